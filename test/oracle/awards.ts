// Section 6: who wins which award, by the ranking and by what the jury decided.

import {
  addAll,
  compare,
  equal,
  type Fraction,
  floorOf,
  over,
  readDecimal,
  round,
  smallestFirst,
  times,
  whole,
  zero,
} from './fraction'
import { distinct, isFilled } from './lists'
import { notExcluded, type Ranked, type Ranking } from './ranking'
import { meetsRequirements, reaches } from './requirements'
import { byPlacing } from './ties'
import type { Award, AwardTally, Competition, Decision, PlacesByNumber, World } from './world'

export type Winner = { placing: Ranked; prize: Fraction }

export type GivenAward = {
  award: Award
  rankingId: string | null
  status: AwardTally['status']
  winners: Winner[]
  undecided: { place: number | null; tied: Ranked[] } | null
  passedOver: { placing: Ranked; reason: string }[]
  /** The place of the last group whose tie was settled by `extend` at a cost. */
  extendedAt: number | null
}

/**
 * Awards are given in the order listed; each sees the winners of those before it, and the prizes spent so far. If the
 * prizes of all of them exceed the budget and a tie was settled by `extend`, the last such group is undecided instead.
 */
export function giveAwards(world: World, decisions: Decision[], rankings: Ranking[]): GivenAward[] {
  const notAffordable = new Map<string, number>()
  for (;;) {
    const given = giveAllAwards(world, decisions, rankings, notAffordable)
    const last = given.findLast((one) => one.extendedAt !== null)
    if (last === undefined || last.extendedAt === null || !exceedsBudget(world.competition, given)) return given
    notAffordable.set(last.award.id, last.extendedAt)
  }
}

function giveAllAwards(
  world: World,
  decisions: Decision[],
  rankings: Ranking[],
  notAffordable: Map<string, number>,
): GivenAward[] {
  const given: GivenAward[] = []
  for (const award of world.competition.awards ?? []) {
    const ranking = rankings.find((candidate) => candidate.id === rankingOf(world.competition, award))
    if (ranking === undefined) throw new Error(`no ranking for ${award.id}`)
    const notAffordableAt = notAffordable.get(award.id) ?? null
    given.push(giveWithinBudget(world.competition, decisions, award, ranking, given, notAffordableAt))
  }
  return given
}

/** An award stands on its division's ranking, or without one on that of all. */
function rankingOf(competition: Competition, award: Award): string | null {
  return (competition.divisions ?? []).length === 0 ? null : (award.division ?? '*')
}

/** If the prizes so far exceed the budget and a tie was settled here by `extend`, that group is undecided instead. */
function giveWithinBudget(
  competition: Competition,
  decisions: Decision[],
  award: Award,
  ranking: Ranking,
  earlier: GivenAward[],
  notAffordableAt: number | null,
): GivenAward {
  let given = giveAward(competition, decisions, award, ranking, earlier, notAffordableAt)
  while (given.extendedAt !== null && exceedsBudget(competition, [...earlier, given])) {
    given = giveAward(competition, decisions, award, ranking, earlier, given.extendedAt)
  }
  return given
}

function exceedsBudget(competition: Competition, awards: GivenAward[]): boolean {
  const spent = addAll(awards.flatMap((given) => given.winners.map((winner) => winner.prize)))
  return competition.budget !== undefined && compare(spent, readDecimal(competition.budget)) > 0
}

/**
 * Withheld whole: nobody wins. Excluding an award that is undecided, or sharing with one: undecided too. Else the
 * ranking is walked.
 */
function giveAward(
  competition: Competition,
  decisions: Decision[],
  award: Award,
  ranking: Ranking,
  earlier: GivenAward[],
  notAffordableAt: number | null,
): GivenAward {
  const about = decisions.filter((decision) => decision.award === award.id)
  const nobody = { award, rankingId: ranking.id, winners: [], undecided: null, passedOver: [], extendedAt: null }
  const rules = { competition, about, award, ranking, notAffordableAt }
  if (isWithheld(rules)) return { ...nobody, status: 'withheld' }
  const excluded = earlier.filter((one) => (award.excludes ?? []).includes(one.award.id))
  const sharing = earlier.filter((one) => (award.share?.with ?? []).includes(one.award.id))
  if ([...excluded, ...sharing].some((one) => one.status === 'undecided')) {
    return { ...nobody, status: 'undecided', undecided: { place: null, tied: [] } }
  }
  const barred = excluded.flatMap((one) => one.winners.map((winner) => winner.placing.submission.id))
  const sharers = sharing.flatMap((one) => one.winners.map((winner) => winner.placing.submission.id))
  return walk({ ...rules, barred, sharers })
}

