// Recording a decision: the row as it would stand, held against the whole folder, appended, and what it changes. What
// jury decide, jury close and jury reopen share.
import { findClosing, findEarlyClose } from '../check/closing.js'
import { checkFolder } from '../check/folder.js'
import { findLostCells, findNew, findUntied, newDecision } from '../check/new-decision.js'
import { tiedSets } from '../count/tied-sets.js'
import {
  appendRows,
  type Common,
  type Counted,
  countFolder,
  type ExitCode,
  type Opened,
  openFolder,
  pathIn,
  put,
  refuse,
  say,
  sayFindings,
  screenWidth,
} from '../desk.js'
import { now } from '../io/clock.js'
import { effectOf } from '../model/changes.js'
import { recordingInstant } from '../model/closing.js'
import type { Competition } from '../model/competition.js'
import type { Decision, DecisionKind } from '../model/decision.js'
import { isOrder, type Wish } from '../model/decision-wish.js'
import { type Finding, hasErrors } from '../model/finding.js'
import { instantText } from '../model/instant.js'
import type { TiedSet } from '../model/tied-set.js'
import { readColumns } from '../read/table.js'
import { decideWords } from '../words/decide.js'
import { decisionColumns } from '../write/chained-rows.js'
import {
  decisionRow,
  decisionScreen,
  decisionText,
  standingRows,
  tiedScreen,
  withRow,
} from '../write/decision-report.js'

/** The folder as it is, its rules, and its files all there. */
export type DecisionDesk = {
  readonly options: Common
  readonly opened: Opened
  readonly competition: Competition
  readonly counted: Counted
}

const file = 'decisions.csv'

/** Null where a file is missing without which nothing can be decided; the folder either way. */
export async function openDesk(
  options: Common,
  { chains }: { readonly chains: boolean },
): Promise<{ readonly opened: Opened; readonly desk: DecisionDesk | null }> {
  const opened = await openFolder(options, { chains, appends: true })
  const { competition, submissions, jurors } = opened.folder
  if (competition === null || submissions === null || jurors === null) return { opened, desk: null }
  return { opened, desk: { options, opened, competition, counted: countFolder(opened) } }
}

export const tiedNow = ({ opened }: DecisionDesk, kind: DecisionKind | null): readonly TiedSet[] =>
  opened.docket === null || !isOrder(kind) ? [] : tiedSets(opened.docket, kind)

/** Records what is wished, unless something is found in it; --json has what is `more` said of it. */
export async function recordWish(desk: DecisionDesk, wish: Wish, more: object = {}): Promise<ExitCode> {
  const decision = decisionFrom(desk, wish)
  const after = checkedWith(desk, decision)
  if (hasErrors(after.findings)) return refusedDecision(desk, decision, after.findings)
  return record(desk, decision, after, more)
}

// ---- The row, and the folder with it

/** The row as it would stand at the end of the file. */
function decisionFrom(desk: DecisionDesk, wish: Wish): Decision {
  const { folder } = desk.opened
  return newDecision(folder, wish, tiedNow(desk, wish.kind), {
    at: instantText(recordingInstant(folder, wish.kind, now())),
    line: standingText(desk.opened).split('\n').length,
    ownReason: ownReason(desk, wish),
  })
}

/** Of a lot how it was drawn; of a close that says nothing else that nothing was outstanding. */
function ownReason({ competition }: DecisionDesk, { kind, given }: Wish): string {
  const words = decideWords[competition.language]
  if (given.seed !== undefined) return words.seedReason(given.seed)
  return kind === 'close' && (given.reason ?? '').trim() === '' ? words.closeReason : ''
}

const standingText = ({ files, findings }: Opened): string => standingRows(files, findings, file)

/** The folder as it would be: what counts then, and the findings that are new. */
type Checked = { readonly counted: Counted; readonly opened: Opened; readonly findings: readonly Finding[] }

function checkedWith(desk: DecisionDesk, decision: Decision): Checked {
  const { opened, counted } = desk
  const folder = { ...opened.folder, decisions: [...opened.folder.decisions, decision] }
  const then: Opened = { ...opened, folder, ...checkFolder(folder) }
  const after = countFolder(then)
  const bytes = opened.files.get(file)
  const columns = bytes === undefined || bytes.length === 0 ? null : readColumns(bytes, file)
  const lost = findLostCells(decisionRow(decision), columns, file)
  const known = [...counted.findings, ...opened.findings]
  const inVain = () => [
    ...findUntied(decision, tiedNow(desk, decision.kind), file),
    ...findClosing(opened.folder.decisions, decision),
    ...(after.outcome === null ? [] : findEarlyClose(opened, after.outcome.docket)),
  ]
  return { counted: after, opened: then, findings: findNew(known, after.findings, lost, inVain) }
}

/** Another may have appended meanwhile: the number is that after the last row that stands in the file now. */
async function record(desk: DecisionDesk, checked: Decision, after: Checked, more: object): Promise<ExitCode> {
  const { options, opened, competition, counted } = desk
  let decision = checked
  appendRows(pathIn(opened, file), decisionColumns, (last) => {
    decision = { ...checked, no: 1 + Number(last?.no ?? 0) }
    return [decisionRow(decision)]
  })
  if (options.json) await put(decisionText(competition, decision, after.findings, more))
  else if (!options.quiet) {
    const effect = effectOf({ ...opened, ...counted }, { ...after.opened, ...after.counted }, decision.juror)
    await put(decisionScreen(decision, effect, { language: opened.language, width: screenWidth() }))
    await sayFindings(options, opened, after.findings, null)
  }
  return 0
}

// ---- What is not recorded

export async function refused(options: Common, opened: Opened, findings: readonly Finding[]): Promise<ExitCode> {
  if (!options.json) return refuse(options, opened, findings, 'not-recorded')
  await put(decisionText(opened.folder.competition, null, findings))
  return 1
}

/** The findings with the row that would have been written, though it stands in no file. */
async function refusedDecision(
  desk: DecisionDesk,
  decision: Decision,
  findings: readonly Finding[],
): Promise<ExitCode> {
  const { options, opened } = desk
  const text = withRow(standingText(opened), decision)
  const shown = { ...opened, files: new Map([...opened.files, [file, new TextEncoder().encode(text)]]) }
  const code = await refused(options, shown, findings)
  const isUntied = findings.some((finding) => finding.code === 'not-tied')
  if (isUntied && !options.json) await sayTied(desk, decision.kind)
  return code
}

/** Which submissions are tied now, for who named others or none. */
export async function sayTied(desk: DecisionDesk, kind: DecisionKind): Promise<void> {
  if (isOrder(kind)) await say(desk.options, tiedScreen(tiedNow(desk, kind), desk.opened.language))
}
