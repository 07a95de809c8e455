// How many winners an award has by place: a number, or steps by how many submissions there are; and what a share leaves.
import { type Decimal, toFraction } from './decimal.js'
import { fraction, multiply, round } from './fraction.js'

/** From so many submissions on so many places; in the last step one more for each further `every` submissions. */
export type PlacesStep = { readonly from: number; readonly places: number; readonly every: number | null }

/** Steps stand by `from`, ascending. */
export type AwardPlaces = number | readonly PlacesStep[]

/**
 * How many winners by place there are among so many submissions. With the steps 1 → 1, 101 → 2, … 1301 → 8 and every
 * 200: 100 submissions have 1 place, 101 have 2, 1300 have 7, 1301 to 1500 have 8, 1501 have 9. Below the first step: none.
 * Source: "Unser Dorf hat Zukunft", 24th competition, FAQ of dorfwettbewerb.bund.de.
 * Proven by fixtures/counted/award-places-by-submissions and award-places-by-every-so-many.
 */
export function placesAmong(places: AwardPlaces, submissions: number): number {
  if (typeof places === 'number') return places
  const step = places.findLast(({ from }) => from <= submissions)
  if (step === undefined) return 0
  return step.places + (step.every === null ? 0 : Math.floor((submissions - step.from) / step.every))
}

/** The most places that steps can come to, whatever the submissions; no end where one more comes every so many. */
export function mostPlaces(places: AwardPlaces): number {
  if (typeof places === 'number') return places
  const isEndless = places.some(({ every }) => every !== null)
  return isEndless ? Number.POSITIVE_INFINITY : Math.max(0, ...places.map((step) => step.places))
}

/** At most so many per cent of the submissions win this award or one of those earlier ones. */
export type Share = { readonly atMost: Decimal; readonly with: readonly string[] }

/**
 * How many submissions are at most so many per cent, rounded down: 30 per cent of 9 are 2.
 * Source: OIV standard for international wine competitions, at most 30 per cent of the samples get a medal.
 */
export function countInShare({ atMost }: Share, submissions: number): number {
  return Number(round(multiply(toFraction(atMost), fraction(submissions, 100)), 0, 'down').n)
}
