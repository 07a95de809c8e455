// How many winners an award has by place, as competition.json writes it: a number, or steps by how many submissions there are.
import type { AwardPlaces, PlacesStep } from '../model/award-places.js'
import { error, place } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import { type JsonValue, keyText } from './json.js'
import { inside, reportWrong, type Site } from './site.js'
import { elementsOf, memberOf, wholeOf } from './written-values.js'

const stepKeys: readonly string[] = ['from', 'places', 'every']

export function readPlaces(value: JsonValue | null, site: Site): AwardPlaces | null {
  if (value === null) return null
  if (value.kind !== 'list') return readWhole(value, 1, site)
  if (value.elements.length === 0) reportWrong(value, 'not-empty', [], site)
  return elementsOf(value).flatMap((element, index) => readPlacesStep(element, inside(site, index)) ?? [])
}

function readPlacesStep(value: JsonValue, site: Site): PlacesStep | null {
  if (value.kind !== 'object') return reportWrong(value, 'object', [], site)
  for (const [key, { line, column }] of value.members) {
    if (stepKeys.includes(key)) continue
    site.report(error(place(site.file, line, column), 'key-unknown', { key, nearest: nearestName(key, stepKeys) }))
  }
  const every = memberOf(value, 'every')
  const [from, places] = [readNeeded(value, 'from', site), readNeeded(value, 'places', site)]
  const step = { every: every && readWhole(every, 1, inside(site, 'every')) }
  return from === null || places === null ? null : { from, places, ...step }
}

function readNeeded(holder: JsonValue, key: string, site: Site): number | null {
  const value = memberOf(holder, key)
  if (value !== null) return readWhole(value, 0, inside(site, key))
  const at = place(site.file, holder.line, holder.column)
  site.report(error(at, 'key-missing', { key: keyText([...site.path, key]) }))
  return null
}

function readWhole(value: JsonValue, least: number, site: Site): number | null {
  const whole = wholeOf(value)
  if (whole === null) return reportWrong(value, 'whole-number', [], site)
  if (whole >= least) return whole
  return least === 0 ? reportWrong(value, 'not-negative', [], site) : reportWrong(value, 'at-least', [`${least}`], site)
}
