// rules/<digest>.json as rules again: it holds all that can move a place, and lacks what cannot (names, titles, comments),
// which is taken from the competition.json that stands.
import type { CompetitionReading } from './competition.js'
import type { JsonValue, Member } from './json.js'
import { readRulesIn } from './placed-competition.js'
import { readJson } from './placed-json.js'
import { elementsOf, memberOf, textOf } from './written-values.js'

/** What cannot move a place, in the order of competition.json. */
const ownKeys = ['$schema', 'version', 'id', 'title', 'organizer', 'language', 'currency', 'submissions']

/** The rules that a file of rules/ says; null where it cannot be understood together with what stands. */
export function readEarlierRules(bytes: Uint8Array, file: string, inForce: Uint8Array): CompetitionReading | null {
  const [saved, base] = [readJson(bytes, file), readJson(inForce, 'competition.json')]
  if (saved.value === null || base.value === null || saved.findings.length + base.findings.length > 0) return null
  const reading = readRulesIn(completed(saved.value, base.value), [], file)
  return reading.competition === null || reading.findings.length > 0 ? null : reading
}

function completed(saved: JsonValue, base: JsonValue): JsonValue {
  if (saved.kind !== 'object' || base.kind !== 'object') return saved
  const own = [...base.members].filter(([key]) => ownKeys.includes(key))
  const members = new Map([...own, ...saved.members])
  const named = (key: string, keys: readonly string[]) => {
    const list = memberOf(saved, key)
    if (list?.kind !== 'list') return
    const standing = elementsOf(memberOf(base, key))
    const elements = list.elements.map((element) => withKeys(asObject(element), standing, keys))
    members.set(key, { line: list.line, column: list.column, value: { ...list, elements } })
  }
  named('divisions', ['name'])
  named('criteria', ['name', 'question', 'help'])
  named('groups', ['name'])
  named('rounds', ['folder'])
  named('awards', ['name', 'list'])
  return { ...saved, members: withComments(members, base) }
}

/** A division is saved as its id alone. */
function asObject(element: JsonValue): JsonValue {
  const { line, column } = element
  if (element.kind !== 'text') return element
  return { line, column, kind: 'object', members: new Map([['id', { line, column, value: element }]]) }
}

/** With these keys of the one of the same id that stands. */
function withKeys(element: JsonValue, standing: readonly JsonValue[], keys: readonly string[]): JsonValue {
  if (element.kind !== 'object') return element
  const id = textOf(memberOf(element, 'id'))
  const same = standing.find((each) => textOf(memberOf(each, 'id')) === id)
  const taken = same?.kind === 'object' ? [...same.members].filter(([key]) => keys.includes(key)) : []
  return { ...element, members: new Map([...element.members, ...taken]) }
}

/** Whether a ballot has a comment moves no place. */
function withComments(members: ReadonlyMap<string, Member>, base: JsonValue): ReadonlyMap<string, Member> {
  const standing = memberOf(base, 'ballots')
  const comments = standing?.kind === 'object' ? standing.members.get('comments') : undefined
  if (standing?.kind !== 'object' || comments === undefined) return members
  const { line, column } = standing
  const saved = members.get('ballots')?.value
  const own = saved?.kind === 'object' ? [...saved.members] : []
  const value: JsonValue = { line, column, kind: 'object', members: new Map([...own, ['comments', comments]]) }
  return new Map([...members, ['ballots', { line, column, value }]])
}
