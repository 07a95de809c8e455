// Which of two submissions has the better value in a column; a missing one is worse than any.
import { type Column, compareRows, isMissing } from '../../model/column.js'
import { betterFirst } from '../../model/cube.js'
import type { BestEnd } from '../../model/scale.js'

/** Below zero where a is the better, zero where neither is. */
export function compareBetter(column: Column, best: BestEnd, a: number, b: number): number {
  const [lacksA, lacksB] = [isMissing(column, a), isMissing(column, b)]
  if (lacksA || lacksB) return Number(lacksA) - Number(lacksB)
  return betterFirst(best, compareRows(column, a, b))
}
