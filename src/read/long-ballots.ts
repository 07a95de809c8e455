// The ballots of an import file, a row per ballot or a row per score, as the cells of ballots yet to be cast.
import type { Competition } from '../model/competition.js'
import { error, type Finding, type Place, place } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import type { IncomingBallot, IncomingBallots, PlacedTable } from '../model/import-plan.js'
import type { Juror } from '../model/juror.js'
import { openNumbers, openRowStore } from '../model/row-store.js'
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
import { type CellReader, cellsByName } from './cells.js'
import type { Expectations } from './header.js'
import { type RowReader, readColumns, readTable, type TableExpectations } from './table.js'

/** `drafts`: half-filled ballots; `blank`: rows in which nothing is filled in. Both only where they are asked for. */
export type ImportReading = {
  readonly ballots: IncomingBallots
  readonly drafts: readonly IncomingBallot[]
  readonly blank: number
  readonly findings: readonly Finding[]
}

/** A file with the columns `criterion` and `score` has a row per score. Ballots with a fault of form are left out. */
export function readImportBallots(
  content: Uint8Array | PlacedTable,
  file: string,
  competition: Competition,
  jurors: readonly Juror[],
  hasDrafts = false,
): ImportReading {
  const columns = content instanceof Uint8Array ? readColumns(content, file) : content.columns
  const isLong = ['criterion', 'score'].every((column) => columns?.includes(column))
  const faults: Finding[] = []
  const desk: Desk = {
    file,
    competition,
    readers: competition.criteria.map(({ scale }) => scoreReader(scale)),
    askedOf: askedFrom(competition, jurors),
    hasDrafts,
    report: (finding) => {
      faults.push(finding)
    },
  }
  const read = (isLong ? readLong : readWide)(content, desk)
  return { ...read, findings: [...read.findings, ...faults] }
}

/** What every row is read with. */
type Desk = {
  readonly file: string
  readonly competition: Competition
  readonly readers: readonly ScoreReader[]
  readonly askedOf: AskedOf
  readonly hasDrafts: boolean
  readonly report: Report
}

const optional = ['comment', 'cast_at', 'entered_by']
const longColumns: Expectations = { required: ['juror', 'submission', 'criterion', 'score'], optional }
const wideColumns = ({ criteria }: Competition): TableExpectations => ({
  required: ['juror', 'submission', ...criteria.map(({ id }) => id)],
  optional: [...optional, 'rules', 'chain'],
  chain: 'every-row',
})

/** A ballot that is being put together; `lines` are those of its scores, by criterion. */
type OpenBallot = {
  readonly pair: Pair
  readonly scores: string[]
  readonly lines: (number | null)[]
  comment: string
  castAt: string
  enteredBy: string
  readonly rules: string
  readonly line: number
}

/** A row per ballot: none of them is kept but as its cells. */
function readWide(content: Uint8Array | PlacedTable, desk: Desk): ImportReading {
  const { competition, file, report } = desk
  const oneLine = competition.criteria.map(() => null)
  const store = openRowStore()
  const rows = content instanceof Uint8Array ? store : content.rows
  const sound = openNumbers()
  const drafts: IncomingBallot[] = []
  let blank = 0
  let read: BallotReader = () => {
    throw new Error('no header was read')
  }
  const reading = readTable(content, file, wideColumns(competition), (columns) => {
    read = ballotReader(columns, competition)
    return (cells, line, index) => {
      const ballot = read(cells, line)
      if (readPair(ballot.juror, ballot.submission, place(file, line), report) === null) return
      const filled = desk.hasDrafts ? filledIn(ballot, desk) : 'all'
      if (filled === 'nothing') blank++
      if (filled === 'some' && isWhole(ballot, oneLine, desk, true)) drafts.push(ballot)
      if (filled !== 'all' || !isWhole(ballot, oneLine, desk)) return
      sound.add(index ?? store.size)
      if (rows === store) store.add(cells, line)
    }
  })
  const lineAt = (index: number): number => rows.lineAt(sound.at(index))
  const at = (index: number): IncomingBallot => read(rows.cellsAt(sound.at(index)), lineAt(index))
  return { ballots: { size: sound.size, at, lineAt }, drafts, blank, findings: reading.findings }
}

type BallotReader = (cells: readonly string[], line: number) => IncomingBallot

/** Makes a ballot of a row that was found to be one. */
function ballotReader(columns: readonly string[], { criteria }: Competition): BallotReader {
  const placeOf = (name: string) => columns.indexOf(name)
  const scores = criteria.map(({ id }) => placeOf(id))
  const [juror, submission, comment] = [placeOf('juror'), placeOf('submission'), placeOf('comment')]
  const [castAt, enteredBy, rules] = [placeOf('cast_at'), placeOf('entered_by'), placeOf('rules')]
  const trimmed = (cells: readonly string[], at: number): string => (at < 0 ? '' : cells[at]!.trim())
  return (cells, line) => ({
    juror: trimmed(cells, juror),
    submission: trimmed(cells, submission),
    scores: scores.map((at) => cells[at]!.trim()),
    comment: comment < 0 ? '' : cells[comment]!,
    castAt: trimmed(cells, castAt),
    enteredBy: trimmed(cells, enteredBy),
    rules: trimmed(cells, rules),
    line,
  })
}

