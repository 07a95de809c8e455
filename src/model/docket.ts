// All that is before the jury, checked. Only check/ makes one; whoever holds one may rely on it.
import type { BallotBox } from './ballot-box.js'
import type { Competition, Expected } from './competition.js'
import type { Decision } from './decision.js'
import type { Fraction } from './fraction.js'
import { type Assignment, hasSeat, type Juror, judgesDivision } from './juror.js'
import type { SubmissionTable } from './submission.js'

/** Jurors and submissions are numbered by the order of their tables; ballots by their row in the box. */
export type Docket = {
  readonly competition: Competition
  /** The first 16 hex digits of the SHA-256 of the rules in force. */
  readonly rulesDigest: string
  readonly expected: Expected
  /** The fewest counted ballots to be ranked. */
  readonly quorum: number
  readonly submissions: SubmissionTable
  readonly jurors: readonly Juror[]
  readonly assignments: readonly Assignment[] | null
  readonly box: BallotBox
  /** The latest ballot of each juror and submission, by submission, then juror. */
  readonly latest: Int32Array
  /** Those of the latest that count; those of submission s are counted[panels[s]] … counted[panels[s + 1] − 1]. */
  readonly counted: Int32Array
  readonly panels: Int32Array
  /** Every decision, and those that no other revokes; both by number. */
  readonly decisions: readonly Decision[]
  readonly holding: readonly Decision[]
  readonly attendance: Attendance
  /** The totals of the earlier rounds: by the round's id, then the submission's. */
  readonly earlier: ReadonlyMap<string, ReadonlyMap<string, Fraction>>
}

/** Who does not score what, and what is not judged. Pairs are `pairOf` juror and submission. */
export type Attendance = {
  readonly submissionCount: number
  /** The pair, and the number of the decision. */
  readonly recusals: ReadonlyMap<number, number>
  readonly absences: ReadonlyMap<number, number>
  readonly exclusions: ReadonlyMap<number, number>
  /** What the jury decided of a submission that cannot reach the quorum. */
  readonly quorums: ReadonlyMap<number, 'rank' | 'unranked'>
  readonly assigned: ReadonlySet<number> | null
}

export const pairOf = (attendance: Attendance, juror: number, submission: number): number =>
  juror * attendance.submissionCount + submission

export const isRecused = (attendance: Attendance, juror: number, submission: number): boolean =>
  attendance.recusals.has(pairOf(attendance, juror, submission))

/** Whether a ballot of this juror on this submission is asked for, cast or not: absence does not matter here. */
export function isExpected(docket: Docket, juror: number, submission: number): boolean {
  const { attendance, expected } = docket
  const own = docket.jurors[juror]!
  if (expected === 'as-cast' || !hasSeat(own)) return false
  if (!judgesDivision(own, docket.submissions.rows[submission]!.division)) return false
  if (expected === 'assigned' && !attendance.assigned?.has(pairOf(attendance, juror, submission))) return false
  return !attendance.exclusions.has(submission) && !isRecused(attendance, juror, submission)
}

/** The latest ballot of each juror on each submission: a juror's and submission's pair → the row in the box. */
export function castBallots(docket: Docket): ReadonlyMap<number, number> {
  const cast = new Map<number, number>()
  for (const row of docket.latest) {
    cast.set(pairOf(docket.attendance, docket.box.juror[row]!, docket.box.submission[row]!), row)
  }
  return cast
}

/** The submissions, in their order, on which a juror's ballot is still outstanding; none where the juror is absent. */
export function outstandingFor(docket: Docket, juror: number, cast = castBallots(docket)): readonly number[] {
  if (docket.attendance.absences.has(juror)) return []
  return docket.submissions.rows
    .map((_, submission) => submission)
    .filter(
      (submission) => isExpected(docket, juror, submission) && !cast.has(pairOf(docket.attendance, juror, submission)),
    )
}

/** How many ballots are outstanding in all. */
export function countOutstanding(docket: Docket): number {
  if (docket.expected === 'as-cast') return 0
  const cast = castBallots(docket)
  return docket.jurors.reduce((so, _, juror) => so + outstandingFor(docket, juror, cast).length, 0)
}

/** How many submissions of a division, or of all, are not excluded; 0 before the first is there. */
export function countJudged({ submissions, attendance }: Docket, division: string | null): number {
  const isIn = (own: string | null) => division === null || own === division
  return submissions.rows.filter((row, index) => isIn(row.division) && !attendance.exclusions.has(index)).length
}

/** How many ballots of a submission count. */
export const countedBallots = (docket: Docket, submission: number): number =>
  docket.panels[submission + 1]! - docket.panels[submission]!

/** Whether a submission is to be ranked: not excluded, and at the quorum or lifted over it by a decision. */
export function isToBeRanked(docket: Docket, submission: number, needed: number): boolean {
  if (docket.attendance.exclusions.has(submission)) return false
  const ballots = countedBallots(docket, submission)
  if (ballots >= docket.quorum) return true
  return docket.attendance.quorums.get(submission) === 'rank' && ballots >= needed
}
