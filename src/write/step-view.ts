// One submission between two steps: what an account of a step looks at.
import type { Language, Step } from '../model/competition.js'
import type { Cube } from '../model/cube.js'

/** One submission between two cubes; rows of a column are its ballots while jurors stand in it. */
export type StepView = {
  readonly step: Step
  readonly before: Cube
  readonly after: Cube
  readonly position: number
  readonly language: Language
  readonly jurorHeading: string
  /** How the juror of a ballot's row is called. */
  readonly jurorOf: (row: number) => string
}

/** The rows of a column that belong to a submission. */
export function rowsOf(cube: Cube, index: number, position: number): readonly number[] {
  if (!cube.facts.criteria[index]!.jurorsStand) return [position]
  const first = cube.panels[position]!
  return Array.from({ length: cube.panels[position + 1]! - first }, (_, row) => first + row)
}

/** The name of a column; empty once all criteria are one value. */
export const columnName = (cube: Cube, index: number): string => cube.facts.criteria[index]!.name

export const labelled = (names: readonly string[], said: string): string => {
  const label = names.filter((name) => name !== '').join(', ')
  return label === '' ? said : `${label}: ${said}`
}
