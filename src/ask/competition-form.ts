// The guided questions of `jury init`: from the title to the awards, and at the end the rules to be written.
import type { Language } from '../model/competition.js'
import { type Decimal, readDecimal, wholeNumber } from '../model/decimal.js'
import { derivedId } from '../model/derived-id.js'
import { foldedId, idFault } from '../model/ids.js'
import { stepsOf } from '../model/scale.js'
import type { WrittenRules } from '../model/written-rules.js'
import { type InitList, type InitQuestion, type InitWords, initWords } from '../words/init.js'
import type { Asker, Passage } from './asker.js'
import { type Answers, askForm, type Field } from './questions.js'

export type RulesEnding =
  | { readonly kind: 'filled'; readonly rules: WrittenRules }
  | { readonly kind: 'left' | 'interrupted' }

type Desk = { readonly asker: Asker; readonly words: InitWords; readonly language: Language }

/** What was answered in one form; or that the whole of it was left. */
type Asked<Value> = { readonly kind: 'filled'; readonly value: Value } | { readonly kind: 'left' | 'interrupted' }

/** Asks everything, shows it, and asks whether to write it. */
export async function askRules(asker: Asker, language: Language): Promise<RulesEnding> {
  const desk: Desk = { asker, language, words: initWords[language] }
  const head = await askHead(desk)
  if (head.kind !== 'filled') return head
  const divisions = await askList(desk, 'division', () => [])
  if (divisions.kind !== 'filled') return divisions
  const criteria = await askList(desk, 'criterion', criterionFields)
  if (criteria.kind !== 'filled') return criteria
  const scale = await askOne(desk, scaleFields(desk.words))
  if (scale.kind !== 'filled') return scale
  const awards = await askList(desk, 'award', (each) => awardFields(each, divisions.value))
  if (awards.kind !== 'filled') return awards
  const draft = { head: head.value, divisions: divisions.value, criteria: criteria.value, scale: scale.value }
  return confirmed(desk, { ...draft, awards: awards.value })
}

type Draft = {
  readonly head: Answers
  readonly divisions: readonly Answers[]
  readonly criteria: readonly Answers[]
  readonly scale: Answers
  readonly awards: readonly Answers[]
}

async function askOne({ asker, language }: Desk, fields: readonly Field[]): Promise<Asked<Answers>> {
  const ending = await askForm(fields, asker, language)
  return ending.kind === 'filled' ? { kind: 'filled', value: ending.answers } : ending
}

/** The id is made from the title, to be kept or changed. */
async function askHead(desk: Desk): Promise<Asked<Answers>> {
  const { words, language } = desk
  const title = await askOne(desk, [field(words, 'title')])
  if (title.kind !== 'filled') return title
  const languages = (['de', 'en'] as const).map((value) => ({ value, key: value, label: words.languages[value] }))
  const rest = await askOne(desk, [
    {
      ...field(words, 'id'),
      current: derivedId(title.value.get('title') ?? ''),
      validate: (id) => (idFault(id) === null ? null : words.wrongId),
    },
    { ...field(words, 'language'), kind: 'choice', choices: languages, current: language },
    { ...field(words, 'organizer'), optional: true },
    { ...field(words, 'currency'), optional: true, current: 'EUR' },
  ])
  return rest.kind === 'filled' ? { kind: 'filled', value: new Map([...title.value, ...rest.value]) } : rest
}

/** One after another, until Enter alone; the first criterion must be named. */
async function askList(
  desk: Desk,
  list: InitList,
  fieldsFor: (words: InitWords) => readonly Field[],
): Promise<Asked<readonly Answers[]>> {
  const { words } = desk
  const entries: Answers[] = []
  for (;;) {
    const names = entries.map((entry) => foldedId(entry.get(list) ?? ''))
    const name: Field = {
      ...field(words, list),
      question: entries.length === 0 ? words.questions[list] : words.further[list](entries.length),
      optional: list !== 'criterion' || entries.length > 0,
      validate: (text) => (text !== '' && names.includes(foldedId(text)) ? words.taken(text) : null),
    }
    const isNamed = (answers: Answers) => (answers.get(list) ?? '') !== ''
    const others = fieldsFor(words).map((each): Field => ({ ...each, when: isNamed }))
    const entry = await askOne(desk, [name, ...others])
    if (entry.kind !== 'filled') return entry
    if (!isNamed(entry.value)) return { kind: 'filled', value: entries }
    entries.push(entry.value)
  }
}

// ---- The fields

const field = (words: InitWords, name: InitQuestion): Field => ({
  name,
  label: words.labels[name],
  question: words.questions[name],
  kind: 'text',
})

const criterionFields = (words: InitWords): readonly Field[] => [
  { ...field(words, 'question'), optional: true },
  {
    ...field(words, 'weight'),
    kind: 'number',
    current: '1',
    validate: (text) => (decimalIn(text).units >= 0 ? null : words.notNegative),
  },
]

function scaleFields(words: InitWords): readonly Field[] {
  const isAbove = (text: string, answers: Answers) => Number(text) > Number(answers.get('min'))
  return [
    { ...field(words, 'min'), kind: 'number', current: '1' },
    {
      ...field(words, 'max'),
      kind: 'number',
      current: '10',
      validate: (text, answers) => (isAbove(text, answers) ? null : words.endsWrong),
    },
    {
      ...field(words, 'step'),
      kind: 'number',
      current: '1',
      validate: (text, answers) => (isWholeSteps(answers, text) ? null : words.stepWrong),
    },
    {
      ...field(words, 'best'),
      kind: 'choice',
      current: 'high',
      choices: (['high', 'low'] as const).map((value, index) => {
        return { value, key: `${index + 1}`, label: words.best[value] }
      }),
    },
    { ...field(words, 'quorum'), kind: 'number', current: '1', validate: wholeFrom1(words) },
  ]
}

