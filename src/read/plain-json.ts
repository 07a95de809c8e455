// JSON without places, by the parser that every program has: most files are in order, and reading them for their values
// alone is many times faster. Whatever could differ from the reading with places is left to that. Places are 0 here.
import { readText } from './encoding.js'
import { deepest, type JsonValue, type Member } from './json.js'

/** A text, or spaces and line ends between what is written. */
const textOrSpace = /("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g

/**
 * The value of a file in which nothing is wrong, equal to that of `readJson` but for the places; null where only that
 * can tell: what is written again is not what was read, as with repeated keys or numbers like 1.0 and 1e3; broken syntax,
 * too deep a nesting, escaped code units, numbers of more than 15 digits.
 */
export function readPlainJson(bytes: Uint8Array): JsonValue | null {
  const content = readText(bytes, '')
  if ('finding' in content || content.text.includes('\\u')) return null
  const read = parsed(content.text)
  const isAsWritten = read !== undefined && JSON.stringify(read) === content.text.replace(textOrSpace, '$1')
  return isAsWritten ? treeOf(read, deepest) : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Null where it is nested too deep, or a number has too many digits. */
function treeOf(read: unknown, depth: number): JsonValue | null {
  if (typeof read === 'string') return { line: 0, column: 0, kind: 'text', text: read }
  if (typeof read === 'number') return numberOf(String(read))
  if (typeof read !== 'object' || read === null) return { line: 0, column: 0, kind: 'word', text: String(read) }
  if (depth === 0) return null
  return Array.isArray(read) ? listOf(read, depth - 1) : objectOf(read, depth - 1)
}

function numberOf(text: string): JsonValue | null {
  const isLong = text.length > 15 && text.replace(/[-.]/g, '').length > 15
  return isLong || text.includes('e') ? null : { line: 0, column: 0, kind: 'number', text }
}

function listOf(read: readonly unknown[], depth: number): JsonValue | null {
  const elements: JsonValue[] = []
  for (const each of read) {
    const element = treeOf(each, depth)
    if (element === null) return null
    elements.push(element)
  }
  return { line: 0, column: 0, kind: 'list', elements }
}

function objectOf(read: object, depth: number): JsonValue | null {
  const members = new Map<string, Member>()
  for (const [key, each] of Object.entries(read)) {
    const value = treeOf(each, depth)
    if (value === null) return null
    members.set(key, { line: 0, column: 0, value })
  }
  return { line: 0, column: 0, kind: 'object', members }
}
