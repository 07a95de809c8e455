// How a file from outside was understood, as people read it before anything is written, and as a document.
import type { Language } from '../model/competition.js'
import type { ColumnMapping, Dialect } from '../model/dialect.js'
import type { ImportReport, PlacedTable } from '../model/import-plan.js'
import { cut, padEnd, widthOf } from '../model/width.js'
import { dialectWords } from '../words/dialect.js'
import { harmless } from './harmless.js'
import { indented, type ScreenOptions } from './screen.js'

/** Whether anything about a file is other than in a competition folder, so that a person should see it. */
export function isForeign({ dialect, mapping }: ImportReport): boolean {
  if (dialect === null || mapping === null) return false
  const { text, header, decimal, dates } = dialect
  const isOwnText = text !== null && text.encoding.value === 'utf-8' && text.delimiter.value === ','
  const isOwnColumns = mapping.leftOut.length === 0 && mapping.taken.every(({ column, from }) => column === from)
  const isPlain = header.titles === 0 && decimal.value !== 'comma' && dates.length === 0 && dialect.filled === 0
  return !(isOwnText && isOwnColumns && isPlain && text.quoting.reason === 'usual')
}

/** Each thing found, with its reason; then the first rows. */
export function understoodLines(report: ImportReport, language: Language, options: ScreenOptions): readonly string[] {
  const { dialect, mapping, sample } = report
  if (dialect === null || mapping === null) return []
  const words = dialectWords[language]
  const said = [...dialectLines(dialect, language), ...mappingLines(mapping, report.given, language)]
  const width = 2 + Math.max(...said.map(([label]) => widthOf(label)))
  const lines = said.flatMap(([label, text]) =>
    indented(harmless(text), width + 2, options.width, `  ${padEnd(label, width)}`),
  )
  return [...lines, ...(sample === null ? [] : [words.sample, ...sampleLines(sample, options)])]
}

type Line = readonly [label: string, text: string]

function dialectLines(dialect: Dialect, language: Language): readonly Line[] {
  const words = dialectWords[language]
  const { labels } = words
  const { text, workbook, header, decimal, dates, emptyRows, filled } = dialect
  const because = (value: string, reason: string) => (reason === '' ? value : `${value} – ${reason}`)
  const textLines: readonly Line[] =
    text === null
      ? []
      : [
          [labels.encoding, because(words.encodings[text.encoding.value], words.encodingReasons[text.encoding.reason])],
          [
            labels.delimiter,
            because(words.delimiters[text.delimiter.value ?? 'none'], words.delimiterReasons[text.delimiter.reason]),
          ],
          ...(text.quoting.reason === 'usual'
            ? []
            : [
                [
                  labels.quoting,
                  because(words.quotings[text.quoting.value], words.quotingReasons[text.quoting.reason]),
                ] as const,
              ]),
          [labels.lineEnd, words.lineEnds[text.lineEnd]],
        ]
  const { example } = decimal
  return [
    ...textLines,
    ...(workbook === null
      ? []
      : [
          [
            labels.sheet,
            words.sheetOf(workbook.sheet.value, workbook.sheet.reason, workbook.sheets.length - 1),
          ] as const,
        ]),
    [labels.header, words.header(header.value, header.titles, header.reason === 'asked')],
    ...(decimal.reason === 'no-numbers'
      ? []
      : [
          [
            labels.decimal,
            because(
              words.decimals[decimal.value ?? 'none'],
              words.decimalReasons[decimal.reason](example?.cell ?? '', example?.line ?? 0),
            ),
          ] as const,
        ]),
    ...(dates.length === 0 ? [] : [[labels.dates, words.dates(dates.join(', '))] as const]),
    ...(emptyRows === 0 ? [] : [[labels.passedOver, words.emptyRows(emptyRows)] as const]),
    ...(filled === 0 ? [] : [[labels.filled, words.filled(filled)] as const]),
  ]
}

function mappingLines({ taken, leftOut }: ColumnMapping, given: number, language: Language): readonly Line[] {
  const words = dialectWords[language]
  const columns = taken.map(({ column, from }) => (column === from ? column : `${from} → ${column}`)).join(', ')
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))]
  return [
    [words.labels.columns, columns],
    ...(given === 0 ? [] : [[words.labels.ids, words.given(given)] as const]),
    ...reasons.map((reason): Line => {
      const names = leftOut.filter((each) => each.reason === reason).map(({ from }) => from)
      return [words.labels.leftOut, words.leftOut[reason](names.join(', '))]
    }),
  ]
}

const mostRows = 3

/** Each row in a line of its own under the names of the columns, cut at the edge of the screen. */
function sampleLines({ columns, rows }: PlacedTable, { width, paint }: ScreenOptions): readonly string[] {
  const line = (cells: readonly string[]) => cut(`  ${cells.map((cell) => cut(harmless(cell), 24)).join(' | ')}`, width)
  const shown = Array.from({ length: Math.min(mostRows, rows.size) }, (_, row) => line(rows.cellsAt(row)))
  return [paint.dim(line(columns)), ...shown]
}

/** The first rows by the names of their columns. */
export const sampleDocument = ({ columns, rows }: PlacedTable) =>
  Array.from({ length: Math.min(mostRows, rows.size) }, (_, row) => ({
    line: rows.lineAt(row),
    cells: Object.fromEntries(columns.map((column, at) => [column, rows.cellsAt(row)[at] ?? ''])),
  }))

/** What was found, each with its reason; what a workbook has no use for is null there. */
export function dialectDocument({ dialect }: ImportReport) {
  if (dialect === null) return null
  const { text, workbook, header, decimal, dates, emptyRows, filled } = dialect
  return {
    encoding: text?.encoding ?? null,
    delimiter: text?.delimiter ?? null,
    quoting: text?.quoting ?? null,
    lineEnd: text === null ? null : { value: text.lineEnd },
    mark: text?.hasMark ?? null,
    sheet: workbook === null ? null : { ...workbook.sheet, sheets: workbook.sheets, hidden: workbook.hidden },
    headerRow: { value: header.value, reason: header.reason, titles: header.titles },
    decimal,
    dates,
    emptyRows,
    filled,
  }
}

/** Where each column went; `column` numbers are those of the file, from 1. */
export function mappingDocument({ mapping }: ImportReport) {
  if (mapping === null) return null
  const taken = mapping.taken.map(({ column, from, at }) => ({ column, from, number: at + 1 }))
  return { taken, leftOut: mapping.leftOut }
}
