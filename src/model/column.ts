// A column of exact numbers, and the few kernels that steps are made of. A column is whole numbers over one common
// denominator while a known bound keeps them below 2^53, else fractions; each kernel chooses once, before its loop.
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  isEqual,
  leastCommonMultiple,
  multiply,
  type RoundingMode,
  round,
  subtract,
  zero,
} from './fraction.js'

/** One number per row. Whole: value / denominator, NaN where missing, |value| ≤ bound. Fractions: null where missing. */
export type Column = WholeColumn | FractionColumn
type WholeColumn = {
  readonly kind: 'whole'
  readonly values: Float64Array
  readonly denominator: number
  readonly bound: number
}
type FractionColumn = { readonly kind: 'fractions'; readonly values: readonly (Fraction | null)[] }

/** Rows start[g] … start[g+1]−1 are group g: the panel of one submission. */
export type Groups = Int32Array

const largest = Number.MAX_SAFE_INTEGER
/** Every number is below it, and NaN is not: asked in loops, which mostly run once, before anything is compiled. */
const endless = Number.POSITIVE_INFINITY

const whole = (values: Float64Array, denominator: number, bound: number): Column => ({
  kind: 'whole',
  values,
  denominator,
  bound,
})
const fractions = (values: readonly (Fraction | null)[]): Column => ({ kind: 'fractions', values })

/** Whole numbers over a denominator; `bound` is the largest that |value| can be. */
export const wholeColumn = whole
export const fractionColumn = fractions

export const lengthOf = (column: Column): number => column.values.length

export function isMissing(column: Column, row: number): boolean {
  return column.kind === 'whole' ? Number.isNaN(column.values[row]) : column.values[row] === null
}

export function valueAt(column: Column, row: number): Fraction | null {
  if (column.kind === 'fractions') return column.values[row] ?? null
  const value = column.values[row]!
  if (Number.isNaN(value)) return null
  const divisor = greatestCommonDivisor(Math.abs(value), column.denominator)
  return { n: BigInt(value / divisor), d: BigInt(column.denominator / divisor) }
}

/** Compares two rows that are not missing: below zero where a's value is the smaller. */
export function compareRows(column: Column, a: number, b: number): number {
  return column.kind === 'whole' ? column.values[a]! - column.values[b]! : compare(column.values[a]!, column.values[b]!)
}

/** Compares rows that are not missing with a number: below zero where the row's value is the smaller. */
export function comparedWith(column: Column, limit: Fraction): (row: number) => number {
  const slowly = (row: number) => compare(valueAt(column, row)!, limit)
  if (column.kind === 'fractions') return slowly
  const [factor, other] = [Number(limit.d), Number(limit.n) * column.denominator]
  if (!isSafe(column.bound * factor, other)) return slowly
  return (row) => column.values[row]! * factor - other
}

/** A column of so many rows in which every value is 1. */
export const onesLike = (column: Column): Column => whole(new Float64Array(lengthOf(column)).fill(1), 1, 1)

const toFractions = (column: Column): readonly (Fraction | null)[] =>
  column.kind === 'fractions' ? column.values : Array.from(column.values, (_, row) => valueAt(column, row))

/** A column in which row i has values[picks[i]]; missing where the pick is −1. */
export function pickValues(values: readonly Fraction[], picks: Int32Array): Column {
  const common = values.reduce((so, { d }) => (so > BigInt(largest) ? so : leastCommonMultiple(so, d)), 1n)
  const units = values.map(({ n, d }) => Number(n * (common / d)))
  const bound = units.reduce((so, each) => Math.max(so, Math.abs(each)), 0)
  if (!isSafe(Number(common), bound)) return fractions(Array.from(picks, (pick) => values[pick] ?? null))
  const picked = new Float64Array(picks.length)
  for (let row = 0; row < picks.length; row++) picked[row] = picks[row]! < 0 ? Number.NaN : units[picks[row]!]!
  return whole(picked, Number(common), bound)
}

/** The values of some rows, in their order; missing where a row is −1. */
export function takeRows(column: Column, rows: Int32Array): Column {
  if (column.kind === 'fractions') return fractions(Array.from(rows, (row) => column.values[row] ?? null))
  const values = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) values[i] = rows[i]! < 0 ? Number.NaN : column.values[rows[i]!]!
  return whole(values, column.denominator, column.bound)
}

