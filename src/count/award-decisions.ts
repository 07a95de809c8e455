// What the jury decided about one award: how many places, who is given it or refused, other money.
import { placesAmong } from '../model/award-places.js'
import type { Award } from '../model/competition.js'
import { readDecimal, unitsAt } from '../model/decimal.js'
import type { Decision } from '../model/decision.js'
import type { Docket } from '../model/docket.js'
import type { Ranking } from '../model/ranking.js'

export type AwardDecisions = {
  readonly all: readonly Decision[]
  /** Infinity where the award has a threshold alone. */
  readonly places: number
  readonly isWithheld: boolean
  /** By submission; of give, pass and decline about the same submission the last one counts. */
  readonly given: ReadonlyMap<number, Decision>
  readonly refused: ReadonlyMap<number, Decision>
  readonly prizes: readonly Decision[]
  readonly submissionOf: (decision: Decision) => number
}

/** `submissions`: how many the award's ranking has that are not excluded. */
export function awardDecisions(docket: Docket, award: Award, ranking: Ranking, submissions: number): AwardDecisions {
  const all = docket.holding.filter((decision) => decision.award === award.id)
  const rows = all.length === 0 ? [] : docket.submissions.rows
  const numbers = new Map(rows.map(({ id }, submission) => [id, submission]))
  const submissionOf = (decision: Decision) => numbers.get(decision.submission) ?? -1
  const ranked = new Set(ranking.ranked.map(({ submission }) => submission))
  const about = new Map<number, Decision>()
  for (const decision of all) {
    const isAboutOne = decision.kind === 'give' || decision.kind === 'pass' || decision.kind === 'decline'
    if (isAboutOne && ranked.has(submissionOf(decision))) about.set(submissionOf(decision), decision)
  }
  const places = decidedPlaces(award, all, submissions)
  return {
    all,
    ...places,
    given: new Map([...about].filter(([, { kind }]) => kind === 'give')),
    refused: new Map([...about].filter(([, { kind }]) => kind !== 'give')),
    prizes: all.filter(({ kind }) => kind === 'prize'),
    submissionOf,
  }
}

/** The last `places`, less all that is withheld; an empty `withhold` withholds the award. */
function decidedPlaces(
  award: Award,
  all: readonly Decision[],
  submissions: number,
): { places: number; isWithheld: boolean } {
  const said = all.findLast(({ kind }) => kind === 'places')
  const ruled = award.places === null ? Number.POSITIVE_INFINITY : placesAmong(award.places, submissions)
  const places = said ? Number(said.value) : ruled
  const withholds = all.filter(({ kind }) => kind === 'withhold')
  const withheld = withholds.reduce((so, { value }) => so + (value === '' ? 0 : Number(value)), 0)
  const isWithheld = withholds.some(({ value }) => value === '') || (withheld > 0 && withheld >= places)
  return { places: Math.max(0, places - withheld), isWithheld }
}

/** The money that the jury set for a winner, in cents, and by which decision; null where the rules' prize stands. */
export function decidedCents(decisions: AwardDecisions, submission: number): { no: number; cents: number } | null {
  const about = decisions.prizes.findLast(
    (decision) => decision.submission === '' || decisions.submissionOf(decision) === submission,
  )
  const given = decisions.given.get(submission)
  const decision = about ?? (given && given.value !== '' ? given : undefined)
  return decision ? { no: decision.no, cents: centsOf(decision.value) } : null
}

/** The cents of an amount of money as text, which check/ has seen to be one. */
function centsOf(amount: string): number {
  const decimal = readDecimal(amount)
  if (decimal === null) throw new Error(`no amount of money: ${amount}`)
  return unitsAt(decimal, 2)
}
