// JSON values as they are written: every value and key with its line and column, numbers as their text.
import type { Finding } from '../model/finding.js'
import type { KeyPath } from '../model/folder.js'

export type JsonValue = { readonly line: number; readonly column: number } & (
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Member> }
  | { readonly kind: 'list'; readonly elements: readonly JsonValue[] }
  /** Numbers as written; `word` is true, false or null. */
  | { readonly kind: 'text' | 'number' | 'word'; readonly text: string }
)
/** The place of a member is that of its key. */
export type Member = { readonly line: number; readonly column: number; readonly value: JsonValue }

export type JsonReading = { readonly value: JsonValue | null; readonly findings: readonly Finding[] }

/** How deep lists and objects may be nested. */
export const deepest = 64

/** The keys that lead to a value as one text: `awards[0].places`. */
export const keyText = (path: KeyPath): string =>
  path.reduce<string>((so, key) => (typeof key === 'number' ? `${so}[${key}]` : so === '' ? key : `${so}.${key}`), '')

/** The value at the end of a path, or null where there is none. */
export function valueAt(root: JsonValue, path: KeyPath): JsonValue | null {
  let value: JsonValue | null = root
  for (const key of path) value = value === null ? null : stepInto(value, key)
  return value
}

/** The value at the end of a path, or the nearest above it. */
export function nearestValue(root: JsonValue, path: KeyPath): JsonValue {
  let value = root
  for (const key of path) {
    const next = stepInto(value, key)
    if (next === null) return value
    value = next
  }
  return value
}

function stepInto(value: JsonValue, key: string | number): JsonValue | null {
  if (value.kind === 'object' && typeof key === 'string') return value.members.get(key)?.value ?? null
  if (value.kind === 'list' && typeof key === 'number') return value.elements[key] ?? null
  return null
}

/** How a finding shows a value: texts and numbers as they are, lists and objects by their brackets. */
export const shownValue = (value: JsonValue): string =>
  value.kind === 'object' ? '{…}' : value.kind === 'list' ? '[…]' : value.text

/** A plain value without prototypes, numbers as floats: for the schema, which sees shapes and ranges only. */
export function plainValue(value: JsonValue): unknown {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return Number(value.text)
    case 'word':
      return value.text === 'null' ? null : value.text === 'true'
    case 'list':
      return value.elements.map(plainValue)
    case 'object': {
      const plain: Record<string, unknown> = Object.create(null)
      for (const [key, member] of value.members) plain[key] = plainValue(member.value)
      return plain
    }
  }
}
