// Steps of the counting rule and of the ties as competition.json writes them, by the forms in their tables.
import type { Parameters, Step } from '../model/competition.js'
import { error, place } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import { presets } from '../rules/presets.js'
import type { WrittenForm } from '../rules/step.js'
import { steps } from '../rules/steps.js'
import { ties } from '../rules/ties.js'
import { canBeBare } from '../rules/written-form.js'
import { type JsonValue, keyText } from './json.js'
import { atSite, inside, reportWrong, type Site, stepNumber } from './site.js'
import { exampleOf } from './step-example.js'
import { readParameterValue } from './written-parameters.js'
import { elementsOf, textOf } from './written-values.js'

type Table = { readonly [name: string]: { readonly form: WrittenForm } }

/** A preset by its name, or a list of steps. */
export function readTally(value: JsonValue, site: Site): readonly Step[] {
  const name = textOf(value)
  if (name === null) {
    if (value.kind === 'list' && value.elements.length === 0) reportWrong(value, 'not-empty', [], site)
    return readSteps(value, steps, site)
  }
  if (Object.hasOwn(presets, name)) return presets[name]!
  reportUnknown(value, name, Object.keys(presets), site)
  return []
}

export const readTies = (value: JsonValue, site: Site): readonly Step[] => readSteps(value, ties, site)

function readSteps(value: JsonValue, table: Table, site: Site): readonly Step[] {
  if (value.kind !== 'list') reportWrong(value, 'list', [], site)
  return elementsOf(value).flatMap((element, index) => readStep(element, table, inside(site, index)) ?? [])
}

/** A bare name where every parameter may be left out, else an object with its name as the one key. */
function readStep(value: JsonValue, table: Table, site: Site): Step | null {
  const [written, ...more] = value.kind === 'object' ? [...value.members] : []
  const name = written?.[0] ?? textOf(value)
  if (name === null) return reportWrong(value, 'step', [], site)
  if (more.length > 0) return reportManyKeys(value, [name, ...more.map(([key]) => key)], site)
  if (!Object.hasOwn(table, name)) return reportUnknown(value, name, Object.keys(table), site)
  const { form } = table[name]!
  const isMissing = written === undefined && !canBeBare(form)
  const isUnneeded = written !== undefined && Object.keys(form.parameters).length === 0
  if (isMissing || isUnneeded) return reportWrong(value, 'step', [exampleOf(name, form)], site)
  if (written === undefined) return { name, parameters: usualParameters(form) }
  return readParameters(name, form, written[1].value, inside(site, name))
}

/** Those that have a default. */
const usualParameters = ({ parameters }: WrittenForm): Parameters =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([key, shape]) =>
      'default' in shape && shape.default !== undefined ? [[key, shape.default]] : [],
    ),
  )

function readParameters(name: string, form: WrittenForm, value: JsonValue, site: Site): Step | null {
  const known = Object.keys(form.parameters)
  const short = shortFor(value, form)
  const isLong = value.kind === 'object' && form.isAlwaysShort !== true
  if (!isLong && short === undefined) return reportWrong(value, 'step', [exampleOf(name, form)], site)
  const members = isLong ? value.members : new Map()
  for (const [key, { line, column }] of members) {
    if (known.includes(key)) continue
    site.report(error(place(site.file, line, column), 'key-unknown', { key, nearest: nearestName(key, known) }))
  }
  const parameters: Record<string, Parameters[string]> = { ...usualParameters(form) }
  for (const [key, shape] of Object.entries(form.parameters)) {
    const said = isLong ? (members.get(key)?.value ?? null) : key === short ? value : null
    const at = isLong ? inside(site, key) : site
    if (said === null) {
      if (isLacking(form, key, parameters)) return reportMissing(value, at)
      continue
    }
    const read = readParameterValue(said, shape, at, readInnerSteps)
    if (read === null) return null
    parameters[key] = read
  }
  return { name, parameters }
}

const readInnerSteps = (value: JsonValue, site: Site): readonly Step[] => readSteps(value, steps, site)

const isLacking = (form: WrittenForm, key: string, parameters: Parameters): boolean => {
  const shape = form.parameters[key]!
  return parameters[key] === undefined && !('optional' in shape && shape.optional === true)
}

/** The parameter that a short value sets. */
function shortFor(value: JsonValue, { short }: WrittenForm): string | undefined {
  if (typeof short !== 'object') return short
  return value.kind === 'text' ? short.text : short.number
}

function reportMissing(step: JsonValue, site: Site): null {
  site.report(error(atSite(step, site), 'key-missing', { key: keyText(site.path) }))
  return null
}

function reportUnknown(value: JsonValue, step: string, known: readonly string[], site: Site): null {
  site.report(error(atSite(value, site), 'step-unknown', { step, nearest: nearestName(step, known), known }))
  return null
}

function reportManyKeys(value: JsonValue, keys: readonly string[], site: Site): null {
  site.report(error(atSite(value, site), 'step-keys', { no: stepNumber(site), keys }))
  return null
}
