// What the account of a step looks at: one submission before and after it; and what an account is made of.
import { type Column, valueAt } from '../model/column.js'
import type { Language, Step } from '../model/competition.js'
import type { Cube } from '../model/cube.js'
import type { Fraction } from '../model/fraction.js'
import { exactNumber, factor, term } from './audit-numbers.js'

/** One submission between two cubes; rows of a column are its ballots while jurors stand in it. */
export type StepView = {
  readonly step: Step
  readonly before: Cube
  readonly after: Cube
  readonly position: number
  readonly language: Language
  readonly jurorHeading: string
  /** How the juror of a ballot's row is called, and the submission at a position. */
  readonly jurorOf: (row: number) => string
  readonly submissionAt: (position: number) => string
}

/** What is said of a step: lines, and a table of the values that it leaves; either may be empty. */
export type Account = { readonly lines: readonly string[]; readonly table: AccountTable | null }
/** Every column but the first holds numbers. */
export type AccountTable = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }

export const onlyLines = (lines: readonly string[]): Account => ({ lines, table: null })

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

export function cellText(column: Column, row: number, language: Language): string {
  const value = valueAt(column, row)
  return value === null ? '–' : exactNumber(value, language)
}

/** What stands of a value in a table or after its name, at a row of a column. */
export type ValueText = (index: number, row: number) => string

/** Some columns as they are after a step: a table of jurors and criteria while both stand, else lines. */
export function valuesSaid(view: StepView, indices: readonly number[], say: ValueText): Account {
  const { after, position, jurorHeading, jurorOf } = view
  const perJuror = indices.filter((index) => after.facts.criteria[index]!.jurorsStand)
  const single = indices.filter((index) => !perJuror.includes(index))
  const lines = single.map((index) => labelled([columnName(after, index)], say(index, position)))
  const [first] = perJuror
  if (first === undefined) return onlyLines(lines)
  const rows = rowsOf(after, first, position)
  if (!after.facts.criteriaStand)
    return onlyLines([...rows.map((row) => `${jurorOf(row)}: ${say(first, row)}`), ...lines])
  const headings = [jurorHeading, ...perJuror.map((index) => columnName(after, index))]
  const cells = (row: number) => [jurorOf(row), ...perJuror.map((index) => say(index, row))]
  return { lines, table: { headings, rows: rows.map(cells) } }
}

/** The values as they are after the step. */
export const valuesAfter = (view: StepView): Account =>
  valuesSaid(view, [...view.after.columns.keys()], (index, row) =>
    cellText(view.after.columns[index]!, row, view.language),
  )

/** `(8 + 9) / 2`; a single value is its own mean. */
export function meanText(values: readonly Fraction[], language: Language): string {
  const [only] = values
  if (values.length === 1 && only) return exactNumber(only, language)
  return `(${values.map((value) => term(value, language)).join(' + ')}) / ${values.length}`
}

/** `8·2`; times 1 the value alone. */
export const timesText = (value: Fraction, weight: Fraction, language: Language): string =>
  weight.n === 1n && weight.d === 1n ? term(value, language) : `${term(value, language)}·${factor(weight, language)}`
