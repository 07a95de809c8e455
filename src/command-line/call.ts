// A command as it is called. Nearly every command line says plainly what it wants and is understood here; whatever is
// more than that (help, a misspelt option, a value that begins with a hyphen) is left to hear.ts, which knows how to say it.
import type { CommandName } from '../words/commands.js'
import { type CommandForm, languages, repeatable } from './forms.js'

export type Call = { readonly command: CommandName; readonly said: Flags; readonly names: Names }
/** Options by their name in camel case; `color` is false for --no-color. A list for one that was given more than once. */
export type Flags = Readonly<Record<string, string | boolean | readonly string[] | undefined>>
/** As many as the command has arguments; a list for one that may be many. */
export type Names = readonly (string | readonly string[] | undefined)[]

/** The call, or null where hear.ts is to hear it. */
export function plainCall(argv: readonly string[], forms: readonly CommandForm[]): Call | null {
  const form = forms.find(({ name }) => name === argv[0])
  if (form === undefined) return null
  const said: Record<string, string | boolean | readonly string[]> = {}
  const plain: string[] = []
  for (let at = 1; at < argv.length; at++) {
    const word = argv[at]!
    const option = form.options.find(([, flags]) => flagOf(flags) === word)?.[1]
    if (option === undefined) {
      if (word === '' || word.startsWith('-')) return null
      plain.push(word)
      continue
    }
    const nameOf = (flag: string) => form.options.find(([, flags]) => flagOf(flags) === flag)![0]
    const value = option.endsWith('>') ? argv[++at] : !word.startsWith('--no-')
    const key = keyOf(word)
    if (value === undefined || (typeof value === 'string' && !/^[^-]/.test(value)) || key in said) return null
    said[key] = repeatable.has(nameOf(word)) && typeof value === 'string' ? [value] : value
  }
  const isTorn = form.options.some(([, flags, other]) => other !== undefined && other in said && keyOf(flags) in said)
  const isSpoken = said.lang === undefined || languages.some((language) => language === said.lang)
  const names = namesIn(plain, form.arguments)
  return isSpoken && !isTorn && names !== null ? { command: form.name, said, names } : null
}

/** Null where there are too few, or too many. */
function namesIn(plain: readonly string[], forms: CommandForm['arguments']): Names | null {
  const isMany = forms.at(-1)?.form.endsWith('...]') === true
  const least = forms.filter(({ form }) => form.startsWith('<')).length
  if (plain.length < least || (plain.length > forms.length && !isMany)) return null
  return forms.map((_, index) => (isMany && index === forms.length - 1 ? plain.slice(index) : plain[index]))
}

/** `--juror` of `--juror <ID>`. */
const flagOf = (flags: string): string => flags.replace(/ .*/, '')

/** `recordedBy` of `--recorded-by <TEXT>`, `color` of `--no-color`. */
const keyOf = (flags: string): string => camelCase(flagOf(flags).replace(/^--(?:no-)?/, ''))

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
