// sum: collapses the criteria or the jurors to their weighted sum.
import { countGroups, divideColumns, hideRows, scaleColumn, weighColumns, weighGroups } from '../../model/column.js'
import { type Cube, type CubeFacts, markState, panelSize } from '../../model/cube.js'
import { add, zero } from '../../model/fraction.js'
import type { StepRule } from '../step.js'
import { axisOf, collapse, eachSubmission, overAxis, withoutCriteria, withoutJurors } from './collapse.js'

/**
 * Over criteria Σwx; with a score missing the mean of those there times all weights, so that it counts neither for nor
 * against: 8, 6 and a missing one, weights 1, make 21. Over jurors Σwx; a submission with fewer ballots than the most of
 * its division is unranked (`short-panel`), and so is one whose panel left a value out (`incomplete`): fewer summands are
 * no worse work. Proven by fixtures/counted/sum-*.
 */
export const sum: StepRule = {
  name: 'sum',
  form: overAxis,
  axis: axisOf,
  collapses: true,
  transform: (parameters, facts) => collapse(axisOf(parameters), facts),
  apply: (parameters, cube, facts) =>
    axisOf(parameters) === 'criteria' ? sumCriteria(cube, facts) : sumJurors(cube, facts),
  sentence: {
    de: (parameters, facts) =>
      axisOf(parameters) === 'criteria'
        ? 'Die Werte der Kriterien werden, mit ihren Gewichten malgenommen, zusammengezählt.'
        : facts.jurorsEqual
          ? 'Die Werte der Jurymitglieder werden zusammengezählt.'
          : 'Die Werte der Jurymitglieder werden, mit deren Gewichten malgenommen, zusammengezählt.',
    en: (parameters, facts) =>
      axisOf(parameters) === 'criteria'
        ? 'The values of the criteria, times their weights, are added.'
        : facts.jurorsEqual
          ? 'The values of the jurors are added.'
          : 'The values of the jurors, times their weights, are added.',
  },
}

function sumCriteria(cube: Cube, facts: CubeFacts): Cube {
  const weights = cube.facts.criteria.map((criterion) => criterion.weight)
  const present = weighColumns(cube.columns, weights)
  const all = weights.reduce(add, zero)
  return withoutCriteria(cube, facts, scaleColumn(divideColumns(present.sum, present.weight), all, zero))
}

function sumJurors(cube: Cube, facts: CubeFacts): Cube {
  const states = cube.states.slice()
  const submissions = eachSubmission(cube)
  const most = submissions.reduce((so, submission) => Math.max(so, panelSize(cube, submission)), 0)
  for (const submission of submissions) {
    if (panelSize(cube, submission) < most) markState(states, submission, 'short-panel')
  }
  const sums = cube.columns.map((column, index) => {
    const present = countGroups(column, cube.panels)
    const incomplete = Uint8Array.from(submissions, (submission) =>
      present[submission]! + cube.facts.dropped < panelSize(cube, submission) ? 1 : 0,
    )
    const counts = !cube.facts.criteriaStand || cube.facts.criteria[index]!.weight.n > 0n
    if (counts)
      for (const submission of submissions)
        if (incomplete[submission] === 1) markState(states, submission, 'incomplete')
    return hideRows(weighGroups(column, cube.panels, cube.jurorWeights).sum, incomplete)
  })
  return { ...withoutJurors(cube, facts, sums), states }
}
