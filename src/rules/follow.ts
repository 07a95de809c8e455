// Following a list of steps: on facts alone, to see whether it can be followed; on a cube, to count.
import type { Competition, Step } from '../model/competition.js'
import { type Axis, type Cube, type CubeFacts, jurorsStand } from '../model/cube.js'
import { toFraction } from '../model/decimal.js'
import type { StepFault } from '../model/finding.js'
import { highest, lowest, stepsOf } from '../model/scale.js'
import type { Follow, StepScope, Transformed, Unfollowable } from './step.js'
import { ruleOf } from './steps.js'

/** A step that cannot stand where it does; `index` is its place in the list, the list's length where one is lacking. */
export type RefusedStep = {
  readonly index: number
  readonly step: string
  readonly fault: StepFault
  readonly detail: string
}

/** What of the jurors a counting rule depends on. */
export type JurorFacts = { readonly areEqual: boolean; readonly arePartial: boolean }

/** The facts of a competition's scores before the first step. */
export function firstFacts(competition: Competition, jurors: JurorFacts): CubeFacts {
  return {
    criteria: competition.criteria.map(({ id, name, weight, scale }) => ({
      id,
      name,
      weight: toFraction(weight),
      range: { min: lowest(scale), max: highest(scale), best: scale.best, steps: stepsOf(scale), after: '' },
      jurorsStand: true,
      isRescaled: false,
      dropped: 0,
      isDiscarded: false,
    })),
    criteriaStand: true,
    groups: competition.groups.map((group) => ({ ...group, weight: toFraction(group.weight) })),
    jurorsEqual: jurors.areEqual,
    jurorsPartial: jurors.arePartial,
    rounds: competition.rounds.length > 0 ? 'declared' : 'none',
    earlierRounds: competition.rounds,
  }
}

/** How lists inside a step are followed. */
export const follow: Follow = {
  facts: (steps, first): Transformed => {
    const followed = followFacts(steps, first)
    if (!isRefused(followed)) return { facts: followed.at(-1)! }
    return { fault: followed.fault, detail: followed.detail, inner: followed.step }
  },
  cube: countCube,
  ballotsNeeded,
  sentences: (steps, first, language) =>
    factsMet(steps, first).map((facts, index) => {
      const { name, parameters } = steps[index]!
      return ruleOf(name).sentence[language](parameters, facts, follow)
    }),
}

/** The facts before each step; those that the last good one left, from a refused one on. */
function factsMet(steps: readonly Step[], first: CubeFacts): readonly CubeFacts[] {
  const met: CubeFacts[] = []
  let facts = first
  for (const { name, parameters } of steps) {
    met.push(facts)
    const transformed = ruleOf(name).transform(parameters, facts, follow)
    if ('facts' in transformed) facts = transformed.facts
  }
  return met
}

/** Follows the list on facts alone: the facts before each step and at the end, or the first step that is refused. */
export function followFacts(steps: readonly Step[], first: CubeFacts): readonly CubeFacts[] | RefusedStep {
  const facts = [first]
  for (const [index, step] of steps.entries()) {
    const transformed = ruleOf(step.name).transform(step.parameters, facts.at(-1)!, follow)
    if ('fault' in transformed) {
      const { fault, detail, inner } = transformed
      return { index, step: inner ?? step.name, fault, detail }
    }
    facts.push(transformed.facts)
  }
  return facts
}

export const isRefused = (followed: readonly CubeFacts[] | RefusedStep): followed is RefusedStep =>
  !Array.isArray(followed)

/** Why a whole counting rule cannot be followed, or null: both axes are collapsed, each once. */
export function refusedStep(steps: readonly Step[], first: CubeFacts): RefusedStep | null {
  const facts = followFacts(steps, first)
  if (isRefused(facts)) return facts
  const standing = standingAxis(facts.at(-1)!)
  if (standing === null) return null
  return { index: steps.length, step: steps.at(-1)?.name ?? '', fault: 'never-collapsed', detail: standing }
}

const standingAxis = (facts: CubeFacts): Axis | null =>
  facts.criteriaStand ? 'criteria' : jurorsStand(facts) ? 'jurors' : null

/** The cube before the first step, and after each. */
export function followSteps(steps: readonly Step[], first: Cube): readonly Cube[] {
  const cubes = [first]
  for (const step of steps) cubes.push(followStep(step, cubes.at(-1)!))
  return cubes
}

function followStep(step: Step, cube: Cube): Cube {
  const rule = ruleOf(step.name)
  const transformed = rule.transform(step.parameters, cube.facts, follow)
  if ('fault' in transformed) throw new Error(`the step ${step.name} was not checked: ${transformed.fault}`)
  return rule.apply(step.parameters, cube, transformed.facts, follow)
}

/** The cube after the last step, without keeping those between. */
export function countCube(steps: readonly Step[], first: Cube): Cube {
  return steps.reduce((cube, step) => followStep(step, cube), first)
}

