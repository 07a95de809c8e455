// What each step of the counting rule does to one submission, with every number that a pocket calculator needs.
import { type Column, isMissing, orderGroup, valueAt } from '../model/column.js'
import type { Language, Step } from '../model/competition.js'
import { type Cube, jurorsStand } from '../model/cube.js'
import { add, exactText, type Fraction, fraction, isEqual, zero } from '../model/fraction.js'
import { overOf } from '../rules/steps/collapse.js'
import { auditWords } from '../words/audit.js'
import { exactNumber, factor, readableNumber, term } from './audit-numbers.js'
import { bullets, pageTable } from './page.js'

/** One submission between two cubes; rows of the cube are its ballots while jurors stand. */
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

/** The lines of a step as a block of a page. A step without an explanation of its own shows the values that it leaves. */
export function explainStep(view: StepView): string {
  const explain = explanations.get(view.step.name)
  return explain ? explain(view) : valuesAfter(view)
}

const explanations: ReadonlyMap<string, (view: StepView) => string> = new Map([
  ['rescale', valuesAfter],
  ['mean', (view: StepView) => explainCollapse(view, meanText)],
  ['sum', (view: StepView) => explainCollapse(view, sumText)],
  ['median', (view: StepView) => explainCollapse(view, medianText)],
  ['drop', explainDrop],
  ['round', explainRound],
])

/** The values that a collapse takes together: each with its weight, and whether one is missing among them. */
type Gathered = {
  readonly values: readonly Fraction[]
  readonly weights: readonly Fraction[]
  readonly allWeights: Fraction
  readonly isFilledUp: boolean
}

type CollapseText = (gathered: Gathered, language: Language) => string

function explainCollapse(view: StepView, sayTerms: CollapseText): string {
  const lines = overOf(view.step.parameters) !== 'jurors' ? overCriteria(view) : overJurors(view)
  return bullets(
    lines.map(({ label, gathered, value }) => {
      const said = value === null ? auditWords[view.language].noValue : withOutcome(gathered, value, sayTerms, view)
      return label === '' ? said : `${label}: ${said}`
    }),
  )
}

type CollapseLine = { readonly label: string; readonly gathered: Gathered; readonly value: Fraction | null }

function withOutcome(gathered: Gathered, value: Fraction, sayTerms: CollapseText, { language }: StepView): string {
  const said = sayTerms(gathered, language)
  const outcome = readableNumber(value, language)
  return said === exactNumber(value, language) ? outcome : `${said} = ${outcome}`
}

/** One line for each ballot, or one where the jurors are collapsed already. */
function overCriteria({ before, after, position, jurorOf }: StepView): readonly CollapseLine[] {
  const criteria = before.facts.criteria
  return rowsOf(before, position).map((row) => {
    const counting = criteria
      .map(({ weight }, index) => ({ weight, value: valueAt(before.columns[index]!, row) }))
      .filter(({ weight }) => weight.n > 0n)
    const present = counting.filter((each): each is typeof each & { value: Fraction } => each.value !== null)
    return {
      label: jurorsStand(before.facts) ? jurorOf(row) : '',
      gathered: {
        values: present.map(({ value }) => value),
        weights: present.map(({ weight }) => weight),
        allWeights: counting.map(({ weight }) => weight).reduce(add, zero),
        isFilledUp: present.length < counting.length,
      },
      value: valueAt(after.columns[0]!, row),
    }
  })
}

/** One line for each criterion, or one where the criteria are collapsed already. */
function overJurors({ before, after, position }: StepView): readonly CollapseLine[] {
  return before.columns.map((column, index) => {
    const rows = rowsOf(before, position).filter((row) => !isMissing(column, row))
    const weights = rows.map((row) => valueAt(before.jurorWeights, row)!)
    return {
      label: columnName(before, index),
      gathered: {
        values: rows.map((row) => valueAt(column, row)!),
        weights,
        allWeights: weights.reduce(add, zero),
        isFilledUp: false,
      },
      value: valueAt(after.columns[index]!, position),
    }
  })
}

