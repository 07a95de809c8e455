// A short soak: twenty jurors at once at real terminals, killed and begun again. `npm run soak` has the long one.
import { expect, test } from 'vitest'
import { soak } from '../soak/jury.js'
import { folders } from './jury.js'
import { whyNoTerminal } from './pseudo-terminal.js'

const seed = Number(process.env.JURY_SEED ?? 20180301)
const folder = folders()
const temper = { most: 3, skip: 0, back: 0.03, recuse: 0.01, leave: 0, kill: 0.3, killWhileCasting: 0.4, life: 4_000 }

test.skipIf(whyNoTerminal !== null)(
  'at twenty terminals at once every ballot confirmed counts, and no other',
  async () => {
    const jurors = await soak(folder(), seed, temper)
    for (const { cast, recused, perhapsCast, perhapsRecused } of jurors) {
      expect(cast.size + recused.size + perhapsCast.size + perhapsRecused.size).toBeGreaterThanOrEqual(temper.most)
    }
  },
)