const wholeFrom1 =
  (words: InitWords) =>
  (text: string): string | null =>
    /^[1-9]\d{0,8}$/.test(text) ? null : words.wholeNumber

function isWholeSteps(answers: Answers, text: string): boolean {
  const [min, max, step] = [decimalIn(answers.get('min')), decimalIn(answers.get('max')), decimalIn(text)]
  return step.units > 0 && Number.isInteger(stepsOf({ min, max, step, best: 'high', labels: new Map() }))
}

function awardFields(words: InitWords, divisions: readonly Answers[]): readonly Field[] {
  const ids = divisionIds(divisions)
  const choices = divisions.map((entry, index) => {
    return { value: ids[index]!, key: `${index + 1}`, label: entry.get('division') ?? '' }
  })
  const overAll = { value: everywhere, key: '0', label: words.allDivisions }
  const division: Field = { ...field(words, 'awardDivision'), kind: 'choice', choices: [...choices, overAll] }
  return [
    ...(divisions.length === 0 ? [] : [division]),
    { ...field(words, 'places'), kind: 'number', current: '1', validate: wholeFrom1(words) },
    {
      ...field(words, 'prize'),
      kind: 'number',
      optional: true,
      validate: (text) => (text === '' || /^\d+(\.\d{1,2})?$/.test(text) ? null : words.money),
    },
  ]
}

/** No id: the award stands on the ranking of all submissions. */
const everywhere = '*'

// ---- The rules

async function confirmed({ asker, words }: Desk, draft: Draft): Promise<RulesEnding> {
  const reply = await asker.confirm({
    progress: words.heading,
    heading: words.summary,
    passages: summary(words, draft),
    prompt: words.confirm,
    commands: ['leave'],
  })
  if (reply.kind === 'interrupted') return reply
  return reply.kind === 'answer' && reply.value ? { kind: 'filled', rules: rulesFrom(draft) } : { kind: 'left' }
}

function summary(words: InitWords, { head, divisions, criteria, scale, awards }: Draft): readonly Passage[] {
  const said = (entry: Answers, name: string) => entry.get(name) ?? ''
  const fields: readonly (readonly [string, string])[] = [
    [words.labels.title, said(head, 'title')],
    [words.labels.id, said(head, 'id')],
    [words.labels.organizer, said(head, 'organizer')],
    [words.labels.division, divisions.map((each) => said(each, 'division')).join(', ')],
    [
      words.labels.criterion,
      criteria.map((each) => words.criterionSaid(said(each, 'criterion'), said(each, 'weight'))).join(', '),
    ],
    [words.scale, words.scaleSaid(said(scale, 'min'), said(scale, 'max'), said(scale, 'step'))],
    [words.labels.quorum, said(scale, 'quorum')],
    [
      words.labels.award,
      awards.map((each) => words.awardSaid(said(each, 'award'), said(each, 'places'), said(each, 'prize'))).join(', '),
    ],
  ]
  return fields.flatMap(([name, text]): readonly Passage[] => (text === '' ? [] : [{ kind: 'field', name, text }]))
}

function rulesFrom({ head, divisions, criteria, scale, awards }: Draft): WrittenRules {
  const text = (entry: Answers, name: string) => entry.get(name) || undefined
  const ids = divisionIds(divisions)
  return {
    $schema: './competition.schema.json',
    version: 1,
    id: text(head, 'id'),
    title: text(head, 'title'),
    organizer: text(head, 'organizer'),
    language: text(head, 'language'),
    currency: text(head, 'currency'),
    divisions:
      divisions.length === 0
        ? undefined
        : divisions.map((each, index) => ({ id: ids[index], name: text(each, 'division') })),
    scale: {
      min: decimalIn(scale.get('min')),
      max: decimalIn(scale.get('max')),
      step: decimalIn(scale.get('step')),
      best: text(scale, 'best'),
    },
    criteria: namedIds(criteria, 'criterion').map((id, index) => ({
      id,
      name: text(criteria[index]!, 'criterion'),
      question: text(criteria[index]!, 'question'),
      weight: decimalIn(criteria[index]!.get('weight')),
    })),
    ballots: { expected: 'all', quorum: decimalIn(scale.get('quorum')), missing: 'refuse', comments: 'optional' },
    tally: 'weighted-mean',
    ties: ['decision', 'lot'],
    awards:
      awards.length === 0 ? undefined : namedIds(awards, 'award').map((id, index) => writtenAward(id, awards[index]!)),
  }
}

function writtenAward(id: string, award: Answers): WrittenRules {
  const division = award.get('awardDivision')
  return {
    id,
    name: award.get('award'),
    division: division === everywhere ? undefined : division,
    places: decimalIn(award.get('places')),
    prize: award.get('prize') ? decimalIn(award.get('prize')) : undefined,
  }
}

const divisionIds = (divisions: readonly Answers[]): readonly string[] => namedIds(divisions, 'division')

function namedIds(entries: readonly Answers[], name: InitList): readonly string[] {
  const ids: string[] = []
  for (const entry of entries) ids.push(derivedId(entry.get(name) ?? '', ids))
  return ids
}

/** A number that the form has taken as one. */
const decimalIn = (text: string | undefined): Decimal => readDecimal(text ?? '') ?? wholeNumber(0)
