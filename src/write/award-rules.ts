// The rules of an award as sentences: how many win it, from which total on, what they get, and what happens in a tie.
import { countInShare, placesAmong } from '../model/award-places.js'
import type { Award, SharedRule } from '../model/competition.js'
import { writeDecimal } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import type { TieEdge } from '../words/results.js'
import { spokenPrize } from './award-lines.js'
import { listed, wordsOf } from './names.js'
import { spokenNumber } from './printed.js'
import { bestTotal } from './rules-in-force.js'

/** `submissions`: how many of the award's ranking are not excluded, where its rules go by that; 0 before there are any. */
export function awardRules(docket: Docket, award: Award, submissions: number): readonly string[] {
  const { competition } = docket
  const words = wordsOf(competition).awards
  return [
    ...placesRule(docket, award, submissions),
    ...thresholdRule(docket, award),
    ...shareRule(docket, award, submissions),
    ...prizeRule(docket, award),
    ...tieRules(docket, award),
    ...award.caps.map(({ per, atMost }) => words.caps(atMost, per)),
    ...(award.excludes.length === 0 ? [] : [words.excludes(namesOf(docket, award.excludes))]),
  ]
}

/** What happens in a tie: nothing to say where everyone with the total wins, all with the same prize. */
function tieRules(docket: Docket, { places, share, prize, shared }: Award): readonly string[] {
  const ends: readonly TieEdge[] = [
    ...(places === null ? [] : (['place'] as const)),
    ...(prize.kind === 'each' ? [] : (['prize'] as const)),
  ]
  if (share === null) return tieRule(docket, shared, ends)
  // A share is never exceeded: what else would settle a tie leaves one across it to the jury.
  const isExceeding = shared === 'extend' || shared === 'split'
  if (isExceeding) return [...tieRule(docket, shared, ends), ...tieRule(docket, 'stop', ['share'])]
  return tieRule(docket, shared, ['share', ...ends])
}

function tieRule({ competition }: Docket, rule: SharedRule, edges: readonly TieEdge[]): readonly string[] {
  const words = wordsOf(competition)
  const across = edges.map((edge) => words.awards.across[edge]).join(words.or)
  return edges.length === 0 ? [] : [words.awards.sharedRule[rule](across)]
}

function placesRule({ competition }: Docket, { places }: Award, submissions: number): readonly string[] {
  const words = wordsOf(competition).awards
  if (places === null) return []
  if (typeof places === 'number') return [words.places(places)]
  const here = submissions === 0 ? [] : [words.placesHere(placesAmong(places, submissions), submissions)]
  return [words.placesBySteps(places), ...here]
}

function thresholdRule(docket: Docket, { threshold }: Award): readonly string[] {
  if (threshold === null) return []
  const { competition } = docket
  const minimum = spokenNumber(writeDecimal(threshold.minimum), competition.language)
  return [wordsOf(competition).awards.minimum(minimum, { best: bestTotal(docket), isAbove: threshold.isAbove })]
}

function shareRule(docket: Docket, { share }: Award, submissions: number): readonly string[] {
  if (share === null) return []
  const { competition } = docket
  const words = wordsOf(competition).awards
  const percent = spokenNumber(writeDecimal(share.atMost), competition.language)
  const said = words.share(percent, namesOf(docket, share.with))
  return [submissions === 0 ? said : `${said}: ${words.shareHere(countInShare(share, submissions), submissions)}`]
}

function prizeRule(docket: Docket, { prize }: Award): readonly string[] {
  const words = wordsOf(docket.competition).awards
  if (prize.kind === 'by-place') {
    return [words.prizeByPlace(prize.cents.map((cents) => spokenPrize(docket, cents)).join('; '))]
  }
  return [prize.cents === 0 ? words.unpaid : words.prizeEach(spokenPrize(docket, prize.cents))]
}

function namesOf({ competition }: Docket, ids: readonly string[]): string {
  const words = wordsOf(competition)
  const names = ids.map((id) => words.quote(competition.awards.find((award) => award.id === id)?.name ?? id))
  return listed(words, [...new Set(names)])
}
