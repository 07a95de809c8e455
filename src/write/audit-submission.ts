// One submission in the audit: its ballots, every step, its total, its combined scores, its place.
import type { Requirement, Step } from '../model/competition.js'
import { type Cube, reaches } from '../model/cube.js'
import { toFraction } from '../model/decimal.js'
import { type Docket, isExpected, isRecused } from '../model/docket.js'
import { compare, type Fraction } from '../model/fraction.js'
import type { RankedSubmission, Ranking } from '../model/ranking.js'
import { missingScore, scoreText, worstSteps } from '../model/scale.js'
import type { StartingCube } from '../rules/cube-of.js'
import { combiningSteps, followFacts, followSteps, isRefused } from '../rules/follow.js'
import { ruleOf } from '../rules/steps.js'
import { type AuditWords, auditWords } from '../words/audit.js'
import { readableNumber } from './audit-numbers.js'
import { explainStep, totalText } from './audit-steps.js'
import { harmlessMarkdown } from './harmless.js'
import { idOf, listed, spokenDecider, wordsOf } from './names.js'
import { bullets, heading, pageTable } from './page.js'
import { type Printed, spokenNumber } from './printed.js'
import { bestMeasured, requirementLines, tallySentences } from './rules-in-force.js'

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
  return {
    docket,
    ranking,
    start,
    positions: new Map([...start.submissions].map((submission, position) => [submission, position])),
    cubes: followSteps(tally, start.cube),
    sentences: tallySentences(docket),
    combining,
    combiningCubes: followSteps(combining, start.cube),
    requirements: requirementLines(docket),
    printed,
    jurorLabel,
    castFrom: startsOf(docket),
    words: auditWords[language],
  }
}

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
    ...requirementBlocks(audit, ranked),
    ...placeBlocks(audit, ranked),
  ]
}

