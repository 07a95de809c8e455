// A command line heard in full: commands and options as commander knows them, help in the user's language, and what is
// wrong with it. Loaded only where a command line is more than a plain call.
import { type Argument, Command, CommanderError, type Help, Option } from 'commander'
import type { Language } from '../model/competition.js'
import { decisionKinds } from '../model/decision.js'
import { type CommandName, commandWords, type HelpHeading } from '../words/commands.js'
import type { Said } from '../words/said.js'
import { sayUsage } from '../words/usage.js'
import type { Call, Flags, Names } from './call.js'
import { type CommandForm, languages, repeatable } from './forms.js'

export type Heard =
  | { readonly kind: 'call'; readonly call: Call }
  /** Help, or the version; asked for, or shown since nothing was. */
  | { readonly kind: 'help'; readonly text: string; readonly isAskedFor: boolean }
  | { readonly kind: 'wrong'; readonly said: (language: Language) => Said }

export type Hearing = {
  readonly forms: readonly CommandForm[]
  readonly language: Language
  readonly version: string
}

export function hear(argv: readonly string[], hearing: Hearing): Heard {
  let help = ''
  let call: Call | null = null
  const program = programOf(argv, hearing, {
    show: (text) => {
      help += text
    },
    take: (taken) => {
      call = taken
    },
  })
  if (argv.length === 0) return { kind: 'help', text: program.helpInformation(), isAskedFor: false }
  try {
    program.parse(argv, { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    const { code, exitCode, message } = thrown
    if (exitCode !== 0) return { kind: 'wrong', said: (language) => sayUsage(code, message, language) }
  }
  return call === null ? { kind: 'help', text: help, isAskedFor: true } : { kind: 'call', call }
}

/** What commander is told to do with the help that it would print, and with a call. */
type Ears = { readonly show: (help: string) => void; readonly take: (call: Call) => void }

/** Of the commands only the one that is called is built, where there is one. */
function programOf(argv: readonly string[], { forms, language, version }: Hearing, { show, take }: Ears): Command {
  const words = commandWords[language]
  const program = new Command('jury')
  program.exitOverride().configureOutput({ writeOut: show, writeErr: () => undefined })
  program.configureHelp({
    styleTitle: (title) => words.headings[title as HelpHeading] ?? title,
    optionDescription: (option) => option.description,
    subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
  })
  program.description(words.program).version(version, '--version', words.options['--version'])
  program.helpOption('--help', words.options['--help']).helpCommand(false)
  program.usage(`${words.anyCommand} ${words.anyOptions}`)
  const called = forms.filter(({ name }) => name === argv[0])
  for (const form of called.length > 0 ? called : forms) addCommand(program, form, language, take)
  return program
}

function addCommand(program: Command, form: CommandForm, language: Language, take: Ears['take']): void {
  const words = commandWords[language]
  const command = program.command(form.name).description(words.commands[form.name])
  const forms = form.arguments.map((argument) => argument.form).join(' ')
  command.usage([forms, words.anyOptions].filter((part) => part !== '').join(' '))
  for (const argument of form.arguments) command.argument(argument.form, words.arguments[argument.name])
  for (const [name, flags, conflict] of form.options) {
    const option = new Option(flags, words.options[name]).conflicts(conflict ?? [])
    if (repeatable.has(name)) option.argParser(collected)
    command.addOption(name === '--lang' ? option.choices(languages) : option)
  }
  command.helpOption('--help', words.options['--help'])
  command.addHelpText('after', () => helpTail(form.name, language, command.createHelp()))
  command.action((...called: readonly unknown[]) => {
    const names = called.slice(0, form.arguments.length) as Names
    take({ command: form.name, said: command.opts<Flags>(), names })
  })
}

const collected = (value: string, before: unknown): readonly string[] => [
  ...(Array.isArray(before) ? before : []),
  value,
]

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
