// Submissions that may have been received twice: the same applicant and title up to case, accents and spaces.
import { type Finding, note, place } from '../../model/finding.js'
import type { ImportPlan } from '../../model/import-plan.js'
import { foldText } from '../../model/sameness.js'

/** Looked for among the submissions as they would be; said of rows of the file brought alone. */
export function findDuplicates({ columns, rows, isIncoming }: ImportPlan, file: string): readonly Finding[] {
  const places = ['id', 'applicant', 'title'].map((column) => columns.indexOf(column))
  if (places.includes(-1)) return []
  const first = new Map<string, number>()
  const findings: Finding[] = []
  rows.each((cells, line, row) => {
    const [id = '', applicant = '', title = ''] = places.map((at) => cells[at] ?? '')
    const folded = [foldText(applicant), foldText(title)]
    if (folded.includes('')) return
    const known = first.get(folded.join(' '))
    if (known === undefined) first.set(folded.join(' '), row)
    else if (isIncoming(row) || isIncoming(known)) {
      const other = rows.cellsAt(known)[places[0]!] ?? ''
      const at = isIncoming(row) ? line : rows.lineAt(known)
      findings.push(note(place(file, at), 'likely-duplicate', { id: id.trim(), other: other.trim() }))
    }
  })
  return findings
}
