// The form of one ballot, whether cast or imported: its ids, its scores on their scales, its comment and its instant.
import { neverCast } from '../model/ballot-box.js'
import type { Competition, Criterion } from '../model/competition.js'
import { writeDecimal } from '../model/decimal.js'
import { error, type Finding, type Place } from '../model/finding.js'
import { type Juror, judges } from '../model/juror.js'
import { missingScore, readScore, type Scale, stepsOf } from '../model/scale.js'
import { readInstant } from './instant.js'

export type Report = (finding: Finding) => void

/** Who gave a ballot on what. */
export type Pair = { readonly juror: string; readonly submission: string }

/** Steps of a score text; `missingScore` where it is empty, null where it is off the scale. */
export type ScoreReader = (text: string) => number | null

/**
 * Reads the scores of a criterion; texts met before are looked up. A scale that is malformed is found where the
 * competition is checked: no score can be held against it, every text stands for its first step.
 */
export function scoreReader(scale: Scale): ScoreReader {
  const known = new Map<string, number>([['', missingScore]])
  const steps = stepsOf(scale)
  const isSound = Number.isSafeInteger(steps) && steps > 0
  return (text) => {
    const met = known.get(text)
    if (met !== undefined) return met
    const read = text.trim() === '' ? missingScore : isSound ? readScore(scale, text) : 0
    if (read !== null) known.set(text, read)
    return read
  }
}

/** For each criterion whether a juror, by id, is asked for a score; null where it is all of them. */
export type AskedOf = (juror: string) => readonly boolean[] | null

/** By the column `criteria` of jurors.csv; of an id that stands twice the first row holds. */
export function askedFrom({ criteria }: Competition, jurors: readonly Juror[]): AskedOf {
  const partial = jurors.filter((juror) => juror.criteria !== null).toReversed()
  const asked = new Map(partial.map((juror) => [juror.id, criteria.map(({ id }) => judges(juror, id))]))
  return asked.size === 0 ? () => null : (juror) => asked.get(juror) ?? null
}

export function offScaleFinding(criterion: Criterion, value: string, pair: Pair, at: Place): Finding {
  const { min, max, step } = criterion.scale
  const ends = { min: writeDecimal(min), max: writeDecimal(max), step: writeDecimal(step) }
  return error(at, 'score-off-scale', { criterion: criterion.id, value: value.trim(), ...ends, ...pair })
}

/** What the rules on missing scores and comments find in a ballot. `steps` and `asked` by criterion. */
export function findMissing(
  { criteria, ballots }: Competition,
  steps: readonly number[],
  asked: readonly boolean[] | null,
  comment: string,
  pair: Pair,
  at: Place,
  report: Report,
): void {
  const own = criteria.map(({ id }, index) => ({ id, index })).filter(({ index }) => asked?.[index] !== false)
  const lacking = own.filter(({ index }) => steps[index] === missingScore)
  if (lacking.length === own.length && own.length > 0) report(error(at, 'ballot-empty', pair))
  else if (ballots.missing === 'refuse') {
    for (const { id } of lacking) report(error(at, 'score-missing', { criterion: id, ...pair }))
  }
  const hasComment = comment.trim() !== ''
  if (ballots.comments === 'required' && !hasComment) report(error(at, 'comment-missing', pair))
  if (ballots.comments === 'off' && hasComment) report(error(at, 'comment-unwanted', pair))
}

/** The instant of a cell; earlier than any where it is empty, null where it is none, which is found. */
export function readCastAt(
  text: string,
  at: Place,
  report: Report,
  readAt: (text: string) => number | null = readInstant,
): number | null {
  const trimmed = text.trim()
  if (trimmed === '') return neverCast
  const instant = readAt(trimmed)
  if (instant === null) report(error(at, 'instant-wrong', { value: text }))
  return instant
}

/** The ids in the cells; null where one is empty, which is found. */
export function readPair(juror: string, submission: string, at: Place, report: Report): Pair | null {
  const pair = { juror: juror.trim(), submission: submission.trim() }
  if (pair.juror === '') report(error(at, 'cell-empty', { column: 'juror' }))
  if (pair.submission === '') report(error(at, 'cell-empty', { column: 'submission' }))
  return pair.juror === '' || pair.submission === '' ? null : pair
}
