// Values and the span about the centre of their panel: what moves those outside it to its ends, which of them lie
// outside, and which of those go first.
import { type Column, fractionColumn, type Groups, isMissing, lengthOf, valueAt, wholeColumn } from './column.js'
import { compare, type Fraction, leastCommonMultiple, subtract, zero } from './fraction.js'

type WholeColumn = Extract<Column, { kind: 'whole' }>

/** For each panel the lowest and the highest value that is not too far from its centre; missing where it has no centre. */
export type Spans = { readonly low: Column; readonly high: Column }

/** Every value outside the span of its panel moved to the end that is nearer: in a span from 4 to 9, 2 to 4. */
export function clampPanels(column: Column, panels: Groups, spans: Spans): Column {
  return clampWholes(column, panels, spans) ?? clampFractions(column, panels, spans)
}

function clampWholes(column: Column, panels: Groups, { low, high }: Spans): Column | null {
  if (column.kind !== 'whole' || low.kind !== 'whole' || high.kind !== 'whole') return null
  const all = [column, low, high]
  const common = Number(all.reduce((so, { denominator }) => leastCommonMultiple(so, BigInt(denominator)), 1n))
  const bound = all.reduce((so, each) => Math.max(so, each.bound * (common / each.denominator)), 0)
  if (Math.max(common, bound) > Number.MAX_SAFE_INTEGER) return null
  const [factor, lowFactor, highFactor] = all.map(({ denominator }) => common / denominator) as [number, number, number]
  const values = new Float64Array(column.values.length)
  for (let panel = 0; panel + 1 < panels.length; panel++) {
    const [least, most] = [low.values[panel]! * lowFactor, high.values[panel]! * highFactor]
    for (let row = panels[panel]!; row < panels[panel + 1]!; row++) {
      const value = column.values[row]! * factor
      values[row] = value < least ? least : value > most ? most : value
    }
  }
  return wholeColumn(values, common, bound)
}

function clampFractions(column: Column, panels: Groups, { low, high }: Spans): Column {
  const values: (Fraction | null)[] = new Array(lengthOf(column)).fill(null)
  for (let panel = 0; panel + 1 < panels.length; panel++) {
    const [least, most] = [valueAt(low, panel), valueAt(high, panel)]
    for (let row = panels[panel]!; row < panels[panel + 1]!; row++) {
      const value = valueAt(column, row)
      values[row] = value && least && most && clamp(value, least, most)
    }
  }
  return fractionColumn(values)
}

const clamp = (value: Fraction, least: Fraction, most: Fraction): Fraction =>
  compare(value, least) < 0 ? least : compare(value, most) > 0 ? most : value

/** Whether a value that lies just at an end of its span is still within it. */
export type Ends = 'within' | 'outside'

/** 1 for each value outside the span of its panel. */
export function outsideOf(column: Column, panels: Groups, spans: Spans, ends: Ends): Uint8Array {
  return column.kind === 'whole'
    ? outsideOfWholes(column, panels, spans, ends)
    : outsideOfFractions(column, panels, spans, ends)
}

/** A whole number of units lies below 7.25 where it is below 8, and above 9.5 where it is above 9. */
function outsideOfWholes({ values, denominator }: WholeColumn, panels: Groups, spans: Spans, ends: Ends): Uint8Array {
  const outside = new Uint8Array(values.length)
  const lowest = leastUnits(spans.low, 1, denominator, ends)
  const highest = leastUnits(spans.high, -1, denominator, ends)
  for (let panel = 0; panel + 1 < panels.length; panel++) {
    const [least, most] = [lowest[panel]!, -highest[panel]!]
    for (let row = panels[panel]!; row < panels[panel + 1]!; row++)
      if (values[row]! < least || values[row]! > most) outside[row] = 1
  }
  return outside
}

