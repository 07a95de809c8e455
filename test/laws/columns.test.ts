// The kernels that steps are made of, against the same done naively with fractions: small numbers, and numbers so near
// 2^53 that a column must become fractions. And the fractions themselves.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  acrossColumns,
  addColumns,
  averageWindows,
  type Column,
  compareRows,
  countGroups,
  divideColumns,
  extremesOf,
  fractionColumn,
  hideRows,
  lengthOf,
  medianOfColumns,
  medianOfGroups,
  multiplyColumns,
  orderGroup,
  roundColumn,
  scaleColumn,
  takeRows,
  valueAt,
  type Window,
  weighColumns,
  weighGroups,
  wholeColumn,
} from '../../src/model/column.js'
import {
  add,
  compare,
  decimalText,
  divide,
  exactText,
  type Fraction,
  fraction,
  isEqual,
  multiply,
  type RoundingMode,
  round,
  subtract,
  zero,
} from '../../src/model/fraction.js'
import * as plain from '../oracle/fraction.js'

type Values = readonly (Fraction | null)[]

const rows = 6
const largest = Number.MAX_SAFE_INTEGER

const bounds = fc.constantFrom(3, 1000, 2 ** 31, 2 ** 44, largest)
const denominators = fc.constantFrom(1, 2, 3, 4, 7, 10, 100, 1000, 2 ** 40, largest)

/** Whole numbers up to a bound, the bound itself among them; not below 0 where they are to be weights. */
const wholes = (least: (bound: number) => number): fc.Arbitrary<Column> =>
  fc.tuple(bounds, denominators).chain(([bound, denominator]) => {
    const value = fc.oneof(fc.integer({ min: least(bound), max: bound }), fc.constantFrom(0, 1, bound, least(bound)))
    const cell = fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(Number.NaN) })
    return fc
      .array(cell, { minLength: rows, maxLength: rows })
      .map((values) => wholeColumn(Float64Array.from(values), denominator, bound))
  })

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => fraction(n, d))
const smallFraction = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => fraction(n, d))
const weights = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(1, 2, 3, 100)).map(([n, d]) => fraction(n, d))

const someFractions = fc
  .array(fc.option(fc.oneof(smallFraction, anyFraction)), { minLength: rows, maxLength: rows })
  .map((values) => fractionColumn(values))
const signed = fc.oneof({ weight: 4, arbitrary: wholes((bound) => -bound) }, { weight: 1, arbitrary: someFractions })
const unsigned = wholes(() => 0)
/** Every row there, as the weights of jurors are. */
const shares = fc
  .array(fc.constantFrom(1, 2, 5, 2 ** 20), { minLength: rows, maxLength: rows })
  .map((values) => wholeColumn(Float64Array.from(values), 10, 2 ** 20))
const groupings = fc
  .array(fc.integer({ min: 0, max: rows }), { maxLength: 3 })
  .map((cuts) => Int32Array.from([0, ...cuts.toSorted((a, b) => a - b), rows]))

const valuesOf = (column: Column): Values => Array.from({ length: lengthOf(column) }, (_, row) => valueAt(column, row))
const there = (values: Values): Fraction[] => values.filter((value) => value !== null)
const groupsOf = (column: Column, groups: Int32Array): readonly Values[] =>
  Array.from({ length: groups.length - 1 }, (_, group) => valuesOf(column).slice(groups[group], groups[group + 1]))

/** A column is what it says: whole numbers that a double holds, within their bound (which may lie further out). */
function expectSound(column: Column): void {
  if (column.kind === 'fractions') return
  expect(Number.isSafeInteger(column.denominator) && column.denominator > 0).toBe(true)
  for (const value of column.values) {
    if (!Number.isNaN(value)) expect(Number.isSafeInteger(value) && Math.abs(value) <= column.bound).toBe(true)
  }
}

function expectColumn(column: Column, expected: Values): void {
  expectSound(column)
  expect(valuesOf(column).map(shown)).toEqual(expected.map(shown))
}

const shown = (value: Fraction | null): string => (value === null ? '–' : plain.printExact(value))