/** A share: at most so many per cent, rounded down, of the submissions of the ranking that are not excluded. */
function shareOf({ award, ranking }: Rules): number {
  if (award.share === undefined) return Number.POSITIVE_INFINITY
  const perCent = over(readDecimal(award.share.atMost), whole(100))
  return Number(floorOf(times(whole(notExcluded(ranking)), perCent)))
}

/** A decided number of places replaces the rule's; without either there is no limit. */
function placesBeforeWithholding({ about, award, ranking }: Rules): number {
  const decided = about.findLast((decision) => decision.kind === 'places' && isFilled(decision.value))
  if (decided !== undefined) return Number(decided.value)
  return Array.isArray(award.places)
    ? placesFor(award.places, notExcluded(ranking))
    : Number(award.places ?? Number.POSITIVE_INFINITY)
}

/** Places by the number of submissions: below the first `from` none; with `every` one more for each further so many. */
function placesFor(table: PlacesByNumber, submissions: number): number {
  const row = table.findLast(({ from }) => Number(from) <= submissions)
  if (row === undefined) return 0
  const further = row.every === undefined ? 0 : Math.floor((submissions - Number(row.from)) / Number(row.every))
  return Number(row.places) + further
}

/** Withholding decisions add up; one without a number withholds all. */
function withheldPlaces(about: Decision[]): number {
  const numbers = about
    .filter((decision) => decision.kind === 'withhold')
    .map((decision) => (isFilled(decision.value) ? Number(decision.value) : Number.POSITIVE_INFINITY))
  return numbers.reduce((sum, number) => sum + number, 0)
}

function isWithheld(rules: Rules): boolean {
  const withheld = withheldPlaces(rules.about)
  return withheld > 0 && withheld >= placesBeforeWithholding(rules)
}

/** What an award is given by: the decisions about it and its ranking. */
type Rules = {
  competition: Competition
  about: Decision[]
  award: Award
  ranking: Ranking
  notAffordableAt: number | null
}

/** And who is barred by `excludes`, and who won one of the awards that this one shares with. */
type Walk = Rules & { barred: string[]; sharers: string[] }

/**
 * The ranking is walked by groups of equal place, until the places are full, or a group is undecided or left out. Who is given the award by decision wins in any case.
 */
function walk(rules: Walk): GivenAward {
  const { award, ranking } = rules
  const given: GivenAward = {
    award,
    rankingId: ranking.id,
    status: 'given',
    winners: [],
    undecided: null,
    passedOver: [],
    extendedAt: null,
  }
  for (const group of groupsByPlace(ranking)) {
    if (placesLeft(rules, given) <= 0 || shareLeft(rules, given) < 0) break
    const isLeftOut = lookAtGroup(rules, given, group)
    if (given.undecided !== null || isLeftOut) break
  }
  for (const placing of ranking.ranked) giveByDecision(rules, given, placing)
  for (const winner of given.winners) winner.prize = prizeAsDecided(rules, winner)
  given.winners.sort((a, b) => byPlacing(a.placing, b.placing))
  return { ...given, status: given.undecided === null ? 'given' : 'undecided' }
}

function groupsByPlace(ranking: Ranking): Ranked[][] {
  return distinct(ranking.ranked.map((one) => one.place)).map((place) =>
    ranking.ranked.filter((one) => one.place === place),
  )
}

/** Places left for those who win by the rules: a place is kept for everyone given the award who is not reached yet. */
function placesLeft(rules: Walk, given: GivenAward): number {
  const places = placesBeforeWithholding(rules) - withheldPlaces(rules.about)
  return places - given.winners.length - keptFor(rules, given).length
}

