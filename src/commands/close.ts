// jury close: scoring is closed once nothing is outstanding; until then what a chair may do, offered in a terminal.
import type { Asker } from '../ask/asker.js'
import { askOutstanding, confirmClosing } from '../ask/closing-form.js'
import type { Filled } from '../ask/decision-form.js'
import { type Common, type ExitCode, say } from '../desk.js'
import { closeScoring, outstandingAt } from '../desks/closing.js'
import { type DecisionDesk, openDesk, recordWish, refused } from '../desks/decision.js'
import { isTerminal, terminalStreams } from '../io/streams.js'
import type { GivenFields } from '../model/decision-wish.js'
import { closingWords } from '../words/closing.js'
import { outstandingOffers, outstandingPassages } from '../write/outstanding.js'

export type CloseOptions = Common & Pick<GivenFields, 'reason' | 'recordedBy'>

/** `asker` asks what to do about each juror; by default in the terminal, if there is one. */
export async function close(options: CloseOptions, handed: Asker | null = null): Promise<ExitCode> {
  const given: GivenFields = { reason: options.reason, recordedBy: options.recordedBy }
  const asked = new Set<string>()
  for (;;) {
    const { opened, desk } = await openDesk(options, { chains: true })
    if (desk === null) return refused(options, opened, opened.findings)
    const asker = isOpenFor(desk, asked) ? (handed ?? (await terminalAsker(desk))) : null
    if (asker === null) return closeScoring(desk, given)
    const turn = await nextTurn(desk, given, asked, asker)
    if (turn.kind === 'filled' && turn.value === 'asked') continue
    if (turn.kind === 'filled') return closeScoring(desk, given)
    await say(options, closingWords[opened.language].leftOpen)
    return turn.kind === 'interrupted' ? 130 : 0
  }
}

/** Whether there is anything to ask: a juror who was not asked about, or, once all were, whether to close now. */
function isOpenFor(desk: DecisionDesk, asked: ReadonlySet<string>): boolean {
  const jurors = outstandingAt(desk)?.jurors ?? []
  return jurors.some(({ juror }) => !asked.has(juror)) || (asked.size > 0 && jurors.length === 0)
}

/** The next juror who was not asked about; an absence is recorded as jury decide records it. */
async function nextTurn(
  desk: DecisionDesk,
  { recordedBy }: GivenFields,
  asked: Set<string>,
  asker: Asker,
): Promise<Filled<'asked' | 'close'>> {
  const { language } = desk.opened
  const outstanding = outstandingAt(desk)!
  const juror = outstanding.jurors.find((each) => !asked.has(each.juror))
  if (juror === undefined) return confirmed(await confirmClosing(asker, language))
  const view = { passages: outstandingPassages(juror, outstanding, language), offers: outstandingOffers(outstanding) }
  const chosen = await askOutstanding(view, asker, language)
  if (chosen.kind !== 'filled') return chosen
  asked.add(juror.juror)
  if (chosen.value.offer === 'absent') {
    const { reason } = chosen.value
    await recordWish(desk, { kind: 'absence', given: { juror: juror.juror, reason, recordedBy } })
  }
  return { kind: 'filled', value: 'asked' }
}

function confirmed(reply: Awaited<ReturnType<typeof confirmClosing>>): Filled<'close'> {
  if (reply.kind === 'interrupted') return { kind: 'interrupted' }
  return reply.kind === 'answer' && reply.value ? { kind: 'filled', value: 'close' } : { kind: 'left' }
}

async function terminalAsker({ options, opened }: DecisionDesk): Promise<Asker | null> {
  if (options.json || !isTerminal()) return null
  const { createTerminal } = await import('../ask/terminal.js')
  return createTerminal({ ...terminalStreams(), language: opened.language, colour: options.color })
}
