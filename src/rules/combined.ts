// The combined score of each criterion: what the steps make of it alone.
import { wholeColumn } from '../model/column.js'
import type { Step } from '../model/competition.js'
import { type Cube, type CubeFacts, submissionsIn } from '../model/cube.js'
import type { BestEnd } from '../model/scale.js'
import { combiningSteps, countCube, followFacts, isRefused } from './follow.js'
import type { Measured } from './measured.js'

/**
 * One column for each criterion, by position, and which end of it is the best, from what is left of the combining steps to follow. A criterion has no
 * combined score where those cannot be followed for it alone, or where they leave a value for each juror; no rule asks for
 * one then, as check/ sees to.
 */
export function combinedScores(combining: readonly Step[], start: Cube): readonly Measured[] {
  const none = wholeColumn(new Float64Array(submissionsIn(start)).fill(Number.NaN), 1, 0)
  if (isRefused(followFacts(combining, start.facts)))
    return start.facts.criteria.map(({ range }) => ({ best: range.best, column: none }))
  const { columns, facts } = countCube(combining, start)
  return columns.map((column, index) => {
    const { jurorsStand, range } = facts.criteria[index]!
    return { best: range.best, column: jurorsStand ? none : column }
  })
}

/** Which end of each criterion's combined score is the best one; that of its scale where it has none. */
export function combinedBests(tally: readonly Step[], first: CubeFacts): readonly BestEnd[] {
  const facts = followFacts(combiningSteps(tally), first)
  return (isRefused(facts) ? first : facts.at(-1)!).criteria.map(({ range }) => range.best)
}
