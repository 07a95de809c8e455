// A juror's scoring sheet: its rows as CSV for either Excel, and as a workbook that knows the scales.
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/read/workbook.js'
import { type JurorSheet, sheetCsv, sheetTable } from '../../src/write/scoring-sheet.js'
import { sheetWorkbook } from '../../src/write/scoring-workbook.js'
import { readCompetition } from './sheets.js'

const digest = '32a8a8f05e74facb'
const rules = {
  version: 1,
  id: 'nachbarn',
  title: 'Gute Nachbarn',
  language: 'de',
  scale: { min: 0, max: 10, labels: { '0': 'nicht erkennbar', '10': 'vorbildlich' } },
  criteria: [
    { id: 'konzept', name: 'Konzept', question: 'Ist der Beitrag durchdacht?' },
    { id: 'note', name: 'Titel', scale: { min: 1, max: 6, step: 0.5, best: 'low' } },
  ],
  tally: ['rescale', { mean: 'criteria' }, { mean: 'jurors' }],
}

function sheet(more: object = {}): JurorSheet {
  const competition = readCompetition({ ...rules, ...more })
  const columns = ['id', 'applicant', 'title', 'email']
  const row = (cells: readonly string[]) => {
    const [id = '', applicant = '', title = ''] = cells
    return { id, applicant, title, division: null, cells, line: 2 }
  }
  const ballot = (
    submission: string,
    scores: readonly (readonly [string, string | null])[],
    comment: string | null,
  ) => ({
    juror: 'berg',
    submission,
    scores: new Map(scores),
    comment,
    at: { kind: 'summary' } as const,
  })
  return {
    competition,
    rulesDigest: digest,
    juror: {
      id: 'berg',
      name: 'Anna Berg',
      affiliation: '',
      role: 'member',
      deputyOf: null,
      weight: { units: 1, decimals: 0 },
      criteria: null,
      divisions: null,
      line: 2,
    },
    submissions: {
      columns,
      rows: [
        row(['007', '=1+1', 'Mai 2017', 'geheim@example.org']),
        row(['Z-2', 'Stadt', 'Haus; Hof', 'x@example.org']),
      ],
    },
    ballots: [
      ballot(
        '007',
        [
          ['konzept', '8'],
          ['note', '1.5'],
        ],
        '- gut',
      ),
      ballot('Z-2', [['konzept', null]], null),
    ],
  }
}

describe('as CSV', () => {
  it('opens in a German Excel: semicolons, decimal commas, texts that stay texts', () => {
    expect(sheetCsv(sheet()).split('\r\n')).toEqual([
      `\uFEFFGute Nachbarn: Wertungsbögen (Anna Berg);;;;;;jury-sheet ${digest}`,
      '"Konzept: Skala von 0 bis 10 in Schritten von 1; 10 ist am besten (0 = nicht erkennbar, 10 = vorbildlich). note (Titel): Skala von 1 bis 6 in Schritten von 0,5; 1 ist am besten.";;;;;;',
      ';;;;;;',
      'Jurymitglied;Beitrag;Einreichende Stelle;Titel;Konzept;note;Bemerkung',
      `berg;"=""007""";'=1+1;"=""Mai 2017""";8;1,5;'- gut`,
      'berg;Z-2;Stadt;"Haus; Hof";;;',
      '',
    ])
  })

  it('opens in an English Excel: commas and decimal points', () => {
    const lines = sheetCsv(sheet({ language: 'en' })).split('\r\n')
    expect(lines[0]).toBe(`\uFEFFGute Nachbarn: ballots (Anna Berg),,,,,,jury-sheet ${digest}`)
    expect(lines[3]).toBe('Juror,Submission,Applicant,Title,Konzept,Titel,Comment')
    expect(lines[4]).toBe(`berg,"=""007""",'=1+1,"=""Mai 2017""",8,1.5,'- gut`)
  })

  it('says one scale once', () => {
    const { rows } = sheetTable(
      sheet({
        criteria: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ],
      }),
    )
    expect(rows[1]?.[0]?.text).toBe(
      'Skala von 0 bis 10 in Schritten von 1; 10 ist am besten (0 = nicht erkennbar, 10 = vorbildlich).',
    )
  })
})

describe('as a workbook', () => {
  it('has the same rows', async () => {
    const reading = await readWorkbook(sheetWorkbook(sheet()), null)
    const { rows } = sheetTable(sheet())
    const filled = rows
      .map((row) => row.map(({ text }) => text))
      .map((row) => row.slice(0, row.findLastIndex((each) => each !== '') + 1))
    expect(reading).toMatchObject({ kind: 'read', sheet: 'Wertungsbögen', filled: [] })
    expect(reading.kind === 'read' && reading.rows.map(({ cells }) => cells)).toEqual(
      filled.filter((row) => row.length > 0),
    )
  })

  it('is the same, byte for byte', () => {
    expect(sheetWorkbook(sheet())).toEqual(sheetWorkbook(sheet()))
  })
})
