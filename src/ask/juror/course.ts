// The course of one ballot through its questions: what is asked next, and what a draft says so far. Pure.
import type { Competition } from '../../model/competition.js'
import type { Draft, Question } from '../../model/draft.js'
import { readScore, scoreText } from '../../model/scale.js'
import type { InterviewWords } from '../../words/interview.js'
import type { AskedBallot, Scores } from './asked-ballot.js'

/** A question per criterion, the comment unless it is off, the summary. */
function questionsOf({ criteria, ballots }: Competition): readonly Question[] {
  const comment: readonly Question[] = ballots.comments === 'off' ? [] : [{ kind: 'comment' }]
  return [
    ...criteria.map(({ id }): Question => ({ kind: 'criterion', criterion: id })),
    ...comment,
    { kind: 'summary' },
  ]
}

const isSameQuestion = (a: Question, b: Question): boolean =>
  a.kind === b.kind && (a.kind !== 'criterion' || b.kind !== 'criterion' || a.criterion === b.criterion)

/** A score as a ballot has it (`7.50` is `7.5`), null where it may be left empty; undefined where it cannot be taken. */
export function acceptedScore(
  competition: Competition,
  criterion: string,
  score: string | null,
): string | null | undefined {
  if (score === null) return competition.ballots.missing === 'refuse' ? undefined : null
  const scale = competition.criteria.find(({ id }) => id === criterion)?.scale
  const steps = scale === undefined ? null : readScore(scale, score)
  return scale === undefined || steps === null ? undefined : scoreText(scale, steps)
}

/** A comment or a reason is no essay, and a record of a file has its limit. */
const longestText = 20_000

/** Why a text is too long to be written, or null. */
export const lengthFault = (words: Pick<InterviewWords, 'tooLong'>, text: string): string | null =>
  text.length > longestText ? words.tooLong(text.length, longestText) : null

/** Whether a comment may stand in a ballot. */
export const isComment = ({ ballots }: Competition, text: string): boolean =>
  ballots.comments !== 'required' || text.trim() !== ''

/** Whether a question has an answer; the summary has one when every other question has. */
function isAnswered(competition: Competition, draft: Draft, question: Question): boolean {
  if (question.kind === 'criterion') return draft.scores.has(question.criterion)
  if (question.kind === 'comment') return draft.comment !== null
  return firstUnanswered(competition, draft).kind === 'summary'
}

const firstUnanswered = (competition: Competition, draft: Draft): Question =>
  questionsOf(competition).find((each) => each.kind === 'summary' || !isAnswered(competition, draft, each)) ?? {
    kind: 'summary',
  }

/** The draft to go on with: the one begun, else the ballot cast, opened at its summary, else an empty one. */
export function beginDraft(competition: Competition, juror: string, submission: string, ballot: AskedBallot): Draft {
  if (ballot.draft !== null) return settled(competition, ballot.draft)
  const empty: Draft = { juror, submission, scores: new Map(), comment: null, at: { kind: 'summary' } }
  if (ballot.cast === null) return settled(competition, empty)
  const scores = competition.criteria.map(({ id }, index) => [id, ballot.cast?.scores[index] ?? null] as const)
  return settled(competition, { ...empty, scores: new Map(scores), comment: ballot.cast.comment })
}

/** Without answers that the rules in force no longer take, and at a question that there is. */
function settled(competition: Competition, draft: Draft): Draft {
  const scores = new Map<string, string | null>()
  for (const [criterion, score] of draft.scores) {
    const accepted = acceptedScore(competition, criterion, score)
    if (accepted !== undefined) scores.set(criterion, accepted)
  }
  const comment = draft.comment !== null && isComment(competition, draft.comment) ? draft.comment : null
  const kept = { ...draft, scores, comment: competition.ballots.comments === 'off' ? null : comment }
  const isThere = questionsOf(competition).some((each) => isSameQuestion(each, draft.at))
  const stays = isThere && (draft.at.kind !== 'summary' || isAnswered(competition, kept, draft.at))
  return stays ? kept : { ...kept, at: firstUnanswered(competition, kept) }
}

/** With the answer to a criterion's question, at the question that comes next. */
export const withScore = (competition: Competition, draft: Draft, criterion: string, score: string | null): Draft =>
  advanced(competition, { ...draft, scores: new Map([...draft.scores, [criterion, score]]) })

export const withComment = (competition: Competition, draft: Draft, comment: string): Draft =>
  advanced(competition, { ...draft, comment })

/** Once every question is answered, each further answer leads to the summary; until then to the next question. */
function advanced(competition: Competition, draft: Draft): Draft {
  const unanswered = firstUnanswered(competition, draft)
  if (unanswered.kind === 'summary') return { ...draft, at: unanswered }
  const next = questionsOf(competition)[positionOf(competition, draft.at) + 1]
  return { ...draft, at: next === undefined || next.kind === 'summary' ? unanswered : next }
}

/** At the question before; null at the first one. */
export function stepBack(competition: Competition, draft: Draft): Draft | null {
  const before = questionsOf(competition)[positionOf(competition, draft.at) - 1]
  return before === undefined ? null : { ...draft, at: before }
}

const positionOf = (competition: Competition, question: Question): number =>
  questionsOf(competition).findIndex((each) => isSameQuestion(each, question))

/** The ballot that a complete draft becomes. */
export const scoresIn = (competition: Competition, draft: Draft): Scores => ({
  scores: competition.criteria.map(({ id }) => draft.scores.get(id) ?? null),
  comment: draft.comment ?? '',
})

/** A ballot without any score is never cast. */
export const hasAnyScore = (draft: Draft): boolean => [...draft.scores.values()].some((score) => score !== null)

/** Whether a draft says what the ballot cast says: left behind after casting, or opened and not changed. */
export function isSameAsCast(competition: Competition, draft: Draft, cast: Scores): boolean {
  if (firstUnanswered(competition, draft).kind !== 'summary') return false
  const drafted = scoresIn(competition, draft)
  return drafted.comment === cast.comment && drafted.scores.every((score, index) => score === cast.scores[index])
}
