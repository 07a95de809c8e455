// What a counting rule works on: submission × juror × criterion, and the facts that hold for all of it.
import type { Column, Groups } from './column.js'
import type { EarlierRound } from './competition.js'
import { type Fraction, fraction, isEqual } from './fraction.js'
import type { BestEnd } from './scale.js'

export type Axis = 'criteria' | 'jurors'

/** Between which ends values lie. `steps`: how many of the scale's steps, as long as no step of the rule changed them. */
export type Range = {
  /** Null where the rules do not tell. */
  readonly min: Fraction | null
  readonly max: Fraction | null
  readonly best: BestEnd
  readonly steps: number | null
  /** What changed the values in a way that the ends do not show: `ranks`, a column. Values changed alike can be averaged. */
  readonly after: string
}

/** A column of a cube: a criterion with its share, or what criteria were combined to. */
export type CubeCriterion = {
  /** Of the criterion or group; of those combined joined by `+`; empty once all criteria are one value. */
  readonly id: string
  readonly name: string
  readonly weight: Fraction
  readonly range: Range
  readonly jurorsStand: boolean
  readonly isRescaled: boolean
  /** How many values `drop` has left out of each panel so far. */
  readonly dropped: number
  /** Whether `discard` may have left values out. */
  readonly isDiscarded: boolean
}

/** Criteria that are combined before the others, with the weight of the whole. */
export type CubeGroup = {
  readonly id: string
  readonly name: string
  readonly weight: Fraction
  readonly criteria: readonly string[]
}

/** What holds for a cube whatever its rows: a step is checked on this alone. */
export type CubeFacts = {
  /** One for each column of the cube; a single one once `criteriaStand` no more. */
  readonly criteria: readonly CubeCriterion[]
  readonly criteriaStand: boolean
  readonly groups: readonly CubeGroup[]
  /** Whether every juror counts alike, and whether one judges only some criteria. */
  readonly jurorsEqual: boolean
  readonly jurorsPartial: boolean
  /** Whether earlier rounds are declared, and whether their totals are in already. */
  readonly rounds: 'none' | 'declared' | 'carried'
  /** Those rounds, with how much the total of each counts. */
  readonly earlierRounds: readonly EarlierRound[]
}

/** Whether any column still has a value for each juror. */
export const jurorsStand = (facts: CubeFacts): boolean => facts.criteria.some((criterion) => criterion.jurorsStand)

/** Which end of the totals is the best one. */
export const bestOf = (facts: CubeFacts): BestEnd => facts.criteria[0]!.range.best

/** Why a submission has no total. */
export const unrankedStates = ['short-panel', 'incomplete'] as const
export type UnrankedState = (typeof unrankedStates)[number]

/** What the submissions of a cube have beside their scores. */
export type Outside = {
  /** The numbers of a column of submissions.csv, by position. */
  readonly numbers: (column: string) => Column
  /** The totals of an earlier round, by position. */
  readonly earlier: (round: string) => Column
}

/**
 * The scores of some submissions. While jurors stand in a column its rows are ballots and `panels` groups them by
 * submission; then its rows are submissions. One column per criterion of the facts.
 */
export type Cube = {
  readonly facts: CubeFacts
  readonly columns: readonly Column[]
  readonly panels: Groups
  /** The most ballots of any submission, also where the cube is only a part of them. */
  readonly largestPanel: number
  /** The juror of each ballot, and how much they count. */
  readonly jurors: Int32Array
  readonly jurorWeights: Column
  /** For each column: 1 for a ballot whose juror does not judge that criterion; null where all do. */
  readonly unasked: readonly (Uint8Array | null)[]
  /** For each submission: 0, or 1 + the index in `unrankedStates` of why it cannot be ranked. */
  readonly states: Uint8Array
  readonly outside: Outside
  /** Whether each criterion or each juror is followed for itself, so that what one lacks is nothing to the others. */
  readonly isApart?: true
}

/** The cube that combined scores or jurors' totals are made of. */
export const apart = (cube: Cube): Cube => ({ ...cube, isApart: true })

export const submissionsIn = (cube: Cube): number => cube.panels.length - 1

/** How many ballots the panel of a submission has. */
export const panelSize = (cube: Cube, submission: number): number =>
  cube.panels[submission + 1]! - cube.panels[submission]!

/** How many of a panel judge a criterion. */
export function askedIn({ unasked, panels }: Cube, index: number, submission: number): number {
  const [from, to] = [panels[submission]!, panels[submission + 1]!]
  const mask = unasked[index] ?? null
  return mask === null ? to - from : mask.subarray(from, to).reduce((so, mark) => so - mark, to - from)
}

/** The groups of a column's rows by submission: its ballots while jurors stand, else the submission itself. */
export const groupsOf = (cube: Cube, index: number): Groups =>
  cube.facts.criteria[index]!.jurorsStand ? cube.panels : Int32Array.from(cube.panels, (_, submission) => submission)

/** The submission of each row of a column. */
export function submissionOfRows(cube: Cube, index: number): Int32Array {
  const groups = groupsOf(cube, index)
  const rows = new Int32Array(groups.at(-1)!)
  for (let submission = 0; submission + 1 < groups.length; submission++)
    rows.fill(submission, groups[submission]!, groups[submission + 1]!)
  return rows
}

/** The first reason found stays. */
export function markState(states: Uint8Array, submission: number, state: UnrankedState): void {
  const mark = 1 + unrankedStates.indexOf(state)
  if (states[submission] === 0 || states[submission]! > mark) states[submission] = mark
}

/**
 * Whether a submission is compared with the others: not where it has no total. Of a criterion alone, or a juror, only its
 * own values count: one that is incomplete elsewhere is compared in what it has.
 */
export function takesPart(cube: Cube, submission: number): boolean {
  const state = stateOf(cube, submission)
  return state === null || (cube.isApart === true && state === 'incomplete')
}

export const stateOf = (cube: Cube, submission: number): UnrankedState | null =>
  cube.states[submission] === 0 ? null : (unrankedStates[cube.states[submission]! - 1] ?? null)

/** Whether values of these criteria can be averaged: between the same ends, changed alike. */
export const hasOneRange = (criteria: readonly CubeCriterion[]): boolean =>
  criteria.every(({ range }) => isSameRange(range, criteria[0]!.range))

export const hasOneEnd = (criteria: readonly CubeCriterion[]): boolean =>
  criteria.every(({ range }) => range.best === criteria[0]!.range.best)

const isSameRange = (a: Range, b: Range): boolean =>
  isSameLimit(a.min, b.min) && isSameLimit(a.max, b.max) && a.best === b.best && a.after === b.after

/** Whether two ends of ranges are the same, or neither is known. */
export const isSameLimit = (a: Fraction | null, b: Fraction | null): boolean =>
  a === null || b === null ? a === b : isEqual(a, b)

/** Whether a criterion counts at all. */
export const counts = ({ weight }: CubeCriterion): boolean => weight.n > 0n

export const one: Fraction = fraction(1)

/** Whether a is the better of two values, as a number: below zero where a is better. */
export const betterFirst = (best: BestEnd, comparison: number): number => (best === 'high' ? -comparison : comparison)

/** Whether a value reaches a threshold: at least it where high is best, at most it where low is. */
export const reaches = (best: BestEnd, comparison: number): boolean =>
  best === 'high' ? comparison >= 0 : comparison <= 0