/** A column of so many rows to which each column gives the rows listed for it; missing where none does. */
export function scatterRows(columns: readonly Column[], rows: readonly Int32Array[], length: number): Column {
  return scatterWholes(columns, rows, length) ?? scatterFractions(columns, rows, length)
}

function scatterWholes(columns: readonly Column[], rows: readonly Int32Array[], length: number): Column | null {
  const wholes = columns.filter((column) => column.kind === 'whole')
  if (wholes.length < columns.length) return null
  const common = wholes.reduce((so, { denominator }) => leastCommonMultiple(so, BigInt(denominator)), 1n)
  const factors = wholes.map(({ denominator }) => Number(common / BigInt(denominator)))
  const bound = wholes.reduce((so, column, c) => Math.max(so, column.bound * factors[c]!), 0)
  if (!isSafe(Number(common), bound)) return null
  const values = new Float64Array(length).fill(Number.NaN)
  for (const [c, column] of wholes.entries()) {
    const [places, factor] = [rows[c]!, factors[c]!]
    for (let i = 0; i < places.length; i++) values[places[i]!] = column.values[i]! * factor
  }
  return whole(values, Number(common), bound)
}

function scatterFractions(columns: readonly Column[], rows: readonly Int32Array[], length: number): Column {
  const values: (Fraction | null)[] = new Array(length).fill(null)
  for (const [c, column] of columns.entries())
    for (const [i, value] of toFractions(column).entries()) values[rows[c]![i]!] = value
  return fractions(values)
}

/** factor · x + offset. */
export function scaleColumn(column: Column, factor: Fraction, offset: Fraction): Column {
  if (column.kind === 'whole') {
    const slope = divide(factor, fraction(column.denominator))
    const denominator = Number(leastCommonMultiple(slope.d, offset.d))
    const times = Number(slope.n * (BigInt(denominator) / slope.d))
    const plus = Number(offset.n * (BigInt(denominator) / offset.d))
    const bound = column.bound * Math.abs(times) + Math.abs(plus)
    if (isSafe(denominator, times, plus, bound)) {
      const values = column.values.map((value) => value * times + plus)
      return whole(values, denominator, bound)
    }
  }
  return fractions(toFractions(column).map((x) => x && add(multiply(factor, x), offset)))
}

/** Row by row; missing where either is. */
export function multiplyColumns(a: Column, b: Column): Column {
  if (a.kind === 'whole' && b.kind === 'whole') {
    const [bound, denominator] = [a.bound * b.bound, a.denominator * b.denominator]
    if (isSafe(bound, denominator)) {
      const values = new Float64Array(a.values.length)
      for (let row = 0; row < values.length; row++) values[row] = a.values[row]! * b.values[row]!
      return whole(values, denominator, bound)
    }
  }
  return eachRow(a, b, multiply)
}

/** Row by row; missing where either is. */
export function addColumns(a: Column, b: Column): Column {
  if (a.kind === 'whole' && b.kind === 'whole') {
    const denominator = Number(leastCommonMultiple(BigInt(a.denominator), BigInt(b.denominator)))
    const [times, timesOther] = [denominator / a.denominator, denominator / b.denominator]
    const bound = a.bound * times + b.bound * timesOther
    if (isSafe(bound, denominator)) {
      const values = new Float64Array(a.values.length)
      for (let row = 0; row < values.length; row++) values[row] = a.values[row]! * times + b.values[row]! * timesOther
      return whole(values, denominator, bound)
    }
  }
  return eachRow(a, b, add)
}

function eachRow(a: Column, b: Column, of: (x: Fraction, y: Fraction) => Fraction): Column {
  const others = toFractions(b)
  return fractions(
    toFractions(a).map((value, row) => {
      const other = others[row] ?? null
      return value === null || other === null ? null : of(value, other)
    }),
  )
}

/** Σ weight · x over the columns, row by row, the missing left out; and Σ weight of those that are there. */
export function weighColumns(
  columns: readonly Column[],
  weights: readonly Fraction[],
): { sum: Column; weight: Column } {
  return weighWholes(columns, weights) ?? weighFractions(columns, weights)
}

