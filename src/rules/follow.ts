// Following a list of steps: on facts alone, to see whether it can be followed; on a cube, to count.
import type { Competition, Step } from '../model/competition.js'
import type { Axis, Cube, CubeFacts } from '../model/cube.js'
import { toFraction } from '../model/decimal.js'
import type { StepFault } from '../model/finding.js'
import { ruleOf } from './steps.js'

/** A step that cannot stand where it does; `index` is its place in the list, the list's length where one is lacking. */
export type RefusedStep = {
  readonly index: number
  readonly step: string
  readonly fault: StepFault
  readonly detail: string
}

/** The facts of a competition's scores before the first step. */
export function firstFacts(competition: Competition, jurorsEqual: boolean): CubeFacts {
  return {
    criteria: competition.criteria.map(({ id, name, weight, scale }) => ({
      id,
      name,
      weight: toFraction(weight),
      scale,
    })),
    criteriaStand: true,
    jurorsStand: true,
    isRescaled: false,
    dropped: 0,
    jurorsEqual,
    best: competition.criteria[0]?.scale.best ?? 'high',
  }
}

/** Follows the list on facts alone: the facts before each step and at the end, or the first step that is refused. */
export function followFacts(steps: readonly Step[], first: CubeFacts): readonly CubeFacts[] | RefusedStep {
  const facts = [first]
  for (const [index, step] of steps.entries()) {
    const transformed = ruleOf(step.name).transform(step.parameters, facts.at(-1)!)
    if ('fault' in transformed) return { index, step: step.name, ...transformed }
    facts.push(transformed.facts)
  }
  return facts
}

/** Why a whole counting rule cannot be followed, or null: both axes are collapsed, each once. */
export function refusedStep(steps: readonly Step[], first: CubeFacts): RefusedStep | null {
  const facts = followFacts(steps, first)
  if (!Array.isArray(facts)) return facts as RefusedStep
  const last: CubeFacts = facts.at(-1)
  const standing: Axis | null = last.criteriaStand ? 'criteria' : last.jurorsStand ? 'jurors' : null
  if (standing === null) return null
  return { index: steps.length, step: steps.at(-1)?.name ?? '', fault: 'never-collapsed', detail: standing }
}

/** The cube before the first step, and after each. */
export function followSteps(steps: readonly Step[], first: Cube): readonly Cube[] {
  const cubes = [first]
  for (const step of steps) {
    const rule = ruleOf(step.name)
    const cube = cubes.at(-1)!
    const transformed = rule.transform(step.parameters, cube.facts)
    if ('fault' in transformed) throw new Error(`the step ${step.name} was not checked: ${transformed.fault}`)
    cubes.push(rule.apply(step.parameters, cube, transformed.facts))
  }
  return cubes
}

/** The cube after the last step, without keeping those between. */
export function countCube(steps: readonly Step[], first: Cube): Cube {
  let cube = first
  for (const step of steps) cube = followSteps([step], cube)[1]!
  return cube
}

/** What makes a criterion's combined score: the list without its collapses over criteria. */
export const combiningSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter((step) => !collapsesAlong(step, 'criteria'))

/** What makes a juror's total: the list without its collapses over jurors and without `drop`. */
export const jurorSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter((step) => ruleOf(step.name).axis(step.parameters) !== 'jurors')

/** How many steps all of some lists begin with: what is followed once for all of them. */
export function sharedStart(first: readonly Step[], ...others: readonly (readonly Step[])[]): number {
  const end = first.findIndex((step, index) => others.some((list) => list[index] !== step))
  return end < 0 ? first.length : end
}

const collapsesAlong = (step: Step, axis: Axis): boolean => {
  const rule = ruleOf(step.name)
  return rule.collapses && rule.axis(step.parameters) === axis
}

/** The fewest counted ballots to be ranked: the larger of `quorum` and what the steps need to leave a value over. */
export function quorumInForce(competition: Competition): number {
  return Math.max(competition.ballots.quorum, ballotsNeeded(competition.tally))
}

/** What `drop` needs: all that it leaves out, and one more. */
export function ballotsNeeded(steps: readonly Step[]): number {
  return 1 + steps.reduce((so, step) => so + (ruleOf(step.name).drops?.(step.parameters) ?? 0), 0)
}

/** The decimals in which totals and combined scores are printed: those of the last step if it rounds, else 2. */
export function printedDecimals(steps: readonly Step[]): number {
  const last = steps.at(-1)
  return (last && ruleOf(last.name).decimals?.(last.parameters)) ?? 2
}
