// What an assignment is to reach, and what came of it.

/** So many jurors for each submission, or so many submissions for each juror. */
export type Wanted = { readonly per: 'submission' | 'juror'; readonly count: number }

/** Why somebody does not score something; of several reasons the first. */
export const hindrances = ['excluded', 'absent', 'recused', 'elsewhere', 'conflicted'] as const
export type Hindrance = (typeof hindrances)[number]

/** One submission (or juror) that cannot get as many as wanted: how many at most, and how many are kept from it by what. */
export type Shortage = {
  readonly id: string
  readonly line: number
  readonly possible: number
  /** How many seats (or submissions) there are in all. */
  readonly all: number
  readonly hindered: Readonly<Record<Hindrance, number>>
}

/** A juror and a submission, by their numbers. */
export type Pair = { readonly juror: number; readonly submission: number }

/** The least and the greatest of some numbers. */
export type Span = { readonly least: number; readonly most: number }

export type AssignmentPlan = {
  readonly wanted: Wanted
  readonly shortages: readonly Shortage[]
  /** Rows that stand and count; rows that stand and count no more (recused, absent, not judged, no seat). */
  readonly kept: number
  readonly idle: number
  /** Ballots that are cast without a row: they get one. */
  readonly adopted: readonly Pair[]
  readonly added: readonly Pair[]
  /** Of each juror with a seat who is there, what stood and what is added. */
  readonly jurors: readonly { readonly juror: number; readonly before: number; readonly added: number }[]
  readonly loads: Span
  /** How many jurors a submission has. */
  readonly panels: Span
  /** Jurors who share submissions, or are linked by others who do. */
  readonly groups: readonly (readonly number[])[]
  /** How many submissions a pair of jurors shares, of those who judge the same division; null where there is no pair. */
  readonly pairs: Span | null
  /** Submissions (or jurors) that had more than wanted before. */
  readonly beyond: readonly string[]
  /** Submissions whose panel is smaller than the quorum. */
  readonly belowQuorum: readonly string[]
}

/** Who could score a submission in another juror's place, or null; how many they have so far. */
export type Replacement = {
  readonly submission: number
  readonly juror: number | null
  readonly load: number
  /** Whether their names say that they may have to do with each other. */
  readonly mayConflict: boolean
}
