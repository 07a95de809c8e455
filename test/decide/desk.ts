// A small competition in a folder of its own, and commands run on it with what they write caught.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, vi } from 'vitest'
import type { Common, ExitCode } from '../../src/desk.js'

export type Texts = Readonly<Record<string, string>>

/** Two divisions, four submissions, three seats, a deputy and a guest; Z-001 and Z-002 are tied, and so are Z-003 and Z-004. */
export const rules = {
  version: 1,
  id: 'zusammenleben-2017',
  title: 'Zusammenleben Hand in Hand',
  language: 'de',
  currency: 'EUR',
  divisions: [
    { id: 'staedte', name: 'Kreisfreie Städte' },
    { id: 'landkreise', name: 'Landkreise' },
  ],
  scale: { min: 0, max: 10 },
  criteria: [{ id: 'konzept' }, { id: 'transfer' }],
  ballots: { quorum: 2 },
  awards: [
    { id: 'strategie', name: 'Hervorragende Strategie', division: 'staedte', places: 1, prize: 25000 },
    { id: 'landkreis', name: 'Bester Landkreis', division: 'landkreise', places: 1, prize: 10000 },
  ],
  deviation: 'majority',
}

const submissions = [
  'id,division,applicant,title',
  'Z-001,staedte,Stadt Musterhafen,Ankommen im Hafenviertel',
  'Z-002,staedte,Stadt Auenbrück,Gesamtstrategie',
  'Z-003,landkreise,Landkreis Silbererzland,Fachkräfteallianz',
  'Z-004,landkreise,Landkreis Moorwinkel,Integrationslotsen',
  '',
].join('\n')

const jurors = [
  'id,name,role,deputy_of',
  'staedtetag,Dr. Anna Beispiel,,',
  'landkreistag,Bernd Muster,,',
  'wissenschaft,Prof. Cem Probe,chair,',
  'vertretung,Dora Ersatz,deputy,landkreistag',
  'gast,Emil Zaungast,guest,',
  '',
].join('\n')

/** Totals: Z-001 and Z-002 8, Z-003 and Z-004 6. */
export const allCast = [
  'juror,submission,konzept,transfer',
  ...['staedtetag', 'landkreistag', 'wissenschaft'].flatMap((juror) => [
    `${juror},Z-001,8,8`,
    `${juror},Z-002,9,7`,
    `${juror},Z-003,6,6`,
    `${juror},Z-004,5,7`,
  ]),
  '',
].join('\n')

export const competitionFiles = (more: Texts = {}): Texts => ({
  'competition.json': JSON.stringify(rules),
  'submissions.csv': submissions,
  'jurors.csv': jurors,
  'ballots/import.csv': allCast,
  ...more,
})

export const decisionHeader =
  'no,at,kind,division,submission,juror,award,value,reason,for,against,abstained,recorded_by\n'

const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

export function emptyFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'jury-desk-'))
  made.push(dir)
  return dir
}

export function folderWith(files: Texts): string {
  const dir = emptyFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}

export const common = (dir: string, more: Partial<Common> = {}): Common => ({
  dir,
  json: false,
  quiet: false,
  color: false,
  lang: null,
  fallback: 'en',
  ...more,
})

export type Ran = { readonly code: ExitCode; readonly out: string; readonly err: string }

/** Runs a command; what it throws is thrown on. */
export async function ran(command: () => Promise<ExitCode>): Promise<Ran> {
  const texts = { out: '', err: '' }
  const caught = (name: 'out' | 'err') => (text: unknown, done?: unknown) => {
    texts[name] += String(text)
    if (typeof done === 'function') done()
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(caught('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(caught('err')),
  ]
  try {
    const code = await command()
    return { code, ...texts }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

export const linesOf = (dir: string, path: string): readonly string[] =>
  readFileSync(join(dir, path), 'utf8').trimEnd().split('\n')
