// Submissions with their totals and places.
import { compare, type Fraction, subtract } from './fraction.js'
import type { BestEnd } from './scale.js'

/** A submission with a place, from 1; 2.5 where places are means. Submissions are numbers of the docket. */
export type RankedSubmission = {
  readonly submission: number
  readonly place: number
  readonly total: Fraction
  readonly ballots: number
  /** The combined score of each criterion, in the order of competition.json; null where there is none. */
  readonly combined: readonly (Fraction | null)[]
  /** What each measure makes of it, in the order of competition.json; null where it makes nothing. */
  readonly measures: readonly (Fraction | null)[]
  /** The last step that separated it from another that was tied with it: `criterion konzept`, `decision 7`; or null. */
  readonly decidedBy: string | null
  /** Who shares the place, by id. */
  readonly sharedWith: readonly number[]
  readonly status: 'ranked' | 'below-requirement'
}

export type UnrankedStatus = 'below-quorum' | 'short-panel' | 'incomplete' | 'excluded'
export type UnrankedSubmission = {
  readonly submission: number
  readonly status: UnrankedStatus
  readonly ballots: number
}

/** One division's places, by place, then id. `division` is null where the competition has none, `*` over all of them. */
export type Ranking = {
  readonly division: string | null
  readonly best: BestEnd
  readonly ranked: readonly RankedSubmission[]
  readonly unranked: readonly UnrankedSubmission[]
}

/** How many submissions of a ranking are not excluded, ranked or not. */
export const judgedIn = ({ ranked, unranked }: Ranking): number =>
  ranked.length + unranked.filter(({ status }) => status !== 'excluded').length

/**
 * Whoever is tied stands together: from the best downwards, the best one not yet grouped and all that are tied with it,
 * never with one another. With 21.03, 21.01, 20.99 and a tolerance of 0.02 the first two are tied; 20.99 is 0.04 away
 * from the best and stands alone. Proven by fixtures/counted/tolerance-is-measured-from-the-best.
 */
export function groupTied<Each>(
  bestFirst: readonly Each[],
  isTied: (best: Each, other: Each) => boolean,
): readonly (readonly Each[])[] {
  const groups: Each[][] = []
  for (const each of bestFirst) {
    const group = groups.at(-1)
    if (group && isTied(group[0]!, each)) group.push(each)
    else groups.push([each])
  }
  return groups
}

/** Whether two totals are at most so far apart, whichever is the better. */
export function isWithin(tolerance: Fraction, a: Fraction, b: Fraction): boolean {
  const difference = subtract(a, b)
  return compare(difference.n < 0n ? subtract(b, a) : difference, tolerance) <= 0
}
