// The header of a CSV file against the columns that the file may have.
import { error, type Finding, type Place } from '../model/finding.js'
import { nearestName } from '../model/ids.js'

export type Expectations = {
  readonly required: readonly string[]
  /** The other columns that the file may have. */
  readonly optional: readonly string[] | 'any'
}

export const mostColumns = 1000

/** `findings` about a header; broken: no row can be understood under it. */
export type HeaderReading = { readonly isBroken: boolean; readonly findings: readonly Finding[] }

export function readHeader(columns: readonly string[], expectations: Expectations, at: Place): HeaderReading {
  if (columns.length > mostColumns) {
    const values = { count: columns.length, limit: mostColumns }
    return { isBroken: true, findings: [error(at, 'columns-too-many', values)] }
  }
  const missing = expectations.required.filter((column) => !columns.includes(column))
  const dialect = missing.length > 0 ? dialectOf(columns, expectations.required) : null
  if (dialect) return { isBroken: true, findings: [error(at, 'csv-dialect', dialect)] }
  const repeated = repeatedColumns(columns).map((column) => error(at, 'header-repeated', { column }))
  const misspelt = missingFindings(columns, missing, expectations, at)
  const unknown = unknownFindings(columns, missing, expectations, at)
  return { isBroken: repeated.length + misspelt.length > 0, findings: [...repeated, ...misspelt, ...unknown] }
}

const delimiters = [
  { delimiter: ';', what: 'semicolon' },
  { delimiter: '\t', what: 'tab' },
] as const
export type Dialect = { readonly delimiter: string; readonly what: string }

/** Another delimiter: the one column holds it, or at it the header falls into more of the required columns. */
export function dialectOf(columns: readonly string[], required: readonly string[]): Dialect | null {
  const found = required.filter((column) => columns.includes(column)).length
  for (const dialect of delimiters) {
    const parts = columns.join(',').split(dialect.delimiter).map(plainName)
    if (parts.length === 1) continue
    if (columns.length === 1 || required.filter((column) => parts.includes(column)).length > found) return dialect
  }
  return null
}

const plainName = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1')

const repeatedColumns = (columns: readonly string[]): readonly string[] => [
  ...new Set(columns.filter((column, index) => columns.indexOf(column) !== index)),
]

const strangers = (columns: readonly string[], { required, optional }: Expectations): readonly string[] =>
  columns.filter((column) => !required.includes(column) && (optional === 'any' || !optional.includes(column)))

function missingFindings(
  columns: readonly string[],
  missing: readonly string[],
  expectations: Expectations,
  at: Place,
): readonly Finding[] {
  const candidates = strangers(columns, expectations)
  return missing.map((column) => error(at, 'column-missing', { column, nearest: nearestName(column, candidates) }))
}

/** A column that is taken for a missing one misspelt is found once, as missing. */
function unknownFindings(
  columns: readonly string[],
  missing: readonly string[],
  expectations: Expectations,
  at: Place,
): readonly Finding[] {
  const { required, optional } = expectations
  if (optional === 'any') return []
  const unknown = strangers(columns, expectations)
  const misspelt = new Set(missing.map((column) => nearestName(column, unknown)))
  const known = [...required, ...optional]
  return [...new Set(unknown)]
    .filter((column) => !misspelt.has(column))
    .map((column) => error(at, 'column-unknown', { column, nearest: nearestName(column, known), known }))
}
