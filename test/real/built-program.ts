// Real scores through the program as users call it: the data sets beside the checkout, a folder, `jury tally --json`.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { TallyDocument } from '../../src/write/tally-document.js'
import { tableText } from '../laws/files.js'

const root = join(__dirname, '../..')
const datasets = join(root, '../shared/datasets')

export const hasDatasets = existsSync(datasets)
export const withoutDatasets = 'the published scores (../shared/datasets) are not beside this checkout'

export type Row = Readonly<Record<string, string>>

export const datasetText = (name: string): string => readFileSync(join(datasets, name), 'utf8')
export const datasetRows = (name: string): readonly Row[] => parse(datasetText(name), { columns: true })

/** `npm test` builds before it tests; a single test run by hand may come without. */
export function buildIfMissing(): void {
  if (!hasDatasets || existsSync(join(root, 'dist/commands/tally.js'))) return
  execFileSync('npm run --silent build', { cwd: root, shell: true })
}

/** One row of scores per juror and submission, each criterion in a column of its own. */
export type RealCompetition = {
  readonly rules: object
  readonly criteria: readonly string[]
  readonly ballots: readonly Row[]
}

/** What the built program counts of it. Throws where it refuses. */
export function tallyBuilt({ rules, criteria, ballots }: RealCompetition): TallyDocument {
  const named = (column: string) => [...new Set(ballots.map((ballot) => ballot[column] ?? ''))]
  const submissions = named('submission').map((id) => ({ id, applicant: id, title: id }))
  const jurors = named('juror').map((id) => ({ id, name: id }))
  const files = {
    'competition.json': JSON.stringify(rules),
    'submissions.csv': tableText(['id', 'applicant', 'title'], submissions),
    'jurors.csv': tableText(['id', 'name'], jurors),
    'ballots/all.csv': tableText(['juror', 'submission', ...criteria], ballots),
  }
  const folder = mkdtempSync(join(tmpdir(), 'jury-real-'))
  try {
    for (const [path, text] of Object.entries(files)) writeText(join(folder, path), text)
    const arguments_ = [join(root, 'bin/jury.js'), 'tally', '--json', '--dir', folder]
    return JSON.parse(execFileSync(process.execPath, arguments_, { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
