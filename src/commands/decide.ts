// jury decide: what the command line says of a decision, guided where it leaves something out; then it is recorded.

import type { Asker } from '../ask/asker.js'
import { askDecision, askKind, choicesIn, type Filled } from '../ask/forms/decision.js'
import { fillByRule, findUnknown, findWrongOption, missingOptions } from '../check/decision-wish.js'
import { type Common, type ExitCode, type Opened, say } from '../desk.js'
import { closeScoring } from '../desks/closing.js'
import { type DecisionDesk as Desk, openDesk, recordWish, refused, sayTied, tiedNow } from '../desks/decision.js'
import { askerFor } from '../desks/terminal.js'
import { isTerminal } from '../io/streams.js'
import { type DecisionKind, decisionKinds } from '../model/decision.js'
import { type GivenFields, givenIn, isOrder, type Wish } from '../model/decision-wish.js'
import { faultError } from '../model/fault.js'
import { nearestName } from '../model/ids.js'
import { decideWords } from '../words/decide.js'

export type DecideOptions = Common & GivenFields & { readonly kind?: string | undefined }

/** `asker` asks for what the options leave out; by default in the terminal, if there is one. */
export async function decide(options: DecideOptions, asker: Asker | null = null): Promise<ExitCode> {
  const named = options.kind === undefined ? null : kindNamed(options.kind)
  const { opened, desk } = await openDesk(options, { chains: named === 'close' })
  if (desk === null) return refused(options, opened, opened.findings)
  if (desk.counted.outcome === null && isOrder(named)) return refused(options, opened, desk.counted.findings)
  const wish = await complete(desk, givenIn(options), named, asker)
  if (wish.kind !== 'filled') return left(options, opened, wish.kind)
  if (wish.value.kind === 'close') return closeScoring(desk, wish.value.given)
  if (wish.value.kind !== 'amendment') return recordWish(desk, wish.value)
  const { amend } = await import('../desks/amendment.js')
  return amend(desk, wish.value, asker ?? (await terminalAsker(desk)))
}

function kindNamed(kind: string): DecisionKind {
  const found = decisionKinds.find((known) => known === kind)
  if (found !== undefined) return found
  throw faultError('unknown-kind', { kind, nearest: nearestName(kind, decisionKinds), known: decisionKinds })
}

/** What the command line says; guided where it leaves out what is needed. */
async function complete(
  desk: Desk,
  said: GivenFields,
  kind: DecisionKind | null,
  handed: Asker | null,
): Promise<Filled<Wish>> {
  const { opened, competition } = desk
  const given = filledByRule(desk, kind, said)
  const unknown = findUnknown(opened.folder, competition, kind, given)
  if (unknown !== null) throw faultError('unknown-id', unknown)
  const missing = kind === null ? [] : missingOptions(kind, given)
  if (kind !== null && missing.length === 0) return { kind: 'filled', value: { kind, given } }
  const asker = handed ?? (await terminalAsker(desk))
  if (asker === null) return unasked(desk, kind, missing)
  const chosen = kind === null ? await askKind(asker, opened.language) : ({ kind: 'filled', value: kind } as const)
  return chosen.kind === 'filled' ? guide(desk, chosen.value, given, asker) : chosen
}

function filledByRule(desk: Desk, kind: DecisionKind | null, given: GivenFields): GivenFields {
  const wrong = findWrongOption(kind, given, desk.competition)
  if (wrong !== null) throw faultError('option-wrong', wrong)
  return fillByRule(kind, given, desk.competition, () => tiedNow(desk, kind))
}

/** Nobody is there to be asked. */
async function unasked(desk: Desk, kind: DecisionKind | null, missing: readonly string[]): Promise<never> {
  if (kind === null) throw faultError('no-terminal', { command: 'decide' })
  if (missing.includes('--value')) await sayTied(desk, kind)
  throw faultError('option-missing', { option: missing.join(', ') })
}

async function terminalAsker({ options, opened }: Desk): Promise<Asker | null> {
  if (options.json || !isTerminal()) return null
  return askerFor(options, opened.language)
}

async function guide(desk: Desk, kind: DecisionKind, said: GivenFields, asker: Asker): Promise<Filled<Wish>> {
  const given = filledByRule(desk, kind, said)
  const sets = given.value === undefined ? tiedNow(desk, kind) : []
  const choices = choicesIn(desk.opened.folder, desk.competition)
  const filled = await askDecision(kind, given, sets, choices, asker, desk.opened.language)
  return filled.kind === 'filled' ? { kind: 'filled', value: { kind, given: filled.value } } : filled
}

async function left(options: Common, { language }: Opened, kind: 'left' | 'interrupted'): Promise<ExitCode> {
  await say(options, decideWords[language].notRecorded)
  return kind === 'interrupted' ? 130 : 0
}
