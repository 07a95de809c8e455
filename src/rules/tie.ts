// What a tie step is: it separates submissions of equal total, or leaves them as they are.
import type { Column, Groups } from '../model/column.js'
import type { Parameters } from '../model/competition.js'
import type { BestEnd } from '../model/scale.js'
import type { WrittenForm } from './step.js'

/** What tie steps look at. Submissions are numbered as in the cube that was counted. */
export type TieEvidence = {
  readonly best: BestEnd
  /** A criterion's combined score, by submission, and its best end. */
  readonly combined: (criterion: string) => { readonly best: BestEnd; readonly column: Column }
  /** The jurors' totals: a row per ballot, grouped by submission, in the order of the jurors; and the juror of each row. */
  readonly jurorTotals: Column
  /** What a measure makes of each submission, and its best end. */
  readonly measured: (measure: string) => { readonly best: BestEnd; readonly column: Column }
  /** The numbers of a column of submissions.csv. */
  readonly numbers: (column: string) => Column
  readonly panels: Groups
  readonly jurors: Int32Array
  readonly isRanked: (submission: number) => boolean
  /** The last recorded decision of a kind for exactly these submissions. */
  readonly decided: (kind: 'tie' | 'lot', group: readonly number[]) => Decided | null
}
export type Decided = { readonly no: number; readonly order: readonly number[] }

/** The parts of a group, best first, and what separated them as `decidedBy` names it. */
export type Separated = { readonly parts: readonly (readonly number[])[]; readonly by: string }

/** One file each in rules/ties/, one line each in rules/ties.ts. */
export type TieRule = {
  readonly name: string
  readonly form: WrittenForm
  readonly separate: (parameters: Parameters, group: readonly number[], evidence: TieEvidence) => Separated
  /** Whether it looks at the jurors' totals. */
  readonly needsJurorTotals?: true
  /** `criterion` is the name of the criterion that it is about. */
  readonly sentence: Readonly<Record<'de' | 'en', (parameters: Parameters, criterion: string) => string>>
}

/** Splits a group where a comparison (below zero: a is better) tells two of its members apart. */
export function partition(
  group: readonly number[],
  compare: (a: number, b: number) => number,
): readonly (readonly number[])[] {
  const parts: number[][] = []
  for (const member of group.toSorted((a, b) => compare(a, b) || a - b)) {
    const last = parts.at(-1)
    if (last && compare(last[0]!, member) === 0) last.push(member)
    else parts.push([member])
  }
  return parts
}
