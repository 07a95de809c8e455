// Ballots cast and recusals declared at a seat: rows appended to the folder, refused where scoring was closed meanwhile.
// What the seat of a juror and that of the secretariat share.
import { checkDecision } from '../check/decisions.js'
import { appendRows, type Opened, pathIn, saveRules } from '../desk.js'
import { now } from '../io/clock.js'
import { diskFault } from '../io/faults.js'
import { exists, readFile } from '../io/files.js'
import { closedBy } from '../model/closing.js'
import { type Decision, holdingDecisions } from '../model/decision.js'
import type { Docket } from '../model/docket.js'
import { instantOf, instantText } from '../model/instant.js'
import { readDecisions } from '../read/decisions.js'
import { sayFault } from '../words/faults.js'
import { sayFinding } from '../words/findings.js'
import { ballotColumns, decisionColumns, type NamedRow } from '../write/chained-rows.js'

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

/** `refused`: nothing was written; `text` says why, to be shown to who sits there. */
export type Refusal = { readonly kind: 'refused'; readonly text: string }

/** Appends a ballot to the juror's file: flushed to disk, later than every ballot that this juror has cast so far. */
export function castBallot(opened: Opened, docket: Docket, ballot: NewBallot): { readonly kind: 'cast' } | Refusal {
  return unlessRefused(opened, 'cast', () => {
    const closed = closedMeanwhile(opened)
    if (closed !== null) return closed
    saveRules(opened, docket.competition)
    const latest = latestCast(docket, ballot.juror)
    appendRows(ballotFile(opened, docket, ballot.juror), ballotColumns(docket.competition.criteria), (last) => {
      const castAt = Math.max(now(), latest + 1, 1 + (instantOf(last?.cast_at ?? '') || 0))
      return [ballotRow(docket, ballot, castAt)]
    })
    return null
  })
}

/** Appends a recusal, as `jury decide recusal` does, where the folder takes it. */
export function declareRecusal(
  opened: Opened,
  recusal: { readonly juror: string; readonly submission: string; readonly reason: string },
): { readonly kind: 'recorded' } | Refusal {
  return unlessRefused(opened, 'recorded', () => recordRecusal(opened, recusal))
}

/** A fault of the disk, or a finding, is shown to who sits there; nothing is lost, and anything else is our own fault. */
function unlessRefused<Kind extends string>(
  { language }: Opened,
  kind: Kind,
  write: () => string | null,
): { readonly kind: Kind } | Refusal {
  try {
    const refusal = write()
    return refusal === null ? { kind } : { kind: 'refused', text: refusal }
  } catch (thrown) {
    const fault = diskFault(thrown)
    if (fault === null) throw thrown
    const { text, remedy } = sayFault(fault, language)
    return { kind: 'refused', text: `${text} ${remedy}` }
  }
}

/** Why no ballot can be cast any more, where scoring was closed since the session began; else null. */
function closedMeanwhile(opened: Opened): string | null {
  const path = pathIn(opened, decisionsFile)
  if (!exists(path)) return null
  const closed = closedBy(readDecisions(readFile(path), decisionsFile, 'last-row').decisions)
  if (closed === null) return null
  const { no, at } = closed
  const { text, remedy } = sayFault({ code: 'scoring-closed', values: { no, at } }, opened.language)
  return `${text} ${remedy}`
}

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
    const bytes = opened.files.get(`ballots/${name}`)
    const header = bytes === undefined ? '' : (Buffer.from(bytes).toString('utf8').split(/\r?\n/, 1)[0] ?? '')
    const has = header.replace(/^\uFEFF/, '').split(',')
    if (header === '' || columns.every((column) => has.includes(column))) return pathIn(opened, 'ballots', name)
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

/** Null where it is recorded, else why not. */
function recordRecusal(
  opened: Opened,
  { juror, submission, reason }: { readonly juror: string; readonly submission: string; readonly reason: string },
): string | null {
  const fields = { kind: 'recusal', juror, submission, reason, recorded_by: juror, at: instantText(now()) } as const
  const decision: Decision = {
    no: 1 + Math.max(0, ...opened.folder.decisions.map(({ no }) => no)),
    at: fields.at,
    kind: 'recusal',
    division: '',
    submission,
    juror,
    award: '',
    value: '',
    reason,
    for: null,
    against: null,
    abstained: null,
    recordedBy: juror,
    line: 0,
  }
  const findings = checkDecision(opened.folder, decision, [...holdingDecisions(opened.folder.decisions), decision])
  if (findings.length > 0) return findings.map((finding) => sayFinding(finding, opened.language).text).join(' ')
  appendRows(pathIn(opened, decisionsFile), decisionColumns, (last) => [
    { ...fields, no: `${1 + Number(last?.no ?? 0)}` },
  ])
  return null
}
