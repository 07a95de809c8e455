// How one submission's place came about, as data: ballots, every step, the total, ties, awards. For screen and JSON.
import { type Column, valueAt } from '../model/column.js'
import type { Award } from '../model/competition.js'
import { apart, type Cube } from '../model/cube.js'
import type { Fraction } from '../model/fraction.js'
import type { Outcome } from '../model/outcome.js'
import type { RankedSubmission, Ranking, UnrankedStatus } from '../model/ranking.js'
import { cubeOf } from '../rules/cube-of.js'
import { followFacts, followSteps, isRefused, jurorSteps } from '../rules/follow.js'
import { explainWords } from '../words/explain.js'
import { countedIn, jurorLabels } from './audit.js'
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
import { spokenPrize } from './award-lines.js'
import { spokenReason } from './names.js'
import { printedTotals } from './printed.js'
import { type Account, type AccountTable, accountStep } from './step-account.js'
import { rowsOf } from './step-view.js'

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

export type ExplainedAward = {
  readonly award: Award
  readonly status: 'won' | 'passed-over' | 'not-reached' | 'undecided' | 'withheld'
  readonly said: string
}

export type Explanation = {
  readonly submission: number
  readonly division: string | null
  readonly ranked: RankedSubmission | null
  readonly unranked: UnrankedStatus | null
  readonly ballots: AccountTable
  readonly scores: readonly ExplainedValue[]
  readonly uncounted: readonly string[]
  /** None where its ballots never came to be counted. */
  readonly steps: readonly ExplainedStep[]
  readonly placed: string
  /** The total of each juror, where jurors have any. */
  readonly jurors: readonly { readonly label: string; readonly total: Fraction | null }[]
  readonly requirements: readonly string[]
  readonly ties: readonly string[]
  readonly awards: readonly ExplainedAward[]
  readonly printed: (value: Fraction) => string
  readonly printedCombined: (value: Fraction) => string
}

/** `submission` is a number of the docket; it stands in the ranking of its own division. */
export function explain(outcome: Outcome, submission: number, named: boolean): Explanation {
  const { docket } = outcome
  const ranking = rankingOf(outcome, submission)
  const printed = printedTotals(ranking, docket.competition.tally)
  const start = cubeOf(docket, countedIn(ranking))
  const jurorLabel = jurorLabels(docket, named)
  const audit = submissionAudit(docket, ranking, start, printed, jurorLabel)
  const ranked = ranking.ranked.find((each) => each.submission === submission) ?? null
  const unranked = ranking.unranked.find((each) => each.submission === submission)?.status ?? null
  const position = audit.positions.get(submission)
  const isCounted = position !== undefined
  return {
    submission,
    division: ranking.division,
    ranked,
    unranked,
    ballots: isCounted ? ballotTable(audit, position) : { headings: [], rows: [] },
    scores: isCounted ? valuesIn(audit, start.cube, position) : [],
    uncounted: uncountedLines(audit, submission),
    steps: isCounted ? explainedSteps(audit, position) : [],
    placed: ranked === null ? '' : placeSaid(audit, ranked),
    jurors: isCounted ? jurorTotals(audit, position) : [],
    requirements: ranked === null ? [] : requirementSaid(audit, ranked),
    ties: ranked === null ? [] : tieSaid({ docket, ranking, start, jurorLabel }, submission),
    awards: ranked === null ? [] : explainedAwards(outcome, ranking, submission),
    printed: printed.total,
    printedCombined: printed.combined,
  }
}

function rankingOf({ docket, rankings }: Outcome, submission: number): Ranking {
  const { division } = docket.submissions.rows[submission]!
  const hasDivisions = docket.competition.divisions.length > 0
  return rankings.find((ranking) => ranking.division === (hasDivisions ? division : null))!
}

const explainedSteps = (audit: SubmissionAudit, position: number): readonly ExplainedStep[] =>
  audit.docket.competition.tally.map((step, index) => {
    const [before, after] = [audit.cubes[index]!, audit.cubes[index + 1]!]
    return {
      no: index + 1,
      sentence: audit.sentences[index]!,
      account: accountStep(viewOf(audit, step, before, after, position)),
      values: valuesIn(audit, after, position),
    }
  })

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
    label: audit.jurorLabel(cube.jurors[row]!),
    total: valueAt(cube.columns[0]!, row),
  }))
}

/** The awards that stand on its ranking or on the ranking over all. */
function explainedAwards(outcome: Outcome, ranking: Ranking, submission: number): readonly ExplainedAward[] {
  const { docket, awards } = outcome
  const words = explainWords[docket.competition.language]
  const own = awards.filter(({ division }) => division === ranking.division || division === '*')
  return own.map(({ award, status, winners, passedOver, undecided }): ExplainedAward => {
    const winner = winners.find((each) => each.submission === submission)
    const passed = passedOver.find((each) => each.submission === submission)
    if (winner !== undefined) {
      const prize = winner.cents === 0 ? null : spokenPrize(docket, winner.cents)
      return { award, status: 'won', said: words.won(award.name, prize) }
    }
    if (passed !== undefined) {
      const reason = spokenReason(docket.competition, passed.reason)
      return { award, status: 'passed-over', said: words.passed(award.name, reason) }
    }
    if (status === 'withheld') return { award, status: 'withheld', said: words.withheld(award.name) }
    const isOpen = status === 'undecided' && (undecided?.tied.length === 0 || undecided?.tied.includes(submission))
    return isOpen
      ? { award, status: 'undecided', said: words.undecided(award.name) }
      : { award, status: 'not-reached', said: words.notReached(award.name) }
  })
}
