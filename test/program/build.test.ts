// The build: the same sources, the same bytes; and what is loaded only when it is needed.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const scratch = mkdtempSync(join(tmpdir(), 'jury-build-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Builds a copy of the sources in a folder of its own: every file of dist by its name. */
function buildIn(name: string): ReadonlyMap<string, string> {
  const dir = join(scratch, name)
  for (const part of ['src', 'bin', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(dir, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'junction')
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: dir, shell: process.platform === 'win32' })
  return filesIn(join(dir, 'dist'))
}

function filesIn(dir: string): ReadonlyMap<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    names
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'latin1')])
      .map(([path, text]) => [path!.slice(dir.length), text!] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

describe('the build', () => {
  it('gives the same bytes twice, wherever it runs', () => {
    const [first, second] = [buildIn('one'), buildIn('elsewhere')]
    expect(first.size).toBeGreaterThan(8)
    expect(first).toEqual(second)
  })

  it('leaves the prompts, the reader and the counting out of what starts first', () => {
    const entry = readFileSync(join(root, 'dist', 'cli.js'), 'utf8')
    expect(entry.length).toBeLessThan(200_000)
    expect(entry).toContain('require("./commands/tally.js")')
    for (const lazy of ['ExitPromptError', 'csv_parse', 'ZodError', 'commander.']) expect(entry).not.toContain(lazy)
  })

  it('loads the prompts only where jurors are asked', () => {
    for (const command of ['tally', 'award', 'check', 'verify', 'status', 'import']) {
      expect(readFileSync(join(root, 'dist', 'commands', `${command}.js`), 'utf8')).not.toContain('ExitPromptError')
    }
    expect(readFileSync(join(root, 'dist', 'ask', 'terminal', 'terminal.js'), 'utf8')).toContain('ExitPromptError')
  })

  it('loads what reads and writes workbooks only where one is read or written', () => {
    const built = (path: string) => readFileSync(join(root, 'dist', path), 'utf8')
    const mark = 'spreadsheetml/2006/main'
    expect(built('commands/export.js')).not.toContain(mark)
    expect(built('commands/export.js')).toContain('require("../write/scoring-workbook.js")')
    expect(built('write/scoring-workbook.js')).toContain(mark)
  })

  it('loads what says what is wrong only where something is', () => {
    const built = (path: string) => readFileSync(join(root, 'dist', path), 'utf8')
    for (const marks of ['ZodError', 'Unexpected token', 'nicht in UTF-8 geschrieben', 'chalk']) {
      expect(built('commands/tally.js'), marks).not.toContain(marks)
    }
    expect(built('read/folder.js')).toContain('ZodError')
    expect(built('write/findings-screen.js')).toContain('nicht in UTF-8 geschrieben')
  })
})
