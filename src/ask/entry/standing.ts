// Where a secretary stands: whose forms are being keyed, what is held back for an undo, what is cast. Pure.

import { type Docket, isRecused, pairOf } from '../../model/docket.js'
import type { Draft } from '../../model/draft.js'
import { type Entry, type EntryPair, enteredByOf, entryName, isSamePerson, keeperOf } from '../../model/entry.js'
import { type Juror, maySeeDivision } from '../../model/juror.js'
import { cellOf } from '../../model/submission.js'
import { cut, widthOf } from '../../model/width.js'
import type { EntryChoice, EntryCounts, EntryRefusal, EntryWords } from '../../words/entry.js'
import type { Asker, Choosable, Passage } from '../asker.js'
import type { Scores } from '../juror/asked-ballot.js'
import type { Refused } from '../juror/standing.js'
import { type InterviewView, viewFor } from '../juror/view.js'
import { oneLine } from '../screen.js'
import { formText } from './line.js'

/** A juror's seat taken, with the folder as it is then; or why not. */
export type Seated =
  | { readonly kind: 'seated'; readonly docket: Docket; readonly drafts: readonly Draft[] }
  | { readonly kind: 'refused'; readonly text: string }

/**
 * `lost`: another session has taken over the juror's seat; nothing was written. Refused, it may be cast `again` later in
 * the session, unless something else comes `next`.
 */
export type EntryCast = { readonly kind: 'cast' | 'lost' } | Refused

/** What keying forms has done for it. Whoever has taken a juror's seat alone writes entries of that juror. */
export type EntryEffects = {
  /** Takes a juror's seat, or keeps it, and reads the folder anew. */
  readonly sit: (juror: string) => Promise<Seated>
  readonly isSitting: (juror: string) => boolean
  /** Leaves every seat but these. */
  readonly keepSeats: (jurors: ReadonlySet<string>) => void
  readonly entries: () => readonly Entry[]
  readonly entryOf: (pair: EntryPair) => Entry | null
  readonly save: (entry: Entry) => Refused | null
  readonly remove: (pair: EntryPair) => Refused | null
  readonly cast: (entry: Entry) => Promise<EntryCast>
  /** Who keyed the ballot that stands, as its row says. */
  readonly keyedBy: (pair: EntryPair) => string
}

/** What stays the same. `juror`: the only one whose forms are keyed; null where the juror is asked for. */
export type EntryTalk = {
  readonly by: string
  readonly isSecond: boolean
  readonly juror: string | null
  readonly title: string
  readonly jurors: readonly Juror[]
  readonly words: EntryWords
  readonly asker: Asker
  readonly effects: EntryEffects
}

/** A juror at whose seat the secretary is. */
export type EntrySitting = { readonly docket: Docket; readonly number: number; readonly view: InterviewView }

/** An entry that may be taken back: what stood in its place before. `isCounted` among those keyed in this session. */
export type Past = { readonly entry: Entry; readonly before: Entry | null; readonly isCounted: boolean }

export type EntryStanding = Omit<EntryCounts, 'left' | 'isSecond'> & {
  readonly sitting: EntrySitting | null
  /** To be cast with the next form or on leaving, in the order keyed. */
  readonly held: readonly Entry[]
  readonly last: Past | null
  /** Cast in this session, which the docket does not know. */
  readonly casts: ReadonlyMap<string, Entry>
}

/** What comes next, and where the secretary stands then. */
export type EntryStep = {
  readonly kind: 'juror' | 'submission' | 'left' | 'interrupted' | 'refused'
  readonly standing: EntryStanding
}

export const firstStanding = (talk: EntryTalk): EntryStanding => ({
  sitting: null,
  held: [],
  last: null,
  casts: new Map(),
  keyed: 0,
  cast: 0,
  confirmed: 0,
  waiting: countWaiting(talk),
})

