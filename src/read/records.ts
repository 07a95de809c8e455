// The records of a CSV file, one by one: a line without a quote is split at its commas, cells in quotes are matched one by
// one. What is wrong with a record that breaks is for quotes.ts to say.
import { lineFeed } from './encoding.js'

/** Takes the cells of a record, the byte at which it ends, its line end included, and how many line feeds it holds. */
export type TakeRecord = (cells: readonly string[], end: number, feeds: number) => void

const quote = 34
const carriageReturn = 13

/** The longest record, in bytes. */
export const recordLimit = 1024 * 1024

/** Reads UTF-8 without a byte order mark; false where a record breaks, its quotes ill placed or its end too far off. */
export function readRecords(bytes: Uint8Array, take: TakeRecord): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let start = 0; start < content.length; ) {
    const nextQuote = content.indexOf(quote, start)
    const plainEnd = nextQuote < 0 ? content.length : Math.max(start, content.lastIndexOf(lineFeed, nextQuote) + 1)
    takePlainLines(content, start, plainEnd, take)
    const end = nextQuote < 0 ? plainEnd : takeQuotedRecords(content, plainEnd, take)
    if (end === null) return false
    start = end
  }
  return true
}

function takePlainLines(content: Buffer, from: number, to: number, take: TakeRecord): void {
  for (let start = from; start < to; ) {
    const feed = content.indexOf(lineFeed, start)
    const last = feed < 0 ? to : feed
    const isReturned = feed > start && content[feed - 1] === carriageReturn
    const cells = content.toString('utf8', start, isReturned ? last - 1 : last).split(',')
    if (feed < 0) take(cells, to, 0)
    else take(cells, feed + 1, 1)
    start = last + 1
  }
}

/** The records from a line with a quote to the next line without one that begins a record; where that begins, or null. */
function takeQuotedRecords(content: Buffer, from: number, take: TakeRecord): number | null {
  let start = from
  for (const { end, feeds } of quotedRecords(content, from)) {
    const cells = end - start > recordLimit ? null : cellsIn(content.toString('utf8', start, end))
    if (cells === null) return null
    take(cells, end, feeds)
    start = end
  }
  return start
}

/** A cell in quotes that are well placed, or one without any, and what ends it. A carriage return alone is any character. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*(?:\r(?!\n)[^",\r\n]*)*))(,|\r?\n|$)/y

/** The cells of one record with its line end, or null where its quotes are ill placed. */
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

type RecordEnd = { readonly end: number; readonly feeds: number }

/**
 * Where each record ends, from a line with a quote to the next line without one that begins a record. A record ends at
 * a line feed before which the quotes are even in number, since a quote in a cell is doubled.
 */
function quotedRecords(content: Buffer, start: number): readonly RecordEnd[] {
  const records: RecordEnd[] = []
  let [quotes, feeds] = [0, 0]
  let nextQuote = content.indexOf(quote, start)
  for (let feed = content.indexOf(lineFeed, start); feed >= 0; feed = content.indexOf(lineFeed, feed + 1)) {
    feeds++
    for (; nextQuote >= 0 && nextQuote < feed; nextQuote = content.indexOf(quote, nextQuote + 1)) quotes++
    if (quotes % 2 === 1) continue
    records.push({ end: feed + 1, feeds })
    feeds = 0
    const nextFeed = content.indexOf(lineFeed, feed + 1)
    const isNextPlain = nextQuote < 0 || (nextFeed >= 0 && nextQuote > nextFeed)
    if (isNextPlain) return records
  }
  return records.at(-1)?.end === content.length ? records : [...records, { end: content.length, feeds }]
}
