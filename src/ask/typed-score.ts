// A score as people type it: with comma or point, never through a float.
import { readScore, type Scale, scaleDecimals, scoreText } from '../model/scale.js'

export type TypedScore =
  | { readonly kind: 'score'; readonly text: string }
  | { readonly kind: 'off-scale' }
  | { readonly kind: 'ambiguous' }

/** What stands for a score left empty, however the dash was typed. */
export const isEmptyMark = (typed: string): boolean => /^[-–−]$/.test(typed.trim())

const grouped = /^\d{1,3}[.,]\d{3}$/

/** `7,5` and `7.50` are 7.5, `−3` with the sign of a word processor is -3. `1.000` is refused where the scale has fewer than three decimals: it may mean a thousand. */
export function readTypedScore(scale: Scale, typed: string): TypedScore {
  const trimmed = typed.trim().replace(/^[–−]/, '-')
  if (grouped.test(trimmed) && scaleDecimals(scale) < 3) return { kind: 'ambiguous' }
  const steps = readScore(scale, trimmed.replace(',', '.'))
  return steps === null ? { kind: 'off-scale' } : { kind: 'score', text: scoreText(scale, steps) }
}
