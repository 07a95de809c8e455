// What times, plus, minus and weigh do to one submission: by which number, and what that makes.
import { valueAt } from '../model/column.js'
import type { Step } from '../model/competition.js'
import type { Cube } from '../model/cube.js'
import { counts } from '../model/cube.js'
import { type Decimal, toFraction } from '../model/decimal.js'
import type { Fraction } from '../model/fraction.js'
import { chosenAmong, positionsOf } from '../rules/steps/standing.js'
import { accountWords } from '../words/accounts.js'
import { exactNumber, factor, readableNumber, term } from './audit-numbers.js'
import { type Account, cellText, columnName, labelled, type StepView, valuesSaid } from './step-view.js'

/** By which number the values of a criterion are changed, and the column of submissions.csv that it stands in. */
type Amount = { readonly number: Fraction | null; readonly column: string | null }

const signs: Readonly<Record<string, string>> = { times: '·', plus: ' + ', minus: ' − ', weigh: '·' }

/** `Sprung 1: 42,5·3,1 = 131,75`; of a table of jurors the number once, and the values that it leaves. */
export function accountAmount(view: StepView): Account {
  const amounts = amountsOf(view)
  return changedValues(view, [...amounts.keys()], (index) => amounts.get(index)!.number, numberLines(view, amounts))
}

/** `Technik: 6,25·2 = 12,5`; of a table of jurors the weights, and the products. */
export function accountWeights(view: StepView): Account {
  const { step, before, language } = view
  const weighed = positionsOf(step.parameters, before.facts).filter((index) => counts(before.facts.criteria[index]!))
  const weightOf = (index: number) => before.facts.criteria[index]!.weight
  const lines = weighed.map((index) =>
    labelled([columnName(before, index)], accountWords[language].weight(exactNumber(weightOf(index), language))),
  )
  return changedValues(view, weighed, weightOf, lines)
}

/** `lines` say the numbers where the calculation has no room for them: in a table. */
function changedValues(
  view: StepView,
  indices: readonly number[],
  numberOf: (index: number) => Fraction | null,
  lines: readonly string[],
): Account {
  const { after, language } = view
  const isTable = after.facts.criteriaStand && indices.some((index) => after.facts.criteria[index]!.jurorsStand)
  if (!isTable) return valuesSaid(view, indices, (index, row) => calculation(view, index, row, numberOf(index)))
  const said = valuesSaid(view, indices, (index, row) => cellText(after.columns[index]!, row, language))
  return { ...said, lines: [...lines, ...said.lines] }
}

/** `42,5·3,1 = 131,75`. */
function calculation({ step, before, after, language }: StepView, index: number, row: number, by: Fraction | null) {
  const [from, to] = [valueAt(before.columns[index]!, row), valueAt(after.columns[index]!, row)]
  if (from === null || to === null || by === null) return cellText(after.columns[index]!, row, language)
  const isProduct = step.name === 'times' || step.name === 'weigh'
  const number = isProduct ? factor(by, language) : term(by, language)
  return `${term(from, language)}${signs[step.name]}${number} = ${readableNumber(to, language)}`
}

/** By position of the criterion that is changed. */
function amountsOf({ step, before, position }: StepView): ReadonlyMap<number, Amount> {
  const { parameters } = step
  const inColumn = (column: string): Amount => ({ number: valueAt(before.outside.numbers(column), position), column })
  if (parameters.columns instanceof Map) return amountsByCriterion(step, before, inColumn)
  const amount =
    typeof parameters.column === 'string'
      ? inColumn(parameters.column)
      : { number: toFraction(parameters.number as Decimal), column: null }
  return new Map(positionsOf(parameters, before.facts).map((index) => [index, amount]))
}

function amountsByCriterion({ parameters }: Step, { facts }: Cube, inColumn: (column: string) => Amount) {
  const amounts = [...(parameters.columns as ReadonlyMap<string, string>)].flatMap(([id, column]) => {
    const found = chosenAmong([id], facts)
    return 'chosen' in found ? found.chosen.map((index) => [index, inColumn(column)] as const) : []
  })
  return new Map(amounts.sort(([a], [b]) => a - b))
}

/** Each column once where it is the same for all, else by criterion. */
function numberLines({ before, language }: StepView, amounts: ReadonlyMap<number, Amount>): readonly string[] {
  const words = accountWords[language]
  const said = [...amounts].flatMap(([index, { number, column }]) => {
    if (column === null || number === null) return []
    return [{ name: columnName(before, index), text: words.inColumn(column, exactNumber(number, language)) }]
  })
  const isOne = new Set(said.map(({ text }) => text)).size === 1
  return isOne ? [said[0]!.text] : said.map(({ name, text }) => labelled([name], text))
}
