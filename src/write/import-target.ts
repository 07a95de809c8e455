// What an import writes: the file's name and text, and the rows that are appended to the decisions on record.
import { sha256 } from '../model/digest.js'
import type { ImportKind, ImportPlan, ImportTarget } from '../model/import-plan.js'
import type { NamedRow } from './chained-rows.js'
import { csvText } from './rows.js'

/** A file of ballots is named after the SHA-256 of its rows' text, chains included, the header not. */
export function importTarget(what: ImportKind, plan: ImportPlan): ImportTarget {
  const rows = csvText(plan.rows.map(({ cells }) => cells))
  const text = csvText([plan.columns]) + rows
  return { path: what === 'ballots' ? `ballots/import-${sha256(rows).slice(0, 12)}.csv` : `${what}.csv`, text, plan }
}

/** The decisions that are new, and the number of the one that they must follow; undefined where none stands. */
export function decisionsToAppend({ columns, rows }: ImportPlan): {
  readonly named: readonly NamedRow[]
  readonly before: string | undefined
} {
  const added = rows.filter(({ from }) => from === 'incoming')
  const named = added.map(({ cells }) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  )
  return { named, before: rows[rows.length - added.length - 1]?.cells[columns.indexOf('no')]?.trim() }
}
