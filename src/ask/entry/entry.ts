// The secretary's seat: whose forms, which submission, then the scores in one line. It knows no prompt library and no disk.
import { type Entry, keeperOf } from '../../model/entry.js'
import type { EntryCounts, EntryRefusal } from '../../words/entry.js'
import type { Command } from '../../words/interview.js'
import type { Asked, Passage, Reply } from '../asker.js'
import { oneLine } from '../screen.js'
import { isCastAlready, keyForm } from './form.js'
import { castHeld } from './held.js'
import { areNumbered, endInNumbers, type Found, findJuror, findSubmission } from './names.js'
import {
  countWaiting,
  cutToLine,
  type EntrySitting,
  type EntryStanding,
  type EntryStep,
  type EntryTalk,
  firstStanding,
  isOwn,
  isPair,
  lastPassages,
  neededSeats,
  progressOf,
  refusalOf,
  seatedAt,
  withoutLost,
} from './standing.js'
import { dropRefused, offerLeft, reviseOwnFirst, undoLast } from './undo.js'

/** `refused`: the seat of the one juror asked for could not be taken. */
export type EntryEnding = EntryCounts & { readonly kind: 'left' | 'interrupted' | 'refused' }

/** Keys one form after the other until the secretary leaves; what is held back then is cast. */
export async function keyForms(talk: EntryTalk): Promise<EntryEnding> {
  const { words, asker, effects } = talk
  asker.show(oneLine(words.greeting(talk.by, talk.title)))
  asker.show(talk.isSecond ? words.fourEyes : words.holding)
  let step = await offerLeft(talk, firstStanding(talk))
  while (step.kind === 'juror' || step.kind === 'submission') {
    effects.keepSeats(neededSeats(step.standing))
    const { sitting } = step.standing
    step =
      step.kind === 'juror' || sitting === null
        ? await askJuror(talk, { ...step.standing, sitting: null })
        : await askSubmission(talk, step.standing, sitting)
  }
  return endingOf(talk, step)
}

async function endingOf(talk: EntryTalk, { kind, standing }: EntryStep): Promise<EntryEnding> {
  const ended = kind === 'interrupted' ? standing : await castHeld(talk, standing, null)
  const { keyed, cast, confirmed } = ended
  const left = talk.effects.entries().filter((entry) => isOwn(talk, keeperOf(entry) ?? '')).length
  const counts = { keyed, cast, confirmed, waiting: countWaiting(talk), left }
  return { kind: kind === 'interrupted' || kind === 'refused' ? kind : 'left', ...counts, isSecond: talk.isSecond }
}

// ---- Whose forms

async function askJuror(talk: EntryTalk, standing: EntryStanding): Promise<EntryStep> {
  if (talk.juror !== null)
    return sit(
      talk,
      standing,
      talk.jurors.findIndex(({ id }) => id === talk.juror),
    )
  const { words, asker, jurors } = talk
  const ids = jurors.map(({ id }) => id)
  const faultOf = (typed: string) => jurorFault(talk, typed, findJuror(ids, typed))
  const reply = await asker.askText({
    ...screenOf(talk, standing, []),
    heading: words.whichJuror,
    passages: [...jurorPassages(talk), ...lastPassages(talk, standing)],
    prompt: words.juror,
    help: [words.jurorHelp(areNumbered(ids))],
    current: '',
    isRequired: true,
    isShort: true,
    fault: faultOf,
  })
  if (reply.kind !== 'answer') return follow(talk, standing, reply, 'juror')
  const found = findJuror(ids, reply.value)
  if (found.kind === 'found') return sit(talk, standing, found.index)
  asker.show(faultOf(reply.value) ?? '')
  return { kind: 'juror', standing }
}

function jurorFault({ words }: EntryTalk, typed: string, found: Found): string | null {
  return found.kind === 'found' ? null : words.unknownJuror(typed, found.kind === 'unknown' ? found.nearest : null)
}

