// jury import: a file from outside into the folder, all of it or nothing; held against the folder as it would be after it.
import { checkFolder } from '../check/folder.js'
import { planBallots } from '../check/incoming/ballots.js'
import { planDecisions } from '../check/incoming/decisions.js'
import { distinctFindings, moveFindings } from '../check/incoming/places.js'
import { findReplaced } from '../check/incoming/replaced.js'
import { type KeyColumns, planTable } from '../check/incoming/tables.js'
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
  screenWidth,
  spokenFindings,
} from '../desk.js'
import { now, readFile, readStdin, writeFileAtomically, writeNewFile } from '../io.js'
import type { Competition } from '../model/competition.js'
import { sha256 } from '../model/digest.js'
import { faultError } from '../model/fault.js'
import { type Finding, hasErrors, sortFindings } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import {
  changesAnything,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  importKinds,
  type PlacedRow,
  type PlacedTable,
} from '../model/import-plan.js'
import { readAssignments } from '../read/assignments.js'
import { readDecisions } from '../read/decisions.js'
import { readFolder } from '../read/folder.js'
import { readJurors } from '../read/jurors.js'
import { readImportBallots } from '../read/long-ballots.js'
import { readSubmissions } from '../read/submissions.js'
import { readTable, type TableExpectations } from '../read/table.js'
import { rulesDigest } from '../rules/rules-digest.js'
import { ballotColumns, decisionColumns } from '../write/chained-rows.js'
import { changesScreen, importDocument, importScreen, replaceNeeded } from '../write/import-screen.js'
import { csvText } from '../write/rows.js'

export type ImportOptions = Common & {
  readonly what: string
  readonly file: string
  readonly dryRun: boolean
  readonly replace: boolean
}

export async function importFile(options: ImportOptions): Promise<ExitCode> {
  const what = importKind(options.what)
  const opened = openFolder(options, { chains: false, appends: true })
  const brought: Brought = { what, file: options.file, bytes: await bytesOf(options.file) }
  const reading = planImport(opened, brought)
  const target = reading.plan && targetOf(brought, reading.plan)
  const findings = sortFindings(foresee(opened, brought, reading, target))
  const replaced = reading.plan && !options.replace ? findReplaced(reading.plan, options.file) : []
  const all = sortFindings([...findings, ...replaced])
  const isRefused = hasErrors(all)
  const report: ImportReport = {
    what,
    file: options.file,
    dryRun: options.dryRun,
    isRefused,
    plan: reading.plan,
    written: [],
  }
  const isSound = reading.plan !== null && !hasErrors(findings)
  if (!options.json && !options.quiet && isSound) await show(options, opened, report)
  const written = target === null || isRefused || options.dryRun ? [] : write(opened, brought, target)
  const finished: ImportReport = { ...report, written }
  if (options.json) await put(importDocument(finished, spokenFindings(opened, all)))
  else {
    if (!options.quiet && isSound) await put(importScreen(finished, opened.language))
    await sayWhy(options, opened, brought, finished, isSound && options.quiet ? all : findings)
  }
  return isRefused ? 1 : 0
}

/** What is replaced, before anything is written. */
const show = (options: ImportOptions, opened: Opened, report: ImportReport): Promise<void> =>
  put(changesScreen(report, opened.language, { width: screenWidth(), colour: options.color }))

/** What keeps the import back, and notes on the file itself. */
async function sayWhy(
  options: ImportOptions,
  opened: Opened,
  { file, bytes }: Brought,
  { isRefused, plan }: ImportReport,
  findings: readonly Finding[],
): Promise<void> {
  const files = new Map([...opened.files, [file, bytes]])
  const said = findings.filter((finding) => finding.severity === 'error' || (finding.file === file && !options.quiet))
  await sayFindings(options, { files, language: opened.language }, said, 'not-imported')
  if (isRefused && plan !== null && !hasErrors(said)) await say(options, replaceNeeded(plan, opened.language))
}