export const isOwn = ({ by }: EntryTalk, person: string): boolean => isSamePerson(by, person)
export const isPair = (a: EntryPair) => (b: EntryPair) => entryName(a) === entryName(b)

/** First entries that wait for a second one, whoever keyed them. */
export const countWaiting = ({ effects }: EntryTalk): number => effects.entries().filter(isFirst).length
const isFirst = (entry: Entry | null): boolean => entry?.stage.kind === 'first'

/** At a juror's seat, with the folder as it is now; what was cast there in this session is in it. */
export function seatedAt(
  standing: EntryStanding,
  docket: Docket,
  number: number,
  drafts: readonly Draft[],
): EntryStanding {
  const view = viewFor(docket, number, drafts)
  const casts = new Map([...standing.casts].filter(([name]) => !name.startsWith(`${view.juror.id}~`)))
  return { ...standing, casts, sitting: { docket, number, view } }
}

/** The jurors whose seats are still needed: nobody else writes there until all is cast. */
export const neededSeats = ({ sitting, held, last }: EntryStanding): ReadonlySet<string> =>
  new Set([
    ...(sitting === null ? [] : [sitting.view.juror.id]),
    ...held.map(({ juror }) => juror),
    ...(last === null ? [] : [last.entry.juror]),
  ])

/** The scores of an entry on the criteria that its juror judges. */
export const scoresOfEntry = ({ view }: EntrySitting, { scores, comment }: Entry): Scores => ({
  scores: view.competition.criteria.map(({ id }) => scores.get(id) ?? null),
  comment,
})

export const isSameForm = (a: Scores, b: Scores): boolean =>
  a.comment === b.comment && a.scores.every((score, index) => score === b.scores[index])

/** `by`: who keyed it, null where the docket does not say. */
export type Cast = Scores & { readonly by: string | null }

/** The ballot that stands for a pair, with who keyed it where it was cast in this session. */
export function castOf({ casts }: EntryStanding, sitting: EntrySitting, submission: number): Cast | null {
  const { view } = sitting
  const own = casts.get(entryName({ juror: view.juror.id, submission: view.submissions.rows[submission]!.id }))
  if (own !== undefined) return { ...scoresOfEntry(sitting, own), by: enteredByOf(own) }
  const cast = view.ballots.find((each) => each.submission === submission)?.cast ?? null
  return cast && { ...cast, by: null }
}

// ---- What changes

/** With an entry in the place of another one, or of none. */
function placed(talk: EntryTalk, standing: EntryStanding, from: Entry | null, to: Entry | null): EntryStanding {
  const pair = from ?? to
  const others = pair === null ? standing.held : standing.held.filter((each) => !isPair(pair)(each))
  const keeper = to && keeperOf(to)
  return {
    ...standing,
    held: to !== null && keeper !== null && isOwn(talk, keeper) ? [...others, to] : others,
    waiting: standing.waiting + Number(isFirst(to)) - Number(isFirst(from)),
  }
}

/** What may be taken back, unless it is this very form. */
const lastWithout = ({ last }: EntryStanding, pair: EntryPair): Past | null =>
  last !== null && isPair(last.entry)(pair) ? null : last

/** With a form taken, in the place of what lay there. It alone can be taken back from now on. */
export function withTaken(talk: EntryTalk, standing: EntryStanding, stood: Entry | null, past: Past): EntryStanding {
  const own = past.isCounted ? 0 : 1
  const after = placed(talk, standing, stood, past.entry)
  return { ...after, last: { ...past, isCounted: true }, keyed: standing.keyed + own }
}

/** With an entry taken back: what stood before it stands again. */
export function withDropped(talk: EntryTalk, standing: EntryStanding, past: Past): EntryStanding {
  const after = placed(talk, standing, past.entry, past.before)
  return { ...after, last: lastWithout(standing, past.entry), keyed: standing.keyed - Number(past.isCounted) }
}

/** With an entry left lying, not to be cast in this session. */
export const withAside = (standing: EntryStanding, entry: Entry): EntryStanding => ({
  ...standing,
  held: standing.held.filter((each) => !isPair(entry)(each)),
  last: lastWithout(standing, entry),
})

