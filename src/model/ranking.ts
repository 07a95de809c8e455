// Submissions with their totals and places.
import type { Fraction } from './fraction.js'
import type { BestEnd } from './scale.js'

/** A submission with a place, from 1. Submissions are numbers of the docket. */
export type RankedSubmission = {
  readonly submission: number
  readonly place: number
  readonly total: Fraction
  readonly ballots: number
  /** The combined score of each criterion, in the order of competition.json; null where there is none. */
  readonly combined: readonly (Fraction | null)[]
  /** What each measure makes of it, in the order of competition.json; null where it makes nothing. */
  readonly measures: readonly (Fraction | null)[]
  /** The last step that separated it from another of equal total: `criterion konzept`, `decision 7`; or null. */
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
