// jury export: scoring sheets for jurors who score away from the program, one file each; jury import ballots reads them.

import { join } from 'node:path'
import { beginDraft } from '../ask/juror/course.js'
import { viewFor } from '../ask/juror/view.js'
import { type Common, type ExitCode, openFolder, pathIn, put, refuse, say } from '../desk.js'
import { savedDrafts } from '../desks/drafts.js'
import { writeNewFiles } from '../io/new-files.js'
import type { Docket } from '../model/docket.js'
import type { Draft } from '../model/draft.js'
import { faultError } from '../model/fault.js'
import { nearestName } from '../model/ids.js'
import { sheetWords } from '../words/sheets.js'
import { exportDocument, exportScreen, type WrittenSheet } from '../write/export-screen.js'
import { type JurorSheet, sheetCsv } from '../write/scoring-sheet.js'

export type ExportOptions = Common & {
  readonly what: string
  /** The folder for the sheets; that of the competition has one for them. */
  readonly to: string | null
  readonly juror: string | null
  readonly format: string | null
}

export async function exportFiles(options: ExportOptions): Promise<ExitCode> {
  const { what, juror } = options
  if (what !== 'sheets') throw faultError('unknown-export', { what, nearest: nearestName(what, known), known })
  const format = formatOf(options)
  const opened = await openFolder(options, { chains: false })
  const { docket, findings, language } = opened
  if (docket === null) return refuse(options, opened, findings, 'not-written')
  const sheets = sheetsFor(docket, savedDrafts(options.dir), juror)
  const folder = options.to ?? pathIn(opened, 'sheets')
  const fileOf = (sheet: JurorSheet) => join(folder, `${sheet.juror.id}.${format}`)
  const bytesOf = format === 'csv' ? sheetCsv : (await import('../write/scoring-workbook.js')).sheetWorkbook
  const standing = writeNewFiles(new Map(sheets.map((sheet) => [fileOf(sheet), bytesOf(sheet)])))
  if (standing !== null) throw faultError('file-exists', { path: standing })
  const written = sheets.map((sheet): WrittenSheet => {
    const { id, name } = sheet.juror
    return { juror: id, name, file: fileOf(sheet), submissions: sheet.ballots.length }
  })
  if (options.json) await put(exportDocument(written))
  else if (!options.quiet) await put(exportScreen(written, juror, language))
  if (!options.json && written.length > 0) await say(options, sheetWords[language].next)
  return 0
}

const known: readonly string[] = ['sheets']

function formatOf({ format }: ExportOptions): 'csv' | 'xlsx' {
  if (format === null || format === 'csv') return 'csv'
  if (format === 'xlsx') return 'xlsx'
  throw faultError('option-wrong', { option: '--format', value: format, expected: 'csv, xlsx' })
}

/** Of the juror named; else of all who are to score: neither guests nor those who are absent. None is empty. */
function sheetsFor(docket: Docket, drafts: readonly Draft[], juror: string | null): readonly JurorSheet[] {
  const ids = docket.jurors.map(({ id }) => id)
  if (juror !== null && !ids.includes(juror))
    throw faultError('unknown-id', { what: 'juror', id: juror, nearest: nearestName(juror, ids) })
  const isAsked = (number: number): boolean =>
    juror === null
      ? docket.jurors[number]!.role !== 'guest' && !docket.attendance.absences.has(number)
      : ids[number] === juror
  const sheets = [...ids.keys()].filter(isAsked).map((number) => sheetFor(docket, drafts, number))
  return sheets.filter(({ ballots }) => ballots.length > 0)
}

/** Every submission that the juror may score, as the interview would begin with it. */
function sheetFor(docket: Docket, drafts: readonly Draft[], number: number): JurorSheet {
  const { competition, juror, submissions, ballots } = viewFor(docket, number, drafts)
  const asked = ballots.filter(({ state }) => state !== 'recused')
  return {
    competition: docket.competition,
    rulesDigest: docket.rulesDigest,
    juror,
    submissions,
    ballots: asked.map((ballot) => beginDraft(competition, juror.id, submissions.rows[ballot.submission]!.id, ballot)),
  }
}
