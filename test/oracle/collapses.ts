// Section 4: the steps that make one value of several — over criteria, groups and jurors — and `drop`, which goes before.

import { endsOf, isBetter, jurorWeight } from './ballots'
import type { Collapse, Drop } from './forms'
import {
  addAll,
  compare,
  equal,
  type Fraction,
  meanOf,
  middle,
  minus,
  over,
  plus,
  readDecimal,
  smallestFirst,
  times,
  whole,
  zero,
} from './fraction'
import { distinct } from './lists'
import {
  type Column,
  type Cube,
  changeColumns,
  type Gap,
  type Standing,
  selected,
  there,
  type Value,
  valuesOf,
  weighs,
  withGaps,
} from './standing'
import type { Best } from './world'

/** A value and how much it counts. */
type Weighted = { value: Fraction; weight: Fraction }

// ───────────────────────── Over criteria and groups ─────────────────────────

/** All criteria, those named, or those of each group become one value, for each juror while jurors stand. */
export function collapseOverCriteria(cube: Cube, step: Collapse, before: Standing): Standing {
  const { competition } = cube.world
  if (step.over === 'groups') return collapseGroups(cube, step, before)
  const merged = selected(competition, before.columns, step.only)
  const id = step.only === null ? null : merged.map((column) => column.id).join('+')
  const weight = step.rule.name === 'sum' ? whole(1) : addAll(merged.map((column) => column.weight))
  return merge(cube, step, before, merged, { id, weight })
}

/** In each group, or in those named, the criteria become one value under the group's id, with the group's weight. */
function collapseGroups(cube: Cube, step: Collapse, before: Standing): Standing {
  const { competition } = cube.world
  let standing = before
  for (const group of competition.groups ?? []) {
    if (step.only !== null && !step.only.includes(group.id)) continue
    const merged = selected(competition, standing.columns, [group.id])
    if (merged.length === 0) continue
    standing = merge(cube, step, standing, merged, { id: group.id, weight: readDecimal(group.weight ?? 1) })
  }
  return standing
}

/** The merged value stands in the place of the first of those that it is made of. */
function merge(
  cube: Cube,
  step: Collapse,
  before: Standing,
  merged: Column[],
  made: { id: string | null; weight: Fraction },
): Standing {
  const column: Column = {
    ...made,
    members: merged.flatMap((one) => one.members),
    best: bestOf(merged, step.equal),
    jurors: merged.some((one) => one.jurors),
  }
  const columns = before.columns.flatMap((one) => (one === merged[0] ? [column] : merged.includes(one) ? [] : [one]))
  const ids = merged.map((one) => one.id)
  const values = before.values.filter((one) => !ids.includes(one.column))
  const gaps: Gap[] = []
  for (const submission of cube.ballots.keys()) {
    const cells = before.values.filter((one) => one.submission === submission && ids.includes(one.column))
    for (const juror of column.jurors ? distinct(cells.map((cell) => cell.juror)) : [null]) {
      const place = { submission, juror, column: made.id }
      const own = cells.filter((cell) => cell.juror === juror)
      const value = overCriteria(step, column.best, merged, own)
      if (value !== 'too few') values.push({ ...place, value })
      else if (juror === null || own.length >= valuesNeeded(step)) {
        values.push({ ...place, value: null })
        if (weighs(column)) gaps.push(place)
      }
    }
  }
  return withGaps({ ...before, columns, values }, gaps)
}

/** How many values a mean of so many needs; a juror who judges fewer criteria just has none. */
const valuesNeeded = ({ rule }: Collapse): number => ('count' in rule ? rule.count : 1)

/** The best end of what is made of several: that of those that count, which agree. */
function bestOf(columns: Column[], equally: boolean): Best {
  return (columns.find((column) => equally || weighs(column)) ?? columns[0])?.best ?? 'high'
}

function overCriteria(step: Collapse, best: Best, columns: Column[], cells: Value[]): Fraction | null | 'too few' {
  const weightOf = (column: Column) => (step.equal ? whole(1) : column.weight)
  const weighted = columns.flatMap((column): Weighted[] => {
    const value = cells.find((cell) => cell.column === column.id)?.value ?? null
    return value === null ? [] : [{ value, weight: weightOf(column) }]
  })
  if (step.rule.name !== 'sum' || weighted.length === columns.length) return collapsed(step, best, weighted)
  // A sum with a value missing is the mean of those there times all weights.
  const mean = weightedMean(weighted)
  return mean === null ? null : times(mean, addAll(columns.map(weightOf)))
}

// ───────────────────────── Over jurors ─────────────────────────

/**
 * The criteria named, or all on which jurors still stand, lose their jurors. A `sum` needs the largest panel of the
 * division, and a value in each of its ballots.
 */
export function collapseOverJurors(cube: Cube, step: Collapse, before: Standing): Standing {
  const columns = selected(cube.world.competition, before.columns, step.only).filter((column) => column.jurors)
  const ids = columns.map((column) => column.id)
  const values = before.values.filter((one) => !ids.includes(one.column))
  const gaps: Gap[] = []
  for (const submission of cube.ballots.keys()) {
    for (const column of columns) {
      const cells = valuesOf(before, submission, column)
      const place = { submission, juror: null, column: column.id }
      const value = overJurors(cube, step, column, cells)
      if (value === 'too few' && weighs(column)) gaps.push(place)
      if (value !== null) values.push({ ...place, value: value === 'too few' ? null : value })
    }
  }
  const after = changeColumns({ ...before, values }, columns, (column) => ({ ...column, jurors: false }))
  return withGaps(step.rule.name === 'sum' ? withShortPanels(cube, after) : after, gaps)
}

