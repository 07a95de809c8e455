// JSON without places, by the parser that every program has: most files are in order, and reading them for their values
// alone is many times faster. Whatever could differ from the reading with places is left to that.
import { readText } from './encoding.js'
import { deepest, type JsonValue, type Member } from './json.js'

/** Where a value stands is not known here. */
const nowhere = { line: 0, column: 0 } as const

/** Numbers that a float may not have as written: exponents, zeros at the end, −0, more than 15 digits. */
const oddNumber = /\d[eE]|\.\d*0(?!\d)|-0(?![\d.])|\d[\d.]{15}/

/** A key as it stands in the text, before its colon; it begins as nothing between two texts can. */
const writtenKey = /"([\w$][^"\\]*)"\s*:/g

/**
 * The value of a file in which nothing is wrong, equal to that of `readJson` but for the places; null where only that
 * can tell: broken syntax, too deep a nesting, repeated keys, escaped code units, numbers like 1.0 and 1e3.
 */
export function readPlainJson(bytes: Uint8Array): JsonValue | null {
  const content = readText(bytes, '')
  if ('finding' in content || oddNumber.test(content.text) || content.text.includes('\\u')) return null
  const read = parsed(content.text)
  if (read === undefined) return null
  const keys: string[] = []
  const value = treeOf(read, deepest, keys)
  return value !== null && isAsWritten(keys, content.text) ? value : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether these are all keys of the text, in its order: none is repeated, none was moved to the front as a number. */
function isAsWritten(keys: readonly string[], text: string): boolean {
  let at = 0
  for (const [, key] of text.matchAll(writtenKey)) if (key !== keys[at++]) return false
  return at === keys.length
}

/** Every key is added to `keys`. Null where it is nested too deep, or a number has no plain text. */
function treeOf(read: unknown, depth: number, keys: string[]): JsonValue | null {
  if (typeof read === 'string') return { ...nowhere, kind: 'text', text: read }
  if (typeof read === 'number') return numberOf(String(read))
  if (typeof read !== 'object' || read === null) return { ...nowhere, kind: 'word', text: String(read) }
  if (depth === 0) return null
  return Array.isArray(read) ? listOf(read, depth - 1, keys) : objectOf(read, depth - 1, keys)
}

const numberOf = (text: string): JsonValue | null => (text.includes('e') ? null : { ...nowhere, kind: 'number', text })

function listOf(read: readonly unknown[], depth: number, keys: string[]): JsonValue | null {
  const elements: JsonValue[] = []
  for (const each of read) {
    const element = treeOf(each, depth, keys)
    if (element === null) return null
    elements.push(element)
  }
  return { ...nowhere, kind: 'list', elements }
}

function objectOf(read: object, depth: number, keys: string[]): JsonValue | null {
  const members = new Map<string, Member>()
  for (const [key, each] of Object.entries(read)) {
    keys.push(key)
    const value = treeOf(each, depth, keys)
    if (value === null) return null
    members.set(key, { ...nowhere, value })
  }
  return { ...nowhere, kind: 'object', members }
}
