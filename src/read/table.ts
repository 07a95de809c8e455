// The one CSV reader: RFC 4180, every row handed on as it is read and none kept, every fault with the line it begins on.
import { error, type Finding, place } from '../model/finding.js'
import type { FileChain } from '../model/folder.js'
import type { PlacedTable } from '../model/import-plan.js'
import { type ChainExtent, type ChainTest, chainPlaceFinding, startChain } from './chain.js'
import { badByteFinding, firstBadByte, lineFeed, withoutMark } from './encoding.js'
import { dialectOf, type Expectations, readHeader } from './header.js'
import { findQuoteFault } from './quotes.js'
import { readRecords, recordLimit } from './records.js'

export type TableExpectations = Expectations & {
  /** Which rows a `chain` column is tested on; where it is not said, the column has no meaning. */
  readonly chain?: ChainExtent
}

/** Takes the cells of one row, as many as there are columns, the line on which it begins, and its index in a placed table. */
export type RowReader = (cells: readonly string[], line: number, index?: number) => void

export type TableReading = {
  /** The names in the header, trimmed; null where no row can be understood. */
  readonly columns: readonly string[] | null
  /** Where the file has a chain and every row of it was tested and fits. */
  readonly chain: FileChain | null
  readonly findings: readonly Finding[]
}

/**
 * Reads a CSV file, or a table whose cells are known; `rowsUnder` is called with a header that can be understood, and
 * what it returns with each row.
 */
export const readTable = (
  content: Uint8Array | PlacedTable,
  file: string,
  expectations: TableExpectations,
  rowsUnder: (columns: readonly string[]) => RowReader,
): TableReading =>
  content instanceof Uint8Array
    ? readCsv(content, file, expectations, rowsUnder)
    : readPlaced(content, file, expectations, rowsUnder)

function readPlaced(
  table: PlacedTable,
  file: string,
  expectations: TableExpectations,
  rowsUnder: (columns: readonly string[]) => RowReader,
): TableReading {
  const { columns, headerLine, rows } = table
  const { isBroken, findings } = readHeader(columns, expectations, place(file, headerLine))
  if (!isBroken) rows.each(rowsUnder(columns))
  return { columns: isBroken ? null : columns, chain: null, findings }
}

function readCsv(
  bytes: Uint8Array,
  file: string,
  expectations: TableExpectations,
  rowsUnder: (columns: readonly string[]) => RowReader,
): TableReading {
  const content = readableContent(bytes, file)
  if ('finding' in content) return { columns: null, chain: null, findings: [content.finding] }
  const reading = startReading(content.bytes, file, expectations, rowsUnder)
  try {
    const isWhole = readRecords(content.bytes, (cells, end, feeds) => takeRecord(reading, cells, end, feeds))
    if (!isWhole) breakOff(reading)
  } catch (fault) {
    if (fault !== enough) throw fault
  }
  return tableRead(reading)
}

/** The names in a file's header alone, trimmed; null where no row can be understood. */
export const readColumns = (bytes: Uint8Array, file: string): readonly string[] | null =>
  readTable(bytes, file, { required: [], optional: 'any' }, () => () => {}).columns

/** Thrown to the reader of records, and caught here, where nothing that follows can be understood. */
const enough = new Error('the rest of the file is not read')

