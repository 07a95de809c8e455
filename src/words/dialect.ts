// What jury import says about a file from outside: how it is written, which column is what, and why, in German and English.
import type { Language } from '../model/competition.js'
import type {
  DecimalReason,
  DecimalSign,
  DelimiterReason,
  Encoding,
  EncodingReason,
  LeftOutReason,
  LineEnd,
  OpenReading,
  Quoting,
  QuotingReason,
} from '../model/dialect.js'

export type DialectWords = {
  readonly labels: Readonly<
    Record<
      | 'encoding'
      | 'delimiter'
      | 'quoting'
      | 'lineEnd'
      | 'sheet'
      | 'header'
      | 'decimal'
      | 'dates'
      | 'passedOver'
      | 'filled'
      | 'columns'
      | 'leftOut'
      | 'ids',
      string
    >
  >
  readonly encodings: Readonly<Record<Encoding, string>>
  readonly encodingReasons: Readonly<Record<EncodingReason, string>>
  readonly delimiters: Readonly<Record<',' | ';' | '\t' | '|' | 'none', string>>
  readonly delimiterReasons: Readonly<Record<DelimiterReason, string>>
  readonly quotings: Readonly<Record<Quoting, string>>
  readonly quotingReasons: Readonly<Record<QuotingReason, string>>
  readonly lineEnds: Readonly<Record<LineEnd, string>>
  readonly sheetOf: (sheet: string, others: number) => string
  readonly header: (line: number, titles: number, isAsked: boolean) => string
  readonly decimals: Readonly<Record<DecimalSign | 'none', string>>
  readonly decimalReasons: Readonly<Record<DecimalReason, (cell: string, line: number) => string>>
  readonly dates: (columns: string) => string
  readonly emptyRows: (count: number) => string
  readonly filled: (count: number) => string
  readonly leftOut: Readonly<Record<LeftOutReason, (columns: string) => string>>
  readonly given: (count: number) => string
  readonly sample: string
  readonly isNew: (ids: string) => string
  readonly isGone: (ids: string, withBallots: number) => string
  readonly drafts: (count: number) => string
  readonly blank: (count: number) => string
  readonly more: (count: number) => string
  readonly rejected: (count: number, file: string) => string
  readonly noneRejected: string
  readonly effect: string
  readonly questions: Readonly<Record<OpenReading['about'], (column: string) => string>>
  readonly yes: string
  readonly no: string
  readonly readings: Readonly<Record<string, string>>
}

