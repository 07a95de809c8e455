// The totals of the submissions that are ranked against each other, and what tie steps and thresholds look at.
import { type Column, isMissing } from '../model/column.js'
import type { Step } from '../model/competition.js'
import { apart, bestOf, type Cube, stateOf } from '../model/cube.js'
import { countedBallots, type Docket, isToBeRanked } from '../model/docket.js'
import type { UnrankedStatus } from '../model/ranking.js'
import type { BestEnd } from '../model/scale.js'
import { combinedScores } from '../rules/combined.js'
import { cubeOf, type StartingCube } from '../rules/cube-of.js'
import { ballotsNeeded, combiningSteps, countCube, jurorSteps, sharedStart } from '../rules/follow.js'
import { type Measured, measuredOf } from '../rules/measured.js'

/** Positions are those of `submissions`, which holds numbers of the docket in ascending order. */
export type Tally = {
  readonly division: string | null
  readonly submissions: Int32Array
  readonly start: StartingCube
  readonly best: BestEnd
  readonly totals: Column
  /** What the steps make of each criterion alone. */
  readonly combined: readonly Measured[]
  /** Computed when a tie step asks for it. */
  readonly jurorTotals: () => Column
  readonly measures: ReadonlyMap<string, Measured>
  /** Why a position has no place, or null. */
  readonly unrankedOf: (position: number) => UnrankedStatus | null
  /** The submissions of this ranking that never came to be counted: excluded or below the quorum. */
  readonly leftOut: readonly {
    readonly submission: number
    readonly status: UnrankedStatus
    readonly ballots: number
  }[]
}

/** A cube that has the first steps of a list behind it. */
type Followed = { readonly cube: Cube; readonly done: number }

const follow = (steps: readonly Step[], { cube, done }: Followed, to = steps.length): Followed => ({
  cube: countCube(steps.slice(done, to), cube),
  done: to,
})

/** Which submissions of a division are counted, and which never come to it. */
export function splitDivision(docket: Docket, belongs: (submission: number) => boolean) {
  const needed = ballotsNeeded(docket.competition.tally)
  const members = docket.submissions.rows.map((_, submission) => submission).filter(belongs)
  return {
    counted: Int32Array.from(members.filter((submission) => isToBeRanked(docket, submission, needed))),
    leftOut: members.filter((submission) => !isToBeRanked(docket, submission, needed)),
  }
}

/** Counts the submissions of one division; of all where `belongs` holds for all. */
export function tallyOf(docket: Docket, division: string | null, belongs: (submission: number) => boolean): Tally {
  const { counted: submissions, leftOut } = splitDivision(docket, belongs)
  const start = cubeOf(docket, submissions)
  const steps = docket.competition.tally
  const [combining, ofJurors] = [combiningSteps(steps), jurorSteps(steps)]
  const common = follow(steps, { cube: start.cube, done: 0 }, sharedStart(steps, combining, ofJurors))
  const perJuror = follow(steps, common, sharedStart(steps, ofJurors))
  const counted = follow(steps, perJuror).cube
  const totals = counted.columns[0]!
  const byCriterion = apartFrom(start.cube, common)
  let jurorTotals: Column | null = null
  return {
    division,
    submissions,
    start,
    best: bestOf(counted.facts),
    totals,
    combined: combinedScores(combining.slice(byCriterion.done), byCriterion.cube),
    jurorTotals: () => (jurorTotals ??= follow(ofJurors, apartFrom(start.cube, perJuror)).cube.columns[0]!),
    measures: measuredOf(docket.competition, start.cube),
    unrankedOf: (position) => stateOf(counted, position) ?? (isMissing(totals, position) ? 'incomplete' : null),
    leftOut: leftOut.map((submission) => ({
      submission,
      status: docket.attendance.exclusions.has(submission) ? 'excluded' : 'below-quorum',
      ballots: countedBallots(docket, submission),
    })),
  }
}

/** Steps done together hold for criteria and jurors apart unless a submission is incomplete: some it may not be. */
const apartFrom = (start: Cube, together: Followed): Followed =>
  together.cube.states.some((_, position) => stateOf(together.cube, position) === 'incomplete')
    ? { cube: apart(start), done: 0 }
    : { ...together, cube: apart(together.cube) }
