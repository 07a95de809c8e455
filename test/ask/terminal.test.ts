// The terminal adapter through real streams, drawn on a virtual terminal: what is typed, and what stands on the screen.
import { PassThrough } from 'node:stream'
import { afterEach, describe, expect, test } from 'vitest'
import { askForm, type Field } from '../../src/ask/forms/questions.js'
import { interview } from '../../src/ask/juror/interview.js'
import { createTerminal } from '../../src/ask/terminal/terminal.js'
import type { Language } from '../../src/model/competition.js'
import { type DocketOptions, memory, viewOf } from './jury.js'

const open: PassThrough[] = []
afterEach(() => {
  for (const stream of open.splice(0)) stream.destroy()
})

function terminal(language: Language = 'de', colour = false) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  open.push(input, output)
  let raw = ''
  output.on('data', (chunk: Buffer) => {
    raw += chunk.toString()
  })
  /** Waits until a text stands in what was drawn since the last keys. */
  let seen = 0
  const until = async (text: string) => {
    for (let round = 0; round < 400; round++) {
      if (raw.includes(text, seen)) return
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    throw new Error(`"${text}" never appeared after:\n${raw.slice(seen)}`)
  }
  const type = (keys: string) => {
    seen = raw.length
    input.write(keys)
  }
  /** Waits for a prompt under a newly drawn question: a prompt is drawn again with every key. */
  const prompted = async (prompt: string) => {
    await until(language === 'de' ? '? Hilfe' : '? help')
    await until(prompt)
  }
  const answer = async (prompt: string, line: string) => {
    await prompted(prompt)
    type(`${line}\r`)
  }
  return {
    asker: createTerminal({ language, input, output, colour }),
    input,
    until,
    prompted,
    type,
    answer,
    raw: () => raw,
  }
}

function session(options: DocketOptions = {}, language: Language = 'de') {
  const given = { ...terminal(language), ...memory() }
  return { ...given, ending: interview(viewOf(options), given.asker, given.effects, language) }
}

