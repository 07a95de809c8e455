// From steps to a ranking: totals, combined scores, jurors' totals and measures of one division, and who is not ranked.

import { isExcluded, panelOf, quorumFor } from './ballots'
import { decimalsOf, type PlainStep, readList, readTally, stepsForCriterion, stepsForJuror } from './forms'
import type { Fraction } from './fraction'
import { distinct } from './lists'
import { type Column, type Cube, type Standing, valueAt } from './standing'
import { follow, startingFrom } from './steps'
import type { Best, Competition, Decision, Submission, UnrankedStatus, World } from './world'

/** What is counted of a submission that has a total. */
export type Rankable = {
  submission: Submission
  ballots: number
  total: Fraction
  combined: Map<string, Fraction | null>
  jurorTotals: Map<string, Fraction>
  measures: Map<string, Fraction | null>
}

export type Ranked = Rankable & { place: number; decidedBy: string | null }

/** Which end is best, of the total and of each number beside it. */
export type Ends = { total: Best; jurors: Best; criteria: Map<string, Best>; measures: Map<string, Best> }

export type Unranked = { submission: Submission; ballots: number; status: UnrankedStatus }

/** A ranking before places are given. */
export type Counted = { id: string | null; ends: Ends; rankable: Rankable[]; unranked: Unranked[] }

export type Ranking = { id: string | null; ends: Ends; ranked: Ranked[]; unranked: Unranked[] }

/** Each division is ranked alone; an award without division, where divisions exist, adds a ranking of all: `*`. */
export function rankingIds(competition: Competition): (string | null)[] {
  const divisions = competition.divisions ?? []
  if (divisions.length === 0) return [null]
  const ids = divisions.map((division) => division.id)
  return (competition.awards ?? []).some((award) => award.division === undefined) ? [...ids, '*'] : ids
}

function isIn(submission: Submission, rankingId: string | null): boolean {
  return rankingId === null || rankingId === '*' || submission.division === rankingId
}

/** How many submissions of a ranking are not excluded: what places and shares of awards are reckoned by. */
export function notExcluded(ranking: Ranking): number {
  return ranking.ranked.length + ranking.unranked.filter((one) => one.status !== 'excluded').length
}

/** Only the submissions that are not excluded and reach the quorum are counted, all of them together. */
export function countRanking(world: World, decisions: Decision[], id: string | null): Counted {
  const unranked: Unranked[] = []
  const ballots = new Map<string, number>()
  const here = world.submissions.filter((submission) => isIn(submission, id))
  for (const submission of here) {
    const count = panelOf(world, decisions, submission).length
    const isBelowQuorum = count < quorumFor(world.competition, decisions, submission)
    if (isExcluded(decisions, submission)) unranked.push({ submission, ballots: count, status: 'excluded' })
    else if (isBelowQuorum) unranked.push({ submission, ballots: count, status: 'below-quorum' })
    else ballots.set(submission.id, count)
  }
  const cube: Cube = { world, ballots, largestPanel: Math.max(0, ...ballots.values()) }
  return countCube(cube, decisions, id, here, unranked)
}

function countCube(
  cube: Cube,
  decisions: Decision[],
  id: string | null,
  submissions: Submission[],
  notCounted: Unranked[],
): Counted {
  const { totals, criteria, jurors, measures } = countEverything(cube, decisions)
  const rankable: Rankable[] = []
  const unranked = [...notCounted]
  for (const submission of submissions) {
    const ballots = cube.ballots.get(submission.id)
    if (ballots === undefined) continue
    const total = valueAt(totals, submission.id, null, null)
    if (totals.shortPanel.includes(submission.id)) unranked.push({ submission, ballots, status: 'short-panel' })
    else if (total === null) unranked.push({ submission, ballots, status: 'incomplete' })
    else
      rankable.push({
        ...{ submission, ballots, total },
        combined: combinedScores(cube.world.competition, criteria, submission),
        jurorTotals: jurorTotals(jurors, submission),
        measures: new Map([...measures].map(([name, counted]) => [name, valueAt(counted, submission.id, null, null)])),
      })
  }
  const ends = {
    total: endOf(totals.columns),
    jurors: endOf(jurors?.columns ?? totals.columns),
    criteria: new Map(criteria.columns.map((column) => [column.id ?? '', column.best])),
    measures: new Map([...measures].map(([name, counted]) => [name, endOf(counted.columns)])),
  }
  return { id, ends, rankable, unranked }
}

function endOf([column]: Column[]): Best {
  return column?.best ?? 'high'
}

/** The total by the list of the competition, each measure by its own; and parts of the list for criteria and jurors alone. */
function countEverything(cube: Cube, decisions: Decision[]) {
  const { competition } = cube.world
  const tally = readTally(competition)
  const count = (steps: PlainStep[], purpose: Standing['purpose'] = 'totals') =>
    follow(cube, steps, startingFrom(cube, decisions, purpose))
  const measures = Object.entries(competition.measures ?? {})
  return {
    totals: count(tally),
    measures: new Map(measures.map(([name, steps]) => [name, count(readList(steps))])),
    criteria: count(stepsForCriterion(tally), 'criteria'),
    jurors: tally.some((step) => step.kind === 'skating') ? null : count(stepsForJuror(tally), 'jurors'),
  }
}

/** A criterion's combined score: what the list makes of that criterion alone. */
function combinedScores(
  competition: Competition,
  criteria: Standing,
  submission: Submission,
): Map<string, Fraction | null> {
  return new Map(competition.criteria.map(({ id }) => [id, valueAt(criteria, submission.id, null, id)]))
}

/** A juror's total: what the list makes of that juror's ballot alone. */
function jurorTotals(jurors: Standing | null, submission: Submission): Map<string, Fraction> {
  const totals = new Map<string, Fraction>()
  if (jurors === null) return totals
  const own = jurors.values.filter((one) => one.submission === submission.id)
  for (const juror of distinct(own.map((one) => one.juror))) {
    const total = valueAt(jurors, submission.id, juror, null)
    if (total !== null && juror !== null) totals.set(juror, total)
  }
  return totals
}

// ── How many decimals are printed ──

export function decimalsOfTally(competition: Competition): number {
  return decimalsOf(readTally(competition))
}

export function decimalsOfMeasure(competition: Competition, name: string): number {
  return decimalsOf(readList(competition.measures?.[name] ?? []))
}
