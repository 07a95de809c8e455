// The terminal that questions are asked on. The only home of inquirer, which runs the prompt; a terminal that cannot redraw
// its lines (TERM=dumb), and whoever reads by ear, gets one line after another.
import { Writable } from 'node:stream'
import { createPromptModule } from 'inquirer'
import type { Language } from '../../model/competition.js'
import { interviewWords } from '../../words/interview.js'
import type { Asker } from '../asker.js'
import { wrap } from '../screen.js'
import { type Device, type Paints, paintsFor, type Typed, type Typing } from './device.js'
import { createAsker, type Edit } from './dialogue.js'
import { roomForChoices } from './drawing.js'
import { createKeyboard, type Keyboard } from './keyboard.js'
import { type PlainTerminal, plainDevice } from './plain-device.js'
import { linePrompt } from './prompt.js'

export type TerminalOptions = PlainTerminal & {
  readonly colour: boolean
  /** Whether lines are written one after another: nothing is drawn over. */
  readonly isPlain?: boolean
  readonly edit?: Edit
}

export function createTerminal(options: TerminalOptions): Asker {
  const device = options.isPlain === true ? plainDevice(options) : drawnDevice(options)
  return createAsker(device, options.language, options.edit ?? null)
}

const widest = 100

function sizeOf(output: NodeJS.WritableStream): { readonly width: number; readonly rows: number } {
  const [columns, rows] = ['columns' in output && Number(output.columns), 'rows' in output && Number(output.rows)]
  return { width: Math.max(20, Math.min(widest, columns || 80)), rows: Math.max(10, rows || 24) }
}

function drawnDevice({ input, output, colour, language, signals }: TerminalOptions): Device {
  const paints = paintsFor(colour)
  const keyboard = createKeyboard(input, output, signals ?? null)
  let drawn = ''
  const typeIn = async (typing: Typing): Promise<Typed> => {
    const { width, rows } = sizeOf(output)
    const room = roomForChoices({ rows }, drawn)
    return runPrompt({ keyboard, output, paints, typing, room, width, language })
  }
  const write = (text: string) => {
    drawn = text
    output.write(text)
  }
  return { size: () => sizeOf(output), paints, isPlain: false, write, typeIn, lend: keyboard.lend }
}

type Prompting = {
  readonly keyboard: Keyboard
  readonly output: NodeJS.WritableStream
  readonly paints: Paints
  readonly typing: Typing
  readonly room: number
  readonly width: number
  readonly language: Language
}

async function runPrompt(prompting: Prompting): Promise<Typed> {
  const { keyboard, output, paints, typing, room, width, language } = prompting
  const ask = createPromptModule({ input: keyboard.stream, output: doorTo(output), skipTTYChecks: true })
  ask.registerPrompt('line', linePrompt)
  const { typed } = (await ask([
    {
      ...typing,
      type: 'line',
      name: 'typed',
      message: `${typing.progress === '' ? '' : paints.dim(`${typing.progress} · `)}${typing.prompt}:`,
      paints,
      room,
      width,
      wrapped: (text: string) => wrap(text, width - 6, ''),
      more: interviewWords[language].more,
      onReady: keyboard.listen,
      onDone: keyboard.stopListening,
    },
  ] as never)) as { typed: Typed }
  return typed
}

/** A prompt ends the stream it draws on; this one passes everything on and leaves it open. */
function doorTo(output: NodeJS.WritableStream): NodeJS.WritableStream {
  const door = new Writable({
    write: (chunk, _, done) => {
      output.write(chunk)
      done()
    },
  })
  return Object.defineProperty(door, 'columns', { get: () => ('columns' in output ? output.columns : undefined) })
}
