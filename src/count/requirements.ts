// What a submission must reach for any award.
import { comparedWith, isMissing } from '../model/column.js'
import type { Competition, Requirement } from '../model/competition.js'
import { toFraction } from '../model/decimal.js'
import { isOnTheGoodSide, type Threshold } from '../model/threshold.js'
import type { Measured } from '../rules/measured.js'
import type { Tally } from './tally.js'

type Test = (position: number) => boolean

/** Whether a submission reaches every threshold; a criterion that nobody scored fails. */
export function requirementsOf({ criteria, require }: Competition, tally: Tally): Test {
  const combined = (id: string) => tally.combined[criteria.findIndex((criterion) => criterion.id === id)]!
  const tests = require.map((requirement) => testOf(requirement, tally, combined))
  return (position) => tests.every((test) => test(position))
}

function testOf(requirement: Requirement, tally: Tally, combined: (criterion: string) => Measured): Test {
  switch (requirement.kind) {
    case 'criterion':
      return reaching(requirement, combined(requirement.criterion))
    case 'total':
      return reaching(requirement, { best: tally.best, column: tally.totals })
    case 'criteria': {
      const tests = tally.combined.map((measured) => reaching(requirement, measured))
      return (position) => tests.filter((test) => test(position)).length >= requirement.count
    }
    case 'measure':
      return reaching(requirement, tally.measures.get(requirement.measure)!)
  }
}

function reaching(threshold: Threshold, { best, column }: Measured): Test {
  const compared = comparedWith(column, toFraction(threshold.minimum))
  return (position) => !isMissing(column, position) && isOnTheGoodSide(threshold, best, compared(position))
}
