// A cell of a row by the name of its column.

/** The cell of a column; empty where the table has no such column. */
export type CellReader = (cells: readonly string[], column: string) => string

export function cellsByName(columns: readonly string[]): CellReader {
  const places = new Map(columns.map((column, index) => [column, index]))
  return (cells, column) => cells[places.get(column) ?? -1] ?? ''
}
