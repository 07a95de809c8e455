// Submissions, jurors and assignments brought from outside, held row by row against those that stand.
import { error, type Finding, place } from '../../model/finding.js'
import type { CellChange, Change, ImportPlan, PlacedRow, PlacedTable, PlannedRow } from '../../model/import-plan.js'

/** What tells two rows of a table apart: the id, or juror and submission. */
export type KeyColumns = readonly ['id'] | readonly ['juror', 'submission']

/**
 * Rows that stand keep their order, new ones follow; a column only one side has keeps or gets its cells there. A row of
 * the same key with other cells replaces; one that is not in the file brought is left as it is.
 */
export function planTable(
  standing: PlacedTable | null,
  incoming: PlacedTable,
  keyColumns: KeyColumns,
  file: string,
): ImportPlan {
  const old = standing ?? { columns: [], rows: [] }
  const columns = [...old.columns, ...incoming.columns.filter((column) => !old.columns.includes(column))]
  const brought = firstRows(incoming, keyColumns, file)
  const merge = rowMerger(old.columns, incoming.columns, columns)
  const keyOf = keyReader(old.columns, keyColumns)
  const changes: Change[] = []
  const met = new Set<string>()
  const kept = old.rows.map((row): PlannedRow => {
    const key = keyOf(row.cells)
    const found = brought.rows.get(key)
    const cells = merge(row.cells, null)
    if (found === undefined || met.has(key)) return { cells, line: row.line, from: 'folder' }
    met.add(key)
    const merged = merge(row.cells, found.cells)
    const what = cellChanges(columns, cells, merged, keyColumns)
    if (what.length === 0) return { cells, line: row.line, from: 'folder' }
    changes.push({ id: shownKey(key), line: found.line, what })
    return { cells: merged, line: found.line, from: 'incoming' }
  })
  const added = [...brought.rows].flatMap(([key, row]): readonly PlannedRow[] =>
    met.has(key)
      ? []
      : [{ cells: trimmedKey(merge(null, row.cells), columns, keyColumns), line: row.line, from: 'incoming' }],
  )
  const counts = {
    rows: incoming.rows.length,
    added: added.length,
    changed: changes.length,
    unchanged: met.size - changes.length,
    older: 0,
    absent: old.rows.length - met.size,
  }
  return { counts, changes, columns, rows: [...kept, ...added], findings: brought.findings }
}

const separator = '\u0000'
const shownKey = (key: string): string => key.replaceAll(separator, ' ')

/** Reads a row's key; one of its cells empty gives the empty key. */
function keyReader(columns: readonly string[], keyColumns: KeyColumns): (cells: readonly string[]) => string {
  const places = keyColumns.map((column) => columns.indexOf(column))
  return (cells) => {
    const parts = places.map((at) => cells[at]?.trim() ?? '')
    return parts.includes('') ? '' : parts.join(separator)
  }
}

/** The first row of each key. One without a key is left out: the reader finds it. A key that stands twice is found. */
function firstRows(
  { columns, rows }: PlacedTable,
  keyColumns: KeyColumns,
  file: string,
): { readonly rows: ReadonlyMap<string, PlacedRow>; readonly findings: readonly Finding[] } {
  const keyOf = keyReader(columns, keyColumns)
  const firsts = new Map<string, PlacedRow>()
  const findings: Finding[] = []
  for (const row of rows) {
    const key = keyOf(row.cells)
    const first = firsts.get(key)
    if (key !== '' && first === undefined) firsts.set(key, row)
    if (first !== undefined) findings.push(repeatedRow(key, first, row, file))
  }
  return { rows: firsts, findings }
}

function repeatedRow(key: string, first: PlacedRow, row: PlacedRow, file: string): Finding {
  const at = place(file, row.line)
  const [id = '', submission] = key.split(separator)
  if (submission !== undefined) return error(at, 'assignment-repeated', { juror: id, submission, line: first.line })
  const isSame = row.cells.every((cell, index) => cell === first.cells[index])
  return isSame
    ? error(at, 'id-repeated', { id, line: first.line })
    : error(at, 'row-conflict', { id, line: first.line })
}

type Cells = readonly string[] | null

/** Cells under all columns: those of the row brought where its file has the column, else those that stand, else empty. */
function rowMerger(
  standing: readonly string[],
  incoming: readonly string[],
  columns: readonly string[],
): (old: Cells, brought: Cells) => readonly string[] {
  const places = columns.map((column) => ({ old: standing.indexOf(column), brought: incoming.indexOf(column) }))
  return (old, brought) => places.map((at) => brought?.[at.brought] ?? old?.[at.old] ?? '')
}

/** Spaces around an id are no difference. */
function cellChanges(
  columns: readonly string[],
  before: readonly string[],
  after: readonly string[],
  keyColumns: KeyColumns,
): readonly CellChange[] {
  const isKey = (column: string) => (keyColumns as readonly string[]).includes(column)
  return columns.flatMap((column, index) => {
    const [was, is] = [before[index]!, after[index]!]
    return was === is || isKey(column) ? [] : [{ column, before: was, after: is }]
  })
}

const trimmedKey = (cells: readonly string[], columns: readonly string[], keyColumns: KeyColumns): readonly string[] =>
  cells.map((cell, index) => ((keyColumns as readonly string[]).includes(columns[index]!) ? cell.trim() : cell))
