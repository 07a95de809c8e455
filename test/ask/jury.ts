// A small jury for the tests of the interview: its docket, a scripted asker, and effects that remember.
import type { Asker, Reply } from '../../src/ask/asker.js'
import type { BallotCast, Effects } from '../../src/ask/juror/standing.js'
import { type InterviewView, viewFor } from '../../src/ask/juror/view.js'
import { type BallotBox, latestBallots, orderBallots } from '../../src/model/ballot-box.js'
import type { BallotRules, Competition, Criterion } from '../../src/model/competition.js'
import { readDecimal, wholeNumber } from '../../src/model/decimal.js'
import type { Docket } from '../../src/model/docket.js'
import type { Draft } from '../../src/model/draft.js'
import type { Juror } from '../../src/model/juror.js'
import { type Scale, worstSteps } from '../../src/model/scale.js'

const scaleOf = (min: string, max: string, step: string, best: 'high' | 'low', labels: [string, string][]): Scale => ({
  min: readDecimal(min)!,
  max: readDecimal(max)!,
  step: readDecimal(step)!,
  best,
  labels: new Map(labels),
})

const criteria: readonly Criterion[] = [
  {
    id: 'konzept',
    name: 'Kommunale Gesamtkonzeption',
    question: 'Ist der Beitrag in ein Gesamtkonzept eingebunden?',
    help: 'Zu prüfen ist der Ratsbeschluss.',
    weight: wholeNumber(2),
    scale: scaleOf('0', '10', '0.5', 'high', [
      ['10', 'vorbildlich'],
      ['0', 'nicht erkennbar'],
    ]),
  },
  {
    id: 'transfer',
    name: 'Know-how-Transfer',
    question: null,
    help: null,
    weight: wholeNumber(1),
    scale: scaleOf('1', '6', '1', 'low', []),
  },
]

export const competitionWith = (ballots: Partial<BallotRules> = {}): Competition => ({
  id: 'zusammenleben-2017',
  title: 'Zusammenleben Hand in Hand',
  organizer: null,
  language: 'de',
  currency: null,
  divisions: [],
  scale: null,
  criteria,
  show: ['applicant', 'title'],
  conflicts: null,
  order: { kind: 'listed' },
  ballots: { expected: null, quorum: 1, missing: 'refuse', comments: 'optional', ...ballots },
  groups: [],
  rounds: [],
  tally: [],
  measures: [],
  ranking: { places: 'standard', tolerance: wholeNumber(0) },
  require: [],
  ties: [],
  awards: [],
  budget: null,
  deviation: 'none',
})

const jurorOf = (id: string, role: Juror['role'], deputyOf: string | null = null): Juror => ({
  id,
  name: `Jurymitglied ${id}`,
  affiliation: '',
  role,
  deputyOf,
  weight: wholeNumber(1),
  criteria: null,
  divisions: null,
  line: 2,
})

/** staedtetag and landkreistag have seats, vertretung is the deputy of staedtetag, gast a guest. */
export const jurors: readonly Juror[] = [
  jurorOf('staedtetag', 'member'),
  jurorOf('landkreistag', 'chair'),
  jurorOf('vertretung', 'deputy', 'staedtetag'),
  jurorOf('gast', 'guest'),
]

export const submissions = [
  ['Z-001', 'Stadt Lingen', 'Haus der Nachbarn', 'geheim@lingen.example'],
  ['Z-002', 'Kreis Unna', 'Sprachbrücke', 'geheim@unna.example'],
  ['Z-003', 'Stadt Jena', 'Offene Werkstatt', 'geheim@jena.example'],
] as const

/** A ballot in the box: juror, submission, steps by criterion, comment. */
type Cast = readonly [juror: number, submission: number, steps: readonly number[], comment?: string]

export type DocketOptions = {
  readonly ballots?: Partial<BallotRules>
  readonly expected?: Docket['expected']
  readonly cast?: readonly Cast[]
  readonly recusals?: readonly (readonly [juror: number, submission: number])[]
  readonly absences?: readonly number[]
  readonly exclusions?: readonly number[]
  readonly assigned?: readonly (readonly [juror: number, submission: number])[]
  readonly table?: readonly (readonly string[])[]
  /** The criteria that staedtetag judges; all where it is not said. */
  readonly judged?: readonly string[]
}

export function docketWith(options: DocketOptions = {}): Docket {
  const table = options.table ?? submissions
  const pair = ([juror, submission]: readonly [number, number]): number => juror * table.length + submission
  const box = boxOf(
    options.cast ?? [],
    table.map(([id]) => id ?? ''),
  )
  const latest = latestBallots(box, orderBallots(box))
  return {
    competition: competitionWith(options.ballots),
    rulesDigest: '0123456789abcdef',
    earlier: new Map(),
    expected: options.expected ?? 'all',
    quorum: 1,
    submissions: {
      columns: ['id', 'applicant', 'title', 'email'],
      rows: table.map((cells, index) => ({
        id: cells[0] ?? '',
        division: null,
        applicant: cells[1] ?? '',
        title: cells[2] ?? '',
        cells,
        line: index + 2,
      })),
    },
    jurors: jurors.map((juror, index) => (index === 0 ? { ...juror, criteria: options.judged ?? null } : juror)),
    assignments: null,
    box,
    latest,
    counted: latest,
    panels: Int32Array.from(
      { length: table.length + 1 },
      (_, at) => latest.filter((row) => box.submission[row]! < at).length,
    ),
    decisions: [],
    holding: [],
    attendance: {
      submissionCount: table.length,
      recusals: new Map((options.recusals ?? []).map((each) => [pair(each), 1])),
      absences: new Map((options.absences ?? []).map((each) => [each, 1])),
      exclusions: new Map((options.exclusions ?? []).map((each) => [each, 1])),
      quorums: new Map(),
      assigned: options.assigned === undefined ? null : new Set(options.assigned.map(pair)),
    },
  }
}

