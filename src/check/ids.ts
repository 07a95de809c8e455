// Ids: well-formed, unique, and unlike each other up to case.
import { error, type Finding, type Place } from '../model/finding.js'
import { foldedId, idFault, nearestName } from '../model/ids.js'
import { openTextIndex } from '../model/text-index.js'

export type PlacedId = { readonly id: string; readonly place: Place }

/** Findings on ids that share one space of names; an empty id is for the reader to find. */
export const checkIds = (ids: readonly PlacedId[]): readonly Finding[] => checkIdsOf(ids, ({ place }) => place)

/** The same for what bears its id, with the place where each stands. */
export function checkIdsOf<Each extends { readonly id: string }>(
  all: readonly Each[],
  placeOf: (each: Each) => Place,
): readonly Finding[] {
  const firsts = openTextIndex((number) => foldedId(all[number]!.id))
  const findings: Finding[] = []
  for (const [number, each] of all.entries()) {
    const fault = idFault(each.id)
    if (fault === 'empty') continue
    if (fault !== null) {
      findings.push(error(placeOf(each), 'id-malformed', { id: each.id, fault }))
      continue
    }
    const first = all[firsts.find(foldedId(each.id))]
    if (first === undefined) firsts.add(number, foldedId(each.id))
    else if (first.id !== each.id) findings.push(error(placeOf(each), 'id-case', { id: each.id, other: first.id }))
    else findings.push(error(placeOf(each), 'id-repeated', { id: each.id, line: placeOf(first).line }))
  }
  return findings
}

/** A finding where an id is none of those known. */
export function checkKnown(
  code:
    | 'unknown-measure'
    | 'unknown-division'
    | 'unknown-criterion'
    | 'unknown-submission'
    | 'unknown-juror'
    | 'unknown-award',
  id: string,
  known: readonly string[] | Pick<ReadonlySet<string>, 'has' | 'keys'>,
  place: Place,
): readonly Finding[] {
  const isKnown = 'has' in known ? known.has(id) : known.includes(id)
  if (isKnown) return []
  const names = 'has' in known ? [...known.keys()] : known
  return [error(place, code, { id, nearest: nearestName(id, names.slice(0, 2000)) })]
}
