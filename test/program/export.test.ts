// jury export sheets: which jurors get a file, what stands in it, and what is never written over.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/read/workbook.js'
import { writeDraft } from '../../src/write/draft.js'
import { bytesIn, copyExample, folders, jury, smallCompetition, writeFiles } from './jury.js'

const folder = folders()

/** Two members, one absent, a deputy for that one, a deputy who is not needed, a guest; a submission is excluded. */
const panel = {
  ...smallCompetition(4),
  'submissions.csv': [
    'id,applicant,title,email',
    'Z-001,Stadt 1,Haus,geheim1@example.org',
    'Z-002,Stadt 2,Haus,geheim2@example.org',
    'Z-003,Stadt 3,Haus,geheim3@example.org',
    'Z-004,Stadt 4,Haus,geheim4@example.org',
    '',
  ].join('\n'),
  'jurors.csv': [
    'id,name,role,deputy_of',
    'berg,Anna Berg,chair,',
    'tal,Bruno Tal,member,',
    'fluss,Cora Fluss,member,',
    'see,Dora See,deputy,fluss',
    'meer,Emil Meer,deputy,tal',
    'gast,Fritz Gast,guest,',
    '',
  ].join('\n'),
  'decisions.csv': [
    'no,at,kind,division,submission,juror,award,value,reason,for,against,abstained,recorded_by',
    '1,2018-03-01T10:00:00.000Z,recusal,,Z-002,berg,,,eigene Stadt,,,,buero',
    '2,2018-03-01T10:00:00.000Z,absence,,,fluss,,,krank,,,,buero',
    '3,2018-03-01T10:00:00.000Z,exclusion,,Z-004,,,,zu spät,,,,buero',
    '',
  ].join('\n'),
  'ballots/berg.csv': 'juror,submission,konzept,wirkung,transfer,comment\nberg,Z-001,8,7,6,gut; aber spät\n',
  'ballots/.drafts/berg~Z-003.json': writeDraft({
    juror: 'berg',
    submission: 'Z-003',
    scores: new Map([['konzept', '5']]),
    comment: null,
    at: { kind: 'criterion', criterion: 'wirkung' },
  }),
}

const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').split('\r\n')

