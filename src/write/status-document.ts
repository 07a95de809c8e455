// How far the scoring is, by juror and by submission: the one document that `jury status` shows. Never a score in it.
import { closedBy } from '../model/closing.js'
import type { Expected } from '../model/competition.js'
import { countedBallots, type Docket, isExpected, isRecused, pairOf } from '../model/docket.js'
import type { EntryPair } from '../model/entry.js'
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

/** What a juror and a submission have to do with each other: nothing is 0, else some of these together. */
const standing = { cast: 1, drafted: 2, outstanding: 4, recused: 8, absent: 16 } as const
/** By `pairOf` juror and submission: a byte each, since there may be millions. */
type Standings = Uint8Array

export function statusDocument(
  docket: Docket,
  drafts: readonly EntryPair[],
  findings: readonly Finding[] = [],
): StatusDocument {
  const { competition, expected, quorum } = docket
  const standings = standingsOf(docket, drafts)
  const counted = countedByJuror(docket)
  const jurors = docket.jurors.map((_, juror) => jurorStatus(docket, standings, juror, counted[juror]!))
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

function standingsOf(docket: Docket, drafts: readonly EntryPair[]): Standings {
  const { attendance, box, jurors, latest, submissions } = docket
  const standings = new Uint8Array(jurors.length * submissions.rows.length)
  const [jurorNumbers, submissionNumbers] = [jurors, submissions.rows].map(
    (rows) => new Map(rows.map(({ id }, number) => [id, number])),
  )
  for (const row of latest) standings[pairOf(attendance, box.juror[row]!, box.submission[row]!)]! |= standing.cast
  for (const draft of drafts) {
    const [juror, submission] = [jurorNumbers!.get(draft.juror), submissionNumbers!.get(draft.submission)]
    if (juror === undefined || submission === undefined) continue
    standings[pairOf(attendance, juror, submission)]! |= standing.drafted
  }
  for (let juror = 0; juror < jurors.length; juror++) {
    for (let submission = 0; submission < submissions.rows.length; submission++) {
      const pair = pairOf(attendance, juror, submission)
      standings[pair] = standingOf(docket, juror, submission, standings[pair]!)
    }
  }
  return standings
}

/** A recusal goes before all else; what is cast is no draft any more, nor outstanding. */
function standingOf(docket: Docket, juror: number, submission: number, found: number): number {
  const { attendance, expected } = docket
  if (attendance.exclusions.has(submission)) return 0
  if (isRecused(attendance, juror, submission)) {
    const pair = pairOf(attendance, juror, submission)
    const isTheirs = judgesDivision(docket.jurors[juror]!, docket.submissions.rows[submission]!.division)
    const isAsked = isTheirs && (expected !== 'assigned' || attendance.assigned?.has(pair) === true)
    return isAsked ? standing.recused : 0
  }
  if ((found & standing.cast) !== 0) return standing.cast
  if (!isExpected(docket, juror, submission)) return found
  return found | (attendance.absences.has(juror) ? standing.absent : standing.outstanding)
}

function countedByJuror({ box, counted, jurors, attendance }: Docket): readonly number[] {
  const counts = jurors.map(() => 0)
  for (const row of counted) if (!attendance.exclusions.has(box.submission[row]!)) counts[box.juror[row]!]!++
  return counts
}

function jurorStatus(docket: Docket, standings: Standings, index: number, counted: number): JurorStatus {
  const juror = docket.jurors[index]!
  const size = docket.submissions.rows.length
  const own = standings.subarray(index * size, (index + 1) * size)
  const count = (of: number) => own.reduce((so, each) => so + ((each & of) === 0 ? 0 : 1), 0)
  const [cast, outstanding] = [count(standing.cast), count(standing.outstanding)]
  return {
    id: juror.id,
    name: juror.name,
    role: juror.role,
    deputyOf: juror.deputyOf,
    absence: docket.attendance.absences.get(index) ?? null,
    expected: hasSeat(juror) && docket.expected !== 'as-cast' ? cast + outstanding : 0,
    cast,
    counted,
    drafted: count(standing.drafted),
    outstanding,
    recused: count(standing.recused),
    absent: count(standing.absent),
  }
}

function submissionStatus(docket: Docket, standings: Standings, submission: number): SubmissionStatus {
  const { id, division } = docket.submissions.rows[submission]!
  const { exclusions, quorums } = docket.attendance
  const concerned = concernedBy(docket, standings, submission)
  const who = (of: number) =>
    concerned.filter(({ found }) => (found & of) !== 0).map(({ juror }) => docket.jurors[juror]!.id)
  const excluded = exclusions.get(submission) ?? null
  const [counted, outstanding] = [countedBallots(docket, submission), who(standing.outstanding)]
  const isAsked = ({ juror, found }: Concerned) => hasSeat(docket.jurors[juror]!) && (found & standing.cast) !== 0
  return {
    id,
    division,
    excluded,
    expected: docket.expected === 'as-cast' ? 0 : concerned.filter(isAsked).length + outstanding.length,
    counted,
    cast: who(standing.cast),
    drafted: who(standing.drafted),
    outstanding,
    recused: who(standing.recused),
    absent: who(standing.absent),
    belowQuorum: excluded === null && counted < docket.quorum,
    quorumInReach: counted + outstanding.length >= docket.quorum,
    quorum: quorums.get(submission) ?? null,
  }
}

type Concerned = { readonly juror: number; readonly found: number }

/** The jurors who have anything to do with a submission. */
function concernedBy({ attendance, jurors }: Docket, standings: Standings, submission: number): readonly Concerned[] {
  const concerned: Concerned[] = []
  for (let juror = 0; juror < jurors.length; juror++) {
    const found = standings[pairOf(attendance, juror, submission)]!
    if (found !== 0) concerned.push({ juror, found })
  }
  return concerned
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
