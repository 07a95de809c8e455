// What each step of the counting rule does to one submission, with every number that a pocket calculator needs.
import { type Column, isMissing, medianOfGroups, orderGroup, valueAt } from '../model/column.js'
import type { Language, Step } from '../model/competition.js'
import { type Cube, jurorsStand } from '../model/cube.js'
import { add, divide, exactText, type Fraction, fraction, multiply, round, subtract, zero } from '../model/fraction.js'
import { numberOf } from '../rules/step.js'
import { positionsOf } from '../rules/steps/standing.js'
import { auditWords } from '../words/audit.js'
import { exactNumber, readableNumber } from './audit-numbers.js'
import { accountCollapse } from './collapse-account.js'
import { accountPanel } from './panel-account.js'
import { columnName, labelled, rowsOf, type StepView } from './step-view.js'

/** What is said of a step: lines, and a table of the values that it leaves; either may be empty. */
export type Account = { readonly lines: readonly string[]; readonly table: AccountTable | null }
/** Every column but the first holds numbers. */
export type AccountTable = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }

const onlyLines = (lines: readonly string[]): Account => ({ lines, table: null })

/** A step without an account of its own shows the values that it leaves. */
export function accountStep(view: StepView): Account {
  if (collapses.has(view.step.name)) return onlyLines(accountCollapse(view))
  return (accounts.get(view.step.name) ?? valuesAfter)(view)
}

const collapses: ReadonlySet<string> = new Set(['mean', 'sum', 'median', 'best', 'worst', 'nearest', 'majority'])

const accounts: ReadonlyMap<string, (view: StepView) => Account> = new Map([
  ['drop', (view: StepView) => onlyLines(leftOutLines(view))],
  ['discard', (view: StepView) => onlyLines([...centreLines(view), ...leftOutLines(view)])],
  ['clip', (view: StepView) => withChanges(view, centreLines(view))],
  ['round', (view: StepView) => withChanges(view, [])],
  ['only', () => onlyLines([])],
  ['times', withNumbers],
  ['plus', withNumbers],
  ['minus', withNumbers],
  ['panel', (view: StepView) => accountPanel(view, accountStep)],
  ['standardise', (view: StepView) => ({ ...valuesAfter(view), lines: spreadLines(view) })],
])

/** Whose values are gone, and what they were. */
function leftOutLines({ before, after, position, language, jurorOf }: StepView): readonly string[] {
  const words = auditWords[language]
  return before.columns.map((column, index) => {
    const rows = before.facts.criteria[index]!.jurorsStand ? orderGroup(column, before.panels, position) : []
    const gone = rows.filter((row) => isMissing(after.columns[index]!, row))
    const shown = gone.map((row) => `${jurorOf(row)} (${exactNumber(valueAt(column, row)!, language)})`)
    return labelled(
      [columnName(before, index)],
      shown.length === 0 ? words.droppedNothing : words.dropped(shown.join(', ')),
    )
  })
}

/** Only what changes is worth a line. */
function withChanges(view: StepView, first: readonly string[]): Account {
  const lines = changedLines(view)
  return onlyLines([...first, ...(lines.length === 0 ? [auditWords[view.language].unchanged] : lines)])
}

function changedLines({ before, after, position, language, jurorOf }: StepView): readonly string[] {
  return before.columns.flatMap((column, index) =>
    rowsOf(before, index, position).flatMap((row) => {
      const [from, to] = [cellText(column, row, language), cellText(after.columns[index]!, row, language)]
      const juror = before.facts.criteria[index]!.jurorsStand ? jurorOf(row) : ''
      return from === to ? [] : [labelled([juror, columnName(before, index)], `${from} → ${to}`)]
    }),
  )
}

const cellText = (column: Column, row: number, language: Language): string => {
  const value = valueAt(column, row)
  return value === null ? '–' : exactNumber(value, language)
}

/** The middle from which deviations are measured, for each criterion that the step is about. */
function centreLines({ step, before, position, language }: StepView): readonly string[] {
  const groups = before.panels.slice(position, position + 2)
  return positionsOf(step.parameters, before.facts).flatMap((index) => {
    const centre = centreOf(step, before.columns[index]!, groups)
    return centre === null
      ? []
      : [labelled([columnName(before, index)], auditWords[language].centre(readableNumber(centre, language)))]
  })
}

function centreOf({ parameters }: Step, column: Column, groups: Int32Array): Fraction | null {
  const values = orderGroup(column, groups, 0).map((row) => valueAt(column, row)!)
  if (values.length === 0) return null
  const mean = divide(values.reduce(add, zero), fraction(values.length))
  const centre = parameters.centre === 'median' ? valueAt(medianOfGroups(column, groups), 0)! : mean
  return parameters.round === undefined ? centre : round(centre, numberOf(parameters, 'round'), 'half-up')
}

