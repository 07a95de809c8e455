// median: collapses the criteria or the jurors to the middle value.
import { medianOfColumns, medianOfGroups } from '../../model/column.js'
import type { StepRule } from '../step.js'
import {
  averaged,
  collapse,
  collapseJurorColumns,
  collapseScope,
  type Demands,
  mergeColumns,
  overAxis,
  overOf,
} from './collapse.js'
import { englishChoice, germanChoice, isUnlike } from './said.js'

const demands: Demands = { range: 'alike', isUnweighed: true, ...averaged }

/**
 * The middle value of those that are there, or the mean of the two middle ones: 4, 7, 8 make 7; 4, 6, 7, 8 make 6.5.
 * It takes all alike, so weights other than 1 are refused. Proven by fixtures/counted/median-*.
 */
export const median: StepRule = {
  name: 'median',
  form: overAxis,
  scope: collapseScope,
  transform: (parameters, facts) => collapse(parameters, facts, demands),
  apply: (parameters, cube, facts) =>
    overOf(parameters) === 'jurors'
      ? collapseJurorColumns(parameters, cube, facts, (column) => medianOfGroups(column, cube.panels))
      : mergeColumns(parameters, cube, facts, medianOfColumns),
  sentence: {
    de: (parameters, facts) =>
      germanChoice(
        parameters,
        facts,
        `der mittlere (Median), bei gerader Zahl das Mittel der beiden mittleren${isUnlike(parameters, facts) ? ', ohne Gewichte' : ''}`,
      ),
    en: (parameters, facts) =>
      englishChoice(
        parameters,
        facts,
        `the middle one counts (median), of an even number the mean of the two middle ones${isUnlike(parameters, facts) ? ', without weights' : ''}`,
      ),
  },
}
