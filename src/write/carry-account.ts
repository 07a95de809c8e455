// What carry does to one submission: its own total and those of earlier rounds, each times its weight.
import { valueAt } from '../model/column.js'
import { toFraction } from '../model/decimal.js'
import { decimalOf } from '../rules/step.js'
import { accountWords } from '../words/accounts.js'
import { auditWords } from '../words/audit.js'
import { readableNumber } from './audit-numbers.js'
import { type StepView, timesText } from './step-view.js'

/** `20,8·0,5 + 22·0,2 („erste“) + 21·0,3 („zweite“) = 21,1`. */
export function accountCarry({ step, before, after, position, language }: StepView): readonly string[] {
  const words = accountWords[language]
  const own = valueAt(before.columns[0]!, position)
  const total = valueAt(after.columns[0]!, position)
  if (own === null || total === null) return [auditWords[language].noValue]
  const earlier = before.facts.earlierRounds.map(({ id, weight }) => {
    const value = valueAt(before.outside.earlier(id), position)!
    return `${timesText(value, toFraction(weight), language)} (${words.inRound(id)})`
  })
  const terms = [timesText(own, toFraction(decimalOf(step.parameters, 'own')), language), ...earlier]
  return [`${terms.join(' + ')} = ${readableNumber(total, language)}`]
}
