// The guided questions of `jury decide`: whatever the command line left out, with choices from the folder.
import type { Competition, Language } from '../../model/competition.js'
import {
  type DecisionField,
  type DecisionKind,
  decisionFields,
  decisionKinds,
  deviationKinds,
  holdingDecisions,
} from '../../model/decision.js'
import { type GivenFields, type GivenName, isOrder } from '../../model/decision-wish.js'
import type { Folder } from '../../model/folder.js'
import { nearestName } from '../../model/ids.js'
import type { Juror } from '../../model/juror.js'
import type { TiedSet } from '../../model/tied-set.js'
import { commandWords } from '../../words/commands.js'
import { type AskedValue, type DecideWords, decideWords } from '../../words/decide.js'
import { interviewWords } from '../../words/interview.js'
import type { Asker, Choosable, Passage, Reply } from '../asker.js'
import { type Answers, askForm, type Field } from './questions.js'

/** What there is to choose from. */
export type DecisionChoices = {
  readonly competition: Competition
  readonly jurors: readonly Juror[]
  readonly submissions: readonly string[]
  /** The numbers of the decisions that hold. */
  readonly holding: readonly number[]
}

export const choicesIn = (folder: Folder, competition: Competition): DecisionChoices => ({
  competition,
  jurors: folder.jurors ?? [],
  submissions: folder.submissions?.rows.map(({ id }) => id) ?? [],
  holding: holdingDecisions(folder.decisions).map(({ no }) => no),
})

/** What a form is made from. */
type Desk = {
  readonly choices: DecisionChoices
  readonly words: DecideWords
  readonly asker: Asker
  readonly language: Language
}

export type Filled<Value> =
  | { readonly kind: 'filled'; readonly value: Value }
  | { readonly kind: 'left' | 'interrupted' }

export async function askKind(asker: Asker, language: Language): Promise<Filled<DecisionKind>> {
  const { questions, labels, heading } = decideWords[language]
  const choices = decisionKinds.map((kind, index): Choosable => {
    return { value: kind, key: `${index + 1}`, label: `${kind} – ${commandWords[language].decisionKinds[kind]}` }
  })
  const field: Field = { name: 'kind', label: labels.kind, question: questions.kind, kind: 'choice', choices }
  const ending = await askForm([field], asker, language, { progress: heading })
  if (ending.kind !== 'filled') return ending
  return { kind: 'filled', value: decisionKinds.find((kind) => kind === ending.answers.get('kind'))! }
}

/** All that is not given. `sets` are those that a tie or lot could be on; without any there is nothing to order. */
export async function askDecision(
  kind: DecisionKind,
  given: GivenFields,
  sets: readonly TiedSet[],
  choices: DecisionChoices,
  asker: Asker,
  language: Language,
): Promise<Filled<GivenFields>> {
  if (!isOrder(kind) || given.value !== undefined) return askFields(kind, given, null, choices, asker, language)
  if (sets.length === 0) {
    asker.show(`${decideWords[language].nobodyTied}\n`)
    return { kind: 'left' }
  }
  const chosen = await askSet(sets, asker, language)
  return chosen.kind === 'filled' ? askFields(kind, given, chosen.value, choices, asker, language) : chosen
}

/** Which of several tied sets; the only one is taken without a question. */
async function askSet(sets: readonly TiedSet[], asker: Asker, language: Language): Promise<Filled<TiedSet>> {
  const words = decideWords[language]
  if (sets.length === 1) return { kind: 'filled', value: sets[0]! }
  const choices = sets.map(({ division, place, ids }, index): Choosable => {
    return { value: `${index}`, key: `${index + 1}`, label: words.tiedSet(division, place, ids.join(' ')) }
  })
  const field: Field = { name: 'set', label: words.labels.set, question: words.questions.set, kind: 'choice', choices }
  const ending = await askForm([field], asker, language, { progress: words.heading })
  if (ending.kind !== 'filled') return ending
  return { kind: 'filled', value: sets[Number(ending.answers.get('set'))]! }
}

/** Every field that is not given, and at the end whether to record it; back from there leads to the last field. `set` is the tied set of a tie or lot. */
async function askFields(
  kind: DecisionKind,
  given: GivenFields,
  set: TiedSet | null,
  choices: DecisionChoices,
  asker: Asker,
  language: Language,
): Promise<Filled<GivenFields>> {
  const desk: Desk = { choices, words: decideWords[language], asker, language }
  const fields = fieldsFor(desk, kind, given, set)
  let answers: Answers | undefined
  for (;;) {
    const ending = await askForm(fields, asker, language, answers === undefined ? {} : { answers })
    if (ending.kind !== 'filled') return ending
    answers = ending.answers
    const filled = filledIn(given, answers, set)
    const reply = await confirmed(desk, kind, filled)
    if (reply.kind === 'back' && fields.length > 0) continue
    if (reply.kind === 'interrupted') return reply
    return reply.kind === 'answer' && reply.value ? { kind: 'filled', value: filled } : { kind: 'left' }
  }
}