/** So many have a line of their own; so many more stand in a row; of still more the id must be typed. */
const [inLines, inRow] = [9, 60]

function jurorPassages({ jurors }: EntryTalk): readonly Passage[] {
  if (jurors.length > inRow) return []
  const isNumbered = areNumbered(jurors.map(({ id }) => id))
  // No line breaks between a number and its id.
  const named = jurors.map(({ id }, index) => (isNumbered ? `${index + 1}\u00a0${id}` : id))
  if (jurors.length > inLines) return [{ kind: 'text', text: named.join(' · ') }]
  return jurors.map(
    ({ name }, index): Passage => ({ kind: 'text', text: `  ${cutToLine(`${named[index]} ${oneLine(name)}`, 2)}` }),
  )
}

/** Takes the juror's seat; refused, another juror is asked for, or there is no other. */
async function sit(talk: EntryTalk, before: EntryStanding, number: number): Promise<EntryStep> {
  const { effects, asker, words } = talk
  const { id } = talk.jurors[number]!
  const standing = withoutLost(talk, before, id)
  const seated = await effects.sit(id)
  const at = seated.kind === 'seated' ? seated.docket.jurors.findIndex((each) => each.id === id) : -1
  if (seated.kind === 'refused' || at < 0) {
    asker.show(seated.kind === 'refused' ? seated.text : words.unknownJuror(id, null))
    return { kind: talk.juror === null ? 'juror' : 'refused', standing }
  }
  const waiting = talk.isSecond ? countWaiting(talk) : standing.waiting
  const after = seatedAt({ ...standing, waiting }, seated.docket, at, seated.drafts)
  const { view } = after.sitting!
  if (view.juror.role === 'guest') asker.show(words.guest(id))
  if (view.isAbsent) asker.show(words.absent(id))
  if (!view.judgesAll)
    asker.show(
      words.judgesOnly(
        id,
        view.competition.criteria.map(({ name }) => oneLine(name)),
      ),
    )
  return { kind: 'submission', standing: after }
}

// ---- Which submission

async function askSubmission(talk: EntryTalk, standing: EntryStanding, sitting: EntrySitting): Promise<EntryStep> {
  const { words, asker, effects } = talk
  const { juror } = sitting.view
  if (!effects.isSitting(juror.id)) {
    asker.show(words.seatLost(juror.id))
    return { kind: 'juror', standing }
  }
  const ids = sitting.docket.submissions.rows.map(({ id }) => id)
  const mayChange = talk.juror === null
  const faultOf = (typed: string) => submissionFault(talk, sitting, ids, typed)
  const reply = await asker.askText({
    ...screenOf(talk, standing, mayChange ? ['back'] : []),
    heading: words.whichSubmission(oneLine(juror.name === '' ? juror.id : `${juror.name} (${juror.id})`)),
    passages: lastPassages(talk, standing),
    prompt: words.submission,
    help: [words.submissionHelp(exampleOf(ids)), ...(mayChange ? [words.otherJuror] : [])],
    current: '',
    isRequired: !mayChange,
    isShort: true,
    fault: (typed) => (mayChange && typed.trim() === '' ? null : faultOf(typed)),
  })
  if (reply.kind !== 'answer') return follow(talk, standing, reply, 'submission')
  if (reply.value.trim() === '' && mayChange) return { kind: 'juror', standing }
  const found = findSubmission(ids, reply.value)
  const fault = faultOf(reply.value)
  if (found.kind === 'found' && fault === null) return openForm(talk, standing, sitting, found.index)
  asker.show(fault ?? '')
  return { kind: 'submission', standing }
}

/** `17 = Z-017`; null where the place in the file is meant. */
function exampleOf(ids: readonly string[]): string | null {
  const id = ids.find((each) => /[^\d]\d+$/.test(each)) ?? ids[0] ?? ''
  return endInNumbers(ids) ? `${(/\d+$/.exec(id)?.[0] ?? '').replace(/^0+(?=\d)/, '')} = ${id}` : null
}

