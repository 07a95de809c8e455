// A competition folder as read: every file in its own terms, nothing yet held against anything else.
import type { BallotBox } from './ballot-box.js'
import type { Competition, Language } from './competition.js'
import type { Decision } from './decision.js'
import type { Finding, Place } from './finding.js'
import type { Fraction } from './fraction.js'
import type { Assignment, Juror } from './juror.js'
import type { BestEnd } from './scale.js'
import type { SubmissionTable } from './submission.js'

/** The bytes of a folder's files by path with `/`, relative to the folder. */
export type Files = ReadonlyMap<string, Uint8Array>

/** The keys and list positions that lead to a value of competition.json: ['tally', 2]. */
export type KeyPath = readonly (string | number)[]

/** The chain of one file: the last row's, and how many rows it covers. */
export type FileChain = { readonly file: string; readonly last: string; readonly rows: number }

export type Folder = {
  /** Null where the file is missing or cannot be understood; then a finding says so. */
  readonly competition: Competition | null
  /** What competition.json says its language is; null where it says none. */
  readonly saidLanguage: Language | null
  /** Where a value of competition.json stands; the nearest one above it where it is not said. */
  readonly placeOf: (path: KeyPath) => Place
  readonly submissions: SubmissionTable | null
  readonly jurors: readonly Juror[] | null
  /** Null where there is no such file. */
  readonly assignments: readonly Assignment[] | null
  readonly box: BallotBox
  readonly decisions: readonly Decision[]
  /** Tested only where asked for. */
  readonly chains: readonly FileChain[]
  /** The totals of the earlier rounds: by the round's id, then the submission's; a round that cannot be read is not there. */
  readonly earlier: ReadonlyMap<string, ReadonlyMap<string, Fraction>>
  /** Which end of a round's totals was the best one, where its places tell. */
  readonly earlierBests: ReadonlyMap<string, BestEnd>
  /** The file of each round's totals, from this folder; null where its folder is none that can be named. */
  readonly roundFiles: readonly (string | null)[]
  /** rules/<digest>.json: the digest in the name, that of the content, and the content. */
  readonly savedRules: readonly SavedRules[]
  readonly findings: readonly Finding[]
}

export type SavedRules = {
  readonly file: string
  readonly digest: string
  readonly found: string
  /** The criteria's ids, each with its scale as canonical JSON; null where it is no rules file. */
  readonly criteria: ReadonlyMap<string, string> | null
}
