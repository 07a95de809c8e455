// The rows of a file from outside that have findings, written as the file itself is, with what is wrong in a last column.
import { stringify } from 'csv-stringify/sync'
import { encode } from 'iconv-lite'
import type { Language } from '../model/competition.js'
import { encodingNames, type TextForm } from '../model/dialect.js'
import type { Finding } from '../model/finding.js'
import { findingColumns } from '../model/finding-columns.js'
import type { Rows } from '../model/row-store.js'
import { sayFinding } from '../words/findings.js'
import { harmless } from './harmless.js'

/** The rows above the header, the header and the rows that are rejected, as they stand in the source. */
export type Rejected = {
  readonly raw: Rows
  readonly headerAt: number
  readonly findings: ReadonlyMap<number, readonly Finding[]>
  readonly language: Language
}

/** `findings` by the line of their row. What stands above the header stays there: it may be the mark of a scoring sheet. */
export function rejectedRows({ raw, headerAt, findings, language }: Rejected): readonly (readonly string[])[] {
  const header = raw.cellsAt(headerAt)
  const own = Object.values(findingColumns)
  const kept = [...header.keys()].filter((at) => !own.includes(header[at]!.trim()))
  const width = kept.length
  const titles = Array.from({ length: headerAt }, (_, row) => raw.cellsAt(row))
  const rows: (readonly string[])[] = [...titles, [...kept.map((at) => header[at]!), findingColumns[language]]]
  raw.each((cells, line, row) => {
    const found = row > headerAt ? findings.get(line) : undefined
    if (found === undefined) return
    const own = header.length === width ? withoutEmptyEnd(cells, width) : kept.map((at) => cells[at] ?? '')
    const padded = [...own, ...Array.from({ length: Math.max(0, width - own.length) }, () => '')]
    rows.push([...padded, [...new Set(found.map((finding) => sentenceOf(finding, language)))].join(' ')])
  })
  return rows
}

/** Cells beyond the header stay only where they hold something: what is wrong with the row stands below its own name. */
const withoutEmptyEnd = (cells: readonly string[], width: number): readonly string[] =>
  cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells

function sentenceOf(finding: Finding, language: Language): string {
  const { text, remedy } = sayFinding(finding, language)
  return harmless(`${text} ${remedy}`)
}

const lineEnds = { lf: '\n', crlf: '\r\n', cr: '\r', mixed: '\r\n' } as const

/** Rows in the dialect of the source. Where quotation marks mean nothing there, no cell may hold a delimiter. */
export function textInDialect(rows: readonly (readonly string[])[], form: TextForm): Uint8Array {
  const delimiter = form.delimiter.value ?? ';'
  const end = lineEnds[form.lineEnd]
  const isLiteral = form.quoting.value === 'none'
  const plain = (cell: string) => cell.replaceAll(delimiter, ' ').replace(/[\r\n]+/g, ' ')
  const text = stringify(
    isLiteral ? rows.map((row) => row.map((cell, at) => (at === row.length - 1 ? plain(cell) : cell))) : [...rows],
    {
      delimiter,
      record_delimiter: end,
      quote: isLiteral ? false : '"',
      escape: form.quoting.value === 'backslash' ? '\\' : '"',
      quoted_match: /[\r\n]/,
    },
  )
  const sep = form.hasSepLine ? `sep=${delimiter}${end}` : ''
  return encode(sep + text, encodingNames[form.encoding.value], { addBOM: form.hasMark })
}
