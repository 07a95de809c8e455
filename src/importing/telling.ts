// What an import says: how the file was understood, what became of it, and what is wrong with which line.
import { put, say, sayFindings, screenFor } from '../desk.js'
import { type Finding, hasErrors, sortFindings } from '../model/finding.js'
import { columnOf } from '../model/finding-columns.js'
import type { Brought, ImportPlan, ImportReport } from '../model/import-plan.js'
import { shownLines, shownRow } from '../read/incoming/shown-line.js'
import { isWorkbook } from '../read/incoming/workbook-file.js'
import {
  changesScreen,
  effectScreen,
  importDocument,
  importScreen,
  replaceNeeded,
  understoodScreen,
} from '../write/import-screen.js'
import { findingDocuments } from '../write/tally-document.js'
import { effectOfImport, type ImportDesk, type ImportOptions, type Judgement, type Taken } from './desk.js'
import type { Rejected } from './rejected.js'

export type Found = {
  readonly findings: readonly Finding[]
  readonly replaced: readonly Finding[]
  readonly rejected: Rejected
}

/** What was understood, and what would be replaced: before anything is written. */
export async function showUnderstood(
  options: ImportOptions,
  { opened }: ImportDesk,
  report: ImportReport,
  isSound: boolean,
): Promise<void> {
  if (options.json || options.quiet) return
  const screen = await screenFor(options)
  const { language } = opened
  const changes = isSound ? changesScreen(report, language, screen) + effectScreen(report, language, screen) : ''
  await put(understoodScreen(report, language, screen) + changes)
}

export async function sayOutcome(
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

export function reportOf(
  options: ImportOptions,
  desk: ImportDesk,
  { understood }: Taken,
  judgement: Judgement,
  rejected: readonly number[],
): ImportReport {
  const { plan, table, given, halfFilled, blank } = judgement
  const isUnseen = options.quiet && !options.json
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
    goneWithBallots: options.dryRun ? goneWithBallots(desk, plan) : 0,
    effect: isUnseen || hasErrors(judgement.findings) ? null : effectOfImport(desk, judgement),
  }
}

/** Of the submissions that the file lacks, how many have a ballot. */
function goneWithBallots({ opened, brought }: ImportDesk, plan: ImportPlan | null): number {
  if (brought.what !== 'submissions' || plan === null) return 0
  const { box } = opened.folder
  const cast = new Set<string>()
  for (let row = 0; row < box.size; row++) cast.add(box.submissionIds[box.submission[row]!]!)
  return plan.absent().filter((id) => cast.has(id)).length
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
