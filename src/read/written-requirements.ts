// What a submission must reach, in the three forms that competition.json may give it.
import type { Requirement } from '../model/competition.js'
import type { Decimal } from '../model/decimal.js'
import { error, place } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import { type JsonValue, keyText } from './json.js'
import { inside, reportWrong, type Site } from './site.js'
import { decimalOf, elementsOf, memberOf, textOf, wholeOf } from './written-values.js'

const forms = [
  { mark: 'criterion', keys: ['criterion', 'minimum'] },
  { mark: 'total', keys: ['total'] },
  { mark: 'criteria', keys: ['criteria', 'minimum'] },
  { mark: 'measure', keys: ['measure', 'minimum'] },
] as const

export function readRequirements(value: JsonValue | null, site: Site): readonly Requirement[] {
  if (value !== null && value.kind !== 'list') reportWrong(value, 'list', [], site)
  return elementsOf(value).flatMap((element, index) => readRequirement(element, inside(site, index)) ?? [])
}

/** The form is told by its first key; the other keys are held against it. */
function readRequirement(value: JsonValue, site: Site): Requirement | null {
  const form = forms.find(({ mark }) => memberOf(value, mark) !== null)
  if (value.kind !== 'object' || form === undefined) return reportWrong(value, 'requirement', [], site)
  const keys: readonly string[] = form.keys
  for (const [key, { line, column }] of value.members) {
    if (keys.includes(key)) continue
    site.report(error(place(site.file, line, column), 'key-unknown', { key, nearest: nearestName(key, keys) }))
  }
  const minimum = readMinimum(value, form.mark === 'total' ? 'total' : 'minimum', site)
  const mark = memberOf(value, form.mark)!
  if (form.mark === 'total') return minimum && { kind: 'total', minimum }
  if (form.mark === 'criterion') {
    const criterion = textOf(mark) || reportWrong(mark, 'text', [], inside(site, 'criterion'))
    return criterion && minimum ? { kind: 'criterion', criterion, minimum } : null
  }
  if (form.mark === 'measure') {
    const measure = textOf(mark) || reportWrong(mark, 'text', [], inside(site, 'measure'))
    return measure && minimum ? { kind: 'measure', measure, minimum } : null
  }
  const count = wholeOf(mark)
  if (count === null) return reportWrong(mark, 'whole-number', [], inside(site, 'criteria'))
  if (count < 1) return reportWrong(mark, 'at-least', ['1'], inside(site, 'criteria'))
  return minimum && { kind: 'criteria', count, minimum }
}

function readMinimum(holder: JsonValue, key: string, site: Site): Decimal | null {
  const value = memberOf(holder, key)
  if (value !== null) return decimalOf(value) ?? reportWrong(value, 'number', [], inside(site, key))
  const at = place(site.file, holder.line, holder.column)
  site.report(error(at, 'key-missing', { key: keyText([...site.path, key]) }))
  return null
}
