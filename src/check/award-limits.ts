// How many may win an award: steps by the number of submissions, and a share together with earlier awards.
import type { Award } from '../model/competition.js'
import { error, type Finding, type Place } from '../model/finding.js'
import type { KeyPath } from '../model/folder.js'
import { checkKnown } from './ids.js'

/** Where a value of the award stands. */
type Within = (...path: KeyPath) => Place

/** `from` ascends, and only the last step may go on by `every`. */
export function checkPlaces({ id, places }: Award, at: Within): readonly Finding[] {
  if (places === null || typeof places === 'number') return []
  return places.flatMap(({ from, every }, index): readonly Finding[] => {
    const before = places[index - 1]?.from ?? -1
    return [
      ...(from > before ? [] : [error(at('places', index, 'from'), 'places-order', { award: id, from, before })]),
      ...(every === null || index === places.length - 1
        ? []
        : [error(at('places', index, 'every'), 'every-early', { award: id, from })]),
    ]
  })
}

/** The awards counted in are known, and given before this one. */
export function checkShare(
  { id, share }: Award,
  earlier: readonly string[],
  all: readonly string[],
  at: Within,
): readonly Finding[] {
  return (share?.with ?? []).flatMap((other, index): readonly Finding[] => {
    const place = at('share', 'with', index)
    if (!all.includes(other)) return checkKnown('unknown-award', other, all, place)
    return earlier.includes(other) ? [] : [error(place, 'share-later', { award: id, other })]
  })
}
