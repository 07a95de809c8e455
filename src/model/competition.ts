// The contest with its rules: what competition.json says, every default filled in.
import type { AskingOrder } from './asking-order.js'
import type { AwardPlaces, Share } from './award-places.js'
import type { ConflictRule } from './conflict.js'
import type { Decimal } from './decimal.js'
import type { Scale } from './scale.js'
import type { Threshold } from './threshold.js'

export type Language = 'de' | 'en'

/** The language of a competition that names none. */
export const defaultLanguage: Language = 'en'

/** Submissions that are ranked against each other (German: Wettbewerbsgruppe). */
export type Division = { readonly id: string; readonly name: string }

/** One thing judged, with its scale and its share. */
export type Criterion = {
  readonly id: string
  readonly name: string
  readonly question: string | null
  readonly help: string | null
  readonly weight: Decimal
  readonly scale: Scale
}

/** `null`: not said in competition.json; then `all`, or `assigned` where assignments.csv stands. */
export type Expected = 'all' | 'assigned' | 'as-cast'
export type MissingRule = 'refuse' | 'renormalise' | 'worst' | 'average'
export type CommentRule = 'optional' | 'required' | 'off'
export type DeviationRule = 'none' | 'majority' | 'unanimous'
export type SharedRule = 'stop' | 'extend' | 'split' | 'leave'
/** Which place follows a shared one: 1, 2, 2, 4; 1, 2, 2, 3; or the mean of the places filled, 1, 2.5, 2.5, 4. */
export type PlaceRule = 'standard' | 'dense' | 'mean'

export type BallotRules = {
  readonly expected: Expected | null
  readonly quorum: number
  readonly missing: MissingRule
  readonly comments: CommentRule
}

/** One step of the counting rule or of the ties: its name in the table, and its parameters as written there. */
export type Step = { readonly name: string; readonly parameters: Parameters }
/** By name; a parameter that is not said and has no default is not there. */
export type Parameters = Readonly<Record<string, Parameter | undefined>>
export type Parameter =
  | string
  | number
  | boolean
  | Decimal
  | readonly string[]
  | readonly Decimal[]
  | ByCriterion<Decimal>
  | ByCriterion<string>
  | readonly StepsFrom[]
/** One value for each criterion named. */
export type ByCriterion<Value> = ReadonlyMap<string, Value>
/** Steps for submissions of so many counted ballots and more. */
export type StepsFrom = { readonly from: number; readonly steps: readonly Step[] }

/** Criteria that are combined before the others (German: Kriteriengruppe). */
export type CriteriaGroup = {
  readonly id: string
  readonly name: string
  readonly weight: Decimal
  readonly criteria: readonly string[]
}

/** A further tally by name, for thresholds and ties. */
export type Measure = { readonly id: string; readonly steps: readonly Step[] }

/** An earlier round whose totals are carried over: the folder as written, and how much its total counts. */
export type EarlierRound = { readonly id: string; readonly folder: string; readonly weight: Decimal }

/** How totals become places. Totals at most `tolerance` worse than the best of them are tied. */
export type RankingRules = { readonly places: PlaceRule; readonly tolerance: Decimal }

/** What a submission must reach for any award. */
export type Requirement = Threshold &
  (
    | { readonly kind: 'criterion'; readonly criterion: string }
    | { readonly kind: 'total' }
    | { readonly kind: 'criteria'; readonly count: number }
    | { readonly kind: 'measure'; readonly measure: string }
  )

/** At most so many winners of one award with the same non-empty value of a submissions column. */
export type Cap = { readonly per: string; readonly atMost: number }

/** A named honour. Money in cents. `threshold`: what the total of a winner must reach, or be better than. */
export type Award = {
  readonly id: string
  readonly name: string
  readonly division: string | null
  readonly places: AwardPlaces | null
  readonly threshold: Threshold | null
  readonly share: Share | null
  readonly prize: Prize
  readonly shared: SharedRule
  readonly list: 'ranked' | 'alphabetical'
  readonly caps: readonly Cap[]
  readonly excludes: readonly string[]
}
/** One amount for each, or a list by place. */
export type Prize =
  | { readonly kind: 'each'; readonly cents: number }
  | { readonly kind: 'by-place'; readonly cents: readonly number[] }

export type Competition = {
  readonly id: string
  readonly title: string
  readonly organizer: string | null
  readonly language: Language
  readonly currency: string | null
  readonly divisions: readonly Division[]
  /** The scale of every criterion without its own; null where each has its own. */
  readonly scale: Scale | null
  readonly criteria: readonly Criterion[]
  readonly groups: readonly CriteriaGroup[]
  readonly rounds: readonly EarlierRound[]
  readonly show: readonly string[]
  /** What is compared to find jurors who would judge their own; null where it is not said: nothing then keeps from assigning. */
  readonly conflicts: readonly ConflictRule[] | null
  /** In which order jurors are asked: it moves no place. */
  readonly order: AskingOrder
  readonly ballots: BallotRules
  readonly tally: readonly Step[]
  readonly measures: readonly Measure[]
  readonly ranking: RankingRules
  readonly require: readonly Requirement[]
  readonly ties: readonly Step[]
  readonly awards: readonly Award[]
  /** In cents. */
  readonly budget: number | null
  readonly deviation: DeviationRule
}

/** The ranking of all submissions, where divisions exist and an award names none. */
export const allDivisions = '*'
