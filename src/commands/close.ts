// jury close: scoring is closed once nothing is outstanding; until then what a chair may do, offered in a terminal.

import type { Asker } from '../ask/asker.js'
import { askOutstanding, askWhy, confirmClosing, type Why } from '../ask/forms/closing.js'
import type { Filled } from '../ask/forms/decision.js'
import { findConflicts } from '../assign/conflicts.js'
import { findReplacements } from '../assign/replacements.js'
import { type Common, type ExitCode, say } from '../desk.js'
import { closeScoring, outstandingAt } from '../desks/closing.js'
import { type DecisionDesk, openDesk, recordWish, refused } from '../desks/decision.js'
import { askerFor } from '../desks/terminal.js'
import { isTerminal } from '../io/streams.js'
import { defaultConflicts } from '../model/conflict.js'
import type { GivenFields } from '../model/decision-wish.js'
import { outstandingFor } from '../model/docket.js'
import { closingWords, type Offer } from '../words/closing.js'
import { type Outstanding, outstandingOffers, outstandingPassages } from '../write/outstanding.js'

export type CloseOptions = Common & Pick<GivenFields, 'reason' | 'recordedBy'>

/** What is known after each turn: who was asked about, and who records. */
type Sitting = {
  readonly asked: ReadonlySet<string>
  readonly recordedBy: string | undefined
}

/** `handed` asks what to do about each juror; by default the terminal does, if there is one. */
export async function close(options: CloseOptions, handed: Asker | null = null): Promise<ExitCode> {
  let sitting: Sitting = { asked: new Set(), recordedBy: options.recordedBy }
  for (;;) {
    const { opened, desk } = await openDesk(options, { chains: true })
    if (desk === null) return refused(options, opened, opened.findings)
    const asker = isOpenFor(desk, sitting.asked) ? (handed ?? (await terminalAsker(desk))) : null
    if (asker === null) return closeScoring(desk, closingFields(options, sitting))
    const turn = await nextTurn(desk, sitting, asker)
    if (turn.kind !== 'filled') {
      await say(options, closingWords[opened.language].leftOpen)
      return turn.kind === 'interrupted' ? 130 : 0
    }
    if (turn.value === 'close') return closeScoring(desk, closingFields(options, sitting))
    sitting = turn.value
  }
}

const closingFields = ({ reason }: CloseOptions, { recordedBy }: Sitting): GivenFields => ({ reason, recordedBy })

/** Whether there is anything to ask: a juror who was not asked about, or, once all were, whether to close now. */
function isOpenFor(desk: DecisionDesk, asked: ReadonlySet<string>): boolean {
  const jurors = outstandingAt(desk)?.jurors ?? []
  return jurors.some(({ juror }) => !asked.has(juror)) || (asked.size > 0 && jurors.length === 0)
}

/** The next juror who was not asked about; who is asked about again is one for whom nothing was done. */
async function nextTurn(desk: DecisionDesk, sitting: Sitting, asker: Asker): Promise<Filled<Sitting | 'close'>> {
  const { language } = desk.opened
  const outstanding = outstandingAt(desk)!
  const juror = outstanding.jurors.find((each) => !sitting.asked.has(each.juror))
  if (juror === undefined) return confirmed(await confirmClosing(asker, language))
  const passages = outstandingPassages(juror, outstanding, language)
  const offers = outstandingOffers(juror, outstanding)
  const chosen = await askOutstanding({ passages, offers }, asker, language)
  if (chosen.kind !== 'filled') return chosen
  const done = await acts[chosen.value]({ desk, sitting, asker, outstanding, juror: juror.juror })
  return done.kind === 'left' ? { kind: 'filled', value: sitting } : done
}

type Turn = {
  readonly desk: DecisionDesk
  readonly sitting: Sitting
  readonly asker: Asker
  readonly outstanding: Outstanding
  readonly juror: string
}

/** What each offer does; `left`: nothing, and the same juror is asked about again. */
const acts: Readonly<Record<Offer, (turn: Turn) => Promise<Filled<Sitting>>>> = {
  remind: async ({ sitting, juror }) => ({ kind: 'filled', value: withAsked(sitting, juror) }),
  absent: declareAbsent,
  reassign: reassignTo,
  quorum: async ({ desk, sitting, asker, outstanding }) => {
    const { lowerQuorum } = await import('../desks/lower-quorum.js')
    const lowered = await lowerQuorum(desk, outstanding, asker, sitting.recordedBy)
    return lowered.kind === 'filled' ? { kind: 'filled', value: withRecorder(sitting, lowered.value) } : lowered
  },
}

const withAsked = (sitting: Sitting, juror: string): Sitting => ({
  ...sitting,
  asked: new Set([...sitting.asked, juror]),
})

const withRecorder = (sitting: Sitting, { recordedBy }: Why): Sitting => ({ ...sitting, recordedBy })

/** Recorded as jury decide records it. */
async function declareAbsent({ desk, sitting, asker, juror }: Turn): Promise<Filled<Sitting>> {
  const why = await askWhy('reason', sitting.recordedBy, asker, desk.opened.language)
  if (why.kind !== 'filled') return why
  await recordWish(desk, { kind: 'absence', given: { juror, ...why.value } })
  return { kind: 'filled', value: withAsked(withRecorder(sitting, why.value), juror) }
}

/**
 * Those of whom nothing was outstanding before are to score now; there is nothing to be done about them yet. The juror is
 * asked about again where nobody else can score some of it.
 */
async function reassignTo({ desk, sitting, asker, outstanding, juror }: Turn): Promise<Filled<Sitting>> {
  const docket = desk.opened.docket!
  const number = docket.jurors.findIndex(({ id }) => id === juror)
  const conflicts = findConflicts(docket, docket.competition.conflicts ?? defaultConflicts)
  const replacements = findReplacements(docket, number, outstandingFor(docket, number), conflicts)
  const { reassign } = await import('../desks/reassignment.js')
  const done = await reassign(desk, docket, number, replacements, asker, sitting.recordedBy)
  if (done.kind !== 'filled') return done
  const others = docket.jurors.map(({ id }) => id).filter((id) => !outstanding.jurors.some((each) => each.juror === id))
  const isDone = replacements.every((each) => each.juror !== null)
  const asked = new Set([...sitting.asked, ...(isDone ? [juror] : []), ...others])
  return { kind: 'filled', value: { asked, recordedBy: done.value.recordedBy } }
}

function confirmed(reply: Awaited<ReturnType<typeof confirmClosing>>): Filled<'close'> {
  if (reply.kind === 'interrupted') return { kind: 'interrupted' }
  return reply.kind === 'answer' && reply.value ? { kind: 'filled', value: 'close' } : { kind: 'left' }
}

async function terminalAsker({ options, opened }: DecisionDesk): Promise<Asker | null> {
  if (options.json || !isTerminal()) return null
  return askerFor(options, opened.language)
}