function importKind(what: string): ImportKind {
  const kind = importKinds.find((known) => known === what)
  if (kind !== undefined) return kind
  throw faultError('unknown-import', { what, nearest: nearestName(what, importKinds), known: importKinds })
}

/** A file from outside, by the name that the command line gave it. */
type Brought = { readonly what: ImportKind; readonly file: string; readonly bytes: Uint8Array }

const bytesOf = async (file: string): Promise<Uint8Array> => (file === '-' ? readStdin() : readFile(file))

/** The plan, or null where nothing of the file can be understood; and what its reading found. */
type Planning = { readonly plan: ImportPlan | null; readonly findings: readonly Finding[] }

function planImport(opened: Opened, brought: Brought): Planning {
  const { competition } = opened.folder
  if (competition === null) return { plan: null, findings: [] }
  if (brought.what === 'ballots') return planOfBallots(opened, competition, brought)
  const path = `${brought.what}.csv`
  const standing = standingTable(opened, brought.what)
  const incoming = readCells(brought.bytes, brought.file, brought.what === 'decisions')
  const form = formOf(brought, competition)
  if (incoming.table === null || !form.isUnderstood) return { plan: null, findings: form.findings }
  const plan =
    brought.what === 'decisions'
      ? planDecisions(standing.table, incoming.table, decisionColumns, brought.file)
      : planTable(standing.table, incoming.table, keyColumnsOf[brought.what], brought.file)
  const torn = (finding: Finding) => finding.code === 'line-torn' && path === 'decisions.csv'
  return { plan, findings: [...form.findings, ...standing.findings.filter((finding) => !torn(finding))] }
}

const keyColumnsOf: Readonly<Record<'submissions' | 'jurors' | 'assignments', KeyColumns>> = {
  submissions: ['id'],
  jurors: ['id'],
  assignments: ['juror', 'submission'],
}

function planOfBallots({ folder }: Opened, competition: Competition, { bytes, file }: Brought): Planning {
  const { ballots, findings } = readImportBallots(bytes, file, competition)
  const plan = planBallots({
    box: folder.box,
    competition,
    incoming: ballots,
    file,
    columns: ballotColumns(competition.criteria),
    rules: rulesDigest(competition),
    now: now(),
  })
  return { plan, findings }
}

type Form = { readonly isUnderstood: boolean; readonly findings: readonly Finding[] }

/** What the reader of such a file finds in it by itself. Decisions brought are numbered when they are planned. */
function formOf({ what, bytes, file }: Brought, competition: Competition): Form {
  switch (what) {
    case 'submissions': {
      const { table, findings } = readSubmissions(bytes, file, competition.divisions.length > 0)
      return { isUnderstood: table !== null, findings }
    }
    case 'jurors': {
      const { jurors, findings } = readJurors(bytes, file)
      return { isUnderstood: jurors !== null, findings }
    }
    case 'assignments': {
      const { assignments, findings } = readAssignments(bytes, file)
      return { isUnderstood: assignments !== null, findings }
    }
    default: {
      const { findings } = readDecisions(bytes, file, 'every-row')
      const form = findings.filter(({ code }) => code !== 'number-wrong')
      return { isUnderstood: !form.some(({ code }) => brokenHeaders.includes(code)), findings: form }
    }
  }
}

/** A header under which no row can be understood. */
const brokenHeaders: readonly string[] = ['csv-empty', 'csv-dialect', 'header-repeated', 'column-missing', 'not-utf8']

type CellsReading = { readonly table: PlacedTable | null; readonly findings: readonly Finding[] }

/** The rows that stand, as cells; a row that cannot be read is found, since it would be lost. */
function standingTable({ files }: Opened, what: ImportKind): CellsReading {
  const path = `${what}.csv`
  const bytes = files.get(path)
  return bytes === undefined ? { table: null, findings: [] } : readCells(bytes, path, what === 'decisions')
}

