// jury explain on a folder, and the parts of what it shows.
import { join } from 'node:path'
import { type ExplainOptions, explain } from '../../src/commands/explain.js'
import { type Common, countFolder, openFolder, spokenIn } from '../../src/desk.js'
import { type Fault, faultOf } from '../../src/model/fault.js'
import { explain as explainSubmission } from '../../src/write/explanation.js'
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

/** What is said and shown of one step of the way to the total, in English; the cells of a table's rows with bars between. */
export async function accountOf(fixture: string, submission: string, no: number): Promise<readonly string[]> {
  const opened = await openFolder(common(counted(fixture)), { chains: false })
  const outcome = spokenIn('en', countFolder(opened).outcome!)
  const number = outcome.docket.submissions.rows.findIndex(({ id }) => id === submission)
  const { lines, table } = explainSubmission(outcome, number).steps[no - 1]!.account
  const rows = table === null ? [] : [table.headings, ...table.rows]
  return [...rows.map((cells) => cells.join(' | ')), ...lines]
}
