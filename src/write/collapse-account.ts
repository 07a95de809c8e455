// What a collapse takes together, as the terms of a calculation: `(8·2 + 9) / 3 = 25/3 ≈ 8,3333`.
import { type Column, isMissing, valueAt } from '../model/column.js'
import type { Language } from '../model/competition.js'
import { type Cube, counts, one, type Range } from '../model/cube.js'
import { add, compare, type Fraction, isEqual, subtract, zero } from '../model/fraction.js'
import { isWeighed, type Merge, mergesOf, overOf, replaceMerged, standingAmong } from '../rules/steps/collapse.js'
import { accountWords } from '../words/accounts.js'
import { auditWords } from '../words/audit.js'
import { exactNumber, factor, readableNumber, term } from './audit-numbers.js'
import { columnName, labelled, meanText as plainMean, rowsOf, type StepView, timesText } from './step-view.js'

/** The values that a collapse takes together: each with its weight, and whether one is missing among them. */
type Gathered = {
  readonly values: readonly Fraction[]
  readonly weights: readonly Fraction[]
  readonly allWeights: Fraction
  readonly isFilledUp: boolean
  readonly range: Range
}
type CollapseLine = { readonly names: readonly string[]; readonly gathered: Gathered; readonly value: Fraction | null }
type CollapseText = (gathered: Gathered, view: StepView) => string

export function accountCollapse(view: StepView): readonly string[] {
  const lines = overOf(view.step.parameters) === 'jurors' ? overJurors(view) : overCriteria(view)
  const sayTerms = texts.get(view.step.name) ?? medianText
  return lines.map(({ names, gathered, value }) => {
    const said = value === null ? auditWords[view.language].noValue : withOutcome(sayTerms(gathered, view), value, view)
    return labelled(names, said)
  })
}

const texts: ReadonlyMap<string, CollapseText> = new Map([
  ['mean', (gathered: Gathered, { language }: StepView) => meanText(gathered, language)],
  ['sum', (gathered: Gathered, { language }: StepView) => sumText(gathered, language)],
  ['median', medianText],
  ['best', chosenText],
  ['worst', chosenText],
  ['nearest', chosenText],
  ['majority', (gathered: Gathered, { language }: StepView) => votesText(gathered, language)],
])

function withOutcome(said: string, value: Fraction, { step, language }: StepView): string {
  const outcome = readableNumber(value, language)
  const sign = step.name === 'majority' ? '→' : '='
  return said === exactNumber(value, language) ? outcome : `${said} ${sign} ${outcome}`
}

/** One line for each ballot and each combination, or for each combination where the jurors are collapsed already. */
function overCriteria(view: StepView): readonly CollapseLine[] {
  const { step, before, after, position, jurorOf } = view
  const merges = mergesOf(step.parameters, before.facts)
  const standing: readonly (Merge | null)[] = replaceMerged<Merge | null>(
    before.columns.map(() => null),
    merges,
    (merge) => merge,
  )
  return standing.flatMap((merge, index) => {
    if (merge === null) return []
    const first = merge.positions[0]!
    return rowsOf(before, first, position).map((row) => ({
      names: [before.facts.criteria[first]!.jurorsStand ? jurorOf(row) : '', columnName(after, index)],
      gathered: gatherCriteria(view, merge, row),
      value: valueAt(after.columns[index]!, row),
    }))
  })
}

function gatherCriteria({ step, before }: StepView, { positions }: Merge, row: number): Gathered {
  const isEach = !isWeighed(step.parameters)
  const counting = positions
    .filter((index) => isEach || counts(before.facts.criteria[index]!))
    .map((index) => ({
      weight: isEach ? one : before.facts.criteria[index]!.weight,
      value: valueAt(before.columns[index]!, row),
    }))
  const present = counting.filter((each): each is typeof each & { value: Fraction } => each.value !== null)
  return {
    values: present.map(({ value }) => value),
    weights: present.map(({ weight }) => weight),
    allWeights: counting.map(({ weight }) => weight).reduce(add, zero),
    isFilledUp: present.length < counting.length,
    range: before.facts.criteria[positions[0]!]!.range,
  }
}

