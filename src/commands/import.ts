// jury import: a file from outside into the folder, all of it or nothing; held against the folder as it would be after it.
import { dirname, relative, resolve } from 'node:path'
import type { Asker } from '../ask/asker.js'
import { findReplaced } from '../check/incoming/replaced.js'
import {
  appendRows,
  type Common,
  type ExitCode,
  type Opened,
  openFolder,
  pathIn,
  put,
  saveRules,
  say,
  sayFindings,
  screenFor,
} from '../desk.js'
import { effectOfImport, type ImportDesk, type Judgement, judge, type Taken, takeIn, yesOrNo } from '../import-desk.js'
import { readDrafts, removeDraft, saveDraft } from '../io/drafts.js'
import { exists, readFile, writeFileAtomically, writeNewFile } from '../io/files.js'
import { openSource, openStdin } from '../io/sources.js'
import { isTerminal, showProgress, terminalStreams, uninterrupted } from '../io/streams.js'
import { type ImportSettings, noSettings, type OpenReading } from '../model/dialect.js'
import { faultError } from '../model/fault.js'
import { type Finding, hasErrors, sortFindings } from '../model/finding.js'
import { columnOf } from '../model/finding-columns.js'
import { nearestName } from '../model/ids.js'
import {
  type Brought,
  changesAnything,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type ImportTarget,
  importKinds,
  isCastUnder,
  type RememberedImport,
} from '../model/import-plan.js'
import { readDraft } from '../read/draft.js'
import { importsName, readImports } from '../read/imports-file.js'
import { shownLines, shownRow } from '../read/incoming/shown-line.js'
import type { Understood } from '../read/incoming/understand.js'
import { isWorkbook } from '../read/incoming/workbook-file.js'
import { rulesDigest } from '../rules/rules-digest.js'
import { importWords } from '../words/import.js'
import { decisionColumns } from '../write/chained-rows.js'
import { writeDraft } from '../write/draft.js'
import { changesScreen, importDocument, importScreen, replaceNeeded, understoodScreen } from '../write/import-screen.js'
import { decisionsToAppend } from '../write/import-target.js'
import { importsText } from '../write/imports-file.js'
import { rejectedRows, textInDialect } from '../write/rejects.js'
import { findingDocuments } from '../write/tally-document.js'

export type ImportOptions = Common & {
  readonly what: string
  readonly file: string
  readonly dryRun: boolean
  readonly replace: boolean
  readonly rejects?: string | null
  readonly settings?: ImportSettings
}

/** `asker` asks where a file can be read in two ways; by default in the terminal, if there is one. */
export async function importFile(options: ImportOptions, asker: Asker | null = null): Promise<ExitCode> {
  const what = importKind(options.what)
  const opened = await openFolder(options, { chains: false, appends: true })
  refuseStanding(options)
  const remembered = readImports(exists(pathIn(opened, importsName)) ? readFile(pathIn(opened, importsName)) : null)
  const source = options.file === '-' ? await openStdin() : openSource(options.file)
  const brought: Brought = { what, file: options.file, source }
  const desk = await deskFor(options, opened, brought, remembered.remembered.get(what) ?? [], asker)
  try {
    const taken = hasErrors(remembered.findings) ? untaken(remembered.findings) : await takeIn(desk)
    return await finish(options, desk, taken, remembered.remembered)
  } catch (thrown) {
    const code = codeOfLeaving(thrown)
    if (code === null) throw thrown
    await say(options, importWords[opened.language].left)
    return code
  }
}

function importKind(what: string): ImportKind {
  const kind = importKinds.find((known) => known === what)
  if (kind !== undefined) return kind
  throw faultError('unknown-import', { what, nearest: nearestName(what, importKinds), known: importKinds })
}

/** The rows that were rejected before are never written over, nor anything put where the competition would read it. */
function refuseStanding({ rejects = null, dir, file }: ImportOptions): void {
  if (rejects === null) return
  if (exists(rejects)) throw faultError('file-exists', { path: rejects })
  if (!exists(dirname(rejects))) throw faultError('no-file', { path: dirname(rejects) })
  const inside = relative(resolve(dir), resolve(rejects)).replaceAll('\\', '/')
  const isOfCompetition = /^(?:[^/]+\.csv|ballots\/.*|rules\/.*|results\/.*)$/.test(inside)
  const [isWorkbook, isNamedOne] = [/\.xlsx$/i.test(file), /\.xlsx$/i.test(rejects)]
  if (isOfCompetition) throw faultError('option-wrong', { option: '--rejects', value: rejects, expected: '../…' })
  if (isWorkbook !== isNamedOne && file !== '-') {
    throw faultError('option-wrong', { option: '--rejects', value: rejects, expected: isWorkbook ? '….xlsx' : '….csv' })
  }
}

