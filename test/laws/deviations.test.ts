// What holds of the steps that look how far a value lies from the others (clip, discard), on random scores; and their
// kernels against the same done naively. What discard breaks is shown by fixtures: discard-a-better-score-that-goes,
// discard-against-every-juror.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  averagePanels,
  type Column,
  fillMissing,
  fractionColumn,
  type Groups,
  hideRows,
  lengthOf,
  medianOfGroups,
  scaleColumn,
  valueAt,
  wholeColumn,
} from '../../src/model/column.js'
import { fraction } from '../../src/model/fraction.js'
import { clampPanels, farthestOf, outsideOf } from '../../src/model/panel-span.js'
import * as plain from '../oracle/fraction.js'
import type { Scale, Step, World } from '../oracle/oracle.js'
import { countWorld } from './files.js'

const numRuns = Math.ceil(Number(process.env.JURY_RUNS ?? 400) / 8)
const seed = Number(process.env.JURY_SEED ?? 20180301)

/** scores[juror][submission][criterion]. */
type Scores = readonly (readonly (readonly number[])[])[]
type Rules = Readonly<Record<string, readonly Step[]>>

const scale: Scale = { min: 0, max: 20, step: 0.5 }
const collapse: readonly Step[] = [{ mean: 'jurors' }, { mean: 'criteria' }]

const clips: Rules = {
  'clip to the mean': [{ clip: 2 }, ...collapse],
  'clip to the median': [{ clip: { deviation: 1, centre: 'median' } }, ...collapse],
  'clip to the rounded mean': [{ clip: { deviation: 1.5, round: 0 } }, ...collapse],
  'clip by criterion': [{ clip: { deviation: { k0: 1, k1: 3 } } }, ...collapse],
  'clip of totals': [{ mean: 'criteria' }, { clip: 2 }, { mean: 'jurors' }],
}
const discards: Rules = {
  'discard beyond': [{ discard: { beyond: 2 } }, ...collapse],
  'discard from': [{ discard: { from: 1.5, keep: 2 } }, ...collapse],
  'discard from the median': [{ discard: { from: 2, centre: 'median' } }, ...collapse],
  'discard from the rounded mean': [{ discard: { beyond: 1, round: 0, keep: 2 } }, ...collapse],
  'discard repeated': [{ mean: 'criteria' }, { discard: { beyond: 1, repeat: true } }, { mean: 'jurors' }],
}
const all: Rules = { ...clips, ...discards }

const listOf = <Value>(each: fc.Arbitrary<Value>, length: number) =>
  fc.array(each, { minLength: length, maxLength: length })

const scoresDrawn: fc.Arbitrary<Scores> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 3 }))
  .chain(([jurors, submissions]) => listOf(listOf(listOf(fc.integer({ min: 0, max: 12 }), 2), submissions), jurors))

