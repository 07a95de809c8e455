// One paper form: its scores in one line, compared with what stands there already, and taken or not.
import { type Entry, type EntryStage, isSamePerson } from '../../model/entry.js'
import type { EntryChoice } from '../../words/entry.js'
import type { Asked, Passage, Reply, TextQuestion } from '../asker.js'
import type { Scores } from '../juror/asked-ballot.js'
import { lengthFault } from '../juror/course.js'
import { castHeld } from './held.js'
import { checkLine, type Difference, differencesOf, lineOf, readLine } from './line.js'
import {
  type Cast,
  castOf,
  choicesOf,
  type EntrySitting,
  type EntryStanding,
  type EntryStep,
  type EntryTalk,
  isPair,
  isSameForm,
  type Past,
  progressOf,
  scoresOfEntry,
  submissionLine,
  withAside,
  withDropped,
  withTaken,
} from './standing.js'

/** The form being keyed. `past`: keyed before, and now corrected; `stood`: what lies there; `line`: what is typed so far. */
type Form = {
  readonly talk: EntryTalk
  readonly standing: EntryStanding
  readonly sitting: EntrySitting
  readonly submission: number
  readonly past: Past | null
  readonly stood: Entry | null
  readonly line: string
}
/** The form again, or out of it. */
type Move = { readonly kind: 'again'; readonly form: Form } | { readonly kind: 'out'; readonly step: EntryStep }

/** Keys a submission's form for the juror at whose seat the secretary is, or corrects one keyed before. */
export async function keyForm(
  talk: EntryTalk,
  standing: EntryStanding,
  sitting: EntrySitting,
  submission: number,
  stood: Entry | null,
  past: Past | null = null,
): Promise<EntryStep> {
  const line = past === null ? '' : lineOf(talk.words, scoresOfEntry(sitting, past.entry))
  let move: Move = { kind: 'again', form: { talk, standing, sitting, submission, past, stood, line } }
  while (move.kind === 'again') move = await askLine(move.form)
  return move.step
}

const idOf = ({ sitting, submission }: Form): string => sitting.view.submissions.rows[submission]!.id
const pairOf = (form: Form) => ({ juror: form.sitting.view.juror.id, submission: idOf(form) })
const out = (kind: EntryStep['kind'], standing: EntryStanding): Move => ({ kind: 'out', step: { kind, standing } })

async function askLine(form: Form): Promise<Move> {
  const { talk, sitting } = form
  const { competition } = sitting.view
  const reply = await talk.asker.askText(lineQuestion(form))
  if (reply.kind !== 'answer') return follow(form, reply)
  const read = readLine(talk.words, competition, reply.value)
  const typed: Form = { ...form, line: reply.value }
  if (read.kind === 'fault') return refuse(typed, read.text)
  if (competition.ballots.comments !== 'required' || read.comment) {
    return compare(typed, { scores: read.scores, comment: read.comment ?? '' })
  }
  const comment = await askComment(typed)
  if (comment.kind !== 'answer')
    return comment.kind === 'back' ? { kind: 'again', form: typed } : follow(typed, comment)
  const text = comment.value.trim()
  const whole: Scores = { scores: read.scores, comment: text }
  return text === ''
    ? refuse(typed, talk.words.commentNeeded)
    : compare({ ...typed, line: lineOf(talk.words, whole) }, whole)
}

function lineQuestion(form: Form): TextQuestion {
  const { talk, standing, sitting, submission, line } = form
  const { words } = talk
  const { competition } = sitting.view
  const isFault = (text: string): string | null => {
    const read = readLine(words, competition, text)
    return read.kind === 'fault' ? read.text : null
  }
  return {
    ...screenOf(form),
    heading: submissionLine(talk, standing, sitting, submission),
    passages: notesOf(form).map((text): Passage => ({ kind: 'text', text })),
    prompt: words.scores,
    help: helpOf(form),
    current: line,
    isRequired: true,
    fault: isFault,
    check: (text) => checkLine(words, competition, text),
  }
}

const screenOf = ({ talk, standing }: Form): Pick<Asked, 'progress' | 'commands' | 'leaving'> => ({
  progress: progressOf(talk, standing),
  commands: ['back', 'leave'],
  leaving: talk.words.leavingForm,
})

/** What the secretary should know of this form before the line; of a first entry never what it says. */
function notesOf({ talk, standing, sitting, submission, stood, past }: Form): readonly string[] {
  const { words, isSecond } = talk
  const { competition, juror, ballots } = sitting.view
  const first = isSecond ? lyingOf({ stood, past }) : null
  const cast = castOf(standing, sitting, submission)
  const hasDraft = ballots.some((each) => each.submission === submission && each.draft !== null)
  return [
    ...(first === null ? [] : [words.firstStands(first.enteredBy)]),
    ...(first !== null || cast === null ? [] : [words.alreadyCast]),
    ...(hasDraft ? [words.ownDraft(juror.id)] : []),
    words.wanted(competition.criteria.map(({ id }) => id)),
  ]
}

