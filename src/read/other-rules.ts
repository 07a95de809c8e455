// Other rules for the same ballots: a competition.json, or only the keys of it that are to be other than in force.
import { error, type Finding, type Place, place } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import type { CompetitionReading } from './competition.js'
import { type JsonValue, keyText, type Member } from './json.js'
import { readRulesIn } from './placed-competition.js'
import { readJson } from './placed-json.js'
import { elementsOf, memberOf, textOf } from './written-values.js'

const rulesFile = 'competition.json'

/** What the file says in place of what stands. `inForce` is the competition.json of the folder; a place is in either. */
export function readOtherRules(bytes: Uint8Array, file: string, inForce: Uint8Array): CompetitionReading {
  const [own, base] = [readJson(bytes, file), readJson(inForce, rulesFile)]
  const unread = { competition: null, saidLanguage: null, placeOf: () => place(file) }
  if (own.value === null || base.value === null) return { ...unread, findings: own.findings }
  const { placeOf, findings, ...read } = readRulesIn(overlaid(own.value, standing(base.value)), own.findings, file)
  const wrong = wrongCriteria(own.value, base.value, file)
  return {
    ...read,
    competition: wrong.length === 0 ? read.competition : null,
    placeOf: (path) => inItsFile(placeOf(path)),
    findings: [...findings.map(inItsFile), ...wrong],
  }
}

/** While both are one value, what stands already has its lines below zero, so that its places can be told apart. */
function standing(value: JsonValue): JsonValue {
  const placed = { ...value, line: -value.line }
  if (placed.kind === 'list') return { ...placed, elements: placed.elements.map(standing) }
  if (placed.kind !== 'object') return placed
  const members = [...placed.members].map(([key, member]) => {
    return [key, { ...member, line: -member.line, value: standing(member.value) }] as const
  })
  return { ...placed, members: new Map(members) }
}

const inItsFile = <Placed extends Place>(placed: Placed): Placed =>
  placed.line !== null && placed.line < 0 ? { ...placed, file: rulesFile, line: -placed.line } : placed

/** Keys that the file says, over those that stand; criteria and ballots key by key. */
function overlaid(own: JsonValue, base: JsonValue): JsonValue {
  if (own.kind !== 'object' || base.kind !== 'object') return own
  const members = new Map(base.members)
  for (const [key, member] of own.members) members.set(key, overlaidMember(key, member, base))
  return { ...own, members }
}

function overlaidMember(key: string, own: Member, base: JsonValue): Member {
  const standing = memberOf(base, key)
  if (standing === null) return own
  if (key === 'ballots') return { ...own, value: overlaid(own.value, standing) }
  return key === 'criteria' ? { ...own, value: overlaidCriteria(own.value, standing) } : own
}

/** Each criterion that stands, with what the file says of it; in the order that stands. */
function overlaidCriteria(own: JsonValue, base: JsonValue): JsonValue {
  if (own.kind !== 'list' || base.kind !== 'list') return own
  const said = new Map(own.elements.map((element) => [textOf(memberOf(element, 'id')), element]))
  const elements = base.elements.map((element) => {
    const other = said.get(textOf(memberOf(element, 'id')))
    return other === undefined ? element : overlaid(other, element)
  })
  return { ...own, elements }
}

/** Criteria of the file that stand for none of those in force: without an id, with an unknown one, with one said before. */
function wrongCriteria(own: JsonValue, base: JsonValue, file: string): readonly Finding[] {
  const known = elementsOf(memberOf(base, 'criteria')).flatMap((element) => textOf(memberOf(element, 'id')) ?? [])
  const lines = new Map<string, number>()
  return elementsOf(memberOf(own, 'criteria')).flatMap((element, index) => {
    const at = place(file, element.line, element.column)
    const id = textOf(memberOf(element, 'id'))
    if (id === null) return [error(at, 'key-missing', { key: keyText(['criteria', index, 'id']) })]
    const before = lines.get(id)
    if (before !== undefined) return [error(at, 'id-repeated', { id, line: before })]
    lines.set(id, element.line)
    return known.includes(id) ? [] : [error(at, 'unknown-criterion', { id, nearest: nearestName(id, known) })]
  })
}
