// Rounding that makes ties at an award's last place likely: the one doubt that is an estimate.
import { placesAmong } from '../../model/award-places.js'
import type { Award, Competition } from '../../model/competition.js'
import type { Docket } from '../../model/docket.js'
import { type Doubt, doubt } from '../../model/doubt.js'
import { fraction, multiply, subtract } from '../../model/fraction.js'
import { ruleOf } from '../../rules/steps.js'
import { judgedFor, rangeAfter } from './followed.js'

/** From a tie in one of three such competitions on. */
const likely = 1 / 3

/** Where the last step rounds, and a tie across the last place has to be decided. */
export function roundingDoubts(docket: Docket): readonly Doubt[] {
  const { tally, awards } = docket.competition
  const last = tally.at(-1)!
  const decimals = ruleOf(last.name).decimals?.(last.parameters) ?? null
  const range = rangeAfter(docket, tally)
  if (decimals === null || range === null) return []
  const span = multiply(subtract(range.max, range.min), fraction(10n ** BigInt(decimals)))
  const totals = Number(span.n / span.d) + 1
  return awards.flatMap((award): readonly Doubt[] => {
    const submissions = judgedFor(docket, award)
    const chance = chanceOfTie(lastPlace(docket.competition, award, submissions), submissions, totals)
    if (award.shared !== 'stop' || chance < likely) return []
    return [
      doubt('rounding-ties', { decimals, totals, submissions, award: award.name, inTen: Math.round(chance * 10) }),
    ]
  })
}

/** The place at which the award ends: after those of earlier awards whose winners it leaves out. */
function lastPlace({ awards }: Competition, award: Award, submissions: number): number {
  if (award.places === null) return 0
  const before = awards.filter(({ id, division }) => award.excludes.includes(id) && division === award.division)
  return [award, ...before].reduce((so, { places }) => so + (places === null ? 0 : placesAmong(places, submissions)), 0)
}

/**
 * How likely the last winner has the total of the next one: 1 − (1 − e^−λ) / λ with λ = 15 p (n − p) / (n K), for p places,
 * n submissions and K possible totals. λ is how many steps of the rounding lie, in the mean, within one gap between
 * neighbours at that place, turned over; it supposes totals spread about the middle like a bell (logistic) with a
 * standard deviation of an eighth of the whole range, as those of juries are. Simulated with normal totals of that
 * spread (4000 competitions each; in brackets with a tenth and a sixth of the range):
 *
 *     n   p    K   formula  simulated            n   p     K   formula  simulated
 *    10   1  101     .06    .06 (.08–.05)      100  10   101     .45    .46 (.53–.40)
 *    20   5   51     .39    .38 (.42–.28)      100  20   401     .24    .24 (.28–.17)
 *    40  10  101     .40    .37 (.43–.29)       60   5  1001     .03    .04 (.04–.03)
 *
 * Totals that were few before rounding (whole points of few jurors) tie more often; it says nothing of those.
 */
export function chanceOfTie(places: number, submissions: number, totals: number): number {
  if (places < 1 || places >= submissions) return 0
  const crowding = (15 * places * (submissions - places)) / (submissions * totals)
  return 1 - (1 - Math.exp(-crowding)) / crowding
}
