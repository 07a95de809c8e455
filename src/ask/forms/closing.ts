// The questions of `jury close`: what is to be done about the ballots that a juror has not cast, why, and whether to close.
import type { Language } from '../../model/competition.js'
import { closingWords, type Offer } from '../../words/closing.js'
import type { Asker, Choosable, Passage, Reply } from '../asker.js'
import type { Filled } from './decision.js'
import { askForm, type Field } from './questions.js'

/** What is said of the juror above the question, and what can be done. */
export type OutstandingView = { readonly passages: readonly string[]; readonly offers: readonly Offer[] }

/** Why something is done, and who records it. */
export type Why = { readonly reason: string; readonly recordedBy: string | undefined }

export async function askOutstanding(view: OutstandingView, asker: Asker, language: Language): Promise<Filled<Offer>> {
  const reply = await chosenOf(view, asker, language)
  if (reply.kind !== 'answer') return { kind: reply.kind === 'interrupted' ? 'interrupted' : 'left' }
  return { kind: 'filled', value: view.offers.find((each) => each === reply.value)! }
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

/** `known`: who records, where that was said already. */
export async function askWhy(
  question: 'reason' | 'reassignReason' | 'quorumReason',
  known: string | undefined,
  asker: Asker,
  language: Language,
): Promise<Filled<Why>> {
  const words = closingWords[language]
  const fields: readonly Field[] = [
    { name: 'reason', label: words.reasonLabel, question: words[question], kind: 'text' },
    {
      name: 'recordedBy',
      label: words.recordedByLabel,
      question: words.recordedBy,
      kind: 'text',
      optional: true,
      when: () => known === undefined,
    },
  ]
  const ending = await askForm(fields, asker, language, { progress: words.heading })
  if (ending.kind !== 'filled') return ending
  const [reason, recordedBy] = [ending.answers.get('reason') ?? '', known ?? ending.answers.get('recordedBy')]
  return { kind: 'filled', value: { reason, recordedBy } }
}

/** A whole number between the two. */
export async function askQuorum(
  { from, to }: { readonly from: number; readonly to: number },
  asker: Asker,
  language: Language,
): Promise<Filled<number>> {
  const words = closingWords[language]
  const field: Field = {
    name: 'quorum',
    label: words.quorumLabel,
    question: words.quorumQuestion(from, to),
    kind: 'number',
    validate: (text) =>
      /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to ? null : words.quorumFault(from, to),
  }
  const ending = await askForm([field], asker, language, { progress: words.quorumHeading })
  return ending.kind === 'filled' ? { kind: 'filled', value: Number(ending.answers.get('quorum')) } : ending
}

/** Yes or no, under what it is about. */
export function confirmChange(
  change: { readonly heading: string; readonly passages: readonly string[]; readonly prompt: string },
  asker: Asker,
  language: Language,
): Promise<Reply<boolean>> {
  const words = closingWords[language]
  return asker.confirm({
    progress: words.heading,
    heading: change.heading,
    passages: change.passages.map((text): Passage => ({ kind: 'text', text })),
    prompt: change.prompt,
    commands: ['leave'],
    leaving: words.leaving,
  })
}

/** Once nothing is outstanding any more. */
export function confirmClosing(asker: Asker, language: Language): Promise<Reply<boolean>> {
  const { nothingOutstanding, confirm } = closingWords[language]
  return confirmChange({ heading: nothingOutstanding, passages: [], prompt: confirm }, asker, language)
}
