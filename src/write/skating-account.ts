// What skating does to one couple: how often each place was given in each dance, its places there, and who is equal to it.
import { type Column, valueAt } from '../model/column.js'
import type { Language } from '../model/competition.js'
import { type Cube, panelSize, submissionsIn, takesPart } from '../model/cube.js'
import { takeSubmissions } from '../model/cube-parts.js'
import { add, compare, type Fraction, fraction, isEqual, zero } from '../model/fraction.js'
import { placesInDance } from '../rules/steps/skating-places.js'
import { accountWords } from '../words/accounts.js'
import { resultWords } from '../words/results.js'
import { exactNumber } from './audit-numbers.js'
import { listed } from './names.js'
import { type Account, columnName, rowsOf, type StepView, valuesAfter } from './step-view.js'

/** The couples that are compared, by position, with their places in each dance and the sums of these. */
type Dances = {
  readonly couples: readonly number[]
  readonly places: ReadonlyMap<number, readonly Fraction[]>
  readonly sums: ReadonlyMap<number, Fraction>
}

/** A table of the marks counted as scrutineers do, the sum of the places, and the couples of equal sum. */
export function accountSkating(view: StepView): Account {
  const { step, before, after, position, language } = view
  const dances = dancesOf(before)
  const places = dances.places.get(position)
  if (places === undefined || step.parameters.over === 'jurors') return valuesAfter(view)
  const words = accountWords[language]
  const jurors = panelSize(before, position)
  const total = exactNumber(valueAt(after.columns[0]!, position)!, language)
  const final = places.length === 1 ? [] : [words.danceSum(sumText(places, language)), ...equalLines(view, dances)]
  const lines = [words.majority(majorityOf(jurors), jurors), ...final, words.place(total)]
  return { lines, table: markTable(view, places) }
}

const majorityOf = (marks: number): number => Math.floor(marks / 2) + 1

const marksIn = (cube: Cube, index: number, position: number): readonly Fraction[] =>
  rowsOf(cube, index, position)
    .flatMap((row) => valueAt(cube.columns[index]!, row) ?? [])
    .toSorted(compare)

/** Those of a place or better: how many there are, and their sum. */
function countUpTo(marks: readonly Fraction[], place: number) {
  const counted = marks.filter((mark) => compare(mark, fraction(place)) <= 0)
  return { count: counted.length, sum: counted.reduce(add, zero) }
}

/** A row for each place, and last the place in the dance; the sum in brackets where there is a majority. */
function markTable({ before, position, language }: StepView, places: readonly Fraction[]) {
  const words = accountWords[language]
  const marks = before.columns.map((_, index) => marksIn(before, index, position))
  const last = Math.max(...marks.map(lastMark))
  const rows = Array.from({ length: last }, (_, at) => [
    words.upTo(at + 1),
    ...marks.map((own) => {
      const { count, sum } = countUpTo(own, at + 1)
      return count < majorityOf(own.length) ? `${count}` : `${count} (${exactNumber(sum, language)})`
    }),
  ])
  return {
    headings: ['', ...before.columns.map((_, index) => columnName(before, index))],
    rows: [...rows, [words.placeHeading, ...places.map((place) => exactNumber(place, language))]],
  }
}

const lastMark = (marks: readonly Fraction[]): number => {
  const last = marks.at(-1) ?? zero
  return Number((last.n + last.d - 1n) / last.d)
}

/** `4 + 5 = 9`. */
const sumText = (places: readonly Fraction[], language: Language): string =>
  `${places.map((place) => exactNumber(place, language)).join(' + ')} = ${exactNumber(places.reduce(add, zero), language)}`

/** Where other couples have the same sum: the places of each, for rule 10, and all its marks together, for rule 11. */
function equalLines(view: StepView, { couples, sums, places }: Dances): readonly string[] {
  const { before, position, language, submissionAt } = view
  const words = accountWords[language]
  const own = sums.get(position)!
  const equal = couples.filter((couple) => isEqual(sums.get(couple)!, own))
  if (equal.length < 2) return []
  const first = 1 + couples.filter((couple) => compare(sums.get(couple)!, own) < 0).length
  const others = equal.filter((couple) => couple !== position).map(submissionAt)
  const said = equal.map((couple) => {
    const inDances = places.get(couple)!.map((place) => exactNumber(place, language))
    return words.dances(submissionAt(couple), inDances.join('; '), allMarks(before, couple, first, language))
  })
  return [words.sameSum(listed(resultWords[language], others)), ...said]
}

/** From the place under review on, until all jurors' marks of all dances have a majority. */
function allMarks(cube: Cube, couple: number, first: number, language: Language): string {
  const marks = cube.columns.flatMap((_, index) => marksIn(cube, index, couple))
  const said: string[] = []
  for (let place = first; ; place++) {
    const { count, sum } = countUpTo(marks, place)
    said.push(accountWords[language].marksUpTo(place, count, exactNumber(sum, language)))
    if (count >= majorityOf(marks.length)) return said.join(', ')
  }
}

const known = new WeakMap<Cube, Dances>()

function dancesOf(cube: Cube): Dances {
  const dances = known.get(cube) ?? computeDances(cube)
  known.set(cube, dances)
  return dances
}

function computeDances(cube: Cube): Dances {
  const couples = Array.from({ length: submissionsIn(cube) }, (_, position) => position).filter(
    (position) => takesPart(cube, position) && panelSize(cube, position) > 0,
  )
  const danced = takeSubmissions(cube, Int32Array.from(couples))
  const columns: readonly Column[] = danced.columns.map((marks) => placesInDance(marks, danced.panels))
  const placesOf = (at: number) => columns.map((column) => valueAt(column, at)!)
  return {
    couples,
    places: new Map(couples.map((couple, at) => [couple, placesOf(at)])),
    sums: new Map(couples.map((couple, at) => [couple, placesOf(at).reduce(add, zero)])),
  }
}
