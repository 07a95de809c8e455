// Which juror and which submission is meant by what stands on a paper form: an id, or a number. Pure.
import { foldedId, nearestName } from '../../model/ids.js'

export type Found =
  | { readonly kind: 'found'; readonly index: number }
  | { readonly kind: 'unknown'; readonly nearest: string | null }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }

const isNumber = (text: string): boolean => /^\d+$/.test(text)
const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '')
const endingDigits = (id: string): string | undefined => /\d+$/.exec(id)?.[0]

/** By id, in capitals or not; by number in the list where no id is a number itself. */
export function findJuror(ids: readonly string[], typed: string): Found {
  const byId = idIndex(ids, typed)
  if (byId !== null) return byId
  return isNumber(typed.trim()) && areNumbered(ids) ? atNumber(ids, typed.trim()) : unknown(ids, typed)
}

/** Whether jurors can be named by their number in the list. */
export const areNumbered = (ids: readonly string[]): boolean => !ids.some(isNumber)

/**
 * By id; or by a number: the one with which an id ends (17 for Z-017), or where no id ends with a number, the place in
 * submissions.csv. Never both, so that a number means the same throughout a competition.
 */
export function findSubmission(ids: readonly string[], typed: string): Found {
  const byId = idIndex(ids, typed)
  if (byId !== null) return byId
  const number = typed.trim()
  if (!isNumber(number)) return unknown(ids, typed)
  if (!endInNumbers(ids)) return atNumber(ids, number)
  const wanted = withoutZeros(number)
  const meant = [...ids.keys()].filter((index) => withoutZeros(endingDigits(ids[index]!) ?? '') === wanted)
  if (meant.length === 0) return { kind: 'unknown', nearest: null }
  return meant.length === 1
    ? { kind: 'found', index: meant[0]! }
    : { kind: 'ambiguous', ids: meant.map((index) => ids[index]!) }
}

export const endInNumbers = (ids: readonly string[]): boolean => ids.some((id) => endingDigits(id) !== undefined)

function idIndex(ids: readonly string[], typed: string): Found | null {
  const wanted = foldedId(typed.trim())
  const index = ids.findIndex((id) => foldedId(id) === wanted)
  return index < 0 ? null : { kind: 'found', index }
}

function atNumber(ids: readonly string[], digits: string): Found {
  const index = Number(digits) - 1
  return index >= 0 && index < ids.length ? { kind: 'found', index } : { kind: 'unknown', nearest: null }
}

const unknown = (ids: readonly string[], typed: string): Found => ({
  kind: 'unknown',
  nearest: nearestName(typed.trim(), ids),
})
