// Ids for submissions that come without: found by what tells them apart, or the next free number.
import { describe, expect, test } from 'vitest'
import { giveIds } from '../../../src/check/incoming/numbering.js'
import type { PlacedTable } from '../../../src/model/import-plan.js'
import { rowsOf } from '../../../src/model/row-store.js'

const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): PlacedTable => ({
  columns,
  headerLine: 1,
  rows: rowsOf(rows.map((cells, index) => ({ cells, line: index + 2 }))),
})
const standing = (...rows: readonly (readonly [string, string, string])[]) =>
  tableOf(['id', 'applicant', 'title'], rows)
const brought = (...rows: readonly (readonly [string, string])[]) => tableOf(['applicant', 'title'], rows)

type Answers = Readonly<Record<number, boolean>>
function given(
  old: PlacedTable | null,
  incoming: PlacedTable,
  key: readonly string[] | null = null,
  answers: Answers = {},
) {
  const same = new Map(Object.entries(answers).map(([line, is]) => [Number(line), is]))
  const { table, given, near, findings } = giveIds(old, incoming, key, same, null, 'brought.csv')
  return {
    ids: Array.from({ length: table.rows.size }, (_, row) => table.rows.cellsAt(row)[0]),
    given,
    near: near[0]?.id ?? null,
    findings: findings.map(({ code, line }) => `${line} ${code}`),
  }
}

const two = brought(['Stadt Au', 'Hafen'], ['Stadt Eng', 'Streit'])

describe('the next free number', () => {
  test.each([
    ['is Z-001 where nothing stands', null, ['Z-001', 'Z-002']],
    ['follows the highest one', standing(['Z-007', 'a', 'b'], ['Z-003', 'c', 'd']), ['Z-008', 'Z-009']],
    [
      'has the form of the ids that stand',
      standing(['2018/7', 'a', 'b'], ['2018/12', 'c', 'd']),
      ['2018/13', '2018/14'],
    ],
    [
      'has the form that most ids have',
      standing(['A-1', 'a', 'b'], ['B9', 'c', 'd'], ['B4', 'e', 'f']),
      ['B10', 'B11'],
    ],
    ['has as many digits', standing(['N-099', 'a', 'b']), ['N-100', 'N-101']],
    ['grows beyond them', standing(['N-999', 'a', 'b']), ['N-1000', 'N-1001']],
    ['is a plain number where ids are', standing(['41', 'a', 'b']), ['42', '43']],
    [
      'passes over one that is taken in another case',
      standing(['z-2', 'a', 'b'], ['Z-1', 'c', 'd'], ['Z-0', 'e', 'f']),
      ['Z-3', 'Z-4'],
    ],
    ['is Z-001 where no id ends with a number', standing(['auenbrueck', 'a', 'b']), ['Z-001', 'Z-002']],
    ['is not made from a telephone number', standing(['x4917112345678', 'a', 'b']), ['Z-001', 'Z-002']],
  ])('%s', (_, old, ids) => expect(given(old, two)).toMatchObject({ ids, given: 2, near: null, findings: [] }))
})

describe('with --key', () => {
  const old = standing(['Z-004', 'Stadt Auenbrück', 'Zusammen in Auenbrück'], ['Z-009', 'Stadt Eng', 'Streit'])
  const key = ['applicant', 'title']

  test.each([
    ['a row that stands keeps its id', ['Stadt Eng', 'Streit'], 'Z-009', 0],
    ['spaces more or less are no difference', [' Stadt  Eng', 'Streit '], 'Z-009', 0],
    ['another one gets the next', ['Stadt Eng', 'Frieden und Freude'], 'Z-010', 1],
  ] as const)('%s', (_, row, id, count) => {
    expect(given(old, brought(row), key)).toMatchObject({ ids: [id], given: count, near: null, findings: [] })
  })

  test.each([
    ['in case', ['STADT ENG', 'Streit']],
    ['in accents', ['Stadt Auenbrueck', 'Zusammen in Auenbrück']],
    ['in an umlaut left out', ['Stadt Auenbruck', 'Zusammen in Auenbruck']],
    ['in a slip of one letter', ['Stadt Auenbrück', 'Zusamen in Auenbrück']],
    ['in punctuation', ['Stadt Eng', '„Streit!“']],
  ] as const)('one that differs only %s is for a person to say', (_, row) => {
    const { near, findings } = given(old, brought(row), key)
    expect([near !== null, findings]).toEqual([true, ['2 near-match']])
  })

  test('what was answered holds for its row alone', () => {
    const near = brought(['Stadt ENG', 'Streit'], ['STADT Eng', 'Streit'])
    expect(given(old, near, key, { 2: true })).toMatchObject({ near: 'Z-009', findings: ['3 near-match'] })
    expect(given(old, near, key, { 2: true, 3: false })).toMatchObject({
      ids: ['Z-009', 'Z-010'],
      given: 1,
      findings: [],
    })
  })

  test('rows that stand and cannot be told apart by it are found', () => {
    const twice = standing(['Z-001', 'Stadt Au', 'Hafen'], ['Z-002', 'Stadt Au', 'Hafen'])
    expect(given(twice, two, key).findings).toEqual(['1 key-twice'])
  })

  test('of one column', () => {
    expect(given(old, brought(['Stadt Eng', 'Etwas anderes']), ['applicant'])).toMatchObject({
      ids: ['Z-009'],
      given: 0,
    })
  })

  test('another title of the same applicant is no near match', () => {
    expect(given(old, brought(['Stadt Eng', 'Straßenfest'], ['Stadt Auenbrück', 'Hafenfest']), key)).toMatchObject({
      given: 2,
      findings: [],
    })
  })
})

test('without --key a row that stands already is not given another number in silence', () => {
  expect(given(standing(['Z-001', 'Stadt Au', 'Hafen']), two).findings).toEqual(['2 key-needed'])
  expect(given(standing(['Z-001', 'stadt au', 'HAFEN']), two).findings).toEqual(['2 key-needed'])
})
