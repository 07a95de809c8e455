// That the rules of any competition can be said: in both languages, with an example that comes to a total; and that what
// doubts take for the ends of totals are their ends.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangeAfter } from '../../src/check/doubts/followed.js'
import { doubtsAbout } from '../../src/check/doubts.js'
import { isMissing } from '../../src/model/column.js'
import { compare } from '../../src/model/fraction.js'
import type { Outcome } from '../../src/model/outcome.js'
import { exampleOf } from '../../src/rules/example-cube.js'
import { countCube } from '../../src/rules/follow.js'
import { sayDoubt } from '../../src/words/doubts.js'
import { rulesInWords, type StepInWords } from '../../src/write/rules-in-words.js'
import { spoken } from '../words/small-rules.js'
import { countWorld } from './files.js'
import { ruleBookWorlds, worlds } from './worlds.js'

const runs = Number(process.env.JURY_RUNS ?? 400)
const seed = Number(process.env.JURY_SEED ?? 20180301)

/** Of every world that check accepts; at least one in eight has to be one. */
function checkAccepted(law: (outcome: Outcome) => void): void {
  let accepted = 0
  fc.assert(
    fc.property(fc.oneof({ weight: 1, arbitrary: worlds }, { weight: 3, arbitrary: ruleBookWorlds }), (world) => {
      const { outcome } = countWorld(world)
      if (outcome === null) return
      accepted++
      law(outcome)
    }),
    { numRuns: runs, seed },
  )
  expect(accepted).toBeGreaterThan(runs / 8)
}

test('every rule is said in both languages, each step in a sentence, and nothing of it is broken', () => {
  checkAccepted((outcome) => {
    const doubts = doubtsAbout(outcome.docket)
    for (const language of ['de', 'en'] as const) {
      const { steps, measures, ...rest } = rulesInWords(spoken(outcome, language).docket, doubts)
      const all: readonly StepInWords[] = [...steps, ...measures.flatMap((measure) => measure.steps)]
      for (const { sentence } of all) expect(sentence).toMatch(/^[A-ZÄÖÜ0-9].*\.$/s)
      expect(JSON.stringify([all, rest])).not.toMatch(/undefined|NaN|\[object|null|…/)
      expect(steps).toHaveLength(outcome.docket.competition.tally.length)
    }
  })
})

test('the example of every list comes to a total, but where no submission can', () => {
  checkAccepted(({ docket }) => {
    if (doubtsAbout(docket).some(({ code }) => code === 'mean-of-nothing')) return
    for (const list of [docket.competition.tally, ...docket.competition.measures.map(({ steps }) => steps)]) {
      const { steps, start } = exampleOf(docket, list)
      const end = countCube(steps, start)
      expect(isMissing(end.columns[0]!, 0), JSON.stringify(list)).toBe(false)
    }
  })
})

test('no total lies beyond the ends that doubts go by', () => {
  checkAccepted((outcome) => {
    const { docket, rankings } = outcome
    const range = rangeAfter(docket, docket.competition.tally)
    if (range === null) return
    for (const { total } of rankings.flatMap(({ ranked }) => ranked)) {
      expect(compare(total, range.min), JSON.stringify(docket.competition.tally)).toBeGreaterThanOrEqual(0)
      expect(compare(total, range.max), JSON.stringify(docket.competition.tally)).toBeLessThanOrEqual(0)
    }
  })
})

test('what is said to be out of reach is reached by nobody, and what nobody misses is missed by nobody', () => {
  checkAccepted(({ docket, rankings }) => {
    const doubts = doubtsAbout(docket).filter(({ code }) => code === 'threshold-beyond' || code === 'threshold-empty')
    const about = doubts.flatMap((each) => ('what' in each.values && each.values.what.kind !== 'award' ? [each] : []))
    const isBeyond = about.some(({ code }) => code === 'threshold-beyond')
    const statuses = rankings.flatMap(({ ranked }) => ranked.map(({ status }) => status))
    if (isBeyond)
      expect(
        statuses.every((status) => status === 'below-requirement'),
        about.map((each) => sayDoubt(each, 'en')).join(),
      ).toBe(true)
    const isEmptyAll = about.length === docket.competition.require.length && !isBeyond
    if (isEmptyAll && docket.competition.ballots.missing !== 'renormalise')
      expect(statuses.includes('below-requirement')).toBe(false)
  })
})
