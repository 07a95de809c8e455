import { existsSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { now, randomHex } from '../../src/io/clock'
import { isTerminal, terminalWidth } from '../../src/io/streams'
import { children } from './children'

const start = children()

test('all of a long text reaches a slow reader', async () => {
  const program = `io.writeOut('ä'.repeat(2e6)).then(() => io.writeOut('end')).then(() => { process.exitCode = 3 })`
  const { child, ended } = start(program)
  child.stdout?.pause()
  await new Promise((done) => setTimeout(done, 200))
  child.stdout?.resume()
  const { code, output } = await ended
  expect(code).toBe(3)
  expect(Buffer.from(output).length).toBe(4_000_003)
})

test('a reader that has gone away is no error', async () => {
  const program = `(async () => {
    for (let n = 0; n < 20; n++) await io.writeOut('x'.repeat(1e5))
    await io.writeErr('')
    process.exitCode = 4
  })()`
  const { child, ended } = start(program)
  child.stdout?.destroy()
  expect((await ended).code).toBe(4)
})

test.runIf(existsSync('/dev/full'))('an output that cannot be written is an error', () => {
  const sentence = `io.writeOut('x').catch((error) => console.error(JSON.stringify(io.fileFault(error))))`
  return expect(faultOnFullOutput(sentence)).resolves.toEqual({
    kind: 'disk-full',
    path: 'standard output',
    code: 'ENOSPC',
  })
})

async function faultOnFullOutput(program: string): Promise<unknown> {
  const inner = `const { openSync } = require('fs'); const { spawnSync } = require('child_process')
    const program = 'const io = require(process.argv[1]);' + args[0]
    const { stderr } = spawnSync(process.execPath, ['-e', program, file], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] })
    io.writeOut(String(stderr))`
  return JSON.parse((await start(inner, program).ended).output)
}

test('standard input is read to its end', async () => {
  const { child, ended } = start(`io.openStdin().then((source) => io.writeOut(String(source.size)))`)
  child.stdin?.write('ä'.repeat(100_000))
  setTimeout(() => child.stdin?.end('b'), 50)
  expect((await ended).output).toBe('200001')
})

test('a pipe is no terminal, and its width is 80', async () => {
  const program = `console.log(io.isTerminal(), io.isTerminal('stderr'), process.stderr.isTTY || io.terminalWidth())`
  expect((await start(program).ended).output).toMatch(/^false false (80|true)\n$/)
})

test('a terminal is one on both sides', () => {
  vi.stubGlobal('process', { ...process, stdin: { isTTY: true }, stdout: { isTTY: true, columns: 132 }, stderr: {} })
  expect([isTerminal(), isTerminal('stderr'), terminalWidth()]).toEqual([true, false, 132])
  vi.unstubAllGlobals()
})

test('chance and clock', () => {
  expect(randomHex(8)).toMatch(/^[0-9a-f]{16}$/)
  expect(randomHex(8)).not.toBe(randomHex(8))
  expect(Math.abs(now() - Date.now())).toBeLessThan(1000)
})
