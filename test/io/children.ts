// Child processes that use src/io/ as it stands, and folders for them to work in: locks and kills need real ones.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, afterEach } from 'vitest'

export type Ended = { readonly code: number | null; readonly signal: string | null; readonly output: string }
export type Child = {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Fulfilled when the child has written this much to its standard output. */
  readonly said: (text: string) => Promise<void>
}

/** Makes folders that are removed after each test. */
export function folders(): () => string {
  const made: string[] = []
  afterEach(() => {
    for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
  })
  return () => {
    const dir = mkdtempSync(join(tmpdir(), 'jury-io-'))
    made.push(dir)
    return dir
  }
}

/** Starts programs in which `io` is all that the folder under test exports and `args` are the arguments given. */
export function children(): (program: string, ...args: string[]) => Child {
  const dir = mkdtempSync(join(tmpdir(), 'jury-bundle-'))
  const bundle = join(dir, 'io.cjs')
  const home = resolve(import.meta.dirname, '../../src/io')
  const contents = readdirSync(home)
    .map((name) => `export * from './${name}'`)
    .join('\n')
  buildSync({ stdin: { contents, resolveDir: home }, outfile: bundle, bundle: true, platform: 'node', format: 'cjs' })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  return (program, ...args) =>
    start(`const [, file, ...args] = process.argv; const io = require(file); ${program}`, [bundle, ...args])
}

function start(program: string, args: string[]): Child {
  const child = spawn(process.execPath, ['-e', program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
    child.emit('said')
  })
  const ended = new Promise<Ended>((done) => child.on('close', (code, signal) => done({ code, signal, output })))
  const said = (text: string) =>
    new Promise<void>((done) => {
      const look = () => output.includes(text) && done()
      child.on('said', look)
      look()
    })
  return { child, ended, said }
}

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
