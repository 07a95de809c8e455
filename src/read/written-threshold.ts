// A threshold as competition.json writes it: `minimum` or `above`, one of them.
import { error, place } from '../model/finding.js'
import type { Threshold } from '../model/threshold.js'
import { type JsonValue, keyText } from './json.js'
import { inside, reportWrong, type Site } from './site.js'
import { decimalOf, memberOf } from './written-values.js'

export const thresholdKeys = ['minimum', 'above'] as const

export const hasThreshold = (holder: JsonValue): boolean => thresholdKeys.some((key) => memberOf(holder, key) !== null)

/** Null where neither is said, or what is said is no number. */
export function readThreshold(holder: JsonValue, site: Site): Threshold | null {
  const said = thresholdKeys.filter((key) => memberOf(holder, key) !== null)
  if (said.length > 1 && holder.kind === 'object') {
    const { line, column } = holder.members.get('above')!
    site.report(error(place(site.file, line, column), 'threshold-twice', { key: keyText(site.path) }))
  }
  const [key] = said
  return key === undefined ? null : readLimit(memberOf(holder, key)!, key === 'above', inside(site, key))
}

export function readLimit(value: JsonValue, isAbove: boolean, site: Site): Threshold | null {
  const minimum = decimalOf(value)
  return minimum === null ? reportWrong(value, 'number', [], site) : { minimum, isAbove }
}