function helpOf({ talk, sitting }: Form): readonly string[] {
  const { words } = talk
  const { missing, comments } = sitting.view.competition.ballots
  return [
    ...words.lineHelp,
    ...(missing === 'refuse' ? [] : [words.emptyHelp]),
    ...(comments === 'off' ? [] : [words.commentHelp]),
  ]
}

function askComment(form: Form): Promise<Reply<string>> {
  const { talk, standing, sitting, submission } = form
  return talk.asker.askText({
    ...screenOf(form),
    heading: submissionLine(talk, standing, sitting, submission),
    passages: [{ kind: 'text', text: talk.words.commentNeeded }],
    prompt: talk.words.comment,
    current: '',
    isRequired: true,
    fault: (text) => lengthFault(talk.words, text),
  })
}

// ---- What stands there already

/** What lies there, or stood there before the form that is being corrected: never the secretary's own where four eyes are. */
const lyingOf = ({ stood, past }: Pick<Form, 'stood' | 'past'>): Entry | null => (past === null ? stood : past.before)

function compare(form: Form, given: Scores): Promise<Move> {
  return form.talk.isSecond ? compareWithFirst(form, given) : compareWithStanding(form, given)
}

/** The seat is another's: nothing is written there. What is typed stands on the screen. */
function loseSeat(form: Form): Move {
  const { words, asker } = form.talk
  asker.show(words.seatLost(form.sitting.view.juror.id))
  asker.show(words.notTaken(idOf(form)))
  return out('juror', form.standing)
}

/** Keyed once: a ballot cast, or what lies there uncast, is replaced only when that is confirmed. */
async function compareWithStanding(form: Form, given: Scores): Promise<Move> {
  const { talk, standing, sitting, past } = form
  const lying = lyingOf(form)
  const cast = castOf(standing, sitting, form.submission)
  const before = lying === null ? cast : scoresOfEntry(sitting, lying)
  if (before === null) return take(form, given, { kind: 'held' })
  const differences = differencesOf(talk.words, sitting.view.competition, before, given)
  if (differences.length > 0) return askReplace(form, given, lying, differences)
  const isHeld = lying !== null && past === null && standing.held.some(isPair(lying))
  return lying === null || isHeld
    ? leaveAsItIs(form, talk.words.unchanged(idOf(form)))
    : take(form, given, { kind: 'held' })
}

async function askReplace(
  form: Form,
  given: Scores,
  lying: Entry | null,
  differences: readonly Difference[],
): Promise<Move> {
  const { talk } = form
  const { words } = talk
  const reply = await talk.asker.confirm({
    ...screenOf(form),
    heading: words.replaceHeading(idOf(form), lying?.enteredBy ?? null),
    passages: differencePassages(differences, words.difference),
    prompt: lying === null ? words.replace : words.replaceHeld,
  })
  if (reply.kind !== 'answer') return follow(form, reply, true)
  return reply.value ? take(form, given, { kind: 'held' }) : leaveAsItIs(form, words.notTaken(idOf(form)))
}

/** Keyed a second time: it must equal what the first one keyed; where nobody did, the ballot cast. */
async function compareWithFirst(form: Form, given: Scores): Promise<Move> {
  const { talk, standing, sitting, submission } = form
  const { words } = talk
  const first = lyingOf(form)
  const cast = castOf(standing, sitting, submission)
  if (first === null) return cast === null ? take(form, given, { kind: 'first' }) : compareWithCast(form, given, cast)
  const competition = sitting.view.competition
  const differences = differencesOf(words, competition, scoresOfEntry(sitting, first), given)
  if (differences.length === 0) {
    talk.asker.show(words.isEqual(first.enteredBy, idOf(form)))
    return take(form, given, { kind: 'agreed', by: talk.by }, first.enteredBy)
  }
  const heading = words.differHeading(idOf(form), first.enteredBy)
  const passages = differencePassages(differences, words.firstAndSecond)
  const reply = await choose(form, heading, passages, ['correct', 'mine', 'aside'])
  if (reply.kind !== 'answer') return follow(form, reply, true)
  if (reply.value === 'correct') return { kind: 'again', form }
  return reply.value === 'mine' ? take(form, given, { kind: 'first' }) : leaveAsItIs(form, words.notTaken(idOf(form)))
}

