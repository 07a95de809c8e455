// What is said about an award on screens and pages alike: who, in which order, and what stands beside the list.
import type { AwardList, Winner } from '../model/award-list.js'
import { allDivisions } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import { byCodeUnit } from '../model/ids.js'
import type { Outcome } from '../model/outcome.js'
import { idOf, listed, spokenDecider, spokenDecisions, wordsOf } from './names.js'
import { type Printed, printedTotals, spokenMoney, spokenNumber } from './printed.js'

const umlauts: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
])

/** The form by which names are sorted (DIN 5007-1): ä as a, ö as o, ü as u, ß as ss, accents and case left out. */
function foldedName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[ßæœøłđ]/g, (letter) => umlauts.get(letter) ?? letter)
}

/** By place, or by applicant; who applied twice by title, then id. */
export function listedWinners(docket: Docket, list: AwardList): readonly Winner[] {
  if (list.award.list === 'ranked') return list.winners
  const keyOf = ({ submission }: Winner) => {
    const { applicant, title, id } = docket.submissions.rows[submission]!
    return [foldedName(applicant), applicant, foldedName(title), id] as const
  }
  return list.winners.toSorted((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)]
    return first.map((key, index) => byCodeUnit(key, second[index]!)).find((order) => order !== 0) ?? 0
  })
}

/** The total of a winner as the ranking prints it, for people. */
export function spokenTotals(outcome: Outcome, list: AwardList): (submission: number) => string {
  const { competition } = outcome.docket
  const ranking = outcome.rankings.find(({ division }) => division === list.division)
  if (ranking === undefined) return () => ''
  const printed: Printed = printedTotals(ranking, competition.tally)
  const totals = new Map(ranking.ranked.map(({ submission, total }) => [submission, total]))
  return (submission) => {
    const total = totals.get(submission)
    return total ? spokenNumber(printed.total(total), competition.language) : ''
  }
}

/** Whether anyone gets money by it: a recognition shows none. */
export const isPaid = ({ winners }: AwardList): boolean => winners.some(({ cents }) => cents > 0)

/** Whether it stands on the ranking of all divisions, so that each winner's own one is worth a column. */
export const isOverAll = ({ division }: AwardList): boolean => division === allDivisions

export const spokenPrize = ({ competition }: Docket, cents: number): string =>
  spokenMoney(cents, competition.currency, competition.language)

/** Beside a winner: who shares the place, what decided it, which decision gave it otherwise than computed. */
export function winnerRemarks(docket: Docket, list: AwardList, winner: Winner, nameOf = idOf): readonly string[] {
  const { competition } = docket
  const words = wordsOf(competition)
  const others = winner.sharedWith.map((other) => nameOf(docket, other))
  const deviating =
    winner.decisions.length === 0 ? [] : [words.awards.byDecision(spokenDecisions(competition, winner.decisions))]
  if (list.award.list === 'alphabetical') return deviating
  return [
    ...(others.length === 0 ? [] : [words.awards.shared(listed(words, others))]),
    ...(winner.decidedBy === null ? [] : [words.decidedBy(spokenDecider(competition, winner.decidedBy))]),
    ...deviating,
  ]
}

/** Under a list: withheld, undecided, decided otherwise, left over. */
export function awardNotes(docket: Docket, list: AwardList, nameOf = idOf): readonly string[] {
  const words = wordsOf(docket.competition)
  return [
    ...(list.status === 'withheld' ? [words.awards.withheld] : []),
    ...(list.status === 'given' && list.winners.length === 0 ? [words.awards.noWinner] : []),
    ...undecidedNotes(docket, list, nameOf),
    ...withheldPlaces(docket, list),
    ...deviations(docket, list),
    ...(list.remainder > 0 ? [`${words.awards.remainder(spokenPrize(docket, list.remainder))}.`] : []),
  ]
}

function undecidedNotes(docket: Docket, { undecided, award }: AwardList, nameOf: typeof idOf): readonly string[] {
  if (undecided === null) return []
  const words = wordsOf(docket.competition)
  if (undecided.place === null) return [award.share?.with.length ? words.awards.awaitsShare : words.awards.awaits]
  const names = listed(
    words,
    undecided.tied.map((each) => nameOf(docket, each)),
  )
  return [
    award.list === 'alphabetical' ? words.awards.undecidedAmong(names) : words.awards.undecided(undecided.place, names),
  ]
}

/** Who is tied across the last place and therefore left out. Like who was passed over it is not published. */
export function leftNotes(docket: Docket, { left }: AwardList): readonly string[] {
  if (left === null) return []
  const words = wordsOf(docket.competition)
  const ids = left.tied.map((each) => idOf(docket, each))
  return [words.awards.left(left.place, listed(words, ids))]
}

/** Where some places are withheld and the others given. */
function withheldPlaces(docket: Docket, list: AwardList): readonly string[] {
  if (list.status === 'withheld') return []
  const count = list.decisions
    .filter(({ kind }) => kind === 'withhold')
    .reduce((so, { value }) => so + (value === '' ? 0 : Number(value)), 0)
  return count > 0 ? [wordsOf(docket.competition).awards.withheldPlaces(count)] : []
}

/** `Beschluss 7 (zuerkannt)`; nobody is named, since who was passed over is not published. */
function deviations(docket: Docket, list: AwardList): readonly string[] {
  if (list.decisions.length === 0) return []
  const words = wordsOf(docket.competition)
  const said = list.decisions.map(({ no, kind }) => {
    const what = words.awards.kinds[kind]
    return `${words.awards.decision(`${no}`)}${what === undefined ? '' : ` (${what})`}`
  })
  return [words.awards.decisions(listed(words, said))]
}

/** All prizes together, and what may be spent. */
export function moneyLines({ docket, awards }: Outcome): readonly string[] {
  const words = wordsOf(docket.competition).awards
  const cents = awards.flatMap((list) => list.winners).reduce((so, winner) => so + winner.cents, 0)
  const { budget } = docket.competition
  if (cents === 0 && budget === null) return []
  return [
    words.sum(spokenPrize(docket, cents)),
    ...(budget === null ? [] : [words.budget(spokenPrize(docket, budget))]),
  ]
}
