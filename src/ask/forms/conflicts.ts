// One proposal after the other put to a person: yes with a reason, no, or later.
import type { Language } from '../../model/competition.js'
import type { Agreement } from '../../model/conflict.js'
import { closingWords } from '../../words/closing.js'
import { conflictWords } from '../../words/conflicts.js'
import type { Asked, Asker } from '../asker.js'

/** What is proposed, as it stands in the files. */
export type Proposed = {
  readonly jurorId: string
  readonly submissionId: string
  readonly jurorText: string
  readonly submissionText: string
  readonly agreement: Agreement
}

export type ConflictAnswer =
  | { readonly kind: 'yes'; readonly reason: string; readonly recordedBy: string | undefined }
  | { readonly kind: 'no' | 'later' | 'left' | 'interrupted' }

/** Back from the reason, or from who records it, leads to the question again. `known`: who does, where that was said. */
export async function askConflict(
  proposed: Proposed,
  { at, of, known }: { readonly at: number; readonly of: number; readonly known: string | undefined },
  asker: Asker,
  language: Language,
): Promise<ConflictAnswer> {
  const asked = questionOn(proposed, at, of, language)
  const { choices, reason, reasonPrompt } = conflictWords[language]
  const { recordedBy, recordedByLabel } = closingWords[language]
  for (;;) {
    const listed = (['yes', 'no', 'later'] as const).map((value, index) => {
      return { value, key: `${index + 1}`, label: choices[value] }
    })
    const reply = await asker.choose({ ...asked, commands: ['leave'], choices: listed })
    if (reply.kind === 'interrupted') return reply
    if (reply.kind !== 'answer') return { kind: 'left' }
    if (reply.value !== 'yes') return { kind: reply.value === 'no' ? 'no' : 'later' }
    const why = await asker.askText({
      ...asked,
      passages: [{ kind: 'text', text: reason }],
      prompt: reasonPrompt,
      commands: ['back', 'leave'],
      current: '',
      isRequired: true,
    })
    if (why.kind === 'interrupted' || why.kind === 'leave') return ended(why.kind)
    if (why.kind !== 'answer') continue
    if (known !== undefined) return { kind: 'yes', reason: why.value, recordedBy: known }
    const who = await asker.askText({
      ...asked,
      passages: [{ kind: 'text', text: recordedBy }],
      prompt: recordedByLabel,
      commands: ['back', 'leave'],
      current: '',
      isRequired: false,
    })
    if (who.kind === 'interrupted' || who.kind === 'leave') return ended(who.kind)
    if (who.kind === 'answer') return { kind: 'yes', reason: why.value, recordedBy: who.value }
  }
}

const ended = (kind: 'interrupted' | 'leave'): ConflictAnswer => ({
  kind: kind === 'interrupted' ? 'interrupted' : 'left',
})

function questionOn(proposed: Proposed, at: number, of: number, language: Language): Omit<Asked, 'commands'> {
  const words = conflictWords[language]
  const { jurorId, submissionId, jurorText, submissionText, agreement } = proposed
  return {
    progress: words.progress(at, of),
    heading: words.heading(jurorId, submissionId),
    passages: [
      { kind: 'field', name: words.fields.juror, text: `${jurorId}: ${jurorText}` },
      { kind: 'field', name: words.fields.submission, text: `${submissionId}: ${submissionText}` },
      { kind: 'field', name: words.fields.why, text: words.agreements[agreement] },
    ],
    prompt: words.prompt,
    leaving: words.leaving,
  }
}
