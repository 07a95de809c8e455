import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tallyDocument } from '../../src/write/tally-document.js'
import { countPlainly, type Step, type World } from '../oracle/oracle.js'
import { countWorld } from './files.js'

const pick = <T>(...v: T[]) => fc.constantFrom(...v)
const equal = pick('mean', 'best', 'worst')
const onlyOf = fc.option(fc.subarray(['k0', 'k1', 'k2'], { minLength: 1 }))
const table = fc
  .array(fc.integer({ min: -40, max: 120 }), { minLength: 1, maxLength: 4 })
  .map((a) => a.toSorted((x, y) => y - x).map((x) => x / 4))
const ranks = fc
  .tuple(equal, onlyOf)
  .map(([e, only]): Step => (only ? { ranks: { equal: e as any, only } } : { ranks: e as any }))
const points = fc
  .tuple(equal, onlyOf, table, pick(undefined, 0, -12, 0.25))
  .map(
    ([e, only, t, b]): Step => ({
      points: {
        table: t,
        equal: e as any,
        ...(only ? { only } : {}),
        ...(b === undefined ? { beyond: Math.min(0, t.at(-1)!) } : { beyond: Math.min(b, t.at(-1)!) }),
      },
    }),
  )
const comp = fc.oneof(ranks, points)
const overC = pick<Step>(
  { mean: 'criteria' },
  { sum: 'criteria' },
  { sum: { over: 'criteria', weights: 'equal' } },
  { mean: { over: 'criteria', only: ['k0', 'k1'] } },
)
const overJ = pick<Step>({ mean: 'jurors' }, { sum: 'jurors' }, { median: 'jurors' })
const extra = pick<Step[]>(
  [],
  [{ round: 1 }],
  [{ drop: { highest: 1 } }],
  ['rescale'],
  [{ majority: { only: ['k0'] } }],
  [{ majority: { only: ['k2'] } }],
)
const tally = fc.oneof(
  fc
    .tuple(extra, fc.option(comp), overC, fc.option(comp), overJ, fc.option(comp))
    .map(([x, a, c, b, j, d]) => [...x, a, c, b, j, d].filter(Boolean) as Step[]),
  fc
    .tuple(extra, fc.option(comp), overJ, fc.option(comp), overC, fc.option(comp))
    .map(([x, a, c, b, j, d]) => [...x, a, c, b, j, d].filter(Boolean) as Step[])},
  {weight:2,arbitrary:pick<Step[]>(
    ['skating'],
    ['ranks', 'skating'],
    ['skating'],
    [{ ranks: 'best' }, 'skating', { round: 0 }],
    ['skating', { mean: 'jurors' }],
    [{ points: [3, 2, 1] }, 'skating'],
    ['skating', 'ranks'],
  ),
)
const scale = pick(
  { min: 0, max: 3 },
  { min: 1, max: 6, best: 'low' as const },
  { min: 1, max: 6, best: 'low' as const },
  { min: 0, max: 1 },
  { min: 0, max: 1, best: 'low' as const },
  { min: 0, max: 2, step: 0.5, best: 'low' as const },
)
const world = fc
  .record({
    n: fc.integer({ min: 1, max: 5 }),
    j: fc.integer({ min: 1, max: 5 }),
    c: fc.integer({ min: 1, max: 3 }),
    tally,
    base: scale,
    scales: fc.array(fc.option(scale, { freq: 3 }), { minLength: 3, maxLength: 3 }),
    weights: fc.array(pick(undefined, undefined, 1, 2, 0), { minLength: 3, maxLength: 3 }),
    jw: fc.array(pick('', '', '', '', '', '2'), { minLength: 5, maxLength: 5 }),
    plainW: fc.boolean(),
    missing: pick('refuse', 'refuse', 'renormalise', 'worst', 'average'),
    holes: fc.array(fc.nat(9), { minLength: 75, maxLength: 75 }),
    gaps: fc.array(fc.nat(9), { minLength: 25, maxLength: 25 }),
    full: fc.boolean(),
    cells: fc.array(fc.nat(100), { minLength: 75, maxLength: 75 }),
    div: fc.boolean(),
    sk: fc.boolean(),
  })
  .map((d): World => {
    const ids = ['k0', 'k1', 'k2'].slice(0, d.c)
    const skates = JSON.stringify(d.tally).includes('skating')
    const plain = d.plainW || skates
    const crit = ids.map((id, i) => ({
      id,
      ...(d.scales[i] && !skates ? { scale: d.scales[i]! } : {}),
      ...(plain || d.weights[i] === undefined ? {} : { weight: d.weights[i]! }),
    }))
    const base = skates && d.sk ? { min: 1, max: 6, best: 'low' as const } : d.base
    const renorm = d.missing !== 'refuse'
    const full = d.full || (skates && d.sk)
    return {
      competition: {
        version: 1,
        id: 'x',
        title: 'X',
        scale: base,
        criteria: crit,
        tally: d.tally,
        ballots: { missing: d.missing as any, expected: 'as-cast' },
        ties: skates ? [{ criterion: 'k0' }] : [{ criterion: 'k0' }, 'median', 'best-lowest', 'most-firsts'],
        ...(d.div ? { divisions: [{ id: 'a' }, { id: 'b' }] } : {}),
      } as any,
      submissions: Array.from({ length: d.n }, (_, s) => ({
        id: `S-${s}`,
        applicant: '',
        title: '',
        ...(d.div ? { division: s % 2 ? 'b' : 'a' } : {}),
      })) as any,
      jurors: Array.from({ length: d.j }, (_, k) => ({ id: `j${k}`, ...(plain ? {} : { weight: d.jw[k] }) })) as any,
      ballots: Array.from({ length: d.n * d.j }, (_, i) => i)
        .filter((i) => full || d.gaps[i]! < 8)
        .map((i) => {
          const scores = Object.fromEntries(
            ids.map((id, k) => {
              const sc: any = crit[k]!.scale ?? base
              const steps = Math.round((sc.max - sc.min) / (sc.step ?? 1))
              const v = sc.min + (d.cells[i * 3 + k]! % (steps + 1)) * (sc.step ?? 1)
              return [id, renorm && !full && d.holes[i * 3 + k]! < 2 && k > 0 ? '' : `${v}`]
            }),
          )
          return { juror: `j${i % d.j}`, submission: `S-${Math.floor(i / d.j)}`, scores }
        }),
      decisions: [],
    }
  })
