// Which sign is the decimal one is shown by the numbers themselves, or asked; never guessed in silence.
import { describe, expect, test } from 'vitest'
import type { DecimalSign, Delimiter } from '../../../src/model/dialect.js'
import { openDecimal, plainNumber } from '../../../src/read/incoming/numbers.js'

/** What some cells show: `sign reason`, or `open cell`. */
function shownBy(
  cells: readonly string[],
  delimiter: Delimiter | null,
  asked: DecimalSign | null = null,
  isWorkbook = false,
): string {
  const decimal = openDecimal(asked, { delimiter, isWorkbook })
  for (const [index, cell] of cells.entries()) decimal.see(cell, index + 2, 'Punkte')
  const read = decimal.close()
  return read.kind === 'open' ? `open ${read.example.cell}` : `${read.decimal.value} ${read.decimal.reason}`
}

describe('a number', () => {
  test.each([
    ['7,5', 'comma', '7.5'],
    ['7.5', 'point', '7.5'],
    ['7,5', 'point', '7.5'],
    ['1.234,5', 'comma', '1234.5'],
    ['1,234.5', 'point', '1234.5'],
    ['1 234,5', 'comma', '1234.5'],
    ['1\u00a0234,5', 'comma', '1234.5'],
    ['1\u202f234,5', 'comma', '1234.5'],
    ['12.345.678,25', null, '12345678.25'],
    ['1.234.567', null, '1234567'],
    ['1,234,567', null, '1234567'],
    ['0,125', 'point', '0.125'],
    ['0.125', 'comma', '0.125'],
    ['1,234', 'comma', '1.234'],
    ['1,234', 'point', '1234'],
    ['1.234', 'point', '1.234'],
    ['1.234', 'comma', '1234'],
    ['-7,5', 'comma', '-7.5'],
    ['+7,5', 'comma', '7.5'],
    [' 7,5 ', 'comma', '7.5'],
    ['8', 'comma', '8'],
    ['', 'comma', ''],
  ] as const)('%j where the sign is %s is %j', (cell, sign, is) => expect(plainNumber(cell, sign)).toBe(is))

  test.each([
    'gut',
    '7,5,5',
    '1.23,4',
    '12,34.5',
    '1,2345.6',
    '7,',
    ',5',
    '1e3',
    '7.5 Punkte',
    '٣,٥',
    '1.2345.678',
    '½',
    '3/4',
  ])('%j is none, and stays as it is', (cell) => {
    expect(plainNumber(cell, 'comma')).toBe(cell)
    expect(plainNumber(cell, 'point')).toBe(cell)
  })

  test('that may be thousands stays as it is where nobody has said what it is', () => {
    expect(plainNumber('1,234', null)).toBe('1,234')
    expect(plainNumber('7,5', null)).toBe('7.5')
  })
})

describe('the decimal sign', () => {
  test.each([
    ['a comma that cannot part thousands proves itself', ['7,5', '8'], ',', 'comma proven'],
    ['and so does a point', ['8', '7.5'], ';', 'point proven'],
    ['what is proven holds for what may be either', ['1,234', '7,5'], '\t', 'comma proven'],
    ['thousands parted twice say that their sign is no decimal one', ['1.234.567', '1,234'], '\t', 'comma proven'],
    ['a leading zero parts no thousands', ['0,125'], ',', 'comma proven'],
    ['semicolons separate cells where the comma is the decimal sign', ['1,234'], ';', 'comma semicolons'],
    ['commas separate cells where the point is the decimal sign', ['1.234'], ',', 'point commas'],
    ['in a file of tabs a single group may be either', ['1,234'], '\t', 'open 1,234'],
    ['and a point there too', ['1.234'], '\t', 'open 1.234'],
    ['a point in a semicolon file may part thousands', ['1.234'], ';', 'open 1.234'],
    ['a comma in a comma file may part thousands', ['1,234'], ',', 'open 1,234'],
    ['both groups beside each other leave it open', ['1,234', '1.234'], ';', 'open 1,234'],
    ['cells that prove each their own sign are each read so', ['7,5', '7.5'], ';', 'null each'],
    ['but then a group may be either', ['7,5', '7.5', '1,234'], ';', 'open 1,234'],
    ['whole numbers say nothing and need nothing', ['8', '12', ''], ';', 'null no-numbers'],
    ['texts are no numbers', ['gut', '1.2.3'], ';', 'null no-numbers'],
  ] as const)('%s', (_, cells, delimiter, is) => expect(shownBy(cells, delimiter)).toBe(is))

  test('what is asked for holds whatever the cells show', () => {
    expect(shownBy(['1,234'], '\t', 'point')).toBe('point asked')
    expect(shownBy(['7,5'], ',', 'comma')).toBe('comma asked')
  })

  test('numbers of a workbook are stored with a point; texts with a comma in it are as open as in a file', () => {
    expect(shownBy(['1.234'], null, null, true)).toBe('point workbook')
    expect(shownBy(['1,234'], null, null, true)).toBe('open 1,234')
    expect(shownBy(['7,5', '1.5'], null, null, true)).toBe('null each')
  })
})
