// Tables written as programs write them: an encoding, a sign between cells, an end of lines, a way with quotation marks.
import { isAscii, isUtf8 } from 'node:buffer'
import { encode } from 'iconv-lite'
import type { Delimiter, Encoding, ImportSettings } from '../../src/model/dialect.js'

export type Table = readonly (readonly string[])[]

/** `quoting`: where needed, every cell, every cell with `\"` inside, or never. */
export type WrittenDialect = {
  readonly encoding: Encoding
  readonly hasMark: boolean
  readonly delimiter: Delimiter
  /** One after the other, from the first line on and again. */
  readonly lineEnds: readonly ('\n' | '\r\n' | '\r')[]
  readonly quoting: 'needed' | 'all' | 'backslash' | 'none'
  readonly hasSepLine: boolean
  /** Rows above the header, each one cell. */
  readonly titles: readonly string[]
  /** Columns beyond the last and rows below it, all empty. */
  readonly emptyColumns: number
  readonly emptyRows: number
}

const codecs: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  'windows-1252': 'win1252',
  macintosh: 'macroman',
}

const hasMarks = (encoding: Encoding): boolean => encoding.startsWith('utf')

export function written(table: Table, dialect: WrittenDialect): Uint8Array {
  const { delimiter, lineEnds, quoting, encoding, hasMark, hasSepLine, titles, emptyColumns, emptyRows } = dialect
  const width = (table[0]?.length ?? 0) + emptyColumns
  const padded = (cells: readonly string[]) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]
  const empty = Array.from({ length: emptyRows }, () => padded([]))
  const rows = [...titles.map((title) => padded([title])), ...table.map(padded), ...empty]
  const lines = rows.map((cells) => cells.map((cell) => cellText(cell, quoting, delimiter)).join(delimiter))
  const all = [...(hasSepLine ? [`sep=${delimiter}`] : []), ...lines]
  const text = all.map((line, index) => line + lineEnds[index % lineEnds.length]).join('')
  return encodedAs(text, encoding, hasMark)
}

export const encodedAs = (text: string, encoding: Encoding, hasMark: boolean): Uint8Array =>
  encode(text, codecs[encoding], { addBOM: hasMark && hasMarks(encoding) })

function cellText(cell: string, quoting: WrittenDialect['quoting'], delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]/.test(cell)
  if (quoting === 'none' || (quoting === 'needed' && !needsQuotes)) return cell
  if (quoting === 'backslash') return `"${cell.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  return `"${cell.replaceAll('"', '""')}"`
}

/** Whether a cell can be told from what stands around it when it is read again. */
export function isCarried(cell: string, { encoding, quoting, delimiter }: WrittenDialect): boolean {
  if (quoting === 'none' && (cell.includes(delimiter) || /[\r\n]/.test(cell))) return false
  if (encoding.startsWith('utf')) return true
  const codec = codecs[encoding]
  const bytes = encode(cell, codec)
  return !bytes.some((byte, index) => byte === 0x3f && [...cell][index] !== '?')
}

/**
 * What a person must say, since no program could know it: Mac Roman; backslashes and quotation marks where they are not
 * doubled, since the same text has another sound reading; UTF-16 without a mark where other letters than Latin ones stand;
 * Windows-1252 where signs stand between letters (`a„so`) as the letters of a Macintosh do, or where
 * its bytes are by chance UTF-8 (`ß–`).
 */
export function settingsFor(table: Table, dialect: WrittenDialect): Partial<ImportSettings> {
  const { encoding, hasMark, quoting } = dialect
  const cells = table.flat()
  const isUnmarked16 = encoding.startsWith('utf-16') && !hasMark && cells.some((cell) => /[^\u0001-\u00ff]/.test(cell))
  const isUndoubled = quoting === 'backslash' ? /["\\]/ : quoting === 'none' ? /"/ : null
  return {
    ...(encoding === 'macintosh' || isUnmarked16 || isMisleading(cells, encoding) ? { encoding } : {}),
    ...(isUndoubled !== null && cells.some((cell) => isUndoubled.test(cell))
      ? { quoting: quoting === 'backslash' ? ('backslash' as const) : ('none' as const) }
      : {}),
  }
}

function isMisleading(cells: readonly string[], encoding: Encoding): boolean {
  if (encoding !== 'windows-1252') return false
  const bytes = cells.map((cell) => encode(cell, codecs[encoding]))
  const isMacLike = bytes.some((each) => /[a-z][\u0080-\u009f\u00a7][a-z]/i.test(each.toString('latin1')))
  return isMacLike || (bytes.every(isUtf8) && !bytes.every(isAscii))
}