function overJurors(cube: Cube, step: Collapse, column: Column, cells: Value[]): Fraction | null | 'too few' {
  const weighted = cells.flatMap(({ juror, value }): Weighted[] =>
    value === null || juror === null ? [] : [{ value, weight: step.equal ? whole(1) : jurorWeight(cube.world, juror) }],
  )
  if (step.rule.name === 'majority') return majority(cube, column, there(cells))
  if (step.rule.name === 'sum' && weighted.length < cells.length) return 'too few'
  return collapsed(step, column.best, weighted)
}

/** Fewer counted ballots than the most in the division: short-panel. */
function withShortPanels(cube: Cube, standing: Standing): Standing {
  const short = [...cube.ballots].filter(([, ballots]) => ballots < cube.largestPanel).map(([submission]) => submission)
  return { ...standing, shortPanel: [...standing.shortPanel, ...short] }
}

/** Majority, of a scale with two scores: the best end where more than half of the values are, else the worst end. */
function majority({ world }: Cube, { members: [id = ''] }: Column, values: Fraction[]): Fraction | null {
  const ends = endsOf(world.competition, id)
  const inFavour = values.filter((value) => equal(value, ends.best)).length
  if (values.length === 0) return null
  return inFavour * 2 > values.length ? ends.best : ends.worst
}

// ───────────────────────── What is made of several values ─────────────────────────

function collapsed(step: Collapse, best: Best, weighted: Weighted[]): Fraction | null | 'too few' {
  const values = weighted.map((one) => one.value)
  const { rule } = step
  switch (rule.name) {
    case 'mean':
      return weightedMean(weighted)
    case 'sum':
      return weighted.length === 0 ? null : addAll(weighted.map(({ value, weight }) => times(weight, value)))
    case 'median':
      return middle(values)
    case 'best':
      return values.length < rule.count ? 'too few' : meanOf(worstFirst(values, best).slice(-rule.count))
    case 'worst':
      return values.length < rule.count ? 'too few' : meanOf(worstFirst(values, best).slice(0, rule.count))
    case 'nearest':
      return values.length < rule.count ? 'too few' : meanOf(closest(worstFirst(values, best), rule.count))
    case 'majority':
      throw new Error('majority is over jurors')
  }
}

/** Mean: Σwx/Σw over the values there; where what is there weighs nothing, the value is missing. */
function weightedMean(weighted: Weighted[]): Fraction | null {
  let sum = zero
  let weights = zero
  for (const { value, weight } of weighted) {
    sum = plus(sum, times(weight, value))
    weights = plus(weights, weight)
  }
  return equal(weights, zero) ? null : over(sum, weights)
}

function worstFirst(values: Fraction[], best: Best): Fraction[] {
  return [...values].sort((a, b) => (equal(a, b) ? 0 : isBetter(a, b, best) ? 1 : -1))
}

/** So many values closest together, of 2 5 6 7 9 the three 5 6 7; of equally close ones the better, which stand later. */
function closest(ordered: Fraction[], count: number): Fraction[] {
  let found = ordered.slice(0, count)
  for (let start = 1; start + count <= ordered.length; start += 1) {
    const next = ordered.slice(start, start + count)
    if (compare(widthOf(next), widthOf(found)) <= 0) found = next
  }
  return found
}

function widthOf(values: Fraction[]): Fraction {
  const sorted = smallestFirst(values)
  return minus(sorted.at(-1) ?? zero, sorted[0] ?? zero)
}

// ───────────────────────── Before a collapse over jurors ─────────────────────────

/** Drop: so many highest and so many lowest jurors' values of each submission; of each criterion while criteria stand. */
export function drop(cube: Cube, step: Drop, before: Standing): Standing {
  const columns = selected(cube.world.competition, before.columns, step.only).filter((column) => column.jurors)
  const ids = columns.map((column) => column.id)
  const values = before.values.filter((one) => !ids.includes(one.column))
  const gaps: Gap[] = []
  for (const submission of cube.ballots.keys()) {
    for (const column of columns) {
      const cells = valuesOf(before, submission, column)
      const kept = dropFrom(step, cells)
      values.push(...(kept ?? cells.map((cell) => ({ ...cell, value: null }))))
      if (kept === null && weighs(column)) gaps.push({ submission, juror: null, column: column.id })
    }
  }
  return withGaps({ ...before, values }, gaps)
}

/** What is left of one submission's values, missing ones included; null where fewer are there than must be dropped and one. */
function dropFrom({ highest, lowest }: Drop, cells: Value[]): Value[] | null {
  const sorted = cells.filter((cell) => cell.value !== null).sort((a, b) => compare(a.value ?? zero, b.value ?? zero))
  if (sorted.length < highest + lowest + 1) return null
  return [...sorted.slice(lowest, sorted.length - highest), ...cells.filter((cell) => cell.value === null)]
}
