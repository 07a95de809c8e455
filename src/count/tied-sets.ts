// Who is tied now: the sets of submissions that a recorded `tie` or `lot` would separate.
import type { Docket } from '../model/docket.js'
import type { Ranking } from '../model/ranking.js'
import type { TiedSet } from '../model/tied-set.js'
import { countDocket } from './count.js'

const stepOf = { tie: 'decision', lot: 'lot' } as const

/**
 * The sets that come to the step `decision` (or `lot`) of `ties` unseparated: what the steps before it leave together.
 * A decision that stands already is not looked at, since a later one on the same set takes its place. Empty where the
 * rules have no such step.
 */
export function tiedSets(docket: Docket, kind: 'tie' | 'lot'): readonly TiedSet[] {
  const { competition } = docket
  const step = competition.ties.findIndex(({ name }) => name === stepOf[kind])
  if (step < 0) return []
  const before = { ...docket, competition: { ...competition, ties: competition.ties.slice(0, step) } }
  return countDocket(before).rankings.flatMap((ranking) => setsIn(docket, ranking))
}

function setsIn(docket: Docket, { division, ranked }: Ranking): readonly TiedSet[] {
  const idOf = (submission: number) => docket.submissions.rows[submission]!.id
  return ranked.flatMap(({ submission, place, sharedWith }, index): readonly TiedSet[] => {
    const isFirst = sharedWith.length > 0 && ranked[index - 1]?.place !== place
    return isFirst ? [{ division, place, ids: [submission, ...sharedWith].map(idOf) }] : []
  })
}
