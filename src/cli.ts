// The command table, and the one place where an error becomes a message and an exit code.
import { join } from 'node:path'
import { type Argument, Command, CommanderError, type Help, Option } from 'commander'
import { version } from '../package.json'
import type { Common, ExitCode } from './desk.js'
import { diskFault } from './io/faults.js'
import { exists, readFile } from './io/files.js'
import { hasColour, writeErr, writeOut } from './io/streams.js'
import type { Language } from './model/competition.js'
import { decisionKinds } from './model/decision.js'
import { faultOf } from './model/fault.js'
import {
  type ArgumentName,
  type CommandName,
  commandWords,
  type HelpHeading,
  type OptionName,
} from './words/commands.js'
import { ownFault, sayFault } from './words/faults.js'
import type { Said } from './words/said.js'
import { sayUsage } from './words/usage.js'

/** What commander read: options by their long name in camel case. */
type Flags = Readonly<Record<string, string | boolean | undefined>>
type Run = (
  common: Common,
  said: Flags,
  names: readonly (string | readonly string[] | undefined)[],
) => Promise<ExitCode>

type Entry = {
  readonly name: CommandName
  readonly arguments: readonly { readonly name: ArgumentName; readonly form: string }[]
  /** Flags in commander's form, under the name by which the words know them; and the option that they do not go with. */
  readonly options: readonly (readonly [name: OptionName, flags: string, conflict?: string])[]
  readonly takesDir: boolean
  readonly run: Run
}

const text = (said: Flags, name: string): string | undefined => {
  const value = said[name]
  return typeof value === 'string' ? value : undefined
}
const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
const one = (value: string | readonly string[] | undefined): string | undefined => list(value)[0]

/** A key only where it has a value. */
const given = <Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: string })

const decideOptions: readonly (readonly [OptionName, string])[] = [
  ['--juror', '--juror <ID>'],
  ['--submission', '--submission <ID>'],
  ['--division', '--division <ID>'],
  ['--award', '--award <ID>'],
  ['--value', '--value <TEXT>'],
  ['--reason', '--reason <TEXT>'],
  ['--for', '--for <N>'],
  ['--against', '--against <N>'],
  ['--abstained', '--abstained <N>'],
  ['--recorded-by', '--recorded-by <TEXT>'],
  ['--seed', '--seed <TEXT>'],
]
const decideNames = [
  'juror',
  'submission',
  'division',
  'award',
  'value',
  'reason',
  'for',
  'against',
  'abstained',
  'recordedBy',
  'seed',
] as const