test('as the oracle', () => {
  let counted = 0,
    refused = 0,
    countRefused = 0
  const names: Record<string, number> = {}
  fc.assert(
    fc.property(world, (w) => {
      const { outcome, findings } = countWorld(w)
      if (outcome === null) {
        refused++
        return
      }
      let plain
      try {
        plain = countPlainly(w)
      } catch (e) {
        throw new Error('oracle threw ' + e)
      }
      const isRef = outcome.findings.some((f) => f.code === 'count-refused')
      if ('refused' in plain || isRef) {
        countRefused++
        expect('refused' in plain).toBe(isRef)
        return
      }
      counted++
      for (const s of w.competition.tally as any[]) {
        const n = typeof s === 'string' ? s : Object.keys(s)[0]!
        names[n] = (names[n] ?? 0) + 1
      }
      const doc = tallyDocument(outcome)
      const strip = (x: any) =>
        JSON.parse(JSON.stringify(x, (k, v) => (k === 'applicant' || k === 'title' ? undefined : v)))
      expect(strip(doc.divisions)).toEqual(strip(plain.divisions))
    }),
    { numRuns: Number(process.env.N ?? 4000), seed: Number(process.env.SEED ?? 1) },
  )
  require('node:fs').appendFileSync(
    '/tmp/s1/stat.txt',
    JSON.stringify({ counted, refused, countRefused, names }) + '\n',
  )
}, 600000)
