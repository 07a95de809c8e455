// Guided questions of other commands (a new competition, a decision): one field after another, with back and leave.
import type { Language } from '../../model/competition.js'
import { readDecimal, writeDecimal } from '../../model/decimal.js'
import { interviewWords } from '../../words/interview.js'
import type { Asked, Asker, Choosable, Reply } from '../asker.js'

/** One field of a form. `validate` says why a text cannot be taken; `when` whether the field is asked at all. */
export type Field = {
  readonly name: string
  /** The prompt, in a word or two; by default the name. */
  readonly label?: string
  readonly question: string
  readonly kind: 'text' | 'number' | 'choice'
  readonly choices?: readonly Choosable[]
  readonly optional?: boolean
  readonly current?: string
  /** A text that is typed again when it is refused: an id. A number always is. */
  readonly isShort?: boolean
  readonly validate?: (text: string, answers: Answers) => string | null
  readonly when?: (answers: Answers) => boolean
}

/** By the fields' names, as text; a number as its decimal text with a point, an optional field left empty as ''. */
export type Answers = ReadonlyMap<string, string>

export type FormEnding =
  | { readonly kind: 'filled'; readonly answers: Answers }
  | { readonly kind: 'left' }
  | { readonly kind: 'interrupted' }

/** The fields, which may depend on what was answered before them. */
export type Fields = readonly Field[] | ((answers: Answers) => readonly Field[])

/**
 * How a form stands on the screen: a name in place of "2 of 5" where the number of fields is not known beforehand; and
 * answers given before, to which the form goes back, at its last field.
 */
export type FormView = { readonly progress?: string; readonly answers?: Answers }

/** Asks the fields in their order. Back from the first one leaves. */
export async function askForm(
  fields: Fields,
  asker: Asker,
  language: Language,
  view: FormView = {},
): Promise<FormEnding> {
  const fieldsOf = typeof fields === 'function' ? fields : () => fields
  let answers: Answers = view.answers ?? new Map()
  let asked = fieldsOf(answers)
  const path = view.answers === undefined ? [] : pathThrough(asked, answers)
  let index = path.pop() ?? nextField(asked, 0, answers)
  while (index < asked.length) {
    const reply = await askField(asked, index, answers, asker, language, view)
    if (reply.kind === 'interrupted') return reply
    if (reply.kind === 'answer') {
      answers = new Map([...answers, [asked[index]!.name, reply.value]])
      asked = fieldsOf(answers)
      path.push(index)
      index = nextField(asked, index + 1, answers)
      continue
    }
    const before = reply.kind === 'back' ? path.pop() : undefined
    if (before === undefined) return { kind: 'left' }
    index = before
  }
  return {
    kind: 'filled',
    answers: new Map([...answers].filter(([name]) => path.some((at) => asked[at]?.name === name))),
  }
}

/** Where the answers led through the fields. */
function pathThrough(fields: readonly Field[], answers: Answers): number[] {
  return [...fields.keys()].filter((at) => nextField(fields, at, answers) === at)
}

function nextField(fields: readonly Field[], from: number, answers: Answers): number {
  const index = fields.findIndex((field, at) => at >= from && (field.when?.(answers) ?? true))
  return index < 0 ? fields.length : index
}

function askField(
  fields: readonly Field[],
  index: number,
  answers: Answers,
  asker: Asker,
  language: Language,
  view: FormView,
): Promise<Reply<string>> {
  const field = fields[index]!
  const words = interviewWords[language]
  const current = answers.get(field.name) ?? field.current ?? ''
  const asked: Asked = {
    progress: view.progress ?? words.progress(index + 1, fields.length),
    heading: field.question,
    passages: [],
    prompt: field.label ?? field.name,
    commands: ['back', 'leave'],
    leaving: words.leaveForm,
  }
  if (field.kind !== 'choice') return askWritten(field, asked, answers, current, asker, language)
  const preset = field.choices?.find(({ value }) => value === current)?.value
  return asker.choose({ ...asked, choices: field.choices ?? [], ...(preset === undefined ? {} : { preset }) })
}

async function askWritten(
  field: Field,
  asked: Asked,
  answers: Answers,
  current: string,
  asker: Asker,
  language: Language,
): Promise<Reply<string>> {
  const { ambiguous, numberNeeded } = interviewWords[language]
  const reply = await asker.askText({
    ...asked,
    current,
    isRequired: field.optional !== true,
    isShort: field.kind === 'number' || field.isShort === true,
    fault: (text) => {
      if (field.kind === 'number' && hasGroups(text)) return ambiguous(text.trim())
      const value = typedValue(field, text)
      return value === null ? numberNeeded : (field.validate?.(value, answers) ?? null)
    },
  })
  return reply.kind === 'answer' ? { kind: 'answer', value: typedValue(field, reply.value) ?? reply.value } : reply
}

/** `25.000` and `1,234.50` may mean thousands; `0,125` cannot. */
const hasGroups = (text: string): boolean => /^\s*-?[1-9]\d{0,2}([.,]\d{3})+([.,]\d+)?\s*$/.test(text)

/** A text as it is; a number with comma or point as its shortest decimal text, null where it is none. */
function typedValue(field: Field, text: string): string | null {
  if (field.kind === 'text' || text.trim() === '') return text.trim()
  const number = readDecimal(text.replace(',', '.'))
  return number === null ? null : writeDecimal(number)
}
