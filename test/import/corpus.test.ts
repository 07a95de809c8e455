// The corpus: files as real programs write them, each with the table that it must give, or refused for its reason. One
// loop over fixtures/imports, through the built program; a new folder is a new test.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { ImportKind } from '../../src/model/import-plan.js'
import { csvText } from '../../src/write/rows.js'
import { bytesIn, folders, jury, type Ran } from '../program/jury.js'

const home = join(import.meta.dirname, '../../fixtures/imports')
const shared = join(home, 'folder')
const names = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'folder')
  .map(({ name }) => name)
  .sort()

/**
 * `dialect` holds what the program must have understood, by part; `ids` is `given` where the file has no ids; `names`
 * are the flags that a refusal must name; `codes` are findings that must be among those said, notes too.
 */
type Case = {
  readonly what: Exclude<ImportKind, 'decisions'>
  readonly options: readonly string[]
  readonly made: string
  readonly why: string
  readonly exit: 0 | 1
  readonly ids?: 'given'
  readonly dialect?: Readonly<Record<string, string | number | null>>
  readonly names?: readonly string[]
  readonly codes: readonly string[]
}

type Document = {
  readonly added: number
  readonly changed: number
  readonly dialect: Readonly<Record<string, { readonly value: unknown } | undefined>> | null
  readonly findings: readonly { readonly code: string; readonly text: string; readonly remedy: string | null }[]
}

const caseOf = (name: string): Case => JSON.parse(readFileSync(join(home, name, 'case.json'), 'utf8')) as Case
const documentOf = ({ stdout }: Ran): Document => JSON.parse(stdout) as Document
const accepted = names.filter((name) => caseOf(name).exit === 0)
const refused = names.filter((name) => caseOf(name).exit !== 0)
const emptyFolder = folders()

/**
 * The case in a folder of its own: the competition, and beside it the file. A case without a competition of its own has the
 * shared one, and nothing yet of what is brought.
 */
function laidOut(name: string): { readonly dir: string; readonly competition: string } {
  const dir = emptyFolder()
  const competition = join(dir, 'wettbewerb')
  const own = join(home, name, 'folder')
  mkdirSync(competition)
  cpSync(existsSync(own) ? own : shared, competition, { recursive: true })
  if (!existsSync(own)) rmSync(join(competition, `${caseOf(name).what}.csv`), { force: true })
  cpSync(join(home, name, broughtIn(name)), join(dir, broughtIn(name)))
  return { dir, competition }
}

function broughtIn(name: string): string {
  const brought = readdirSync(join(home, name)).filter((file) => file.startsWith('brought.'))
  expect(brought).toHaveLength(1)
  return brought[0]!
}

function importIn(dir: string, name: string): Ran {
  const { what, options } = caseOf(name)
  return jury(['import', what, broughtIn(name), ...options, '--json', '--dir', 'wettbewerb'], { cwd: dir })
}

/** The table that was written; of ballots the columns that are expected: the others are added by the program. */
function writtenIn(competition: string, name: string, expected: string): string {
  const { what } = caseOf(name)
  if (what !== 'ballots') return readFileSync(join(competition, `${what}.csv`), 'utf8')
  const [header = []] = parse(expected, { toLine: 1 }) as string[][]
  const files = readdirSync(join(competition, 'ballots')).filter((file) => file.startsWith('import-'))
  expect(files).toHaveLength(1)
  const rows = parse(readFileSync(join(competition, 'ballots', files[0]!)), { columns: true }) as Record<
    string,
    string
  >[]
  return csvText([header, ...rows.map((row) => header.map((column) => row[column] ?? ''))])
}

describe('a file of a real program is understood', () => {
  test.each(accepted)('%s', (name) => {
    const { dir, competition } = laidOut(name)
    const ran = importIn(dir, name)
    expect(ran.code, ran.stdout + ran.stderr).toBe(0)
    const expected = readFileSync(join(home, name, 'expected.csv'), 'utf8')
    expect(writtenIn(competition, name, expected)).toBe(expected)
    const { dialect, findings } = documentOf(ran)
    const understood = Object.entries(caseOf(name).dialect ?? {}).map(([part]) => [part, dialect?.[part]?.value])
    expect(Object.fromEntries(understood)).toEqual(caseOf(name).dialect ?? {})
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...caseOf(name).codes]))
  })
})

describe('the same file again changes nothing', () => {
  test.each(accepted.filter((name) => caseOf(name).ids !== 'given'))('%s', (name) => {
    const { dir, competition } = laidOut(name)
    expect(importIn(dir, name).code).toBe(0)
    const before = bytesIn(competition)
    const again = importIn(dir, name)
    expect(again.code, again.stdout + again.stderr).toBe(0)
    expect(documentOf(again)).toMatchObject({ added: 0, changed: 0 })
    expect(bytesIn(competition)).toEqual(before)
  })
})

describe('a file that cannot be understood is refused, and nothing is written', () => {
  test.each(refused)('%s', (name) => {
    const { dir } = laidOut(name)
    const before = bytesIn(dir)
    const ran = importIn(dir, name)
    expect(ran.code, ran.stdout + ran.stderr).toBe(1)
    const { findings } = documentOf(ran)
    const said = findings.map(({ text, remedy }) => `${text} ${remedy ?? ''}`).join('\n')
    for (const flag of caseOf(name).names ?? []) expect(said).toContain(flag)
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...caseOf(name).codes]))
    expect(findings.length).toBeGreaterThan(0)
    expect(bytesIn(dir)).toEqual(before)
  })
})

test('there are forty cases or more, and each names its maker and its reason', () => {
  expect(names.length).toBeGreaterThanOrEqual(40)
  for (const name of names) {
    const { made, why } = caseOf(name)
    expect(made, name).toMatch(/LibreOffice|Python|MariaDB|sqlite3|^R \d|made by hand/)
    expect(why.trim(), name).not.toBe('')
    expect(existsSync(join(home, name, 'expected.csv')), name).toBe(accepted.includes(name))
  }
})