/** The property holds, and the columns that it made were of both kinds. */
function checkKernel<Drawn extends unknown[]>(
  arbitraries: { [Index in keyof Drawn]: fc.Arbitrary<Drawn[Index]> },
  kernel: (...drawn: Drawn) => readonly Column[],
): void {
  const kinds = new Set<string>()
  const property = fc.property(fc.tuple(...arbitraries), (drawn) => {
    for (const column of kernel(...(drawn as Drawn))) kinds.add(column.kind)
  })
  fc.assert(property, { numRuns: 300, seed: 20180301 })
  expect([...kinds].sort()).toEqual(['fractions', 'whole'])
}

const weighed = (values: Values, by: Values): { sum: Fraction; weight: Fraction } => {
  const pairs = values.flatMap((value, index) => (value === null ? [] : [{ value, weight: by[index] ?? plain.zero }]))
  return {
    sum: plain.addAll(pairs.map(({ value, weight }) => plain.times(value, weight))),
    weight: plain.addAll(pairs.map(({ weight }) => weight)),
  }
}

const modes: readonly RoundingMode[] = ['half-up', 'half-even', 'down']

describe('the kernels of columns do what fractions do', () => {
  test('scaleColumn is factor times value plus offset', () => {
    checkKernel([signed, smallFraction, smallFraction], (column, factor, offset) => {
      const scaled = scaleColumn(column, factor, offset)
      const expected = valuesOf(column).map((value) => value && plain.plus(plain.times(value, factor), offset))
      expectColumn(scaled, expected)
      return [scaled]
    })
  })

  test('weighColumns adds what is there, times its weight, and the weights of what is there', () => {
    checkKernel([fc.array(fc.tuple(signed, weights), { minLength: 1, maxLength: 4 })], (pairs) => {
      const [columns, by] = [pairs.map(([column]) => column), pairs.map(([, weight]) => weight)]
      const { sum, weight } = weighColumns(columns, by)
      const expected = Array.from({ length: rows }, (_, row) =>
        weighed(
          columns.map((column) => valueAt(column, row)),
          by,
        ),
      )
      expectColumn(
        sum,
        expected.map((each) => each.sum),
      )
      expectColumn(
        weight,
        expected.map((each) => each.weight),
      )
      return [sum, weight]
    })
  })

  test('divideColumns has no value where there is none, or nothing to divide by', () => {
    checkKernel([signed, fc.oneof(unsigned, signed, shares)], (dividend, divisor) => {
      const quotient = divideColumns(dividend, divisor)
      const divisors = valuesOf(divisor)
      const expected = valuesOf(dividend).map((value, row) => {
        const by = divisors[row] ?? null
        return value === null || by === null || by.n === 0n ? null : plain.over(value, by)
      })
      expectColumn(quotient, expected)
      return [quotient]
    })
  })

  test('weighGroups adds each group by itself, and countGroups counts it', () => {
    checkKernel(
      [signed, groupings, fc.oneof(shares, shares, someFractions.map(withoutHoles))],
      (column, groups, by) => {
        const { sum, weight } = weighGroups(column, groups, by)
        const byGroup = groupsOf(by, groups)
        const expected = groupsOf(column, groups).map((values, group) => weighed(values, byGroup[group] ?? []))
        expectColumn(
          sum,
          expected.map((each) => each.sum),
        )
        expectColumn(
          weight,
          expected.map((each) => each.weight),
        )
        expect([...countGroups(column, groups)]).toEqual(groupsOf(column, groups).map((values) => there(values).length))
        return [sum, weight]
      },
    )
  })

  test('medianOfGroups is the middle value, or the mean of the two middle ones', () => {
    checkKernel([signed, groupings], (column, groups) => {
      const medians = medianOfGroups(column, groups)
      expectColumn(
        medians,
        groupsOf(column, groups).map((values) => plain.middle(there(values))),
      )
      return [medians]
    })
  })

  test('medianOfColumns is the middle value of each row', () => {
    checkKernel([fc.array(signed, { minLength: 1, maxLength: 4 })], (columns) => {
      const medians = medianOfColumns(columns)
      const row = (index: number) => there(columns.map((column) => valueAt(column, index)))
      expectColumn(
        medians,
        Array.from({ length: rows }, (_, index) => plain.middle(row(index))),
      )
      return [medians]
    })
  })

  test('averageWindows is the mean of the lowest, the highest, or those closest together', () => {
    checkKernel(
      [signed, groupings, fc.integer({ min: 1, max: 4 }), fc.constantFrom(...windows)],
      (column, groups, count, window) => {
        const averaged = averageWindows(column, groups, count, window)
        expectColumn(
          averaged,
          groupsOf(column, groups).map((values) => meanOfWindow(there(values), count, window)),
        )
        return [averaged]
      },
    )
  })

  test('acrossColumns makes a group of the values of each row', () => {
    checkKernel([fc.array(signed, { minLength: 1, maxLength: 4 })], (columns) => {
      const highest = acrossColumns(columns, (column, groups) => averageWindows(column, groups, 1, 'highest'))
      const row = (index: number) => plain.smallestFirst(there(columns.map((column) => valueAt(column, index))))
      expectColumn(
        highest,
        Array.from({ length: rows }, (_, index) => row(index).at(-1) ?? null),
      )
      return [highest]
    })
  })

  test('multiplyColumns and addColumns have no value where either has none', () => {
    const kernels = [
      [multiplyColumns, plain.times],
      [addColumns, plain.plus],
    ] as const
    for (const [kernel, done] of kernels) {
      checkKernel([signed, signed], (a, b) => {
        const column = kernel(a, b)
        const others = valuesOf(b)
        expectColumn(
          column,
          valuesOf(a).map((value, row) => value && (others[row] ?? null) && done(value, others[row] ?? plain.zero)),
        )
        return [column]
      })
    }
  })

  test('roundColumn rounds each value, in every mode', () => {
    checkKernel([signed, fc.integer({ min: 0, max: 12 }), fc.constantFrom(...modes)], (column, decimals, mode) => {
      const rounded = roundColumn(column, decimals, mode)
      expectColumn(
        rounded,
        valuesOf(column).map((value) => value && plain.round(value, decimals, mode)),
      )
      return [rounded]
    })
  })

  test('orderGroup puts the lowest first, and equal values in the order of their rows', () => {
    checkKernel([signed, groupings], (column, groups) => {
      for (let group = 0; group + 1 < groups.length; group++) {
        const own = Array.from({ length: rows }, (_, row) => row).slice(groups[group], groups[group + 1])
        const present = own.filter((row) => valueAt(column, row) !== null)
        const expected = present.toSorted((a, b) => plain.compare(at(column, a), at(column, b)))
        expect(orderGroup(column, groups, group)).toEqual(expected)
      }
      return [column]
    })
  })

  test('extremesOf marks so many highest and lowest of each group, all of one that has no more', () => {
    checkKernel([signed, groupings, fc.nat(2), fc.nat(2)], (column, groups, highest, lowest) => {
      const marked = extremesOf(column, groups, highest, lowest)
      const left = groupsOf(hideRows(column, marked.rows), groups)
      const expected = groupsOf(column, groups).map((values) => {
        const sorted = plain.smallestFirst(there(values))
        return sorted.length <= highest + lowest ? [] : sorted.slice(lowest, sorted.length - highest)
      })
      expect(left.map((values) => plain.smallestFirst(there(values)).map(shown))).toEqual(
        expected.map((each) => each.map(shown)),
      )
      expect([...marked.exhausted]).toEqual(
        groupsOf(column, groups).map((values) => (there(values).length <= highest + lowest ? 1 : 0)),
      )
      return [column]
    })
  })

  test('takeRows, hideRows and compareRows see the values that are there', () => {
    checkKernel(
      [signed, fc.array(fc.nat(rows - 1)), fc.array(fc.nat(1), { minLength: rows, maxLength: rows })],
      (column, taken, mask) => {
        expectColumn(
          takeRows(column, Int32Array.from(taken)),
          taken.map((row) => valueAt(column, row)),
        )
        expectColumn(
          hideRows(column, Uint8Array.from(mask)),
          valuesOf(column).map((value, row) => (mask[row] === 1 ? null : value)),
        )
        const [a = 0, b = 0] = taken.filter((row) => valueAt(column, row) !== null)
        if (valueAt(column, a) !== null && valueAt(column, b) !== null) {
          expect(Math.sign(compareRows(column, a, b))).toBe(plain.compare(at(column, a), at(column, b)))
        }
        return [column]
      },
    )
  })
})

