// plus: each value plus a number of the rule, or of its submission.
import { addColumns, scaleColumn } from '../../model/column.js'
import { one } from '../../model/cube.js'
import { add } from '../../model/fraction.js'
import { arithmeticStep } from './amount.js'

/**
 * Each value plus a number: one for all, that of the submission in a column of submissions.csv, or for each criterion
 * named that in a column of its own: a grade of execution of 1.4 on a base value of 5.3 makes 6.7 (ISU Special
 * Regulations, rule 353). After all criteria are collapsed it is about totals and leaves combined scores alone, unless it
 * names criteria. Proven by fixtures/counted/plus-*.
 */
export const plus = arithmeticStep({
  name: 'plus',
  sign: '+',
  end: add,
  byNumber: (column, number) => scaleColumn(column, one, number),
  byNumbers: addColumns,
  de: { subject: 'Zu jedem Wert', before: '', article: 'die', verb: 'hinzugezählt' },
  en: { sentence: (number) => `${number} is added to each value`, further: 'that' },
})
