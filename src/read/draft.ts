// A saved draft → the half-filled ballot; whatever is no draft is none, and the juror starts afresh.
import type { Draft, Question } from '../model/draft.js'
import type { JsonValue } from './json.js'
import { readJsonContent } from './placed-json.js'
import { choiceOf, elementsOf, memberOf, textOf, wholeOf } from './written-values.js'

/** Null where the file cannot be understood as a draft. */
export function readDraft(bytes: Uint8Array): Draft | null {
  const { value, findings } = readJsonContent(bytes, 'draft')
  if (value === null || findings.length > 0 || wholeOf(memberOf(value, 'version')) !== 1) return null
  const juror = textOf(memberOf(value, 'juror'))
  const submission = textOf(memberOf(value, 'submission'))
  const scores = readScores(memberOf(value, 'scores'))
  const comment = readTextOrNull(memberOf(value, 'comment'))
  const at = readQuestion(memberOf(value, 'at'))
  if (!juror || !submission || scores === null || comment === undefined || at === null) return null
  return { juror, submission, scores, comment, at }
}

const isNull = (value: JsonValue): boolean => value.kind === 'word' && value.text === 'null'

/** Undefined where there is neither a text nor null. */
function readTextOrNull(value: JsonValue | null): string | null | undefined {
  if (value === null) return undefined
  return isNull(value) ? null : (textOf(value) ?? undefined)
}

/** Pairs of a criterion and its score. */
export function readScores(value: JsonValue | null): ReadonlyMap<string, string | null> | null {
  if (value?.kind !== 'list') return null
  const scores = new Map<string, string | null>()
  for (const pair of value.elements) {
    const [criterion = null, written = null] = elementsOf(pair)
    const id = textOf(criterion)
    const score = readTextOrNull(written)
    if (id === null || score === undefined) return null
    scores.set(id, score)
  }
  return scores
}

/** `comment`, `summary`, or an object with the criterion. */
function readQuestion(value: JsonValue | null): Question | null {
  const kind = choiceOf(value, ['comment', 'summary'])
  if (kind !== null) return { kind }
  const criterion = textOf(memberOf(value, 'criterion'))
  return criterion ? { kind: 'criterion', criterion } : null
}