const untaken = (findings: readonly Finding[]): Taken => ({
  content: null,
  understood: null,
  settings: noSettings,
  same: new Map(),
  findings,
})

async function deskFor(
  options: ImportOptions,
  opened: Opened,
  brought: Brought,
  remembered: readonly RememberedImport[],
  handed: Asker | null,
): Promise<ImportDesk> {
  const standingDrafts =
    brought.what === 'ballots' ? [...readDrafts(opened.dir).values()].flatMap((bytes) => readDraft(bytes) ?? []) : []
  const progress = options.quiet ? null : showProgress(brought.source.size, importWords[opened.language].checking)
  return {
    opened,
    brought,
    settings: options.settings ?? noSettings,
    remembered,
    standingDrafts,
    ask: await askFor(options, opened, handed),
    told: progress?.told ?? (() => {}),
    clear: progress?.clear ?? (() => {}),
  }
}

/** A question that was left: nothing is imported. */
type Leaving = Error & { readonly leaving: 'left' | 'interrupted' }
const codeOfLeaving = (thrown: unknown): ExitCode | null =>
  thrown instanceof Error && 'leaving' in thrown ? ((thrown as Leaving).leaving === 'interrupted' ? 130 : 0) : null

/** Null where nobody is there to answer. */
async function askFor(options: ImportOptions, { language }: Opened, handed: Asker | null): Promise<ImportDesk['ask']> {
  const isAlone = options.json || options.quiet || options.file === '-' || !isTerminal()
  if (handed === null && isAlone) return null
  return async (open: OpenReading) => {
    const { askReading } = await import('../ask/import-questions.js')
    const { createTerminal } = await import('../ask/terminal.js')
    const asker = handed ?? createTerminal({ ...terminalStreams(), language, colour: options.color })
    const answer = await askReading(open, options.file, asker, language)
    if (answer.kind === 'answer') return answer.value
    throw Object.assign(new Error('the question was left'), { leaving: answer.kind })
  }
}

type RememberedByKind = Parameters<typeof importsText>[0]

async function finish(
  options: ImportOptions,
  desk: ImportDesk,
  taken: Taken,
  remembered: RememberedByKind,
): Promise<ExitCode> {
  refuseIdleOptions(options, taken)
  const { judgement, rejected } = judgeAll(options, desk, taken)
  const { plan, target, findings } = judgement
  const report = reportOf(options, desk, taken, judgement, [...rejected.keys()])
  desk.clear()
  await showUnderstood(options, desk, report, !hasErrors(findings))
  const isReplacing = options.replace || (await mayReplace(options, desk, report, hasErrors(findings)))
  const replaced = plan && !isReplacing ? findReplaced(plan, desk.brought.file) : []
  const isRefused = hasErrors([...findings, ...replaced])
  const rejects = options.rejects == null ? null : await rejectsOf(desk, taken, rejected)
  const written =
    target === null || isRefused || options.dryRun
      ? []
      : await uninterrupted(() => write(options, desk, taken, judgement, target, rejects, remembered))
  await sayOutcome(options, desk, taken, { ...report, isRefused, written }, { findings, replaced, rejected })
  return isRefused || rejected.size > 0 ? 1 : 0
}

/** What was understood, and what would be replaced: before anything is written. */
async function showUnderstood(
  options: ImportOptions,
  { opened }: ImportDesk,
  report: ImportReport,
  isSound: boolean,
): Promise<void> {
  if (options.json || options.quiet) return
  const screen = await screenFor(options)
  const changes = isSound ? changesScreen(report, opened.language, screen) : ''
  await put(understoodScreen(report, opened.language, screen) + changes)
}

/** Where a person is there, what would be replaced is asked; nothing is lost that was answered before. */
async function mayReplace(
  { dryRun }: ImportOptions,
  { ask }: ImportDesk,
  { plan }: ImportReport,
  hasFaults: boolean,
): Promise<boolean> {
  if (ask === null || dryRun || hasFaults || plan === null || plan.changes.length === 0) return false
  return (await ask({ about: 'replace', column: '', count: plan.changes.length, choices: yesOrNo })) === 'yes'
}

type Found = {
  readonly findings: readonly Finding[]
  readonly replaced: readonly Finding[]
  readonly rejected: Rejected
}

