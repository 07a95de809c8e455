// Exact fractions: what a total, a mean and a threshold are. Always in lowest terms, the denominator above zero.

/** A rational number n/d in lowest terms, d > 0. */
export type Fraction = { readonly n: bigint; readonly d: bigint }

export type RoundingMode = 'half-up' | 'half-even' | 'down'

export const zero: Fraction = { n: 0n, d: 1n }

/** n/d in lowest terms. Throws a RangeError where d is 0. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const top = BigInt(n)
  const bottom = BigInt(d)
  if (bottom === 0n) throw new RangeError('a fraction over zero')
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom)
  const sign = bottom < 0n ? -1n : 1n
  return { n: (sign * top) / divisor, d: (sign * bottom) / divisor }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let divisor = a
  for (let rest = b; rest !== 0n; ) {
    const next = divisor % rest
    divisor = rest
    rest = next
  }
  return divisor
}

/** Of two numbers that are not negative; 0 where both are. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  const divisor = greatestCommonDivisor(a, b)
  return divisor === 0n ? 0n : (a / divisor) * b
}

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)

/** Below zero, zero or above zero, as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const isEqual = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d

/**
 * Rounds to so many decimals (0–12), in decimal, never in binary: 0.125 to 2 decimals is 0.13 half-up, 0.12 half-even
 * and down. half-up is half away from zero, down is toward zero.
 */
export function round(value: Fraction, decimals: number, mode: RoundingMode): Fraction {
  const unit = 10n ** BigInt(decimals)
  const isNegative = value.n < 0n
  const scaled = (isNegative ? -value.n : value.n) * unit
  const whole = scaled / value.d
  const twice = 2n * (scaled % value.d)
  const isUp =
    mode === 'half-up'
      ? twice >= value.d
      : mode === 'half-even'
        ? twice > value.d || (twice === value.d && whole % 2n === 1n)
        : false
  const rounded = isUp ? whole + 1n : whole
  return fraction(isNegative ? -rounded : rounded, unit)
}

/** In lowest terms: `39/5`, `78`. */
export const exactText = (value: Fraction): string => (value.d === 1n ? `${value.n}` : `${value.n}/${value.d}`)

/** With so many decimals, half away from zero: `78.00`. */
export function decimalText(value: Fraction, decimals: number): string {
  const rounded = round(value, decimals, 'half-up')
  const units = (rounded.n * 10n ** BigInt(decimals)) / rounded.d
  const digits = `${units < 0n ? -units : units}`.padStart(decimals + 1, '0')
  const sign = units < 0n ? '-' : ''
  return decimals === 0
    ? `${sign}${digits}`
    : `${sign}${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`
}
