// Merged cells: the one value that a person sees stands in every cell of them.
import { mostCells } from './parts.js'
import { refuseTooLarge } from './refusal.js'
import type { ReadSheet, SheetRow } from './sheet.js'

/** `filled` counts the cells that got their value from another one. */
export type Filled = { readonly rows: readonly SheetRow[]; readonly filled: number }

type OpenRow = { readonly cells: string[]; readonly line: number }

/**
 * Fills the merged cells of rows that hold anything and of columns that have cells: no merge makes a row or a column of
 * its own.
 */
export function fillMerges({ rows, merges, width }: ReadSheet): Filled {
  if (merges.length === 0) return { rows, filled: 0 }
  const open: readonly OpenRow[] = rows.map(({ cells, line }) => ({ cells: [...cells], line }))
  let filled = 0
  for (const { first, last } of merges) {
    const top = indexOf(rows, first.line)
    const value = open[top]?.line === first.line ? (open[top].cells[first.column] ?? '') : ''
    for (let at = top; value !== '' && at < open.length && open[at]!.line <= last.line; at++) {
      filled += fillRow(open[at]!, first.column, Math.min(last.column, width - 1), value)
      if (filled > mostCells) refuseTooLarge('cells', mostCells)
    }
    if (value !== '') filled--
  }
  return { rows: open, filled }
}

/** How many cells were filled. */
function fillRow({ cells }: OpenRow, first: number, last: number, value: string): number {
  while (cells.length < first) cells.push('')
  for (let column = first; column <= last; column++) cells[column] = value
  return Math.max(0, last - first + 1)
}

/** The first row at this line or below it. */
function indexOf(rows: readonly SheetRow[], line: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.line < line) low = middle + 1
    else high = middle
  }
  return low
}
