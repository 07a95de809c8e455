// Each key at each kind of question, as it stands on the screen: nothing surprises, nothing is wider than the screen.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChoiceQuestion, Passage, ScoreQuestion, TextQuestion } from '../../src/ask/asker.js'
import { interview } from '../../src/ask/juror/interview.js'
import { widthOf } from '../../src/model/width.js'
import { drawnTerminal } from './drawn.js'
import { competitionWith, memory, viewOf } from './jury.js'

const [up, down, pageDown, pageUp, esc, backspace, tab] = [
  '\u001b[A',
  '\u001b[B',
  '\u001b[6~',
  '\u001b[5~',
  '\u001b',
  '\u007f',
  '\t',
]
const asked = {
  progress: '12 von 45',
  heading: 'Beitrag Nr. 17 (Z-017)',
  passages: [{ kind: 'text', text: 'Ist der Beitrag in ein Konzept eingebunden?' }],
  prompt: 'Wertung',
  commands: ['back', 'skip', 'recuse', 'leave'],
} as const
const scoreQuestion: ScoreQuestion = {
  ...asked,
  scale: competitionWith().criteria[0]!.scale,
  mayBeEmpty: false,
  current: undefined,
}
const choices = [
  { value: 'first', key: '1', label: 'Konzept: 8' },
  { value: 'second', key: '2', label: 'Transfer: 2' },
  { value: 'cast', key: 'a', label: 'abgeben', isFixed: true },
]
const choiceQuestion: ChoiceQuestion = { ...asked, prompt: 'Abgeben oder ändern', choices }
const listQuestion: ChoiceQuestion = {
  ...asked,
  prompt: 'Beitrag',
  isSearched: true,
  choices: Array.from({ length: 40 }, (_, index) => ({
    value: `Z-${index + 1}`,
    key: `${index + 1}`,
    label: `Z-${index + 1}  ${index % 2 === 0 ? 'Haus' : 'Werkstatt'} Nr. ${index + 1}`,
  })),
}
const textQuestion: TextQuestion = { ...asked, prompt: 'Bemerkung', current: '', isRequired: false, isLong: true }

