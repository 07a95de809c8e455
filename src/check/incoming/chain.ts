// The chains of rows that would be written, going on from the row that they follow.
import { chainStart, nextChain } from '../../model/digest.js'
import type { PlacedRow, PlannedRow } from '../../model/import-plan.js'

/** Nothing is changed where the file is not chained; `last` is null where no row stands. */
export function chainRows(
  rows: readonly PlannedRow[],
  columns: readonly string[],
  last: PlacedRow | null,
): readonly PlannedRow[] {
  if (columns.at(-1) !== 'chain') return rows
  let chain = last?.cells.at(-1) ?? chainStart(columns)
  return rows.map((row) => {
    chain = nextChain(chain, columns, row.cells)
    return { ...row, cells: [...row.cells.slice(0, -1), chain] }
  })
}