function ballotBlocks(audit: SubmissionAudit, submission: number, position: number): readonly string[] {
  const { docket, start, words } = audit
  const { criteria } = docket.competition
  const ballots = start.ballots.subarray(start.cube.panels[position], start.cube.panels[position + 1])
  const rows = Array.from(ballots, (ballot) => [
    labelOf(audit, docket.box.juror[ballot]!),
    ...criteria.map((_, index) => scoreCell(audit, index, ballot)),
  ])
  const headings = [wordsOf(docket.competition).columns.juror, ...criteria.map(({ name }) => name)]
  const numbers = criteria.map((_, index) => index + 1)
  return [
    words.ballots,
    rows.length === 0 ? words.noBallots : pageTable(headings, rows, numbers),
    bullets(uncounted(audit, submission, new Set(Array.from(ballots, (ballot) => docket.box.juror[ballot]!)))),
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

function scoreCell({ docket, words }: SubmissionAudit, index: number, ballot: number): string {
  const { criteria, language, ballots } = docket.competition
  const { scale } = criteria[index]!
  const steps = docket.box.scores[index]![ballot]!
  if (steps !== missingScore) return spokenNumber(scoreText(scale, steps), language)
  return ballots.missing === 'worst' ? words.filled(spokenNumber(scoreText(scale, worstSteps(scale)), language)) : '–'
}

/** The jurors whose ballots do not count, each with what kept them; never why. */
function uncounted(audit: SubmissionAudit, submission: number, counted: ReadonlySet<number>): readonly string[] {
  const { docket } = audit
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

function stepBlocks(audit: SubmissionAudit, position: number): readonly string[] {
  const { docket, cubes, sentences, words } = audit
  return docket.competition.tally.flatMap((step, index) => [
    `${words.step(index + 1)} ${harmlessMarkdown(sentences[index]!)}`,
    explainStep(viewOf(audit, step, cubes[index]!, cubes[index + 1]!, position)),
  ])
}

const viewOf = (audit: SubmissionAudit, step: Step, before: Cube, after: Cube, position: number) => ({
  step,
  before,
  after,
  position,
  language: audit.docket.competition.language,
  jurorHeading: wordsOf(audit.docket.competition).columns.juror,
  jurorOf: (row: number) => audit.jurorLabel(audit.docket.box.juror[audit.start.ballots[row]!]!),
})

/** How each criterion's combined score came about, and what it is. */
function combinedBlocks(audit: SubmissionAudit, ranked: RankedSubmission, position: number): readonly string[] {
  const { combining, combiningCubes, words } = audit
  const first = firstOwnStep(audit)
  const own = combining.slice(first)
  const shown = own.flatMap((step, index) => {
    const [before, after] = [combiningCubes[first + index]!, combiningCubes[first + index + 1]!]
    const no = audit.docket.competition.tally.indexOf(step) + 1
    return [words.step(no), explainStep(viewOf(audit, step, before, after, position))]
  })
  const isDropping = own.some(({ name }) => ruleOf(name).drops !== undefined)
  return [words.combinedHeading, ...shown, isDropping ? words.droppedOthers : '', combinedTable(audit, ranked)]
}

/** The steps up to the first collapse of the criteria are the same for the total and have been shown. */
const firstOwnStep = ({ docket }: SubmissionAudit): number =>
  docket.competition.tally.findIndex(({ name, parameters }) => {
    const { collapses } = ruleOf(name).scope(parameters)
    return collapses === 'criteria' || collapses === 'both'
  })

function combinedTable({ docket, words, printed }: SubmissionAudit, { combined }: RankedSubmission): string {
  const { language, criteria } = docket.competition
  const rows = criteria.map(({ name }, index) => {
    const value = combined[index] ?? null
    if (value === null) return [name, words.noValue, '']
    return [name, readableNumber(value, language), spokenNumber(printed.combined(value), language)]
  })
  return pageTable([wordsOf(docket.competition).columns.criterion, words.exact, words.printed], rows, [1, 2])
}

function requirementBlocks(audit: SubmissionAudit, ranked: RankedSubmission): readonly string[] {
  const { docket, requirements, words } = audit
  const lines = docket.competition.require.map((requirement, index) => {
    const { values, isMet } = reached(audit, ranked, requirement)
    return words.required(requirements[index]!, values, isMet)
  })
  return lines.length === 0 ? [] : [words.requirements, bullets(lines)]
}

/** What a requirement looks at, and whether it is met. */
function reached(
  { docket, ranking, words }: SubmissionAudit,
  { combined, measures, total }: RankedSubmission,
  requirement: Requirement,
): { readonly values: string; readonly isMet: boolean } {
  const { criteria, language } = docket.competition
  const minimum = toFraction(requirement.minimum)
  const meets = (value: Fraction | null) => value !== null && reaches(ranking.best, compare(value, minimum))
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
      const value = measures[index] ?? null
      const best = bestMeasured(docket, requirement.measure)
      return { ...one(value), isMet: value !== null && reaches(best, compare(value, minimum)) }
    }
    case 'criteria': {
      const count = combined.filter(meets).length
      return { values: words.reachedBy(count), isMet: count >= requirement.count }
    }
  }
}

function placeBlocks(
  { docket, ranking, words, printed }: SubmissionAudit,
  ranked: RankedSubmission,
): readonly string[] {
  const { competition } = docket
  const total = spokenNumber(printed.total(ranked.total), competition.language)
  const others = ranked.sharedWith.map((other) => idOf(docket, other))
  const place =
    others.length === 0
      ? words.placed(ranked.place, ranking.ranked.length)
      : words.sharedPlace(ranked.place, listed(wordsOf(competition), others))
  const decided =
    ranked.decidedBy === null
      ? ''
      : ` (${wordsOf(competition).decidedBy(spokenDecider(competition, ranked.decidedBy))})`
  const sentence = decided === '' ? place : `${place.slice(0, -1)}${decided}.`
  return [harmlessMarkdown(`${words.total(totalText(ranked.total, competition.language), total)} ${sentence}`)]
}
