// Section 8: what is printed of rankings and awards, as it stands in tally.json.

import type { GivenAward } from './awards'
import { type Fraction, printDecimal, printExact } from './fraction'
import { byCodeUnit, distinct } from './lists'
import { decimalsOfMeasure, decimalsOfTally, type Ranked, type Ranking } from './ranking'
import { meetsRequirements } from './requirements'
import { tieName, tieSteps } from './ties'
import type { AwardTally, Competition, DivisionTally, RankingRow, Undecided } from './world'

/** The totals of a ranking have as many more decimals as tell every two different ones apart. */
function decimalsOfTotals(competition: Competition, ranked: Ranked[]): number {
  const exact = distinct(ranked.map((one) => printExact(one.total)))
  const printed = (decimals: number) => distinct(ranked.map((one) => printDecimal(one.total, decimals)))
  let decimals = decimalsOfTally(competition)
  while (printed(decimals).length < exact.length) decimals += 1
  return decimals
}

/** Rows by place, then id; the unranked by id. */
export function printRanking(competition: Competition, ranking: Ranking): DivisionTally {
  const decimals = decimalsOfTotals(competition, ranking.ranked)
  const unranked = ranking.unranked.map(({ submission, status, ballots }) => ({
    submission: submission.id,
    status,
    ballots,
  }))
  return {
    id: ranking.id,
    ranking: ranking.ranked.map((one) => printRow(competition, ranking, one, decimals)),
    unranked: unranked.sort((a, b) => byCodeUnit(a.submission, b.submission)),
  }
}

function printRow(competition: Competition, ranking: Ranking, one: Ranked, decimals: number): RankingRow {
  return {
    place: one.place,
    submission: one.submission.id,
    applicant: one.submission.applicant,
    title: one.submission.title,
    total: printDecimal(one.total, decimals),
    exact: printExact(one.total),
    ballots: one.ballots,
    criteria: printEach(one.combined, () => decimalsOfTally(competition)),
    ...(one.measures.size > 0
      ? { measures: printEach(one.measures, (name) => decimalsOfMeasure(competition, name)) }
      : {}),
    decidedBy: one.decidedBy,
    sharedWith: othersAtPlace(ranking.ranked, one),
    status: meetsRequirements(competition, ranking.ends, one) ? 'ranked' : 'below-requirement',
  }
}

function printEach(
  values: Map<string, Fraction | null>,
  decimals: (name: string) => number,
): Record<string, string | null> {
  return Object.fromEntries(
    [...values].map(([name, value]) => [name, value === null ? null : printDecimal(value, decimals(name))]),
  )
}

export function printAward(competition: Competition, given: GivenAward): AwardTally {
  const steps = tieSteps(competition).map(tieName)
  const placings = given.winners.map((winner) => winner.placing)
  return {
    id: given.award.id,
    division: given.rankingId,
    status: given.status,
    winners: given.winners.map(({ placing, prize }) => ({
      place: placing.place,
      submission: placing.submission.id,
      prize: printDecimal(prize, 2),
      sharedWith: othersAtPlace(placings, placing),
      decidedBy: placing.decidedBy,
    })),
    undecided: given.undecided === null ? null : printUndecided(given.undecided, steps),
    passedOver: given.passedOver.map(({ placing, reason }) => ({ submission: placing.submission.id, reason })),
  }
}

/** Without a place the award waits for another one: nobody is tied and no step is missing. */
function printUndecided(undecided: { place: number | null; tied: Ranked[] }, steps: string[]): Undecided {
  const tied = undecided.tied.map((one) => one.submission.id).sort(byCodeUnit)
  return { place: undecided.place, tied, steps: undecided.place === null ? [] : steps }
}

function othersAtPlace(placings: Ranked[], one: Ranked): string[] {
  return placings
    .filter((other) => other !== one && other.place === one.place)
    .map((other) => other.submission.id)
    .sort(byCodeUnit)
}