async function sayOutcome(
  options: ImportOptions,
  desk: ImportDesk,
  taken: Taken,
  report: ImportReport,
  { findings, replaced, rejected }: Found,
): Promise<void> {
  const { opened } = desk
  const ofRejected = [...rejected.values()].flat()
  const all = sortFindings([...findings, ...replaced])
  if (options.json) {
    const located = sortFindings([...all, ...ofRejected].map(withColumn(taken)))
    await put(importDocument(report, findingDocuments(located, opened.folder.competition)))
    return
  }
  const isSound = report.plan !== null && !hasErrors(findings)
  if (!options.quiet && isSound) await put(importScreen(report, opened.language, await screenFor(options)))
  await sayWhy(options, desk, taken, report, isSound && options.quiet ? all : findings, ofRejected)
}

/** An option that says something about another kind of file than the one that was brought. */
function refuseIdleOptions(
  { settings = noSettings, what, rejects = null }: ImportOptions,
  { content, understood }: Taken,
): void {
  const isOwn = content !== null && understood === null
  const isWorkbook = understood?.dialect.workbook != null
  const isText = understood?.dialect.text != null
  const idle: readonly (readonly [option: string, isIdle: boolean])[] = [
    ['--sheet', settings.sheet !== null && isText],
    ['--encoding', settings.encoding !== null && isWorkbook],
    ['--delimiter', settings.delimiter !== null && isWorkbook],
    ['--quoting', settings.quoting !== null && isWorkbook],
    ['--key', settings.key !== null && what !== 'submissions'],
    ['--near', settings.near !== null && what !== 'submissions'],
    ['--drafts', settings.drafts && what !== 'ballots'],
    ['--rejects', rejects !== null && isOwn],
  ]
  const found = idle.find(([, isIdle]) => isIdle)
  if (found !== undefined) throw faultError('option-idle', { option: found[0] })
}

type Rejected = ReadonlyMap<number, readonly Finding[]>

/** With --rejects, rows that have findings are left out until those that stay have none. */
function judgeAll(
  options: ImportOptions,
  desk: ImportDesk,
  taken: Taken,
): { readonly judgement: Judgement; readonly rejected: Rejected } {
  const rejected = new Map<number, readonly Finding[]>()
  for (;;) {
    const judgement = judge(desk, taken, new Set(rejected.keys()))
    const { plan, findings } = judgement
    if ((options.rejects ?? null) === null || taken.understood === null) return { judgement, rejected }
    const replaced = plan && !options.replace ? findReplaced(plan, options.file) : []
    const bad = badRows([...findings, ...replaced], options.file, taken, rejected)
    if (bad.size === 0) return { judgement, rejected }
    for (const [line, found] of bad) rejected.set(line, found)
  }
}

/** The rows below the header that have errors, by their lines; of a ballot with a row per score all of them. */
function badRows(findings: readonly Finding[], file: string, { understood }: Taken, known: Rejected): Rejected {
  const bad = new Map<number, Finding[]>()
  const headerLine = understood?.table.headerLine ?? 0
  for (const finding of findings) {
    const { severity, line } = finding
    if (severity !== 'error' || finding.file !== file || line === null || line <= headerLine || known.has(line))
      continue
    for (const each of [line, contradicted(finding, file)]) {
      if (each === null || known.has(each)) continue
      const own = bad.get(each)
      if (own) own.push(finding)
      else bad.set(each, [finding])
    }
  }
  if (bad.size > 0 && understood !== null) addRestOfBallots(bad, understood, known)
  return bad
}

/** The other row of two that contradict one another: which holds is for a person to say, not for their order. */
function contradicted({ code, values }: Finding, file: string): number | null {
  if (code === 'row-conflict') return values.line
  return code === 'ballots-differ' && values.file === file ? values.line : null
}

/** In a file with a row per score: the other rows of a ballot. One that lacks a cell is no row of the table, but of the file. */
function addRestOfBallots(bad: Map<number, Finding[]>, { table, raw, mapping }: Understood, known: Rejected): void {
  const { columns, rows } = table
  if (!['criterion', 'score'].every((column) => columns.includes(column))) return
  const pairNames = ['juror', 'submission']
  const ofSource = pairNames.map((name) => mapping.taken.find(({ column }) => column === name)?.at ?? -1)
  const places = [
    [rows, pairNames.map((name) => columns.indexOf(name))],
    [raw, ofSource],
  ] as const
  for (const [of, [juror = -1, submission = -1]] of places) {
    const pairOf = (cells: readonly string[]) => JSON.stringify([cells[juror]?.trim(), cells[submission]?.trim()])
    const pairs = new Set<string>()
    of.each((cells, line) => bad.has(line) && pairs.add(pairOf(cells)))
    of.each((cells, line) => {
      if (pairs.has(pairOf(cells)) && !bad.has(line) && !known.has(line)) bad.set(line, [])
    })
  }
}

