// The test of a file's chain: every row's, or only that of a last row without a line end, which tells whether it is torn.
import { chainStart, fitsChain } from '../model/digest.js'
import { error, type Finding, place } from '../model/finding.js'
import type { FileChain } from '../model/folder.js'

export type ChainExtent = 'every-row' | 'last-row'

export type ChainTest = {
  /** Sees a whole row; false where it is torn off and no row at all. */
  readonly see: (cells: readonly string[], line: number, isUnended: boolean) => boolean
  /** A row that could not be read: what follows it may be intact, the file is not. */
  readonly lose: () => void
  /** The chain of the file, where it was tested and is intact. */
  readonly end: () => FileChain | null
}

/** `header` are the cells as written, `columns` their names, one of which is `chain`. */
export function startChain(
  header: readonly string[],
  columns: readonly string[],
  extent: ChainExtent,
  file: string,
  report: (finding: Finding) => void,
): ChainTest {
  const own = columns.indexOf('chain')
  let previous = chainStart(header)
  let rows = 0
  let isIntact = true
  let isFilled = true
  const fits = (cells: readonly string[]): boolean => fitsChain(previous, columns, cells, cells[own] ?? '')
  const see = (cells: readonly string[], line: number, isUnended: boolean): boolean => {
    if (isUnended && !fits(cells)) {
      isIntact = false
      report(error(place(file, line), 'line-torn', {}))
      return false
    }
    rows++
    const written = cells[own] ?? ''
    if (written === '') {
      if (isFilled) report(error(place(file, line), 'chain-partial', {}))
      isFilled = false
    } else if (isFilled && isIntact && extent === 'every-row' && !fits(cells)) {
      isIntact = false
      report(error(place(file, line), 'chain-broken', { row: rows }))
    }
    previous = written
    return true
  }
  const lose = () => {
    rows++
    isIntact = false
  }
  const isTested = () => extent === 'every-row' && isIntact && isFilled && rows > 0
  return { see, lose, end: () => (isTested() ? { file, last: previous, rows } : null) }
}

/** The chain stands in the last column. */
export const chainPlaceFinding = (columns: readonly string[], file: string): Finding | null =>
  columns.includes('chain') && columns.at(-1) !== 'chain' ? error(place(file, 1), 'chain-last', {}) : null
