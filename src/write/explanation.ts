// How one submission's place came about, as data: ballots, every step, the total, ties, awards. For screen and JSON.
import { type Column, valueAt } from '../model/column.js'
import type { Step } from '../model/competition.js'
import { apart, type Cube } from '../model/cube.js'
import type { Docket } from '../model/docket.js'
import type { Fraction } from '../model/fraction.js'
import type { Outcome } from '../model/outcome.js'
import type { RankedSubmission, Ranking, UnrankedSubmission } from '../model/ranking.js'
import { cubeOf } from '../rules/cube-of.js'
import { followFacts, followSteps, isRefused, jurorSteps } from '../rules/follow.js'
import { positionsOf } from '../rules/steps/standing.js'
import { auditWords } from '../words/audit.js'
import { countedIn, jurorLabels } from './audit.js'
import { rescaling } from './audit-rules.js'
import {
  ballotTable,
  placeSaid,
  requirementSaid,
  type SubmissionAudit,
  submissionAudit,
  uncountedLines,
  viewOf,
} from './audit-submission.js'
import { tieSaid } from './audit-ties.js'
import { type ExplainedAward, explainedAwards } from './explained-awards.js'
import { printedTotals, spokenNumber } from './printed.js'
import { accountStep } from './step-account.js'
import { type Account, type AccountTable, labelled, rowsOf } from './step-view.js'

/** A value between two steps; `juror` and `criterion` are null where that axis is collapsed. */
export type ExplainedValue = {
  readonly juror: string | null
  readonly criterion: string | null
  readonly value: Fraction | null
}

export type ExplainedStep = {
  readonly no: number
  readonly sentence: string
  readonly account: Account
  readonly values: readonly ExplainedValue[]
}

/** A measure with its own steps; null where it makes nothing of the submission. */
export type ExplainedMeasure = {
  readonly id: string
  readonly steps: readonly ExplainedStep[]
  readonly value: Fraction | null
}

export type Explanation = {
  readonly submission: number
  readonly division: string | null
  readonly ranked: RankedSubmission | null
  readonly unranked: UnrankedSubmission | null
  readonly ballots: AccountTable
  /** `J8, for J2`: whose ballots count in place of another's. */
  readonly deputies: readonly string[]
  readonly scores: readonly ExplainedValue[]
  readonly uncounted: readonly string[]
  /** None where its ballots never came to be counted. */
  readonly steps: readonly ExplainedStep[]
  readonly placed: string
  /** The total of each juror, where jurors have any. */
  readonly jurors: readonly ExplainedJuror[]
  readonly requirements: readonly string[]
  readonly ties: readonly string[]
  readonly awards: readonly ExplainedAward[]
  readonly measures: readonly ExplainedMeasure[]
  readonly printed: (value: Fraction) => string
}

/** `juror` is a number of the docket; the total is what their ballot alone makes. */
export type ExplainedJuror = { readonly juror: number; readonly label: string; readonly total: Fraction | null }

/** The cubes between the steps of a list, and its sentences. */
type Followed = Pick<SubmissionAudit, 'cubes' | 'sentences'>

/** `submission` is a number of the docket; it stands in the ranking of its own division. */
export function explain(outcome: Outcome, submission: number): Explanation {
  const { docket } = outcome
  const ranking = rankingOf(outcome, submission)
  const printed = printedTotals(ranking, docket.competition.tally)
  const start = cubeOf(docket, countedIn(ranking))
  const jurorLabel = jurorLabels(docket, false)
  const audit = submissionAudit(docket, ranking, start, printed, jurorLabel)
  const ranked = ranking.ranked.find((each) => each.submission === submission) ?? null
  const position = audit.positions.get(submission)
  return {
    submission,
    division: ranking.division,
    ranked,
    unranked: ranking.unranked.find((each) => each.submission === submission) ?? null,
    ...judged(audit, submission),
    steps: position === undefined ? [] : explainedSteps(audit, docket.competition.tally, audit, position),
    measures: position === undefined ? [] : explainedMeasures(audit, ranked, position),
    jurors: position === undefined ? [] : jurorTotals(audit, position),
    placed: ranked === null ? '' : placeSaid(audit, ranked),
    requirements: ranked === null ? [] : requirementSaid(audit, ranked),
    ties: ranked === null ? [] : tieSaid({ docket, ranking, start, jurorLabel }, submission),
    awards: ranked === null ? [] : explainedAwards(outcome, ranking.division, submission),
    printed: printed.total,
  }
}

