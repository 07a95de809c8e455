// What an import asks where a file can be read in more than one way.
import type { Language } from '../../model/competition.js'
import { type Delimiter, delimiters, type OpenReading } from '../../model/dialect.js'
import { dialectWords } from '../../words/dialect.js'
import { interviewWords } from '../../words/interview.js'
import type { Asker, Choosable } from '../asker.js'

/** The value of the reading that holds; null where the question was left, or nobody is there any more. */
export type ReadingAnswer =
  | { readonly kind: 'answer'; readonly value: string }
  | { readonly kind: 'left' | 'interrupted' }

export async function askReading(
  open: OpenReading,
  heading: string,
  asker: Asker,
  language: Language,
): Promise<ReadingAnswer> {
  const words = dialectWords[language]
  const reply = await asker.choose({
    progress: heading,
    heading: words.questions[open.about](open),
    passages: [],
    prompt: words.choice,
    commands: ['leave'],
    leaving: interviewWords[language].leaveForm,
    choices: choicesOf(open, language),
  })
  if (reply.kind === 'answer') return { kind: 'answer', value: reply.value }
  return { kind: reply.kind === 'interrupted' ? 'interrupted' : 'left' }
}

function choicesOf({ about, choices }: OpenReading, language: Language): readonly Choosable[] {
  const words = dialectWords[language]
  return choices.map(({ value, shown }, index) => {
    const key = `${index + 1}`
    if (about === 'fill' || about === 'same' || about === 'replace')
      return { value, key, label: value === 'yes' ? words.yes : words.no }
    const said = about === 'delimiter' ? words.delimiters[signOf(value)] : words.readings[value]
    return { value, key, label: said === undefined || about === 'column' ? shown : `${said}: ${shown}` }
  })
}

const signOf = (name: string): Delimiter => delimiters[name as keyof typeof delimiters]
