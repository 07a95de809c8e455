// What a submission must reach, in the forms that competition.json may give it.
import type { Requirement } from '../model/competition.js'
import { error, place } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import type { Threshold } from '../model/threshold.js'
import { type JsonValue, keyText } from './json.js'
import { inside, reportWrong, type Site } from './site.js'
import { hasThreshold, readLimit, readThreshold, thresholdKeys } from './written-threshold.js'
import { elementsOf, memberOf, textOf, wholeOf } from './written-values.js'

const forms = [
  { mark: 'criterion', keys: ['criterion', ...thresholdKeys] },
  { mark: 'total', keys: ['total'] },
  { mark: 'criteria', keys: ['criteria', ...thresholdKeys] },
  { mark: 'measure', keys: ['measure', ...thresholdKeys] },
] as const

export function readRequirements(value: JsonValue | null, site: Site): readonly Requirement[] {
  if (value !== null && value.kind !== 'list') reportWrong(value, 'list', [], site)
  return elementsOf(value).flatMap((element, index) => readRequirement(element, inside(site, index)) ?? [])
}

/** The form is told by its first key; the other keys are held against it. */
function readRequirement(value: JsonValue, site: Site): Requirement | null {
  const form = forms.find(({ mark }) => memberOf(value, mark) !== null)
  if (value.kind !== 'object' || form === undefined) return reportWrong(value, 'requirement', [], site)
  reportOthers(value, form.keys, site)
  const mark = memberOf(value, form.mark)!
  if (form.mark === 'total') return readTotal(mark, inside(site, 'total'))
  const threshold = readNeeded(value, site)
  if (form.mark === 'criterion') {
    const criterion = textOf(mark) || reportWrong(mark, 'text', [], inside(site, 'criterion'))
    return criterion && threshold ? { kind: 'criterion', criterion, ...threshold } : null
  }
  if (form.mark === 'measure') {
    const measure = textOf(mark) || reportWrong(mark, 'text', [], inside(site, 'measure'))
    return measure && threshold ? { kind: 'measure', measure, ...threshold } : null
  }
  const count = wholeOf(mark)
  if (count === null) return reportWrong(mark, 'whole-number', [], inside(site, 'criteria'))
  if (count < 1) return reportWrong(mark, 'at-least', ['1'], inside(site, 'criteria'))
  return threshold && { kind: 'criteria', count, ...threshold }
}

/** `{"total": 50}`, or `{"total": {"above": 50}}`. */
function readTotal(mark: JsonValue, site: Site): Requirement | null {
  const isLong = mark.kind === 'object'
  if (isLong) reportOthers(mark, thresholdKeys, site)
  const threshold = isLong ? readNeeded(mark, site) : readLimit(mark, false, site)
  return threshold && { kind: 'total', ...threshold }
}

function reportOthers(holder: JsonValue, keys: readonly string[], site: Site): void {
  if (holder.kind !== 'object') return
  for (const [key, { line, column }] of holder.members) {
    if (keys.includes(key)) continue
    site.report(error(place(site.file, line, column), 'key-unknown', { key, nearest: nearestName(key, keys) }))
  }
}

function readNeeded(holder: JsonValue, site: Site): Threshold | null {
  if (hasThreshold(holder)) return readThreshold(holder, site)
  const at = place(site.file, holder.line, holder.column)
  site.report(error(at, 'key-missing', { key: keyText([...site.path, 'minimum']) }))
  return null
}
