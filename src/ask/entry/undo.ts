// What was keyed and may still be taken back: the form keyed last, an own first entry, and what an interruption left behind.
import { type Entry, keeperOf } from '../../model/entry.js'
import type { EntryChoice, EntryRefusal } from '../../words/entry.js'
import type { Passage, Reply } from '../asker.js'
import { acceptedScore } from '../juror/course.js'
import { dropPast, isCastAlready, keyForm } from './form.js'
import { castOne } from './held.js'
import { differencesOf } from './line.js'
import {
  castOf,
  choicesOf,
  type EntrySitting,
  type EntryStanding,
  type EntryStep,
  type EntryTalk,
  entryText,
  isOwn,
  isPair,
  neededSeats,
  type Past,
  progressOf,
  refusalOf,
  scoresOfEntry,
  seatedAt,
  withAside,
  withoutLost,
} from './standing.js'

/** The form keyed last: corrected, dropped, or left as it is. Its juror's seat is still held. */
export async function undoLast(talk: EntryTalk, standing: EntryStanding): Promise<EntryStep> {
  const { last } = standing
  if (last === null) return { kind: 'submission', standing }
  const { juror } = last.entry
  if (!talk.effects.isSitting(juror)) {
    talk.asker.show(talk.words.seatLost(juror))
    return { kind: 'submission', standing: withoutLost(talk, standing, juror) }
  }
  const seated = await sitAt(talk, standing, last.entry)
  if (typeof seated === 'string') {
    talk.asker.show(seated)
    return { kind: 'submission', standing }
  }
  const heading = talk.words.undoHeading(last.entry.juror, last.entry.submission)
  return revise(talk, standing, seated, last, heading, ['correct', 'drop', 'keep'])
}

/** An own entry on a submission that is this juror's to score no more: it can only be dropped, or left lying. */
export function dropRefused(
  talk: EntryTalk,
  standing: EntryStanding,
  sitting: EntrySitting,
  entry: Entry,
  refusal: EntryRefusal,
): Promise<EntryStep> {
  const { words, asker } = talk
  asker.show(words.refusals[refusal](entry.juror, entry.submission))
  const submission = sitting.docket.submissions.rows.findIndex(({ id }) => id === entry.submission)
  const { last } = standing
  const past = last !== null && isPair(last.entry)(entry) ? last : pastOf(entry)
  return revise(talk, standing, { sitting, submission }, past, words.ownRefused(entry.submission), ['drop', 'keep'])
}

/** An own first entry, keyed before: never the second one too, but it may be corrected. */
export function reviseOwnFirst(
  talk: EntryTalk,
  standing: EntryStanding,
  sitting: EntrySitting,
  entry: Entry,
): Promise<EntryStep> {
  talk.asker.show(talk.words.sameHand(entry.submission))
  const submission = sitting.docket.submissions.rows.findIndex(({ id }) => id === entry.submission)
  const past = pastOf(entry)
  const heading = talk.words.ownEntry(entry.submission)
  return revise(talk, standing, { sitting, submission }, past, heading, ['keep', 'correct', 'drop'])
}

/** An entry that lay there before this session: without the second one's agreement the first one's form waits again. */
const pastOf = (entry: Entry): Past => ({
  entry,
  before: entry.stage.kind === 'agreed' ? { ...entry, stage: { kind: 'first' } } : null,
  isCounted: false,
})

type Seat = { readonly sitting: EntrySitting; readonly submission: number }

/** At the seat to which an entry belongs, or why not. */
async function sitAt(talk: EntryTalk, standing: EntryStanding, entry: Entry): Promise<Seat | string> {
  const seated = await talk.effects.sit(entry.juror)
  if (seated.kind === 'refused') return seated.text
  const { docket, drafts } = seated
  const number = docket.jurors.findIndex(({ id }) => id === entry.juror)
  const submission = docket.submissions.rows.findIndex(({ id }) => id === entry.submission)
  const sitting = number < 0 ? null : seatedAt(standing, docket, number, drafts).sitting
  if (sitting === null || submission < 0) return talk.words.leftStray
  return { sitting, submission }
}

async function revise(
  talk: EntryTalk,
  standing: EntryStanding,
  { sitting, submission }: Seat,
  past: Past,
  heading: string,
  offers: readonly EntryChoice[],
): Promise<EntryStep> {
  const { words, asker } = talk
  const reply = await choose(talk, standing, heading, [entryText(words, past.entry)], offers)
  if (reply.kind === 'interrupted') return { kind: 'interrupted', standing }
  if (reply.kind === 'leave') return { kind: 'left', standing: withAside(standing, past.entry) }
  const choice = reply.kind === 'answer' ? reply.value : 'keep'
  if (choice === 'correct') return keyForm(talk, standing, sitting, submission, past.entry, past)
  if (choice === 'drop') return drop(talk, standing, past)
  asker.show(words.stays(past.entry.submission))
  return { kind: 'submission', standing }
}

function choose(
  talk: EntryTalk,
  standing: EntryStanding,
  heading: string,
  texts: readonly string[],
  offers: readonly EntryChoice[],
): Promise<Reply<string>> {
  const { words, asker } = talk
  const choices = choicesOf(words, offers)
  return asker.choose({
    progress: progressOf(talk, standing),
    heading,
    passages: texts.map((text): Passage => ({ kind: 'text', text })),
    prompt: words.choice,
    commands: ['back', 'leave'],
    leaving: words.leavingUndo,
    choices,
  })
}

