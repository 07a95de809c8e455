// The plan of an assignment: what stands is kept, what is missing is added so that loads are as even as they can be.
import type { AssignmentPlan, Hindrance, Pair, Shortage, Wanted } from '../model/assigning.js'
import { hindrances } from '../model/assigning.js'
import type { Conflict } from '../model/conflict.js'
import { sha256 } from '../model/digest.js'
import type { Docket } from '../model/docket.js'
import { byCodeUnit } from '../model/ids.js'
import { hasSeat, judgesDivision } from '../model/juror.js'
import { accountOf } from './account.js'
import { type Eligible, eligibleIn, isThere, loadsIn } from './eligible.js'
import { evenLoads, type Pairing, possiblePartners, type Sides } from './even-loads.js'
import { openPanels, type Panels } from './panels.js'
import { evenPairs, joinGroups } from './swaps.js'

/** All that a plan is made from. `seed` orders those who are equal otherwise; null: as the files do. */
type Desk = {
  readonly docket: Docket
  readonly wanted: Wanted
  readonly eligible: Eligible
  readonly seed: string | null
}

/** `conflicts` keep a juror from a submission where they are sure. Nothing is added where anybody would come short. */
export function planAssignment(
  docket: Docket,
  wanted: Wanted,
  conflicts: readonly Conflict[],
  seed: string | null,
): AssignmentPlan {
  const desk: Desk = { docket, wanted, eligible: eligibleIn(docket, conflicts), seed }
  const sides = wanted.per === 'submission' ? sidesBySubmission(desk) : sidesByJuror(desk)
  const shortages = shortagesIn(desk, sides)
  const panels = openPanels(docket.jurors.length, docket.submissions.rows.length)
  for (const [submission, panel] of desk.eligible.panels.entries()) {
    for (const juror of panel) panels.join(juror, submission)
  }
  if (shortages.length === 0) fill(desk, sides, panels)
  return { ...accountOf(docket, desk.eligible, wanted, panels), wanted, shortages }
}

function fill({ wanted, eligible }: Desk, sides: Sides, panels: Panels): void {
  const bySubmission = wanted.per === 'submission'
  const pairing: Pairing = bySubmission
    ? {
        join: (submission, juror) => panels.join(juror, submission),
        part: (submission, juror) => panels.part(juror, submission),
        strain: (submission, juror) => panels.strain(juror, submission),
      }
    : { join: panels.join, part: panels.part, strain: panels.strain }
  evenLoads(sides, pairing)
  const freedom = {
    mayJoin: (juror: number, submission: number) =>
      !eligible.standing[submission]!.has(juror) && eligible.hindrance(juror, submission) === null,
    isKept: (juror: number, submission: number) => eligible.panels[submission]!.has(juror),
  }
  evenPairs(panels, freedom)
  joinGroups(panels, freedom)
}

// ---- Both sides

/** Seats that are there, and submissions that are judged, each in the order in which they are preferred. */
const jurorsOf = ({ docket, seed }: Desk): readonly number[] =>
  preferred(
    [...docket.jurors.keys()].filter((juror) => isThere(docket, juror)),
    (juror) => docket.jurors[juror]!.id,
    seed,
  )

const submissionsOf = ({ docket, seed }: Desk): readonly number[] =>
  preferred(
    [...docket.submissions.rows.keys()].filter((each) => !docket.attendance.exclusions.has(each)),
    (submission) => docket.submissions.rows[submission]!.id,
    seed,
  )

/** As a lot is drawn: by the SHA-256 of the seed, a line feed and the id. */
function preferred(numbers: readonly number[], idOf: (number: number) => string, seed: string | null) {
  if (seed === null) return numbers
  const keys = new Map(numbers.map((number) => [number, sha256(`${seed}\n${idOf(number)}`)]))
  return numbers.toSorted((a, b) => byCodeUnit(keys.get(a)!, keys.get(b)!))
}

