// What standardise does to one submission: the mean and the variance of each juror and of the whole jury, and each value.
import { hideRows, valueAt } from '../model/column.js'
import type { Cube } from '../model/cube.js'
import { add, divide, type Fraction, fraction, multiply, subtract, zero } from '../model/fraction.js'
import { unrankedRows } from '../rules/steps/compared.js'
import { jurorPositionsOf } from '../rules/steps/standing.js'
import { accountWords } from '../words/accounts.js'
import { readableNumber } from './audit-numbers.js'
import { type Account, cellText, columnName, labelled, rowsOf, type StepView, valuesSaid } from './step-view.js'

/** `8 → 6`, with all that the formula needs. */
export function accountStandardise(view: StepView): Account {
  const { step, before, after, language } = view
  const chosen = jurorPositionsOf(step.parameters, before.facts)
  const sets = step.parameters.per === 'all' ? [chosen] : chosen.map((index) => [index])
  const said = valuesSaid(view, chosen, (index, row) =>
    [before, after].map((cube) => cellText(cube.columns[index]!, row, language)).join(' → '),
  )
  const spreads = sets.flatMap((indices) => spreadLines(view, indices))
  return { ...said, lines: [...said.lines, accountWords[language].standardised, ...spreads] }
}

/** Of the whole jury first, then of each juror of the panel. */
function spreadLines({ before, position, language, jurorOf }: StepView, indices: readonly number[]): readonly string[] {
  const words = accountWords[language]
  const name = indices.length === 1 ? columnName(before, indices[0]!) : ''
  const say = ({ mean, variance }: Spread) =>
    words.spread(readableNumber(mean, language), readableNumber(variance, language))
  const all = spreadOf(before, indices, null)
  const own = rowsOf(before, indices[0]!, position).flatMap((row) => {
    const spread = spreadOf(before, indices, before.jurors[row]!)
    return spread === null ? [] : [`${jurorOf(row)}: ${say(spread)}`]
  })
  return all === null ? [] : [labelled([name], words.spreadOfAll(say(all))), labelled([name], own.join('; '))]
}

type Spread = { readonly mean: Fraction; readonly variance: Fraction }
const known = new WeakMap<Cube, Map<string, Spread | null>>()

/** Of one juror's values or of everybody's; null where there are fewer than two. */
function spreadOf(cube: Cube, indices: readonly number[], juror: number | null): Spread | null {
  const spreads = known.get(cube) ?? new Map<string, Spread | null>()
  known.set(cube, spreads)
  const key = `${indices.join(' ')}/${juror}`
  if (!spreads.has(key)) spreads.set(key, computeSpread(cube, indices, juror))
  return spreads.get(key) ?? null
}

/** Submissions that already have no place take no part. */
function computeSpread(cube: Cube, indices: readonly number[], juror: number | null): Spread | null {
  const values = indices.flatMap((index) => {
    const column = hideRows(cube.columns[index]!, unrankedRows(cube, index))
    return Array.from(cube.jurors).flatMap((each, row) =>
      juror === null || each === juror ? (valueAt(column, row) ?? []) : [],
    )
  })
  if (values.length < 2) return null
  const [sum, squares] = [values.reduce(add, zero), values.map((value) => multiply(value, value)).reduce(add, zero)]
  const n = fraction(values.length)
  const variance = divide(subtract(squares, divide(multiply(sum, sum), n)), fraction(values.length - 1))
  return { mean: divide(sum, n), variance }
}
