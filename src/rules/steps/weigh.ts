// weigh: each value times its criterion's weight, so that products can be rounded before they are added.
import { scaleColumn } from '../../model/column.js'
import { counts, one } from '../../model/cube.js'
import { exactText, multiply, zero } from '../../model/fraction.js'
import { refused, type StepRule } from '../step.js'
import { englishLed, germanLed } from './said.js'
import { changeColumns, changing, onlyCriteria, positionsOf } from './standing.js'

/**
 * 8.25 on a criterion of weight 1.6 becomes 13.2; its weight is 1 afterwards. A criterion of weight 0 stays as it
 * is: it is not counted. Figure skating 2016/17 rounds each component's product with its factor to 2 decimals
 * before the sum (ISU Special Regulations, rule 353). Proven by fixtures/counted/weigh-*.
 */
export const weigh: StepRule = {
  name: 'weigh',
  form: { parameters: onlyCriteria },
  scope: () => ({ axis: null, collapses: null }),
  transform: (parameters, facts) =>
    facts.criteriaStand
      ? changing(parameters, facts, (criterion) => {
          const { range, weight } = criterion
          const [min, max] = [range.min, range.max].map((end) => end && multiply(end, weight))
          const after = range.min === null ? `${range.after} ×${exactText(weight)}` : range.after
          const weighed = { ...range, min: min ?? null, max: max ?? null, steps: null, after }
          return counts(criterion) ? { ...criterion, weight: one, range: weighed } : criterion
        })
      : refused('weigh-late'),
  apply: (parameters, cube, facts) =>
    changeColumns(cube, facts, positionsOf(parameters, cube.facts), (column, index) =>
      counts(cube.facts.criteria[index]!) ? scaleColumn(column, cube.facts.criteria[index]!.weight, zero) : column,
    ),
  sentence: {
    de: (parameters, facts) =>
      germanLed(parameters, facts, 'wird', 'Jeder Wert', 'mit dem Gewicht seines Kriteriums multipliziert'),
    en: (parameters, facts) => englishLed(parameters, facts, 'Each value is multiplied by the weight of its criterion'),
  },
}
