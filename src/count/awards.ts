// Giving awards: down the ranking, group by group of equal place, until the places are full.
import type { AwardList, LeftOut, PassedOver, Undecided, Winner } from '../model/award-list.js'
import type { Award } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import { judgedIn, type RankedSubmission, type Ranking } from '../model/ranking.js'
import { cellOf } from '../model/submission.js'
import { meetsThreshold } from '../model/threshold.js'
import { stepName } from '../rules/step.js'
import { type AwardDecisions, awardDecisions, decidedCents } from './award-decisions.js'
import { newIn, type ShareLimit, shareLimit } from './award-share.js'
import { sortById } from './ranking.js'

/** What an award is given on: its ranking, the earlier awards, and the money that they have taken, in cents. */
type Stage = {
  readonly docket: Docket
  readonly award: Award
  readonly ranking: Ranking
  readonly decisions: AwardDecisions
  readonly excluded: ReadonlySet<number>
  readonly share: ShareLimit | null
  /** Places of groups that may not be widened, since the budget does not bear it. */
  readonly unaffordable: ReadonlySet<number>
}

/** Groups that may not be widened, since the budget does not bear it: their places by award. */
type Unaffordable = ReadonlyMap<string, ReadonlySet<number>>

/** An award as given, and the places of the groups whose widening by `extend` costs money. */
type Given = { readonly list: AwardList; readonly extended: readonly number[] }

/** The awards in the order listed. */
export const giveAwards = (docket: Docket, rankings: readonly Ranking[]): readonly AwardList[] =>
  giveAll(docket, rankings, new Map())

/** Where a group widened earlier leaves too little for a later award, the last such group is undecided instead. */
function giveAll(docket: Docket, rankings: readonly Ranking[], unaffordable: Unaffordable): readonly AwardList[] {
  const { awards, divisions, budget } = docket.competition
  const given: Given[] = []
  for (const award of awards) {
    const division = award.division ?? (divisions.length > 0 ? '*' : null)
    const ranking = rankings.find((each) => each.division === division)!
    given.push(giveAward(docket, award, ranking, listsOf(given), unaffordable.get(award.id) ?? new Set()))
  }
  const last = given.findLast(({ extended }) => extended.length > 0)
  if (budget === null || last === undefined || moneyIn(listsOf(given)) <= budget) return listsOf(given)
  const { id } = last.list.award
  const places = new Set([...(unaffordable.get(id) ?? []), last.extended.at(-1)!])
  return giveAll(docket, rankings, new Map([...unaffordable, [id, places]]))
}

const listsOf = (given: readonly Given[]): readonly AwardList[] => given.map(({ list }) => list)
const moneyIn = (lists: readonly AwardList[]): number => lists.reduce((so, list) => so + moneyOf(list), 0)

function giveAward(
  docket: Docket,
  award: Award,
  ranking: Ranking,
  earlier: readonly AwardList[],
  unaffordable: ReadonlySet<number>,
): Given {
  const submissions = judgedIn(ranking)
  const decisions = awardDecisions(docket, award, ranking, submissions)
  const empty = emptyList(award, ranking, decisions)
  if (decisions.isWithheld) return { list: { ...empty, status: 'withheld' }, extended: [] }
  const barred = earlier.filter((list) => award.excludes.includes(list.award.id))
  const sharing = earlier.filter((list) => award.share?.with.includes(list.award.id))
  if ([...barred, ...sharing].some((list) => list.status === 'undecided')) {
    const undecided = { place: null, tied: [], steps: [] }
    return { list: { ...empty, status: 'undecided', undecided }, extended: [] }
  }
  const excluded = winnersOf(barred)
  const share = award.share && shareLimit(award.share, submissions, winnersOf(sharing))
  const stage = { docket, award, ranking, decisions, excluded, share, unaffordable }
  return giveWithinBudget(stage, moneyIn(earlier), empty)
}

const winnersOf = (lists: readonly AwardList[]): ReadonlySet<number> =>
  new Set(lists.flatMap((list) => list.winners.map((winner) => winner.submission)))

