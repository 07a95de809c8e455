// What the program says about its command line and about faults: in both languages, whole, and harmless.
import { Argument, Command, CommanderError, Option } from 'commander'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionKinds } from '../../src/model/decision.js'
import type { Fault, FaultCode, FaultValues } from '../../src/model/fault.js'
import { commandWords } from '../../src/words/commands.js'
import { interrupted, ownFault, sayFault } from '../../src/words/faults.js'
import { sayUsage } from '../../src/words/usage.js'

const languages = ['de', 'en'] as const

/** One example of each fault; a code without one does not compile. */
const examples: { readonly [Code in FaultCode]: FaultValues[Code] } = {
  'no-competition': { dir: 'zusammenleben' },
  'unknown-id': { what: 'juror', id: 'staedtetg', nearest: 'staedtetag' },
  'no-terminal': { command: 'score' },
  'no-screen': { option: '--watch' },
  'held-open': { path: 'ballots/nord.csv' },
  'read-only': { path: 'ballots/nord.csv' },
  'disk-full': { path: 'ballots/nord.csv' },
  'not-a-folder': { path: 'notizen.txt' },
  'no-file': { path: 'beitraege.csv' },
  'too-large': { path: 'beitraege.csv' },
  'disk-other': { path: 'ballots/nord.csv', code: 'EIO' },
  locked: { path: 'decisions.csv' },
  'seat-taken': { juror: 'staedtetag', host: 'buero-3', pid: 4711 },
  'scoring-closed': { no: 7, at: '2018-03-01T10:00:00.000Z' },
  'not-empty': { dir: 'zusammenleben' },
  'unknown-preset': { name: 'horizon', nearest: 'horizon-europe', known: ['horizon-europe', 'chopin'] },
  'unknown-template': { name: 'gross', known: ['zusammenleben'] },
  'unknown-kind': { kind: 'recusel', nearest: 'recusal', known: ['recusal', 'absence'] },
  'unknown-import': { what: 'balots', nearest: 'ballots', known: ['ballots', 'jurors'] },
  'unknown-column': { option: '--map', name: 'Lfd Nr', nearest: 'Lfd. Nr.', known: ['Lfd. Nr.', 'Titel'] },
  'file-exists': { path: 'rejects.csv' },
  'unknown-export': { what: 'sheet', nearest: 'sheets', known: ['sheets'] },
  'option-wrong': { option: '--for', value: 'viele', expected: '0, 1, 2 …' },
  'option-idle': { option: '--sheet' },
  'option-missing': { option: '--juror' },
  'top-over-divisions': { top: 10 },
}
const codes = Object.keys(examples) as readonly FaultCode[]
const faultOf = <Code extends FaultCode>(code: Code, values: FaultValues[Code]): Fault => ({ code, values }) as Fault

/** Control characters, line ends, bidirectional overrides, unpaired surrogates. */
const raw = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u