/** One line for each criterion whose jurors are collapsed. */
function overJurors({ step, before, after, position }: StepView): readonly CollapseLine[] {
  return standingAmong(step.parameters, before.facts).map((index) => {
    const column = before.columns[index]!
    const rows = rowsOf(before, index, position).filter((row) => !isMissing(column, row))
    return {
      names: [columnName(before, index)],
      gathered: gatherRows(before, index, rows, isWeighed(step.parameters)),
      value: valueAt(after.columns[index]!, position),
    }
  })
}

function gatherRows(before: Cube, index: number, rows: readonly number[], areWeighed: boolean): Gathered {
  const column: Column = before.columns[index]!
  const weights = rows.map((row) => (areWeighed ? valueAt(before.jurorWeights, row)! : one))
  const values = rows.map((row) => valueAt(column, row)!)
  const { range } = before.facts.criteria[index]!
  return { values, weights, allWeights: weights.reduce(add, zero), isFilledUp: false, range }
}

/** `8·2 + 9`. */
const weighed = ({ values, weights }: Gathered, language: Language): string =>
  values.map((value, index) => timesText(value, weights[index]!, language)).join(' + ')

/** `(8·2 + 9) / 3`; a single value is its own mean. */
function meanText(gathered: Gathered, language: Language): string {
  const [only] = gathered.values
  if (gathered.values.length === 1 && only) return exactNumber(only, language)
  return `(${weighed(gathered, language)}) / ${factor(gathered.weights.reduce(add, zero), language)}`
}

/** `8 + 6`; with a value missing the mean of the others times all weights: `(8 + 6) / 2 · 3`. */
function sumText(gathered: Gathered, language: Language): string {
  if (!gathered.isFilledUp) return weighed(gathered, language)
  const present = factor(gathered.weights.reduce(add, zero), language)
  return `(${weighed(gathered, language)}) / ${present} · ${factor(gathered.allWeights, language)}`
}

/** `4; 7; 8`. */
const orderedText = ({ values }: Gathered, language: Language): string =>
  values
    .toSorted(compare)
    .map((value) => exactNumber(value, language))
    .join('; ')

/** `4; 7; 8 → middle 7`, and of an even number `4; 6; 7; 8 → middle (6 + 7) / 2`. */
function medianText(gathered: Gathered, { language }: StepView): string {
  const ascending = gathered.values.toSorted(compare)
  const { length } = ascending
  const [low, high] = [ascending[Math.floor((length - 1) / 2)]!, ascending[Math.ceil((length - 1) / 2)]!]
  const middle = length % 2 === 1 ? '' : ` (${term(low, language)} + ${term(high, language)}) / 2`
  return `${orderedText(gathered, language)} → ${accountWords[language].middle}${middle}`
}

/** `4; 6; 7; 8 → the 2 best: (7 + 8) / 2`: of all values there, in order, those that count. */
function chosenText(gathered: Gathered, { step, language }: StepView): string {
  const count = Number(step.parameters.count)
  const name = step.name as 'best' | 'worst' | 'nearest'
  const ascending = gathered.values.toSorted(compare)
  const from = firstChosen(name, ascending, count, gathered.range)
  const taken = count === 1 ? '' : `: ${plainMean(ascending.slice(from, from + count), language)}`
  return `${orderedText(gathered, language)} → ${accountWords[language].chosen[name](count)}${taken}`
}

/** Where those that are taken begin among all in ascending order. */
function firstChosen(
  name: 'best' | 'worst' | 'nearest',
  ascending: readonly Fraction[],
  count: number,
  { best }: Range,
): number {
  const last = ascending.length - count
  if (name !== 'nearest') return (name === 'best') === (best === 'high') ? last : 0
  const widthAt = (at: number) => subtract(ascending[at + count - 1]!, ascending[at]!)
  const starts = Array.from({ length: last + 1 }, (_, at) => at)
  const narrowest = starts.map(widthAt).toSorted(compare)[0]!
  const closest = starts.filter((at) => isEqual(widthAt(at), narrowest))
  return best === 'high' ? closest.at(-1)! : closest[0]!
}

/** `2 of 5 gave 15`: how many are for the better of the two scores. */
function votesText({ values, range }: Gathered, language: Language): string {
  const better = (range.best === 'high' ? range.max : range.min)!
  const inFavour = values.filter((value) => isEqual(value, better)).length
  return accountWords[language].votes(inFavour, values.length, exactNumber(better, language))
}