const emptyList = (award: Award, ranking: Ranking, decisions: AwardDecisions): AwardList => ({
  award,
  division: ranking.division,
  status: 'given',
  winners: [],
  undecided: null,
  passedOver: [],
  left: null,
  remainder: 0,
  decisions: decisions.all,
})

/** What the winners of an award get in all, in cents. */
export const moneyOf = (list: AwardList): number => list.winners.reduce((so, winner) => so + winner.cents, 0)

/** A group widened by `extend` that takes the prizes over the budget is undecided; the last such group first. */
function giveWithinBudget(stage: Stage, spent: number, empty: AwardList): Given {
  const walk = walkRanking(stage)
  const list = listOf(stage, walk, empty)
  const { extended } = walk
  const { budget } = stage.docket.competition
  const widened = extended.at(-1)
  if (budget === null || widened === undefined || spent + moneyOf(list) <= budget) return { list, extended }
  return giveWithinBudget({ ...stage, unaffordable: new Set([...stage.unaffordable, widened]) }, spent, empty)
}

function listOf({ docket, decisions, ranking }: Stage, walk: Walk, empty: AwardList): AwardList {
  const taken = new Map(walk.taken.map((each) => [each.ranked.submission, each]))
  const winners = ranking.ranked.flatMap((ranked): readonly Winner[] => {
    const own = taken.get(ranked.submission)
    if (own === undefined) return []
    const decided = decidedCents(decisions, ranked.submission)
    const given = decisions.given.get(ranked.submission)
    const numbers = [given?.no, decided?.no].filter((no) => no !== undefined)
    return [
      {
        submission: ranked.submission,
        place: ranked.place,
        cents: decided?.cents ?? own.cents,
        sharedWith: ranked.sharedWith.filter((other) => taken.has(other)),
        decidedBy: ranked.decidedBy,
        decisions: [...new Set(numbers)],
      },
    ]
  })
  return {
    ...empty,
    status: walk.undecided === null ? 'given' : 'undecided',
    winners,
    undecided: walk.undecided && { ...walk.undecided, tied: sortById(docket, walk.undecided.tied) },
    passedOver: walk.passedOver,
    left: walk.left && { ...walk.left, tied: sortById(docket, walk.left.tied) },
    remainder: walk.remainder,
  }
}

type Taken = { readonly ranked: RankedSubmission; readonly cents: number }

/** How far the award has been given: who has a place in it, who was refused, what stopped it. */
type Walk = {
  readonly taken: readonly Taken[]
  /** In the order of the ranking, as it is walked. */
  readonly passedOver: readonly PassedOver[]
  /** To whom the jury gives the award further down; their places are kept. */
  readonly unreached: readonly RankedSubmission[]
  /** How many more may win before the award's share is full, those kept left out. */
  readonly room: number
  readonly undecided: Undecided | null
  readonly left: LeftOut | null
  /** The places of the groups that `extend` widened at a cost. */
  readonly extended: readonly number[]
  readonly remainder: number
}

function walkRanking(stage: Stage): Walk {
  let walk = beginning(stage)
  for (const group of groupsInReach(stage)) {
    if (isOver(stage, walk)) break
    walk = giveToGroup(stage, walk, group)
  }
  return takeGiven(stage, walk, walk.unreached)
}

/** Whether nobody else can win by the rules: a tie stopped it, the places are full, or the jury has exceeded the share. */
const isOver = (stage: Stage, walk: Walk): boolean =>
  walk.undecided !== null || walk.left !== null || openPlaces(stage, walk) <= 0 || walk.room < 0

function beginning({ decisions: { given }, ranking, share }: Stage): Walk {
  const unreached = given.size === 0 ? [] : ranking.ranked.filter(({ submission }) => given.has(submission))
  const kept = unreached.map(({ submission }) => submission)
  const room = share === null ? Number.POSITIVE_INFINITY : share.most - share.winners.size - newIn(share, kept).length
  return { taken: [], passedOver: [], unreached, room, undecided: null, left: null, extended: [], remainder: 0 }
}

