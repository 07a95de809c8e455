// The skating system: places by majority, rules 5 to 8 within each dance, 9 to 11 over the dances. A dance is a
// criterion, a couple a submission, a mark the place that a juror gives. Source: A. Dawson, The Skating System.

import { addAll, ceilingOf, compare, type Fraction, fraction, over, whole } from './fraction'
import { RefusedCount } from './refusal'
import { type Cube, type Standing, takesPart, type Value } from './standing'

/** A couple and its marks; the lists that the rules make have the better first, and together whom they do not separate. */
export type Couple = { id: string; marks: Fraction[] }

/** A couple in all dances: its place in each, and all its marks. */
export type Finalist = Couple & { dancePlaces: Fraction[] }

// ───────────────────────── The step ─────────────────────────

/** Skating: the place over all dances becomes the total; or where each dance is `alone`, the place in it. */
export function skate(cube: Cube, alone: boolean, before: Standing): Standing {
  const couples = [...cube.ballots.keys()].filter((submission) =>
    before.columns.some((column) => takesPart(before, { submission, juror: null, column: column.id })),
  )
  refuseMissingMarks(before, couples)
  const dances = before.columns.map(({ id }) => placesOf(byMajority(couplesIn(before, couples, id), 1n)))
  const columns = before.columns.map((column) => ({ ...column, best: 'low' as const, jurors: false }))
  if (alone) {
    const values = dances.flatMap((places, index) => valuesFrom(places, before.columns[index]?.id ?? null))
    return { ...before, columns, values }
  }
  const finalists = couples.map((id): Finalist => {
    const marks = before.values.filter((one) => one.submission === id).flatMap(({ value }) => value ?? [])
    return { id, marks, dancePlaces: dances.flatMap((places) => places.get(id) ?? []) }
  })
  const total = { id: null, members: columns.flatMap((one) => one.members), weight: whole(1), best: 'low' as const }
  const values = valuesFrom(placesOf(overDances(finalists)), null)
  return { ...before, columns: [{ ...total, jurors: false }], values }
}

function couplesIn(before: Standing, couples: string[], column: string | null): Couple[] {
  return couples.map((id) => {
    const own = before.values.filter((one) => one.submission === id && one.column === column)
    return { id, marks: own.flatMap(({ value }) => value ?? []) }
  })
}

function valuesFrom(places: Map<string, Fraction>, column: string | null): Value[] {
  return [...places].map(([submission, value]) => ({ submission, juror: null, column, value }))
}

/** Every juror must have marked every couple in every dance. */
function refuseMissingMarks(before: Standing, couples: string[]): void {
  const jurors = new Set(before.values.map((one) => one.juror))
  const marks = before.values.filter((one) => one.value !== null && couples.includes(one.submission))
  if (marks.length < couples.length * jurors.size * before.columns.length) throw new RefusedCount('missing marks')
}

/** Whom the rules do not separate share the mean of the places they occupy. */
function placesOf(groups: Couple[][]): Map<string, Fraction> {
  const places = new Map<string, Fraction>()
  for (const group of groups) {
    const shared = over(whole(2 * places.size + group.length + 1), whole(2))
    for (const { id } of group) places.set(id, shared)
  }
  return places
}

// ───────────────────────── Rules 5 to 8: within a dance ─────────────────────────

/**
 * Column by column — first places, then second and higher, and so on — those couples are placed that more than half of
 * the marks put there or higher (rule 5; if nobody, the next column: rule 8). `from` is the first column looked at.
 */
export function byMajority<Danced extends Couple>(couples: Danced[], from: bigint): Danced[][] {
  const columns = columnsOf(couples, from)
  const placed: Danced[][] = []
  let left = couples
  for (const [index, column] of columns.entries()) {
    const ahead = left.filter((couple) => marksUpTo(couple.marks, column).length * 2 > couple.marks.length)
    placed.push(...inColumn(ahead, columns.slice(index)))
    left = left.filter((couple) => !ahead.includes(couple))
  }
  return placed
}

/**
 * Several with a majority in one column: the larger majority first (rule 6); if equal, the lower sum of those marks; if
 * equal, the next columns are included, for these couples alone (rule 7). Who is equal in every column is tied.
 */
function inColumn<Danced extends Couple>(couples: Danced[], [column, ...next]: bigint[]): Danced[][] {
  if (couples.length === 0) return []
  if (couples.length === 1 || column === undefined) return [couples]
  return ordered(couples, (a, b) => {
    const [ofA, ofB] = [marksUpTo(a.marks, column), marksUpTo(b.marks, column)]
    return ofB.length - ofA.length || compare(addAll(ofA), addAll(ofB))
  }).flatMap((tied) => inColumn(tied, next))
}

/** The columns in which a mark is counted for the first time. */
function columnsOf(couples: Couple[], from: bigint): bigint[] {
  const columns = couples.flatMap(({ marks }) => marks.map((mark) => (ceilingOf(mark) > from ? ceilingOf(mark) : from)))
  return [...new Set(columns)].sort((a, b) => (a < b ? -1 : 1))
}

function marksUpTo(marks: Fraction[], column: bigint): Fraction[] {
  return marks.filter((mark) => compare(mark, fraction(column)) <= 0)
}

// ───────────────────────── Rules 9 to 11: over the dances ─────────────────────────

/** Rule 9: the lowest sum of the places in the dances is first. */
export function overDances(finalists: Finalist[]): Finalist[][] {
  const placed: Finalist[][] = []
  for (const tied of ordered(finalists, (a, b) => compare(addAll(a.dancePlaces), addAll(b.dancePlaces)))) {
    placed.push(...tiedInSum(tied, placed.flat().length + 1))
  }
  return placed
}

/**
 * Rule 10: for the place under review, who has more dance places of that place and higher; if equal, the lower sum of
 * those. Who is still equal then is placed by rule 11: all marks of all dances as one dance, from the place under
 * review on; these are finished before rule 10 places the others.
 */
function tiedInSum(finalists: Finalist[], place: number): Finalist[][] {
  const placed: Finalist[][] = []
  let left = finalists
  while (left.length > 0) {
    const review = BigInt(place + placed.flat().length)
    const [first = []] = ordered(left, (a, b) => {
      const [ofA, ofB] = [marksUpTo(a.dancePlaces, review), marksUpTo(b.dancePlaces, review)]
      return ofB.length - ofA.length || compare(addAll(ofA), addAll(ofB))
    })
    placed.push(...(first.length === 1 ? [first] : byMajority(first, review)))
    left = left.filter((one) => !first.includes(one))
  }
  return placed
}

/** In order, those together whom the order does not separate. */
function ordered<One>(all: One[], order: (a: One, b: One) => number): One[][] {
  const groups: One[][] = []
  for (const one of [...all].sort(order)) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && order(last[0], one) === 0) last.push(one)
    else groups.push([one])
  }
  return groups
}
