// mean: collapses the criteria or the jurors to their weighted mean.
import { divideColumns, weighColumns, weighGroups } from '../../model/column.js'
import type { StepRule } from '../step.js'
import { axisOf, collapseAlike, overAxis, withoutCriteria, withoutJurors } from './collapse.js'

/**
 * Over criteria Σwx / Σw of the scores that are there, with the criteria's weights: 8 and 5 with weights 2 and 1 make 7.
 * Over jurors the same with the jurors' weights. Missing where nothing that counts is there.
 * Proven by fixtures/counted/mean-*.
 */
export const mean: StepRule = {
  name: 'mean',
  form: overAxis,
  axis: axisOf,
  collapses: true,
  transform: (parameters, facts) => collapseAlike(axisOf(parameters), facts),
  apply: (parameters, cube, facts) => {
    if (axisOf(parameters) === 'criteria') {
      const { sum, weight } = weighColumns(
        cube.columns,
        cube.facts.criteria.map((criterion) => criterion.weight),
      )
      return withoutCriteria(cube, facts, divideColumns(sum, weight))
    }
    const means = cube.columns.map((column) => {
      const { sum, weight } = weighGroups(column, cube.panels, cube.jurorWeights)
      return divideColumns(sum, weight)
    })
    return withoutJurors(cube, facts, means)
  },
  sentence: {
    de: (parameters, facts) =>
      axisOf(parameters) === 'criteria'
        ? 'Die Werte der Kriterien werden mit ihren Gewichten gemittelt.'
        : facts.jurorsEqual
          ? 'Die Werte der Jurymitglieder werden gemittelt.'
          : 'Die Werte der Jurymitglieder werden mit deren Gewichten gemittelt.',
    en: (parameters, facts) =>
      axisOf(parameters) === 'criteria'
        ? 'The values of the criteria are averaged by their weights.'
        : facts.jurorsEqual
          ? 'The values of the jurors are averaged.'
          : 'The values of the jurors are averaged by their weights.',
  },
}
