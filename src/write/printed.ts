// Numbers as they are printed: totals, combined scores, money. The one place where a result is rounded.
import type { Competition, Language, Step } from '../model/competition.js'
import { compare, decimalText, type Fraction, isEqual } from '../model/fraction.js'
import type { RankedSubmission, Ranking } from '../model/ranking.js'
import { printedDecimals } from '../rules/follow.js'

/** How the numbers of one ranking are printed. */
export type Printed = { readonly total: (value: Fraction) => string; readonly combined: (value: Fraction) => string }

/**
 * Totals have the decimals of the last step if it rounds, else 2, half-up; where two different totals of the ranking
 * would look equal, as many more as tell them apart: 78.001 and 78.004 are 78.001 and 78.004. Combined scores keep the
 * decimals of the rule.
 */
export function printedTotals(ranking: Ranking, steps: readonly Step[]): Printed {
  const base = printedDecimals(steps)
  const decimals = decimalsApart(distinctTotals(ranking), base)
  return {
    total: (value) => decimalText(value, decimals),
    combined: (value) => decimalText(value, base),
  }
}

/** What each measure makes of a submission, in the decimals of its own last step; null where it makes nothing. */
export const measuredTexts = (
  { measures }: Competition,
  ranked: RankedSubmission,
): readonly (readonly [string, string | null])[] =>
  measures.map(({ id, steps }, index) => {
    const value = ranked.measures[index] ?? null
    return [id, value && decimalText(value, printedDecimals(steps))]
  })

/** In ascending order. */
function distinctTotals(ranking: Ranking): readonly Fraction[] {
  const ascending = ranking.ranked.map(({ total }) => total).sort(compare)
  return ascending.filter((total, index) => index === 0 || !isEqual(total, ascending[index - 1]!))
}

/** Rounding keeps the order, so only neighbours can look equal. More decimals can bring two together again: 0.0149 and 0.0151. */
function decimalsApart(ascending: readonly Fraction[], base: number): number {
  let decimals = base
  while (hasTwins(ascending.map((total) => decimalText(total, decimals)))) decimals++
  return decimals
}

const hasTwins = (texts: readonly string[]): boolean => texts.some((text, index) => text === texts[index + 1])

/** An amount of cents as files have it: `25000.00`. */
export const moneyText = (cents: number): string => decimalText({ n: BigInt(cents), d: 100n }, 2)

const currencySigns: ReadonlyMap<string, string> = new Map([['EUR', '€']])

/** An amount for people: `25.000 €`, `€25,000`, `CHF 25,000.50`; cents only where it is not whole. */
export function spokenMoney(cents: number, currency: string | null, language: Language): string {
  const [whole = '', fraction = ''] = moneyText(Math.abs(cents)).split('.')
  const [group, point] = language === 'de' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  const amount = `${cents < 0 ? '−' : ''}${grouped}${fraction === '00' ? '' : `${point}${fraction}`}`
  if (currency === null) return amount
  const sign = currencySigns.get(currency)
  if (language === 'de') return `${amount} ${sign ?? currency}`
  return sign ? `${sign}${amount}` : `${currency} ${amount}`
}

/** A number of a file for people: with a decimal comma in German. */
export const spokenNumber = (text: string, language: Language): string =>
  language === 'de' ? text.replace('.', ',') : text
