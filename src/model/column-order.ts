// How the values of a column stand to one another within groups: how many are better, how many equal, in which order.
// Whole columns are sorted as typed arrays, never by a comparison of rows.
import {
  type Column,
  compareRows,
  fractionColumn,
  type Groups,
  lengthOf,
  orderGroup,
  valueAt,
  wholeColumn,
} from './column.js'
import { add, type Fraction, zero } from './fraction.js'
import type { BestEnd } from './scale.js'

/** Rows brought together by a label that they share: those of label n are rows[groups[n]] … rows[groups[n+1]−1]. */
export type Gathering = { readonly rows: Int32Array; readonly groups: Groups }

/** The rows of each label from 0 on, in their order. */
export function gatherRows(labels: Int32Array): Gathering {
  const groups = new Int32Array(2 + labels.reduce((so, label) => Math.max(so, label), -1))
  for (const label of labels) groups[label + 1]!++
  for (let label = 1; label < groups.length; label++) groups[label]! += groups[label - 1]!
  const next = groups.slice()
  const rows = new Int32Array(labels.length)
  for (let row = 0; row < labels.length; row++) rows[next[labels[row]!]!++] = row
  return { rows, groups }
}

/** For each row how many values of its group are better, and how many are equal, itself among them; 0 where missing. */
export type Standings = { readonly better: Int32Array; readonly equal: Int32Array }

/** Of 9, 7, 7, 4 where high is best: 9 has none better, each 7 one better and two equal, 4 three better. */
export function standingsIn(column: Column, groups: Groups, best: BestEnd): Standings {
  const below = new Int32Array(lengthOf(column))
  const equal = new Int32Array(lengthOf(column))
  for (let group = 0; group + 1 < groups.length; group++) {
    const [from, to] = [groups[group]!, groups[group + 1]!]
    const present =
      column.kind === 'whole'
        ? countWholes(column.values, from, to, below, equal)
        : countInOrder(column, groups, group, below, equal)
    if (best === 'high') turnRound(present, from, to, below, equal)
  }
  return { better: below, equal }
}

/** How many are above instead of how many are below. */
function turnRound(present: number, from: number, to: number, below: Int32Array, equal: Int32Array): void {
  for (let row = from; row < to; row++) below[row] = equal[row] === 0 ? 0 : present - below[row]! - equal[row]!
}

/** Values that lie close together are counted one by one, others sorted. Returns how many are there. */
function countWholes(values: Float64Array, from: number, to: number, below: Int32Array, equal: Int32Array): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = from; row < to; row++) {
    const value = values[row]!
    if (value < low) low = value
    if (value > high) high = value
  }
  if (low > high) return 0
  return high - low <= 4 * (to - from)
    ? countBySpread(values, from, to, low, high, below, equal)
    : countBySorting(values, from, to, below, equal)
}

function countBySpread(
  values: Float64Array,
  from: number,
  to: number,
  low: number,
  high: number,
  below: Int32Array,
  equal: Int32Array,
): number {
  const firsts = new Int32Array(high - low + 2)
  for (let row = from; row < to; row++) if (!Number.isNaN(values[row])) firsts[values[row]! - low + 1]!++
  for (let value = 1; value < firsts.length; value++) firsts[value]! += firsts[value - 1]!
  for (let row = from; row < to; row++) {
    if (Number.isNaN(values[row])) continue
    const at = values[row]! - low
    below[row] = firsts[at]!
    equal[row] = firsts[at + 1]! - firsts[at]!
  }
  return firsts.at(-1)!
}

function countBySorting(values: Float64Array, from: number, to: number, below: Int32Array, equal: Int32Array): number {
  const { distinct, firsts, count } = distinctIn(values.slice(from, to).sort())
  for (let row = from; row < to; row++) {
    if (Number.isNaN(values[row])) continue
    const at = findValue(distinct, count, values[row]!)
    below[row] = firsts[at]!
    equal[row] = firsts[at + 1]! - firsts[at]!
  }
  return firsts[count]!
}

