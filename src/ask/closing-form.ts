// The questions of `jury close`: what is to be done about the ballots that a juror has not cast; whether to close.
import type { Language } from '../model/competition.js'
import { closingWords, type Offer } from '../words/closing.js'
import type { Asker, Choosable, Passage, Reply } from './asker.js'
import type { Filled } from './decision-form.js'
import { askForm, type Field } from './questions.js'

/** What is said of the juror above the question, and what can be done. */
export type OutstandingView = { readonly passages: readonly string[]; readonly offers: readonly Offer[] }

/** What was chosen; of an absence with its reason. */
export type Chosen =
  | { readonly offer: Exclude<Offer, 'absent'> }
  | { readonly offer: 'absent'; readonly reason: string }

export async function askOutstanding(view: OutstandingView, asker: Asker, language: Language): Promise<Filled<Chosen>> {
  for (;;) {
    const reply = await chosenOf(view, asker, language)
    if (reply.kind !== 'answer') return { kind: reply.kind === 'interrupted' ? 'interrupted' : 'left' }
    const offer = view.offers.find((each) => each === reply.value)!
    if (offer !== 'absent') return { kind: 'filled', value: { offer } }
    const reason = await askReason(asker, language)
    if (reason.kind === 'interrupted') return reason
    if (reason.kind === 'filled') return { kind: 'filled', value: { offer, reason: reason.value } }
  }
}

function chosenOf({ passages, offers }: OutstandingView, asker: Asker, language: Language): Promise<Reply<string>> {
  const words = closingWords[language]
  const choices = offers.map((offer, index): Choosable => {
    return { value: offer, key: `${index + 1}`, label: words.offers[offer] }
  })
  return asker.choose({
    progress: words.heading,
    heading: words.question,
    passages: passages.map((text): Passage => ({ kind: 'text', text })),
    prompt: words.prompt,
    commands: ['leave'],
    leaving: words.leaving,
    choices,
  })
}

/** Back from it leads to the choice. */
async function askReason(asker: Asker, language: Language): Promise<Filled<string>> {
  const words = closingWords[language]
  const field: Field = { name: 'reason', label: words.reasonLabel, question: words.reason, kind: 'text' }
  const ending = await askForm([field], asker, language, { progress: words.heading })
  return ending.kind === 'filled' ? { kind: 'filled', value: ending.answers.get('reason') ?? '' } : ending
}

/** Once nothing is outstanding any more. */
export function confirmClosing(asker: Asker, language: Language): Promise<Reply<boolean>> {
  const words = closingWords[language]
  return asker.confirm({
    progress: words.heading,
    heading: words.nothingOutstanding,
    passages: [],
    prompt: words.confirm,
    commands: ['leave'],
    leaving: words.leaving,
  })
}
