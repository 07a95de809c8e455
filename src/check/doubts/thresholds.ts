// Thresholds against the ends between which values can lie; nothing where the rules do not tell those.
import type { Award, Requirement } from '../../model/competition.js'
import { toFraction, writeDecimal } from '../../model/decimal.js'
import type { Docket } from '../../model/docket.js'
import { type Doubt, doubt, type ThresholdOf } from '../../model/doubt.js'
import { compare, decimalText, type Fraction } from '../../model/fraction.js'
import type { BestEnd } from '../../model/scale.js'
import { meetsThreshold, type Threshold } from '../../model/threshold.js'
import { combiningSteps } from '../../rules/follow.js'
import { bestAfter, type KnownRange, rangeAfter, rangesAfter } from './followed.js'

/** What totals and combined scores can be; the end that is best of the totals is that of all thresholds but measures'. */
type Reach = {
  readonly best: BestEnd
  readonly total: KnownRange | null
  readonly combined: readonly (KnownRange | null)[]
}

export function thresholdDoubts(docket: Docket): readonly Doubt[] {
  const { tally, require, awards } = docket.competition
  const reach = {
    best: bestAfter(docket, tally),
    total: rangeAfter(docket, tally),
    combined: rangesAfter(docket, combiningSteps(tally)),
  }
  return [
    ...require.flatMap((requirement) => requirementDoubts(docket, requirement, reach)),
    ...awards.flatMap((award) => awardThresholdDoubts(award, require, reach)),
  ]
}

function requirementDoubts(docket: Docket, requirement: Requirement, reach: Reach): readonly Doubt[] {
  const { criteria, measures } = docket.competition
  switch (requirement.kind) {
    case 'total':
      return thresholdDoubt({ kind: 'total', name: '', count: 1 }, requirement, reach.best, [reach.total])
    case 'criterion': {
      const index = criteria.findIndex(({ id }) => id === requirement.criterion)
      const what = { kind: 'criterion', name: criteria[index]!.name, count: 1 } as const
      return thresholdDoubt(what, requirement, reach.best, [reach.combined[index] ?? null])
    }
    case 'criteria':
      return thresholdDoubt(
        { kind: 'criteria', name: '', count: requirement.count },
        requirement,
        reach.best,
        reach.combined,
      )
    case 'measure': {
      const range = rangeAfter(docket, measures.find(({ id }) => id === requirement.measure)!.steps)
      const what = { kind: 'measure', name: requirement.measure, count: 1 } as const
      return range === null ? [] : thresholdDoubt(what, requirement, range.best, [range])
    }
  }
}

/**
 * Whether even the best values miss a threshold on so many that fewer than `count` are left, or even the worst ones meet
 * it on `count`: of scores from 0 to 10 nobody reaches 11, and nobody misses 0.
 */
function thresholdDoubt(
  what: ThresholdOf,
  threshold: Threshold,
  best: BestEnd,
  ranges: readonly (KnownRange | null)[],
): readonly Doubt[] {
  const meets = (value: Fraction) => meetsThreshold(threshold, best, value)
  const endsOf = (end: 'best' | 'worst') => (range: KnownRange) =>
    (best === 'high') === (end === 'best') ? range.max : range.min
  const known = ranges.filter((range) => range !== null)
  const reachable = ranges.length - known.filter((range) => !meets(endsOf('best')(range))).length
  const said = writeDecimal(threshold.minimum)
  if (reachable < what.count) {
    const value = commonText(known.map(endsOf('best')))
    return [doubt('threshold-beyond', { what, threshold: said, isAbove: threshold.isAbove, value })]
  }
  const isEmpty = known.filter((range) => meets(endsOf('worst')(range))).length >= what.count
  return isEmpty
    ? [doubt('threshold-empty', { what, threshold: said, value: commonText(known.map(endsOf('worst'))) })]
    : []
}

/** The value, where it is the same one for all. */
function commonText(values: readonly Fraction[]): string | null {
  const texts = new Set(values.map((value) => decimalText(value, 6).replace(/\.?0+$/, '')))
  return texts.size === 1 ? [...texts][0]! : null
}

function awardThresholdDoubts(
  { name, threshold }: Award,
  require: readonly Requirement[],
  { best, total }: Reach,
): readonly Doubt[] {
  if (threshold === null) return []
  const own = thresholdDoubt({ kind: 'award', name, count: 1 }, threshold, best, [total])
  const covering = require.find((each) => each.kind === 'total' && isWithin(each, threshold, best))
  if (own.length > 0 || covering === undefined) return own
  const [said, required] = [threshold, covering].map(({ minimum }) => writeDecimal(minimum))
  return [doubt('threshold-covered', { award: name, threshold: said!, required: required! })]
}

/** Whether every value that meets the one threshold meets the other too. */
export function isWithin(one: Threshold, other: Threshold, best: BestEnd): boolean {
  const apart = compare(toFraction(one.minimum), toFraction(other.minimum)) * (best === 'high' ? 1 : -1)
  return apart > 0 || (apart === 0 && (one.isAbove || !other.isAbove))
}
