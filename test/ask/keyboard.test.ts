// Keys out of bytes: whole however they come, kept until somebody listens, in order.
import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createKeyboard, type Signals } from '../../src/ask/terminal/keyboard.js'

/** A terminal as the keyboard sees one, with what was set of it. */
/** Signals that never come. */
const unheard: Signals = {
  onEnd: () => () => {},
  onInterrupt: () => () => {},
  onContinue: () => () => {},
  onExit: () => () => {},
  stop: () => false,
  lend: (action) => action(),
}

function terminal(signals: Signals | null = null) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const raw: boolean[] = []
  Object.assign(input, { isTTY: true, setRawMode: (isRaw: boolean) => raw.push(isRaw) })
  const keyboard = createKeyboard(input, output, signals)
  const heard: string[] = []
  keyboard.stream.on('data', (key: string) => heard.push(key))
  keyboard.stream.on('keypress', (text: string | undefined, { name }: { name: string }) => {
    heard.push(text ?? `<${name}>`)
  })
  return { input, output, keyboard, heard, raw, written: () => String(output.read() ?? '') }
}

/** What stands in the queue of the event loop is done. */
const settled = () => new Promise<void>((done) => setImmediate(done))

async function heardOf(...chunks: readonly (string | Buffer)[]): Promise<string> {
  const { input, keyboard, heard } = terminal()
  keyboard.listen()
  for (const chunk of chunks) input.write(chunk)
  await settled()
  return heard.join('')
}

describe('what is typed', () => {
  test.each([
    ['7,5\r', '7,5\r'],
    ['\u001b[A\u001b[B\u001bOA', '\u001b[A\u001b[B\u001bOA'],
    ['\u0003', '<ended>'],
    ['8\u0004', '8<ended>'],
    ['\u001b[5~x', '\u001b[5~x'],
  ])('%j is heard as %j', async (typed, heard) => {
    expect(await heardOf(typed)).toBe(heard)
  })

  test('letters that come at once are heard at once, and every other key alone', async () => {
    const { input, keyboard, heard } = terminal()
    keyboard.listen()
    input.write('gut\rspät\u007f')
    await settled()
    expect(heard).toEqual(['gut', '\r', 'spät', '\u007f'])
  })

  test('is the same in whatever pieces its bytes come', async () => {
    const pressed = fc.constantFrom('8', '\r', 'ä', '日', '😀', '\u001b[A', '\u001bOB', '\u001b[6~', '\u007f', '?')
    const pasted = fc.constantFrom('\u001b[200~8\r\n9\u001b[201~', '\u001b[200~\u001b[A\tä\u001b[201~')
    const keys = fc.array(fc.oneof(pressed, pasted), { minLength: 1, maxLength: 12 })
    const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(keys, cuts, async (typed, at) => {
        const bytes = Buffer.from(typed.join(''))
        const ends = [...new Set([0, ...at.filter((cut) => cut < bytes.length), bytes.length])].sort((a, b) => a - b)
        const chunks = ends.slice(1).map((end, index) => bytes.subarray(ends[index], end))
        expect(await heardOf(...chunks)).toBe(await heardOf(bytes))
      }),
      { numRuns: 60, seed: 5 },
    )
  })
})

describe('what is pasted', () => {
  test('never presses Enter nor any other key: line ends and tabs are spaces, controls are left out', async () => {
    expect(await heardOf('\u001b[200~8\r\n9\t1\u0003\u001b[A\u001b[201~\r')).toBe('8  9 1\r')
  })

  test('goes on until the terminal says that it ends, however late', async () => {
    const { input, keyboard, heard } = terminal()
    keyboard.listen()
    for (const piece of ['\u001b[200', '~gut', '\r', 'genug\u001b', '[201', '~\r']) {
      input.write(piece)
      await settled()
    }
    expect(heard.join('')).toBe('gut genug\r')
  })
})

