// Ballots cast while scoring was closed.
import type { BallotBox } from '../model/ballot-box.js'
import { type Closing, closedBy, closingsIn, lateSpan } from '../model/closing.js'
import type { Decision } from '../model/decision.js'
import { countOutstanding, type Docket } from '../model/docket.js'
import { error, type Finding, place } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { instantText } from '../model/instant.js'

/** Every row of a ballot file, whoever cast it; a ballot without an instant is earlier than any. */
export function checkClosing({ box, decisions }: Folder): readonly Finding[] {
  const spans = closingsIn(decisions).map((closing) => ({ closing, ...lateSpan(closing) }))
  if (spans.length === 0) return []
  const findings: Finding[] = []
  for (let row = 0; row < box.size; row++) {
    const castAt = box.castAt[row]!
    const late = spans.find(({ after, before }) => castAt > after && castAt < before)
    if (late !== undefined) findings.push(lateBallot(box, row, late.closing))
  }
  return findings
}

/** A close of what is closed already, and a reopening of what is open: refused before it is recorded. */
export function findClosing(decisions: readonly Decision[], { kind, no, line }: Decision): readonly Finding[] {
  const [standing, at] = [closedBy(decisions), place('decisions.csv', line)]
  if (kind === 'close' && standing !== null) return [error(at, 'closed-already', { no, since: standing.no })]
  return kind === 'reopen' && standing === null ? [error(at, 'not-closed', { no })] : []
}

/**
 * Scoring closed while ballots are outstanding: by a decision of another kind than `close`, or one that is brought from
 * outside, as `jury close` refuses it too; or closed before, and a decision asks for ballots again. `before` is the folder
 * without it, the docket has it.
 */
export function findEarlyClose(before: Opened, docket: Docket): readonly Finding[] {
  const [closed, outstanding] = [closedBy(docket.decisions), countOutstanding(docket)]
  if (closed === null || outstanding === 0) return []
  if (closed.no !== closedBy(before.folder.decisions)?.no)
    return [error(place('decisions.csv', closed.line), 'close-early', { no: closed.no, outstanding })]
  const { no, line } = docket.decisions.at(-1)!
  const isAskedAgain = before.docket !== null && outstanding > countOutstanding(before.docket)
  return isAskedAgain
    ? [error(place('decisions.csv', line), 'closed-outstanding', { no, closed: closed.no, outstanding })]
    : []
}

type Opened = { readonly folder: Pick<Folder, 'decisions'>; readonly docket: Docket | null }

function lateBallot(box: BallotBox, row: number, { closed }: Closing): Finding {
  return error(place(box.files[box.file[row]!] ?? '', box.line[row] ?? null), 'ballot-after-close', {
    juror: box.jurorIds[box.juror[row]!] ?? '',
    submission: box.submissionIds[box.submission[row]!] ?? '',
    castAt: instantText(box.castAt[row]!),
    no: closed.no,
    closed: closed.at,
  })
}
