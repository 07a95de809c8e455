// A draft → its text on disk; read/draft.ts reads it back to the same draft.
import type { Draft } from '../model/draft.js'

export function writeDraft({ juror, submission, scores, comment, at }: Draft): string {
  const question = at.kind === 'criterion' ? { criterion: at.criterion } : at.kind
  return `${JSON.stringify({ version: 1, juror, submission, scores: [...scores], comment, at: question })}\n`
}
