// --help of every command in both languages, --version, and a reader that goes away.
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { commandWords } from '../../src/words/commands.js'
import { environment, jury, program } from './jury.js'

const commands = Object.keys(commandWords.de.commands) as (keyof typeof commandWords.de.commands)[]

describe.each(['de', 'en'] as const)('help in %s', (language) => {
  it.each(commands)('of %s has an example to copy, and fits 80 columns', (command) => {
    const { code, stdout, stderr } = jury([command, '--help', '--lang', language])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(commandWords[language].examples[command])
    expect(stdout).toContain(commandWords[language].headings['Usage:'])
    expect(stdout.split('\n').filter((line) => line.length > 80 && !line.startsWith('  jury '))).toEqual([])
  })

  it('of the program lists every command', () => {
    const { stdout } = jury(['--help', '--lang', language])
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'))
  })
})

it('a command that there is not is named, with the nearest one', () => {
  const { code, stderr } = jury(['taly', '--lang', 'en'])
  expect(code).toBe(2)
  expect(stderr).toContain('Did you mean tally?')
})

it.skipIf(process.platform === 'win32')('a reader that goes away early is no fault', () => {
  const { stderr, stdout } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" decide --help | head -n 1`], {
    encoding: 'utf8',
    env: environment(),
  })
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^Usage: jury decide/)
})
