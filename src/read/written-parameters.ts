// One parameter of a step as competition.json writes it, by its shape.
import type { ByCriterion, Parameter, Step } from '../model/competition.js'
import { type Decimal, toFraction, writeDecimal } from '../model/decimal.js'
import { error } from '../model/finding.js'
import { compare, fraction } from '../model/fraction.js'
import type { ParameterShape } from '../rules/step.js'
import type { JsonValue } from './json.js'
import { atSite, inside, reportWrong, type Site, stepNumber } from './site.js'
import { decimalOf, elementsOf, textOf, wholeOf } from './written-values.js'

/** Reads a list of steps that stands inside another. */
export type ReadSteps = (value: JsonValue, site: Site) => readonly Step[]

/** The value, or null where it is another than the shape allows; then it was reported. */
export function readParameterValue(
  said: JsonValue,
  shape: ParameterShape,
  site: Site,
  readSteps: ReadSteps,
): Parameter | null {
  switch (shape.type) {
    case 'whole-number':
      return readWhole(said, shape.min, shape.max, site)
    case 'choice': {
      const text = textOf(said)
      return text !== null && shape.choices.includes(text) ? text : reportWrong(said, 'one-of', shape.choices, site)
    }
    case 'flag':
      return said.kind === 'word' && said.text !== 'null'
        ? said.text === 'true'
        : reportWrong(said, 'one-of', ['true', 'false'], site)
    case 'decimal':
      return readDecimalWithin(said, shape, site)
    case 'decimal-by-criterion':
      return said.kind === 'object'
        ? readByCriterion(said, site, (each, at) => readDecimalWithin(each, shape, at))
        : readDecimalWithin(said, shape, site)
    case 'decimals':
      return readTable(said, site)
    case 'criterion':
    case 'measure':
    case 'column':
      return readName(said, site)
    case 'criteria':
      return readIds(said, site)
    case 'columns':
      return said.kind === 'object' ? readByCriterion(said, site, readName) : reportWrong(said, 'object', [], site)
    case 'steps-by-number':
      return readStepsByNumber(said, site, readSteps)
  }
}

const readName = (said: JsonValue, site: Site): string | null =>
  textOf(said) || reportWrong(said, said.kind === 'text' ? 'not-empty' : 'text', [], site)

function readWhole(said: JsonValue, min: number, max: number, site: Site): number | null {
  const number = wholeOf(said)
  if (number === null) return reportWrong(said, 'whole-number', [], site)
  if (number < min) return reportWrong(said, 'at-least', [`${min}`], site)
  return number > max ? reportWrong(said, 'at-most', [`${max}`], site) : number
}

type Limits = { readonly above?: number; readonly least?: number }

function readDecimalWithin(said: JsonValue, { above, least }: Limits, site: Site): Decimal | null {
  const number = decimalOf(said)
  if (number === null) return reportWrong(said, 'number', [], site)
  const against = (limit: number) => compare(toFraction(number), fraction(limit))
  if (above !== undefined && against(above) <= 0) return reportWrong(said, 'positive', [], site)
  return least !== undefined && against(least) < 0 ? reportWrong(said, 'at-least', [`${least}`], site) : number
}

/** At least one id, each a text. */
function readIds(said: JsonValue, site: Site): readonly string[] | null {
  if (said.kind !== 'list') return reportWrong(said, 'list', [], site)
  if (said.elements.length === 0) return reportWrong(said, 'not-empty', [], site)
  const ids = said.elements.map((element, index) => readName(element, inside(site, index)))
  return ids.every((id) => id !== null) ? ids : null
}

function readByCriterion<Value extends Decimal | string>(
  said: Extract<JsonValue, { kind: 'object' }>,
  site: Site,
  read: (value: JsonValue, site: Site) => Value | null,
): ByCriterion<Value> | null {
  if (said.members.size === 0) return reportWrong(said, 'not-empty', [], site)
  const values = [...said.members].map(([id, { value }]) => [id, read(value, inside(site, id))] as const)
  return values.every((entry): entry is readonly [string, Value] => entry[1] !== null) ? new Map(values) : null
}

/** A number for each rank from 1, as a list or by the ranks; none left out, and none above the one before it. */
function readTable(said: JsonValue, site: Site): readonly Decimal[] | null {
  if (said.kind === 'object') return readTableByRank(said, site)
  if (said.kind !== 'list') return reportWrong(said, 'list', [], site)
  if (said.elements.length === 0) return reportWrong(said, 'not-empty', [], site)
  const gap = said.elements.findIndex((element) => decimalOf(element) === null)
  return gap < 0
    ? notRising(
        said,
        elementsOf(said).map((element) => decimalOf(element)!),
        site,
      )
    : reportGap(said, gap + 1, site)
}

function readTableByRank(said: Extract<JsonValue, { kind: 'object' }>, site: Site): readonly Decimal[] | null {
  if (said.members.size === 0) return reportWrong(said, 'not-empty', [], site)
  const ranks = Array.from({ length: said.members.size }, (_, index) => index + 1)
  const numbers = ranks.map((rank) => decimalOf(said.members.get(`${rank}`)?.value ?? null))
  const gap = numbers.indexOf(null)
  return gap < 0
    ? notRising(
        said,
        numbers.map((each) => each!),
        site,
      )
    : reportGap(said, gap + 1, site)
}

function reportGap(said: JsonValue, rank: number, site: Site): null {
  site.report(error(atSite(said, site), 'points-gap', { no: stepNumber(site), rank }))
  return null
}

function notRising(said: JsonValue, table: readonly Decimal[], site: Site): readonly Decimal[] | null {
  const rising = table.findIndex(
    (points, index) => index > 0 && compare(toFraction(points), toFraction(table[index - 1]!)) > 0,
  )
  if (rising < 0) return table
  const [points, before] = [writeDecimal(table[rising]!), writeDecimal(table[rising - 1]!)]
  site.report(error(atSite(said, site), 'points-rising', { no: stepNumber(site), rank: rising + 1, points, before }))
  return null
}

/** By the number of ballots from which a list holds; in ascending order. */
function readStepsByNumber(said: JsonValue, site: Site, readSteps: ReadSteps): Parameter | null {
  if (said.kind !== 'object') return reportWrong(said, 'object', [], site)
  if (said.members.size === 0) return reportWrong(said, 'not-empty', [], site)
  const lists = [...said.members].map(([key, { value }]) => {
    const from = /^[1-9]\d{0,3}$/.test(key) ? Number(key) : null
    if (from === null) reportWrong({ ...value, kind: 'text', text: key } as JsonValue, 'ballots', [], inside(site, key))
    return { from, steps: readSteps(value, inside(site, key)) }
  })
  if (!lists.every((list): list is typeof list & { from: number } => list.from !== null)) return null
  return lists.toSorted((a, b) => a.from - b.from)
}
