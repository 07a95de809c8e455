// What holds of standardise on random scores, and its kernels against the same done naively. What it breaks is shown by
// fixtures: standardise-another-submission, standardise-a-better-score-that-costs-a-place.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Column, fractionColumn, type Groups, valueAt, wholeColumn } from '../../src/model/column.js'
import { fraction } from '../../src/model/fraction.js'
import { firstOfGroups } from '../../src/model/juror-groups.js'
import { roundSurd, type Surd, wholeRoot } from '../../src/model/root.js'
import { momentsByJuror, seriesOf, standardScores } from '../../src/model/standard-scores.js'
import * as plain from '../oracle/fraction.js'
import type { Step, World } from '../oracle/oracle.js'
import { roundedWithRoot, standardised, variance } from '../oracle/standardise.js'
import { countWorld } from './files.js'

const numRuns = Math.ceil(Number(process.env.JURY_RUNS ?? 400) / 4)
const seed = Number(process.env.JURY_SEED ?? 20180301)

const listOf = <Value>(each: fc.Arbitrary<Value>, length: number) =>
  fc.array(each, { minLength: length, maxLength: length })

// ── The laws ──

/** scores[juror][submission][criterion]; every juror varies on every criterion, and in total. */
type Scores = readonly (readonly (readonly number[])[])[]

const varies = (ballots: Scores[number]): boolean =>
  [
    ([first]: readonly number[]) => first,
    ([, second]: readonly number[]) => second,
    ([a = 0, b = 0]: readonly number[]) => a + b,
  ].every((of) => new Set(ballots.map(of)).size > 1)

const scoresDrawn: fc.Arbitrary<Scores> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([jurors, submissions]) =>
    listOf(listOf(listOf(fc.integer({ min: 0, max: 5 }), 2), submissions).filter(varies), jurors),
  )

type Rules = Readonly<Record<string, readonly Step[]>>
const ofOneSeries: Rules = {
  'over all criteria': [{ standardise: { per: 'all', decimals: 12 } }, { mean: 'criteria' }, { mean: 'jurors' }],
  'the jurors’ totals': [{ mean: 'criteria' }, { standardise: { decimals: 12 } }, { mean: 'jurors' }],
}
const all: Rules = {
  ...ofOneSeries,
  'per criterion': [{ standardise: { decimals: 12 } }, { mean: 'jurors' }, { mean: 'criteria' }],
}

function worldOf(scores: Scores, tally: readonly Step[]): World {
  const [first = [[]]] = scores
  const criteria = [{ id: 'k0' }, { id: 'k1' }]
  return {
    competition: {
      version: 1,
      id: 'streuung',
      title: 'Streuung',
      scale: { min: 0, max: 42 },
      criteria,
      tally: [...tally],
    },
    submissions: first.map((_, submission) => ({ id: `S-${submission}`, applicant: '', title: '' })),
    jurors: scores.map((_, juror) => ({ id: `j${juror}` })),
    ballots: scores.flatMap((ballots, juror) =>
      ballots.map((cells, submission) => ({
        juror: `j${juror}`,
        submission: `S-${submission}`,
        scores: Object.fromEntries(cells.map((cell, index) => [`k${index}`, `${cell}`])),
      })),
    ),
    decisions: [],
  }
}

/** The exact totals in the order of the submissions. */
function totalsOf(scores: Scores, tally: readonly Step[]): readonly plain.Fraction[] {
  const { outcome, findings } = countWorld(worldOf(scores, tally))
  if (outcome === null) throw new Error(`check refuses the world: ${JSON.stringify(findings)}`)
  const ranked = outcome.rankings[0]?.ranked ?? []
  return ranked.toSorted((a, b) => a.submission - b.submission).map(({ total }) => total)
}

const texts = (totals: readonly plain.Fraction[]): readonly string[] => totals.map(plain.printExact)

function laws(
  sentence: string,
  rules: Rules,
  law: (scores: Scores, tally: readonly Step[], drawn: readonly number[]) => void,
): void {
  test.each(Object.entries(rules))(`standardised %s: ${sentence}`, (_, tally) => {
    const drawn = listOf(fc.integer({ min: 1, max: 7 }), 2)
    fc.assert(
      fc.property(scoresDrawn, drawn, (scores, numbers) => law(scores, tally, numbers)),
      { numRuns: Math.ceil(numRuns / 2), seed },
    )
  })
}

