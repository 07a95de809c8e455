// The shape of competition.json as a schema: for what is wrong with a value, and as JSON Schema for editors. Nothing is
// built before it is asked for.
import * as z from 'zod/mini'
import { writeDecimal } from '../model/decimal.js'
import type { KeyPath } from '../model/folder.js'
import { presets } from '../rules/presets.js'
import type { ParameterShape, WrittenForm } from '../rules/step.js'
import { steps } from '../rules/steps.js'
import { ties } from '../rules/ties.js'
import { canBeBare, isOptional } from '../rules/written-form.js'
import { competitionShape, readCompetitionShape } from './competition-shape.js'
import type { Key, Shape } from './shape.js'

type Schema = z.ZodMiniType
type Table = Readonly<Record<string, { readonly form: WrittenForm }>>

const descriptions = z.registry<{ description: string; default?: unknown }>()

let built: Schema | null = null

function competitionSchema(): Schema {
  if (built === null) {
    z.config({ jitless: true })
    built = schemaOf(readCompetitionShape)
  }
  return built
}

/** What the schema holds against a plain value; its messages are for developers and reach nobody. */
export type ShapeIssue = z.core.$ZodIssue

export function checkShape(value: unknown): readonly ShapeIssue[] {
  const checked = z.safeParse(competitionSchema(), value)
  return checked.success ? [] : checked.error.issues
}

/** The keys that are known of the object at a path. */
export function keysAt(path: KeyPath): readonly string[] {
  const shape = path.reduce(shapeInside, readCompetitionShape)
  return shape.kind === 'object' ? Object.keys(shape.keys) : []
}

function shapeInside(shape: Shape, key: string | number): Shape {
  if (shape.kind === 'list') return shape.of
  return shape.kind === 'object' ? (shape.keys[key]?.shape ?? shape) : shape
}

function schemaOf(shape: Shape): Schema {
  const schema = schemaOfForm(shape)
  const { says, usual } = shape
  if (says !== undefined)
    descriptions.add(schema, { description: says, ...(usual === undefined ? {} : { default: usual }) })
  return schema
}

function schemaOfForm(shape: Shape): Schema {
  switch (shape.kind) {
    case 'anything':
      return z.unknown()
    case 'exactly':
      return z.literal(shape.value)
    case 'text':
      return shape.isFilled ? z.string().check(z.minLength(1)) : z.string()
    case 'choice':
      return z.enum(shape.choices as [string, ...string[]])
    case 'number':
      return numberSchema(shape)
    case 'whole-number': {
      const least = z.minimum(shape.least)
      return shape.most === undefined ? z.int().check(least) : z.int().check(least, z.maximum(shape.most))
    }
    case 'list':
      return shape.isFilled ? z.array(schemaOf(shape.of)).check(z.minLength(1)) : z.array(schemaOf(shape.of))
    case 'flag':
      return z.boolean()
    case 'by-key':
      return z.record(z.string(), schemaOf(shape.of))
    case 'object':
      return z.strictObject(
        Object.fromEntries(Object.entries(shape.keys).map(([name, key]) => [name, schemaOfKey(key)])),
      )
    case 'one-of':
      return z.union(shape.shapes.map(schemaOf) as [Schema, ...Schema[]])
  }
}

function numberSchema({ least, above, most }: Extract<Shape, { kind: 'number' }>): Schema {
  const checks = [
    ...(above === undefined ? [] : [z.gt(above)]),
    ...(least === undefined ? [] : [z.minimum(least)]),
    ...(most === undefined ? [] : [z.maximum(most)]),
  ]
  return z.number().check(...checks)
}

function schemaOfKey({ shape, isOptional }: Key): Schema {
  return isOptional ? z.optional(schemaOf(shape)) : schemaOf(shape)
}