function weighWholes(columns: readonly Column[], weights: readonly Fraction[]): { sum: Column; weight: Column } | null {
  const wholes = columns.filter((column) => column.kind === 'whole')
  if (wholes.length < columns.length) return null
  const unit = weights.reduce((common, weight) => leastCommonMultiple(common, weight.d), 1n)
  const denominator = wholes.reduce((common, { denominator: own }) => leastCommonMultiple(common, BigInt(own)), 1n)
  const shares = weights.map((weight) => Number(weight.n * (unit / weight.d)))
  const factors = wholes.map((column, c) => shares[c]! * Number(denominator / BigInt(column.denominator)))
  const bound = wholes.reduce((total, column, c) => total + column.bound * factors[c]!, 0)
  const common = Number(denominator * unit)
  const shareBound = shares.reduce((total, share) => total + share, 0)
  if (!isSafe(bound, common, shareBound, ...factors, ...shares)) return null
  const length = wholes[0]?.values.length ?? 0
  const sum = new Float64Array(length)
  const weight = new Float64Array(length)
  for (const [c, { values }] of wholes.entries()) {
    const [factor, share] = [factors[c]!, shares[c]!]
    values.forEach((value, row) => {
      if (!(value < endless)) return
      sum[row]! += value * factor
      weight[row]! += share
    })
  }
  return { sum: whole(sum, common, bound), weight: whole(weight, Number(unit), shareBound) }
}

function weighFractions(columns: readonly Column[], weights: readonly Fraction[]): { sum: Column; weight: Column } {
  const length = columns[0] ? lengthOf(columns[0]) : 0
  const sums: Fraction[] = new Array(length).fill(zero)
  const present: Fraction[] = new Array(length).fill(zero)
  for (const [c, column] of columns.entries()) {
    for (const [row, value] of toFractions(column).entries()) {
      if (value === null) continue
      sums[row] = add(sums[row]!, multiply(value, weights[c]!))
      present[row] = add(present[row]!, weights[c]!)
    }
  }
  return { sum: fractions(sums), weight: fractions(present) }
}

/** Row by row; missing where either is, or where the divisor is 0. */
export function divideColumns(dividend: Column, divisor: Column): Column {
  return divideWholes(dividend, divisor) ?? divideFractions(dividend, divisor)
}

function divideWholes(dividend: Column, divisor: Column): Column | null {
  if (dividend.kind !== 'whole' || divisor.kind !== 'whole') return null
  const distinct = new Set<number>()
  let last = 0
  for (let row = 0; row < divisor.values.length; row++) {
    const value = divisor.values[row]!
    if (value === last || Number.isNaN(value) || value === 0) continue
    if (value < 0 || distinct.size > 4096) return null
    distinct.add(value)
    last = value
  }
  let common = 1n
  for (const value of distinct) {
    common = leastCommonMultiple(common, BigInt(value))
    if (common > BigInt(largest)) return null
  }
  const multiple = Number(common)
  const bound = dividend.bound * multiple * divisor.denominator
  const denominator = dividend.denominator * multiple
  if (!isSafe(bound, denominator)) return null
  const values = new Float64Array(dividend.values.length)
  for (let row = 0; row < values.length; row++) {
    const by = divisor.values[row]!
    values[row] = by === 0 ? Number.NaN : dividend.values[row]! * ((multiple / by) * divisor.denominator)
  }
  return whole(values, denominator, bound)
}

function divideFractions(dividend: Column, divisor: Column): Column {
  const divisors = toFractions(divisor)
  return fractions(
    toFractions(dividend).map((value, row) => {
      const by = divisors[row]!
      return value === null || by === null || by.n === 0n ? null : divide(value, by)
    }),
  )
}

/** A column that is missing wherever `mask` is 1. */
export function hideRows(column: Column, mask: Uint8Array): Column {
  if (column.kind === 'fractions') return fractions(column.values.map((value, row) => (mask[row] === 1 ? null : value)))
  const values = column.values.map((value, row) => (mask[row] === 1 ? Number.NaN : value))
  return whole(values, column.denominator, column.bound)
}

/** Missing values replaced by that of their group, but for the rows that `skipped` marks. */
export function fillMissing(column: Column, byGroup: Column, groups: Groups, skipped: Uint8Array | null): Column {
  if (!hasMissing(column, skipped)) return column
  return fillWholes(column, byGroup, groups, skipped) ?? fillFractions(column, byGroup, groups, skipped)
}

