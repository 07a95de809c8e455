// Standard scores: the values of each juror put on the mean and the standard deviation of the whole jury. All sums are
// whole numbers of one unit, and what a juror's value becomes is computed once, however often it was given.
import { type Column, lengthOf, pickValues, valueAt } from './column.js'
import { type Fraction, fraction, leastCommonMultiple } from './fraction.js'
import { roundSurd } from './root.js'

/** How many values there are, their sum and the sum of their squares. */
export type Moments = { readonly count: bigint; readonly sum: bigint; readonly squares: bigint }

/** The values of criteria that are standardised together, as whole numbers of 1/denominator; NaN or null where missing. */
export type Series = { readonly denominator: bigint; readonly columns: readonly Units[]; readonly bound: number }
type Units = Float64Array | readonly (bigint | null)[]
type Unit = number | bigint

export const seriesOf = (columns: readonly Column[]): Series => wholeSeries(columns) ?? fractionSeries(columns)

function wholeSeries(columns: readonly Column[]): Series | null {
  const wholes = columns.filter((column) => column.kind === 'whole')
  if (wholes.length < columns.length) return null
  const denominator = wholes.reduce((so, column) => leastCommonMultiple(so, BigInt(column.denominator)), 1n)
  const factors = wholes.map((column) => Number(denominator / BigInt(column.denominator)))
  const bound = wholes.reduce((so, column, c) => Math.max(so, column.bound * factors[c]!), 0)
  if (bound > Number.MAX_SAFE_INTEGER) return null
  const scaled = ({ values }: (typeof wholes)[number], c: number) =>
    factors[c] === 1 ? values : values.map((value) => value * factors[c]!)
  return { denominator, columns: wholes.map(scaled), bound }
}

function fractionSeries(columns: readonly Column[]): Series {
  const values = columns.map((column) => Array.from({ length: lengthOf(column) }, (_, row) => valueAt(column, row)))
  const denominators = new Set(values.flatMap((column) => column.map((value) => value?.d ?? 1n)))
  const denominator = [...denominators].reduce(leastCommonMultiple, 1n)
  const unitsOf = (value: Fraction | null) => value && value.n * (denominator / value.d)
  return { denominator, columns: values.map((column) => column.map(unitsOf)), bound: Number.POSITIVE_INFINITY }
}

/** By juror, of those who have given a value, in ascending order. */
export function momentsByJuror(series: Series, jurors: Int32Array): ReadonlyMap<number, Moments> {
  const size = 1 + jurors.reduce((so, juror) => Math.max(so, juror), -1)
  const isSafe = series.bound ** 2 * jurors.length * series.columns.length <= Number.MAX_SAFE_INTEGER
  const moments = isSafe ? addNumbers(series, jurors, size) : addBigInts(series, jurors, size)
  return new Map([...moments.entries()].filter(([, { count }]) => count > 0n))
}

function addNumbers({ columns }: Series, jurors: Int32Array, size: number): readonly Moments[] {
  const [counts, sums, squares] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (const values of columns as readonly Float64Array[]) {
    for (let row = 0; row < values.length; row++) {
      const value = values[row]!
      if (Number.isNaN(value)) continue
      const juror = jurors[row]!
      counts[juror]!++
      sums[juror]! += value
      squares[juror]! += value * value
    }
  }
  return Array.from(counts, (count, juror) => ({
    count: BigInt(count),
    sum: BigInt(sums[juror]!),
    squares: BigInt(squares[juror]!),
  }))
}

function addBigInts({ columns }: Series, jurors: Int32Array, size: number): readonly Moments[] {
  const moments = Array.from({ length: size }, () => ({ count: 0n, sum: 0n, squares: 0n }))
  for (const values of columns) {
    for (let row = 0; row < values.length; row++) {
      const value = values[row]!
      if (isLacking(value)) continue
      const [own, unit] = [moments[jurors[row]!]!, BigInt(value)]
      own.count++
      own.sum += unit
      own.squares += unit * unit
    }
  }
  return moments
}

const isLacking = (value: Unit | null): value is null => value === null || Number.isNaN(value)

function addMoments(all: Iterable<Moments>): Moments {
  let [count, sum, squares] = [0n, 0n, 0n]
  for (const each of all) {
    count += each.count
    sum += each.sum
    squares += each.squares
  }
  return { count, sum, squares }
}

/** n · Σx² − (Σx)²: the squared standard deviation times n (n − 1); 0 exactly where all values are equal. */
export const spreadOf = ({ count, sum, squares }: Moments): bigint => count * squares - sum * sum

/**
 * Each value x of juror j becomes M + (x − m)·S/s, half away from zero to so many decimals: m and s are the mean and the
 * standard deviation (divisor n − 1) of the juror's values, M and S those of all values. Every juror has given at least
 * two different ones.
 */
export function standardScores(
  series: Series,
  jurors: Int32Array,
  moments: ReadonlyMap<number, Moments>,
  decimals: number,
): readonly Column[] {
  const all = addMoments(moments.values())
  const places = new Map([...moments].map(([juror, own]) => [juror, scoring(own, all, series.denominator, decimals)]))
  const known = new Map([...moments.keys()].map((juror) => [juror, new Map<Unit, number>()]))
  const scores: Fraction[] = []
  const pickOf = (value: Unit, juror: number): number => {
    const given = known.get(juror)!
    const pick = given.get(value)
    if (pick !== undefined) return pick
    given.set(value, scores.length)
    return scores.push(places.get(juror)!(BigInt(value))) - 1
  }
  const picks = series.columns.map((values) =>
    jurors.map((juror, row) => (isLacking(values[row]!) ? -1 : pickOf(values[row]!, juror))),
  )
  return picks.map((each) => pickValues(scores, each))
}

/**
 * What a juror's values become. With n values of sum q and spread v, all N of sum Q and spread V, in units of 1/D, a
 * value x is at Q/ND ± √((nx − q)² · V(n − 1)N / (n(N − 1)v)) / ND.
 */
function scoring(own: Moments, all: Moments, denominator: bigint, decimals: number): (value: bigint) => Fraction {
  const unit = 10n ** BigInt(decimals)
  const below = own.count * (all.count - 1n) * spreadOf(own)
  const above = spreadOf(all) * (own.count - 1n) * all.count
  const [rational, divisor] = [unit * all.sum * below, all.count * denominator * below]
  const underRoot = unit * unit * above * below
  return (value) => {
    const off = own.count * value - own.sum
    return fraction(roundSurd({ rational, sign: off < 0n ? -1n : 1n, square: off * off * underRoot, divisor }), unit)
  }
}
