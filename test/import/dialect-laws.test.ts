// The law of understanding: whatever table a program writes in whatever dialect, what is imported is that table.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { Delimiter, Encoding } from '../../src/model/dialect.js'
import { decoded } from '../../src/read/incoming/encoding.js'
import { workbookBytes } from '../../src/write/workbook.js'
import { answering, documentOf, filesOf, folderWith, importText, removeFolders, withRules } from './desk.js'
import { encodedAs, isCarried, settingsFor, type Table, type WrittenDialect, written } from './dialects.js'

afterEach(removeFolders)

const runs = Math.ceil(Number(process.env.JURY_RUNS ?? 400) / 2)
const seed = Number(process.env.JURY_SEED ?? 20180301)
const patience = 60_000 + runs * 100

const dialects: fc.Arbitrary<WrittenDialect> = fc
  .record({
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'),
    hasMark: fc.boolean(),
    delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
    lineEnds: fc.constantFrom<WrittenDialect['lineEnds']>(
      ['\n'],
      ['\r\n'],
      ['\r'],
      ['\n', '\r\n'],
      ['\r\n', '\r', '\n'],
    ),
    quoting: fc.constantFrom<WrittenDialect['quoting']>('needed', 'all', 'backslash', 'none'),
    hasSepLine: fc.boolean(),
    titles: fc.constantFrom<readonly string[]>([], ['Einreichungen 2018'], ['Wettbewerb', 'Stand: 14.03.2018']),
    emptyColumns: fc.nat(2),
    emptyRows: fc.nat(3),
  })
  .map((drawn) => ({ ...drawn, hasMark: drawn.hasMark && drawn.encoding.startsWith('utf') }))

/** Words as offices write them, with every sign that means something in some dialect. */
const signs = fc.constantFrom(
  ...[
    'a',
    'B',
    'zum',
    'Köln',
    'ÄÖÜ',
    'ß',
    'é',
    '7',
    '1,5',
    '2.000',
    ' ',
    '  ',
    '"',
    '""',
    "'",
    '\\',
    '\\"',
    ',',
    ';',
    '\t',
  ],
  ...['|', '\n', '\r\n', '\r', '=1+1', '-', '#', 'sep=;', '\u00a0', 'n/a', 'NULL', '\\N', 'Titel', '– ', '„so“ ', '€ '],
)
const beyond = fc.constantFrom('Łódź', 'İzmir', 'Київ', '東京', '😀', '\u200b', '\u2028', '\u0085', 'e\u0301', '\u202e')
const inSigns = fc.array(signs, { maxLength: 8 }).map((parts) => parts.join(''))
const anywhere = fc
  .array(fc.oneof({ weight: 4, arbitrary: signs }, beyond), { maxLength: 8 })
  .map((parts) => parts.join(''))
const anything = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'))
const cells = fc.oneof(inSigns, anywhere, anything)

/**
 * A free column may not be one of dates, telephone numbers or bank details alone: those become ISO dates or stay out, which
 * other tests show. Hence no digits in it.
 */
const rows = fc.array(
  fc.tuple(
    cells,
    cells,
    cells.map((text) => text.replace(/\d/g, 'x')),
  ),
  { minLength: 1, maxLength: 6 },
)

/** As a person would read the file of the folder. */
const tableIn = (text: string): Table => parse(text, { relaxColumnCount: false }) as string[][]

const bare = withRules({ divisions: undefined })['competition.json']!
const header = ['Nr.', 'Kommune', 'Titel', 'Region'] as const

/** A cell that the dialect cannot carry becomes one that it can. */
const fitted = (drawn: readonly (readonly string[])[], dialect: WrittenDialect): Table =>
  drawn.map((row, index) => [`Z-${index}`, ...row.map((cell) => (isCarried(cell, dialect) ? cell : 'nachbarlich'))])