type Judged = Pick<Explanation, 'ballots' | 'deputies' | 'scores' | 'uncounted'>

/** Its own ballots, also where there are too few of them; none of a submission that is not judged at all. */
function judged(audit: SubmissionAudit, submission: number): Judged {
  const { docket, jurorLabel } = audit
  if (docket.attendance.exclusions.has(submission)) {
    return { ballots: { headings: [], rows: [] }, deputies: [], scores: [], uncounted: [] }
  }
  const own = { ...audit, start: cubeOf(docket, Int32Array.of(submission)) }
  const { headings, rows } = ballotTable(own, 0)
  const labels = Array.from(own.start.cube.jurors, (juror) => jurorLabel(juror))
  return {
    ballots: { headings, rows: rows.map(([, ...cells], row) => [labels[row]!, ...cells]) },
    deputies: rows.flatMap(([label = ''], row) => (label === labels[row] ? [] : [label])),
    scores: valuesIn(own, own.start.cube, 0),
    uncounted: uncountedLines(audit, submission),
  }
}

function rankingOf({ docket, rankings }: Outcome, submission: number): Ranking {
  const { division } = docket.submissions.rows[submission]!
  const hasDivisions = docket.competition.divisions.length > 0
  return rankings.find((ranking) => ranking.division === (hasDivisions ? division : null))!
}

function explainedSteps(
  audit: SubmissionAudit,
  steps: readonly Step[],
  { cubes, sentences }: Followed,
  position: number,
): readonly ExplainedStep[] {
  return steps.map((step, index) => {
    const [before, after] = [cubes[index]!, cubes[index + 1]!]
    const account = accountStep(viewOf(audit, step, before, after, position))
    const formulas = step.name === 'rescale' ? rescalingLines(audit.docket, before, step) : []
    return {
      no: index + 1,
      sentence: sentences[index]!,
      account: { ...account, lines: [...formulas, ...account.lines] },
      values: valuesIn(audit, after, position),
    }
  })
}

/** `Wertung / 10 · 100`; once where it is the same for all criteria. */
function rescalingLines({ competition }: Docket, { facts }: Cube, { parameters }: Step): readonly string[] {
  const { language } = competition
  const said = positionsOf(parameters, facts).flatMap((index) => {
    const criterion = competition.criteria.find(({ id }) => id === facts.criteria[index]!.id)
    if (criterion === undefined) return []
    return [{ name: criterion.name, text: spokenNumber(rescaling(criterion, auditWords[language].score), language) }]
  })
  const isOne = new Set(said.map(({ text }) => text)).size === 1
  return isOne ? [said[0]!.text] : said.map(({ name, text }) => labelled([name], text))
}

const explainedMeasures = (
  audit: SubmissionAudit,
  ranked: RankedSubmission | null,
  position: number,
): readonly ExplainedMeasure[] =>
  audit.measures.map((measure, index) => ({
    id: measure.id,
    steps: explainedSteps(audit, measure.steps, measure, position),
    value: ranked?.measures[index] ?? null,
  }))

/** Every value that a cube has of a submission. */
function valuesIn(audit: SubmissionAudit, cube: Cube, position: number): readonly ExplainedValue[] {
  return cube.columns.flatMap((column: Column, index) => {
    const { id, jurorsStand } = cube.facts.criteria[index]!
    return rowsOf(cube, index, position).map((row) => ({
      juror: jurorsStand ? audit.jurorLabel(cube.jurors[row]!) : null,
      criterion: cube.facts.criteriaStand ? id : null,
      value: valueAt(column, row),
    }))
  })
}

function jurorTotals(audit: SubmissionAudit, position: number): Explanation['jurors'] {
  const { start, docket } = audit
  const steps = jurorSteps(docket.competition.tally)
  const facts = followFacts(steps, start.cube.facts)
  if (isRefused(facts) || facts.at(-1)!.criteriaStand) return []
  const cube = followSteps(steps, apart(start.cube)).at(-1)!
  return rowsOf(cube, 0, position).map((row) => ({
    juror: cube.jurors[row]!,
    label: audit.jurorLabel(cube.jurors[row]!),
    total: valueAt(cube.columns[0]!, row),
  }))
}