/** The number that is added, taken away or multiplied by, and the values that it leaves. */
function withNumbers(view: StepView): Account {
  const changed = valuesAfter(view)
  return { ...changed, lines: [...numberLines(view), ...changed.lines] }
}

function numberLines({ step: { parameters }, before, position, language }: StepView): readonly string[] {
  const words = auditWords[language]
  const said = (column: string) => {
    const value = valueAt(before.outside.numbers(column), position)
    return words.inColumn(column, value === null ? words.noValue : exactNumber(value, language))
  }
  if (typeof parameters.column === 'string') return [said(parameters.column)]
  if (!(parameters.columns instanceof Map)) return []
  return [...parameters.columns].map(([id, column]) =>
    labelled([before.facts.criteria.find((criterion) => criterion.id === id)?.name ?? id], said(String(column))),
  )
}

/** The mean and the variance of each juror of the panel, and of the whole jury, to which they are brought. */
function spreadLines({ step, before, position, language, jurorOf }: StepView): readonly string[] {
  const words = auditWords[language]
  const chosen = positionsOf(step.parameters, before.facts)
  const sets = step.parameters.per === 'all' ? [chosen] : chosen.map((index) => [index])
  return sets.flatMap((indices) => {
    const name = indices.length === 1 ? columnName(before, indices[0]!) : ''
    const all = spreadOf(before, indices, null)
    const rows = rowsOf(before, indices[0]!, position)
    const own = rows.map((row) => ({ juror: jurorOf(row), spread: spreadOf(before, indices, before.jurors[row]!) }))
    const said = ({ mean, variance }: Spread) =>
      words.spread(readableNumber(mean, language), readableNumber(variance, language))
    return [
      ...(all === null ? [] : [labelled([name], words.spreadOfAll(said(all)))]),
      ...own.flatMap(({ juror, spread }) => (spread === null ? [] : [labelled([name, juror], said(spread))])),
    ]
  })
}

type Spread = { readonly mean: Fraction; readonly variance: Fraction }
const spreads = new WeakMap<Cube, Map<string, Spread | null>>()

/** Of one juror's values or of everybody's; null where there are fewer than two. */
function spreadOf(cube: Cube, indices: readonly number[], juror: number | null): Spread | null {
  const known = spreads.get(cube) ?? new Map<string, Spread | null>()
  spreads.set(cube, known)
  const key = `${indices.join(' ')}/${juror}`
  if (!known.has(key)) known.set(key, computeSpread(cube, indices, juror))
  return known.get(key) ?? null
}

function computeSpread(cube: Cube, indices: readonly number[], juror: number | null): Spread | null {
  const values = indices.flatMap((index) =>
    Array.from(cube.jurors).flatMap((each, row) =>
      juror === null || each === juror ? (valueAt(cube.columns[index]!, row) ?? []) : [],
    ),
  )
  if (values.length < 2) return null
  const [sum, squares] = [values.reduce(add, zero), values.map((value) => multiply(value, value)).reduce(add, zero)]
  const n = fraction(values.length)
  const variance = divide(subtract(squares, divide(multiply(sum, sum), n)), fraction(values.length - 1))
  return { mean: divide(sum, n), variance }
}

/** The values as they are after the step. */
export function valuesAfter({ after, position, language, jurorHeading, jurorOf }: StepView): Account {
  const indices = after.columns.map((_, index) => index)
  const perJuror = indices.filter((index) => after.facts.criteria[index]!.jurorsStand)
  const single = indices.filter((index) => !perJuror.includes(index))
  const lines = single.map((index) =>
    labelled([columnName(after, index)], cellText(after.columns[index]!, position, language)),
  )
  const [first] = perJuror
  if (first === undefined || !jurorsStand(after.facts)) return onlyLines(lines)
  const cells = (row: number) => perJuror.map((index) => cellText(after.columns[index]!, row, language))
  const rows = rowsOf(after, first, position)
  if (!after.facts.criteriaStand)
    return onlyLines([...rows.map((row) => `${jurorOf(row)}: ${cells(row)[0]}`), ...lines])
  const headings = [jurorHeading, ...perJuror.map((index) => columnName(after, index))]
  return { lines, table: { headings, rows: rows.map((row) => [jurorOf(row), ...cells(row)]) } }
}

/** A total in lowest terms, and what it is about: `25/3 ≈ 8,3333`; a whole number alone. */
export const totalText = (value: Fraction, language: Language): string =>
  exactText(value).includes('/') ? readableNumber(value, language) : exactText(value)