async function compareWithCast(form: Form, given: Scores, cast: Cast): Promise<Move> {
  const { talk, sitting } = form
  const { words } = talk
  const differences = differencesOf(words, sitting.view.competition, cast, given)
  if (differences.length === 0) return confirmCast(form, cast.by)
  const passages = differencePassages(differences, words.castAndKeyed)
  const reply = await choose(form, words.differCast(idOf(form)), passages, ['correct', 'keep', 'anew'])
  if (reply.kind !== 'answer') return follow(form, reply, true)
  if (reply.value === 'correct') return { kind: 'again', form }
  return reply.value === 'anew' ? take(form, given, { kind: 'first' }) : leaveAsItIs(form, words.notTaken(idOf(form)))
}

/** Nobody confirms what they alone have keyed. */
function confirmCast(form: Form, by: string | null): Move {
  const { talk } = form
  const keyedBy = (by ?? talk.effects.keyedBy(pairOf(form))).split(' ')
  const isAlone = keyedBy.every((each) => isSamePerson(each, talk.by))
  const text = isAlone ? talk.words.ownCast(idOf(form)) : talk.words.confirmed(idOf(form))
  const move = leaveAsItIs(form, text)
  if (isAlone || move.kind !== 'out') return move
  const { standing } = move.step
  return out('submission', { ...standing, confirmed: standing.confirmed + 1 })
}

function choose(
  form: Form,
  heading: string,
  passages: readonly Passage[],
  offers: readonly EntryChoice[],
): Promise<Reply<string>> {
  const { words, asker } = form.talk
  const choices = choicesOf(words, offers)
  return asker.choose({ ...screenOf(form), heading, passages, prompt: words.choice, choices })
}

const differencePassages = (
  differences: readonly Difference[],
  said: (before: string, after: string) => string,
): readonly Passage[] =>
  differences.map(({ name, before, after }): Passage => ({ kind: 'field', name, text: said(before, after) }))

// ---- Moving on

function refuse(form: Form, text: string): Move {
  form.talk.asker.show(text)
  return { kind: 'again', form }
}

/** Saved first; only then what was held back before is cast. */
async function take(form: Form, given: Scores, stage: EntryStage, enteredBy = form.talk.by): Promise<Move> {
  const { talk, standing, sitting, past, stood } = form
  const { competition } = sitting.view
  if (!talk.effects.isSitting(sitting.view.juror.id)) return loseSeat(form)
  const scores = new Map(competition.criteria.map(({ id }, index) => [id, given.scores[index] ?? null]))
  const entry: Entry = { ...pairOf(form), scores, comment: given.comment, enteredBy, stage }
  const refused = talk.effects.save(entry)
  if (refused !== null) return refuse(form, refused.text)
  if (stage.kind === 'first') talk.asker.show(talk.words.isFirst(entry.submission))
  const taken: Past = { entry, before: lyingOf(form), isCounted: past?.isCounted ?? false }
  return out('submission', await castHeld(talk, withTaken(talk, standing, past?.entry ?? stood, taken), entry))
}

/** What stood there before stands; a form that was to be corrected is gone with it. */
function leaveAsItIs(form: Form, text: string): Move {
  const { talk, standing, past } = form
  if (past !== null && !talk.effects.isSitting(past.entry.juror)) return loseSeat(form)
  if (past !== null) return out('submission', dropPast(talk, standing, past, text))
  talk.asker.show(text)
  return out('submission', standing)
}

/** Takes an entry back, and says so: on disk stands again what stood there before. */
export function dropPast(talk: EntryTalk, standing: EntryStanding, past: Past, said: string): EntryStanding {
  const { effects, asker } = talk
  const refused = past.before === null ? effects.remove(past.entry) : effects.save(past.before)
  asker.show(refused === null ? said : refused.text)
  return refused === null ? withDropped(talk, standing, past) : standing
}

/** A command in place of an answer; back from a comparison leads to the line. */
function follow(form: Form, reply: Exclude<Reply<never>, { kind: 'answer' }>, isCompared = false): Move {
  const { talk, standing, past } = form
  if (reply.kind === 'interrupted') return out('interrupted', standing)
  if (reply.kind === 'back' && isCompared) return { kind: 'again', form }
  if (past !== null) talk.asker.show(talk.words.stays(idOf(form)))
  else if (form.line !== '') talk.asker.show(talk.words.notTaken(idOf(form)))
  if (reply.kind !== 'leave') return out('submission', standing)
  return out('left', past === null ? standing : withAside(standing, past.entry))
}

/** Whether a form that was keyed says what is cast: cast before its entry could be cleared away. */
export function isCastAlready(
  standing: EntryStanding,
  sitting: EntrySitting,
  submission: number,
  entry: Entry,
): boolean {
  const cast = castOf(standing, sitting, submission)
  return entry.stage.kind !== 'first' && cast !== null && isSameForm(cast, scoresOfEntry(sitting, entry))
}
