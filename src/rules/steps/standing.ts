// Which criteria of a cube a step is about, and how their columns change: what every step shares.
import type { Column } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import { type Cube, type CubeCriterion, type CubeFacts, jurorsStand, type Range } from '../../model/cube.js'
import { idsOf, type ParameterShape, refused, type Transformed } from '../step.js'

export const onlyCriteria: Readonly<Record<'only', ParameterShape>> = { only: { type: 'criteria', optional: true } }

/** Positions of the criteria that a step is about, or why there are none. */
export type Chosen = { readonly chosen: readonly number[] } | Extract<Transformed, { fault: unknown }>

/** All criteria, or those that `only` names. */
export function chosenBy(parameters: Parameters, facts: CubeFacts): Chosen {
  const ids = idsOf(parameters, 'only')
  if (ids === null) return { chosen: facts.criteria.map((_, index) => index) }
  return facts.criteriaStand ? chosenAmong(ids, facts) : { fault: 'only-late', detail: ids[0] ?? '' }
}

/**
 * Those that stand under these ids; where a group or a combination does not stand as such, the criteria that it is made
 * of. An id of which nothing stands is refused.
 */
export function chosenAmong(ids: readonly string[], facts: CubeFacts): Chosen {
  const chosen = new Set<number>()
  for (const id of ids) {
    const found = standingUnder(id, facts)
    if (found.length === 0) return { fault: 'only-unknown', detail: id }
    for (const index of found) chosen.add(index)
  }
  return { chosen: [...chosen].sort((a, b) => a - b) }
}

function standingUnder(id: string, facts: CubeFacts): readonly number[] {
  const at = (each: string) => facts.criteria.findIndex((criterion) => criterion.id === each)
  if (at(id) >= 0) return [at(id)]
  const members = facts.groups.find((group) => group.id === id)?.criteria ?? (id.includes('+') ? id.split('+') : [])
  return members.flatMap((member) => standingUnder(member, facts))
}

/** The positions chosen, of a step whose `transform` was not refused. */
export function positionsOf(parameters: Parameters, facts: CubeFacts): readonly number[] {
  const found = chosenBy(parameters, facts)
  return 'chosen' in found ? found.chosen : []
}

/** A step that changes some criteria: their facts after it, or why it cannot. */
export function changing(
  parameters: Parameters,
  facts: CubeFacts,
  change: (criterion: CubeCriterion) => CubeCriterion,
): Transformed {
  const found = chosenBy(parameters, facts)
  return 'fault' in found ? found : { facts: changeCriteria(facts, found.chosen, change) }
}

export function changeCriteria(
  facts: CubeFacts,
  chosen: readonly number[],
  change: (criterion: CubeCriterion) => CubeCriterion,
): CubeFacts {
  const criteria = facts.criteria.map((criterion, index) => (chosen.includes(index) ? change(criterion) : criterion))
  return { ...facts, criteria }
}

/** A cube with the columns of some criteria changed. */
export function changeColumns(
  cube: Cube,
  facts: CubeFacts,
  chosen: readonly number[],
  change: (column: Column, index: number) => Column,
): Cube {
  const columns = cube.columns.map((column, index) => (chosen.includes(index) ? change(column, index) : column))
  return { ...cube, facts, columns }
}

/** The values of a criterion changed in a way that its ends do not show. */
export const changedBy = (range: Range, what: string): Range => ({
  ...range,
  min: null,
  max: null,
  steps: null,
  after: `${range.after} ${what}`,
})

/** Of a step along jurors: those that `only` names, else all that still have a value for each juror. */
export function chosenOfJurors(parameters: Parameters, facts: CubeFacts): Chosen {
  const found = chosenBy(parameters, facts)
  if ('fault' in found || parameters.only !== undefined || !jurorsStand(facts)) return found
  return { chosen: found.chosen.filter((index) => facts.criteria[index]!.jurorsStand) }
}

/** The same of a step whose `transform` was not refused. */
export function jurorPositionsOf(parameters: Parameters, facts: CubeFacts): readonly number[] {
  const found = chosenOfJurors(parameters, facts)
  return 'chosen' in found ? found.chosen : []
}

/** Why a step along jurors cannot stand here: a criterion of its own has lost that axis, or jurors count unequally. */
export function refuseAlongJurors(facts: CubeFacts, chosen: readonly number[]): Transformed | null {
  const lost = chosen.find((index) => !facts.criteria[index]!.jurorsStand)
  if (lost !== undefined || !jurorsStand(facts)) return refused('jurors-gone', facts.criteria[lost ?? 0]?.id ?? '')
  return facts.jurorsEqual ? null : refused('juror-weights')
}

/** ` of “Konzept” and “Transfer”` where a step is about some criteria only, else nothing. */
export function namedIn(parameters: Parameters, facts: CubeFacts, language: 'de' | 'en'): string {
  if (idsOf(parameters, 'only') === null) return ''
  return listedNames(
    positionsOf(parameters, facts).map((index) => facts.criteria[index]!.name),
    language,
  )
}

/** `„Konzept“, „Form“ und „Transfer“`. */
export function listedNames(names: readonly string[], language: 'de' | 'en'): string {
  const quoted = names.map((name) => (language === 'de' ? `„${name}“` : `“${name}”`))
  const [last = '', ...rest] = quoted.toReversed()
  return rest.length === 0 ? last : `${rest.toReversed().join(', ')} ${language === 'de' ? 'und' : 'and'} ${last}`
}
