// What a value of a JSON file should look like, as plain data: held against values here, made a schema where one is asked for.
import { type JsonValue, plainValue } from './json.js'

/** A form, the sentence that an editor shows for what stands there, and the value where it is not said. */
export type Shape = Form & { readonly says?: string; readonly usual?: unknown }

type Form =
  /** Left to a reader of its own. */
  | { readonly kind: 'anything' }
  | { readonly kind: 'exactly'; readonly value: string | number }
  | { readonly kind: 'text'; readonly isFilled: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** `least` and `most` may be reached, `above` must be exceeded. */
  | { readonly kind: 'number'; readonly least?: number; readonly above?: number; readonly most?: number }
  | { readonly kind: 'whole-number'; readonly least: number; readonly most?: number }
  | { readonly kind: 'list'; readonly of: Shape; readonly isFilled: boolean }
  | { readonly kind: 'flag' }
  /** An object of any keys. */
  | { readonly kind: 'by-key'; readonly of: Shape }
  | { readonly kind: 'object'; readonly keys: Keys }
  | { readonly kind: 'one-of'; readonly shapes: readonly Shape[] }

export type Keys = Readonly<Record<string, Key>>
export type Key = { readonly shape: Shape; readonly isOptional: boolean }

/** Whether a value has a shape; what is wrong with one that has not, the schema says. */
export function hasShape(value: JsonValue, shape: Shape): boolean {
  switch (shape.kind) {
    case 'anything':
      return true
    case 'exactly':
      return 'text' in value && plainValue(value) === shape.value
    case 'text':
      return value.kind === 'text' && (value.text !== '' || !shape.isFilled)
    case 'choice':
      return value.kind === 'text' && shape.choices.includes(value.text)
    case 'number':
      return value.kind === 'number' && isNumber(Number(value.text), shape)
    case 'whole-number':
      return value.kind === 'number' && isWholeNumber(Number(value.text), shape.least, shape.most)
    case 'list':
      return value.kind === 'list' && isList(value.elements, shape.of, shape.isFilled)
    case 'flag':
      return value.kind === 'word' && value.text !== 'null'
    case 'by-key':
      return value.kind === 'object' && [...value.members.values()].every((member) => hasShape(member.value, shape.of))
    case 'object':
      return value.kind === 'object' && hasKeys(value, shape.keys)
    case 'one-of':
      return shape.shapes.some((each) => hasShape(value, each))
  }
}

const isNumber = (number: number, { least, above, most }: Extract<Shape, { kind: 'number' }>): boolean =>
  Number.isFinite(number) &&
  (least === undefined || number >= least) &&
  (above === undefined || number > above) &&
  (most === undefined || number <= most)

const isWholeNumber = (number: number, least: number, most = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isSafeInteger(number) && number >= least && number <= most

function isList(elements: readonly JsonValue[], of: Shape, isFilled: boolean): boolean {
  return (elements.length > 0 || !isFilled) && elements.every((element) => hasShape(element, of))
}

/** Every key is known and has its shape, and none is missing that must be there. */
function hasKeys({ members }: Extract<JsonValue, { kind: 'object' }>, keys: Keys): boolean {
  for (const [name, { value }] of members) {
    if (!Object.hasOwn(keys, name) || !hasShape(value, keys[name]!.shape)) return false
  }
  for (const name in keys) if (!keys[name]!.isOptional && !members.has(name)) return false
  return true
}