function reportOf(
  options: ImportOptions,
  desk: ImportDesk,
  { understood }: Taken,
  judgement: Judgement,
  rejected: readonly number[],
): ImportReport {
  const { plan, table, given, halfFilled, blank } = judgement
  const cast = castSubmissions(desk)
  const isSubmissions = desk.brought.what === 'submissions'
  return {
    what: desk.brought.what,
    file: options.file,
    dryRun: options.dryRun,
    isRefused: false,
    plan,
    written: [],
    dialect: understood?.dialect ?? null,
    mapping: understood?.mapping ?? null,
    sample: table,
    given,
    drafts: halfFilled,
    blank,
    rejects: options.rejects ?? null,
    rejected: rejected.toSorted((a, b) => a - b),
    goneWithBallots: isSubmissions && plan !== null ? plan.absent().filter((id) => cast.has(id)).length : 0,
    effect: hasErrors(judgement.findings) ? null : effectOfImport(desk, judgement),
  }
}

/** The submissions on which a ballot is cast. */
function castSubmissions({ opened }: ImportDesk): ReadonlySet<string> {
  const { box } = opened.folder
  const ids = new Set<string>()
  for (let row = 0; row < box.size; row++) ids.add(box.submissionIds[box.submission[row]!]!)
  return ids
}

/** A finding with the number of its cell in the file. */
const withColumn =
  ({ understood }: Taken) =>
  (finding: Finding): Finding => {
    const name = finding.column === null ? columnOf(finding) : null
    const taken = understood?.mapping.taken
    const own = taken?.find(({ column, from }) => column === name || from === name)
    const at = (own ?? (isOnScore(finding) ? taken?.find(({ column }) => column === 'score') : undefined))?.at
    return at === undefined ? finding : { ...finding, column: at + 1 }
  }

/** In a file with a row per score a criterion is no column. */
const isOnScore = ({ code }: Finding): boolean => code === 'score-off-scale' || code === 'score-repeated'

/** Writes what the plan says, and returns the paths written: what was rejected first, so that no row is ever nowhere. */
function write(
  options: ImportOptions,
  desk: ImportDesk,
  taken: Taken,
  judgement: Judgement,
  target: ImportTarget,
  rejects: Uint8Array | null,
  remembered: RememberedByKind,
): readonly string[] {
  const { opened, brought } = desk
  const rejectsWritten = writeRejects(options, rejects)
  const drafts = judgement.drafts.map((draft) => {
    saveDraft(opened.dir, `${draft.juror}~${draft.submission}`, writeDraft(draft))
    return `ballots/.drafts/${draft.juror}~${draft.submission}.json`
  })
  const rows = writeRows(opened, brought, target)
  dropDrafts(desk, target.plan)
  return [...rejectsWritten, ...drafts, ...rows, ...writeMapping(desk, taken, remembered)]
}

/** The drafts of ballots that are cast now: nobody is led back to what is done. */
function dropDrafts({ opened, brought, standingDrafts }: ImportDesk, { columns, rows }: ImportPlan): void {
  if (brought.what !== 'ballots' || standingDrafts.length === 0) return
  const [juror, submission] = [columns.indexOf('juror'), columns.indexOf('submission')]
  const cast = new Set<string>()
  rows.each((cells) => cast.add(`${cells[juror]}~${cells[submission]}`))
  for (const draft of standingDrafts) {
    const name = `${draft.juror}~${draft.submission}`
    if (cast.has(name)) removeDraft(opened.dir, name)
  }
}

/** The rows with findings as the source has them: a text in its dialect, or a workbook. */
async function rejectsOf(
  { opened }: ImportDesk,
  { understood }: Taken,
  rejected: Rejected,
): Promise<Uint8Array | null> {
  if (understood === null || rejected.size === 0) return null
  const { raw, headerAt, dialect } = understood
  const rows = rejectedRows({ raw, headerAt, findings: rejected, language: opened.language })
  if (dialect.text !== null) return textInDialect(rows, dialect.text)
  const { workbookBytes } = await import('../write/workbook.js')
  const cells = rows.map((row) => row.map((text) => ({ kind: 'text', text }) as const))
  return workbookBytes({ name: dialect.workbook?.sheet.value ?? '1', rows: cells, header: headerAt, rules: [] })
}

