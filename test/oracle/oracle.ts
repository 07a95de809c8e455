// The rulebook written a second time, slowly and plainly, from the design alone. The real program is compared with it.
// It imports nothing of the program and assumes a world in which `check` finds no error.

import { giveAwards } from './awards'
import { decisionsThatHold } from './ballots'
import { printAward, printRanking } from './printed'
import { countRanking, rankingIds } from './ranking'
import { countedOr } from './refusal'
import { givePlaces } from './ties'
import type { PlainTally, RefusedTally, World } from './world'

export type * from './world'

/**
 * Everything that is counted of a world: the rankings first, then the awards that stand on them. Or, where a step
 * cannot be followed on these scores, the reason.
 */
export function countPlainly(world: World): PlainTally | RefusedTally {
  return countedOr(
    () => countAll(world),
    (refused) => ({ refused }),
  )
}

function countAll(world: World): PlainTally {
  const { competition } = world
  const decisions = decisionsThatHold(world)
  const rankings = rankingIds(competition).map((id) =>
    givePlaces(competition, decisions, countRanking(world, decisions, id)),
  )
  return {
    divisions: rankings.map((ranking) => printRanking(competition, ranking)),
    awards: giveAwards(world, decisions, rankings).map((given) => printAward(competition, given)),
  }
}
