import { expect, test } from 'vitest'
import { cut, padStart, widthOf, wrap } from '../../src/model/width.js'

test.each([
  ['Grün', 4],
  ['Gru\u0308n', 4],
  ['東京', 4],
  ['👩‍👧', 2],
  ['👍🏽', 2],
  ['🇩🇪', 2],
  ['🇩🇪🇫🇷', 4],
  ['❤️', 2],
  ['한국', 4],
  ['\u1112\u1161\u11ab', 2],
  ['', 0],
])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('a text that is too long is cut with an ellipsis, and never inside a character', () => {
  expect(cut('Vielfalt steuern', 9)).toBe('Vielfalt…')
  expect(cut('東京東京', 4)).toBe('東…')
  expect(cut('東京', 4)).toBe('東京')
  expect(cut('a\u0308b\u0308c\u0308', 2)).toBe('a\u0308…')
  expect(widthOf(cut('👩‍👧👩‍👧👩‍👧', 5))).toBe(5)
})

test('numbers are set flush right by columns', () => {
  expect(padStart('東', 4)).toBe('  東')
})

test('lines are broken at spaces, and a word that is too long where it must be', () => {
  expect(wrap('Die Werte der Jury', 9)).toEqual(['Die Werte', 'der Jury'])
  expect(wrap('Integrationsmonitoring', 10)).toEqual(['Integratio', 'nsmonitori', 'ng'])
})