/** At a seat that was lost meanwhile nothing is cast any more without being asked about: it is offered again next time. */
export function withoutLost({ effects }: EntryTalk, standing: EntryStanding, juror: string): EntryStanding {
  if (effects.isSitting(juror)) return standing
  const lost = [...standing.held, ...(standing.last === null ? [] : [standing.last.entry])]
  return lost.filter((entry) => entry.juror === juror).reduce(withAside, standing)
}

export function withCast(standing: EntryStanding, entry: Entry): EntryStanding {
  return {
    ...standing,
    held: standing.held.filter((each) => !isPair(entry)(each)),
    last: lastWithout(standing, entry),
    casts: new Map([...standing.casts, [entryName(entry), entry]]),
    cast: standing.cast + 1,
  }
}

// ---- What is shown

/** Why a submission cannot be keyed for the juror, or null: what would be refused at the juror's own seat. */
export function refusalOf({ docket, number, view }: EntrySitting, submission: number): EntryRefusal | null {
  if (docket.attendance.exclusions.has(submission)) return 'excluded'
  if (isRecused(docket.attendance, number, submission)) return 'recused'
  if (view.ballots.some((each) => each.submission === submission)) return null
  const { division } = docket.submissions.rows[submission]!
  if (!maySeeDivision(view.juror, docket.jurors, division)) return 'division'
  return view.juror.role === 'deputy' && isForSeat(docket, view.juror, submission) ? 'deputy' : 'unassigned'
}

/** Whether the seat that a deputy stands in for is to score a submission. */
function isForSeat({ jurors, attendance, expected }: Docket, { deputyOf }: Juror, submission: number): boolean {
  const seat = jurors.findIndex(({ id }) => id === deputyOf)
  return expected !== 'assigned' || attendance.assigned?.has(pairOf(attendance, seat, submission)) === true
}

const screenWidth = 80

/** A text cut to what is left of a line of the screen. */
export const cutToLine = (text: string, taken: number): string => cut(text, Math.max(20, screenWidth - taken))

/** A submission in one line beside the progress: its id, and the columns that jurors see. */
export function submissionLine(
  talk: EntryTalk,
  standing: EntryStanding,
  { view }: EntrySitting,
  submission: number,
): string {
  const row = view.submissions.rows[submission]!
  const { show } = view.competition
  const columns = show.includes('title') ? ['title', ...show.filter((each) => each !== 'title')] : show
  const cells = columns.map((column) => oneLine(cellOf(view.submissions, row, column)))
  const beside = widthOf(`${progressOf(talk, standing)} · `)
  return cutToLine([row.id, ...cells.filter((cell) => cell !== '')].join(' · '), beside)
}

/** What can be chosen, each by its number. */
export const choicesOf = (words: EntryWords, offers: readonly EntryChoice[]): readonly Choosable[] =>
  offers.map((value, index) => ({ value, key: `${index + 1}`, label: words.choices[value] }))

/** The form keyed last, and what becomes of it. */
export function lastPassages({ words }: EntryTalk, { last }: EntryStanding): readonly Passage[] {
  if (last === null) return []
  const { juror, submission, stage } = last.entry
  const form = entryText(words, last.entry)
  const passages = [words.last(juror, submission, form), `  ${words.lastIs[stage.kind]}`]
  return passages.map((text): Passage => ({ kind: 'text', text }))
}

/** An entry in full, in the order of the criteria in which it was keyed. */
export function entryText(words: EntryWords, { scores, comment }: Entry): string {
  const criteria = [...scores.keys()].map((id) => ({ id }))
  return formText(words, criteria, { scores: [...scores.values()], comment })
}

export const progressOf = ({ words, isSecond }: EntryTalk, { keyed, waiting }: EntryStanding): string =>
  words.progress(keyed, isSecond ? waiting : null)
