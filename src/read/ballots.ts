// ballots/*.csv → the ballot box: columns of whole numbers, filled row by row, never an object per ballot that is kept.
import type { BallotBox } from '../model/ballot-box.js'
import type { Competition } from '../model/competition.js'
import { error, type Finding, type Place, place } from '../model/finding.js'
import type { FileChain, Files } from '../model/folder.js'
import { byCodeUnit } from '../model/ids.js'
import type { Juror } from '../model/juror.js'
import { missingScore } from '../model/scale.js'
import {
  type AskedOf,
  askedFrom,
  findMissing,
  offScaleFinding,
  type Pair,
  type Report,
  readCastAt,
  readPair,
  type ScoreReader,
  scoreReader,
} from './ballot-form.js'
import type { ChainExtent } from './chain.js'
import { countLineFeeds } from './encoding.js'
import { instantReader } from './instant.js'
import { type RowReader, readTable } from './table.js'

export type BallotsReading = {
  readonly box: BallotBox
  readonly chains: readonly FileChain[]
  readonly findings: readonly Finding[]
}

const ballotColumns = ['comment', 'cast_at', 'entered_by', 'rules'] as const

/** The ballot files of a folder, by code unit of their paths; names that begin with `.` or `~` are none. */
const ballotPaths = (files: Files): readonly string[] =>
  [...files.keys()].filter((path) => /^ballots\/[^.~/][^/]*\.csv$/.test(path)).sort(byCodeUnit)

/** Known ids are numbered in the order of their tables; ids met first in a ballot get the numbers after them. */
export function readBallots(
  files: Files,
  competition: Competition,
  submissionIds: readonly string[],
  jurors: readonly Juror[],
  options: { readonly chains: boolean },
): BallotsReading {
  const jurorIds = jurors.map(({ id }) => id)
  const paths = ballotPaths(files)
  const rows = paths.reduce((so, path) => so + countLineFeeds(files.get(path)!) + 1, 0)
  const box = openBox(rows, competition.criteria.length, submissionIds, jurorIds, paths)
  const readers = competition.criteria.map(({ scale }) => scoreReader(scale))
  const asked = askedFrom(competition, jurors)
  const chains: FileChain[] = []
  const findings: Finding[] = []
  for (const [index, path] of paths.entries()) {
    const extent = options.chains ? 'every-row' : 'last-row'
    const reading = readFile(files.get(path)!, path, index, competition, readers, asked, box, extent)
    if (reading.chain) chains.push(reading.chain)
    for (const finding of reading.findings) findings.push(finding)
  }
  return { box: closeBox(box), chains, findings }
}

/** A box without ballots. */
export const emptyBox = (submissionIds: readonly string[], jurorIds: readonly string[], criteria: number): BallotBox =>
  closeBox(openBox(0, criteria, submissionIds, jurorIds, []))

function readFile(
  bytes: Uint8Array,
  path: string,
  index: number,
  competition: Competition,
  readers: readonly ScoreReader[],
  askedOf: AskedOf,
  box: OpenBox,
  chain: ChainExtent,
): { readonly chain: FileChain | null; readonly findings: readonly Finding[] } {
  const faults: Finding[] = []
  const criteria = competition.criteria.map(({ id }) => id)
  const expectations = {
    required: ['juror', 'submission', ...criteria],
    optional: [...ballotColumns, 'chain'],
    chain,
  }
  const reading = readTable(bytes, path, expectations, (columns) =>
    ballotReader(columns, path, index, competition, readers, askedOf, box, (finding) => {
      faults.push(finding)
    }),
  )
  return { chain: reading.chain, findings: [...reading.findings, ...faults] }
}

