// How a file from outside is written, and why it was taken so: each finding is a value and a reason that is said in the
// preview.

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const
export type Encoding = (typeof encodings)[number]

/** What iconv-lite calls them. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  'windows-1252': 'win1252',
  macintosh: 'macroman',
}

export const delimiters = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const
export type Delimiter = (typeof delimiters)[keyof typeof delimiters]

export const quotings = ['doubled', 'backslash', 'none'] as const
/** A quotation mark within a cell in quotes is doubled or follows a backslash; or quotation marks are signs like others. */
export type Quoting = (typeof quotings)[number]

export const decimalSigns = ['comma', 'point'] as const
export type DecimalSign = (typeof decimalSigns)[number]

export type LineEnd = 'lf' | 'crlf' | 'cr' | 'mixed'

/** A value, and what it was taken from. */
export type Found<Value, Reason extends string> = { readonly value: Value; readonly reason: Reason }

export type EncodingReason = 'asked' | 'mark' | 'zeros' | 'valid' | 'ascii' | 'not-utf-8'
export type DelimiterReason = 'asked' | 'sep-line' | 'names' | 'even' | 'single'
export type QuotingReason = 'asked' | 'usual' | 'backslashes' | 'within' | 'literal'
/** `each`: the cells show both signs, and each cell can be read in one way alone. */
export type DecimalReason = 'asked' | 'proven' | 'each' | 'semicolons' | 'commas' | 'workbook' | 'no-numbers'
export type HeaderReason = 'asked' | 'first' | 'names'

/** How the text of a file is written. `delimiter` is null for a single column. */
export type TextForm = {
  readonly encoding: Found<Encoding, EncodingReason>
  readonly delimiter: Found<Delimiter | null, DelimiterReason>
  readonly quoting: Found<Quoting, QuotingReason>
  readonly lineEnd: LineEnd
  readonly hasMark: boolean
  readonly hasSepLine: boolean
}

export type SheetReason = 'asked' | 'first' | 'first-shown'

/** The sheet of a workbook that is read; how many of its rows are hidden. */
export type SheetForm = {
  readonly sheet: Found<string, SheetReason>
  readonly sheets: readonly string[]
  readonly hidden: number
}

/** `line` and `cell` are where the decimal sign was seen first; `column` the source's name. */
export type DecimalFound = Found<DecimalSign | null, DecimalReason> & {
  readonly example: { readonly column: string; readonly line: number; readonly cell: string } | null
}

export type Dialect = {
  readonly text: TextForm | null
  readonly workbook: SheetForm | null
  /** The line of the header, and how many rows above it were passed over. */
  readonly header: Found<number, HeaderReason> & { readonly titles: number }
  readonly decimal: DecimalFound
  /** The columns in which German dates are written as ISO dates. */
  readonly dates: readonly string[]
  readonly emptyRows: number
  /** The cells filled from above, where that was asked for or cells are merged. */
  readonly filled: number
}

/** What the command line, or an answer, says about a file; null where it says nothing. */
export type ImportSettings = {
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  readonly quoting: Quoting | null
  readonly decimal: DecimalSign | null
  readonly headerRow: number | null
  readonly sheet: string | null
  /** The columns of the file by what they are here. */
  readonly map: ReadonlyMap<string, string>
  /** The columns to take, by either name; null: all but those that are left out by themselves. */
  readonly columns: readonly string[] | null
  readonly key: readonly string[] | null
  /** Columns whose empty cells are filled from above; null where nothing was said. */
  readonly fill: readonly string[] | null
  /** Whether rows that are nearly those that stand are the same ones or new ones; null: to be asked. */
  readonly near: 'same' | 'new' | null
  /** Half-filled rows of ballots become drafts. */
  readonly drafts: boolean
}

export const noSettings: ImportSettings = {
  encoding: null,
  delimiter: null,
  quoting: null,
  decimal: null,
  headerRow: null,
  sheet: null,
  map: new Map(),
  columns: null,
  key: null,
  fill: null,
  near: null,
  drafts: false,
}

/** Where a column of the file went: `from` is its name there, `at` its number from 0. */
export type ColumnTaken = { readonly column: string; readonly from: string; readonly at: number }

/** `personal`: an address, a telephone number or bank details; `unnamed`: no name; `unneeded`: nothing here goes by it. */
export type LeftOutReason = 'personal' | 'unnamed' | 'unneeded' | 'not-asked' | 'findings'

export type ColumnMapping = {
  readonly taken: readonly ColumnTaken[]
  readonly leftOut: readonly { readonly from: string; readonly reason: LeftOutReason }[]
}

/** Two readings, or more, that would differ: what is asked, and what can be answered (in words, and as the flag says it). */
export type OpenReading = {
  readonly about: 'encoding' | 'delimiter' | 'decimal' | 'fill' | 'column' | 'same' | 'replace'
  /** The column that is sought, or whose cells can be read in two ways; else empty. */
  readonly column: string
  readonly choices: readonly { readonly value: string; readonly shown: string }[]
  /** A row that is nearly one that stands, and how many rows would be replaced, where these are asked. */
  readonly near?: { readonly line: number; readonly said: string; readonly id: string; readonly other: string }
  readonly count?: number
}
