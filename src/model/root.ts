// Numbers with a square root in them, rounded with whole numbers alone: squares are compared, no float decides.

/** (rational + sign · √square) / divisor, of whole numbers; square ≥ 0, divisor > 0. */
export type Surd = {
  readonly rational: bigint
  readonly sign: 1n | -1n
  readonly square: bigint
  readonly divisor: bigint
}

/**
 * The nearest whole number, half away from zero: (1 + √8) / 2 = 1.914… is 2, since 3 · 3 = 9 is more than 8 and 2 · 2 no
 * more; (0 − √25) / 2 = −2.5 is −3.
 */
export function roundSurd(surd: Surd): bigint {
  if (isNegative(surd)) return -roundSurd({ ...surd, rational: -surd.rational, sign: surd.sign === 1n ? -1n : 1n })
  const { rational, sign, square, divisor } = surd
  // The floor of (2r + d ± √4q) / 2d needs no more of the root than its whole part below, or above where it is taken away.
  const floor = wholeRoot(4n * square)
  const root = sign === 1n || floor * floor === 4n * square ? floor : floor + 1n
  return (2n * rational + divisor + sign * root) / (2n * divisor)
}

function isNegative({ rational, sign, square }: Surd): boolean {
  const own = rational * rational
  return sign === 1n ? rational < 0n && own > square : rational < 0n || own < square
}

/** The largest whole number whose square is not above n ≥ 0, by Newton’s method from above. */
export function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n
  let root = 1n << BigInt(2 * n.toString(16).length)
  for (let next = (root + n / root) >> 1n; next < root; next = (root + n / root) >> 1n) root = next
  return root
}
