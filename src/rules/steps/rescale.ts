// rescale: each score on 0–100 of its own scale, the best end 100.
import { scaleColumn } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import type { CubeFacts, Range } from '../../model/cube.js'
import { divide, fraction, multiply, subtract, zero } from '../../model/fraction.js'
import { refused, type StepRule, type Transformed } from '../step.js'
import { englishLed, germanLed } from './said.js'
import { changeColumns, changeCriteria, chosenBy, onlyCriteria, positionsOf } from './standing.js'

const percent: Range = { min: zero, max: fraction(100), best: 'high', steps: null, after: '' }

/**
 * On a scale from a to b a score x becomes 100 (x − a) / (b − a), or 100 (b − x) / (b − a) where low is best: on 1–6,
 * low best, a 2 becomes 80. Once, before any collapse. Proven by fixtures/counted/rescale-*.
 */
export const rescale: StepRule = {
  name: 'rescale',
  form: { parameters: onlyCriteria },
  scope: () => ({ axis: null, collapses: null }),
  transform: transformRescale,
  apply: (parameters, cube, facts) =>
    changeColumns(cube, facts, positionsOf(parameters, cube.facts), (column, index) => {
      const { min, max, best } = cube.facts.criteria[index]!.range
      const [top, bottom] = best === 'high' ? [max!, min!] : [min!, max!]
      const factor = divide(fraction(100), subtract(top, bottom))
      return scaleColumn(column, factor, multiply(fraction(-1), multiply(bottom, factor)))
    }),
  sentence: {
    de: (parameters, facts) =>
      germanLed(
        parameters,
        facts,
        'wird',
        'Jede Wertung',
        'von ihrer Skala auf 0 bis 100 umgerechnet; 100 ist das beste Ende der Skala',
      ),
    en: (parameters, facts) =>
      englishLed(
        parameters,
        facts,
        'Each score is converted from its own scale to 0 to 100; 100 is the best end of the scale',
      ),
  },
}

/** Only scores as they were given have a scale of their own. */
function transformRescale(parameters: Parameters, facts: CubeFacts): Transformed {
  const found = chosenBy(parameters, facts)
  if ('fault' in found) return found
  const criteria = found.chosen.map((index) => facts.criteria[index]!)
  if (criteria.some(({ isRescaled }) => isRescaled)) return refused('rescale-twice')
  const isLate = !facts.criteriaStand || criteria.some(({ jurorsStand, range }) => !jurorsStand || range.steps === null)
  if (isLate) return refused('rescale-late')
  return { facts: changeCriteria(facts, found.chosen, (each) => ({ ...each, range: percent, isRescaled: true })) }
}
