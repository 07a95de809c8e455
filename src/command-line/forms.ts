// How each command is called: its arguments and options, as plain data.
import type { ArgumentName, CommandName, OptionName } from '../words/commands.js'

export type CommandForm = {
  readonly name: CommandName
  /** Under the name by which the words know them, as the help writes them: `<WHAT>` must be there, `[DIR...]` may be many. */
  readonly arguments: readonly { readonly name: ArgumentName; readonly form: string }[]
  /** The same: `--juror <ID>` takes a value; and the option, in camel case, that it does not go with. */
  readonly options: readonly (readonly [name: OptionName, flags: string, conflict?: string])[]
}

const common: CommandForm['options'] = [
  ['--json', '--json'],
  ['--quiet', '--quiet'],
  ['--no-color', '--no-color'],
  ['--lang', '--lang <LANG>'],
]
const inFolder: CommandForm['options'] = [['--dir', '--dir <DIR>'], ...common]

const closingOptions: CommandForm['options'] = [
  ['--reason', '--reason <TEXT>'],
  ['--recorded-by', '--recorded-by <TEXT>'],
  ...inFolder,
]

/** Options that may be given more than once. */
export const repeatable: ReadonlySet<OptionName> = new Set(['--map', '--columns', '--key', '--fill'])

export const languages = ['de', 'en'] as const

export const commandForms: readonly CommandForm[] = [
  {
    name: 'init',
    arguments: [{ name: 'init DIR', form: '[DIR]' }],
    options: [['--template', '--template <NAME>'], ['--preset', '--preset <NAME>', 'template'], ...common],
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
      ['--rejects', '--rejects <FILE>'],
      ['--map', '--map <COLUMN=NAME>'],
      ['--columns', '--columns <NAMES>'],
      ['--key', '--key <NAMES>'],
      ['--near', '--near <ANSWER>'],
      ['--fill', '--fill <NAMES>'],
      ['--drafts', '--drafts'],
      ['--encoding', '--encoding <NAME>'],
      ['--delimiter', '--delimiter <SIGN>'],
      ['--quoting', '--quoting <NAME>'],
      ['--decimal', '--decimal <SIGN>'],
      ['--header-row', '--header-row <N>'],
      ['--sheet', '--sheet <NAME>'],
      ...inFolder,
    ],
  },
  {
    name: 'export',
    arguments: [{ name: 'export WHAT', form: '<WHAT>' }],
    options: [['--to', '--to <DIR>'], ['--juror ONLY', '--juror <ID>'], ['--format', '--format <FORMAT>'], ...inFolder],
  },
  { name: 'check', arguments: [], options: inFolder },
  { name: 'conflicts', arguments: [], options: [['--recorded-by', '--recorded-by <TEXT>'], ...inFolder] },
  {
    name: 'assign',
    arguments: [],
    options: [
      ['--per-submission', '--per-submission <N>', 'perJuror'],
      ['--per-juror', '--per-juror <N>', 'perSubmission'],
      ['--seed ASSIGN', '--seed <TEXT>'],
      ['--dry-run', '--dry-run'],
      ...inFolder,
    ],
  },
  {
    name: 'score',
    arguments: [],
    options: [
      ['--juror', '--juror <ID>'],
      ['--entered-by', '--entered-by <ID>'],
      ['--second', '--second'],
      ['--plain', '--plain'],
      ...inFolder,
    ],
  },
  {
    name: 'decide',
    arguments: [{ name: 'decide KIND', form: '[KIND]' }],
    options: [
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
      ...inFolder,
    ],
  },
  { name: 'close', arguments: [], options: closingOptions },
  { name: 'reopen', arguments: [], options: closingOptions },
  { name: 'status', arguments: [], options: [['--watch', '--watch'], ...inFolder] },
  { name: 'rules', arguments: [], options: inFolder },
  { name: 'tally', arguments: [], options: [['--rules', '--rules <FILE>'], ...inFolder] },
  {
    name: 'award',
    arguments: [],
    options: [['--provisional', '--provisional'], ['--excel', '--excel'], ['--named', '--named'], ...inFolder],
  },
  {
    name: 'minutes',
    arguments: [],
    options: [['--write', '--write'], ...inFolder.filter(([name]) => name !== '--json')],
  },
  {
    name: 'advance',
    arguments: [{ name: 'advance NEW_DIR', form: '<NEW_DIR>' }],
    options: [
      ['--top', '--top <N>', 'minimum'],
      ['--minimum', '--minimum <X>', 'eachDivision'],
      ['--each-division', '--each-division <N>', 'top'],
      ['--carry', '--carry'],
      ...inFolder,
    ],
  },
  {
    name: 'explain',
    arguments: [{ name: 'explain SUBMISSION', form: '<SUBMISSION>' }],
    options: [['--against OTHER', '--against <ID>'], ['--named', '--named'], ...inFolder],
  },
  {
    name: 'verify',
    arguments: [{ name: 'verify DIR', form: '[DIR...]' }],
    options: [['--expect', '--expect <HEX>'], ...common],
  },
  { name: 'example', arguments: [{ name: 'example DIR', form: '[DIR]' }], options: common },
]