describe('a ballot typed', () => {
  test('from the menu to casting, with a decimal comma, "0 von 3" beside every prompt', async () => {
    const { answer, until, ending, cast, raw } = session()
    await answer('0 von 3 · Auswahl:', 'w')
    await until('Kriterium 1 von 2: Kommunale Gesamtkonzeption')
    await until('Skala von 0 bis 10 in Schritten von 0,5; 10 ist am besten.\n0 = nicht erkennbar · 10 = vorbildlich')
    await answer('0 von 3 · Wertung:', '7,5')
    await answer('0 von 3 · Wertung:', '2')
    await answer('0 von 3 · Bemerkung:', 'gut belegt')
    await until('[1] Kommunale Gesamtkonzeption: 7,5')
    await answer('0 von 3 · Abgeben oder ändern:', 'a')
    await until('Wertungsbogen zu Z-001 abgegeben.')
    await answer('1 von 3 · Wertung:', 'e')
    expect(await ending).toMatchObject({ kind: 'left', cast: 1, all: 3 })
    expect(cast).toEqual([{ submission: 'Z-001', scores: ['7.5', '2'], comment: 'gut belegt' }])
    expect(raw()).not.toContain('geheim')
  })

  test('in English, with the letters of English', async () => {
    const { answer, until, ending, recused } = session({}, 'en')
    await answer('0 of 3 · Choice:', 'g')
    await answer('0 of 3 · Score:', 'r')
    await answer('Reason:', 'Member of the council')
    await answer('Declare a recusal from submission Z-001? (y/n):', 'y')
    await until('Recusal from Z-001 recorded.')
    await answer('0 of 2 · Score:', 'q')
    await ending
    expect(recused).toEqual([['Z-001', 'Member of the council']])
  })

  test('by who types names in place of letters: a command as the line of keys has it, yes in full', async () => {
    const { answer, until, ending, recused, cast } = session()
    await answer('Auswahl:', 'w')
    await answer('Wertung:', 'Hilfe')
    await until('Strg-C beendet sofort')
    await answer('Wertung:', '7')
    await answer('Wertung:', 'z zurück')
    await answer('Wertung: (7)', '8')
    await answer('Wertung:', '2')
    await answer('Bemerkung:', 'Ende')
    await answer('Abgeben oder ändern:', 'a')
    await answer('Wertung:', 'befangen')
    await answer('Begründung:', 'Verein')
    await answer('(j/n):', 'Ja')
    await answer('1 von 2 · Wertung:', 'Ende')
    expect((await ending).kind).toBe('left')
    expect(cast).toEqual([{ submission: 'Z-001', scores: ['8', '2'], comment: 'Ende' }])
    expect(recused).toEqual([['Z-002', 'Verein']])
  })

  test.each([
    ['11', '„11“ liegt nicht auf der Skala: 0 bis 10 in Schritten von 0,5.'],
    ['7,25', '„7,25“ liegt nicht auf der Skala'],
    ['acht', '„acht“ liegt nicht auf der Skala'],
    ['1.000', '„1.000“ ist mehrdeutig'],
    ['-', '„-“ liegt nicht auf der Skala'],
    ['', 'Bitte geben Sie eine Wertung ein.'],
  ])('the score "%s" is refused, and says why', async (typed, message) => {
    const { answer, until, type, ending, drafts } = session()
    await answer('Auswahl:', 'w')
    await answer('Wertung:', typed)
    await until(message)
    expect(drafts.size).toBe(0)
    type('\u0003')
    expect((await ending).kind).toBe('interrupted')
  })

  test('"-" leaves a score empty where the rules allow it', async () => {
    const { answer, until, ending, drafts } = session({ ballots: { missing: 'worst' } })
    await answer('Auswahl:', 'w')
    await until('Eine leere Wertung zählt als die schlechteste\nder Skala.')
    await answer('Wertung:', '-')
    await answer('Wertung:', 'e')
    await ending
    expect(drafts.get('Z-001')?.scores).toEqual(new Map([['konzept', null]]))
  })

  test('back shows the answer that stands, and Enter keeps it', async () => {
    const { answer, until, ending, drafts } = session()
    await answer('Auswahl:', 'w')
    await answer('Wertung:', '7.50')
    await answer('Wertung:', 'Z')
    await until('Enter behält die angezeigte Wertung.')
    await answer('Wertung: (7,5)', '')
    await until('Kriterium 2 von 2')
    await answer('Wertung:', 'e')
    await ending
    expect(drafts.get('Z-001')?.scores).toEqual(new Map([['konzept', '7.5']]))
  })

  test('"?" explains every letter and asks the same question again', async () => {
    const { answer, until, type, ending } = session()
    await answer('Auswahl:', 'w')
    await answer('Wertung:', '?')
    await until('[b] für diesen Beitrag Befangenheit erklären, mit Begründung')
    await until('Wertung:')
    type('s\r')
    await until('Z-001 ist vorerst zurückgestellt.')
    await answer('Wertung:', 'e')
    expect(await ending).toMatchObject({ kind: 'left', cast: 0, all: 3 })
  })

  test('a letter alone is a command in a comment too; with a space before it, it is text', async () => {
    const { answer, until, ending, drafts } = session()
    await answer('Auswahl:', 'w')
    await answer('Wertung:', '8')
    await answer('Wertung:', '2')
    await answer('Bemerkung:', 'z')
    await until('Kriterium 2 von 2')
    await answer('Wertung:', '')
    await answer('Bemerkung:', ' z')
    await until('[3] Bemerkung: z')
    await answer('Abgeben oder ändern:', '3')
    await answer('Bemerkung: (z)', '')
    await answer('Abgeben oder ändern:', 'e')
    await ending
    expect(drafts.get('Z-001')?.comment).toBe('z')
  })

  test('a comment that stands is deleted by Backspace and changed by Tab', async () => {
    const { answer, until, type, ending, cast } = session({ cast: [[0, 0, [16, 1], 'alt\nund neu']] })
    await answer('Auswahl:', 'o')
    await answer('Nummer oder Kennung des Beitrags:', 'z-001')
    await answer('Abgeben oder ändern:', '3')
    await until('Bemerkung: (alt und neu)')
    type('\t!\r')
    await until('[3] Bemerkung: alt und neu!')
    await answer('Abgeben oder ändern:', '3')
    await until('Bemerkung: (alt und neu!)')
    type('\u007f\r')
    await until('[3] Bemerkung: keine')
    await answer('Abgeben oder ändern:', 'a')
    await until('Z-001 abgegeben')
    await answer('Auswahl:', 'e')
    await ending
    expect(cast).toEqual([{ submission: 'Z-001', scores: ['8', '2'], comment: '' }])
  })

  test('a comment of several lines stays as it is when Enter keeps it', async () => {
    const { answer, ending, cast } = session({ cast: [[0, 0, [16, 1], 'alt\nund neu']] })
    await answer('Auswahl:', 'o')
    await answer('Beitrags:', '1')
    await answer('Abgeben oder ändern:', '3')
    await answer('Bemerkung: (alt und neu)', '')
    await answer('Abgeben oder ändern:', 'a')
    await answer('Auswahl:', 'e')
    await ending
    expect(cast[0]?.comment).toBe('alt\nund neu')
  })

  test('Enter alone never casts', async () => {
    const { answer, until, type, ending, cast } = session({ cast: [[0, 0, [16, 1]]] })
    await answer('Auswahl:', 'o')
    await answer('Beitrags:', '1')
    await answer('Abgeben oder ändern:', '')
    await until('Bitte wählen Sie: 1, 2, 3, a, v')
    type('\u0003')
    await ending
    expect(cast).toEqual([])
  })
})