function sidesBySubmission(desk: Desk): Sides {
  const { docket, wanted, eligible } = desk
  const { rows } = docket.submissions
  const divisions = [...new Set(rows.map(({ division }) => division))]
  const jurors = jurorsOf(desk)
  const isIn = (juror: number, division: string | null) => judgesDivision(docket.jurors[juror]!, division)
  return {
    needs: rows.map((_, each) =>
      docket.attendance.exclusions.has(each) ? 0 : Math.max(0, wanted.count - eligible.panels[each]!.size),
    ),
    loads: loadsIn(docket, eligible),
    groups: divisions.map((division) => jurors.filter((juror) => isIn(juror, division))),
    groupOf: rows.map(({ division }) => divisions.indexOf(division)),
    barred: barredIn(
      desk,
      rows.length,
      ({ submission }) => submission,
      ({ juror }) => juror,
    ),
  }
}

function sidesByJuror(desk: Desk): Sides {
  const { docket, wanted, eligible } = desk
  const signatures = docket.jurors.map(({ divisions }) => divisions?.toSorted(byCodeUnit).join(' ') ?? null)
  const known = [...new Set(signatures)]
  const submissions = submissionsOf(desk)
  const loads = loadsIn(docket, eligible)
  const groups = known.map((signature) => {
    const divisions = signature === null ? null : new Set(signature.split(' '))
    return submissions.filter(
      (each) => divisions === null || divisions.has(docket.submissions.rows[each]!.division ?? ''),
    )
  })
  return {
    needs: docket.jurors.map((_, juror) => (isThere(docket, juror) ? Math.max(0, wanted.count - loads[juror]!) : 0)),
    loads: eligible.panels.map(({ size }) => size),
    groups,
    groupOf: signatures.map((signature) => known.indexOf(signature)),
    barred: barredIn(
      desk,
      docket.jurors.length,
      ({ juror }) => juror,
      ({ submission }) => submission,
    ),
  }
}

/** Whom each on the left may not have: who stands there already, is recused or in conflict. */
function barredIn(
  { eligible, docket }: Desk,
  lefts: number,
  leftOf: (pair: Pair) => number,
  rightOf: (pair: Pair) => number,
): readonly ReadonlySet<number>[] {
  const nobody: ReadonlySet<number> = new Set()
  const barred: Set<number>[] = []
  const bar = (pair: Pair) => {
    barred[leftOf(pair)] ??= new Set()
    barred[leftOf(pair)]!.add(rightOf(pair))
  }
  for (const [submission, jurors] of eligible.standing.entries()) for (const juror of jurors) bar({ juror, submission })
  for (const pair of eligible.apart) if (isThere(docket, pair.juror)) bar(pair)
  return Array.from({ length: lefts }, (_, left) => barred[left] ?? nobody)
}

// ---- Who comes short

/** Nobody competes for anybody: each load may grow, so that only those come short for whom too few are eligible. */
function shortagesIn(desk: Desk, sides: Sides): readonly Shortage[] {
  const { docket, wanted, eligible } = desk
  const isShort = (left: number) => sides.needs[left]! > possiblePartners(sides, left)
  const lefts = [...sides.needs.keys()].filter(isShort)
  const seats = [...docket.jurors.keys()].filter((juror) => hasSeat(docket.jurors[juror]!))
  const submissions = [...docket.submissions.rows.keys()]
  return lefts.map((left): Shortage => {
    const possible = wanted.count - sides.needs[left]! + possiblePartners(sides, left)
    if (wanted.per === 'submission') {
      const { id, line } = docket.submissions.rows[left]!
      const others = seats.filter((juror) => !eligible.panels[left]!.has(juror))
      return {
        id,
        line,
        possible,
        all: seats.length,
        hindered: tally(others.map((each) => eligible.hindrance(each, left))),
      }
    }
    const { id, line } = docket.jurors[left]!
    const others = submissions.filter((each) => !eligible.panels[each]!.has(left))
    return {
      id,
      line,
      possible,
      all: submissions.length,
      hindered: tally(others.map((each) => eligible.hindrance(left, each))),
    }
  })
}

function tally(found: readonly (Hindrance | null)[]): Readonly<Record<Hindrance, number>> {
  const count = (hindrance: Hindrance) => found.filter((each) => each === hindrance).length
  return Object.fromEntries(hindrances.map((each) => [each, count(each)])) as Record<Hindrance, number>
}
