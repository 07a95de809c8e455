// What differs between two outcomes of the same ballots.
import type { AwardList } from './award-list.js'
import type { Award } from './competition.js'
import type { Fraction } from './fraction.js'
import type { RankedSubmission, UnrankedStatus } from './ranking.js'

/** Where a submission stands: without a place and total where it is not ranked. */
export type Standing = {
  readonly place: number | null
  readonly total: Fraction | null
  readonly status: RankedSubmission['status'] | UnrankedStatus
}

export type PlaceChange = {
  readonly submission: number
  readonly before: Standing | null
  readonly after: Standing | null
}

/** Money in cents. A status is null where those rules do not have the award. */
export type AwardChange = {
  readonly award: Award
  readonly division: string | null
  readonly before: AwardList['status'] | null
  readonly after: AwardList['status'] | null
  readonly won: readonly number[]
  readonly lost: readonly number[]
  /** Who is tied for it by the other rules, but not by those in force; who had it is not lost while that is open. */
  readonly open: readonly number[]
  readonly prizes: readonly { readonly submission: number; readonly before: number; readonly after: number }[]
}

export type OutcomeChanges = {
  readonly divisions: readonly {
    readonly division: string | null
    readonly changed: readonly PlaceChange[]
    /** How many of those ranked by both keep place and status. */
    readonly unmoved: number
  }[]
  readonly awards: readonly AwardChange[]
}
