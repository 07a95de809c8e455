// A whole form in one line: what is taken, what is refused and in which words, and what stands under it while it is typed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLine, differencesOf, type LineForm, lineOf, readLine } from '../../src/ask/entry/line.js'
import { scoreText, stepsOf } from '../../src/model/scale.js'
import { entryWords } from '../../src/words/entry.js'
import { competitionWith } from './jury.js'

const words = entryWords.de
const [konzept, transfer] = competitionWith().criteria as readonly [
  LineForm['criteria'][number],
  LineForm['criteria'][number],
]
/** konzept from 0 to 10 in halves, transfer from 1 to 6, and wirkung as konzept. */
const form = (ballots = competitionWith().ballots): LineForm => ({
  criteria: [konzept, transfer, { ...konzept, id: 'wirkung', name: 'Wirkung' }],
  ballots,
})
const rules = (more: Parameters<typeof competitionWith>[0]) => form(competitionWith(more).ballots)

/** `8|2|-`, or the fault. */
function read(typed: string, of: LineForm = form()): string {
  const line = readLine(words, of, typed)
  if (line.kind === 'fault') return line.text
  const scores = line.scores.map((score) => score ?? '-').join('|')
  return line.comment === null ? scores : `${scores} / ${line.comment}`
}

describe('a line of scores', () => {
  test.each([
    ['8 2 9', '8|2|9'],
    ['8;2;9', '8|2|9'],
    ['8 ; 2;  9', '8|2|9'],
    ['8\t2\t6,5', '8|2|6.5'],
    ['  6.5   2 6,5  ', '6.5|2|6.5'],
    ['8;2;9;', '8|2|9'],
    ['8\u00a02\u00a09', '8|2|9'],
    ['8 2 9 / gut begründet', '8|2|9 / gut begründet'],
    ['8 2 9/gut/besser', '8|2|9 / gut/besser'],
    ['8 2 9 /', '8|2|9 / '],
    ['07 2 9,0', '7|2|9'],
  ])('%j is taken', (typed, taken) => {
    expect(read(typed)).toBe(taken)
  })

  test.each([
    ['8 2', 'Zu wenige Wertungen: 3 sind nötig, hier sind es 2.'],
    ['8', 'Zu wenige Wertungen: 3 sind nötig, hier ist es eine.'],
    ['8 2 9 1', 'Zu viele Wertungen: 3 sind nötig, hier sind es 4.'],
    ['', 'Bitte 3 Wertungen eingeben.'],
    ['/ nur ein Text', 'Bitte 3 Wertungen eingeben.'],
    ['8 7 9', '2. Wertung (Know-how-Transfer): „7“ liegt nicht auf der Skala: 1 bis 6 in Schritten von 1.'],
    ['8 2 acht', '3. Wertung (Wirkung): „acht“ liegt nicht auf der Skala: 0 bis 10 in Schritten von 0,5.'],
    ['8 2 6,25', '3. Wertung (Wirkung): „6,25“ liegt nicht auf der Skala: 0 bis 10 in Schritten von 0,5.'],
    ['1.000 2 9', '1. Wertung (Kommunale Gesamtkonzeption): „1.000“ ist mehrdeutig'],
    ['8,7,9', '„8,7,9“ ist mehrdeutig: Leerzeichen, Semikolon oder Tabulator trennen Wertungen'],
    ['8, 2, 9', '„8,“ ist mehrdeutig'],
    ['8.2.9', '„8.2.9“ ist mehrdeutig'],
    ['8 - 9', '2. Wertung (Know-how-Transfer): Sie darf nicht leer bleiben.'],
    ['8;;9', '2. Wertung (Know-how-Transfer): Sie fehlt.'],
    ['8\t\t9', '2. Wertung (Know-how-Transfer): Sie fehlt.'],
  ])('%j is refused', (typed, fault) => {
    expect(read(typed)).toContain(fault)
  })

  test('a score may be left empty where the rules allow it, but not all of them', () => {
    expect(read('8 - 9', rules({ missing: 'renormalise' }))).toBe('8|-|9')
    expect(read('8 – 9', rules({ missing: 'worst' }))).toBe('8|-|9')
    expect(read('8;;9', rules({ missing: 'worst' }))).toContain('„-“ lässt sie leer')
    expect(read('- - -', rules({ missing: 'worst' }))).toContain('ohne jede Wertung')
  })

  test('a comment is refused where there are none', () => {
    expect(read('8 2 9 / gut', rules({ comments: 'off' }))).toContain('Bemerkungen sind in diesem Wettbewerb nicht')
    expect(read('8 2 9 /', rules({ comments: 'off' }))).toBe('8|2|9 / ')
  })

  test('what a form says is a line that says the same form', () => {
    const scoreOf = (criterion: typeof konzept) =>
      fc.option(fc.integer({ min: 0, max: stepsOf(criterion.scale) }).map((steps) => scoreText(criterion.scale, steps)))
    const given = fc
      .tuple(scoreOf(konzept), scoreOf(transfer), scoreOf(konzept))
      .filter((scores) => scores.some((score) => score !== null))
    const comments = fc.string({ unit: fc.constantFrom('a', 'ß', '/', ' ', ';', '8', ',') }).map((text) => text.trim())
    fc.assert(
      fc.property(given, comments, (scores, typed) => {
        const comment = typed.replace(/\s+/g, ' ')
        const line = lineOf(words, { scores, comment })
        const again = readLine(words, rules({ missing: 'renormalise' }), line)
        expect(again).toEqual({ kind: 'form', scores, comment: comment === '' ? null : comment })
      }),
      { seed: 4711 },
    )
  })
})

