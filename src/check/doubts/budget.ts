// Awards that can take the prizes over the budget, though the rules as such keep within it.
import { countInShare, placesAmong } from '../../model/award-places.js'
import type { Award } from '../../model/competition.js'
import type { Docket } from '../../model/docket.js'
import { type Doubt, doubt } from '../../model/doubt.js'
import { mostMoney } from '../budget.js'
import { judgedFor } from './followed.js'

export function budgetDoubts(docket: Docket): readonly Doubt[] {
  const { awards, budget } = docket.competition
  if (budget === null) return []
  const left = budget - awards.reduce((so, award) => so + mostMoney(award, judgedFor(docket, award)), 0)
  return awards.flatMap((award): readonly Doubt[] => {
    const submissions = judgedFor(docket, award)
    if (award.places === null) {
      const isOver = openMoney(award, submissions) > left
      return isOver ? [doubt('budget-open', { award: award.name, why: 'no-places' })] : []
    }
    const isOver = award.shared === 'extend' && dearestTie(award, submissions) > left
    return isOver ? [doubt('budget-open', { award: award.name, why: 'extend' })] : []
  })
}

/** What an award without places costs where everyone reaches it, in cents; no end before anyone is known. */
function openMoney({ prize, share, caps }: Award, submissions: number): number {
  if (prize.kind === 'by-place' || prize.cents === 0 || caps.length > 0) return 0
  if (share !== null) return prize.cents * countInShare(share, submissions)
  return submissions === 0 ? Number.POSITIVE_INFINITY : prize.cents * submissions
}

/** What two who are tied cost more, where both get the better prize: across the last place, or of unequal prizes. */
function dearestTie({ prize, places }: Award, submissions: number): number {
  const filled = submissions === 0 ? placesAmong(places!, 1) : Math.min(placesAmong(places!, submissions), submissions)
  const cents = Array.from({ length: filled }, (_, place) =>
    prize.kind === 'each' ? prize.cents : (prize.cents[place] ?? 0),
  )
  const isFull = submissions > 0 && filled === submissions
  const extras = cents.map((own, place) => own - (cents[place + 1] ?? (isFull ? own : 0)))
  return Math.max(0, ...extras)
}