// ---- What an interruption left behind

/** Offers every form that this person has keyed and not cast: to be cast, corrected, dropped, or left for the next time. */
export async function offerLeft(talk: EntryTalk, begun: EntryStanding): Promise<EntryStep> {
  let step: EntryStep = { kind: 'juror', standing: begun }
  for (const entry of talk.effects.entries()) {
    const keeper = keeperOf(entry)
    if (keeper === null || !isOwn(talk, keeper)) continue
    step = await offerOne(talk, step.standing, entry)
    talk.effects.keepSeats(neededSeats(step.standing))
    if (step.kind === 'left' || step.kind === 'interrupted') return step
  }
  return { kind: 'juror', standing: step.standing }
}

/** One at whose seat another session is alive is left to that; once the seat is taken, what lies there is read again. */
async function offerOne(talk: EntryTalk, standing: EntryStanding, listed: Entry): Promise<EntryStep> {
  const { effects, asker, words } = talk
  const seat = await sitAt(talk, standing, listed)
  const entry = effects.entryOf(listed)
  if (typeof seat === 'string') {
    asker.show(`${words.leftHeading(listed.juror, listed.submission)}. ${seat}`)
    return { kind: 'submission', standing }
  }
  if (entry === null || !isOwn(talk, keeperOf(entry) ?? '')) return { kind: 'submission', standing }
  if (isCastAlready(standing, seat.sitting, seat.submission, entry)) {
    effects.remove(entry)
    asker.show(words.leftIsCast(entry.juror, entry.submission))
    return { kind: 'submission', standing }
  }
  return talk.isSecond && entry.stage.kind === 'held'
    ? becomeFirst(talk, standing, entry)
    : askLeft(talk, standing, seat, entry)
}

/** What was keyed alone is the first of two where four eyes are asked for. */
function becomeFirst(talk: EntryTalk, standing: EntryStanding, entry: Entry): EntryStep {
  const refused = talk.effects.save({ ...entry, stage: { kind: 'first' } })
  talk.asker.show(refused?.text ?? talk.words.leftIsFirst(entry.juror, entry.submission))
  return { kind: 'submission', standing: { ...standing, waiting: standing.waiting + (refused === null ? 1 : 0) } }
}

async function askLeft(talk: EntryTalk, standing: EntryStanding, seat: Seat, entry: Entry): Promise<EntryStep> {
  const { words } = talk
  const { sitting, submission } = seat
  const refusal = refusalOf(sitting, submission)
  const mayCast = refusal === null && isAcceptable(sitting, entry)
  const cast = castOf(standing, sitting, submission)
  const differences = cast ? differencesOf(words, sitting.view.competition, cast, scoresOfEntry(sitting, entry)) : []
  const texts = [
    entryText(words, entry),
    ...(cast === null ? [] : [words.alreadyCast]),
    ...differences.map(({ name, before, after }) => `  ${name}: ${words.castAndKeyed(before, after)}`),
    ...(refusal === null ? [] : [words.refusals[refusal](entry.juror, entry.submission)]),
    ...(mayCast ? [] : [words.leftInvalid]),
  ]
  const offers: readonly EntryChoice[] = [
    ...(mayCast ? (['cast'] as const) : []),
    ...(refusal === null ? (['correct'] as const) : []),
    'drop',
    'keep',
  ]
  const heading = words.leftHeading(entry.juror, entry.submission)
  return settleLeft(talk, standing, seat, entry, await choose(talk, standing, heading, texts, offers))
}

async function settleLeft(
  talk: EntryTalk,
  standing: EntryStanding,
  { sitting, submission }: Seat,
  entry: Entry,
  reply: Reply<string>,
): Promise<EntryStep> {
  const past = pastOf(entry)
  if (reply.kind === 'interrupted') return { kind: 'interrupted', standing }
  if (reply.kind === 'leave') return { kind: 'left', standing }
  if (reply.kind !== 'answer' || reply.value === 'keep') {
    talk.asker.show(talk.words.stays(entry.submission))
    return { kind: 'submission', standing }
  }
  if (reply.value === 'cast') return { kind: 'submission', standing: await castOne(talk, standing, entry) }
  if (reply.value === 'correct') return keyForm(talk, standing, sitting, submission, entry, past)
  return drop(talk, standing, past)
}

/** A form dropped; at a seat that was lost while this was asked, nothing is touched. */
function drop(talk: EntryTalk, standing: EntryStanding, past: Past): EntryStep {
  const { juror, submission } = past.entry
  if (talk.effects.isSitting(juror)) {
    return { kind: 'submission', standing: dropPast(talk, standing, past, talk.words.dropped(submission)) }
  }
  talk.asker.show(talk.words.seatLost(juror))
  return { kind: 'submission', standing: withoutLost(talk, standing, juror) }
}

/** Whether the rules in force still take every score of an entry. */
function isAcceptable({ view }: EntrySitting, { scores, comment }: Entry): boolean {
  const { criteria, ballots } = view.competition
  const isTaken = criteria.every(({ id }) => acceptedScore(view.competition, id, scores.get(id) ?? null) !== undefined)
  const isCommented = ballots.comments === 'off' ? comment === '' : ballots.comments === 'optional' || comment !== ''
  return isTaken && isCommented && criteria.some(({ id }) => scores.get(id) != null)
}
