// One submission in the audit: its ballots, every step, its total, its combined scores, its place.
import { valueAt } from '../model/column.js'
import type { Measure, Requirement, Step } from '../model/competition.js'
import { apart, type Cube } from '../model/cube.js'
import { type Docket, isExpected, isRecused } from '../model/docket.js'
import type { Fraction } from '../model/fraction.js'
import { judges } from '../model/juror.js'
import type { RankedSubmission, Ranking } from '../model/ranking.js'
import { missingScore, scoreText, worstSteps } from '../model/scale.js'
import { meetsThreshold } from '../model/threshold.js'
import type { StartingCube } from '../rules/cube-of.js'
import {
  combiningNumbers,
  combiningSteps,
  followFacts,
  followSteps,
  isRefused,
  looksAlongCriteria,
} from '../rules/follow.js'
import { ruleOf } from '../rules/steps.js'
import { type AuditWords, auditWords } from '../words/audit.js'
import { exactNumber, readableNumber } from './audit-numbers.js'
import { harmlessMarkdown } from './harmless.js'
import { idOf, listed, spokenDecider, wordsOf } from './names.js'
import { bullets, heading, pageTable } from './page.js'
import { measuredTexts, type Printed, spokenNumber } from './printed.js'
import { bestRequired, bestsCombined, measureRules, requirementLines, tallySentences } from './rules-in-force.js'
import { accountStep, totalText } from './step-account.js'
import type { AccountTable, StepView } from './step-view.js'

/** What the submissions of one ranking have in common: the cubes between the steps, and how things are called. */
export type SubmissionAudit = {
  readonly docket: Docket
  readonly ranking: Ranking
  readonly start: StartingCube
  readonly positions: ReadonlyMap<number, number>
  readonly cubes: readonly Cube[]
  readonly sentences: readonly string[]
  /** Those that make combined scores, and the cubes between them. */
  readonly combining: readonly Step[]
  readonly combiningCubes: readonly Cube[]
  readonly measures: readonly MeasureAudit[]
  readonly requirements: readonly string[]
  readonly printed: Printed
  readonly jurorLabel: (juror: number) => string
  /** Where the ballots cast on each submission begin in `latest`. */
  readonly castFrom: Int32Array
  readonly words: AuditWords
}

export function submissionAudit(
  docket: Docket,
  ranking: Ranking,
  start: StartingCube,
  printed: Printed,
  jurorLabel: (juror: number) => string,
): SubmissionAudit {
  const { tally, language } = docket.competition
  const steps = combiningSteps(tally)
  const combining = isRefused(followFacts(steps, start.cube.facts)) ? [] : steps
  const rules = measureRules(docket)
  return {
    docket,
    ranking,
    start,
    positions: new Map([...start.submissions].map((submission, position) => [submission, position])),
    cubes: followSteps(tally, start.cube),
    sentences: tallySentences(docket),
    combining,
    combiningCubes: followSteps(combining, apart(start.cube)),
    measures: docket.competition.measures.map((measure, index) => ({
      ...measure,
      cubes: followSteps(measure.steps, start.cube),
      sentences: rules[index]!.sentences,
    })),
    requirements: requirementLines(docket),
    printed,
    jurorLabel,
    castFrom: startsOf(docket),
    words: auditWords[language],
  }
}

/** A measure with the cubes between its steps. */
type MeasureAudit = Measure & { readonly cubes: readonly Cube[]; readonly sentences: readonly string[] }

function startsOf({ latest, box, submissions }: Docket): Int32Array {
  const from = new Int32Array(submissions.rows.length + 1)
  for (const row of latest) {
    const submission = box.submission[row]!
    if (submission < submissions.rows.length) from[submission + 1]!++
  }
  for (let submission = 0; submission < submissions.rows.length; submission++) {
    from[submission + 1]! += from[submission]!
  }
  return from
}

export function submissionBlocks(audit: SubmissionAudit, ranked: RankedSubmission): readonly string[] {
  const { docket } = audit
  const { id, applicant, title } = docket.submissions.rows[ranked.submission]!
  const place = wordsOf(docket.competition).place(ranked.place)
  const position = audit.positions.get(ranked.submission)!
  return [
    heading(3, [`${place}: ${id}`, applicant, title].filter((each) => each !== '').join(' – ')),
    ...ballotBlocks(audit, ranked.submission, position),
    ...stepBlocks(audit, position),
    ...combinedBlocks(audit, ranked, position),
    ...measureBlocks(audit, ranked, position),
    ...requirementBlocks(audit, ranked),
    ...placeBlocks(audit, ranked),
  ]
}

/** The counted ballots of a submission: a row for each juror, a column for each criterion. */
export function ballotTable(audit: SubmissionAudit, position: number): AccountTable {
  const { docket, start } = audit
  const { criteria } = docket.competition
  const ballots = start.ballots.subarray(start.cube.panels[position], start.cube.panels[position + 1])
  const rows = Array.from(ballots, (ballot) => [
    labelOf(audit, docket.box.juror[ballot]!),
    ...criteria.map((_, index) => scoreCell(audit, index, ballot, position)),
  ])
  return { headings: [wordsOf(docket.competition).columns.juror, ...criteria.map(({ name }) => name)], rows }
}

