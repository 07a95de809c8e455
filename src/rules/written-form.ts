// A step as competition.json writes it in its shortest form: what digests and presets are made of.
import type { Parameter, Step, StepsFrom } from '../model/competition.js'
import { type Decimal, isSameDecimal } from '../model/decimal.js'
import type { ParameterShape, WrittenForm } from './step.js'

/** A JSON value in which numbers are decimals or whole numbers. */
export type Written = string | number | boolean | Decimal | readonly Written[] | WrittenObject
export type WrittenObject = { readonly [key: string]: Written }

/** The step in its shortest form, defaults left out. */
export function writeStep(step: Step, formOf: (name: string) => WrittenForm): Written {
  const form = formOf(step.name)
  const said = Object.entries(form.parameters).flatMap(([key, shape]): readonly (readonly [string, Written])[] => {
    const value = step.parameters[key]
    return value === undefined || isDefault(shape, value) ? [] : [[key, writeParameter(value, formOf)]]
  })
  const [only] = said
  if (only === undefined && canBeBare(form)) return step.name
  const isShort = said.length === 1 && only !== undefined && isShortFor(form, only[0], only[1])
  return { [step.name]: isShort ? only[1] : Object.fromEntries(said) }
}

/** Whether every parameter may be left out. */
export const canBeBare = ({ parameters }: WrittenForm): boolean => Object.values(parameters).every(isOptional)

export const isOptional = (shape: ParameterShape): boolean =>
  ('default' in shape && shape.default !== undefined) || ('optional' in shape && shape.optional === true)

/** An object is written short only where it cannot be taken for the long form. */
function isShortFor({ short, isAlwaysShort }: WrittenForm, key: string, value: Written): boolean {
  const names = typeof short === 'object' ? [short.number, short.text] : [short]
  return names.includes(key) && (isAlwaysShort === true || !isObject(value))
}

const isDecimal = (value: object): value is Decimal => 'units' in value && typeof value.units === 'number'
const isObject = (value: Written): boolean => typeof value === 'object' && !Array.isArray(value) && !isDecimal(value)

function isDefault(shape: ParameterShape, value: Parameter): boolean {
  const usual = 'default' in shape ? shape.default : undefined
  if (usual === undefined) return false
  return typeof usual === 'object' ? isSameDecimal(usual, value as Decimal) : usual === value
}

function writeParameter(value: Parameter, formOf: (name: string) => WrittenForm): Written {
  if (typeof value !== 'object') return value
  if (value instanceof Map) return Object.fromEntries(value) as WrittenObject
  if (isListOfSteps(value)) {
    return Object.fromEntries(
      value.map(({ from, steps }) => [`${from}`, steps.map((step) => writeStep(step, formOf))]),
    ) as WrittenObject
  }
  return value as Written
}

const isListOfSteps = (value: object): value is readonly StepsFrom[] =>
  Array.isArray(value) && typeof value[0] === 'object' && 'steps' in value[0]
