// A scripted juror at a real terminal: answers at random, goes back, puts aside, declares recusals, leaves, is killed at
// any moment and begins again; and remembers what the screen confirmed.
import { openSession, type Session } from '../program/pseudo-terminal.js'
import { anyQuestion, keys, type Question, questionIn, saysCast, saysRecused, wholeSummary } from './prompts.js'

export type Ballot = { readonly scores: readonly string[]; readonly comment: string }

/** What a juror did: confirmed on the screen, or under way when the program was killed. By submission. */
export type Doings = {
  readonly juror: string
  readonly cast: Map<string, Ballot>
  readonly recused: Set<string>
  readonly perhapsCast: Map<string, Ballot>
  readonly perhapsRecused: Set<string>
  kills: number
  answers: number
}

/** `most`: after so many ballots the juror is done, though more are outstanding. The chances are of each answer. */
export type Temper = {
  readonly most: number
  readonly skip: number
  readonly back: number
  readonly recuse: number
  readonly leave: number
  /** Of each session that it is killed at some moment; and of each cast that it is while it is under way. */
  readonly kill: number
  readonly killWhileCasting: number
  /** Within which so many milliseconds a session is killed. */
  readonly life: number
}

type Answered = Map<string, { readonly scores: (string | undefined)[]; comment: string }>

/** What was typed last, until the next question tells that it was done. */
type Pending = { readonly kind: 'cast' | 'recusal'; readonly submission: string; readonly ballot: Ballot } | null

export const newDoings = (juror: string): Doings => ({
  juror,
  cast: new Map(),
  recused: new Set(),
  perhapsCast: new Map(),
  perhapsRecused: new Set(),
  kills: 0,
  answers: 0,
})

