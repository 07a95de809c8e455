// discard: leaves out values that lie too far from the centre of their panel.
import { type Column, type Groups, hideRows } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import type { CubeFacts } from '../../model/cube.js'
import type { Fraction } from '../../model/fraction.js'
import { farthestOf, outsideOf } from '../../model/panel-span.js'
import { numberOf, refused, type StepRule, type Transformed } from '../step.js'
import {
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
 * While jurors stand, for each submission (and each criterion while they stand): values further than `beyond`, or at
 * least `from`, from the mean or the median of the values there are left out. Of 90, 80, 82, 40 the mean is 73; from 15
 * on the 90 and the 40 go. The farthest go first, equally far ones together, and only as long as `keep` values remain.
 * With `repeat` again from the new mean, until none goes. What it leaves out is no missing score. OIV wine competitions
 * leave out scores more than 7 points from the average of the panel (recommended); EGTA deletes a vote 15 or more of 100
 * from the mean and takes the mean of the others. Proven by fixtures/counted/discard-*.
 *
 * It is not monotone: a better score may lie too far from the others and count no more
 * (discard-a-better-score-that-goes); so even whom every juror prefers may go behind (discard-against-every-juror).
 */
export const discard: StepRule = {
  name: 'discard',
  form: {
    parameters: {
      beyond: { type: 'decimal-by-criterion', above: 0, optional: true },
      from: { type: 'decimal-by-criterion', above: 0, optional: true },
      centre: centreParameters.centre,
      round: centreParameters.round,
      repeat: { type: 'flag', default: false },
      keep: { type: 'whole-number', min: 1, max: 1000, default: 1 },
      only: centreParameters.only,
    },
  },
  scope: () => ({ axis: 'jurors', collapses: null }),
  transform: transformDiscard,
  apply: (parameters, cube, facts) => {
    const limits = deviationsOf(parameters, limitIn(parameters), cube.facts)
    return changeColumns(cube, facts, [...limits.keys()], (column, index) =>
      discardFrom(column, cube.panels, parameters, limits.get(index)!),
    )
  },
  sentence: {
    de: (parameters, facts) => {
      const limit = limitIn(parameters)
      const far = `um ${germanReach[limit]} ${deviationSaid(parameters, limit, facts, 'de')} abweicht`
      const rest = `gestrichen, der am weitesten entfernte zuerst und gleich weit entfernte zusammen, solange mindestens ${germanKept(keptOf(parameters))}${repeats(parameters) ? '; danach ebenso von der neuen Mitte aus, bis keiner mehr wegfällt' : ''}`
      return germanDeviating(parameters, limit, facts, `${germanCentre(parameters)} ${far}`, rest)
    },
    en: (parameters, facts) => {
      const limit = limitIn(parameters)
      const far = `${englishReach[limit]} ${deviationSaid(parameters, limit, facts, 'en')} from ${englishCentre(parameters)}`
      const rest = `is left out, the farthest first and equally far ones together, as long as at least ${englishKept(keptOf(parameters))}${repeats(parameters) ? '; then again from the new centre, until none goes' : ''}`
      return englishDeviating(parameters, limit, facts, far, rest)
    },
  },
}

type Limit = 'beyond' | 'from'
const limitIn = (parameters: Parameters): Limit => (parameters.from === undefined ? 'beyond' : 'from')
const keptOf = (parameters: Parameters): number => numberOf(parameters, 'keep')
const repeats = (parameters: Parameters): boolean => parameters.repeat === true

function transformDiscard(parameters: Parameters, facts: CubeFacts): Transformed {
  const isOne = (parameters.beyond === undefined) !== (parameters.from === undefined)
  if (!isOne) return refused('parameters-clash', 'beyond, from')
  return transformDeviating(parameters, limitIn(parameters), facts, (each) => ({ ...each, isDiscarded: true }))
}

/** The column without the values that go; with `repeat` until none does. */
function discardFrom(column: Column, panels: Groups, parameters: Parameters, limit: Fraction): Column {
  let left = column
  for (let gone = goneOf(left, panels, parameters, limit); gone.includes(1); ) {
    left = hideRows(left, gone)
    if (!repeats(parameters)) return left
    gone = goneOf(left, panels, parameters, limit)
  }
  return left
}

/** 1 for each value that goes, measured from the centres as they are. */
function goneOf(column: Column, panels: Groups, parameters: Parameters, limit: Fraction): Uint8Array {
  const centres = centresOf(parameters, column, panels)
  const ends = limitIn(parameters) === 'beyond' ? 'within' : 'outside'
  const outside = outsideOf(column, panels, spansAbout(centres, limit), ends)
  return farthestOf(column, panels, outside, centres, keptOf(parameters))
}

const germanReach: Readonly<Record<Limit, string>> = { beyond: 'mehr als', from: 'mindestens' }
const englishReach: Readonly<Record<Limit, string>> = { beyond: 'more than', from: 'at least' }

const germanKept = (keep: number): string => (keep === 1 ? 'ein Wert bleibt' : `${keep} Werte bleiben`)
const englishKept = (keep: number): string => (keep === 1 ? 'one value remains' : `${keep} values remain`)