function keptFor(rules: Walk, given: GivenAward): Ranked[] {
  return rules.ranking.ranked.filter((one) => giftTo(rules, one) !== null && !hasWon(given, one))
}

/** How many more submissions may win of those that share; who won one of the others already is in the share. */
function shareLeft(rules: Walk, given: GivenAward): number {
  const winners = [...given.winners.map((winner) => winner.placing), ...keptFor(rules, given)]
  return shareOf(rules) - distinct([...rules.sharers, ...winners.map((one) => one.submission.id)]).length
}

function addsToShare(rules: Walk, placing: Ranked): boolean {
  return !rules.sharers.includes(placing.submission.id)
}

function hasWon(given: GivenAward, placing: Ranked): boolean {
  return given.winners.some((winner) => winner.placing === placing)
}

/** Where totals within a tolerance count as equal, one may reach the minimum that is placed behind one who does not. */
function reachesMinimum(rules: Walk, { total }: Ranked): boolean {
  const { minimum, above } = rules.award
  const best = rules.ranking.ends.total
  return (
    (minimum === undefined || reaches(total, { minimum }, best)) &&
    (above === undefined || reaches(total, { above }, best))
  )
}

/**
 * First who is given the award, then who is refused; nobody is looked at who does not reach the minimum; nor where the
 * share is full anyone but those who are in it already and not excluded. Then the candidates left win together, or are undecided together, or are left out
 * together, which is what is answered.
 */
function lookAtGroup(rules: Walk, given: GivenAward, group: Ranked[]): boolean {
  for (const placing of group) giveByDecision(rules, given, placing)
  const candidates: Ranked[] = []
  const earlierWinners = [...given.winners]
  const isShareFull = shareLeft(rules, given) <= 0
  for (const placing of group) {
    if (hasWon(given, placing) || !reachesMinimum(rules, placing)) continue
    if (isShareFull && (addsToShare(rules, placing) || rules.barred.includes(placing.submission.id))) continue
    const reason = whyRefused(rules, earlierWinners, placing)
    if (reason === null) candidates.push(placing)
    else given.passedOver.push({ placing, reason })
  }
  return candidates.length > 0 && decideCandidates(rules, given, candidates)
}

/** The last decision to give the award to this submission, unless the jury decided otherwise about it afterwards. */
function giftTo(rules: Walk, placing: Ranked): Decision | null {
  const last = lastAbout(rules, placing)
  return last !== null && last.kind === 'give' ? last : null
}

function lastAbout(rules: Walk, placing: Ranked): Decision | null {
  const kinds = ['give', 'pass', 'decline']
  return (
    rules.about.findLast(
      (decision) => kinds.includes(decision.kind) && decision.submission === placing.submission.id,
    ) ?? null
  )
}

/** Given by decision: wins whatever its place, requirement, minimum, caps and excludes; it fills the slot of its turn. */
function giveByDecision(rules: Walk, given: GivenAward, placing: Ranked): void {
  const gift = giftTo(rules, placing)
  if (gift === null || hasWon(given, placing)) return
  const prize = isFilled(gift.value) ? readDecimal(gift.value) : prizeOfSlot(rules.award, given.winners.length + 1)
  given.winners.push({ placing, prize })
}

/** Refused, for the first reason that applies: requirement, a cap already full, excludes, a decision. */
function whyRefused(rules: Walk, winners: Winner[], placing: Ranked): string | null {
  if (!meetsRequirements(rules.competition, rules.ranking.ends, placing)) return 'requirement'
  for (const cap of rules.award.caps ?? []) {
    const value = columnOf(placing, cap.per)
    if (value !== '' && winnersUnder(winners, cap.per, value) >= Number(cap.atMost)) return 'cap'
  }
  if (rules.barred.includes(placing.submission.id)) return 'excludes'
  const decision = lastAbout(rules, placing)
  return decision === null || decision.kind === 'give' ? null : `decision ${decision.no}`
}

function columnOf(placing: Ranked, column: string): string {
  return Object.hasOwn(placing.submission, column) ? (placing.submission[column] ?? '') : ''
}

function winnersUnder(winners: Winner[], column: string, value: string): number {
  return winners.filter((winner) => columnOf(winner.placing, column) === value).length
}

