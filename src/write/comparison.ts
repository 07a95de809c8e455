// Where the difference of two totals arises: by criterion and by juror, and how much of it each criterion makes.
import type { Criterion, Step } from '../model/competition.js'
import { type Decimal, toFraction } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import { add, divide, type Fraction, fraction, isEqual, multiply, subtract, zero } from '../model/fraction.js'
import type { Explanation } from './explanation.js'

/** Two values of the same kind and the first less the second; null where either has none. */
export type Difference = {
  readonly label: string
  readonly own: Fraction | null
  readonly other: Fraction | null
  readonly difference: Fraction | null
  /** How much of the difference of the totals it makes; null where the steps do not tell. */
  readonly share: Fraction | null
}

export type Comparison = {
  /** Null where either has no total. */
  readonly difference: Fraction | null
  readonly criteria: readonly Difference[]
  readonly jurors: readonly Difference[]
  /** What the shares of the criteria leave of the difference; null where there are none. */
  readonly rest: Fraction | null
}

export function compareExplanations({ competition }: Docket, own: Explanation, other: Explanation): Comparison {
  const total = differenceOf(own.ranked?.total ?? null, other.ranked?.total ?? null)
  const shareOf = criterionShare(competition.tally, competition.criteria)
  const criteria = competition.criteria.map((criterion, index) => {
    const values = pair(criterion.name, own.ranked?.combined[index] ?? null, other.ranked?.combined[index] ?? null)
    const share = values.difference && shareOf?.(criterion.weight, values.difference)
    return { ...values, share: share ?? null }
  })
  const shares = criteria.map(({ share }) => share)
  const areAll = total !== null && shares.every((share) => share !== null)
  return {
    difference: total,
    criteria,
    jurors: jurorDifferences(own, other),
    rest: areAll ? subtract(total, shares.map((share) => share!).reduce(add, zero)) : null,
  }
}

const differenceOf = (a: Fraction | null, b: Fraction | null): Fraction | null => (a && b ? subtract(a, b) : null)

const pair = (label: string, own: Fraction | null, other: Fraction | null): Difference => ({
  label,
  own,
  other,
  difference: differenceOf(own, other),
  share: null,
})

function jurorDifferences(own: Explanation, other: Explanation): readonly Difference[] {
  const labels = [...new Set([...own.jurors, ...other.jurors].map(({ label }) => label))]
  const number = (label: string) => Number(/^J(\d+)/.exec(label)?.[1] ?? 0)
  const totalOf = ({ jurors }: Explanation, label: string) =>
    jurors.find((juror) => juror.label === label)?.total ?? null
  return labels
    .toSorted((a, b) => number(a) - number(b))
    .map((label) => pair(label, totalOf(own, label), totalOf(other, label)))
}

/**
 * Where all criteria are combined once, by their mean or their sum: the weight of each, over all weights for the mean,
 * times its own difference. Null for any other rule, where no criterion has a share of its own.
 */
function criterionShare(
  tally: readonly Step[],
  criteria: readonly Criterion[],
): ((weight: Decimal, difference: Fraction) => Fraction) | null {
  const collapses = tally.filter(({ parameters }) => parameters.over === 'criteria' || parameters.over === 'groups')
  const [step] = collapses
  const isPlain = collapses.length === 1 && step !== undefined && step.parameters.only === undefined
  if (!isPlain || step.parameters.over !== 'criteria' || (step.name !== 'mean' && step.name !== 'sum')) return null
  const isEach = step.parameters.weights === 'equal'
  const areIn = tally.some(({ name }) => name === 'weigh')
  const weightOf = (weight: Decimal) =>
    isEach ? fraction(1) : areIn && weight.units > 0 ? fraction(1) : toFraction(weight)
  const all = criteria.map(({ weight }) => weightOf(weight)).reduce(add, zero)
  const unit = step.name === 'mean' ? all : fraction(1)
  return isEqual(unit, zero) ? null : (weight, difference) => divide(multiply(weightOf(weight), difference), unit)
}