const commands: readonly Entry[] = [
  {
    name: 'init',
    arguments: [{ name: 'init DIR', form: '[DIR]' }],
    options: [
      ['--template', '--template <NAME>'],
      ['--preset', '--preset <NAME>', 'template'],
    ],
    takesDir: false,
    run: async (common, said, [directory]) => {
      const { init } = await import('./commands/init.js')
      const named = { ...given('template', text(said, 'template')), ...given('preset', text(said, 'preset')) }
      return init({ ...common, ...given('directory', one(directory)), ...named })
    },
  },
  {
    name: 'import',
    arguments: [
      { name: 'import WHAT', form: '<WHAT>' },
      { name: 'import FILE', form: '<FILE>' },
    ],
    options: [
      ['--dry-run', '--dry-run'],
      ['--replace', '--replace'],
    ],
    takesDir: true,
    run: async (common, said, [what, file]) => {
      const { importFile } = await import('./commands/import.js')
      const [dryRun, replace] = [said.dryRun === true, said.replace === true]
      return importFile({ ...common, what: one(what) ?? '', file: one(file) ?? '', dryRun, replace })
    },
  },
  {
    name: 'check',
    arguments: [],
    options: [],
    takesDir: true,
    run: async (common) => (await import('./commands/check.js')).check(common),
  },
  {
    name: 'score',
    arguments: [],
    options: [['--juror', '--juror <ID>']],
    takesDir: true,
    run: async (common, said) => {
      const { score } = await import('./commands/score.js')
      return score({ ...common, juror: text(said, 'juror') ?? null })
    },
  },
  {
    name: 'decide',
    arguments: [{ name: 'decide KIND', form: '[KIND]' }],
    options: decideOptions,
    takesDir: true,
    run: async (common, said, [kind]) => {
      const { decide } = await import('./commands/decide.js')
      const fields = Object.assign({}, ...decideNames.map((name) => given(name, text(said, name))))
      return decide({ ...common, ...given('kind', one(kind)), ...fields })
    },
  },
  {
    name: 'status',
    arguments: [],
    options: [],
    takesDir: true,
    run: async (common) => (await import('./commands/status.js')).status(common),
  },
  {
    name: 'rules',
    arguments: [],
    options: [],
    takesDir: true,
    run: async (common) => (await import('./commands/rules.js')).rules(common),
  },
  {
    name: 'tally',
    arguments: [],
    options: [['--rules', '--rules <FILE>']],
    takesDir: true,
    run: async (common, said) =>
      (await import('./commands/tally.js')).tally({ ...common, ...given('rules', text(said, 'rules')) }),
  },
  {
    name: 'award',
    arguments: [],
    options: [
      ['--provisional', '--provisional'],
      ['--excel', '--excel'],
      ['--named', '--named'],
    ],
    takesDir: true,
    run: async (common, said) => {
      const { award } = await import('./commands/award.js')
      const [provisional, excel, named] = [said.provisional === true, said.excel === true, said.named === true]
      return award({ ...common, provisional, excel, named })
    },
  },
  {
    name: 'explain',
    arguments: [{ name: 'explain SUBMISSION', form: '<SUBMISSION>' }],
    options: [
      ['--against OTHER', '--against <ID>'],
      ['--named', '--named'],
    ],
    takesDir: true,
    run: async (common, said, [submission]) => {
      const { explain } = await import('./commands/explain.js')
      const [against, named] = [text(said, 'against') ?? null, said.named === true]
      return explain({ ...common, submission: one(submission) ?? '', against, named })
    },
  },
  {
    name: 'verify',
    arguments: [{ name: 'verify DIR', form: '[DIR...]' }],
    options: [['--expect', '--expect <HEX>']],
    takesDir: false,
    run: async (common, said, [directories]) => {
      const { verify } = await import('./commands/verify.js')
      return verify({ ...common, directories: list(directories), expect: text(said, 'expect') ?? null })
    },
  },
  {
    name: 'example',
    arguments: [{ name: 'example DIR', form: '[DIR]' }],
    options: [],
    takesDir: false,
    run: async (common, _, [directory]) => {
      const { example } = await import('./commands/example.js')
      const source = join(__dirname, '..', 'fixtures', 'zusammenleben')
      return example({ ...common, directory: one(directory) ?? null, source })
    },
  },
]

/** --lang before anything is read, so that --help and usage errors are in it too; else LANG; else English. */
function languageOf(argv: readonly string[]): { readonly lang: Language | null; readonly fallback: Language } {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : at < 0 ? undefined : argv[at + 1]
  const lang = word === 'de' || word === 'en' ? word : null
  return { lang, fallback: (process.env.LANG ?? '').toLowerCase().startsWith('de') ? 'de' : 'en' }
}

/** The language that the competition names, for what is said where a command fails before or after it is read. */
function competitionLanguage(argv: readonly string[]): Language | null {
  const at = argv.findIndex((word) => word === '--dir' || word.startsWith('--dir='))
  const dir = argv[at]?.startsWith('--dir=') ? argv[at].slice('--dir='.length) : at < 0 ? '.' : (argv[at + 1] ?? '.')
  const path = join(dir, 'competition.json')
  try {
    const text = exists(path) ? Buffer.from(readFile(path)).toString('utf8') : ''
    return /"language"\s*:\s*"de"/.test(text) ? 'de' : /"language"\s*:\s*"en"/.test(text) ? 'en' : null
  } catch {
    return null
  }
}

/** What commander is told to do with the help that it would print, and with the exit code of a command. */
type Hearing = { readonly show: (help: string) => void; readonly finish: (code: ExitCode) => void }