function writeRejects({ rejects = null }: ImportOptions, bytes: Uint8Array | null): readonly string[] {
  if (rejects === null || bytes === null) return []
  if (!writeNewFile(rejects, bytes)) throw faultError('file-exists', { path: rejects })
  return [rejects]
}

function writeRows(opened: Opened, { what }: Brought, { path, bytes, plan }: ImportTarget): readonly string[] {
  if (!changesAnything(plan) || plan.rows.size === 0) return []
  const rules = what === 'ballots' ? writeRules(opened, plan) : []
  if (what === 'ballots') writeBallots(opened, path, bytes)
  else if (what === 'decisions') appendDecisions(opened, path, plan)
  else writeFileAtomically(pathIn(opened, path), bytes)
  return [...rules, path]
}

/** The rules in force are saved beside the first ballot cast under them. */
function writeRules(opened: Opened, plan: ImportPlan): readonly string[] {
  const { competition } = opened.folder
  if (competition === null) return []
  const digest = rulesDigest(competition)
  const path = `rules/${digest}.json`
  if (opened.files.has(path) || !isCastUnder(plan, digest)) return []
  saveRules(opened, competition)
  return [path]
}

/** A file of that name that holds other rows, emptied by hand or just being written, is never written over. */
function writeBallots(opened: Opened, path: string, bytes: Uint8Array): void {
  if (!writeNewFile(pathIn(opened, path), bytes)) throw faultError('locked', { path })
}

/** Appends under the write lock; where another decision was recorded meanwhile, nothing is. */
function appendDecisions(opened: Opened, path: string, plan: ImportPlan): void {
  const { named, before } = decisionsToAppend(plan)
  appendRows(pathIn(opened, path), decisionColumns, (last) => {
    if (last?.no?.trim() !== before) throw faultError('locked', { path })
    return named
  })
}

/** The columns that bear other names in the file, and what was said about it, for the next file of its kind. */
function writeMapping({ opened, brought }: ImportDesk, taken: Taken, before: RememberedByKind): readonly string[] {
  const { understood, settings } = taken
  if (understood === null) return []
  const map = new Map(
    understood.mapping.taken.filter(({ column, from }) => column !== from).map(({ column, from }) => [column, from]),
  )
  const { columns, key, fill } = settings
  if (map.size === 0 && columns === null && key === null && fill === null) return []
  const text = importsText(before, brought.what, { map, columns, key, fill })
  const path = pathIn(opened, importsName)
  if (exists(path) && Buffer.from(readFile(path)).toString('utf8') === text) return []
  writeFileAtomically(path, text)
  return [importsName]
}

/** What keeps the import back, or a row of it, and notes on the file itself. */
async function sayWhy(
  options: ImportOptions,
  { opened, brought }: ImportDesk,
  taken: Taken,
  report: ImportReport,
  findings: readonly Finding[],
  rejected: readonly Finding[],
): Promise<void> {
  const { files, language } = opened
  const told = sortFindings([...findings, ...rejected])
  const said = told.filter(({ severity, file: of }) => severity === 'error' || (of === brought.file && !options.quiet))
  const lines = linesOf(
    brought,
    taken,
    said.flatMap(({ file, line }) => (file === brought.file && line !== null ? [line] : [])),
  )
  const lineOf = (line: number) => lines.get(line) ?? null
  const ending = rejected.length > 0 && !report.isRefused ? null : 'not-imported'
  await sayFindings(options, { files, language, lineOf: { file: brought.file, text: lineOf } }, said, ending)
  const { isRefused, plan } = report
  if (isRefused && plan !== null && !hasErrors(findings)) await say(options, replaceNeeded(plan, language))
}

/** Lines as they stand in the text; of a workbook, and of a very long text, the row as it was read. */
function linesOf({ source }: Brought, { understood }: Taken, lines: readonly number[]): ReadonlyMap<number, string> {
  const form = understood?.dialect.text ?? null
  const wanted = new Set(lines.slice(0, mostLines))
  const isText = !isWorkbook(source)
  if (isText && source.size <= mostReadAgain) return shownLines(source, form?.encoding.value ?? 'utf-8', wanted)
  const rows =
    understood === null
      ? []
      : [...wanted].map((line) => [line, shownRow(understood.raw, form?.delimiter.value ?? ';', line)] as const)
  return new Map(rows.flatMap(([line, text]) => (text === null ? [] : [[line, text] as const])))
}

const mostLines = 200
const mostReadAgain = 64 << 20
