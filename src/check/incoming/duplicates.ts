// Submissions that may have been received twice: the same applicant and title up to case, accents and spaces.
import { type Finding, note, place } from '../../model/finding.js'
import type { ImportPlan } from '../../model/import-plan.js'
import { foldText } from '../../model/sameness.js'
import { openTextIndex } from '../../model/text-index.js'

/** Looked for among the submissions as they would be; said of rows of the file brought alone. */
export function findDuplicates({ columns, rows, isIncoming }: ImportPlan, file: string): readonly Finding[] {
  const places = ['id', 'applicant', 'title'].map((column) => columns.indexOf(column))
  if (places.includes(-1)) return []
  const [idAt, applicantAt, titleAt] = places as [number, number, number]
  const saidIn = (cells: readonly string[]) => {
    const [applicant, title] = [foldText(cells[applicantAt] ?? ''), foldText(cells[titleAt] ?? '')]
    return applicant === '' || title === '' ? '' : `${applicant} ${title}`
  }
  const index = openTextIndex((row) => saidIn(rows.cellsAt(row)))
  const findings: Finding[] = []
  rows.each((cells, line, row) => {
    const said = saidIn(cells)
    const known = said === '' ? -1 : index.find(said)
    if (said !== '' && known < 0) index.add(row, said)
    if (known < 0 || !(isIncoming(row) || isIncoming(known))) return
    const other = rows.cellsAt(known)[idAt] ?? ''
    const at = isIncoming(row) ? line : rows.lineAt(known)
    findings.push(note(place(file, at), 'likely-duplicate', { id: (cells[idAt] ?? '').trim(), other: other.trim() }))
  })
  return findings
}
