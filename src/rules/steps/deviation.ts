// What clip and discard share: how far a value may lie from the centre of its panel, for all criteria or for each.
import {
  averagePanels,
  type Column,
  type Groups,
  medianOfGroups,
  roundColumn,
  scaleColumn,
} from '../../model/column.js'
import type { ByCriterion, Parameters } from '../../model/competition.js'
import { type CubeCriterion, type CubeFacts, one } from '../../model/cube.js'
import { type Decimal, toFraction } from '../../model/decimal.js'
import { type Fraction, subtract, zero } from '../../model/fraction.js'
import type { Spans } from '../../model/panel-span.js'
import { numberOf, type ParameterShape, type Transformed, textOf } from '../step.js'
import { englishPlaces, germanPlaces } from './round.js'
import { englishLed, germanAbout, spokenDecimal } from './said.js'
import { changeCriteria, chosenAmong, chosenOfJurors, onlyCriteria, refuseAlongJurors } from './standing.js'

export const centreParameters: Readonly<Record<'centre' | 'round' | 'only', ParameterShape>> = {
  centre: { type: 'choice', choices: ['mean', 'median'], default: 'mean' },
  round: { type: 'whole-number', min: 0, max: 12, optional: true },
  ...onlyCriteria,
}

/** The deviation that holds for each criterion concerned, by position; or why there is none. */
type Deviations = { readonly deviations: ReadonlyMap<number, Fraction> } | Extract<Transformed, { fault: unknown }>

/** The parameter `name`: one number for all criteria or those of `only`, or one for each criterion named. */
function deviationsIn(parameters: Parameters, name: string, facts: CubeFacts): Deviations {
  const said = parameters[name] as Decimal | ByCriterion<Decimal> | undefined
  if (said === undefined) return { fault: 'parameters-clash', detail: name }
  if (!isByCriterion(said)) {
    const found = chosenOfJurors(parameters, facts)
    return 'fault' in found ? found : { deviations: new Map(found.chosen.map((index) => [index, toFraction(said)])) }
  }
  return parameters.only === undefined
    ? deviationsBy(said, facts)
    : { fault: 'parameters-clash', detail: `${name}, only` }
}

/** A criterion is named once, be it by its own id or by its group's. */
function deviationsBy(said: ByCriterion<Decimal>, facts: CubeFacts): Deviations {
  const [ids, named] = [[...said.keys()].sort(), new Map<number, string>()]
  if (!facts.criteriaStand) return { fault: 'only-late', detail: ids[0]! }
  for (const id of ids) {
    const found = chosenAmong([id], facts)
    if ('fault' in found) return found
    const twice = found.chosen.find((index) => named.has(index))
    if (twice !== undefined) return { fault: 'parameters-clash', detail: `${named.get(twice)}, ${id}` }
    for (const index of found.chosen) named.set(index, id)
  }
  return { deviations: new Map([...named].map(([index, id]) => [index, toFraction(said.get(id)!)])) }
}

const isByCriterion = (said: Decimal | ByCriterion<Decimal>): said is ByCriterion<Decimal> => said instanceof Map

/** Those of a step whose `transform` was not refused. */
export function deviationsOf(parameters: Parameters, name: string, facts: CubeFacts): ReadonlyMap<number, Fraction> {
  const found = deviationsIn(parameters, name, facts)
  return 'fault' in found ? new Map() : found.deviations
}

/** The facts after a step that looks at deviations, or why it cannot stand here. */
export function transformDeviating(
  parameters: Parameters,
  name: string,
  facts: CubeFacts,
  change: (criterion: CubeCriterion) => CubeCriterion,
): Transformed {
  const found = deviationsIn(parameters, name, facts)
  if ('fault' in found) return found
  const chosen = [...found.deviations.keys()]
  return refuseAlongJurors(facts, chosen) ?? { facts: changeCriteria(facts, chosen, change) }
}

/** The decimals to which the centre is rounded, or null. */
export const centreDecimals = (parameters: Parameters): number | null =>
  parameters.round === undefined ? null : numberOf(parameters, 'round')

/** The mean or the median of the values of each panel, each counted alike; rounded half-up where `round` says so. */
export function centresOf(parameters: Parameters, column: Column, panels: Groups): Column {
  const centres = isMedian(parameters) ? medianOfGroups(column, panels) : averagePanels(column, panels)
  const decimals = centreDecimals(parameters)
  return decimals === null ? centres : roundColumn(centres, decimals, 'half-up')
}

