// column: the better number that stands in a column of submissions.csv.
import { textOf } from '../step.js'
import { partition, type TieRule } from '../tie.js'
import { compareBetter } from './better.js'

/** With `best` high 12.5 goes before 11. Proven by fixtures/counted/tie-column. */
export const column: TieRule = {
  name: 'column',
  form: {
    short: 'column',
    parameters: { column: { type: 'column' }, best: { type: 'choice', choices: ['high', 'low'], default: 'high' } },
  },
  separate: (parameters, group, evidence) => {
    const name = textOf(parameters, 'column')
    const best = parameters.best === 'low' ? 'low' : 'high'
    const numbers = evidence.numbers(name)
    return { parts: partition(group, (a, b) => compareBetter(numbers, best, a, b)), by: `column ${name}` }
  },
  sentence: {
    de: (parameters) =>
      `die ${parameters.best === 'low' ? 'kleinere' : 'größere'} Zahl in der Spalte „${textOf(parameters, 'column')}“`,
    en: (parameters) =>
      `the ${parameters.best === 'low' ? 'smaller' : 'greater'} number in the column “${textOf(parameters, 'column')}”`,
  },
}
