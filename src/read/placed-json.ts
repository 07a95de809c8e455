// JSON with positions: every value and key with its line and column, numbers as written, repeated keys found.
import { parse, type ValueNode } from '@humanwhocodes/momoa'
import { readDecimal } from '../model/decimal.js'
import { error, type Finding, place } from '../model/finding.js'
import type { KeyPath } from '../model/folder.js'
import { readText } from './encoding.js'
import { deepest, type JsonReading, type JsonValue, keyText, type Member } from './json.js'
import { readPlainJson } from './plain-json.js'

/** For those who ask for no places: only where something is wrong do values and findings have them. */
export function readJsonContent(bytes: Uint8Array, file: string): JsonReading {
  const value = readPlainJson(bytes)
  return value === null ? readJson(bytes, file) : { value, findings: [] }
}

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
