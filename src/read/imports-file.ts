// imports.json: which columns of earlier files were what, so that the next file of a kind needs no questions.
import type { Finding } from '../model/finding.js'
import { error, place } from '../model/finding.js'
import { importKinds, type RememberedImport, type RememberedImports } from '../model/import-plan.js'
import type { JsonReading, JsonValue } from './json.js'
import { shownValue } from './json.js'
import { readJson, readJsonContent } from './placed-json.js'
import { elementsOf, memberOf, textOf } from './written-values.js'

export type ImportsReading = {
  readonly remembered: RememberedImports
  readonly findings: readonly Finding[]
}

export const importsName = 'imports.json'

/** Nothing is remembered where there is no such file. Only where something is wrong is it read again, for the places. */
export function readImports(bytes: Uint8Array | null): ImportsReading {
  if (bytes === null) return { remembered: new Map(), findings: [] }
  const reading = readKinds(readJsonContent(bytes, importsName))
  return reading.findings.length === 0 ? reading : readKinds(readJson(bytes, importsName))
}

function readKinds({ value, findings }: JsonReading): ImportsReading {
  if (value === null || findings.length > 0) return { remembered: new Map(), findings }
  if (value.kind !== 'object') return { remembered: new Map(), findings: [wrong(importsName, value, 'object')] }
  const faults: Finding[] = []
  const entries = importKinds.map((kind) => {
    const list = memberOf(value, kind)
    if (list !== null && list.kind !== 'list') faults.push(wrong(kind, list, 'list'))
    return [kind, elementsOf(list).map((each, index) => readOne(each, `${kind}[${index}]`, faults))] as const
  })
  return { remembered: new Map(entries), findings: faults }
}

function readOne(value: JsonValue, key: string, faults: Finding[]): RememberedImport {
  const map = memberOf(value, 'map')
  if (map?.kind !== 'object') faults.push(wrong(`${key}.map`, map ?? value, 'object'))
  const columns = map?.kind === 'object' ? [...map.members] : []
  const pairs = columns.map(([column, { value: from }]) => {
    const name = textOf(from)
    if (name === null) faults.push(wrong(`${key}.map.${column}`, from, 'text'))
    return [column, name ?? ''] as const
  })
  const names = (member: 'columns' | 'key' | 'fill') => {
    const list = memberOf(value, member)
    return list === null ? null : elementsOf(list).flatMap((each) => textOf(each) ?? [])
  }
  return { map: new Map(pairs), columns: names('columns'), key: names('key'), fill: names('fill') }
}

const wrong = (key: string, value: JsonValue, expected: 'list' | 'object' | 'text'): Finding =>
  error(place(importsName, value.line, value.column), 'value-wrong', {
    key,
    value: shownValue(value),
    expected,
    limits: [],
  })
