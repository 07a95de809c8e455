import { test } from 'vitest'
import { wholeColumn } from '/work/main/src/model/column.js'
import { fraction } from '/work/main/src/model/fraction.js'
import { clip } from '/work/main/src/rules/steps/clip.js'
import { discard } from '/work/main/src/rules/steps/discard.js'
import { standardise } from '/work/main/src/rules/steps/standardise.js'
import { mean } from '/work/main/src/rules/steps/mean.js'
import { follow } from '/work/main/src/rules/follow.js'
import type { Cube } from '/work/main/src/model/cube.js'

function cubeOf(submissions: number, jurors: number, criteria: number, max: number, recuse: number): Cube {
  let seed = 1
  const random = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % n }
  const panels = new Int32Array(submissions + 1)
  const js: number[] = []
  for (let s = 0; s < submissions; s++) {
    for (let j = 0; j < jurors; j++) if (recuse === 0 || random(1000) >= recuse) js.push(j)
    panels[s + 1] = js.length
  }
  const n = js.length
  const columns = Array.from({ length: criteria }, () => wholeColumn(Float64Array.from({ length: n }, () => random(max + 1)), 1, max))
  const range = { min: fraction(0), max: fraction(max), best: 'high' as const, steps: max, after: '' }
  return {
    facts: { criteria: columns.map((_, i) => ({ id: `c${i}`, name: `C${i}`, weight: fraction(1), range, jurorsStand: true, isRescaled: false, dropped: 0, isDiscarded: false })), criteriaStand: true, groups: [], jurorsEqual: true, jurorsPartial: false, rounds: 'none', earlierRounds: [] } as never,
    columns, panels, largestPanel: jurors, jurors: Int32Array.from(js), jurorWeights: wholeColumn(new Float64Array(n).fill(1), 1, 1),
    unasked: columns.map(() => null), states: new Uint8Array(submissions), outside: null as never,
  }
}
const time = <T>(name: string, f: () => T): T => { const s = performance.now(); const r = f(); console.log(name, Math.round(performance.now() - s), 'ms', Math.round(process.memoryUsage().rss/1e6), 'MB'); return r }
const run = (rule: typeof clip, p: never, cube: Cube) => { const t = rule.transform(p, cube.facts, follow); if ('fault' in t) throw new Error(t.fault); return rule.apply(p, cube, t.facts, follow) }

for (const [s, j, max, rec] of [[12500, 80, 10, 0], [333333, 3, 10, 0], [12500, 80, 100, 0], [12500, 80, 10, 100], [1000,1000,100,0]] as const)
  test(`${s} × ${j}, 0–${max}, ${rec}`, () => {
    const cube = time('cube', () => cubeOf(s, j, 10, max, rec))
    const d = { units: 3, decimals: 0 }
    const clipped = time('clip', () => run(clip, { deviation: d, centre: 'mean' } as never, cube))
    console.log(clipped.columns.map((c) => c.kind).join())
    time('clip rounded', () => run(clip, { deviation: d, centre: 'mean', round: 2 } as never, cube))
    time('clip median', () => run(clip, { deviation: d, centre: 'median' } as never, cube))
    time('mean', () => run(mean, { over: 'jurors' } as never, clipped))
    time('discard', () => run(discard, { beyond: d, centre: 'mean', keep: 1, repeat: false } as never, cube))
    time('discard repeat', () => run(discard, { beyond: d, centre: 'mean', keep: 1, repeat: true } as never, cube))
    time('discard keep', () => run(discard, { beyond: {units:2,decimals:0}, centre: 'mean', keep: Math.ceil(j/2), repeat: false } as never, cube))
    time('unfollowable', () => standardise.unfollowable!({ per: 'criterion', decimals: 2, minimum: 2 } as never, cube))
    time('standardise', () => run(standardise, { per: 'criterion', decimals: 2, minimum: 2 } as never, cube))
    time('standardise all', () => run(standardise, { per: 'all', decimals: 2, minimum: 2 } as never, cube))
  }, 600000)