/** Down to the last one whose total is what the award asks for: within a tolerance a worse total may have the better place. */
function groupsInReach({ award: { threshold }, ranking }: Stage): readonly (readonly RankedSubmission[])[] {
  const groups = groupsByPlace(ranking.ranked)
  if (threshold === null) return groups
  const reaches = ({ total }: RankedSubmission) => meetsThreshold(threshold, ranking.best, total)
  return groups.slice(0, 1 + groups.findLastIndex((group) => group.some(reaches)))
}

function groupsByPlace(ranked: readonly RankedSubmission[]): readonly (readonly RankedSubmission[])[] {
  const groups: RankedSubmission[][] = []
  for (const each of ranked) {
    const group = groups.at(-1)
    if (group && group[0]!.place === each.place) group.push(each)
    else groups.push([each])
  }
  return groups
}

/** Places that are neither taken nor kept for a submission to which the jury gives the award further down. */
const openPlaces = ({ decisions }: Stage, { taken, unreached }: Walk): number =>
  decisions.places - taken.length - unreached.length

/** Whether the award can come to a submission at all: by its own total, and by the room that the share leaves. */
function isInReach({ award, ranking, share, excluded }: Stage, { room }: Walk, ranked: RankedSubmission): boolean {
  if (award.threshold !== null && !meetsThreshold(award.threshold, ranking.best, ranked.total)) return false
  const hasWonBefore = share?.winners.has(ranked.submission) ?? false
  return room > 0 || (hasWonBefore && !excluded.has(ranked.submission))
}

/** Each the prize of the next place in turn. */
const withPrizes = (stage: Stage, { taken }: Walk, group: readonly RankedSubmission[]): readonly Taken[] =>
  group.map((ranked, index) => ({ ranked, cents: centsAt(stage, taken.length + index) }))

/** Those to whom the jury gives the award: their places, and their room in the share, have been kept. */
function takeGiven(stage: Stage, walk: Walk, given: readonly RankedSubmission[]): Walk {
  if (given.length === 0) return walk
  const reached = new Set(given)
  const unreached = walk.unreached.filter((ranked) => !reached.has(ranked))
  return { ...walk, unreached, taken: [...walk.taken, ...withPrizes(stage, walk, given)] }
}

function takeAll({ share }: Stage, walk: Walk, group: readonly Taken[]): Walk {
  const submissions = group.map(({ ranked }) => ranked.submission)
  const room = share === null ? walk.room : walk.room - newIn(share, submissions).length
  return { ...walk, room, taken: [...walk.taken, ...group] }
}

/** The prize of a place of the award, from 0; 0 beyond the end of a list. */
function centsAt({ award }: Stage, place: number): number {
  return award.prize.kind === 'each' ? award.prize.cents : (award.prize.cents[place] ?? 0)
}

function giveToGroup(stage: Stage, before: Walk, group: readonly RankedSubmission[]): Walk {
  const given = group.filter(({ submission }) => stage.decisions.given.has(submission))
  const walk = takeGiven(stage, before, given)
  const others = group.filter(
    (ranked) => !stage.decisions.given.has(ranked.submission) && isInReach(stage, walk, ranked),
  )
  const refusals = others.map((ranked) => ({ ranked, reason: refusalOf(stage, walk, ranked) }))
  const passedOver = refusals.flatMap(({ ranked: { submission }, reason }) =>
    reason === null ? [] : [{ submission, reason }],
  )
  const candidates = refusals.filter(({ reason }) => reason === null).map(({ ranked }) => ranked)
  return giveToCandidates(stage, { ...walk, passedOver: [...walk.passedOver, ...passedOver] }, candidates)
}

/** Why a submission cannot win, the first reason that applies; or null. */
function refusalOf(stage: Stage, walk: Walk, ranked: RankedSubmission): string | null {
  if (ranked.status === 'below-requirement') return 'requirement'
  if (stage.award.caps.some((cap) => roomUnder(stage, walk, cap.per, cap.atMost, ranked) <= 0)) return 'cap'
  if (stage.excluded.has(ranked.submission)) return 'excludes'
  const decision = stage.decisions.refused.get(ranked.submission)
  return decision === undefined ? null : `decision ${decision.no}`
}