function fillWholes(column: Column, byGroup: Column, groups: Groups, skipped: Uint8Array | null): Column | null {
  if (column.kind !== 'whole' || byGroup.kind !== 'whole') return null
  const common = Number(leastCommonMultiple(BigInt(column.denominator), BigInt(byGroup.denominator)))
  const [factor, fillFactor] = [common / column.denominator, common / byGroup.denominator]
  const bound = Math.max(column.bound * factor, byGroup.bound * fillFactor)
  if (!isSafe(common, bound)) return null
  const values = column.values.map((value) => value * factor)
  for (let group = 0; group + 1 < groups.length; group++) {
    const fill = byGroup.values[group]! * fillFactor
    for (let row = groups[group]!; row < groups[group + 1]!; row++)
      if (Number.isNaN(values[row]) && skipped?.[row] !== 1) values[row] = fill
  }
  return whole(values, common, bound)
}

function fillFractions(column: Column, byGroup: Column, groups: Groups, skipped: Uint8Array | null): Column {
  const values = toFractions(column).slice()
  for (let group = 0; group + 1 < groups.length; group++) {
    const fill = valueAt(byGroup, group)
    for (let row = groups[group]!; row < groups[group + 1]!; row++)
      if (values[row] === null && skipped?.[row] !== 1) values[row] = fill
  }
  return fractions(values)
}

function hasMissing(column: Column, skipped: Uint8Array | null): boolean {
  for (let row = 0; row < lengthOf(column); row++) if (isMissing(column, row) && skipped?.[row] !== 1) return true
  return false
}

/** The mean of the values of each group, each counted alike; missing where a group has none. */
export function averagePanels(column: Column, groups: Groups): Column {
  const { sum, weight } = weighGroups(column, groups, onesLike(column))
  return divideColumns(sum, weight)
}

/** How many rows of each group are there. */
export function countGroups(column: Column, groups: Groups): Int32Array {
  const counts = new Int32Array(groups.length - 1)
  for (let group = 0; group < counts.length; group++) {
    const [from, to] = [groups[group]!, groups[group + 1]!]
    counts[group] =
      column.kind === 'whole' ? countWholes(column.values, from, to) : countFractions(column.values, from, to)
  }
  return counts
}

function countWholes(values: Float64Array, from: number, to: number): number {
  let count = 0
  for (let row = from; row < to; row++) if (values[row]! < endless) count++
  return count
}

function countFractions(values: readonly (Fraction | null)[], from: number, to: number): number {
  let count = 0
  for (let row = from; row < to; row++) if (values[row] !== null) count++
  return count
}

/** How many rows of each group have this very value. */
export function countValue(column: Column, groups: Groups, value: Fraction): Int32Array {
  const counts = new Int32Array(groups.length - 1)
  const unit = column.kind === 'whole' ? unitsOf(value, column.denominator) : null
  for (let group = 0; group < counts.length; group++) {
    for (let row = groups[group]!; row < groups[group + 1]!; row++) {
      const own = column.values[row]!
      if (typeof own === 'number' ? own === unit : own !== null && isEqual(own, value)) counts[group]!++
    }
  }
  return counts
}

/** A number as so many of 1/denominator; null where it is no whole number of them that a whole column can hold. */
function unitsOf(value: Fraction, denominator: number): number | null {
  const units = value.n * BigInt(denominator)
  const unit = Number(units / value.d)
  return units % value.d === 0n && Math.abs(unit) <= largest ? unit : null
}

/** Σ weight · x over each group, the missing left out; and Σ weight of those that are there. `weights` are row by row. */
export function weighGroups(column: Column, groups: Groups, weights: Column): { sum: Column; weight: Column } {
  return weighGroupsWhole(column, groups, weights) ?? weighGroupsFractions(column, groups, weights)
}

function weighGroupsWhole(column: Column, groups: Groups, weights: Column): { sum: Column; weight: Column } | null {
  if (column.kind !== 'whole' || weights.kind !== 'whole') return null
  const size = largestGroup(groups)
  const bound = column.bound * weights.bound * size
  const denominator = column.denominator * weights.denominator
  if (!isSafe(bound, denominator, weights.bound * size)) return null
  const length = groups.length - 1
  const sum = new Float64Array(length)
  const weight = new Float64Array(length)
  const { values } = column
  const shares = weights.values
  for (let group = 0; group < length; group++) {
    let total = 0
    let present = 0
    for (let row = groups[group]!, end = groups[group + 1]!; row < end; row++) {
      const value = values[row]!
      if (!(value < endless)) continue
      const share = shares[row]!
      total += value * share
      present += share
    }
    sum[group] = total
    weight[group] = present
  }
  return { sum: whole(sum, denominator, bound), weight: whole(weight, weights.denominator, weights.bound * size) }
}

