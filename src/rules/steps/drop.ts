// drop: leaves the highest and lowest values of each panel out.
import { extremesOf, hideRows } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import { askedIn, type Cube, type CubeFacts, counts, markState } from '../../model/cube.js'
import { numberOf, refused, type StepRule, type Transformed } from '../step.js'
import { englishAbout, germanAbout } from './said.js'
import {
  changeColumns,
  changeCriteria,
  chosenOfJurors,
  jurorPositionsOf,
  onlyCriteria,
  refuseAlongJurors,
} from './standing.js'

/**
 * Leaves out so many jurors' values of each submission, by number, not by best; while criteria stand, of each criterion
 * by itself: of 5, 7, 8, 10 with one highest and one lowest, 7 and 8 stay. What it leaves out is no missing score. A
 * submission with fewer than highest + lowest + 1 values is unranked (`incomplete`). Proven by fixtures/counted/drop-*.
 */
export const drop: StepRule = {
  name: 'drop',
  form: {
    parameters: {
      highest: { type: 'whole-number', min: 0, max: 1000, default: 0 },
      lowest: { type: 'whole-number', min: 0, max: 1000, default: 0 },
      ...onlyCriteria,
    },
  },
  scope: () => ({ axis: 'jurors', collapses: null }),
  drops: amount,
  transform: transformDrop,
  apply: (parameters, cube, facts) => {
    const states = cube.states.slice()
    const dropped = changeColumns(cube, facts, jurorPositionsOf(parameters, cube.facts), (column, index) => {
      const { rows, exhausted } = extremesOf(
        column,
        cube.panels,
        numberOf(parameters, 'highest'),
        numberOf(parameters, 'lowest'),
      )
      if (counts(cube.facts.criteria[index]!)) markExhausted(states, exhausted, cube, index)
      return hideRows(column, rows)
    })
    return { ...dropped, states }
  },
  sentence: {
    de: (parameters, facts) => {
      const verb = amount(parameters) === 1 ? 'wird' : 'werden'
      const about = germanAbout(parameters, facts)
      const gone = spoken(parameters, germanValues)
      const each = jurorPositionsOf(parameters, facts).length > 1 ? 'jeweils ' : ''
      if (about !== '') return `${about} ${verb} von den Werten der Jurymitglieder ${each}${gone} gestrichen.`
      return `Von den Werten der Jurymitglieder ${verb} ${facts.criteria.length > 1 ? 'bei jedem Kriterium ' : ''}${gone} gestrichen.`
    },
    en: (parameters, facts) => {
      const verb = amount(parameters) === 1 ? 'is' : 'are'
      const about = englishAbout(parameters, facts)
      const gone = `${spoken(parameters, englishValues)} ${verb} left out`
      const apart =
        facts.criteriaStand && jurorPositionsOf(parameters, facts).length > 1 ? ', for each criterion by itself' : ''
      return about === ''
        ? `Of the values of the jurors ${gone}${apart}.`
        : `${about}, of the values of the jurors ${gone}${apart}.`
    },
  },
}

function transformDrop(parameters: Parameters, facts: CubeFacts): Transformed {
  if (amount(parameters) === 0) return refused('drop-nothing')
  const found = chosenOfJurors(parameters, facts)
  if ('fault' in found) return found
  const fault = refuseAlongJurors(facts, found.chosen)
  if (fault !== null) return fault
  const dropped = (before: number) => before + amount(parameters)
  return { facts: changeCriteria(facts, found.chosen, (each) => ({ ...each, dropped: dropped(each.dropped) })) }
}

/** A panel of which nothing is left is incomplete; not where nobody of it was asked. */
function markExhausted(states: Uint8Array, exhausted: Uint8Array, cube: Cube, index: number): void {
  for (let submission = 0; submission < exhausted.length; submission++)
    if (exhausted[submission] === 1 && askedIn(cube, index, submission) > 0) markState(states, submission, 'incomplete')
}

/** How many values it leaves out of each panel. */
function amount(parameters: Parameters): number {
  return numberOf(parameters, 'highest') + numberOf(parameters, 'lowest')
}

type Spoken = { readonly highest: (n: number) => string; readonly lowest: (n: number) => string; readonly and: string }

function spoken(parameters: Parameters, words: Spoken): string {
  const [highest, lowest] = [numberOf(parameters, 'highest'), numberOf(parameters, 'lowest')]
  return [highest > 0 ? words.highest(highest) : '', lowest > 0 ? words.lowest(lowest) : '']
    .filter((each) => each !== '')
    .join(words.and)
}

const germanValues: Spoken = {
  highest: (n) => (n === 1 ? 'der höchste' : `die ${n} höchsten`),
  lowest: (n) => (n === 1 ? 'der niedrigste' : `die ${n} niedrigsten`),
  and: ' und ',
}
const englishValues: Spoken = {
  highest: (n) => (n === 1 ? 'the highest' : `the ${n} highest`),
  lowest: (n) => (n === 1 ? 'the lowest' : `the ${n} lowest`),
  and: ' and ',
}
