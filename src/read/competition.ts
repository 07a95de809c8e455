// competition.json → the rules, every default filled in; or every fault of its form, each with its place.
import {
  type BallotRules,
  type Competition,
  type Criterion,
  type Division,
  defaultLanguage,
  type Language,
} from '../model/competition.js'
import { wholeNumber } from '../model/decimal.js'
import { error, type Finding, type Place, place } from '../model/finding.js'
import type { KeyPath } from '../model/folder.js'
import type { Scale } from '../model/scale.js'
import { defaultTally, defaultTies, presets } from '../rules/presets.js'
import { type JsonValue, readJson } from './json.js'
import { readPlainJson } from './plain-json.js'
import { findShapeFaults, placeOfValue } from './shape-findings.js'
import { inside, type Site } from './site.js'
import { readAwards, readMoney } from './written-awards.js'
import { readRanking } from './written-ranking.js'
import { readRequirements } from './written-requirements.js'
import { readGroups, readMeasures, readRounds } from './written-rounds.js'
import { readScale } from './written-scale.js'
import { readTally, readTies } from './written-steps.js'
import { choiceOf, decimalOf, elementsOf, memberOf, textOf, textsOf, wholeOf } from './written-values.js'

export type CompetitionReading = {
  /** Null where any fault of form was found. */
  readonly competition: Competition | null
  readonly saidLanguage: Language | null
  readonly placeOf: (path: KeyPath) => Place
  readonly findings: readonly Finding[]
}

export function readCompetition(bytes: Uint8Array, file = 'competition.json'): CompetitionReading {
  return readSoundCompetition(bytes, file) ?? readPlacedCompetition(bytes, file)
}

/** Most files are in order: where everything stands is looked up only when it is asked for. Null where any fault is. */
function readSoundCompetition(bytes: Uint8Array, file: string): CompetitionReading | null {
  const value = readPlainJson(bytes)
  const competition = value && readRules(value, [], file).competition
  return competition && { competition, saidLanguage: languageIn(value), placeOf: latePlaces(bytes, file), findings: [] }
}

function latePlaces(bytes: Uint8Array, file: string): CompetitionReading['placeOf'] {
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
  ...readRules(value, findings, file),
  saidLanguage: languageIn(value),
  placeOf: (path) => placeOfValue(value, path, file),
})

const languageIn = (value: JsonValue): Language | null => choiceOf(memberOf(value, 'language'), ['de', 'en'])

function readRules(
  value: JsonValue,
  findings: readonly Finding[],
  file: string,
): Pick<CompetitionReading, 'competition' | 'findings'> {
  const faults: Finding[] = [...findings]
  const competition = buildCompetition(value, {
    file,
    path: [],
    report: (finding) => {
      faults.push(finding)
    },
  })
  const shape = findShapeFaults(value, file)
  const all = [...faults, ...shape.findings]
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

/** The competition as far as it can be understood; whatever has another shape than it should is for the schema to find. */
function buildCompetition(root: JsonValue, site: Site): Competition {
  const said = (key: string): JsonValue | null => memberOf(root, key)
  const scale = readScale(said('scale'))
  const [tally, ties, budget] = [said('tally'), said('ties'), said('budget')]
  return {
    id: textOf(said('id')) ?? '',
    title: textOf(said('title')) ?? '',
    organizer: textOf(said('organizer')),
    language: languageIn(root) ?? defaultLanguage,
    currency: textOf(said('currency')),
    divisions: elementsOf(said('divisions')).map(readDivision),
    scale,
    criteria: readCriteria(said('criteria'), said('scale') !== null, scale, inside(site, 'criteria')),
    groups: readGroups(said('groups')),
    rounds: readRounds(said('rounds')),
    show: readShow(said('submissions')),
    ballots: readBallotRules(said('ballots')),
    tally: tally === null ? presets[defaultTally]! : readTally(tally, inside(site, 'tally')),
    measures: readMeasures(said('measures'), inside(site, 'measures')),
    ranking: readRanking(said('ranking')),
    require: readRequirements(said('require'), inside(site, 'require')),
    ties: ties === null ? defaultTies : readTies(ties, inside(site, 'ties')),
    awards: readAwards(said('awards'), inside(site, 'awards')),
    budget: budget === null ? null : readMoney(budget, inside(site, 'budget')),
    deviation: choiceOf(said('deviation'), ['none', 'majority', 'unanimous']) ?? 'none',
  }
}

function readDivision(value: JsonValue): Division {
  const id = textOf(memberOf(value, 'id')) ?? ''
  return { id, name: textOf(memberOf(value, 'name')) ?? id }
}

const noScale: Scale = {
  min: wholeNumber(0),
  max: wholeNumber(0),
  step: wholeNumber(1),
  best: 'high',
  labels: new Map(),
}

/** The first criterion without a scale is found, where there is none for all. */
function readCriteria(
  value: JsonValue | null,
  hasCommonScale: boolean,
  common: Scale | null,
  site: Site,
): readonly Criterion[] {
  const elements = elementsOf(value).filter((element) => element.kind === 'object')
  const bare = hasCommonScale ? undefined : elements.find((element) => memberOf(element, 'scale') === null)
  if (bare) {
    const criterion = textOf(memberOf(bare, 'id')) ?? ''
    site.report(error(place(site.file, bare.line, bare.column), 'scale-missing', { criterion }))
  }
  return elements.map((element) => readCriterion(element, common ?? noScale))
}

function readCriterion(value: JsonValue, common: Scale): Criterion {
  const id = textOf(memberOf(value, 'id')) ?? ''
  return {
    id,
    name: textOf(memberOf(value, 'name')) ?? id,
    question: textOf(memberOf(value, 'question')),
    help: textOf(memberOf(value, 'help')),
    weight: decimalOf(memberOf(value, 'weight')) ?? wholeNumber(1),
    scale: readScale(memberOf(value, 'scale')) ?? common,
  }
}

function readShow(submissions: JsonValue | null): readonly string[] {
  const show = memberOf(submissions, 'show')
  return show === null ? ['applicant', 'title'] : textsOf(show)
}

const readBallotRules = (ballots: JsonValue | null): BallotRules => ({
  expected: choiceOf(memberOf(ballots, 'expected'), ['all', 'assigned', 'as-cast']),
  quorum: wholeOf(memberOf(ballots, 'quorum')) ?? 1,
  missing: choiceOf(memberOf(ballots, 'missing'), ['refuse', 'renormalise', 'worst', 'average']) ?? 'refuse',
  comments: choiceOf(memberOf(ballots, 'comments'), ['optional', 'required', 'off']) ?? 'optional',
})
