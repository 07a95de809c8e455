// What stands between two steps: the values of all submissions of a ranking, and the facts about its axes.

import { criteriaMeant, type Only } from './forms'
import { equal, type Fraction, zero } from './fraction'
import type { Best, Competition, World } from './world'

/** What is counted together: a division's submissions to be ranked, their counted ballots, the earlier totals. */
export type Cube = {
  world: World
  /** Ids, by submission the number of counted ballots. */
  ballots: Map<string, number>
  /** The most counted ballots in the division. */
  largestPanel: number
}

/** A criterion as it stands: one of the competition, several merged into one, or all of them (the id is null). */
export type Column = {
  id: string | null
  /** The criteria of the competition that are in it. */
  members: string[]
  weight: Fraction
  best: Best
  /** Whether jurors stand. */
  jurors: boolean
}

/** One value; the juror is null where jurors are collapsed, the column where the criteria are. A missing value is null; one that was dropped, discarded or never expected is not there at all. */
export type Value = { submission: string; juror: string | null; column: string | null; value: Fraction | null }

/** Something that weighs cannot be computed. */
export type Gap = { submission: string; juror: string | null; column: string | null }

/**
 * Whether all is counted to one total; or each criterion for itself (its combined score); or each juror for itself
 * (their totals). A gap then concerns that criterion or that juror alone.
 */
export type Purpose = 'totals' | 'criteria' | 'jurors'

export type Standing = {
  purpose: Purpose
  columns: Column[]
  values: Value[]
  incomplete: Gap[]
  shortPanel: string[]
}

/** Marks that a value cannot be computed. */
export function withGaps(standing: Standing, gaps: Gap[]): Standing {
  const concerned = gaps.map(({ submission, juror, column }) => ({
    submission,
    juror: standing.purpose === 'jurors' ? juror : null,
    column: standing.purpose === 'criteria' ? column : null,
  }))
  return { ...standing, incomplete: [...standing.incomplete, ...concerned] }
}

/** A submission that already is short of jurors or incomplete takes no part in anything that compares submissions. */
export function takesPart(standing: Standing, { submission, juror, column }: Gap): boolean {
  if (standing.shortPanel.includes(submission)) return false
  return !standing.incomplete.some(
    (gap) =>
      gap.submission === submission &&
      (gap.juror === null || gap.juror === juror) &&
      (gap.column === null || gap.column === column),
  )
}

/** The value there, if it can be computed. */
export function valueAt(
  standing: Standing,
  submission: string,
  juror: string | null,
  column: string | null,
): Fraction | null {
  const place = { submission, juror, column }
  if (!takesPart(standing, place)) return null
  return standing.values.find((one) => isAt(one, place))?.value ?? null
}

function isAt(one: Gap, other: Gap): boolean {
  return one.submission === other.submission && one.juror === other.juror && one.column === other.column
}

export function weighs(column: Column): boolean {
  return !equal(column.weight, zero)
}

/** The criteria that a step applies to: all that stand, or those that `only` names. */
export function selected(competition: Competition, columns: Column[], only: Only): Column[] {
  return only === null ? columns : columns.filter((column) => only.some((id) => isMeant(competition, column, id)))
}

/** A column is meant by its own id; a criterion also by its group's, or by that of a value that it is merged into. */
export function isMeant(competition: Competition, column: Column, id: string): boolean {
  const meant = criteriaMeant(competition, id)
  return column.id !== null && column.members.every((member) => meant.includes(member))
}

/** What is said for this column: one for all, or by name. */
export function saidFor<Said>(competition: Competition, column: Column, said: Said | Map<string, Said>): Said | null {
  if (!(said instanceof Map)) return said
  const [, found = null] = [...said].find(([id]) => isMeant(competition, column, id)) ?? []
  return found
}

export function valuesOf(standing: Standing, submission: string, column: Column): Value[] {
  return standing.values.filter((one) => one.submission === submission && one.column === column.id)
}

export function there(values: Value[]): Fraction[] {
  return values.map((one) => one.value).filter((value) => value !== null)
}

/** The standing with the values of some columns changed, each for itself. */
export function changeValues(
  standing: Standing,
  columns: Column[],
  change: (value: Fraction, column: Column, submission: string) => Fraction,
): Standing {
  const values = standing.values.map((one) => {
    const column = columns.find((candidate) => candidate.id === one.column)
    if (column === undefined || one.value === null) return one
    return { ...one, value: change(one.value, column, one.submission) }
  })
  return { ...standing, values }
}

/** The standing with the facts of some columns changed. */
export function changeColumns(standing: Standing, columns: Column[], change: (column: Column) => Column): Standing {
  return { ...standing, columns: standing.columns.map((one) => (columns.includes(one) ? change(one) : one)) }
}
