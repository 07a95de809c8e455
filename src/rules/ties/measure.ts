// measure: the better value of a further tally.
import { textOf } from '../step.js'
import { partition, type TieRule } from '../tie.js'
import { compareBetter } from './better.js'

/**
 * 62.4 of the technical score goes before 61.9; a submission of which it makes nothing goes last. Figure skating separates
 * equal short programs by the technical score. Proven by fixtures/counted/tie-measure.
 */
export const measure: TieRule = {
  name: 'measure',
  form: { short: 'measure', parameters: { measure: { type: 'measure' } } },
  separate: (parameters, group, evidence) => {
    const id = textOf(parameters, 'measure')
    const { best, column } = evidence.measured(id)
    return { parts: partition(group, (a, b) => compareBetter(column, best, a, b)), by: `measure ${id}` }
  },
  sentence: {
    de: (parameters) => `die bessere Wertung „${textOf(parameters, 'measure')}“`,
    en: (parameters) => `the better measure “${textOf(parameters, 'measure')}”`,
  },
}
