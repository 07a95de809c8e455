// The terminal adapter under inquirer's own test bench: keys pressed one by one, the screen as a terminal shows it.
import { render } from '@inquirer/testing'
import { describe, expect, it, vi } from 'vitest'
import type { Reply, ScoreQuestion } from '../../src/ask/asker.js'
import { createTerminal } from '../../src/ask/terminal.js'
import { readDecimal } from '../../src/model/decimal.js'

type Streams = { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream }

/** A score question as `render` wants a prompt: the question first, the streams second. */
function askScore(question: ScoreQuestion, streams?: Partial<Streams>): Promise<Reply<string | null>> {
  const { input, output } = streams as Streams
  return createTerminal({ language: 'de', colour: false, input, output }).askScore(question)
}

const decimal = (text: string) => readDecimal(text)!

const question: ScoreQuestion = {
  progress: '12 von 45',
  heading: 'Beitrag Z-017',
  passages: [{ kind: 'text', text: 'Ist der Beitrag in ein Konzept eingebunden?' }],
  prompt: 'Wertung',
  commands: ['back', 'skip', 'recuse', 'leave'],
  scale: { min: decimal('0'), max: decimal('10'), step: decimal('0.5'), best: 'high', labels: new Map() },
  mayBeEmpty: false,
  current: undefined,
}

/** The question drawn, and its prompt ready for keys. */
async function shown() {
  const bench = await render(askScore as never, question as never)
  const sees = (text: string) => vi.waitFor(async () => expect(await bench.getFullOutput()).toContain(text))
  await sees('12 von 45 · Wertung:')
  return { ...bench, sees }
}

describe('a score question on the screen', () => {
  it('shows the progress, the question and the keys, and takes a score with a decimal comma', async () => {
    const { answer, events, getFullOutput } = await shown()
    const screen = await getFullOutput()
    for (const text of [
      '12 von 45',
      'Ist der Beitrag in ein Konzept eingebunden?',
      'z zurück',
      's später',
      'b befangen',
    ]) {
      expect(screen).toContain(text)
    }
    events.type('7,5')
    events.keypress('enter')
    await expect(answer).resolves.toEqual({ kind: 'answer', value: '7.5' })
  })

  it('refuses a score off the scale and takes the next one, the wrong one cleared', async () => {
    const { answer, events, sees } = await shown()
    events.type('11')
    events.keypress('enter')
    await sees('„11“ liegt nicht auf der Skala')
    events.type('1')
    events.keypress('enter')
    await expect(answer).resolves.toEqual({ kind: 'answer', value: '1' })
  })

  it.each([
    ['z', 'back'],
    ['s', 'skip'],
    ['b', 'recuse'],
    ['e', 'leave'],
  ])('takes the key %s as %s', async (key, kind) => {
    const { answer, events } = await shown()
    events.type(key)
    events.keypress('enter')
    await expect(answer).resolves.toEqual({ kind })
  })
})
