// The ballots cast, as columns: one row per ballot, whole numbers only; never an object per ballot.

/** Every ballot that stands in a file, in the order of the files and rows. Index i is one ballot. */
export type BallotBox = {
  readonly size: number
  /** Index into `jurorIds` and `submissionIds`: first the known ones in the order of their tables, then unknown ones. */
  readonly juror: Int32Array
  readonly submission: Int32Array
  readonly jurorIds: readonly string[]
  readonly submissionIds: readonly string[]
  /** One column per criterion, in the order of competition.json: steps above the scale's min, −1 for a missing score. */
  readonly scores: readonly Int32Array[]
  /** Milliseconds since 1970 UTC; −Infinity where the cell is empty, which is earlier than any. */
  readonly castAt: Float64Array
  /** Index into `texts`, 0 for the empty text. */
  readonly comment: Int32Array
  readonly rules: Int32Array
  readonly texts: readonly string[]
  /** Index into `files`; and the line there, from 1. */
  readonly file: Int32Array
  readonly files: readonly string[]
  readonly line: Int32Array
}

export const neverCast = Number.NEGATIVE_INFINITY

/** Whether two ballots have the same scores and the same comment. */
export function isSameBallot(box: BallotBox, a: number, b: number): boolean {
  return box.comment[a] === box.comment[b] && box.scores.every((column) => column[a] === column[b])
}

/** Every ballot by submission, then juror, then the order of the files: two counting sorts, no hash map. */
export function orderBallots(box: BallotBox): Int32Array {
  const byJuror = countingSort(identity(box.size), box.juror, box.jurorIds.length)
  return countingSort(byJuror, box.submission, box.submissionIds.length)
}

export const isSamePair = (box: BallotBox, a: number, b: number): boolean =>
  box.juror[a] === box.juror[b] && box.submission[a] === box.submission[b]

/**
 * The latest ballot of each juror and submission, in the order of `orderBallots`. Of two at the same instant the one
 * further down stands; that they agree is for check/ to see.
 */
export function latestBallots(box: BallotBox, ordered: Int32Array): Int32Array {
  const latest = new Int32Array(ordered.length)
  let kept = 0
  for (let i = 0; i < ordered.length; i++) {
    const row = ordered[i]!
    const last = kept > 0 ? latest[kept - 1]! : -1
    if (last < 0 || !isSamePair(box, last, row)) latest[kept++] = row
    else if (box.castAt[row]! >= box.castAt[last]!) latest[kept - 1] = row
  }
  return latest.slice(0, kept)
}

function identity(size: number): Int32Array {
  const rows = new Int32Array(size)
  for (let i = 0; i < size; i++) rows[i] = i
  return rows
}

/** Stable: rows with the same key keep their order. Keys are 0 … keys−1. */
function countingSort(rows: Int32Array, keyOfRow: Int32Array, keys: number): Int32Array {
  const next = new Int32Array(keys + 1)
  for (let i = 0; i < rows.length; i++) next[keyOfRow[rows[i]!]! + 1]!++
  for (let key = 0; key < keys; key++) next[key + 1]! += next[key]!
  const sorted = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) sorted[next[keyOfRow[rows[i]!]!]!++] = rows[i]!
  return sorted
}
