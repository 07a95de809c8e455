// The combined score of each criterion: what the steps make of it alone.
import { type Column, wholeColumn } from '../model/column.js'
import type { Step } from '../model/competition.js'
import { type Cube, submissionsIn } from '../model/cube.js'
import { countCube, followFacts, isRefused } from './follow.js'

/**
 * One column for each criterion, by position, from what is left of the combining steps to follow. A criterion has no
 * combined score where those cannot be followed for it alone, or where they leave a value for each juror; no rule asks for
 * one then, as check/ sees to.
 */
export function combinedColumns(combining: readonly Step[], start: Cube): readonly Column[] {
  const none = wholeColumn(new Float64Array(submissionsIn(start)).fill(Number.NaN), 1, 0)
  if (isRefused(followFacts(combining, start.facts))) return start.columns.map(() => none)
  const { columns, facts } = countCube(combining, start)
  return columns.map((column, index) => (facts.criteria[index]!.jurorsStand ? none : column))
}
