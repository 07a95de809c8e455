// Groups of criteria, measures and earlier rounds as competition.json writes them.
import type { CriteriaGroup, EarlierRound, Measure } from '../model/competition.js'
import { wholeNumber } from '../model/decimal.js'
import type { JsonValue } from './json.js'
import { inside, reportWrong, type Site } from './site.js'
import { readTally } from './written-steps.js'
import { decimalOf, elementsOf, memberOf, textOf, textsOf } from './written-values.js'

export const readGroups = (value: JsonValue | null): readonly CriteriaGroup[] =>
  elementsOf(value).map((element) => {
    const id = textOf(memberOf(element, 'id')) ?? ''
    return {
      id,
      name: textOf(memberOf(element, 'name')) ?? id,
      weight: decimalOf(memberOf(element, 'weight')) ?? wholeNumber(1),
      criteria: textsOf(memberOf(element, 'criteria')),
    }
  })

export const readRounds = (value: JsonValue | null): readonly EarlierRound[] =>
  elementsOf(value).map((element) => ({
    id: textOf(memberOf(element, 'id')) ?? '',
    folder: textOf(memberOf(element, 'folder')) ?? '',
    weight: decimalOf(memberOf(element, 'weight')) ?? wholeNumber(1),
  }))

/** Lists of steps, or presets, by name. */
export function readMeasures(value: JsonValue | null, site: Site): readonly Measure[] {
  if (value === null) return []
  if (value.kind !== 'object') return reportWrong(value, 'object', [], site) ?? []
  return [...value.members].map(([id, { value: steps }]) => ({ id, steps: readTally(steps, inside(site, id)) }))
}
