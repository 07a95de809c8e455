// What separates the cells of a text, and how its line ends are written: told from its first lines.
import { parse } from 'csv-parse/sync'
import { type Delimiter, type DelimiterReason, delimiters, type LineEnd } from '../../model/dialect.js'

/** How many of some cells are names that are known here. */
export type CountKnown = (cells: readonly string[]) => number

export type DelimiterReading =
  | { readonly kind: 'found'; readonly value: Delimiter | null; readonly reason: DelimiterReason }
  | { readonly kind: 'open'; readonly choices: readonly Delimiter[] }

const sepLine = /^sep=(.)(?:\r\n|\n|\r|$)/i
export const linesEnd = /\r\n|\n|\r/

/** The delimiter that Excel's own first line says (`sep=;`), and the text below that line. */
export function readSepLine(sample: string): { readonly delimiter: Delimiter | null; readonly length: number } {
  const [line = '', sign = ''] = sepLine.exec(sample) ?? []
  const delimiter = Object.values(delimiters).find((each) => each === sign) ?? null
  return delimiter === null ? { delimiter: null, length: 0 } : { delimiter, length: line.length }
}

/** Among the first rows of a file a header is looked for. */
export const headerDepth = 30
const depth = 200
const isEven = 0.8

type Split = { readonly delimiter: Delimiter; readonly known: number; readonly even: number; readonly width: number }

/**
 * The sign at which the header falls into most names that are known here; among equals the one at which the rows are of
 * even length. A header that no sign divides is a single column.
 */
export function findDelimiter(sample: string, countKnown: CountKnown, headerRow: number | null): DelimiterReading {
  const splits = Object.values(delimiters).flatMap((delimiter) => splitAt(sample, delimiter, countKnown, headerRow))
  const dividing = splits.filter(({ width }) => width > 1)
  const most = Math.max(0, ...splits.map(({ known }) => known))
  const named = dividing.filter(({ known }) => known === most)
  if (dividing.length === 0 || named.length === 0) return { kind: 'found', value: null, reason: 'single' }
  const best = Math.max(...named.map(({ even }) => even))
  const fitting = named.filter(({ even }) => even >= Math.min(isEven, best))
  const [only] = fitting
  if (fitting.length === 1 && only) {
    return { kind: 'found', value: only.delimiter, reason: most > 0 ? 'names' : 'even' }
  }
  return { kind: 'open', choices: fitting.map(({ delimiter }) => delimiter) }
}

function splitAt(
  sample: string,
  delimiter: Delimiter,
  countKnown: CountKnown,
  headerRow: number | null,
): readonly Split[] {
  const rows = sampleRows(sample, delimiter)
  const candidates = headerRow === null ? rows.slice(0, headerDepth) : rows.filter(({ line }) => line === headerRow)
  const scored = candidates.map(({ cells }) => ({ cells, known: countKnown(cells) }))
  const most = Math.max(0, ...scored.map(({ known }) => known))
  const header = most > 0 ? scored.find(({ known }) => known === most)! : widest(scored)
  if (header === undefined) return []
  const below = rows
    .slice(rows.findIndex(({ cells }) => cells === header.cells) + 1)
    .filter(({ cells }) => !isBlank(cells))
  const width = filledWidth(header.cells)
  const same = below.filter(
    ({ cells }) => cells.length >= width && cells.slice(header.cells.length).every(isEmpty),
  ).length
  return [{ delimiter, known: most, width, even: below.length === 0 ? 1 : same / below.length }]
}

const isEmpty = (cell: string): boolean => cell.trim() === ''
export const isBlank = (cells: readonly string[]): boolean => cells.every(isEmpty)
export const filledWidth = (cells: readonly string[]): number => cells.findLastIndex((cell) => !isEmpty(cell)) + 1

const widest = <Row extends { readonly cells: readonly string[] }>(rows: readonly Row[]): Row | undefined =>
  rows.toSorted((a, b) => filledWidth(b.cells) - filledWidth(a.cells))[0]

/** The first rows of a text, with the lines on which they begin; quotes that are ill placed are signs like others. */
function sampleRows(
  sample: string,
  delimiter: Delimiter,
): readonly { readonly cells: readonly string[]; readonly line: number }[] {
  const rows: { cells: readonly string[]; line: number }[] = []
  let line = 1
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    to: depth,
    on_record: (cells: readonly string[]) => {
      rows.push({ cells, line })
      line += linesOf(cells)
      return null
    },
  }
  try {
    parse(sample, options)
  } catch {
    // A quote that is not closed within the sample: the rows before it are enough.
  }
  return rows
}

const anyLineEnd = /\r\n|\n|\r/g

/** How many lines a row stands on. The parser takes CRLF within a cell for two. */
export function linesOf(cells: readonly string[]): number {
  let lines = 1
  for (const cell of cells) if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(anyLineEnd)?.length ?? 0
  return lines
}

/** The line ends outside of cells in quotes: what the program that wrote the file puts between rows. */
export function lineEndOf(text: string): LineEnd {
  const bare = text.replace(/"[^"]*"/g, '')
  const sample = linesEnd.test(bare) ? bare : text
  const crlf = (sample.match(/\r\n/g) ?? []).length
  const lf = (sample.match(/\n/g) ?? []).length - crlf
  const cr = (sample.match(/\r/g) ?? []).length - crlf
  const used = (['crlf', 'lf', 'cr'] as const).filter((_, index) => [crlf, lf, cr][index]! > 0)
  return used.length > 1 ? 'mixed' : (used[0] ?? 'lf')
}
