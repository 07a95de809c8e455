// rescale: each score on 0–100 of its own scale, the best end 100.
import { scaleColumn } from '../../model/column.js'
import { wholeNumber } from '../../model/decimal.js'
import { divide, fraction, multiply, subtract } from '../../model/fraction.js'
import { highest, lowest, type Scale } from '../../model/scale.js'
import { refused, type StepRule } from '../step.js'

const percentScale: Scale = {
  min: wholeNumber(0),
  max: wholeNumber(100),
  step: wholeNumber(1),
  best: 'high',
  labels: new Map(),
}

/**
 * On a scale from a to b a score x becomes 100 (x − a) / (b − a), or 100 (b − x) / (b − a) where low is best: on 1–6,
 * low best, a 2 becomes 80. Once, before any collapse. Proven by fixtures/counted/rescale-*.
 */
export const rescale: StepRule = {
  name: 'rescale',
  form: { parameters: {} },
  axis: () => null,
  collapses: false,
  transform: (_, facts) => {
    if (facts.isRescaled) return refused('rescale-twice')
    if (!facts.criteriaStand || !facts.jurorsStand) return refused('rescale-late')
    const criteria = facts.criteria.map((criterion) => ({ ...criterion, scale: percentScale }))
    return { facts: { ...facts, criteria, isRescaled: true, best: 'high' } }
  },
  apply: (_, cube, facts) => ({
    ...cube,
    facts,
    columns: cube.columns.map((column, index) => {
      const { scale } = cube.facts.criteria[index]!
      const [best, worst] = scale.best === 'high' ? [highest(scale), lowest(scale)] : [lowest(scale), highest(scale)]
      const factor = divide(fraction(100), subtract(best, worst))
      return scaleColumn(column, factor, multiply(fraction(-1), multiply(worst, factor)))
    }),
  }),
  sentence: {
    de: () => 'Jede Wertung wird auf 0 bis 100 ihrer Skala umgerechnet; das beste Ende der Skala ist 100.',
    en: () => 'Each score is put on 0 to 100 of its own scale; the best end of the scale is 100.',
  },
}
