// What separates the cells of a text, and how its lines end.
import { describe, expect, test } from 'vitest'
import { filledWidth, findDelimiter, isBlank, lineEndOf, readSepLine } from '../../../src/read/incoming/text-form.js'

const known = new Set(['Nr.', 'Kommune', 'Titel', 'Punkte'])
const countKnown = (cells: readonly string[]): number => new Set(cells.filter((cell) => known.has(cell.trim()))).size

const found = (text: string, headerRow: number | null = null): string => {
  const read = findDelimiter(text, countKnown, headerRow)
  return read.kind === 'open' ? `open ${read.choices.join(' ')}` : `${read.value ?? 'none'} ${read.reason}`
}

describe('the line that Excel puts first says the delimiter', () => {
  test.each([
    ['sep=;\r\nNr.', ';', 7],
    ['SEP=,\nNr.', ',', 6],
    ['sep=\t\rNr.', '\t', 6],
    ['sep=|', '|', 5],
    ['sep=:\nNr.', null, 0],
    ['sep=;;\nNr.', null, 0],
    [' sep=;\nNr.', null, 0],
    ['Nr.;sep=;\n', null, 0],
    ['', null, 0],
  ])('%j: %j', (sample, delimiter, length) => expect(readSepLine(sample)).toEqual({ delimiter, length }))
})

describe('the delimiter', () => {
  test.each([
    ['is the sign at which the header has most known names', 'Nr.;Kommune;Titel\n1;Au;x\n', '; names'],
    ['however many other signs stand in the cells', 'Nr.;Kommune;Titel\n1;Au, Eng, Alb;a, b, c, d\n', '; names'],
    ['and in the header itself', 'Nr.;Kommune, Amt, Kreis;Titel\n1;Au;x\n', '; names'],
    ['is a tab', 'Nr.\tTitel\n1\tx\n', '\t names'],
    ['is a bar', 'Nr.|Titel\n1|x\n', '| names'],
    ['may stand below rows of titles', 'Wettbewerb, 2018, Liste\n\nNr.;Titel\n1;x\n', '; names'],
    ['is looked for outside of quotation marks', '"Nr.","Titel"\n"1","a;b;c"\n', ', names'],
    ['is the one at which the rows are of even length where nothing is known', 'a;b\n1;2,5\n3;4\n', '; even'],
    ['is none where nothing divides the header', 'Titel\nHafen; und Brücke\n', 'none single'],
    ['is none in an empty text', '', 'none single'],
    ['is open where two signs fit equally', 'Nr.;Titel;x,Nr.,Titel\n1;2;3,4,5\n', 'open , ;'],
  ])('%s', (_, text, is) => expect(found(text)).toBe(is))

  test('is taken from the row that is said to be the header', () => {
    const text = 'Nr.,Titel\na;b;c\n1;2;3\n'
    expect(found(text)).toBe(', names')
    expect(found(text, 2)).toBe('; even')
  })

  test('is found though a quotation mark is never closed', () => {
    expect(found('Nr.;Titel\n1;"Hafen\n2;Brücke\n')).toBe('; names')
  })
})

describe('lines end with', () => {
  test.each([
    ['a\nb\n', 'lf'],
    ['a\r\nb\r\n', 'crlf'],
    ['a\rb\r', 'cr'],
    ['a\r\nb\n', 'mixed'],
    ['a\nb\rc', 'mixed'],
    ['a;"x\ny"\r\nb\r\n', 'crlf'],
    ['a;"x\r\ny"\nb\n', 'lf'],
    ['a', 'lf'],
  ])('%j: %s', (text, is) => expect(lineEndOf(text)).toBe(is))
})

describe('a row', () => {
  test.each([
    [['', ' ', '\t'], true, 0],
    [['', 'a', ''], false, 2],
    [['a'], false, 1],
    [[], true, 0],
    [['\u00a0'], true, 0],
  ])('%j is blank: %s, filled up to cell %d', (cells, blank, width) => {
    expect([isBlank(cells), filledWidth(cells)]).toEqual([blank, width])
  })
})
