// What an import writes: rejects, drafts, rows, rules and the mapping, each file old or new and never half.
import { appendRows, type Opened, pathIn, saveRules } from '../desk.js'
import { removeDraft, saveDraft } from '../io/drafts.js'
import { exists, readFile, writeFileAtomically, writeNewFile } from '../io/files.js'
import { draftName } from '../model/draft.js'
import { faultError } from '../model/fault.js'
import {
  type Brought,
  changesAnything,
  type ImportPlan,
  type ImportTarget,
  isCastUnder,
  type RememberedImports,
} from '../model/import-plan.js'
import { importsName } from '../read/imports-file.js'
import { rulesDigest } from '../rules/rules-digest.js'
import { decisionColumns } from '../write/chained-rows.js'
import { writeDraft } from '../write/draft.js'
import { decisionsToAppend } from '../write/import-target.js'
import { importsText } from '../write/imports-file.js'
import { rejectedRows, textInDialect } from '../write/rejects.js'
import type { ImportDesk, ImportOptions, Judgement, Taken } from './desk.js'
import type { Rejected } from './rejected.js'

/** Writes what the plan says, and returns the paths written: what was rejected first, so that no row is ever nowhere. */
export function write(
  options: ImportOptions,
  desk: ImportDesk,
  taken: Taken,
  judgement: Judgement,
  target: ImportTarget,
  rejects: Uint8Array | null,
  remembered: RememberedImports,
): readonly string[] {
  const { opened, brought } = desk
  const rejectsWritten = writeRejects(options, rejects)
  const drafts = judgement.drafts.map((draft) => {
    saveDraft(opened.dir, draftName(draft), writeDraft(draft))
    return `ballots/.drafts/${draftName(draft)}.json`
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
  rows.each((cells) => cast.add(draftName({ juror: cells[juror]!, submission: cells[submission]! })))
  for (const name of standingDrafts.map(draftName)) if (cast.has(name)) removeDraft(opened.dir, name)
}

/** The rows with findings as the source has them: a text in its dialect, or a workbook. */
export async function rejectsOf(
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
function writeMapping({ opened, brought }: ImportDesk, taken: Taken, before: RememberedImports): readonly string[] {
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
