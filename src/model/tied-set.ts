// Submissions that are tied now, and the order that a seed draws for them.
import { sha256 } from './digest.js'
import { byCodeUnit } from './ids.js'

/** Submissions of one ranking (null, a division or `*`) that share a place before the decision, by their ids. */
export type TiedSet = { readonly division: string | null; readonly place: number; readonly ids: readonly string[] }

/**
 * The order in which a seed draws ids: ascending by the SHA-256 (hex) of the seed, a line feed and the id. The same seed
 * draws the same order, whatever order the ids are given in.
 */
export function drawLot(seed: string, ids: readonly string[]): readonly string[] {
  const draws = ids.map((id) => ({ id, drawn: sha256(`${seed}\n${id}`) }))
  return draws.toSorted((a, b) => byCodeUnit(a.drawn, b.drawn)).map(({ id }) => id)
}

/** Whether two lists hold the same ids, in whatever order. */
export const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted(byCodeUnit).join(' ') === b.toSorted(byCodeUnit).join(' ')
