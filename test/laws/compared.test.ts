// What holds of the steps that compare submissions (ranks, points, skating) and of majority, on random scores; and their
// kernels against the same done naively. What they break is shown by fixtures: ranks-with-a-third and its like.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Column, fractionColumn, type Groups, lengthOf, valueAt, wholeColumn } from '../../src/model/column.js'
import { ceilingsOf, gatherRows, runningSums, sortGroups, standingsOf } from '../../src/model/column-order.js'
import { add, compare, type Fraction, fraction, zero } from '../../src/model/fraction.js'
import type { Scale, Step, World } from '../oracle/oracle.js'
import { countWorld } from './files.js'

const numRuns = Math.ceil(Number(process.env.JURY_RUNS ?? 400) / 8)
const seed = Number(process.env.JURY_SEED ?? 20180301)

/** scores[juror][submission][criterion]. */
type Scores = readonly (readonly (readonly number[])[])[]
type Rule = { readonly tally: readonly Step[]; readonly scale: Scale }

const most = 6
const high: Scale = { min: 0, max: most * most }
const low: Scale = { min: 0, max: most * most, best: 'low' }
const yesOrNo: Scale = { min: 0, max: 1 }

const rankSum: readonly Step[] = [{ mean: 'criteria' }, { sum: 'jurors' }]
const byRanks: Readonly<Record<string, Rule>> = {
  'ranks that share the mean': { tally: ['ranks', ...rankSum], scale: high },
  'ranks that share the best': { tally: [{ ranks: 'best' }, ...rankSum], scale: low },
  'ranks that share the worst': { tally: [{ ranks: { equal: 'worst' } }, ...rankSum], scale: high },
  'ranks of the jurors’ totals': { tally: [{ mean: 'criteria' }, 'ranks', { mean: 'jurors' }], scale: low },
}
const byPoints: Readonly<Record<string, Rule>> = {
  'points that share the mean': { tally: [{ points: [5, 3, 1] }, ...rankSum], scale: high },
  'points that share the best': {
    tally: [{ points: { table: [5, 3], beyond: 1, equal: 'best' } }, ...rankSum],
    scale: low,
  },
  'points that share the worst': {
    tally: [{ points: { table: [4, 2.5, 1], equal: 'worst' } }, ...rankSum],
    scale: high,
  },
}
const bySkating: Readonly<Record<string, Rule>> = {
  skating: { tally: ['skating'], scale: low },
  'skating of ranks': { tally: ['ranks', 'skating'], scale: high },
}
const byMajority: Readonly<Record<string, Rule>> = {
  majority: { tally: ['majority', { mean: 'criteria' }], scale: yesOrNo },
}
const all = { ...byRanks, ...byPoints, ...bySkating, ...byMajority }

const scoresFor = ({ scale }: Rule): fc.Arbitrary<Scores> =>
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 2 }))
    .chain(([jurors, submissions, criteria]) => {
      const score = fc.integer({ min: 0, max: Math.min(Number(scale.max), most) })
      const listOf = <Value>(each: fc.Arbitrary<Value>, length: number) =>
        fc.array(each, { minLength: length, maxLength: length })
      return listOf(listOf(listOf(score, criteria), submissions), jurors)
    })

const idOf = (submission: number): string => `S-${submission}`

