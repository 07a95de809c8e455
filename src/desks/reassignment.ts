// What a juror has not cast given to others: proposed, confirmed, and written into the rows of assignments.csv that it is
// about. There is no kind of decision for it; why, and who recorded it, stands in the rows, from where the minutes have it.
import type { Asker } from '../ask/asker.js'
import { askWhy, confirmChange, type Why } from '../ask/forms/closing.js'
import type { Filled } from '../ask/forms/decision.js'
import { say, screenWidth } from '../desk.js'
import type { Replacement } from '../model/assigning.js'
import type { Docket } from '../model/docket.js'
import { readColumns } from '../read/table.js'
import { closingWords } from '../words/closing.js'
import { type Move, withRowsMoved } from '../write/amended-files.js'
import { reassignedText, reassignReason, replacementPassages } from '../write/reassignment.js'
import type { DecisionDesk } from './decision.js'
import { rewriteFile } from './rewriting.js'

const file = 'assignments.csv'

/** Done, with why and who recorded it; or left as it is. */
export type Reassigned = Filled<Why>

export async function reassign(
  { options, opened }: DecisionDesk,
  docket: Docket,
  juror: number,
  replacements: readonly Replacement[],
  asker: Asker,
  recordedBy: string | undefined,
): Promise<Reassigned> {
  const words = closingWords[opened.language]
  const from = docket.jurors[juror]!.id
  const found = replacements.filter((each) => each.juror !== null)
  const passages = replacementPassages(docket, replacements, words)
  if (found.length === 0) {
    asker.show([...passages, words.notReassigned].join(' '))
    return { kind: 'left' }
  }
  const heading = words.reassignHeading(from)
  const reply = await confirmChange({ heading, passages, prompt: words.confirmReassign }, asker, opened.language)
  if (reply.kind === 'interrupted') return { kind: 'interrupted' }
  if (reply.kind !== 'answer' || !reply.value) return leftAsItIs(asker, words.notReassigned)
  const why = await askWhy('reassignReason', recordedBy, asker, opened.language)
  if (why.kind !== 'filled') return why.kind === 'left' ? leftAsItIs(asker, words.notReassigned) : why
  const moves = movesOf(docket, from, found, why.value)
  const bytes = withRowsMoved(opened.files.get(file)!, readColumns(opened.files.get(file)!, file) ?? [], moves)
  if (bytes === null) {
    asker.show(`${words.byHand} ${found.map(({ submission }) => `${from},${idOf(docket, submission)}`).join('; ')}`)
    return { kind: 'left' }
  }
  rewriteFile(opened, file, bytes)
  await say({ ...options, quiet: false }, reassignedText(found.length, words, screenWidth()))
  return why
}

function leftAsItIs(asker: Asker, text: string): { readonly kind: 'left' } {
  asker.show(text)
  return { kind: 'left' }
}

const idOf = ({ submissions }: Docket, submission: number): string => submissions.rows[submission]!.id

/** The rows that stand, whose they become, and why: in whose place, and what the person says. */
function movesOf(
  docket: Docket,
  from: string,
  found: readonly Replacement[],
  { reason, recordedBy }: Why,
): readonly Move[] {
  const lines = new Map((docket.assignments ?? []).map((each) => [`${each.juror} ${each.submission}`, each.line]))
  return found.map(({ submission, juror }) => ({
    line: lines.get(`${from} ${idOf(docket, submission)}`) ?? 0,
    from,
    to: docket.jurors[juror!]!.id,
    reason: reassignReason(docket, from, reason),
    recordedBy: recordedBy ?? '',
  }))
}