/** A value of 0 adds nothing: most points are 0. */
function weighGroupsFractions(column: Column, groups: Groups, weights: Column): { sum: Column; weight: Column } {
  const sum: Fraction[] = new Array(groups.length - 1).fill(zero)
  for (let group = 0; group < sum.length; group++) {
    for (let row = groups[group]!; row < groups[group + 1]!; row++) {
      const value = valueAt(column, row)
      if (value === null || value.n === 0n) continue
      sum[group] = add(sum[group]!, multiply(value, valueAt(weights, row)!))
    }
  }
  return { sum: fractions(sum), weight: weighPresent(column, groups, weights) }
}

/** Σ weight of those that are there. */
function weighPresent(column: Column, groups: Groups, weights: Column): Column {
  const present = Float64Array.from({ length: lengthOf(column) }, (_, row) => (isMissing(column, row) ? Number.NaN : 1))
  const counted = weighGroupsWhole(whole(present, 1, 1), groups, weights)
  if (counted !== null) return counted.weight
  const weight: Fraction[] = new Array(groups.length - 1).fill(zero)
  for (let group = 0; group < weight.length; group++)
    for (let row = groups[group]!; row < groups[group + 1]!; row++)
      if (!isMissing(column, row)) weight[group] = add(weight[group]!, valueAt(weights, row)!)
  return fractions(weight)
}

/** The rows of one group that are not missing, lowest value first; equal values in the order of the rows. */
export function orderGroup(column: Column, groups: Groups, group: number): number[] {
  const rows: number[] = []
  for (let row = groups[group]!; row < groups[group + 1]!; row++) if (!isMissing(column, row)) rows.push(row)
  return rows.sort((a, b) => compareRows(column, a, b))
}

/** Which rows hold the highest and lowest values of their group; all of a group that has no more than those. */
export type Extremes = {
  /** 1 for each such row. */
  readonly rows: Uint8Array
  /** 1 for each group that would have nothing left. */
  readonly exhausted: Uint8Array
}

/** Of equal values the first rows are the lowest, the last rows the highest. */
export function extremesOf(column: Column, groups: Groups, highest: number, lowest: number): Extremes {
  const rows = new Uint8Array(lengthOf(column))
  const exhausted = new Uint8Array(groups.length - 1)
  const present = countGroups(column, groups)
  for (let group = 0; group < exhausted.length; group++) {
    const from = groups[group]!
    const to = groups[group + 1]!
    if (present[group]! <= highest + lowest) {
      exhausted[group] = 1
      rows.fill(1, from, to)
    } else if (column.kind === 'whole') {
      for (let n = 0; n < lowest; n++) markLowest(column.values, rows, from, to)
      for (let n = 0; n < highest; n++) markHighest(column.values, rows, from, to)
    } else {
      const ordered = orderGroup(column, groups, group)
      for (const row of [...ordered.slice(0, lowest), ...ordered.slice(ordered.length - highest)]) rows[row] = 1
    }
  }
  return { rows, exhausted }
}

/** The first row with the lowest value among those not marked; NaN is below and above nothing. */
function markLowest(values: Float64Array, marked: Uint8Array, from: number, to: number): void {
  let lowest = Number.POSITIVE_INFINITY
  let at = -1
  for (let row = from; row < to; row++) {
    const value = values[row]!
    if (value < lowest && marked[row] === 0) {
      lowest = value
      at = row
    }
  }
  marked[at] = 1
}

/** The last row with the highest value among those not marked. */
function markHighest(values: Float64Array, marked: Uint8Array, from: number, to: number): void {
  let highest = Number.NEGATIVE_INFINITY
  let at = -1
  for (let row = from; row < to; row++) {
    const value = values[row]!
    if (value >= highest && marked[row] === 0) {
      highest = value
      at = row
    }
  }
  marked[at] = 1
}