const windows: readonly Window[] = ['lowest', 'highest', 'closest-low', 'closest-high']

/** Of all ways to take so many values: for those closest together the least spread, then the lower or higher mean. */
function meanOfWindow(values: readonly Fraction[], count: number, window: Window): Fraction | null {
  const means = choices(values, count).map((chosen) => {
    const sorted = plain.smallestFirst(chosen)
    const spread = plain.minus(sorted.at(-1) ?? plain.zero, sorted[0] ?? plain.zero)
    return { spread: window.startsWith('closest') ? spread : plain.zero, mean: plain.meanOf(chosen) ?? plain.zero }
  })
  const isLow = window === 'lowest' || window === 'closest-low'
  const inOrder = means.toSorted(
    (a, b) => plain.compare(a.spread, b.spread) || (isLow ? 1 : -1) * plain.compare(a.mean, b.mean),
  )
  return inOrder[0]?.mean ?? null
}

/** All ways to take so many of some values. */
function choices(values: readonly Fraction[], count: number): readonly (readonly Fraction[])[] {
  if (count === 0) return [[]]
  return values.flatMap((value, index) => choices(values.slice(index + 1), count - 1).map((rest) => [value, ...rest]))
}

const at = (column: Column, row: number): Fraction => valueAt(column, row) ?? plain.zero
const withoutHoles = (column: Column): Column => fractionColumn(valuesOf(column).map((value) => value ?? zero))

