// jury import: a file from outside into the folder, all of it or nothing; held against the folder as it would be after it.

import { dirname, relative, resolve } from 'node:path'
import type { Asker } from '../ask/asker.js'
import { findReplaced } from '../check/incoming/replaced.js'
import { type ExitCode, type Opened, openFolder, pathIn, refuseClosed, say } from '../desk.js'
import { savedDrafts } from '../desks/drafts.js'
import { askerFor } from '../desks/terminal.js'
import { type ImportDesk, type ImportOptions, type Taken, takeIn, untaken, yesOrNo } from '../importing/desk.js'
import { judgeAll } from '../importing/rejected.js'
import { reportOf, sayOutcome, showUnderstood } from '../importing/telling.js'
import { rejectsOf, write } from '../importing/writing.js'
import { exists, readFile } from '../io/files.js'
import { openSource, openStdin } from '../io/sources.js'
import { isTerminal, showProgress, uninterrupted } from '../io/streams.js'
import { noSettings, type OpenReading } from '../model/dialect.js'
import { faultError } from '../model/fault.js'
import { hasErrors } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import {
  type Brought,
  type ImportKind,
  type ImportReport,
  importKinds,
  type RememberedImport,
  type RememberedImports,
} from '../model/import-plan.js'
import { importsName, readImports } from '../read/imports-file.js'
import { readStandingTable } from '../read/placed-tables.js'
import { importWords } from '../words/import.js'

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
    const taken = hasErrors(remembered.findings) ? untaken(desk, remembered.findings) : await takeIn(desk)
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

async function deskFor(
  options: ImportOptions,
  opened: Opened,
  brought: Brought,
  remembered: readonly RememberedImport[],
  handed: Asker | null,
): Promise<ImportDesk> {
  const standingDrafts = brought.what === 'ballots' ? savedDrafts(opened.dir) : []
  const progress = options.quiet ? null : showProgress(brought.source.size, importWords[opened.language].checking)
  return {
    opened,
    brought,
    settings: options.settings ?? noSettings,
    remembered,
    standing: readStandingTable(opened.files, brought.what),
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
    const { askReading } = await import('../ask/forms/import.js')
    const asker = handed ?? (await askerFor(options, language))
    const answer = await askReading(open, options.file, asker, language)
    if (answer.kind === 'answer') return answer.value
    throw Object.assign(new Error('the question was left'), { leaving: answer.kind })
  }
}

async function finish(
  options: ImportOptions,
  desk: ImportDesk,
  taken: Taken,
  remembered: RememberedImports,
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
