// The interview: leads one juror from what is outstanding to ballots cast. It knows no prompt library and no disk.
import type { Language } from '../../model/competition.js'
import { cellOf } from '../../model/submission.js'
import { interviewWords } from '../../words/interview.js'
import type { SessionEnd } from '../../words/session.js'
import type { Asker, Choosable } from '../asker.js'
import { oneLine } from '../screen.js'
import type { AskedBallot, AskedState } from './asked-ballot.js'
import { askBallot } from './ballot.js'
import {
  aheadOf,
  asked,
  ballotOf,
  beginStanding,
  type Effects,
  idOf,
  numberOf,
  type Outcome,
  progressOf,
  type Standing,
  standingAfter,
  type Talk,
} from './standing.js'
import type { InterviewView } from './view.js'

/** How the interview ended, and how far this juror is. */
export type Ending = SessionEnd & { readonly kind: 'left' | 'interrupted' }

/** Where the juror goes next from the menu or a list. */
type Step =
  | { readonly kind: 'ballot'; readonly submission: number; readonly from: 'queue' | 'list' }
  | { readonly kind: 'choose' | 'open' | 'menu' | 'left' | 'interrupted' }

/** Leads through the menu and the ballots until the juror leaves. */
export async function interview(
  view: InterviewView,
  asker: Asker,
  effects: Effects,
  language: Language = view.competition.language,
): Promise<Ending> {
  const talk: Talk = { view, words: interviewWords[language], asker, effects }
  let standing = beginStanding(view, effects.now())
  greet(talk, standing)
  let step: Step = { kind: 'menu' }
  while (step.kind !== 'left' && step.kind !== 'interrupted') {
    if (step.kind !== 'ballot') {
      step = step.kind === 'menu' ? await askMenu(talk, standing) : await askList(talk, standing, step.kind)
      continue
    }
    const outcome = await askBallot(talk, standing, step.submission)
    standing = standingAfter(standing, outcome, effects.now())
    const next = stepAfter(step.from, standing, outcome)
    tell(talk, outcome, step.from === 'queue' && next.kind === 'menu')
    step = next
  }
  return { kind: step.kind, ...endOf(view, standing, effects.now()) }
}

function endOf(view: InterviewView, standing: Standing, now: number): SessionEnd {
  const [cast, all] = progressOf(standing)
  const { began, ...done } = standing.session
  const idsOf = (ballots: readonly AskedBallot[]) => ballots.map(({ submission }) => idOf(view, submission))
  return {
    cast,
    all,
    session: { ...done, minutes: Math.max(1, Math.round((now - began) / 60_000)) },
    outstanding: idsOf(standing.ballots.filter(({ state }) => state === 'outstanding')),
    begun: idsOf(standing.ballots.filter(({ draft }) => draft !== null)),
  }
}

function greet({ view, words, asker }: Talk, standing: Standing): void {
  const { outstanding, each, minutes } = aheadOf(standing)
  const [cast] = progressOf(standing)
  const begun = standing.ballots.filter(({ draft }) => draft !== null).length
  const lines = [
    oneLine(words.greeting(view.juror.name || view.juror.id, view.competition.title)),
    ...(outstanding === 0 ? [] : [words.ahead(outstanding, view.competition.criteria.length)]),
    ...(cast + begun === 0 ? [] : [words.behind(cast, begun)]),
    ...(each === null || minutes === null ? [] : [words.atPace(each, minutes)]),
    ...(standing.ballots.length === 0 ? [] : [words.howTo]),
  ]
  asker.show(lines.join('\n'))
  if (view.juror.role === 'guest') asker.show(words.guest)
  if (view.deputyFor !== null) asker.show(oneLine(words.deputy(view.deputyFor)))
  if (view.isAbsent) asker.show(words.absent)
  if (!view.judgesAll) asker.show(oneLine(words.judgesOnly(view.competition.criteria.map(({ name }) => name))))
}

/** After a submission of the queue the next one; after one chosen from a list the menu. */
function stepAfter(from: 'queue' | 'list', { queue }: Standing, { kind }: Outcome): Step {
  if (kind === 'left' || kind === 'interrupted' || kind === 'menu') return { kind }
  const [next] = queue
  const isOnlyOne = kind === 'skipped' && queue.length === 1
  return from === 'list' || next === undefined || isOnlyOne
    ? { kind: 'menu' }
    : { kind: 'ballot', submission: next, from: 'queue' }
}

function tell({ view, words, asker }: Talk, { kind, ballot }: Outcome, isOnlyOne: boolean): void {
  const id = idOf(view, ballot.submission)
  if (kind === 'cast') asker.show(words.wasCast(id))
  if (kind === 'recused') asker.show(words.wasRecused(id))
  if (kind === 'skipped') asker.show(isOnlyOne ? words.wasOnlyOne(id) : words.wasSkipped(id))
}