/** How many more winners a cap leaves for the value that this submission has; no end for an empty value. */
function roomUnder({ docket }: Stage, walk: Walk, per: string, atMost: number, ranked: RankedSubmission): number {
  const cellFor = (submission: number) => cellOf(docket.submissions, docket.submissions.rows[submission]!, per)
  const value = cellFor(ranked.submission)
  if (value === '') return Number.POSITIVE_INFINITY
  return atMost - walk.taken.filter((each) => cellFor(each.ranked.submission) === value).length
}

function giveToCandidates(stage: Stage, walk: Walk, candidates: readonly RankedSubmission[]): Walk {
  if (candidates.length === 0) return walk
  if (crossesCap(stage, walk, candidates)) return leaveUndecided(stage, walk, candidates)
  if (crossesShare(stage, walk, candidates)) return leaveOut(stage, walk, candidates)
  const open = openPlaces(stage, walk)
  const filled = Math.min(candidates.length, open)
  const prizes = Array.from({ length: filled }, (_, index) => centsAt(stage, walk.taken.length + index))
  const isUneven = prizes.some((cents) => cents !== prizes[0])
  if (candidates.length <= open && !isUneven) return takeAll(stage, walk, withPrizes(stage, walk, candidates))
  return share(stage, walk, candidates, prizes)
}

/** Whether more of these tied ones share a value than a cap leaves room for. */
function crossesCap(stage: Stage, walk: Walk, candidates: readonly RankedSubmission[]): boolean {
  const { docket, award } = stage
  const cellFor = ({ submission }: RankedSubmission, per: string) =>
    cellOf(docket.submissions, docket.submissions.rows[submission]!, per)
  return award.caps.some((cap) =>
    candidates.some((ranked) => {
      const alike = candidates.filter((other) => cellFor(other, cap.per) === cellFor(ranked, cap.per))
      return alike.length > roomUnder(stage, walk, cap.per, cap.atMost, ranked)
    }),
  )
}

/** Whether more of these tied ones would win than the share has room for. */
function crossesShare(stage: Stage, walk: Walk, candidates: readonly RankedSubmission[]): boolean {
  const submissions = candidates.map(({ submission }) => submission)
  return stage.share !== null && newIn(stage.share, submissions).length > walk.room
}

/** A tie across the share is undecided, unless the award lets none of those win. */
const leaveOut = (stage: Stage, walk: Walk, tied: readonly RankedSubmission[]): Walk =>
  stage.award.shared === 'leave'
    ? { ...walk, left: { place: tied[0]!.place, tied: tied.map(({ submission }) => submission) } }
    : leaveUndecided(stage, walk, tied)

/** A tie across the last place, or across places of different prizes, as the award's `shared` says. */
function share(stage: Stage, walk: Walk, tied: readonly RankedSubmission[], prizes: readonly number[]): Walk {
  const place = tied[0]!.place
  const { shared } = stage.award
  if (shared === 'leave') return leaveOut(stage, walk, tied)
  if (shared === 'stop' || stage.unaffordable.has(place)) return leaveUndecided(stage, walk, tied)
  const sum = prizes.reduce((so, cents) => so + cents, 0)
  const cents = shared === 'extend' ? Math.max(...prizes) : Math.floor(sum / tied.length)
  const taken = tied.map((ranked) => ({ ranked, cents }))
  return {
    ...takeAll(stage, walk, taken),
    extended: shared === 'extend' && cents * tied.length > sum ? [...walk.extended, place] : walk.extended,
    remainder: shared === 'split' ? walk.remainder + sum - cents * tied.length : walk.remainder,
  }
}

function leaveUndecided({ docket }: Stage, walk: Walk, tied: readonly RankedSubmission[]): Walk {
  const undecided = {
    place: tied[0]!.place,
    tied: tied.map((ranked) => ranked.submission),
    steps: docket.competition.ties.map(stepName),
  }
  return { ...walk, undecided }
}
