// How far the scoring is, by juror and by submission: the one document that `jury status` shows. Never a score in it.
import { closedBy } from '../model/closing.js'
import type { Expected } from '../model/competition.js'
import { castBallots, countedBallots, type Docket, isExpected, isRecused, pairOf } from '../model/docket.js'
import type { Draft } from '../model/draft.js'
import type { Finding } from '../model/finding.js'
import { hasSeat, judgesDivision, type Role } from '../model/juror.js'
import { jsonText } from './json.js'
import { type FindingDocument, findingDocuments } from './tally-document.js'

/**
 * `expected` is what is cast of it and what is outstanding; `drafted` is begun and not cast. For a seat cast +
 * outstanding + recused + absent is every submission that was asked of it.
 */
export type JurorStatus = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly deputyOf: string | null
  /** The number of the decision by which this juror is absent, or null. */
  readonly absence: number | null
  readonly expected: number
  readonly cast: number
  /** How many of the ballots cast count. */
  readonly counted: number
  readonly drafted: number
  readonly outstanding: number
  /** Submissions that this juror does not score. */
  readonly recused: number
  /** No longer outstanding, since this juror is absent. */
  readonly absent: number
}

/** Jurors by their ids, in the order of jurors.csv. `excluded` is the number of the decision. */
export type SubmissionStatus = {
  readonly id: string
  readonly division: string | null
  readonly excluded: number | null
  readonly expected: number
  readonly counted: number
  readonly cast: readonly string[]
  readonly drafted: readonly string[]
  readonly outstanding: readonly string[]
  readonly recused: readonly string[]
  readonly absent: readonly string[]
  readonly belowQuorum: boolean
  /** Whether it reaches the quorum once all that is outstanding is cast. */
  readonly quorumInReach: boolean
  /** What the jury decided of it then. */
  readonly quorum: 'rank' | 'unranked' | null
}

/** A ballot that stands in a file and does not count, though nobody has cast it anew. */
export type UncountedBallot = {
  readonly juror: string
  readonly submission: string
  readonly file: string
  readonly line: number
  readonly because: 'recusal' | 'exclusion' | 'guest' | 'deputy'
  /** The number of the decision for which it does not count, or null. */
  readonly decision: number | null
}

export type StatusDocument = {
  readonly format: 1
  readonly competition: { readonly id: string; readonly title: string }
  readonly expected: Expected
  readonly quorum: number
  /** The decision by which scoring is closed, or null. */
  readonly closed: { readonly decision: number; readonly at: string } | null
  readonly ballots: {
    readonly expected: number
    readonly cast: number
    readonly drafted: number
    readonly outstanding: number
  }
  readonly jurors: readonly JurorStatus[]
  readonly submissions: readonly SubmissionStatus[]
  /** Submissions that nobody was asked to score, or nobody who is there. */
  readonly unasked: readonly string[]
  readonly uncounted: readonly UncountedBallot[]
  readonly findings: readonly FindingDocument[]
}

/** What a juror and a submission have to do with each other. */
type Standing = {
  readonly cast: boolean
  readonly drafted: boolean
  readonly outstanding: boolean
  readonly recused: boolean
  readonly absent: boolean
}

export function statusDocument(
  docket: Docket,
  drafts: readonly Draft[],
  findings: readonly Finding[] = [],
): StatusDocument {
  const { competition, expected, quorum } = docket
  const standings = standingsOf(docket, drafts)
  const counted = countedByJuror(docket)
  const jurors = docket.jurors.map((_, juror) => jurorStatus(docket, standings[juror]!, juror, counted[juror]!))
  const submissions = docket.submissions.rows.map((_, submission) => submissionStatus(docket, standings, submission))
  const sum = (of: (juror: JurorStatus) => number) => jurors.reduce((so, juror) => so + of(juror), 0)
  return {
    format: 1,
    competition: { id: competition.id, title: competition.title },
    expected,
    quorum,
    closed: closingOf(docket),
    ballots: {
      expected: sum((juror) => juror.expected),
      cast: sum((juror) => (isSeat(juror) ? juror.cast : 0)),
      drafted: sum((juror) => juror.drafted),
      outstanding: sum((juror) => juror.outstanding),
    },
    jurors,
    submissions,
    unasked: expected === 'as-cast' ? [] : submissions.filter(isUnasked).map(({ id }) => id),
    uncounted: uncountedBallots(docket),
    findings: findingDocuments(findings, competition),
  }
}

function closingOf({ decisions }: Docket): StatusDocument['closed'] {
  const closed = closedBy(decisions)
  return closed && { decision: closed.no, at: closed.at }
}

export const statusText = (document: StatusDocument): string => jsonText(document)

/** Whose ballots are expected. */
export const isSeat = ({ role }: JurorStatus): boolean => role === 'member' || role === 'chair'