/** How much of a ballot is filled in: a comment alone is some. */
function filledIn({ juror, scores, comment }: IncomingBallot, { askedOf }: Desk): 'all' | 'some' | 'nothing' {
  const asked = askedOf(juror)
  const own = scores.filter((_, index) => asked?.[index] !== false)
  const filled = own.filter((score) => score !== '').length
  if (filled === own.length) return 'all'
  return filled === 0 && comment.trim() === '' ? 'nothing' : 'some'
}

/** A row per score. */
function readLong(content: Uint8Array | PlacedTable, desk: Desk): ImportReading {
  const { competition, file, report } = desk
  const open: OpenBallot[] = []
  const reading = readTable(content, file, longColumns, (columns) =>
    longReader(cellsByName(columns), file, competition, open, report),
  )
  const ballots = open.flatMap((each) => {
    const ballot = closeBallot(each)
    return isWhole(ballot, each.lines, desk) ? [ballot] : []
  })
  const at = (index: number): IncomingBallot => ballots[index]!
  const own: IncomingBallots = { size: ballots.length, at, lineAt: (index) => at(index).line }
  return { ballots: own, drafts: [], blank: 0, findings: reading.findings }
}

function openBallot(
  cells: readonly string[],
  cell: CellReader,
  { criteria }: Competition,
  at: Place,
  report: Report,
): OpenBallot | null {
  const pair = readPair(cell(cells, 'juror'), cell(cells, 'submission'), at, report)
  if (pair === null) return null
  return {
    pair,
    scores: criteria.map(() => ''),
    lines: criteria.map(() => null),
    comment: cell(cells, 'comment'),
    castAt: cell(cells, 'cast_at').trim(),
    enteredBy: cell(cells, 'entered_by').trim(),
    rules: cell(cells, 'rules').trim(),
    line: at.line ?? 0,
  }
}

/** Adds each row to its juror's ballot on its submission; comment, instant and name are the first that are said. */
function longReader(
  cell: CellReader,
  file: string,
  competition: Competition,
  ballots: OpenBallot[],
  report: Report,
): RowReader {
  const criteria = competition.criteria.map(({ id }) => id)
  const byPair = new Map<string, OpenBallot>()
  return (cells, line) => {
    const row = openBallot(cells, cell, competition, place(file, line), report)
    if (row === null) return
    const key = JSON.stringify([row.pair.juror, row.pair.submission])
    const ballot = byPair.get(key) ?? row
    if (ballot === row) {
      byPair.set(key, row)
      ballots.push(row)
    }
    ballot.comment ||= row.comment
    ballot.castAt ||= row.castAt
    ballot.enteredBy ||= row.enteredBy
    const criterion = cell(cells, 'criterion').trim()
    addScore(ballot, criteria, criterion, cell(cells, 'score').trim(), place(file, line), report)
  }
}

function addScore(
  ballot: OpenBallot,
  criteria: readonly string[],
  criterion: string,
  score: string,
  at: Place,
  report: Report,
): void {
  const index = criteria.indexOf(criterion)
  const before = ballot.lines[index] ?? null
  if (index < 0) {
    report(error(at, 'unknown-criterion', { id: criterion, nearest: nearestName(criterion, criteria) }))
  } else if (before !== null) {
    report(error(at, 'score-repeated', { criterion, ...ballot.pair, line: before }))
  } else {
    ballot.scores[index] = score
    ballot.lines[index] = at.line
  }
}

/**
 * Whether nothing is wrong with the form of a ballot; whatever is, is reported. `lines` are those of its scores where they
 * have lines of their own. A draft may lack what is still to be asked.
 */
function isWhole(
  ballot: IncomingBallot,
  lines: readonly (number | null)[],
  { file, competition, readers, askedOf, report }: Desk,
  isDraft = false,
): boolean {
  let isFaultless = true
  const reportFault: Report = (finding) => {
    isFaultless = false
    report(finding)
  }
  const { juror, submission, line } = ballot
  const pair = { juror, submission }
  const at = place(file, line)
  const asked = askedOf(juror)
  const steps = ballot.scores.map((score, index) => {
    const placeOfScore = place(file, lines[index] ?? line)
    if (asked?.[index] === false) {
      const criterion = competition.criteria[index]!.id
      if (score !== '') reportFault(error(placeOfScore, 'score-unasked', { criterion, ...pair }))
      return missingScore
    }
    const read = readers[index]!(score)
    if (read === null) reportFault(offScaleFinding(competition.criteria[index]!, score, pair, placeOfScore))
    return read ?? 0
  })
  readCastAt(ballot.castAt, at, reportFault)
  if (!isDraft) findMissing(competition, steps, asked, ballot.comment, pair, at, reportFault)
  return isFaultless
}

const closeBallot = ({ pair, scores, comment, castAt, enteredBy, rules, line }: OpenBallot): IncomingBallot => ({
  juror: pair.juror,
  submission: pair.submission,
  scores,
  comment,
  castAt,
  enteredBy,
  rules,
  line,
})
