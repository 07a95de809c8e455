// The one CSV reader: RFC 4180, every row handed on as it is read and none kept, every fault with the line it begins on.
import { CsvError } from 'csv-parse/sync'
import { error, type Finding, place } from '../model/finding.js'
import type { FileChain } from '../model/folder.js'
import { type ChainExtent, type ChainTest, chainPlaceFinding, startChain } from './chain.js'
import { badByteFinding, firstBadByte, lineFeed, withoutMark } from './encoding.js'
import { dialectOf, type Expectations, readHeader } from './header.js'
import { findQuoteFault } from './quotes.js'
import { readRecords, recordLimit } from './records.js'

export type TableExpectations = Expectations & {
  /** Which rows a `chain` column is tested on; where it is not said, the column has no meaning. */
  readonly chain?: ChainExtent
}

/** Takes the cells of one row, as many as there are columns, and the line on which it begins. */
export type RowReader = (cells: readonly string[], line: number) => void

export type TableReading = {
  /** The names in the header, trimmed; null where no row can be understood. */
  readonly columns: readonly string[] | null
  /** Where the file has a chain and every row of it was tested and fits. */
  readonly chain: FileChain | null
  readonly findings: readonly Finding[]
}

/** Reads a CSV file; `rowsUnder` is called with a header that can be understood, and what it returns with each row. */
export function readTable(
  bytes: Uint8Array,
  file: string,
  expectations: TableExpectations,
  rowsUnder: (columns: readonly string[]) => RowReader,
): TableReading {
  const content = readableContent(bytes, file)
  if ('finding' in content) return { columns: null, chain: null, findings: [content.finding] }
  const reading = startReading(content.bytes, file, expectations, rowsUnder)
  try {
    readRecords(content.bytes, reading.takeRecord)
  } catch (fault) {
    if (fault instanceof CsvError) reading.breakOff(fault.code)
    else if (fault !== enough) throw fault
  }
  return reading.end()
}

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
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0)

function isChained(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(lineFeed)
  return end > 0 && /,"?chain"?\s*$/.test(new TextDecoder().decode(bytes.subarray(0, end)))
}

type Reading = {
  readonly takeRecord: (cells: readonly string[], end: number) => void
  readonly breakOff: (code: string) => void
  readonly end: () => TableReading
}

function startReading(
  bytes: Uint8Array,
  file: string,
  expectations: TableExpectations,
  rowsUnder: (columns: readonly string[]) => RowReader,
): Reading {
  const findings: Finding[] = []
  const report = (finding: Finding): void => {
    findings.push(finding)
  }
  const lines = startLines(bytes)
  const isUnended = bytes.at(-1) !== lineFeed
  let columns: readonly string[] | null = null
  let takeRow: RowReader = () => {}
  let chain: ChainTest | null = null
  let blankLines: number[] = []
  let isBroken = false

  const takeHeader = (header: readonly string[]): void => {
    columns = header.map((name) => name.trim())
    const at = place(file, lines.line)
    const reading = readHeader(columns, expectations, at)
    reading.findings.forEach(report)
    isBroken = reading.isBroken
    if (isBroken) throw enough
    if (expectations.chain && columns.includes('chain')) {
      const misplaced = chainPlaceFinding(columns, file)
      if (misplaced) report(misplaced)
      else chain = startChain(header, columns, expectations.chain, report)
    }
    takeRow = rowsUnder(columns)
  }
  const takeMalformed = (cells: number, line: number, isLast: boolean): void => {
    chain?.lose()
    if (isLast && chain) report(error(place(file, line), 'line-torn', {}))
    else report(error(place(file, line), 'cells-differ', { cells, columns: columns?.length ?? 0 }))
  }
  const takeRecord = (cells: readonly string[], end: number): void => {
    const { size, isBlank } = lines.pass(end)
    const isLast = isUnended && end === bytes.length
    if (isBlank) {
      if (columns !== null) blankLines.push(lines.line)
      return
    }
    if (size > recordLimit) {
      report(error(place(file, lines.line), 'record-too-large', { limit: recordLimit }))
      throw enough
    }
    if (columns === null) {
      takeHeader(cells)
      return
    }
    if (blankLines.length > 0) {
      for (const line of blankLines) takeMalformed(1, line, false)
      blankLines = []
    }
    if (cells.length !== columns.length) takeMalformed(cells.length, lines.line, isLast)
    else if (chain === null || chain.see(cells, place(file, lines.line), isLast)) takeRow(cells, lines.line)
  }
  const breakOff = (code: string): void => {
    chain?.lose()
    const { start, line } = lines.next()
    if (columns === null) isBroken = true
    if (code === 'CSV_MAX_RECORD_SIZE') {
      report(error(place(file, line), 'record-too-large', { limit: recordLimit }))
      return
    }
    const fault = findQuoteFault(bytes, start, line)
    const other = columns === null ? quotedDialect(bytes, start, expectations.required) : null
    if (other) report(error(place(file, line), 'csv-dialect', other))
    else if (chain && fault.detail === 'open') report(error(place(file, line), 'line-torn', {}))
    else report(error(place(file, fault.line), 'csv-quote', { detail: fault.detail }))
  }
  const end = (): TableReading => {
    const isEmpty = columns === null && findings.length === 0
    if (isEmpty) report(error(place(file, 1), 'csv-empty', { columns: expectations.required }))
    return { columns: isBroken ? null : columns, chain: chain?.end(file) ?? null, findings }
  }
  return { takeRecord, breakOff, end }
}

/** A header that breaks at its quotes because another delimiter stands between them. */
function quotedDialect(bytes: Uint8Array, start: number, required: readonly string[]): ReturnType<typeof dialectOf> {
  const end = bytes.indexOf(lineFeed, start)
  const header = new TextDecoder().decode(bytes.subarray(start, end < 0 ? bytes.length : end))
  return /"[;\t]|[;\t]"/.test(header) ? dialectOf([header], required) : null
}

/** Counts lines by the bytes that each record took: the CSV parser only knows where a record ends. */
type Lines = {
  /** The line on which the record passed last begins. */
  readonly line: number
  readonly pass: (end: number) => { readonly size: number; readonly isBlank: boolean }
  readonly next: () => { readonly start: number; readonly line: number }
}

function startLines(bytes: Uint8Array): Lines {
  let start = 0
  let line = 1
  let nextLine = 1
  let feed = bytes.indexOf(lineFeed)
  return {
    get line() {
      return line
    },
    pass: (end) => {
      line = nextLine
      for (; feed >= 0 && feed < end; feed = bytes.indexOf(lineFeed, feed + 1)) nextLine++
      const size = end - start - lineEndLength(bytes, start, end)
      start = end
      return { size, isBlank: size === 0 }
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
