// What jury import reports: every cell that is replaced, before and after; how many rows of each kind; the same as --json.
import type { Language } from '../model/competition.js'
import { type Change, changesAnything, type ImportPlan, type ImportReport } from '../model/import-plan.js'
import { decideWords } from '../words/decide.js'
import { dialectWords } from '../words/dialect.js'
import { type ImportOutcome, type ImportWords, importWords } from '../words/import.js'
import { changeSentences } from './decision-report.js'
import { harmless } from './harmless.js'
import { dialectDocument, isForeign, mappingDocument, sampleDocument, understoodLines } from './import-understood.js'
import { jsonText } from './json.js'
import { indented, type ScreenOptions } from './screen.js'
import type { FindingDocument } from './tally-document.js'

/** A cell is shown up to so many characters. */
const longestCell = 500
const indent = 4

/** Every cell that would no longer be what it is: shown before anything is written; empty where nothing is replaced. */
export function changesScreen({ file, plan }: ImportReport, language: Language, options: ScreenOptions): string {
  const words = importWords[language]
  const { paint } = options
  const lines = (plan?.changes ?? []).flatMap((change) => [
    `${paint.bold(harmless(change.id))}  ${paint.dim(`${harmless(file)}, ${words.line(change.line)}`)}`,
    ...change.what.flatMap(({ column, before, after }) => [
      `  ${harmless(column)}`,
      ...cellLines(words.before, before, words, options),
      ...cellLines(words.after, after, words, options),
    ]),
  ])
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`
}

function cellLines(label: string, cell: string, words: ImportWords, { width }: ScreenOptions): readonly string[] {
  const letters = [...harmless(cell.slice(0, 4 * longestCell))]
  const shown = letters.length > longestCell ? `${letters.slice(0, longestCell - 1).join('')}…` : letters.join('')
  return indented(`${label}: ${shown === '' ? words.empty : shown.replaceAll('\n', '␊')}`, indent, width)
}

/** How the file was understood: in a dry run, and where anything about it is other than in a competition folder. */
export function understoodScreen(report: ImportReport, language: Language, options: ScreenOptions): string {
  if (report.dialect === null || !(report.dryRun || isForeign(report))) return ''
  const words = importWords[language]
  const heading = words.heading(words.kinds[report.what], harmless(report.file))
  return `${[heading, ...understoodLines(report, language, options)].join('\n')}\n`
}

/** What was imported, or would be. */
export function importScreen(report: ImportReport, language: Language, options: ScreenOptions): string {
  const { plan, file, what, written, dryRun, rejected } = report
  if (plan === null) return ''
  const words = importWords[language]
  const outcome = outcomeOf(report)
  const isSaid = report.dialect !== null && (dryRun || isForeign(report))
  const isIdle = !changesAnything(plan) && report.drafts === 0 && rejected.length === 0 && plan.changes.length === 0
  const lines = [
    ...(isSaid ? [] : [words.heading(words.kinds[what], harmless(file))]),
    ...countLines(plan, words, outcome),
    ...furtherLines(report, language, options),
    ...(isIdle ? [words.nothing[outcome]] : []),
    ...(written.length > 0 ? [words.written(written.map(harmless).join(', '))] : []),
    ...(outcome === 'dry-run' ? [words.dryRun] : []),
  ]
  return `${lines.join('\n')}\n`
}

/** Drafts, rows passed over, rows rejected; in a dry run what is new and what is gone; and the places that change. */
function furtherLines(report: ImportReport, language: Language, options: ScreenOptions): readonly string[] {
  const { plan, drafts, blank, rejects, rejected, goneWithBallots, dryRun } = report
  const words = dialectWords[language]
  return [
    ...(drafts > 0 ? [words.drafts(drafts)] : []),
    ...(blank > 0 ? [words.blank(blank)] : []),
    ...(dryRun && plan && plan.counts.added > 0 ? [words.isNew(listed(plan.added(), words.more))] : []),
    ...(dryRun && plan && plan.counts.absent > 0
      ? [words.isGone(listed(plan.absent(), words.more), goneWithBallots)]
      : []),
    ...(rejected.length > 0 ? [words.rejected[dryRun ? 'dry-run' : 'done'](rejected.length, rejects ?? '')] : []),
    ...(rejects !== null && rejected.length === 0 ? [words.noneRejected] : []),
  ].flatMap((line) => indented(harmless(line), 2, options.width))
}

/** The places and awards that would be other ones: shown before anything is written; empty where none can be. */
export function effectScreen({ effect }: ImportReport, language: Language, { width }: ScreenOptions): string {
  if (effect === null) return ''
  const changes = changeSentences(effect, decideWords[language]).flatMap((line) => indented(harmless(line), 2, width))
  return `${[dialectWords[language].effect, ...changes].join('\n')}\n\n`
}

const mostListed = 12

function listed(ids: readonly string[], more: (count: number) => string): string {
  const hidden = ids.length - mostListed
  return [ids.slice(0, mostListed).join(', '), ...(hidden > 0 ? [more(hidden)] : [])].join(' ')
}

const outcomeOf = ({ dryRun, isRefused }: ImportReport): ImportOutcome =>
  dryRun ? 'dry-run' : isRefused ? 'refused' : 'done'

function countLines({ counts }: ImportPlan, words: ImportWords, outcome: ImportOutcome): readonly string[] {
  const order = ['added', 'changed', 'older', 'unchanged', 'absent'] as const
  const said = words.counts[outcome]
  return order.flatMap((kind) => (counts[kind] > 0 ? [`  ${said[kind](counts[kind])}`] : []))
}

/** What keeps an import back that breaks no rule: that it replaces something. */
export const replaceNeeded = (plan: ImportPlan, language: Language): string =>
  importWords[language].needsReplace(plan.changes.length)

/** The one document of --json; `dialect` and `mapping` are null where the file is one of the folder's own. */
export function importDocument(report: ImportReport, findings: readonly FindingDocument[]): string {
  const { what, file, dryRun, plan, written, sample, effect } = report
  const { rows = 0, added = 0, changed = 0, unchanged = 0, older = 0 } = plan?.counts ?? {}
  const document = {
    format: 1,
    what,
    file,
    dryRun,
    dialect: dialectDocument(report),
    mapping: mappingDocument(report),
    rows,
    added,
    changed,
    unchanged,
    older,
    given: report.given,
    drafts: report.drafts,
    blank: report.blank,
    sample: sample === null ? null : sampleDocument(sample),
    new: plan?.added() ?? [],
    changes: (plan?.changes ?? []).map(changeDocument),
    gone: plan?.absent() ?? [],
    effect,
    rejects: report.rejects === null ? null : { file: report.rejects, lines: report.rejected },
    written,
    findings,
  }
  return jsonText(document)
}

const changeDocument = ({ id, what }: Change) => ({ id, what })