describe('at a score', () => {
  const ask = async (more: Partial<ScoreQuestion> = {}) => {
    const drawn = drawnTerminal()
    const reply = drawn.asker.askScore({ ...scoreQuestion, ...more })
    await drawn.sees('12 von 45 · Wertung:')
    return { ...drawn, reply }
  }

  test.each([
    ['digits and Enter answer', '8\r', '8'],
    ['a comma is a point', '7,5\r', '7.5'],
    ['a point is a comma', '7.5\r', '7.5'],
    ['Backspace takes the last sign back', `78${backspace}\r`, '7'],
    ['the up arrow begins at the lowest score', `${up}${up}\r`, '0.5'],
    ['the down arrow begins at the highest', `${down}${down}\r`, '9.5'],
    ['the arrows go on from what is typed', `7${up}\r`, '7.5'],
    ['no arrow leads beyond the scale', `10${up}${up}\r`, '10'],
    ['what the arrows wrote can be typed on', `${up}${backspace}6\r`, '6'],
    ['Tab does nothing where no score stands', `${tab}8\r`, '8'],
    ['Page Up, Home and function keys do nothing', `8${pageUp}\u001b[H\u001bOP\u001b[15~\r`, '8'],
    ['Alt and a letter do nothing', '\u001bx8\r', '8'],
  ])('%s', async (_, keys, value) => {
    const { type, reply } = await ask()
    type(keys)
    expect(await reply).toEqual({ kind: 'answer', value })
  })

  test('what the arrows write stands in the line, with the cursor behind it', async () => {
    const { type, sees, last, screen } = await ask()
    type(`${up}${up}`)
    await sees('Wertung: 0,5')
    expect(last()).toBe('12 von 45 · Wertung: 0,5')
    expect(screen.cursor().column).toBe('12 von 45 · Wertung: 0,5'.length)
  })

  test('the score that stands is shown and kept by Enter; Tab brings it into the line', async () => {
    const first = await ask({ current: '7.5' })
    await first.sees('Enter behält die angezeigte Wertung.')
    await first.sees('Wertung: (7,5)')
    first.type('\r')
    expect(await first.reply).toEqual({ kind: 'answer', value: '7.5' })
    const second = await ask({ current: '7.5' })
    second.type(`${tab}${backspace}0\r`)
    await second.sees('Wertung: 7,0')
    expect(await second.reply).toEqual({ kind: 'answer', value: '7' })
  })

  test('Backspace takes the score that stands away, and Enter then stands for nothing', async () => {
    const { type, sees, reply } = await ask({ current: '7.5' })
    type(`${backspace}\r`)
    await sees('> Bitte geben Sie eine Wertung ein.')
    type('8\r')
    expect(await reply).toEqual({ kind: 'answer', value: '8' })
  })

  test('a score off the scale is refused in place, and the next digit takes the message away', async () => {
    const { type, sees, reply, text } = await ask()
    type('11\r')
    await sees('> „11“ liegt nicht auf der Skala: 0 bis 10 in Schritten von 0,5.')
    type('1')
    await sees(/Wertung: 1$/)
    expect(text()).not.toContain('liegt nicht auf der Skala')
    type('\r')
    expect(await reply).toEqual({ kind: 'answer', value: '1' })
  })

  test.each([
    ['z', 'back'],
    ['s', 'skip'],
    ['b', 'recuse'],
    ['e', 'leave'],
  ])('the letter %s and Enter is %s', async (key, kind) => {
    const { type, reply } = await ask()
    type(`${key}\r`)
    expect(await reply).toEqual({ kind })
  })

  test('a letter that is no key is refused, and so is one of the other language', async () => {
    const { type, sees, reply } = await ask()
    type('q\r')
    await sees('„q“ liegt nicht auf der Skala')
    type(esc)
    expect(await reply).toEqual({ kind: 'back' })
  })

  test('Esc goes back also where something is typed, and throws that away', async () => {
    const { type, sees, reply } = await ask()
    type('8')
    await sees('Wertung: 8')
    type(esc)
    expect(await reply).toEqual({ kind: 'back' })
  })

  test('Esc where nothing is further back says so, and the question stands', async () => {
    const { type, sees, reply } = await ask({ commands: ['leave'] })
    type(esc)
    await sees('Weiter zurück geht es hier nicht; ? und Enter zeigt die Tasten.')
    type('8\r')
    expect(await reply).toEqual({ kind: 'answer', value: '8' })
  })

  test('"?" explains every key of the question, and no other', async () => {
    const { type, sees, reply, text } = await ask({ commands: ['leave'] })
    type('?\r')
    await sees('↑ und ↓ ändern die Wertung um einen Schritt der Skala')
    for (const other of ['[z]', '[s]', '[b]', '[t]', '[x]', 'Esc geht zurück', 'Bild↑']) {
      expect(text()).not.toContain(other)
    }
    type('8\r')
    expect(await reply).toEqual({ kind: 'answer', value: '8' })
  })

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s interrupts, also where something is typed', async (_, key) => {
    const { type, reply } = await ask()
    type(`8${key}`)
    expect(await reply).toEqual({ kind: 'interrupted' })
  })

  test('what is pasted presses no Enter: three lines are one answer, and no score', async () => {
    const { type, sees, reply } = await ask()
    type('\u001b[200~8\n7\n9\n\u001b[201~')
    await sees('Wertung: 8 7 9')
    type('\r')
    await sees('„8 7 9“ liegt nicht auf der Skala')
    type('8\r')
    expect(await reply).toEqual({ kind: 'answer', value: '8' })
  })
})

