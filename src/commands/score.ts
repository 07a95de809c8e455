// jury score: lead one juror through what is outstanding.

import { interview } from '../ask/interview.js'
import type { Effects } from '../ask/standing.js'
import { viewFor } from '../ask/view.js'
import { checkDecision } from '../check/decisions.js'
import {
  appendRows,
  type Common,
  type ExitCode,
  type Opened,
  openFolder,
  pathIn,
  refuse,
  refuseClosed,
  saveRules,
  say,
} from '../desk.js'
import { now } from '../io/clock.js'
import { readDrafts, removeDraft, saveDraft } from '../io/drafts.js'
import { diskFault } from '../io/faults.js'
import { exists, readFile } from '../io/files.js'
import { takeSeat } from '../io/seats.js'
import { isTerminal, terminalStreams } from '../io/streams.js'
import { closedBy } from '../model/closing.js'
import type { Criterion } from '../model/competition.js'
import { type Decision, holdingDecisions } from '../model/decision.js'
import type { Docket } from '../model/docket.js'
import { type Draft, draftName } from '../model/draft.js'
import { faultError } from '../model/fault.js'
import { nearestName } from '../model/ids.js'
import { instantText } from '../model/instant.js'
import { readDecisions } from '../read/decisions.js'
import { readDraft } from '../read/draft.js'
import { sayFault } from '../words/faults.js'
import { sayFinding } from '../words/findings.js'
import { sessionWords } from '../words/session.js'
import { ballotColumns, decisionColumns, type NamedRow } from '../write/chained-rows.js'
import { writeDraft } from '../write/draft.js'

const decisionsFile = 'decisions.csv'

export type ScoreOptions = Common & { readonly juror: string | null }

export async function score(options: ScoreOptions): Promise<ExitCode> {
  const opened = await openFolder(options, { chains: false, appends: true })
  refuseClosed(opened.folder)
  if (opened.docket === null) return refuse(options, opened, opened.findings, 'not-cast')
  const juror = jurorNumber(opened.docket, options.juror)
  if (!isTerminal()) throw faultError('no-terminal', { command: 'score' })
  return scoreInTerminal(options, opened, opened.docket, juror)
}

function jurorNumber({ jurors }: Docket, id: string | null): number {
  if (id === null) throw faultError('option-missing', { option: '--juror' })
  const number = jurors.findIndex((juror) => juror.id === id)
  if (number >= 0) return number
  const known = jurors.map((juror) => juror.id)
  throw faultError('unknown-id', { what: 'juror', id, nearest: nearestName(id, known) })
}

async function scoreInTerminal(
  options: ScoreOptions,
  opened: Opened,
  docket: Docket,
  juror: number,
): Promise<ExitCode> {
  const { id } = docket.jurors[juror]!
  const seat = takeSeat(opened.dir, id)
  if (!seat.taken) throw faultError('seat-taken', { juror: id, host: seat.host, pid: seat.pid })
  const words = sessionWords[opened.language]
  try {
    const { createTerminal } = await import('../ask/terminal.js')
    const asker = createTerminal({ ...terminalStreams(), language: opened.language, colour: options.color })
    const view = viewFor(docket, juror, savedDrafts(opened))
    const effects = effectsFor(opened, docket, juror, view.competition.criteria, seat.isHeld)
    const ending = await interview(view, asker, effects, opened.language)
    await say(options, words.ended(ending.cast, ending.all, id))
    return ending.kind === 'interrupted' ? 130 : 0
  } finally {
    seat.release()
  }
}

const savedDrafts = ({ dir }: Opened): readonly Draft[] =>
  [...readDrafts(dir).values()].flatMap((bytes) => readDraft(bytes) ?? [])

/** What the interview does to the folder: drafts after every answer, ballots and recusals as rows appended. */
function effectsFor(
  opened: Opened,
  docket: Docket,
  juror: number,
  asked: readonly Criterion[],
  isSeatHeld: () => boolean,
): Effects {
  const { id } = docket.jurors[juror]!
  const path = ballotFile(opened, docket, id)
  let latest = latestCast(docket, juror)
  return {
    saveDraft: (draft) => saveDraft(opened.dir, draftName(draft), writeDraft(draft)),
    removeDraft: (submission) => removeDraft(opened.dir, draftName({ juror: id, submission })),
    cast: async ({ submission, scores, comment }) => {
      if (!isSeatHeld()) return { kind: 'refused', text: sessionWords[opened.language].seatLost }
      return unlessRefused(opened, 'cast', () => {
        const closed = closedMeanwhile(opened)
        if (closed !== null) return closed
        saveRules(opened, docket.competition)
        latest = Math.max(now(), latest + 1)
        const row = ballotRow(docket, id, submission, asked, scores, comment, latest)
        appendRows(path, ballotColumns(docket.competition.criteria), () => [row])
        return null
      })
    },
    recuse: async (submission, reason) =>
      unlessRefused(opened, 'recorded', () => recordRecusal(opened, { juror: id, submission, reason })),
  }
}

/** A fault of the disk, or a finding, is shown to the juror; nothing is lost, and anything else is our own fault. */
function unlessRefused<Kind extends string>(
  { language }: Opened,
  kind: Kind,
  write: () => string | null,
): { kind: Kind } | { kind: 'refused'; text: string } {
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

function latestCast({ box, latest }: Docket, juror: number): number {
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

/** `scores` are those on the criteria `asked`; the others stay empty. */
function ballotRow(
  { rulesDigest }: Docket,
  juror: string,
  submission: string,
  asked: readonly Criterion[],
  scores: readonly (string | null)[],
  comment: string,
  castAt: number,
): NamedRow {
  const given = asked.map(({ id }, index) => [id, scores[index] ?? ''] as const)
  return {
    ...Object.fromEntries(given),
    juror,
    submission,
    comment,
    cast_at: instantText(castAt),
    entered_by: juror,
    rules: rulesDigest,
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
  appendRows(pathIn(opened, 'decisions.csv'), decisionColumns, (last) => [
    { ...fields, no: `${1 + Number(last?.no ?? 0)}` },
  ])
  return null
}