function ballotBlocks(audit: SubmissionAudit, submission: number, position: number): readonly string[] {
  const { words } = audit
  const { headings, rows } = ballotTable(audit, position)
  const numbers = headings.map((_, index) => index).slice(1)
  return [
    words.ballots,
    rows.length === 0 ? words.noBallots : pageTable(headings, rows, numbers),
    bullets(uncountedLines(audit, submission)),
  ]
}

/** A deputy is named with the juror whose place they take. */
function labelOf({ docket, jurorLabel, words }: SubmissionAudit, juror: number): string {
  const { role, deputyOf } = docket.jurors[juror]!
  const named = docket.jurors.findIndex(({ id }) => id === deputyOf)
  return role === 'deputy' && named >= 0
    ? `${jurorLabel(juror)}, ${words.standsFor(jurorLabel(named))}`
    : jurorLabel(juror)
}

function scoreCell({ docket, words, start }: SubmissionAudit, index: number, ballot: number, position: number): string {
  const { criteria, language, ballots } = docket.competition
  const { id, scale } = criteria[index]!
  if (!judges(docket.jurors[docket.box.juror[ballot]!]!, id)) return words.unasked
  const steps = docket.box.scores[index]![ballot]!
  if (steps !== missingScore) return spokenNumber(scoreText(scale, steps), language)
  if (ballots.missing === 'worst') return words.filled(spokenNumber(scoreText(scale, worstSteps(scale)), language))
  const row = start.ballots.indexOf(ballot, start.cube.panels[position])
  const filled = valueAt(start.cube.columns[index]!, row)
  return filled === null ? '–' : words.averaged(exactNumber(filled, language))
}

/** The jurors whose ballots do not count, each with what kept them; never why. */
export function uncountedLines(audit: SubmissionAudit, submission: number): readonly string[] {
  const { docket } = audit
  const rows = docket.counted.subarray(docket.panels[submission], docket.panels[submission + 1])
  const counted = new Set(Array.from(rows, (row) => docket.box.juror[row]!))
  const cast = new Set<number>()
  for (let at = audit.castFrom[submission]!; at < audit.castFrom[submission + 1]!; at++) {
    cast.add(docket.box.juror[docket.latest[at]!]!)
  }
  return docket.jurors.flatMap((_, juror) => {
    if (counted.has(juror)) return []
    const said = whyUncounted(audit, submission, juror, cast.has(juror))
    return said === null ? [] : [`${audit.jurorLabel(juror)}: ${said}`]
  })
}

function whyUncounted(
  { docket, words }: SubmissionAudit,
  submission: number,
  juror: number,
  isCast: boolean,
): string | null {
  const { attendance, jurors } = docket
  if (isRecused(attendance, juror, submission)) return words.recused
  if (isCast) return jurors[juror]!.role === 'guest' ? words.guest : words.deputyUnneeded
  if (!isExpected(docket, juror, submission)) return null
  return attendance.absences.has(juror) ? words.absent : words.outstanding
}

const stepBlocks = (audit: SubmissionAudit, position: number): readonly string[] =>
  listBlocks(audit, audit.docket.competition.tally, audit, position)

/** Each step of a list with its sentence and what it does. */
function listBlocks(
  audit: SubmissionAudit,
  steps: readonly Step[],
  { cubes, sentences }: Pick<MeasureAudit, 'cubes' | 'sentences'>,
  position: number,
): readonly string[] {
  return steps.flatMap((step, index) => [
    `${audit.words.step(index + 1)} ${harmlessMarkdown(sentences[index]!)}`,
    ...stepAccountBlocks(viewOf(audit, step, cubes[index]!, cubes[index + 1]!, position)),
  ])
}

/** How each measure came about, and what it is. */
function measureBlocks(audit: SubmissionAudit, ranked: RankedSubmission, position: number): readonly string[] {
  const { docket, words, measures } = audit
  const { language } = docket.competition
  const printed = measuredTexts(docket.competition, ranked)
  return measures.flatMap((measure, index) => {
    const value = ranked.measures[index] ?? null
    const said =
      value === null
        ? words.noValue
        : words.measured(totalText(value, language), spokenNumber(printed[index]![1]!, language))
    return [
      words.measureHeading(measure.id),
      ...listBlocks(audit, measure.steps, measure, position),
      harmlessMarkdown(said),
    ]
  })
}

/** The lines of a step and its table, as blocks of a page. */
function stepAccountBlocks(view: StepView): readonly string[] {
  const { lines, table } = accountStep(view)
  const numbers = table?.headings.map((_, index) => index).slice(1) ?? []
  return [...(table === null ? [] : [pageTable(table.headings, table.rows, numbers)]), bullets(lines)]
}

