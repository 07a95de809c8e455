// Values of a JSON object by their keys, with what stands for those that are not said or of another kind.
import { type Decimal, readDecimal } from '../model/decimal.js'
import type { JsonValue } from './json.js'

export function memberOf(value: JsonValue | null, key: string): JsonValue | null {
  return value?.kind === 'object' ? (value.members.get(key)?.value ?? null) : null
}

export function elementsOf(value: JsonValue | null): readonly JsonValue[] {
  return value?.kind === 'list' ? value.elements : []
}

export const textOf = (value: JsonValue | null): string | null => (value?.kind === 'text' ? value.text : null)
export const textsOf = (value: JsonValue | null): readonly string[] =>
  elementsOf(value).map((element) => textOf(element) ?? '')

export const decimalOf = (value: JsonValue | null): Decimal | null =>
  value?.kind === 'number' ? readDecimal(value.text) : null

export function wholeOf(value: JsonValue | null): number | null {
  const decimal = decimalOf(value)
  return decimal !== null && decimal.decimals === 0 ? decimal.units : null
}

/** The choice that a text names. */
export const choiceOf = <Choice extends string>(value: JsonValue | null, choices: readonly Choice[]): Choice | null =>
  choices.find((choice) => choice === textOf(value)) ?? null
