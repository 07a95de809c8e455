// The program: which command is called, and the one place where an error becomes a message and an exit code.
import { join } from 'node:path'
import { version } from '../package.json'
import { type Call, type Flags, type Names, plainCall } from './command-line/call.js'
import { commandForms } from './command-line/forms.js'
import type { Common, ExitCode } from './desk.js'
import { hasColour, writeErr, writeOut } from './io/streams.js'
import type { Language } from './model/competition.js'
import type { CommandName } from './words/commands.js'

type Run = (common: Common, said: Flags, names: Names) => Promise<ExitCode>

const text = (said: Flags, name: string): string | undefined => {
  const value = said[name]
  return typeof value === 'string' ? value : undefined
}
/** The values of an option that may be given more than once. */
const listOf = (said: Flags, name: string): readonly string[] => {
  const value = said[name]
  return typeof value === 'string' ? [value] : typeof value === 'object' ? value : []
}
const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
const one = (value: string | readonly string[] | undefined): string | undefined => list(value)[0]

/** A key only where it has a value. */
const given = <Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: string })

const reasonIn = (said: Flags) => ({
  ...given('reason', text(said, 'reason')),
  ...given('recordedBy', text(said, 'recordedBy')),
})

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

const commands: Readonly<Record<CommandName, Run>> = {
  init: async (common, said, [directory]) => {
    const { init } = await import('./commands/init.js')
    const named = { ...given('template', text(said, 'template')), ...given('preset', text(said, 'preset')) }
    return init({ ...common, ...given('directory', one(directory)), ...named })
  },
  import: async (common, said, [what, file]) => {
    const { importFile } = await import('./commands/import.js')
    const { importSettings } = await import('./command-line/import-settings.js')
    const [dryRun, replace] = [said.dryRun === true, said.replace === true]
    const typed = Object.assign(
      {},
      ...['encoding', 'delimiter', 'quoting', 'decimal', 'headerRow', 'sheet', 'near'].map((name) =>
        given(name, text(said, name)),
      ),
    )
    const [map, columns, key, fill] = [
      listOf(said, 'map'),
      listOf(said, 'columns'),
      listOf(said, 'key'),
      listOf(said, 'fill'),
    ]
    const settings = importSettings({ ...typed, map, columns, key, fill, drafts: said.drafts === true })
    const rejects = text(said, 'rejects') ?? null
    return importFile({ ...common, what: one(what) ?? '', file: one(file) ?? '', dryRun, replace, rejects, settings })
  },
  export: async (common, said, [what]) => {
    const { exportFiles } = await import('./commands/export.js')
    const [to, juror, format] = [text(said, 'to') ?? null, text(said, 'juror') ?? null, text(said, 'format') ?? null]
    return exportFiles({ ...common, what: one(what) ?? '', to, juror, format })
  },
  check: async (common) => (await import('./commands/check.js')).check(common),
  score: async (common, said) => {
    const { score } = await import('./commands/score.js')
    const [juror, enteredBy] = [text(said, 'juror') ?? null, text(said, 'enteredBy') ?? null]
    return score({ ...common, juror, enteredBy, second: said.second === true, plain: said.plain === true })
  },
  assign: async (common, said) => {
    const { assign } = await import('./commands/assign.js')
    const [perSubmission, perJuror] = [text(said, 'perSubmission') ?? null, text(said, 'perJuror') ?? null]
    return assign({
      ...common,
      perSubmission,
      perJuror,
      seed: text(said, 'seed') ?? null,
      dryRun: said.dryRun === true,
    })
  },
  conflicts: async (common, said) => {
    const { conflicts } = await import('./commands/conflicts.js')
    return conflicts({ ...common, ...given('recordedBy', text(said, 'recordedBy')) })
  },
  decide: async (common, said, [kind]) => {
    const { decide } = await import('./commands/decide.js')
    const fields = Object.assign({}, ...decideNames.map((name) => given(name, text(said, name))))
    return decide({ ...common, ...given('kind', one(kind)), ...fields })
  },
  close: async (common, said) => {
    const { close } = await import('./commands/close.js')
    return close({ ...common, ...reasonIn(said) })
  },
  reopen: async (common, said) => {
    const { decide } = await import('./commands/decide.js')
    return decide({ ...common, ...reasonIn(said), kind: 'reopen' })
  },
  status: async (common, said) => {
    const { status } = await import('./commands/status.js')
    return status({ ...common, watch: said.watch === true })
  },
  rules: async (common) => (await import('./commands/rules.js')).rules(common),
  tally: async (common, said) => {
    const { tally } = await import('./commands/tally.js')
    return tally({ ...common, ...given('rules', text(said, 'rules')) })
  },
  award: async (common, said) => {
    const { award } = await import('./commands/award.js')
    const [provisional, excel, named] = [said.provisional === true, said.excel === true, said.named === true]
    return award({ ...common, provisional, excel, named })
  },
  minutes: async (common, said) => {
    const { minutes } = await import('./commands/minutes.js')
    return minutes({ ...common, write: said.write === true })
  },
  advance: async (common, said, [directory]) => {
    const { advance } = await import('./commands/advance.js')
    const lines = Object.assign({}, ...['top', 'minimum', 'eachDivision'].map((name) => given(name, text(said, name))))
    return advance({ ...common, ...lines, directory: one(directory) ?? '', carry: said.carry === true })
  },
  explain: async (common, said, [submission]) => {
    const { explain } = await import('./commands/explain.js')
    const [against, named] = [text(said, 'against') ?? null, said.named === true]
    return explain({ ...common, submission: one(submission) ?? '', against, named })
  },
  verify: async (common, said, [directories]) => {
    const { verify } = await import('./commands/verify.js')
    return verify({ ...common, directories: list(directories), expect: text(said, 'expect') ?? null })
  },
  example: async (common, _, [directory]) => {
    const { example } = await import('./commands/example.js')
    const source = join(__dirname, '..', 'fixtures', 'zusammenleben')
    return example({ ...common, directory: one(directory) ?? null, source })
  },
}