describe('before somebody listens', () => {
  test('keys are kept, and one question takes no more of them than its own', async () => {
    const { input, keyboard, heard } = terminal()
    keyboard.listen()
    const takeOne = () => {
      if (heard.at(-1) === '\r') keyboard.stopListening()
    }
    keyboard.stream.on('data', takeOne)
    input.write('8\r7\r9\r')
    await settled()
    expect(heard).toEqual(['8', '\r'])
    keyboard.listen()
    await settled()
    expect(heard).toEqual(['8', '\r', '7', '\r'])
    keyboard.listen()
    await settled()
    expect(heard).toEqual(['8', '\r', '7', '\r', '9', '\r'])
  })

  test('an input that ends is heard after the keys before it', async () => {
    const { input, keyboard, heard } = terminal()
    keyboard.listen()
    keyboard.stopListening()
    input.write('8\r')
    input.end()
    await new Promise((done) => input.on('end', done))
    keyboard.listen()
    await settled()
    expect(heard).toEqual(['8', '\r', '<ended>'])
  })
})

describe('an escape sign', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('that nothing follows is the key Esc', async () => {
    const { input, keyboard, heard } = terminal()
    keyboard.listen()
    input.write('\u001b')
    await settled()
    expect(heard).toEqual([])
    vi.advanceTimersByTime(60)
    expect(heard).toEqual(['<escape>'])
  })

  test('that begins an arrow is none, even where the rest comes late', async () => {
    const { input, keyboard, heard } = terminal()
    keyboard.listen()
    input.write('\u001b[')
    await settled()
    vi.advanceTimersByTime(900)
    input.write('A')
    await settled()
    vi.advanceTimersByTime(2_000)
    expect(heard).toEqual(['\u001b[A'])
  })

  test('typed twice is Esc twice', async () => {
    const { input, keyboard, heard } = terminal()
    keyboard.listen()
    input.write('\u001b\u001b')
    await settled()
    vi.advanceTimersByTime(60)
    expect(heard).toEqual(['<escape>', '<escape>'])
  })
})

describe('the terminal', () => {
  test('is raw and marks what is pasted while somebody listens, and is left as it was found', async () => {
    const { keyboard, raw, output } = terminal()
    keyboard.listen()
    expect([raw, String(output.read())]).toEqual([[true], '\u001b[?2004h'])
    keyboard.stopListening()
    await settled()
    expect([raw, String(output.read())]).toEqual([[true, false], '\u001b[?2004l'])
  })

  test('is not given back between two questions', async () => {
    const { keyboard, raw } = terminal()
    keyboard.listen()
    keyboard.stopListening()
    keyboard.listen()
    await settled()
    expect(raw).toEqual([true])
  })

  test('is given back before another program has it', async () => {
    const { keyboard, raw, output } = terminal()
    keyboard.listen()
    const state = await keyboard.lend(async () => [raw.at(-1), String(output.read())])
    expect(state).toEqual([false, '\u001b[?2004h\u001b[?2004l'])
  })

  test('goes on raw after the process was stopped, and the question is drawn anew', async () => {
    const goOn: (() => void)[] = []
    const stops: string[] = []
    const signals: Signals = {
      ...unheard,
      onContinue: (listener) => {
        goOn.push(listener)
        return () => {}
      },
      stop: () => {
        stops.push('stopped')
        return true
      },
    }
    const { input, keyboard, raw, heard } = terminal(signals)
    keyboard.listen()
    input.write('\u001a')
    await settled()
    expect([stops, raw, heard]).toEqual([['stopped'], [true, false], []])
    goOn[0]?.()
    expect([raw, heard]).toEqual([[true, false, true], ['<redraw>']])
  })

  test('that cannot be stopped stays as it is', async () => {
    const signals: Signals = {
      ...unheard,
      onContinue: () => () => {},
      stop: () => false,
    }
    const { input, keyboard, raw, heard } = terminal(signals)
    keyboard.listen()
    input.write('\u001a8')
    await settled()
    expect([raw.at(-1), heard]).toEqual([true, ['8']])
  })
})
