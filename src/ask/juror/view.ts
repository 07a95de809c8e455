// What one juror has before them: each submission they may score, and how far they are with it.

import { inAskingOrder } from '../../model/asking-order.js'
import type { Competition } from '../../model/competition.js'
import { castBallots, type Docket, isExpected, isRecused, outstandingFor, pairOf } from '../../model/docket.js'
import type { Draft } from '../../model/draft.js'
import { hasSeat, type Juror, judges, maySeeDivision } from '../../model/juror.js'
import { scoreText } from '../../model/scale.js'
import type { SubmissionTable } from '../../model/submission.js'
import type { AskedBallot, AskedState, Scores } from './asked-ballot.js'
import { isSameAsCast } from './course.js'

export type InterviewView = {
  /** With those criteria alone that the juror judges. */
  readonly competition: Competition
  readonly judgesAll: boolean
  readonly juror: Juror
  /** The name of the juror whom a deputy stands in for. */
  readonly deputyFor: string | null
  readonly isAbsent: boolean
  readonly submissions: SubmissionTable
  /** In the order in which this juror is asked. */
  readonly ballots: readonly AskedBallot[]
  /** When this juror cast each ballot that stands, in milliseconds since 1970; minus infinity where nobody knows. */
  readonly castAt: readonly number[]
}

/** Submissions that are excluded, or none of this juror's business, are left out; drafts of other jurors too. */
export function viewFor(docket: Docket, juror: number, drafts: readonly Draft[]): InterviewView {
  const { submissions, jurors, attendance } = docket
  const own = jurors[juror]!
  const all = docket.competition.criteria
  const criteria = all.filter(({ id }) => judges(own, id))
  const competition = { ...docket.competition, criteria }
  const cast = castBallots(docket)
  const outstanding = new Set(outstandingFor(docket, juror, cast))
  const seats = deputisedSeats(docket, juror)
  const numbers = new Map(submissions.rows.map(({ id }, number) => [id, number]))
  const ballots = inAskingOrder(competition.order, own.id, [...numbers.keys()]).flatMap(
    (id): readonly AskedBallot[] => {
      const submission = numbers.get(id)!
      const row = cast.get(pairOf(attendance, juror, submission))
      const state = stateOf(docket, juror, submission, row !== undefined, outstanding.has(submission), seats)
      if (state === null) return []
      const scores = row === undefined ? null : scoresOf(docket, competition, row)
      const draft = drafts.find((each) => each.juror === own.id && each.submission === id) ?? null
      const isStale = draft !== null && scores !== null && isSameAsCast(competition, draft, scores)
      return [{ submission, state, cast: scores, draft: isStale ? null : draft }]
    },
  )
  const deputyFor = own.role === 'deputy' ? (jurors.find(({ id }) => id === own.deputyOf)?.name ?? null) : null
  return {
    competition,
    judgesAll: criteria.length === all.length,
    juror: own,
    deputyFor,
    isAbsent: attendance.absences.has(juror),
    submissions,
    ballots,
    castAt: [...docket.latest].filter((row) => docket.box.juror[row] === juror).map((row) => docket.box.castAt[row]!),
  }
}

function stateOf(
  docket: Docket,
  juror: number,
  submission: number,
  isCast: boolean,
  isOutstanding: boolean,
  seats: ReadonlySet<number>,
): AskedState | null {
  if (docket.attendance.exclusions.has(submission)) return null
  if (isRecused(docket.attendance, juror, submission)) return 'recused'
  if (isCast) return 'cast'
  if (isOutstanding) return 'outstanding'
  return mayScore(docket, juror, submission, seats) ? 'open' : null
}

function mayScore(docket: Docket, juror: number, submission: number, seats: ReadonlySet<number>): boolean {
  const own = docket.jurors[juror]!
  if (!maySeeDivision(own, docket.jurors, docket.submissions.rows[submission]!.division)) return false
  if (own.role === 'guest') return true
  if (own.role === 'deputy') return seats.has(submission)
  return docket.expected === 'as-cast' || isExpected(docket, juror, submission)
}

/** The submissions on which the seat that a deputy stands in for is recused, or absent without a counted ballot. */
function deputisedSeats(docket: Docket, juror: number): ReadonlySet<number> {
  const { attendance, jurors, submissions, expected } = docket
  const seat = jurors.findIndex((each) => each.id === jurors[juror]!.deputyOf && hasSeat(each))
  if (jurors[juror]!.role !== 'deputy' || seat < 0) return new Set()
  const isVacant = (submission: number): boolean => {
    if (expected === 'assigned' && !attendance.assigned?.has(pairOf(attendance, seat, submission))) return false
    if (isRecused(attendance, seat, submission)) return true
    return attendance.absences.has(seat) && !isCounted(docket, seat, submission)
  }
  return new Set([...submissions.rows.keys()].filter(isVacant))
}

function isCounted({ counted, panels, box }: Docket, juror: number, submission: number): boolean {
  const panel = counted.subarray(panels[submission]!, panels[submission + 1]!)
  return panel.some((row) => box.juror[row] === juror)
}

/** The scores of a ballot on the criteria of `asked`. */
function scoresOf({ box, competition }: Docket, asked: Competition, row: number): Scores {
  const scores = asked.criteria.map((criterion) => {
    const steps = box.scores[competition.criteria.indexOf(criterion)]![row]!
    return steps < 0 ? null : scoreText(criterion.scale, steps)
  })
  return { scores, comment: box.texts[box.comment[row]!] ?? '' }
}
