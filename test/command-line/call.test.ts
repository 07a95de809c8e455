// A command line is understood twice: a plain call by our own reading, any by commander. Where the first understands one,
// the second must understand the same.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Call, plainCall } from '../../src/command-line/call.js'
import { commandForms } from '../../src/command-line/forms.js'
import { hear } from '../../src/command-line/hear.js'

const heard = (argv: readonly string[]) => hear(argv, { forms: commandForms, language: 'en', version: '1.2.3' })

/** Commander says `color: true` where --no-color does not stand. */
const bare = ({ command, said, names }: Call) => ({ command, said: { color: true, ...said }, names })

const flags = commandForms.flatMap(({ options }) => options.map(([, form]) => form.replace(/ .*/, '')))
const words = [
  ...new Set(flags),
  'de',
  'en',
  'fr',
  'A',
  'b c',
  '3',
  '-',
  '--',
  '',
  '-x',
  '-1',
  '--help',
  '--lang=de',
  '--no-json',
]

describe('a plain call', () => {
  test.each([
    [['tally'], { command: 'tally', said: {}, names: [] }],
    [['tally', '--dir', 'x', '--json'], { command: 'tally', said: { dir: 'x', json: true }, names: [] }],
    [['status', '--no-color'], { command: 'status', said: { color: false }, names: [] }],
    [['init'], { command: 'init', said: {}, names: [undefined] }],
    [
      ['import', '--dry-run', 'jurors', 'a.csv'],
      { command: 'import', said: { dryRun: true }, names: ['jurors', 'a.csv'] },
    ],
    [['verify', 'a', 'b'], { command: 'verify', said: {}, names: [['a', 'b']] }],
    [['decide', 'lot', '--recorded-by', 'A B'], { command: 'decide', said: { recordedBy: 'A B' }, names: ['lot'] }],
  ] as const)('%j is understood', (argv, call) => {
    expect(plainCall(argv, commandForms)).toEqual(call)
  })

  test.each([
    [[]],
    [['--version']],
    [['taly']],
    [['tally', '--help']],
    [['tally', 'x']],
    [['tally', '--dir']],
    [['tally', '--dir=x']],
    [['tally', '--lang', 'fr']],
    [['tally', '--json', '--json']],
    [['decide', '--for', '-1']],
    [['import', 'ballots']],
    [['import', 'ballots', '-']],
  ])('%j is none: commander hears it', (argv) => {
    expect(plainCall(argv, commandForms)).toBeNull()
  })

  test('is what commander hears too', () => {
    let understood = 0
    const line = fc.tuple(
      fc.constantFrom(...commandForms.map(({ name }) => name)),
      fc.array(fc.constantFrom(...words), { maxLength: 5 }),
    )
    fc.assert(
      fc.property(line, ([command, more]) => {
        const call = plainCall([command, ...more], commandForms)
        if (call === null) return
        understood++
        const other = heard([command, ...more])
        expect(other.kind).toBe('call')
        if (other.kind === 'call') expect(bare(call)).toEqual(bare(other.call))
      }),
      { numRuns: 5000, seed: 1 },
    )
    expect(understood).toBeGreaterThan(300)
  })
})
