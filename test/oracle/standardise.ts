// Section 4: `standardise` puts each juror's values on the jury's scale, y = M + (x − m)·S/s, rounded. The root is never
// taken: which decimal is nearest is found by comparing squares. Source: the fairness page of 100&Change.

import type { Standardise } from './forms'
import {
  addAll,
  compare,
  equal,
  type Fraction,
  fraction,
  meanOf,
  minus,
  over,
  powerOfTen,
  times,
  whole,
  zero,
} from './fraction'
import { distinct } from './lists'
import { countedOr, type Refusal, RefusedCount } from './refusal'
import { type Column, type Cube, type Standing, selected, takesPart, type Value } from './standing'

/** Per criterion, or over all of them together. */
export function standardise(cube: Cube, step: Standardise, before: Standing): Standing {
  const columns = selected(cube.world.competition, before.columns, step.only).filter((column) => column.jurors)
  const units = step.together ? [columns] : columns.map((column) => [column])
  return units.reduce(
    (standing, unit) =>
      countedOr(
        () => standardiseTogether(step, standing, unit),
        (reason) => withoutValues(standing, unit, reason),
      ),
    before,
  )
}

/** What cannot be standardised refuses the count; of a criterion or a juror counted for itself it leaves no value. */
function withoutValues(standing: Standing, columns: Column[], reason: Refusal): Standing {
  if (standing.purpose === 'totals') throw new RefusedCount(reason)
  const isOf = (one: Value) => columns.some((column) => column.id === one.column)
  return { ...standing, values: standing.values.map((one) => (isOf(one) ? { ...one, value: null } : one)) }
}

/** The values of these criteria are one series for each juror, and one for the jury. */
function standardiseTogether(step: Standardise, before: Standing, columns: Column[]): Standing {
  const isOf = (one: Value) => columns.some((column) => column.id === one.column)
  const own = before.values.filter((one) => isOf(one) && one.value !== null && takesPart(before, one))
  if (own.length === 0) return before
  const jury = own.flatMap(({ value }) => value ?? [])
  const seriesOf = (juror: string | null) =>
    own.filter((one) => one.juror === juror).flatMap(({ value }) => value ?? [])
  for (const juror of distinct(own.map((one) => one.juror))) refuseUnfit(seriesOf(juror), step.minimum)
  refuseApart(own)
  const values = before.values.map((one) => {
    const { value } = one
    if (value === null || !isOf(one)) return one
    if (!takesPart(before, one)) return { ...one, value: null }
    return { ...one, value: standardised(value, seriesOf(one.juror), jury, step.decimals) }
  })
  return { ...before, values }
}

function refuseUnfit(series: Fraction[], minimum: number): void {
  if (series.length < minimum) throw new RefusedCount('too few values')
  if (equal(variance(series), zero)) throw new RefusedCount('does not vary')
}

/** From the first juror every other must be reached by submissions that both have scored. */
function refuseApart(values: Value[]): void {
  const reached = new Set([values[0]?.juror])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    const scored = values.filter((one) => reached.has(one.juror)).map((one) => one.submission)
    for (const one of values) if (scored.includes(one.submission)) reached.add(one.juror)
  }
  if (values.some((one) => !reached.has(one.juror))) throw new RefusedCount('groups that share no submission')
}

/** The square of the standard deviation: the squared distances from the mean, over one less than there are values. */
export function variance(values: Fraction[]): Fraction {
  const mean = meanOf(values) ?? zero
  const squares = values.map((value) => square(minus(value, mean)))
  return over(addAll(squares), whole(values.length - 1))
}

/** M + (x − m)·S/s, half away from zero. Of 1 2 3 the 3 in a jury of 1 2 3 2 4 6 to two decimals: 3 + 1·1.789 = 4.79. */
export function standardised(value: Fraction, series: Fraction[], jury: Fraction[], decimals: number): Fraction {
  const off = minus(value, meanOf(series) ?? zero)
  const underRoot = over(times(square(off), variance(jury)), variance(series))
  const sign = compare(off, zero)
  return roundedWithRoot({ rational: meanOf(jury) ?? zero, sign, underRoot }, decimals)
}

/** The number rational + sign·√underRoot. */
export type WithRoot = { rational: Fraction; sign: number; underRoot: Fraction }

/** To so many decimals, half away from zero. */
export function roundedWithRoot(number: WithRoot, decimals: number): Fraction {
  if (compareWithRoot(number, zero) < 0) {
    const positive = roundedWithRoot(negative(number), decimals)
    return minus(zero, positive)
  }
  // The largest number of units of which the half below is not above the number; found by halving an interval.
  const unit = powerOfTen(decimals)
  const reaches = (units: bigint) => compareWithRoot(number, fraction(2n * units - 1n, 2n * unit)) >= 0
  let low = 0n
  let high = 1n
  while (reaches(high)) high *= 2n
  while (high - low > 1n) {
    const between = (low + high) / 2n
    if (reaches(between)) low = between
    else high = between
  }
  return fraction(low, unit)
}

function negative({ rational, sign, underRoot }: WithRoot): WithRoot {
  return { rational: minus(zero, rational), sign: -sign, underRoot }
}

/** Below 0 where rational + sign·√underRoot is less than the limit: sign·√underRoot against the limit − rational, by squares. */
function compareWithRoot({ rational, sign, underRoot }: WithRoot, limit: Fraction): number {
  const rest = minus(limit, rational)
  const signOfRest = compare(rest, zero)
  if (sign !== signOfRest) return sign < signOfRest ? -1 : 1
  return sign * compare(underRoot, square(rest))
}

function square(value: Fraction): Fraction {
  return times(value, value)
}
