// What doubts know of a list of steps without a single score: every step in it, and between which ends its values lie.
import type { Award, Step } from '../../model/competition.js'
import { bestOf, type CubeFacts, type Range } from '../../model/cube.js'
import type { Docket } from '../../model/docket.js'
import type { Fraction } from '../../model/fraction.js'
import type { BestEnd } from '../../model/scale.js'
import { firstFacts, followFacts, isRefused } from '../../rules/follow.js'
import { jurorFacts } from '../../rules/jurors.js'
import { ruleOf } from '../../rules/steps.js'

/** The steps and those of the lists inside them. */
export const stepsWithin = (steps: readonly Step[]): readonly Step[] =>
  steps.flatMap((step) => [step, ...(ruleOf(step.name).lists?.(step.parameters) ?? []).flatMap(stepsWithin)])

/** The facts before each step and after the last. Throws where the list was not checked: that would be our own fault. */
export function factsAlong({ competition, jurors }: Docket, steps: readonly Step[]): readonly CubeFacts[] {
  const facts = followFacts(steps, firstFacts(competition, jurorFacts(jurors)))
  if (isRefused(facts)) throw new Error(`the rule was not checked: ${facts.fault}`)
  return facts
}

/** Which end of the values is best after the steps. */
export const bestAfter = (docket: Docket, steps: readonly Step[]): BestEnd => bestOf(factsAlong(docket, steps).at(-1)!)

/** Both ends are known. */
export type KnownRange = Range & { readonly min: Fraction; readonly max: Fraction }

/**
 * Between which ends the values of each column lie after the steps; null where that is not known. A sum over jurors grows
 * with the panel, so that the ends of its values are not those of the scale.
 */
export function rangesAfter(docket: Docket, steps: readonly Step[]): readonly (KnownRange | null)[] {
  const grows = stepsWithin(steps).some(({ name, parameters }) => name === 'sum' && parameters.over === 'jurors')
  return factsAlong(docket, steps)
    .at(-1)!
    .criteria.map(({ range }) => (grows ? null : knownRange(range)))
}

export const rangeAfter = (docket: Docket, steps: readonly Step[]): KnownRange | null =>
  rangesAfter(docket, steps)[0] ?? null

export function knownRange(range: Range): KnownRange | null {
  const { min, max } = range
  return min === null || max === null ? null : { ...range, min, max }
}

/** How many submissions of the award's ranking are not excluded; 0 before the first is there. */
export function judgedFor({ submissions, attendance }: Docket, { division }: Award): number {
  const isIn = (of: string | null) => division === null || of === division
  return submissions.rows.filter((row, index) => isIn(row.division) && !attendance.exclusions.has(index)).length
}