/**
 * Candidates of one place: undecided across a cap; across the last place or across different prizes as `shared` says;
 * across the share, which is never exceeded, left out or undecided. Answers whether they are left out, and everyone
 * after them.
 */
function decideCandidates(rules: Walk, given: GivenAward, candidates: Ranked[]): boolean {
  const prizes = isTieAcrossShare(rules, given, candidates)
    ? acrossShare(rules.award)
    : sharedPrizes(rules, given, candidates)
  const place = candidates[0]?.place ?? null
  if (prizes === 'undecided' || place === rules.notAffordableAt || isTieAcrossCap(rules, given, candidates)) {
    given.undecided = { place, tied: candidates }
    return false
  }
  if (prizes === 'left out') return true
  if (prizes.extended) given.extendedAt = place
  for (const placing of candidates) given.winners.push({ placing, prize: prizes.each })
  return false
}

function isTieAcrossShare(rules: Walk, given: GivenAward, candidates: Ranked[]): boolean {
  return candidates.filter((placing) => addsToShare(rules, placing)).length > shareLeft(rules, given)
}

function acrossShare({ shared }: Award): 'undecided' | 'left out' {
  return shared === 'leave' ? 'left out' : 'undecided'
}

/** A tie across a cap: more of the candidates share one value than the cap has left. */
function isTieAcrossCap(rules: Walk, given: GivenAward, candidates: Ranked[]): boolean {
  return (rules.award.caps ?? []).some((cap) =>
    candidates.some((placing) => {
      const value = columnOf(placing, cap.per)
      const left = Number(cap.atMost) - winnersUnder(given.winners, cap.per, value)
      return value !== '' && candidates.filter((other) => columnOf(other, cap.per) === value).length > left
    }),
  )
}

/** What each of the candidates of one place gets. */
function sharedPrizes(
  rules: Walk,
  given: GivenAward,
  candidates: Ranked[],
): { each: Fraction; extended: boolean } | 'undecided' | 'left out' {
  const { award } = rules
  const left = placesLeft(rules, given)
  const first = given.winners.length + 1
  const filled = prizesOfSlots(award, first, Math.min(candidates.length, left))
  const across = candidates.length > left
  const different = filled.some((prize) => !equal(prize, prizeOfSlot(award, first)))
  if (!across && !different) return { each: prizeOfSlot(award, first), extended: false }
  switch (award.shared ?? 'stop') {
    case 'stop':
      return 'undecided'
    case 'leave':
      return 'left out'
    case 'extend':
      // All of them win, across the last place too, each with the highest prize of the places that the group fills.
      return widened(smallestFirst(filled).at(-1) ?? zero, filled, candidates)
    case 'split':
      // They share the prizes of the slots that they fill, rounded down to the cent.
      return { each: round(over(addAll(filled), whole(candidates.length)), 2, 'down'), extended: false }
  }
}

/** A group that costs more than the slots that it fills. */
function widened(each: Fraction, filled: Fraction[], candidates: Ranked[]): { each: Fraction; extended: boolean } {
  return { each, extended: compare(addAll(candidates.map(() => each)), addAll(filled)) > 0 }
}

/** One prize for every slot, or a list by slot; beyond the end of the list there is none. */
function prizeOfSlot(award: Award, slot: number): Fraction {
  const prize = award.prize ?? 0
  return readDecimal(Array.isArray(prize) ? (prize[slot - 1] ?? 0) : prize)
}

function prizesOfSlots(award: Award, first: number, count: number): Fraction[] {
  const prizes: Fraction[] = []
  for (let slot = first; slot < first + count; slot += 1) prizes.push(prizeOfSlot(award, slot))
  return prizes
}

/** The last decision on the prize of this winner, or of every winner of the award, goes before the rule. */
function prizeAsDecided(rules: Walk, winner: Winner): Fraction {
  const decided = rules.about.findLast(
    (decision) =>
      decision.kind === 'prize' &&
      (!isFilled(decision.submission) || decision.submission === winner.placing.submission.id),
  )
  return isFilled(decided?.value) ? readDecimal(decided.value) : winner.prize
}
