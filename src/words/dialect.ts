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
  SheetReason,
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
  readonly sheetOf: (sheet: string, reason: SheetReason, others: number) => string
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
  readonly rejected: Readonly<Record<'done' | 'dry-run', (count: number, file: string) => string>>
  readonly noneRejected: string
  readonly effect: string
  readonly questions: Readonly<Record<OpenReading['about'], (open: OpenReading) => string>>
  readonly choice: string
  readonly yes: string
  readonly no: string
  readonly readings: Readonly<Record<string, string>>
}

/** What the columns of the folder are to a person. */
const germanColumns: Readonly<Record<string, string>> = {
  id: 'die Nummer (id)',
  division: 'die Wettbewerbsgruppe (division)',
  applicant: 'die einreichende Stelle (applicant)',
  title: 'der Titel (title)',
  name: 'der Name (name)',
  juror: 'das Jurymitglied (juror)',
  submission: 'der Beitrag (submission)',
  criterion: 'das Kriterium (criterion)',
  score: 'die Wertung (score)',
  comment: 'die Bemerkung (comment)',
}
const englishColumns: Readonly<Record<string, string>> = {
  id: 'the number (id)',
  division: 'the division',
  applicant: 'the applicant',
  title: 'the title',
  name: 'the name',
  juror: 'the juror',
  submission: 'the submission',
  criterion: 'the criterion',
  score: 'the score',
  comment: 'the comment',
}