/** Of the commands only the one that is called is built, where there is one: the others cost time at every start. */
function programOf(argv: readonly string[], language: Language, hear: Hearing): Command {
  const words = commandWords[language]
  const program = new Command('jury')
  program.exitOverride().configureOutput({ writeOut: hear.show, writeErr: () => undefined })
  program.configureHelp({
    styleTitle: (title) => words.headings[title as HelpHeading] ?? title,
    optionDescription: (option) => option.description,
    subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
  })
  program.description(words.program).version(version, '--version', words.options['--version'])
  program.helpOption('--help', words.options['--help']).helpCommand(false)
  program.usage(`${words.anyCommand} ${words.anyOptions}`)
  const called = commands.filter(({ name }) => name === argv[0])
  for (const entry of called.length > 0 ? called : commands) addCommand(program, entry, language, hear.finish)
  return program
}

function addCommand(program: Command, entry: Entry, language: Language, finish: (code: ExitCode) => void): void {
  const words = commandWords[language]
  const command = program.command(entry.name).description(words.commands[entry.name])
  const forms = entry.arguments.map(({ form }) => form).join(' ')
  command.usage([forms, words.anyOptions].filter((part) => part !== '').join(' '))
  for (const { name, form } of entry.arguments) command.argument(form, words.arguments[name])
  for (const [name, flags, conflict] of entry.options) {
    command.addOption(new Option(flags, words.options[name]).conflicts(conflict ?? []))
  }
  if (entry.takesDir) command.option('--dir <DIR>', words.options['--dir'])
  command.option('--json', words.options['--json']).option('--quiet', words.options['--quiet'])
  command.option('--no-color', words.options['--no-color'])
  command.addOption(new Option('--lang <LANG>', words.options['--lang']).choices(['de', 'en']))
  command.helpOption('--help', words.options['--help'])
  command.addHelpText('after', () => helpTail(entry.name, language, command.createHelp()))
  command.action(async (...called: readonly unknown[]) => {
    const names = called.slice(0, entry.arguments.length) as readonly (string | undefined)[]
    const said = command.opts<Flags>()
    finish(await entry.run(commonOf(said), said, names))
  })
}

const argumentTerm = (argument: Argument): string =>
  argument.required ? `<${argument.name()}>` : `[${argument.name()}${argument.variadic ? '...' : ''}]`

/** The kinds of decisions under `decide`, and an example to copy. */
function helpTail(name: CommandName, language: Language, help: Help): string {
  const words = commandWords[language]
  help.prepareContext({})
  const kinds = decisionKinds.map((kind) => help.formatItem(kind, 9, words.decisionKinds[kind], help))
  const listed = name === 'decide' ? ['', words.decisionKindsHeading, ...kinds] : []
  return [...listed, '', words.example, `  ${words.examples[name]}`].join('\n')
}

function commonOf(said: Flags): Common {
  const { lang, fallback } = languageOf(process.argv.slice(2))
  return {
    dir: text(said, 'dir') ?? '.',
    json: said.json === true,
    quiet: said.quiet === true,
    color: said.color !== false && hasColour(),
    lang,
    fallback,
  }
}

/** Runs the program; the exit code of what was called. */
async function run(argv: readonly string[]): Promise<ExitCode> {
  const { lang, fallback } = languageOf(argv)
  const language = lang ?? fallback
  let code: ExitCode = 0
  let help = ''
  try {
    const program = programOf(argv, language, {
      finish: (finished) => {
        code = finished
      },
      show: (text) => {
        help += text
      },
    })
    if (argv.length === 0) {
      await writeErr(program.helpInformation())
      return 2
    }
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) {
      await writeOut(help)
      return 0
    }
    return explain(thrown, lang ?? competitionLanguage(argv) ?? fallback)
  }
}

/** What was thrown, as a message and an exit code: a usage error, a fault of call or machine, or our own fault. */
async function explain(thrown: unknown, language: Language): Promise<ExitCode> {
  if (thrown instanceof CommanderError) {
    await writeErr(messageOf(sayUsage(thrown.code, thrown.message, language)))
    return 2
  }
  const fault = faultOf(thrown) ?? diskFault(thrown)
  if (fault !== null) {
    await writeErr(messageOf(sayFault(fault, language)))
    return 2
  }
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  await writeErr(`${messageOf(ownFault[language](version))}\n${stack}\n`)
  return 70
}

const messageOf = ({ text, remedy }: Said): string => `${text}\n${remedy}\n`

run(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