function boxOf(cast: readonly Cast[], submissionIds: readonly string[]): BallotBox {
  const texts = ['', ...cast.map(([, , , comment]) => comment ?? '')]
  return {
    size: cast.length,
    juror: Int32Array.from(cast.map(([juror]) => juror)),
    submission: Int32Array.from(cast.map(([, submission]) => submission)),
    jurorIds: jurors.map(({ id }) => id),
    submissionIds,
    scores: criteria.map(({ scale }, index) =>
      Int32Array.from(cast.map(([, , steps]) => steps[index] ?? worstSteps(scale))),
    ),
    castAt: Float64Array.from(cast.map((_, index) => index)),
    comment: Int32Array.from(cast.map((_, index) => index + 1)),
    rules: new Int32Array(cast.length),
    texts,
    file: new Int32Array(cast.length),
    files: ['ballots/staedtetag.csv'],
    line: Int32Array.from(cast.map((_, index) => index + 2)),
  }
}

export const viewOf = (options: DocketOptions = {}, juror = 0, drafts: readonly Draft[] = []): InterviewView =>
  viewFor(docketWith(options), juror, drafts)

// ---- A scripted asker

/** One line of a script: `{ … }` is a command, anything else the answer. */
export type Line =
  | string
  | null
  | boolean
  | { readonly command: 'back' | 'skip' | 'recuse' | 'undo' | 'leave' | 'interrupted' }

export const [back, skip, recuse, leave, interrupt] = (['back', 'skip', 'recuse', 'leave', 'interrupted'] as const).map(
  (command) => ({ command }),
) as [Line, Line, Line, Line, Line]

/** What the asker was asked, as `kind: heading | prompt`, and everything it showed. */
export type Scripted = {
  readonly asker: Asker
  readonly asked: string[]
  readonly shown: string[]
  readonly progress: string[]
}

/** Answers line by line; after the last one the juror leaves. */
export function scripted(lines: readonly Line[]): Scripted {
  const rest = [...lines]
  const [asked, shown, progress]: [string[], string[], string[]] = [[], [], []]
  const reply =
    (kind: string) =>
    async (question: Parameters<Asker['confirm']>[0]): Promise<Reply<never>> => {
      const titles = question.passages.flatMap((each) => (each.kind === 'title' ? [each.text] : []))
      asked.push([kind, question.heading, ...titles].join(' | '))
      progress.push(question.progress)
      const line = rest.length === 0 ? leave : rest.shift()!
      if (typeof line === 'object' && line !== null) return { kind: line.command }
      return { kind: 'answer', value: line as never }
    }
  const asker: Asker = {
    askScore: reply('score'),
    askText: reply('text'),
    choose: reply('choose'),
    confirm: reply('confirm'),
    show: (text) => {
      shown.push(text)
    },
  }
  return { asker, asked, shown, progress }
}

// ---- Effects that remember

export type Memory = {
  readonly effects: Effects
  readonly drafts: Map<string, Draft>
  readonly cast: BallotCast[]
  readonly recused: [string, string][]
  /** Every effect in its order: `draft Z-001`, `cast Z-001` … */
  readonly log: string[]
}

/** `refusals`: how many casts are refused before one succeeds. */
export function memory(drafts: readonly Draft[] = [], refusals = 0): Memory {
  const kept = new Map(drafts.map((each) => [each.submission, each]))
  const [cast, recused, log]: [BallotCast[], [string, string][], string[]] = [[], [], []]
  let refused = 0
  let clock = Date.parse('2018-03-01T09:00:00.000Z')
  const effects: Effects = {
    now: () => {
      clock += 60_000
      return clock
    },
    lookAgain: async () => null,
    saveDraft: (draft) => {
      kept.set(draft.submission, draft)
      log.push(`draft ${draft.submission}`)
      return null
    },
    removeDraft: (submission) => {
      kept.delete(submission)
      log.push(`removed ${submission}`)
      return null
    },
    cast: async (ballot) => {
      if (refused++ < refusals)
        return { kind: 'refused', text: 'ballots/staedtetag.csv ist in einem anderen Programm geöffnet.' }
      cast.push(ballot)
      log.push(`cast ${ballot.submission}`)
      return { kind: 'cast' }
    },
    recuse: async (submission, reason) => {
      recused.push([submission, reason])
      log.push(`recused ${submission}`)
      return { kind: 'recorded' }
    },
  }
  return { effects, drafts: kept, cast, recused, log }
}

/** Answers whatever is asked by the next number: an answer that may or may not fit, or a command. Then the juror leaves. */
export function driven(numbers: readonly number[]): Asker {
  const rest = [...numbers]
  const pick = <Value>(answers: readonly Value[], commands: readonly ('back' | 'skip' | 'recuse')[]): Reply<Value> => {
    const number = rest.shift()
    if (number === undefined) return { kind: 'leave' }
    const at = number % (answers.length + commands.length)
    return at < answers.length ? { kind: 'answer', value: answers[at]! } : { kind: commands[at - answers.length]! }
  }
  return {
    askScore: async () => pick(['3', '6', '2', '0', '7.5', '11', '', null], ['back', 'skip', 'recuse']),
    askText: async () => pick(['gut', '', '  '], ['back']),
    choose: async ({ choices }) =>
      pick(
        choices.map(({ value }) => value),
        ['back'],
      ),
    confirm: async () => pick([true, false], ['back']),
    show: () => {},
  }
}
