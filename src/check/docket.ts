// Making the docket: only here, and only from a folder in which no error was found.
import { type BallotBox, latestBallots, orderBallots } from '../model/ballot-box.js'
import { type Decision, holdingDecisions } from '../model/decision.js'
import { type Attendance, type Docket, isRecused, pairOf } from '../model/docket.js'
import type { Folder } from '../model/folder.js'
import { hasSeat, type Juror } from '../model/juror.js'
import type { SubmissionTable } from '../model/submission.js'
import { quorumInForce } from '../rules/follow.js'
import { rulesDigest } from '../rules/rules-digest.js'

/** Throws where a file is lacking: the checks find that before. */
export function docketOf(folder: Folder): Docket {
  const { competition, submissions, jurors, assignments, box } = folder
  if (competition === null || submissions === null || jurors === null) throw new Error('a docket without its files')
  const holding = holdingDecisions(folder.decisions)
  const attendance = attendanceOf(folder, submissions, jurors, holding)
  const latest = latestBallots(box, orderBallots(box))
  const counted = countedOf(box, latest, jurors, attendance)
  return {
    competition,
    rulesDigest: rulesDigest(competition),
    expected: competition.ballots.expected ?? (assignments === null ? 'all' : 'assigned'),
    quorum: quorumInForce(competition),
    submissions,
    jurors,
    assignments,
    box,
    latest,
    counted,
    panels: panelsOf(box, counted, submissions.rows.length),
    decisions: folder.decisions,
    holding,
    attendance,
    earlier: folder.earlier,
  }
}

function attendanceOf(
  { assignments }: Folder,
  submissions: SubmissionTable,
  jurors: readonly Juror[],
  holding: readonly Decision[],
): Attendance {
  const jurorNumbers = new Map(jurors.map(({ id }, number) => [id, number]))
  const isNamed = assignments !== null || holding.length > 0
  const submissionNumbers = new Map(isNamed ? submissions.rows.map(({ id }, number) => [id, number]) : [])
  const juror = (id: string) => jurorNumbers.get(id) ?? -1
  const submission = (id: string) => submissionNumbers.get(id) ?? -1
  const of = (kind: Decision['kind']) => holding.filter((decision) => decision.kind === kind)
  const submissionCount = submissions.rows.length
  const pair = (jurorId: string, number: number) => juror(jurorId) * submissionCount + number
  return {
    submissionCount,
    recusals: new Map(
      of('recusal').flatMap((decision) =>
        recusedFrom(submissions, decision).map((id) => [pair(decision.juror, submission(id)), decision.no]),
      ),
    ),
    absences: new Map(of('absence').map((decision) => [juror(decision.juror), decision.no])),
    exclusions: new Map(of('exclusion').map((decision) => [submission(decision.submission), decision.no])),
    quorums: new Map(
      of('quorum').map(({ submission: id, value }) => [submission(id), value === 'rank' ? 'rank' : 'unranked']),
    ),
    assigned:
      assignments === null ? null : new Set(assignments.map((each) => pair(each.juror, submission(each.submission)))),
  }
}

const recusedFrom = (submissions: SubmissionTable, { submission, division }: Decision): readonly string[] =>
  submission !== '' ? [submission] : submissions.rows.filter((row) => row.division === division).map(({ id }) => id)

/**
 * The latest ballots that count: a seat's, unless recused; a deputy's, where the seat is recused, or absent without a
 * counted ballot; a guest's never.
 */
function countedOf(box: BallotBox, latest: Int32Array, jurors: readonly Juror[], attendance: Attendance): Int32Array {
  const numbers = new Map(jurors.map(({ id }, number) => [id, number]))
  const seatOf = jurors.map(({ role, deputyOf }) => (role === 'deputy' ? (numbers.get(deputyOf ?? '') ?? -1) : -1))
  const isSeat = jurors.map(hasSeat)
  const hasDeputies = seatOf.some((seat) => seat >= 0)
  const castBySeat = hasDeputies ? pairsCast(box, latest, attendance) : new Set<number>()
  return latest.filter((row) => {
    const [juror, submission] = [box.juror[row]!, box.submission[row]!]
    if (isRecused(attendance, juror, submission)) return false
    if (isSeat[juror]) return true
    const seat = seatOf[juror]!
    if (seat < 0) return false
    if (isRecused(attendance, seat, submission)) return true
    return attendance.absences.has(seat) && !castBySeat.has(pairOf(attendance, seat, submission))
  })
}

function pairsCast(box: BallotBox, latest: Int32Array, attendance: Attendance): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (const row of latest) pairs.add(pairOf(attendance, box.juror[row]!, box.submission[row]!))
  return pairs
}

/** `counted` is ordered by submission already. */
function panelsOf(box: BallotBox, counted: Int32Array, submissions: number): Int32Array {
  const panels = new Int32Array(submissions + 1)
  for (const row of counted) panels[box.submission[row]! + 1]!++
  for (let submission = 0; submission < submissions; submission++) panels[submission + 1]! += panels[submission]!
  return panels
}