/** Session after session, until nothing is outstanding, enough is done, or `isHalted` says that all should stop. */
export async function scoreAll(
  dir: string,
  doings: Doings,
  temper: Temper,
  random: () => number,
  isHalted: () => boolean,
): Promise<void> {
  const answered: Answered = new Map()
  while (!isHalted()) {
    const session = openSession(['score', '--juror', doings.juror], dir)
    const isDone = await sit(session, doings, temper, random, answered)
    await session.ended
    if (isDone) return
  }
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

async function sit(
  session: Session,
  doings: Doings,
  temper: Temper,
  random: () => number,
  answered: Answered,
): Promise<boolean> {
  const life = random() < temper.kill ? random() * temper.life : null
  const timer = life === null ? undefined : setTimeout(() => kill(session, doings), life)
  let pending: Pending = null
  try {
    for (;;) {
      const question = await nextQuestion(session)
      settle(session.fresh(), pending, question, doings)
      pending = null
      if (question === null) return false
      again(question, doings)
      const typed = answerTo(question, doings, temper, random, answered)
      pending = pendingFrom(question, typed, answered)
      doings.answers++
      session.type(`${typed}\r`)
      if (pending?.kind === 'cast' && random() < temper.killWhileCasting) {
        await pause(random() * 30)
        kill(session, doings)
      }
      if (typed === keys.leave) {
        await session.ended
        return isEnough(question, doings, temper)
      }
    }
  } catch (error) {
    session.kill()
    await session.ended
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function kill(session: Session, doings: Doings): void {
  if (session.isOver()) return
  doings.kills++
  session.kill()
}

/** Null where the session is over before one comes. */
async function nextQuestion(session: Session): Promise<Question | null> {
  try {
    await session.shows(anyQuestion)
    const question = questionIn(session.fresh())
    if (question?.kind !== 'summary') return question
    await session.shows(wholeSummary)
    return questionIn(session.fresh())
  } catch (error) {
    if (session.isOver()) return null
    throw error
  }
}

/** What was under way is done where the screen says so; where the program died before, it perhaps is. */
function settle(drawn: string, pending: Pending, next: Question | null, doings: Doings): void {
  if (pending === null) return
  const { kind, submission, ballot } = pending
  const isSaid = (kind === 'cast' ? saysCast : saysRecused)(drawn, submission)
  if (!isSaid && next !== null)
    throw new Error(`${doings.juror}: ${kind} of ${submission} was not confirmed:\n${drawn}`)
  if (kind === 'cast') (isSaid ? doings.cast : doings.perhapsCast).set(submission, ballot)
  else (isSaid ? doings.recused : doings.perhapsRecused).add(submission)
}

/** Who is asked for a submission again has neither cast nor been recused from it; nobody is asked for what is done. */
function again(question: Question, doings: Doings): void {
  if (question.kind === 'menu') return
  const { submission } = question
  if (doings.cast.has(submission) || doings.recused.has(submission)) {
    throw new Error(`${doings.juror} is asked for ${submission} again`)
  }
  doings.perhapsCast.delete(submission)
  doings.perhapsRecused.delete(submission)
}

const doneBy = ({ cast, recused, perhapsCast, perhapsRecused }: Doings): number =>
  cast.size + recused.size + perhapsCast.size + perhapsRecused.size

const isEnough = (question: Question, doings: Doings, { most }: Temper): boolean =>
  doneBy(doings) >= most || (question.kind === 'menu' && question.isDone)

/** Begins every ballot at its first question with the same chances, so that all ways through it come up. */
function answerTo(
  question: Question,
  doings: Doings,
  temper: Temper,
  random: () => number,
  answered: Answered,
): string {
  const chance = random()
  if (isEnough(question, doings, temper)) return keys.leave
  switch (question.kind) {
    case 'menu':
      return keys.goOn
    case 'sure':
      return keys.yes
    case 'reason':
      return `Grund ${question.submission}`
    default:
      return wayOf(chance, temper) ?? inBallot(question, doings, random, answered)
  }
}
/** A command in place of an answer; null where the question is answered. */
function wayOf(chance: number, temper: Temper): string | null {
  let bound = 0
  for (const way of ['skip', 'back', 'recuse', 'leave'] as const) {
    bound += temper[way]
    if (chance < bound) return keys[way]
  }
  return null
}

type BallotQuestion = Extract<Question, { kind: 'score' | 'comment' | 'summary' }>

function inBallot(question: BallotQuestion, doings: Doings, random: () => number, answered: Answered): string {
  if (question.kind === 'score') return atScore(question, random, answered)
  return question.kind === 'comment' ? atComment(question, answered) : atSummary(question, doings, random, answered)
}

function ballotOf(answered: Answered, submission: string) {
  const ballot = answered.get(submission) ?? { scores: [], comment: '' }
  answered.set(submission, ballot)
  return ballot
}

/** An answer that stands is kept or given anew; what was kept is what is shown. */
function atScore(
  { submission, criterion, preset }: Extract<Question, { kind: 'score' }>,
  random: () => number,
  answered: Answered,
): string {
  const { scores } = ballotOf(answered, submission)
  const isKept = preset !== null && random() < 0.5
  const score = isKept ? preset : `${Math.floor(random() * 11)}`
  scores[criterion] = score
  return isKept ? '' : score
}

/** Every fourth submission has a comment. */
function atComment({ submission, preset }: Extract<Question, { kind: 'comment' }>, answered: Answered): string {
  const ballot = ballotOf(answered, submission)
  const comment = Number(submission.slice(2)) % 4 === 0 ? `zu ${submission}, "gut"` : ''
  ballot.comment = comment
  return preset === null ? comment : ''
}

/** What the summary shows is what was answered. Now and then an answer is changed before the ballot is cast. */
function atSummary(
  { submission, answers }: Extract<Question, { kind: 'summary' }>,
  { juror }: Doings,
  random: () => number,
  answered: Answered,
): string {
  const { scores } = ballotOf(answered, submission)
  const shown = answers.slice(0, scores.length)
  if (shown.join() !== scores.join()) throw new Error(`${juror} ${submission}: answered ${scores}, shown ${shown}`)
  return random() < 0.05 ? `${1 + Math.floor(random() * scores.length)}` : keys.cast
}

function pendingFrom(question: Question, typed: string, answered: Answered): Pending {
  if (question.kind === 'menu') return null
  const { submission } = question
  const { scores, comment } = ballotOf(answered, submission)
  const ballot = { scores: scores.map((each) => each ?? ''), comment }
  if (question.kind === 'summary' && typed === keys.cast) return { kind: 'cast', submission, ballot }
  return question.kind === 'sure' ? { kind: 'recusal', submission, ballot } : null
}
