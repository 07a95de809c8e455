// The laws of an import: twice is once, wide is long, a dry run is none, a refusal is none, the latest ballot is the one brought.
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { latestBallots, orderBallots } from '../../src/model/ballot-box.js'
import { readFolder } from '../../src/read/folder.js'
import { documentOf, type Files, filesOf, folderWith, importText, removeFolders, sound } from './desk.js'

afterEach(removeFolders)

const runs = { numRuns: 40, seed: 17 }

/** Few values, so that jurors, submissions, instants and scores often meet. */
const ballot = fc.record({
  juror: fc.constantFrom('staedtetag', 'landkreistag'),
  submission: fc.constantFrom('Z-001', 'Z-002', 'Z-003'),
  konzept: fc.integer({ min: 0, max: 3 }),
  transfer: fc.integer({ min: 0, max: 1 }),
  comment: fc.constantFrom('', 'gut'),
  castAt: fc.constantFrom('', '2018-03-01T10:00:00.000Z', '2018-03-02T10:00:00Z', '2018-03-03T10:00:00.000Z'),
})
type Ballot = typeof ballot extends fc.Arbitrary<infer Value> ? Value : never

const pairOf = ({ juror, submission }: Ballot): string => `${juror} ${submission}`
const instantOf = ({ castAt }: Ballot): number => (castAt === '' ? Number.NEGATIVE_INFINITY : Date.parse(castAt))

/** No two of one juror and submission at one instant: such files are refused, which another test shows. */
const ballots = fc.uniqueArray(ballot, { maxLength: 9, selector: (each) => `${pairOf(each)} ${instantOf(each)}` })

const wide = (rows: readonly Ballot[]): string =>
  `juror,submission,konzept,transfer,comment,cast_at\n${rows
    .map((each) => `${Object.values({ ...each }).join(',')}\n`)
    .join('')}`

const long = (rows: readonly Ballot[]): string =>
  `juror,submission,criterion,score,comment,cast_at\n${rows
    .flatMap(({ juror, submission, konzept, transfer, comment, castAt }) => [
      `${juror},${submission},konzept,${konzept},${comment},${castAt}\n`,
      `${juror},${submission},transfer,${transfer},,\n`,
    ])
    .join('')}`

const folderOf = (standing: readonly Ballot[]): string =>
  folderWith({ ...sound, ...(standing.length > 0 ? { 'ballots/a.csv': wide(standing) } : {}) })

/** What counts after all: by juror and submission the scores and the comment. */
function countedIn(files: Files): ReadonlyMap<string, string> {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))
  const { box } = readFolder(bytes, { chains: true })
  return new Map(
    [...latestBallots(box, orderBallots(box))].map((row) => [
      `${box.jurorIds[box.juror[row]!]} ${box.submissionIds[box.submission[row]!]}`,
      `${box.scores.map((column) => column[row]).join(' ')} ${box.texts[box.comment[row]!]}`,
    ]),
  )
}

test('the same file imported again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(ballots, ballots, async (standing, brought) => {
      const dir = folderOf(standing)
      const first = await importText(dir, 'ballots', wide(brought), { json: true, replace: true })
      const after = filesOf(dir)
      const second = await importText(dir, 'ballots', wide(brought), { json: true })
      expect(filesOf(dir)).toEqual(after)
      expect(second.code).toBe(first.code)
      const { added, changed, older } = documentOf(second)
      if (first.code === 0) expect([added, changed, older]).toEqual([0, 0, 0])
    }),
    runs,
  )
})

test('afterwards that ballot counts which is the latest of those that stood and those brought, one without an instant being brought now', async () => {
  await fc.assert(
    fc.asyncProperty(ballots, ballots, async (standing, brought) => {
      const dir = folderOf(standing)
      const before = countedIn(filesOf(dir))
      const said = await importText(dir, 'ballots', wide(brought), { json: true, replace: true })
      if (said.code !== 0) return
      const expected = new Map(before)
      for (const pair of new Set(brought.map(pairOf))) {
        const latest = (rows: readonly Ballot[]) =>
          rows
            .filter((each) => pairOf(each) === pair)
            .toSorted((a, b) => (instantOf(a) > instantOf(b) ? 1 : -1))
            .at(-1)
        const [old, own] = [latest(standing), latest(brought)!]
        const isNewer = old === undefined || own.castAt === '' || instantOf(own) >= instantOf(old)
        if (isNewer) expected.set(pair, `${own.konzept} ${own.transfer} ${own.comment}`)
      }
      expect(countedIn(filesOf(dir))).toEqual(expected)
    }),
    runs,
  )
})

test('wide and long give the same file', async () => {
  const single = fc.uniqueArray(ballot, { maxLength: 6, selector: pairOf })
  await fc.assert(
    fc.asyncProperty(single, async (brought) => {
      const [a, b] = [folderOf([]), folderOf([])]
      await importText(a, 'ballots', wide(brought))
      await importText(b, 'ballots', long(brought))
      expect(filesOf(b)).toEqual(filesOf(a))
    }),
    runs,
  )
})

test('a dry run, and an import that is refused, leave the folder as it was', async () => {
  await fc.assert(
    fc.asyncProperty(ballots, fc.array(ballot, { maxLength: 9 }), async (standing, brought) => {
      const dir = folderOf(standing)
      const before = filesOf(dir)
      const dry = await importText(dir, 'ballots', wide(brought), { dryRun: true, json: true })
      expect(filesOf(dir)).toEqual(before)
      const said = await importText(dir, 'ballots', wide(brought), { json: true })
      expect(said.code).toBe(dry.code)
      if (said.code === 1) expect(filesOf(dir)).toEqual(before)
      const { rows, added, changed, unchanged, older, findings } = documentOf(dry)
      const differing = findings.filter(({ code }) => code === 'ballots-differ').length
      expect(added + changed + unchanged + older + differing).toBe(rows)
    }),
    runs,
  )
})

test('submissions imported twice are as imported once, whatever columns and cells they have', async () => {
  const cell = fc.constantFrom('', 'a', ' b ', '"', 'eins\nzwei', 'x,y', '\r\n', 'ä')
  const row = fc.record({
    id: fc.constantFrom('Z-001', 'Z-002', 'Z-008', 'Z-009'),
    applicant: cell,
    title: cell,
    other: cell,
  })
  const rows = fc.uniqueArray(row, { maxLength: 4, selector: ({ id }) => id })
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('state', 'neu'), async (brought, column) => {
      const dir = folderWith(sound)
      const text = `id,division,applicant,title,${column}\n${brought
        .map(({ id, applicant, title, other }) => `${[id, 'staedte', applicant, title, other].map(quoted).join(',')}\n`)
        .join('')}`
      const first = await importText(dir, 'submissions', text, { replace: true, json: true })
      expect(first.code).toBe(0)
      const after = filesOf(dir)
      expect(await importText(dir, 'submissions', text)).toMatchObject({ code: 0, err: '' })
      expect(filesOf(dir)).toEqual(after)
    }),
    runs,
  )
})
