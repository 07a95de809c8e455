// The terminal and the standard streams: what a person sees and types, and what another program pipes.
import { codeOf } from './faults.js'

/** Whether a person sits there: standard input and the stream that is drawn on are both a terminal. */
export function isTerminal(output: 'stdout' | 'stderr' = 'stdout'): boolean {
  return process.stdin.isTTY === true && process[output].isTTY === true
}

/** What happens to the process and its terminal; each is heard of until the function returned is called. */
export type TerminalSignals = {
  /** The terminal is gone, or the process is told to end. */
  readonly onEnd: (listener: () => void) => () => void
  /** Somebody interrupts it, from outside or by Ctrl-C where that is no key. */
  readonly onInterrupt: (listener: () => void) => () => void
  /** The process goes on after it was stopped. */
  readonly onContinue: (listener: () => void) => () => void
  /** The process ends. */
  readonly onExit: (listener: () => void) => () => void
  /** Stops the process, as Ctrl-Z does; false where that cannot be done. */
  readonly stop: () => boolean
  /** Runs another program in the terminal: a Ctrl-C is its own, and `end` is called for what ends this process meanwhile. */
  readonly lend: <Value>(action: () => Promise<Value>, end: () => void) => Promise<Value>
}

/** The streams that questions are asked on, and whether the terminal can only write one line after another. */
export function terminalStreams(): {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly isPlain: boolean
  readonly signals: TerminalSignals
} {
  return {
    input: process.stdin,
    output: process.stdout,
    isPlain: process.env.TERM === 'dumb',
    signals: terminalSignals,
  }
}

const terminalSignals: TerminalSignals = {
  onEnd: (listener) => hear(['SIGTERM', 'SIGHUP'], listener),
  onInterrupt: (listener) => hear(['SIGINT'], () => isLent || listener()),
  onContinue: (listener) => (process.platform === 'win32' ? () => {} : hear(['SIGCONT'], listener)),
  onExit: (listener) => hear(['exit'], listener),
  stop: () => {
    if (process.platform === 'win32') return false
    process.kill(process.pid, 'SIGTSTP')
    return true
  },
  lend: async (action, end) => {
    const deafen = [hear(['SIGINT'], () => {}), hear(['SIGTERM', 'SIGHUP'], end)]
    isLent = true
    try {
      return await action()
    } finally {
      setTimeout(() => {
        isLent = false
        for (const stop of deafen) stop()
      }, echo)
    }
  },
}

/** Whether another program has the terminal, or had it just now: what comes so many milliseconds later was meant for it. */
let isLent = false
const echo = 100

function hear(events: readonly string[], listener: () => void): () => void {
  for (const event of events) process.on(event, listener)
  return () => {
    for (const event of events) process.off(event, listener)
  }
}

/** Whether standard output shows colours: a terminal, unless NO_COLOR (no-color.org) is set to anything. */
export function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR
}

/** Whether what is said about the work is read on a screen. */
export function isErrOnScreen(): boolean {
  return process.stderr.isTTY === true
}

/** Columns of the terminal; 80 when unknown. */
export function terminalWidth(): number {
  return process.stdout.columns || process.stderr.columns || 80
}

/** Writes to standard output; fulfilled when all of it is handed over. A reader that has gone away is no error. */
export function writeOut(text: string): Promise<void> {
  return writeToStream(process.stdout, 'standard output', text)
}

/** Writes to standard error; otherwise as `writeOut`. */
export function writeErr(text: string): Promise<void> {
  return writeToStream(process.stderr, 'standard error', text)
}

const READER_GONE = /^(EPIPE|EOF|ERR_STREAM_DESTROYED)$/

function writeToStream(stream: NodeJS.WriteStream, name: string, text: string): Promise<void> {
  if (stream.listenerCount('error') === 0) stream.on('error', () => {}) // the callback below hears of it as well
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error == null || READER_GONE.test(codeOf(error))) resolve()
      else reject(Object.assign(error, { path: name }))
    })
  })
}

/** A bar for work on so many bytes is drawn from this size on. */
const worthABar = 8 << 20
const barWidth = 30

/** Hears how many bytes were read; `clear` takes the line away. */
export type Progress = { readonly told: (read: number) => void; readonly clear: () => void }

/**
 * Shows on standard error how much of `size` bytes is read, where that is a terminal and the work is long; null
 * elsewhere. When all is read, `checking` says what comes then.
 */
export function showProgress(size: number, checking: string): Progress | null {
  if (!isErrOnScreen() || size < worthABar) return null
  let shown = -1
  const told = (read: number): void => {
    const percent = Math.floor((100 * Math.min(read, size)) / size)
    if (percent === shown) return
    shown = percent
    const bar = '#'.repeat(Math.floor((percent * barWidth) / 100)).padEnd(barWidth, '.')
    process.stderr.write(`\r\u001b[K${percent === 100 ? checking : `[${bar}] ${percent} %`}`)
  }
  return { told, clear: () => process.stderr.write('\r\u001b[K') }
}

const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does a short work that must not be broken off half done: an interruption that comes meanwhile comes too late. */
export async function uninterrupted<Value>(action: () => Value): Promise<Value> {
  const ignore = () => {}
  for (const signal of interruptions) process.on(signal, ignore)
  try {
    const value = action()
    await new Promise((resolve) => setImmediate(resolve))
    return value
  } finally {
    for (const signal of interruptions) process.off(signal, ignore)
  }
}