const german: DialectWords = {
  labels: {
    encoding: 'Zeichensatz',
    delimiter: 'Trennzeichen',
    quoting: 'Anführung',
    lineEnd: 'Zeilenenden',
    sheet: 'Tabellenblatt',
    header: 'Kopfzeile',
    decimal: 'Dezimalzeichen',
    dates: 'Datumsangaben',
    passedOver: 'Übergangen',
    filled: 'Aufgefüllt',
    columns: 'Spalten',
    leftOut: 'Ausgelassen',
    ids: 'Nummern',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 LE',
    'utf-16be': 'UTF-16 BE',
    'windows-1252': 'Windows-1252',
    macintosh: 'Mac Roman',
  },
  encodingReasons: {
    asked: 'wie angegeben',
    mark: 'so beginnt die Datei',
    zeros: 'jedes zweite Byte ist null',
    valid: 'alle Zeichen passen dazu',
    ascii: 'nur Zeichen aus ASCII',
    'not-utf-8': 'die Zeichen passen nicht zu UTF-8',
  },
  delimiters: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'senkrechter Strich', none: 'keines' },
  delimiterReasons: {
    asked: 'wie angegeben',
    'sep-line': 'so sagt es die Zeile sep=',
    names: 'so ergibt die Kopfzeile bekannte Spaltennamen',
    even: 'so haben die Zeilen gleich viele Zellen',
    single: 'die Kopfzeile hat nur eine Spalte',
  },
  quotings: { doubled: 'verdoppelt („""“)', backslash: 'mit umgekehrtem Schrägstrich (\\")', none: 'keine' },
  quotingReasons: {
    asked: 'wie angegeben',
    usual: 'wie üblich',
    backslashes: 'verdoppelte ergäben keine Zellen',
    within: 'Anführungszeichen mitten in einer Zelle gehören zum Text',
    literal: 'Anführungszeichen gehören zum Text',
  },
  lineEnds: { lf: 'LF', crlf: 'CRLF', cr: 'CR', mixed: 'gemischt' },
  sheetOf: (sheet, others) =>
    others === 0 ? `„${sheet}“` : `„${sheet}“ – das erste; ${others === 1 ? 'ein weiteres' : `${others} weitere`}`,
  header: (line, titles, isAsked) =>
    `Zeile ${line}${isAsked ? ' – wie angegeben' : titles > 0 ? ` – ${titles === 1 ? 'eine Titelzeile' : `${titles} Titelzeilen`} darüber übergangen` : ''}`,
  decimals: { comma: 'Komma', point: 'Punkt', none: 'jede Zelle für sich' },
  decimalReasons: {
    asked: () => 'wie angegeben',
    proven: (cell, line) => `so steht ${cell} in Zeile ${line}`,
    each: (cell, line) => `Komma und Punkt kommen vor (${cell} in Zeile ${line}), jede Zelle ist eindeutig`,
    semicolons: (cell, line) => `Semikolons trennen die Zellen; so ist ${cell} in Zeile ${line} gelesen`,
    commas: (cell, line) => `Kommas trennen die Zellen; so ist ${cell} in Zeile ${line} gelesen`,
    workbook: (cell, line) => `als Zahl gespeichert, ${cell} in Zeile ${line}`,
    'no-numbers': () => '',
  },
  dates: (columns) => `${columns} – Tag.Monat.Jahr, geschrieben als Jahr-Monat-Tag`,
  emptyRows: (count) => (count === 1 ? 'eine leere Zeile' : `${count} leere Zeilen`),
  filled: (count) => (count === 1 ? 'eine Zelle verbundener Zellen' : `${count} Zellen verbundener Zellen`),
  leftOut: {
    personal: (columns) => `${columns} – Anschriften, Telefon- und Bankangaben nur mit --columns`,
    unnamed: (columns) => `Spalte ${columns} – sie hat keinen Namen`,
    unneeded: (columns) => `${columns} – hier nicht gebraucht`,
    'not-asked': (columns) => `${columns} – nicht in --columns`,
    findings: (columns) => `${columns} – Beanstandungen einer früheren Übernahme`,
  },
  given: (count) =>
    count === 1 ? 'eine neue vergeben – die Datei hat keine' : `${count} neue vergeben – die Datei hat keine`,
  sample: 'Die ersten Zeilen, wie sie verstanden sind:',
  isNew: (ids) => `neu: ${ids}`,
  isGone: (ids, withBallots) =>
    `nicht in der Datei: ${ids}${withBallots === 0 ? '' : ` (${withBallots} davon mit Wertungen)`}`,
  drafts: (count) =>
    count === 1 ? '1 halb ausgefüllte Zeile als Entwurf' : `${count} halb ausgefüllte Zeilen als Entwürfe`,
  blank: (count) => (count === 1 ? '1 Zeile ohne Wertung übergangen' : `${count} Zeilen ohne Wertung übergangen`),
  more: (count) => `… und ${count} weitere`,
  rejected: (count, file) =>
    `${count === 1 ? '1 Zeile' : `${count} Zeilen`} mit Beanstandungen nach ${file}. Berichtigen Sie sie dort, und übernehmen Sie diese Datei.`,
  noneRejected: 'Keine Zeile war zu beanstanden; es wurde keine Datei mit Beanstandungen geschrieben.',
  effect: 'Was sich an der Reihung ändert:',
  questions: {
    encoding: () => 'In welchem Zeichensatz ist die Datei geschrieben?',
    delimiter: () => 'Was trennt die Zellen?',
    decimal: (column) => `Was bedeutet die Zahl in der Spalte „${column}“?`,
    fill: (column) => `In der Spalte „${column}“ sind Zellen leer. Gilt dort der Wert darüber?`,
    column: (column) => `Welche Spalte der Datei ist „${column}“?`,
    same: (column) => `Ist das derselbe Beitrag? ${column}`,
  },
  yes: 'ja',
  no: 'nein',
  readings: {
    comma: 'Komma ist das Dezimalzeichen',
    point: 'Punkt ist das Dezimalzeichen',
  },
}

