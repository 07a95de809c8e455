// round: every value to so many decimals, in decimal, never in binary.
import { roundColumn } from '../../model/column.js'
import { isSameLimit } from '../../model/cube.js'
import { type Fraction, type RoundingMode, round as roundNumber } from '../../model/fraction.js'
import { numberOf, type StepRule, textOf } from '../step.js'
import { englishLed, germanLed } from './said.js'
import { changeColumns, changing, onlyCriteria, positionsOf } from './standing.js'

/**
 * 0–12 decimals. half-up is half away from zero (2.345 → 2.35), half-even to the even neighbour (2.345 → 2.34), down
 * toward zero (2.349 → 2.34). Proven by fixtures/counted/round-*.
 */
export const round: StepRule = {
  name: 'round',
  form: {
    short: 'decimals',
    parameters: {
      decimals: { type: 'whole-number', min: 0, max: 12 },
      mode: { type: 'choice', choices: ['half-up', 'half-even', 'down'], default: 'half-up' },
      ...onlyCriteria,
    },
  },
  scope: () => ({ axis: null, collapses: null }),
  decimals: (parameters) => (parameters.only === undefined ? numberOf(parameters, 'decimals') : null),
  transform: (parameters, facts) => {
    const rounded = (end: Fraction | null) =>
      end && roundNumber(end, numberOf(parameters, 'decimals'), modeOf(textOf(parameters, 'mode')))
    return changing(parameters, facts, (criterion) => {
      const { range } = criterion
      const [min, max] = [rounded(range.min), rounded(range.max)]
      const isMoved = !isSameLimit(min, range.min) || !isSameLimit(max, range.max)
      return { ...criterion, range: { ...range, min, max, steps: isMoved ? null : range.steps } }
    })
  },
  apply: (parameters, cube, facts) =>
    changeColumns(cube, facts, positionsOf(parameters, cube.facts), (column) =>
      roundColumn(column, numberOf(parameters, 'decimals'), modeOf(textOf(parameters, 'mode'))),
    ),
  sentence: {
    de: (parameters, facts) => {
      const rounding = `auf ${germanPlaces(numberOf(parameters, 'decimals'))} ${germanModes[modeOf(textOf(parameters, 'mode'))]}`
      return germanLed(parameters, facts, 'wird', 'Jeder Wert', rounding)
    },
    en: (parameters, facts) => {
      const rounding = `${englishPlaces(numberOf(parameters, 'decimals'))}, ${englishModes[modeOf(textOf(parameters, 'mode'))]}`
      return englishLed(parameters, facts, `Each value is rounded to ${rounding}`)
    },
  },
}

const modeOf = (text: string): RoundingMode => (text === 'half-even' || text === 'down' ? text : 'half-up')

export const germanPlaces = (n: number): string =>
  n === 0 ? 'ganze Zahlen' : n === 1 ? 'eine Nachkommastelle' : `${n} Nachkommastellen`
export const englishPlaces = (n: number): string =>
  n === 0 ? 'whole numbers' : n === 1 ? 'one decimal' : `${n} decimals`

const germanModes: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'kaufmännisch gerundet',
  'half-even': 'gerundet, bei genau der Hälfte zur geraden Ziffer',
  down: 'abgeschnitten',
}
const englishModes: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'halves away from zero',
  'half-even': 'halves to the even digit',
  down: 'toward zero',
}
