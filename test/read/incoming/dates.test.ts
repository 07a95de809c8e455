// Dates as German offices write them.
import { describe, expect, test } from 'vitest'
import { isoDate, openDates } from '../../../src/read/incoming/dates.js'

describe('a German date is written as ISO has it', () => {
  test.each([
    ['14.03.2018', '2018-03-14'],
    ['1.3.2018', '2018-03-01'],
    [' 01.12.1999 ', '1999-12-01'],
    ['29.02.2016', '2016-02-29'],
    ['29.02.2018', null],
    ['31.04.2018', null],
    ['00.01.2018', null],
    ['14.13.2018', null],
    ['14.03.18', null],
    ['14. März 2018', null],
    ['2018-03-14', null],
    ['14/03/2018', null],
    ['14.03.2018 12:00', null],
    ['1.2.3', null],
    ['', null],
  ])('%j is %s', (text, is) => expect(isoDate(text)).toBe(is))
})

describe('a column has dates', () => {
  test.each([
    ['where every filled cell is one', ['14.03.2018', '', ' ', '1.4.2018'], true],
    ['where another cell is a text: each is read by itself', ['offen', '14.03.2018'], true],
    ['where an ISO date stands among them', ['2018-03-14', '14.03.2018'], true],
    ['not where no cell is a day of the calendar', ['31.02.2018', 'offen'], false],
    ['not where nothing stands in it', ['', ' '], false],
  ])('%s', (_, cells, is) => {
    const dates = openDates(2)
    for (const cell of cells) dates.see(cell, 1)
    expect([dates.isDates(0), dates.isDates(1)]).toEqual([false, is])
  })
})
