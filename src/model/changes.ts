// What a decision changes: places and awards of one outcome against another of the same competition.
import type { AwardList } from './award-list.js'
import { countOutstanding, type Docket } from './docket.js'
import type { Outcome } from './outcome.js'

/** A place that is another one; null where the submission has none. */
export type PlaceChange = {
  readonly submission: string
  readonly division: string | null
  readonly before: number | null
  readonly after: number | null
}

/** Submissions by their ids, in the order of their places. `status` is null where it is the same. */
export type AwardChange = {
  readonly id: string
  readonly name: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly otherPrize: readonly string[]
  readonly status: AwardList['status'] | null
}

export type Changes = { readonly places: readonly PlaceChange[]; readonly awards: readonly AwardChange[] }

/**
 * What a decision does: `uncounted` ballots cast before count no longer; `lifted` ones are no longer outstanding; `due`
 * ones are outstanding now (a recusal revoked).
 */
export type Effect = {
  /** Null where nothing could be counted before it, or can be after it. */
  readonly changes: Changes | null
  readonly isCountable: boolean
  readonly uncounted: number
  readonly lifted: number
  readonly due: number
}

/** What is before the jury, and what came of it where it could be counted. */
type Standing = { readonly docket: Docket | null; readonly outcome: Outcome | null }

/** The ballots that count no longer are those of the juror whom the decision is about. */
export function effectOf(before: Standing, after: Standing, juror: string): Effect {
  const [was, is] = [before.docket, after.docket]
  if (was === null || is === null || before.outcome === null || after.outcome === null) {
    return { changes: null, isCountable: after.outcome !== null, uncounted: 0, lifted: 0, due: 0 }
  }
  const still = new Set(is.counted)
  const own = was.jurors.findIndex(({ id }) => id === juror)
  return {
    changes: changesBetween(before.outcome, after.outcome),
    isCountable: true,
    uncounted: was.counted.filter((row) => was.box.juror[row] === own && !still.has(row)).length,
    lifted: Math.max(0, countOutstanding(was) - countOutstanding(is)),
    due: Math.max(0, countOutstanding(is) - countOutstanding(was)),
  }
}

export function changesBetween(before: Outcome, after: Outcome): Changes {
  return {
    places: after.rankings.flatMap(({ division }) => placeChanges(before, after, division)),
    awards: after.awards.flatMap((list) => awardChange(before, after, list)),
  }
}

function placeChanges(before: Outcome, after: Outcome, division: string | null): readonly PlaceChange[] {
  const [old, now] = [placesIn(before, division), placesIn(after, division)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((submission): readonly PlaceChange[] => {
    const change = { submission, division, before: old.get(submission) ?? null, after: now.get(submission) ?? null }
    return change.before === change.after ? [] : [change]
  })
}

function placesIn({ rankings, docket }: Outcome, division: string | null): ReadonlyMap<string, number> {
  const ranked = rankings.find((ranking) => ranking.division === division)?.ranked ?? []
  return new Map(ranked.map(({ submission, place }) => [docket.submissions.rows[submission]!.id, place]))
}

function awardChange(before: Outcome, after: Outcome, list: AwardList): readonly AwardChange[] {
  const earlier = before.awards.find(({ award }) => award.id === list.award.id)
  const [old, now] = [prizesIn(before, earlier), prizesIn(after, list)]
  const change: AwardChange = {
    id: list.award.id,
    name: list.award.name,
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    otherPrize: [...now].filter(([id, cents]) => old.has(id) && old.get(id) !== cents).map(([id]) => id),
    status: earlier?.status === list.status ? null : list.status,
  }
  const isSame = change.status === null && change.added.length + change.removed.length + change.otherPrize.length === 0
  return isSame ? [] : [change]
}

const prizesIn = ({ docket }: Outcome, list: AwardList | undefined): ReadonlyMap<string, number> =>
  new Map(list?.winners.map(({ submission, cents }) => [docket.submissions.rows[submission]!.id, cents]))
