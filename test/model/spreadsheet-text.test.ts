// Texts that a spreadsheet would make something else of: kept as they are, and found again.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guardedText, unguardedText } from '../../src/model/spreadsheet-text.js'

it.each([
  ['=1+1', "'=1+1"],
  ['- gut', "'- gut"],
  ['007', '="007"'],
  ['1-2', '="1-2"'],
  ['Mai 2017', '="Mai 2017"'],
  ["'=1+1", "''=1+1"],
  ['="007"', `'="007"`],
  ['Z-017', 'Z-017'],
  ['78', '78'],
])('%s is guarded as %s', (text, guarded) => {
  expect(guardedText(text)).toBe(guarded)
  expect(unguardedText(guarded)).toBe(text)
})

it('every text is found again', () => {
  const sign = fc.constantFrom("'", '"', '=', '-', '+', '@', '0', '7', '.', ' ', 'a', '\t', 'Mai')
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(sign).map((signs) => signs.join('')),
  )
  fc.assert(
    fc.property(text, (each) => unguardedText(guardedText(each)) === each),
    { numRuns: 5000, seed: 4 },
  )
})
