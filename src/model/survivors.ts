// Going on to the next round: where the line is drawn, who is above it, and what a round's folder says of the one before.
import type { Decimal } from './decimal.js'

/** The best so many over all, the best so many of each division, or everyone whose total reaches a number. */
export type Line =
  | { readonly kind: 'top' | 'each-division'; readonly count: number }
  | { readonly kind: 'minimum'; readonly minimum: Decimal }

export type TiedAtLine = {
  readonly division: string | null
  readonly place: number
  readonly tied: readonly number[]
}

/** Submissions are numbers of the docket, in its order. */
export type Survivors = {
  readonly submissions: readonly number[]
  /** Who would go on but for a requirement. */
  readonly belowRequirement: readonly number[]
  readonly tied: readonly TiedAtLine[]
}

/** source.json: the folder of the round before from this one, the digest over its record.json, the line, who went on. */
export type RoundSource = {
  readonly folder: string
  readonly record: string
  readonly line: Line
  readonly submissions: readonly string[]
}

export const sourceName = 'source.json'
