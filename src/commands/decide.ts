// jury decide: record a decision with its reason, checked before it is written, and say what it changes.
import type { Asker } from '../ask/asker.js'
import { askDecision, askKind, choicesIn, type Filled } from '../ask/decision-form.js'
import { fillByRule, findUnknown, findWrongOption, missingOptions } from '../check/decision-wish.js'
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
import { isTerminal, terminalStreams } from '../io/streams.js'
import { effectOf } from '../model/changes.js'
import type { Competition } from '../model/competition.js'
import { type Decision, type DecisionKind, decisionKinds } from '../model/decision.js'
import { type GivenFields, givenIn, isOrder, type Wish } from '../model/decision-wish.js'
import { faultError } from '../model/fault.js'
import { type Finding, hasErrors } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
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

export type DecideOptions = Common & GivenFields & { readonly kind?: string | undefined }

/** The folder as it is, its rules, and its files all there. */
type Desk = {
  readonly options: DecideOptions
  readonly opened: Opened
  readonly competition: Competition
  readonly counted: Counted
}

const file = 'decisions.csv'

/** `asker` asks for what the options leave out; by default in the terminal, if there is one. */
export async function decide(options: DecideOptions, asker: Asker | null = null): Promise<ExitCode> {
  const named = options.kind === undefined ? null : kindNamed(options.kind)
  const opened = await openFolder(options, { chains: false, appends: true })
  const { competition, submissions, jurors } = opened.folder
  if (competition === null || submissions === null || jurors === null) return refused(options, opened, opened.findings)
  const desk: Desk = { options, opened, competition, counted: countFolder(opened) }
  if (desk.counted.outcome === null && isOrder(named)) return refused(options, opened, desk.counted.findings)
  const wish = await complete(desk, named, asker)
  if (wish.kind !== 'filled') return left(desk, wish.kind)
  const decision = decisionFrom(desk, wish.value)
  const after = checkedWith(desk, decision)
  if (hasErrors(after.findings)) return refusedDecision(desk, decision, after.findings)
  return record(desk, decision, after)
}

function kindNamed(kind: string): DecisionKind {
  const found = decisionKinds.find((known) => known === kind)
  if (found !== undefined) return found
  throw faultError('unknown-kind', { kind, nearest: nearestName(kind, decisionKinds), known: decisionKinds })
}

const tiedNow = ({ opened }: Desk, kind: DecisionKind | null): readonly TiedSet[] =>
  opened.docket === null || !isOrder(kind) ? [] : tiedSets(opened.docket, kind)

// ---- What is asked for

/** What the command line says; guided where it leaves out what is needed. */
async function complete(desk: Desk, kind: DecisionKind | null, handed: Asker | null): Promise<Filled<Wish>> {
  const { options, opened, competition } = desk
  const given = filledByRule(desk, kind, givenIn(options))
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
  const { createTerminal } = await import('../ask/terminal.js')
  return createTerminal({ ...terminalStreams(), language: opened.language, colour: options.color })
}

async function guide(desk: Desk, kind: DecisionKind, said: GivenFields, asker: Asker): Promise<Filled<Wish>> {
  const given = filledByRule(desk, kind, said)
  const sets = given.value === undefined ? tiedNow(desk, kind) : []
  const choices = choicesIn(desk.opened.folder, desk.competition)
  const filled = await askDecision(kind, given, sets, choices, asker, desk.opened.language)
  return filled.kind === 'filled' ? { kind: 'filled', value: { kind, given: filled.value } } : filled
}

// ---- The row, and the folder with it

/** The row as it would stand at the end of the file. */
function decisionFrom(desk: Desk, wish: Wish): Decision {
  const { seed } = wish.given
  const words = decideWords[desk.competition.language]
  return newDecision(desk.opened.folder, wish, tiedNow(desk, wish.kind), {
    at: instantText(now()),
    line: standingText(desk.opened).split('\n').length,
    seedReason: seed === undefined ? '' : words.seedReason(seed),
  })
}

const standingText = ({ files, findings }: Opened): string => standingRows(files, findings, file)

/** The folder as it would be: what counts then, and the findings that are new. */
type Checked = { readonly counted: Counted; readonly opened: Opened; readonly findings: readonly Finding[] }

function checkedWith(desk: Desk, decision: Decision): Checked {
  const { opened, counted } = desk
  const folder = { ...opened.folder, decisions: [...opened.folder.decisions, decision] }
  const then: Opened = { ...opened, folder, ...checkFolder(folder) }
  const after = countFolder(then)
  const bytes = opened.files.get(file)
  const columns = bytes === undefined || bytes.length === 0 ? null : readColumns(bytes, file)
  const lost = findLostCells(decisionRow(decision), columns, file)
  const known = [...counted.findings, ...opened.findings]
  const untied = () => findUntied(decision, tiedNow(desk, decision.kind), file)
  return { counted: after, opened: then, findings: findNew(known, after.findings, lost, untied) }
}

/** Another may have appended meanwhile: the number is that after the last row that stands in the file now. */
async function record(desk: Desk, checked: Decision, after: Checked): Promise<ExitCode> {
  const { options, opened, competition, counted } = desk
  let decision = checked
  appendRows(pathIn(opened, file), decisionColumns, (last) => {
    decision = { ...checked, no: 1 + Number(last?.no ?? 0) }
    return [decisionRow(decision)]
  })
  if (options.json) await put(decisionText(competition, decision, after.findings))
  else if (!options.quiet) {
    const effect = effectOf({ ...opened, ...counted }, { ...after.opened, ...after.counted }, decision.juror)
    await put(decisionScreen(decision, effect, { language: opened.language, width: screenWidth() }))
    await sayFindings(options, opened, after.findings, null)
  }
  return 0
}

// ---- What is not recorded

async function left({ options, opened }: Desk, kind: 'left' | 'interrupted'): Promise<ExitCode> {
  await say(options, decideWords[opened.language].notRecorded)
  return kind === 'interrupted' ? 130 : 0
}

async function refused(options: DecideOptions, opened: Opened, findings: readonly Finding[]): Promise<ExitCode> {
  if (!options.json) return refuse(options, opened, findings, 'not-recorded')
  await put(decisionText(opened.folder.competition, null, findings))
  return 1
}

/** The findings with the row that would have been written, though it stands in no file. */
async function refusedDecision(desk: Desk, decision: Decision, findings: readonly Finding[]): Promise<ExitCode> {
  const { options, opened } = desk
  const text = withRow(standingText(opened), decision)
  const shown = { ...opened, files: new Map([...opened.files, [file, new TextEncoder().encode(text)]]) }
  const code = await refused(options, shown, findings)
  const isUntied = findings.some((finding) => finding.code === 'not-tied')
  if (isUntied && !options.json) await sayTied(desk, decision.kind)
  return code
}

/** Which submissions are tied now, for who named others or none. */
async function sayTied(desk: Desk, kind: DecisionKind): Promise<void> {
  if (isOrder(kind)) await say(desk.options, tiedScreen(tiedNow(desk, kind), desk.opened.language))
}
