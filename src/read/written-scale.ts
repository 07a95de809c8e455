// A scale as competition.json, or a saved rules file, writes it.
import { readDecimal, wholeNumber, writeDecimal } from '../model/decimal.js'
import type { Scale } from '../model/scale.js'
import type { JsonValue } from './json.js'
import { choiceOf, decimalOf, memberOf, textOf } from './written-values.js'

/** Null where there is no scale, or none with two ends. Labels are kept by the shortest text of their score. */
export function readScale(value: JsonValue | null): Scale | null {
  const min = decimalOf(memberOf(value, 'min'))
  const max = decimalOf(memberOf(value, 'max'))
  if (min === null || max === null) return null
  const step = decimalOf(memberOf(value, 'step')) ?? wholeNumber(1)
  const best = choiceOf(memberOf(value, 'best'), ['high', 'low']) ?? 'high'
  return { min, max, step, best, labels: readLabels(memberOf(value, 'labels')) }
}

function readLabels(value: JsonValue | null): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  if (value?.kind !== 'object') return labels
  for (const [score, member] of value.members) {
    const decimal = readDecimal(score)
    labels.set(decimal === null ? score : writeDecimal(decimal), textOf(member.value) ?? '')
  }
  return labels
}