describe('while a line is typed', () => {
  test.each([
    ['', 'konzept … · transfer … · wirkung …'],
    ['8', 'konzept 8 · transfer … · wirkung …'],
    ['8 2 6,', 'konzept 8 · transfer 2 · wirkung 6,'],
    ['8 2 6,5', 'konzept 8 · transfer 2 · wirkung 6,5'],
    ['11', 'konzept 11 (nicht auf der Skala 0 bis 10) · transfer … · wirkung …'],
    ['8 7 ', 'konzept 8 · transfer 7 (nicht auf der Skala 1 bis 6) · wirkung …'],
    ['8,7,9', 'konzept 8,7,9 (mehrdeutig) · transfer … · wirkung …'],
    ['8 2 9 1', 'konzept 8 · transfer 2 · wirkung 9 · 1 zu viel'],
    ['8 2 9 / gut', 'konzept 8 · transfer 2 · wirkung 9 · Bemerkung: gut'],
  ])('%j stands as %s', (typed, shown) => {
    expect(checkLine(words, form(), typed)).toBe(shown)
  })

  test('a number that more digits can bring onto its scale is not called wrong too early', () => {
    const hundred = { ...konzept, scale: { ...konzept.scale, min: { units: 10, decimals: 0 } } }
    const of: LineForm = { ...form(), criteria: [hundred] }
    expect(checkLine(words, of, '1')).toBe('konzept 1')
    expect(checkLine(words, of, '1 ')).toContain('nicht auf der Skala')
  })

  test('nothing typed steers the terminal or breaks the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(checkLine(words, form(), typed)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/)
      }),
      { seed: 17 },
    )
  })
})

describe('two forms', () => {
  const given = (scores: readonly (string | null)[], comment = '') => ({ scores, comment })

  test('differ criterion by criterion, and in the comment', () => {
    expect(differencesOf(words, form(), given(['8', '2', '9'], 'gut'), given(['8', null, '6.5']))).toEqual([
      { name: 'Know-how-Transfer', before: '2', after: 'leer' },
      { name: 'Wirkung', before: '9', after: '6,5' },
      { name: 'Bemerkung', before: 'gut', after: 'keine' },
    ])
  })

  test('differ in a comment that reads like the word for none', () => {
    expect(differencesOf(words, form(), given(['8', '2', '9']), given(['8', '2', '9'], 'keine'))).toHaveLength(1)
  })
})

test('a comment that is longer than a record can hold is refused on the line', () => {
  expect(read(`8 2 9 / ${'x'.repeat(20_000)}`)).toHaveLength(8 + 20_000)
  expect(read(`8 2 9 / ${'x'.repeat(20_001)}`)).toBe('Der Text hat 20001 Zeichen; höchstens 20000 sind möglich.')
})
