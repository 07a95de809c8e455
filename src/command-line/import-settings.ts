// What the options of jury import say about a file; a value that none can have is a fault.
import {
  type Delimiter,
  decimalSigns,
  delimiters,
  encodings,
  type ImportSettings,
  noSettings,
  quotings,
} from '../model/dialect.js'
import { faultError } from '../model/fault.js'

/** The options as they were typed; those that may be given more than once as lists. */
export type TypedSettings = {
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  readonly quoting?: string | undefined
  readonly decimal?: string | undefined
  readonly headerRow?: string | undefined
  readonly sheet?: string | undefined
  readonly map: readonly string[]
  readonly columns: readonly string[]
  readonly key: readonly string[]
  readonly fill: readonly string[]
  readonly near?: string | undefined
  readonly drafts: boolean
}

export function importSettings(typed: TypedSettings): ImportSettings {
  return {
    ...noSettings,
    encoding: oneOf('--encoding', typed.encoding, encodings),
    delimiter: delimiterOf(typed.delimiter),
    quoting: oneOf('--quoting', typed.quoting, quotings),
    decimal: oneOf('--decimal', typed.decimal, decimalSigns),
    headerRow: wholeNumber('--header-row', typed.headerRow),
    sheet: typed.sheet ?? null,
    map: mapOf(typed.map),
    columns: namesOf(typed.columns),
    key: namesOf(typed.key),
    fill: namesOf(typed.fill)?.filter((name) => name !== 'none') ?? null,
    near: oneOf('--near', typed.near, ['same', 'new']),
    drafts: typed.drafts,
  }
}

function oneOf<Value extends string>(option: string, value: string | undefined, known: readonly Value[]): Value | null {
  if (value === undefined) return null
  const found = known.find((each) => each === value.toLowerCase())
  if (found === undefined) throw faultError('option-wrong', { option, value, expected: known.join(' | ') })
  return found
}

/** By its name, or as the sign itself; `\t` as it is typed in a shell. */
function delimiterOf(value: string | undefined): Delimiter | null {
  if (value === undefined) return null
  const signs = Object.entries(delimiters)
  const found = signs.find(([name, sign]) => value === sign || value.toLowerCase() === name)?.[1]
  if (found !== undefined) return found
  if (value === '\\t') return '\t'
  throw faultError('option-wrong', { option: '--delimiter', value, expected: Object.keys(delimiters).join(' | ') })
}

function wholeNumber(option: string, value: string | undefined): number | null {
  if (value === undefined) return null
  if (!/^[1-9]\d{0,6}$/.test(value)) throw faultError('option-wrong', { option, value, expected: '1 | 2 | 3 …' })
  return Number(value)
}

/** `id=Lfd. Nr.`: what a column is here, and its name in the file. */
function mapOf(pairs: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const [column, from] = [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()]
    if (column === '' || from === '' || map.has(column)) {
      throw faultError('option-wrong', { option: '--map', value: pair, expected: '"id=Lfd. Nr."' })
    }
    map.set(column, from)
  }
  return map
}

/** Names with commas between them; a name with a comma stands in an option of its own. */
function namesOf(values: readonly string[]): readonly string[] | null {
  if (values.length === 0) return null
  return values
    .flatMap((value) => (value.includes(',') ? value.split(',') : [value]))
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
