// What a counting rule works on: submission × juror × criterion, and the facts that hold for all of it.
import type { Column, Groups } from './column.js'
import type { Fraction } from './fraction.js'
import type { BestEnd, Scale } from './scale.js'
import { isSameRange } from './scale.js'

export type Axis = 'criteria' | 'jurors'

/** A criterion that stands in a cube: its share, and the scale that its values have now. */
export type CubeCriterion = {
  readonly id: string
  readonly name: string
  readonly weight: Fraction
  readonly scale: Scale
}

/** What holds for a cube whatever its rows: a step is checked on this alone. */
export type CubeFacts = {
  /** Every criterion scored; `criteriaStand` until they are collapsed. */
  readonly criteria: readonly CubeCriterion[]
  readonly criteriaStand: boolean
  readonly jurorsStand: boolean
  readonly isRescaled: boolean
  /** How many values `drop` has left out of each panel so far. */
  readonly dropped: number
  /** Whether every juror counts alike. */
  readonly jurorsEqual: boolean
  readonly best: BestEnd
}

/** Why a submission has no total. */
export const unrankedStates = ['short-panel', 'incomplete'] as const
export type UnrankedState = (typeof unrankedStates)[number]

/**
 * The scores of some submissions. While jurors stand a row is a ballot and `panels` groups the rows by submission; then
 * a row is a submission. One column per criterion while criteria stand, then one.
 */
export type Cube = {
  readonly facts: CubeFacts
  readonly columns: readonly Column[]
  readonly panels: Groups
  /** How much the juror of each ballot counts. */
  readonly jurorWeights: Column
  /** For each submission: 0, or 1 + the index in `unrankedStates` of why it cannot be ranked. */
  readonly states: Uint8Array
}

export const submissionsIn = (cube: Cube): number => cube.panels.length - 1

/** How many ballots the panel of a submission has. */
export const panelSize = (cube: Cube, submission: number): number =>
  cube.panels[submission + 1]! - cube.panels[submission]!

/** The first reason found stays. */
export function markState(states: Uint8Array, submission: number, state: UnrankedState): void {
  const mark = 1 + unrankedStates.indexOf(state)
  if (states[submission] === 0 || states[submission]! > mark) states[submission] = mark
}

export const stateOf = (cube: Cube, submission: number): UnrankedState | null =>
  cube.states[submission] === 0 ? null : (unrankedStates[cube.states[submission]! - 1] ?? null)

/** Whether the criteria that stand can be averaged: the same ends everywhere. */
export const hasOneRange = (facts: CubeFacts): boolean =>
  facts.criteria.every((criterion) => isSameRange(criterion.scale, facts.criteria[0]!.scale))

export const hasOneEnd = (facts: CubeFacts): boolean =>
  facts.criteria.every((criterion) => criterion.scale.best === facts.criteria[0]!.scale.best)

/** Whether a is the better of two values, as a number: below zero where a is better. */
export const betterFirst = (best: BestEnd, comparison: number): number => (best === 'high' ? -comparison : comparison)

/** Whether a value reaches a threshold: at least it where high is best, at most it where low is. */
export const reaches = (best: BestEnd, comparison: number): boolean =>
  best === 'high' ? comparison >= 0 : comparison <= 0
