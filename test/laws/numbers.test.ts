// What holds of the steps that take so many values (best, worst, nearest), that change values by a number (times, plus,
// minus), that leave criteria out (only) and that add earlier rounds (carry), on random scores. What they break is shown
// by fixtures: nearest-is-not-monotone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fraction } from '../../src/model/fraction.js'
import * as plain from '../oracle/fraction.js'
import type { Competition, Scale, Step, World } from '../oracle/oracle.js'
import { countWorld } from './files.js'

const numRuns = Math.ceil(Number(process.env.JURY_RUNS ?? 400) / 8)
const seed = Number(process.env.JURY_SEED ?? 20180301)

/** scores[juror][submission][criterion]; a number for each submission. */
type Drawn = { readonly scores: readonly (readonly (readonly number[])[])[]; readonly numbers: readonly number[] }

const high: Scale = { min: 0, max: 10 }
const low: Scale = { min: 0, max: 10, best: 'low' }

/** So many jurors and criteria at least, so that so many values can be taken. */
const drawnWith = (least: number): fc.Arbitrary<Drawn> =>
  fc
    .tuple(fc.integer({ min: least, max: 4 }), fc.integer({ min: 2, max: 3 }), fc.integer({ min: least, max: 3 }))
    .chain(([jurors, submissions, criteria]) => {
      const list = <Value>(each: fc.Arbitrary<Value>, length: number) =>
        fc.array(each, { minLength: length, maxLength: length })
      const score = fc.integer({ min: 0, max: 10 })
      return fc.record({
        scores: list(list(list(score, criteria), submissions), jurors),
        numbers: list(fc.integer({ min: 0, max: 40 }), submissions),
      })
    })

const idOf = (submission: number): string => `S-${submission}`

