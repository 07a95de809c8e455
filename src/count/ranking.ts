// Places by total, ties broken as the rules say; 1, 2, 2, 4 unless the rules number them otherwise.
import { compareRows, valueAt } from '../model/column.js'
import { allDivisions } from '../model/competition.js'
import { betterFirst } from '../model/cube.js'
import { toFraction } from '../model/decimal.js'
import { type Decision, decidedOrder } from '../model/decision.js'
import type { Docket } from '../model/docket.js'
import { byCodeUnit } from '../model/ids.js'
import { groupTied, isWithin, type RankedSubmission, type Ranking, type UnrankedSubmission } from '../model/ranking.js'
import type { Decided, TieEvidence } from '../rules/tie.js'
import { breakTies, type Placed } from './break-ties.js'
import { placesInOrder } from './places.js'
import { requirementsOf } from './requirements.js'
import type { Tally } from './tally.js'

/** A ranking, and the numbers of the recorded decisions and lots that matched a tied set. */
export type RankedTally = { readonly ranking: Ranking; readonly used: ReadonlySet<number> }

export function rankTally(docket: Docket, tally: Tally): RankedTally {
  const used = new Set<number>()
  const evidence = evidenceOf(docket, tally, used)
  const rankable = Array.from(tally.submissions.keys()).filter((position) => tally.unrankedOf(position) === null)
  const placed = tiedGroups(docket, tally, rankable).flatMap((group) =>
    breakTies(group, docket.competition.ties, evidence),
  )
  return {
    ranking: {
      division: tally.division,
      best: tally.best,
      ranked: givePlaces(docket, tally, placed),
      unranked: listUnranked(docket, tally),
    },
    used,
  }
}

/** Positions with equal totals together, or with totals within the tolerance of the best of them; best total first. */
function tiedGroups(
  { competition }: Docket,
  { totals, best }: Tally,
  positions: readonly number[],
): readonly (readonly number[])[] {
  const tolerance = toFraction(competition.ranking.tolerance)
  const ordered = positions.toSorted((a, b) => betterFirst(best, compareRows(totals, a, b)) || a - b)
  if (tolerance.n === 0n) return groupTied(ordered, (first, other) => compareRows(totals, first, other) === 0)
  return groupTied(ordered, (first, other) => isWithin(tolerance, valueAt(totals, first)!, valueAt(totals, other)!))
}

function givePlaces(docket: Docket, tally: Tally, placed: readonly Placed[]): readonly RankedSubmission[] {
  const ranked: RankedSubmission[] = []
  const isEligible = requirementsOf(docket.competition, tally)
  const places = placesInOrder(
    docket.competition.ranking.places,
    placed.map(({ members }) => members.length),
  )
  for (const [index, { members, decidedBy }] of placed.entries()) {
    const place = places[index]!
    const sharing = sortById(
      docket,
      members.map((position) => tally.submissions[position]!),
    )
    for (const position of members.toSorted((a, b) =>
      compareIds(docket, tally.submissions[a]!, tally.submissions[b]!),
    )) {
      const submission = tally.submissions[position]!
      ranked.push({
        submission,
        place,
        total: valueAt(tally.totals, position)!,
        ballots: tally.start.cube.panels[position + 1]! - tally.start.cube.panels[position]!,
        get combined() {
          return tally.combined.map(({ column }) => valueAt(column, position))
        },
        get measures() {
          return Array.from(tally.measures.values(), ({ column }) => valueAt(column, position))
        },
        decidedBy,
        sharedWith: sharing.filter((other) => other !== submission),
        status: isEligible(position) ? 'ranked' : 'below-requirement',
      })
    }
  }
  return ranked
}

function listUnranked(docket: Docket, tally: Tally): readonly UnrankedSubmission[] {
  const counted = Array.from(tally.submissions, (submission, position) => ({ submission, position })).flatMap(
    ({ submission, position }) => {
      const status = tally.unrankedOf(position)
      const ballots = docket.panels[submission + 1]! - docket.panels[submission]!
      return status === null ? [] : [{ submission, status, ballots }]
    },
  )
  return [...tally.leftOut, ...counted].toSorted((a, b) => compareIds(docket, a.submission, b.submission))
}

const idOf = (docket: Docket, submission: number): string => docket.submissions.rows[submission]!.id
const compareIds = (docket: Docket, a: number, b: number): number => byCodeUnit(idOf(docket, a), idOf(docket, b))

/** Numbers of the docket in the order of their ids. */
export const sortById = (docket: Docket, submissions: readonly number[]): readonly number[] =>
  submissions.toSorted((a, b) => compareIds(docket, a, b))

function evidenceOf(docket: Docket, tally: Tally, used: Set<number>): TieEvidence {
  const { start } = tally
  const criteria = docket.competition.criteria
  const recorded = recordedFor(docket, tally)
  return {
    best: tally.best,
    combined: (id) => tally.combined[criteria.findIndex((criterion) => criterion.id === id)]!,
    get jurorTotals() {
      return tally.jurorTotals()
    },
    measured: (id) => tally.measures.get(id)!,
    numbers: start.cube.outside.numbers,
    panels: start.cube.panels,
    jurors: start.cube.jurors,
    isRanked: (position) => tally.unrankedOf(position) === null,
    decided: (kind, group) => {
      const ids = group.map((position) => idOf(docket, tally.submissions[position]!))
      const decision = recorded.get(setKey(kind, ids))
      if (decision === undefined) return null
      used.add(decision.no)
      return orderOf(decision, group, ids)
    },
  }
}

const setKey = (kind: string, ids: readonly string[]): string => [kind, ...ids.toSorted(byCodeUnit)].join(' ')

/** The last tie and lot for each set of ids that a ranking's division can have. */
function recordedFor(docket: Docket, tally: Tally): ReadonlyMap<string, Decision> {
  const recorded = new Map<string, Decision>()
  for (const decision of docket.holding) {
    if (decision.kind !== 'tie' && decision.kind !== 'lot') continue
    if (isOfRanking(decision, tally.division)) {
      recorded.set(setKey(decision.kind, decidedOrder(decision)), decision)
    }
  }
  return recorded
}

/** A row that names no division is of the submissions' own one, never of the ranking over all. */
function isOfRanking(decision: Decision, division: string | null): boolean {
  return decision.division === '' ? division !== allDivisions : decision.division === division
}

function orderOf(decision: Decision, group: readonly number[], ids: readonly string[]): Decided {
  const order = decidedOrder(decision).map((id) => group[ids.indexOf(id)]!)
  return { no: decision.no, order }
}
