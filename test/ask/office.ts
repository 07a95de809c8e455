// A small office for the tests of the secretary's seat: a folder in memory, seats that others hold, and a script.

import type { Asked, Asker, Reply } from '../../src/ask/asker.js'
import { type EntryEnding, keyForms } from '../../src/ask/entry/entry.js'
import type { EntryEffects } from '../../src/ask/entry/standing.js'
import type { Refused } from '../../src/ask/juror/standing.js'
import type { Draft } from '../../src/model/draft.js'
import { type Entry, enteredByOf, entryName } from '../../src/model/entry.js'
import { readScore } from '../../src/model/scale.js'
import { entryWords } from '../../src/words/entry.js'
import { competitionWith, type DocketOptions, docketWith, jurors, type Line, leave, submissions } from './jury.js'

/** What lies in the folder, and who sits where. Refusals are taken from the front, one for each cast. */
export type Office = {
  readonly options: DocketOptions
  readonly entries: Map<string, Entry>
  readonly drafts: Draft[]
  /** `staedtetag Z-001 8 2 / gut (buero-1)`, in the order cast. */
  readonly cast: string[]
  readonly casts: Entry[]
  readonly takenByOthers: Set<string>
  readonly lost: Set<string>
  readonly refusals: (string | Refused | null)[]
  /** Taken from the front, one for each entry that is saved. */
  readonly saveRefusals: (Refused | null)[]
  /** Who keyed the ballots that stood there before. */
  readonly keyedBy: Map<string, string>
  /** Whether the program is killed after the next cast, before its entry is cleared away. */
  kills: boolean
}

export const officeWith = (options: DocketOptions = {}, more: Partial<Office> = {}): Office => ({
  options,
  entries: new Map(),
  drafts: [],
  cast: [],
  casts: [],
  takenByOthers: new Set(),
  lost: new Set(),
  refusals: [],
  saveRefusals: [],
  keyedBy: new Map(),
  kills: false,
  ...more,
})

const killed = new Error('killed')

export const formText = ({ juror, submission, scores, comment }: Entry): string =>
  [
    juror,
    submission,
    ...[...scores.values()].map((score) => score ?? '-'),
    ...(comment === '' ? [] : ['/', comment]),
  ].join(' ')

/** `staedtetag Z-001 8 2 (held by buero-1)`, by name. */
export const lyingIn = ({ entries }: Office): readonly string[] =>
  [...entries.values()].map((entry) => `${formText(entry)} (${entry.stage.kind} by ${enteredByOf(entry)})`).sort()

/** The docket with what was cast in this test as well. */
function docketOf({ options, casts }: Office) {
  const rows = casts.map(({ juror, submission, scores, comment }) => {
    const steps = competitionWith().criteria.map(({ id, scale }) => readScore(scale, scores.get(id) ?? '') ?? -1)
    const pair = [jurors.findIndex(({ id }) => id === juror), submissions.findIndex(([id]) => id === submission)]
    return [pair[0]!, pair[1]!, steps, comment] as const
  })
  return docketWith({ ...options, cast: [...(options.cast ?? []), ...rows] })
}

function effectsOf(office: Office, seats: Set<string>): EntryEffects {
  const { entries } = office
  return {
    sit: async (juror) => {
      if (office.takenByOthers.has(juror)) return { kind: 'refused', text: `${juror} wertet an anderer Stelle.` }
      seats.add(juror)
      office.lost.delete(juror)
      return { kind: 'seated', docket: docketOf(office), drafts: office.drafts.filter((each) => each.juror === juror) }
    },
    isSitting: (juror) => seats.has(juror) && !office.lost.has(juror),
    keepSeats: (kept) => {
      for (const juror of seats) if (!kept.has(juror)) seats.delete(juror)
    },
    entries: () => [...entries.values()],
    entryOf: (pair) => entries.get(entryName(pair)) ?? null,
    save: (entry) => {
      if (!seats.has(entry.juror)) throw new Error(`saved without the seat of ${entry.juror}`)
      const refused = office.saveRefusals.shift() ?? null
      if (refused === null) entries.set(entryName(entry), entry)
      return refused
    },
    remove: (pair) => {
      if (office.kills) throw killed
      entries.delete(entryName(pair))
      return null
    },
    cast: async (entry) => {
      if (!seats.has(entry.juror) || office.lost.has(entry.juror)) return { kind: 'lost' }
      const refusal = office.refusals.shift() ?? null
      if (typeof refusal === 'string') return { kind: 'refused', text: refusal }
      if (refusal !== null) return refusal
      office.casts.push(entry)
      office.cast.push(`${formText(entry)} (${enteredByOf(entry)})`)
      return { kind: 'cast' }
    },
    keyedBy: (pair) => office.keyedBy.get(entryName(pair)) ?? '',
  }
}

