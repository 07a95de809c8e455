// What an import writes: the file's name and text, and the rows that are appended to the decisions on record.
import { chainStart, nextChain, sha256Parts } from '../model/digest.js'
import type { ImportKind, ImportPlan, ImportTarget } from '../model/import-plan.js'
import type { NamedRow } from './chained-rows.js'
import { csvText } from './rows.js'

/** Rows of a file are written so many at a time: none of its text is ever one string. */
const batch = 4096

/** A file of ballots is named after the SHA-256 of its rows' text, chains included, the header not. */
export function importTarget(what: ImportKind, plan: ImportPlan): ImportTarget {
  const header = Buffer.from(csvText([plan.columns]))
  const parts = rowParts(plan)
  const path = what === 'ballots' ? `ballots/import-${sha256Parts(parts).slice(0, 12)}.csv` : `${what}.csv`
  return { path, bytes: Buffer.concat([header, ...parts]), plan }
}

function rowParts(plan: ImportPlan): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  let rows: (readonly string[])[] = []
  eachChained(plan, (cells) => {
    rows.push(cells)
    if (rows.length < batch) return
    parts.push(Buffer.from(csvText(rows)))
    rows = []
  })
  if (rows.length > 0) parts.push(Buffer.from(csvText(rows)))
  return parts
}

/** The rows, those that are new with their chains where the file is chained. */
function eachChained({ columns, rows, chainedFrom, lastChain }: ImportPlan, take: (cells: readonly string[]) => void) {
  const isChained = columns.at(-1) === 'chain'
  let chain = lastChain ?? chainStart(columns)
  rows.each((cells, _, row) => {
    if (!isChained || row < chainedFrom) return take(cells)
    chain = nextChain(chain, columns, cells)
    take([...cells.slice(0, -1), chain])
  })
}

/** The decisions that are new, and the number of the one that they must follow; undefined where none stands. */
export function decisionsToAppend({ columns, rows, chainedFrom }: ImportPlan): {
  readonly named: readonly NamedRow[]
  readonly before: string | undefined
} {
  const named: NamedRow[] = []
  rows.each((cells, _, row) => {
    if (row < chainedFrom) return
    named.push(Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])))
  })
  const last = chainedFrom === 0 ? undefined : rows.cellsAt(chainedFrom - 1)
  return { named, before: last?.[columns.indexOf('no')]?.trim() }
}