/** The different values of a sorted list in which NaN comes last, and how many stand before each and before the end. */
function distinctIn(sorted: Float64Array): { distinct: Float64Array; firsts: Int32Array; count: number } {
  const distinct = new Float64Array(sorted.length)
  const firsts = new Int32Array(sorted.length + 1)
  let [count, present] = [0, 0]
  for (; present < sorted.length && !Number.isNaN(sorted[present]); present++) {
    if (count > 0 && sorted[present] === distinct[count - 1]) continue
    distinct[count] = sorted[present]!
    firsts[count++] = present
  }
  firsts[count] = present
  return { distinct, firsts, count }
}

/** Where a value stands that is among the first `count` of an ascending list. */
function findValue(ascending: Float64Array, count: number, value: number): number {
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function countInOrder(column: Column, groups: Groups, group: number, below: Int32Array, equal: Int32Array): number {
  const ordered = orderGroup(column, groups, group)
  for (let first = 0; first < ordered.length; ) {
    let end = first + 1
    while (end < ordered.length && compareRows(column, ordered[first]!, ordered[end]!) === 0) end++
    for (const row of ordered.slice(first, end)) {
      below[row] = first
      equal[row] = end - first
    }
    first = end
  }
  return ordered.length
}

/** The values of each group in ascending order; what is missing stands last. */
export function sortGroups(column: Column, groups: Groups): Column {
  if (column.kind === 'whole') {
    const values = column.values.slice()
    for (let group = 0; group + 1 < groups.length; group++) values.subarray(groups[group], groups[group + 1]).sort()
    return wholeColumn(values, column.denominator, column.bound)
  }
  const values: (Fraction | null)[] = new Array(column.values.length).fill(null)
  for (let group = 0; group + 1 < groups.length; group++)
    for (const [i, row] of orderGroup(column, groups, group).entries()) values[groups[group]! + i] = column.values[row]!
  return fractionColumn(values)
}

/** For each row the sum of the values of its group up to its own; missing from the first that is missing on. */
export function runningSums(column: Column, groups: Groups): Column {
  return runningWholes(column, groups) ?? runningFractions(column, groups)
}

function runningWholes(column: Column, groups: Groups): Column | null {
  if (column.kind !== 'whole') return null
  const values = column.values.slice()
  let bound = column.bound
  for (let group = 0; group + 1 < groups.length; group++) {
    bound = Math.max(bound, column.bound * (groups[group + 1]! - groups[group]!))
    for (let row = groups[group]! + 1; row < groups[group + 1]!; row++) values[row]! += values[row - 1]!
  }
  return bound <= Number.MAX_SAFE_INTEGER ? wholeColumn(values, column.denominator, bound) : null
}

function runningFractions(column: Column, groups: Groups): Column {
  const sums: (Fraction | null)[] = new Array(lengthOf(column)).fill(null)
  for (let group = 0; group + 1 < groups.length; group++) {
    let sum: Fraction | null = zero
    for (let row = groups[group]!; row < groups[group + 1]!; row++) {
      const value = valueAt(column, row)
      sum = sum === null || value === null ? null : add(sum, value)
      sums[row] = sum
    }
  }
  return fractionColumn(sums)
}

/** Each value as the least whole number that is not below it: 1.5 is 2; NaN where missing. */
export function ceilingsOf(column: Column): Float64Array {
  if (column.kind === 'fractions')
    return Float64Array.from(column.values, (value) => (value ? ceiling(value) : Number.NaN))
  return column.values.map((value) => {
    const rest = value % column.denominator
    return (value - rest) / column.denominator + (rest > 0 ? 1 : 0)
  })
}

const ceiling = ({ n, d }: Fraction): number => Number(n > 0n ? (n + d - 1n) / d : n / d)
