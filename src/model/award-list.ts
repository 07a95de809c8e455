// Who gets a named honour, and who was looked at and refused.
import type { Award } from './competition.js'
import type { Decision } from './decision.js'

/** Money in cents. `decisions` are the numbers of those that gave the award or set the prize otherwise than computed. */
export type Winner = {
  readonly submission: number
  readonly place: number
  readonly cents: number
  readonly sharedWith: readonly number[]
  readonly decidedBy: string | null
  readonly decisions: readonly number[]
}

/** `requirement`, `cap`, `excludes` or `decision 7`. */
export type PassedOver = { readonly submission: number; readonly reason: string }

/** A tie that nothing has decided: its place and who is tied. Both empty where an award that this one excludes is undecided. */
export type Undecided = {
  readonly place: number | null
  readonly tied: readonly number[]
  readonly steps: readonly string[]
}

/** A tie across the last place of which none wins, nor anyone after it, since `shared` says `leave`. By id. */
export type LeftOut = { readonly place: number; readonly tied: readonly number[] }

export type AwardList = {
  readonly award: Award
  /** Of the ranking it stands on: null, an id or `*`. */
  readonly division: string | null
  readonly status: 'given' | 'undecided' | 'withheld'
  /** By place, then id. While undecided those whom no decision can displace. */
  readonly winners: readonly Winner[]
  readonly undecided: Undecided | null
  readonly passedOver: readonly PassedOver[]
  readonly left: LeftOut | null
  /** What is left over, in cents, where prizes are split and do not divide: named and not paid. */
  readonly remainder: number
  /** The decisions that shaped this list otherwise than computed. */
  readonly decisions: readonly Decision[]
}
