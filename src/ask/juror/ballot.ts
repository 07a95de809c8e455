// One ballot, question by question, from its first criterion to casting it: every answer is saved before the next question.
import type { Draft } from '../../model/draft.js'
import type { Submission } from '../../model/submission.js'
import type { Command } from '../../words/interview.js'
import type { Asked, Choosable, Reply } from '../asker.js'
import { answersIn, criterionPassages, submissionPassages } from '../screen.js'
import type { AskedBallot } from './asked-ballot.js'
import {
  acceptedScore,
  beginDraft,
  hasAnyScore,
  isComment,
  lengthFault,
  scoresIn,
  stepBack,
  withComment,
  withScore,
} from './course.js'
import { ownScores } from './own-scores.js'
import { asked, ballotOf, numberOf, type Outcome, type Refused, type Standing, type Talk } from './standing.js'

const allCommands: readonly Command[] = ['back', 'skip', 'recuse', 'leave']

/** A ballot on its way: what stands on disk, and the juror's draft with the question it is at. */
type Writing = {
  readonly talk: Talk
  readonly standing: Standing
  readonly ballot: AskedBallot
  readonly submission: Submission
  readonly draft: Draft
}
/** One question further, or out of this submission. */
type Move = { readonly kind: 'on'; readonly writing: Writing } | { readonly kind: 'out'; readonly outcome: Outcome }

/** Leads through one submission until it is cast or left in another way. */
export async function askBallot(talk: Talk, standing: Standing, index: number): Promise<Outcome> {
  const { competition, juror, submissions } = talk.view
  const submission = submissions.rows[index]!
  const ballot = ballotOf(standing, index)
  const draft = beginDraft(competition, juror.id, submission.id, ballot)
  const writing: Writing = { talk, standing, ballot, submission, draft }
  const refused = await talk.effects.lookAgain(submission.id)
  let move: Move = refused === null ? { kind: 'on', writing } : leaveRefused(writing, { next: 'menu', ...refused })
  while (move.kind === 'on') move = await askQuestion(move.writing)
  return move.outcome
}

function askQuestion(writing: Writing): Promise<Move> {
  const { at } = writing.draft
  if (at.kind === 'criterion') return askCriterion(writing, at.criterion)
  return at.kind === 'comment' ? askComment(writing) : askSummary(writing)
}

async function askCriterion(writing: Writing, id: string): Promise<Move> {
  const { talk, draft, ballot, standing } = writing
  const { words, view, asker } = talk
  const { criteria } = view.competition
  const criterion = criteria.find((each) => each.id === id)!
  const own = ownScores(standing.ballots, criterion, criteria.indexOf(criterion), ballot.submission)
  const screen = ballotScreen(writing)
  const reply = await asker.askScore({
    ...screen,
    passages: [...screen.passages, ...criterionPassages(words, view.competition, criterion, own)],
    prompt: words.score,
    scale: criterion.scale,
    mayBeEmpty: view.competition.ballots.missing !== 'refuse',
    current: draft.scores.get(id),
  })
  if (reply.kind !== 'answer') return follow(writing, reply)
  const score = acceptedScore(view.competition, id, reply.value)
  if (score === undefined) return refuse(writing, words.scoreNeeded)
  return save(writing, withScore(view.competition, draft, id, score))
}

async function askComment(writing: Writing): Promise<Move> {
  const { talk, draft } = writing
  const { words, view, asker } = talk
  const isRequired = view.competition.ballots.comments === 'required'
  const screen = ballotScreen(writing)
  const reply = await asker.askText({
    ...screen,
    passages: [...screen.passages, { kind: 'gap' }, { kind: 'text', text: words.commentQuestion(isRequired) }],
    prompt: words.comment,
    current: draft.comment ?? '',
    isRequired,
    isLong: true,
    fault: (text) => lengthFault(words, text),
  })
  if (reply.kind !== 'answer') return follow(writing, reply)
  if (!isComment(view.competition, reply.value)) return refuse(writing, words.textNeeded)
  return save(writing, withComment(view.competition, draft, reply.value.trim()))
}

async function askSummary(writing: Writing): Promise<Move> {
  const { talk, draft } = writing
  const { words, view, asker } = talk
  const screen = ballotScreen(writing)
  const reply = await asker.choose({
    ...screen,
    passages: [...screen.passages, { kind: 'gap' }, { kind: 'title', text: words.summary }],
    prompt: words.confirm,
    choices: summaryChoices(writing),
  })
  if (reply.kind !== 'answer') return follow(writing, reply)
  if (reply.value === 'cast') return castBallot(writing)
  if (reply.value === 'discard') return discardDraft(writing)
  if (reply.value === 'change comment') return move(writing, { ...draft, at: { kind: 'comment' } })
  const criterion = view.competition.criteria.find(({ id }) => `change ${id}` === reply.value)?.id
  return criterion === undefined
    ? { kind: 'on', writing }
    : move(writing, { ...draft, at: { kind: 'criterion', criterion } })
}

