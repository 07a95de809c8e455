// UTF-8 that was read as Windows-1252 before.
import { decode, encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { openMisread, repaired } from '../../../src/read/incoming/misread.js'

const misread = (text: string): string => decode(encode(text, 'utf8'), 'win1252')

describe('what was meant is named', () => {
  test.each(['München', 'Köln', 'Öffentlichkeit', 'Größe', '„Hafen“', 'A – B', '5 €', 'café', 'Żary – é'])(
    '%s',
    (text) => {
      expect(repaired(misread(text))).toBe(text)
    },
  )
})

describe('is taken for no misreading', () => {
  test.each(['München', 'SÃO PAULO', 'Ã', 'â', 'Â', 'Zwei Â und Ã', 'FaÃade', '東京 Ã¼', '', 'ÃÄ'])('%s', (text) =>
    expect(repaired(text)).toBe(null),
  )
})

test('how many cells were misread is said once, with the first of them', () => {
  const seen = openMisread('brought.csv')
  seen.see('Köln', 2)
  seen.see('MÃ¼nchen', 3)
  seen.see('GrÃ¶ÃŸe', 4)
  expect(seen.findings()).toMatchObject([
    { severity: 'note', code: 'text-misread', line: 3, values: { count: 2, text: 'MÃ¼nchen', meant: 'München' } },
  ])
  expect(openMisread('brought.csv').findings()).toEqual([])
})
