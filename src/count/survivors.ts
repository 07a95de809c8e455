// Who goes on to the next round: the best of the ranking, of each division, or everyone whose total reaches a line.
import { allDivisions } from '../model/competition.js'
import type { Outcome } from '../model/outcome.js'
import type { RankedSubmission, Ranking } from '../model/ranking.js'
import type { Line, Survivors, TiedAtLine } from '../model/survivors.js'
import { meetsThreshold } from '../model/threshold.js'

/**
 * Who is below a requirement does not go on: the next one moves up. Of 9, 8, 8, 7 with the line after the second place
 * nobody can tell which of the two 8s is above it: a tie at the line, which the jury must decide first. Submissions by
 * their numbers; null where the line is over all divisions and nothing ranks them together.
 */
export function survivorsOf({ rankings, docket }: Outcome, line: Line): Survivors | null {
  const isOverAll = line.kind === 'top' && docket.competition.divisions.length > 0
  const lists = rankings.filter(({ division }) => (division === allDivisions) === isOverAll)
  if (lists.length === 0) return null
  const tied = lists.flatMap((ranking) => tiedAt(ranking, line))
  const above = lists.flatMap((ranking) => aboveLine(ranking, line)).map(({ submission }) => submission)
  const passed = lists.flatMap((ranking) => passedOver(ranking, line)).map(({ submission }) => submission)
  return {
    submissions: above.toSorted((a, b) => a - b),
    belowRequirement: passed.toSorted((a, b) => a - b),
    tied,
  }
}

const eligibleIn = ({ ranked }: Ranking): readonly RankedSubmission[] =>
  ranked.filter(({ status }) => status === 'ranked')

function aboveLine(ranking: Ranking, line: Line): readonly RankedSubmission[] {
  const eligible = eligibleIn(ranking)
  if (line.kind !== 'minimum') return eligible.slice(0, line.count)
  const threshold = { minimum: line.minimum, isAbove: false }
  return eligible.filter(({ total }) => meetsThreshold(threshold, ranking.best, total))
}

/** Who would go on but for a requirement: ranked before the last one who does, or at the minimum. */
function passedOver(ranking: Ranking, line: Line): readonly RankedSubmission[] {
  const short = ranking.ranked.filter(({ status }) => status === 'below-requirement')
  if (line.kind === 'minimum') {
    const threshold = { minimum: line.minimum, isAbove: false }
    return short.filter(({ total }) => meetsThreshold(threshold, ranking.best, total))
  }
  const last = aboveLine(ranking, line).at(-1)
  return last === undefined ? [] : short.filter(({ place }) => place <= last.place)
}

/** Those who share a place that is partly above the line. */
function tiedAt(ranking: Ranking, line: Line): readonly TiedAtLine[] {
  if (line.kind === 'minimum') return []
  const eligible = eligibleIn(ranking)
  const [last, next] = [eligible[line.count - 1], eligible[line.count]]
  if (last === undefined || next === undefined || last.place !== next.place) return []
  const tied = eligible.filter(({ place }) => place === last.place).map(({ submission }) => submission)
  return [{ division: ranking.division, place: last.place, tied }]
}
