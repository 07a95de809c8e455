// The shape of competition.json, made from the tables of steps, ties and presets: for the reader, and as JSON Schema for
// editors. Nothing is built before it is asked for.
import * as z from 'zod/mini'
import { writeDecimal } from '../model/decimal.js'
import type { KeyPath } from '../model/folder.js'
import { presets } from '../rules/presets.js'
import type { ParameterShape, WrittenForm } from '../rules/step.js'
import { steps } from '../rules/steps.js'
import { ties } from '../rules/ties.js'
import { canBeBare, isOptional } from '../rules/written-form.js'

type Shape = z.ZodMiniType
type Table = Readonly<Record<string, { readonly form: WrittenForm }>>

const descriptions = z.registry<{ description: string; default?: unknown }>()

/** A shape with the sentence that an editor shows for its key, and the value where it is not said. */
function said<S extends Shape>(shape: S, description: string, usual?: unknown): S {
  descriptions.add(shape, usual === undefined ? { description } : { description, default: usual })
  return shape
}

const filled = () => z.string().check(z.minLength(1))
const whole = (least: number) => z.int().check(z.minimum(least))
const notNegative = () => z.number().check(z.minimum(0))
const oneOf = (choices: readonly string[]) => z.enum(choices as [string, ...string[]])

let built: Shape | null = null

/** For the reader: steps are left to their own readers, which follow the same tables and say more. */
function competitionSchema(): Shape {
  if (built === null) {
    z.config({ jitless: true })
    built = competitionShape({ tally: z.unknown(), ties: z.unknown(), measures: z.unknown() })
  }
  return built
}

/** What the schema holds against a plain value; its messages are for developers and reach nobody. */
export type ShapeIssue = z.core.$ZodIssue

export function checkShape(value: unknown): readonly ShapeIssue[] {
  const checked = z.safeParse(competitionSchema(), value)
  return checked.success ? [] : checked.error.issues
}

/** The keys that the schema knows of the object at a path. */
export function keysAt(path: KeyPath): readonly string[] {
  let schema: z.core.$ZodType = competitionSchema()
  for (const key of path) schema = schemaInside(bare(schema), key)
  const { def } = bare(schema)._zod as { def: z.core.$ZodTypeDef }
  return def.type === 'object' ? Object.keys((def as z.core.$ZodObjectDef).shape) : []
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod
  return def.type === 'optional' ? (def as z.core.$ZodOptionalDef).innerType : schema
}

function schemaInside(schema: z.core.$ZodType, key: string | number): z.core.$ZodType {
  const { def } = schema._zod
  if (def.type === 'array') return (def as z.core.$ZodArrayDef).element
  return (def as z.core.$ZodObjectDef).shape[key] ?? schema
}

