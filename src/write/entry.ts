// An entry of the secretariat → its text on disk; read/entry.ts reads it back to the same entry. No juror takes it for a
// draft: it has no question to go on at.
import type { Entry } from '../model/entry.js'

export function writeEntry({ juror, submission, scores, comment, enteredBy, stage }: Entry): string {
  const said = stage.kind === 'agreed' ? { agreed: stage.by } : stage.kind
  const entry = { version: 1, juror, submission, scores: [...scores], comment, entered_by: enteredBy, stage: said }
  return `${JSON.stringify(entry)}\n`
}
