// assignments.csv → who scores what.
import { error, type Finding, place } from '../model/finding.js'
import type { PlacedTable } from '../model/import-plan.js'
import type { Assignment } from '../model/juror.js'
import { cellsByName } from './cells.js'
import { readTable } from './table.js'

const columnsExpected = ['juror', 'submission'] as const
const optionalColumns = ['reason', 'recorded_by'] as const

export type AssignmentsReading = {
  readonly assignments: readonly Assignment[] | null
  readonly findings: readonly Finding[]
}

export function readAssignments(content: Uint8Array | PlacedTable, file: string): AssignmentsReading {
  const assignments: Assignment[] = []
  const empty: Finding[] = []
  const { columns, findings } = readTable(
    content,
    file,
    { required: columnsExpected, optional: optionalColumns },
    (columns) => {
      const cell = cellsByName(columns)
      return (cells, line) => {
        const lacking = columnsExpected.filter((column) => cell(cells, column).trim() === '')
        for (const column of lacking) empty.push(error(place(file, line), 'cell-empty', { column }))
        if (lacking.length > 0) return
        const text = (column: (typeof columnsExpected | typeof optionalColumns)[number]) => cell(cells, column).trim()
        const [reason, recordedBy] = [text('reason'), text('recorded_by')]
        assignments.push({ juror: text('juror'), submission: text('submission'), reason, recordedBy, line })
      }
    },
  )
  return { assignments: columns && assignments, findings: [...findings, ...empty] }
}