/** By juror, then submission. */
function standingsOf(docket: Docket, drafts: readonly Draft[]): readonly (readonly Standing[])[] {
  const cast = castBallots(docket)
  const drafted = new Set(drafts.map(({ juror, submission }) => `${juror} ${submission}`))
  const { attendance, jurors, submissions } = docket
  return jurors.map(({ id }, juror) =>
    submissions.rows.map((row, submission): Standing => {
      const isCast = cast.has(pairOf(attendance, juror, submission))
      return standingOf(docket, juror, submission, isCast, drafted.has(`${id} ${row.id}`))
    }),
  )
}

/** A recusal goes before all else; what is cast is no draft any more, nor outstanding. */
function standingOf(docket: Docket, juror: number, submission: number, isCast: boolean, isDrafted: boolean): Standing {
  const { attendance, expected } = docket
  const none = { cast: false, drafted: false, outstanding: false, recused: false, absent: false }
  if (attendance.exclusions.has(submission)) return none
  if (isRecused(attendance, juror, submission)) {
    const pair = pairOf(attendance, juror, submission)
    const isTheirs = judgesDivision(docket.jurors[juror]!, docket.submissions.rows[submission]!.division)
    return { ...none, recused: isTheirs && (expected !== 'assigned' || attendance.assigned?.has(pair) === true) }
  }
  if (isCast) return { ...none, cast: true }
  const isLacking = isExpected(docket, juror, submission)
  const isAbsent = attendance.absences.has(juror)
  return { ...none, drafted: isDrafted, outstanding: isLacking && !isAbsent, absent: isLacking && isAbsent }
}

function countedByJuror({ box, counted, jurors, attendance }: Docket): readonly number[] {
  const counts = jurors.map(() => 0)
  for (const row of counted) if (!attendance.exclusions.has(box.submission[row]!)) counts[box.juror[row]!]!++
  return counts
}

function jurorStatus(docket: Docket, standings: readonly Standing[], index: number, counted: number): JurorStatus {
  const juror = docket.jurors[index]!
  const count = (is: (standing: Standing) => boolean) => standings.filter(is).length
  const [cast, outstanding] = [count((each) => each.cast), count((each) => each.outstanding)]
  return {
    id: juror.id,
    name: juror.name,
    role: juror.role,
    deputyOf: juror.deputyOf,
    absence: docket.attendance.absences.get(index) ?? null,
    expected: hasSeat(juror) && docket.expected !== 'as-cast' ? cast + outstanding : 0,
    cast,
    counted,
    drafted: count((each) => each.drafted),
    outstanding,
    recused: count((each) => each.recused),
    absent: count((each) => each.absent),
  }
}

function submissionStatus(
  docket: Docket,
  standings: readonly (readonly Standing[])[],
  submission: number,
): SubmissionStatus {
  const { id, division } = docket.submissions.rows[submission]!
  const { exclusions, quorums } = docket.attendance
  const who = (is: (standing: Standing) => boolean) =>
    docket.jurors.flatMap((juror, index) => (is(standings[index]![submission]!) ? [juror.id] : []))
  const excluded = exclusions.get(submission) ?? null
  const [counted, outstanding] = [countedBallots(docket, submission), who((each) => each.outstanding)]
  const asked = docket.jurors.filter((juror, index) => hasSeat(juror) && standings[index]![submission]!.cast)
  return {
    id,
    division,
    excluded,
    expected: docket.expected === 'as-cast' ? 0 : asked.length + outstanding.length,
    counted,
    cast: who((each) => each.cast),
    drafted: who((each) => each.drafted),
    outstanding,
    recused: who((each) => each.recused),
    absent: who((each) => each.absent),
    belowQuorum: excluded === null && counted < docket.quorum,
    quorumInReach: counted + outstanding.length >= docket.quorum,
    quorum: quorums.get(submission) ?? null,
  }
}

const isUnasked = ({ excluded, expected, counted }: SubmissionStatus): boolean =>
  excluded === null && expected === 0 && counted === 0

/** Of each juror and submission the latest ballot, in the order of submissions.csv and jurors.csv. */
function uncountedBallots(docket: Docket): readonly UncountedBallot[] {
  const { box, latest, counted, attendance } = docket
  const counts = new Set(counted)
  return [...latest].flatMap((row): readonly UncountedBallot[] => {
    const [juror, submission] = [box.juror[row]!, box.submission[row]!]
    if (counts.has(row) && !attendance.exclusions.has(submission)) return []
    return [
      {
        juror: box.jurorIds[juror]!,
        submission: box.submissionIds[submission]!,
        file: box.files[box.file[row]!]!,
        line: box.line[row]!,
        ...causeOf(docket, juror, submission),
      },
    ]
  })
}

function causeOf(docket: Docket, juror: number, submission: number): Pick<UncountedBallot, 'because' | 'decision'> {
  const { attendance, jurors } = docket
  const recusal = attendance.recusals.get(pairOf(attendance, juror, submission))
  if (recusal !== undefined) return { because: 'recusal', decision: recusal }
  const exclusion = attendance.exclusions.get(submission)
  if (exclusion !== undefined) return { because: 'exclusion', decision: exclusion }
  return { because: jurors[juror]!.role === 'guest' ? 'guest' : 'deputy', decision: null }
}
