// The program in a real pseudo-terminal, made by `script` of util-linux: typed into step by step, its screens as a
// terminal shows them; resized, stopped, hung up and killed when asked to.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { environment, plain, program } from './jury.js'
import { createScreen, type Screen, type Size } from './screen.js'

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
  /** The screen as it stands now, line by line, without the spaces at the end of lines; and with what has left it. */
  readonly screen: Screen['lines']
  readonly everything: Screen['all']
  /** Fulfilled when the screen is such; what is written meanwhile is waited for. */
  readonly sees: (what: string | RegExp | ((screen: string) => boolean)) => Promise<void>
  /** Whether the cursor is shown, and what is pasted is marked by the terminal. */
  readonly modes: () => Promise<ReturnType<Screen['modes']>>
  readonly resize: (size: Size) => void
  /** What `stty -a` says of the terminal. */
  readonly settings: () => string
  /** The terminal goes away, as when its window is closed. */
  readonly hangUp: () => void
  /** Kills the program itself, with no warning. */
  readonly kill: () => void
  readonly signal: (name: NodeJS.Signals) => void
  readonly pid: () => number
  readonly ended: Promise<number | null>
  readonly isOver: () => boolean
}

export type Opening = Partial<Size> & {
  readonly env?: Readonly<Record<string, string>>
  /** Opens a shell with job control; the program is started from it by the line that `command` is. */
  readonly inShell?: boolean
  /** The terminal shows what is typed where the program does not, as terminals do. */
  readonly echoes?: boolean
}

const patience = 15_000
const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`

/** The line that starts `jury` with these arguments in a shell. */
export const command = (args: readonly string[]): string => [process.execPath, program, ...args].map(quoted).join(' ')

/** Starts `jury` with these arguments in a terminal of 80 columns and 24 rows, or another. */
export function openSession(args: readonly string[], cwd: string, opening: Opening = {}): Session {
  const { columns = 80, rows = 24, env, inShell = false, echoes = false } = opening
  const marks = mkdtempSync(join(tmpdir(), 'jury-terminal-'))
  const mark = join(marks, 'pid')
  const start = inShell ? 'ENV= PS1="shell> " exec sh -i' : `exec ${command(args)}`
  const line = `stty cols ${columns} rows ${rows} ${echoes ? 'echo' : '-echo'}; echo $$ > ${quoted(mark)}; ${start}`
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    cwd,
    env: environment({ TERM: 'xterm-256color', ...env }),
  })
  const screen = createScreen({ columns, rows })
  let [drawn, seen, over] = ['', 0, false]
  const listeners = new Set<() => void>()
  const look = () => {
    for (const listener of listeners) listener()
  }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    drawn += chunk
    screen.write(chunk, look)
    look()
  })
  child.stdin.on('error', () => undefined)
  // A test that fails leaves its session in the middle.
  onTestFinished(() => {
    if (!over) child.kill('SIGKILL')
  })
  const ended = new Promise<number | null>((done) => {
    child.on('close', (code) => {
      over = true
      rmSync(marks, { recursive: true, force: true })
      look()
      done(code)
    })
  })
  const fresh = () => plain(drawn.slice(seen)).replaceAll('\r', '')
  const until = (isThere: () => boolean, wanted: string, stands: () => string) =>
    new Promise<void>((done, fail) => {
      const stop = (settle: () => void) => {
        clearTimeout(timer)
        listeners.delete(listener)
        settle()
      }
      const give = (why: string) => stop(() => fail(new Error(`${wanted} ${why}; there stands:\n${stands()}`)))
      const listener = () => {
        if (isThere()) stop(done)
        else if (over && screen.isWritten()) give('never came before the end')
      }
      const timer = setTimeout(() => give('did not come'), patience)
      listeners.add(listener)
      listener()
    })
  const shows = (text: string | RegExp) => {
    const isThere = () => (typeof text === 'string' ? fresh().includes(text) : text.test(fresh()))
    return until(isThere, `"${text}"`, fresh)
  }
  const whole = () => screen.lines().join('\n')
  const sees = (what: string | RegExp | ((text: string) => boolean)) => {
    const isSuch = (text: string): boolean => {
      if (typeof what === 'function') return what(text)
      return typeof what === 'string' ? text.includes(what) : what.test(text)
    }
    return until(() => screen.isWritten() && isSuch(whole()), `"${what}"`, whole)
  }
  const type = (keys: string) => {
    seen = drawn.length
    child.stdin.write(keys)
  }
  const prompted = (prompt: string) => shows(promptOf(prompt))
  const answer = async (prompt: string, line: string) => {
    await prompted(prompt)
    type(`${line}\r`)
  }
  const pid = () => Number(readFileSync(mark, 'utf8'))
  const device = () => readlinkSync(`/proc/${pid()}/fd/0`)
  const signal = (name: NodeJS.Signals) => {
    if (over || !existsSync(mark)) return
    try {
      process.kill(pid(), name)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // it has just ended by itself
    }
  }
  const resize = (size: Size) => {
    seen = drawn.length
    screen.resize(size)
    execFileSync('stty', ['-F', device(), 'cols', `${size.columns}`, 'rows', `${size.rows}`])
  }
  return {
    drawn: () => drawn,
    fresh,
    shows,
    prompted,
    answer,
    type,
    screen: screen.lines,
    everything: screen.all,
    sees,
    modes: async () => {
      await sees(() => true)
      return screen.modes()
    },
    resize,
    settings: () => execFileSync('stty', ['-F', device(), '-a'], { encoding: 'utf8' }),
    hangUp: () => void child.kill('SIGKILL'),
    kill: () => signal('SIGKILL'),
    signal,
    pid,
    ended,
    isOver: () => over,
  }
}

/** The last line of what was drawn: a prompt after its line of commands, whatever the language. */
function promptOf(prompt: string): RegExp {
  const literal = prompt.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`\\? (?:Hilfe|help)\\n[^\\n]*${literal}`)
}

/** Fulfilled when no process has this number any more, or only one that nobody has taken leave of. */
export async function gone(pid: number): Promise<void> {
  for (let end = Date.now() + patience; Date.now() < end; ) {
    const path = `/proc/${pid}/stat`
    if (!existsSync(path) || /\) [ZX] /.test(readFileSync(path, 'utf8'))) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`${pid} is still there`)
}
