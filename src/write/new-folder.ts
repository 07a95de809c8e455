// The files of a new competition folder, as texts: the rules readable by hand, and tables with their columns alone.
import { type Decimal, writeDecimal } from '../model/decimal.js'
import type { WrittenRules, WrittenValue } from '../model/written-rules.js'
import { csvText } from './rows.js'

export const rulesName = 'competition.json'

const widest = 110

/** competition.json: what fits on a line stands on one. */
export const rulesText = (rules: WrittenRules): string => `${membersText(rules, '')}\n`

function valueText(value: WrittenValue, indent: string, before: number): string {
  const inline = inlineText(value)
  if (before + inline.length <= widest) return inline
  if (isList(value)) return listText(value, indent)
  return isObject(value) ? membersText(value, indent) : inline
}

function listText(list: readonly WrittenValue[], indent: string): string {
  const inner = `${indent}  `
  return `[\n${list.map((value) => inner + valueText(value, inner, inner.length)).join(',\n')}\n${indent}]`
}

function membersText(object: WrittenRules, indent: string): string {
  const inner = `${indent}  `
  const lines = membersOf(object).map(([key, value]) => {
    const start = `${inner}${JSON.stringify(key)}: `
    return start + valueText(value, inner, start.length + 1)
  })
  return `{\n${lines.join(',\n')}\n${indent}}`
}

function inlineText(value: WrittenValue): string {
  if (isList(value)) return `[${value.map(inlineText).join(', ')}]`
  if (isDecimal(value)) return writeDecimal(value)
  if (!isObject(value)) return JSON.stringify(value)
  const members = membersOf(value).map(([key, each]) => `${JSON.stringify(key)}: ${inlineText(each)}`)
  return `{ ${members.join(', ')} }`
}

const membersOf = (object: WrittenRules): readonly (readonly [string, WrittenValue])[] =>
  Object.entries(object).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))

const isList = (value: WrittenValue): value is readonly WrittenValue[] => Array.isArray(value)
const isObject = (value: WrittenValue): value is WrittenRules => typeof value === 'object' && !isList(value)
const isDecimal = (value: WrittenValue): value is Decimal =>
  isObject(value) && typeof value.units === 'number' && typeof value.decimals === 'number'

const gitIgnore = ['.drafts/', 'provisional/', '.*.tmp', '.*.old', '.*.lock', '.*.break', '~$*', '']

/** Every file by its name; `columns` of submissions.csv beyond those that each competition has. */
export function newFolder(
  rules: WrittenRules,
  schema: string,
  columns: readonly string[],
): ReadonlyMap<string, string> {
  const division = rules.divisions === undefined ? [] : ['division']
  const submissions = new Set(['id', ...division, 'applicant', 'title', ...columns])
  return new Map([
    ['.gitattributes', '* -text\n'],
    ['.gitignore', gitIgnore.join('\n')],
    ['competition.schema.json', schema],
    ['submissions.csv', csvText([[...submissions]])],
    ['jurors.csv', csvText([['id', 'name', 'affiliation', 'role', 'deputy_of']])],
    [rulesName, rulesText(rules)],
  ])
}
