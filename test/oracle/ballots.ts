// Sections 2 and 3: which decisions hold, which ballots count, and which scores the counted ballots give.

import { ballotsNeeded, readTally } from './forms'
import { compare, type Fraction, meanOf, readDecimal, whole } from './fraction'
import { idsIn, isFilled } from './lists'
import type { Ballot, Competition, Criterion, Decision, Juror, Scale, Submission, World } from './world'

// ───────────────────────── Section 3: decisions, and which ballots count ─────────────────────────

/** A revoked decision no longer holds; nor does a revocation that was itself revoked, and then the first holds again. */
export function decisionsThatHold(world: World): Decision[] {
  const revoked = new Set<number>()
  const holding: Decision[] = []
  for (const decision of [...world.decisions].sort((a, b) => b.no - a.no)) {
    if (revoked.has(decision.no)) continue
    if (decision.kind === 'revoke') revoked.add(Number(decision.value))
    holding.unshift(decision)
  }
  return holding
}

/** A juror is recused from the submission that the decision names, or from every submission of the division it names. */
function isRecused(decisions: Decision[], juror: string, submission: Submission): boolean {
  return decisions
    .filter((decision) => decision.kind === 'recusal' && decision.juror === juror)
    .some((decision) =>
      isFilled(decision.submission)
        ? decision.submission === submission.id
        : isFilled(decision.division) && decision.division === submission.division,
    )
}

function isAbsent(decisions: Decision[], juror: string): boolean {
  return decisions.some((decision) => decision.kind === 'absence' && decision.juror === juror)
}

/** An excluded submission was received and is not judged. */
export function isExcluded(decisions: Decision[], submission: Submission): boolean {
  return decisions.some((decision) => decision.kind === 'exclusion' && decision.submission === submission.id)
}

/** Of one juror's ballots on one submission the latest stands; one without an instant is earlier than any other. */
function latestBallot(world: World, juror: string, submission: Submission): Ballot | null {
  let latest: Ballot | null = null
  for (const ballot of world.ballots) {
    if (ballot.juror !== juror || ballot.submission !== submission.id) continue
    if (latest === null || castAt(ballot) >= castAt(latest)) latest = ballot
  }
  return latest
}

function castAt(ballot: Ballot): number {
  return isFilled(ballot.cast_at) ? Date.parse(ballot.cast_at) : Number.NEGATIVE_INFINITY
}

/**
 * A member's ballot counts unless they are recused; a guest's never does; a deputy's counts, unless the deputy is
 * recused, exactly where the juror named is recused, or is absent and has no counted ballot.
 */
function ballotCounts(world: World, decisions: Decision[], juror: Juror, submission: Submission): boolean {
  if (latestBallot(world, juror.id, submission) === null) return false
  if (juror.role === 'guest' || isRecused(decisions, juror.id, submission)) return false
  if (juror.role !== 'deputy') return true
  const named = world.jurors.find((other) => other.id === juror.deputy_of)
  if (named === undefined) return false
  if (isRecused(decisions, named.id, submission)) return true
  return isAbsent(decisions, named.id) && !ballotCounts(world, decisions, named, submission)
}

/** The panel of a submission: the jurors whose ballots on it count. */
export function panelOf(world: World, decisions: Decision[], submission: Submission): Juror[] {
  return world.jurors.filter((juror) => ballotCounts(world, decisions, juror, submission))
}

export function jurorWeight(world: World, id: string): Fraction {
  const weight = world.jurors.find((juror) => juror.id === id)?.weight
  return isFilled(weight) ? readDecimal(weight) : whole(1)
}

/** Whether a juror judges a criterion: all of them, unless the column `criteria` names some. */
function judges(juror: Juror, criterion: string): boolean {
  const named = idsIn(juror.criteria)
  return named.length === 0 || named.includes(criterion)
}

// ───────────────────────── Section 2: scales, missing scores, quorum ─────────────────────────

export function scaleOf(competition: Competition, id: string): Scale {
  const scale = criterionById(competition, id).scale ?? competition.scale
  if (scale === undefined) throw new Error(`${id} has no scale`)
  return scale
}

export function weightOf(criterion: Criterion): Fraction {
  return readDecimal(criterion.weight ?? 1)
}

function criterionById(competition: Competition, id: string): Criterion {
  const criterion = competition.criteria.find((candidate) => candidate.id === id)
  if (criterion === undefined) throw new Error(`no criterion ${id}`)
  return criterion
}

/** The better end of a scale, as a score; and the worse one. */
export function endsOf(competition: Competition, id: string): { best: Fraction; worst: Fraction } {
  const { min, max, best } = scaleOf(competition, id)
  const [low, high] = [readDecimal(min), readDecimal(max)]
  return best === 'low' ? { best: low, worst: high } : { best: high, worst: low }
}

/** One value of a counted ballot; null is a missing score. */
export type Given = { juror: string; criterion: string; value: Fraction | null }

/**
 * The scores of a submission: of every counted ballot, on every criterion that its juror judges. A missing score is
 * left out; or it is the worst of its scale; or the mean of the other scores on that criterion, where there are any.
 */
export function scoresOf(world: World, decisions: Decision[], submission: Submission): Given[] {
  const written = writtenScores(world, decisions, submission)
  return written.map((score) => (score.value === null ? { ...score, value: filledIn(world, written, score) } : score))
}

function writtenScores(world: World, decisions: Decision[], submission: Submission): Given[] {
  const scores: Given[] = []
  for (const juror of panelOf(world, decisions, submission)) {
    const ballot = latestBallot(world, juror.id, submission)
    for (const { id } of world.competition.criteria) {
      if (!judges(juror, id)) continue
      const text = ballot !== null && Object.hasOwn(ballot.scores, id) ? (ballot.scores[id] ?? '').trim() : ''
      scores.push({ juror: juror.id, criterion: id, value: text === '' ? null : readDecimal(text) })
    }
  }
  return scores
}

function filledIn({ competition }: World, written: Given[], { criterion }: Given): Fraction | null {
  switch (competition.ballots?.missing ?? 'refuse') {
    case 'worst':
      return endsOf(competition, criterion).worst
    case 'average': {
      const others = written.filter((other) => other.criterion === criterion).map((other) => other.value)
      return meanOf(others.filter((value) => value !== null))
    }
    default:
      return null
  }
}

/** In force is the larger of the declared quorum and what the steps need; a decision `rank` lifts the declared one alone. */
export function quorumFor(competition: Competition, decisions: Decision[], submission: Submission): number {
  const needed = ballotsNeeded(readTally(competition))
  const declared = Number(competition.ballots?.quorum ?? 1)
  const decided = decisions.findLast(
    (decision) => decision.kind === 'quorum' && decision.submission === submission.id,
  )?.value
  return decided === 'rank' ? needed : Math.max(declared, needed)
}

/** The number in a column of submissions.csv; none where the cell is empty. */
export function numberIn(submission: Submission, column: string): Fraction | null {
  const cell = (Object.hasOwn(submission, column) ? (submission[column] ?? '') : '').trim()
  return cell === '' ? null : readDecimal(cell)
}

/** Better is higher or lower. */
export function isBetter(a: Fraction, b: Fraction, best: 'high' | 'low'): boolean {
  return best === 'high' ? compare(a, b) > 0 : compare(a, b) < 0
}
