// One work received, and who sent it.

/** A submission as submissions.csv has it. `division` is null where the competition has none. */
export type Submission = {
  readonly id: string
  readonly division: string | null
  readonly applicant: string
  readonly title: string
  /** Every cell of its row, in the order of the table's columns. */
  readonly cells: readonly string[]
  readonly line: number
}

/** submissions.csv: its header, and its rows in the order of the file. */
export type SubmissionTable = { readonly columns: readonly string[]; readonly rows: readonly Submission[] }

/** The cell of a column of a submission; empty where the table has no such column. */
export function cellOf(table: SubmissionTable, submission: Submission, column: string): string {
  return submission.cells[table.columns.indexOf(column)] ?? ''
}
