// What the steps that collapse an axis share: their parameters, their checks, the cube that is left.
import type { Column } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import {
  type Cube,
  type CubeCriterion,
  type CubeFacts,
  hasOneEnd,
  hasOneRange,
  jurorsStand,
  one,
  type Range,
} from '../../model/cube.js'
import { add, compare, type Fraction, multiply, zero } from '../../model/fraction.js'
import type { BestEnd } from '../../model/scale.js'
import { refused, type StepScope, type Transformed, textOf, type WrittenForm } from '../step.js'
import { chosenBy, onlyCriteria, positionsOf } from './standing.js'

/** What is collapsed: all criteria or some, those of each group, or the jurors. */
export type Over = 'criteria' | 'groups' | 'jurors'

const parameters: WrittenForm['parameters'] = {
  over: { type: 'choice', choices: ['criteria', 'jurors', 'groups'] },
  ...onlyCriteria,
  weights: { type: 'choice', choices: ['declared', 'equal'], default: 'declared' },
}

export const overAxis: WrittenForm = { short: 'over', parameters }

/** The form of a collapse to so many values. */
export const overAxisCounted: WrittenForm = {
  parameters: {
    over: parameters.over!,
    count: { type: 'whole-number', min: 1, max: 1000 },
    ...onlyCriteria,
    weights: parameters.weights!,
  },
}

export const overOf = (parameters: Parameters): Over => textOf(parameters, 'over') as Over
export const isWeighed = (parameters: Parameters): boolean => textOf(parameters, 'weights') !== 'equal'

export function collapseScope(parameters: Parameters): StepScope {
  const axis = overOf(parameters) === 'jurors' ? 'jurors' : 'criteria'
  return { axis, collapses: axis }
}

/** What a step demands of the values that it takes together. */
export type Demands = {
  /** `alike`: between the same ends; `end`: only the same best end. */
  readonly range: 'alike' | 'end'
  /** Whether it can only take all alike: weights other than 1 are refused. */
  readonly isUnweighed: boolean
  /** What becomes of the weights and of the range of criteria combined. */
  readonly weight: (criteria: readonly CubeCriterion[]) => Fraction
  readonly rangeOf: (criteria: readonly CubeCriterion[], isWeighed: boolean) => Range
}

/** Of criteria whose mean, median … is taken: all their weight; the range that they share. */
export const averaged: Pick<Demands, 'weight' | 'rangeOf'> = {
  weight: (criteria) => criteria.map(({ weight }) => weight).reduce(add, zero),
  rangeOf: ([first]) => ({ ...first!.range, steps: null }),
}

/** Of criteria that are added: weight 1; their ends added. */
export const summed: Pick<Demands, 'weight' | 'rangeOf'> = {
  weight: () => one,
  rangeOf: (criteria, isWeighed) => {
    const sumOf = (end: (range: Range) => Fraction | null) =>
      criteria.reduce<Fraction | null>((so, { range, weight }) => {
        const value = end(range)
        return so === null || value === null ? null : add(so, isWeighed ? multiply(value, weight) : value)
      }, zero)
    const after = criteria.every(({ range }) => range.after === criteria[0]!.range.after)
      ? criteria[0]!.range.after
      : '+'
    return { ...criteria[0]!.range, min: sumOf(({ min }) => min), max: sumOf(({ max }) => max), steps: null, after }
  },
}

/** The criteria that are combined to one: positions of the cube, and what stands in their place. */
export type Merge = {
  readonly positions: readonly number[]
  readonly id: string
  readonly name: string
  readonly weight: Fraction | null
}

/** All criteria, those named, or those of each group that stand. */
export function mergesOf(parameters: Parameters, facts: CubeFacts): readonly Merge[] {
  const chosen = positionsOf(parameters, facts)
  const named = (positions: readonly number[], key: 'id' | 'name', by: string) =>
    positions.map((index) => facts.criteria[index]![key]).join(by)
  if (overOf(parameters) === 'criteria') {
    if (parameters.only === undefined) return [{ positions: chosen, id: '', name: '', weight: one }]
    return [{ positions: chosen, id: named(chosen, 'id', '+'), name: named(chosen, 'name', ' + '), weight: null }]
  }
  return facts.groups.flatMap(({ id, name, weight, criteria }) => {
    const positions = chosen.filter((index) => criteria.includes(facts.criteria[index]!.id))
    return positions.length === 0 ? [] : [{ positions, id, name, weight }]
  })
}

/** The facts after collapsing an axis, or why it cannot be collapsed here. */
export function collapse(parameters: Parameters, facts: CubeFacts, demands: Demands): Transformed {
  return overOf(parameters) === 'jurors'
    ? collapseJurors(parameters, facts, demands)
    : collapseCriteria(parameters, facts, demands)
}

function collapseJurors(parameters: Parameters, facts: CubeFacts, { isUnweighed }: Demands): Transformed {
  const found = chosenBy(parameters, facts)
  if ('fault' in found) return found
  const isNamed = parameters.only !== undefined
  const gone = found.chosen.find((index) => !facts.criteria[index]!.jurorsStand)
  if (!jurorsStand(facts) || (isNamed && gone !== undefined)) return refused('collapsed-twice', 'jurors')
  if (isUnweighed && isWeighed(parameters) && !facts.jurorsEqual) return refused('juror-weights')
  const criteria = facts.criteria.map((criterion, index) =>
    found.chosen.includes(index) && criterion.jurorsStand ? { ...criterion, jurorsStand: false } : criterion,
  )
  return { facts: { ...facts, criteria } }
}

