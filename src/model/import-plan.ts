// What an import would change: the rows of a file from outside held against those that stand, before anything is written.
import type { ByteSource } from './byte-source.js'
import type { Changes } from './changes.js'
import type { ColumnMapping, Dialect } from './dialect.js'
import type { Finding } from './finding.js'
import type { Rows } from './row-store.js'

export const importKinds = ['submissions', 'jurors', 'assignments', 'ballots', 'decisions'] as const
export type ImportKind = (typeof importKinds)[number]

/** A table as cells: the names in its header and the line on which that stands, and its rows. */
export type PlacedTable = { readonly columns: readonly string[]; readonly headerLine: number; readonly rows: Rows }

/** A table that was read; null where nothing of it can be understood. */
export type PlacedReading = { readonly table: PlacedTable | null; readonly findings: readonly Finding[] }

/** The latest first, by the kind of file. */
export type RememberedImports = ReadonlyMap<ImportKind, readonly RememberedImport[]>

/** A file from outside, by the name that the command line gave it. */
export type Brought = { readonly what: ImportKind; readonly file: string; readonly source: ByteSource }

/** How an earlier file of a kind was taken: its columns by what they are here, and what was said beside them. */
export type RememberedImport = {
  readonly map: ReadonlyMap<string, string>
  readonly columns: readonly string[] | null
  readonly key: readonly string[] | null
  readonly fill: readonly string[] | null
}

/**
 * A ballot of a file from outside, wide or long, its cells as texts; `scores` in the order of the criteria, trimmed;
 * `rules` is empty where the file does not say; `line` is that of its (first) row.
 */
export type IncomingBallot = {
  readonly juror: string
  readonly submission: string
  readonly scores: readonly string[]
  readonly comment: string
  readonly castAt: string
  readonly enteredBy: string
  readonly rules: string
  readonly line: number
}

/** One cell that would no longer be what it is. */
export type CellChange = { readonly column: string; readonly before: string; readonly after: string }

/** A row that would replace one that stands: its id (of a ballot juror and submission), and its line in the file. */
export type Change = { readonly id: string; readonly line: number; readonly what: readonly CellChange[] }

/** The ballots of a file from outside; each is made anew when it is looked at. */
export type IncomingBallots = {
  readonly size: number
  readonly at: (index: number) => IncomingBallot
  readonly lineAt: (index: number) => number
}

/**
 * `columns` and `rows` are the whole file as it would be; of ballots the new file. The line of a row is that in the file
 * brought where it is incoming, else that in the folder. Where `columns` ends with `chain`, that cell is empty in rows
 * that are not chained yet: those from `chainedFrom` on, the first of which follows the row whose chain is `lastChain`.
 */
export type ImportPlan = {
  readonly counts: ImportCounts
  readonly changes: readonly Change[]
  readonly columns: readonly string[]
  readonly rows: Rows
  readonly isIncoming: (row: number) => boolean
  readonly chainedFrom: number
  readonly lastChain: string | null
  /** Rows by what tells them apart (of a ballot juror and submission): those that are new, those that the file lacks. */
  readonly added: () => readonly string[]
  readonly absent: () => readonly string[]
  readonly findings: readonly Finding[]
}

/** The plan, or null where nothing of the file can be understood; and what was found before anything was planned. */
export type Planning = { readonly plan: ImportPlan | null; readonly findings: readonly Finding[] }

/** The file of the folder that a plan is about, and its bytes as they would be. */
export type ImportTarget = { readonly path: string; readonly bytes: Uint8Array; readonly plan: ImportPlan }

/** `older`: ballots kept as history, since a later one counts; `absent`: rows that stand and are not in the file brought. */
export type ImportCounts = {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly older: number
  readonly absent: number
}

/** Whether the folder would be another one afterwards. */
export const changesAnything = ({ counts }: ImportPlan): boolean => counts.added + counts.changed + counts.older > 0

/** Whether a ballot among the rows is cast under the rules of this digest. */
export function isCastUnder({ columns, rows }: ImportPlan, digest: string): boolean {
  const at = columns.indexOf('rules')
  for (let row = 0; row < rows.size; row++) if (rows.cellsAt(row)[at] === digest) return true
  return false
}

/** An import as it is reported: `written` are the paths written, none of them in a dry run or where it was refused. */
export type ImportReport = {
  readonly what: ImportKind
  readonly file: string
  readonly dryRun: boolean
  readonly isRefused: boolean
  readonly plan: ImportPlan | null
  readonly written: readonly string[]
  /** How the file was understood; null where it is one of the folder's own. */
  readonly dialect: Dialect | null
  readonly mapping: ColumnMapping | null
  /** The first rows under the folder's columns. */
  readonly sample: PlacedTable | null
  /** How many ids were given; half-filled rows that are drafts; rows passed over because nothing is filled in. */
  readonly given: number
  readonly drafts: number
  readonly blank: number
  /** The lines whose rows went to the file of rejects; its name is null where none was asked for. */
  readonly rejects: string | null
  readonly rejected: readonly number[]
  /** The submissions that the file lacks and that have ballots. */
  readonly goneWithBallots: number
  /** The places and awards that are other ones by it; null where none can be. */
  readonly effect: Changes | null
}