/** What rounding to 12 decimals can make of a difference, for as many values as are drawn here. */
const negligible = plain.readDecimal('0.00000000001')
const isAbove = (a: plain.Fraction, b: plain.Fraction): boolean => plain.compare(plain.minus(a, b), negligible) > 0

describe('a law that holds', () => {
  laws('who the jurors are changes nothing', all, (scores, tally) => {
    expect(texts(totalsOf(scores.toReversed(), tally))).toEqual(texts(totalsOf(scores, tally)))
  })

  laws('what the submissions are called changes nothing', all, (scores, tally) => {
    const turned = scores.map((ballots) => ballots.toReversed())
    expect(texts(totalsOf(turned, tally))).toEqual(texts(totalsOf(scores, tally)).toReversed())
  })

  laws('how high and how wide a juror gives scores decides nothing', ofOneSeries, (scores, tally, drawn) => {
    const [factor = 1, plus = 0] = drawn
    const [first = [], ...others] = scores
    const stretched = first.map((cells) => cells.map((cell) => cell * factor + plus))
    const [before, after] = [totalsOf(scores, tally), totalsOf([stretched, ...others], tally)]
    for (const [a, total] of before.entries())
      for (const [b, other] of before.entries())
        if (isAbove(total, other)) expect(isAbove(after[b] ?? plain.zero, after[a] ?? plain.zero)).toBe(false)
  })

  laws('whom every juror puts before another goes not behind it', all, (scores, tally) => {
    const better = scores.map(([, second = [], ...others]) => [second.map((cell) => cell + 1), second, ...others])
    const [first = plain.zero, second = plain.zero] = totalsOf(better, tally)
    expect(plain.compare(first, second)).toBeGreaterThanOrEqual(0)
  })

  laws('the mean of all totals is that of all scores', all, (scores, tally) => {
    const given = scores.flat(2)
    const mean = plain.over(plain.whole(given.reduce((sum, score) => sum + score, 0)), plain.whole(given.length))
    const totals = totalsOf(scores, tally)
    const counted = plain.over(plain.addAll(totals), plain.whole(totals.length))
    expect(plain.compare(plain.distance(counted, mean), negligible)).toBeLessThan(0)
  })
})

// ── The kernels ──

describe('a number with a root', () => {
  const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
  const surds: fc.Arbitrary<Surd> = fc.record({
    rational: fc.oneof(whole, fc.bigInt({ min: -5n, max: 5n })),
    sign: fc.constantFrom<1n | -1n>(1n, -1n),
    square: fc.oneof(
      fc.bigInt({ min: 0n, max: 10n ** 30n }),
      fc.bigInt({ min: 0n, max: 9n }),
      whole.map((root) => root * root),
    ),
    divisor: fc.oneof(fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.constantFrom(1n, 2n)),
  })

  test('has the largest whole root that is not above it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 60n }), fc.bigInt({ min: 0n, max: 100n })), (n) => {
        const root = wholeRoot(n)
        return root * root <= n && n < (root + 1n) * (root + 1n)
      }),
      { numRuns: numRuns * 10, seed },
    )
  })

  test('is rounded as squares tell it', () => {
    fc.assert(
      fc.property(surds, (surd) => {
        const { rational, sign, square, divisor } = surd
        const said = {
          rational: plain.fraction(rational, divisor),
          sign: square === 0n ? 0 : Number(sign),
          underRoot: plain.fraction(square, divisor * divisor),
        }
        expect(plain.printExact(roundedWithRoot(said, 0))).toBe(`${roundSurd(surd)}`)
      }),
      { numRuns: numRuns * 10, seed },
    )
  })

  test.each([
    ['(0 + √1) / 2 is a half and goes up', { rational: 0n, sign: 1n, square: 1n, divisor: 2n }, 1n],
    ['(0 − √1) / 2 is a half and goes away from zero', { rational: 0n, sign: -1n, square: 1n, divisor: 2n }, -1n],
    ['(2 − √25) / 2 is −1.5', { rational: 2n, sign: -1n, square: 25n, divisor: 2n }, -2n],
    [
      '(0 + √(10³⁰ − 1)) / (2·10¹⁵) is a hair below a half',
      { rational: 0n, sign: 1n, square: 10n ** 30n - 1n, divisor: 2n * 10n ** 15n },
      0n,
    ],
    [
      '(0 + √(10³⁰ + 1)) / (2·10¹⁵) is a hair above a half',
      { rational: 0n, sign: 1n, square: 10n ** 30n + 1n, divisor: 2n * 10n ** 15n },
      1n,
    ],
  ] as const)('%s', (_, surd, expected) => {
    expect(roundSurd(surd)).toBe(expected)
  })
})

