// Who may be given what: the seats that are there, the submissions that are judged, and every pair that is kept apart.
import type { Hindrance, Pair } from '../model/assigning.js'
import { type Conflict, isSure } from '../model/conflict.js'
import { type Docket, isRecused, pairOf } from '../model/docket.js'
import { hasSeat, judgesDivision, seatIdOf } from '../model/juror.js'

export type Eligible = {
  /** The first reason that keeps a juror with a seat from a submission; null where nothing does. */
  readonly hindrance: (juror: number, submission: number) => Hindrance | null
  /** The jurors that each submission has already, and those who may not be added: who stands there in any way. */
  readonly panels: readonly ReadonlySet<number>[]
  readonly standing: readonly ReadonlySet<number>[]
  /** Ballots cast without a row in assignments.csv. */
  readonly unassigned: readonly Pair[]
  /** Pairs that are recused or in conflict. */
  readonly apart: readonly Pair[]
  readonly kept: number
  readonly idle: number
}

/** `conflicts`: those that keep a juror from a submission, where they are sure. */
export function eligibleIn(docket: Docket, conflicts: readonly Conflict[]): Eligible {
  const { attendance } = docket
  const own = new Set(
    conflicts
      .filter(({ agreement }) => isSure(agreement))
      .map((each) => pairOf(attendance, each.juror, each.submission)),
  )
  const hindrance = (juror: number, submission: number): Hindrance | null => {
    if (attendance.exclusions.has(submission)) return 'excluded'
    if (attendance.absences.has(juror)) return 'absent'
    if (isRecused(attendance, juror, submission)) return 'recused'
    if (!judgesDivision(docket.jurors[juror]!, docket.submissions.rows[submission]!.division)) return 'elsewhere'
    return own.has(pairOf(attendance, juror, submission)) ? 'conflicted' : null
  }
  const { submissionCount, recusals } = attendance
  const apart = [...recusals.keys(), ...own].map((pair) => ({
    juror: Math.floor(pair / submissionCount),
    submission: pair % submissionCount,
  }))
  return { hindrance, apart, ...standingIn(docket) }
}

/** A conflict alone undoes no assignment: a person decides that. */
function standingIn(docket: Docket): Omit<Eligible, 'hindrance' | 'apart'> {
  const { box, counted, latest, attendance, assignments, submissions } = docket
  const none = () => submissions.rows.map(() => new Set<number>())
  const [panels, standing, assigned] = [none(), none(), attendance.assigned]
  const seats = seatsOf(docket)
  for (const row of counted) {
    const submission = box.submission[row]!
    if (!attendance.exclusions.has(submission)) panels[submission]!.add(seats[box.juror[row]!]!)
  }
  let kept = 0
  for (const { juror, submission } of pairsIn(docket)) {
    standing[submission]!.add(juror)
    const counts = hasSeat(docket.jurors[juror]!) && !isIdle(docket, juror, submission)
    if (counts || panels[submission]!.has(juror)) kept++
    if (counts) panels[submission]!.add(juror)
  }
  const unassigned: Pair[] = []
  for (const row of latest) {
    const [juror, submission] = [seats[box.juror[row]!]!, box.submission[row]!]
    if (juror < 0 || standing[submission]!.has(juror)) continue
    standing[submission]!.add(juror)
    if (assigned?.has(pairOf(attendance, juror, submission)) !== true) unassigned.push({ juror, submission })
  }
  return { panels, standing, unassigned, kept, idle: (assignments?.length ?? 0) - kept }
}

const isIdle = ({ attendance }: Docket, juror: number, submission: number): boolean =>
  attendance.exclusions.has(submission) || attendance.absences.has(juror) || isRecused(attendance, juror, submission)

function pairsIn({ assignments, jurors, submissions }: Docket) {
  const jurorNumbers = new Map(jurors.map(({ id }, number) => [id, number]))
  const submissionNumbers = new Map(submissions.rows.map(({ id }, number) => [id, number]))
  return (assignments ?? []).map(({ juror, submission }) => ({
    juror: jurorNumbers.get(juror)!,
    submission: submissionNumbers.get(submission)!,
  }))
}

/** In whose seat each juror sits: their own, that of whom a deputy stands in for; −1 for a guest. */
function seatsOf({ jurors }: Docket): readonly number[] {
  const numbers = new Map(jurors.map(({ id }, number) => [id, number]))
  return jurors.map((juror) => numbers.get(seatIdOf(juror) ?? '') ?? -1)
}

/** Whether a juror has a seat and is there. */
export const isThere = ({ jurors, attendance }: Docket, juror: number): boolean =>
  hasSeat(jurors[juror]!) && !attendance.absences.has(juror)

/** How many submissions each juror has. */
export function loadsIn({ jurors }: Docket, { panels }: Pick<Eligible, 'panels'>): readonly number[] {
  const loads = jurors.map(() => 0)
  for (const panel of panels) for (const juror of panel) loads[juror]!++
  return loads
}
