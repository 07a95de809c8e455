// Parts of sentences that steps share: whose values, of which criteria, by which weights.
import type { Parameters } from '../../model/competition.js'
import { type CubeFacts, one } from '../../model/cube.js'
import { type Decimal, writeDecimal } from '../../model/decimal.js'
import { isEqual } from '../../model/fraction.js'
import { idsOf } from '../step.js'
import { isWeighed, mergesOf, overOf, standingAmong } from './collapse.js'
import { listedNames, namedIn, positionsOf } from './standing.js'

/** `Die Werte der Kriterien werden REST`; `Innerhalb jeder Kriteriengruppe werden die Werte der Kriterien REST`. */
export function germanClause(parameters: Parameters, facts: CubeFacts, rest: string): string {
  const place = germanPlace(parameters, facts)
  return place === ''
    ? `${germanValues(parameters, facts)} werden ${rest}.`
    : `${place} werden ${lowered(germanValues(parameters, facts))} ${rest}.`
}

/** `The values of the criteria are REST`; `Within each group of criteria, the values of the criteria are REST`. */
export const englishClause = (parameters: Parameters, facts: CubeFacts, rest: string): string =>
  englishPlaced(parameters, facts, `The ${englishValues(parameters, facts)} are ${rest}.`)

/** `Von den Werten der Kriterien gilt REST`; `Beim Kriterium „A“ gilt von den Werten der Jurymitglieder REST`. */
export function germanChoice(parameters: Parameters, facts: CubeFacts, rest: string): string {
  const place = germanPlace(parameters, facts)
  const from = germanValues(parameters, facts).replace('Die Werte', 'Von den Werten')
  return place === '' ? `${from} gilt ${rest}.` : `${place} gilt ${lowered(from)} ${rest}.`
}

/** `Of the values of the criteria REST`; `On “A”, of the values of the jurors REST`. */
export const englishChoice = (parameters: Parameters, facts: CubeFacts, rest: string): string =>
  englishPlaced(parameters, facts, `Of the ${englishValues(parameters, facts)} ${rest}.`)

function englishPlaced(parameters: Parameters, facts: CubeFacts, sentence: string): string {
  const place = englishPlace(parameters, facts)
  return place === '' ? sentence : `${place}, ${lowered(sentence)}`
}

const lowered = (text: string): string => `${text[0]!.toLowerCase()}${text.slice(1)}`

function germanValues(parameters: Parameters, facts: CubeFacts): string {
  if (overOf(parameters) === 'jurors') return 'Die Werte der Jurymitglieder'
  const names = overOf(parameters) === 'criteria' ? namedIn(parameters, facts, 'de') : ''
  if (names === '') return `Die Werte der ${columnsOf(facts, 'de')}`
  return `Die Werte ${positionsOf(parameters, facts).length === 1 ? 'des Kriteriums' : 'der Kriterien'} ${names}`
}

function englishValues(parameters: Parameters, facts: CubeFacts): string {
  if (overOf(parameters) === 'jurors') return 'values of the jurors'
  const names = overOf(parameters) === 'criteria' ? namedIn(parameters, facts, 'en') : ''
  if (names === '') return `values of the ${columnsOf(facts, 'en')}`
  return `values of the ${positionsOf(parameters, facts).length === 1 ? 'criterion' : 'criteria'} ${names}`
}

/** What stands: criteria, groups that are merged already, or both. */
function columnsOf({ criteria, groups }: CubeFacts, language: 'de' | 'en'): string {
  const merged = criteria.filter(({ id }) => groups.some((group) => group.id === id)).length
  const [ofCriteria, ofGroups] =
    language === 'de' ? ['Kriterien', 'Kriteriengruppen'] : ['criteria', 'groups of criteria']
  if (merged === 0) return ofCriteria
  return merged === criteria.length ? ofGroups : `${ofCriteria} ${language === 'de' ? 'und' : 'and'} ${ofGroups}`
}

/** Which criteria lose their jurors, or which groups are combined; empty where it is all. */
function germanPlace(parameters: Parameters, facts: CubeFacts): string {
  if (overOf(parameters) === 'criteria') return ''
  if (overOf(parameters) === 'jurors') return germanCriteria(jurorsOf(parameters, facts), facts)
  const names = mergesOf(parameters, facts).map(({ name }) => name)
  return parameters.only === undefined
    ? 'Innerhalb jeder Kriteriengruppe'
    : `Innerhalb der Kriteriengruppe${names.length === 1 ? '' : 'n'} ${listedNames(names, 'de')}`
}

