// What holds of lists by the number of ballots, on random small juries; and of cubes taken apart and put together again.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueAt } from '../../src/model/column.js'
import { joinParts, positionsBetween, takeSubmissions } from '../../src/model/cube-parts.js'
import type { Docket } from '../../src/model/docket.js'
import { cubeOf } from '../../src/rules/cube-of.js'
import { tallyDocument } from '../../src/write/tally-document.js'
import { countFiles, tableText } from './files.js'

const runs = Math.ceil(Number(process.env.JURY_RUNS ?? 400) / 4)
const seed = Number(process.env.JURY_SEED ?? 20180301)

/** A ballot is two scores, null where it is not cast; by juror, then by submission. */
type Ballot = readonly [number, number] | null
type Jury = { readonly ballots: readonly (readonly Ballot[])[]; readonly rule: Rule; readonly criteriaFirst: boolean }
type Lists = Readonly<Record<string, readonly object[]>>
type Rule = { readonly lists: Lists; readonly isMonotone: boolean }

const mean = { mean: 'jurors' }
const drop = (highest: number, lowest: number) => ({ drop: { highest, lowest } })
const rules: readonly Rule[] = [
  { lists: { 1: [mean], 3: [drop(1, 0), mean], 4: [drop(1, 1), mean] }, isMonotone: true },
  { lists: { 1: [{ median: 'jurors' }], 2: [mean], 5: [drop(1, 1), { median: 'jurors' }] }, isMonotone: true },
  { lists: { 2: [mean], 3: [{ nearest: { over: 'jurors', count: 2 } }], 4: [drop(1, 1), mean] }, isMonotone: false },
  { lists: { 1: [], 4: [drop(1, 1)] }, isMonotone: true },
]

const score = fc.integer({ min: 0, max: 10 })
const ballot: fc.Arbitrary<Ballot> = fc.option(fc.tuple(score, score), { freq: 4 })
const juries: fc.Arbitrary<Jury> = fc.record({
  ballots: fc.array(fc.array(ballot, { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 5 }),
  rule: fc.constantFrom(...rules),
  criteriaFirst: fc.boolean(),
})

const idOf = (submission: number): string => `S-${submission}`

/** The steps with the panel, or with other steps in its place. */
function tallyOf({ rule, criteriaFirst }: Jury, steps: readonly object[]): readonly object[] {
  const leavesJurors = rule.lists[1]?.length === 0
  const overJurors = leavesJurors ? [...steps, mean] : steps
  return criteriaFirst ? [{ mean: 'criteria' }, ...overJurors] : [...overJurors, { mean: 'criteria' }]
}

function filesOf(jury: Jury, tally = tallyOf(jury, [{ panel: jury.rule.lists }]), order = [0, 1, 2, 3, 4]) {
  const competition = {
    version: 1,
    id: 'seilspringen',
    title: 'Seilspringen',
    scale: { min: 0, max: 10 },
    criteria: [{ id: 'kuer', weight: 2 }, { id: 'takt' }],
    ballots: { expected: 'as-cast' },
    tally,
  }
  const rows = jury.ballots.flatMap((panel, submission) =>
    order.flatMap((juror) => {
      const cast = panel[juror]
      return cast ? [{ juror: `sitz-${juror}`, submission: idOf(submission), kuer: cast[0], takt: cast[1] }] : []
    }),
  )
  const texts: readonly (readonly [string, string])[] = [
    ['competition.json', JSON.stringify(competition)],
    [
      'submissions.csv',
      tableText(
        ['id', 'applicant', 'title'],
        jury.ballots.map((_, index) => ({ id: idOf(index) })),
      ),
    ],
    [
      'jurors.csv',
      tableText(
        ['id', 'name'],
        [0, 1, 2, 3, 4].map((juror) => ({ id: `sitz-${juror}`, name: 'Sitz' })),
      ),
    ],
    ['ballots/alle.csv', tableText(['juror', 'submission', 'kuer', 'takt'], rows)],
  ]
  return new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)]))
}

/** Total and combined scores of each ranked submission. */
function totalsOf(files: ReturnType<typeof filesOf>): ReadonlyMap<string, readonly unknown[]> {
  const { outcome, findings } = countFiles(files)
  if (outcome === null) throw new Error(JSON.stringify(findings))
  const [division] = tallyDocument(outcome).divisions
  return new Map(division!.ranking.map(({ submission, exact, criteria }) => [submission, [exact, criteria]]))
}