/** The middle value of each group, or the mean of the two middle ones; missing where a group has none. */
export function medianOfGroups(column: Column, groups: Groups): Column {
  if (column.kind === 'whole' && isSafe(2 * column.bound, 2 * column.denominator)) {
    return whole(twiceTheMiddles(column.values, groups), 2 * column.denominator, 2 * column.bound)
  }
  const values = toFractions(column)
  return fractions(
    Array.from({ length: groups.length - 1 }, (_, group) => {
      const ordered = orderGroup(column, groups, group)
      if (ordered.length === 0) return null
      const [low, high] = middleOf(ordered.length)
      return divide(add(values[ordered[low]!]!, values[ordered[high]!]!), fraction(2))
    }),
  )
}

function twiceTheMiddles(values: Float64Array, groups: Groups): Float64Array {
  const middles = new Float64Array(groups.length - 1)
  const sorted = new Float64Array(largestGroup(groups))
  for (let group = 0; group < middles.length; group++) {
    const size = sortGroup(values, groups[group]!, groups[group + 1]!, sorted)
    const [low, high] = middleOf(size)
    middles[group] = size === 0 ? Number.NaN : sorted[low]! + sorted[high]!
  }
  return middles
}

const middleOf = (size: number): readonly [number, number] => [Math.floor((size - 1) / 2), Math.ceil((size - 1) / 2)]

/** The middle value of each row over the columns, or the mean of the two middle ones. */
export const medianOfColumns = (columns: readonly Column[]): Column => acrossColumns(columns, medianOfGroups)

/** What a kernel makes of groups, made of the values of each row over the columns. */
export function acrossColumns(columns: readonly Column[], kernel: (column: Column, groups: Groups) => Column): Column {
  const length = columns[0] ? lengthOf(columns[0]) : 0
  const groups = Int32Array.from({ length: length + 1 }, (_, row) => row * columns.length)
  return kernel(interleave(columns), groups)
}

/** Which of the values of a group: the lowest, the highest, or those closest together, of equally close ones the lower or higher. */
export type Window = 'lowest' | 'highest' | 'closest-low' | 'closest-high'

/** The mean of so many values of each group; missing where a group has fewer. */
export function averageWindows(column: Column, groups: Groups, count: number, window: Window): Column {
  if (column.kind === 'whole' && isSafe(column.bound * Math.max(count, 4), column.denominator * count)) {
    const sums = sumWindows(column.values, groups, count, window)
    return whole(sums, column.denominator * count, column.bound * count)
  }
  const values = toFractions(column)
  return fractions(
    Array.from({ length: groups.length - 1 }, (_, group) => {
      const sorted = orderGroup(column, groups, group).map((row) => values[row]!)
      const spreadAt = (at: number) => subtract(sorted[at + count - 1]!, sorted[at]!)
      const start = windowStart(sorted.length, count, window, (a, b) => compare(spreadAt(a), spreadAt(b)))
      return start === null ? null : divide(sorted.slice(start, start + count).reduce(add), fraction(count))
    }),
  )
}

function sumWindows(values: Float64Array, groups: Groups, count: number, window: Window): Float64Array {
  const sums = new Float64Array(groups.length - 1)
  const sorted = new Float64Array(largestGroup(groups))
  const spreadAt = (at: number) => sorted[at + count - 1]! - sorted[at]!
  const compareSpreads = (a: number, b: number) => spreadAt(a) - spreadAt(b)
  for (let group = 0; group < sums.length; group++) {
    const size = sortGroup(values, groups[group]!, groups[group + 1]!, sorted)
    const start = windowStart(size, count, window, compareSpreads)
    if (start === null) sums[group] = Number.NaN
    else for (let at = start; at < start + count; at++) sums[group]! += sorted[at]!
  }
  return sums
}

/** Where so many neighbours begin among values in ascending order; null where there are fewer. */
function windowStart(
  size: number,
  count: number,
  window: Window,
  compareSpreads: (a: number, b: number) => number,
): number | null {
  if (size < count) return null
  if (window === 'lowest') return 0
  if (window === 'highest') return size - count
  let start = 0
  for (let at = 1; at + count <= size; at++) {
    const comparison = compareSpreads(at, start)
    if (comparison < 0 || (comparison === 0 && window === 'closest-high')) start = at
  }
  return start
}

