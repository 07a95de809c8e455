// competition.json as plain written values, every key kept as it stands: what a next round's rules are made from.
import { readDecimal } from '../model/decimal.js'
import type { WrittenRules, WrittenValue } from '../model/written-rules.js'
import type { JsonValue } from './json.js'
import { readJson } from './placed-json.js'

/** Rules that were read without a finding. */
export function writtenRulesIn(bytes: Uint8Array): WrittenRules {
  const { value } = readJson(bytes, 'competition.json')
  return value?.kind === 'object' ? (writtenOf(value) as WrittenRules) : {}
}

function writtenOf(value: JsonValue): WrittenValue {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return readDecimal(value.text) ?? Number(value.text)
    case 'word':
      return value.text === 'true'
    case 'list':
      return value.elements.map(writtenOf)
    case 'object':
      return Object.fromEntries([...value.members].map(([key, member]) => [key, writtenOf(member.value)]))
  }
}
