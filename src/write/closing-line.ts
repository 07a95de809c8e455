// That scoring is closed, and by which decision: said wherever the scoring is shown.
import { closedBy } from '../model/closing.js'
import type { Language } from '../model/competition.js'
import type { Decision } from '../model/decision.js'
import { closingWords } from '../words/closing.js'

/** None while it is open. */
export function closingLines(decisions: readonly Decision[], language: Language): readonly string[] {
  const closed = closedBy(decisions)
  return closed === null ? [] : [closingWords[language].closed(closed.no, closed.at)]
}