// ---- The menu and the lists

async function askMenu(talk: Talk, standing: Standing): Promise<Step> {
  const { words, asker } = talk
  const choices = menuChoices(talk, standing)
  if (choices.length === 0) {
    asker.show(words.nothingToScore)
    return { kind: 'left' }
  }
  const { outstanding, minutes } = aheadOf(standing)
  const isDone = outstanding === 0 && progressOf(standing)[0] > 0
  const reply = await asker.choose({
    ...asked(talk, standing, ['leave']),
    heading: isDone ? words.nothingOutstanding : words.menu,
    passages: outstanding === 0 ? [] : [{ kind: 'text', text: words.stillAhead(outstanding, minutes) }],
    prompt: words.choice,
    choices,
    ...(choices[0] === undefined || isDone ? {} : { preset: choices[0].value }),
  })
  if (reply.kind === 'leave') return { kind: 'left' }
  if (reply.kind === 'interrupted') return reply
  if (reply.kind !== 'answer') return { kind: 'menu' }
  if (reply.value === 'choose' || reply.value === 'open') return { kind: reply.value }
  const [next] = standing.queue
  return next === undefined ? { kind: 'menu' } : { kind: 'ballot', submission: next, from: 'queue' }
}

/** Straight through, from the list of all, or of those cast. */
function menuChoices({ view, words }: Talk, standing: Standing): readonly Choosable[] {
  const choices: Choosable[] = []
  const [next] = standing.queue
  if (next !== undefined) {
    const isBegun = ballotOf(standing, next).draft !== null
    const label = (isBegun ? words.resume : words.goOn)(idOf(view, next), numberOf(standing, next))
    choices.push({ value: 'go-on', key: words.choiceKeys['go-on'], label })
  }
  const [all, cast] = [listed(standing, 'choose').length, listed(standing, 'open').length]
  const isWorthAList = all - cast > 1 || (all > cast && (cast > 0 || next === undefined))
  if (isWorthAList)
    choices.push({ value: 'choose', key: words.choiceKeys.choose, label: words.choose(all - cast, cast) })
  if (cast > 0) choices.push({ value: 'open', key: words.choiceKeys.open, label: words.open(cast) })
  return choices
}

/** All that may be scored, what is outstanding first and what is cast last; or what is cast alone. */
function listed({ ballots }: Standing, list: 'choose' | 'open'): readonly AskedBallot[] {
  const having = (wanted: AskedState) => ballots.filter(({ state }) => state === wanted)
  return list === 'open' ? having('cast') : [...having('outstanding'), ...having('open'), ...having('cast')]
}

async function askList(talk: Talk, standing: Standing, list: 'choose' | 'open'): Promise<Step> {
  const { words, asker } = talk
  const ballots = listed(standing, list)
  const choices = listChoices(talk, standing, ballots)
  const reply = await asker.choose({
    ...asked(talk, standing, ['back', 'leave']),
    heading: list === 'open' ? words.alreadyCast : words.allSubmissions,
    passages: [],
    prompt: words.whichSubmission,
    choices,
    isSearched: true,
  })
  if (reply.kind === 'leave') return { kind: 'left' }
  if (reply.kind === 'interrupted') return reply
  const chosen = reply.kind === 'answer' ? ballots[choices.findIndex(({ value }) => value === reply.value)] : undefined
  return chosen === undefined
    ? { kind: 'menu' }
    : { kind: 'ballot', submission: chosen.submission, from: chosen.state === 'outstanding' ? 'queue' : 'list' }
}

/** By number; where ids are numbers themselves, by id. */
function listChoices({ view, words }: Talk, standing: Standing, ballots: readonly AskedBallot[]): readonly Choosable[] {
  const hasNumericIds = ballots.some(({ submission }) => /^\d+$/.test(idOf(view, submission)))
  return ballots.map(({ submission, state, draft }): Choosable => {
    const value = idOf(view, submission)
    const mark = draft !== null ? words.drafted : state === 'cast' ? words.isCast : ''
    const parts = [hasNumericIds ? '' : value, mark === '' ? '' : `(${mark})`, titleOf(view, submission)]
    const label = parts.filter((part) => part !== '').join('  ')
    return { value, key: hasNumericIds ? value : `${numberOf(standing, submission)}`, label: label || value }
  })
}

/** Title and applicant where they are shown, else the first column shown that is not empty; on one line. */
function titleOf({ competition, submissions }: InterviewView, submission: number): string {
  const textOf = (column: string) => oneLine(cellOf(submissions, submissions.rows[submission]!, column)).slice(0, 200)
  const shown = ['title', 'applicant'].filter((column) => competition.show.includes(column)).map(textOf)
  const texts = [shown.filter((text) => text !== '').join(' · '), ...competition.show.map(textOf)]
  return texts.find((text) => text !== '') ?? ''
}
