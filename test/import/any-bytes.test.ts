// For any bytes an import ends, soon, with rows or with findings; what is refused leaves no trace.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'
import { type Encoding, encodings } from '../../src/model/dialect.js'
import { faultOf } from '../../src/model/fault.js'
import { hasErrors } from '../../src/model/finding.js'
import { importKinds } from '../../src/model/import-plan.js'
import { readFolder } from '../../src/read/folder.js'
import {
  type Asked,
  answering,
  besides,
  documentOf,
  type Files,
  filesOf,
  folderWith,
  importText,
  removeFolders,
  type Said,
  sound,
  withRules,
} from './desk.js'

afterEach(removeFolders)

const runs = Math.ceil(Number(process.env.JURY_RUNS ?? 400) / 2)
const seed = Number(process.env.JURY_SEED ?? 20180301)
const mostMilliseconds = 10_000
/** A column for each of those that are required, each of many near rows, and a few for the dialect. */
const mostQuestions = 300
const patience = 60_000 + runs * 200

const corpus = join(import.meta.dirname, '../../fixtures/imports')
const kindOf = (path: string): string =>
  (JSON.parse(readFileSync(join(corpus, path, '../case.json'), 'utf8')) as { what: string }).what
const brought = (readdirSync(corpus, { recursive: true }) as string[]).filter((path) => /brought\./.test(path)).sort()
type Known = readonly [bytes: Uint8Array, what: string]
const files = brought.map((path): Known => [readFileSync(join(corpus, path)), kindOf(path)])
const workbooks = files.filter((_, index) => brought[index]!.endsWith('.xlsx'))

const shared: Files = Object.fromEntries(
  ['competition.json', 'submissions.csv', 'jurors.csv'].map((name) => [
    name,
    readFileSync(join(corpus, 'folder', name), 'utf8'),
  ]),
)
const folders: readonly Files[] = [
  shared,
  { 'competition.json': shared['competition.json']! },
  sound,
  { 'competition.json': withRules({ divisions: undefined })['competition.json']! },
]

/** Most files come without a word about them. */
const seldom = <Value>(said: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: said })

const settings = fc.record({
  encoding: seldom(fc.constantFrom<Encoding>(...encodings)),
  delimiter: seldom(fc.constantFrom(',', ';', '\t', '|')),
  quoting: seldom(fc.constantFrom('doubled', 'backslash', 'none')),
  decimal: seldom(fc.constantFrom('comma', 'point')),
  headerRow: seldom(fc.integer({ min: 1, max: 4 })),
  fill: seldom(fc.constantFrom(['division'], [] as string[])),
  key: seldom(fc.constant(['applicant', 'title'])),
  drafts: fc.boolean(),
})
const asked: fc.Arbitrary<Asked> = fc.record({
  settings,
  replace: fc.boolean(),
  dryRun: fc.constantFrom(false, false, false, true),
  rejects: fc.constantFrom(undefined, 'rejects.csv'),
}) as fc.Arbitrary<Asked>

