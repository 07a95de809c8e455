// What the steps that collapse an axis share: their one parameter, their checks, the cube that is left.

import type { Column } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import { type Axis, type Cube, type CubeFacts, hasOneEnd, hasOneRange, submissionsIn } from '../../model/cube.js'
import { refused, type Transformed, type WrittenForm } from '../step.js'

export const overAxis: WrittenForm = {
  short: 'over',
  parameters: { over: { type: 'choice', choices: ['criteria', 'jurors'] } },
}

export const axisOf = (parameters: Parameters): Axis => (parameters.over === 'criteria' ? 'criteria' : 'jurors')

/** The facts after collapsing an axis; refused where it is collapsed already, or after `drop` while criteria stand. */
export function collapse(axis: Axis, facts: CubeFacts): Transformed {
  if (axis === 'criteria') {
    if (!facts.criteriaStand) return refused('collapsed-twice', axis)
    if (facts.dropped > 0 && facts.jurorsStand) return refused('drop-then-jurors')
    if (!hasOneEnd(facts)) return refused('ends-mixed')
    return { facts: { ...facts, criteriaStand: false, best: facts.criteria[0]!.scale.best } }
  }
  return facts.jurorsStand ? { facts: { ...facts, jurorsStand: false } } : refused('collapsed-twice', axis)
}

/** The same for a step that can only take criteria of the same range: `rescale` first where they differ. */
export function collapseAlike(axis: Axis, facts: CubeFacts): Transformed {
  const collapsed = collapse(axis, facts)
  const isMixed = axis === 'criteria' && 'facts' in collapsed && !hasOneRange(facts)
  return isMixed ? refused('scales-differ') : collapsed
}

/** A cube whose rows are what they were, with one column in place of the criteria. */
export const withoutCriteria = (cube: Cube, facts: CubeFacts, column: Column): Cube => ({
  ...cube,
  facts,
  columns: [column],
})

/** A cube whose rows are submissions. */
export const withoutJurors = (cube: Cube, facts: CubeFacts, columns: readonly Column[]): Cube => ({
  ...cube,
  facts,
  columns,
})

export const eachSubmission = (cube: Cube): readonly number[] =>
  Array.from({ length: submissionsIn(cube) }, (_, i) => i)
