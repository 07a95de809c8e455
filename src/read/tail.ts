// The end of a CSV file that is appended to: its columns, the chain that the next row goes on from, a torn last row.
import { parse } from 'csv-parse/sync'
import { chainStart, fitsChain } from '../model/digest.js'

/** What stands in the file, as the door to the disk sees it. */
type Standing = {
  readonly bytes: Uint8Array
  readonly header: string | null
  readonly lastRecord: string | null
  readonly lastStart: number
  readonly endsWithLineFeed: boolean
}

/** `columns` is null where the file has no header yet; `last` where it has no whole row; `chain` where it has no chain. */
export type FileEnd = {
  readonly columns: readonly string[] | null
  readonly last: Readonly<Record<string, string>> | null
  readonly chain: string | null
  readonly isTorn: boolean
}

/** A last line without LF is torn if its chain does not fit; without a chain column it is complete. */
export function readEnd(standing: Standing): FileEnd {
  const columns = standing.header === null ? null : (rowsIn(standing.header)[0] ?? null)
  if (columns === null) return { columns, last: null, chain: null, isTorn: false }
  const isChained = columns.at(-1) === 'chain'
  const last = standing.lastRecord === null ? undefined : rowsIn(standing.lastRecord)[0]
  if (isChained && last !== undefined && !standing.endsWithLineFeed) return readOpenEnd(standing, columns, last)
  if (isChained && standing.lastRecord !== null && last === undefined) return readOpenEnd(standing, columns, [])
  return endAt(columns, last, false)
}

/** The end of a chained file whose last line has no LF. */
function readOpenEnd(standing: Standing, columns: readonly string[], last: readonly string[]): FileEnd {
  const before = Buffer.from(standing.bytes.subarray(0, standing.lastStart)).toString('utf8')
  const earlier = rowsIn(before).slice(1).at(-1)
  const fits = fitsChain(earlier?.at(-1) ?? chainStart(columns), columns, last, last.at(-1) ?? '')
  return fits ? endAt(columns, last, false) : endAt(columns, earlier, true)
}

function endAt(columns: readonly string[], last: readonly string[] | undefined, isTorn: boolean): FileEnd {
  const isChained = columns.at(-1) === 'chain'
  return {
    columns,
    last: last === undefined ? null : Object.fromEntries(columns.map((column, index) => [column, last[index] ?? ''])),
    chain: isChained ? (last?.at(-1) ?? chainStart(columns)) : null,
    isTorn,
  }
}

/** Nothing where the text is no CSV: a row torn off within quotes. */
function rowsIn(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][]
  } catch {
    return []
  }
}
