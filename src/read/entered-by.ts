// Who keyed a ballot: one cell of one row, which nothing that is counted needs.
import { readTable } from './table.js'

/** The cell `entered_by` of the row that begins on a line of a ballot file; empty where there is none. */
export function readEnteredBy(bytes: Uint8Array, file: string, line: number): string {
  let found = ''
  readTable(bytes, file, { required: [], optional: 'any' }, (columns) => {
    const at = columns.indexOf('entered_by')
    return (cells, row) => {
      if (row === line && at >= 0) found = (cells[at] ?? '').trim()
    }
  })
  return found
}
