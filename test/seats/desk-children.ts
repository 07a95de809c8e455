// Processes that sit at the desks of src/ as a session does, without a terminal: many of them in one folder at once.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'
import { afterAll } from 'vitest'

export type DeskChild = {
  readonly child: ChildProcess
  /** Every line that it has written so far. */
  readonly lines: readonly string[]
  /** Fulfilled when it has written this line. */
  readonly says: (line: string) => Promise<void>
  readonly ended: Promise<number | null>
}

/** Starts programs that have the desks as `desk`, and their arguments as `args`. */
export function deskChildren(): (program: string, ...args: readonly string[]) => DeskChild {
  const dir = mkdtempSync(join(tmpdir(), 'jury-desk-bundle-'))
  const bundle = join(dir, 'desk.cjs')
  const resolveDir = resolve(import.meta.dirname, '../../src')
  const contents = ['./desk.js', './desks/casting.js', './io/drafts.js', './io/seats.js', './write/draft.js']
    .map((path) => `export * from '${path}'`)
    .join('\n')
  buildSync({ stdin: { contents, resolveDir }, outfile: bundle, bundle: true, platform: 'node', format: 'cjs' })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  return (program, ...args) =>
    start(`const [, file, ...args] = process.argv; const desk = require(file); ${program}`, [bundle, ...args])
}

function start(program: string, args: readonly string[]): DeskChild {
  const child = spawn(process.execPath, ['-e', program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: string[] = []
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(line)
    child.emit('line')
  })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const says = (line: string) =>
    new Promise<void>((done, fail) => {
      const look = () => lines.includes(line) && done()
      child.on('line', look)
      child.on('close', () => fail(new Error(`"${line}" never came:\n${lines.join('\n')}`)))
      look()
    })
  return { child, lines, says, ended }
}
