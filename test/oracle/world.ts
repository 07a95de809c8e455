// What the oracle reads and what it writes: the files of a competition folder as plain values, and `divisions` and
// `awards` of tally.json.

import type { Rounding } from './fraction'

export type Decimal = number | string
export type Axis = 'criteria' | 'jurors'
export type Over = Axis | 'groups'
export type Best = 'high' | 'low'
export type Sharing = 'mean' | 'best' | 'worst'

export type Scale = { min: Decimal; max: Decimal; step?: Decimal; best?: Best; labels?: Record<string, string> }

export type Criterion = {
  id: string
  name?: string
  question?: string
  help?: string
  weight?: Decimal
  scale?: Scale
}

export type Group = { id: string; name?: string; weight?: Decimal; criteria: string[] }

// ── Steps as they are written ──

type OnlyForm = { only?: string[] }
type CollapseForm = Over | (OnlyForm & { over?: Over; weights?: 'declared' | 'equal' })
type ChoiceForm = OnlyForm & { over?: Over; count: Decimal; weights?: 'declared' | 'equal' }
type ByCriterion = Record<string, Decimal>
type CentreForm = OnlyForm & { centre?: 'mean' | 'median'; round?: Decimal }
type AmountForm =
  | Decimal
  | (OnlyForm & { number: Decimal })
  | (OnlyForm & { column: string })
  | { columns: Record<string, string> }
type Table = Decimal[] | ByCriterion

/** Every step by its name, in its short and its long form. */
export type StepForms = {
  rescale: OnlyForm
  mean: CollapseForm
  sum: CollapseForm
  median: CollapseForm
  best: ChoiceForm
  worst: ChoiceForm
  nearest: ChoiceForm
  majority: 'jurors' | (OnlyForm & { over?: 'jurors' })
  drop: OnlyForm & { highest?: Decimal; lowest?: Decimal }
  clip: Decimal | (CentreForm & { deviation: Decimal | ByCriterion })
  discard: CentreForm & {
    beyond?: Decimal | ByCriterion
    from?: Decimal | ByCriterion
    repeat?: boolean
    keep?: Decimal
  }
  weigh: OnlyForm
  round: Decimal | (OnlyForm & { decimals: Decimal; mode?: Rounding })
  times: AmountForm
  plus: AmountForm
  minus: AmountForm
  ranks: Sharing | (OnlyForm & { equal?: Sharing })
  points: Decimal[] | (OnlyForm & { table: Table; beyond?: Decimal; equal?: Sharing })
  panel: Record<string, Step[]>
  skating: Record<string, never>
  standardise: OnlyForm & { per?: 'criterion' | 'all'; decimals: Decimal; minimum?: Decimal }
  only: string[] | { only: string[] }
  carry: Decimal | { own?: Decimal }
}

export type StepName = keyof StepForms

/** The steps that may stand as their bare name: every parameter has a default. */
export type BareStep = 'rescale' | 'mean' | 'sum' | 'median' | 'majority' | 'weigh' | 'ranks' | 'skating' | 'carry'

export type Step = BareStep | { [Name in StepName]: { [Key in Name]: StepForms[Name] } }[StepName]

export type Preset = 'weighted-mean' | 'percent' | 'point-sum'

// ── The other keys of competition.json ──

/** Reaches a minimum, or is strictly better than a limit. */
export type Threshold = { minimum: Decimal; above?: never } | { above: Decimal; minimum?: never }

export type Requirement =
  | ({ criterion: string } & Threshold)
  | { total: Decimal | Threshold }
  | ({ criteria: Decimal } & Threshold)
  | ({ measure: string } & Threshold)

export type TieStep =
  | { criterion: string }
  | { measure: string }
  | { column: string | { column: string; best?: Best } }
  | 'median'
  | 'best-lowest'
  | 'most-firsts'
  | 'head-to-head'
  | 'decision'
  | 'lot'

