// JSON with positions: every value and key with its line and column, numbers as written, repeated keys found.
import { parse, type ValueNode } from '@humanwhocodes/momoa'
import { readDecimal } from '../model/decimal.js'
import { error, type Finding, place } from '../model/finding.js'
import type { KeyPath } from '../model/folder.js'
import { readText } from './encoding.js'

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

export function readJson(bytes: Uint8Array, file: string): JsonReading {
  const read = readText(bytes, file)
  if ('finding' in read) return { value: null, findings: [read.finding] }
  const fault = scanFault(read.text, file)
  if (fault) return { value: null, findings: [fault] }
  try {
    const { body } = parse(read.text, { mode: 'json' })
    const findings: Finding[] = []
    return { value: readValue(body, [], { text: read.text, file, findings }), findings }
  } catch (fault) {
    if (!isSyntaxFault(fault)) throw fault
    return { value: null, findings: [brokenFinding(read.text, fault.offset, file)] }
  }
}

/** What the parser would not survive or not see: brackets nested too deep, and control characters in texts. */
function scanFault(text: string, file: string): Finding | null {
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isQuoted) {
      if (code === 0x5c) at++
      else if (code === 0x22) isQuoted = false
      else if (code < 0x20) return brokenFinding(text, at, file)
    } else if (code === 0x22) isQuoted = true
    else if (code === 0x7b || code === 0x5b) depth++
    else if (code === 0x7d || code === 0x5d) depth--
    if (depth > deepest) return error(placeAt(text, at, file), 'json-too-deep', { limit: deepest })
  }
  return null
}

const isSyntaxFault = (fault: unknown): fault is { readonly offset: number } =>
  fault instanceof Error && 'offset' in fault && typeof fault.offset === 'number'

/** `found` is what stands where the syntax breaks; empty at the end of the file. */
function brokenFinding(text: string, offset: number, file: string): Finding {
  const token = /^(?:[\p{L}\p{N}_.+-]{1,40}|\s|.)/u.exec(text.slice(offset, offset + 80))?.[0] ?? ''
  const isLast = text.slice(offset + token.length).trim() === '' && '{[:,'.includes(token)
  const at = isLast ? text.length : offset
  return error(placeAt(text, at, file), 'json-broken', { found: isLast ? '' : shownToken(token) })
}

const shownToken = (token: string): string =>
  token < ' ' && token !== '' ? `U+${token.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : token

function placeAt(text: string, offset: number, file: string) {
  const before = text.slice(0, offset).split('\n')
  return place(file, before.length, (before.at(-1)?.length ?? 0) + 1)
}

type Source = { readonly text: string; readonly file: string; readonly findings: Finding[] }

function readValue(node: ValueNode, path: KeyPath, source: Source): JsonValue {
  const { start, end } = node.loc
  const { line, column } = start
  switch (node.type) {
    case 'Object':
      return { line, column, kind: 'object', members: readMembers(node, path, source) }
    case 'Array': {
      const elements = node.elements.map(({ value }, index) => readValue(value, [...path, index], source))
      return { line, column, kind: 'list', elements }
    }
    case 'String':
      if (/\p{Surrogate}/u.test(node.value)) reportValue(node.value, 'text', node, path, source)
      return { line, column, kind: 'text', text: node.value }
    case 'Number': {
      const text = source.text.slice(start.offset, end.offset)
      if (readDecimal(text) === null) reportValue(text, 'number', node, path, source)
      return { line, column, kind: 'number', text }
    }
    default:
      return { line, column, kind: 'word', text: source.text.slice(start.offset, end.offset) }
  }
}

function readMembers(
  node: Extract<ValueNode, { type: 'Object' }>,
  path: KeyPath,
  source: Source,
): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>()
  for (const { name, value } of node.members) {
    const key = name.type === 'String' ? name.value : name.name
    const { line, column } = name.loc.start
    if (members.has(key)) source.findings.push(error(place(source.file, line, column), 'key-repeated', { key }))
    else members.set(key, { line, column, value: readValue(value, [...path, key], source) })
  }
  return members
}

function reportValue(
  value: string,
  expected: 'text' | 'number',
  { loc }: ValueNode,
  path: KeyPath,
  { file, findings }: Source,
): void {
  const at = place(file, loc.start.line, loc.start.column)
  findings.push(error(at, 'value-wrong', { key: keyText(path), value, expected, limits: [] }))
}

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
