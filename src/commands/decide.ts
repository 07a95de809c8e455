// jury decide: record a decision with its reason, checked before it is written, and say what it changes.
import type { Asker } from '../ask/asker.js'
import {
  askFields,
  askKind,
  askSet,
  type DecisionChoices,
  type Filled,
  type GivenFields,
} from '../ask/decision-form.js'
import { checkFolder } from '../check/folder.js'
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
import { isTerminal, now, terminalStreams } from '../io.js'
import { changesBetween } from '../model/changes.js'
import { allDivisions, type Competition } from '../model/competition.js'
import {
  type Decision,
  type DecisionField,
  type DecisionKind,
  decidedOrder,
  decisionFields,
  decisionKinds,
  holdingDecisions,
} from '../model/decision.js'
import { countOutstanding } from '../model/docket.js'
import { faultError } from '../model/fault.js'
import { error, type Finding, hasErrors, place } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { nearestName } from '../model/ids.js'
import { instantText } from '../model/instant.js'
import { drawLot, isSameSet, type TiedSet } from '../model/tied-set.js'
import { readTable } from '../read/table.js'
import { rulesDigest } from '../rules/rules-digest.js'
import { decideWords } from '../words/decide.js'
import { decisionColumns } from '../write/chained-rows.js'
import {
  decisionRow,
  decisionScreen,
  decisionText,
  type Effect,
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
  const opened = openFolder(options, { chains: false, appends: true })
  const { competition, submissions, jurors } = opened.folder
  if (competition === null || submissions === null || jurors === null) return refused(options, opened, opened.findings)
  const desk: Desk = { options, opened, competition, counted: countFolder(opened) }
  if (desk.counted.outcome === null && isOrder(named)) return refused(options, opened, desk.counted.findings)
  const wish = await complete(desk, named, asker)
  if (wish.kind !== 'filled') return left(desk, wish.kind)
  const decision = decisionFrom(desk, wish.value.kind, wish.value.given)
  const after = checkedWith(desk, decision)
  if (hasErrors(after.findings)) return refusedDecision(desk, decision, after.findings)
  return record(desk, decision, after)
}

async function left({ options, opened }: Desk, kind: 'left' | 'interrupted'): Promise<ExitCode> {
  await say(options, decideWords[opened.language].notRecorded)
  return kind === 'interrupted' ? 130 : 0
}

// ---- What is asked for

function kindNamed(kind: string): DecisionKind {
  const found = decisionKinds.find((known) => known === kind)
  if (found !== undefined) return found
  throw faultError('unknown-kind', { kind, nearest: nearestName(kind, decisionKinds), known: decisionKinds })
}

/** What puts tied submissions in an order: on a count alone. */
const isOrder = (kind: DecisionKind | null): kind is 'tie' | 'lot' => kind === 'tie' || kind === 'lot'

type Wish = { readonly kind: DecisionKind; readonly given: GivenFields }

/** What the command line says; guided where it leaves out what is needed. */
async function complete(desk: Desk, kind: DecisionKind | null, handed: Asker | null): Promise<Filled<Wish>> {
  const { options, opened } = desk
  const given = filledByRule(desk, kind, givenIn(options))
  checkNames(desk, kind, given)
  const missing = kind === null ? [] : missingOptions(kind, given)
  if (kind !== null && missing.length === 0) return { kind: 'filled', value: { kind, given } }
  const asker = handed ?? (await terminalAsker(desk))
  if (asker === null && kind !== null) {
    if (isOrder(kind) && missing.includes('--value'))
      await say(options, tiedScreen(setsNow(desk, kind), opened.language))
    throw faultError('option-missing', { option: missing.join(', ') })
  }
  if (asker === null) throw faultError('no-terminal', { command: 'decide' })
  const chosen = kind === null ? await askKind(asker, opened.language) : ({ kind: 'filled', value: kind } as const)
  return chosen.kind === 'filled' ? guide(desk, chosen.value, given, asker) : chosen
}

async function terminalAsker({ options, opened }: Desk): Promise<Asker | null> {
  if (options.json || !isTerminal()) return null
  const { createTerminal } = await import('../ask/terminal.js')
  return createTerminal({ ...terminalStreams(), language: opened.language, colour: options.color })
}

async function guide(desk: Desk, kind: DecisionKind, said: GivenFields, asker: Asker): Promise<Filled<Wish>> {
  const { opened } = desk
  const given = filledByRule(desk, kind, said)
  let set: TiedSet | null = null
  if (isOrder(kind) && given.value === undefined) {
    const sets = setsNow(desk, kind)
    if (sets.length === 0) {
      asker.show(tiedScreen(sets, opened.language))
      return { kind: 'left' }
    }
    const chosen = await askSet(sets, asker, opened.language)
    if (chosen.kind !== 'filled') return chosen
    set = chosen.value
  }
  const filled = await askFields(kind, given, set, choicesIn(desk), asker, opened.language)
  return filled.kind === 'filled' ? { kind: 'filled', value: { kind, given: filled.value } } : filled
}

