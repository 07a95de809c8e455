// clip: moves values that lie too far from the centre of their panel to the distance that is still allowed.

import type { Parameters } from '../../model/competition.js'
import type { CubeCriterion, CubeFacts, Range } from '../../model/cube.js'
import { compare, type Fraction, round } from '../../model/fraction.js'
import { clampPanels } from '../../model/panel-span.js'
import type { StepRule } from '../step.js'
import {
  centreDecimals,
  centreParameters,
  centresOf,
  deviationSaid,
  deviationsOf,
  englishCentre,
  englishDeviating,
  germanCentre,
  germanDeviating,
  spansAbout,
  transformDeviating,
} from './deviation.js'
import { changeColumns } from './standing.js'

/**
 * While jurors stand, for each submission (and each criterion while they stand): a value further than the deviation from
 * the mean or the median of the values there is moved to that distance. Of 20, 21, 22, 13 the mean is 19; with a
 * deviation of 3 the 13 becomes 16. `round` rounds the centre half-up first. The International Chopin Competition 2025
 * moves scores to the rounded mean ± 3, in some stages ± 2. Proven by fixtures/counted/clip-*.
 */
export const clip: StepRule = {
  name: 'clip',
  form: {
    short: 'deviation',
    parameters: { deviation: { type: 'decimal-by-criterion', above: 0 }, ...centreParameters },
  },
  scope: () => ({ axis: 'jurors', collapses: null }),
  transform: (parameters, facts) =>
    transformDeviating(parameters, 'deviation', facts, (criterion) => clipped(criterion, centreDecimals(parameters))),
  apply: (parameters, cube, facts) => {
    const deviations = deviationsOf(parameters, 'deviation', cube.facts)
    return changeColumns(cube, facts, [...deviations.keys()], (column, index) => {
      const centres = centresOf(parameters, column, cube.panels)
      return clampPanels(column, cube.panels, spansAbout(centres, deviations.get(index)!))
    })
  },
  sentence: {
    de: (parameters, facts) => germanClip(parameters, facts),
    en: (parameters, facts) => englishClip(parameters, facts),
  },
}

/** Towards its centre no value leaves the range; but for a centre that was rounded out of it. */
function clipped(criterion: CubeCriterion, decimals: number | null): CubeCriterion {
  const { range } = criterion
  const rounded = (end: Fraction | null) => (end === null || decimals === null ? end : round(end, decimals, 'half-up'))
  return { ...criterion, range: widened(range, rounded(range.min), rounded(range.max)) }
}

function widened(range: Range, low: Fraction | null, high: Fraction | null): Range {
  const min = range.min && low && compare(low, range.min) < 0 ? low : range.min
  const max = range.max && high && compare(high, range.max) > 0 ? high : range.max
  return { ...range, min, max, steps: null }
}

const germanClip = (parameters: Parameters, facts: CubeFacts): string => {
  const far = `${germanCentre(parameters)} um mehr als ${deviationSaid(parameters, 'deviation', facts, 'de')} abweicht`
  return germanDeviating(parameters, 'deviation', facts, far, 'auf diesen Abstand herangerückt')
}

const englishClip = (parameters: Parameters, facts: CubeFacts): string => {
  const far = `more than ${deviationSaid(parameters, 'deviation', facts, 'en')} from ${englishCentre(parameters)}`
  return englishDeviating(parameters, 'deviation', facts, far, 'is moved to that distance')
}
