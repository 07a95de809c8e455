// The terminal adapter through streams, drawn on a screen as a terminal shows it.
import { PassThrough } from 'node:stream'
import { createTerminal, type TerminalOptions } from '../../src/ask/terminal/terminal.js'
import { createScreen, type Size } from '../program/screen.js'

type Options = Partial<Size> & Partial<Pick<TerminalOptions, 'language' | 'colour' | 'isPlain' | 'edit'>>

const patience = 5_000

export function drawnTerminal({ columns = 80, rows = 24, ...options }: Options = {}) {
  const input = new PassThrough()
  const output = Object.assign(new PassThrough(), { columns, rows })
  const screen = createScreen({ columns, rows })
  const watching = new Set<() => void>()
  let raw = ''
  output.setEncoding('utf8').on('data', (chunk: string) => {
    raw += chunk
    screen.write(crlf(chunk), () => {
      for (const look of watching) look()
    })
  })
  const text = () => screen.lines().join('\n')
  /** Fulfilled when the screen is such. */
  const sees = (wanted: string | RegExp) =>
    new Promise<void>((done, fail) => {
      const isThere = () =>
        screen.isWritten() && (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()))
      const stop = (settle: () => void) => {
        clearTimeout(timer)
        watching.delete(look)
        settle()
      }
      const look = () => isThere() && stop(done)
      const timer = setTimeout(
        () => stop(() => fail(new Error(`"${wanted}" is not on the screen:\n${text()}`))),
        patience,
      )
      watching.add(look)
      look()
    })
  return {
    asker: createTerminal({ language: 'de', colour: false, ...options, input, output }),
    type: (keys: string) => void input.write(keys),
    sees,
    screen,
    /** The last line in view. */
    last: () => screen.lines().at(-1) ?? '',
    text,
    raw: () => raw,
    resize: (size: Size) => {
      screen.resize(size)
      Object.assign(output, size)
      output.emit('resize')
    },
    input,
  }
}

/** A terminal device makes of every line feed the beginning of a line. */
const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n')
