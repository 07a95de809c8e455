// A saved entry of the secretariat → the form as it was keyed; whatever is none is none.
import type { Entry, EntryStage } from '../model/entry.js'
import { readScores } from './draft.js'
import type { JsonValue } from './json.js'
import { readJsonContent } from './placed-json.js'
import { choiceOf, memberOf, textOf, wholeOf } from './written-values.js'

/** Null where the file cannot be understood as an entry. */
export function readEntry(bytes: Uint8Array): Entry | null {
  const { value, findings } = readJsonContent(bytes, 'entry')
  if (value === null || findings.length > 0 || wholeOf(memberOf(value, 'version')) !== 1) return null
  const [juror, submission, comment, enteredBy] = ['juror', 'submission', 'comment', 'entered_by'].map((key) =>
    textOf(memberOf(value, key)),
  )
  const scores = readScores(memberOf(value, 'scores'))
  const stage = readStage(memberOf(value, 'stage'))
  if (!juror || !submission || !enteredBy || comment == null || scores === null || stage === null) return null
  return { juror, submission, scores, comment, enteredBy, stage }
}

/** `held`, `first`, or an object with who keyed the same. */
function readStage(value: JsonValue | null): EntryStage | null {
  const kind = choiceOf(value, ['held', 'first'])
  if (kind !== null) return { kind }
  const by = textOf(memberOf(value, 'agreed'))
  return by ? { kind: 'agreed', by } : null
}