/** Puts the values of some rows that are there into `sorted`, lowest first; how many they are. */
function sortGroup(values: Float64Array, from: number, to: number, sorted: Float64Array): number {
  let size = 0
  for (let row = from; row < to; row++) {
    const value = values[row]!
    if (!Number.isNaN(value)) sorted[size++] = value
  }
  if (size > 128) sorted.subarray(0, size).sort()
  else sortFew(sorted, size)
  return size
}

/** By insertion: for a handful of values several times as fast as the sort of typed arrays. */
function sortFew(values: Float64Array, size: number): void {
  for (let next = 1; next < size; next++) {
    const value = values[next]!
    let at = next
    for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!
    values[at] = value
  }
}

/** The columns as one: all values of row 0, then all of row 1, … */
export function interleave(columns: readonly Column[]): Column {
  const length = columns[0] ? lengthOf(columns[0]) : 0
  const wholes = columns.filter((column) => column.kind === 'whole')
  const common = wholes.reduce((so, column) => leastCommonMultiple(so, BigInt(column.denominator)), 1n)
  const factors = wholes.map((column) => Number(common / BigInt(column.denominator)))
  const bound = Math.max(0, ...wholes.map((column, c) => column.bound * factors[c]!))
  if (wholes.length < columns.length || !isSafe(Number(common), bound)) {
    const all = columns.map(toFractions)
    return fractions(Array.from({ length }, (_, row) => all.map((column) => column[row] ?? null)).flat())
  }
  const values = new Float64Array(length * columns.length)
  // A stretch of rows at a time, so that what is written lies close together.
  for (let from = 0; from < length; from += 512) {
    const to = Math.min(from + 512, length)
    for (const [c, column] of wholes.entries()) {
      const factor = factors[c]!
      for (let row = from; row < to; row++) values[row * columns.length + c] = column.values[row]! * factor
    }
  }
  return whole(values, Number(common), bound)
}

/** Rounds every value to so many decimals (0–12). */
export function roundColumn(column: Column, decimals: number, mode: RoundingMode): Column {
  const unit = 10 ** decimals
  if (column.kind === 'whole' && isSafe(column.bound * unit, 2 * column.denominator)) {
    const values = new Float64Array(column.values.length)
    for (let row = 0; row < values.length; row++) {
      values[row] = roundQuotient(column.values[row]! * unit, column.denominator, mode)
    }
    return whole(values, unit, Math.ceil((column.bound * unit) / column.denominator) + 1)
  }
  return decimalColumn(
    toFractions(column).map((value) => value && round(value, decimals, mode)),
    unit,
  )
}

/** Rounded values are whole numbers of units again, as far as a column can hold those. */
function decimalColumn(values: readonly (Fraction | null)[], unit: number): Column {
  const units = Float64Array.from(values, (value) => (value ? Number(value.n * (BigInt(unit) / value.d)) : Number.NaN))
  const bound = units.reduce((so, each) => (Number.isNaN(each) ? so : Math.max(so, Math.abs(each))), 0)
  return isSafe(bound) ? whole(units, unit, bound) : fractions(values)
}

/** dividend / divisor as a whole number; exact, since both are whole numbers below 2^53. */
function roundQuotient(dividend: number, divisor: number, mode: RoundingMode): number {
  const size = Math.abs(dividend)
  const rest = size % divisor
  const floor = (size - rest) / divisor
  const isUp =
    mode === 'half-up'
      ? rest >= divisor - rest
      : mode === 'half-even'
        ? rest > divisor - rest || (rest === divisor - rest && floor % 2 === 1)
        : false
  const rounded = isUp ? floor + 1 : floor
  return dividend < 0 && rounded !== 0 ? -rounded : rounded
}

/** How many rows the largest group has. */
export function largestGroup(groups: Groups): number {
  let size = 0
  for (let group = 0; group + 1 < groups.length; group++) size = Math.max(size, groups[group + 1]! - groups[group]!)
  return size
}

const isSafe = (...numbers: readonly number[]): boolean => numbers.every((each) => Math.abs(each) <= largest)

function greatestCommonDivisor(a: number, b: number): number {
  let divisor = a
  for (let rest = b; rest !== 0; ) {
    const next = divisor % rest
    divisor = rest
    rest = next
  }
  return divisor
}
