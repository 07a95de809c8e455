// Other rules for the same ballots: a competition.json, or only the keys of it that are to be other than in force.
import { error, type Finding, place } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import type { CompetitionReading } from './competition.js'
import type { JsonValue, Member } from './json.js'
import { readRulesIn } from './placed-competition.js'
import { readJson } from './placed-json.js'
import { elementsOf, memberOf, textOf } from './written-values.js'

/** What the file says in place of what stands; places are those of the file. `inForce` is the competition.json of the folder. */
export function readOtherRules(bytes: Uint8Array, file: string, inForce: Uint8Array): CompetitionReading {
  const [own, base] = [readJson(bytes, file), readJson(inForce, 'competition.json')]
  const unread = { competition: null, saidLanguage: null, placeOf: () => place(file) }
  if (own.value === null || base.value === null) return { ...unread, findings: own.findings }
  if (own.value.kind !== 'object') return { ...readRulesIn(own.value, own.findings, file), saidLanguage: null }
  const unknown = unknownCriteria(own.value, base.value, file)
  const read = readRulesIn(overlaid(own.value, base.value), own.findings, file)
  return unknown.length === 0 ? read : { ...unread, findings: [...read.findings, ...unknown] }
}

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

function unknownCriteria(own: JsonValue, base: JsonValue, file: string): readonly Finding[] {
  const known = elementsOf(memberOf(base, 'criteria')).flatMap((element) => textOf(memberOf(element, 'id')) ?? [])
  return elementsOf(memberOf(own, 'criteria')).flatMap((element) => {
    const id = textOf(memberOf(element, 'id'))
    if (id === null || known.includes(id)) return []
    const at = place(file, element.line, element.column)
    return [error(at, 'unknown-criterion', { id, nearest: nearestName(id, known) })]
  })
}