describe('at a choice', () => {
  const ask = async (more: Partial<ChoiceQuestion> = {}, rows = 24) => {
    const drawn = drawnTerminal({ rows })
    const reply = drawn.asker.choose({ ...choiceQuestion, ...more })
    await drawn.sees('[a] abgeben')
    return { ...drawn, reply }
  }

  test.each([
    ['a key and Enter choose', 'a\r', 'cast'],
    ['a key in the other case too', 'A\r', 'cast'],
    ['the down arrow begins at the first', `${down}\r`, 'first'],
    ['the up arrow begins at the last', `${up}\r`, 'cast'],
    ['the arrows stay within', `${down}${down}${down}${down}${down}${up}\r`, 'second'],
    ['Page Down leads to the end', `${pageDown}\r`, 'cast'],
    ['a key typed wins over the arrows before it', `${up}1\r`, 'first'],
    ['the arrows win over a key before them', `1${down}\r`, 'second'],
  ])('%s', async (_, keys, value) => {
    const { type, reply } = await ask()
    type(keys)
    expect(await reply).toEqual({ kind: 'answer', value })
  })

  test('the line chosen is marked, without colour too', async () => {
    const { type, sees } = await ask()
    type(down)
    await sees('> [1] Konzept: 8')
    type(down)
    await sees('> [2] Transfer: 2')
    await sees('  [1] Konzept: 8')
  })

  test('Enter alone chooses nothing where nothing is proposed', async () => {
    const { type, sees, reply } = await ask()
    type('\r')
    await sees('> Bitte wählen Sie: 1, 2, a')
    type('a\r')
    expect(await reply).toEqual({ kind: 'answer', value: 'cast' })
  })

  test('Enter alone takes what is proposed', async () => {
    const { type, sees, reply } = await ask({ preset: 'second' })
    await sees('Abgeben oder ändern: (2)')
    await sees('> [2] Transfer: 2')
    type('\r')
    expect(await reply).toEqual({ kind: 'answer', value: 'second' })
  })

  test('what is fixed stays in view where there is no room for all, and a long one is whole once it is marked', async () => {
    const long = `Bemerkung: ${'Worte '.repeat(30)}Schluss`
    const many = [
      { value: 'long', key: '1', label: long },
      ...Array.from({ length: 20 }, (_, index) => ({ value: `v${index}`, key: `${index + 2}`, label: `Nr. ${index}` })),
      choices[2]!,
    ]
    const { type, sees, text, screen } = await ask({ choices: many }, 16)
    await sees('  … und 14 weitere Zeilen\n  [a] abgeben')
    expect(text()).not.toContain('Schluss')
    type(down)
    await sees('Worte Schluss')
    await sees('> [1] Bemerkung')
    type(down)
    await sees('> [2] Nr. 0')
    expect(text()).not.toContain('Schluss')
    type(up.repeat(3))
    type(pageDown.repeat(5))
    await sees('> [a] abgeben')
    await sees('[21] Nr. 19')
    expect(screen.lines().length).toBeLessThanOrEqual(16)
  })
})

describe('in a list', () => {
  const ask = async (rows = 24) => {
    const drawn = drawnTerminal({ rows })
    const reply = drawn.asker.choose(listQuestion)
    await drawn.sees('>  1  Z-1  Haus Nr. 1')
    return { ...drawn, reply }
  }

  test.each([
    ['Enter opens the first one', '\r', 'Z-1'],
    ['the arrows choose another', `${down}${down}${up}\r`, 'Z-2'],
    ['typing searches, Enter opens the first one found', 'werkstatt\r', 'Z-2'],
    ['the arrows choose among those found', `werkstatt${down}\r`, 'Z-4'],
    ['a number is that one, not those that begin so', '4\r', 'Z-4'],
    ['every letter is searched for: there is no command', `z-7\r`, 'Z-7'],
    ['Backspace widens the search', `nr. 12${backspace}\r`, 'Z-1'],
    ['Page Down and Page Up go by pages', `${pageDown}${pageDown}${pageUp}${pageUp}\r`, 'Z-1'],
    ['no page leads beyond the end', `${pageDown.repeat(9)}\r`, 'Z-40'],
  ])('%s', async (_, keys, value) => {
    const { type, reply } = await ask()
    type(keys)
    expect(await reply).toEqual({ kind: 'answer', value })
  })

  test('a search begins anew at the first one found', async () => {
    const { type, sees } = await ask()
    type(down.repeat(5))
    await sees('>  6  Z-6')
    type('haus')
    await sees('>  1  Z-1')
  })

  test('how many more there are is said, and the keys that work', async () => {
    const { sees } = await ask()
    await sees('… und 24 weitere Zeilen')
    await sees('Tippen sucht · ↑ ↓ wählt · Enter öffnet · Esc zurück · ? Hilfe')
  })

  test('what nothing is like is said, and everything stands there again', async () => {
    const { type, sees, reply } = await ask()
    type('wolke\r')
    await sees('> Zu „wolke“ gibt es keinen Beitrag.')
    await sees('>  1  Z-1')
    type('himmel')
    await sees(/Beitrag: himmel\n> Zu „himmel“ gibt es keinen Beitrag\.$/)
    type(esc)
    expect(await reply).toEqual({ kind: 'back' })
  })

  test('"?" alone explains; it is searched for by nobody', async () => {
    const { type, sees, text } = await ask()
    type('?\r')
    await sees('Tippen sucht in allem, was in der Liste steht')
    expect(text()).not.toContain('[b]')
  })
})

