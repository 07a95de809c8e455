// What a step of a counting rule is: its parameters as plain data, what it needs, what it does, its sentence.
import type { Parameters, Step } from '../model/competition.js'
import type { Axis, Cube, CubeFacts } from '../model/cube.js'
import type { StepFault } from '../model/finding.js'

/** A parameter as competition.json may write it, from which the reader and the JSON Schema are made. */
export type ParameterShape =
  | { readonly type: 'whole-number'; readonly min: number; readonly max: number; readonly default?: number }
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly default?: string }
  | { readonly type: 'criterion' }

/** How an entry of a table is written: as its bare name where it has no parameters, else as {name: …}. */
export type WrittenForm = {
  /** The parameter that {name: value} sets; without it only {name: {…}} is written. */
  readonly short?: string
  readonly parameters: Readonly<Record<string, ParameterShape>>
}

/** Facts after a step, or why the step cannot stand there. `detail` names the criterion or juror concerned. */
export type Transformed = { readonly facts: CubeFacts } | { readonly fault: StepFault; readonly detail: string }

/** A step maps a cube to a cube. One file each in rules/steps/, one line each in rules/steps.ts. */
export type StepRule = {
  readonly name: string
  readonly form: WrittenForm
  /** The axis it looks along: one that a step along criteria collapses is left out of combined scores, and so on. */
  readonly axis: (parameters: Parameters) => Axis | null
  /** Whether it collapses that axis. */
  readonly collapses: boolean
  /** How many values of a panel it leaves out: the quorum in force is above their sum. */
  readonly drops?: (parameters: Parameters) => number
  /** The decimals it leaves, where it rounds. */
  readonly decimals?: (parameters: Parameters) => number
  readonly transform: (parameters: Parameters, facts: CubeFacts) => Transformed
  /** Called only where `transform` gave facts; those are the facts of the cube returned. */
  readonly apply: (parameters: Parameters, cube: Cube, facts: CubeFacts) => Cube
  readonly sentence: Readonly<Record<'de' | 'en', (parameters: Parameters, facts: CubeFacts) => string>>
}

export const numberOf = (parameters: Parameters, name: string): number => Number(parameters[name])
export const textOf = (parameters: Parameters, name: string): string => String(parameters[name])

export const refused = (fault: StepFault, detail = ''): Transformed => ({ fault, detail })

/** The name a step is known by in findings and results: `drop`, `criterion konzept`. */
export const stepName = (step: Step): string =>
  step.parameters.criterion === undefined ? step.name : `${step.name} ${step.parameters.criterion}`

/** A step as competition.json writes it in its shortest form, defaults left out. */
export function writeStep(step: Step, form: WrittenForm): unknown {
  const said = Object.entries(form.parameters).filter(
    ([key, shape]) => !('default' in shape && shape.default === step.parameters[key]),
  )
  if (Object.keys(form.parameters).length === 0) return step.name
  const [only] = said
  if (form.short !== undefined && said.length === 1 && only?.[0] === form.short) {
    return { [step.name]: step.parameters[form.short] }
  }
  return { [step.name]: Object.fromEntries(said.map(([key]) => [key, step.parameters[key]])) }
}
