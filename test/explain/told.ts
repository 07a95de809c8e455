// jury explain on a folder, and the parts of what it shows.
import { join } from 'node:path'
import { type ExplainOptions, explain } from '../../src/commands/explain.js'
import type { Common } from '../../src/desk.js'
import { type Fault, faultOf } from '../../src/model/fault.js'
import { common, ran } from '../decide/desk.js'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')
export const example = join(fixtures, 'zusammenleben')
export const counted = (name: string): string => join(fixtures, 'counted', name)

type More = Partial<Common & Pick<ExplainOptions, 'against' | 'named'>>

export const explained = (dir: string, submission: string, { against = null, named = false, ...more }: More = {}) =>
  ran(() => explain({ ...common(dir, more), submission, against, named }))

/** What is thrown before anything is said. */
export async function faultIn(dir: string, submission: string, more: More = {}): Promise<Fault | null> {
  try {
    await explained(dir, submission, more)
  } catch (thrown) {
    return faultOf(thrown)
  }
  return null
}

/** Parts are apart by an empty line; the one that begins with this heading, without it. */
export function partOf(screen: string, title: string): string {
  const part = screen.split('\n\n').find((each) => each.startsWith(`${title}\n`))
  if (part === undefined) throw new Error(`no part is called ${title}:\n${screen}`)
  return part.slice(title.length + 1).trimEnd()
}

/** What is said and shown of one step of the way to the total: all but its sentence. */
export async function accountOf(fixture: string, submission: string, no: number): Promise<string> {
  const { out } = await explained(counted(fixture), submission, { lang: 'en' })
  const lines = partOf(out, 'The way to the total').split('\n')
  const from = lines.findIndex((line) => line.startsWith(`${no}.`.padStart(3)))
  const rest = lines.slice(from + 1)
  const end = rest.findIndex((line) => /^ ?\d+\. /.test(line))
  const all = end < 0 ? rest : rest.slice(0, end)
  return withoutSentence(all).map((line) => line.replace(/^ {4}(?=\S)/, '    ')).join('\n')
}

/** A sentence goes on in lines with four spaces, up to the first line of the account; tables too begin so. */
function withoutSentence(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.startsWith('  – ') || /^ {4}(?: {2,}\S|.* {2,}\S)/.test(line))
  return first < 0 ? [] : lines.slice(first)
}
