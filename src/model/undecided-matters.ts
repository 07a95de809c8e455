// What keeps the awards from being final.
import { countedBallots, countOutstanding } from './docket.js'
import type { Outcome } from './outcome.js'

/** No submissions at all, undecided awards by id, submissions below the quorum of which nothing was decided, how many ballots are outstanding. */
export type UndecidedMatters = {
  readonly isAny: boolean
  readonly hasNoSubmissions: boolean
  readonly awards: readonly string[]
  readonly belowQuorum: readonly number[]
  readonly outstanding: number
}

export function undecidedMatters({ docket, awards }: Outcome): UndecidedMatters {
  const undecided = awards.filter(({ status }) => status === 'undecided').map(({ award }) => award.id)
  const { exclusions, quorums } = docket.attendance
  const belowQuorum =
    docket.expected === 'as-cast'
      ? []
      : docket.submissions.rows
          .map((_, submission) => submission)
          .filter(
            (submission) =>
              countedBallots(docket, submission) < docket.quorum &&
              !exclusions.has(submission) &&
              !quorums.has(submission),
          )
  const outstanding = countOutstanding(docket)
  const hasNoSubmissions = docket.submissions.rows.length === 0
  const isAny = hasNoSubmissions || undecided.length > 0 || belowQuorum.length > 0 || outstanding > 0
  return { isAny, hasNoSubmissions, awards: undecided, belowQuorum, outstanding }
}
