// Who is left to decide: panels of which most values go, quorums nobody reaches, jurors whose values are not alike.
import type { Step } from '../../model/competition.js'
import { type Docket, isExpected } from '../../model/docket.js'
import { type Doubt, doubt } from '../../model/doubt.js'
import { hasSeat, judgesDivision } from '../../model/juror.js'
import { stepsFromOf } from '../../rules/step.js'
import { ruleOf } from '../../rules/steps.js'
import { factsAlong } from './followed.js'

export function panelDoubts(docket: Docket): readonly Doubt[] {
  const panel = largestPanel(docket)
  return [
    ...(panel > 0 && docket.quorum > panel ? [doubt('quorum-beyond', { quorum: docket.quorum, panel })] : []),
    ...(panel >= docket.quorum ? dropDoubts(docket.competition.tally, panel) : []),
    ...jurorDoubts(docket),
  ]
}

/** The most ballots that can count for one submission: a deputy's counts in the place of a seat's. 0 where nobody is known. */
function largestPanel(docket: Docket): number {
  if (docket.expected === 'assigned') return Math.max(0, ...judgesOfEach(docket).map(({ length }) => length))
  const { divisions } = docket.competition
  const seatsIn = (division: string | null) =>
    docket.jurors.filter((juror) => hasSeat(juror) && judgesDivision(juror, division)).length
  return Math.max(...(divisions.length === 0 ? [null] : divisions.map(({ id }) => id)).map(seatsIn))
}

/** The seats that are to score each submission that is not excluded. */
const judgesOfEach = (docket: Docket): readonly (readonly number[])[] =>
  docket.submissions.rows
    .map((_, submission) => [...docket.jurors.keys()].filter((juror) => isExpected(docket, juror, submission)))
    .filter((judges) => judges.length > 0)

/** Of a full panel more than half of the values left out, or all but one: of three jurors two, of two one. */
function dropDoubts(tally: readonly Step[], panel: number): readonly Doubt[] {
  const dropped = droppedOf(tally, panel)
  return dropped > 0 && (dropped * 2 > panel || panel - dropped === 1) ? [doubt('drop-most', { dropped, panel })] : []
}

/** The most values that are left out of one criterion of a panel of this size; drops of some criteria each for itself. */
function droppedOf(steps: readonly Step[], panel: number): number {
  const drops = steps.flatMap((step) => {
    if (step.name !== 'panel') return [{ step, count: ruleOf(step.name).drops?.(step.parameters) ?? 0 }]
    const list = stepsFromOf(step.parameters, 'lists').findLast(({ from }) => from <= panel)?.steps ?? []
    return [{ step, count: droppedOf(list, panel) }]
  })
  const onAll = drops.filter(({ step }) => step.parameters.only === undefined).reduce((so, { count }) => so + count, 0)
  const onSome = drops.filter(({ step }) => step.parameters.only !== undefined).map(({ count }) => count)
  return onAll + Math.max(0, ...onSome)
}

/** Jurors' values that are not alike: of other criteria, ranks among other submissions, sums of fewer. */
function jurorDoubts(docket: Docket): readonly Doubt[] {
  const { tally } = docket.competition
  const facts = factsAlong(docket, tally)
  return tally.flatMap(({ name, parameters }, index): readonly Doubt[] => {
    const met = facts[index]!
    const no = index + 1
    const ofJurors = met.criteria.some(({ jurorsStand }) => jurorsStand)
    const overCriteria = parameters.over === 'criteria' || parameters.over === 'groups'
    if (overCriteria && ofJurors && met.jurorsPartial) return [doubt('jurors-unalike', { no })]
    if ((name === 'ranks' || name === 'points') && ofJurors && rankUnalike(docket))
      return [doubt('ranks-unalike', { no })]
    const isSum = name === 'sum' && parameters.over === 'jurors'
    return isSum && areUnlikelyAlike(docket) ? [doubt('sum-unalike', { no })] : []
  })
}

/** Whether two jurors rank other submissions of one division, or may: rank 3 of 5 is not rank 3 of 20. */
function rankUnalike(docket: Docket): boolean {
  if (docket.expected !== 'assigned') return docket.expected === 'as-cast'
  return divisionsOf(docket).some((submissions) => {
    const workloads = [...docket.jurors.keys()].map((juror) =>
      submissions.filter((each) => isExpected(docket, juror, each)),
    )
    return new Set(workloads.filter(({ length }) => length > 0).map((each) => each.join(' '))).size > 1
  })
}

/** Whether submissions of one division have panels of other sizes, or may: the smaller ones are not ranked then. */
function areUnlikelyAlike(docket: Docket): boolean {
  if (docket.expected !== 'assigned') return docket.expected === 'as-cast'
  const judges = (submission: number) =>
    [...docket.jurors.keys()].filter((juror) => isExpected(docket, juror, submission)).length
  return divisionsOf(docket).some((submissions) => new Set(submissions.map(judges)).size > 1)
}

/** The submissions of each division that are not excluded, by their numbers. */
function divisionsOf({ submissions, attendance }: Docket): readonly (readonly number[])[] {
  const judged = [...submissions.rows.keys()].filter((submission) => !attendance.exclusions.has(submission))
  const divisions = new Set(judged.map((submission) => submissions.rows[submission]!.division))
  return [...divisions].map((division) => judged.filter((each) => submissions.rows[each]!.division === division))
}
