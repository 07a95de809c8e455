// Who else could score what a juror has not cast: for each submission one other juror, so that the loads stay even.
import type { Replacement } from '../model/assigning.js'
import { type Conflict, isSure } from '../model/conflict.js'
import type { Docket } from '../model/docket.js'
import { hasSeat, judges } from '../model/juror.js'
import { eligibleIn, isThere, loadsIn } from './eligible.js'
import { evenLoads, type Pairing, type Sides } from './even-loads.js'

/**
 * Seats that are there, judge the division and every criterion that the juror judges, are neither recused nor surely in
 * conflict, and do not score the submission already. Of those the least loaded; among equals first who is in no conflict at
 * all, then the order of jurors.csv. Loads 3, 1 of two others who may both score two submissions become 3, 3.
 */
export function findReplacements(
  docket: Docket,
  juror: number,
  submissions: readonly number[],
  conflicts: readonly Conflict[],
): readonly Replacement[] {
  const eligible = eligibleIn(docket, conflicts)
  const loads = loadsIn(docket, eligible)
  const possible = new Set(
    conflicts.filter(({ agreement }) => !isSure(agreement)).map((each) => `${each.juror} ${each.submission}`),
  )
  const others = [...docket.jurors.keys()].filter((other) => other !== juror && mayStandIn(docket, other, juror))
  const sides: Sides = {
    needs: submissions.map(() => 1),
    loads,
    groups: submissions.map((submission) =>
      others.filter(
        (other) => eligible.hindrance(other, submission) === null && !eligible.standing[submission]!.has(other),
      ),
    ),
    groupOf: submissions.map((_, left) => left),
    barred: submissions.map(() => new Set<number>()),
  }
  const strain: Pairing['strain'] = (left, right) => (possible.has(`${right} ${submissions[left]}`) ? 1 : 0)
  const { partners } = evenLoads(sides, { join: () => {}, part: () => {}, strain })
  return submissions.map((submission, left): Replacement => {
    const other = partners[left]![0] ?? null
    const mayConflict = other !== null && possible.has(`${other} ${submission}`)
    return { submission, juror: other, load: other === null ? 0 : loads[other]!, mayConflict }
  })
}

function mayStandIn(docket: Docket, other: number, juror: number): boolean {
  const [one, absent] = [docket.jurors[other]!, docket.jurors[juror]!]
  const asked = docket.competition.criteria.filter(({ id }) => judges(absent, id))
  return hasSeat(one) && isThere(docket, other) && asked.every(({ id }) => judges(one, id))
}
