// What stands at the end of a CSV file, found by its bytes alone: what they mean is for a reader to say.

/**
 * What stands in a CSV file before a record is appended. `header` and `lastRecord` are its first and last record
 * without line end and byte order mark, null where there is none; a quoted cell may hold line feeds. A record torn off
 * within a quoted cell does not end with a line feed, even if its last byte is one. Blank lines are no records.
 */
export type Tail = {
  readonly exists: boolean
  readonly bytes: Uint8Array
  readonly header: string | null
  readonly lastRecord: string | null
  /** The byte at which the last record begins; the length of the file where there is none. */
  readonly lastStart: number
  readonly endsWithLineFeed: boolean
}

/** Where a record lies among the bytes, without its line end. */
type Span = { readonly start: number; readonly end: number }
export type Records = { readonly header: Span | null; readonly last: Span | null; readonly endsWithLineFeed: boolean }

export const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const QUOTE = 0x22

/** A line feed ends a record where the quotes before it are even in number, since a quote in a cell is doubled. */
export function findRecords(bytes: Uint8Array): Records {
  let header: Span | null = null
  let last: Span | null = null
  let endsWithLineFeed = false
  let quoted = false
  let start = hasByteOrderMark(bytes) ? 3 : 0
  for (let index = start; index <= bytes.length; index++) {
    const ended = index === bytes.length
    if (bytes[index] === QUOTE) quoted = !quoted
    if (!ended && (quoted || bytes[index] !== LINE_FEED)) continue
    const span = { start, end: bytes[index - 1] === CARRIAGE_RETURN && index > start ? index - 1 : index }
    start = index + 1
    if (span.end > span.start) {
      if (header === null) header = span
      else last = span
      endsWithLineFeed = !ended
    }
  }
  return { header, last, endsWithLineFeed }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

/** The same as text, with what the bytes begin and end with. */
export function tailOf(bytes: Uint8Array | null, { header, last, endsWithLineFeed }: Records): Tail {
  const content = Buffer.from(bytes ?? [])
  const textOf = (span: Span | null) => (span === null ? null : content.toString('utf8', span.start, span.end))
  return {
    exists: bytes !== null,
    bytes: content,
    header: textOf(header),
    lastStart: last?.start ?? content.length,
    lastRecord: textOf(last),
    endsWithLineFeed,
  }
}
