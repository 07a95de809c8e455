// The program in a real pseudo-terminal, made by `script` of util-linux: typed into step by step, killed when asked to.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment, plain, program } from './jury.js'

/** Why no pseudo-terminal can be had here, or null. macOS has a `script` with other options, Windows none. */
export const whyNoTerminal: string | null = (() => {
  const found = spawnSync('script', ['--version'], { encoding: 'utf8' })
  return /util-linux/.test(found.stdout ?? '') ? null : 'needs script from util-linux'
})()

export type Session = {
  /** Everything that was drawn so far. */
  readonly drawn: () => string
  /** What was drawn after the last keys were typed, without colours. */
  readonly fresh: () => string
  /** Fulfilled when this stands among what was drawn after the last keys. */
  readonly shows: (text: string | RegExp) => Promise<void>
  /** Fulfilled when a prompt stands under a question newly drawn: a prompt is drawn again with every key. */
  readonly prompted: (prompt: string) => Promise<void>
  /** Waits for a prompt, then types a line. */
  readonly answer: (prompt: string, line: string) => Promise<void>
  readonly type: (keys: string) => void
  /** Kills the program itself, with no warning unless by another signal. */
  readonly kill: (signal?: NodeJS.Signals) => void
  readonly ended: Promise<number | null>
  readonly isOver: () => boolean
}

const patience = 15_000
const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`

/** Starts `jury` with these arguments in a terminal of 80 columns and 24 rows. */
export function openSession(
  args: readonly string[],
  cwd: string,
  size = { columns: 80, rows: 24 },
  terminal = 'xterm-256color',
): Session {
  const marks = mkdtempSync(join(tmpdir(), 'jury-terminal-'))
  const mark = join(marks, 'pid')
  const words = [process.execPath, program, ...args].map(quoted).join(' ')
  const command = `stty cols ${size.columns} rows ${size.rows} -echo; echo $$ > ${quoted(mark)}; exec ${words}`
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd, env: environment({ TERM: terminal }) })
  let [drawn, seen, over] = ['', 0, false]
  const listeners = new Set<() => void>()
  const look = () => {
    for (const listener of listeners) listener()
  }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    drawn += chunk
    look()
  })
  child.stdin.on('error', () => undefined)
  const ended = new Promise<number | null>((done) => {
    child.on('close', (code) => {
      over = true
      rmSync(marks, { recursive: true, force: true })
      look()
      done(code)
    })
  })
  const fresh = () => plain(drawn.slice(seen)).replaceAll('\r', '')
  const shows = (text: string | RegExp) =>
    new Promise<void>((done, fail) => {
      const isThere = () => (typeof text === 'string' ? fresh().includes(text) : text.test(fresh()))
      const stop = (settle: () => void) => {
        clearTimeout(timer)
        listeners.delete(listener)
        settle()
      }
      const give = (why: string) => stop(() => fail(new Error(`"${text}" ${why}; there stands:\n${fresh()}`)))
      const listener = () => {
        if (isThere()) stop(done)
        else if (over) give('never came before the end')
      }
      const timer = setTimeout(() => give('did not come'), patience)
      listeners.add(listener)
      listener()
    })
  const type = (keys: string) => {
    seen = drawn.length
    child.stdin.write(keys)
  }
  const prompted = (prompt: string) => shows(promptOf(prompt))
  const answer = async (prompt: string, line: string) => {
    await prompted(prompt)
    type(`${line}\r`)
  }
  const kill = (signal: NodeJS.Signals = 'SIGKILL') => {
    if (over || !existsSync(mark)) return
    try {
      process.kill(Number(readFileSync(mark, 'utf8')), signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // it has just ended by itself
    }
  }
  return { drawn: () => drawn, fresh, shows, prompted, answer, type, kill, ended, isOver: () => over }
}

/** The last line of what was drawn: a prompt after its line of commands, whatever the language. */
function promptOf(prompt: string): RegExp {
  const literal = prompt.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`\\? (?:Hilfe|help)\\n[^\\n]*${literal}`)
}
