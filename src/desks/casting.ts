// Ballots cast and recusals declared at a seat: rows appended to the folder, refused where scoring was closed meanwhile.
// What the seat of a juror and that of the secretariat share.
import { checkDecision } from '../check/decisions.js'
import { findLostCells, newDecision } from '../check/new-decision.js'
import { appendRows, type Opened, pathIn, saveRules } from '../desk.js'
import { now } from '../io/clock.js'
import { exists, readSettledFile } from '../io/files.js'
import { closedBy, closingsIn, spokenClosing } from '../model/closing.js'
import { type Decision, holdingDecisions } from '../model/decision.js'
import type { Docket } from '../model/docket.js'
import type { Finding } from '../model/finding.js'
import { instantOf, instantText } from '../model/instant.js'
import { readDecisions } from '../read/decisions.js'
import { readColumns } from '../read/table.js'
import { sayFault } from '../words/faults.js'
import { sayFinding } from '../words/findings.js'
import { ballotColumns, decisionColumns, type NamedRow } from '../write/chained-rows.js'
import { decisionRow } from '../write/decision-report.js'
import { refusalByDisk } from './disk-refusal.js'
import { lookAgain, type Pair, type Refusal } from './meanwhile.js'

const decisionsFile = 'decisions.csv'

/** `scores` by criterion as decimal text; a criterion that is not among them, or is null, stays empty. */
export type NewBallot = {
  readonly juror: string
  readonly submission: string
  readonly scores: ReadonlyMap<string, string | null>
  readonly comment: string
  /** Who keyed it in: the juror, or an id of the secretariat. */
  readonly enteredBy: string
}

/**
 * Appends a ballot to the juror's file: flushed to disk, later than every ballot that this juror has cast so far and than
 * the last reopening. Refused where what it answers to was changed since the session began.
 */
export async function castBallot(
  opened: Opened,
  docket: Docket,
  ballot: NewBallot,
): Promise<{ readonly kind: 'cast' } | Refusal> {
  return unlessRefused(opened, 'cast', async () => {
    const standing = await lookAgain(opened, docket, ballot, 'ballot')
    if (standing.kind === 'refused') return standing
    const closed = closedMeanwhile(opened)
    if (closed !== null) return closed
    saveRules(opened, docket.competition)
    return appendBallot(opened, { ...docket, decisions: standing.docket.decisions }, ballot)
  })
}

/**
 * Why a ballot need not be asked for, since it could not be cast; null where nothing is against it. Files that are not in
 * order just now, or cannot be read, are no reason: somebody may be mending them.
 */
export async function refusalToAsk(opened: Opened, docket: Docket, pair: Pair): Promise<Refusal | null> {
  const done = await unlessRefused(opened, 'asked', async () => {
    const standing = await lookAgain(opened, docket, pair, null)
    return standing.kind === 'refused' ? standing : closedMeanwhile(opened)
  })
  return done.kind === 'refused' && done.next !== 'again' ? done : null
}

/** Scoring may be closed at any moment: that is looked at once more while the file is locked. */
function appendBallot(opened: Opened, docket: Docket, ballot: NewBallot): Refusal | null {
  const latest = Math.max(latestCast(docket, ballot.juror), latestReopening(docket.decisions))
  let closed: Refusal | null = null
  appendRows(ballotFile(opened, docket, ballot.juror), ballotColumns(docket.competition.criteria), (last) => {
    closed = closedMeanwhile(opened)
    if (closed !== null) return []
    const castAt = Math.max(now(), latest + 1, 1 + (instantOf(last?.cast_at ?? '') || 0))
    return [ballotRow(docket, ballot, castAt)]
  })
  return closed
}

/** Appends a recusal, as `jury decide recusal` does, where the folder takes it. */
export async function declareRecusal(
  opened: Opened,
  docket: Docket,
  recusal: Pair & { readonly reason: string },
): Promise<{ readonly kind: 'recorded' } | Refusal> {
  return unlessRefused(opened, 'recorded', async () => {
    const standing = await lookAgain(opened, docket, recusal, 'recusal')
    return standing.kind === 'refused' ? standing : recordRecusal(standing.opened, recusal)
  })
}