/** One question as it stood on the screen, with everything in it. */
export const textOf = (question: Asked & { readonly current?: string }): string =>
  [
    question.heading,
    ...question.passages.map((each) =>
      each.kind === 'gap' ? '' : each.kind === 'field' ? `${each.name}: ${each.text}` : each.text,
    ),
    `${question.prompt}${question.current ? ` (${question.current})` : ''}`,
  ].join('\n')

export type Session = {
  readonly ending: EntryEnding | 'killed'
  readonly asked: readonly string[]
  readonly progress: readonly string[]
  readonly shown: readonly string[]
  readonly checks: readonly string[]
}
export type Sitting = { readonly by?: string; readonly second?: boolean; readonly juror?: string | null }

/** A script as a terminal reads it: a text that is refused is said so, and the next line is typed. */
function scriptedIn(lines: readonly Line[], isStrict: boolean) {
  const rest = [...lines]
  const [asked, progress, shown, checks]: [string[], string[], string[], string[]] = [[], [], [], []]
  const next = (): Line => (rest.length === 0 ? leave : rest.shift()!)
  const answered = <Value>(line: Line): Reply<Value> =>
    typeof line === 'object' && line !== null ? { kind: line.command } : { kind: 'answer', value: line as Value }
  const note = (question: Asked & { readonly current?: string }) => {
    asked.push(textOf(question))
    progress.push(question.progress)
  }
  const asker: Asker = {
    askScore: async () => ({ kind: 'leave' }),
    askText: async (question) => {
      note(question)
      for (;;) {
        const line = next()
        if (typeof line === 'string' && question.check) checks.push(question.check(line))
        const text = typeof line === 'string' && line === '' && question.current !== '' ? question.current : line
        const fault = isStrict && typeof text === 'string' ? (question.fault?.(text) ?? null) : null
        if (fault === null) return answered(text)
        shown.push(fault)
      }
    },
    choose: async (question) => {
      note(question)
      const line = next()
      const chosen = question.choices.find(({ key, value }) => key === line || value === line)
      return typeof line === 'string' ? answered(chosen?.value ?? `no ${line} here`) : answered(line)
    },
    confirm: async (question) => {
      note(question)
      return answered(next())
    },
    show: (text) => {
      shown.push(text)
    },
  }
  return { asker, asked, progress, shown, checks, isDone: () => rest.length === 0 }
}

/**
 * Keys forms by a script until it ends; then the secretary leaves. Strict, every line of it must have been asked for, and
 * faults are refused on the line; otherwise the interview hears them.
 */
export async function keyIn(
  office: Office,
  lines: readonly Line[],
  { by = 'buero-1', second = false, juror = null }: Sitting = {},
  isStrict = true,
): Promise<Session> {
  const script = scriptedIn(lines, isStrict)
  const ending = await session(office, script.asker, { by, second, juror })
  if (isStrict && !script.isDone()) throw new Error(`not asked for: the rest of ${JSON.stringify(lines)}`)
  return { ...script, ending }
}

/** A session with any asker. */
export async function session(
  office: Office,
  asker: Asker,
  { by = 'buero-1', second = false, juror = null }: Sitting,
): Promise<EntryEnding | 'killed'> {
  const docket = docketOf(office)
  try {
    return await keyForms({
      by,
      isSecond: second,
      juror,
      title: 'Zusammenleben Hand in Hand',
      jurors: docket.jurors,
      words: entryWords.de,
      asker,
      effects: effectsOf(office, new Set()),
    })
  } catch (thrown) {
    if (thrown === killed) return 'killed'
    throw thrown
  }
}
