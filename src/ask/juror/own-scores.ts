// What a juror has given on a criterion so far: for calibration, and never what others have given. Pure.
import type { Criterion } from '../../model/competition.js'
import { toFraction } from '../../model/decimal.js'
import { add, decimalText, divide, fraction, multiply } from '../../model/fraction.js'
import { readScore, scaleDecimals, scoreText } from '../../model/scale.js'
import type { AskedBallot } from './asked-ballot.js'

/** Over the ballots that this juror has cast: the exact mean with one decimal more than a score has, half away from zero. */
export type OwnScores = {
  readonly count: number
  readonly mean: string
  readonly lowest: string
  readonly highest: string
}

/** Of the criterion at this index, on every submission but the one at hand; null where nothing is scored yet. */
export function ownScores(
  ballots: readonly AskedBallot[],
  { scale }: Criterion,
  index: number,
  atHand: number,
): OwnScores | null {
  const steps = ballots.flatMap(({ submission, state, cast }) => {
    const score = state !== 'cast' || submission === atHand ? null : (cast?.scores[index] ?? null)
    return score === null ? [] : (readScore(scale, score) ?? [])
  })
  if (steps.length === 0) return null
  const sum = steps.reduce((all, each) => all + each, 0)
  const mean = add(
    toFraction(scale.min),
    multiply(toFraction(scale.step), divide(fraction(sum), fraction(steps.length))),
  )
  return {
    count: steps.length,
    mean: decimalText(mean, scaleDecimals(scale) + 1),
    lowest: scoreText(
      scale,
      steps.reduce((least, each) => Math.min(least, each)),
    ),
    highest: scoreText(
      scale,
      steps.reduce((most, each) => Math.max(most, each)),
    ),
  }
}