const choicesIn = ({ opened, competition }: Desk): DecisionChoices => ({
  competition,
  jurors: opened.folder.jurors ?? [],
  submissions: opened.folder.submissions?.rows.map(({ id }) => id) ?? [],
  holding: holdingDecisions(opened.folder.decisions).map(({ no }) => no),
})

const votes = [
  ['for', '--for'],
  ['against', '--against'],
  ['abstained', '--abstained'],
] as const

function givenIn(options: DecideOptions): GivenFields {
  const { juror, submission, division, award, value, seed, reason, for: inFavour, against, abstained } = options
  const given = { juror, submission, division, award, value, seed, reason, for: inFavour, against, abstained }
  for (const [name, option] of votes) {
    const text = given[name]
    if (text === undefined || /^\d{1,9}$/.test(text.trim())) continue
    throw faultError('option-wrong', { option, value: text, expected: '0, 1, 2 …' })
  }
  return { ...given, recordedBy: options.recordedBy }
}

/** An amendment is to the rules in force; a seed draws the one set that is tied, and is its own reason. */
function filledByRule(desk: Desk, kind: DecisionKind | null, given: GivenFields): GivenFields {
  const { competition } = desk
  if (given.seed !== undefined && (given.seed.trim() === '' || (kind !== null && kind !== 'lot'))) {
    throw faultError('option-wrong', { option: '--seed', value: given.seed, expected: 'jury decide lot --seed …' })
  }
  if (kind === 'amendment') return { ...given, value: given.value ?? rulesDigest(competition) }
  if (kind !== 'lot' || given.seed === undefined || given.value !== undefined) return given
  const sets = setsNow(desk, kind)
  return sets.length === 1 ? { ...given, value: sets[0]!.ids.join(' '), division: divisionOf(sets[0]!, given) } : given
}

const divisionOf = ({ division }: TiedSet, given: GivenFields): string | undefined =>
  given.division ?? division ?? undefined

const setsNow = ({ opened }: Desk, kind: 'tie' | 'lot'): readonly TiedSet[] =>
  opened.docket === null ? [] : tiedSets(opened.docket, kind)

/** An id that nobody has is a slip on the command line. */
function checkNames({ opened, competition }: Desk, kind: DecisionKind | null, given: GivenFields): void {
  const { jurors, submissions } = opened.folder
  const known = (what: 'juror' | 'submission' | 'division' | 'award', id: string, all: readonly { id: string }[]) => {
    if (id === '' || all.some((each) => each.id === id)) return
    const ids = all.slice(0, 2000).map((each) => each.id)
    throw faultError('unknown-id', { what, id, nearest: nearestName(id, ids) })
  }
  const tied = isOrder(kind) ? idsIn(given.value) : []
  known('juror', given.juror?.trim() ?? '', jurors ?? [])
  for (const id of [given.submission?.trim() ?? '', ...tied]) known('submission', id, submissions?.rows ?? [])
  known('award', given.award?.trim() ?? '', competition.awards)
  const isOverAll = given.division === allDivisions && isOrder(kind)
  if (!isOverAll) known('division', given.division?.trim() ?? '', competition.divisions)
}

const idsIn = (value: string | undefined): readonly string[] => (value ?? '').split(/\s+/).filter((id) => id !== '')

/** The options without which a decision of this kind says nothing. */
function missingOptions(kind: DecisionKind, given: GivenFields): readonly string[] {
  const needed = decisionFields[kind].filter((field) => !field.endsWith('?')) as readonly (keyof GivenFields &
    DecisionField)[]
  const own = needed.filter((field) => given[field] === undefined).map((field) => `--${field}`)
  const scope = kind === 'recusal' && given.submission === undefined && given.division === undefined
  const isReasoned = given.reason !== undefined || (kind === 'lot' && given.seed !== undefined)
  return [...own, ...(scope ? ['--submission'] : []), ...(isReasoned ? [] : ['--reason'])]
}

// ---- The row

/** The row as it would stand at the end of the file. */
function decisionFrom(desk: Desk, kind: DecisionKind, given: GivenFields): Decision {
  const { opened, competition } = desk
  const trimmed = (text: string | undefined) => text?.trim() ?? ''
  const count = (text: string | undefined) => (trimmed(text) === '' ? null : Number(text))
  const { seed } = given
  const ids = seed === undefined ? idsIn(given.value) : drawLot(seed, idsIn(given.value))
  const seedReason = seed === undefined ? [] : [decideWords[competition.language].seedReason(seed)]
  return {
    no: 1 + (opened.folder.decisions.at(-1)?.no ?? 0),
    at: instantText(now()),
    kind,
    division: isOrder(kind) ? orderDivision(desk, kind, ids, given) : trimmed(given.division),
    submission: trimmed(given.submission),
    juror: trimmed(given.juror),
    award: trimmed(given.award),
    value: isOrder(kind) ? ids.join(' ') : trimmed(given.value),
    reason: [trimmed(given.reason), ...seedReason].filter((text) => text !== '').join(' '),
    for: count(given.for),
    against: count(given.against),
    abstained: count(given.abstained),
    recordedBy: trimmed(given.recordedBy),
    line: standingText(opened).split('\n').length,
  }
}

