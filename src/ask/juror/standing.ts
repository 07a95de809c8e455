// Where one juror stands in the interview: every ballot before them, and what is asked next. Pure.
import type { Draft } from '../../model/draft.js'
import type { Command, InterviewWords } from '../../words/interview.js'
import type { Asked, Asker } from '../asker.js'
import type { AskedBallot, Scores } from './asked-ballot.js'
import { minutesAhead, paceOf } from './pace.js'
import type { InterviewView } from './view.js'

/** A ballot as it is handed over to be cast: scores in the order of the criteria, decimal text or null. */
export type BallotCast = Scores & { readonly submission: string }

/**
 * Why something was not done, shown to the juror; nothing is lost. `next` is the question `again` (a file held open), the
 * `menu`, or that the submission is `gone`: it is not asked for any more.
 */
export type Refused = { readonly kind: 'refused'; readonly text: string; readonly next?: 'again' | 'menu' | 'gone' }

/** What the interview has done for it. */
export type Effects = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Why a submission is not to be asked for any more, as a ballot that is opened is; null where nothing is against it. */
  readonly lookAgain: (submission: string) => Promise<Refused | null>
  readonly saveDraft: (draft: Draft) => Refused | null
  readonly removeDraft: (submission: string) => Refused | null
  readonly cast: (ballot: BallotCast) => Promise<{ kind: 'cast' } | Refused>
  readonly recuse: (submission: string, reason: string) => Promise<{ kind: 'recorded' } | Refused>
}

/** What stays the same, and where the juror stands: `queue` holds the outstanding submissions in the order of asking. */
export type Talk = {
  readonly view: InterviewView
  readonly words: InterviewWords
  readonly asker: Asker
  readonly effects: Effects
}
export type Standing = {
  readonly ballots: readonly AskedBallot[]
  readonly queue: readonly number[]
  /** When each ballot was cast, and this session began: the juror's pace. */
  readonly instants: readonly number[]
  /** What was done in this session. */
  readonly session: { readonly began: number; readonly cast: number; readonly recused: number }
}

/** How one submission was left, and its ballot as it stands then. */
export type Outcome = {
  readonly kind: 'cast' | 'recused' | 'skipped' | 'menu' | 'left' | 'interrupted'
  readonly ballot: AskedBallot
}

/** Drafts first, then what else is outstanding in the order of asking. */
export function beginStanding({ ballots, castAt }: InterviewView, now: number): Standing {
  const asked = ballots.filter(isQueued)
  const [begun, untouched] = [asked.filter((each) => each.draft), asked.filter((each) => !each.draft)]
  const queue = [...begun, ...untouched].map(({ submission }) => submission)
  return { ballots, queue, instants: [...castAt, now], session: { began: now, cast: 0, recused: 0 } }
}

/** Outstanding, or begun: a draft of what was cast or need not be cast is gone on with too. */
const isQueued = ({ state, draft }: AskedBallot): boolean =>
  state === 'outstanding' || (state !== 'recused' && draft !== null)

/** With one ballot as it was left; what was put aside goes to the end of the queue. */
export function standingAfter(
  { ballots, queue, instants, session }: Standing,
  { kind, ballot }: Outcome,
  now: number,
): Standing {
  const others = queue.filter((each) => each !== ballot.submission)
  const kept = queue.includes(ballot.submission) ? queue : [ballot.submission, ...queue]
  return {
    ballots: ballots.map((each) => (each.submission === ballot.submission ? ballot : each)),
    instants: kind === 'cast' ? [...instants, now] : instants,
    session: {
      ...session,
      cast: session.cast + (kind === 'cast' ? 1 : 0),
      recused: session.recused + (kind === 'recused' ? 1 : 0),
    },
    queue: !isQueued(ballot) ? others : kind === 'skipped' ? [...others, ballot.submission] : kept,
  }
}

export function asked(
  { words }: Talk,
  standing: Standing,
  commands: readonly Command[],
): Pick<Asked, 'progress' | 'commands'> {
  return { progress: words.progress(...progressOf(standing)), commands }
}

/** How many ballots are cast, of all that this juror may still be asked for: recusals are left out. */
export function progressOf({ ballots }: Standing): [number, number] {
  const own = ballots.filter(({ state }) => state !== 'recused')
  return [own.filter(({ state }) => state === 'cast').length, own.length]
}

/** How many ballots are outstanding, and in how many minutes they are cast at this juror's pace; null while nobody knows. */
export function aheadOf({ ballots, instants }: Standing): {
  readonly outstanding: number
  readonly each: number | null
  readonly minutes: number | null
} {
  const outstanding = ballots.filter(({ state }) => state === 'outstanding').length
  const pace = paceOf(instants)
  if (pace === null || outstanding === 0) return { outstanding, each: null, minutes: null }
  return { outstanding, each: minutesAhead(pace, 1), minutes: minutesAhead(pace, outstanding) }
}

/** Which of this juror's submissions it is, from 1; a recusal moves no number. */
export const numberOf = ({ ballots }: Standing, submission: number): number =>
  ballots.findIndex((each) => each.submission === submission) + 1

export const ballotOf = ({ ballots }: Standing, submission: number): AskedBallot =>
  ballots.find((each) => each.submission === submission)!

export const idOf = ({ submissions }: InterviewView, submission: number): string => submissions.rows[submission]!.id