const isMedian = (parameters: Parameters): boolean => textOf(parameters, 'centre') === 'median'

/** From so much below each centre to so much above it. */
export const spansAbout = (centres: Column, deviation: Fraction): Spans => ({
  low: scaleColumn(centres, one, subtract(zero, deviation)),
  high: scaleColumn(centres, one, deviation),
})

/** `vom Mittel der Werte der Jurymitglieder (auf eine Nachkommastelle gerundet)`. */
export function germanCentre(parameters: Parameters): string {
  const decimals = centreDecimals(parameters)
  const rounded = decimals === null ? '' : ` (auf ${germanPlaces(decimals)} gerundet)`
  return isMedian(parameters)
    ? `vom mittleren Wert der Jurymitglieder (Median${decimals === null ? '' : `, auf ${germanPlaces(decimals)} gerundet`})`
    : `vom Mittel der Werte der Jurymitglieder${rounded}`
}

/** `the mean of the jurors’ values (rounded to one decimal)`. */
export function englishCentre(parameters: Parameters): string {
  const decimals = centreDecimals(parameters)
  const rounded = decimals === null ? '' : ` (rounded to ${englishPlaces(decimals)})`
  return `the ${isMedian(parameters) ? 'median' : 'mean'} of the jurors’ values${rounded}`
}

/** `3`, or by criterion `3 bei „Form“ und 2 bei „Inhalt“`; an ellipsis where none is said. */
export function deviationSaid(parameters: Parameters, name: string, facts: CubeFacts, language: 'de' | 'en'): string {
  const said = parameters[name] as Decimal | ByCriterion<Decimal> | undefined
  if (said === undefined) return '…'
  if (!isByCriterion(said)) return spokenDecimal(said, language)
  const placed = [...said].map(([id, number]) => ({ id, number, place: placeOf(id, facts) }))
  const [last, ...others] = placed
    .sort((a, b) => a.place - b.place)
    .map(({ id, number }) => `${spokenDecimal(number, language)} ${onCriterion(nameOf(id, facts), language)}`)
    .toReversed()
  const and = language === 'de' ? ' und ' : ' and '
  return others.length === 0 ? last! : `${others.toReversed().join(', ')}${and}${last}`
}

function placeOf(id: string, facts: CubeFacts): number {
  const found = chosenAmong([id], facts)
  return 'chosen' in found ? found.chosen[0]! : facts.criteria.length
}

const nameOf = (id: string, { criteria, groups }: CubeFacts): string =>
  [...criteria, ...groups].find((each) => each.id === id)?.name ?? id

const onCriterion = (name: string, language: 'de' | 'en'): string =>
  language === 'de' ? `bei „${name}“` : `on “${name}”`

/** How many criteria a step is about, each for itself; 1 once they are collapsed. */
const concerned = (parameters: Parameters, name: string, facts: CubeFacts): number =>
  deviationsOf(parameters, name, facts).size

/** `Bei jedem Kriterium wird ein Wert, der vom Mittel … um mehr als 3 abweicht, REST`. */
export function germanDeviating(
  parameters: Parameters,
  name: string,
  facts: CubeFacts,
  far: string,
  rest: string,
): string {
  const isOfAll = concerned(parameters, name, facts) > 1 && !isByCriterion(parameters[name] as Decimal)
  const about = germanAbout(parameters, facts)
  if (about !== '') return `${about} wird ${isOfAll ? 'jeweils ' : ''}ein Wert, der ${far}, ${rest}.`
  return isOfAll ? `Bei jedem Kriterium wird ein Wert, der ${far}, ${rest}.` : `Ein Wert, der ${far}, wird ${rest}.`
}

/** `A value that lies more than 3 from the mean … REST, for each criterion by itself`. */
export function englishDeviating(
  parameters: Parameters,
  name: string,
  facts: CubeFacts,
  far: string,
  rest: string,
): string {
  const apart = concerned(parameters, name, facts) > 1 ? ', for each criterion by itself' : ''
  return englishLed(parameters, facts, `A value that lies ${far} ${rest}${apart}`)
}
