// Decisions brought from outside: those on record stand for ever, new ones get the numbers that follow.
import { error, type Finding, place } from '../../model/finding.js'
import { nearestName } from '../../model/ids.js'
import type { ImportPlan, PlacedTable } from '../../model/import-plan.js'
import { openRowStore } from '../../model/row-store.js'

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
  const rows = openRowStore()
  standing?.rows.each((cells, line) => rows.add(cells, line))
  const kept = rows.size
  const numberColumn = incoming.columns.indexOf('no')
  incoming.rows.each((brought, line) => {
    const cells = under(brought)
    const written = brought[numberColumn]?.trim() ?? ''
    const next = rows.size + 1
    const verdict = record.judge(written, cells, next)
    if (verdict === 'new') rows.add(numbered(cells, columns, next), line)
    if (verdict === 'stands') findings.push(error(place(file, line), 'decision-stands', { no: Number(written) }))
    if (verdict === 'misnumbered') {
      findings.push(error(place(file, line), 'number-wrong', { value: written, expected: next }))
    }
  })
  const added = rows.size - kept
  const matched = record.matched()
  const numbers = (is: (index: number) => boolean) => [...Array(rows.size).keys()].filter(is).map((at) => `${at + 1}`)
  return {
    counts: {
      rows: incoming.rows.size,
      added,
      changed: 0,
      unchanged: matched.size,
      older: 0,
      absent: kept - matched.size,
    },
    changes: [],
    columns,
    rows,
    isIncoming: (row) => row >= kept,
    chainedFrom: kept,
    lastChain: kept === 0 ? null : (rows.cellsAt(kept - 1).at(-1) ?? null),
    added: () => numbers((index) => index >= kept),
    absent: () => numbers((index) => index < kept && !matched.has(index + 1)),
    findings,
  }
}

type Verdict = 'new' | 'same' | 'stands' | 'misnumbered'
type DecisionRecord = {
  readonly judge: (written: string, cells: readonly string[], next: number) => Verdict
  /** The numbers of those on record that the file brought has too. */
  readonly matched: () => ReadonlySet<number>
}

const wholeNumberPattern = /^\d{1,9}$/

function openRecord(standing: PlacedTable | null, columns: readonly string[]): DecisionRecord {
  const rows: (readonly string[])[] = []
  standing?.rows.each((cells) => rows.push(cells))
  const saysOf = (cells: readonly string[]) => contentOf(cells, columns)
  const numbersBySaying = new Map<string, number[]>()
  for (const [index, cells] of rows.entries()) {
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
    if (onRecord !== undefined) return saysOf(onRecord) === saysOf(cells) ? match(Number(written)) : 'stands'
    return Number(written) === next ? 'new' : 'misnumbered'
  }
  return { judge, matched: () => matched }
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
    return isFilled(incoming, index)
      ? [
          error(place(file, incoming.headerLine), 'column-unknown', {
            column,
            nearest: nearestName(column, known),
            known,
          }),
        ]
      : []
  })
}

function isFilled({ rows }: PlacedTable, column: number): boolean {
  for (let row = 0; row < rows.size; row++) if (rows.cellsAt(row)[column]?.trim() !== '') return true
  return false
}

const numbered = (cells: readonly string[], columns: readonly string[], no: number): readonly string[] =>
  cells.map((cell, index) => (columns[index] === 'no' ? `${no}` : cell))
