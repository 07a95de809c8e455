// Ids: well-formed, unique, and unlike each other up to case.
import { error, type Finding, type Place } from '../model/finding.js'
import { foldedId, idFault, nearestName } from '../model/ids.js'

export type PlacedId = { readonly id: string; readonly place: Place }

/** Findings on ids that share one space of names; an empty id is for the reader to find. */
export function checkIds(ids: readonly PlacedId[]): readonly Finding[] {
  const firsts = new Map<string, PlacedId>()
  return ids.flatMap((each): readonly Finding[] => {
    const fault = idFault(each.id)
    if (fault === 'empty') return []
    if (fault !== null) return [error(each.place, 'id-malformed', { id: each.id, fault })]
    const first = firsts.get(foldedId(each.id))
    if (first === undefined) {
      firsts.set(foldedId(each.id), each)
      return []
    }
    return first.id === each.id
      ? [error(each.place, 'id-repeated', { id: each.id, line: first.place.line })]
      : [error(each.place, 'id-case', { id: each.id, other: first.id })]
  })
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
