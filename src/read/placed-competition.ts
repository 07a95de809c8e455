// competition.json → the rules, or every fault of its form with its place: what is needed where anything is wrong.
import { type Finding, type Place, place } from '../model/finding.js'
import type { KeyPath } from '../model/folder.js'
import { type CompetitionReading, languageIn, readRules, readSoundCompetition } from './competition.js'
import type { JsonValue } from './json.js'
import { readJson } from './placed-json.js'
import { findShapeFaults, placeOfValue } from './shape-findings.js'

export function readCompetition(bytes: Uint8Array, file = 'competition.json'): CompetitionReading {
  const sound = readSoundCompetition(bytes, file)
  return sound === null ? readPlacedCompetition(bytes, file) : { ...sound, placeOf: latePlaces(bytes, file) }
}

/** Where values stand, looked up when it is asked for. */
export function latePlaces(bytes: Uint8Array, file: string): CompetitionReading['placeOf'] {
  let root: JsonValue | null = null
  const placeOf = (path: KeyPath): Place => {
    root ??= readJson(bytes, file).value
    return root === null ? place(file) : placeOfValue(root, path, file)
  }
  return (path) => ({
    file,
    get line() {
      return placeOf(path).line
    },
    get column() {
      return placeOf(path).column
    },
  })
}

function readPlacedCompetition(bytes: Uint8Array, file: string): CompetitionReading {
  const { value, findings } = readJson(bytes, file)
  if (value === null) return { competition: null, saidLanguage: null, placeOf: () => place(file), findings }
  return readRulesIn(value, findings, file)
}

/** The rules that a value with places says; `findings` are those of reading it. */
export const readRulesIn = (value: JsonValue, findings: readonly Finding[], file: string): CompetitionReading => ({
  ...readFaultyRules(value, findings, file),
  saidLanguage: languageIn(value),
  placeOf: (path) => placeOfValue(value, path, file),
})

function readFaultyRules(
  value: JsonValue,
  findings: readonly Finding[],
  file: string,
): Pick<CompetitionReading, 'competition' | 'findings'> {
  const { competition, faults } = readRules(value, file)
  const shape = findShapeFaults(value, file)
  const all = [...findings, ...faults, ...shape.findings]
  const found = all.length > 0 ? oncePerValue(all) : shape.manifold
  return { competition: found.length === 0 ? competition : null, findings: found }
}

/** Of what is found about the same value only the first. */
function oncePerValue(findings: readonly Finding[]): readonly Finding[] {
  const places = new Set<string>()
  return findings.filter(({ code, line, column }) => {
    if (code !== 'value-wrong') return true
    const at = `${line}:${column}`
    return places.has(at) ? false : places.add(at)
  })
}