function worldOf(scores: Scores, { tally, scale }: Rule): World {
  const [first = [[]]] = scores
  const criteria = (first[0] ?? []).map((_, index) => ({ id: `k${index}` }))
  return {
    competition: { version: 1, id: 'vergleich', title: 'Vergleich', scale, criteria, tally: [...tally] },
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

type Placed = { readonly place: number; readonly total: Fraction }

/** The place and the total of each submission, by number. */
function placesOf(scores: Scores, rule: Rule): readonly Placed[] {
  const { outcome, findings } = countWorld(worldOf(scores, rule))
  if (outcome === null) throw new Error(JSON.stringify(findings))
  const { ranked } = outcome.rankings[0]!
  return ranked.toSorted((a, b) => a.submission - b.submission).map(({ place, total }) => ({ place, total }))
}

/** A law on random scores under each of some rules. */
function laws(
  sentence: string,
  rules: Readonly<Record<string, Rule>>,
  law: (scores: Scores, rule: Rule, drawn: readonly number[]) => void,
): void {
  test.each(Object.entries(rules))(`%s: ${sentence}`, (_, rule) => {
    const drawn = fc.array(fc.nat(), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(scoresFor(rule), drawn, (scores, numbers) => law(scores, rule, numbers)),
      { numRuns, seed },
    )
  })
}

const turned = <Value>(list: readonly Value[], by: number): readonly Value[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
]

const isHighBest = ({ scale }: Rule): boolean => scale.best !== 'low'

/** Scores in which one juror's ballots are changed. */
const changed = (scores: Scores, at: number, change: (ballots: Scores[number]) => Scores[number]): Scores =>
  scores.map((ballots, juror) => (juror === at % scores.length ? change(ballots) : ballots))

describe('a law that holds', () => {
  laws('who the jurors are changes nothing', all, (scores, rule, [by = 0]) => {
    expect(placesOf(turned(scores, by), rule)).toEqual(placesOf(scores, rule))
  })

  laws('in which order the submissions stand changes nothing', all, (scores, rule, [by = 0]) => {
    const moved = placesOf(
      scores.map((ballots) => turned(ballots, by)),
      rule,
    )
    expect(moved).toEqual(turned(placesOf(scores, rule), by))
  })

  laws('a better score never costs a place', all, (scores, rule, [at = 0, of = 0, on = 0]) => {
    const [end, step] = isHighBest(rule) ? [Number(rule.scale.max), 1] : [0, -1]
    const better = changed(scores, at, (ballots) =>
      ballots.map((cells, submission) =>
        submission === of % ballots.length
          ? cells.map((cell, index) => (index === on % cells.length && cell !== end ? cell + step : cell))
          : cells,
      ),
    )
    const submission = of % scores[0]!.length
    expect(placesOf(better, rule)[submission]!.place).toBeLessThanOrEqual(placesOf(scores, rule)[submission]!.place)
  })

  /** The first submission is a step better than the second, with every juror on every criterion. */
  const unanimous = (scores: Scores, rule: Rule): Scores =>
    scores.map(([, second = [], ...others]) =>
      [second.map((cell) => (isHighBest(rule) ? cell + 1 : cell - 1)), second, ...others].map((cells) =>
        cells.map((cell) => cell + 1),
      ),
    )

  laws('whom every juror puts before another goes before it', { ...byRanks, ...bySkating }, (scores, rule) => {
    const [first, second] = placesOf(unanimous(scores, rule), rule)
    expect(first!.place).toBeLessThan(second!.place)
  })

  laws('whom every juror puts before another goes not behind it', byPoints, (scores, rule) => {
    const [first, second] = placesOf(unanimous(scores, rule), rule)
    expect(first!.place).toBeLessThanOrEqual(second!.place)
  })

  laws('every ballot twice, the same order', all, (scores, rule) => {
    const places = (each: readonly Placed[]) => each.map(({ place }) => place)
    expect(places(placesOf([...scores, ...scores], rule))).toEqual(places(placesOf(scores, rule)))
  })

  const { 'ranks of the jurors’ totals': _, ...ofScores } = byRanks
  const ordinal = { ...ofScores, ...byPoints, 'skating of ranks': bySkating['skating of ranks']! }
  laws('of a juror’s scores only the order counts', ordinal, (scores, rule, [at = 0]) => {
    const stretched = changed(scores, at, (ballots) => ballots.map((cells) => cells.map((cell) => cell * cell)))
    expect(placesOf(stretched, rule)).toEqual(placesOf(scores, rule))
  })

  laws('one submission less changes no other total', byMajority, (scores, rule) => {
    const fewer = scores.map(([, ...others]) => others)
    expect(placesOf(fewer, rule).map(({ total }) => total)).toEqual(
      placesOf(scores, rule)
        .slice(1)
        .map(({ total }) => total),
    )
  })

  laws('the places are all given, shared ones as their mean', bySkating, (scores, rule) => {
    const totals = placesOf(scores, rule).map(({ total }) => total)
    const n = totals.length
    expect(totals.reduce(add, zero)).toEqual(fraction((n * (n + 1)) / 2))
  })
})

// ── The kernels ──

type Values = readonly (Fraction | null)[]

const largest = Number.MAX_SAFE_INTEGER
const cells = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -4, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, 0, 1_000_000, -largest, largest) },
)
const wholes = fc
  .tuple(fc.array(cells, { maxLength: 12 }), fc.constantFrom(1, 2, 3, 100))
  .map(([values, denominator]) => wholeColumn(Float64Array.from(values), denominator, largest))
