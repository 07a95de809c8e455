// The rows of a text, whatever separates its cells; quotation marks as they can only be meant, or refused.
import { describe, expect, test } from 'vitest'
import type { Quoting } from '../../../src/model/dialect.js'
import { readRecords } from '../../../src/read/incoming/records.js'

async function read(text: string, delimiter: string | null = ';', asked: Quoting | null = null, piece = 1 << 20) {
  const pieces = function* () {
    for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece)
  }
  const reading = await readRecords(pieces, delimiter, asked, 1, 'brought.csv')
  if (reading.kind === 'refused') return `${reading.finding.line} ${reading.finding.code}`
  const rows = Array.from({ length: reading.rows.size }, (_, row) => [
    reading.rows.lineAt(row),
    ...reading.rows.cellsAt(row),
  ])
  return { rows, quoting: `${reading.quoting.value} ${reading.quoting.reason}`, emptyRows: reading.emptyRows }
}

describe('a row begins on its line, whatever stands in its cells', () => {
  test.each([
    ['LF', 'a;b\n"x\ny";2\n3;4\n'],
    ['CRLF', 'a;b\r\n"x\r\ny";2\r\n3;4\r\n'],
    ['CR', 'a;b\r"x\ry";2\r3;4\r'],
    ['mixed', 'a;b\r"x\ny";2\r\n3;4\n'],
    ['no end of the last line', 'a;b\n"x\ny";2\n3;4'],
  ])('%s', async (_, text) => {
    const reading = await read(text)
    expect(typeof reading === 'string' ? reading : reading.rows.map(([line]) => line)).toEqual([1, 2, 4])
  })

  test('in pieces of whatever length', async () => {
    const text = 'a;"b""c\r\nd"\r\n;\r\n1;2\r\n'
    for (const piece of [1, 2, 3, 7]) expect(await read(text, ';', null, piece)).toEqual(await read(text))
  })

  test('rows that are wholly empty are passed over and counted', async () => {
    expect(await read('a;b\n\n;\n ; \n1;2\n;\n')).toEqual({
      rows: [
        [1, 'a', 'b'],
        [5, '1', '2'],
      ],
      quoting: 'doubled usual',
      emptyRows: 4,
    })
  })

  test('a single column is not divided', async () => {
    expect(await read('Titel\nHafen; Brücke, Ufer\n', null)).toMatchObject({
      rows: [
        [1, 'Titel'],
        [2, 'Hafen; Brücke, Ufer'],
      ],
    })
  })
})

describe('quotation marks', () => {
  test.each([
    ['are doubled within a cell', 'a;b\n"x ""y""";2\n', 'doubled usual', 'x "y"'],
    [
      'follow a backslash where doubled ones give no cells',
      'a;b\n"x \\"y\\" z";2\n',
      'backslash backslashes',
      'x "y" z',
    ],
    ['belong to the text where they stand within a cell', 'a;b\nx "y" z;2\n', 'doubled within', 'x "y" z'],
    ['also as inches', 'a;b\n19" Rack;2\n', 'doubled within', '19" Rack'],
    ['belong to the text where the rows are even without them', 'a;b\n"x" y "z;2\n"w" v";3\n', 'none literal', null],
  ])('%s', async (_, text, quoting, cell) => {
    const reading = await read(text)
    if (typeof reading === 'string') {
      expect(quoting).toBe('none literal')
      return
    }
    expect(reading.quoting).toBe(quoting)
    if (cell !== null) expect(reading.rows[1]![1]).toBe(cell)
  })

  test.each<readonly [string, string, Quoting, string]>([
    ['doubled', 'a;b\n"x\\";2\n', 'doubled', 'x\\'],
    ['with a backslash', 'a;b\n"x\\\\";2\n', 'backslash', 'x\\'],
    ['none', 'a;b\n"x";2\n', 'none', '"x"'],
  ])('are taken as is said: %s', async (_, text, asked, cell) => {
    const reading = await read(text, ';', asked)
    expect(reading).toMatchObject({
      quoting: `${asked} asked`,
      rows: [
        [1, 'a', 'b'],
        [2, cell, '2'],
      ],
    })
  })

  test.each([
    ['one that is never closed is found where its row begins', 'a;b\n1;2\n3;"x\n5;6\n', '3 csv-quote'],
    ['one that closes in the middle of a cell is found', 'a;b\n"x"y;2\n3;"4\n', /csv-quote/],
  ])('%s', async (_, text, is) => {
    const reading = await read(text)
    if (typeof is === 'string') expect(reading).toBe(is)
    else expect(reading).toMatch(is)
  })

  test('a record beyond the limit is refused, not kept', async () => {
    expect(await read(`a;b\n${'x'.repeat(3 << 20)};2\n`)).toBe('2 record-too-large')
  })
})
