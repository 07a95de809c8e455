// Ballots brought from outside, held against those that stand: what the one new file holds, and what it replaces.
import { type BallotBox, neverCast } from '../../model/ballot-box.js'
import type { Competition } from '../../model/competition.js'
import { error, type Finding, place } from '../../model/finding.js'
import type { CellChange, Change, ImportPlan, IncomingBallot, IncomingBallots } from '../../model/import-plan.js'
import { openNumbers, type Rows, rowsMade } from '../../model/row-store.js'
import { missingScore, scoreText } from '../../model/scale.js'
import { joinBallots } from './box.js'
import { judgeBallots, type Verdict, type Verdicts } from './verdicts.js'

/** `columns` are those of a ballot file that is begun; `rules` is the digest in force, `now` the clock's milliseconds. */
export type BallotsImport = {
  readonly box: BallotBox
  readonly competition: Competition
  readonly incoming: IncomingBallots
  readonly file: string
  readonly columns: readonly string[]
  readonly rules: string
  readonly now: number
}

/** The rows of the new file stand in the order of the file brought. */
export function planBallots(brought: BallotsImport): ImportPlan {
  const { box, incoming, columns } = brought
  const joined = joinBallots(box, incoming, brought.competition, brought.file)
  const judged = judgeBallots(joined, box.size)
  const changes: Change[] = []
  const findings: Finding[] = []
  for (const [index, verdict] of judged.verdicts.entries()) {
    if (verdict !== 'differs' && verdict !== 'replaces' && verdict !== 'replaces-now') continue
    const [ballot, row, other] = [incoming.at(index), box.size + index, judged.standing[index]!]
    if (verdict === 'differs') findings.push(disagreement(joined, ballot, row, other))
    else {
      const what = ballotChanges(brought.competition, joined, other, row)
      changes.push({ id: pairId(ballot), line: ballot.line, what })
    }
  }
  return {
    counts: countVerdicts(judged),
    changes,
    columns,
    rows: newRows(brought, joined, judged),
    isIncoming: () => true,
    chainedFrom: 0,
    lastChain: null,
    added: () => judged.verdicts.flatMap((verdict, index) => (verdict === 'added' ? [pairId(incoming.at(index))] : [])),
    absent: () => [],
    findings,
  }
}

const pairId = ({ juror, submission }: IncomingBallot): string => `${juror} ${submission}`

function countVerdicts({ verdicts }: Verdicts): ImportPlan['counts'] {
  const count = (...of: readonly Verdict[]) => verdicts.reduce((so, verdict) => so + (of.includes(verdict) ? 1 : 0), 0)
  return {
    rows: verdicts.length,
    added: count('added'),
    changed: count('replaces', 'replaces-now'),
    unchanged: count('unchanged'),
    older: count('older'),
    absent: 0,
  }
}

/** The rows of the new file, without their chains. */
function newRows(brought: BallotsImport, joined: BallotBox, { verdicts }: Verdicts): Rows {
  const castNow = startClock(joined, brought.now)
  const write = ballotWriter(brought)
  const kept = openNumbers()
  const instants = new Map<number, string>()
  for (const [index, verdict] of verdicts.entries()) {
    if (verdict === 'unchanged' || verdict === 'differs') continue
    kept.add(index)
    if (verdict === 'replaces-now') instants.set(index, castNow(joined.juror[brought.box.size + index]!))
  }
  const { incoming } = brought
  return rowsMade(
    kept.size,
    (row) => {
      const ballot = incoming.at(kept.at(row))
      return write(ballot, instants.get(kept.at(row)) ?? ballot.castAt)
    },
    (row) => incoming.lineAt(kept.at(row)),
  )
}

/** The instant at which a juror's ballot is cast now: max(now, the juror's latest + 1 ms), each later than the one before. */
function startClock(joined: BallotBox, now: number): (juror: number) => string {
  const latest = new Float64Array(joined.jurorIds.length).fill(neverCast)
  for (const [row, juror] of joined.juror.entries()) latest[juror] = Math.max(latest[juror]!, joined.castAt[row]!)
  return (juror) => {
    latest[juror] = Math.max(now, latest[juror]! + 1)
    return new Date(latest[juror]!).toISOString()
  }
}

/** A ballot's cells under the columns of the new file; the chain is still empty. */
function ballotWriter({ competition, columns, rules }: BallotsImport) {
  const places = new Map(competition.criteria.map(({ id }, index) => [id, index]))
  return (ballot: IncomingBallot, castAt: string): readonly string[] => {
    const named = new Map([
      ['juror', ballot.juror],
      ['submission', ballot.submission],
      ['comment', ballot.comment],
      ['cast_at', castAt],
      ['entered_by', ballot.enteredBy],
      ['rules', ballot.rules || rules],
    ])
    return columns.map((column) => named.get(column) ?? ballot.scores[places.get(column) ?? -1] ?? '')
  }
}

function disagreement(joined: BallotBox, { juror, submission }: IncomingBallot, row: number, other: number): Finding {
  const at = (ballot: number) => place(joined.files[joined.file[ballot]!] ?? '', joined.line[ballot] ?? null)
  const { file, line } = at(other)
  return error(at(row), 'ballots-differ', { juror, submission, file, line: line ?? 0 })
}

/** The scores and the comment that would no longer be what they are. */
function ballotChanges(
  { criteria }: Competition,
  joined: BallotBox,
  before: number,
  after: number,
): readonly CellChange[] {
  const scores = criteria.map(({ id, scale }, index): CellChange => {
    const text = (row: number) => {
      const steps = joined.scores[index]![row]!
      return steps === missingScore ? '' : scoreText(scale, steps)
    }
    return { column: id, before: text(before), after: text(after) }
  })
  const comment = (row: number) => joined.texts[joined.comment[row]!] ?? ''
  return [...scores, { column: 'comment', before: comment(before), after: comment(after) }].filter(
    (change) => change.before !== change.after,
  )
}
