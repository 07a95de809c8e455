// jury score: lead one juror through what is outstanding, or key the forms that jurors have filled in on paper.

import { interview } from '../ask/juror/interview.js'
import type { Effects, Refused } from '../ask/juror/standing.js'
import { viewFor } from '../ask/juror/view.js'
import { type Common, type ExitCode, type Opened, openFolder, refuseClosed } from '../desk.js'
import { castBallot, declareRecusal, refusalToAsk } from '../desks/casting.js'
import { unlessDiskRefuses } from '../desks/disk-refusal.js'
import { savedDrafts } from '../desks/drafts.js'
import { editorIn } from '../desks/editor.js'
import { keyFormsInTerminal, refuseEntryId } from '../desks/entry.js'
import { refuseAtSeat } from '../desks/seat-refusal.js'
import { askerFor } from '../desks/terminal.js'
import { now } from '../io/clock.js'
import { removeDraft, saveDraft } from '../io/drafts.js'
import { takeSeat } from '../io/seats.js'
import { isTerminal } from '../io/streams.js'
import type { Criterion } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import { draftName } from '../model/draft.js'
import { faultError } from '../model/fault.js'
import { nearestName } from '../model/ids.js'
import { sessionWords } from '../words/session.js'
import { writeDraft } from '../write/draft.js'

export type ScoreOptions = Common & {
  readonly juror: string | null
  /** The id of the office under which paper forms are keyed; `second`: with four eyes. */
  readonly enteredBy?: string | null
  readonly second?: boolean
  /** Line by line, with nothing drawn over. */
  readonly plain?: boolean
}

export async function score(options: ScoreOptions): Promise<ExitCode> {
  const { enteredBy = null, second = false } = options
  if (second && enteredBy === null) throw faultError('option-missing', { option: '--entered-by' })
  if (enteredBy !== null) refuseEntryId(enteredBy)
  const opened = await openFolder(options, { chains: false, appends: true })
  refuseClosed(opened.folder)
  if (opened.docket === null) return refuseAtSeat(enteredBy === null ? 'juror' : 'secretariat', options, opened)
  const isAsked = enteredBy !== null && options.juror === null
  const juror = isAsked ? null : jurorNumber(opened.docket, options.juror)
  if (!isTerminal()) throw faultError('no-terminal', { command: 'score' })
  if (enteredBy !== null) return keyFormsInTerminal({ ...options, enteredBy, second }, opened, opened.docket)
  return scoreInTerminal(options, opened, opened.docket, juror!)
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
    const asker = await askerFor({ ...options, edit: editorIn(opened.language) }, opened.language)
    const view = viewFor(docket, juror, savedDrafts(opened.dir))
    const effects = effectsFor(opened, docket, id, view.competition.criteria, seat.isHeld)
    const ending = await interview(view, asker, effects, opened.language)
    if (!options.quiet) asker.show(words.ended(ending, id))
    return ending.kind === 'interrupted' ? 130 : 0
  } finally {
    seat.release()
  }
}

/** What the interview does to the folder: drafts after every answer, ballots and recusals as rows appended. */
function effectsFor(
  opened: Opened,
  docket: Docket,
  juror: string,
  asked: readonly Criterion[],
  isSeatHeld: () => boolean,
): Effects {
  const refusal = (): Refused | null =>
    isSeatHeld() ? null : { kind: 'refused', text: sessionWords[opened.language].seatLost }
  const write = (action: () => void) => refusal() ?? unlessDiskRefuses(opened.language, action)
  return {
    now,
    lookAgain: async (submission) => refusal() ?? refusalToAsk(opened, docket, { juror, submission }),
    saveDraft: (draft) => write(() => saveDraft(opened.dir, draftName(draft), writeDraft(draft))),
    removeDraft: (submission) => write(() => removeDraft(opened.dir, draftName({ juror, submission }))),
    cast: async ({ submission, scores, comment }) => {
      const given = new Map(asked.map(({ id }, index) => [id, scores[index] ?? null]))
      const ballot = { juror, submission, scores: given, comment, enteredBy: juror }
      return refusal() ?? castBallot(opened, docket, ballot)
    },
    recuse: async (submission, reason) => refusal() ?? declareRecusal(opened, docket, { juror, submission, reason }),
  }
}
