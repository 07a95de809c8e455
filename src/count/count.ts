// Counting: docket → tallies → rankings → award lists. Pure: the same docket, the same outcome.
import { allDivisions } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import type { Outcome } from '../model/outcome.js'
import { giveAwards } from './awards.js'
import { notesOn } from './notes.js'
import { rankTally } from './ranking.js'
import { refusalsOn } from './refusals.js'
import { tallyOf } from './tally.js'

/** Counts a docket whole. Findings are notes, or errors that only counting can find. */
export function countDocket(docket: Docket): Outcome {
  const refusals = refusalsOn(
    docket,
    divisionsOf(docket).map((division) => memberOf(docket, division)),
  )
  if (refusals.length > 0) return { docket, rankings: [], awards: [], findings: refusals }
  const tallies = divisionsOf(docket).map((division) => tallyOf(docket, division, memberOf(docket, division)))
  const ranked = tallies.map((tally) => rankTally(docket, tally))
  const rankings = ranked.map(({ ranking }) => ranking)
  const awards = giveAwards(docket, rankings)
  const used = new Set(ranked.flatMap((each) => [...each.used]))
  return { docket, rankings, awards, findings: notesOn(docket, rankings, awards, used) }
}

/** Each division; null where there is none; then `*` where an award stands on all of them. */
function divisionsOf({ competition }: Docket): readonly (string | null)[] {
  const { divisions, awards } = competition
  if (divisions.length === 0) return [null]
  const overAll = awards.some((award) => award.division === null) ? [allDivisions] : []
  return [...divisions.map(({ id }) => id), ...overAll]
}

function memberOf(docket: Docket, division: string | null): (submission: number) => boolean {
  if (division === null || division === allDivisions) return () => true
  return (submission) => docket.submissions.rows[submission]!.division === division
}