const ratios = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 3 })).map(([n, d]) => fraction(n, d))
const columns: fc.Arbitrary<Column> = fc.oneof(
  wholes,
  fc.array(fc.option(ratios), { maxLength: 12 }).map((values) => fractionColumn(values)),
)
const grouped = columns.chain((column) =>
  fc
    .array(fc.nat(lengthOf(column)), { maxLength: 3 })
    .map((cuts) => ({ column, groups: Int32Array.from([0, ...cuts.toSorted((a, b) => a - b), lengthOf(column)]) })),
)

const valuesOf = (column: Column): Values => Array.from({ length: lengthOf(column) }, (_, row) => valueAt(column, row))

/** The values of each group, as a list of lists. */
const inGroups = (values: Values, groups: Groups): readonly Values[] =>
  Array.from(groups.subarray(1), (end, group) => values.slice(groups[group], end))

const kernel = (sentence: string, holds: (column: Column, groups: Groups) => void): void =>
  test(sentence, () => {
    fc.assert(
      fc.property(grouped, ({ column, groups }) => holds(column, groups)),
      { numRuns: numRuns * 8, seed },
    )
  })

describe('as done naively', () => {
  const labelled = columns.chain((column) => {
    const labels = fc.array(fc.nat(2), { minLength: lengthOf(column), maxLength: lengthOf(column) })
    return labels.map((each) => ({ column, labels: Int32Array.from(each) }))
  })

  test('how many values of a label are better and how many equal', () => {
    fc.assert(
      fc.property(labelled, fc.constantFrom<'high' | 'low'>('high', 'low'), ({ column, labels }, best) => {
        const { classes, better, equal } = standingsOf(column, gatherRows(labels), best)
        const values = valuesOf(column)
        const expected = values.map((value, row) => {
          if (value === null) return null
          const others = values.flatMap((other, at) => (other === null || labels[at] !== labels[row] ? [] : [other]))
          const signs = others.map((other) => compare(other, value))
          const ahead = signs.filter((sign) => (best === 'high' ? sign > 0 : sign < 0))
          return [ahead.length, signs.filter((sign) => sign === 0).length]
        })
        expect(Array.from(classes, (at) => (at < 0 ? null : [better[at], equal[at]]))).toEqual(expected)
      }),
      { numRuns: numRuns * 8, seed },
    )
  })

  const ascending = (values: Values): Values =>
    values.toSorted((a, b) => (a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b)))

  kernel('the values of a group in ascending order, and the sums up to each', (column, groups) => {
    const sorted = inGroups(valuesOf(column), groups).flatMap(ascending)
    expect(valuesOf(sortGroups(column, groups))).toEqual(sorted)
    const sums = inGroups(sorted, groups).flatMap((values) =>
      values.map((_, index) => {
        const addends = values.slice(0, index + 1)
        return addends.includes(null) ? null : addends.map((each) => each!).reduce(add, zero)
      }),
    )
    expect(valuesOf(runningSums(sortGroups(column, groups), groups))).toEqual(sums)
  })

  kernel('the least whole number that is not below a value', (column) => {
    const ceilings = ceilingsOf(column)
    for (const [row, value] of valuesOf(column).entries()) {
      if (value === null) expect(ceilings[row]).toBeNaN()
      else {
        expect(compare(fraction(ceilings[row]!), value)).toBeGreaterThanOrEqual(0)
        expect(compare(fraction(ceilings[row]! - 1), value)).toBeLessThan(0)
      }
    }
  })

  test('the rows of each label together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4)), (labels) => {
        const { rows, groups } = gatherRows(Int32Array.from(labels))
        for (let label = 0; label + 1 < groups.length; label++)
          expect([...rows.subarray(groups[label], groups[label + 1])]).toEqual(
            labels.flatMap((each, row) => (each === label ? [row] : [])),
          )
        expect(rows.length).toBe(labels.length)
      }),
      { seed },
    )
  })
})
