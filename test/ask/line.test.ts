// A line at a question: what it means, what the arrows make of it, what a search finds.
import { describe, expect, test } from 'vitest'
import type { Choosable } from '../../src/ask/asker.js'
import { choiceLine, choicesMatching, scoreLine, textLine } from '../../src/ask/terminal/line.js'
import { readDecimal } from '../../src/model/decimal.js'
import type { Scale } from '../../src/model/scale.js'
import { competitionWith } from './jury.js'

const scales = competitionWith().criteria.map(({ scale }) => scale)
const [half, whole] = [scales[0]!, scales[1]!]
const asked = { progress: '', heading: '', passages: [], prompt: '', commands: [] } as const
const scored = (scale: Scale, current?: string | null, mayBeEmpty = false) =>
  scoreLine('de', { ...asked, scale, mayBeEmpty, current })

const choices: readonly Choosable[] = [
  { value: 'Z-001', key: '1', label: 'Z-001  Haus der Nachbarn' },
  { value: 'Z-002', key: '2', label: 'Z-002  Sprachbrücke Ährenland' },
  { value: 'Z-010', key: '10', label: 'Z-010  Offene Werkstatt' },
  { value: 'Z-012', key: '12', label: 'Z-012  (abgegeben)  Gespräch am Zaun 2' },
]
const found = (typed: string) => choicesMatching(choices, typed).map(({ value }) => value)

describe('a search', () => {
  test.each([
    ['', ['Z-001', 'Z-002', 'Z-010', 'Z-012'], 'nothing typed: all of them'],
    ['1', ['Z-001', 'Z-010', 'Z-012'], 'the one of that number first, then those that begin so'],
    ['2', ['Z-002', 'Z-012'], 'the number before a digit in a title'],
    ['z-010', ['Z-010'], 'the id in any case'],
    ['NACHBARN', ['Z-001'], 'a title in any case'],
    ['ahrenland', ['Z-002'], 'a title without its accents'],
    ['spra', ['Z-002', 'Z-012'], 'a part of a word'],
    ['haus der', ['Z-001'], 'two words'],
    ['zaun gespräch', ['Z-012'], 'two words in another order'],
    ['am 2', ['Z-012'], 'two words between which others stand'],
    ['haus zaun', [], 'two words of which one is missing'],
    ['wolke', [], 'what nothing is like'],
  ])('for "%s" finds %j: %s', (typed, values) => {
    expect(found(typed)).toEqual(values)
  })

  const list = choiceLine('de', { ...asked, choices, isSearched: true })

  test('is answered by Enter where it finds one alone, or where the number or the id is whole', () => {
    expect(list.read('werkst')).toEqual({ value: 'Z-010' })
    expect(list.read('1')).toEqual({ value: 'Z-001' })
    expect(list.read('Z-012')).toEqual({ value: 'Z-012' })
  })

  test('that finds several or none says how many', () => {
    expect(list.read('spra')).toEqual({
      fault: 'Zu „spra“ gibt es 2 Beiträge; bitte tippen Sie mehr, oder die ganze Nummer.',
    })
    expect(list.read('wolke')).toEqual({ fault: 'Zu „wolke“ gibt es keinen Beitrag.' })
  })

  test('repeats no more than thirty characters of what was typed', () => {
    const { fault } = list.read('wolke'.repeat(50)) as { fault: string }
    expect(fault).toContain('„wolkewolkewolkewolkewolkewolk…“')
  })
})

describe('a menu', () => {
  const menu = choiceLine('de', { ...asked, choices: choices.map((each) => ({ ...each, value: `${each.value}!` })) })

  test('takes a whole key alone, never the beginning of one', () => {
    expect(menu.read(' 10 ')).toEqual({ value: 'Z-010!' })
    expect(menu.read('haus')).toEqual({ fault: 'Bitte wählen Sie: 1, 2, 10, 12' })
    expect(menu.read('')).toEqual({ fault: 'Bitte wählen Sie: 1, 2, 10, 12' })
  })
})

describe('the arrows on a score', () => {
  test.each([
    ['', 1, '0'],
    ['', -1, '10'],
    ['7', 1, '7,5'],
    ['7,5', 1, '8'],
    ['7.50', -1, '7'],
    ['10', 1, null],
    ['0', -1, null],
    ['7,3', 1, '0'],
    ['acht', -1, '10'],
  ] as const)('from "%s" by %d lead to %s', (typed, by, next) => {
    expect(scored(half).step?.(typed, by)).toBe(next)
  })

  test('begin at the score that stands', () => {
    expect(scored(half, '7.5').step?.('', 1)).toBe('8')
    expect(scored(half, null, true).step?.('', 1)).toBe('0')
  })

  test('go up to the higher number also where the lowest is best', () => {
    expect(scored(whole, '1').step?.('', 1)).toBe('2')
    expect(scored(whole).step?.('', 1)).toBe('1')
  })
})

describe('a text', () => {
  const text = (current: string, more: object = {}) => textLine('de', { ...asked, current, isRequired: false, ...more })

  test('of several lines that stands is kept whole where the line is as it was shown', () => {
    const line = text('alt\nund neu')
    expect(line.preset).toBe('alt und neu')
    expect(line.read('alt und neu')).toEqual({ value: 'alt\nund neu' })
    expect(line.read('alt und neu!')).toEqual({ value: 'alt und neu!' })
  })

  test('is trimmed; one that is needed is not empty', () => {
    expect(text('').read('  gut  ')).toEqual({ value: 'gut' })
    expect(text('').read('  ')).toEqual({ value: '' })
    expect(text('', { isRequired: true }).read('  ')).toEqual({ fault: 'Bitte geben Sie einen Text ein.' })
  })

  test('that is long may be written in an editor, from the text that stands', () => {
    expect(text('alt\nund neu', { isLong: true }).editable).toBe('alt\nund neu')
    expect(text('alt').editable).toBeNull()
  })
})

test.each([
  ['-2,5', '-2.5'],
  ['−2,5', '-2.5'],
  ['–3', '-3'],
])('the score "%s" is %s, whichever of the signs for minus it has', (typed, value) => {
  const below: Scale = { ...half, min: readDecimal('-5')!, max: readDecimal('5')! }
  expect(scored(below).read(typed)).toEqual({ value })
})

test.each(['-', '–', '−'])('"%s" leaves a score empty where it may be', (typed) => {
  expect(scored(half, undefined, true).read(typed)).toEqual({ value: null })
})