/** The bytes without a byte order mark, if they are UTF-8. A character torn off at the end of a chained file is cut. */
function readableContent(
  bytes: Uint8Array,
  file: string,
): { readonly bytes: Uint8Array } | { readonly finding: Finding } {
  if (isUtf16(bytes)) return { finding: error(place(file, 1), 'csv-dialect', { delimiter: '', what: 'utf-16' }) }
  const bad = firstBadByte(bytes)
  if (bad === null) return { bytes: withoutMark(bytes) }
  if (bytes.length - bad <= 3 && isChained(bytes)) return { bytes: withoutMark(bytes.subarray(0, bad)) }
  return { finding: badByteFinding(bytes, bad, file) }
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  bytes[0] === 0 ||
  bytes[1] === 0

function isChained(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(lineFeed)
  return end > 0 && /,"?chain"?\s*$/.test(new TextDecoder().decode(bytes.subarray(0, end)))
}

/** A table while it is read: what is known of it so far. */
type Reading = {
  readonly bytes: Uint8Array
  readonly file: string
  readonly expectations: TableExpectations
  readonly rowsUnder: (columns: readonly string[]) => RowReader
  readonly lines: Lines
  readonly isUnended: boolean
  readonly findings: Finding[]
  columns: readonly string[] | null
  takeRow: RowReader
  chain: ChainTest | null
  /** Those since the last row: at the end of a file they are no rows. */
  blankLines: number[]
  isBroken: boolean
}

function startReading(
  bytes: Uint8Array,
  file: string,
  expectations: TableExpectations,
  rowsUnder: (columns: readonly string[]) => RowReader,
): Reading {
  return {
    bytes,
    file,
    expectations,
    rowsUnder,
    lines: startLines(bytes),
    isUnended: bytes.at(-1) !== lineFeed,
    findings: [],
    columns: null,
    takeRow: () => {},
    chain: null,
    blankLines: [],
    isBroken: false,
  }
}

function takeRecord(reading: Reading, cells: readonly string[], end: number, feeds: number): void {
  const { lines } = reading
  const size = lines.pass(end, feeds)
  if (size === 0) takeBlankLine(reading)
  else if (size > recordLimit) refuseRecord(reading, lines.line)
  else if (reading.columns === null) takeHeader(reading, cells)
  else takeCells(reading, reading.columns, cells, reading.isUnended && end === reading.bytes.length)
}

function takeBlankLine({ columns, blankLines, lines }: Reading): void {
  if (columns !== null) blankLines.push(lines.line)
}

function refuseRecord({ findings, file }: Reading, line: number): never {
  findings.push(recordTooLarge(file, line))
  throw enough
}

const recordTooLarge = (file: string, line: number): Finding =>
  error(place(file, line), 'record-too-large', { limit: recordLimit })

function takeHeader(reading: Reading, header: readonly string[]): void {
  const { expectations, file, findings, lines } = reading
  const columns = header.map((name) => name.trim())
  const { isBroken, findings: found } = readHeader(columns, expectations, place(file, lines.line))
  for (const finding of found) findings.push(finding)
  reading.columns = columns
  reading.isBroken = isBroken
  if (isBroken) throw enough
  if (expectations.chain && columns.includes('chain')) takeChain(reading, header, columns, expectations.chain)
  reading.takeRow = reading.rowsUnder(columns)
}

/** A chain that is not the last column has no meaning. */
function takeChain(reading: Reading, header: readonly string[], columns: readonly string[], extent: ChainExtent): void {
  const { file, findings } = reading
  const misplaced = chainPlaceFinding(columns, file)
  if (misplaced) findings.push(misplaced)
  else reading.chain = startChain(header, columns, extent, file, (finding) => findings.push(finding))
}

function takeCells(reading: Reading, columns: readonly string[], cells: readonly string[], isLast: boolean): void {
  const { chain, lines } = reading
  if (reading.blankLines.length > 0) takeBlankRows(reading)
  if (cells.length !== columns.length) takeMalformed(reading, cells.length, lines.line, isLast)
  else if (chain === null || chain.see(cells, lines.line, isLast)) reading.takeRow(cells, lines.line)
}

/** Blank lines that a row follows are rows of one cell. */
function takeBlankRows(reading: Reading): void {
  for (const line of reading.blankLines) takeMalformed(reading, 1, line, false)
  reading.blankLines = []
}

function takeMalformed(
  { chain, columns, file, findings }: Reading,
  cells: number,
  line: number,
  isLast: boolean,
): void {
  chain?.lose()
  if (isLast && chain) findings.push(error(place(file, line), 'line-torn', {}))
  else findings.push(error(place(file, line), 'cells-differ', { cells, columns: columns?.length ?? 0 }))
}

/** The record after the last one that was passed breaks: at a quote, or because it has none where it should end. */
function breakOff(reading: Reading): void {
  const { chain, columns, findings, lines } = reading
  chain?.lose()
  const { start, line } = lines.next()
  if (columns === null) reading.isBroken = true
  findings.push(brokenRecord(reading, start, line))
}

function brokenRecord({ bytes, chain, columns, expectations, file }: Reading, start: number, line: number): Finding {
  const fault = findQuoteFault(bytes, start, line)
  if (fault.at - start > recordLimit) return recordTooLarge(file, line)
  const other = columns === null ? quotedDialect(bytes, start, expectations.required) : null
  if (other) return error(place(file, line), 'csv-dialect', other)
  if (chain && fault.detail === 'open') return error(place(file, line), 'line-torn', {})
  return error(place(file, fault.line), 'csv-quote', { detail: fault.detail })
}

function tableRead({ chain, columns, expectations, file, findings, isBroken }: Reading): TableReading {
  const isEmpty = columns === null && findings.length === 0
  if (isEmpty) findings.push(error(place(file, 1), 'csv-empty', { columns: expectations.required }))
  return { columns: isBroken ? null : columns, chain: chain?.end() ?? null, findings }
}

/** A header that breaks at its quotes because another delimiter stands between them. */
function quotedDialect(bytes: Uint8Array, start: number, required: readonly string[]): ReturnType<typeof dialectOf> {
  const end = bytes.indexOf(lineFeed, start)
  const header = new TextDecoder().decode(bytes.subarray(start, end < 0 ? bytes.length : end))
  return /"[;\t]|[;\t]"/.test(header) ? dialectOf([header], required) : null
}

/** Where the record at hand begins, and on which line. */
type Lines = {
  /** The line on which the record passed last begins. */
  readonly line: number
  /** How many bytes the record has without its line end. */
  readonly pass: (end: number, feeds: number) => number
  readonly next: () => { readonly start: number; readonly line: number }
}

function startLines(bytes: Uint8Array): Lines {
  let start = 0
  let line = 1
  let nextLine = 1
  return {
    get line() {
      return line
    },
    pass: (end, feeds) => {
      line = nextLine
      nextLine += feeds
      const size = end - start - lineEndLength(bytes, start, end)
      start = end
      return size
    },
    next: () => ({ start, line: nextLine }),
  }
}

const carriageReturn = 13

/** How many of the bytes of a record are its line end. */
function lineEndLength(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[end - 1] !== lineFeed) return 0
  return end - start > 1 && bytes[end - 2] === carriageReturn ? 2 : 1
}
