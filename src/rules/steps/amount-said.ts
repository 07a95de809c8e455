// What is said of values that are changed by a number: by which, and on which criteria.
import type { CubeFacts } from '../../model/cube.js'
import type { Amount, AmountOf } from './amount.js'
import { englishAbout, englishLed, germanAbout, germanLed, spokenDecimal } from './said.js'

/** `Jeder Wert` wird `mit` `der` Zahl des Beitrags `multipliziert`. */
export type GermanAmount = {
  readonly subject: string
  readonly before: string
  readonly article: string
  readonly verb: string
}

/** `The number of the submission is added to each value`; of further criteria `that in the column “x”`. */
export type EnglishAmount = { readonly sentence: (number: string) => string; readonly further: string }

/** Of a rule that says no number; it is refused, and shown with the reason. */
const unsaid = '…'

export function germanAmounts(words: GermanAmount, amounts: readonly AmountOf[], facts: CubeFacts): string {
  const { subject, before, article, verb } = words
  const [first, ...others] = amounts
  const number =
    first === undefined ? unsaid : numberOr(first.amount, 'de', `${article} Zahl des Beitrags in der Spalte`)
  const lead = germanLed({ only: first?.only }, facts, 'wird', subject, `${before}${number} ${verb}`)
  const further = others.map(({ only, amount }) => {
    const about = germanAbout({ only }, facts).replace(/^B/, 'b')
    return `${about} ${before}${numberOr(amount, 'de', `${article} in der Spalte`)}`.trim()
  })
  return `${[lead.slice(0, -1), ...further].join(', ')}.`
}

export function englishAmounts(words: EnglishAmount, amounts: readonly AmountOf[], facts: CubeFacts): string {
  const [first, ...others] = amounts
  const number =
    first === undefined ? unsaid : numberOr(first.amount, 'en', 'the number of the submission in the column')
  const lead = englishLed({ only: first?.only }, facts, capitalised(words.sentence(number)))
  const further = others.map(({ only, amount }) => {
    const about = englishAbout({ only }, facts).replace(/^O/, 'o')
    return `${about} ${numberOr(amount, 'en', `${words.further} in the column`)}`.trim()
  })
  return `${[lead.slice(0, -1), ...further].join(', ')}.`
}

function numberOr(amount: Amount, language: 'de' | 'en', column: string): string {
  if ('column' in amount) return `${column} ${language === 'de' ? `„${amount.column}“` : `“${amount.column}”`}`
  return spokenDecimal(amount.number, language)
}

const capitalised = (sentence: string): string => `${sentence[0]!.toUpperCase()}${sentence.slice(1)}`