/** A fault of the disk, or a finding, is shown to who sits there; nothing is lost, and anything else is our own fault. */
async function unlessRefused<Kind extends string>(
  { language }: Opened,
  kind: Kind,
  write: () => Promise<Refusal | null>,
): Promise<{ readonly kind: Kind } | Refusal> {
  try {
    return (await write()) ?? { kind }
  } catch (thrown) {
    return refusalByDisk(language, thrown)
  }
}

/** Why no ballot can be cast any more, where scoring was closed since the session began; else null. */
function closedMeanwhile(opened: Opened): Refusal | null {
  const path = pathIn(opened, decisionsFile)
  if (!exists(path)) return null
  const closed = closedBy(readDecisions(readSettledFile(path), decisionsFile, 'last-row').decisions)
  if (closed === null) return null
  const { text, remedy } = sayFault({ code: 'scoring-closed', values: spokenClosing(closed) }, opened.language)
  return { kind: 'refused', text: `${text} ${remedy}`, next: 'menu' }
}

/** A clock elsewhere may be ahead: what is cast after a reopening is never earlier than it. */
const latestReopening = (decisions: readonly Decision[]): number =>
  Math.max(Number.NEGATIVE_INFINITY, ...closingsIn(decisions).map(({ reopened }) => instantOf(reopened?.at ?? '') || 0))

function latestCast({ box, latest, jurors }: Docket, id: string): number {
  const juror = jurors.findIndex((each) => each.id === id)
  let instant = Number.NEGATIVE_INFINITY
  for (const row of latest) if (box.juror[row] === juror) instant = Math.max(instant, box.castAt[row]!)
  return instant
}

/** ballots/<juror>.csv; where that has other columns than the program's own, the next of <juror>-2.csv, -3 … */
function ballotFile(opened: Opened, { competition }: Docket, juror: string): string {
  const columns = ballotColumns(competition.criteria)
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${juror}.csv` : `${juror}-${number}.csv`
    const path = pathIn(opened, 'ballots', name)
    const header = exists(path) ? (Buffer.from(readSettledFile(path)).toString('utf8').split(/\r?\n/, 1)[0] ?? '') : ''
    const has = header.replace(/^\uFEFF/, '').split(',')
    if (header === '' || columns.every((column) => has.includes(column))) return path
  }
}

function ballotRow(docket: Docket, ballot: NewBallot, castAt: number): NamedRow {
  const given = docket.competition.criteria.map(({ id }) => [id, ballot.scores.get(id) ?? ''] as const)
  return {
    ...Object.fromEntries(given),
    juror: ballot.juror,
    submission: ballot.submission,
    comment: ballot.comment,
    cast_at: instantText(castAt),
    entered_by: ballot.enteredBy,
    rules: docket.rulesDigest,
  }
}

/** Null where it is recorded, else why not: never another's words, since a juror sits there. */
function recordRecusal(
  opened: Opened,
  { juror, submission, reason }: Pair & { readonly reason: string },
): Refusal | null {
  const wish = { kind: 'recusal', given: { juror, submission, reason, recordedBy: juror } } as const
  const at = instantText(now())
  const decision = newDecision(opened.folder, wish, [], { at, line: 0, ownReason: '' })
  const findings = findingsOn(opened, decision)
  if (findings.length > 0) {
    const text = findings.map((finding) => sayFinding(finding, opened.language).text).join(' ')
    return { kind: 'refused', text, next: 'menu' }
  }
  const row = decisionRow(decision)
  appendRows(pathIn(opened, decisionsFile), decisionColumns, (last) => [{ ...row, no: `${1 + Number(last?.no ?? 0)}` }])
  return null
}

/** What is wrong with a decision itself, or would be lost of it in a file of fewer columns. */
function findingsOn({ folder, files }: Opened, decision: Decision): readonly Finding[] {
  const bytes = files.get(decisionsFile)
  const columns = bytes === undefined || bytes.length === 0 ? null : readColumns(bytes, decisionsFile)
  const holding = [...holdingDecisions(folder.decisions), decision]
  return [...findLostCells(decisionRow(decision), columns, decisionsFile), ...checkDecision(folder, decision, holding)]
}