const sizeOf = (panel: readonly Ballot[]): number => panel.filter((each) => each !== null).length
/** Whether a is no smaller than b, both as `39/5`. */
function isAtLeast(a: unknown, b: unknown): boolean {
  const [first, second] = [a, b].map((exact) => `${exact}/1`.split('/').map(BigInt)) as [bigint[], bigint[]]
  return first[0]! * second[1]! >= second[0]! * first[1]!
}

test('every total is what the list for its number of ballots makes of it alone', () => {
  fc.assert(
    fc.property(juries, (jury) => {
      const counted = totalsOf(filesOf(jury))
      const froms = Object.keys(jury.rule.lists).map(Number)
      const expected = new Map<string, readonly unknown[]>()
      for (const [at, from] of froms.entries()) {
        const alone = totalsOf(filesOf(jury, tallyOf(jury, jury.rule.lists[from]!)))
        for (const [submission, panel] of jury.ballots.entries()) {
          const isHere = sizeOf(panel) >= from && sizeOf(panel) < (froms[at + 1] ?? Number.POSITIVE_INFINITY)
          if (isHere) expected.set(idOf(submission), alone.get(idOf(submission))!)
        }
      }
      expect(new Map([...counted].sort())).toEqual(new Map([...expected].sort()))
    }),
    { numRuns: runs, seed },
  )
})

test('who the jurors are, and the order of their ballots, change nothing', () => {
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })
  fc.assert(
    fc.property(juries, orders, orders, (jury, order, rows) => {
      const renamed = { ...jury, ballots: jury.ballots.map((panel) => order.map((juror) => panel[juror] ?? null)) }
      expect(totalsOf(filesOf(renamed, undefined, rows))).toEqual(totalsOf(filesOf(jury)))
    }),
    { numRuns: runs, seed },
  )
})

test('the ballots of one submission move no other total', () => {
  fc.assert(
    fc.property(juries, fc.array(ballot, { minLength: 5, maxLength: 5 }), (jury, panel) => {
      const [, ...others] = jury.ballots.keys()
      const before = totalsOf(filesOf(jury))
      const after = totalsOf(filesOf({ ...jury, ballots: [panel, ...jury.ballots.slice(1)] }))
      for (const other of others) expect(after.get(idOf(other))).toEqual(before.get(idOf(other)))
    }),
    { numRuns: runs, seed },
  )
})

test('a better score never lowers a total, where no list has a step that can', () => {
  fc.assert(
    fc.property(juries, fc.nat(4), fc.nat(1), fc.integer({ min: 1, max: 5 }), (jury, juror, criterion, more) => {
      const cast = jury.ballots[0]![juror]
      if (!jury.rule.isMonotone || cast === null || cast === undefined) return
      const better = cast.with(criterion, Math.min(10, cast[criterion]! + more)) as [number, number]
      const ballots = [jury.ballots[0]!.with(juror, better), ...jury.ballots.slice(1)]
      const [before, after] = [jury, { ...jury, ballots }].map((each) => totalsOf(filesOf(each)).get(idOf(0))?.[0])
      if (before !== undefined) expect(isAtLeast(after, before)).toBe(true)
    }),
    { numRuns: runs * 2, seed },
  )
})

test('a cube in parts by its numbers of ballots, put together again, is the cube', () => {
  fc.assert(
    fc.property(juries, fc.integer({ min: 1, max: 5 }), (jury, border) => {
      const { outcome } = countFiles(filesOf(jury))
      const docket: Docket = outcome!.docket
      const { cube } = cubeOf(docket, Int32Array.from(jury.ballots.keys()))
      const parts = [positionsBetween(cube, 0, border), positionsBetween(cube, border, 9)].map((positions) => ({
        positions,
        cube: takeSubmissions(cube, positions),
      }))
      const joined = joinParts(cube, parts, cube.facts)
      for (const [index, column] of cube.columns.entries()) {
        const values = (of: typeof column) => Array.from(cube.jurors, (_, row) => valueAt(of, row))
        expect(values(joined.columns[index]!)).toEqual(values(column))
      }
      expect(joined.states).toEqual(cube.states)
    }),
    { numRuns: runs, seed },
  )
})
