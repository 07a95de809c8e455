// The same ballots under two rules: which places and awards differ.
import type { AwardList } from '../model/award-list.js'
import type { Docket } from '../model/docket.js'
import type { Outcome } from '../model/outcome.js'
import type { AwardChange, OutcomeChanges, PlaceChange, Standing } from '../model/outcome-changes.js'
import type { Ranking } from '../model/ranking.js'
import { sortById } from './ranking.js'

/** From the rules in force to the others. Rankings and awards that only one of them has are compared with none. */
export function compareOutcomes(before: Outcome, after: Outcome): OutcomeChanges {
  const divisions = [...new Set([...before.rankings, ...after.rankings].map(({ division }) => division))]
  const awards = [...new Set([...before.awards, ...after.awards].map(({ award }) => award.id))]
  return {
    divisions: divisions.map((division) => {
      const of = ({ rankings }: Outcome) => rankings.find((ranking) => ranking.division === division)
      const places = placeChanges(before.docket, of(before), of(after))
      const kept = places.filter((each) => !isMoved(each) && typeof each.before?.place === 'number')
      return { division, changed: places.filter(isMoved), unmoved: kept.length }
    }),
    awards: awards.map((id) => {
      const of = (outcome: Outcome) => outcome.awards.find(({ award }) => award.id === id)
      return awardChange(of(before), of(after))
    }),
  }
}

/** By the place before, those without one last; equal ones by id. */
function placeChanges(docket: Docket, before: Ranking | undefined, after: Ranking | undefined): readonly PlaceChange[] {
  const [from, to] = [standings(before), standings(after)]
  const submissions = [...new Set([...from.keys(), ...to.keys()])]
  const placeOf = (submission: number) => from.get(submission)?.place ?? Number.POSITIVE_INFINITY
  return sortById(docket, submissions)
    .toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)))
    .map((submission) => ({ submission, before: from.get(submission) ?? null, after: to.get(submission) ?? null }))
}

function standings(ranking: Ranking | undefined): ReadonlyMap<number, Standing> {
  const ranked = (ranking?.ranked ?? []).map(
    ({ submission, place, total, status }) => [submission, { place, total, status }] as const,
  )
  const unranked = (ranking?.unranked ?? []).map(
    ({ submission, status }) => [submission, { place: null, total: null, status }] as const,
  )
  return new Map<number, Standing>([...ranked, ...unranked])
}

const isMoved = ({ before, after }: PlaceChange): boolean =>
  before?.place !== after?.place || before?.status !== after?.status

function awardChange(before: AwardList | undefined, after: AwardList | undefined): AwardChange {
  const { award, division } = (after ?? before)!
  const winnersOf = (list: AwardList | undefined) =>
    new Map(list?.winners.map(({ submission, cents }) => [submission, cents]))
  const [from, to] = [winnersOf(before), winnersOf(after)]
  return {
    award,
    division,
    before: before?.status ?? null,
    after: after?.status ?? null,
    won: [...to.keys()].filter((submission) => !from.has(submission)),
    lost: [...from.keys()].filter((submission) => !to.has(submission) && !isOpen(after, submission)),
    open: (after?.undecided?.tied ?? []).filter((submission) => !before?.undecided?.tied.includes(submission)),
    prizes: [...to].flatMap(([submission, cents]) => {
      const standing = from.get(submission)
      return standing === undefined || standing === cents ? [] : [{ submission, before: standing, after: cents }]
    }),
  }
}

/** Whether a submission may still win: tied for it, or nobody has been looked at yet. */
const isOpen = (list: AwardList | undefined, submission: number): boolean =>
  list?.undecided != null && (list.undecided.place === null || list.undecided.tied.includes(submission))
