import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { Award } from '../../src/model/competition.js'
import { awardsCsv, awardsExcel, excelCsv, rankingCsv, rankingExcel } from '../../src/write/results-csv.js'
import { csvText } from '../../src/write/rows.js'
import { award, counted, decision, type Sample, simpleBallots } from './sample.js'

const prized: Partial<Award> = { places: 3, prize: { kind: 'each', cents: 2500050 } }
const plain: Sample = {
  ballots: simpleBallots,
  competition: { awards: [award('strategie', 'Strategische Aktivitäten', prized)] },
}

const excelRow = (text: string): string =>
  excelCsv([
    [
      { kind: 'text', text },
      { kind: 'number', text: '1' },
    ],
  ]).slice(1)

test('the ranking has its columns in order, one for each criterion, and empty cells where nothing is', () => {
  const [header, ...rows] = rankingCsv(counted(plain)).split('\n')
  expect(header).toBe(
    'division,place,submission,applicant,title,total,exact,ballots,konzept,transfer,decided_by,shared_with,status',
  )
  expect(rows[0]).toBe(',1,Z-001,Stadt Musterhafen,Ankommen im Hafenviertel,8.00,8,3,8.33,7.33,,Z-002,ranked')
  expect(rows[2]).toContain(',6.67,20/3,3,')
})

test('who is not ranked stands at the end with an empty place and total, and why', () => {
  const outcome = counted({ ...plain, decisions: [decision(1, 'exclusion', { submission: 'Z-001' })] })
  const rows = rankingCsv(outcome).trim().split('\n')
  expect(rows.at(-1)).toBe(',,Z-001,Stadt Musterhafen,Ankommen im Hafenviertel,,,3,,,,,excluded')
})

test('the award list has its columns in order and prizes to the cent', () => {
  const [header, first] = awardsCsv(counted(plain)).split('\n')
  expect(header).toBe('award,name,division,place,submission,applicant,title,total,prize,shared_with')
  expect(first).toBe(
    'strategie,Strategische Aktivitäten,,1,Z-001,Stadt Musterhafen,Ankommen im Hafenviertel,8.00,25000.50,Z-002',
  )
})

test.each(['=1+1', '+49 30 1234', '-5', '@SUM(A1)', '\t=1', '\r=1', '  =1', '"=1"', "'=1", '＝1'])(
  'a title %j that a spreadsheet would run is made harmless, here and for Excel',
  (title) => {
    const outcome = counted({
      ballots: [['staedtetag', 'Z-001', '8', '8']],
      submissions: [['Z-001', 'Stadt Musterhafen', title]],
    })
    const [, row] = parse(rankingCsv(outcome)) as string[][]
    expect(row![4]).toBe(`'${title}`)
    const [, excel] = parse(rankingExcel(outcome), {
      delimiter: ';',
      bom: true,
      record_delimiter: '\r\n',
    }) as string[][]
    expect(excel![4]).toBe(`'${title}`)
  },
)

test('a negative number is left alone', () => {
  expect(
    excelCsv([
      [
        { kind: 'number', text: '-3.50' },
        { kind: 'text', text: 'a' },
      ],
    ]),
  ).toBe('\ufeff-3,50;a\r\n')
})

test('the Excel file has semicolons, decimal commas, a BOM and CRLF', () => {
  const text = awardsExcel(counted(plain))
  expect(text.startsWith('\ufeffaward;name;')).toBe(true)
  expect(text).toContain(';8,00;25000,50;Z-002\r\n')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test.each(['007', '1-2', '39/5', '1E5', '12:30', 'Mai 2017', '3. Mai', 'WAHR', '12345678901234', '3,5', '2017-06-12'])(
  'Excel does not turn the text %s into a number or a date',
  (text) => {
    expect(excelRow(text)).toBe(`"=""${text}""";1\r\n`)
  },
)

test.each(['Z-017', '78', 'Mainz', 'Mai', 'Stadt 2017', '5 Dörfer', 'Marburg', '2017'])(
  'Excel shows %s as it is',
  (text) => {
    expect(excelRow(text)).toBe(`${text};1\r\n`)
  },
)

test('a line break in a cell does not break the row', () => {
  expect(excelRow('zwei\nZeilen')).toBe('"zwei\nZeilen";1\r\n')
})

test('what the folder’s own files hold reads back to the same cells', () => {
  const rows = [
    ['a', '', ' x ', '=1+1', '-5'],
    ['"q"', 'l\nm', 'n\ro', 'p,q', "'s"],
    ['\r\n', '\t', 'ü', '', ''],
  ]
  expect(parse(csvText(rows))).toEqual(rows)
  expect(csvText([['a', 'b;c', '=1']])).toBe('a,b;c,=1\n')
  expect(csvText([['a\rb', 'c']])).toBe('"a\rb",c\n')
})
