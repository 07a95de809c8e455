// What each step of the counting rule does to one submission, with every number that a pocket calculator needs.
import { isMissing, orderGroup, valueAt } from '../model/column.js'
import type { Language } from '../model/competition.js'
import { exactText, type Fraction } from '../model/fraction.js'
import { positionsOf } from '../rules/steps/standing.js'
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
} from './step-view.js'

/** A step without an account of its own shows the values that it leaves. */
export function accountStep(view: StepView): Account {
  return (accounts.get(view.step.name) ?? valuesAfter)(view)
}

const collapse = (view: StepView): Account => onlyLines(accountCollapse(view))

const accounts: ReadonlyMap<string, (view: StepView) => Account> = new Map([
  ...['mean', 'sum', 'median', 'best', 'worst', 'nearest', 'majority'].map((name) => [name, collapse] as const),
  ['drop', (view: StepView) => onlyLines(droppedLines(view))],
  ['discard', accountDiscard],
  ['clip', (view: StepView) => onlyLines([...accountClip(view), ...changedLines(view)])],
  ['round', (view: StepView) => onlyLines(changedLines(view))],
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
  return positionsOf(step.parameters, before.facts).map((index) => {
    const column = before.columns[index]!
    const rows = before.facts.criteria[index]!.jurorsStand ? orderGroup(column, before.panels, position) : []
    const gone = rows.filter((row) => isMissing(after.columns[index]!, row))
    const shown = gone.map((row) => `${jurorOf(row)} (${exactNumber(valueAt(column, row)!, language)})`)
    const said = shown.length === 0 ? words.droppedNothing : words.dropped(shown.join(', '))
    return labelled([columnName(before, index)], said)
  })
}

/** Only what changes is worth a line. */
function changedLines({ before, after, position, language, jurorOf }: StepView): readonly string[] {
  const lines = before.columns.flatMap((column, index) =>
    rowsOf(before, index, position).flatMap((row) => {
      const [from, to] = [cellText(column, row, language), cellText(after.columns[index]!, row, language)]
      const juror = before.facts.criteria[index]!.jurorsStand ? jurorOf(row) : ''
      return from === to ? [] : [labelled([juror, columnName(before, index)], `${from} → ${to}`)]
    }),
  )
  return lines.length === 0 ? [accountWords[language].unchanged] : lines
}

/** A total in lowest terms, and what it is about: `25/3 ≈ 8,3333`; a whole number alone. */
export const totalText = (value: Fraction, language: Language): string =>
  exactText(value).includes('/') ? readableNumber(value, language) : exactText(value)
