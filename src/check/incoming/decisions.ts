// Decisions brought from outside: those on record stand for ever, new ones get the numbers that follow.
import { error, type Finding, place } from '../../model/finding.js'
import { nearestName } from '../../model/ids.js'
import type { ImportPlan, PlacedTable, PlannedRow } from '../../model/import-plan.js'
import { chainRows } from './chain.js'

/**
 * A row without a number is numbered on, unless it says what an unmatched decision on record says; one with a number on
 * record must say the same; any other must have the next number. `freshColumns` are those of a file that is begun.
 */
export function planDecisions(
  standing: PlacedTable | null,
  incoming: PlacedTable,
  freshColumns: readonly string[],
  file: string,
): ImportPlan {
  const columns = standing?.columns ?? freshColumns
  const record = openRecord(standing, columns)
  const under = rowUnder(incoming.columns, columns)
  const findings: Finding[] = [...lostColumns(incoming, columns, file)]
  const added: PlannedRow[] = []
  const numberColumn = incoming.columns.indexOf('no')
  for (const row of incoming.rows) {
    const cells = under(row.cells)
    const written = row.cells[numberColumn]?.trim() ?? ''
    const next = record.size + added.length + 1
    const verdict = record.judge(written, cells, next)
    if (verdict === 'new') added.push({ cells: numbered(cells, columns, next), line: row.line, from: 'incoming' })
    if (verdict === 'stands') findings.push(error(place(file, row.line), 'decision-stands', { no: Number(written) }))
    if (verdict === 'misnumbered') {
      findings.push(error(place(file, row.line), 'number-wrong', { value: written, expected: next }))
    }
  }
  const kept = (standing?.rows ?? []).map(({ cells, line }): PlannedRow => ({ cells, line, from: 'folder' }))
  const counts = {
    rows: incoming.rows.length,
    added: added.length,
    changed: 0,
    unchanged: record.matched(),
    older: 0,
    absent: kept.length - record.matched(),
  }
  return { counts, changes: [], columns, rows: [...kept, ...chainRows(added, columns, kept.at(-1) ?? null)], findings }
}

type Verdict = 'new' | 'same' | 'stands' | 'misnumbered'
type DecisionRecord = {
  readonly size: number
  readonly judge: (written: string, cells: readonly string[], next: number) => Verdict
  /** How many decisions on record the file brought has too. */
  readonly matched: () => number
}

const wholeNumberPattern = /^\d{1,9}$/

function openRecord(standing: PlacedTable | null, columns: readonly string[]): DecisionRecord {
  const rows = standing?.rows ?? []
  const saysOf = (cells: readonly string[]) => contentOf(cells, columns)
  const numbersBySaying = new Map<string, number[]>()
  for (const [index, { cells }] of rows.entries()) {
    const same = numbersBySaying.get(saysOf(cells))
    if (same) same.push(index + 1)
    else numbersBySaying.set(saysOf(cells), [index + 1])
  }
  const matched = new Set<number>()
  const match = (no: number): Verdict => {
    matched.add(no)
    return 'same'
  }
  const judge = (written: string, cells: readonly string[], next: number): Verdict => {
    if (written === '') {
      const no = numbersBySaying.get(saysOf(cells))?.find((each) => !matched.has(each))
      return no === undefined ? 'new' : match(no)
    }
    if (!wholeNumberPattern.test(written)) return 'misnumbered'
    const onRecord = rows[Number(written) - 1]
    if (onRecord !== undefined) return saysOf(onRecord.cells) === saysOf(cells) ? match(Number(written)) : 'stands'
    return Number(written) === next ? 'new' : 'misnumbered'
  }
  return { size: rows.length, judge, matched: () => matched.size }
}

/** What a decision says: all but its number and its chain; spaces around a cell are no difference. */
const contentOf = (cells: readonly string[], columns: readonly string[]): string =>
  JSON.stringify(columns.map((column, index) => (isBookkeeping(column) ? '' : cells[index]!.trim())))

const isBookkeeping = (column: string): boolean => column === 'no' || column === 'chain'

/** The cells of a row under the columns of the file on record. */
function rowUnder(
  incoming: readonly string[],
  columns: readonly string[],
): (cells: readonly string[]) => readonly string[] {
  const places = columns.map((column) => incoming.indexOf(column))
  return (cells) => places.map((at) => cells[at] ?? '')
}

/** A filled column that the file on record lacks: it is appended to and never gets another header. */
function lostColumns(incoming: PlacedTable, columns: readonly string[], file: string): readonly Finding[] {
  const known = columns.filter((column) => !isBookkeeping(column))
  return incoming.columns.flatMap((column, index): readonly Finding[] => {
    if (columns.includes(column) || isBookkeeping(column)) return []
    const isFilled = incoming.rows.some(({ cells }) => cells[index]?.trim() !== '')
    return isFilled
      ? [error(place(file, 1), 'column-unknown', { column, nearest: nearestName(column, known), known })]
      : []
  })
}

const numbered = (cells: readonly string[], columns: readonly string[], no: number): readonly string[] =>
  cells.map((cell, index) => (columns[index] === 'no' ? `${no}` : cell))