describe('at a text', () => {
  const ask = async (more: Partial<TextQuestion> = {}, edit: Parameters<typeof drawnTerminal>[0] = {}) => {
    const drawn = drawnTerminal(edit)
    const reply = drawn.asker.askText({ ...textQuestion, ...more })
    await drawn.sees('Bemerkung:')
    return { ...drawn, reply }
  }

  test('the arrows move nothing, left and right move the cursor', async () => {
    const { type, reply } = await ask()
    type(`gt${up}${down}\u001b[Du\r`)
    expect(await reply).toEqual({ kind: 'answer', value: 'gut' })
  })

  test('a text refused stays to be mended', async () => {
    const fault = (text: string) => (text.length > 5 ? 'höchstens fünf Zeichen' : null)
    const { type, sees, reply } = await ask({ fault })
    type('sieben!\r')
    await sees('> höchstens fünf Zeichen')
    await sees('Bemerkung: sieben!')
    type(`${backspace.repeat(4)}\r`)
    expect(await reply).toEqual({ kind: 'answer', value: 'sie' })
  })

  test('an editor is offered where there is one, and gets the text and what it is about', async () => {
    const seen: string[][] = []
    const edit = async (text: string, beside: string) => {
      seen.push([text, beside])
      return { text: 'erste Zeile\nzweite Zeile' }
    }
    const { type, sees, reply } = await ask({ current: 'alt' }, { edit })
    await sees('x Texteditor')
    type('x\r')
    expect(await reply).toEqual({ kind: 'answer', value: 'erste Zeile\nzweite Zeile' })
    expect(seen).toEqual([['alt', 'Ist der Beitrag in ein Konzept eingebunden?']])
  })

  test('an editor that fails says so, and the text can be typed', async () => {
    const { type, sees, reply } = await ask({}, { edit: async () => ({ fault: 'Der Texteditor fehlt.' }) })
    type('x\r')
    await sees('> Der Texteditor fehlt.')
    type('gut\r')
    expect(await reply).toEqual({ kind: 'answer', value: 'gut' })
  })

  test('what an editor brings is checked as what is typed is', async () => {
    const fault = (text: string) => (text.length > 20 ? `${text.length} Zeichen` : null)
    const { type, sees } = await ask({ fault }, { edit: async () => ({ text: 'x'.repeat(21) }) })
    type('x\r')
    await sees('> 21 Zeichen')
  })

  test('without an editor the letter x is a text like any other', async () => {
    const { type, reply, text } = await ask()
    expect(text()).not.toContain('Texteditor')
    type('x\r')
    expect(await reply).toEqual({ kind: 'answer', value: 'x' })
  })

  test('a page that is pasted is one text on one line', async () => {
    const { type, reply } = await ask()
    type(`\u001b[200~${'Wort\n'.repeat(1_000)}\u001b[201~\r`)
    expect(await reply).toEqual({ kind: 'answer', value: 'Wort '.repeat(1_000).trim() })
  })
})

