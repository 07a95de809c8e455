// The program against the rulebook written a second time: random worlds, read, checked and counted both ways.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tallyDocument } from '../../src/write/tally-document.js'
import { countPlainly, type PlainTally, type World } from '../oracle/oracle.js'
import { countWorld } from './files.js'
import { ruleBookWorlds, worlds } from './worlds.js'

const runs = Number(process.env.JURY_RUNS ?? 400)
const seed = Number(process.env.JURY_SEED ?? 20180301)

/** What stands in tally.json: nothing where counting refuses. */
function expected(world: World): Pick<PlainTally, 'divisions' | 'awards'> {
  const counted = countPlainly(world)
  return 'refused' in counted ? { divisions: [], awards: [] } : counted
}

/** How many of the worlds check accepts; each of those is counted alike. */
function countBothWays(arbitrary: fc.Arbitrary<World>): number {
  let accepted = 0
  fc.assert(
    fc.property(arbitrary, (world) => {
      const { outcome } = countWorld(world)
      if (outcome === null) return
      accepted++
      const { divisions, awards } = tallyDocument(outcome)
      expect({ divisions, awards }).toStrictEqual(expected(world))
    }),
    { numRuns: runs, seed },
  )
  console.info(`${accepted} of ${runs} random competitions were accepted by check and counted both ways`)
  return accepted
}

test('the program and the rulebook written a second time count every competition alike', { timeout: 3_600_000 }, () => {
  expect(countBothWays(worlds)).toBeGreaterThan(runs / 3)
})

test('and so they do under every part of the rule book that is in use', { timeout: 3_600_000 }, () => {
  expect(countBothWays(ruleBookWorlds)).toBeGreaterThan(runs / 4)
})
