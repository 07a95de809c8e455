// Rows to be appended to a file of the folder, each with its chain where the file is chained.
import { chainStart, nextChain } from '../model/digest.js'
import { csvText } from './rows.js'

/** A row by column name; a column that it does not name stays empty. */
export type NamedRow = Readonly<Record<string, string>>

/** The header and rows of a new, chained file: `columns` ends with chain. */
export const newFileText = (columns: readonly string[], rows: readonly NamedRow[]): string =>
  csvText([columns]) + appendedText(columns, chainStart(columns), rows)

/** Rows to append after the row whose chain is `previous`; null where the file is not chained. */
export function appendedText(columns: readonly string[], previous: string | null, rows: readonly NamedRow[]): string {
  let chain = previous
  const lines = rows.map((row) => {
    const cells = columns.map((column) => (column === 'chain' ? '' : (row[column] ?? '')))
    if (chain === null) return cells
    chain = nextChain(chain, columns, cells)
    return [...cells.slice(0, -1), chain]
  })
  return csvText(lines)
}

/** The columns of a ballot file that the program begins. */
export const ballotColumns = (criteria: readonly { readonly id: string }[]): readonly string[] => [
  'juror',
  'submission',
  ...criteria.map(({ id }) => id),
  'comment',
  'cast_at',
  'entered_by',
  'rules',
  'chain',
]

/** The columns of decisions.csv. */
export const decisionColumns: readonly string[] = [
  'no',
  'at',
  'kind',
  'division',
  'submission',
  'juror',
  'award',
  'value',
  'reason',
  'for',
  'against',
  'abstained',
  'recorded_by',
  'chain',
]
