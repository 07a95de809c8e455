// decision and lot: what the jury decided, or chance, for exactly the submissions that are tied.
import type { Separated, TieEvidence, TieRule } from '../tie.js'

function separateAsRecorded(
  kind: 'tie' | 'lot',
  word: string,
  group: readonly number[],
  evidence: TieEvidence,
): Separated {
  const decided = evidence.decided(kind, group)
  return decided === null
    ? { parts: [group], by: word }
    : { parts: decided.order.map((submission) => [submission]), by: `${word} ${decided.no}` }
}

/** The order that a recorded `tie` gives to exactly these submissions. Proven by fixtures/counted/tie-decision. */
export const decision: TieRule = {
  name: 'decision',
  form: { parameters: {} },
  separate: (_, group, evidence) => separateAsRecorded('tie', 'decision', group, evidence),
  sentence: { de: () => 'ein Beschluss der Jury', en: () => 'a decision of the jury' },
}

/** The order that a recorded `lot` gives to exactly these submissions. Proven by fixtures/counted/tie-lot. */
export const lot: TieRule = {
  name: 'lot',
  form: { parameters: {} },
  separate: (_, group, evidence) => separateAsRecorded('lot', 'lot', group, evidence),
  sentence: { de: () => 'das Los', en: () => 'lot' },
}
