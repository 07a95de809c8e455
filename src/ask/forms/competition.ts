// The guided questions of `jury init`: from the title to the awards, and at the end the rules to be written.
import type { Language } from '../../model/competition.js'
import { type Decimal, readDecimal, wholeNumber } from '../../model/decimal.js'
import { derivedId } from '../../model/derived-id.js'
import { foldedId, idFault } from '../../model/ids.js'
import { stepsOf } from '../../model/scale.js'
import type { WrittenRules } from '../../model/written-rules.js'
import { type InitList, type InitQuestion, type InitWords, initWords } from '../../words/init.js'
import { interviewWords } from '../../words/interview.js'
import type { Asker, Passage, Reply } from '../asker.js'
import { type Answers, askForm, type Field } from './questions.js'

export type RulesEnding =
  | { readonly kind: 'filled'; readonly rules: WrittenRules }
  | { readonly kind: 'left' | 'interrupted' }

type Desk = { readonly asker: Asker; readonly words: InitWords; readonly language: Language }

/** Asks everything, shows it, and asks whether to write it; back from there leads to the last question. */
export async function askRules(asker: Asker, language: Language): Promise<RulesEnding> {
  const desk: Desk = { asker, language, words: initWords[language] }
  const fields = (answers: Answers) => fieldsFor(desk, answers)
  let answers: Answers | undefined
  for (;;) {
    const view = { progress: desk.words.heading, ...(answers === undefined ? {} : { answers }) }
    const ending = await askForm(fields, asker, language, view)
    if (ending.kind !== 'filled') return ending
    answers = ending.answers
    const draft = draftFrom(answers)
    const reply = await confirmed(desk, draft)
    if (reply.kind === 'back') continue
    if (reply.kind === 'interrupted') return reply
    return reply.kind === 'answer' && reply.value ? { kind: 'filled', rules: rulesFrom(draft) } : { kind: 'left' }
  }
}

/** What was answered, with an entry for each division, criterion and award. */
type Draft = {
  readonly head: Answers
  readonly divisions: readonly Answers[]
  readonly criteria: readonly Answers[]
  readonly scale: Answers
  readonly awards: readonly Answers[]
}

const draftFrom = (answers: Answers): Draft => ({
  head: answers,
  divisions: entriesOf('division', answers),
  criteria: entriesOf('criterion', answers),
  scale: answers,
  awards: entriesOf('award', answers),
})

/** The entry's own name stands under `division 2`, its other fields under `division 2 …`. */
const entryName = (list: InitList, number: number): string => `${list} ${number}`

function entriesOf(list: InitList, answers: Answers): readonly Answers[] {
  const entries: Answers[] = []
  for (;;) {
    const name = entryName(list, entries.length + 1)
    const text = answers.get(name) ?? ''
    if (text === '') return entries
    const others = [...answers].filter(([key]) => key.startsWith(`${name} `))
    entries.push(new Map([[list, text], ...others.map(([key, value]) => [key.slice(name.length + 1), value] as const)]))
  }
}

// ---- The fields

function fieldsFor(desk: Desk, answers: Answers): readonly Field[] {
  const { words } = desk
  const divisions = entriesOf('division', answers)
  return [
    ...headFields(desk, answers),
    ...listFields(words, 'division', [], answers),
    ...listFields(words, 'criterion', criterionFields(words), answers),
    ...scaleFields(words),
    ...listFields(words, 'award', awardFields(words, divisions), answers),
  ]
}

/** The id is made from the title, to be kept or changed. */
function headFields({ words, language }: Desk, answers: Answers): readonly Field[] {
  const languages = (['de', 'en'] as const).map((value) => ({ value, key: value, label: words.languages[value] }))
  return [
    field(words, 'title'),
    {
      ...field(words, 'id'),
      current: derivedId(answers.get('title') ?? ''),
      validate: (id) => (idFault(id) === null ? null : words.wrongId),
    },
    { ...field(words, 'language'), kind: 'choice', choices: languages, current: language },
    { ...field(words, 'organizer'), optional: true },
    { ...field(words, 'currency'), optional: true, current: 'EUR' },
  ]
}

/** One after another, until Enter alone; the first criterion must be named. */
function listFields(words: InitWords, list: InitList, others: readonly Field[], answers: Answers): readonly Field[] {
  const entries = entriesOf(list, answers)
  return Array.from({ length: entries.length + 1 }, (_, index) => {
    const before = entries.slice(0, index).map((entry) => foldedId(entry.get(list) ?? ''))
    const name: Field = {
      ...field(words, list),
      name: entryName(list, index + 1),
      question: index === 0 ? words.questions[list] : words.further[list](index),
      optional: list !== 'criterion' || index > 0,
      validate: (text) => (text !== '' && before.includes(foldedId(text)) ? words.taken(text) : null),
    }
    const own = others.map((each): Field => ({ ...each, name: `${name.name} ${each.name}` }))
    return index < entries.length ? [name, ...own] : [name]
  }).flat()
}

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

function confirmed({ asker, words, language }: Desk, draft: Draft): Promise<Reply<boolean>> {
  return asker.confirm({
    progress: words.heading,
    heading: words.summary,
    passages: summary(words, language, draft),
    prompt: words.confirm,
    commands: ['back', 'leave'],
    leaving: interviewWords[language].leaveForm,
  })
}

function summary(
  words: InitWords,
  language: Language,
  { head, divisions, criteria, scale, awards }: Draft,
): readonly Passage[] {
  const said = (entry: Answers, name: string) => entry.get(name) ?? ''
  const number = (entry: Answers, name: string) => interviewWords[language].number(said(entry, name))
  const prize = (award: Answers) =>
    said(award, 'prize') === '' ? '' : `${number(award, 'prize')} ${said(head, 'currency')}`.trim()
  const ids = divisionIds(divisions)
  const place = (award: Answers) => {
    const division = divisions[ids.indexOf(said(award, 'awardDivision'))]
    return division === undefined ? '' : said(division, 'division')
  }
  const best = said(scale, 'best') === 'low' ? words.best.low : words.best.high
  const fields: readonly (readonly [string, string])[] = [
    [words.labels.title, said(head, 'title')],
    [words.labels.id, said(head, 'id')],
    [words.labels.language, said(head, 'language') === 'en' ? words.languages.en : words.languages.de],
    [words.labels.organizer, said(head, 'organizer')],
    [words.labels.currency, said(head, 'currency')],
    [words.labels.division, divisions.map((each) => said(each, 'division')).join(', ')],
    [
      words.labels.criterion,
      criteria.map((each) => words.criterionSaid(said(each, 'criterion'), number(each, 'weight'))).join(', '),
    ],
    [words.scale, words.scaleSaid(number(scale, 'min'), number(scale, 'max'), number(scale, 'step'))],
    [words.labels.best, best],
    [words.labels.quorum, said(scale, 'quorum')],
    [
      words.labels.award,
      awards
        .map((each) => words.awardSaid(said(each, 'award'), said(each, 'places'), prize(each), place(each)))
        .join(', '),
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
