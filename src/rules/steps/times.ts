// times: each value times a number of the rule, or of its submission.
import { multiplyColumns, scaleColumn } from '../../model/column.js'
import { multiply, zero } from '../../model/fraction.js'
import { arithmeticStep } from './amount.js'

/**
 * Each value times a number: one for all, that of the submission in a column of submissions.csv, or for each criterion
 * named that in a column of its own. Never below 0, since that would turn the order round. In Olympic diving, 2000, the
 * awards that count, 42.5, times the degree of difficulty, 3.1, times 0.6 made 79.05 (scores in Emerson, Seltzer and Lin,
 * The American Statistician 63, 2009). After all criteria are collapsed it is about totals and leaves combined scores
 * alone, unless it names criteria.
 * Proven by fixtures/counted/times-*.
 */
export const times = arithmeticStep({
  name: 'times',
  sign: '×',
  least: 0,
  end: multiply,
  byNumber: (column, number) => scaleColumn(column, number, zero),
  byNumbers: multiplyColumns,
  de: { subject: 'Jeder Wert', before: 'mit ', article: 'der', verb: 'multipliziert' },
  en: { sentence: (number) => `each value is multiplied by ${number}`, further: 'by that' },
})