function submissionFault(talk: EntryTalk, sitting: EntrySitting, ids: readonly string[], typed: string): string | null {
  const { words } = talk
  const found = findSubmission(ids, typed)
  if (found.kind === 'found' && ownRefused(talk, sitting, found.index) !== null) return null
  if (found.kind === 'unknown') return words.unknownSubmission(typed, found.nearest)
  if (found.kind === 'ambiguous') return words.ambiguousSubmission(typed, found.ids)
  const refusal = refusalOf(sitting, found.index)
  return refusal === null ? null : words.refusals[refusal](sitting.view.juror.id, ids[found.index]!)
}

/** The form of one submission, as what lies there lets it be keyed. */
function openForm(
  talk: EntryTalk,
  standing: EntryStanding,
  sitting: EntrySitting,
  submission: number,
): Promise<EntryStep> | EntryStep {
  const { asker, words, isSecond, by } = talk
  const refused = ownRefused(talk, sitting, submission)
  if (refused !== null) return dropRefused(talk, standing, sitting, refused.entry, refused.refusal)
  const stood = entryAt(talk, standing, sitting, submission)
  if (stood === null || (stood.stage.kind === 'held' && !isSecond)) {
    return keyForm(talk, standing, sitting, submission, stood)
  }
  if (!isSecond) {
    asker.show(words.awaitsSecond(stood.enteredBy, stood.submission, by))
    return { kind: 'submission', standing }
  }
  const { last } = standing
  if (last !== null && isPair(last.entry)(stood)) return undoLast(talk, standing)
  return isOwn(talk, stood.enteredBy)
    ? reviseOwnFirst(talk, standing, sitting, stood)
    : keyForm(talk, standing, sitting, submission, stood)
}

/** An own entry on a submission that cannot be keyed for the juror any more, and why not; null where there is none. */
function ownRefused(
  talk: EntryTalk,
  sitting: EntrySitting,
  submission: number,
): { readonly entry: Entry; readonly refusal: EntryRefusal } | null {
  const refusal = refusalOf(sitting, submission)
  if (refusal === null) return null
  const { id } = sitting.docket.submissions.rows[submission]!
  const entry = talk.effects.entryOf({ juror: sitting.view.juror.id, submission: id })
  return entry !== null && isOwn(talk, keeperOf(entry) ?? entry.enteredBy) ? { entry, refusal } : null
}

/** What lies there uncast; what was cast before it could be cleared away is cleared away now. */
function entryAt(talk: EntryTalk, standing: EntryStanding, sitting: EntrySitting, submission: number): Entry | null {
  const pair = { juror: sitting.view.juror.id, submission: sitting.docket.submissions.rows[submission]!.id }
  const entry = talk.effects.entryOf(pair)
  const isHeld = standing.held.some(isPair(pair))
  if (entry === null || isHeld || !isCastAlready(standing, sitting, submission, entry)) return entry
  talk.effects.remove(pair)
  return null
}

// ---- Commands

function screenOf(
  talk: EntryTalk,
  standing: EntryStanding,
  more: readonly Command[],
): Pick<Asked, 'progress' | 'commands' | 'leaving'> {
  const undo: readonly Command[] = standing.last === null ? [] : ['undo']
  const leaving = talk.isSecond ? talk.words.leavingSecond : talk.words.leaving
  return { progress: progressOf(talk, standing), commands: [...undo, ...more, 'leave'], leaving }
}

/** Undo leads back to where it was asked for. */
async function follow(
  talk: EntryTalk,
  standing: EntryStanding,
  reply: Exclude<Reply<never>, { kind: 'answer' }>,
  from: 'juror' | 'submission',
): Promise<EntryStep> {
  if (reply.kind === 'interrupted') return { kind: 'interrupted', standing }
  if (reply.kind === 'leave') return { kind: 'left', standing }
  if (reply.kind !== 'undo') return { kind: 'juror', standing }
  const step = await undoLast(talk, standing)
  return step.kind === 'submission' ? { ...step, kind: from } : step
}