describe('rounding', () => {
  test.each([
    ['2.5', 0, '3', '2', '2'],
    ['3.5', 0, '4', '4', '3'],
    ['-2.5', 0, '-3', '-2', '-2'],
    ['-3.5', 0, '-4', '-4', '-3'],
    ['0.5', 0, '1', '0', '0'],
    ['-0.5', 0, '-1', '0', '0'],
    ['0.125', 2, '0.13', '0.12', '0.12'],
    ['-0.135', 2, '-0.14', '-0.14', '-0.13'],
    ['2.345', 2, '2.35', '2.34', '2.34'],
    ['2.349', 2, '2.35', '2.35', '2.34'],
    ['1.0000000000005', 12, '1.000000000001', '1', '1'],
  ] as const)('of %s to %i decimals is %s half-up, %s half-even, %s down', (value, decimals, ...expected) => {
    const exact = plain.readDecimal(value)
    const column = wholeColumn(Float64Array.of(Number(exact.n)), Number(exact.d), Math.abs(Number(exact.n)))
    for (const [index, mode] of modes.entries()) {
      const wanted = plain.readDecimal(expected[index] ?? '')
      expect(round(exact, decimals, mode)).toEqual(wanted)
      expectColumn(roundColumn(column, decimals, mode), [wanted])
    }
  })

  test('never moves a value by more than half a unit, and down never away from zero', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 0, max: 12 }), (value, decimals) => {
        const half = fraction(1, 2n * 10n ** BigInt(decimals))
        for (const mode of ['half-up', 'half-even'] as const) {
          expect(compare(size(subtract(round(value, decimals, mode), value)), half)).toBeLessThanOrEqual(0)
        }
        expect(compare(size(round(value, decimals, 'down')), size(value))).toBeLessThanOrEqual(0)
      }),
      { seed: 20180301 },
    )
  })
})

const size = (value: Fraction): Fraction => (value.n < 0n ? subtract(zero, value) : value)

describe('fractions', () => {
  const law = (name: string, holds: (a: Fraction, b: Fraction, c: Fraction) => boolean) =>
    test(name, () => fc.assert(fc.property(anyFraction, anyFraction, anyFraction, holds), { seed: 20180301 }))

  law('are added in any order', (a, b, c) => isEqual(add(add(a, b), c), add(a, add(c, b))))
  law('are multiplied term by term', (a, b, c) => isEqual(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))))
  law('are divided back', (a, b) => b.n === 0n || isEqual(multiply(divide(a, b), b), a))
  law('are subtracted back', (a, b) => isEqual(add(subtract(a, b), b), a))
  law('have one order', (a, b, c) => Math.sign(compare(a, b)) === Math.sign(compare(add(a, c), add(b, c))))
  law('are in lowest terms above a positive denominator', (a, b) => {
    const sum = add(a, b)
    return sum.d > 0n && isEqual(sum, plain.fraction(sum.n, sum.d))
  })
  law('are written exactly', (a) => {
    const [n = '', d = '1'] = exactText(a).split('/')
    return isEqual(a, fraction(BigInt(n), BigInt(d)))
  })
  law('are printed as they are rounded', (a) => isEqual(plain.readDecimal(decimalText(a, 3)), round(a, 3, 'half-up')))
})
