// The interview: leads one juror from what is outstanding to ballots cast. It knows no prompt library and no disk.
import type { Language } from '../model/competition.js'
import { interviewWords } from '../words/interview.js'
import type { AskedBallot } from './asked-ballot.js'
import type { Asker, Choosable } from './asker.js'
import { askBallot } from './ballot.js'
import { oneLine } from './screen.js'
import {
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

/** How the interview ended, and how far this juror is: `cast` of `all`. */
export type Ending = { readonly kind: 'left' | 'interrupted'; readonly cast: number; readonly all: number }

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
  greet(talk)
  let standing = beginStanding(view)
  let step: Step = { kind: 'menu' }
  while (step.kind !== 'left' && step.kind !== 'interrupted') {
    if (step.kind !== 'ballot') {
      step = step.kind === 'menu' ? await askMenu(talk, standing) : await askList(talk, standing, step.kind)
      continue
    }
    const outcome = await askBallot(talk, standing, step.submission)
    standing = standingAfter(standing, outcome)
    const next = stepAfter(step.from, standing, outcome)
    tell(talk, outcome, step.from === 'queue' && next.kind === 'menu')
    step = next
  }
  const [cast, all] = progressOf(standing)
  return { kind: step.kind, cast, all }
}

function greet({ view, words, asker }: Talk): void {
  asker.show(oneLine(words.greeting(view.juror.name, view.competition.title)))
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
  const isDone = !standing.ballots.some(({ state }) => state === 'outstanding')
  const reply = await asker.choose({
    ...asked(talk, standing, ['leave']),
    heading: isDone ? words.nothingOutstanding : words.menu,
    passages: [],
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

function menuChoices({ view, words }: Talk, standing: Standing): readonly Choosable[] {
  const choices: Choosable[] = []
  const [next] = standing.queue
  if (next !== undefined) {
    const isBegun = ballotOf(standing, next).draft !== null
    const label = (isBegun ? words.resume : words.goOn)(idOf(view, next), numberOf(standing, next))
    choices.push({ value: 'go-on', key: words.choiceKeys['go-on'], label })
  }
  const [unscored, cast] = [listed(standing, 'choose').length, listed(standing, 'open').length]
  const isWorthAList = unscored > 1 || (unscored === 1 && next === undefined)
  if (isWorthAList) choices.push({ value: 'choose', key: words.choiceKeys.choose, label: words.choose(unscored) })
  if (cast > 0) choices.push({ value: 'open', key: words.choiceKeys.open, label: words.open(cast) })
  return choices
}

const listed = ({ ballots }: Standing, list: 'choose' | 'open'): readonly AskedBallot[] =>
  ballots.filter(({ state }) => (list === 'open' ? state === 'cast' : state === 'outstanding' || state === 'open'))

async function askList(talk: Talk, standing: Standing, list: 'choose' | 'open'): Promise<Step> {
  const { view, words, asker } = talk
  const ballots = listed(standing, list)
  const hasNumericIds = ballots.some(({ submission }) => /^\d+$/.test(idOf(view, submission)))
  const choices = ballots.map(({ submission, draft }): Choosable => {
    const marks = draft === null ? '' : ` (${words.drafted})`
    const value = idOf(view, submission)
    return {
      value,
      key: hasNumericIds ? value : `${numberOf(standing, submission)}`,
      label: `${value}${shortTitle(view, submission)}${marks}`,
    }
  })
  const reply = await asker.choose({
    ...asked(talk, standing, ['back', 'leave']),
    heading: list === 'open' ? words.alreadyCast : words.notYetScored,
    passages: [],
    prompt: words.whichSubmission,
    choices,
  })
  if (reply.kind === 'leave') return { kind: 'left' }
  if (reply.kind === 'interrupted') return reply
  const chosen = reply.kind === 'answer' ? ballots[choices.findIndex(({ value }) => value === reply.value)] : undefined
  return chosen === undefined
    ? { kind: 'menu' }
    : { kind: 'ballot', submission: chosen.submission, from: chosen.state === 'outstanding' ? 'queue' : 'list' }
}

/** The first column shown that is not empty, cut to a line of a list. */
function shortTitle({ competition, submissions }: InterviewView, submission: number): string {
  const columns = competition.show.includes('title') ? ['title', ...competition.show] : competition.show
  const cells = columns.map((column) => submissions.rows[submission]!.cells[submissions.columns.indexOf(column)] ?? '')
  const title = [...oneLine(cells.find((cell) => cell.trim() !== '') ?? '')]
  return title.length === 0 ? '' : `  ${title.length > 50 ? `${title.slice(0, 49).join('')}…` : title.join('')}`
}
