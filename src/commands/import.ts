// jury import: a file from outside into the folder, all of it or nothing; held against the folder as it would be after it.
import { checkFolder } from '../check/folder.js'
import { planBallots } from '../check/incoming/ballots.js'
import { foundAfter, foundAsItStands, planRows } from '../check/incoming/plan.js'
import { findReplaced } from '../check/incoming/replaced.js'
import { noteRecused } from '../check/recused.js'
import { countDocket } from '../count/count.js'
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
import { now } from '../io/clock.js'
import { readFile, writeFileAtomically, writeNewFile } from '../io/files.js'
import { readStdin } from '../io/streams.js'
import { faultError } from '../model/fault.js'
import { type Finding, hasErrors, sortFindings } from '../model/finding.js'
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
  type Planning,
} from '../model/import-plan.js'
import { readFolder } from '../read/folder.js'
import { readImportBallots } from '../read/long-ballots.js'
import { readBroughtTable, readStandingTable } from '../read/placed-tables.js'
import { rulesDigest } from '../rules/rules-digest.js'
import { ballotColumns, decisionColumns } from '../write/chained-rows.js'
import { changesScreen, importDocument, importScreen, replaceNeeded } from '../write/import-screen.js'
import { decisionsToAppend, importTarget } from '../write/import-target.js'
import { findingDocuments } from '../write/tally-document.js'

export type ImportOptions = Common & {
  readonly what: string
  readonly file: string
  readonly dryRun: boolean
  readonly replace: boolean
}

export async function importFile(options: ImportOptions): Promise<ExitCode> {
  const { file, dryRun } = options
  const what = importKind(options.what)
  const opened = await openFolder(options, { chains: false, appends: true })
  const brought: Brought = { what, file, bytes: await bytesOf(file) }
  const planning = planImport(opened, brought)
  const { plan } = planning
  const target = plan && importTarget(what, plan)
  const findings = sortFindings(foresee(opened, brought, planning, target))
  const replaced = plan && !options.replace ? findReplaced(plan, file) : []
  const all = sortFindings([...findings, ...replaced])
  const isRefused = hasErrors(all)
  const isSound = plan !== null && !hasErrors(findings)
  const report: ImportReport = { what, file, dryRun, isRefused, plan, written: [] }
  if (!options.json && !options.quiet && isSound) await showChanges(options, opened, report)
  const written = target === null || isRefused || dryRun ? [] : write(opened, brought, target)
  const finished: ImportReport = { ...report, written }
  if (options.json) await put(importDocument(finished, findingDocuments(all, opened.folder.competition)))
  else {
    if (!options.quiet && isSound) await put(importScreen(finished, opened.language))
    await sayWhy(options, opened, brought, finished, isSound && options.quiet ? all : findings)
  }
  return isRefused ? 1 : 0
}

function importKind(what: string): ImportKind {
  const kind = importKinds.find((known) => known === what)
  if (kind !== undefined) return kind
  throw faultError('unknown-import', { what, nearest: nearestName(what, importKinds), known: importKinds })
}

const bytesOf = async (file: string): Promise<Uint8Array> => (file === '-' ? readStdin() : readFile(file))

function planImport({ files, folder }: Opened, brought: Brought): Planning {
  const { what, file, bytes } = brought
  const { competition, box } = folder
  if (competition === null) return { plan: null, findings: [] }
  if (what !== 'ballots') {
    const incoming = readBroughtTable(brought, competition)
    return planRows({ what, file }, incoming, readStandingTable(files, what), decisionColumns)
  }
  const { ballots: incoming, findings } = readImportBallots(bytes, file, competition, folder.jurors ?? [])
  const [columns, rules] = [ballotColumns(competition.criteria), rulesDigest(competition)]
  const plan = planBallots({ box, competition, incoming, file, columns, rules, now: now() })
  return { plan, findings: noteRecused(findings, folder) }
}

/** Every finding on the file and on the folder as it would be after the import. */
function foresee(
  { files, findings }: Opened,
  brought: Brought,
  planning: Planning,
  target: ImportTarget | null,
): readonly Finding[] {
  if (target === null) return foundAsItStands(brought.what, planning, findings)
  const changed = new Map([...files, [target.path, target.bytes]])
  const after = checkFolder(readFolder(changesAnything(target.plan) ? changed : files, { chains: true }))
  const standing = readStandingTable(files, brought.what).table?.columns ?? []
  const inert = brought.what === 'decisions' && after.docket !== null ? countDocket(after.docket).findings : []
  return foundAfter(brought, planning, target, [...after.findings, ...inert], standing)
}

/** Writes what the plan says, and returns the paths written. */
function write(opened: Opened, { what }: Brought, { path, bytes, plan }: ImportTarget): readonly string[] {
  if (!changesAnything(plan)) return []
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

/** What is replaced, before anything is written. */
const showChanges = async (options: ImportOptions, opened: Opened, report: ImportReport): Promise<void> =>
  put(changesScreen(report, opened.language, await screenFor(options)))

/** What keeps the import back, and notes on the file itself. */
async function sayWhy(
  options: ImportOptions,
  { files, language }: Opened,
  { file, bytes }: Brought,
  report: ImportReport,
  findings: readonly Finding[],
): Promise<void> {
  const said = findings.filter(({ severity, file: of }) => severity === 'error' || (of === file && !options.quiet))
  await sayFindings(options, { files: new Map([...files, [file, bytes]]), language }, said, 'not-imported')
  const { isRefused, plan } = report
  if (isRefused && plan !== null && !hasErrors(said)) await say(options, replaceNeeded(plan, language))
}
