// The scale of a criterion, and scores as whole numbers of its steps, read from decimal text and never through a float.
import { type Decimal, readDecimal, toFraction, unitsAt, writeDecimal } from './decimal.js'
import type { Fraction } from './fraction.js'

/** Which end of a scale is the best one. */
export type BestEnd = 'high' | 'low'

/** The scores that a juror may give: min, min + step, … max. `labels` by the decimal text of a score. */
export type Scale = {
  readonly min: Decimal
  readonly max: Decimal
  readonly step: Decimal
  readonly best: BestEnd
  readonly labels: ReadonlyMap<string, string>
}

/** A missing score in a column of steps. */
export const missingScore = -1

/** The decimals in which every score of a scale is a whole number of units. */
export const scaleDecimals = ({ min, max, step }: Scale): number => Math.max(min.decimals, max.decimals, step.decimals)

/** How many steps lie between min and max; not a whole number where the scale is malformed. */
export function stepsOf(scale: Scale): number {
  const decimals = scaleDecimals(scale)
  return (unitsAt(scale.max, decimals) - unitsAt(scale.min, decimals)) / unitsAt(scale.step, decimals)
}

/** A score as a whole number of steps above min (0 … stepsOf), or null where the text is no score of this scale. */
export function readScore(scale: Scale, text: string): number | null {
  const value = readDecimal(text)
  if (value === null) return null
  const decimals = scaleDecimals(scale)
  if (value.decimals > decimals) return null
  const above = unitsAt(value, decimals) - unitsAt(scale.min, decimals)
  const steps = above / unitsAt(scale.step, decimals)
  return Number.isSafeInteger(steps) && steps >= 0 && steps <= stepsOf(scale) ? steps : null
}

/** The score that lies so many steps above min, as a decimal. */
function scoreAt(scale: Scale, steps: number): Decimal {
  const decimals = scaleDecimals(scale)
  const units = unitsAt(scale.min, decimals) + steps * unitsAt(scale.step, decimals)
  return readDecimal(writeDecimal({ units, decimals })) ?? { units, decimals }
}

/** The decimal text of the score that lies so many steps above min: `7.5`. */
export const scoreText = (scale: Scale, steps: number): string => writeDecimal(scoreAt(scale, steps))

/** The steps of the worst score: 0 where high is best. */
export const worstSteps = (scale: Scale): number => (scale.best === 'high' ? 0 : stepsOf(scale))

export const lowest = (scale: Scale): Fraction => toFraction(scale.min)
export const highest = (scale: Scale): Fraction => toFraction(scale.max)
