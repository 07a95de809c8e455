// What the rows below a header show when they are gone through once.
import { describe, expect, test } from 'vitest'
import { type ImportSettings, noSettings } from '../../../src/model/dialect.js'
import type { ImportKind } from '../../../src/model/import-plan.js'
import { rowsOf } from '../../../src/model/row-store.js'
import { type ImportContext, mapColumns } from '../../../src/read/incoming/columns.js'
import { columnLetter, lookAtRows } from '../../../src/read/incoming/rows-seen.js'
import { competitionWith } from '../readings.js'

const divisions = [{ id: 'staedte', name: 'Städte' }]

/** What is seen in a table, its header first; `isChosen` where --columns named the columns. */
function seenIn(
  table: readonly (readonly string[])[],
  what: ImportKind = 'submissions',
  more: Partial<ImportContext> & { readonly settings?: Partial<ImportSettings> } = {},
) {
  const settings = { ...noSettings, ...more.settings }
  const context: ImportContext = {
    what,
    competition: competitionWith(what === 'submissions' ? { divisions } : {}),
    knownJurors: new Set(),
    jurorIds: new Map(),
    submissionColumns: [],
    standing: [],
    needed: [],
    numbers: [],
    remembered: [],
    ...more,
  }
  const read = mapColumns(table[0]!, context, settings)
  if (read.kind === 'clash') throw new Error('a clash')
  const { taken } = read.mapping
  const raw = {
    text: null,
    workbook: null,
    rows: rowsOf(table.map((cells, index) => ({ cells, line: index + 1 }))),
    emptyRows: 0,
    cells: null,
  }
  const isChosen = settings.columns !== null
  const seen = lookAtRows(raw, 0, read.mapping, { file: 'brought.csv', context, settings, isChosen })
  const those = (is: (index: number) => boolean) => taken.filter((_, index) => is(index)).map(({ from }) => from)
  return {
    sound: Array.from({ length: seen.sound.size }, (_, at) => seen.sound.at(at)),
    dates: those(seen.isDates),
    contacts: those(seen.isContacts),
    gap: seen.gap,
    unnamed: seen.unnamed.map(columnLetter),
    findings: seen.findings.map(({ code, line }) => `${line} ${code}`),
    decimal: seen.decimal,
  }
}

const header = ['Nr.', 'Kategorie', 'Kommune', 'Titel']
const row = (nr: string, ...more: readonly string[]) => [nr, 'Städte', 'Au', 'Hafen', ...more]

describe('a row', () => {
  test.each([
    ['has a cell for each column', [row('1')], [1], []],
    ['may have empty cells beyond', [row('1', '', ' ')], [1], []],
    ['with something beyond is found', [row('1', '', 'x'), row('2')], [2], ['2 cells-differ']],
    ['that lacks a cell is found', [row('1').slice(0, 3), row('2')], [2], ['2 cells-differ']],
  ])('%s', (_, rows, sound, findings) => {
    expect(seenIn([header, ...rows])).toMatchObject({ sound, findings })
  })

  test('may lack cells of columns that have no name at the end', () => {
    expect(seenIn([[...header, '', ''], row('1'), row('2', '')])).toMatchObject({
      sound: [1, 2],
      findings: [],
      unnamed: [],
    })
  })

  test('with something in a column without a name names that column', () => {
    expect(seenIn([[...header, '', ''], row('1', '', 'x')])).toMatchObject({ sound: [1], unnamed: ['F'] })
  })
})

describe('cells of the division', () => {
  const of = (...cells: readonly string[]) => seenIn([header, ...cells.map((cell) => ['1', cell, 'Au', 'Hafen'])]).gap
  test.each([
    ['all filled leave no gap', ['a', 'b'], null],
    ['empty below a filled one are a gap, from the first on', ['a', ' ', '', 'b'], 3],
    ['empty at the top alone are none: nothing is above', ['', 'a'], null],
    ['all empty are none', ['', ''], null],
  ])('%s', (_, cells, gap) => expect(of(...cells)).toBe(gap))

  test('are no matter where the competition has no divisions', () => {
    const more = { competition: competitionWith() }
    expect(seenIn([header, row('1'), ['2', '', 'Eng', 'Streit']], 'submissions', more).gap).toBe(null)
  })
})

describe('a column of submissions', () => {
  const table = (name: string, ...cells: readonly string[]) => [
    [...header, name],
    ...cells.map((cell) => row('1', cell)),
  ]
  test('of German dates is one of dates', () => {
    expect(seenIn(table('Eingang', '14.03.2018', '', '1.4.2018'))).toMatchObject({ dates: ['Eingang'], contacts: [] })
  })
  test('whose numbers the rules read is none of dates', () => {
    const more = { numbers: ['Eingang'], needed: ['Eingang'] }
    expect(seenIn(table('Eingang', '14.03.2018'), 'submissions', more).dates).toEqual([])
  })
  test('that is a title is none of dates', () => {
    expect(seenIn([header, ['1', 'Städte', 'Au', '14.03.2018']]).dates).toEqual([])
  })
  test('of telephone numbers is one of contacts, whatever its name', () => {
    expect(seenIn(table('Rückfragen', '0711 123456', '')).contacts).toEqual(['Rückfragen'])
  })
  test('that --columns names, that stands already or that the rules need is none', () => {
    const columns = ['Rückfragen']
    expect(seenIn(table('Rückfragen', '0711 123456'), 'submissions', { settings: { columns } }).contacts).toEqual([])
    expect(seenIn(table('Rückfragen', '0711 123456'), 'submissions', { standing: columns }).contacts).toEqual([])
    expect(seenIn(table('Rückfragen', '0711 123456'), 'submissions', { needed: columns }).contacts).toEqual([])
  })
})

describe('numbers are looked for', () => {
  test('in scores, not in what stands beside them', () => {
    const table = [
      ['Jury', 'Nr.', 'konzept', 'transfer', 'Bemerkung'],
      ['a', 'Z-1', '7', '2', 'um 1,234 besser'],
    ]
    expect(seenIn(table, 'ballots').decimal).toMatchObject({ decimal: { reason: 'no-numbers' } })
  })
  test('in weights of jurors', () => {
    const table = [
      ['id', 'name', 'weight'],
      ['a', 'A', '1,5'],
    ]
    expect(seenIn(table, 'jurors').decimal).toMatchObject({ decimal: { value: 'comma', reason: 'proven' } })
  })
  test('in columns of submissions that the rules read', () => {
    const table = [[...header, 'Einwohner'], row('1', '1.234,5')]
    expect(seenIn(table).decimal).toMatchObject({ decimal: { reason: 'no-numbers' } })
    expect(seenIn(table, 'submissions', { numbers: ['Einwohner'] }).decimal).toMatchObject({
      decimal: { value: 'comma' },
    })
  })
})

test('a column of ballots that holds numbers alone and that no criterion goes by is found, one of texts is not', () => {
  const table = [
    ['Jury', 'Nr.', 'Konzept', 'transfer', 'Stil', 'Farbe'],
    ['a', 'Z-1', '7', '2', '5', 'rot'],
    ['a', 'Z-2', '7', '2', '4,5', '3'],
  ]
  expect(seenIn(table, 'ballots').findings).toEqual(['1 column-unknown'])
})

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
