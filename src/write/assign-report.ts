// What jury assign reports: the file, the screen and the one document of --json.
import type { AssignmentPlan, Pair, Shortage, Wanted } from '../model/assigning.js'
import type { Expected, Language } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import { error, type Finding, place } from '../model/finding.js'
import type { Assignment } from '../model/juror.js'
import { type AssignWords, assignWords } from '../words/assign.js'
import { harmless } from './harmless.js'
import { jsonText } from './json.js'
import { csvText } from './rows.js'
import { indented, type ScreenColumn, type ScreenOptions, screenTable } from './screen.js'
import type { FindingDocument } from './tally-document.js'

/** `written`: whether it is in the file now. `possible`: how many of the pairs that were added may be a conflict. */
export type AssignReport = {
  readonly docket: Docket
  readonly plan: AssignmentPlan
  readonly seed: string | null
  readonly dryRun: boolean
  readonly written: boolean
  readonly possible: number
}

// ---- The file

/** Every row that is new: by submission in the order of submissions.csv, then by juror in that of jurors.csv. */
export const newPairs = ({ adopted, added }: AssignmentPlan): readonly Pair[] =>
  [...adopted, ...added].toSorted((a, b) => a.submission - b.submission || a.juror - b.juror)

/** The whole file: the rows that stand first and in their order, the columns in the order in which they stand. */
export function assignmentsText(columns: readonly string[], docket: Docket, plan: AssignmentPlan): string {
  const standing = docket.assignments ?? []
  const rows = [...standing, ...newPairs(plan).map((pair) => idsOf(docket, pair))]
  return csvText([columns, ...rows.map((row) => columns.map((column) => cellsOf(row).get(column) ?? ''))])
}

const cellsOf = (row: Pick<Assignment, 'juror' | 'submission'> & Partial<Assignment>): ReadonlyMap<string, string> =>
  new Map([
    ['juror', row.juror],
    ['submission', row.submission],
    ['reason', row.reason ?? ''],
    ['recorded_by', row.recordedBy ?? ''],
  ])

const idsOf = ({ jurors, submissions }: Docket, { juror, submission }: Pair) => ({
  juror: jurors[juror]!.id,
  submission: submissions.rows[submission]!.id,
})

// ---- What cannot be done

/** One for each that is short. */
export function shortageFindings({ wanted, shortages }: AssignmentPlan): readonly Finding[] {
  const least = leastOf(shortages)
  return shortages.map((each) => shortFinding([each], wanted, least))
}

/** One for all that are short of the same for the same reasons, as a person wants to read it. */
export function groupedShortages({ wanted, shortages }: AssignmentPlan): readonly Finding[] {
  const groups = new Map<string, Shortage[]>()
  for (const shortage of shortages) {
    const key = JSON.stringify([shortage.possible, shortage.hindered])
    const group = groups.get(key)
    if (group) group.push(shortage)
    else groups.set(key, [shortage])
  }
  const least = leastOf(shortages)
  return [...groups.values()].map((group) => shortFinding(group, wanted, least))
}

const leastOf = (shortages: readonly Shortage[]): number =>
  shortages.reduce((least, { possible }) => Math.min(least, possible), Number.POSITIVE_INFINITY)

function shortFinding(group: readonly Shortage[], { per, count }: Wanted, least: number): Finding {
  const { line, possible, all, hindered } = group[0]!
  const { excluded, absent, recused, elsewhere, conflicted } = hindered
  const ids = group.map(({ id }) => id)
  const own = group.length === 1 ? line : null
  const values = { wanted: count, possible, least, all, recused, elsewhere, conflicted }
  return per === 'submission'
    ? error(place('submissions.csv', own), 'panel-short', { submissions: ids, ...values, absent })
    : error(place('jurors.csv', own), 'load-short', { jurors: ids, ...values, excluded })
}

// ---- The screen

const mostJurors = 40

