// Submissions: ids, and a division that the competition has.
import { error, type Finding, note, place } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { cellOf, type Submission, type SubmissionTable } from '../model/submission.js'
import { checkIdsOf, checkKnown } from './ids.js'

const file = 'submissions.csv'

/** What stands in the column `division`, even where the competition has no divisions. */
const divisionCell = (submissions: SubmissionTable, row: Submission): string =>
  cellOf(submissions, row, 'division').trim()

export function checkSubmissions({ submissions, competition }: Folder): readonly Finding[] {
  if (submissions === null) return []
  const ids = checkIdsOf(submissions.rows, ({ line }) => place(file, line))
  if (competition === null) return ids
  const divisions = new Set(competition.divisions.map(({ id }) => id))
  if (divisions.size === 0) {
    if (!submissions.columns.includes('division')) return ids
    const first = submissions.rows.find((row) => divisionCell(submissions, row) !== '')
    if (first === undefined) return ids
    return [...ids, note(place(file, first.line), 'division-unused', { id: divisionCell(submissions, first) })]
  }
  const wrong = submissions.rows.flatMap(({ id, division, line }) =>
    division === null || division === ''
      ? [error(place(file, line), 'division-missing', { id })]
      : checkKnown('unknown-division', division, divisions, place(file, line)),
  )
  return [...ids, ...wrong]
}
