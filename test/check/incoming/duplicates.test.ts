// Submissions that may have been received twice are noted, never refused.
import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../../../src/check/incoming/duplicates.js'
import { planTable } from '../../../src/check/incoming/tables.js'
import type { PlacedTable } from '../../../src/model/import-plan.js'
import { rowsOf } from '../../../src/model/row-store.js'

const columns = ['id', 'applicant', 'title']
const tableOf = (...rows: readonly (readonly string[])[]): PlacedTable => ({
  columns,
  headerLine: 1,
  rows: rowsOf(rows.map((cells, index) => ({ cells, line: index + 2 }))),
})
const noted = (old: PlacedTable | null, ...rows: readonly (readonly string[])[]): readonly string[] =>
  findDuplicates(planTable(old, tableOf(...rows), ['id'], 'brought.csv'), 'brought.csv').map(
    ({ severity, line, values }) =>
      `${severity} ${line}: ${(values as { id: string }).id} like ${(values as { other: string }).other}`,
  )

describe('the same applicant and title', () => {
  test.each([
    ['as it stands', ['Stadt Au', 'Hafen']],
    ['in another case', ['STADT AU', 'hafen']],
    ['with other spaces and punctuation', [' Stadt  Au', '„Hafen“!']],
    ['without accents', ['Stadt Áu', 'Hafén']],
  ])('%s is noted', (_, cells) => {
    expect(noted(null, ['Z-1', 'Stadt Au', 'Hafen'], ['Z-2', ...cells])).toEqual(['note 3: Z-2 like Z-1'])
    expect(noted(tableOf(['Z-1', 'Stadt Au', 'Hafen']), ['Z-2', ...cells])).toEqual(['note 2: Z-2 like Z-1'])
  })

  test.each([
    ['another title', ['Stadt Au', 'Häfen und Meer']],
    ['another applicant', ['Stadt Aue', 'Hafen']],
    ['a title of signs alone', ['Stadt Au', '!?']],
  ])('%s is not', (_, cells) => {
    expect(noted(null, ['Z-1', 'Stadt Au', 'Hafen'], ['Z-2', ...cells], ['Z-3', 'Stadt X', '!?'])).toEqual([])
  })

  test('is not said of rows that stand and that the file does not touch', () => {
    const old = tableOf(['Z-1', 'Stadt Au', 'Hafen'], ['Z-2', 'Stadt Au', 'Hafen'])
    expect(noted(old, ['Z-3', 'Stadt Eng', 'Streit'])).toEqual([])
  })

  test('is not said of a row that comes again under its own id', () => {
    expect(noted(tableOf(['Z-1', 'Stadt Au', 'Hafen']), ['Z-1', 'Stadt Au', 'Hafen'])).toEqual([])
  })
})