/** The least whole number of units that is not below sign · end; that is above it where the end lies outside. */
function leastUnits(end: Column, sign: 1 | -1, denominator: number, ends: Ends): Float64Array {
  const units = new Float64Array(lengthOf(end))
  const isSafe = end.kind === 'whole' && end.bound * denominator <= Number.MAX_SAFE_INTEGER
  for (let panel = 0; panel < units.length; panel++) {
    if (isMissing(end, panel)) units[panel] = Number.NaN
    else if (isSafe) units[panel] = leastAbove(sign * end.values[panel]! * denominator, end.denominator, ends)
    else units[panel] = leastOf(valueAt(end, panel)!, BigInt(sign * denominator), ends)
  }
  return units
}

function leastAbove(dividend: number, divisor: number, ends: Ends): number {
  const rest = dividend % divisor
  if (rest === 0 && ends === 'within') return dividend / divisor
  return (dividend - rest) / divisor + (rest < 0 ? 0 : 1)
}

/** As `leastAbove`. Beyond what a column can hold it is no longer exact, and all values lie on one side of it. */
function leastOf({ n, d }: Fraction, times: bigint, ends: Ends): number {
  const [dividend, rest] = [n * times, (n * times) % d]
  if (rest === 0n && ends === 'within') return Number(dividend / d)
  return Number((dividend - rest) / d + (rest < 0n ? 0n : 1n))
}

function outsideOfFractions(column: Column, panels: Groups, { low, high }: Spans, ends: Ends): Uint8Array {
  const outside = new Uint8Array(lengthOf(column))
  const isOff = (comparison: number) => comparison > 0 || (comparison === 0 && ends === 'outside')
  for (let panel = 0; panel + 1 < panels.length; panel++) {
    const [least, most] = [valueAt(low, panel), valueAt(high, panel)]
    for (let row = panels[panel]!; row < panels[panel + 1]!; row++) {
      const value = valueAt(column, row)
      if (value && least && most && (isOff(compare(least, value)) || isOff(compare(value, most)))) outside[row] = 1
    }
  }
  return outside
}

/**
 * Of the rows marked as outside those that go: the farthest from the centre first, equally far ones together, as long as
 * at least so many values of the panel remain. Of 1, 9, 12 about 5 with 2 to be kept 12 goes; 1 and 9 stay.
 */
export function farthestOf(
  column: Column,
  panels: Groups,
  outside: Uint8Array,
  centres: Column,
  keep: number,
): Uint8Array {
  const gone = new Uint8Array(outside.length)
  const farthest = farthestAmong(column, centres)
  for (let panel = 0; panel + 1 < panels.length; panel++) {
    const rows: number[] = []
    let within = 0
    for (let row = panels[panel]!; row < panels[panel + 1]!; row++) {
      if (outside[row] === 1) rows.push(row)
      else if (!isMissing(column, row)) within++
    }
    for (const row of within >= keep ? rows : farthest(rows, panel, keep - within)) gone[row] = 1
  }
  return gone
}

/** Of some rows of a panel those that are farther off than the ones that must remain. */
type Farthest = (rows: readonly number[], panel: number, remain: number) => readonly number[]

function farthestAmong(column: Column, centres: Column): Farthest {
  if (column.kind === 'whole' && centres.kind === 'whole') {
    const [factor, centreFactor] = [centres.denominator, column.denominator]
    if (column.bound * factor + centres.bound * centreFactor <= Number.MAX_SAFE_INTEGER)
      return fartherThan(
        (row, panel) => Math.abs(column.values[row]! * factor - centres.values[panel]! * centreFactor),
        (a, b) => a - b,
      )
  }
  return fartherThan((row, panel) => distance(valueAt(column, row)!, valueAt(centres, panel)!), compare)
}

const fartherThan =
  <Distance>(
    distanceOf: (row: number, panel: number) => Distance,
    compareDistances: (a: Distance, b: Distance) => number,
  ): Farthest =>
  (rows, panel, remain) => {
    const distances = rows.map((row) => distanceOf(row, panel))
    const last = distances.toSorted(compareDistances)[remain - 1]
    return last === undefined ? [] : rows.filter((_, at) => compareDistances(distances[at]!, last) > 0)
  }

function distance(a: Fraction, b: Fraction): Fraction {
  const difference = subtract(a, b)
  return difference.n < 0n ? subtract(zero, difference) : difference
}