/** Reads one row after the other into the box. A row whose scores or instant cannot be understood is left out. */
function ballotReader(
  columns: readonly string[],
  path: string,
  file: number,
  competition: Competition,
  readers: readonly ScoreReader[],
  askedOf: AskedOf,
  box: OpenBox,
  report: Report,
): RowReader {
  const columnOf = (name: string) => columns.indexOf(name)
  const [juror, submission, comment, castAt, rules] = ['juror', 'submission', 'comment', 'cast_at', 'rules'].map(
    columnOf,
  ) as [number, number, number, number, number]
  const { criteria } = competition
  const scores = criteria.map(({ id }) => columnOf(id))
  const steps: number[] = scores.map(() => missingScore)
  const mayLack = competition.ballots.missing !== 'refuse'
  const readAt = instantReader()
  const isCommentFree = competition.ballots.comments === 'optional'

  return (cells, line) => {
    const at = place(path, line)
    const pair = readPair(cells[juror]!, cells[submission]!, at, report)
    if (pair === null) return
    const asked = askedOf(pair.juror)
    const state = readSteps(cells, asked, at, pair)
    const text = cells[comment] ?? ''
    const instant = readCastAt(cells[castAt] ?? '', at, report, readAt)
    if (state !== 'complete' || !isCommentFree) findMissing(competition, steps, asked, text, pair, at, report)
    if (instant === null || state === 'off-scale') return
    putBallot(box, pair, steps, instant, text, (cells[rules] ?? '').trim(), file, line)
  }

  /** Fills `steps`; complete where no rule on missing scores has anything to say. */
  function readSteps(cells: readonly string[], asked: readonly boolean[] | null, at: Place, pair: Pair): ScoresState {
    let [lacking, expected] = [0, scores.length]
    let state: ScoresState = 'complete'
    for (let index = 0; index < scores.length; index++) {
      const text = cells[scores[index]!]!
      if (asked?.[index] === false) {
        expected--
        steps[index] = missingScore
        if (text.trim() !== '') report(error(at, 'score-unasked', { criterion: criteria[index]!.id, ...pair }))
        continue
      }
      const read = readers[index]!(text)
      steps[index] = read ?? 0
      if (read === missingScore) lacking++
      if (read !== null) continue
      report(offScaleFinding(criteria[index]!, text, pair, at))
      state = 'off-scale'
    }
    if (state === 'off-scale' || lacking === 0 || (mayLack && lacking < expected)) return state
    return 'lacking'
  }
}

type ScoresState = 'complete' | 'lacking' | 'off-scale'

/** A box that is being filled; its columns are as long as there can be ballots. */
type OpenBox = {
  size: number
  readonly juror: Int32Array
  readonly submission: Int32Array
  readonly scores: readonly Int32Array[]
  readonly castAt: Float64Array
  readonly comment: Int32Array
  readonly rules: Int32Array
  readonly file: Int32Array
  readonly line: Int32Array
  readonly jurors: Numbering
  readonly submissions: Numbering
  readonly texts: Numbering
  readonly files: readonly string[]
}

function openBox(
  rows: number,
  criteria: number,
  submissionIds: readonly string[],
  jurorIds: readonly string[],
  files: readonly string[],
): OpenBox {
  return {
    size: 0,
    juror: new Int32Array(rows),
    submission: new Int32Array(rows),
    scores: Array.from({ length: criteria }, () => new Int32Array(rows)),
    castAt: new Float64Array(rows),
    comment: new Int32Array(rows),
    rules: new Int32Array(rows),
    file: new Int32Array(rows),
    line: new Int32Array(rows),
    jurors: startNumbering(jurorIds),
    submissions: startNumbering(submissionIds),
    texts: startNumbering(['']),
    files,
  }
}

function putBallot(
  box: OpenBox,
  pair: Pair,
  steps: readonly number[],
  castAt: number,
  comment: string,
  rules: string,
  file: number,
  line: number,
): void {
  const row = box.size++
  box.juror[row] = numberOf(box.jurors, pair.juror)
  box.submission[row] = numberOf(box.submissions, pair.submission)
  for (let index = 0; index < steps.length; index++) box.scores[index]![row] = steps[index]!
  box.castAt[row] = castAt
  box.comment[row] = comment === '' ? 0 : numberOf(box.texts, comment)
  box.rules[row] = rules === '' ? 0 : numberOf(box.texts, rules)
  box.file[row] = file
  box.line[row] = line
}

function closeBox(box: OpenBox): BallotBox {
  return {
    size: box.size,
    juror: box.juror.subarray(0, box.size),
    submission: box.submission.subarray(0, box.size),
    jurorIds: box.jurors.names,
    submissionIds: box.submissions.names,
    scores: box.scores.map((column) => column.subarray(0, box.size)),
    castAt: box.castAt.subarray(0, box.size),
    comment: box.comment.subarray(0, box.size),
    rules: box.rules.subarray(0, box.size),
    texts: box.texts.names,
    file: box.file.subarray(0, box.size),
    files: box.files,
    line: box.line.subarray(0, box.size),
  }
}

/** Names and their numbers; of a name that stands twice the first number holds. The numbers are made when one is asked for. */
type Numbering = { readonly names: string[]; numbers: Map<string, number> | null }

const startNumbering = (names: readonly string[]): Numbering => ({ names: [...names], numbers: null })

function numbersOf(names: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const [number, name] of names.entries()) if (!numbers.has(name)) numbers.set(name, number)
  return numbers
}

function numberOf(numbering: Numbering, name: string): number {
  numbering.numbers ??= numbersOf(numbering.names)
  const known = numbering.numbers.get(name)
  if (known !== undefined) return known
  numbering.numbers.set(name, numbering.names.length)
  return numbering.names.push(name) - 1
}
