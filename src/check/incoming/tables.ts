// Submissions, jurors and assignments brought from outside, held row by row against those that stand.
import { error, type Finding, type Place, place } from '../../model/finding.js'
import type { CellChange, Change, ImportPlan, PlacedTable } from '../../model/import-plan.js'
import { openNumbers, type Rows, rowsMade, rowsOf } from '../../model/row-store.js'
import { openTextIndex } from '../../model/text-index.js'

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
  const old: PlacedTable = standing ?? { columns: [], headerLine: 1, rows: rowsOf([]) }
  const columns = [...old.columns, ...incoming.columns.filter((column) => !old.columns.includes(column))]
  const brought = firstRows(incoming, keyColumns, file)
  const merge = rowMerger(old.columns, incoming.columns, columns)
  const keyOf = keyReader(old.columns, keyColumns)
  const changes: Change[] = []
  const absent: number[] = []
  const pairing = openPairing(old, incoming, merge, columns, keyColumns)
  const met = new Uint8Array(incoming.rows.size)
  let metRows = 0
  old.rows.each((cells, _, index) => {
    const key = keyOf(cells)
    const found = key === '' ? -1 : brought.find(key)
    if (found < 0 || met[found] === 1) {
      if (found < 0) absent.push(index)
      pairing.add(index, -1)
      return
    }
    met[found] = 1
    metRows++
    const before = merge(cells, null)
    const what = cellChanges(columns, before, merge(cells, incoming.rows.cellsAt(found)), keyColumns)
    pairing.add(index, what.length === 0 ? -1 : found)
    if (what.length > 0) changes.push({ id: shownKey(key), line: incoming.rows.lineAt(found), what })
  })
  for (let at = 0; at < brought.firsts.size; at++) {
    if (met[brought.firsts.at(at)] === 0) pairing.add(-1, brought.firsts.at(at))
  }
  const counts = {
    rows: incoming.rows.size,
    added: brought.firsts.size - metRows,
    changed: changes.length,
    unchanged: metRows - changes.length,
    older: 0,
    absent: old.rows.size - metRows,
  }
  return {
    counts,
    changes,
    columns,
    ...pairing.close(),
    chainedFrom: Number.POSITIVE_INFINITY,
    lastChain: null,
    added: () => brought.keysBut((row) => met[row] === 1).map(shownKey),
    absent: () => absent.map((index) => shownKey(keyOf(old.rows.cellsAt(index)))),
    findings: brought.findings,
  }
}

/** Each row as it would be: of one that stands, of one brought, or of both; its cells are made when they are asked for. */
function openPairing(
  old: PlacedTable,
  incoming: PlacedTable,
  merge: (old: Cells, brought: Cells) => readonly string[],
  columns: readonly string[],
  keyColumns: KeyColumns,
) {
  const [ofOld, ofBrought] = [openNumbers(), openNumbers()]
  const isIncoming = (index: number): boolean => ofBrought.at(index) >= 0
  const cellsAt = (index: number): readonly string[] => {
    const [standing, brought] = [ofOld.at(index), ofBrought.at(index)]
    const own = standing < 0 ? null : old.rows.cellsAt(standing)
    const merged = merge(own, brought < 0 ? null : incoming.rows.cellsAt(brought))
    return standing < 0 ? trimmedKey(merged, columns, keyColumns) : merged
  }
  const lineAt = (index: number): number =>
    isIncoming(index) ? incoming.rows.lineAt(ofBrought.at(index)) : old.rows.lineAt(ofOld.at(index))
  return {
    add: (standing: number, brought: number): void => {
      ofOld.add(standing)
      ofBrought.add(brought)
    },
    close: () => ({ rows: rowsMade(ofOld.size, cellsAt, lineAt), isIncoming }),
  }
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
function firstRows({ columns, rows }: PlacedTable, keyColumns: KeyColumns, file: string) {
  const keyOf = keyReader(columns, keyColumns)
  const keyAt = (row: number): string => keyOf(rows.cellsAt(row))
  const index = openTextIndex(keyAt)
  const firsts = openNumbers()
  const findings: Finding[] = []
  rows.each((cells, line, row) => {
    const key = keyOf(cells)
    const first = key === '' ? -1 : index.find(key)
    if (key !== '' && first < 0) {
      index.add(row, key)
      firsts.add(row)
    }
    if (first >= 0) findings.push(repeatedRow(key, rows, first, cells, place(file, line)))
  })
  const keysBut = (isMet: (row: number) => boolean): readonly string[] =>
    Array.from({ length: firsts.size }, (_, at) => firsts.at(at))
      .filter((row) => !isMet(row))
      .map(keyAt)
  return { find: index.find, firsts, keysBut, findings }
}

function repeatedRow(key: string, rows: Rows, first: number, cells: readonly string[], at: Place): Finding {
  const [id = '', submission] = key.split(separator)
  const line = rows.lineAt(first)
  if (submission !== undefined) return error(at, 'assignment-repeated', { juror: id, submission, line })
  const before = rows.cellsAt(first)
  const isSame = cells.every((cell, index) => cell === before[index])
  return isSame ? error(at, 'id-repeated', { id, line }) : error(at, 'row-conflict', { id, line })
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
