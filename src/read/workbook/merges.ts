// Merged cells: a value that a person sees beside several rows stands in every one of them. It is never spread over
// columns: a heading over a table is none of its rows' values, and one score is not three.
import { refuseTooLarge } from './refusal.js'
import type { CellPlace, ReadSheet, SheetRow } from './sheet.js'

/** More cells than rows of a sheet are not filled: merges over all of it say nothing. */
const mostFilled = 1_048_576

/** `filled`: the cells that got their value from the one above. */
export type Filled = { readonly rows: readonly SheetRow[]; readonly filled: readonly CellPlace[] }

/** Fills the first column of cells merged over several rows, in rows that hold anything: no merge makes a row of its own. */
export function fillMerges({ rows, merges }: ReadSheet): Filled {
  const tall = merges.filter(({ first, last }) => last.line > first.line)
  if (tall.length === 0) return { rows, filled: [] }
  const open = rows.map(({ cells, line }) => ({ cells: [...cells], line }))
  const filled: CellPlace[] = []
  for (const { first, last } of tall) {
    const top = indexOf(rows, first.line)
    const value = open[top]?.line === first.line ? (open[top].cells[first.column] ?? '') : ''
    for (let at = top + 1; value !== '' && at < open.length && open[at]!.line <= last.line; at++) {
      const { cells, line } = open[at]!
      while (cells.length < first.column) cells.push('')
      cells[first.column] = value
      filled.push({ column: first.column, line })
      if (filled.length > mostFilled) refuseTooLarge('cells', mostFilled)
    }
  }
  return { rows: open, filled }
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
