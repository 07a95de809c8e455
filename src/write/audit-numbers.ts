// Numbers as an audit shows them: exact always, a rounded decimal only beside a fraction that has no short one.
import type { Language } from '../model/competition.js'
import { decimalText, type Fraction, isEqual, round } from '../model/fraction.js'
import { spokenNumber } from './printed.js'

const longestDecimal = 6
const shownDecimals = 4

/** `8,3`, or in lowest terms where its decimals do not end soon: `25/3`. */
export function exactNumber(value: Fraction, language: Language): string {
  if (value.d === 1n) return `${value.n}`
  if (!isEqual(round(value, longestDecimal, 'down'), value)) return `${value.n}/${value.d}`
  const text = decimalText(value, longestDecimal).replace(/\.?0+$/, '')
  return spokenNumber(text, language)
}

/** The same with what it is about: `25/3 ≈ 8,3333`. */
export function readableNumber(value: Fraction, language: Language): string {
  const exact = exactNumber(value, language)
  return exact.includes('/') ? `${exact} ≈ ${spokenNumber(decimalText(value, shownDecimals), language)}` : exact
}

/** As a term of a sum: a negative number in brackets. */
export function term(value: Fraction, language: Language): string {
  const exact = exactNumber(value, language)
  return exact.startsWith('-') ? `(${exact})` : exact
}

/** As what a sum is divided by, or times which it is taken: a fraction in brackets too. */
export function factor(value: Fraction, language: Language): string {
  const exact = exactNumber(value, language)
  return exact.includes('/') ? `(${exact})` : term(value, language)
}
