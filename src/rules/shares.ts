// How much of a total each criterion and each juror makes, where the steps add their values up in fixed proportions.
import type { Competition, Step } from '../model/competition.js'
import { type CubeFacts, one } from '../model/cube.js'
import { toFraction } from '../model/decimal.js'
import { add, divide, type Fraction, multiply, zero } from '../model/fraction.js'
import { firstFacts, followFacts, isRefused, looksAlongCriteria } from './follow.js'
import { decimalOf } from './step.js'
import { isWeighed, mergesOf, overOf, replaceMerged } from './steps/collapse.js'
import { positionsOf } from './steps/standing.js'

/** By which number each criterion's combined score enters a value, by its place in competition.json. */
type Part = ReadonlyMap<number, Fraction>

/**
 * By which number each criterion's combined score enters the total: with the weights 2 and 1 their mean has 2/3 of the
 * one and 1/3 of the other, so that 3 more on the first make 2 more of the total. Null where criteria are combined
 * otherwise than by means and sums, and where totals are compared with one another afterwards. What drops, rounding
 * and missing scores do to the total is in no share.
 */
export function criterionShares(competition: Competition): readonly Fraction[] | null {
  const { tally, criteria } = competition
  const facts = followFacts(tally, factsOf(competition))
  if (isRefused(facts)) return null
  let parts: readonly Part[] = criteria.map((_, index) => new Map([[index, one]]))
  for (const [index, step] of tally.entries()) {
    const next = partsAfter(step, facts[index]!, parts)
    if (next === null) return null
    parts = next
  }
  return criteria.map((_, index) => parts[0]!.get(index) ?? zero)
}

/** Shares do not ask who the jurors are. */
const factsOf = (competition: Competition): CubeFacts => firstFacts(competition, { areEqual: true, arePartial: false })

function partsAfter(step: Step, facts: CubeFacts, parts: readonly Part[]): readonly Part[] | null {
  const { name, parameters } = step
  if (name === 'only') return positionsOf(parameters, facts).map((position) => parts[position]!)
  if (name === 'carry') return parts.map((part) => times(part, toFraction(decimalOf(parameters, 'own'))))
  if (looksAlongCriteria(step)) return combined(step, facts, parts)
  return facts.criteriaStand ? parts : partsOfTotals(step, parts)
}

/** The values of criteria are combined by their mean or their sum. */
function combined({ name, parameters }: Step, facts: CubeFacts, parts: readonly Part[]): readonly Part[] | null {
  if (name !== 'mean' && name !== 'sum') return null
  const weightOf = (position: number) => (isWeighed(parameters) ? facts.criteria[position]!.weight : one)
  return replaceMerged(parts, mergesOf(parameters, facts), ({ positions }) => {
    const all = positions.map(weightOf).reduce(add, zero)
    const unit = name === 'sum' || all.n === 0n ? one : all
    return sumOf(positions.map((position) => times(parts[position]!, divide(weightOf(position), unit))))
  })
}

/** Of all criteria together: a number multiplies every share; numbers of the submission and comparisons leave none. */
function partsOfTotals({ name, parameters }: Step, parts: readonly Part[]): readonly Part[] | null {
  if (comparing.has(name)) return null
  if (name !== 'times' || parameters.only !== undefined) return parts
  return parameters.number === undefined
    ? null
    : parts.map((part) => times(part, toFraction(decimalOf(parameters, 'number'))))
}

const comparing: ReadonlySet<string> = new Set(['ranks', 'points', 'standardise'])

const times = (part: Part, number: Fraction): Part =>
  new Map([...part].map(([criterion, own]) => [criterion, multiply(own, number)]))

const sumOf = (parts: readonly Part[]): Part =>
  parts.reduce<Part>((so, part) => {
    const sums = new Map(so)
    for (const [criterion, own] of part) sums.set(criterion, add(sums.get(criterion) ?? zero, own))
    return sums
  }, new Map())

/** How the jurors' totals make the total: by their mean or their sum, with their weights or without, times a number. */
export type JurorsShare = { readonly isMean: boolean; readonly isWeighed: boolean; readonly times: Fraction }

/**
 * Of three jurors' mean each makes a third. Null where the jurors are combined otherwise than once, by a mean or a sum
 * of them all, where what follows is no such thing either, and where numbers of the submission stand between: what
 * those make is no juror's.
 */
export function jurorsShare({ tally }: Competition): JurorsShare | null {
  const at = tally.findIndex(isOverJurors)
  const step = tally[at]
  if (step === undefined || (step.name !== 'mean' && step.name !== 'sum') || step.parameters.only !== undefined)
    return null
  if (tally.some(({ name }) => name === 'panel' || name === 'skating')) return null
  if (tally.some(isOfSubmission)) return null
  const after = tally.slice(at + 1)
  if (after.some((each) => isOverJurors(each) || comparing.has(each.name) || isChoice(each))) return null
  const own = after.find(({ name }) => name === 'carry')
  return {
    isMean: step.name === 'mean',
    isWeighed: isWeighed(step.parameters),
    times: own === undefined ? one : toFraction(decimalOf(own.parameters, 'own')),
  }
}

const isOfSubmission = ({ parameters }: Step): boolean =>
  parameters.column !== undefined || parameters.columns !== undefined

const isOverJurors = ({ parameters }: Step): boolean => parameters.over === 'jurors'

/** A collapse of criteria that is no mean and no sum. */
const isChoice = ({ name, parameters }: Step): boolean =>
  parameters.over !== undefined && overOf(parameters) !== 'jurors' && name !== 'mean' && name !== 'sum'