function worldOf(scores: Scores, tally: readonly Step[]): World {
  const [first = [[]]] = scores
  const idOf = (submission: number) => `S-${submission}`
  return {
    competition: {
      version: 1,
      id: 'abstand',
      title: 'Abstand',
      scale,
      criteria: [{ id: 'k0' }, { id: 'k1' }],
      tally: [...tally],
    },
    submissions: first.map((_, submission) => ({ id: idOf(submission), applicant: '', title: '' })),
    jurors: scores.map((_, juror) => ({ id: `j${juror}` })),
    ballots: scores.flatMap((ballots, juror) =>
      ballots.map((cells, submission) => ({
        juror: `j${juror}`,
        submission: idOf(submission),
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

/** A law on random scores under each of some rules. */
function laws(
  sentence: string,
  rules: Rules,
  law: (scores: Scores, tally: readonly Step[], drawn: readonly [number, number, number]) => void,
): void {
  test.each(Object.entries(rules))(`%s: ${sentence}`, (_, tally) => {
    const drawn = fc.tuple(fc.nat(), fc.nat(), fc.nat())
    fc.assert(
      fc.property(scoresDrawn, drawn, (scores, numbers) => law(scores, tally, numbers)),
      { numRuns, seed },
    )
  })
}

const everyScore = (scores: Scores, change: (score: number) => number): Scores =>
  scores.map((ballots) => ballots.map((cells) => cells.map(change)))

/** The scores with one of them made better by one. */
const improved = (scores: Scores, at: number, of: number, on: number): Scores =>
  scores.map((ballots, juror) =>
    ballots.map((cells, submission) =>
      cells.map((cell, index) =>
        juror === at % scores.length && submission === of % ballots.length && index === on % cells.length
          ? cell + 1
          : cell,
      ),
    ),
  )

describe('a law that holds', () => {
  laws('who the jurors are changes nothing', all, (scores, tally) => {
    expect(texts(totalsOf(scores.toReversed(), tally))).toEqual(texts(totalsOf(scores, tally)))
  })

  laws('what the submissions are called changes nothing', all, (scores, tally) => {
    const turned = scores.map((ballots) => ballots.toReversed())
    expect(texts(totalsOf(turned, tally))).toEqual(texts(totalsOf(scores, tally)).toReversed())
  })

  laws('one submission less changes no other total', all, (scores, tally) => {
    const fewer = scores.map(([, ...others]) => others)
    expect(texts(totalsOf(fewer, tally))).toEqual(texts(totalsOf(scores, tally)).slice(1))
  })

  laws('equal scores are their own total', all, (scores, tally) => {
    const [score = 0] = scores[0]?.[0] ?? []
    const totals = totalsOf(
      everyScore(scores, () => score),
      tally,
    )
    expect(new Set(texts(totals))).toEqual(new Set([`${score}`]))
  })

  laws('scores that are all higher by 3 make totals higher by 3', all, (scores, tally) => {
    const higher = totalsOf(scores, tally).map((total) => plain.plus(total, plain.whole(3)))
    expect(
      texts(
        totalsOf(
          everyScore(scores, (score) => score + 3),
          tally,
        ),
      ),
    ).toEqual(texts(higher))
  })

  laws('a better score never lowers the total', clips, (scores, tally, [at, of, on]) => {
    const [before, after] = [totalsOf(scores, tally), totalsOf(improved(scores, at, of, on), tally)]
    for (const [index, total] of after.entries())
      expect(plain.compare(total, before[index] ?? plain.zero)).toBeGreaterThanOrEqual(0)
  })

  laws('whom every juror puts before another goes before it', clips, (scores, tally) => {
    const better = scores.map(([first = [], second = [], ...others]) => [
      first.map((cell, index) => Math.max(cell, (second[index] ?? 0) + 1)),
      second,
      ...others,
    ])
    const [first = plain.zero, second = plain.zero] = totalsOf(better, tally)
    expect(plain.compare(first, second)).toBeGreaterThan(0)
  })

  const { 'discard from': _, 'discard from the rounded mean': __, ...thatKeepOne } = discards
  laws('every ballot twice, the same totals', { ...clips, ...thatKeepOne }, (scores, tally) => {
    expect(texts(totalsOf([...scores, ...scores], tally))).toEqual(texts(totalsOf(scores, tally)))
  })

  const wide: Rules = { clip: [{ clip: 12 }, ...collapse], discard: [{ discard: { beyond: 12 } }, ...collapse] }
  laws('where nothing lies too far, nothing changes', wide, (scores, tally) => {
    expect(texts(totalsOf(scores, tally))).toEqual(texts(totalsOf(scores, collapse)))
  })
})

// ── The kernels ──

type Values = readonly (plain.Fraction | null)[]

const rows = 9
const bounds = fc.constantFrom(4, 1000, 2 ** 44, Number.MAX_SAFE_INTEGER)
const wholes: fc.Arbitrary<Column> = fc
  .tuple(bounds, fc.constantFrom(1, 2, 3, 10, 2 ** 40))
  .chain(([bound, denominator]) => {
    const value = fc.oneof(fc.integer({ min: -bound, max: bound }), fc.constantFrom(0, 1, 2, bound, -bound))
    const cell = fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(Number.NaN) })
    return listOf(cell, rows).map((values) => wholeColumn(Float64Array.from(values), denominator, bound))
  })
const ratio = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 6 })).map(([n, d]) => fraction(n, d))
const someFractions = listOf(fc.option(ratio), rows).map((values) => fractionColumn(values))
const columns = fc.oneof({ weight: 3, arbitrary: wholes }, { weight: 1, arbitrary: someFractions })
const groupings = fc
  .array(fc.integer({ min: 0, max: rows }), { maxLength: 3 })
  .map((cuts) => Int32Array.from([0, ...cuts.toSorted((a, b) => a - b), rows]))
const deviations = fc
  .tuple(fc.constantFrom(1, 2, 5, 1000), fc.constantFrom(1, 2, 3, 10))
  .map(([n, d]) => fraction(n, d))

const valuesOf = (column: Column): Values => Array.from({ length: lengthOf(column) }, (_, row) => valueAt(column, row))
const there = (values: Values): plain.Fraction[] => values.filter((value) => value !== null)
const shown = (values: Values): readonly string[] => values.map((value) => (value ? plain.printExact(value) : '–'))
const panelsOf = (column: Column, panels: Groups): readonly Values[] =>
  Array.from({ length: panels.length - 1 }, (_, panel) => valuesOf(column).slice(panels[panel], panels[panel + 1]))

const spansOf = (centres: Column, deviation: plain.Fraction) => ({
  low: scaleColumn(centres, plain.whole(1), plain.minus(plain.zero, deviation)),
  high: scaleColumn(centres, plain.whole(1), deviation),
})

/** A property of random columns, panels, centres and deviations; both kinds of column were drawn. */
function checkKernel(
  holds: (column: Column, panels: Groups, centres: Column, deviation: plain.Fraction, n: number) => void,
): void {
  const kinds = new Set<string>()
  const property = fc.property(
    columns,
    groupings,
    fc.boolean(),
    deviations,
    fc.nat(4),
    (column, panels, isMean, far, n) => {
      kinds.add(column.kind)
      holds(column, panels, (isMean ? averagePanels : medianOfGroups)(column, panels), far, n)
    },
  )
  fc.assert(property, { numRuns: numRuns * 6, seed })
  expect([...kinds].sort()).toEqual(['fractions', 'whole'])
}

describe('a kernel does what fractions do', () => {
  test('clampPanels moves each value to within the deviation', () => {
    checkKernel((column, panels, centres, deviation) => {
      const clamped = clampPanels(column, panels, spansOf(centres, deviation))
      const expected = panelsOf(column, panels).flatMap((values, panel) => {
        const centre = valueAt(centres, panel) ?? plain.zero
        const [low, high] = [plain.minus(centre, deviation), plain.plus(centre, deviation)]
        return values.map((value) =>
          value === null ? null : plain.compare(value, low) < 0 ? low : plain.compare(value, high) > 0 ? high : value,
        )
      })
      expect(shown(valuesOf(clamped))).toEqual(shown(expected))
    })
  })

  test.each(['within', 'outside'] as const)(
    'outsideOf marks what lies too far, an end of the span being %s',
    (ends) => {
      checkKernel((column, panels, centres, deviation) => {
        const expected = panelsOf(column, panels).flatMap((values, panel) =>
          values.map((value) => {
            if (value === null) return 0
            const beyond = plain.compare(plain.distance(value, valueAt(centres, panel) ?? plain.zero), deviation)
            return beyond > 0 || (beyond === 0 && ends === 'outside') ? 1 : 0
          }),
        )
        expect([...outsideOf(column, panels, spansOf(centres, deviation), ends)]).toEqual(expected)
      })
    },
  )

  test('farthestOf lets the farthest go first, equally far ones together, while so many remain', () => {
    checkKernel((column, panels, centres, deviation, n) => {
      const outside = outsideOf(column, panels, spansOf(centres, deviation), 'outside')
      const left = hideRows(column, farthestOf(column, panels, outside, centres, n + 1))
      const expected = panelsOf(column, panels).map((values, panel) => {
        const centre = valueAt(centres, panel) ?? plain.zero
        const farness = (value: plain.Fraction) => plain.distance(value, centre)
        return withoutFarthest(there(values), farness, deviation, n + 1)
      })
      expect(panelsOf(left, panels).map((values) => shown(there(values)))).toEqual(expected.map(shown))
    })
  })

  test('fillMissing gives what is missing the mean of its panel, but for the rows passed over', () => {
    const masks = fc.option(listOf(fc.constantFrom(0, 0, 1), rows).map((marks) => Uint8Array.from(marks)))
    fc.assert(
      fc.property(columns, groupings, masks, (column, panels, skipped) => {
        const filled = fillMissing(column, averagePanels(column, panels), panels, skipped)
        const means = panelsOf(column, panels).flatMap((values) => values.map(() => plain.meanOf(there(values))))
        const expected = valuesOf(column).map(
          (value, row) => value ?? (skipped?.[row] === 1 ? null : (means[row] ?? null)),
        )
        expect(shown(valuesOf(filled))).toEqual(shown(expected))
      }),
      { numRuns: numRuns * 6, seed },
    )
  })
})

/** One set of equally far values after the other, the farthest first. */
function withoutFarthest(
  values: readonly plain.Fraction[],
  farness: (value: plain.Fraction) => plain.Fraction,
  limit: plain.Fraction,
  keep: number,
): readonly plain.Fraction[] {
  const farthest = plain.smallestFirst(values.map(farness)).at(-1)
  if (farthest === undefined || plain.compare(farthest, limit) < 0) return values
  const nearer = values.filter((value) => plain.compare(farness(value), farthest) < 0)
  return nearer.length < keep ? values : withoutFarthest(nearer, farness, limit, keep)
}
