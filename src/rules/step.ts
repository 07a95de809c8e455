// What a step of a counting rule is: its parameters as plain data, what it needs, what it does, its sentence.
import type { Parameters, Step, StepsFrom } from '../model/competition.js'
import type { Axis, Cube, CubeFacts } from '../model/cube.js'
import type { Decimal } from '../model/decimal.js'
import type { StepFault, UnfollowableReason } from '../model/finding.js'

/** A parameter as competition.json may write it, from which the reader and the JSON Schema are made. */
export type ParameterShape =
  | {
      readonly type: 'whole-number'
      readonly min: number
      readonly max: number
      readonly default?: number
      readonly optional?: true
    }
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly default?: string }
  | { readonly type: 'flag'; readonly default: boolean }
  /** `above` or `least` where it may not be any number. */
  | {
      readonly type: 'decimal'
      readonly above?: number
      readonly least?: number
      readonly default?: Decimal
      readonly optional?: true
    }
  /** One number, or one for each criterion named. */
  | { readonly type: 'decimal-by-criterion'; readonly above: number; readonly optional?: true }
  /** Numbers by rank from 1, as a list or by their ranks. */
  | { readonly type: 'decimals' }
  | { readonly type: 'criterion' }
  | { readonly type: 'measure' }
  | { readonly type: 'criteria'; readonly optional?: true }
  /** A column of submissions.csv, in which every submission has a number. */
  | { readonly type: 'column'; readonly optional?: true }
  | { readonly type: 'columns'; readonly optional?: true }
  | { readonly type: 'steps-by-number' }

/** How an entry of a table is written: bare where every parameter may be left out, as {name: value}, as {name: {…}}. */
export type WrittenForm = {
  /** The parameter that {name: value} sets; by the kind of the value where it may be a number or a text. */
  readonly short?: string | { readonly number: string; readonly text: string }
  /** Whether {name: {…}} is the value of the short parameter too. */
  readonly isAlwaysShort?: true
  readonly parameters: Readonly<Record<string, ParameterShape>>
}

/** Facts after a step, or why the step cannot stand there. `detail` names the criterion or juror concerned. */
export type Transformed =
  | { readonly facts: CubeFacts }
  | {
      readonly fault: StepFault
      readonly detail: string
      /** The name of a step of a list inside this one, where it is that one which cannot stand. */
      readonly inner?: string
    }

/** How lists inside a step are followed. */
export type Follow = {
  readonly facts: (steps: readonly Step[], facts: CubeFacts) => Transformed
  readonly cube: (steps: readonly Step[], cube: Cube) => Cube
  readonly ballotsNeeded: (steps: readonly Step[]) => number
  /** A sentence for each step, as far as the list can be followed with the facts that it meets. */
  readonly sentences: (steps: readonly Step[], facts: CubeFacts, language: 'de' | 'en') => readonly string[]
}

/** What it is that a step has to do with: whose values it takes away, compares or combines. */
export type StepScope = {
  /** The axis it looks along: one along jurors is left out of jurors' totals, one along criteria of combined scores. */
  readonly axis: Axis | null
  readonly collapses: Axis | 'both' | null
  /** About totals alone: left out of combined scores and of jurors' totals. */
  readonly isOfTotals?: boolean
  /** Where it stands after all criteria are collapsed, about totals and no criterion's: left out of combined scores. */
  readonly isAddedToTotals?: boolean
}

/** Why a step cannot be followed on these very scores: a juror or a submission of the cube, by position. */
export type Unfollowable = {
  readonly why: UnfollowableReason
  readonly juror: number | null
  readonly submission: number | null
  /** The criterion concerned, or empty; how many there are, and how many there should be. */
  readonly criterion: string
  readonly count: number
}

/** A step maps a cube to a cube. One file each in rules/steps/, one line each in rules/steps.ts. */
export type StepRule = {
  readonly name: string
  readonly form: WrittenForm
  readonly scope: (parameters: Parameters) => StepScope
  /** How many values of a panel it leaves out, and the fewest that it needs of those that are left. */
  readonly drops?: (parameters: Parameters) => number
  readonly needs?: (parameters: Parameters) => number
  /** The fewest counted ballots for which it says anything at all. */
  readonly smallestPanel?: (parameters: Parameters) => number
  /** The lists inside it, and its parameters with those changed; only where there are any. */
  readonly lists?: (parameters: Parameters) => readonly (readonly Step[])[]
  readonly withLists?: (parameters: Parameters, change: (steps: readonly Step[]) => readonly Step[]) => Parameters
  /** Its parameters where each criterion is followed for itself; only of a step that is another one there. */
  readonly alone?: (parameters: Parameters) => Parameters
  /** The decimals it leaves, where it rounds every value. */
  readonly decimals?: (parameters: Parameters) => number | null
  /** The columns of submissions.csv that it reads numbers from, and whether one below 0 would turn the order. */
  readonly columns?: (parameters: Parameters) => readonly string[]
  readonly isNegativeRefused?: true
  readonly transform: (parameters: Parameters, facts: CubeFacts, follow: Follow) => Transformed
  /** Called only where `transform` gave facts; those are the facts of the cube returned. */
  readonly apply: (parameters: Parameters, cube: Cube, facts: CubeFacts, follow: Follow) => Cube
  /** What keeps it from being followed on these scores; asked before `apply`. */
  readonly unfollowable?: (parameters: Parameters, cube: Cube) => readonly Unfollowable[]
  readonly sentence: Readonly<Record<'de' | 'en', (parameters: Parameters, facts: CubeFacts, follow: Follow) => string>>
}

export const numberOf = (parameters: Parameters, name: string): number => Number(parameters[name])
export const textOf = (parameters: Parameters, name: string): string => String(parameters[name] ?? '')
export const idsOf = (parameters: Parameters, name: string): readonly string[] | null =>
  (parameters[name] as readonly string[] | undefined) ?? null
/** A number that is said or has a default. */
export const decimalOf = (parameters: Parameters, name: string): Decimal => parameters[name] as Decimal
export const stepsFromOf = (parameters: Parameters, name: string): readonly StepsFrom[] =>
  parameters[name] as readonly StepsFrom[]

export const refused = (fault: StepFault, detail = ''): Transformed => ({ fault, detail })

/** The name a tie step is known by in results: `median`, `criterion konzept`. */
export function stepName({ name, parameters }: Step): string {
  const about = parameters.criterion ?? parameters.measure ?? parameters.column
  return about === undefined ? name : `${name} ${about}`
}