export function rowsOf(cube: Cube, position: number): readonly number[] {
  if (!jurorsStand(cube.facts)) return [position]
  const first = cube.panels[position]!
  return Array.from({ length: cube.panels[position + 1]! - first }, (_, index) => first + index)
}

const columnName = (cube: Cube, index: number): string =>
  cube.facts.criteriaStand ? cube.facts.criteria[index]!.name : ''

/** `8·2 + 9`. */
function weighed({ values, weights }: Gathered, language: Language): string {
  const terms = values.map((value, index) => {
    const weight = weights[index]!
    return isEqual(weight, fraction(1)) ? term(value, language) : `${term(value, language)}·${factor(weight, language)}`
  })
  return terms.join(' + ')
}

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

/** `4; 7; 8 → middle 7`, and of an even number `4; 6; 7; 8 → middle (6 + 7) / 2`. */
function medianText({ values }: Gathered, language: Language): string {
  const ascending = values.toSorted((a, b) => Number(a.n * b.d - b.n * a.d))
  const [low, high] = [ascending[Math.floor((values.length - 1) / 2)]!, ascending[Math.ceil((values.length - 1) / 2)]!]
  const shown = ascending.map((value) => exactNumber(value, language)).join('; ')
  const middle = values.length % 2 === 1 ? '' : ` (${term(low, language)} + ${term(high, language)}) / 2`
  return `${shown} → ${auditWords[language].middle}${middle}`
}

function explainDrop({ before, after, position, language, jurorOf }: StepView): string {
  const words = auditWords[language]
  return bullets(
    before.columns.map((column, index) => {
      const dropped = orderGroup(column, before.panels, position).filter((row) => isMissing(after.columns[index]!, row))
      const shown = dropped.map((row) => `${jurorOf(row)} (${exactNumber(valueAt(column, row)!, language)})`)
      const said = shown.length === 0 ? words.droppedNothing : words.dropped(shown.join(', '))
      const name = columnName(before, index)
      return name === '' ? said : `${name}: ${said}`
    }),
  )
}

/** Only what rounding changes is worth a line. */
function explainRound(view: StepView): string {
  const { before, after, position, language, jurorOf } = view
  const lines = before.columns.flatMap((column, index) =>
    rowsOf(before, position).flatMap((row) => {
      const [from, to] = [cellText(column, row, language), cellText(after.columns[index]!, row, language)]
      const names = [jurorsStand(before.facts) ? jurorOf(row) : '', columnName(before, index)].filter(
        (name) => name !== '',
      )
      const label = names.length > 0 ? `${names.join(', ')}: ` : ''
      return from === to ? [] : [`${label}${from} → ${to}`]
    }),
  )
  return lines.length === 0 ? auditWords[language].unchanged : bullets(lines)
}

const cellText = (column: Column, row: number, language: Language): string => {
  const value = valueAt(column, row)
  return value === null ? '–' : exactNumber(value, language)
}

/** The values as they are after the step. */
function valuesAfter({ after, position, language, jurorHeading, jurorOf }: StepView): string {
  const rows = rowsOf(after, position)
  const cells = (row: number) => after.columns.map((column) => cellText(column, row, language))
  const names = after.columns.map((_, index) => columnName(after, index))
  if (!jurorsStand(after.facts)) {
    return bullets(names.map((name, index) => [name, cells(position)[index]!].filter((each) => each !== '').join(': ')))
  }
  if (!after.facts.criteriaStand) return bullets(rows.map((row) => `${jurorOf(row)}: ${cells(row)[0]}`))
  return pageTable(
    [jurorHeading, ...names],
    rows.map((row) => [jurorOf(row), ...cells(row)]),
    names.map((_, index) => index + 1),
  )
}

/** A total in lowest terms, and what it is about: `25/3 ≈ 8,3333`; a whole number alone. */
export const totalText = (value: Fraction, language: Language): string =>
  exactText(value).includes('/') ? readableNumber(value, language) : exactText(value)
