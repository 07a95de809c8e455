// What a submission must reach for any award.
import { type Column, compareWith, isMissing } from '../model/column.js'
import type { Competition, Requirement } from '../model/competition.js'
import { toFraction } from '../model/decimal.js'
import { isOnTheGoodSide } from '../model/threshold.js'
import type { Tally } from './tally.js'

/** Whether a submission reaches every threshold; a criterion that nobody scored fails. */
export function meetsRequirements(competition: Competition, tally: Tally, position: number): boolean {
  return competition.require.every((requirement) => meets(competition, tally, position, requirement))
}

function meets(competition: Competition, tally: Tally, position: number, requirement: Requirement): boolean {
  const minimum = toFraction(requirement.minimum)
  const reachesAt = (column: Column) =>
    !isMissing(column, position) && isOnTheGoodSide(requirement, tally.best, compareWith(column, position, minimum))
  switch (requirement.kind) {
    case 'criterion':
      return reachesAt(tally.combined[competition.criteria.findIndex(({ id }) => id === requirement.criterion)]!)
    case 'total':
      return reachesAt(tally.totals)
    case 'criteria':
      return tally.combined.filter(reachesAt).length >= requirement.count
    case 'measure': {
      const { best, column } = tally.measures.get(requirement.measure)!
      return !isMissing(column, position) && isOnTheGoodSide(requirement, best, compareWith(column, position, minimum))
    }
  }
}