/** Every answer under its number, then what can be done with the whole. */
function summaryChoices({ talk, ballot, draft }: Writing): readonly Choosable[] {
  const { words, view } = talk
  const { criteria } = view.competition
  const answers = answersIn(words, view.competition, draft).map(({ name, text }, index): Choosable => {
    const criterion = criteria[index]
    const value = criterion === undefined ? 'change comment' : `change ${criterion.id}`
    return { value, key: `${index + 1}`, label: `${name}: ${text}` }
  })
  const label = ballot.cast === null ? words.cast : words.castAnew
  const cast = { value: 'cast', key: words.choiceKeys.cast, label, isFixed: true }
  const discard = { value: 'discard', key: words.choiceKeys.discard, label: words.discard, isFixed: true }
  return [...answers, cast, ...(ballot.cast === null ? [] : [discard])]
}

async function castBallot(writing: Writing): Promise<Move> {
  const { talk, draft, ballot } = writing
  const { effects, view, words } = talk
  if (!hasAnyScore(draft)) return refuse(writing, words.withoutScores)
  const scores = scoresIn(view.competition, draft)
  const done = await effects.cast({ submission: draft.submission, ...scores })
  if (done.kind === 'refused') return leaveRefused(writing, done)
  effects.removeDraft(draft.submission)
  return out('cast', { ...ballot, state: 'cast', cast: scores, draft: null })
}

function discardDraft(writing: Writing): Move {
  const { talk, draft, ballot } = writing
  const refused = ballot.draft === null ? null : talk.effects.removeDraft(draft.submission)
  if (refused !== null) return leaveRefused(writing, refused)
  talk.asker.show(talk.words.wasDiscarded(draft.submission))
  return out('menu', { ...ballot, draft: null })
}

/** A recusal: its reason, a confirmation, then it is recorded and the draft is gone. */
async function declareRecusal(writing: Writing, given = ''): Promise<Move> {
  const { talk, ballot, submission } = writing
  const { words, asker, effects } = talk
  const screen: Asked = {
    ...ballotScreen(writing),
    heading: words.recusal(submission.id),
    passages: [{ kind: 'text', text: words.reasonQuestion }],
    prompt: words.reason,
    commands: ['back', 'leave'],
  }
  const fault = (text: string) => lengthFault(words, text)
  const reason = await asker.askText({ ...screen, current: given, isRequired: true, fault })
  if (reason.kind !== 'answer') return reason.kind === 'back' ? { kind: 'on', writing } : follow(writing, reason)
  if (reason.value.trim() === '') return refuse(writing, words.textNeeded)
  const prompt = words.confirmRecusal(submission.id)
  const confirmed = await asker.confirm({
    ...screen,
    passages: [{ kind: 'field', name: words.reason, text: reason.value }],
    prompt,
  })
  if (confirmed.kind === 'back') return declareRecusal(writing, reason.value)
  if (confirmed.kind !== 'answer') return follow(writing, confirmed)
  if (!confirmed.value) return { kind: 'on', writing }
  const done = await effects.recuse(submission.id, reason.value.trim())
  if (done.kind === 'refused' && (done.next ?? 'again') === 'again') {
    asker.show(done.text)
    return declareRecusal(writing, reason.value)
  }
  if (done.kind === 'refused') return leaveRefused(writing, done)
  effects.removeDraft(submission.id)
  return out('recused', { ...ballot, state: 'recused', draft: null })
}

// ---- Moving on

/** What a command does at any question of a ballot. A step back from the first question leads to the menu. */
async function follow(writing: Writing, reply: Exclude<Reply<never>, { kind: 'answer' }>): Promise<Move> {
  switch (reply.kind) {
    case 'back': {
      const before = stepBack(writing.talk.view.competition, writing.draft)
      return before === null ? out('menu', writing.ballot) : move(writing, before)
    }
    case 'recuse':
      return declareRecusal(writing)
    case 'undo':
      return { kind: 'on', writing }
    case 'skip':
      return out('skipped', writing.ballot)
    case 'leave':
      return out('left', writing.ballot)
    case 'interrupted':
      return out('interrupted', writing.ballot)
  }
}

/** An answer: on disk before the next question. What could not be saved stands at its question, to be seen and kept. */
function save(writing: Writing, draft: Draft): Move {
  const refused = writing.talk.effects.saveDraft(draft)
  if (refused !== null) return refuse({ ...writing, draft: { ...draft, at: writing.draft.at } }, refused.text)
  return { kind: 'on', writing: { ...writing, draft, ballot: { ...writing.ballot, draft } } }
}

/** Another question without an answer: kept on disk where there is a draft, so that one comes back to this question. */
function move(writing: Writing, draft: Draft): Move {
  return writing.ballot.draft === null ? { kind: 'on', writing: { ...writing, draft } } : save(writing, draft)
}

function refuse(writing: Writing, text: string): Move {
  writing.talk.asker.show(text)
  return { kind: 'on', writing }
}

/** On the menu, what was said stays in view; of a submission that is gone the draft is kept all the same. */
function leaveRefused(writing: Writing, { text, next = 'again' }: Refused): Move {
  if (next === 'again') return refuse(writing, text)
  writing.talk.asker.show(text)
  return out('menu', next === 'gone' ? { ...writing.ballot, state: 'recused' } : writing.ballot)
}

const out = (kind: Outcome['kind'], ballot: AskedBallot): Move => ({ kind: 'out', outcome: { kind, ballot } })

function ballotScreen({ talk, standing, ballot, submission }: Writing): Omit<Asked, 'prompt'> {
  const { view, words } = talk
  return {
    ...asked(talk, standing, allCommands),
    heading: words.submission(numberOf(standing, ballot.submission), submission.id),
    passages: submissionPassages(words, view.competition.show, view.submissions, submission),
  }
}
