// Twenty jurors score 144 submissions at once at real terminals, each of them killed again and again: `npm run soak`.
// JURY_SEED says where chance starts from, JURY_BALLOTS how many each juror casts (all of them).
import { expect, test } from 'vitest'
import { folders } from '../program/jury.js'
import { whyNoTerminal } from '../program/pseudo-terminal.js'
import { soak } from './jury.js'

const seed = Number(process.env.JURY_SEED ?? 20180301)
const most = Number(process.env.JURY_BALLOTS ?? 144)
const folder = folders()
const ways = { skip: 0.01, back: 0.02, recuse: 0.002, leave: 0.002 }
const temper = { most, ...ways, kill: 0.9, killWhileCasting: 0.05, life: 20_000 }

test.skipIf(whyNoTerminal !== null)('every ballot that was confirmed counts once, and no other', async () => {
  const jurors = await soak(folder(), seed, temper, { order: { shuffled: `soak ${seed}` } })
  for (const { cast, recused, perhapsCast, perhapsRecused } of jurors) {
    expect(cast.size + recused.size + perhapsCast.size + perhapsRecused.size).toBeGreaterThanOrEqual(most)
  }
  expect(jurors.reduce((kills, doings) => kills + doings.kills, 0)).toBeGreaterThan(0)
})
