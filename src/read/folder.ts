// A competition folder → the model: every file in its own terms, every fault of form collected, nothing thrown.
import type { Competition } from '../model/competition.js'
import { error, type Finding, place } from '../model/finding.js'
import type { Files, Folder } from '../model/folder.js'
import { reservedColumns } from '../model/ids.js'
import type { Juror } from '../model/juror.js'
import { readAssignments } from './assignments.js'
import { type BallotsReading, emptyBox, readBallots } from './ballots.js'
import { readCompetition } from './competition.js'
import { readDecisions } from './decisions.js'
import { readJurors } from './jurors.js'
import { readRoundTotals, roundFile } from './rounds.js'
import { readRulesFile, rulesPaths } from './rules-file.js'
import { readSubmissions } from './submissions.js'

export function readFolder(files: Files, options: { readonly chains: boolean }): Folder {
  const read = <Reading>(file: string, reader: (bytes: Uint8Array, file: string) => Reading): Reading | null => {
    const bytes = files.get(file)
    return bytes === undefined ? null : reader(bytes, file)
  }
  const rules = read('competition.json', readCompetition)
  const competition = rules?.competition ?? null
  const hasDivisions = (competition?.divisions.length ?? 0) > 0
  const submissions = read('submissions.csv', (bytes, file) => readSubmissions(bytes, file, hasDivisions))
  const jurors = read('jurors.csv', readJurors)
  const assignments = read('assignments.csv', readAssignments)
  const submissionIds = submissions?.table?.rows.map(({ id }) => id) ?? []
  const ballots = readAllBallots(files, competition, submissionIds, jurors?.jurors ?? [], options)
  const extent = options.chains ? 'every-row' : 'last-row'
  const decisions = read('decisions.csv', (bytes, file) => readDecisions(bytes, file, extent))
  const rounds = readRoundTotals(files, competition)
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
    roundFiles: (competition?.rounds ?? []).map(roundFile),
    savedRules: rulesPaths(files).map((file) => readRulesFile(files.get(file)!, file)),
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
  options: { readonly chains: boolean },
): BallotsReading {
  const canBeColumns = competition?.criteria.every(({ id }) => !reservedColumns.includes(id)) ?? false
  if (competition !== null && canBeColumns) return readBallots(files, competition, submissionIds, jurors, options)
  const jurorIds = jurors.map(({ id }) => id)
  const box = emptyBox(submissionIds, jurorIds, competition?.criteria.length ?? 0)
  return { box, chains: [], findings: [] }
}
