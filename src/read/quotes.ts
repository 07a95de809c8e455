// Where the quoting of a CSV record breaks: the line on which the quote at fault was opened.
import { lineFeed } from './encoding.js'

const quote = 34
const comma = 44
const carriageReturn = 13

export type QuoteFault = { readonly line: number; readonly detail: 'open' | 'stray'; readonly at: number }

/**
 * `open`: a quoted cell that the file's end leaves open; `stray`: text after a closing quote, or a quote within an
 * unquoted cell. `at` is the byte after the quote. The record begins at byte `start`, on line `line`.
 */
export function findQuoteFault(bytes: Uint8Array, start: number, line: number): QuoteFault {
  let now = line
  let at = start
  while (at < bytes.length) {
    if (bytes[at] !== quote) {
      const end = endOfPlainCell(bytes, at)
      if (bytes[end] === quote) return { line: now, detail: 'stray', at: end + 1 }
      if (bytes[end] === lineFeed) now++
      at = end + 1
      continue
    }
    const end = endOfQuotedCell(bytes, at)
    if (end >= bytes.length) return { line: now, detail: 'open', at: end }
    if (!isCellEnd(bytes, end + 1)) return { line: now, detail: 'stray', at: end + 1 }
    for (let passed = at; passed < end; passed++) if (bytes[passed] === lineFeed) now++
    at = end + 1
    if (bytes[at] === comma) at++
  }
  return { line, detail: 'open', at }
}

const isCellEnd = (bytes: Uint8Array, at: number): boolean =>
  at >= bytes.length ||
  bytes[at] === comma ||
  bytes[at] === lineFeed ||
  (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed)

/** The comma, line feed or quote at which an unquoted cell ends, or the end of the bytes. */
function endOfPlainCell(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== comma && bytes[at] !== lineFeed && bytes[at] !== quote) at++
  return at
}

/** The closing quote of a cell that opens at `start`, or the end of the bytes. */
function endOfQuotedCell(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(quote, start + 1)
  while (at >= 0 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2)
  return at < 0 ? bytes.length : at
}
