// Whether the prizes that the rules give away come to more than the budget.
import { countInShare, placesAmong } from '../model/award-places.js'
import type { Award, Competition } from '../model/competition.js'
import { excludedIds } from '../model/decision.js'
import { error, type Finding } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { decimalText, fraction } from '../model/fraction.js'

/** What the rules alone can give away: every place of every award, without ties and decisions on awards. */
export function checkBudget(folder: Folder, { awards, budget }: Competition): readonly Finding[] {
  if (budget === null) return []
  const total = awards.reduce((so, award) => so + mostMoney(award, judgedFor(folder, award)), 0)
  if (total <= budget) return []
  const text = (cents: number) => decimalText(fraction(cents, 100), 2)
  return [error(folder.placeOf(['budget']), 'budget-exceeded', { total: text(total), budget: text(budget) })]
}

/** How many submissions of the award's ranking are not excluded; none where none are known yet. */
function judgedFor({ submissions, decisions }: Folder, { division }: Award): number {
  const excluded = excludedIds(decisions)
  const rows = submissions?.rows ?? []
  return rows.filter((row) => !excluded.has(row.id) && (division === null || row.division === division)).length
}

/** In cents; an award with a threshold alone has no end that the rules know. */
export function mostMoney({ prize, places, share }: Award, submissions: number): number {
  const byPlace = places === null ? null : placesAmong(places, submissions)
  const winners = byPlace === null || share === null ? byPlace : Math.min(byPlace, countInShare(share, submissions))
  if (prize.kind === 'each') return (winners ?? 0) * prize.cents
  return prize.cents.slice(0, winners ?? prize.cents.length).reduce((so, cents) => so + cents, 0)
}
