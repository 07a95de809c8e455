// Real scores through the program as users call it: the data sets, competition folders made from them, `jury tally --json`.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { DivisionDocument, TallyDocument } from '../../src/write/tally-document.js'
import { tableText } from '../laws/files.js'
import { jury, writeFiles } from '../program/jury.js'

const root = join(import.meta.dirname, '../..')

/** Beside the checkout, or where JURY_DATASETS says. */
const datasets = process.env.JURY_DATASETS ?? join(root, '../shared/datasets')

export const hasDatasets = existsSync(datasets)

export type Row = Readonly<Record<string, string | number>>

export const datasetText = (name: string): string => readFileSync(join(datasets, name), 'utf8')
export const datasetRows = (name: string): readonly Readonly<Record<string, string>>[] =>
  parse(datasetText(name), { columns: true })

/** `npm test` builds before it tests; a single test run by hand may come without. */
export function buildIfMissing(): void {
  if (!hasDatasets || existsSync(join(root, 'dist/commands/tally.js'))) return
  execFileSync('npm run --silent build', { cwd: root, shell: true })
}

/** A competition as its rules and the rows of its files. */
export type RealCompetition = {
  readonly rules: Readonly<Record<string, unknown>>
  readonly submissions: readonly Row[]
  readonly jurors: readonly Row[]
  readonly ballots: readonly Row[]
  readonly decisions?: readonly Row[]
  /** The folders of earlier rounds, counted before it. */
  readonly rounds?: readonly string[]
}

/** What the built program counts of competitions in folders side by side, in this order: rounds after their earlier ones. */
export function tallyBuilt<Name extends string>(
  competitions: Readonly<Record<Name, RealCompetition>>,
): Readonly<Record<Name, TallyDocument>> {
  const home = mkdtempSync(join(tmpdir(), 'jury-real-'))
  const entries = Object.entries<RealCompetition>(competitions)
  const earlier = new Set(entries.flatMap(([, { rounds = [] }]) => rounds))
  try {
    const tallies = entries.map(([name, competition]) => {
      const folder = join(home, name)
      writeFiles(folder, filesOf(competition))
      if (earlier.has(name)) answer(['award', '--quiet'], folder)
      return [name, JSON.parse(answer(['tally', '--json'], folder))] as const
    })
    return Object.fromEntries(tallies) as Record<Name, TallyDocument>
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** The standard output; what the program says instead where it refuses. */
function answer(args: readonly string[], cwd: string): string {
  const { code, stdout, stderr } = jury(args, { cwd })
  if (code !== 0) throw new Error(`jury ${args.join(' ')} in ${basename(cwd)} ended with ${code}:\n${stdout}${stderr}`)
  return stdout
}

function filesOf({ rules, submissions, jurors, ballots, decisions = [], rounds = [] }: RealCompetition) {
  const earlier = rounds.map((id) => ({ id, folder: `../${id}` }))
  const competition = rounds.length > 0 ? { ...rules, rounds: earlier } : rules
  const tables = { 'submissions.csv': submissions, 'jurors.csv': jurors, 'ballots/all.csv': ballots }
  const all = decisions.length > 0 ? { ...tables, 'decisions.csv': decisions } : tables
  const texts = Object.entries(all).map(([path, rows]) => [path, tableText(columnsOf(rows), rows)])
  return { 'competition.json': JSON.stringify(competition, null, 2), ...Object.fromEntries(texts) }
}

const columnsOf = (rows: readonly Row[]): readonly string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))]

export const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

/** Scores that stand in a row each, as one ballot for each juror and submission, the criteria in columns. */
export function ballotsOf(scores: readonly Readonly<Record<string, string>>[]): readonly Row[] {
  const ballots = new Map<string, Record<string, string>>()
  for (const { juror = '', submission = '', criterion = '', score = '' } of scores) {
    const ballot = ballots.get(`${juror} ${submission}`) ?? { juror, submission }
    ballot[criterion] = score
    ballots.set(`${juror} ${submission}`, ballot)
  }
  return [...ballots.values()]
}

/** A submission of which nothing is known but its id. */
export const namedById = (id: string): Row => ({ id, applicant: id, title: id })

type Ranked = DivisionDocument['ranking'][number]

/** A figure of every submission ranked, by the submission's id. */
export const figuresOf = (tally: TallyDocument, figure: (ranked: Ranked) => string): ReadonlyMap<string, string> =>
  new Map(
    tally.divisions.flatMap(({ ranking }) => ranking.map((ranked) => [ranked.submission, figure(ranked)] as const)),
  )

export const placesIn = (tally: TallyDocument) => figuresOf(tally, ({ place }) => `${place}`)
export const totalsIn = (tally: TallyDocument) => figuresOf(tally, ({ total }) => total)
export const exactTotalsIn = (tally: TallyDocument) => figuresOf(tally, ({ exact }) => exact)