/** competition.schema.json: JSON Schema, draft 2020-12. */
export function competitionSchemaText(): string {
  const whole = schemaOf(
    competitionShape({
      tally: tallyShape(),
      measures: { kind: 'by-key', of: tallyShape() },
      ties: { kind: 'list', of: stepShape(ties), isFilled: false },
    }),
  )
  const schema = z.toJSONSchema(whole, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: descriptions,
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  const { $schema, ...rest } = schema
  return `${JSON.stringify({ $schema, title: 'The rules of a juried competition', ...rest }, null, 2)}\n`
}

const tallyShape = (): Shape => ({
  kind: 'one-of',
  shapes: [
    { kind: 'choice', choices: Object.keys(presets) },
    { kind: 'list', of: stepShape(steps), isFilled: true },
  ],
})

/** Any entry of a table: its bare name where it has no parameters, else an object with its name as the one key. */
function stepShape(table: Table): Shape {
  return { kind: 'one-of', shapes: Object.entries(table).map(([name, { form }]) => entryShape(name, form)) }
}

function entryShape(name: string, form: WrittenForm): Shape {
  const { short, isAlwaysShort, parameters } = form
  const bare: Shape = { kind: 'exactly', value: name }
  if (Object.keys(parameters).length === 0) return bare
  const long = object(Object.entries(parameters).map(([key, shape]) => [key, isOptional(shape), parameterShape(shape)]))
  const shorts = typeof short === 'object' ? [short.number, short.text] : short === undefined ? [] : [short]
  const shapes = [...shorts.map((key) => parameterShape(parameters[key]!)), ...(isAlwaysShort === true ? [] : [long])]
  const entry = object([[name, false, oneOf(shapes)]])
  return canBeBare(form) ? oneOf([bare, entry]) : entry
}

const oneOf = (shapes: readonly Shape[]): Shape => (shapes.length === 1 ? shapes[0]! : { kind: 'one-of', shapes })

const object = (keys: readonly (readonly [name: string, isOptional: boolean, shape: Shape])[]): Shape => ({
  kind: 'object',
  keys: Object.fromEntries(keys.map(([name, isOptional, shape]) => [name, { shape, isOptional }])),
})

/** Those that may stand inside another. */
const plainSteps = (): Table =>
  Object.fromEntries(
    Object.entries(steps).filter(([, { form }]) =>
      Object.values(form.parameters).every(({ type }) => type !== 'steps-by-number'),
    ),
  )

const number: Shape = { kind: 'number' }
const filledText: Shape = { kind: 'text', isFilled: true }

const decimal = ({ above, least }: { readonly above?: number; readonly least?: number }): Shape => ({
  kind: 'number',
  ...(above !== undefined && { above }),
  ...(least !== undefined && { least }),
})

function parameterShape(parameter: ParameterShape): Shape {
  switch (parameter.type) {
    case 'whole-number': {
      const { min, max, default: usual } = parameter
      return { kind: 'whole-number', least: min, most: max, says: `A whole number from ${min} to ${max}.`, usual }
    }
    case 'choice': {
      const { choices, default: usual } = parameter
      return { kind: 'choice', choices, says: `One of ${choices.join(', ')}.`, usual }
    }
    case 'flag':
      return { kind: 'flag', says: 'true or false.', usual: parameter.default }
    case 'decimal':
      return {
        ...decimal(parameter),
        says: 'A number.',
        usual: parameter.default && Number(writeDecimal(parameter.default)),
      }
    case 'decimal-by-criterion': {
      const shapes: readonly Shape[] = [decimal(parameter), { kind: 'by-key', of: decimal(parameter) }]
      return { kind: 'one-of', shapes, says: 'A number, or one by criterion.' }
    }
    case 'decimals': {
      const shapes: readonly Shape[] = [
        { kind: 'list', of: number, isFilled: true },
        { kind: 'by-key', of: number },
      ]
      return { kind: 'one-of', shapes, says: 'A number for each rank, from 1.' }
    }
    case 'criterion':
      return { ...filledText, says: 'The id of a criterion.' }
    case 'measure':
      return { ...filledText, says: 'The name of a measure.' }
    case 'criteria':
      return { kind: 'list', of: filledText, isFilled: true, says: 'The ids of the criteria that it is about.' }
    case 'column':
      return { ...filledText, says: 'A column of submissions.csv with numbers.' }
    case 'columns':
      return { kind: 'by-key', of: filledText, says: 'A column of submissions.csv by criterion.' }
    case 'steps-by-number': {
      const steps: Shape = { kind: 'list', of: stepShape(plainSteps()), isFilled: false }
      return { kind: 'by-key', of: steps, says: 'Steps by how many ballots count.' }
    }
  }
}
