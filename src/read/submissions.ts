// submissions.csv → the submissions received, every column of the file kept.
import { error, type Finding, place } from '../model/finding.js'
import type { PlacedTable } from '../model/import-plan.js'
import type { Submission, SubmissionTable } from '../model/submission.js'
import { cellsByName } from './cells.js'
import { readTable } from './table.js'

export type SubmissionsReading = { readonly table: SubmissionTable | null; readonly findings: readonly Finding[] }

/** Where the competition has divisions, the column `division` is required; else it means nothing. */
export function readSubmissions(
  content: Uint8Array | PlacedTable,
  file: string,
  hasDivisions: boolean,
): SubmissionsReading {
  const rows: Submission[] = []
  const empty: Finding[] = []
  const required = hasDivisions ? ['id', 'division', 'applicant', 'title'] : ['id', 'applicant', 'title']
  const { columns, findings } = readTable(content, file, { required, optional: 'any' }, (columns) => {
    const cell = cellsByName(columns)
    return (cells, line) => {
      const id = cell(cells, 'id').trim()
      const division = hasDivisions ? cell(cells, 'division').trim() : null
      if (id === '') empty.push(error(place(file, line), 'cell-empty', { column: 'id' }))
      else rows.push({ id, division, applicant: cell(cells, 'applicant'), title: cell(cells, 'title'), cells, line })
    }
  })
  return { table: columns && { columns, rows }, findings: [...findings, ...empty] }
}
