// submissions.csv → the submissions received, every column of the file kept.
import { error, type Finding, place } from '../model/finding.js'
import type { PlacedTable } from '../model/import-plan.js'
import { openRowStore, type Rows } from '../model/row-store.js'
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
  const store = openRowStore()
  const places = { applicant: -1, title: -1 }
  const { columns, findings } = findSubmissions(content, file, hasDivisions, (submission) => {
    if (rows.length < mostPlain) rows.push(submission)
    else {
      store.add(submission.cells, submission.line)
      rows.push(new StoredSubmission(submission.id, submission.division, store, store.size - 1, places))
    }
  })
  for (const column of ['applicant', 'title'] as const) places[column] = columns?.indexOf(column) ?? -1
  return { table: columns && { columns, rows }, findings }
}

/** So many submissions stand in memory cell by cell; those beyond are kept as text, an eighth of that. */
const mostPlain = 1 << 15

/** A submission whose cells are made when they are asked for. */
class StoredSubmission implements Submission {
  readonly #store: Rows
  readonly #at: number
  readonly #places: { readonly applicant: number; readonly title: number }

  constructor(
    readonly id: string,
    readonly division: string | null,
    store: Rows,
    at: number,
    places: { readonly applicant: number; readonly title: number },
  ) {
    this.#store = store
    this.#at = at
    this.#places = places
  }

  get cells(): readonly string[] {
    return this.#store.cellsAt(this.#at)
  }

  get line(): number {
    return this.#store.lineAt(this.#at)
  }

  get applicant(): string {
    return this.cells[this.#places.applicant] ?? ''
  }

  get title(): string {
    return this.cells[this.#places.title] ?? ''
  }
}

/** What is wrong with the form of a file of submissions; none of them is kept but by `take`. `columns` as of a table. */
export function findSubmissions(
  content: Uint8Array | PlacedTable,
  file: string,
  hasDivisions: boolean,
  take: (submission: Submission) => void = () => {},
): { readonly columns: readonly string[] | null; readonly findings: readonly Finding[] } {
  const empty: Finding[] = []
  const required = hasDivisions ? ['id', 'division', 'applicant', 'title'] : ['id', 'applicant', 'title']
  const { columns, findings } = readTable(content, file, { required, optional: 'any' }, (columns) => {
    const cell = cellsByName(columns)
    return (cells, line) => {
      const id = cell(cells, 'id').trim()
      const division = hasDivisions ? cell(cells, 'division').trim() : null
      if (id === '') empty.push(error(place(file, line), 'cell-empty', { column: 'id' }))
      else take({ id, division, applicant: cell(cells, 'applicant'), title: cell(cells, 'title'), cells, line })
    }
  })
  return { columns, findings: [...findings, ...empty] }
}
