// criterion: the better combined score on one criterion.

import { textOf } from '../step.js'
import { partition, type TieRule } from '../tie.js'
import { compareBetter } from './better.js'

/** 86 on `konzept` goes before 84; one that nobody scored goes last. Proven by fixtures/counted/tie-criterion-*. */
export const criterion: TieRule = {
  name: 'criterion',
  form: { short: 'criterion', parameters: { criterion: { type: 'criterion' } } },
  separate: (parameters, group, evidence) => {
    const id = textOf(parameters, 'criterion')
    const { best, column } = evidence.combined(id)
    return { parts: partition(group, (a, b) => compareBetter(column, best, a, b)), by: `criterion ${id}` }
  },
  sentence: {
    de: (_, name) => `die bessere Wertung beim Kriterium „${name}“`,
    en: (_, name) => `the better combined score on “${name}”`,
  },
}