export type PlacesByNumber = { from: Decimal; places: Decimal; every?: Decimal }[]

export type Award = {
  id: string
  name?: string
  division?: string
  places?: Decimal | PlacesByNumber
  prize?: Decimal | Decimal[]
  minimum?: Decimal
  above?: Decimal
  share?: { atMost: Decimal; with?: string[] }
  shared?: 'stop' | 'extend' | 'split' | 'leave'
  list?: 'ranked' | 'alphabetical'
  caps?: { per: string; atMost: Decimal }[]
  excludes?: string[]
}

export type Competition = {
  $schema?: string
  version?: number
  id?: string
  title?: string
  organizer?: string
  language?: string
  currency?: string
  divisions?: { id: string; name?: string }[]
  scale?: Scale
  criteria: Criterion[]
  groups?: Group[]
  submissions?: { show?: string[] }
  ballots?: {
    expected?: 'all' | 'assigned' | 'as-cast'
    quorum?: Decimal
    missing?: 'refuse' | 'renormalise' | 'worst' | 'average'
    comments?: 'optional' | 'required' | 'off'
  }
  rounds?: { id: string; folder: string; weight?: Decimal }[]
  tally?: Preset | Step[]
  measures?: Record<string, Preset | Step[]>
  ranking?: { places?: 'standard' | 'dense' | 'mean'; tolerance?: Decimal }
  require?: Requirement[]
  ties?: TieStep[]
  awards?: Award[]
  budget?: Decimal
  deviation?: 'none' | 'majority' | 'unanimous'
}

// ── The rows ──

export type Submission = {
  id: string
  division?: string
  applicant: string
  title: string
  [column: string]: string | undefined
}

/** `criteria`: the ids of the criteria that this juror judges, by spaces; empty is all. */
export type Juror = { id: string; role?: string; deputy_of?: string; weight?: string; criteria?: string }

/** `scores` holds a text per criterion; '' is a missing score. */
export type Ballot = {
  juror: string
  submission: string
  scores: Record<string, string>
  comment?: string
  cast_at?: string
}

export type Decision = {
  no: number
  kind: string
  division?: string
  submission?: string
  juror?: string
  award?: string
  value?: string
  reason: string
  for?: number
  against?: number
  abstained?: number
}

export type World = {
  competition: Competition
  submissions: Submission[]
  jurors: Juror[]
  assignments?: { juror: string; submission: string }[]
  ballots: Ballot[]
  decisions: Decision[]
  /** The exact totals of earlier rounds: by the round's id, then by the submission's. */
  rounds?: Record<string, Record<string, string>>
}

// ── What is written ──

export type RankingRow = {
  place: number
  submission: string
  applicant: string
  title: string
  total: string
  exact: string
  ballots: number
  criteria: Record<string, string | null>
  /** Only where measures are declared. */
  measures?: Record<string, string | null>
  decidedBy: string | null
  sharedWith: string[]
  status: 'ranked' | 'below-requirement'
}

export type UnrankedStatus = 'excluded' | 'below-quorum' | 'short-panel' | 'incomplete'

export type UnrankedRow = { submission: string; status: UnrankedStatus; ballots: number }

export type DivisionTally = { id: string | null; ranking: RankingRow[]; unranked: UnrankedRow[] }

export type WinnerRow = {
  place: number
  submission: string
  prize: string
  sharedWith: string[]
  decidedBy: string | null
}

export type Undecided = { place: number | null; tied: string[]; steps: string[] }

export type AwardTally = {
  id: string
  division: string | null
  status: 'given' | 'undecided' | 'withheld'
  winners: WinnerRow[]
  undecided: Undecided | null
  passedOver: { submission: string; reason: string }[]
}

export type PlainTally = { divisions: DivisionTally[]; awards: AwardTally[] }

/** An error that only counting finds: there is no tally. */
export type RefusedTally = { refused: string }
