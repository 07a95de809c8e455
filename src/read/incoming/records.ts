// The rows of a text from outside, whatever separates its cells: read with csv-parse piece by piece, none of the text kept
// but the cells. Where quotation marks cannot be what they seem, they are tried as backslash-escaped, then as plain signs.
import { CsvError, type Options, parse } from 'csv-parse'
import type { Found, Quoting, QuotingReason } from '../../model/dialect.js'
import { error, type Finding, place } from '../../model/finding.js'
import { openRowStore, type Rows } from '../../model/row-store.js'
import { recordLimit } from '../records.js'
import { isBlank, linesOf } from './text-form.js'

/** The text of a file, from its start each time. */
export type Pieces = () => Iterable<string>

/** Rows that are wholly empty are left out and counted. */
export type RecordsRead = { readonly rows: Rows; readonly emptyRows: number }

export type RecordsReading =
  | (RecordsRead & { readonly kind: 'read'; readonly quoting: Found<Quoting, QuotingReason> })
  | { readonly kind: 'refused'; readonly finding: Finding }

type Attempt = RecordsRead & { readonly fault: { readonly code: string; readonly line: number } | null }

/** `delimiter` is null for a single column; `firstLine` is that of the first piece. */
export async function readRecords(
  pieces: Pieces,
  delimiter: string | null,
  asked: Quoting | null,
  firstLine: number,
  file: string,
): Promise<RecordsReading> {
  if (asked !== null) return settled(await tokenise(pieces, delimiter, asked, firstLine), asked, 'asked', file)
  const usual = await tokenise(pieces, delimiter, 'doubled', firstLine)
  if (usual.fault === null || usual.fault.code === 'CSV_MAX_RECORD_SIZE')
    return settled(usual, 'doubled', 'usual', file)
  const backslash = await tokenise(pieces, delimiter, 'backslash', firstLine)
  if (backslash.fault === null) return settled(backslash, 'backslash', 'backslashes', file)
  const within = await tokenise(pieces, delimiter, 'within', firstLine)
  if (within.fault === null) return settled(within, 'doubled', 'within', file)
  const literal = await tokenise(pieces, delimiter, 'none', firstLine)
  const isSound = literal.fault === null && isEven(literal.rows) && areLiteral(literal.rows)
  return isSound ? settled(literal, 'none', 'literal', file) : settled(usual, 'doubled', 'usual', file)
}

function settled(attempt: Attempt, value: Quoting, reason: QuotingReason, file: string): RecordsReading {
  const { rows, emptyRows, fault } = attempt
  if (fault === null) return { kind: 'read', rows, emptyRows, quoting: { value, reason } }
  const at = place(file, fault.line)
  if (fault.code === 'CSV_MAX_RECORD_SIZE') {
    return { kind: 'refused', finding: error(at, 'record-too-large', { limit: recordLimit }) }
  }
  const detail = fault.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'stray'
  return { kind: 'refused', finding: error(at, 'csv-quote', { detail }) }
}

/** Quotes are signs like others only where none opens a cell without closing, and none encloses a whole cell. */
function areLiteral(rows: Rows): boolean {
  for (let row = 0; row < rows.size; row++) {
    const isTorn = (cell: string) => cell.startsWith('"') && (/^".*"$/s.test(cell) || cell.split('"').length % 2 === 0)
    if (rows.cellsAt(row).some(isTorn)) return false
  }
  return true
}

/** Whether all rows but the first ones (a title) have the same number of cells, and more than one. */
function isEven(rows: Rows): boolean {
  const last = rows.size === 0 ? 0 : rows.cellsAt(rows.size - 1).length
  let odd = 0
  rows.each((cells, _, index) => {
    if (cells.length !== last && (index > 3 || index === rows.size - 1)) odd++
  })
  return last > 1 && odd === 0
}

/** No sign of any text: what separates the cells of a single column. */
const nothing = '\u{10ffff}'

/** `within`: in a cell that does not begin with a quote, quotes are signs like others. */
const quotes: Readonly<Record<Quoting | 'within', Options>> = {
  doubled: { quote: '"', escape: '"' },
  within: { quote: '"', escape: '"', relax_quotes: true },
  backslash: { quote: '"', escape: '\\' },
  none: { quote: null },
}

async function tokenise(
  pieces: Pieces,
  delimiter: string | null,
  quoting: Quoting | 'within',
  firstLine: number,
): Promise<Attempt> {
  const rows = openRowStore()
  let [emptyRows, line] = [0, firstLine]
  let fault: Attempt['fault'] = null
  const parser = parse({
    ...quotes[quoting],
    delimiter: delimiter ?? nothing,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: recordLimit,
    raw: quoting === 'within',
    on_record: (read: Read) => {
      const cells = 'raw' in read ? read.record : read
      if ('raw' in read && cells.some((cell) => isTorn(cell, read.raw))) {
        fault ??= { code: 'CSV_INVALID_CLOSING_QUOTE', line }
      }
      if (isBlank(cells)) emptyRows++
      else rows.add(cells, line)
      line += linesOf(cells)
      return null
    },
  })
  const ended = new Promise<void>((resolve) => {
    parser.on('error', (thrown: unknown) => {
      if (!(thrown instanceof CsvError)) throw thrown
      fault ??= { code: thrown.code, line }
      resolve()
    })
    parser.on('end', resolve)
  })
  parser.resume()
  parser.resume()
  for (const piece of pieces()) {
    if (fault !== null) break
    if (!parser.write(piece)) await drained(parser)
  }
  parser.end()
  await ended
  return { rows, emptyRows, fault }
}

type Read = readonly string[] | { readonly raw: string; readonly record: readonly string[] }

/** A cell that begins with a quote and does not stand in quotes: text follows the one that closes. */
const isTorn = (cell: string, raw: string): boolean =>
  cell.startsWith('"') && !raw.includes(`"${cell.replaceAll('"', '""')}"`)

/** Records are never pushed on, so that the parser is ready again at once; the turn lets its errors be heard. */
const drained = async (_: unknown): Promise<void> => new Promise((resolve) => setImmediate(resolve))
