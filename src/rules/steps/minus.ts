// minus: each value less a number of the rule, or of its submission.
import { addColumns, scaleColumn } from '../../model/column.js'
import { one } from '../../model/cube.js'
import { fraction, subtract, zero } from '../../model/fraction.js'
import { arithmeticStep } from './amount.js'

/**
 * Each value less a number: one for all, that of the submission in a column of submissions.csv, or for each criterion
 * named that in a column of its own: of a segment score of 71.2 with 1 point of deductions 70.2 are left (ISU Special
 * Regulations, rule 353). After all criteria are collapsed it is about totals and leaves combined scores alone, unless
 * it names criteria. Proven by fixtures/counted/minus-*.
 */
export const minus = arithmeticStep({
  name: 'minus',
  sign: '−',
  end: subtract,
  byNumber: (column, number) => scaleColumn(column, one, subtract(zero, number)),
  byNumbers: (column, numbers) => addColumns(column, scaleColumn(numbers, fraction(-1), zero)),
  de: { subject: 'Von jedem Wert', before: '', article: 'die', verb: 'abgezogen' },
  en: { sentence: (number) => `${number} is subtracted from each value`, further: 'that' },
})