test(
  'a table of texts is what was written, in every dialect',
  async () => {
    await fc.assert(
      fc.asyncProperty(rows, dialects, async (drawn, dialect) => {
        const body = fitted(drawn, dialect)
        const dir = folderWith({ 'competition.json': bare })
        const settings = settingsFor([header, ...body], dialect)
        const said = await importText(dir, 'submissions', written([header, ...body], dialect), { settings, json: true })
        expect(said.code, said.out).toBe(0)
        expect(tableIn(filesOf(dir)['submissions.csv']!)).toEqual([['id', 'applicant', 'title', 'Region'], ...body])
      }),
      { numRuns: runs, seed },
    )
  },
  patience,
)

test(
  'what was understood of a file is how it was written',
  async () => {
    await fc.assert(
      fc.asyncProperty(rows, dialects, async (drawn, dialect) => {
        const body = fitted(drawn, dialect)
        const dir = folderWith({ 'competition.json': bare })
        const settings = settingsFor([header, ...body], dialect)
        const said = await importText(dir, 'submissions', written([header, ...body], dialect), { settings, json: true })
        const { dialect: understood } = documentOf(said)
        const isAscii = !/[^\u0000-\u007f]/.test([header, ...body].flat().join(''))
        const encoding = isAscii && dialect.encoding === 'windows-1252' ? 'utf-8' : dialect.encoding
        const line = 1 + (dialect.hasSepLine ? 1 : 0) + dialect.titles.length
        expect(understood).toMatchObject({
          encoding: { value: encoding },
          delimiter: { value: dialect.delimiter },
          headerRow: { value: line },
          emptyRows: dialect.emptyRows,
          mark: dialect.hasMark,
        })
      }),
      { numRuns: runs / 2, seed },
    )
  },
  patience,
)

test(
  'a table of numbers is what was written, with decimal commas or points, with thousands parted or not',
  async () => {
    const score = fc.tuple(fc.nat(4999), fc.boolean())
    const scores = fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 3 })
    const rules = withRules({ scale: { min: 0, max: 5000, step: 0.5 } })
    const numbered = dialects.filter(({ quoting }) => quoting !== 'none')
    const written2 = ([whole, isHalf]: readonly [number, boolean], sign: ',' | '.', isParted: boolean): string => {
      const parted = isParted ? `${whole}`.replace(/\B(?=(\d{3})+$)/g, sign === ',' ? '.' : ',') : `${whole}`
      return isHalf ? `${parted}${sign}5` : parted
    }
    await fc.assert(
      fc.asyncProperty(
        scores,
        numbered,
        fc.constantFrom(',', '.'),
        fc.boolean(),
        async (drawn, dialect, sign, isParted) => {
          const body = drawn.map(([a, b], index) => [
            'staedtetag',
            `Z-00${index + 1}`,
            written2(a, sign, isParted),
            written2(b, sign, isParted),
          ])
          // Without a half nothing says which sign it is: `1.234` may be either.
          const isProven = drawn.flat().some(([, isHalf]) => isHalf)
          const settings = {
            ...settingsFor(body, dialect),
            ...(isProven ? {} : { decimal: sign === ',' ? ('comma' as const) : ('point' as const) }),
          }
          const dir = folderWith(rules)
          const bytes = written([['Jury', 'Beitrag Nr.', 'Gesamtkonzeption', 'Know-how-Transfer'], ...body], dialect)
          const said = await importText(dir, 'ballots', bytes, { settings, json: true })
          expect(said.code, said.out).toBe(0)
          const path = Object.keys(filesOf(dir)).find((name) => name.startsWith('ballots/import-'))!
          const plain = drawn.map((row) => row.map((each) => written2(each, '.', false)))
          expect(
            tableIn(filesOf(dir)[path]!)
              .slice(1)
              .map((row) => row.slice(2, 4)),
          ).toEqual(plain)
        },
      ),
      { numRuns: runs / 2, seed },
    )
  },
  patience,
)

