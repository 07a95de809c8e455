// A number as people write it in files: decimal text, kept exact, of at most 15 digits, so that its units fit a double.
import { type Fraction, fraction } from './fraction.js'

/** units / 10^decimals, with the fewest decimals: 7.50 is { units: 75, decimals: 1 }. */
export type Decimal = { readonly units: number; readonly decimals: number }

const decimalPattern = /^-?\d+(\.\d+)?$/

/** Reads `-?\d+(\.\d+)?` of at most 15 digits after trimming spaces; null where the text is no such number. */
export function readDecimal(text: string): Decimal | null {
  const trimmed = text.trim()
  if (!decimalPattern.test(trimmed)) return null
  const [whole = '', places = ''] = trimmed.replace('-', '').split('.')
  if (whole.length + places.length > 15) return null
  const shortest = places.replace(/0+$/, '')
  const units = Number(`${whole}${shortest}`)
  return { units: trimmed.startsWith('-') && units !== 0 ? -units : units, decimals: shortest.length }
}

/** The shortest decimal text: `0.5`, `-3`, `10`. */
export function writeDecimal({ units, decimals }: Decimal): string {
  if (decimals === 0) return `${units}`
  const digits = `${Math.abs(units)}`.padStart(decimals + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

export const toFraction = ({ units, decimals }: Decimal): Fraction => fraction(units, 10n ** BigInt(decimals))

/** The units of a decimal over 10^decimals; exact as long as the result stays below 2^53. */
export const unitsAt = (value: Decimal, decimals: number): number => value.units * 10 ** (decimals - value.decimals)

export const isSameDecimal = (a: Decimal, b: Decimal): boolean => a.units === b.units && a.decimals === b.decimals

export const wholeNumber = (units: number): Decimal => ({ units, decimals: 0 })
