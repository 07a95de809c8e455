// Ballots: of known jurors on known submissions, as assigned, under the rules in force, and never two that disagree.
import { type BallotBox, isSameBallot, isSamePair, latestBallots, orderBallots } from '../model/ballot-box.js'
import { holdingDecisions } from '../model/decision.js'
import { error, type Finding, type Place, place } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { maySeeDivision, seatIdOf } from '../model/juror.js'
import { rulesDigest } from '../rules/rules-digest.js'
import { checkKnown } from './ids.js'

export function checkBallots(folder: Folder): readonly Finding[] {
  const { box } = folder
  if (box.size === 0) return []
  const ordered = orderBallots(box)
  return [
    ...checkNames(folder),
    ...checkAgreement(box, ordered),
    ...checkAssigned(folder),
    ...checkDivisions(folder),
    ...checkRules(folder, latestBallots(box, ordered)),
  ]
}

const placeOfBallot = (box: BallotBox, row: number): Place =>
  place(box.files[box.file[row]!] ?? '', box.line[row] ?? null)

/** Ids beyond those of jurors.csv and submissions.csv are unknown. */
function checkNames({ box, jurors, submissions }: Folder): readonly Finding[] {
  const findings: Finding[] = []
  const [jurorCount, submissionCount] = [
    jurors?.length ?? Number.POSITIVE_INFINITY,
    submissions?.rows.length ?? Number.POSITIVE_INFINITY,
  ]
  if (box.jurorIds.length <= jurorCount && box.submissionIds.length <= submissionCount) return []
  const jurorIds = box.jurorIds.slice(0, jurorCount)
  const submissionIds = box.submissionIds.slice(0, submissionCount)
  for (let row = 0; row < box.size; row++) {
    const [juror, submission] = [box.juror[row]!, box.submission[row]!]
    const at = placeOfBallot(box, row)
    if (juror >= jurorCount) findings.push(...checkKnown('unknown-juror', box.jurorIds[juror]!, jurorIds, at))
    if (submission >= submissionCount) {
      findings.push(...checkKnown('unknown-submission', box.submissionIds[submission]!, submissionIds, at))
    }
  }
  return findings
}

/** Two ballots of one juror on one submission at the same instant must be the same. */
function checkAgreement(box: BallotBox, ordered: Int32Array): readonly Finding[] {
  const findings: Finding[] = []
  for (let start = 0; start < ordered.length; ) {
    let end = start + 1
    while (end < ordered.length && isSamePair(box, ordered[start]!, ordered[end]!)) end++
    if (end > start + 1) findings.push(...checkPair(box, ordered.subarray(start, end)))
    start = end
  }
  return findings
}

/** The first ballot of a pair at an instant, and the first that disagrees with it. */
type AtInstant = { readonly first: number; other: number | null }

function checkPair(box: BallotBox, rows: Int32Array): readonly Finding[] {
  const instants = new Map<number, AtInstant>()
  const findings: Finding[] = []
  for (const row of rows) {
    const met = instants.get(box.castAt[row]!)
    if (met === undefined) instants.set(box.castAt[row]!, { first: row, other: null })
    else if (!isSameBallot(box, met.first, row)) {
      met.other ??= row
      findings.push(disagreement(box, met.first, row))
    } else if (met.other !== null) findings.push(disagreement(box, met.other, row))
  }
  return findings
}

function disagreement(box: BallotBox, earlier: number, later: number): Finding {
  const { file, line } = placeOfBallot(box, earlier)
  const [juror, submission] = [box.jurorIds[box.juror[later]!] ?? '', box.submissionIds[box.submission[later]!] ?? '']
  return error(placeOfBallot(box, later), 'ballots-differ', { juror, submission, file, line: line ?? 0 })
}

/** Where ballots are assigned, one beyond the assignments: a deputy's follow those of the seat. */
function checkAssigned({ box, competition, assignments, jurors }: Folder): readonly Finding[] {
  const isAssigned = (competition?.ballots.expected ?? 'assigned') === 'assigned'
  if (!isAssigned || assignments === null || jurors === null) return []
  const assigned = new Set(assignments.map(({ juror, submission }) => `${juror} ${submission}`))
  const seats = jurors.map(seatIdOf)
  const findings: Finding[] = []
  for (let row = 0; row < box.size; row++) {
    const [seat, submission] = [seats[box.juror[row]!] ?? null, box.submissionIds[box.submission[row]!] ?? '']
    if (seat === null || assigned.has(`${seat} ${submission}`)) continue
    const juror = box.jurorIds[box.juror[row]!] ?? ''
    findings.push(error(placeOfBallot(box, row), 'ballot-unassigned', { juror, submission }))
  }
  return findings
}

/** A ballot outside the divisions of a juror who judges only some; a deputy's are those of the seat. */
function checkDivisions({ box, jurors, submissions }: Folder): readonly Finding[] {
  if (jurors === null || submissions === null || jurors.every(({ divisions }) => divisions === null)) return []
  const names = [...new Set(submissions.rows.map(({ division }) => division))]
  const allowed = jurors.map((juror) => new Set(names.filter((name) => maySeeDivision(juror, jurors, name))))
  const findings: Finding[] = []
  for (let row = 0; row < box.size; row++) {
    const [own, of] = [allowed[box.juror[row]!], submissions.rows[box.submission[row]!]]
    if (own === undefined || of === undefined || own.has(of.division)) continue
    const juror = box.jurorIds[box.juror[row]!] ?? ''
    const values = { juror, submission: of.id, division: of.division ?? '' }
    findings.push(error(placeOfBallot(box, row), 'ballot-outside', values))
  }
  return findings
}

/** Ballots that count under other rules than those in force, once per file and digest, until an amendment covers them. */
function checkRules({ box, competition, decisions }: Folder, latest: Int32Array): readonly Finding[] {
  if (competition === null) return []
  const inForce = rulesDigest(competition)
  const isAmended = holdingDecisions(decisions).some(({ kind, value }) => kind === 'amendment' && value === inForce)
  if (isAmended) return []
  const accepted = new Set(['', inForce])
  const isAccepted = box.texts.map((text) => accepted.has(text))
  const firsts = new Map<string, Finding>()
  for (const row of latest) {
    if (isAccepted[box.rules[row]!]) continue
    const at = placeOfBallot(box, row)
    const digest = box.texts[box.rules[row]!] ?? ''
    const key = `${at.file} ${digest}`
    const first = firsts.get(key)
    if (first && (first.line ?? 0) <= (at.line ?? 0)) continue
    firsts.set(key, error(at, 'ballot-other-rules', { digest, inForce }))
  }
  return [...firsts.values()]
}
