// What becomes of each ballot brought: the ballots of one juror on one submission are looked at together, by their instants.
import { type BallotBox, isSameBallot, isSamePair, neverCast, orderBallots } from '../../model/ballot-box.js'

/**
 * A ballot brought is the first of its juror and submission; it replaces the one that counts, cast by its own instant
 * or, if it has none, now; it is earlier than one that counts; it is there already; or it differs from another ballot
 * of the same instant.
 */
export type Verdict = 'added' | 'replaces' | 'replaces-now' | 'older' | 'unchanged' | 'differs'

/** By ballot brought; `standing` is the row, in the joined box, of the ballot that it replaces or differs from. */
export type Verdicts = { readonly verdicts: readonly Verdict[]; readonly standing: Int32Array }

/** The ballots brought are the rows from `first` on. */
export function judgeBallots(box: BallotBox, first: number): Verdicts {
  const verdicts = new Array<Verdict>(box.size - first).fill('unchanged')
  const standing = new Int32Array(box.size - first).fill(-1)
  const ordered = orderBallots(box)
  for (let start = 0; start < ordered.length; ) {
    let end = start + 1
    while (end < ordered.length && isSamePair(box, ordered[start]!, ordered[end]!)) end++
    judgePair(box, ordered.subarray(start, end), first, (row, verdict, other) => {
      verdicts[row - first] = verdict
      standing[row - first] = other
    })
    start = end
  }
  return { verdicts, standing }
}

type Judge = (row: number, verdict: Verdict, other: number) => void

/** `rows` are the ballots of one juror on one submission, those that stand before those brought. */
function judgePair(box: BallotBox, rows: Int32Array, first: number, judge: Judge): void {
  const brought = rows.filter((row) => row >= first)
  if (brought.length === 0) return
  const old = byInstant(
    box,
    rows.filter((row) => row < first),
  )
  const distinct = dropTwins(box, byInstant(box, brought), judge)
  const latest = old.at(-1)
  const candidate = distinct.at(-1)!
  const overtakes = latest !== undefined && distinct.some((row) => row !== candidate && isLater(box, row, latest))
  for (const row of distinct) {
    if (row !== candidate) judgeEarlier(box, row, old, judge)
    else if (latest === undefined) judge(row, 'added', -1)
    else judgeCandidate(box, row, old, overtakes, judge)
  }
}

/**
 * The last of the ballots brought, against the one that counts. One equal to it is there already, unless another one
 * brought would come between the two.
 */
function judgeCandidate(box: BallotBox, row: number, old: Int32Array, overtakes: boolean, judge: Judge): void {
  const latest = old.at(-1)!
  const isSame = isSameBallot(box, row, latest)
  if (isSame) judge(row, overtakes ? 'added' : 'unchanged', latest)
  else if (box.castAt[row] === neverCast) judge(row, 'replaces-now', latest)
  else if (isLater(box, row, latest)) judge(row, 'replaces', latest)
  else judgeEarlier(box, row, old, judge)
}

/** History: there already if a ballot of the same instant says the same. */
function judgeEarlier(box: BallotBox, row: number, old: Int32Array, judge: Judge): void {
  const twin = old.find((other) => box.castAt[other] === box.castAt[row])
  if (twin === undefined) judge(row, 'older', -1)
  else judge(row, isSameBallot(box, row, twin) ? 'unchanged' : 'differs', twin)
}

const isLater = (box: BallotBox, a: number, b: number): boolean => box.castAt[a]! > box.castAt[b]!

/** Stable; no subtraction, since two that were never cast lie infinitely early both. */
const byInstant = (box: BallotBox, rows: Int32Array): Int32Array =>
  rows.sort((a, b) => (isLater(box, a, b) ? 1 : isLater(box, b, a) ? -1 : a - b))

/** Of the ballots of one instant the first; the others are the same, or differ. */
function dropTwins(box: BallotBox, rows: Int32Array, judge: Judge): readonly number[] {
  const distinct: number[] = []
  for (const row of rows) {
    const last = distinct.at(-1)
    if (last === undefined || isLater(box, row, last)) distinct.push(row)
    else judge(row, isSameBallot(box, row, last) ? 'unchanged' : 'differs', last)
  }
  return distinct
}