function worldOf({ scores, numbers }: Drawn, tally: readonly Step[], more: Partial<Competition> = {}): World {
  const [first = [[]]] = scores
  const criteria = (first[0] ?? []).map((_, index) => ({ id: `k${index}` }))
  return {
    competition: { version: 1, id: 'zahlen', title: 'Zahlen', scale: high, criteria, tally: [...tally], ...more },
    submissions: first.map((_, submission) => ({
      id: idOf(submission),
      applicant: '',
      title: '',
      zahl: `${(numbers[submission] ?? 0) / 10}`,
    })),
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
function totalsOf(world: World): readonly plain.Fraction[] {
  const { outcome, findings } = countWorld(world)
  if (outcome === null) throw new Error(`check refuses the world: ${JSON.stringify(findings)}`)
  const ranked = outcome.rankings[0]?.ranked ?? []
  return ranked.toSorted((a, b) => a.submission - b.submission).map(({ total }) => total)
}

const texts = (totals: readonly plain.Fraction[]): readonly string[] => totals.map(plain.printExact)

const law = (drawn: fc.Arbitrary<Drawn>, holds: (drawn: Drawn) => void): void =>
  fc.assert(fc.property(drawn, holds), { numRuns, seed })

const means: readonly Step[] = [{ mean: 'criteria' }, { mean: 'jurors' }]
const taking = ['best', 'worst', 'nearest'] as const
type Taking = (typeof taking)[number]

/** A rule that takes so many values over an axis, and means over the other. */
const taken = (name: Taking, over: 'criteria' | 'jurors', count: number): readonly Step[] => {
  const step = { [name]: { over, count } } as Step
  return over === 'criteria' ? [step, { mean: 'jurors' }] : [{ mean: 'criteria' }, step]
}

const rules = taking.flatMap((name) => (['criteria', 'jurors'] as const).map((over) => [name, over] as const))

describe.each(rules)('%s over %s', (name, over) => {
  test('knows nothing of who the jurors are', () => {
    law(drawnWith(2), (drawn) => {
      const turned = { ...drawn, scores: drawn.scores.toReversed() }
      expect(texts(totalsOf(worldOf(turned, taken(name, over, 2))))).toEqual(
        texts(totalsOf(worldOf(drawn, taken(name, over, 2)))),
      )
    })
  })

  test('of values that are all equal is their value', () => {
    law(drawnWith(2), (drawn) => {
      const value = drawn.scores[0]?.[0]?.[0] ?? 0
      const scores = drawn.scores.map((ballots) => ballots.map((cells) => cells.map(() => value)))
      expect(new Set(texts(totalsOf(worldOf({ ...drawn, scores }, taken(name, over, 2)))))).toEqual(
        new Set([`${value}`]),
      )
    })
  })

  test('of all values is their mean', () => {
    law(drawnWith(2), (drawn) => {
      const count = over === 'jurors' ? drawn.scores.length : (drawn.scores[0]?.[0]?.length ?? 1)
      expect(texts(totalsOf(worldOf(drawn, taken(name, over, count))))).toEqual(texts(totalsOf(worldOf(drawn, means))))
    })
  })

  test('of values times 2 and plus 3 is its total times 2 and plus 3', () => {
    law(drawnWith(2), (drawn) => {
      const changes: readonly Step[] = [{ times: 2 }, { plus: 3 }]
      const rule = taken(name, over, 2)
      expect(texts(totalsOf(worldOf(drawn, [...changes, ...rule])))).toEqual(
        texts(totalsOf(worldOf(drawn, [...rule, ...changes]))),
      )
    })
  })

  test.runIf(name !== 'nearest')('never gives less for a better score', () => {
    law(drawnWith(2), (drawn) => {
      const scores = drawn.scores.map((ballots, juror) =>
        ballots.map((cells) =>
          cells.map((cell, index) => (juror === 0 && index === 0 ? Math.min(10, cell + 3) : cell)),
        ),
      )
      const [before, after] = [drawn, { ...drawn, scores }].map((each) => totalsOf(worldOf(each, taken(name, over, 2))))
      for (const [index, total] of (after ?? []).entries())
        expect(plain.compare(total, before?.[index] ?? plain.zero)).toBeGreaterThanOrEqual(0)
    })
  })
})

test('the best values make no less than the mean, and the worst no more', () => {
  law(drawnWith(2), (drawn) => {
    const [best, mean, worst] = [taken('best', 'jurors', 2), means, taken('worst', 'jurors', 2)].map((rule) =>
      totalsOf(worldOf(drawn, rule)),
    )
    for (const [index, total] of (mean ?? []).entries()) {
      expect(plain.compare(best?.[index] ?? plain.zero, total)).toBeGreaterThanOrEqual(0)
      expect(plain.compare(worst?.[index] ?? plain.zero, total)).toBeLessThanOrEqual(0)
    }
  })
})

test('the best where low is best are the worst where high is best', () => {
  law(drawnWith(2), (drawn) => {
    for (const over of ['criteria', 'jurors'] as const) {
      expect(texts(totalsOf(worldOf(drawn, taken('best', over, 2), { scale: low })))).toEqual(
        texts(totalsOf(worldOf(drawn, taken('worst', over, 2)))),
      )
    }
  })
})

describe('a number that changes values', () => {
  test('is the submission’s own, whatever stands in the rows of others', () => {
    law(drawnWith(1), (drawn) => {
      const rule: readonly Step[] = [{ times: 'zahl' }, ...means, { minus: 'zahl' }]
      const other = { ...drawn, numbers: drawn.numbers.map((number, index) => (index === 0 ? number : 40 - number)) }
      const [before, after] = [drawn, other].map((each) => totalsOf(worldOf(each, rule)))
      expect(after?.[0]).toEqual(before?.[0])
    })
  })

  test('counts the same while jurors stand, while criteria stand, and of totals', () => {
    law(drawnWith(1), (drawn) => {
      for (const step of [{ times: 'zahl' }, { plus: { column: 'zahl' } }, { minus: 'zahl' }] as const) {
        const [first, between, last] = [
          [step, ...means],
          [{ mean: 'criteria' } as const, step, { mean: 'jurors' } as const],
          [...means, step],
        ].map((rule) => texts(totalsOf(worldOf(drawn, rule))))
        expect(between).toEqual(first)
        expect(last).toEqual(first)
      }
    })
  })

  test('is the same as a column that holds it for all, and as one for each criterion', () => {
    law(drawnWith(1), (drawn) => {
      const alike = { ...drawn, numbers: drawn.numbers.map(() => 12) }
      const columns = Object.fromEntries((drawn.scores[0]?.[0] ?? []).map((_, index) => [`k${index}`, 'zahl']))
      for (const name of ['times', 'plus', 'minus'] as const) {
        const rules = [{ [name]: 1.2 }, { [name]: { number: 1.2 } }, { [name]: 'zahl' }, { [name]: { columns } }]
        const counted = rules.map((step) => texts(totalsOf(worldOf(alike, [step as Step, ...means]))))
        expect(new Set(counted.map((each) => each.join(' '))).size).toBe(1)
      }
    })
  })

  test('that is added is taken away again', () => {
    law(drawnWith(1), (drawn) => {
      const rule: readonly Step[] = [{ plus: 'zahl' }, ...means, { minus: 'zahl' }, { plus: 1.75 }, { plus: -1.75 }]
      expect(texts(totalsOf(worldOf(drawn, rule)))).toEqual(texts(totalsOf(worldOf(drawn, means))))
    })
  })

  test('that is larger never gives less, as long as no value is below 0', () => {
    law(drawnWith(1), (drawn) => {
      const rule: readonly Step[] = [{ times: 'zahl' }, ...means, { plus: 'zahl' }]
      const larger = { ...drawn, numbers: drawn.numbers.map((number) => number + 7) }
      const [before, after] = [drawn, larger].map((each) => totalsOf(worldOf(each, rule)))
      for (const [index, total] of (after ?? []).entries())
        expect(plain.compare(total, before?.[index] ?? plain.zero)).toBeGreaterThanOrEqual(0)
    })
  })
})

test('only counts as if there were no other criteria', () => {
  law(drawnWith(2), (drawn) => {
    const kept = { ...drawn, scores: drawn.scores.map((ballots) => ballots.map((cells) => cells.slice(0, 1))) }
    const alone = texts(totalsOf(worldOf(kept, means)))
    expect(texts(totalsOf(worldOf(drawn, [{ only: ['k0'] }, ...means])))).toEqual(alone)
    expect(texts(totalsOf(worldOf(drawn, [{ mean: 'jurors' }, { only: ['k0'] }, { mean: 'criteria' }])))).toEqual(alone)
  })
})

test('carry adds the weighed totals of the earlier rounds to the own one', () => {
  law(drawnWith(1), (drawn) => {
    const own = totalsOf(worldOf(drawn, means))
    const earlier = (round: number) =>
      Object.fromEntries(own.map((_, index) => [idOf(index), `${drawn.numbers[index] ?? 0}/${round + 2}`]))
    const rounds = [
      { id: 'erste', folder: '../erste', weight: 0.25 },
      { id: 'zweite', folder: 'zweite', weight: 3 },
    ]
    const world = worldOf(drawn, [...means, { carry: { own: 0.5 } }], { rounds })
    const expected = own.map((total, index) => {
      const number = plain.whole(drawn.numbers[index] ?? 0)
      const [first, second] = [plain.over(number, plain.whole(2)), plain.over(number, plain.whole(3))]
      return plain.addAll([
        plain.times(total, fraction(1, 2)),
        plain.times(first, fraction(1, 4)),
        plain.times(second, plain.whole(3)),
      ])
    })
    expect(texts(totalsOf({ ...world, rounds: { erste: earlier(0), zweite: earlier(1) } }))).toEqual(texts(expected))
  })
})