export const viewOf = (audit: SubmissionAudit, step: Step, before: Cube, after: Cube, position: number): StepView => ({
  step,
  before,
  after,
  position,
  language: audit.docket.competition.language,
  jurorHeading: wordsOf(audit.docket.competition).columns.juror,
  jurorOf: (row) => audit.jurorLabel(audit.docket.box.juror[audit.start.ballots[row]!]!),
  submissionAt: (at) => idOf(audit.docket, audit.start.submissions[at]!),
})

/** How each criterion's combined score came about, and what it is. */
function combinedBlocks(audit: SubmissionAudit, ranked: RankedSubmission, position: number): readonly string[] {
  const { combining, combiningCubes, words } = audit
  const first = firstOwnStep(audit)
  const numbers = combiningNumbers(audit.docket.competition.tally)
  const own = combining.slice(first)
  const shown = own.flatMap((step, index) => {
    const [before, after] = [combiningCubes[first + index]!, combiningCubes[first + index + 1]!]
    return [words.step(numbers[first + index]!), ...stepAccountBlocks(viewOf(audit, step, before, after, position))]
  })
  return [
    words.combinedHeading,
    ...shown,
    own.some(isDropping) ? words.droppedOthers : '',
    combinedTable(audit, ranked),
  ]
}

/** Whether the step, or one of a list inside it, leaves values out. */
function isDropping({ name, parameters }: Step): boolean {
  const { drops, lists } = ruleOf(name)
  return drops !== undefined || (lists?.(parameters) ?? []).some((list) => list.some(isDropping))
}

/** The steps up to the first collapse of the criteria are the same for the total and have been shown. */
const firstOwnStep = ({ docket }: SubmissionAudit): number => docket.competition.tally.findIndex(looksAlongCriteria)

function combinedTable({ docket, words, printed }: SubmissionAudit, { combined }: RankedSubmission): string {
  const { language, criteria } = docket.competition
  const rows = criteria.map(({ name }, index) => {
    const value = combined[index] ?? null
    if (value === null) return [name, words.noValue, '']
    return [name, readableNumber(value, language), spokenNumber(printed.combined(value), language)]
  })
  return pageTable([wordsOf(docket.competition).columns.criterion, words.exact, words.printed], rows, [1, 2])
}

/** Each requirement, what the submission has there, and whether that reaches it. */
export function requirementSaid(audit: SubmissionAudit, ranked: RankedSubmission): readonly string[] {
  const { docket, requirements, words } = audit
  return docket.competition.require.map((requirement, index) => {
    const { values, isMet } = reached(audit, ranked, requirement)
    return words.required(requirements[index]!, values, isMet)
  })
}

function requirementBlocks(audit: SubmissionAudit, ranked: RankedSubmission): readonly string[] {
  const lines = requirementSaid(audit, ranked)
  return lines.length === 0 ? [] : [audit.words.requirements, bullets(lines)]
}

/** What a requirement looks at, and whether it is met. */
function reached(
  { docket, words }: SubmissionAudit,
  { combined, measures, total }: RankedSubmission,
  requirement: Requirement,
): { readonly values: string; readonly isMet: boolean } {
  const { criteria, language } = docket.competition
  const meets = (value: Fraction | null, best = bestRequired(docket, requirement)) =>
    value !== null && meetsThreshold(requirement, best, value)
  const one = (value: Fraction | null) => ({
    values: value === null ? words.noValue : readableNumber(value, language),
    isMet: meets(value),
  })
  switch (requirement.kind) {
    case 'criterion':
      return one(combined[criteria.findIndex(({ id }) => id === requirement.criterion)] ?? null)
    case 'total':
      return one(total)
    case 'measure': {
      const index = docket.competition.measures.findIndex(({ id }) => id === requirement.measure)
      return one(measures[index] ?? null)
    }
    case 'criteria': {
      const bests = bestsCombined(docket)
      const count = combined.filter((value, index) => meets(value, bests[index])).length
      return { values: words.reachedBy(count), isMet: count >= requirement.count }
    }
  }
}

/** `Rang 2, geteilt mit Z-004 (entschieden durch …).` */
export function placeSaid({ docket, ranking, words }: SubmissionAudit, ranked: RankedSubmission): string {
  const { competition } = docket
  const others = ranked.sharedWith.map((other) => idOf(docket, other))
  const place =
    others.length === 0
      ? words.placed(ranked.place, ranking.ranked.length)
      : words.sharedPlace(ranked.place, listed(wordsOf(competition), others))
  const decided =
    ranked.decidedBy === null
      ? ''
      : ` (${wordsOf(competition).decidedBy(spokenDecider(competition, ranked.decidedBy))})`
  return decided === '' ? place : `${place.slice(0, -1)}${decided}.`
}

function placeBlocks(audit: SubmissionAudit, ranked: RankedSubmission): readonly string[] {
  const { language } = audit.docket.competition
  const total = spokenNumber(audit.printed.total(ranked.total), language)
  const said = audit.words.total(totalText(ranked.total, language), total)
  return [harmlessMarkdown(`${said} ${placeSaid(audit, ranked)}`)]
}
