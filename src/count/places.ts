// The numbers of places: what follows where several share one.
import type { PlaceRule } from '../model/competition.js'

/**
 * The place of each of some groups, the best first, by how many share it. Of groups of 1, 2 and 1: `standard` 1, 2, 2, 4
 * (1 + how many stand before); `dense` 1, 2, 2, 3 (no place is left out); `mean` 1, 2.5, 2.5, 4 (the mean of the places
 * that the group fills). Proven by fixtures/counted/places-dense and places-mean.
 * Sources: dense places 4, 4, 5, 5, 6 in the published results of the Chopin Competition 2025; mean places in the skating
 * system of dancing.
 */
export function placesInOrder(rule: PlaceRule, sizes: readonly number[]): readonly number[] {
  let before = 0
  return sizes.map((size, group) => {
    const place = { standard: before + 1, dense: group + 1, mean: before + (size + 1) / 2 }[rule]
    before += size
    return place
  })
}
