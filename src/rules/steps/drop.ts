// drop: leaves the highest and lowest values of each panel out.
import { extremesOf, hideRows } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import { markState } from '../../model/cube.js'
import { numberOf, refused, type StepRule } from '../step.js'

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
    },
  },
  axis: () => 'jurors',
  collapses: false,
  drops: amount,
  transform: (parameters, facts) => {
    const dropped = amount(parameters)
    if (dropped === 0) return refused('drop-nothing')
    if (!facts.jurorsStand) return refused('drop-needs-jurors')
    if (!facts.jurorsEqual) return refused('juror-weights')
    return { facts: { ...facts, dropped: facts.dropped + dropped } }
  },
  apply: (parameters, cube, facts) => {
    const states = cube.states.slice()
    const [highest, lowest] = [numberOf(parameters, 'highest'), numberOf(parameters, 'lowest')]
    const columns = cube.columns.map((column, index) => {
      const { rows, exhausted } = extremesOf(column, cube.panels, highest, lowest)
      const counts = !cube.facts.criteriaStand || cube.facts.criteria[index]!.weight.n > 0n
      for (let submission = 0; counts && submission < exhausted.length; submission++)
        if (exhausted[submission] === 1) markState(states, submission, 'incomplete')
      return hideRows(column, rows)
    })
    return { ...cube, facts, columns, states }
  },
  sentence: {
    de: (parameters, facts) =>
      `Von den Werten der Jurymitglieder ${amount(parameters) === 1 ? 'wird' : 'werden'} ${facts.criteriaStand ? 'bei jedem Kriterium ' : ''}${spoken(parameters, germanValues)} gestrichen.`,
    en: (parameters, facts) =>
      `Of the values of the jurors ${spoken(parameters, englishValues)} ${amount(parameters) === 1 ? 'is' : 'are'} left out${facts.criteriaStand ? ', for each criterion by itself' : ''}.`,
  },
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
