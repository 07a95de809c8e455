// The account of an assignment: how even loads and panels are, who is linked with whom, and what stood before.
import type { AssignmentPlan, Pair, Span, Wanted } from '../model/assigning.js'
import { countedBallots, type Docket } from '../model/docket.js'
import type { Juror } from '../model/juror.js'
import { type Eligible, isThere, loadsIn } from './eligible.js'
import { linkedJurors, type Panels } from './panels.js'

type Account = Omit<AssignmentPlan, 'wanted' | 'shortages'>

export function accountOf(docket: Docket, eligible: Eligible, wanted: Wanted, panels: Panels): Account {
  const added = addedIn(docket, eligible, panels)
  const jurors = loadsBoth(docket, eligible, added)
  const judged = [...docket.submissions.rows.keys()].filter((each) => !docket.attendance.exclusions.has(each))
  const idOf = (submission: number) => docket.submissions.rows[submission]!.id
  const rankable = (each: number) => Math.max(panels.of(each).length, countedBallots(docket, each))
  return {
    kept: eligible.kept,
    idle: eligible.idle,
    adopted: eligible.unassigned,
    added,
    jurors,
    loads: spanOf(jurors.map((each) => each.before + each.added)),
    panels: spanOf(judged.map((submission) => panels.of(submission).length)),
    groups: linkedJurors(docket.submissions.rows.map((_, submission) => panels.of(submission))),
    pairs: pairsIn(
      docket,
      jurors.map(({ juror }) => juror),
      panels,
    ),
    beyond:
      wanted.per === 'submission'
        ? judged.filter((each) => eligible.panels[each]!.size > wanted.count).map(idOf)
        : jurors.filter(({ before }) => before > wanted.count).map(({ juror }) => docket.jurors[juror]!.id),
    belowQuorum: judged.filter((each) => rankable(each) < docket.quorum).map(idOf),
  }
}

/** By submission, then juror. */
const addedIn = ({ submissions }: Docket, eligible: Eligible, panels: Panels): readonly Pair[] =>
  submissions.rows.flatMap((_, submission) =>
    panels
      .of(submission)
      .filter((juror) => !eligible.panels[submission]!.has(juror))
      .toSorted((a, b) => a - b)
      .map((juror) => ({ juror, submission })),
  )

/** Of each juror who is there, what stood and what is added. */
function loadsBoth(docket: Docket, eligible: Eligible, added: readonly Pair[]): Account['jurors'] {
  const before = loadsIn(docket, eligible)
  const fresh = docket.jurors.map(() => 0)
  for (const { juror } of added) fresh[juror]!++
  return [...docket.jurors.keys()]
    .filter((juror) => isThere(docket, juror))
    .map((juror) => ({ juror, before: before[juror]!, added: fresh[juror]! }))
}

function spanOf(numbers: readonly number[]): Span {
  const least = numbers.reduce((so, number) => Math.min(so, number), Number.POSITIVE_INFINITY)
  return { least: numbers.length === 0 ? 0 : least, most: numbers.reduce((so, number) => Math.max(so, number), 0) }
}

/** Of jurors who have no division in common nobody expects that they share anything. */
function pairsIn({ jurors }: Docket, there: readonly number[], panels: Panels): Span | null {
  let [least, most] = [Number.POSITIVE_INFINITY, -1]
  for (const [at, juror] of there.entries()) {
    const own = jurors[juror]!
    for (let next = at + 1; next < there.length; next++) {
      const other = jurors[there[next]!]!
      if (own.divisions !== null && !mayMeet(other, own.divisions)) continue
      const shared = panels.shared(juror, there[next]!)
      if (shared < least) least = shared
      if (shared > most) most = shared
    }
  }
  return most < 0 ? null : { least, most }
}

const mayMeet = ({ divisions }: Juror, others: readonly string[]): boolean =>
  divisions === null || others.some((id) => divisions.includes(id))
