// mean: collapses the criteria or the jurors to their weighted mean.
import { divideColumns, onesLike, weighColumns, weighGroups } from '../../model/column.js'
import type { StepRule } from '../step.js'
import {
  averaged,
  collapse,
  collapseJurorColumns,
  collapseScope,
  type Demands,
  isWeighed,
  mergeColumns,
  overAxis,
  overOf,
} from './collapse.js'
import { englishClause, germanClause, weightsSaid } from './said.js'

const demands: Demands = { range: 'alike', isUnweighed: false, ...averaged }

/**
 * Over criteria Σwx / Σw of the scores that are there, with the criteria's weights: 8 and 5 with weights 2 and 1 make 7.
 * Over jurors the same with the jurors' weights. Missing where nothing that counts is there.
 * Proven by fixtures/counted/mean-*.
 */
export const mean: StepRule = {
  name: 'mean',
  form: overAxis,
  scope: collapseScope,
  transform: (parameters, facts) => collapse(parameters, facts, demands),
  apply: (parameters, cube, facts) => {
    if (overOf(parameters) !== 'jurors') {
      return mergeColumns(parameters, cube, facts, (columns, weights) => {
        const { sum, weight } = weighColumns(columns, weights)
        return divideColumns(sum, weight)
      })
    }
    const shares = isWeighed(parameters) ? cube.jurorWeights : onesLike(cube.jurorWeights)
    return collapseJurorColumns(parameters, cube, facts, (column) => {
      const { sum, weight } = weighGroups(column, cube.panels, shares)
      return divideColumns(sum, weight)
    })
  },
  sentence: {
    de: (parameters, facts) => germanClause(parameters, facts, germanWeights[weightsSaid(parameters, facts)]),
    en: (parameters, facts) => englishClause(parameters, facts, englishWeights[weightsSaid(parameters, facts)]),
  },
}

const germanWeights = {
  criteria: 'mit ihren Gewichten gemittelt',
  jurors: 'mit deren Gewichten gemittelt',
  equal: 'ohne Gewichte gemittelt',
  none: 'gemittelt',
}
const englishWeights = {
  criteria: 'averaged according to their weights',
  jurors: 'averaged according to the jurors’ weights',
  equal: 'averaged without weights',
  none: 'averaged',
}
