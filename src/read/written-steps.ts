// Steps of the counting rule and of the ties as competition.json writes them, by the forms in their tables.
import type { Step } from '../model/competition.js'
import { type Expectation, error, type Finding, place } from '../model/finding.js'
import type { KeyPath } from '../model/folder.js'
import { nearestName } from '../model/ids.js'
import { presets } from '../rules/presets.js'
import type { ParameterShape, WrittenForm } from '../rules/step.js'
import { laterSteps, steps } from '../rules/steps.js'
import { ties } from '../rules/ties.js'
import { type JsonValue, keyText, shownValue } from './json.js'
import { elementsOf, textOf, wholeOf } from './written-values.js'

export type Report = (finding: Finding) => void
type Table = { readonly [name: string]: { readonly form: WrittenForm } }

/** Where a value stands, and whom to tell of it. */
export type Site = { readonly file: string; readonly path: KeyPath; readonly report: Report }

/** A preset by its name, or a list of steps. */
export function readTally(value: JsonValue, site: Site): readonly Step[] {
  const name = textOf(value)
  if (name === null) {
    if (value.kind === 'list' && value.elements.length === 0) reportWrong(value, 'not-empty', [], site)
    return readSteps(value, steps, laterSteps, site)
  }
  if (Object.hasOwn(presets, name)) return presets[name]!
  reportUnknown(value, name, Object.keys(presets), site)
  return []
}

export const readTies = (value: JsonValue, site: Site): readonly Step[] => readSteps(value, ties, [], site)

function readSteps(value: JsonValue, table: Table, later: readonly string[], site: Site): readonly Step[] {
  if (value.kind !== 'list') reportWrong(value, 'list', [], site)
  return elementsOf(value).flatMap((element, index) => readStep(element, table, later, inside(site, index)) ?? [])
}

/** A bare name where the step has no parameters, else an object with its name as the one key. */
function readStep(value: JsonValue, table: Table, later: readonly string[], site: Site): Step | null {
  const [written, ...more] = value.kind === 'object' ? [...value.members] : []
  const name = written?.[0] ?? textOf(value)
  if (name === null || more.length > 0) return reportWrong(value, 'step', [], site)
  if (later.includes(name)) {
    site.report(error(placeOf(value, site), 'step-later', { step: name }))
    return null
  }
  if (!Object.hasOwn(table, name)) return reportUnknown(value, name, Object.keys(table), site)
  const { form } = table[name]!
  const isBare = Object.keys(form.parameters).length === 0
  if (isBare !== (written === undefined)) return reportWrong(value, 'step', [exampleOf(name, form)], site)
  if (written === undefined) return { name, parameters: {} }
  return readParameters(name, form, written[1].value, inside(site, name))
}

function readParameters(name: string, form: WrittenForm, value: JsonValue, site: Site): Step | null {
  const known = Object.keys(form.parameters)
  const isLong = value.kind === 'object'
  if (!isLong && form.short === undefined) return reportWrong(value, 'step', [exampleOf(name, form)], site)
  const members = value.kind === 'object' ? value.members : new Map()
  for (const [key, { line, column }] of members) {
    if (known.includes(key)) continue
    site.report(error(place(site.file, line, column), 'key-unknown', { key, nearest: nearestName(key, known) }))
  }
  const parameters: Record<string, string | number> = {}
  for (const [key, shape] of Object.entries(form.parameters)) {
    const said = isLong ? (members.get(key)?.value ?? null) : key === form.short ? value : null
    const read = readParameter(said, shape, value, isLong ? inside(site, key) : site)
    if (read === null) return null
    parameters[key] = read
  }
  return { name, parameters }
}

/** The value of a parameter, or its default. */
function readParameter(said: JsonValue | null, shape: ParameterShape, step: JsonValue, site: Site) {
  if (said === null) {
    if ('default' in shape && shape.default !== undefined) return shape.default
    site.report(error(placeOf(step, site), 'key-missing', { key: keyText(site.path) }))
    return null
  }
  switch (shape.type) {
    case 'whole-number':
      return readWhole(said, shape.min, shape.max, site)
    case 'choice': {
      const text = textOf(said)
      return text !== null && shape.choices.includes(text) ? text : reportWrong(said, 'one-of', shape.choices, site)
    }
    case 'criterion':
      return textOf(said) || reportWrong(said, said.kind === 'text' ? 'not-empty' : 'text', [], site)
  }
}

function readWhole(said: JsonValue, min: number, max: number, site: Site): number | null {
  const number = wholeOf(said)
  if (number === null) return reportWrong(said, 'whole-number', [], site)
  if (number < min) return reportWrong(said, 'at-least', [`${min}`], site)
  return number > max ? reportWrong(said, 'at-most', [`${max}`], site) : number
}

/** How a step is written, for the remedy: `{"mean": "criteria"}`. */
function exampleOf(name: string, { short, parameters }: WrittenForm): string {
  if (Object.keys(parameters).length === 0) return JSON.stringify(name)
  const examples = Object.entries(parameters).map(([key, shape]) => [key, exampleValue(shape)] as const)
  const shortExample = examples.find(([key]) => key === short)
  const value = shortExample ? JSON.stringify(shortExample[1]) : JSON.stringify(Object.fromEntries(examples))
  return `{"${name}": ${value.replaceAll('":', '": ').replaceAll(',"', ', "')}}`
}

const exampleValue = (shape: ParameterShape): string | number =>
  shape.type === 'choice' ? shape.choices[0]! : shape.type === 'criterion' ? 'id' : Math.max(1, shape.min)

export const inside = (site: Site, key: string | number): Site => ({ ...site, path: [...site.path, key] })

const placeOf = ({ line, column }: JsonValue, { file }: Site) => place(file, line, column)

export function reportWrong(value: JsonValue, expected: Expectation, limits: readonly string[], site: Site): null {
  const values = { key: keyText(site.path), value: shownValue(value), expected, limits }
  site.report(error(placeOf(value, site), 'value-wrong', values))
  return null
}

function reportUnknown(value: JsonValue, step: string, known: readonly string[], site: Site): null {
  site.report(error(placeOf(value, site), 'step-unknown', { step, nearest: nearestName(step, known), known }))
  return null
}
