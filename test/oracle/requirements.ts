// Section 2: what a submission must reach for any award.

import { isBetter } from './ballots'
import { type Fraction, readDecimal } from './fraction'
import type { Ends, Ranked } from './ranking'
import type { Best, Competition, Decimal, Requirement, Threshold } from './world'

/** Reaches: at least the minimum where high is best, at most where low is; or is strictly better. None reaches nothing. */
export function reaches(value: Fraction | null, threshold: Threshold, best: Best): boolean {
  if (value === null) return false
  if (threshold.above !== undefined) return isBetter(value, readDecimal(threshold.above), best)
  return !isBetter(readDecimal(threshold.minimum), value, best)
}

/** Every requirement must be met. */
export function meetsRequirements(competition: Competition, ends: Ends, one: Ranked): boolean {
  return (competition.require ?? []).every((requirement) => meets(competition, ends, one, requirement))
}

/** A criterion's combined score; the total; a measure; or at least so many criteria of all, whatever they weigh. */
function meets(competition: Competition, ends: Ends, one: Ranked, requirement: Requirement): boolean {
  const criterionReaches = (id: string, threshold: Threshold) =>
    reaches(one.combined.get(id) ?? null, threshold, ends.criteria.get(id) ?? 'high')
  if ('total' in requirement) return reaches(one.total, thresholdOf(requirement.total), ends.total)
  if ('measure' in requirement) {
    const { measure } = requirement
    return reaches(one.measures.get(measure) ?? null, requirement, ends.measures.get(measure) ?? 'high')
  }
  if ('criterion' in requirement) return criterionReaches(requirement.criterion, requirement)
  return (
    competition.criteria.filter(({ id }) => criterionReaches(id, requirement)).length >= Number(requirement.criteria)
  )
}

/** A number alone is a minimum. */
function thresholdOf(written: Decimal | Threshold): Threshold {
  return typeof written === 'object' ? written : { minimum: written }
}
