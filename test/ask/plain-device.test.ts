// A session line by line, as a dumb terminal and whoever reads by ear have it: no escape byte, and nothing out of reach.
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { Asked } from '../../src/ask/asker.js'
import { interview } from '../../src/ask/juror/interview.js'
import { createTerminal } from '../../src/ask/terminal/terminal.js'
import { type DocketOptions, memory, viewOf } from './jury.js'

function plain(options: DocketOptions = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let written = ''
  output.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk
  })
  const asker = createTerminal({ language: 'de', input, output, colour: true, isPlain: true })
  const given = memory()
  const hold = async (lines: string) => {
    if (lines !== '') input.write(lines)
    const ending = await interview(viewOf(options), asker, given.effects)
    return { ending, written, ...given }
  }
  return { input, asker, hold, written: () => written, ...given }
}

describe('line by line', () => {
  test('a whole session is held, and not one byte of it is a control but line feeds', async () => {
    const { ending, cast, written } = await plain().hold('w\n7,5\n2\ngut belegt\na\ne\n')
    expect(ending).toMatchObject({ kind: 'left', cast: 1, all: 3 })
    expect(cast).toEqual([{ submission: 'Z-001', scores: ['7.5', '2'], comment: 'gut belegt' }])
    expect(written.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })

  test('what can be chosen stands above the prompt, each with its key', async () => {
    const { written } = await plain().hold('e\n')
    expect(written).toContain(
      '  [w] weiter mit Beitrag Nr. 1 (Z-001)\n  [n] aus der Liste wählen (3 noch nicht bewertet)\n',
    )
    expect(written).toMatch(/e Ende · \? Hilfe\n0 von 3 · Auswahl: \(w\) $/)
  })

  test('Enter alone takes what is proposed', async () => {
    const { written } = await plain().hold('\ne\n')
    expect(written).toContain('Kriterium 1 von 2: Kommunale Gesamtkonzeption')
  })

  test('a line that cannot be taken is refused in words, and asked for again', async () => {
    const { written, cast } = await plain().hold('w\n11\n\n8\n2\n\na\ne\n')
    expect(written).toContain('Nicht angenommen: „11“ liegt nicht auf der Skala: 0 bis 10 in Schritten von 0,5.')
    expect(written).toContain('Nicht angenommen: Bitte geben Sie eine Wertung ein.')
    expect(cast[0]?.scores).toEqual(['8', '2'])
  })

  test('a list is searched: what is found stands there with its number, and one alone is opened', async () => {
    const { written } = await plain().hold('n\nz\ne\n')
    expect(written).toContain(
      '  [1] Z-001 Haus der Nachbarn · Stadt Lingen\n  [2] Z-002 Sprachbrücke · Kreis Unna\n  [3] ',
    )
    const { written: found } = await plain().hold('n\njena\ne\n')
    expect(found).toContain('Beitrag Nr. 3 (Z-003)')
    const table = Array.from({ length: 30 }, (_, index) => [`Z-${index + 1}`, '', index < 2 ? 'Haus' : 'Garten', ''])
    const { written: several } = await plain({ table }).hold('n\nhaus\nz\ne\n')
    expect(several).toContain('  … und 10 weitere Zeilen\n')
    expect(several).toContain(
      '[1] Z-1 Haus\n[2] Z-2 Haus\nZu „haus“ gibt es 2 Beiträge; bitte tippen Sie mehr, oder die ganze Nummer.\n',
    )
  })

  test('"?" explains the letters, the score that stands is shown and kept by Enter', async () => {
    const { written, drafts } = await plain().hold('w\n8\nz\n?\n\n2\ne\n')
    expect(written).toContain('  [b] für diesen Beitrag Befangenheit erklären, mit Begründung\n')
    expect(written).toContain('0 von 3 · Wertung: (8) ')
    expect(written).not.toMatch(/Esc|↑|Strg/)
    expect(drafts.get('Z-001')?.scores).toEqual(
      new Map([
        ['konzept', '8'],
        ['transfer', '2'],
      ]),
    )
  })

  test('a text that stands is kept by Enter, replaced by another, and deleted by "-"', async () => {
    const cast = [[0, 0, [16, 1], 'alt']] as const
    for (const [typed, comment] of [
      ['', 'alt'],
      ['neu', 'neu'],
      ['-', ''],
    ]) {
      const { written, cast: given } = await plain({ cast }).hold(`o\n1\n3\n${typed}\na\ne\n`)
      expect(written).toContain('Enter behält den Text, „-“ und Enter löscht ihn; was Sie eingeben, ersetzt ihn.\n')
      expect(given[0]?.comment).toBe(comment)
    }
  })

  test('yes or no is a letter', async () => {
    const { recused } = await plain().hold('w\nb\nMitglied des Rates\nx\nj\ne\n')
    expect(recused).toEqual([['Z-001', 'Mitglied des Rates']])
  })

  test('an input that ends interrupts, and what is answered is kept', async () => {
    const { input, hold, drafts } = plain()
    input.end('w\n8\n')
    expect((await hold('')).ending.kind).toBe('interrupted')
    expect(drafts.get('Z-001')?.scores.get('konzept')).toBe('8')
  })

  test('lines are taken as they come, also without a line feed at their end, with carriage returns, or in pieces', async () => {
    const { input, hold } = plain()
    const held = hold('w\r\n7')
    await new Promise((done) => setImmediate(done))
    input.write(',5\r\n2\r\n\r\na\r')
    await new Promise((done) => setImmediate(done))
    input.end('\ne')
    expect((await held).cast[0]?.scores).toEqual(['7.5', '2'])
  })

  test('a long text that is cut can be read', async () => {
    const { input, asker, written } = plain()
    const asked: Asked = {
      progress: '1 von 2',
      heading: 'Beitrag',
      passages: [{ kind: 'text', text: 'Satz um Satz. '.repeat(300), isLong: true }],
      prompt: 'Weiter',
      commands: ['leave'],
    }
    input.write('t\n\n\n\nj\n')
    expect(await asker.confirm(asked)).toEqual({ kind: 'answer', value: true })
    expect(written()).toContain('Seite 1 von 3 · Enter blättert, z zurück zur Frage: ')
    expect(written()).toContain('Ende des Textes · Enter zurück zur Frage: ')
  })
})