export function assignScreen(report: AssignReport, options: ScreenOptions & { readonly language: Language }): string {
  const words = assignWords[options.language]
  const { docket, plan, dryRun, written } = report
  const lines = [...changeLines(report, words), ...evenLines(report, words), ...noteLines(report, words)]
  const ending = dryRun ? [words.dryRun] : written ? [words.written] : []
  const jurors = [...jurorLines(docket, plan, words, options)]
  const text = (line: string) => indented(harmless(line), 0, options.width)
  const [heading] = [words.heading(plan.wanted, report.seed)]
  const parts = [
    [...text(heading).map((line) => options.paint.bold(line)), ...lines.flatMap(text)],
    jurors,
    ending.flatMap(text),
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

function changeLines({ plan }: AssignReport, words: AssignWords): readonly string[] {
  const { kept, idle, added, adopted } = plan
  const isEmpty = added.length + adopted.length === 0
  return [
    ...(kept + idle === 0 ? [] : [words.kept(kept, idle)]),
    isEmpty ? words.nothingToAdd : words.added(added.length, adopted.length),
  ]
}

function evenLines({ docket, plan }: AssignReport, words: AssignWords): readonly string[] {
  const { loads, panels, groups, pairs } = plan
  const largest = groups.toSorted((a, b) => b.length - a.length || a[0]! - b[0]!)
  const named = largest.map((group) => group.map((juror) => docket.jurors[juror]!.id))
  const linked = groups.length <= 1 ? words.linked : panels.most <= 1 ? words.alone : words.apart(named)
  return [
    words.loads(loads.least, loads.most),
    words.panels(panels.least, panels.most),
    ...(groups.length === 0 ? [] : [linked]),
    ...(pairs === null ? [] : [words.pairs(pairs.least, pairs.most)]),
  ]
}

function noteLines({ docket, plan, possible }: AssignReport, words: AssignWords): readonly string[] {
  const { beyond, belowQuorum, wanted } = plan
  const expected = docket.competition.ballots.expected
  return [
    ...(beyond.length === 0 ? [] : [words.beyond(wanted, beyond)]),
    ...(belowQuorum.length === 0 ? [] : [words.belowQuorum(docket.quorum, belowQuorum)]),
    ...(possible === 0 ? [] : [words.possibleConflicts(possible)]),
    ...(isBesideThem(expected) ? [words.unexpected[expected]] : []),
  ]
}

const isBesideThem = (expected: Expected | null): expected is 'all' | 'as-cast' =>
  expected === 'all' || expected === 'as-cast'

function jurorLines(
  docket: Docket,
  { jurors }: AssignmentPlan,
  words: AssignWords,
  options: ScreenOptions,
): readonly string[] {
  const numeric = (heading: string): ScreenColumn => ({ heading, align: 'right', keeps: true })
  const { juror: who, before: standing, added: fresh, total } = words.columns
  const columns: readonly ScreenColumn[] = [
    { heading: who, align: 'left', keeps: false },
    ...[standing, fresh, total].map(numeric),
  ]
  const rows = jurors.slice(0, mostJurors).map(({ juror, before, added }) => ({
    cells: [docket.jurors[juror]!.id, `${before}`, `${added}`, `${before + added}`],
    notes: [],
    emphasis: 'plain' as const,
  }))
  const hidden = jurors.length - rows.length
  return [...screenTable(columns, rows, options), ...(hidden > 0 ? [words.more(hidden)] : [])]
}

// ---- The document

export function assignDocument(report: AssignReport, findings: readonly FindingDocument[]): string {
  const { docket, plan, seed, dryRun, written } = report
  return jsonText({
    format: 1,
    per: plan.wanted.per,
    count: plan.wanted.count,
    seed,
    dryRun,
    written: written ? ['assignments.csv'] : [],
    kept: plan.kept,
    idle: plan.idle,
    adopted: plan.adopted.map((pair) => idsOf(docket, pair)),
    added: plan.added.map((pair) => idsOf(docket, pair)),
    loads: plan.loads,
    panels: plan.panels,
    connected: plan.groups.length <= 1,
    groups: plan.groups.map((group) => group.map((juror) => docket.jurors[juror]!.id)),
    pairs: plan.pairs,
    beyond: plan.beyond,
    belowQuorum: plan.belowQuorum,
    possibleConflicts: report.possible,
    jurors: plan.jurors.map(({ juror, before, added }) => ({ juror: docket.jurors[juror]!.id, before, added })),
    findings,
  })
}