describe('a long text', () => {
  const passages: readonly Passage[] = [
    { kind: 'field', name: 'Kurzfassung', text: 'Satz um Satz. '.repeat(200), isLong: true },
    { kind: 'gap' },
    { kind: 'title', text: 'Kriterium 1 von 2' },
  ]
  const ask = async () => {
    const drawn = drawnTerminal()
    const reply = drawn.asker.askScore({ ...scoreQuestion, passages })
    await drawn.sees('t ganzer Text')
    return { ...drawn, reply }
  }

  test('is cut where the screen has no room, so that heading, question and prompt stand in one view', async () => {
    const { screen, text } = await ask()
    expect(screen.lines().length).toBeLessThanOrEqual(24)
    for (const part of ['Beitrag Nr. 17', 'Kurzfassung: Satz', ' …\n', 'Kriterium 1 von 2', 'Wertung:']) {
      expect(text()).toContain(part)
    }
  })

  test('is read page by page with Enter, and then the question stands again', async () => {
    const { type, sees, reply } = await ask()
    type('t\r')
    await sees('Seite 1 von 2 · Enter blättert, Esc zurück zur Frage:')
    type('\r')
    await sees(/Kriterium 1 von 2\nEnde des Textes · Enter zurück zur Frage:$/)
    type('\r')
    await sees(/Wertung:$/)
    type('8\r')
    expect(await reply).toEqual({ kind: 'answer', value: '8' })
  })

  test('is left with Esc, and with whatever else is typed; a score is never taken from there', async () => {
    const { type, sees, reply } = await ask()
    for (const key of [esc, '7\r']) {
      type('t\r')
      await sees(/Seite 1 von 2[^\n]*$/)
      type(key)
      await sees(/Wertung:$/)
    }
    type('8\r')
    expect(await reply).toEqual({ kind: 'answer', value: '8' })
  })

  test('where nothing is cut there is nothing to read: the letter t is no key', async () => {
    const { asker, type, sees, text } = drawnTerminal()
    void asker.askScore(scoreQuestion)
    await sees('Wertung:')
    expect(text()).not.toContain('ganzer Text')
    type('t\r')
    await sees('„t“ liegt nicht auf der Skala')
  })
})

describe('the size of the screen', () => {
  test('nothing is drawn beyond it, whatever it is and whatever the texts are', async () => {
    const words = fc.array(fc.constantFrom('Haus', 'Ährenland', '日本語', '😀', 'x'.repeat(120), 'a\u0301', '–'), {
      minLength: 1,
      maxLength: 40,
    })
    const size = fc.record({ columns: fc.integer({ min: 20, max: 130 }), rows: fc.integer({ min: 10, max: 50 }) })
    await fc.assert(
      fc.asyncProperty(size, words, async ({ columns, rows }, texts) => {
        const { asker, raw, sees } = drawnTerminal({ columns, rows })
        const passages: readonly Passage[] = [{ kind: 'field', name: 'Titel', text: texts.join(' '), isLong: true }]
        void asker.choose({ ...listQuestion, passages, choices: [{ value: 'a', key: '1', label: texts.join(' ') }] })
        await sees('> 1')
        const lines = raw()
          .replace(/\u001b\[[0-9]*[A-K]|\r/g, '\n')
          .split('\n')
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(Math.min(columns, 100))
      }),
      { numRuns: 40, seed: 5 },
    )
  })

  test('another one draws the question anew, and keeps what is typed', async () => {
    const { asker, type, sees, resize, text } = drawnTerminal()
    const reply = asker.askText(textQuestion)
    await sees('Bemerkung:')
    type('halb getippt')
    await sees('Bemerkung: halb getippt')
    resize({ columns: 40, rows: 12 })
    await sees(/─{40}\n12 von 45[^─]*Bemerkung: halb getippt$/)
    expect(text()).not.toContain('─'.repeat(41))
    type('!\r')
    expect(await reply).toEqual({ kind: 'answer', value: 'halb getippt!' })
  })
})

describe('typed ahead', () => {
  const keys = 'w\r8\r2\rgut belegt 😀\ra\r7,5\r3\r\ra\re\r'
  const expected = [
    { submission: 'Z-001', scores: ['8', '2'], comment: 'gut belegt 😀' },
    { submission: 'Z-002', scores: ['7.5', '3'], comment: '' },
  ]

  test('a whole session typed at once is answered question by question', async () => {
    const { asker, type } = drawnTerminal()
    const { effects, cast } = memory()
    const ending = interview(viewOf(), asker, effects)
    type(keys)
    expect(await ending).toMatchObject({ kind: 'left', cast: 2, all: 3 })
    expect(cast).toEqual(expected)
  })

  test('into whatever pieces it is cut, the same answers come out', async () => {
    const cuts = fc.array(fc.nat({ max: keys.length }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        const { asker, input } = drawnTerminal()
        const { effects, cast } = memory()
        const ending = interview(viewOf(), asker, effects)
        const bytes = Buffer.from(keys)
        const ends = [...new Set([0, ...at, bytes.length])].sort((a, b) => a - b)
        for (const [index, end] of ends.slice(1).entries()) {
          input.write(bytes.subarray(ends[index], end))
          await new Promise((done) => setImmediate(done))
        }
        await ending
        expect(cast).toEqual(expected)
      }),
      { numRuns: 15, seed: 5 },
    )
  })
})
