// What a total or a combined score must reach, or be better than.
import { betterFirst, reaches } from './cube.js'
import { type Decimal, toFraction } from './decimal.js'
import { compare, type Fraction } from './fraction.js'
import type { BestEnd } from './scale.js'

/** `minimum` as written; `isAbove` where it must be strictly better: 80 reaches 80 and is not above it. */
export type Threshold = { readonly minimum: Decimal; readonly isAbove: boolean }

/**
 * Whether a value stands where a threshold wants it, told from its comparison with the threshold: at least 80 is 80 or
 * more where high is best, 80 or less where low is; above 80 is more than 80, or less.
 */
export const isOnTheGoodSide = ({ isAbove }: Pick<Threshold, 'isAbove'>, best: BestEnd, comparison: number): boolean =>
  isAbove ? betterFirst(best, comparison) < 0 : reaches(best, comparison)

/** The same of a value. */
export const meetsThreshold = (threshold: Threshold, best: BestEnd, value: Fraction): boolean =>
  isOnTheGoodSide(threshold, best, compare(value, toFraction(threshold.minimum)))
