// A lower quorum, as an amendment: asked, shown with what it changes, then written. First competition.json, whose ballots
// then stand under other rules as jury check says, then the decision that covers them, as jury decide amendment would.
import type { Asker } from '../ask/asker.js'
import { askQuorum, askWhy, confirmChange, type Why } from '../ask/forms/closing.js'
import type { Filled } from '../ask/forms/decision.js'
import { checkFolder } from '../check/folder.js'
import { compareOutcomes } from '../count/compare-outcomes.js'
import { type Opened, put, sayFindings, screenFor, spokenIn } from '../desk.js'
import type { Outcome } from '../model/outcome.js'
import { readFolder } from '../read/folder.js'
import { closingWords } from '../words/closing.js'
import { withQuorum } from '../write/amended-files.js'
import { proposedScreen } from '../write/other-rules.js'
import type { Outstanding } from '../write/outstanding.js'
import { countAmended } from './amendment.js'
import { type DecisionDesk, openDesk, recordWish } from './decision.js'
import { rewriteFile } from './rewriting.js'

const file = 'competition.json'

/** Lowered, with who recorded it; or left as it is. */
export async function lowerQuorum(
  desk: DecisionDesk,
  { quorum, leastQuorum }: Outstanding,
  asker: Asker,
  recordedBy: string | undefined,
): Promise<Filled<Why>> {
  const { options, opened, counted } = desk
  const words = closingWords[opened.language]
  const wanted = await askQuorum({ from: leastQuorum, to: quorum - 1 }, asker, opened.language)
  if (wanted.kind !== 'filled') return wanted
  const proposed = proposedWith(opened, wanted.value)
  const after = countAmended(proposed)
  if (after === null || counted.outcome === null) {
    await sayFindings(options, proposed, proposed.findings, 'not-recorded')
    return { kind: 'left' }
  }
  await put(await previewOf(desk, counted.outcome, after, wanted.value))
  const why = await askWhy('quorumReason', recordedBy, asker, opened.language)
  if (why.kind !== 'filled') return why
  const change = { heading: words.quorumHeading, passages: [], prompt: words.confirmQuorum(wanted.value) }
  const reply = await confirmChange(change, asker, opened.language)
  if (reply.kind === 'interrupted') return { kind: 'interrupted' }
  if (reply.kind !== 'answer' || !reply.value) {
    asker.show(words.quorumKept)
    return { kind: 'left' }
  }
  rewriteFile(opened, file, proposed.files.get(file)!)
  await recordAmendment(desk, after.docket.rulesDigest, why.value)
  return why
}

/** The folder as it would be with this quorum, before the amendment. */
function proposedWith(opened: Opened, quorum: number): Opened {
  const bytes = withQuorum(opened.files.get(file)!, quorum)
  if (bytes === null) throw new Error('competition.json says no quorum that could be lowered')
  const files = new Map([...opened.files, [file, bytes]])
  const folder = readFolder(files, { chains: false })
  return { ...opened, files, folder, ...checkFolder(folder) }
}

async function previewOf(
  { options, opened }: DecisionDesk,
  before: Outcome,
  after: Outcome,
  quorum: number,
): Promise<string> {
  const compared = {
    before: spokenIn(opened.language, before),
    after: spokenIn(opened.language, after),
    changes: compareOutcomes(before, after),
  }
  return `\n${proposedScreen(compared, closingWords[opened.language].quorumPreview(quorum), await screenFor(options))}`
}

/** The folder is read anew: the rules in force are the new ones. */
async function recordAmendment({ options }: DecisionDesk, digest: string, { reason, recordedBy }: Why): Promise<void> {
  const { opened, desk } = await openDesk(options, { chains: true })
  if (desk === null) await sayFindings(options, opened, opened.findings, 'not-recorded')
  else await recordWish(desk, { kind: 'amendment', given: { value: digest, reason, recordedBy } })
}