describe('jury export sheets', () => {
  it('writes one file for each juror who is to score, filled in as far as they are', () => {
    const dir = folder(panel)
    const { code, stdout, stderr } = jury(['export', 'sheets', '--dir', dir])
    expect([code, stderr]).toEqual([0, 'Ausgefüllt lassen sie sich übernehmen mit: jury import ballots DATEI\n'])
    expect(stdout).toBe(
      [
        '3 Dateien geschrieben:',
        `  ${join(dir, 'sheets', 'berg.csv')}  Anna Berg, 2 Beiträge`,
        `  ${join(dir, 'sheets', 'tal.csv')}  Bruno Tal, 3 Beiträge`,
        `  ${join(dir, 'sheets', 'see.csv')}  Dora See, 3 Beiträge`,
        '',
      ].join('\n'),
    )
    expect(readdirSync(join(dir, 'sheets')).sort()).toEqual(['berg.csv', 'see.csv', 'tal.csv'])
    expect(linesOf(join(dir, 'sheets', 'berg.csv'))).toEqual([
      expect.stringMatching(/^\uFEFFGute Nachbarn: Wertungsbögen \(Anna Berg\);;;;;;;jury-sheet [0-9a-f]{16}$/),
      '"Skala von 0 bis 10 in Schritten von 1; 10 ist am besten.";;;;;;;',
      ';;;;;;;',
      'Jurymitglied;Beitrag;Einreichende Stelle;Titel;Konzept;Wirkung;Transfer;Bemerkung',
      'berg;Z-001;Stadt 1;Haus;8;7;6;"gut; aber spät"',
      'berg;Z-003;Stadt 3;Haus;5;;;',
      '',
    ])
  })

  it('tells no juror what only the secretariat sees, nor what another one has scored', () => {
    const dir = folder(panel)
    const { stdout } = jury(['export', 'sheets', '--dir', dir, '--json'])
    const written = [...bytesIn(join(dir, 'sheets'))].flat().join('\n') + stdout
    expect(written).not.toContain('geheim')
    expect(readFileSync(join(dir, 'sheets', 'tal.csv'), 'utf8')).not.toContain('aber spät')
  })

  it('gives each only what is assigned to them, and only their criteria', () => {
    const dir = folder({
      ...smallCompetition(3),
      'jurors.csv': 'id,name,criteria\nberg,Anna Berg,wirkung transfer\ntal,Bruno Tal,konzept\n',
      'assignments.csv': 'juror,submission\nberg,Z-003\nberg,Z-001\ntal,Z-002\n',
    })
    expect(jury(['export', 'sheets', '--dir', dir]).code).toBe(0)
    expect(linesOf(join(dir, 'sheets', 'berg.csv')).slice(3)).toEqual([
      'Jurymitglied;Beitrag;Einreichende Stelle;Titel;Wirkung;Transfer;Bemerkung',
      'berg;Z-001;Stadt 1;Haus der Nachbarn;;;',
      'berg;Z-003;Stadt 3;Haus der Nachbarn;;;',
      '',
    ])
    expect(linesOf(join(dir, 'sheets', 'tal.csv'))[3]).toBe(
      'Jurymitglied;Beitrag;Einreichende Stelle;Titel;Konzept;Bemerkung',
    )
  })

  it('writes workbooks of the same rows, the same bytes each time, as --json says', async () => {
    const dir = folder(panel)
    const sheets = (to: string) => ['export', 'sheets', '--dir', dir, '--format', 'xlsx', '--to', to, '--json']
    const { code, stdout, stderr } = jury(sheets(join(dir, 'one')))
    expect([code, stderr]).toEqual([0, ''])
    const file = (juror: string) => join(dir, 'one', `${juror}.xlsx`)
    expect(JSON.parse(stdout)).toEqual({
      format: 1,
      written: [file('berg'), file('tal'), file('see')],
      sheets: [
        { juror: 'berg', file: file('berg'), submissions: 2 },
        { juror: 'tal', file: file('tal'), submissions: 3 },
        { juror: 'see', file: file('see'), submissions: 3 },
      ],
    })
    jury(sheets(join(dir, 'two')))
    expect(bytesIn(join(dir, 'one'))).toEqual(bytesIn(join(dir, 'two')))
    const reading = await readWorkbook(readFileSync(file('berg')), null)
    expect(reading.kind === 'read' && reading.rows.slice(2)).toEqual([
      {
        line: 4,
        cells: [
          'Jurymitglied',
          'Beitrag',
          'Einreichende Stelle',
          'Titel',
          'Konzept',
          'Wirkung',
          'Transfer',
          'Bemerkung',
        ],
      },
      { line: 5, cells: ['berg', 'Z-001', 'Stadt 1', 'Haus', '8', '7', '6', 'gut; aber spät'] },
      { line: 6, cells: ['berg', 'Z-003', 'Stadt 3', 'Haus', '5'] },
    ])
  })

  it('writes the file of one juror: a guest, one who is absent', () => {
    const dir = folder(panel)
    for (const juror of ['gast', 'fluss']) {
      const { code, stdout } = jury(['export', 'sheets', '--dir', dir, '--juror', juror, '--json'])
      expect([code, JSON.parse(stdout).sheets]).toEqual([
        0,
        [{ juror, file: join(dir, 'sheets', `${juror}.csv`), submissions: 3 }],
      ])
    }
    expect(readdirSync(join(dir, 'sheets')).sort()).toEqual(['fluss.csv', 'gast.csv'])
  })

  it('writes nothing where there is nothing to score', () => {
    const dir = folder(panel)
    const { code, stdout, stderr } = jury(['export', 'sheets', '--dir', dir, '--juror', 'meer'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe('Für meer gibt es nichts zu werten; es wurde nichts geschrieben.\n')
    expect(readdirSync(dir)).not.toContain('sheets')
  })

  it('writes an English competition for an English Excel, and speaks the language asked for', () => {
    const dir = folder(smallCompetition(1, { language: 'en' }))
    const { stdout } = jury(['export', 'sheets', '--dir', dir, '--juror', 'tal', '--lang', 'de'])
    expect(stdout).toContain('1 Datei geschrieben:')
    expect(linesOf(join(dir, 'sheets', 'tal.csv')).slice(1)).toEqual([
      'Scale from 0 to 10 in steps of 1; 10 is best.,,,,,,,',
      ',,,,,,,',
      'Juror,Submission,Applicant,Title,Konzept,Wirkung,Transfer,Comment',
      'tal,Z-001,Stadt 1,Haus der Nachbarn,,,,',
      '',
    ])
  })
})

describe('jury export sheets refuses', () => {
  it('to write over a file, and then writes none', () => {
    const dir = folder(panel)
    mkdirSync(join(dir, 'sheets'))
    writeFileSync(join(dir, 'sheets', 'see.csv'), 'von Hand')
    const { code, stderr } = jury(['export', 'sheets', '--dir', dir])
    expect(code).toBe(2)
    expect(stderr).toMatch(/see\.csv“ gibt es schon; es wurde nichts geschrieben\.\n/)
    expect([...bytesIn(join(dir, 'sheets'))]).toEqual([['see.csv', 'von Hand']])
  })

  it.each<readonly [what: string, args: readonly string[], said: string]>([
    ['an unknown juror, with the nearest', ['sheets', '--juror', 'brg'], 'Meinten Sie berg?'],
    ['an unknown format', ['sheets', '--format', 'ods'], '--format ist „ods“; möglich ist: csv, xlsx.'],
    ['anything but sheets', ['sheet'], 'Meinten Sie sheets?'],
    ['a file in place of a folder', ['sheets', '--to', 'jurors.csv'], 'ist kein Ordner.'],
  ])('%s', (_, args, said) => {
    const dir = folder(panel)
    const { code, stdout, stderr } = jury(['export', ...args], { cwd: dir })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(readdirSync(dir)).not.toContain('sheets')
  })

  it('data that break a rule', () => {
    const dir = folder(panel)
    writeFiles(dir, { 'ballots/tal.csv': 'juror,submission,konzept,wirkung,transfer\ntal,Z-001,11,7,6\n' })
    const { code, stdout, stderr } = jury(['export', 'sheets', '--dir', dir])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('ballots/tal.csv:2')
    expect(stderr).toContain('Es wurde nichts geschrieben.')
    expect(readdirSync(dir)).not.toContain('sheets')
  })

  it('a folder without a competition', () => {
    const { code, stderr } = jury(['export', 'sheets', '--dir', folder(), '--lang', 'en'])
    expect(code).toBe(2)
    expect(stderr).toContain('competition.json is missing')
  })
})

it('the example competition gets a file for each of its jurors', () => {
  const dir = copyExample(folder())
  const { code, stdout } = jury(['export', 'sheets', '--dir', dir, '--format', 'xlsx', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout).sheets.map(({ submissions }: { submissions: number }) => submissions)).toEqual([
    141, 140, 141, 140, 141, 112, 1,
  ])
})
