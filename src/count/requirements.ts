// What a submission must reach for any award.
import { type Column, compareWith, isMissing } from '../model/column.js'
import type { Competition, Requirement } from '../model/competition.js'
import { reaches } from '../model/cube.js'
import { type Decimal, toFraction } from '../model/decimal.js'
import { compare, type Fraction } from '../model/fraction.js'
import type { BestEnd } from '../model/scale.js'
import type { Tally } from './tally.js'

/** Whether a submission reaches every threshold; a criterion that nobody scored fails. */
export function meetsRequirements(competition: Competition, tally: Tally, position: number): boolean {
  return competition.require.every((requirement) => meets(competition, tally, position, requirement))
}

function meets(competition: Competition, tally: Tally, position: number, requirement: Requirement): boolean {
  const minimum = toFraction(requirement.minimum)
  const reachesAt = (column: Column) =>
    !isMissing(column, position) && reaches(tally.best, compareWith(column, position, minimum))
  switch (requirement.kind) {
    case 'criterion':
      return reachesAt(tally.combined[competition.criteria.findIndex(({ id }) => id === requirement.criterion)]!)
    case 'total':
      return reachesAt(tally.totals)
    case 'criteria':
      return tally.combined.filter(reachesAt).length >= requirement.count
    case 'measure': {
      const { best, column } = tally.measures.get(requirement.measure)!
      return !isMissing(column, position) && reaches(best, compareWith(column, position, minimum))
    }
  }
}

/** At least the threshold where high is best, at most it where low is. */
export function reachesMinimum(best: BestEnd, value: Fraction, minimum: Decimal): boolean {
  return reaches(best, compare(value, toFraction(minimum)))
}
