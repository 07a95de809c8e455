// Awards that cannot be given, that come together, or whose prizes and caps do not fit their places.
import type { Award } from '../../model/competition.js'
import type { Docket } from '../../model/docket.js'
import { type Doubt, doubt } from '../../model/doubt.js'
import type { BestEnd } from '../../model/scale.js'
import { bestAfter } from './followed.js'
import { isWithin } from './thresholds.js'

export function awardDoubts(docket: Docket): readonly Doubt[] {
  const { awards, tally } = docket.competition
  const best = bestAfter(docket, tally)
  return awards.flatMap((award, index) => [
    ...neverDoubts(award, awards.slice(0, index), best),
    ...togetherDoubts(award, awards.slice(0, index)),
    ...prizeDoubts(award),
    ...capDoubts(award),
  ])
}

/** Everyone good enough for it has an earlier award already that excludes it: bronze from 80, then gold from 90. */
function neverDoubts(award: Award, before: readonly Award[], best: BestEnd): readonly Doubt[] {
  const { threshold } = award
  const covering = before.find(
    (other) =>
      award.excludes.includes(other.id) &&
      other.division === award.division &&
      isOpen(other) &&
      threshold !== null &&
      isWithin(threshold, other.threshold!, best),
  )
  return covering === undefined ? [] : [doubt('award-never', { award: award.name, by: covering.name })]
}

/** Whether it goes to everyone who reaches its threshold. */
const isOpen = ({ places, share, caps, prize, threshold }: Award): boolean =>
  threshold !== null && places === null && share === null && caps.length === 0 && prize.kind === 'each'

/** Two prizes of money, or two medals by thresholds, down one ranking: whoever is best gets both. */
function togetherDoubts(award: Award, before: readonly Award[]): readonly Doubt[] {
  const isAlike = (other: Award) => (isPaid(award) && isPaid(other)) || (isMedal(award) && isMedal(other))
  const earlier = before.filter(
    (other) => other.division === award.division && !award.excludes.includes(other.id) && isAlike(other),
  )
  return earlier.length === 0
    ? []
    : [doubt('awards-together', { award: award.name, earlier: earlier.map(({ name }) => name) })]
}

const isPaid = ({ prize }: Award): boolean =>
  prize.kind === 'each' ? prize.cents > 0 : prize.cents.some((cents) => cents > 0)

const isMedal = ({ places, threshold }: Award): boolean => places === null && threshold !== null

function prizeDoubts({ name, prize, places }: Award): readonly Doubt[] {
  if (prize.kind === 'each') return []
  const { cents } = prize
  const isFewer = typeof places === 'number' && cents.length < places
  return [
    ...(isFewer ? [doubt('prizes-fewer', { award: name, prizes: cents.length, places })] : []),
    ...(cents.some((own, place) => own > (cents[place - 1] ?? own)) ? [doubt('prizes-rise', { award: name })] : []),
  ]
}

/** As many winners of one kind as there are places at all. */
const capDoubts = ({ name, caps, places, shared }: Award): readonly Doubt[] =>
  caps.flatMap(({ per, atMost }) =>
    typeof places === 'number' && atMost >= places && shared !== 'extend'
      ? [doubt('cap-idle', { award: name, per, atMost, places })]
      : [],
  )
