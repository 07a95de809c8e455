// Scoring sheets as LibreOffice opens and saves them, where it is installed: rows, numbers, what a cell may hold.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/read/workbook.js'
import { folders, jury, smallCompetition } from './jury.js'

const folder = folders()

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    return false
  }
}

/** A file of this folder as LibreOffice saves it in another form. */
function saved(dir: string, file: string, form: string, more: readonly string[] = []): string {
  const office = ['--headless', `-env:UserInstallation=file://${join(dir, 'office')}`]
  const made = join(dir, 'saved', file.replace(/\.\w+$/, `.${form.replace(/:.*/, '')}`))
  execFileSync(
    'soffice',
    [...office, ...more, '--convert-to', form, '--outdir', join(dir, 'saved'), join(dir, 'sheets', file)],
    {
      stdio: 'ignore',
      timeout: 120_000,
    },
  )
  return made
}

/** Scores of 1 to 6 in halves, and one that is cast; an id and a title that a spreadsheet would take for others. */
function competition(): string {
  return folder({
    ...smallCompetition(1, { scale: { min: 1, max: 6, step: 0.5, best: 'low' } }),
    'submissions.csv': 'id,applicant,title\n007,=1+1,Mai 2017\nZ-002,Stadt 2,Haus\n',
    'ballots/berg.csv': 'juror,submission,konzept,wirkung,transfer,comment\nberg,007,1.5,6,2,- gut\n',
  })
}

const rows = [
  ['Jurymitglied', 'Beitrag', 'Einreichende Stelle', 'Titel', 'Konzept', 'Wirkung', 'Transfer', 'Bemerkung'],
  ['berg', '007', '=1+1', 'Mai 2017', '1.5', '6', '2', '- gut'],
  ['berg', 'Z-002', 'Stadt 2', 'Haus'],
]

describe.skipIf(process.platform === 'win32' || !hasOffice())('a scoring sheet that LibreOffice has saved', () => {
  it('from a workbook is the same table, and still holds scores to their scale', async () => {
    const dir = competition()
    expect(jury(['export', 'sheets', '--dir', dir, '--format', 'xlsx']).code).toBe(0)
    const reading = await readWorkbook(readFileSync(saved(dir, 'berg.xlsx', 'xlsx:Calc MS Excel 2007 XML')), null)
    expect(reading.kind === 'read' && reading.rows.slice(2).map(({ cells }) => cells)).toEqual(rows)
    const open = readFileSync(saved(dir, 'berg.xlsx', 'fods'), 'utf8')
    expect(open.match(/<table:content-validation /g)).toHaveLength(3)
    expect(open).toContain('is-true-formula(AND(ISNUMBER([.E5]);[.E5]&gt;=1;[.E5]&lt;=6;')
    expect(open.match(/table:content-validation-name="val1"/g)).toHaveLength(2)
  }, 180_000)

  it('from CSV with German settings has its numbers as numbers and its texts as texts', async () => {
    const dir = competition()
    expect(jury(['export', 'sheets', '--dir', dir]).code).toBe(0)
    const german = ['--infilter=CSV:59,34,76,1,,1031,false,true,false,false,false,-1']
    const reading = await readWorkbook(
      readFileSync(saved(dir, 'berg.csv', 'xlsx:Calc MS Excel 2007 XML', german)),
      null,
    )
    const shown = reading.kind === 'read' ? reading.rows.slice(2).map(({ cells }) => cells) : []
    expect(shown[1]?.slice(3)).toEqual(['Mai 2017', '1.5', '6', '2', "'- gut"])
    expect(shown[1]?.[1]).toBe('007')
  }, 180_000)
})
