// Parts of sentences that steps share: whose values, of which criteria, by which weights.
import type { Parameters } from '../../model/competition.js'
import type { CubeFacts } from '../../model/cube.js'
import { type Decimal, writeDecimal } from '../../model/decimal.js'
import { isWeighed, mergesOf, overOf, standingAmong } from './collapse.js'
import { listedNames, namedIn } from './standing.js'

/** `Die Werte der Kriterien werden REST`; `Innerhalb jeder Kriteriengruppe werden die Werte der Kriterien REST`. */
export function germanClause(parameters: Parameters, facts: CubeFacts, rest: string): string {
  const place = germanPlace(parameters, facts)
  return place === ''
    ? `${germanValues(parameters, facts)} werden ${rest}.`
    : `${place} werden ${lowered(germanValues(parameters, facts))} ${rest}.`
}

/** `The values of the criteria are REST`, and where it is so. */
export const englishClause = (parameters: Parameters, facts: CubeFacts, rest: string): string =>
  `The ${englishValues(parameters, facts)} are ${rest}${englishPlace(parameters, facts)}.`

/** `Von den Werten der Kriterien gilt REST`; `Beim Kriterium „A“ gilt von den Werten der Jurymitglieder REST`. */
export function germanChoice(parameters: Parameters, facts: CubeFacts, rest: string): string {
  const place = germanPlace(parameters, facts)
  const from = germanValues(parameters, facts).replace('Die Werte', 'Von den Werten')
  return place === '' ? `${from} gilt ${rest}.` : `${place} gilt ${lowered(from)} ${rest}.`
}

/** `Of the values of the criteria REST`. */
export const englishChoice = (parameters: Parameters, facts: CubeFacts, rest: string): string =>
  `Of the ${englishValues(parameters, facts)} ${rest}${englishPlace(parameters, facts)}.`

const lowered = (text: string): string => `${text[0]!.toLowerCase()}${text.slice(1)}`

function germanValues(parameters: Parameters, facts: CubeFacts): string {
  if (overOf(parameters) === 'jurors') return 'Die Werte der Jurymitglieder'
  const names = overOf(parameters) === 'criteria' ? namedIn(parameters, facts, 'de') : ''
  return names === '' ? 'Die Werte der Kriterien' : `Die Werte der Kriterien ${names}`
}

function englishValues(parameters: Parameters, facts: CubeFacts): string {
  if (overOf(parameters) === 'jurors') return 'values of the jurors'
  const names = overOf(parameters) === 'criteria' ? namedIn(parameters, facts, 'en') : ''
  return names === '' ? 'values of the criteria' : `values of the criteria ${names}`
}

/** Which criteria lose their jurors, or which groups are combined; empty where it is all. */
function germanPlace(parameters: Parameters, facts: CubeFacts): string {
  if (overOf(parameters) === 'criteria') return ''
  if (overOf(parameters) === 'jurors') return germanCriteria(jurorNames(parameters, facts))
  const names = mergesOf(parameters, facts).map(({ name }) => name)
  return parameters.only === undefined
    ? 'Innerhalb jeder Kriteriengruppe'
    : `Innerhalb der Kriteriengruppe${names.length === 1 ? '' : 'n'} ${listedNames(names, 'de')}`
}

function englishPlace(parameters: Parameters, facts: CubeFacts): string {
  if (overOf(parameters) === 'criteria') return ''
  if (overOf(parameters) === 'jurors') {
    const names = jurorNames(parameters, facts)
    return names.length === 0 ? '' : `, for ${listedNames(names, 'en')}`
  }
  const names = mergesOf(parameters, facts).map(({ name }) => name)
  return parameters.only === undefined ? ', within each group of criteria' : `, within ${listedNames(names, 'en')}`
}

/** Those that a collapse over jurors is about, where others stand beside them. */
function jurorNames(parameters: Parameters, facts: CubeFacts): readonly string[] {
  if (!facts.criteriaStand) return []
  const chosen = standingAmong(parameters, facts)
  return chosen.length === facts.criteria.length ? [] : chosen.map((index) => facts.criteria[index]!.name)
}

const germanCriteria = (names: readonly string[]): string =>
  names.length === 0 ? '' : `${names.length === 1 ? 'Beim Kriterium' : 'Bei den Kriterien'} ${listedNames(names, 'de')}`

/** `Beim Kriterium „A“`, or empty where a step is about all. */
export function germanAbout(parameters: Parameters, facts: CubeFacts): string {
  const names = namedIn(parameters, facts, 'de')
  return names === '' ? '' : `${names.includes(' und ') ? 'Bei den Kriterien' : 'Beim Kriterium'} ${names}`
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

/** By which weights a collapse goes: of the criteria, of the jurors where they differ, or none. */
export function weightsSaid(parameters: Parameters, facts: CubeFacts): 'criteria' | 'jurors' | 'equal' | 'none' {
  if (overOf(parameters) === 'jurors') return isWeighed(parameters) && !facts.jurorsEqual ? 'jurors' : 'none'
  return isWeighed(parameters) ? 'criteria' : 'equal'
}

/** A number as it is read aloud: `0,75`, `0.75`. */
export const spokenDecimal = (number: Decimal, language: 'de' | 'en'): string =>
  language === 'de' ? writeDecimal(number).replace('.', ',') : writeDecimal(number)
