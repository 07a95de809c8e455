// jury import: a file from outside into the folder, all of it or nothing; held against the folder as it would be after it.
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
  refuseClosed,
  saveRules,
  say,
  sayFindings,
  screenFor,
} from '../desk.js'
import { effectOfImport, type ImportDesk, type Judgement, judge, type Taken, takeIn } from '../import-desk.js'
import { readDrafts, saveDraft } from '../io/drafts.js'
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
import { shownLine, shownRow } from '../read/incoming/shown-line.js'
import type { Understood } from '../read/incoming/understand.js'
import { rulesDigest } from '../rules/rules-digest.js'
import { importWords } from '../words/import.js'
import { decisionColumns } from '../write/chained-rows.js'
import { writeDraft } from '../write/draft.js'
import { changesScreen, importDocument, importScreen, replaceNeeded } from '../write/import-screen.js'
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
  if (what === 'ballots') refuseClosed(opened.folder)
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

/** The rows that were rejected before are never written over. */
function refuseStanding({ rejects = null }: ImportOptions): void {
  if (rejects !== null && exists(rejects)) throw faultError('file-exists', { path: rejects })
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
  const progress = options.quiet ? null : showProgress(brought.source.size)
  return {
    opened,
    brought,
    settings: options.settings ?? noSettings,
    remembered,
    standingDrafts,
    ask: await askFor(options, opened, handed),
    told: progress ?? (() => {}),
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
  const { opened, brought } = desk
  const { judgement, rejected } = judgeAll(options, desk, taken)
  const { plan, target, findings } = judgement
  const replaced = plan && !options.replace ? findReplaced(plan, brought.file) : []
  const all = sortFindings([...findings, ...replaced])
  const isRefused = hasErrors(all)
  const isSound = plan !== null && !hasErrors(findings)
  const report = reportOf(options, desk, taken, judgement, [...rejected.keys()], isRefused)
  if (!options.json && !options.quiet && isSound) {
    await put(changesScreen(report, opened.language, await screenFor(options)))
  }
  const rejects = options.rejects == null ? null : await rejectsOf(desk, taken, rejected)
  const written =
    target === null || isRefused || options.dryRun
      ? []
      : await uninterrupted(() => write(options, desk, taken, judgement, target, rejects, remembered))
  const finished: ImportReport = { ...report, written }
  const located = [...all, ...[...rejected.values()].flat()].map(withColumn(taken))
  if (options.json)
    await put(importDocument(finished, findingDocuments(sortFindings(located), opened.folder.competition)))
  else {
    if (!options.quiet && isSound) await put(importScreen(finished, opened.language, await screenFor(options)))
    await sayWhy(
      options,
      desk,
      taken,
      finished,
      isSound && options.quiet ? all : findings,
      [...rejected.values()].flat(),
    )
  }
  return isRefused || rejected.size > 0 ? 1 : 0
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
    const own = bad.get(line)
    if (own) own.push(finding)
    else bad.set(line, [finding])
  }
  if (bad.size > 0 && understood !== null) addRestOfBallots(bad, understood, known)
  return bad
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
  isRefused: boolean,
): ImportReport {
  const { plan, table, given, halfFilled, blank } = judgement
  const cast = castSubmissions(desk)
  const isSubmissions = desk.brought.what === 'submissions'
  return {
    what: desk.brought.what,
    file: options.file,
    dryRun: options.dryRun,
    isRefused,
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
    effect: isRefused && !options.dryRun ? null : effectOfImport(desk, judgement),
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
    const at = understood?.mapping.taken.find(({ column, from }) => column === name || from === name)?.at
    return at === undefined ? finding : { ...finding, column: at + 1 }
  }

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
  return [...rejectsWritten, ...drafts, ...rows, ...writeMapping(desk, taken, remembered)]
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
  return workbookBytes({ name: dialect.workbook?.sheet ?? '1', rows: cells, header: 0, rules: [] })
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
  if (map.size === 0) return []
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
  const lineOf = (line: number) => lineOfSource(brought, taken, line)
  const ending = rejected.length > 0 && !report.isRefused ? null : 'not-imported'
  await sayFindings(options, { files, language, lineOf: { file: brought.file, text: lineOf } }, said, ending)
  const { isRefused, plan } = report
  if (isRefused && plan !== null && !hasErrors(findings)) await say(options, replaceNeeded(plan, language))
}

/** A row as it was read; else the line as it stands in the text. */
function lineOfSource({ source }: Brought, { understood }: Taken, line: number): string | null {
  const form = understood?.dialect.text ?? null
  const row = understood === null ? null : shownRow(understood.raw, form?.delimiter.value ?? ';', line)
  return row ?? (understood === null || form !== null ? shownLine(source, form?.encoding.value ?? 'utf-8', line) : null)
}