/** What keeps the first such step from being followed on these very scores; empty where all can be. */
export function unfollowableOn(steps: readonly Step[], first: Cube): readonly (Unfollowable & { index: number })[] {
  const last = steps.findLastIndex(({ name }) => ruleOf(name).unfollowable !== undefined)
  let cube = first
  for (const [index, step] of steps.slice(0, last + 1).entries()) {
    const found = ruleOf(step.name).unfollowable?.(step.parameters, cube) ?? []
    if (found.length > 0) return found.map((each) => ({ ...each, index }))
    cube = followStep(step, cube)
  }
  return []
}

const scopeOf = ({ name, parameters }: Step): StepScope => ruleOf(name).scope(parameters)

/** A step of a list made from another: which step of that one it was, and what is left of it. */
type Kept = { readonly index: number; readonly step: Step }

/** What makes a criterion's combined score: the list without what looks along criteria and without what totals get. */
export const combiningSteps = (steps: readonly Step[]): readonly Step[] => keptCombining(steps).map(({ step }) => step)

/** Which steps, from 1, those of `combiningSteps` are of the list they come from; and so of `jurorSteps`. */
export const combiningNumbers = (steps: readonly Step[]): readonly number[] => numbersOf(keptCombining(steps))
export const jurorNumbers = (steps: readonly Step[]): readonly number[] => numbersOf(keptForJurors(steps))

const numbersOf = (kept: readonly Kept[]): readonly number[] => kept.map(({ index }) => index + 1)

/** `isCollapsed`: whether all criteria were one value before the list begins. */
function keptCombining(steps: readonly Step[], isCollapsed = false): readonly Kept[] {
  const first = steps.findIndex(collapsesAllCriteria)
  return steps.flatMap((step, index) => {
    const isAfter = isCollapsed || (first >= 0 && index > first)
    const { axis, isOfTotals, isAddedToTotals } = scopeOf(step)
    if (axis === 'criteria' || isOfTotals || (isAddedToTotals && isAfter)) return []
    return { index, step: asAlone(withLists(step, (list) => keptCombining(list, isAfter).map((kept) => kept.step))) }
  })
}

/** What makes a juror's total: the list without what looks along jurors. */
export const jurorSteps = (steps: readonly Step[]): readonly Step[] => keptForJurors(steps).map(({ step }) => step)

const keptForJurors = (steps: readonly Step[]): readonly Kept[] =>
  steps.flatMap((step, index) => {
    const { axis, isOfTotals } = scopeOf(step)
    return axis === 'jurors' || isOfTotals ? [] : { index, step: withLists(step, jurorSteps) }
  })

/** The step itself, or where lists stand in it, the step with those changed. */
function withLists(step: Step, change: (steps: readonly Step[]) => readonly Step[]): Step {
  const changed = ruleOf(step.name).withLists?.(step.parameters, change)
  return changed ? { ...step, parameters: changed } : step
}

/** The step itself, or what it is where each criterion is followed for itself. */
function asAlone(step: Step): Step {
  const parameters = ruleOf(step.name).alone?.(step.parameters)
  return parameters ? { ...step, parameters } : step
}

const listsIn = ({ name, parameters }: Step): readonly (readonly Step[])[] => ruleOf(name).lists?.(parameters) ?? []

/** Whether the step, or one of a list inside it, combines criteria or leaves some out. */
export const looksAlongCriteria = (step: Step): boolean => {
  const { axis, collapses } = scopeOf(step)
  return axis === 'criteria' || collapses === 'both' || listsIn(step).some((list) => list.some(looksAlongCriteria))
}

const collapsesAllCriteria = (step: Step): boolean => {
  const { collapses } = scopeOf(step)
  const isPartial = step.parameters.over === 'groups' || step.parameters.only !== undefined
  if (collapses === 'both' || (collapses === 'criteria' && !isPartial)) return true
  return listsIn(step).some((list) => list.some(collapsesAllCriteria))
}

/** How many steps all of some lists begin with: what is followed once for all of them. */
export function sharedStart(first: readonly Step[], ...others: readonly (readonly Step[])[]): number {
  const end = first.findIndex((step, index) => others.some((list) => list[index] !== step))
  return end < 0 ? first.length : end
}

/** The fewest counted ballots to be ranked: the larger of `quorum` and what the steps need to leave a value over. */
export function quorumInForce(competition: Competition): number {
  return Math.max(competition.ballots.quorum, ballotsNeeded(competition.tally))
}

/** All that is dropped, and the most values that a step needs of what is left; never below its smallest panel. */
export function ballotsNeeded(steps: readonly Step[]): number {
  const asked = steps.map(({ name, parameters }) => {
    const { drops, needs, smallestPanel } = ruleOf(name)
    return {
      drops: drops?.(parameters) ?? 0,
      needs: needs?.(parameters) ?? 1,
      smallest: smallestPanel?.(parameters) ?? 1,
    }
  })
  const dropped = asked.reduce((so, { drops }) => so + drops, 0)
  return asked.reduce((so, { needs, smallest }) => Math.max(so, dropped + needs, smallest), dropped + 1)
}

/** The decimals in which totals and combined scores are printed: those of the last step if it rounds, else 2. */
export function printedDecimals(steps: readonly Step[]): number {
  const last = steps.at(-1)
  return (last && ruleOf(last.name).decimals?.(last.parameters)) ?? 2
}
