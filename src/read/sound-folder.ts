// A competition folder → the model: every file in its own terms, every fault of form collected, nothing thrown. How its
// JSON is read is handed in: here as far as it is sound, in folder.ts with places for what is wrong.
import type { Competition } from '../model/competition.js'
import { error, type Finding, place } from '../model/finding.js'
import type { Files, Folder } from '../model/folder.js'
import { reservedColumns } from '../model/ids.js'
import type { Juror } from '../model/juror.js'
import { readAssignments } from './assignments.js'
import { type BallotsReading, emptyBox, readBallots } from './ballots.js'
import { type CompetitionReading, readSoundCompetition } from './competition.js'
import { readDecisions } from './decisions.js'
import type { JsonReading } from './json.js'
import { readJurors } from './jurors.js'
import { readPlainJson } from './plain-json.js'
import { readRoundTotals, roundFile } from './rounds.js'
import { readRulesFile, rulesPaths } from './rules-file.js'
import { readSubmissions } from './submissions.js'

export type ReadingOptions = { readonly chains: boolean }

/** competition.json, and by its path what else is JSON. */
export type JsonReadings = {
  readonly rules: CompetitionReading | null
  readonly others: ReadonlyMap<string, JsonReading>
}

/**
 * The folder, where its JSON is in order, as nearly always; null where only readFolder can tell. A finding on
 * competition.json has no line here.
 */
export function readSoundFolder(files: Files, options: ReadingOptions): Folder | null {
  const written = files.get('competition.json')
  const rules = written === undefined ? null : readSoundCompetition(written)
  if (rules === null) return null
  const others = new Map<string, JsonReading>()
  for (const path of otherJson(files)) {
    const value = readPlainJson(files.get(path)!)
    if (value === null) return null
    others.set(path, { value, findings: [] })
  }
  return readFolderWith({ rules, others }, files, options)
}

/** Saved rules, and the results of earlier rounds. */
export const otherJson = (files: Files): readonly string[] =>
  [...files.keys()].filter((path) => path.startsWith('rules/') || path.endsWith('/results/tally.json'))

export function readFolderWith({ rules, others }: JsonReadings, files: Files, options: ReadingOptions): Folder {
  const read = <Reading>(file: string, reader: (bytes: Uint8Array, file: string) => Reading): Reading | null => {
    const bytes = files.get(file)
    return bytes === undefined ? null : reader(bytes, file)
  }
  const competition = rules?.competition ?? null
  const hasDivisions = (competition?.divisions.length ?? 0) > 0
  const submissions = read('submissions.csv', (bytes, file) => readSubmissions(bytes, file, hasDivisions))
  const jurors = read('jurors.csv', readJurors)
  const assignments = read('assignments.csv', readAssignments)
  const submissionIds = submissions?.table?.rows.map(({ id }) => id) ?? []
  const ballots = readAllBallots(files, competition, submissionIds, jurors?.jurors ?? [], options)
  const extent = options.chains ? 'every-row' : 'last-row'
  const decisions = read('decisions.csv', (bytes, file) => readDecisions(bytes, file, extent))
  const rounds = readRoundTotals(others, competition)
  const parts = [rules, submissions, jurors, assignments, ballots, decisions, rounds]
  return {
    competition,
    saidLanguage: rules?.saidLanguage ?? null,
    placeOf: rules?.placeOf ?? (() => place('competition.json')),
    submissions: submissions?.table ?? null,
    jurors: jurors?.jurors ?? null,
    assignments: assignments?.assignments ?? null,
    box: ballots.box,
    decisions: decisions?.decisions ?? [],
    chains: decisions?.chain ? [...ballots.chains, decisions.chain] : ballots.chains,
    earlier: rounds.earlier,
    earlierBests: rounds.earlierBests,
    roundFiles: (competition?.rounds ?? []).map(roundFile),
    savedRules: rulesPaths(files).map((file) => readRulesFile(files.get(file)!, file, others.get(file)!)),
    findings: [...missingFiles(files), ...parts.flatMap((part) => part?.findings ?? [])],
  }
}

const requiredFiles = ['competition.json', 'submissions.csv', 'jurors.csv']

const missingFiles = (files: Files): readonly Finding[] =>
  requiredFiles.filter((file) => !files.has(file)).map((file) => error(place(file), 'file-missing', { file }))

/** No ballot can be read without criteria that can be columns. */
function readAllBallots(
  files: Files,
  competition: Competition | null,
  submissionIds: readonly string[],
  jurors: readonly Juror[],
  options: ReadingOptions,
): BallotsReading {
  const canBeColumns = competition?.criteria.every(({ id }) => !reservedColumns.includes(id)) ?? false
  if (competition !== null && canBeColumns) return readBallots(files, competition, submissionIds, jurors, options)
  const jurorIds = jurors.map(({ id }) => id)
  const box = emptyBox(submissionIds, jurorIds, competition?.criteria.length ?? 0)
  return { box, chains: [], findings: [] }
}
