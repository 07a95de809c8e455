// Reading JSON without places says the same as reading it with them, wherever it says anything.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonValue } from '../../src/read/json.js'
import { readJson } from '../../src/read/placed-json.js'
import { readPlainJson } from '../../src/read/plain-json.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const example = readFileSync(join(import.meta.dirname, '../../fixtures/zusammenleben/competition.json'), 'utf8')

/** The value with its places left out, members in the order in which they are written. */
function bare(value: JsonValue): unknown {
  switch (value.kind) {
    case 'object':
      return [...value.members].map(([key, member]) => [key, bare(member.value)])
    case 'list':
      return value.elements.map(bare)
    default:
      return { kind: value.kind, text: value.text }
  }
}

/** Whether it was read without places; then it is the same as with them, and there nothing is wrong. */
function isReadPlainly(text: string): boolean {
  const plain = readPlainJson(bytesOf(text))
  if (plain === null) return false
  const { value, findings } = readJson(bytesOf(text), 'x.json')
  expect(findings).toEqual([])
  expect(bare(plain)).toEqual(value && bare(value))
  return true
}

test('the example is read without places', () => {
  expect(isReadPlainly(example)).toBe(true)
  expect(isReadPlainly(`\uFEFF${example.replaceAll('\n', '\r\n')}`)).toBe(true)
})

test.each([
  '{"a":1,"a":2}',
  '{"a":{"b":1,"b":1}}',
  '{"a":1,"\\u0061":2}',
  '{"b":1,"2":1,"1":1}',
  '[1.0]',
  '[-0]',
  '[1e3]',
  '[0.0000001]',
  '[1234567890123456]',
  '[0.12345678901234567]',
  '["\\ud800"]',
  '["\u0001"]',
  '[01]',
  '[1,]',
  '',
  `${'['.repeat(65)}${']'.repeat(65)}`,
])('%j is left to the reading with places', (text) => {
  expect(isReadPlainly(text)).toBe(false)
})

test.each([
  '{"a":1,"b":{"a":2}}',
  '{"": 1, ", ": 2}',
  '{"x\\"a": 1, "x": 2}',
  '{"0":"nicht erkennbar","10":"vorbildlich","a":-0.5}',
  '{"__proto__":1,"constructor":2}',
  '[true,false,null,"","\\n\\"",123456789012345,0.001,-12.75]',
  `${'['.repeat(64)}${']'.repeat(64)}`,
])('%j is read without places', (text) => {
  expect(isReadPlainly(text)).toBe(true)
})

test('whatever is read without places is read the same with them', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '\\',
    'a',
    '1',
    '0',
    '.',
    '-',
    'e',
    ' ',
    '"a":',
    '"1":',
  )
  const mangled = fc
    .tuple(fc.nat(example.length), fc.nat(8), fc.array(piece, { maxLength: 5 }))
    .map(([at, gone, put]) => example.slice(0, at) + put.join('') + example.slice(at + gone))
  const json = fc.json({ maxDepth: 4 })
  const soup = fc.array(piece, { maxLength: 12 }).map((pieces) => `{${pieces.join('')}}`)
  fc.assert(
    fc.property(fc.oneof(mangled, json, soup), (text) => {
      isReadPlainly(text)
    }),
    { numRuns: 3000, seed: 20171117 },
  )
})