/** In a chained file a torn last row is none. */
function readCells(bytes: Uint8Array, file: string, isChained: boolean): CellsReading {
  const rows: PlacedRow[] = []
  const expectations: TableExpectations = { required: [], optional: 'any', ...(isChained ? { chain: 'last-row' } : {}) }
  const { columns, findings } = readTable(bytes, file, expectations, () => (cells, line) => {
    rows.push({ cells, line })
  })
  return { table: columns && { columns, rows }, findings }
}

/** The file of the folder that the plan is about, and its text as it would be. */
type Target = { readonly path: string; readonly text: string; readonly plan: ImportPlan }

/** A file of ballots is named after the SHA-256 of its rows' text, chains included, the header not. */
function targetOf({ what }: Brought, plan: ImportPlan): Target {
  const rows = csvText(plan.rows.map(({ cells }) => cells))
  const text = csvText([plan.columns]) + rows
  return { path: what === 'ballots' ? `ballots/import-${sha256(rows).slice(0, 12)}.csv` : `${what}.csv`, text, plan }
}

/** Every finding on the file and on the folder as it would be after the import. */
function foresee(
  opened: Opened,
  { what, file }: Brought,
  { plan, findings }: Planning,
  target: Target | null,
): readonly Finding[] {
  if (plan === null || target === null) return distinctFindings([...findings, ...opened.findings.filter(matters(what))])
  const isChanged = changesAnything(plan)
  const files = isChanged ? new Map([...opened.files, [target.path, Buffer.from(target.text)]]) : opened.files
  const after = checkFolder(readFolder(files, { chains: true })).findings.filter(matters(what))
  const standing = standingTable(opened, what).table?.columns ?? []
  const moved = isChanged ? moveFindings(after, { path: target.path, file, plan, standing }) : after
  return distinctFindings([...findings, ...plan.findings, ...moved])
}

/** Submissions and jurors may come first, into a folder whose other files are still missing. */
const matters =
  (what: ImportKind) =>
  ({ code }: Finding): boolean =>
    !(what === 'submissions' || what === 'jurors') || (code !== 'file-missing' && code !== 'assignments-missing')

/** Writes what the plan says, and returns the paths written. */
function write(opened: Opened, { what }: Brought, { path, text, plan }: Target): readonly string[] {
  if (!changesAnything(plan)) return []
  switch (what) {
    case 'ballots':
      return [...writeRules(opened, plan), ...writeBallots(opened, path, text)]
    case 'decisions':
      appendDecisions(opened, path, plan)
      return [path]
    default:
      writeFileAtomically(pathIn(opened, path), text)
      return [path]
  }
}

/** A file of that name that holds other rows, emptied by hand or just being written, is never written over. */
function writeBallots(opened: Opened, path: string, text: string): readonly string[] {
  if (!writeNewFile(pathIn(opened, path), text)) throw faultError('locked', { path })
  return [path]
}

/** The rules in force are saved beside the first ballot cast under them. */
function writeRules(opened: Opened, { columns, rows }: ImportPlan): readonly string[] {
  const { competition } = opened.folder
  if (competition === null) return []
  const digest = rulesDigest(competition)
  const path = `rules/${digest}.json`
  const at = columns.indexOf('rules')
  if (opened.files.has(path) || !rows.some(({ cells }) => cells[at] === digest)) return []
  saveRules(opened, competition)
  return [path]
}

/** Appends under the write lock; where another decision was recorded meanwhile, nothing is. */
function appendDecisions(opened: Opened, path: string, { columns, rows }: ImportPlan): void {
  const added = rows.filter(({ from }) => from === 'incoming')
  const named = added.map(({ cells }) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  )
  const before = rows[rows.length - added.length - 1]?.cells[columns.indexOf('no')]?.trim()
  appendRows(pathIn(opened, path), decisionColumns, (last) => {
    if (last?.no?.trim() !== before) throw faultError('locked', { path })
    return named
  })
}
