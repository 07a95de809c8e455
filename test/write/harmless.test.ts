import { expect, test } from 'vitest'
import { harmless, harmlessMarkdown } from '../../src/write/harmless.js'

test.each([
  ['\u001b[31mrot\u001b[0m', '␛[31mrot␛[0m'],
  ['eins\r\nzwei\nvier\rfünf\u2028sechs', 'eins␊zwei␊vier␍fünf␊sechs'],
  ['Tab\tNull\u0000Ende\u007f', 'Tab␉Null␀Ende␡'],
  ['\u202egnp.exe\u2066', '�gnp.exe�'],
  ['\u009b31m', '�31m'],
  ['\ud800', '�'],
  ['Grün – „schön“ 👩‍👧 東京', 'Grün – „schön“ 👩‍👧 東京'],
])('%j is shown as %s', (text, shown) => {
  expect(harmless(text)).toBe(shown)
})

test.each([
  ['*fett* und _kursiv_', '\\*fett\\* und \\_kursiv\\_'],
  ['[hier](https://x.de)', '\\[hier\\](https\\://x.de)'],
  ['a | b', 'a \\| b'],
  ['<script>', '\\<script\\>'],
  ['&lt;', '\\&lt;'],
  ['Müller & Söhne', 'Müller & Söhne'],
  ['# Titel', '\\# Titel'],
  ['1. Platz', '1\\. Platz'],
  ['- Punkt', '\\- Punkt'],
  ['---', '\\---'],
  ['8.3 → 8', '8.3 → 8'],
  ['Zeile\n# zwei', 'Zeile␊# zwei'],
  ['www.x.de', 'www\\.x.de'],
])('%j on a page is %s', (text, shown) => {
  expect(harmlessMarkdown(text)).toBe(shown)
})
