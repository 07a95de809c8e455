// decisions.csv → what was decided, row by row; what the rows refer to is for others to see.
import { type Decision, type DecisionKind, decisionKinds } from '../model/decision.js'
import { error, type Finding, type Place, place } from '../model/finding.js'
import type { FileChain } from '../model/folder.js'
import { nearestName } from '../model/ids.js'
import type { PlacedTable } from '../model/import-plan.js'
import { cellsByName } from './cells.js'
import type { ChainExtent } from './chain.js'
import { isDate, readInstant } from './instant.js'
import { readTable } from './table.js'

const required = ['no', 'at', 'kind', 'reason']
const votes = ['for', 'against', 'abstained'] as const
const optional = ['division', 'submission', 'juror', 'award', 'value', ...votes, 'recorded_by', 'chain']

export type DecisionsReading = {
  readonly decisions: readonly Decision[]
  readonly chain: FileChain | null
  readonly findings: readonly Finding[]
}

type CellOf = (column: string) => string
type Report = (finding: Finding) => void

export function readDecisions(content: Uint8Array | PlacedTable, file: string, chain: ChainExtent): DecisionsReading {
  const decisions: Decision[] = []
  const faults: Finding[] = []
  const report: Report = (finding) => {
    faults.push(finding)
  }
  let expected = 1
  const reading = readTable(content, file, { required, optional, chain }, (columns) => {
    const cell = cellsByName(columns)
    return (cells, line) => {
      const cellOf: CellOf = (column) => cell(cells, column)
      const no = readNumber(cellOf('no').trim(), expected, place(file, line), report)
      expected = no + 1
      const decision = readDecision(cellOf, no, place(file, line), report)
      if (decision) decisions.push(decision)
    }
  })
  return { decisions, chain: reading.chain, findings: [...reading.findings, ...faults] }
}

const wholeNumberPattern = /^\d{1,9}$/

/** The number written, or that expected where none is; one that is out of order is found once. */
function readNumber(text: string, expected: number, at: Place, report: Report): number {
  const no = wholeNumberPattern.test(text) ? Number(text) : null
  if (no !== expected) report(error(at, 'number-wrong', { value: text, expected }))
  return no ?? expected
}

function readDecision(cellOf: CellOf, no: number, at: Place, report: Report): Decision | null {
  const trimmed: CellOf = (column) => cellOf(column).trim()
  const kind = readKind(trimmed('kind'), at, report)
  const instant = trimmed('at')
  if (instant !== '' && !isDate(instant) && readInstant(instant) === null) {
    report(error(at, 'instant-wrong', { value: cellOf('at') }))
  }
  const [inFavour = null, against = null, abstained = null] = votes.map((column) =>
    readVotes(trimmed(column), column, at, report),
  )
  if (kind === null) return null
  return {
    no,
    at: instant,
    kind,
    division: trimmed('division'),
    submission: trimmed('submission'),
    juror: trimmed('juror'),
    award: trimmed('award'),
    value: trimmed('value'),
    reason: cellOf('reason'),
    for: inFavour,
    against,
    abstained,
    recordedBy: cellOf('recorded_by'),
    line: at.line ?? 0,
  }
}

function readKind(text: string, at: Place, report: Report): DecisionKind | null {
  const kind = decisionKinds.find((known) => known === text) ?? null
  if (kind === null) {
    report(error(at, 'kind-unknown', { kind: text, nearest: nearestName(text, decisionKinds), known: decisionKinds }))
  }
  return kind
}

/** A number of votes; null where the cell is empty, and where it is no number, which is found. */
function readVotes(text: string, column: string, at: Place, report: Report): number | null {
  if (text === '') return null
  if (wholeNumberPattern.test(text)) return Number(text)
  report(error(at, 'votes-wrong', { column, value: text }))
  return null
}