describe('leaving without a word', () => {
  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s interrupts, and the draft is kept', async (_, key) => {
    const { answer, prompted, type, ending, drafts } = session()
    await answer('Auswahl:', 'w')
    await answer('Wertung:', '8')
    await prompted('Wertung:')
    type(key)
    expect(await ending).toMatchObject({ kind: 'interrupted', cast: 0, all: 3 })
    expect(drafts.get('Z-001')?.scores.get('konzept')).toBe('8')
  })

  test('an input that ends interrupts, and so does one that has ended before', async () => {
    const { answer, prompted, input, ending } = session()
    await answer('Auswahl:', 'w')
    await prompted('Wertung:')
    input.end()
    expect((await ending).kind).toBe('interrupted')
    const again = createTerminal({ language: 'de', input, output: new PassThrough(), colour: false })
    expect((await interview(viewOf(), again, memory().effects)).kind).toBe('interrupted')
  })
})

test('what stands in a submission never reaches the terminal raw', async () => {
  const table = [['Z-001', 'Stadt \u001b[2JLingen', 'Haus\u202e der \u009b31mNachbarn\n0 von 3 · Wertung:', '']]
  const { answer, until, raw, ending } = session({ table })
  await answer('Auswahl:', 'w')
  await until('Einreichende Stelle: Stadt ␛[2JLingen\nTitel: Haus\ufffd der \ufffd31mNachbarn')
  await answer('0 von 1 · Wertung:', 'e')
  await ending
  for (const evil of ['\u001b[2J', '\u202e', '\u009b']) expect(raw()).not.toContain(evil)
})

test('without colour nothing is painted, with colour the heading is bold', async () => {
  for (const colour of [false, true]) {
    const { asker, answer, raw } = terminal('de', colour)
    const asked = { progress: '1 von 2', heading: 'Frage', passages: [], commands: [] }
    const reply = asker.askText({ ...asked, prompt: 'Text', current: '', isRequired: false })
    await answer('Text:', 'ja')
    expect(await reply).toEqual({ kind: 'answer', value: 'ja' })
    expect(/\u001b\[[\d;]*m/.test(raw())).toBe(colour)
  }
})

describe('guided questions', () => {
  const fields: readonly Field[] = [
    { name: 'title', label: 'Titel', question: 'Wie heißt der Wettbewerb?', kind: 'text' },
    {
      name: 'best',
      label: 'Ende',
      question: 'Welches Ende der Skala ist das beste?',
      kind: 'choice',
      choices: [
        { value: 'high', key: '1', label: 'das höchste' },
        { value: 'low', key: '2', label: 'das niedrigste' },
      ],
      current: 'high',
    },
    {
      name: 'max',
      label: 'Zahl',
      question: 'Wie weit reicht die Skala?',
      kind: 'number',
      when: (answers) => answers.get('best') === 'high',
    },
    {
      name: 'id',
      label: 'Kennung',
      question: 'Welche Kennung?',
      kind: 'text',
      optional: true,
      validate: (text) => (text.includes(' ') ? 'ohne Leerzeichen' : null),
    },
  ]

  test('are asked in order, each checked, with back, and give their answers as text', async () => {
    const { asker, answer, until, type } = terminal()
    const form = askForm(fields, asker, 'de')
    await answer('1 von 4 · Titel:', 'Zusammenleben')
    await answer('2 von 4 · Ende: (1)', '')
    await answer('Zahl:', 'zehn')
    await until('Bitte geben Sie eine Zahl ein.')
    type(`${'\u007f'.repeat(4)}7,50\r`)
    await answer('Kennung:', 'a b')
    await until('ohne Leerzeichen')
    type('\u007f\u007fb\r')
    const answers = new Map([...Object.entries({ title: 'Zusammenleben', best: 'high', max: '7.5', id: 'ab' })])
    expect(await form).toEqual({ kind: 'filled', answers })
  })

  test('a number that may mean thousands is refused and typed again', async () => {
    const { asker, answer, until, type } = terminal()
    const form = askForm([{ name: 'prize', label: 'Preisgeld', question: 'Wie viel?', kind: 'number' }], asker, 'de')
    await answer('Preisgeld:', '25.000')
    await until('„25.000“ ist mehrdeutig')
    type('25000\r')
    expect(await form).toEqual({ kind: 'filled', answers: new Map([['prize', '25000']]) })
  })

  test('back returns to the field before, back from the first one leaves', async () => {
    const { asker, answer } = terminal()
    const form = askForm(fields, asker, 'de')
    await answer('Titel:', 'Zusammenleben')
    await answer('Ende:', 'z')
    await answer('Titel: (Zusammenleben)', 'z')
    expect(await form).toEqual({ kind: 'left' })
  })

  test('a field that does not apply is not asked', async () => {
    const { asker, answer } = terminal()
    const form = askForm(fields, asker, 'de')
    await answer('Titel:', 'Zusammenleben')
    await answer('Ende:', '2')
    await answer('Kennung:', '')
    expect(await form).toEqual({
      kind: 'filled',
      answers: new Map([
        ['title', 'Zusammenleben'],
        ['best', 'low'],
        ['id', ''],
      ]),
    })
  })
})
