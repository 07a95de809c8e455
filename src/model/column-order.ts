// How the values of a column stand to one another: how many are better, how many equal, in which order. Whole columns
// are counted or sorted as typed arrays, never by a comparison of rows.
import {
  type Column,
  compareRows,
  fractionColumn,
  type Groups,
  lengthOf,
  orderGroup,
  takeRows,
  valueAt,
  wholeColumn,
} from './column.js'
import { add, type Fraction, zero } from './fraction.js'
import type { BestEnd } from './scale.js'

/**
 * Rows by a label that they share, from 0 on: those of label n are rows[groups[n]] … rows[groups[n+1]−1], in their
 * order.
 */
export type Gathering = { readonly labels: Int32Array; readonly rows: Int32Array; readonly groups: Groups }

export function gatherRows(labels: Int32Array): Gathering {
  const groups = new Int32Array(2 + labels.reduce((so, label) => Math.max(so, label), -1))
  for (const label of labels) groups[label + 1]!++
  for (let label = 1; label < groups.length; label++) groups[label]! += groups[label - 1]!
  const next = groups.slice()
  const rows = new Int32Array(labels.length)
  for (let row = 0; row < labels.length; row++) rows[next[labels[row]!]!++] = row
  return { labels, rows, groups }
}

/**
 * Rows of one label with equal values are a class: for each row its class, −1 where missing; for each class how many
 * rows of its label are better, and how many it has itself.
 */
export type Standings = { readonly classes: Int32Array; readonly better: Int32Array; readonly equal: Int32Array }

/**
 * Of 9, 7, 7, 4 where high is best: none is better than 9, which is alone; one is better than the two 7; three than 4.
 */
export function standingsOf(column: Column, gathering: Gathering, best: BestEnd): Standings {
  const { classes, equal, starts } =
    column.kind === 'whole' ? classesOfWholes(column.values, gathering) : classesInOrder(column, gathering)
  return { classes, equal, better: countBetter(equal, starts, best) }
}

/** The classes of label n are starts[n] … starts[n+1]−1, the lowest value first. */
type Classes = { readonly classes: Int32Array; readonly equal: Int32Array; readonly starts: Groups }

function countBetter(equal: Int32Array, starts: Groups, best: BestEnd): Int32Array {
  const better = new Int32Array(equal.length)
  for (let label = 0; label + 1 < starts.length; label++) {
    const [from, to] = [starts[label]!, starts[label + 1]!]
    if (best === 'low') for (let at = from + 1; at < to; at++) better[at] = better[at - 1]! + equal[at - 1]!
    else for (let at = to - 2; at >= from; at--) better[at] = better[at + 1]! + equal[at + 1]!
  }
  return better
}

/** Values that lie close together have a class each, whether a row has it or not; others are sorted. */
function classesOfWholes(values: Float64Array, gathering: Gathering): Classes {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (value < low) low = value
    if (value > high) high = value
  }
  const width = low > high ? 0 : high - low + 1
  return width * (gathering.groups.length - 1) <= 4 * values.length
    ? classesBySpread(values, gathering, low, width)
    : classesBySorting(values, gathering)
}

function classesBySpread(values: Float64Array, { labels, groups }: Gathering, low: number, width: number): Classes {
  const starts = groups.map((_, label) => label * width)
  const equal = new Int32Array(starts.at(-1)!)
  const classes = new Int32Array(values.length).fill(-1)
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) continue
    const at = labels[row]! * width + values[row]! - low
    classes[row] = at
    equal[at]!++
  }
  return { classes, equal, starts }
}

function classesBySorting(values: Float64Array, { rows, groups }: Gathering): Classes {
  const gathered = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) gathered[at] = values[rows[at]!]!
  const distinct = new Float64Array(rows.length)
  const equal = new Int32Array(rows.length)
  const classes = new Int32Array(rows.length).fill(-1)
  for (let label = 0; label + 1 < groups.length; label++) {
    const [from, to] = [groups[label]!, groups[label + 1]!]
    const end = listDistinct(gathered.slice(from, to).sort(), distinct, equal, from)
    for (let at = from; at < to; at++)
      if (!Number.isNaN(gathered[at])) classes[rows[at]!] = findValue(distinct, from, end, gathered[at]!)
  }
  return { classes, equal, starts: groups }
}

/**
 * Writes the different values of a sorted list, in which NaN comes last, and how often each is there; returns their
 * end.
 */
function listDistinct(sorted: Float64Array, distinct: Float64Array, equal: Int32Array, from: number): number {
  let end = from
  for (let at = 0; at < sorted.length && !Number.isNaN(sorted[at]); at++) {
    if (end === from || sorted[at] !== distinct[end - 1]) distinct[end++] = sorted[at]!
    equal[end - 1]!++
  }
  return end
}

/** Where a value stands that is in an ascending list between two places. */
function findValue(ascending: Float64Array, from: number, to: number, value: number): number {
  let [low, high] = [from, to - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function classesInOrder(column: Column, { rows, groups }: Gathering): Classes {
  const gathered = takeRows(column, rows)
  const equal = new Int32Array(rows.length)
  const classes = new Int32Array(rows.length).fill(-1)
  for (let label = 0; label + 1 < groups.length; label++) {
    let at = groups[label]! - 1
    let last = -1
    for (const row of orderGroup(gathered, groups, label)) {
      if (last < 0 || compareRows(gathered, last, row) !== 0) at++
      classes[rows[row]!] = at
      equal[at]!++
      last = row
    }
  }
  return { classes, equal, starts: groups }
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