/** A cell of a workbook has line feeds alone. */
const lineFed = (cell: string): string => cell.replace(/\r\n?/g, '\n')

test(
  'a table in a workbook is what was written, whatever its texts look like',
  async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (drawn) => {
        const body = drawn.map((row, index) => [`Z-${index}`, ...row.map(lineFed)])
        const dir = folderWith({ 'competition.json': bare })
        const texts = [header, ...body].map((row) => row.map((text) => ({ kind: 'text', text }) as const))
        const bytes = workbookBytes({ name: 'Einreichungen', rows: texts, header: 0, rules: [] })
        const said = await importText(dir, 'submissions', bytes, { json: true, name: 'brought.xlsx' })
        expect(said.code, said.out).toBe(0)
        expect(tableIn(filesOf(dir)['submissions.csv']!)).toEqual([['id', 'applicant', 'title', 'Region'], ...body])
      }),
      { numRuns: runs / 2, seed },
    )
  },
  patience,
)

test(
  'nothing is asked about a file that says itself how it is written',
  async () => {
    await fc.assert(
      fc.asyncProperty(rows, dialects, async (drawn, dialect) => {
        const body = fitted(drawn, dialect)
        const dir = folderWith({ 'competition.json': bare })
        const { asker, asked } = answering()
        const settings = settingsFor([header, ...body], dialect)
        expect(
          (await importText(dir, 'submissions', written([header, ...body], dialect), { settings, asker })).code,
        ).toBe(0)
        expect(asked).toEqual([])
      }),
      { numRuns: runs / 4, seed },
    )
  },
  patience,
)

test(
  'rejected rows, corrected where they were written, complete the import in every dialect',
  async () => {
    const divided = withRules({})['competition.json']!
    const marked = fc.array(fc.tuple(cells, cells, fc.boolean()), { minLength: 1, maxLength: 5 })
    const head = ['Nr.', 'Kategorie', 'Kommune', 'Titel']
    const [wrong, right] = ['Dorfgruppe', 'Landkreise']
    await fc.assert(
      fc.asyncProperty(marked, dialects, async (drawn, dialect) => {
        const bodyWith = (bad: string): Table =>
          drawn.map(([applicant, title, isBad], index) => {
            const [own = '', other = ''] = [applicant, title].map((cell) =>
              isCarried(cell, dialect) ? cell : 'Nachbarn',
            )
            return [`Z-${index}`, isBad ? bad : 'Städte', own, other]
          })
        const settings = settingsFor([head, ...bodyWith(wrong)], dialect)
        const [dir, whole] = [folderWith({ 'competition.json': divided }), folderWith({ 'competition.json': divided })]
        const bytes = written([head, ...bodyWith(wrong)], dialect)
        const said = await importText(dir, 'submissions', bytes, { settings, json: true, rejects: 'rejects.csv' })
        const bad = drawn.filter(([, , isBad]) => isBad).length
        expect([said.code, documentOf(said).rejects!.lines.length], said.out).toEqual([bad > 0 ? 1 : 0, bad])
        if (bad > 0) {
          const encoding = documentOf(said).dialect!.encoding!.value as Encoding
          const text = decoded(readFileSync(join(dir, 'rejects.csv')), encoding).replaceAll(wrong, right)
          const mended = encodedAs(text, encoding, dialect.hasMark)
          const again = await importText(dir, 'submissions', mended, { settings, json: true })
          expect(again.code, again.out).toBe(0)
        }
        const corrected = written([head, ...bodyWith(right)], dialect)
        expect((await importText(whole, 'submissions', corrected, { settings })).code).toBe(0)
        const rowsIn = (of: string) => tableIn(filesOf(of)['submissions.csv']!).map((row) => JSON.stringify(row))
        expect(rowsIn(dir).toSorted()).toEqual(rowsIn(whole).toSorted())
      }),
      { numRuns: runs / 2, seed },
    )
  },
  patience,
)
