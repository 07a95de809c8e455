// The oracle's own fractions: a numerator and a denominator, in lowest terms, the denominator always positive.
// Deliberately naive, and deliberately not the fractions of the program.

export type Fraction = { readonly n: bigint; readonly d: bigint }

/** How a value is rounded: half away from zero, half to the even digit, or toward zero. */
export type Rounding = 'half-up' | 'half-even' | 'down'

export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new Error('a fraction over nothing')
  const sign = d < 0n ? -1n : 1n
  const shared = greatestDivisor(magnitude(n), magnitude(d))
  return { n: (sign * n) / shared, d: (sign * d) / shared }
}

export const zero = fraction(0n)
export const hundred = fraction(100n)

export function whole(count: number): Fraction {
  return fraction(BigInt(count))
}

/** Reads a number as a person writes it: 12, -3.50; and as JavaScript writes tiny ones: 1e-7. */
export function readDecimal(written: number | string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(written).trim())
  if (match === null) throw new Error(`not a number: ${written}`)
  const [, sign, before = '', after = '', exponent = '0'] = match
  const digits = BigInt(before + after) * (sign === '-' ? -1n : 1n)
  const shift = Number(exponent) - after.length
  return shift >= 0 ? fraction(digits * powerOfTen(shift)) : fraction(digits, powerOfTen(-shift))
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d)
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d)
}

export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n)
}

/** Negative where a is less than b, 0 where they are equal, positive where a is greater. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function equal(a: Fraction, b: Fraction): boolean {
  return compare(a, b) === 0
}

export function addAll(values: readonly Fraction[]): Fraction {
  let total = zero
  for (const value of values) total = plus(total, value)
  return total
}

/** The mean of values of which there is at least one, else none. */
export function meanOf(values: readonly Fraction[]): Fraction | null {
  return values.length === 0 ? null : over(addAll(values), whole(values.length))
}

/** How far two values are from each other. */
export function distance(a: Fraction, b: Fraction): Fraction {
  const difference = minus(a, b)
  return fraction(magnitude(difference.n), difference.d)
}

/** The largest whole number that is not above the value: of 7/2 it is 3, of -7/2 it is -4. */
export function floorOf(value: Fraction): bigint {
  const towardZero = value.n / value.d
  return value.n < 0n && value.n % value.d !== 0n ? towardZero - 1n : towardZero
}

/** The smallest whole number that is not below the value: of 7/2 it is 4, of -7/2 it is -3. */
export function ceilingOf(value: Fraction): bigint {
  return -floorOf(fraction(-value.n, value.d))
}

/** Reads an exact number as tally.json prints it: 39/5, or 78. */
export function readExact(written: string): Fraction {
  const [numerator = '', denominator = '1'] = written.split('/')
  return fraction(BigInt(numerator), BigInt(denominator))
}

export function smallestFirst(values: readonly Fraction[]): Fraction[] {
  return [...values].sort(compare)
}

/** The middle value, or the mean of the two middle ones: of 1, 4, 9 it is 4; of 1, 4, 6, 9 it is 5. */
export function middle(values: readonly Fraction[]): Fraction | null {
  const sorted = smallestFirst(values)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) return null
  return over(plus(lower, upper), whole(2))
}

/** Rounds to so many decimals: 2.5 to 0 decimals is 3 (half-up), 2 (half-even), 2 (down); -2.5 is -3, -2, -2. */
export function round(value: Fraction, decimals: number, mode: Rounding): Fraction {
  const unit = powerOfTen(decimals)
  const scaled = magnitude(value.n) * unit
  const lower = scaled / value.d
  const twiceTheRest = 2n * (scaled % value.d)
  const up =
    mode === 'half-up'
      ? twiceTheRest >= value.d
      : mode === 'half-even'
        ? twiceTheRest > value.d || (twiceTheRest === value.d && lower % 2n === 1n)
        : false
  const rounded = up ? lower + 1n : lower
  return fraction(value.n < 0n ? -rounded : rounded, unit)
}

/** Prints with so many decimals, half away from zero: 39/5 with two is 7.80. Nothing has no sign: -1/1000 is 0.00. */
export function printDecimal(value: Fraction, decimals: number): string {
  const rounded = round(value, decimals, 'half-up')
  const digits = ((magnitude(rounded.n) * powerOfTen(decimals)) / rounded.d).toString().padStart(decimals + 1, '0')
  const sign = rounded.n < 0n ? '-' : ''
  const split = digits.length - decimals
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, split)}.${digits.slice(split)}`
}

/** Prints exactly: 39/5, or 78 where it is whole. */
export function printExact(value: Fraction): string {
  return value.d === 1n ? `${value.n}` : `${value.n}/${value.d}`
}

export function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n
}

export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent)
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b)
}
