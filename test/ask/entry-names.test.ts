// Which juror and which submission is meant by an id or a number on a paper form.
import { describe, expect, test } from 'vitest'
import { type Found, findJuror, findSubmission } from '../../src/ask/entry/names.js'

function said(found: Found, ids: readonly string[]): string {
  if (found.kind === 'found') return ids[found.index]!
  return found.kind === 'ambiguous' ? found.ids.join(' or ') : `unknown, perhaps ${found.nearest}`
}

describe('a submission', () => {
  const numbered = ['Z-001', 'Z-002', 'Z-017', 'Z-170']
  const mixed = ['A-017', 'B-17', 'A-001', 'sonder']
  const named = ['lingen', 'unna', 'jena']
  const numeric = ['3', '1', '2', '017']

  test.each([
    [numbered, 'Z-017', 'Z-017'],
    [numbered, 'z-017', 'Z-017'],
    [numbered, '17', 'Z-017'],
    [numbered, ' 0017 ', 'Z-017'],
    [numbered, '1', 'Z-001'],
    [numbered, '70', 'unknown, perhaps null'],
    [numbered, '3', 'unknown, perhaps null'],
    [numbered, '0', 'unknown, perhaps null'],
    [numbered, 'Z-0170', 'unknown, perhaps Z-017'],
    [mixed, '17', 'A-017 or B-17'],
    [mixed, '1', 'A-001'],
    [mixed, '4', 'unknown, perhaps null'],
    [named, '2', 'unna'],
    [named, '02', 'unna'],
    [named, '4', 'unknown, perhaps null'],
    [named, 'lingn', 'unknown, perhaps lingen'],
    [numeric, '1', '1'],
    [numeric, '17', '017'],
    [['17', 'A-17'], '17', '17'],
    [['17', 'A-17'], '017', '17 or A-17'],
  ])('of %j is found by %j: %s', (ids, typed, found) => {
    expect(said(findSubmission(ids, typed), ids)).toBe(found)
  })
})

describe('a juror', () => {
  test.each([
    [['berg', 'tal'], 'BERG', 'berg'],
    [['berg', 'tal'], '2', 'tal'],
    [['berg', 'tal'], '3', 'unknown, perhaps null'],
    [['berg', 'tal'], 'tall', 'unknown, perhaps tal'],
    [['2', '1'], '1', '1'],
    [['7', 'berg'], '2', 'unknown, perhaps 7'],
  ])('of %j is found by %j: %s', (ids, typed, found) => {
    expect(said(findJuror(ids, typed), ids)).toBe(found)
  })
})