const english: DialectWords = {
  labels: {
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    quoting: 'Quoting',
    lineEnd: 'Line ends',
    sheet: 'Sheet',
    header: 'Header',
    decimal: 'Decimal sign',
    dates: 'Dates',
    passedOver: 'Passed over',
    filled: 'Filled in',
    columns: 'Columns',
    leftOut: 'Left out',
    ids: 'Numbers',
  },
  encodings: german.encodings,
  encodingReasons: {
    asked: 'as said',
    mark: 'the file begins so',
    zeros: 'every other byte is zero',
    valid: 'all characters fit',
    ascii: 'ASCII alone',
    'not-utf-8': 'the characters do not fit UTF-8',
  },
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar', none: 'none' },
  delimiterReasons: {
    asked: 'as said',
    'sep-line': 'the line sep= says so',
    names: 'so the header has known column names',
    even: 'so the rows have equally many cells',
    single: 'the header has one column alone',
  },
  quotings: { doubled: 'doubled ("")', backslash: 'with a backslash (\\")', none: 'none' },
  quotingReasons: {
    asked: 'as said',
    usual: 'as usual',
    backslashes: 'doubled ones would give no cells',
    within: 'quotation marks within a cell belong to the text',
    literal: 'quotation marks belong to the text',
  },
  lineEnds: { lf: 'LF', crlf: 'CRLF', cr: 'CR', mixed: 'mixed' },
  sheetOf: (sheet, others) =>
    others === 0 ? `“${sheet}”` : `“${sheet}” – the first; ${others === 1 ? 'one more' : `${others} more`}`,
  header: (line, titles, isAsked) =>
    `line ${line}${isAsked ? ' – as said' : titles > 0 ? ` – ${titles === 1 ? 'one title row' : `${titles} title rows`} above it passed over` : ''}`,
  decimals: { comma: 'comma', point: 'point', none: 'each cell by itself' },
  decimalReasons: {
    asked: () => 'as said',
    proven: (cell, line) => `${cell} in line ${line} shows it`,
    each: (cell, line) => `comma and point both stand there (${cell} in line ${line}), each cell is clear`,
    semicolons: (cell, line) => `semicolons separate the cells; ${cell} in line ${line} is read so`,
    commas: (cell, line) => `commas separate the cells; ${cell} in line ${line} is read so`,
    workbook: (cell, line) => `stored as a number, ${cell} in line ${line}`,
    'no-numbers': () => '',
  },
  dates: (columns) => `${columns} – day.month.year, written as year-month-day`,
  emptyRows: (count) => (count === 1 ? 'one empty row' : `${count} empty rows`),
  filled: (count) => (count === 1 ? 'one cell of merged cells' : `${count} cells of merged cells`),
  leftOut: {
    personal: (columns) => `${columns} – addresses, telephone numbers and bank details only with --columns`,
    unnamed: (columns) => `column ${columns} – it has no name`,
    unneeded: (columns) => `${columns} – not needed here`,
    'not-asked': (columns) => `${columns} – not in --columns`,
    findings: (columns) => `${columns} – findings of an earlier import`,
  },
  given: (count) =>
    count === 1 ? 'one new one given – the file has none' : `${count} new ones given – the file has none`,
  sample: 'The first rows as they are understood:',
  isNew: (ids) => `new: ${ids}`,
  isGone: (ids, withBallots) =>
    `not in the file: ${ids}${withBallots === 0 ? '' : ` (${withBallots} of them with ballots)`}`,
  drafts: (count) => (count === 1 ? '1 half-filled row as a draft' : `${count} half-filled rows as drafts`),
  blank: (count) => (count === 1 ? '1 row without a score passed over' : `${count} rows without a score passed over`),
  more: (count) => `… and ${count} more`,
  rejected: (count, file) =>
    `${count === 1 ? '1 row' : `${count} rows`} with findings to ${file}. Correct them there, and import that file.`,
  noneRejected: 'No row had a finding; no file of rejected rows was written.',
  effect: 'What changes in the ranking:',
  questions: {
    encoding: () => 'In which encoding is the file written?',
    delimiter: () => 'What separates the cells?',
    decimal: (column) => `What does the number in the column “${column}” mean?`,
    fill: (column) => `Cells of the column “${column}” are empty. Does the value above hold there?`,
    column: (column) => `Which column of the file is “${column}”?`,
    same: (column) => `Is this the same submission? ${column}`,
  },
  yes: 'yes',
  no: 'no',
  readings: {
    comma: 'the comma is the decimal sign',
    point: 'the point is the decimal sign',
  },
}

export const dialectWords: Readonly<Record<Language, DialectWords>> = { de: german, en: english }