type Drawn = readonly [content: Uint8Array, what: string, folder: Files, asked: Asked]
const drawnFrom = (content: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Drawn> =>
  fc.tuple(content, fc.constantFrom(...importKinds), fc.constantFrom(...folders), asked)
/** As what they are, more often than as something else. */
const drawnKnown = (content: fc.Arbitrary<Known>): fc.Arbitrary<Drawn> =>
  fc
    .tuple(content, seldom(fc.constantFrom(...importKinds)), fc.constantFrom(shared, ...folders), asked)
    .map(([[bytes, own], what, folder, how]) => [bytes, what ?? own, folder, how])

/** Exit 0 or 1, or a fault of usage (2); anything else is ours. */
async function codeOf(dir: string, [content, what, , how]: Drawn): Promise<{ code: number; said: Said | null }> {
  try {
    const said = await importText(dir, what, content, { ...how, json: true })
    return { code: said.code, said }
  } catch (thrown) {
    if (faultOf(thrown) === null) throw thrown
    return { code: 2, said: null }
  }
}

const bytesOf = (folder: Files) => new Map(Object.entries(folder).map(([path, text]) => [path, Buffer.from(text)]))

/** Whether rows were taken in. */
async function holds(drawn: Drawn): Promise<boolean> {
  const [, , folder, how] = drawn
  const dir = folderWith(folder)
  const begun = performance.now()
  const { code, said } = await codeOf(dir, drawn)
  expect(performance.now() - begun).toBeLessThan(mostMilliseconds)
  expect([0, 1, 2]).toContain(code)
  const after = filesOf(dir)
  const document = said === null ? null : documentOf(said)
  expect(document?.findings.some(({ code: found }) => found === undefined) ?? false).toBe(false)
  const isWritten = (document?.written.length ?? 0) > 0
  if (!isWritten) {
    expect(after).toEqual(folder)
    expect(besides(dir)).toEqual([])
  }
  if (code === 1 && how.rejects === undefined) expect(isWritten).toBe(false)
  if (how.dryRun) expect(isWritten).toBe(false)
  if (code === 1) expect(document!.findings.length).toBeGreaterThan(0)
  const own =
    /^(competition\.json|submissions\.csv|jurors\.csv|assignments\.csv|decisions\.csv|imports\.json|rules\/[0-9a-f]{16}\.json|ballots\/(import-[0-9a-f]{12}\.csv|\.drafts\/[^/]+\.json))$/
  expect(Object.keys(after).filter((path) => !own.test(path))).toEqual([])
  expect(besides(dir).filter((name) => name !== 'rejects.csv')).toEqual([])
  const isReadable = (read: ReturnType<typeof readFolder>) =>
    !hasErrors(read.findings.filter(({ code }) => !/missing/.test(code)))
  if (isWritten) expect(isReadable(readFolder(bytesOf(after), { chains: true }))).toBe(true)
  return isWritten
}

/** A file cut, with bytes turned, put in, taken out, or with a stretch of it a second time. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('turn' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), bit: fc.nat(7) }),
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom(
          ...['"', '\\"', ';', ',', '\r', '\n', '\0', '""', 'sep=,\n', '\ufeff', 'Titel;', '1.234', '=', '#'],
        )
        .map((text) => new TextEncoder().encode(text)),
    ),
    takes: fc.nat(6),
  }),
  fc.record({
    kind: fc.constant('again' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(200),
  }),
)
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

function changed(bytes: Uint8Array, made: Change): Uint8Array {
  const at = Math.min(bytes.length, Math.floor(made.at * (bytes.length + 1)))
  switch (made.kind) {
    case 'cut':
      return bytes.subarray(0, at)
    case 'turn':
      return Buffer.from(bytes).map((byte, index) => (index === at ? byte ^ (1 << made.bit) : byte))
    case 'put':
      return Buffer.concat([bytes.subarray(0, at), made.bytes, bytes.subarray(at + made.takes)])
    case 'again':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - made.length))])
  }
}

const changes = fc.array(change, { maxLength: 3 })
const damaged = (of: readonly Known[]) =>
  fc.tuple(fc.constantFrom(...of), changes).map(([[bytes, what], made]): Known => [made.reduce(changed, bytes), what])

/** The parts of a workbook damaged before it is packed: what a reader of archives cannot see. */
const damagedWithin = fc
  .tuple(fc.constantFrom(...workbooks), fc.nat(20), changes)
  .map(([[bytes, what], part, made]): Known => {
    const parts = unzipSync(new Uint8Array(bytes))
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
    const name = names[part % names.length]!
    return [zipSync({ ...parts, [name]: new Uint8Array(made.reduce(changed, parts[name]! as Uint8Array)) }), what]
  })

const begun = fc
  .tuple(
    fc.constantFrom(
      '',
      '\ufeff',
      'sep=;\r\n',
      'id,applicant,title\n',
      'Nr.;Kommune;Titel\r\n',
      'juror,submission,konzept,transfer\n',
      'no,at,kind,reason\n',
    ),
    fc.array(
      fc.constantFrom(
        '"',
        '""',
        ';',
        ',',
        '\t',
        '|',
        '\n',
        '\r',
        '\r\n',
        '\\',
        'ä',
        '1,5',
        '1.234',
        'Z-001',
        'x',
        ' ',
        '\0',
        '😀',
      ),
      { maxLength: 40 },
    ),
    fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1'),
  )
  .map(([start, parts, encoding]) => new Uint8Array(Buffer.from(start + parts.join(''), encoding)))

const heads = [
  [],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0xd0, 0xcf, 0x11, 0xe0],
]
const random = fc
  .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }))
  .map(([head, rest]) => new Uint8Array([...head, ...rest]))

test.each([
  ['random bytes, whatever they begin with', drawnFrom(random), 0],
  ['a beginning of a table and any signs after it', drawnFrom(begun), 0],
  ['a file of a real program, damaged', drawnKnown(damaged(files)), 20],
  ['a workbook, damaged as a file', drawnKnown(damaged(workbooks)), 20],
  ['a workbook, damaged in its parts', drawnKnown(damagedWithin), 20],
])(
  '%s: an import ends with rows or findings',
  async (_, drawn, least) => {
    let takenIn = 0
    const property = fc.asyncProperty(drawn, async (each) => {
      if (await holds(each)) takenIn++
    })
    await fc.assert(property, { numRuns: runs, seed })
    expect(takenIn).toBeGreaterThanOrEqual(least === 0 ? 0 : runs / least)
  },
  patience,
)

test(
  'whoever answers whatever is asked comes to an end',
  async () => {
    const picks = fc.array(fc.nat(5), { minLength: 1, maxLength: 12 })
    const content = fc.oneof(damaged(files), damaged(files), damagedWithin)
    let asked = 0
    await fc.assert(
      fc.asyncProperty(drawnKnown(content), picks, async ([bytes, what, folder, how], pick) => {
        const dir = folderWith(folder)
        let questions = 0
        const asker: Asker = {
          ...answering().asker,
          choose: async ({ choices }) => {
            asked++
            if (++questions > mostQuestions) throw new Error('asked without end')
            return { kind: 'answer', value: choices[pick[questions % pick.length]! % choices.length]!.value }
          },
        }
        try {
          const { code } = await importText(dir, what, bytes, { ...how, asker })
          expect([0, 1]).toContain(code)
          if (code === 1 && how.rejects === undefined) expect(filesOf(dir)).toEqual(folder)
        } catch (thrown) {
          if (faultOf(thrown) === null) throw thrown
          expect(filesOf(dir)).toEqual(folder)
        }
      }),
      { numRuns: runs, seed },
    )
    expect(asked).toBeGreaterThan(runs / 4)
  },
  patience,
)

test('a header of a hundred thousand columns is refused at once', async () => {
  const dir = folderWith(folders[3]!)
  const columns = Array.from({ length: 100_000 }, (_, index) => `s${index}`)
  const text = `Nr.;Kommune;Titel;${columns.join(';')}\n1;a;b;${'x;'.repeat(100_000)}\n`
  const begun = performance.now()
  const said = await importText(dir, 'submissions', text, { json: true })
  expect(performance.now() - begun).toBeLessThan(mostMilliseconds)
  expect([said.code, documentOf(said).findings.map(({ code }) => code)]).toEqual([1, ['columns-too-many']])
  expect(filesOf(dir)).toEqual(folders[3])
})
