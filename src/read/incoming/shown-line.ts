// A row of a file from outside as it is shown with a finding.
import type { ByteSource } from '../../model/byte-source.js'
import type { Encoding } from '../../model/dialect.js'
import type { Rows } from '../../model/row-store.js'
import { textPieces } from './encoding.js'
import { linesEnd } from './text-form.js'

const longest = 200

/** The cells of the row that begins on a line, put together as the file has them; null where none begins there. */
export function shownRow(rows: Rows, delimiter: string, line: number): string | null {
  let [low, high] = [0, rows.size]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows.lineAt(middle) < line) low = middle + 1
    else high = middle
  }
  if (low >= rows.size || rows.lineAt(low) !== line) return null
  const cells = rows
    .cellsAt(low)
    .map((cell) => (needsQuotes(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell))
  return cut(cells.join(delimiter === '\t' ? ' | ' : delimiter))
}

const needsQuotes = (cell: string, delimiter: string): boolean =>
  cell.includes(delimiter) || cell.includes('"') || cell.includes('\n') || cell.includes('\r')

/** Lines of the text itself, by their numbers from 1. */
export function shownLines(
  source: ByteSource,
  encoding: Encoding,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const last = Math.max(0, ...wanted)
  const shown = new Map<number, string>()
  let [line, rest] = [1, '']
  for (const piece of wanted.size === 0 ? [] : textPieces(source, encoding)) {
    const lines = (rest + piece).split(linesEnd)
    rest = lines.pop() ?? ''
    for (const text of lines) {
      if (wanted.has(line)) shown.set(line, cut(text))
      line++
    }
    if (line > last || rest.length > 1 << 21) break
  }
  if (wanted.has(line) && !shown.has(line) && rest !== '') shown.set(line, cut(rest))
  return shown
}

const cut = (text: string): string =>
  Array.from(text.slice(0, 4 * longest))
    .slice(0, longest)
    .join('')