/** competition.schema.json: JSON Schema, draft 2020-12. */
export function competitionSchemaText(): string {
  const whole = competitionShape({
    tally: tallyShape(),
    ties: z.array(stepShape(ties)),
    measures: z.record(z.string(), tallyShape()),
  })
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

type StepShapes = { readonly tally: Shape; readonly ties: Shape; readonly measures: Shape }

function competitionShape(steps: StepShapes): Shape {
  return z.strictObject({
    $schema: z.optional(said(z.string(), 'The file by which editors check this one.')),
    version: said(z.literal(1), 'The version of this format: 1.'),
    id: said(filled(), 'The id of the competition: letters, digits, ., _ and -.'),
    title: said(filled(), 'The title of the competition.'),
    organizer: z.optional(said(z.string(), 'Who holds the competition.')),
    language: z.optional(said(oneOf(['de', 'en']), 'The language of everything written for people.')),
    currency: z.optional(said(filled(), 'The currency of prizes and budget, such as EUR.')),
    divisions: z.optional(
      said(z.array(divisionShape()), 'Submissions of one division are ranked against each other. None: one ranking.'),
    ),
    scale: z.optional(said(scaleShape(), 'The scale of every criterion without its own.')),
    criteria: said(listOf(criterionShape()), 'What is judged, in the order in which jurors are asked.'),
    groups: z.optional(said(z.array(groupShape()), 'Criteria that are combined before the others, with one weight.')),
    rounds: z.optional(said(z.array(roundShape()), 'Earlier rounds whose totals the step carry adds.')),
    submissions: z.optional(said(submissionsShape(), 'What jurors see of a submission.')),
    ballots: z.optional(said(ballotsShape(), 'Which ballots are expected, and what they must hold.')),
    tally: z.optional(
      said(steps.tally, 'The counting rule: a preset, or steps in the order followed.', 'weighted-mean'),
    ),
    measures: z.optional(said(steps.measures, 'Further tallies by name, for thresholds and ties.')),
    ranking: z.optional(said(rankingShape(), 'How totals become places.')),
    require: z.optional(said(z.array(requirementShape()), 'What a submission must reach for any award.')),
    ties: z.optional(
      said(steps.ties, 'What separates submissions of equal total, tried in this order.', ['decision', 'lot']),
    ),
    awards: z.optional(said(z.array(awardShape()), 'The awards, in the order in which they are given.')),
    budget: z.optional(said(notNegative(), 'What all prizes together may cost, to the cent.')),
    deviation: z.optional(
      said(
        oneOf(['none', 'majority', 'unanimous']),
        'Whether the jury may decide awards other than computed, and with which vote.',
        'none',
      ),
    ),
  })
}

const listOf = <S extends Shape>(shape: S) => z.array(shape).check(z.minLength(1))

const divisionShape = () =>
  z.strictObject({
    id: said(filled(), 'The id of the division, as in submissions.csv.'),
    name: z.optional(said(filled(), 'The name of the division; its id where it is not said.')),
  })

const scaleShape = () =>
  z.strictObject({
    min: said(z.number(), 'The lowest score.'),
    max: said(z.number(), 'The highest score; max − min is a whole number of steps.'),
    step: z.optional(said(z.number().check(z.gt(0)), 'The distance between two scores.', 1)),
    best: z.optional(said(oneOf(['high', 'low']), 'Which end of the scale is the best one.', 'high')),
    labels: z.optional(said(z.record(z.string(), z.string()), 'What scores mean, by their number.')),
  })

const criterionShape = () =>
  z.strictObject({
    id: said(filled(), 'The id of the criterion: its column in the ballots.'),
    name: z.optional(said(filled(), 'The name of the criterion; its id where it is not said.')),
    question: z.optional(said(z.string(), 'The question put to the juror.')),
    help: z.optional(said(z.string(), 'What the juror is told on asking for help.')),
    weight: z.optional(said(notNegative(), 'The share of the criterion; 0 is scored and not counted.', 1)),
    scale: z.optional(said(scaleShape(), 'The scale of this criterion alone.')),
  })

const groupShape = () =>
  z.strictObject({
    id: said(filled(), 'The id of the group.'),
    name: z.optional(said(filled(), 'The name of the group; its id where it is not said.')),
    weight: z.optional(said(notNegative(), 'The share of the group.', 1)),
    criteria: said(listOf(filled()), 'The ids of its criteria.'),
  })

const roundShape = () =>
  z.strictObject({
    id: said(filled(), 'The id of the round.'),
    folder: said(filled(), 'Its competition folder, from this one: ../semi-final. Its results must be written.'),
    weight: z.optional(said(notNegative(), 'How much its total counts.', 1)),
  })

const submissionsShape = () =>
  z.strictObject({
    show: z.optional(
      said(z.array(filled()), 'The columns of submissions.csv that jurors see; no other.', ['applicant', 'title']),
    ),
  })

const ballotsShape = () =>
  z.strictObject({
    expected: z.optional(
      said(
        oneOf(['all', 'assigned', 'as-cast']),
        'Which ballots are outstanding until cast: all, or the assigned ones where assignments.csv stands; or none.',
      ),
    ),
    quorum: z.optional(said(whole(1), 'The fewest counted ballots to be ranked.', 1)),
    missing: z.optional(
      said(
        oneOf(['refuse', 'renormalise', 'worst', 'average']),
        'An empty score in a cast ballot: refused, left out, the worst of its scale, or the mean of the other jurors.',
        'refuse',
      ),
    ),
    comments: z.optional(said(oneOf(['optional', 'required', 'off']), 'Whether a ballot has a comment.', 'optional')),
  })

const tallyShape = () => z.union([oneOf(Object.keys(presets)), listOf(stepShape(steps))])

/** Any entry of a table: its bare name where it has no parameters, else an object with its name as the one key. */
function stepShape(table: Table): Shape {
  return z.union(Object.entries(table).map(([name, { form }]) => entryShape(name, form)) as [Shape, ...Shape[]])
}

function entryShape(name: string, form: WrittenForm): Shape {
  const { short, isAlwaysShort, parameters } = form
  if (Object.keys(parameters).length === 0) return z.literal(name)
  const long = z.strictObject(
    Object.fromEntries(Object.entries(parameters).map(([key, shape]) => [key, longParameter(shape)])),
  )
  const shorts = typeof short === 'object' ? [short.number, short.text] : short === undefined ? [] : [short]
  const shapes = [...shorts.map((key) => parameterShape(parameters[key]!)), ...(isAlwaysShort === true ? [] : [long])]
  const entry = z.strictObject({ [name]: oneShapeOf(shapes) })
  return canBeBare(form) ? z.union([z.literal(name), entry]) : entry
}

const oneShapeOf = (shapes: readonly Shape[]): Shape =>
  shapes.length === 1 ? shapes[0]! : z.union(shapes as [Shape, ...Shape[]])

const longParameter = (shape: ParameterShape): Shape =>
  isOptional(shape) ? z.optional(parameterShape(shape)) : parameterShape(shape)

/** Those that may stand inside another. */
const plainSteps = (): Table =>
  Object.fromEntries(
    Object.entries(steps).filter(([, { form }]) =>
      Object.values(form.parameters).every(({ type }) => type !== 'steps-by-number'),
    ),
  )

function decimalShape({ above, least }: { readonly above?: number; readonly least?: number }): Shape {
  if (above !== undefined) return z.number().check(z.gt(above))
  return least === undefined ? z.number() : z.number().check(z.minimum(least))
}

function parameterShape(shape: ParameterShape): Shape {
  switch (shape.type) {
    case 'whole-number':
      return said(
        z.int().check(z.minimum(shape.min), z.maximum(shape.max)),
        `A whole number from ${shape.min} to ${shape.max}.`,
        shape.default,
      )
    case 'choice':
      return said(oneOf(shape.choices), `One of ${shape.choices.join(', ')}.`, shape.default)
    case 'flag':
      return said(z.boolean(), 'true or false.', shape.default)
    case 'decimal':
      return said(decimalShape(shape), 'A number.', shape.default && Number(writeDecimal(shape.default)))
    case 'decimal-by-criterion':
      return said(
        z.union([decimalShape(shape), z.record(z.string(), decimalShape(shape))]),
        'A number, or one by criterion.',
      )
    case 'decimals':
      return said(z.union([listOf(z.number()), z.record(z.string(), z.number())]), 'A number for each rank, from 1.')
    case 'criterion':
      return said(filled(), 'The id of a criterion.')
    case 'measure':
      return said(filled(), 'The name of a measure.')
    case 'criteria':
      return said(listOf(filled()), 'The ids of the criteria that it is about.')
    case 'column':
      return said(filled(), 'A column of submissions.csv with numbers.')
    case 'columns':
      return said(z.record(z.string(), filled()), 'A column of submissions.csv by criterion.')
    case 'steps-by-number':
      return said(z.record(z.string(), z.array(stepShape(plainSteps()))), 'Steps by how many ballots count.')
  }
}

const rankingShape = () =>
  z.strictObject({
    places: z.optional(
      said(
        oneOf(['standard', 'dense', 'mean']),
        'What follows a shared place: 1, 2, 2, 4; 1, 2, 2, 3; or the mean of the places filled, 1, 2.5, 2.5, 4.',
        'standard',
      ),
    ),
    tolerance: z.optional(
      said(notNegative(), 'From the best downwards, totals at most so far from the best of them are tied.', 0),
    ),
  })

/** The two ways to say what is to be reached: `minimum`, or `above`. */
const thresholdShapes = (subject: string) => [
  { minimum: said(z.number(), `What ${subject} must reach.`) },
  { above: said(z.number(), `What ${subject} must be better than.`) },
]

const requirementShape = () =>
  z.union([
    ...thresholdShapes('its combined score, as the steps leave it,').map((threshold) =>
      z.strictObject({ criterion: said(filled(), 'The id of a criterion.'), ...threshold }),
    ),
    z.strictObject({
      total: said(
        z.union([z.number(), ...thresholdShapes('the total').map((threshold) => z.strictObject(threshold))]),
        'What the total must reach; or the same as minimum, or what it must be better than as above.',
      ),
    }),
    ...thresholdShapes('the measure').map((threshold) =>
      z.strictObject({ measure: said(filled(), 'The name of a measure.'), ...threshold }),
    ),
    ...thresholdShapes('their combined scores').map((threshold) =>
      z.strictObject({ criteria: said(whole(1), 'So many criteria at least.'), ...threshold }),
    ),
  ])

const awardShape = () =>
  z.strictObject({
    id: said(filled(), 'The id of the award.'),
    name: z.optional(said(filled(), 'The name of the award; its id where it is not said.')),
    division: z.optional(said(filled(), 'The division whose ranking it stands on; none: all submissions.')),
    places: z.optional(
      said(
        z.union([whole(1), listOf(placesStepShape())]),
        'How many winners by place; or steps by how many submissions of the ranking are not excluded.',
      ),
    ),
    minimum: z.optional(said(z.number(), 'What the total of a winner must reach.')),
    above: z.optional(said(z.number(), 'What the total of a winner must be better than.')),
    share: z.optional(said(shareShape(), 'How many per cent of the submissions may win at most.')),
    prize: z.optional(
      said(z.union([notNegative(), listOf(notNegative())]), 'The money for each winner, or a list by place.', 0),
    ),
    shared: z.optional(
      said(
        oneOf(['stop', 'extend', 'split', 'leave']),
        'A tie across the last place: undecided; all of them win; they share the prizes; or none of them wins.',
        'stop',
      ),
    ),
    list: z.optional(
      said(oneOf(['ranked', 'alphabetical']), 'Whether the published list shows places and totals.', 'ranked'),
    ),
    caps: z.optional(said(z.array(capShape()), 'At most so many winners with the same value of a column.')),
    excludes: z.optional(said(z.array(filled()), 'Earlier awards whose winners cannot win this one.')),
  })

const placesStepShape = () =>
  z.strictObject({
    from: said(whole(0), 'From so many submissions on; the steps stand in ascending order.'),
    places: said(whole(0), 'How many winners by place.'),
    every: z.optional(said(whole(1), 'In the last step: one place more for each further so many submissions.')),
  })

const shareShape = () =>
  z.strictObject({
    atMost: said(z.number().check(z.gt(0), z.maximum(100)), 'Per cent of the submissions, rounded down.'),
    with: z.optional(said(z.array(filled()), 'Earlier awards whose winners are counted in.')),
  })

const capShape = () =>
  z.strictObject({
    per: said(filled(), 'A column of submissions.csv.'),
    atMost: said(whole(1), 'How many winners may have the same value there.'),
  })
