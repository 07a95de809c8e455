// The program against the rulebook written a second time: random worlds, read, checked and counted both ways.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tallyDocument } from '../../src/write/tally-document.js'
import { countPlainly } from '../oracle/oracle.js'
import { countWorld } from './files.js'
import { worlds } from './worlds.js'

const runs = Number(process.env.JURY_RUNS ?? 400)
const seed = Number(process.env.JURY_SEED ?? 20180301)

test('the program and the rulebook written a second time count every competition alike', { timeout: 3_600_000 }, () => {
  let accepted = 0
  fc.assert(
    fc.property(worlds, (world) => {
      const { outcome } = countWorld(world)
      if (outcome === null) return
      accepted++
      const { divisions, awards } = tallyDocument(outcome)
      expect({ divisions, awards }).toStrictEqual(countPlainly(world))
    }),
    { numRuns: runs, seed },
  )
  console.info(`${accepted} of ${runs} random competitions were accepted by check and counted both ways`)
  expect(accepted).toBeGreaterThan(runs / 3)
})
