// What holds of every explanation, on random competitions under every part of the rule book: the steps lead to the total,
// every calculation that is shown comes out, and what a difference is split into adds up to it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasErrors } from '../../src/model/finding.js'
import { add, exactText, type Fraction, isEqual, subtract, zero } from '../../src/model/fraction.js'
import type { Outcome } from '../../src/model/outcome.js'
import { widthOf } from '../../src/model/width.js'
import { compareExplanations, type Differences } from '../../src/write/comparison.js'
import { explainDocument } from '../../src/write/explain-document.js'
import { explainScreen } from '../../src/write/explain-screen.js'
import { type Explanation, explain } from '../../src/write/explanation.js'
import { noPaint } from '../../src/write/paint.js'
import type { World } from '../oracle/oracle.js'
import { calculationsIn, valueIn } from './calculations.js'
import { countWorld } from './files.js'
import { ruleBookWorlds, worlds } from './worlds.js'

const runs = Math.ceil(Number(process.env.JURY_RUNS ?? 400) / 4)
const seed = Number(process.env.JURY_SEED ?? 20180301)

type Told = { readonly outcome: Outcome; readonly all: readonly Explanation[] }

/** Every submission of an accepted world explained, in English; `law` returns how much it had to say. */
function checkLaw(law: (told: Told) => number): void {
  const either: fc.Arbitrary<World> = fc.oneof(
    { weight: 1, arbitrary: worlds },
    { weight: 3, arbitrary: ruleBookWorlds },
  )
  let applied = 0
  fc.assert(
    fc.property(either, (world) => {
      const outcome = outcomeOf(world)
      if (outcome !== null) applied += law(toldOf(outcome))
    }),
    { numRuns: runs, seed },
  )
  expect(applied).toBeGreaterThan(runs)
}

/** Null where check refuses the world, or counting does. */
function outcomeOf(world: World): Outcome | null {
  const { outcome } = countWorld(world)
  return outcome === null || hasErrors(outcome.findings) ? null : outcome
}

function toldOf(counted: Outcome): Told {
  const { docket } = counted
  const outcome = { ...counted, docket: { ...docket, competition: { ...docket.competition, language: 'en' as const } } }
  return { outcome, all: docket.submissions.rows.map((_, submission) => explain(outcome, submission)) }
}

const timeout = { timeout: 3_600_000 }

test('the last value of the steps is the total, and of a measure the measure', timeout, () => {
  let measured = 0
  checkLaw(({ all }) => {
    const ranked = all.filter((each) => each.ranked !== null)
    for (const { steps, measures, ranked: own } of ranked) {
      expect(steps.at(-1)!.values).toEqual([{ juror: null, criterion: null, value: own!.total }])
      for (const { steps: ofMeasure, value } of measures) {
        if (value !== null) expect(ofMeasure.at(-1)!.values[0]!.value).toEqual(value)
      }
      measured += measures.length
    }
    return ranked.length
  })
  expect(measured).toBeGreaterThan(runs / 4)
})

test('every calculation that is shown comes out', timeout, () => {
  checkLaw(({ all }) => {
    const steps = all.flatMap((each) => [...each.steps, ...each.measures.flatMap((measure) => measure.steps)])
    const shown = steps.flatMap(({ account }) => account.lines).flatMap(calculationsIn)
    for (const { calculation, result } of shown) {
      expect([calculation, exactText(valueIn(calculation))]).toEqual([calculation, exactText(valueIn(result))])
    }
    return shown.length
  })
})

const pairsOf = ({ all }: Told) =>
  all.flatMap((own, index) => all.slice(index + 1).map((other) => [own, other] as const))
const sumOf = (values: readonly (Fraction | null)[]) => values.map((value) => value!).reduce(add, zero)

test('the shares and the rest are the difference of the totals, by criterion and by juror', timeout, () => {
  checkLaw((told) => {
    const parts = pairsOf(told).flatMap(([own, other]) => {
      const { difference, criteria, jurors } = compareExplanations(told.outcome.docket, own, other)
      return [criteria, jurors].filter(({ rest }) => rest !== null).map((each) => [difference, each] as const)
    })
    for (const [difference, { rows, rest }] of parts) {
      expect(add(sumOf(rows.map(({ share }) => share)), rest!)).toEqual(difference)
    }
    return parts.length
  })
})

const turned = (value: Fraction | null) => value && subtract(zero, value)

function expectTurned(there: Differences, back: Differences): void {
  expect(back.rows.map(({ label, own, other }) => [label, own, other])).toEqual(
    there.rows.map(({ label, own, other }) => [label, other, own]),
  )
  expect(back.rows.map(({ difference, share }) => [difference, share])).toEqual(
    there.rows.map(({ difference, share }) => [turned(difference), turned(share)]),
  )
  expect(back.rest).toEqual(turned(there.rest))
}

test('a submission against another differs by as much as the other against it, the other way round', timeout, () => {
  checkLaw((told) => {
    const pairs = pairsOf(told)
    for (const [own, other] of pairs) {
      const there = compareExplanations(told.outcome.docket, own, other)
      const back = compareExplanations(told.outcome.docket, other, own)
      expect(back.difference).toEqual(turned(there.difference))
      expectTurned(there.criteria, back.criteria)
      expectTurned(there.jurors, back.jurors)
    }
    return pairs.length
  })
})

test('against itself nothing differs', timeout, () => {
  checkLaw(({ outcome, all }) => {
    const ranked = all.filter((each) => each.ranked !== null)
    for (const own of ranked) {
      const { difference, criteria, jurors } = compareExplanations(outcome.docket, own, own)
      const all = [...criteria.rows, ...jurors.rows].flatMap((row) => [row.difference, row.share])
      for (const value of [difference, criteria.rest, jurors.rest, ...all]) expect(value ?? zero).toEqual(zero)
    }
    return ranked.length
  })
})

const plainMean = (world: World): World => ({
  ...world,
  competition: {
    ...world.competition,
    tally: ['rescale', { mean: 'criteria' }, { mean: 'jurors' }],
    ballots: { ...world.competition.ballots, missing: 'worst' },
  },
})

test('of a mean of means over the same jurors the shares leave no rest', timeout, () => {
  let applied = 0
  fc.assert(
    fc.property(worlds.map(plainMean), (world) => {
      const outcome = outcomeOf(world)
      if (outcome === null) return
      const told = toldOf(outcome)
      for (const [own, other] of pairsOf(told)) {
        const { criteria, jurors } = compareExplanations(outcome.docket, own, other)
        if (jurors.rest === null || criteria.rest === null) continue
        applied++
        expect([jurors.rest, criteria.rest].every((rest) => isEqual(rest, zero))).toBe(true)
      }
    }),
    { numRuns: runs, seed },
  )
  expect(applied).toBeGreaterThan(runs / 2)
})

test('every explanation fits the screen and can be written as JSON', timeout, () => {
  checkLaw((told) => {
    const { outcome, all } = told
    for (const [own, other] of pairsOf(told).slice(0, 2)) {
      const against = { other, comparison: compareExplanations(outcome.docket, own, other) }
      const screen = explainScreen(outcome, own, against, { width: 80, paint: noPaint, named: true })
      expect(screen.split('\n').filter((line) => widthOf(line) > 80)).toEqual([])
      expect(screen).not.toMatch(/undefined|NaN|null|\[object/)
      expect(JSON.parse(explainDocument(outcome, own, against, false)).submission.division).toBe(own.division)
    }
    return all.length
  })
})