/** Positions whose jurors a step collapses: of those chosen the ones where jurors stand. */
export const standingAmong = (parameters: Parameters, facts: CubeFacts): readonly number[] =>
  positionsOf(parameters, facts).filter((index) => facts.criteria[index]!.jurorsStand)

function collapseCriteria(parameters: Parameters, facts: CubeFacts, demands: Demands): Transformed {
  if (!facts.criteriaStand) return refused('collapsed-twice', 'criteria')
  const found = chosenBy(parameters, facts)
  if ('fault' in found) return found
  const merges = mergesOf(parameters, facts)
  if (merges.length === 0) return refused('groups-none')
  for (const { positions } of merges) {
    const fault = refuseMerge(
      parameters,
      positions.map((index) => facts.criteria[index]!),
      demands,
    )
    if (fault !== null) return fault
  }
  return { facts: mergedFacts(parameters, facts, merges, demands) }
}

function refuseMerge(parameters: Parameters, criteria: readonly CubeCriterion[], demands: Demands): Transformed | null {
  const isMixed = criteria.some((criterion) => criterion.jurorsStand !== criteria[0]!.jurorsStand)
  if (isMixed) return refused('jurors-half-collapsed', criteria.find((criterion) => criterion.jurorsStand)!.id)
  const isHoled = criteria.some((criterion) => criterion.dropped > 0 || criterion.isDiscarded)
  if (isHoled && criteria[0]!.jurorsStand) return refused('drop-then-jurors')
  const weighted = criteria.find(({ weight }) => compare(weight, one) !== 0)
  if (demands.isUnweighed && isWeighed(parameters) && weighted) return refused('weights-differ', weighted.id)
  if (!hasOneEnd(criteria)) return refused('ends-mixed')
  return demands.range === 'alike' && !hasOneRange(criteria) ? refused('scales-differ') : null
}

function mergedFacts(parameters: Parameters, facts: CubeFacts, merges: readonly Merge[], demands: Demands): CubeFacts {
  const isWhole = overOf(parameters) === 'criteria' && parameters.only === undefined
  const criteria = replaceMerged(facts.criteria, merges, ({ positions, id, name, weight }) => {
    const merged = positions.map((index) => facts.criteria[index]!)
    return {
      ...merged[0]!,
      id,
      name,
      weight: weight ?? demands.weight(merged),
      range: demands.rangeOf(merged, isWeighed(parameters)),
      dropped: 0,
      isDiscarded: false,
    }
  })
  return { ...facts, criteria, criteriaStand: !isWhole }
}

/** A list by criterion in which what is merged stands in the place of its first. */
export function replaceMerged<Value>(
  list: readonly Value[],
  merges: readonly Merge[],
  make: (merge: Merge) => Value,
): readonly Value[] {
  return list.flatMap((value, index) => {
    const merge = merges.find(({ positions }) => positions.includes(index))
    if (merge === undefined) return [value]
    return merge.positions[0] === index ? [make(merge)] : []
  })
}

/** Criteria's columns and weights combined to one column; `best` is the best end that they share. */
export type Combine = (columns: readonly Column[], weights: readonly Fraction[], best: BestEnd) => Column

/** The cube whose criteria are merged; `combine` gets what there is of each merge. A value needs `least` of them. */
export function mergeColumns(parameters: Parameters, cube: Cube, facts: CubeFacts, combine: Combine, least = 1): Cube {
  const merges = mergesOf(parameters, cube.facts)
  const weightOf = (index: number) => (isWeighed(parameters) ? cube.facts.criteria[index]!.weight : one)
  const columns = replaceMerged(cube.columns, merges, ({ positions }) =>
    combine(
      positions.map((index) => cube.columns[index]!),
      positions.map(weightOf),
      cube.facts.criteria[positions[0]!]!.range.best,
    ),
  )
  const unasked = replaceMerged(cube.unasked, merges, ({ positions }) =>
    unaskedOfAll(
      positions.map((index) => cube.unasked[index]!),
      least,
    ),
  )
  return { ...cube, facts, columns, unasked }
}

/** Of criteria together those ballots are not asked whose juror judges fewer of them than make a value. */
function unaskedOfAll(masks: readonly (Uint8Array | null)[], least: number): Uint8Array | null {
  const some = masks.find((mask): mask is Uint8Array => mask !== null)
  if (some === undefined) return null
  const isAsked = (row: number) => masks.filter((mask) => mask?.[row] !== 1).length >= least
  return some.map((_, row) => (isAsked(row) ? 0 : 1))
}

/** The cube whose jurors are collapsed in the criteria that the step is about. */
export function collapseJurorColumns(
  parameters: Parameters,
  cube: Cube,
  facts: CubeFacts,
  combine: (column: Column, index: number) => Column,
): Cube {
  const chosen = standingAmong(parameters, cube.facts)
  const columns = cube.columns.map((column, index) => (chosen.includes(index) ? combine(column, index) : column))
  const unasked = cube.unasked.map((mask, index) => (chosen.includes(index) ? null : mask))
  return { ...cube, facts, columns, unasked }
}
