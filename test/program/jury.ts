// The built program as a process, folders for it to work in, and a small competition: three criteria, few submissions.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
export const program = join(root, 'bin', 'jury.js')
export const exampleSource = join(root, 'fixtures', 'zusammenleben')

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }
export type Running = {
  readonly cwd?: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Variables that would change what is said or shown. */
const unset = ['NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'NO_COLOR', 'FORCE_COLOR', 'EDITOR', 'VISUAL']

/** The environment without those; English only where a competition or --lang does not say. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !unset.includes(name))
  return { ...Object.fromEntries(kept), LANG: 'C', ...more }
}

/** Runs the program to its end. */
export function jury(args: readonly string[], { cwd, input, env }: Running = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: environment(env),
    input: input ?? '',
    maxBuffer: 1 << 28,
    ...(cwd === undefined ? {} : { cwd }),
  })
  return { code: status, stdout, stderr }
}

/** Starts the program and leaves it running; `ended` is fulfilled when it is gone, however it went. */
export function startJury(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: environment(), stdio: 'ignore' })
  const ended = new Promise<{ readonly code: number | null }>((done) => child.on('close', (code) => done({ code })))
  return { child, ended }
}

/** Makes folders that are removed at the end. */
export function folders(): (files?: Readonly<Record<string, string>>) => string {
  const made: string[] = []
  afterAll(() => {
    for (const dir of made) rmSync(dir, { recursive: true, force: true })
  })
  return (files = {}) => {
    const dir = mkdtempSync(join(tmpdir(), 'jury-program-'))
    made.push(dir)
    writeFiles(dir, files)
    return dir
  }
}

export function writeFiles(dir: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
}

/** The example competition, copied into an empty folder. */
export function copyExample(dir: string): string {
  cpSync(exampleSource, dir, { recursive: true })
  return dir
}

/** Every file below a folder by its path with `/`, byte for byte. */
export function bytesIn(dir: string): ReadonlyMap<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(
    paths.map((path) => [relative(dir, path).replaceAll('\\', '/'), readFileSync(path).toString('latin1')]),
  )
}

/** Text as a terminal shows it, its colours and movements left out. */
export const plain = (text: string): string => text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')

export const criteria = ['konzept', 'wirkung', 'transfer'] as const

/** A competition with two jurors; each of them is to score every submission from 0 to 10. */
export function smallCompetition(submissions = 3, more: object = {}) {
  const competition = {
    version: 1,
    id: 'nachbarn',
    title: 'Gute Nachbarn',
    language: 'de',
    scale: { min: 0, max: 10 },
    criteria: [
      { id: 'konzept', name: 'Konzept', question: 'Ist der Beitrag durchdacht?', weight: 2 },
      { id: 'wirkung', name: 'Wirkung' },
      { id: 'transfer', name: 'Transfer' },
    ],
    tally: ['rescale', { mean: 'criteria' }, { mean: 'jurors' }, { round: 2 }],
    awards: [{ id: 'preis', name: 'Preis der Jury', places: 1, prize: 500, shared: 'extend' }],
    ...more,
  }
  const rows = Array.from(
    { length: submissions },
    (_, index) => `${submissionId(index)},Stadt ${index + 1},Haus der Nachbarn`,
  )
  return {
    'competition.json': `${JSON.stringify(competition, null, 2)}\n`,
    'submissions.csv': `${['id,applicant,title', ...rows].join('\n')}\n`,
    'jurors.csv': 'id,name\nberg,Anna Berg\ntal,Bruno Tal\n',
  }
}

export const submissionId = (index: number): string => `Z-${String(index + 1).padStart(3, '0')}`

/** Every ballot of a juror on the first submissions, without a chain; each score follows from its row and column. */
export function ballotsOf(juror: string, submissions: number, offset = 0): string {
  const rows = Array.from({ length: submissions }, (_, index) =>
    [juror, submissionId(index), ...criteria.map((__, column) => (index * 3 + column * 5 + offset) % 11)].join(','),
  )
  return `${[`juror,submission,${criteria.join(',')}`, ...rows].join('\n')}\n`
}

/** Numbers from 0 to 1 that are the same in every run with the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
