// A question laid out for a screen: cut where there is no room, whole where there is, the keys that work and no others.
import { describe, expect, test } from 'vitest'
import type { Asked, Passage } from '../../src/ask/asker.js'
import { criterionPassages } from '../../src/ask/screen.js'
import { paintsFor } from '../../src/ask/terminal/device.js'
import { drawHelp, drawQuestion, pagesOf } from '../../src/ask/terminal/drawing.js'
import { choiceLine, textLine } from '../../src/ask/terminal/line.js'
import { interviewWords } from '../../src/words/interview.js'
import { competitionWith } from './jury.js'

const screen = (rows: number, width = 40) => ({ language: 'de', width, rows, paints: paintsFor(false) }) as const
const asked: Asked = {
  progress: '12 von 45',
  heading: 'Beitrag Nr. 17 (Z-017)',
  passages: [],
  prompt: 'Bemerkung',
  commands: ['back', 'leave'],
}
const line = textLine('de', { ...asked, current: '', isRequired: false })
/** A text of so many lines on a screen of 40 columns. */
const field = (name: string, lines: number): Passage => ({
  kind: 'field',
  name,
  text: `${'zehn Worte '.repeat(3 * lines)}`,
  isLong: true,
})
const drawn = (passages: readonly Passage[], rows: number) =>
  drawQuestion(screen(rows), { ...asked, passages }, line, false)

describe('a question on a screen', () => {
  test('stands under a rule, with the progress before the heading and the keys after the passages', () => {
    expect(drawn([{ kind: 'text', text: 'Was ist anzumerken?' }], 24)).toEqual({
      text: [
        '',
        '─'.repeat(40),
        '12 von 45 · Beitrag Nr. 17 (Z-017)',
        'Was ist anzumerken?',
        'z zurück · e Ende · ? Hilfe',
      ].join('\n'),
      isCut: false,
    })
  })

  test('has its long texts cut to the lines that are left, and says so', () => {
    const { text, isCut } = drawn([field('Kurzfassung', 30)], 16)
    expect(isCut).toBe(true)
    expect(text.split('\n').length + 2).toBeLessThanOrEqual(16)
    expect(text).toMatch(/ …\nz zurück · e Ende · t ganzer Text ·\n\? Hilfe$/)
  })

  test('has the longest text cut first: a short one beside it stays whole', () => {
    const { text } = drawn([field('Titel', 2), field('Kurzfassung', 30)], 16)
    const lines = text.split('\n')
    const second = lines.findIndex((each) => each.startsWith('Kurzfassung'))
    const title = lines.slice(
      lines.findIndex((each) => each.startsWith('Titel')),
      second,
    )
    expect(title.join(' ')).not.toContain('…')
    expect(title.length).toBeGreaterThan(1)
  })

  test('keeps two lines of a long text, and every short one, however small the screen is', () => {
    const { text } = drawn([field('Titel', 9), { kind: 'text', text: 'Worte '.repeat(60) }], 10)
    expect(text.match(/Worte/g)).toHaveLength(60 + 6)
    expect(text).toContain('Titel: ')
  })

  test('is whole at the size that just holds it', () => {
    const passages = [field('Kurzfassung', 6)]
    const least = [...Array(40).keys()].find((rows) => !drawn(passages, rows).isCut)!
    expect(drawn(passages, least - 1).isCut).toBe(true)
    expect(drawn(passages, least + 1).isCut).toBe(false)
    expect(drawn(passages, least).text.split('\n').length + 2).toBeLessThanOrEqual(least)
  })

  test('stays in view above a scale of which every score has a long label', () => {
    const [criterion] = competitionWith().criteria
    const labels = new Map(Array.from({ length: 21 }, (_, step) => [`${step / 2}`, 'Beschreibung '.repeat(9)]))
    const labelled = { ...criterion!, scale: { ...criterion!.scale, labels } }
    const passages = [field('Titel', 1), ...criterionPassages(interviewWords.de, competitionWith(), labelled, null)]
    const { text, isCut } = drawn(passages, 24)
    expect([isCut, text.split('\n').length]).toEqual([true, 22])
    expect(text).toMatch(/Nr\. 17 \(Z-017\)\nTitel: [\s\S]*\n0 = Beschreibung/)
  })

  test('never breaks the name of a key from its letter', () => {
    for (let width = 20; width < 60; width++) {
      const { text } = drawQuestion(
        screen(24, width),
        { ...asked, commands: ['back', 'skip', 'recuse', 'leave'] },
        line,
        false,
      )
      for (const key of ['z zurück', 's später', 'b befangen', 'e Ende', '? Hilfe']) expect(text).toContain(key)
    }
  })

  test('line by line has no rule, and its choices stand above the prompt', () => {
    const choices = [
      { value: 'a', key: '1', label: 'erstes' },
      { value: 'b', key: '2', label: 'zweites' },
    ]
    const { text } = drawQuestion(screen(24), asked, choiceLine('de', { ...asked, choices }), true)
    expect(text).toBe('\n12 von 45 · Beitrag Nr. 17 (Z-017)\n  [1] erstes\n  [2] zweites\nz zurück · e Ende · ? Hilfe')
  })
})

describe('the pages of a text', () => {
  test('hold every line once, in order', () => {
    const passages = [field('Kurzfassung', 50), { kind: 'gap' } as const, field('Titel', 5)]
    const pages = pagesOf(passages, screen(12))
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) expect(page.split('\n').length).toBeLessThanOrEqual(8)
    expect(pages.join('\n')).toBe(pagesOf(passages, screen(1000)).join('\n'))
  })

  test('are one where there is nothing to read', () => {
    expect(pagesOf([], screen(24))).toEqual([''])
  })
})

describe('the help', () => {
  const help = (commands: Asked['commands'], isPlain: boolean) =>
    drawHelp(screen(24, 80), { ...asked, commands }, line, false, isPlain)

  test('says that Esc goes back where it does', () => {
    expect(help(['back', 'leave'], false)).toContain('Esc geht zurück')
    expect(help(['leave'], false)).not.toContain('Esc')
  })

  test('line by line names no key that is not heard there', () => {
    expect(help(['back', 'leave'], true)).toBe(
      [
        '  [z] zur vorigen Frage zurückgehen',
        '  [e] aufhören; alle Antworten sind gespeichert, beim nächsten Mal geht es hier',
        '     weiter',
        '  Soll einer dieser Buchstaben selbst der Text sein, setzen Sie ein Leerzeichen',
        '     davor.',
      ].join('\n'),
    )
  })

  test('of a form says that nothing of it is kept', () => {
    const form = { ...asked, leaving: 'aufhören; nichts davon wird festgehalten' }
    expect(drawHelp(screen(24, 80), form, line, false, true)).toContain('[e] aufhören; nichts davon wird festgehalten')
  })
})
