// The nearest right name to a misspelt one.
import { expect, test } from 'vitest'
import { nearestName } from '../../src/model/ids.js'

test.each([
  ['titel', 'title'],
  ['nmae', 'name'],
  ['quorm', 'quorum'],
  ['Tilte', 'title'],
])('two neighbouring letters swapped are one slip: %s is meant as %s', (written, meant) => {
  expect(nearestName(written, ['version', 'title', 'name', 'quorum'])).toBe(meant)
})

test('a name that is far from all is near to none', () => {
  expect(nearestName('preisgeld', ['title', 'name', 'quorum'])).toBe(null)
})