/** Values of some jurors in some columns, by row. */
type Given = { readonly columns: readonly Column[]; readonly jurors: Int32Array }

const rows = 8
const unitsDrawn = listOf(fc.option(fc.integer({ min: -4, max: 4 }), { freq: 6 }), rows)
const asWhole = (denominator: number, bound: number) => (units: readonly (number | null)[]) =>
  wholeColumn(
    Float64Array.from(units, (unit) => unit ?? Number.NaN),
    denominator,
    bound,
  )
const columnDrawn: fc.Arbitrary<Column> = fc.oneof(
  unitsDrawn.map(asWhole(1, 4)),
  unitsDrawn.map(asWhole(10, 4)),
  unitsDrawn.map(asWhole(3, 2 ** 40)),
  unitsDrawn.map((units) => fractionColumn(units.map((unit) => (unit === null ? null : fraction(unit, 7))))),
)
const givenDrawn: fc.Arbitrary<Given> = fc.record({
  columns: fc.array(columnDrawn, { minLength: 1, maxLength: 2 }),
  jurors: listOf(fc.nat(2), rows).map((jurors) => Int32Array.from(jurors)),
})

const valuesOf = ({ columns, jurors }: Given, juror: number | null): plain.Fraction[] =>
  columns.flatMap((column) =>
    Array.from(jurors).flatMap((each, row) => (juror === null || each === juror ? (valueAt(column, row) ?? []) : [])),
  )

const isFit = (given: Given): boolean =>
  [0, 1, 2].every((juror) => {
    const own = valuesOf(given, juror)
    return own.length === 0 || (own.length > 1 && !plain.equal(variance(own), plain.zero))
  })

describe('a kernel does what fractions do', () => {
  test('standardScores puts each juror’s values on the mean and the deviation of all', () => {
    let counted = 0
    fc.assert(
      fc.property(givenDrawn, fc.constantFrom(0, 1, 2, 12), (given, decimals) => {
        if (!isFit(given)) return
        counted++
        const series = seriesOf(given.columns)
        const scores = standardScores(series, given.jurors, momentsByJuror(series, given.jurors), decimals)
        const jury = valuesOf(given, null)
        for (const [index, column] of given.columns.entries()) {
          for (const [row, juror] of given.jurors.entries()) {
            const value = valueAt(column, row)
            const expected = value && standardised(value, valuesOf(given, juror), jury, decimals)
            expect(valueAt(scores[index]!, row)).toEqual(expected)
          }
        }
      }),
      { numRuns: numRuns * 5, seed },
    )
    expect(counted).toBeGreaterThan(numRuns)
  })

  test('firstOfGroups finds the jurors whom no common submission links to an earlier one', () => {
    const panels = fc.array(fc.integer({ min: 0, max: rows }), { maxLength: 4 }).map(panelsCut)
    fc.assert(
      fc.property(givenDrawn, panels, ({ columns, jurors }, cut) => {
        expect([...firstOfGroups(columns, cut, jurors)]).toEqual(firstReached(columns, cut, jurors))
      }),
      { numRuns: numRuns * 5, seed },
    )
  })
})

const panelsCut = (cuts: readonly number[]): Groups => Int32Array.from([0, ...cuts.toSorted((a, b) => a - b), rows])

/** Of each group the first juror: from whom the others are reached by way of submissions that both have scored. */
function firstReached(columns: readonly Column[], panels: Groups, jurors: Int32Array): readonly number[] {
  const scored = Array.from(panels.slice(1), (to, panel) => {
    const own = Array.from({ length: to - panels[panel]! }, (_, index) => panels[panel]! + index)
    return own.filter((row) => columns.some((column) => valueAt(column, row) !== null)).map((row) => jurors[row]!)
  })
  const left = new Set(scored.flat().toSorted((a, b) => a - b))
  const first: number[] = []
  for (const juror of [...left]) {
    if (!left.has(juror)) continue
    first.push(juror)
    for (const reached of reachedFrom(juror, scored)) left.delete(reached)
  }
  return first
}

function reachedFrom(juror: number, scored: readonly (readonly number[])[]): ReadonlySet<number> {
  const reached = new Set([juror])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const panel of scored) if (panel.some((each) => reached.has(each))) for (const each of panel) reached.add(each)
  }
  return reached
}
