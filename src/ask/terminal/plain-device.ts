// A terminal line by line: nothing is drawn over, no key but letters and Enter is heard, no escape code is written. For
// terminals that know no others, for slow lines, and for people who read by ear.
import { createInterface, type Interface } from 'node:readline'
import type { Language } from '../../model/competition.js'
import { harmless } from '../../model/harmless.js'
import { interviewWords } from '../../words/interview.js'
import { oneLine, wrap } from '../screen.js'
import { type Device, paintsFor, type Typed, type Typing } from './device.js'
import type { Signals } from './keyboard.js'
import { choicesMatching } from './line.js'

/** The streams of the terminal, and how the process hears of what happens to it. */
export type PlainTerminal = {
  readonly language: Language
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly signals?: Signals
}

export function plainDevice({ input, output, language, signals }: PlainTerminal): Device {
  const words = interviewWords[language]
  const rows = () => ('rows' in output && Number(output.rows)) || 24
  const width = () => Math.max(20, Math.min(80, ('columns' in output && Number(output.columns)) || 80))
  const write = (text: string): void => {
    output.write(text)
  }
  const lines = linesOf(input, signals ?? null)
  output.on('error', lines.end)
  const say = (text: string) => write(`${wrap(text, width(), '').join('\n')}\n`)
  const typeIn = async ({ progress, prompt, line, fault }: Typing): Promise<Typed> => {
    for (;;) {
      const preset = line.preset === '' ? '' : ` (${oneLine(line.preset)})`
      write(`${progress === '' ? '' : `${progress} · `}${prompt}:${preset} `)
      const typed = await lines.next()
      if (typed === null) return { kind: 'ended' }
      const text = typed.trim() === '' ? line.preset : typed
      const wrong = fault(text)
      if (wrong === null) return { kind: 'line', text, isChosen: false }
      const found = line.isSearched ? choicesMatching(line.choices, text) : []
      for (const { key, label } of found.length < line.choices.length ? found.slice(0, 20) : []) {
        say(`[${key}] ${oneLine(label)}`)
      }
      say(found.length > 0 ? harmless(wrong) : `${words.refused} ${harmless(wrong)}`)
    }
  }
  const size = () => ({ width: width(), rows: Math.max(10, rows()) })
  return { size, paints: paintsFor(false), isPlain: true, write, typeIn, lend: lines.lend }
}

type Lines = {
  /** The next line, or null: Ctrl-C, or an input that has ended. */
  readonly next: () => Promise<string | null>
  readonly end: () => void
  readonly lend: <Value>(action: () => Promise<Value>) => Promise<Value>
}

/** Lines as they come; those typed before they are asked for are kept. */
function linesOf(input: NodeJS.ReadableStream, signals: Signals | null): Lines {
  const kept: string[] = []
  let [isEnded, reader]: [boolean, Interface | null] = [!input.readable, null]
  let waiting: ((line: string | null) => void) | null = null
  let deafen: () => void = () => {}
  const give = () => {
    if (waiting === null || (kept.length === 0 && !isEnded)) return
    const take = waiting
    waiting = null
    take(kept.shift() ?? null)
    setImmediate(() => waiting === null && close())
  }
  const end = () => {
    isEnded = true
    give()
  }
  const open = () => {
    if (reader !== null || isEnded) return
    deafen()
    reader = createInterface({ input, terminal: false })
    reader.on('line', (line) => {
      kept.push(line)
      give()
    })
    reader.on('close', () => reader !== null && end())
    const unhear = signals === null ? [] : [signals.onEnd(end), signals.onInterrupt(end)]
    deafen = () => {
      for (const stop of unhear) stop()
    }
  }
  const close = () => {
    const closing = reader
    reader = null
    closing?.close()
    deafen()
  }
  input.on('error', end)
  return {
    next: () =>
      new Promise((resolve) => {
        waiting = resolve
        open()
        give()
      }),
    end,
    lend: (action) => {
      close()
      return signals === null ? action() : signals.lend(action, end)
    },
  }
}