function englishPlace(parameters: Parameters, facts: CubeFacts): string {
  if (overOf(parameters) === 'criteria') return ''
  if (overOf(parameters) === 'jurors') {
    const names = jurorsOf(parameters, facts).map((index) => facts.criteria[index]!.name)
    return names.length === 0 ? '' : `On ${listedNames(names, 'en')}`
  }
  const names = mergesOf(parameters, facts).map(({ name }) => name)
  return parameters.only === undefined ? 'Within each group of criteria' : `Within ${listedNames(names, 'en')}`
}

/** Those that a collapse over jurors is about, where others stand beside them. */
function jurorsOf(parameters: Parameters, facts: CubeFacts): readonly number[] {
  if (!facts.criteriaStand) return []
  const chosen = standingAmong(parameters, facts)
  return chosen.length === facts.criteria.length ? [] : chosen
}

/** `Beim Kriterium „A“`, `Bei den Kriteriengruppen „A“ und „B“`; where some are groups and some are not, `Bei „A“ und „B“`. */
function germanCriteria(positions: readonly number[], { criteria, groups }: CubeFacts): string {
  if (positions.length === 0) return ''
  const chosen = positions.map((index) => criteria[index]!)
  const merged = chosen.filter(({ id }) => groups.some((group) => group.id === id)).length
  const [single, several] =
    merged === 0 ? ['Beim Kriterium', 'Bei den Kriterien'] : ['Bei der Kriteriengruppe', 'Bei den Kriteriengruppen']
  const lead = chosen.length === 1 ? single : merged === 0 || merged === chosen.length ? several : 'Bei'
  return `${lead} ${listedNames(
    chosen.map(({ name }) => name),
    'de',
  )}`
}

/** `Beim Kriterium „A“`, or empty where a step is about all. */
export function germanAbout(parameters: Parameters, facts: CubeFacts): string {
  return idsOf(parameters, 'only') === null ? '' : germanCriteria(positionsOf(parameters, facts), facts)
}

/** `On “A”`, or empty where a step is about all. */
export function englishAbout(parameters: Parameters, facts: CubeFacts): string {
  const names = namedIn(parameters, facts, 'en')
  return names === '' ? '' : `On ${names}`
}

/** A whole sentence led by what it is about: `Beim Kriterium „A“ wird jeder Wert …`. */
export const germanLed = (
  parameters: Parameters,
  facts: CubeFacts,
  verb: string,
  subject: string,
  rest: string,
): string => {
  const about = germanAbout(parameters, facts)
  return about === '' ? `${subject} ${verb} ${rest}.` : `${about} ${verb} ${lowered(subject)} ${rest}.`
}

export const englishLed = (parameters: Parameters, facts: CubeFacts, sentence: string): string => {
  const about = englishAbout(parameters, facts)
  return about === '' ? `${sentence}.` : `${about}, ${lowered(sentence)}.`
}

/** By which weights a collapse goes: of the criteria or of the jurors, or by none though there are some; else none. */
export function weightsSaid(parameters: Parameters, facts: CubeFacts): 'criteria' | 'jurors' | 'equal' | 'none' {
  const axis = overOf(parameters) === 'jurors' ? 'jurors' : 'criteria'
  if (axis === 'jurors' ? facts.jurorsEqual : areAllOne(parameters, facts)) return 'none'
  return isWeighed(parameters) ? axis : 'equal'
}

/** Whether a collapse counts alike what has other weights. */
export const isUnlike = (parameters: Parameters, facts: CubeFacts): boolean =>
  weightsSaid(parameters, facts) === 'equal'

/** Whether every criterion that is collapsed counts 1, as after `weigh`. */
const areAllOne = (parameters: Parameters, facts: CubeFacts): boolean =>
  mergesOf(parameters, facts).every(({ positions }) =>
    positions.every((index) => isEqual(facts.criteria[index]!.weight, one)),
  )

/** A number as it is read aloud: `0,75`, `0.75`. */
export const spokenDecimal = (number: Decimal, language: 'de' | 'en'): string =>
  language === 'de' ? writeDecimal(number).replace('.', ',') : writeDecimal(number)
