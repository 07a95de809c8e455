import { expect, test } from 'vitest'
import { error, type Finding, note, place } from '../../src/model/finding.js'
import { widthOf } from '../../src/model/width.js'
import { findingsScreen } from '../../src/write/findings-screen.js'
import { noPaint, paintFor } from '../../src/write/paint.js'
import { rankingScreen } from '../../src/write/ranking-screen.js'
import { award, counted, decimal, decision, simpleBallots } from './sample.js'

const long = '東京の市民と👩‍👧‍👧 gestalten den Zusammenhalt im Quartier gemeinsam und dauerhaft'
const outcome = counted({
  ballots: simpleBallots,
  submissions: [
    ['Z-001', 'Stadt Musterhafen', 'Ankommen\u001b[31m im Hafenviertel'],
    ['Z-002', 'Kreisangehörige Gemeinde Auenbrück an der Oberen Lahn', long],
    ['Z-003', 'Stadt Lindenhöhe', 'Vielfalt steuern'],
    [`Z-${'4'.repeat(62)}`, 'Stadt X', 'Y'],
  ],
  decisions: [decision(1, 'exclusion', { submission: `Z-${'4'.repeat(62)}` })],
  competition: { awards: [award('a', 'Strategie')] },
})

test.each([40, 60, 80, 120])('the ranking fits %i columns', (width) => {
  const screen = rankingScreen(outcome, { width, paint: noPaint })
  for (const line of screen.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width)
  expect(screen).toContain('Z-001')
  expect(screen).toContain('8,00')
})

test('nothing raw reaches the terminal, and colour only where it is asked for', async () => {
  expect(rankingScreen(outcome, { width: 80, paint: noPaint })).not.toContain('\u001b')
  const coloured = rankingScreen(outcome, { width: 120, paint: await paintFor(true) })
  expect(coloured).toContain('\u001b[33m')
  expect(coloured).toContain('␛[31m im Hafen')
  expect(coloured).not.toContain('\u001b[31m')
})

test('shared places are marked, and an undecided tie is named with its award', () => {
  const screen = rankingScreen(outcome, { width: 80, paint: noPaint })
  expect(screen).toMatch(/ =1 {2}Z-001 /)
  expect(screen).toContain('punktgleich mit Z-002')
  expect(screen).toMatch(/„Strategie“: Noch nicht entschieden: Auf Rang 1 sind Z-001 und Z-002\s+punktgleich\./)
})

test('who misses a requirement is marked with a star, explained once', () => {
  const screen = rankingScreen(
    counted({
      ballots: simpleBallots,
      competition: { require: [{ kind: 'total', minimum: decimal('9'), isAbove: false }] },
    }),
    { width: 80, paint: noPaint },
  )
  expect(screen.match(/8,00 \* {6}3$/gm)).toHaveLength(2)
  expect(screen.match(/erreicht die Mindestanforderung nicht/g)).toHaveLength(1)
})

test('who is not ranked is listed with the reason', () => {
  expect(rankingScreen(outcome, { width: 80, paint: noPaint })).toMatch(/– {2}Z-4+… {2} +0 {2}nicht zugelassen/)
})

test('the ranking is told in the language asked for', async () => {
  const screen = rankingScreen(outcome, { width: 80, paint: noPaint, language: 'en' })
  expect(screen).toContain('tied with Z-002')
  expect(screen).toContain('8.00')
})

const scoreError = (file: string, line: number): Finding =>
  error(place(file, line, 3), 'score-off-scale', {
    criterion: 'konzept',
    value: '11',
    min: '0',
    max: '10',
    step: '1',
    juror: 'staedtetag',
    submission: 'Z-017',
  })

const options = {
  language: 'en',
  paint: noPaint,
  lineOf: (_: string, line: number) => (line === 4 ? 'staedtetag,Z-017,11,8,9' : null),
  ending: 'not-counted',
  width: null,
  findingTexts: ({ code }: Finding) => ({ text: `${code}.`, remedy: 'Give a score.' }),
} as const

test('a finding is its place, the text, the line itself and the remedy, then how many there are', () => {
  expect(findingsScreen([scoreError('ballots/staedtetag.csv', 4)], options)).toBe(
    [
      'ballots/staedtetag.csv:4  score-off-scale.',
      '    staedtetag,Z-017,11,8,9',
      '  Give a score.',
      '',
      '1 error in 1 file. Nothing was counted.',
      '',
    ].join('\n'),
  )
})

test('on a screen the sentences of a finding are wrapped, the line itself is not', () => {
  const { findingTexts: _, ...own } = options
  const lines = findingsScreen([scoreError('ballots/staedtetag.csv', 4)], { ...own, width: 40 }).split('\n')
  expect(lines.slice(0, 3)).toEqual([
    'ballots/staedtetag.csv:4  konzept is 11;',
    'the scale runs from 0 to 10 in steps of',
    '1.',
  ])
  expect(lines[3]).toBe('    staedtetag,Z-017,11,8,9')
  expect(lines.filter((line) => line.startsWith('  ') && line.length > 40)).toEqual([])
})

test('the words of a finding are those of the one table', () => {
  const { findingTexts: _, ...own } = options
  expect(findingsScreen([scoreError('ballots/staedtetag.csv', 4)], own)).toContain(
    'konzept is 11; the scale runs from 0 to 10 in steps of 1.',
  )
})

test('at most 50 findings of a file are shown, and no note pushes an error out of sight', () => {
  const notes = Array.from({ length: 60 }, (_, index) => note(place('a.csv', index + 1), 'chain-last', {}))
  const errors = Array.from({ length: 1000 }, (_, index) => scoreError('b.csv', index + 1))
  const screen = findingsScreen([...notes, scoreError('a.csv', 99), ...errors], { ...options, language: 'de' })
  expect(screen.match(/^b\.csv:/gm)).toHaveLength(50)
  expect(screen).toContain('b.csv  … und 950 weitere')
  expect(screen).toContain('a.csv:99  score-off-scale')
  expect(screen).toContain('1001 Beanstandungen in 2 Dateien. 60 Hinweise. Es wurde nichts gezählt.')
})

test('notes alone say nothing of what was not done', () => {
  const screen = findingsScreen([note(place('decisions.csv', 2), 'chain-last', {})], options)
  expect(screen.trim().split('\n').at(-1)).toBe('1 note.')
  expect(findingsScreen([], options)).toBe('')
})

test('a line of a file is shown harmless and not without end', () => {
  const lineOf = () => `\u001b]0;x\u0007${'x'.repeat(100_000)}`
  const screen = findingsScreen([scoreError('a.csv', 4)], { ...options, lineOf })
  expect(screen).not.toContain('\u001b')
  expect(screen.length).toBeLessThan(400)
})
