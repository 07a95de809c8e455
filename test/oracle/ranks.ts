// Section 4: the steps that compare submissions by order. `ranks` makes ranks of values, `points` gives points by rank.

import { isBetter } from './ballots'
import type { Points, Ranks } from './forms'
import { equal, type Fraction, meanOf, whole, zero } from './fraction'
import { distinct } from './lists'
import { type Column, type Cube, changeColumns, type Standing, selected, takesPart, type Value } from './standing'
import type { Best, Sharing } from './world'

/** Ranks: 1 for the best; equal values share the mean, the best or the worst of the ranks they occupy. Low is best then. */
export function rankValues(cube: Cube, step: Ranks, before: Standing): Standing {
  const columns = selected(cube.world.competition, before.columns, step.only)
  const ranked = eachInTurn(before, columns, (occupied) => shared(occupied.map(whole), step.equal, 'low'))
  return changeColumns(ranked, columns, (column) => ({ ...column, best: 'low' }))
}

/** Points: those of the ranks that a value occupies, shared by equal ones. High is best then. */
export function givePoints(cube: Cube, step: Points, before: Standing): Standing {
  const columns = selected(cube.world.competition, before.columns, step.only)
  const pointsOf = (rank: number) => step.table[rank - 1] ?? step.beyond
  const given = eachInTurn(before, columns, (occupied) => shared(occupied.map(pointsOf), step.equal, 'high'))
  return changeColumns(given, columns, (column) => ({ ...column, best: 'high' }))
}

/** Each juror's values on each criterion are compared among the submissions; or where jurors are collapsed, all of them. */
function eachInTurn(before: Standing, columns: Column[], worth: (occupied: number[]) => Fraction): Standing {
  let values = before.values
  for (const column of columns) {
    const own = values.filter((one) => one.column === column.id)
    const changed = distinct(own.map((one) => one.juror)).flatMap((juror) =>
      valued(
        before,
        own.filter((one) => one.juror === juror),
        column.best,
        worth,
      ),
    )
    values = [...values.filter((one) => one.column !== column.id), ...changed]
  }
  return { ...before, values }
}

/** A value occupies as many ranks as there are equal ones, after all that are better. Who takes no part has no value. */
function valued(standing: Standing, values: Value[], best: Best, worth: (occupied: number[]) => Fraction): Value[] {
  const compared = values.filter((one) => takesPart(standing, one)).flatMap(({ value }) => value ?? [])
  return values.map((one) => {
    const { value } = one
    if (value === null || !takesPart(standing, one)) return { ...one, value: null }
    const better = compared.filter((other) => isBetter(other, value, best)).length
    const same = compared.filter((other) => equal(other, value)).length
    return { ...one, value: worth(Array.from({ length: same }, (_, index) => better + 1 + index)) }
  })
}

/** The mean of them, the best or the worst. */
function shared(values: Fraction[], sharing: Sharing, best: Best): Fraction {
  if (sharing === 'mean') return meanOf(values) ?? zero
  return values.reduce((a, b) => (isBetter(a, b, best) === (sharing === 'best') ? a : b))
}
