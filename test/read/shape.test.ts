// The shape of competition.json is held against values twice: by our own walk where a file is in order, and by the schema
// where it says what is wrong. Both must mean the same.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkShape } from '../../src/read/competition-schema.js'
import { readCompetitionShape } from '../../src/read/competition-shape.js'
import { plainValue } from '../../src/read/json.js'
import { readCompetition } from '../../src/read/placed-competition.js'
import { readJson } from '../../src/read/placed-json.js'
import { hasShape } from '../../src/read/shape.js'
import { bytesOf } from './readings.js'

const counted = join(import.meta.dirname, '../../fixtures/counted')
const written = readdirSync(counted).map((name) => readFileSync(join(counted, name, 'competition.json'), 'utf8'))

/** Whether both find the text in order, or both do not. */
function isInOrder(text: string): boolean {
  const { value } = readJson(bytesOf(text), 'competition.json')
  if (value === null) throw new Error('no JSON')
  const isSound = hasShape(value, readCompetitionShape)
  expect(isSound, text).toBe(checkShape(plainValue(value)).length === 0)
  return isSound
}

const keys = ['id', 'name', 'scale', 'min', 'step', 'labels', 'weight', 'minimum', 'total', 'criteria', 'prize', 'x']
const numbers = ['0', '-0', '1', '-1', '0.5', '1.0', '1e3', '1e400', '9007199254740992', '0.00000000001']

/** Any JSON, as text. */
const json = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('null', 'true', '""', '"konzept"', '"high"', '"refuse"', '"de"', ...numbers),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }).map((elements) => `[${elements.join(',')}]`),
  object: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys, '__proto__', 'constructor'), tie('value')), {
      maxLength: 3,
      selector: ([key]) => key,
    })
    .map((members) => `{${members.map(([key, value]) => `"${key}":${value}`).join(',')}}`),
})).value

/** A place in a JSON text where a value, or a whole member, stands. */
const spots = (text: string) => [
  ...text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|-?\d[\d.]*|\b(?:true|false|null)\b|[[\]{}]/g),
]

/** The text with a value replaced, a member taken away or put in, wherever that leaves it JSON. */
const change = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('value', 'key', 'drop', 'add'),
  key: fc.constantFrom(...keys, '__proto__', 'awards', 'budget', 'require', 'show'),
  by: json,
})
type Change = { readonly at: number; readonly how: string; readonly key: string; readonly by: string }

function changed(text: string, { at, how, key, by }: Change): string {
  const found = spots(text)
  const spot = found[at % found.length]
  if (spot === undefined) return text
  const [token] = spot
  const [before, after] = [text.slice(0, spot.index), text.slice(spot.index + token.length)]
  const isKey = token.endsWith(':')
  if (how === 'key' && isKey) return `${before}"${key}":${after}`
  if (how === 'drop' && isKey)
    return `${before}${after.replace(/^\s*(?:"[^"]*"|[\d.-]+|\w+|\{[^{}]*\}|\[[^[\]]*\])\s*,?/, '')}`
  if (how === 'add' && token === '{') return `${before}{"${key}":${by}${/^\s*\}/.test(after) ? '' : ','}${after}`
  return isKey || /[[\]{}]/.test(token) ? text : `${before}${by}${after}`
}

const isJson = (text: string): boolean => readJson(bytesOf(text), 'competition.json').value !== null

test('the competitions that are counted have the shape', () => {
  expect(written.length).toBeGreaterThan(20)
  expect(written.filter((text) => !isInOrder(text))).toEqual([])
})

test('what is changed in a competition is in order for both or for neither', () => {
  const seen = new Set<boolean>()
  fc.assert(
    fc.property(fc.constantFrom(...written), fc.array(change, { minLength: 1, maxLength: 3 }), (text, changes) => {
      const other = changes.reduce(changed, text)
      if (isJson(other)) seen.add(isInOrder(other))
    }),
    { numRuns: 3000, seed: 1 },
  )
  expect(seen.size).toBe(2)
})

test('any JSON is in order for both or for neither', () => {
  fc.assert(
    fc.property(json, (text) => {
      isInOrder(text)
    }),
    { numRuns: 500, seed: 1 },
  )
})

test('a competition that is read without places is one in which nothing is found', () => {
  fc.assert(
    fc.property(fc.constantFrom(...written), change, (text, by) => {
      const { competition, findings } = readCompetition(bytesOf(changed(text, by)))
      expect(competition === null).toBe(findings.length > 0)
    }),
    { numRuns: 500, seed: 1 },
  )
})
