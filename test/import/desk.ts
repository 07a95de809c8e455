// A competition folder of its own for each test, and jury import run on it with its words caught.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Asker } from '../../src/ask/asker.js'
import { importFile } from '../../src/commands/import.js'
import type { Competition } from '../../src/model/competition.js'
import { type ColumnMapping, type ImportSettings, noSettings } from '../../src/model/dialect.js'
import { readCompetition } from '../../src/read/placed-competition.js'
import { rulesDigest } from '../../src/rules/rules-digest.js'

export const rules = {
  version: 1,
  id: 'zusammenleben-2017',
  title: 'Zusammenleben Hand in Hand – Kommunen gestalten',
  language: 'en',
  divisions: [
    { id: 'staedte', name: 'Städte' },
    { id: 'landkreise', name: 'Landkreise' },
  ],
  scale: { min: 0, max: 10 },
  criteria: [
    { id: 'konzept', name: 'Gesamtkonzeption', weight: 2 },
    { id: 'transfer', name: 'Know-how-Transfer' },
  ],
  deviation: 'majority',
}

export const submissions = `id,division,applicant,title,state
Z-001,staedte,Stadt Auenbrück,Zusammen in Auenbrück,Hessen
Z-002,staedte,Stadt Bärenstett,"Dialog, Streit inbegriffen",Sachsen
Z-003,landkreise,Landkreis Silbererzland,Fachkräfteallianz,Sachsen
`
export const jurors = `id,name,affiliation,role,deputy_of
staedtetag,Sitz des Städtetages,Städtetag,member,
landkreistag,Sitz des Landkreistages,Landkreistag,chair,
`

export type Files = Readonly<Record<string, string>>

export const sound: Files = {
  'competition.json': JSON.stringify(rules, null, 2),
  'submissions.csv': submissions,
  'jurors.csv': jurors,
}

export const withRules = (change: object): Files => ({
  ...sound,
  'competition.json': JSON.stringify({ ...rules, ...change }),
})

export const digest: string = rulesDigest(competitionOf(sound['competition.json']!))

export function competitionOf(text: string): Competition {
  const { competition } = readCompetition(new TextEncoder().encode(text), 'competition.json')
  if (competition === null) throw new Error('no competition')
  return competition
}

const folders: string[] = []

/** A folder with these files; a text as it is. */
export function folderWith(files: Files): string {
  const dir = mkdtempSync(join(tmpdir(), 'jury-import-'))
  folders.push(dir)
  for (const [path, text] of Object.entries(files)) put(join(dir, 'competition', path), text)
  return dir
}

