// What each step of the counting rule does to one submission, with every number that a pocket calculator needs.
import { isMissing, orderGroup, valueAt } from '../model/column.js'
import type { Language } from '../model/competition.js'
import { exactText, type Fraction } from '../model/fraction.js'
import { jurorPositionsOf } from '../rules/steps/standing.js'
import { accountWords } from '../words/accounts.js'
import { accountAmount, accountWeights } from './amount-account.js'
import { exactNumber, readableNumber } from './audit-numbers.js'
import { accountCarry } from './carry-account.js'
import { accountCollapse } from './collapse-account.js'
import { accountClip, accountDiscard } from './deviation-account.js'
import { accountPanel } from './panel-account.js'
import { accountRanks } from './rank-account.js'
import { accountSkating } from './skating-account.js'
import { accountStandardise } from './spread-account.js'
import {
  type Account,
  cellText,
  columnName,
  labelled,
  onlyLines,
  rowsOf,
  type StepView,
  valuesAfter,
  valuesSaid,
} from './step-view.js'

/** A step without an account of its own shows the values that it leaves. */
export function accountStep(view: StepView): Account {
  return (accounts.get(view.step.name) ?? valuesAfter)(view)
}

const withFirst = (lines: readonly string[], account: Account): Account => ({
  ...account,
  lines: [...lines, ...account.lines],
})

const collapse = (view: StepView): Account => onlyLines(accountCollapse(view))

const accounts: ReadonlyMap<string, (view: StepView) => Account> = new Map([
  ...['mean', 'sum', 'median', 'best', 'worst', 'nearest', 'majority'].map((name) => [name, collapse] as const),
  ['drop', (view: StepView) => onlyLines(droppedLines(view))],
  ['discard', accountDiscard],
  ['clip', (view: StepView) => withFirst(accountClip(view), accountChanges(view))],
  ['round', accountChanges],
  ['only', () => onlyLines([])],
  ['times', accountAmount],
  ['plus', accountAmount],
  ['minus', accountAmount],
  ['weigh', accountWeights],
  ['ranks', accountRanks],
  ['points', accountRanks],
  ['skating', accountSkating],
  ['standardise', accountStandardise],
  ['carry', (view: StepView) => onlyLines(accountCarry(view))],
  ['panel', (view: StepView) => accountPanel(view, accountStep)],
])

/** Whose values are gone, and what they were. */
function droppedLines({ step, before, after, position, language, jurorOf }: StepView): readonly string[] {
  const words = accountWords[language]
  return jurorPositionsOf(step.parameters, before.facts).map((index) => {
    const column = before.columns[index]!
    const rows = before.facts.criteria[index]!.jurorsStand ? orderGroup(column, before.panels, position) : []
    const gone = rows.filter((row) => isMissing(after.columns[index]!, row))
    const shown = gone.map((row) => `${jurorOf(row)} (${exactNumber(valueAt(column, row)!, language)})`)
    const said = shown.length === 0 ? words.droppedNothing : words.dropped(shown.join(', '))
    return labelled([columnName(before, index)], said)
  })
}

/** Only what changes is worth a line; of a table of jurors and criteria all values, and what those that change become. */
function accountChanges(view: StepView): Account {
  const { before, after, language } = view
  const said = changedLines(view)
  if (said.length === 0) return onlyLines([accountWords[language].unchanged])
  const concerned = [...before.columns.keys()].filter((index) => before.columns[index] !== after.columns[index])
  const isTable = before.facts.criteriaStand && concerned.some((index) => before.facts.criteria[index]!.jurorsStand)
  return isTable ? valuesSaid(view, concerned, (index, row) => changeText(view, index, row)) : onlyLines(said)
}

function changeText({ before, after, language }: StepView, index: number, row: number): string {
  const [from, to] = [before, after].map((cube) => cellText(cube.columns[index]!, row, language))
  return from === to ? from! : `${from} → ${to}`
}

function changedLines(view: StepView): readonly string[] {
  const { before, position, jurorOf } = view
  return before.columns.flatMap((_, index) =>
    rowsOf(before, index, position).flatMap((row) => {
      const said = changeText(view, index, row)
      const juror = before.facts.criteria[index]!.jurorsStand ? jurorOf(row) : ''
      return said.includes(' → ') ? [labelled([juror, columnName(before, index)], said)] : []
    }),
  )
}

/** A total in lowest terms, and what it is about: `25/3 ≈ 8,3333`; a whole number alone. */
export const totalText = (value: Fraction, language: Language): string =>
  exactText(value).includes('/') ? readableNumber(value, language) : exactText(value)
