// median: collapses the criteria or the jurors to the middle value.
import { medianOfColumns, medianOfGroups } from '../../model/column.js'
import { compare, fraction } from '../../model/fraction.js'
import { refused, type StepRule } from '../step.js'
import { axisOf, collapseAlike, overAxis, withoutCriteria, withoutJurors } from './collapse.js'

/**
 * The middle value of those that are there, or the mean of the two middle ones: 4, 7, 8 make 7; 4, 6, 7, 8 make 6.5.
 * It takes all alike, so weights other than 1 are refused. Proven by fixtures/counted/median-*.
 */
export const median: StepRule = {
  name: 'median',
  form: overAxis,
  axis: axisOf,
  collapses: true,
  transform: (parameters, facts) => {
    if (axisOf(parameters) === 'jurors' && !facts.jurorsEqual) return refused('juror-weights')
    const weighted = facts.criteria.find((criterion) => compare(criterion.weight, fraction(1)) !== 0)
    if (axisOf(parameters) === 'criteria' && weighted) return refused('weights-differ', weighted.id)
    return collapseAlike(axisOf(parameters), facts)
  },
  apply: (parameters, cube, facts) =>
    axisOf(parameters) === 'criteria'
      ? withoutCriteria(cube, facts, medianOfColumns(cube.columns))
      : withoutJurors(
          cube,
          facts,
          cube.columns.map((column) => medianOfGroups(column, cube.panels)),
        ),
  sentence: {
    de: (parameters) =>
      axisOf(parameters) === 'criteria'
        ? 'Von den Werten der Kriterien gilt der mittlere (Median), bei gerader Zahl das Mittel der beiden mittleren.'
        : 'Von den Werten der Jurymitglieder gilt der mittlere (Median), bei gerader Zahl das Mittel der beiden mittleren.',
    en: (parameters) =>
      axisOf(parameters) === 'criteria'
        ? 'Of the values of the criteria the middle one counts (median), of an even number the mean of the two middle ones.'
        : 'Of the values of the jurors the middle one counts (median), of an even number the mean of the two middle ones.',
  },
}