const german: DialectWords = {
  labels: {
    encoding: 'Zeichensatz',
    delimiter: 'Trennzeichen',
    quoting: 'Anführungszeichen',
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
    mark: 'Kennung (BOM) am Dateianfang',
    zeros: 'jedes zweite Byte ist null',
    valid: 'alle Zeichen passen dazu',
    ascii: 'nur ASCII-Zeichen',
    'not-utf-8': 'die Zeichen passen nicht zu UTF-8',
  },
  delimiters: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'senkrechter Strich', none: 'keines' },
  delimiterReasons: {
    asked: 'wie angegeben',
    'sep-line': 'so sagt es die Zeile sep=',
    names: 'die Kopfzeile enthält so bekannte Spaltennamen',
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
  sheetOf: (sheet, reason, others) => {
    const why = { asked: 'wie angegeben', first: 'das erste', 'first-shown': 'das erste, das nicht ausgeblendet ist' }
    const rest = others === 1 ? 'ein weiteres mit --sheet' : `${others} weitere mit --sheet`
    return others === 0 ? `„${sheet}“` : `„${sheet}“ – ${why[reason]}; ${rest}`
  },
  header: (line, titles, isAsked) =>
    `Zeile ${line}${isAsked ? ' – wie angegeben' : titles > 0 ? ` – ${titles === 1 ? 'eine Titelzeile' : `${titles} Titelzeilen`} darüber übergangen` : ''}`,
  decimals: { comma: 'Komma', point: 'Punkt', none: 'jede Zelle für sich' },
  decimalReasons: {
    asked: () => 'wie angegeben',
    proven: (cell, line) => `so steht ${cell} in Zeile ${line}`,
    each: (cell, line) => `Komma und Punkt kommen vor (${cell} in Zeile ${line}), jede Zelle ist eindeutig`,
    semicolons: (cell, line) => `weil Semikolons die Zellen trennen, etwa bei ${cell} in Zeile ${line}`,
    commas: (cell, line) => `weil Kommas die Zellen trennen, etwa bei ${cell} in Zeile ${line}`,
    workbook: (cell, line) => `als Zahl gespeichert, ${cell} in Zeile ${line}`,
    'no-numbers': () => '',
  },
  dates: (columns) => `${columns} – Tag.Monat.Jahr, geschrieben als Jahr-Monat-Tag`,
  emptyRows: (count) => (count === 1 ? 'eine leere Zeile' : `${count} leere Zeilen`),
  filled: (count) => `${count === 1 ? 'eine leere Zelle' : `${count} leere Zellen`} mit dem Wert darüber`,
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
  rejected: {
    done: (count, file) =>
      `${count === 1 ? '1 Zeile' : `${count} Zeilen`} mit Beanstandungen nach ${file} geschrieben. Berichtigen Sie sie dort, und übernehmen Sie dann diese Datei.`,
    'dry-run': (count, file) =>
      `${count === 1 ? '1 Zeile' : `${count} Zeilen`} mit Beanstandungen ${count === 1 ? 'käme' : 'kämen'} nach ${file}.`,
  },
  noneRejected: 'Keine Zeile war zu beanstanden; es wurde keine Datei mit Beanstandungen geschrieben.',
  effect: 'Was sich an der Reihung ändert:',
  questions: {
    encoding: () => 'In welchem Zeichensatz ist die Datei geschrieben?',
    delimiter: () => 'Was trennt die Zellen?',
    decimal: ({ column }) => `Was bedeutet die Zahl in der Spalte „${column}“?`,
    fill: ({ column }) => `In der Spalte „${column}“ sind Zellen leer. Gilt dort der Wert darüber?`,
    column: ({ column }) => `Welche Spalte der Datei ist: ${germanColumns[column] ?? column}?`,
    same: ({ near }) => `Zeile ${near?.line}: Ist „${near?.said}“ derselbe Beitrag wie ${near?.id}, „${near?.other}“?`,
    replace: ({ count }) => `${count === 1 ? '1 Zeile' : `${count} Zeilen`} des Wettbewerbs ersetzen?`,
  },
  choice: 'Auswahl',
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
    asked: 'as specified',
    mark: 'byte order mark at its start',
    zeros: 'every other byte is zero',
    valid: 'all characters fit',
    ascii: 'ASCII only',
    'not-utf-8': 'the characters do not fit UTF-8',
  },
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar', none: 'none' },
  delimiterReasons: {
    asked: 'as specified',
    'sep-line': 'set by the line sep=',
    names: 'it gives known column names in the header',
    even: 'it gives rows of equal length',
    single: 'the header has only one column',
  },
  quotings: { doubled: 'doubled ("")', backslash: 'with a backslash (\\")', none: 'none' },
  quotingReasons: {
    asked: 'as specified',
    usual: 'as usual',
    backslashes: 'doubled ones would give no cells',
    within: 'quotation marks within a cell belong to the text',
    literal: 'quotation marks belong to the text',
  },
  lineEnds: { lf: 'LF', crlf: 'CRLF', cr: 'CR', mixed: 'mixed' },
  sheetOf: (sheet, reason, others) => {
    const why = { asked: 'as specified', first: 'the first', 'first-shown': 'the first that is not hidden' }
    const rest = others === 1 ? 'one more with --sheet' : `${others} more with --sheet`
    return others === 0 ? `“${sheet}”` : `“${sheet}” – ${why[reason]}; ${rest}`
  },
  header: (line, titles, isAsked) =>
    `line ${line}${isAsked ? ' – as specified' : titles > 0 ? ` – ${titles === 1 ? 'one title row' : `${titles} title rows`} above it passed over` : ''}`,
  decimals: { comma: 'comma', point: 'point', none: 'each cell by itself' },
  decimalReasons: {
    asked: () => 'as specified',
    proven: (cell, line) => `${cell} in line ${line} shows it`,
    each: (cell, line) => `comma and point both occur (${cell} in line ${line}), each cell is clear`,
    semicolons: (cell, line) => `as semicolons separate the cells; see ${cell} in line ${line}`,
    commas: (cell, line) => `as commas separate the cells; see ${cell} in line ${line}`,
    workbook: (cell, line) => `stored as a number, ${cell} in line ${line}`,
    'no-numbers': () => '',
  },
  dates: (columns) => `${columns} – day.month.year, written as year-month-day`,
  emptyRows: (count) => (count === 1 ? 'one empty row' : `${count} empty rows`),
  filled: (count) => `${count === 1 ? 'one empty cell' : `${count} empty cells`} with the value above`,
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
  rejected: {
    done: (count, file) =>
      `${count === 1 ? '1 row' : `${count} rows`} with findings written to ${file}. Correct them there, then import that file.`,
    'dry-run': (count, file) => `${count === 1 ? '1 row' : `${count} rows`} with findings would go to ${file}.`,
  },
  noneRejected: 'No row had a finding; no file of rejected rows was written.',
  effect: 'What changes in the ranking:',
  questions: {
    encoding: () => 'What encoding is the file in?',
    delimiter: () => 'What separates the cells?',
    decimal: ({ column }) => `What does the number in the column “${column}” mean?`,
    fill: ({ column }) => `Cells of the column “${column}” are empty. Does the value above apply there?`,
    column: ({ column }) => `Which column of the file is: ${englishColumns[column] ?? column}?`,
    same: ({ near }) => `Line ${near?.line}: is “${near?.said}” the same submission as ${near?.id}, “${near?.other}”?`,
    replace: ({ count }) => `Replace ${count === 1 ? '1 row' : `${count} rows`} of the competition?`,
  },
  choice: 'Choice',
  yes: 'yes',
  no: 'no',
  readings: {
    comma: 'the comma is the decimal sign',
    point: 'the point is the decimal sign',
  },
}

export const dialectWords: Readonly<Record<Language, DialectWords>> = { de: german, en: english }