describe.each(languages)('in %s', (language) => {
  test.each(codes)('the fault %s names its values in a whole sentence, with a remedy', (code) => {
    const { text, remedy } = sayFault(faultOf(code, examples[code]), language)
    expect(text).toMatch(/.+\.$/)
    expect(remedy.length).toBeGreaterThan(8)
    for (const [name, value] of Object.entries(examples[code])) {
      if ((name === 'what' && code === 'unknown-id') || name === 'at') continue
      for (const each of Array.isArray(value) ? value : [value]) expect(`${text} ${remedy}`).toContain(String(each))
    }
  })

  test('a close is named by its number and its day, whatever its cell holds', () => {
    const told = (at: string) => sayFault(faultOf('scoring-closed', { no: 7, at }), language).text
    expect(told('2018-03-01T10:00:00.000Z')).toContain(
      language === 'de' ? '7 vom 1. März 2018, 10:00 Uhr' : '7 of 1 March 2018, 10:00',
    )
    expect(told('2018-13-01')).toContain('2018-13-01')
    expect(told('')).toContain('7. ')
  })

  test('a fault shows nothing raw of what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 99 }), (typed) => {
        const said = [
          sayFault(faultOf('no-competition', { dir: typed }), language),
          sayFault(faultOf('unknown-id', { what: 'award', id: typed, nearest: typed }), language),
          sayFault(faultOf('option-wrong', { option: '--for', value: typed, expected: typed }), language),
          sayUsage('commander.unknownOption', `error: unknown option '${typed}'`, language),
          interrupted[language](typed),
        ]
        for (const { text, remedy } of said) expect(text + remedy).not.toMatch(raw)
      }),
      { numRuns: 100, seed: 17 },
    )
  })

  test('a missing competition leads to jury init', () => {
    expect(sayFault(faultOf('no-competition', { dir: '.' }), language).remedy).toContain('jury init')
  })

  test('without a terminal each command that asks names its other way', () => {
    const remedyOf = (command: FaultValues['no-terminal']['command']) =>
      sayFault(faultOf('no-terminal', { command }), language).remedy
    expect(remedyOf('score')).toContain('jury import ballots')
    expect(remedyOf('init')).toContain('--template')
    expect(remedyOf('decide')).toContain('jury decide --help')
  })

  test('after an interruption the interview goes on where it was left', () => {
    expect(interrupted[language]('staedtetag').remedy).toContain('jury score --juror staedtetag')
    expect(interrupted[language](null).remedy).not.toContain('jury score')
  })

  test('our own fault names the version', () => {
    expect(ownFault[language]('1.2.3').text).toContain('1.2.3')
  })

  test('every text of --help is one line without a full stop, and every example a command', () => {
    const { commands, arguments: named, options, decisionKinds: kinds, examples: lines } = commandWords[language]
    for (const text of [commands, named, options, kinds].flatMap((each) => Object.values(each))) {
      expect(text).toMatch(/^\S.*[^.\s]$/)
    }
    for (const [command, line] of Object.entries(lines)) expect(line).toMatch(new RegExp(`^jury ${command}\\b`))
    expect(Object.keys(kinds)).toEqual([...decisionKinds])
  })
})

/** What commander itself says of a command line, with the options of a small program. */
function commanderError(...typed: readonly string[]): CommanderError {
  const program = new Command('jury').exitOverride().configureOutput({ writeErr: () => {} })
  program
    .command('score')
    .addArgument(new Argument('<what>').choices(['jurors', 'ballots']))
    .requiredOption('--juror <ID>')
    .addOption(new Option('--lang <LANGUAGE>').choices(['de', 'en']))
    .addOption(new Option('--dry-run').conflicts('replace'))
    .option('--replace')
    .action(() => {})
  try {
    program.parse(typed, { from: 'user' })
  } catch (fault) {
    if (fault instanceof CommanderError) return fault
    throw fault
  }
  throw new Error('commander has accepted the command line')
}

test.each<readonly [typed: string, english: string, german: string, remedy: string]>([
  ['skore', 'There is no command “skore”.', 'Den Befehl „skore“ gibt es nicht.', 'Did you mean score? --help shows'],
  ['score ballots --juror a --langg', 'no option “--langg” here.', 'Option „--langg“', 'Did you mean --lang? --help'],
  ['score ballots --juror a --xyzzy', 'no option “--xyzzy” here.', 'Option „--xyzzy“', '--help shows'],
  ['score --juror a', 'what is missing.', 'Die Angabe what fehlt.', '--help shows'],
  ['score ballots --juror', 'value after --juror <ID> is missing.', 'Nach --juror <ID> fehlt', '--help shows'],
  ['score ballots', 'option --juror <ID> is missing.', 'Option --juror <ID> fehlt.', '--help shows'],
  ['score ballots x --juror a', 'at most 1, here there are 2.', 'höchstens 1', '--help shows'],
  ['score ballots --juror a --lang fr', '“fr” is not possible for --lang <LANGUAGE>.', '„fr“', 'Possible are: de, en.'],
  [
    'score votes --juror a',
    '“votes” is not possible for what.',
    '„votes“ ist bei what',
    'Possible are: jurors, ballots.',
  ],
  ['score ballots --juror a --dry-run --replace', '--dry-run and --replace do not', 'gehen nicht zusammen', '--help'],
])('of `jury %s` both languages say what is wrong', (typed, english, german, remedy) => {
  const { code, message } = commanderError(...typed.split(' '))
  expect(sayUsage(code, message, 'en').text).toContain(english)
  expect(sayUsage(code, message, 'de').text).toContain(german)
  expect(sayUsage(code, message, 'en').remedy.startsWith(remedy)).toBe(true)
})

test('of what commander may add later both languages say something', () => {
  for (const language of languages) {
    expect(sayUsage('commander.somethingNew', 'error: something new', language).text).toMatch(/\.$/)
    expect(sayUsage('toString', '', language).text).toMatch(/\.$/)
  }
})