function confirmed(desk: Desk, kind: DecisionKind, filled: GivenFields): Promise<Reply<boolean>> {
  return desk.asker.confirm({
    progress: desk.words.heading,
    heading: desk.words.summary,
    passages: summary(desk, kind, filled),
    prompt: desk.words.confirm,
    commands: ['back', 'leave'],
    leaving: interviewWords[desk.language].leaveForm,
  })
}

function fieldsFor(desk: Desk, kind: DecisionKind, given: GivenFields, set: TiedSet | null): readonly Field[] {
  const named = [jurorField(desk), awardField(desk), ...scopeFields(desk, kind, given)]
  const own = named.filter((field) => takes(kind, field.name) || field.name === 'scope')
  const value = set === null ? valueFields(desk, kind) : orderFields(desk, kind, set, given)
  return [...own, ...value, ...closingFields(desk, kind)].filter((field) => !isGiven(given, field.name))
}

const takes = (kind: DecisionKind, name: string): boolean =>
  decisionFields[kind].includes(name as DecisionField) || decisionFields[kind].includes(`${name}?` as DecisionField)

const isGiven = (given: GivenFields, name: string): boolean =>
  Object.entries(given).some(([key, value]) => key === name && value !== undefined)

// ---- What it is about

const numbered = (entries: readonly { readonly id: string; readonly name: string }[]): readonly Choosable[] =>
  entries.map(({ id, name }, index) => ({ value: id, key: `${index + 1}`, label: `${id} – ${name}` }))

const jurorField = ({ words, choices }: Desk): Field => ({
  name: 'juror',
  label: words.labels.juror,
  question: words.questions.juror,
  kind: 'choice',
  choices: numbered(choices.jurors),
})

const awardField = ({ words, choices }: Desk): Field => ({
  name: 'award',
  label: words.labels.award,
  question: words.questions.award,
  kind: 'choice',
  choices: numbered(choices.competition.awards),
})

/** A recusal is from a submission or from a division; every other kind is about a submission at most. */
function scopeFields(desk: Desk, kind: DecisionKind, given: GivenFields): readonly Field[] {
  const { divisions } = desk.choices.competition
  const isOpen = kind === 'recusal' && given.submission === undefined && given.division === undefined
  if (kind !== 'recusal') return [submissionField(desk, kind)]
  if (!isOpen) return []
  if (divisions.length === 0) return [submissionField(desk, kind)]
  const { words } = desk
  const scope: Field = {
    name: 'scope',
    label: words.labels.scope,
    question: words.questions.scope,
    kind: 'choice',
    choices: [
      { value: 'submission', key: '1', label: words.scopes.submission },
      { value: 'division', key: '2', label: words.scopes.division },
    ],
  }
  const division: Field = {
    name: 'division',
    label: words.labels.division,
    question: words.questions.division,
    kind: 'choice',
    choices: numbered(divisions),
    when: (answers) => answers.get('scope') === 'division',
  }
  const submission = { ...submissionField(desk, kind), when: (answers: Answers) => answers.get('scope') !== 'division' }
  return [scope, submission, division]
}

/** Typed, since there may be thousands. */
const submissionField = ({ words, choices }: Desk, kind: DecisionKind): Field => ({
  name: 'submission',
  label: words.labels.submission,
  question: kind === 'prize' ? `${words.questions.submission} ${words.orEveryWinner}` : words.questions.submission,
  kind: 'text',
  isShort: true,
  optional: decisionFields[kind].includes('submission?') && kind !== 'recusal',
  validate: (id) =>
    id === '' || choices.submissions.includes(id)
      ? null
      : words.unknownSubmission(id, nearestName(id, choices.submissions.slice(0, 2000))),
})

// ---- What was decided on it

const askedValues: Readonly<Partial<Record<DecisionKind, AskedValue>>> = {
  quorum: 'quorum',
  withhold: 'withhold',
  give: 'give',
  places: 'places',
  prize: 'prize',
  revoke: 'revoke',
}

function valueFields(desk: Desk, kind: DecisionKind): readonly Field[] {
  const asked = askedValues[kind]
  if (asked === undefined) return []
  const { words } = desk
  const field = { name: 'value', label: words.valueLabels[asked], question: words.values[asked] }
  if (asked !== 'quorum') {
    const optional = decisionFields[kind].includes('value?')
    return [{ ...field, kind: 'number', optional, validate: (text) => valueFault(desk, asked, text) }]
  }
  const choices = (['rank', 'unranked'] as const).map((value, index) => {
    return { value, key: `${index + 1}`, label: words.quorum[value] }
  })
  return [{ ...field, kind: 'choice', choices }]
}

