// jury conflicts: who may have to do with what by the names; a person decides, and what they decide is recorded as any recusal.

import type { Asker } from '../ask/asker.js'
import { askConflict } from '../ask/forms/conflicts.js'
import { findConflicts } from '../assign/conflicts.js'
import { type Common, type ExitCode, type Opened, put, refuse, say, screenFor } from '../desk.js'
import { openDesk, recordWish } from '../desks/decision.js'
import { askerFor } from '../desks/terminal.js'
import { isTerminal } from '../io/streams.js'
import { defaultConflicts } from '../model/conflict.js'
import type { GivenFields } from '../model/decision-wish.js'
import { conflictWords } from '../words/conflicts.js'
import {
  conflictsDocument,
  conflictsScreen,
  openProposals,
  type Proposal,
  proposalsIn,
} from '../write/conflict-report.js'

export type ConflictsOptions = Common & Pick<GivenFields, 'recordedBy'>

/** `asker` asks about one proposal after the other; by default in the terminal, if there is one. */
export async function conflicts(options: ConflictsOptions, asker: Asker | null = null): Promise<ExitCode> {
  const { opened } = await openDesk(options, { chains: false })
  const { docket, findings, language } = opened
  if (docket === null) return refuse(options, opened, findings, 'not-recorded')
  const rules = docket.competition.conflicts ?? defaultConflicts
  const proposals = proposalsIn(docket, findConflicts(docket, rules))
  if (options.json) {
    await put(conflictsDocument(rules, proposals))
    return 0
  }
  await put(conflictsScreen(proposals, { ...(await screenFor(options)), language }))
  const open = openProposals(proposals)
  if (open.length === 0 || options.quiet) return 0
  const person = asker ?? (await terminalAsker(options, opened))
  return person === null ? 0 : askAll(options, opened, open, person)
}

async function terminalAsker(options: Common, { language }: Opened): Promise<Asker | null> {
  if (!isTerminal()) return null
  return askerFor(options, language)
}

/** What was answered so far stays recorded, however it ends. */
async function askAll(
  options: ConflictsOptions,
  { language }: Opened,
  open: readonly Proposal[],
  asker: Asker,
): Promise<ExitCode> {
  const words = conflictWords[language]
  let [recorded, denied, code]: [number, number, ExitCode] = [0, 0, 0]
  let known = options.recordedBy
  for (const [at, proposal] of open.entries()) {
    const answer = await askConflict(proposal, { at: at + 1, of: open.length, known }, asker, language)
    if (answer.kind === 'interrupted') code = 130
    if (answer.kind === 'no') denied++
    if (answer.kind === 'yes') {
      known = answer.recordedBy
      code = await recuse(options, proposal, answer)
      if (code === 0) recorded++
    }
    if (code !== 0 || answer.kind === 'left') break
  }
  await say(options, words.asked(recorded, denied, open.length - recorded - denied))
  return code
}

/** The folder is opened anew: the decision before this one is in it, and whatever was cast meanwhile. */
async function recuse(
  options: Common,
  { jurorId, submissionId }: Proposal,
  { reason, recordedBy }: Pick<GivenFields, 'reason' | 'recordedBy'>,
): Promise<ExitCode> {
  const { opened, desk } = await openDesk(options, { chains: false })
  if (desk === null) return refuse(options, opened, opened.findings, 'not-recorded')
  return recordWish(desk, { kind: 'recusal', given: { juror: jurorId, submission: submissionId, reason, recordedBy } })
}
