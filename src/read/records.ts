// The records of a CSV file, one by one. A line without a quote is split at its commas, and cells in well-placed quotes
// are matched one by one; csv-parse reads what is neither, and says what is wrong with it.
import { parse } from 'csv-parse/sync'
import { lineFeed } from './encoding.js'

/** Takes the cells of a record, and the byte at which it ends, its line end included. */
export type TakeRecord = (cells: readonly string[], end: number) => void

const quote = 34
const carriageReturn = 13

/** The longest record, in bytes: what csv-parse may hold at a time. */
export const recordLimit = 1024 * 1024

const dialect = {
  record_delimiter: ['\r\n', '\n'],
  relax_column_count: true,
  max_record_size: recordLimit,
}

/** Reads UTF-8 without a byte order mark. Throws csv-parse's error where quotes are broken. */
export function readRecords(bytes: Uint8Array, take: TakeRecord): void {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let start = 0
  while (start < content.length) {
    const nextQuote = content.indexOf(quote, start)
    const plainEnd = nextQuote < 0 ? content.length : Math.max(start, content.lastIndexOf(lineFeed, nextQuote) + 1)
    takePlainLines(content, start, plainEnd, take)
    start = nextQuote < 0 ? plainEnd : takeQuotedRecords(content, plainEnd, take)
  }
}

function takePlainLines(content: Buffer, from: number, to: number, take: TakeRecord): void {
  for (let start = from; start < to; ) {
    const feed = content.indexOf(lineFeed, start)
    const end = feed < 0 ? to : feed + 1
    const last = feed < 0 ? to : feed
    const isReturned = feed > start && content[feed - 1] === carriageReturn
    take(content.toString('utf8', start, isReturned ? last - 1 : last).split(','), end)
    start = end
  }
}

/** The records from a line with a quote to the next line without one that begins a record; where that begins. */
function takeQuotedRecords(content: Buffer, from: number, take: TakeRecord): number {
  const { end, records } = quotedRecords(content, from)
  let start = from
  for (const recordEnd of records) {
    const cells = recordEnd - start > recordLimit ? null : cellsIn(content.toString('utf8', start, recordEnd))
    if (cells === null) {
      parseRecords(content, start, end, take)
      return end
    }
    take(cells, recordEnd)
    start = recordEnd
  }
  return end
}

/** A cell in quotes that are well placed, or one without any, and what ends it. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y

/** The cells of one record with its line end, or null where it is not what it seems: csv-parse knows better. */
function cellsIn(record: string): readonly string[] | null {
  const cells: string[] = []
  cellPattern.lastIndex = 0
  for (;;) {
    const [cell, quoted, plain, ending] = cellPattern.exec(record) ?? []
    if (cell === undefined) return null
    cells.push(quoted === undefined ? (plain ?? '') : quoted.includes('"') ? quoted.replaceAll('""', '"') : quoted)
    if (ending !== ',') return cellPattern.lastIndex === record.length ? cells : null
  }
}

function parseRecords(content: Buffer, start: number, end: number, take: TakeRecord): void {
  parse(content.subarray(start, end), {
    ...dialect,
    on_record: (cells: string[], { bytes }) => {
      take(cells, start + bytes)
      return null
    },
  })
}

type QuotedRecords = { readonly end: number; readonly records: readonly number[] }

/**
 * Where each record ends, from a line with a quote to the next line without one that begins a record. A record ends at
 * a line feed before which the quotes are even in number, since a quote in a cell is doubled.
 */
function quotedRecords(content: Buffer, start: number): QuotedRecords {
  const records: number[] = []
  let quotes = 0
  let nextQuote = content.indexOf(quote, start)
  for (let feed = content.indexOf(lineFeed, start); feed >= 0; feed = content.indexOf(lineFeed, feed + 1)) {
    for (; nextQuote >= 0 && nextQuote < feed; nextQuote = content.indexOf(quote, nextQuote + 1)) quotes++
    if (quotes % 2 === 1) continue
    records.push(feed + 1)
    const nextFeed = content.indexOf(lineFeed, feed + 1)
    const isNextPlain = nextQuote < 0 || (nextFeed >= 0 && nextQuote > nextFeed)
    if (isNextPlain) return { end: feed + 1, records }
  }
  return { end: content.length, records: records.at(-1) === content.length ? records : [...records, content.length] }
}