export function removeFolders(): void {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true })
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Every file of the competition by its path: what stands on disk, hidden files too. */
export function filesOf(dir: string): Record<string, string> {
  const root = join(dir, 'competition')
  const paths = (readdirSync(root, { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/')).sort()
  const plain = paths.filter((path) => statSync(join(root, path)).isFile())
  return Object.fromEntries(plain.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

export type Said = { readonly code: number; readonly out: string; readonly err: string }
export type Asked = {
  readonly dryRun?: boolean
  readonly replace?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
  readonly lang?: 'de' | 'en'
  /** The file of rejects, beside the competition. */
  readonly rejects?: string
  readonly settings?: Partial<ImportSettings>
  /** Who answers; nobody where this is left out. */
  readonly asker?: Asker
  /** The name of the file brought. */
  readonly name?: string
  /** Called with each text as it reaches standard output. */
  readonly seen?: (text: string) => void
}

/** Imports a text, from a file called `brought.csv` beside the competition. */
export async function importText(
  dir: string,
  what: string,
  text: string | Uint8Array,
  asked: Asked = {},
): Promise<Said> {
  const file = join(dir, asked.name ?? 'brought.csv')
  writeFileSync(file, text)
  return importPath(dir, what, file, asked)
}

export async function importPath(dir: string, what: string, file: string, asked: Asked = {}): Promise<Said> {
  const { dryRun = false, replace = false, json = false, quiet = false, lang = null, seen = () => {} } = asked
  const common = { dir: join(dir, 'competition'), json, quiet, color: false, lang, fallback: 'en' as const }
  const caught = { out: '', err: '' }
  const restore = [
    catchStream('stdout', (text) => {
      caught.out += text
      seen(text)
    }),
    catchStream('stderr', (text) => {
      caught.err += text
    }),
  ]
  try {
    const settings = { ...noSettings, ...asked.settings }
    const rejects = asked.rejects === undefined ? null : join(dir, asked.rejects)
    const code = await importFile({ ...common, what, file, dryRun, replace, settings, rejects }, asked.asker ?? null)
    return { code, out: plain(caught.out), err: plain(caught.err) }
  } finally {
    for (const each of restore) each()
  }

  function plain(text: string): string {
    if (file === '-') return text
    return text.replaceAll(file.replaceAll('\\', '\\\\'), 'brought.csv').replaceAll(file, 'brought.csv')
  }
}

function catchStream(name: 'stdout' | 'stderr', take: (text: string) => void): () => void {
  const stream = process[name]
  const write = stream.write
  stream.write = ((text: string, done?: (error?: Error | null) => void) => {
    take(text)
    done?.(null)
    return true
  }) as typeof stream.write
  return () => {
    stream.write = write
  }
}

/** Runs an action with this text on standard input. */
export async function withStdin<T>(text: string, action: () => Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(process, 'stdin')!
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(text)]) })
  try {
    return await action()
  } finally {
    Object.defineProperty(process, 'stdin', own)
  }
}

export type Document = {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly older: number
  readonly changes: readonly { readonly id: string; readonly what: readonly Record<string, string>[] }[]
  readonly given: number
  readonly drafts: number
  readonly blank: number
  readonly new: readonly string[]
  readonly gone: readonly string[]
  readonly mapping: ColumnMapping | null
  readonly dialect: Readonly<Record<string, { readonly value: unknown; readonly reason: string } | null>> | null
  readonly effect: { readonly places: readonly Record<string, unknown>[] } | null
  readonly rejects: { readonly file: string; readonly lines: readonly number[] } | null
  readonly written: readonly string[]
  readonly findings: readonly {
    readonly file: string
    readonly line: number | null
    readonly column: number | null
    readonly code: string
  }[]
}
export const documentOf = (said: Said): Document => JSON.parse(said.out) as Document

/** The findings as `file:line code`. */
export const findingsOf = (said: Said): readonly string[] =>
  documentOf(said).findings.map(({ file, line, code }) => `${file}:${line} ${code}`)

/** One question of an import as a test sees it. */
export type Question = { readonly heading: string; readonly choices: readonly string[] }
export type Answering = { readonly asker: Asker; readonly asked: readonly Question[] }

/** Answers one question after the other by the value of a choice; `⇠` leaves, `^C` interrupts. A question too many fails. */
export function answering(...answers: readonly string[]): Answering {
  const left = [...answers]
  const asked: Question[] = []
  const none = () => Promise.reject(new Error('an import only lets choose'))
  const asker: Asker = {
    show: () => {},
    askScore: none,
    askText: none,
    confirm: none,
    choose: async ({ heading, choices }) => {
      asked.push({ heading, choices: choices.map(({ label }) => label) })
      const value = left.shift()
      if (value === '⇠') return { kind: 'leave' }
      if (value === '^C') return { kind: 'interrupted' }
      const known = choices.map((choice) => choice.value)
      if (value === undefined || !known.includes(value)) throw new Error(`${heading} ${value} of ${known.join(', ')}`)
      return { kind: 'answer', value }
    },
  }
  return { asker, asked }
}

/** The files that lie beside the competition, but for the one brought. */
export const besides = (dir: string): readonly string[] =>
  readdirSync(dir)
    .filter((name) => name !== 'competition' && !name.startsWith('brought.'))
    .sort()