function valueFault({ words, choices }: Desk, asked: AskedValue, text: string): string | null {
  if (text === '') return null
  if (asked === 'give' || asked === 'prize') return /^\d+(\.\d{1,2})?$/.test(text) ? null : words.money
  if (asked === 'revoke') return choices.holding.includes(Number(text)) ? null : words.noSuchDecision
  return /^\d{1,9}$/.test(text) ? null : words.wholeNumber
}

const isDrawn = (answers: Answers): boolean => answers.get('method') !== 'seed'

/** The order place by place; the last one is left over. A lot may be drawn by a seed instead. */
function orderFields(desk: Desk, kind: DecisionKind, { ids }: TiedSet, given: GivenFields): readonly Field[] {
  if (given.value !== undefined || given.seed !== undefined) return []
  const { words } = desk
  const places = ids.slice(1).map(
    (_, index): Field => ({
      name: `place-${index + 1}`,
      label: words.labels.place,
      question: words.placeOf(index + 1, ids.join(', ')),
      kind: 'text',
      isShort: true,
      when: isDrawn,
      validate: (id, answers) => {
        const isTaken = ids.some((_, place) => place < index && answers.get(`place-${place + 1}`) === id)
        return ids.includes(id) && !isTaken ? null : words.notInSet(id)
      },
    }),
  )
  if (kind === 'tie') return places
  const method: Field = {
    name: 'method',
    label: words.labels.method,
    question: words.questions.method,
    kind: 'choice',
    choices: [
      { value: 'drawn', key: '1', label: words.methods.drawn },
      { value: 'seed', key: '2', label: words.methods.seed },
    ],
  }
  const seed: Field = {
    name: 'seed',
    label: words.labels.seed,
    question: words.questions.seed,
    kind: 'text',
    when: (answers) => !isDrawn(answers),
  }
  return [method, ...places, seed]
}

/** The reason, the votes (needed where the jury deviates), and who records it. */
function closingFields({ words }: Desk, kind: DecisionKind): readonly Field[] {
  const field = (name: 'reason' | 'for' | 'against' | 'abstained' | 'recordedBy', optional: boolean) => ({
    name,
    label: words.labels[name],
    question: optional ? `${words.questions[name]} ${words.orNothing}` : words.questions[name],
    optional,
  })
  const votes = (['for', 'against', 'abstained'] as const).map(
    (name): Field => ({
      ...field(name, name !== 'for' || !deviationKinds.includes(kind)),
      kind: 'number',
      validate: (text) => (text === '' || /^\d{1,9}$/.test(text) ? null : words.wholeNumber),
    }),
  )
  const reason: Field = { ...field('reason', kind === 'close'), kind: 'text' }
  return [reason, ...votes, { ...field('recordedBy', true), kind: 'text' }]
}

// ---- What was answered

const names: readonly GivenName[] = [
  'juror',
  'submission',
  'division',
  'award',
  'value',
  'seed',
  'reason',
  'for',
  'against',
  'abstained',
  'recordedBy',
]

function filledIn(given: GivenFields, answers: Answers, set: TiedSet | null): GivenFields {
  const answered = names.flatMap((name) => (answers.has(name) ? [[name, answers.get(name)] as const] : []))
  const filled: GivenFields = { ...given, ...Object.fromEntries(answered) }
  if (set === null) return filled
  const division = filled.division ?? set.division ?? undefined
  const value = filled.value ?? (filled.seed === undefined ? orderIn(answers, set.ids) : set.ids.join(' '))
  return { ...filled, value, division }
}

function orderIn(answers: Answers, ids: readonly string[]): string {
  const chosen = ids.slice(1).flatMap((_, index) => answers.get(`place-${index + 1}`) ?? [])
  return [...chosen, ...ids.filter((id) => !chosen.includes(id))].join(' ')
}

function summary({ words, language }: Desk, kind: DecisionKind, filled: GivenFields): readonly Passage[] {
  const said = names.flatMap((name): readonly Passage[] => {
    const text = filled[name]
    const label = name === 'value' ? words.valueLabels[askedValues[kind] ?? 'order'] : words.labels[name]
    return text === undefined || text === '' ? [] : [{ kind: 'field', name: label, text }]
  })
  const about = { kind: 'field', name: words.labels.kind, text: commandWords[language].decisionKinds[kind] } as const
  return [about, ...said]
}
