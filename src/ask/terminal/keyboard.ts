// The keys of a terminal, one by one. What is typed before a question stands is kept for it, whole and in order: a digit
// that got lost in between would be another score. Nothing here knows what a question is.
import { Stream } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import {
  atFirst,
  type Between,
  controlC,
  controlD,
  controlZ,
  escapeSign,
  keysIn,
  lettersAhead,
  pasteOff,
  pasteOn,
  waitFor,
} from './keys.js'

/** How the process hears of what happens to it and its terminal; each returns how to stop hearing. */
export type Signals = {
  /** The terminal is gone, or the process is told to end. */
  readonly onEnd: (listener: () => void) => () => void
  /** Somebody interrupts it, from outside or by Ctrl-C where that is no key. */
  readonly onInterrupt: (listener: () => void) => () => void
  /** The process goes on after it was stopped. */
  readonly onContinue: (listener: () => void) => () => void
  /** The process ends: the terminal is to be left as it was found. */
  readonly onExit: (listener: () => void) => () => void
  /** Stops the process, as Ctrl-Z does; false where that cannot be done. */
  readonly stop: () => boolean
  /** Runs another program in the terminal: a Ctrl-C is its own, and `end` is called for what ends this process meanwhile. */
  readonly lend: <Value>(action: () => Promise<Value>, end: () => void) => Promise<Value>
}

/** What is told to who listens as a key of this name: what is no letter, and letters that came at once. */
export type Event = 'escape' | 'ended' | 'redraw' | 'typed'

export type Keyboard = {
  /** What a prompt reads from: it hears one key at a time, and only while it listens. */
  readonly stream: NodeJS.ReadableStream
  /** From now on keys go to the stream; first those typed meanwhile. */
  readonly listen: () => void
  /** Keys are kept. The terminal is left as it was found where nobody listens again at once. */
  readonly stopListening: () => void
  /** Leaves the terminal to another program while that runs. */
  readonly lend: <Value>(action: () => Promise<Value>) => Promise<Value>
}

const resizeDelay = 120

export function createKeyboard(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  signals: Signals | null,
): Keyboard {
  const stream = Object.assign(new Stream(), { readable: true, resume: () => stream, pause: () => stream })
  const decoder = new StringDecoder('utf8')
  const kept: string[] = []
  let between: Between = atFirst
  let [isListening, isEnded, isOpen, isStopped] = [false, false, false, false]
  let timer: NodeJS.Timeout | null = null
  let resizing: NodeJS.Timeout | null = null

  const tell = (name: Event, text?: string): void => {
    stream.emit('keypress', text, { name, ctrl: false, meta: false, shift: false, sequence: '' })
  }
  const press = (key: string): void => {
    if (key === escapeSign) tell('escape')
    else if (key === controlC || key === controlD) tell('ended')
    else if (key === controlZ) stopProcess()
    else stream.emit('data', key)
  }
  const drain = (): void => {
    while (isListening && kept.length > 0) {
      const letters = lettersAhead(kept)
      // Letters that came at once are drawn at once: a pasted page is not drawn letter by letter.
      if (letters === 0) press(kept.shift()!)
      else tell('typed', kept.splice(0, letters).join(''))
    }
    if (isListening && isEnded) tell('ended')
  }
  const hear = (piece: string, isLast: boolean): void => {
    const { keys, after } = keysIn(between, piece, isLast)
    between = after
    for (const key of keys) kept.push(key)
    drain()
  }
  const onData = (bytes: Buffer | string): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    hear(typeof bytes === 'string' ? bytes : decoder.write(bytes), false)
    if (between.begun !== '') timer = setTimeout(() => hear('', true), waitFor(between))
  }
  const onEnd = (): void => {
    isEnded = true
    drain()
  }
  const onResize = (): void => {
    if (resizing !== null) clearTimeout(resizing)
    resizing = setTimeout(() => isListening && tell('redraw'), resizeDelay)
    resizing.unref()
  }
  const onContinue = (): void => {
    isStopped = false
    setRaw(input, true)
    if (isListening) tell('redraw')
  }
  const stopProcess = (): void => {
    if (signals === null) return
    setRaw(input, false)
    isStopped = signals.stop()
    // Where there is no shell to go on from, the system does not stop it: then it goes on by itself.
    setTimeout(() => isStopped && onContinue(), resizeDelay)
    if (!isStopped) setRaw(input, true)
  }
  const hears: readonly (readonly [NodeJS.EventEmitter, string, (given: Buffer | string) => void])[] = [
    [input, 'data', onData],
    [input, 'end', onEnd],
    [input, 'close', onEnd],
    [output, 'resize', onResize],
  ]
  for (const each of [input, output]) each.on('error', onEnd)
  let deafen: readonly (() => void)[] = []
  const open = (): void => {
    if (isOpen) return
    isOpen = true
    for (const [emitter, event, listener] of hears) emitter.on(event, listener)
    deafen =
      signals === null
        ? []
        : [signals.onEnd(onEnd), signals.onInterrupt(onEnd), signals.onContinue(onContinue), signals.onExit(close)]
    setRaw(input, true)
    if (isTty(input)) output.write(pasteOn)
    input.resume()
  }
  const close = (): void => {
    if (!isOpen) return
    isOpen = false
    for (const [emitter, event, listener] of hears) emitter.removeListener(event, listener)
    for (const stop of deafen) stop()
    if (isTty(input)) output.write(pasteOff)
    setRaw(input, false)
    input.pause()
  }
  return {
    stream: stream as unknown as NodeJS.ReadableStream,
    listen: () => {
      open()
      isListening = true
      if (!input.readable) isEnded = true
      queueMicrotask(drain)
    },
    stopListening: () => {
      isListening = false
      setImmediate(() => !isListening && close())
    },
    lend: (action) => {
      close()
      return signals === null ? action() : signals.lend(action, onEnd)
    },
  }
}

const isTty = (input: NodeJS.ReadableStream): input is NodeJS.ReadStream => 'isTTY' in input && input.isTTY === true

function setRaw(input: NodeJS.ReadableStream, isRaw: boolean): void {
  if (!isTty(input)) return
  try {
    input.setRawMode(isRaw)
  } catch {
    return // the terminal is gone: nothing is left to be set
  }
}