/** Where divisions exist, the submissions' own; `*` where they are tied in the ranking over all alone. */
function orderDivision(desk: Desk, kind: 'tie' | 'lot', ids: readonly string[], given: GivenFields): string {
  if (given.division !== undefined) return given.division.trim()
  if (desk.competition.divisions.length === 0) return ''
  const tied = setsNow(desk, kind).filter((set) => isSameSet(set.ids, ids))
  const own = desk.opened.folder.submissions?.rows.find(({ id }) => id === ids[0])?.division ?? ''
  return tied.length > 0 && tied.every(({ division }) => division === allDivisions) ? allDivisions : own
}

/** The file without a row that was torn off: the next one takes its place. */
function standingText({ files, findings }: Opened): string {
  const text = new TextDecoder().decode(files.get(file))
  const torn = findings.find((finding) => finding.code === 'line-torn' && finding.file === file)
  return standingRows(text, torn?.line ?? null)
}

// ---- The check

/** The folder as it would be: what counts then, and the findings that are new. */
type Checked = { readonly counted: Counted; readonly opened: Opened; readonly findings: readonly Finding[] }

function checkedWith(desk: Desk, decision: Decision): Checked {
  const { opened, counted } = desk
  const folder: Folder = { ...opened.folder, decisions: [...opened.folder.decisions, decision] }
  const then: Opened = { ...opened, folder, ...checkFolder(folder) }
  const after = countFolder(then)
  const known = new Set([...counted.findings, ...opened.findings].map((finding) => JSON.stringify(finding)))
  const fresh = after.findings.filter((finding) => !known.has(JSON.stringify(finding)))
  const columns = missingColumns(opened, decision)
  const untied = hasErrors([...fresh, ...columns]) ? [] : untiedFinding(desk, decision)
  const findings = [...columns, ...fresh, ...untied].filter(
    ({ code }) => code !== 'decision-inert' || untied.length === 0,
  )
  return { counted: after, opened: then, findings }
}

/** A file with fewer columns than the row has cells for would lose what the decision says. */
function missingColumns({ files }: Opened, decision: Decision): readonly Finding[] {
  const bytes = files.get(file)
  if (bytes === undefined || bytes.length === 0) return []
  const { columns } = readTable(bytes, file, { required: [], optional: 'any' }, () => () => {})
  return Object.entries(decisionRow(decision)).flatMap(([column, cell]) =>
    cell === '' || columns === null || columns.includes(column)
      ? []
      : [error(place(file, 1), 'column-missing', { column, nearest: null })],
  )
}

/** A tie or lot is on exactly a set that is tied now, in its division. */
function untiedFinding(desk: Desk, decision: Decision): readonly Finding[] {
  const { kind, no, line, division } = decision
  if (!isOrder(kind)) return []
  const sets = setsNow(desk, kind)
  const ids = decidedOrder(decision)
  if (sets.some((set) => (set.division ?? '') === division && isSameSet(set.ids, ids))) return []
  const said = sets.map((set) => (set.division === null ? '' : `${set.division}: `) + set.ids.join(' '))
  return [error(place(file, line), 'not-tied', { no, kind, sets: said })]
}

// ---- Saying it

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
  if (isUntied && isOrder(decision.kind) && !options.json) {
    await say(options, tiedScreen(setsNow(desk, decision.kind), opened.language))
  }
  return code
}

/** Another may have appended meanwhile: the number is that after the last row that stands in the file now. */
async function record(desk: Desk, checked: Decision, after: Checked): Promise<ExitCode> {
  const { options, opened, competition } = desk
  let decision = checked
  appendRows(pathIn(opened, file), decisionColumns, (last) => {
    decision = { ...checked, no: 1 + Number(last?.no ?? 0) }
    return [decisionRow(decision)]
  })
  if (options.json) await put(decisionText(competition, decision, after.findings))
  else if (!options.quiet) {
    const effect = effectOf(desk, decision, after)
    await put(decisionScreen(decision, effect, { language: opened.language, width: screenWidth() }))
    await sayFindings(options, opened, after.findings, null)
  }
  return 0
}

function effectOf({ opened, counted }: Desk, decision: Decision, after: Checked): Effect {
  const [before, then] = [opened.docket, after.opened.docket]
  const isCounted = counted.outcome !== null && after.counted.outcome !== null
  if (before === null || then === null || !isCounted) return { changes: null, uncounted: 0, lifted: 0 }
  const still = new Set(then.counted)
  const own = before.jurors.findIndex(({ id }) => id === decision.juror)
  return {
    changes: changesBetween(counted.outcome, after.counted.outcome),
    uncounted: before.counted.filter((row) => before.box.juror[row] === own && !still.has(row)).length,
    lifted: Math.max(0, countOutstanding(before) - countOutstanding(then)),
  }
}
