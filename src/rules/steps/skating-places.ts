// The skating system: places by the marks of the jurors, rules 5 to 8 within a dance, 9 to 11 over all dances. A dance
// is a criterion, a couple a submission, a mark the place that a juror gives. Source: A. Dawson, The Skating System;
// the German rules call it Majoritätssystem (DTV, Turnier- und Sportordnung).
import { type Column, compareRows, type Groups, interleave, weighColumns, wholeColumn } from '../../model/column.js'
import { ceilingsOf, runningSums, sortGroups } from '../../model/column-order.js'
import { one } from '../../model/cube.js'
import { partition } from '../tie.js'

/** Couples by position: those together whom the rules do not separate, the better first. */
export type Order = readonly (readonly number[])[]

/**
 * The marks of each couple, the better first: the column of the tally in which each is counted first, and the sum so
 * far.
 */
export type MarkSheet = { readonly couples: Groups; readonly columns: Float64Array; readonly sums: Column }

/** Marks as they stand; `couples` groups them. */
export function markSheet(marks: Column, couples: Groups): MarkSheet {
  const ordered = sortGroups(marks, couples)
  return { couples, columns: ceilingsOf(ordered), sums: runningSums(ordered, couples) }
}

const couplesIn = ({ couples }: MarkSheet): readonly number[] => Array.from({ length: couples.length - 1 }, (_, i) => i)

/** The places in one dance, by rules 5 to 8. */
export function placesInDance(marks: Column, couples: Groups): Column {
  const sheet = markSheet(marks, couples)
  return placesOf(placeByMajority(sheet, couplesIn(sheet), 1), couples.length - 1)
}

/** The places over all dances, by rules 9 to 11, from the marks in each dance and the places in it. */
export function placesOverDances(marks: readonly Column[], places: readonly Column[], couples: Groups): Column {
  const scores: Scores = {
    places: markSheet(
      interleave(places),
      couples.map((_, couple) => couple * places.length),
    ),
    marks: markSheet(
      interleave(marks),
      couples.map((row) => row * marks.length),
    ),
  }
  return placesOf(rule9(places, scores), couples.length - 1)
}

/** Whom the rules do not separate share the mean of the places that they occupy: two on 1 and 2 get 1.5. */
function placesOf(order: Order, couples: number): Column {
  const halves = new Float64Array(couples)
  let before = 0
  for (const together of order) {
    for (const couple of together) halves[couple] = 2 * before + together.length + 1
    before += together.length
  }
  return wholeColumn(halves, 2, 2 * couples)
}

// ── Rules 5 to 8: within a dance ──

/** The couples by rules 5 to 8, the columns looked at from `first` on. */
export function placeByMajority(sheet: MarkSheet, couples: readonly number[], first: number): Order {
  const majorities = new Map(couples.map((couple) => [couple, rules5And8(sheet, couple, first)]))
  return partition(couples, (a, b) => {
    const column = majorities.get(a)!
    return column - majorities.get(b)! || rules6And7(sheet, a, b, column)
  })
}

/**
 * Rule 5: the place goes to the couple that more than half of the marks put there or higher: of 1, 1, 2, 5, 5 three are
 * "second and higher". Rule 8: where none has that, the next place is included: what counts is the first such column.
 */
function rules5And8({ couples, columns }: MarkSheet, couple: number, first: number): number {
  const [from, to] = [couples[couple]!, couples[couple + 1]!]
  return Math.max(first, columns[from + Math.floor((to - from) / 2)]!)
}

/**
 * Two couples with a majority in the same column. Rule 6: the larger majority goes first. Rule 7: of equal majorities
 * the one whose marks up to there have the lower sum; if these are equal too, the next column is included, for these
 * alone.
 */
function rules6And7(sheet: MarkSheet, a: number, b: number, column: number): number {
  let shared = 0
  for (let at = column; at < Number.POSITIVE_INFINITY; at = nextColumn(sheet, a, b, shared)) {
    const marks = [marksUpTo(sheet, a, at, shared), marksUpTo(sheet, b, at, shared)] as const
    const difference = moreMarksThenLowerSum(sheet, a, b, marks)
    if (difference !== 0) return difference
    shared = marks[0]
  }
  return 0
}

/** How many marks of a couple are of a column or higher, when so many are known to be. */
function marksUpTo({ couples, columns }: MarkSheet, couple: number, column: number, known: number): number {
  const [from, to] = [couples[couple]!, couples[couple + 1]!]
  let row = from + known
  while (row < to && columns[row]! <= column) row++
  return row - from
}

/** Below zero where a has more of these marks, or as many and their sum is lower. */
function moreMarksThenLowerSum(
  { couples, sums }: MarkSheet,
  a: number,
  b: number,
  [ofA, ofB]: readonly [number, number],
): number {
  if (ofA !== ofB || ofA === 0) return ofB - ofA
  return compareRows(sums, couples[a]! + ofA - 1, couples[b]! + ofB - 1)
}

/** The next column in which one of two couples has a mark that is not counted yet. */
function nextColumn({ couples, columns }: MarkSheet, a: number, b: number, counted: number): number {
  const next = (couple: number): number => {
    const row = couples[couple]! + counted
    return row < couples[couple + 1]! ? columns[row]! : Number.POSITIVE_INFINITY
  }
  return Math.min(next(a), next(b))
}

// ── Rules 9 to 11: over all dances ──

/** The places of each couple in the dances, and all its marks in all dances. */
type Scores = { readonly places: MarkSheet; readonly marks: MarkSheet }

/** Rule 9: the lowest sum of the places in the dances goes first; of equal sums rule 10 decides. */
function rule9(places: readonly Column[], scores: Scores): Order {
  const { sum } = weighColumns(
    places,
    places.map(() => one),
  )
  let before = 0
  return partition(couplesIn(scores.places), (a, b) => compareRows(sum, a, b)).flatMap((tied) => {
    const order = rule10(scores, tied, before + 1)
    before += tied.length
    return order
  })
}

/**
 * Rule 10: for the place under review, of couples of equal sum the one goes first that has more dance places of that
 * place and higher; of as many, the one with the lower sum of these. With places 1, 1, 4 and 2, 2, 2 for the first
 * place, two firsts go before none. Whom this does not separate rule 11 places, all of them, before the others are
 * reviewed for the places that are left.
 */
function rule10(scores: Scores, tied: readonly number[], place: number): Order {
  const finished: (readonly number[])[] = []
  let left = tied
  while (left.length > 0) {
    const review = place + tied.length - left.length
    const first = firstInReview(scores.places, left, review)
    finished.push(...(first.size === 1 ? [[...first]] : rule11(scores, [...first], review)))
    left = left.filter((couple) => !first.has(couple))
  }
  return finished
}

function firstInReview(places: MarkSheet, couples: readonly number[], review: number): ReadonlySet<number> {
  const counts = new Map(couples.map((couple) => [couple, marksUpTo(places, couple, review, 0)]))
  const compare = (a: number, b: number) => moreMarksThenLowerSum(places, a, b, [counts.get(a)!, counts.get(b)!])
  const best = couples.reduce((so, couple) => (compare(couple, so) < 0 ? couple : so))
  return new Set(couples.filter((couple) => compare(couple, best) === 0))
}

/**
 * Rule 11: couples that rule 10 leaves tied are placed as in one dance of all their marks, by rules 5 to 8, from the
 * place under review on: of three jurors in five dances eight marks are a majority.
 */
const rule11 = ({ marks }: Scores, tied: readonly number[], review: number): Order =>
  placeByMajority(marks, tied, review)