/** --lang before anything is read, so that --help and usage errors are in it too; else LANG; else English. */
function languageOf(argv: readonly string[]): { readonly lang: Language | null; readonly fallback: Language } {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : at < 0 ? undefined : argv[at + 1]
  const lang = word === 'de' || word === 'en' ? word : null
  return { lang, fallback: (process.env.LANG ?? '').toLowerCase().startsWith('de') ? 'de' : 'en' }
}

/** Runs the program; the exit code of what was called. */
async function run(argv: readonly string[]): Promise<ExitCode> {
  try {
    if (argv.length === 1 && argv[0] === '--version') return await show(`${version}\n`)
    const call = plainCall(argv, commandForms)
    return await (call === null ? hearAndRun(argv) : runCall(call, argv))
  } catch (thrown) {
    const { explain } = await import('./command-line/explain.js')
    const { code, text } = explain(thrown, argv, languageOf(argv), version)
    await writeErr(text)
    return code
  }
}

/** Whatever is more than a plain call: help, or what is wrong with the command line, or a call after all. */
async function hearAndRun(argv: readonly string[]): Promise<ExitCode> {
  const { hear } = await import('./command-line/hear.js')
  const { lang, fallback } = languageOf(argv)
  const heard = hear(argv, { forms: commandForms, language: lang ?? fallback, version })
  if (heard.kind === 'call') return runCall(heard.call, argv)
  if (heard.kind === 'help' && heard.isAskedFor) return show(heard.text)
  const { explainUsage } = await import('./command-line/explain.js')
  await writeErr(heard.kind === 'help' ? heard.text : explainUsage(heard.said, argv, { lang, fallback }).text)
  return 2
}

const runCall = ({ command, said, names }: Call, argv: readonly string[]): Promise<ExitCode> =>
  commands[command](commonOf(said, argv), said, names)

async function show(text: string): Promise<ExitCode> {
  await writeOut(text)
  return 0
}

function commonOf(said: Flags, argv: readonly string[]): Common {
  const { lang, fallback } = languageOf(argv)
  return {
    dir: text(said, 'dir') ?? '.',
    json: said.json === true,
    quiet: said.quiet === true,
    color: said.color !== false && hasColour(),
    lang,
    fallback,
  }
}

run(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
