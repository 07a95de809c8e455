// Where the difference of two totals arises: by criterion and by juror, and how much of it each of them makes.
import { readDecimal, toFraction } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import { add, divide, type Fraction, fraction, multiply, subtract, zero } from '../model/fraction.js'
import { cellOf } from '../model/submission.js'
import { criterionShares, jurorsShare } from '../rules/shares.js'
import { ruleOf } from '../rules/steps.js'
import type { ExplainedJuror, Explanation } from './explanation.js'

/** Two values of the same kind and the first less the second; null where either has none. */
export type Difference = {
  readonly label: string
  readonly own: Fraction | null
  readonly other: Fraction | null
  readonly difference: Fraction | null
  /** How much of the difference of the totals it makes; null where the steps do not tell. */
  readonly share: Fraction | null
}

/** The rest is what the shares leave of the difference of the totals; null where not all have one. */
export type Differences = { readonly rows: readonly Difference[]; readonly rest: Fraction | null }

export type Comparison = {
  /** Null where either has no total. */
  readonly difference: Fraction | null
  readonly criteria: Differences
  readonly jurors: Differences
  /** What the submissions bring along: numbers of submissions.csv that steps use, and totals of earlier rounds. */
  readonly brought: readonly Difference[]
}

export function compareExplanations(docket: Docket, own: Explanation, other: Explanation): Comparison {
  const total = differenceOf(own.ranked?.total ?? null, other.ranked?.total ?? null)
  return {
    difference: total,
    criteria: withRest(total, criterionDifferences(docket, own, other)),
    jurors: withRest(total, jurorDifferences(docket, own, other)),
    brought: [...columnDifferences(docket, own, other), ...roundDifferences(docket, own, other)],
  }
}

/** The columns that steps of the tally read; what they make of the total depends on the steps around them. */
function columnDifferences(
  { competition, submissions }: Docket,
  own: Explanation,
  other: Explanation,
): readonly Difference[] {
  const columns = new Set(competition.tally.flatMap(({ name, parameters }) => ruleOf(name).columns?.(parameters) ?? []))
  const numberIn = (column: string, { submission }: Explanation): Fraction | null => {
    const number = readDecimal(cellOf(submissions, submissions.rows[submission]!, column))
    return number && toFraction(number)
  }
  return [...columns].map((column) => differ(column, numberIn(column, own), numberIn(column, other), null))
}

/** Each round's total enters the total times its weight, where a step carries it over. */
function roundDifferences(
  { competition, submissions, earlier }: Docket,
  own: Explanation,
  other: Explanation,
): readonly Difference[] {
  if (!competition.tally.some(({ name }) => name === 'carry')) return []
  const totalIn = (round: string, { submission }: Explanation) =>
    earlier.get(round)?.get(submissions.rows[submission]!.id) ?? null
  return competition.rounds.map(({ id, weight }) =>
    differ(id, totalIn(id, own), totalIn(id, other), toFraction(weight)),
  )
}

const differenceOf = (a: Fraction | null, b: Fraction | null): Fraction | null => (a && b ? subtract(a, b) : null)

/** A share of a difference is so many times it. */
function differ(label: string, own: Fraction | null, other: Fraction | null, times: Fraction | null): Difference {
  const difference = differenceOf(own, other)
  return { label, own, other, difference, share: difference && times && multiply(difference, times) }
}

function withRest(total: Fraction | null, rows: readonly Difference[]): Differences {
  const shares = rows.flatMap(({ share }) => share ?? [])
  const areAll = total !== null && rows.length > 0 && shares.length === rows.length
  return { rows, rest: areAll ? subtract(total, shares.reduce(add, zero)) : null }
}

function criterionDifferences({ competition }: Docket, own: Explanation, other: Explanation): readonly Difference[] {
  const shares = criterionShares(competition)
  return competition.criteria.map(({ name }, index) =>
    differ(
      name,
      own.ranked?.combined[index] ?? null,
      other.ranked?.combined[index] ?? null,
      shares && (shares[index] ?? zero),
    ),
  )
}

/** Each juror's part of the mean or the sum; only where the same jurors have a total for both. */
function jurorDifferences(
  { jurors, competition }: Docket,
  own: Explanation,
  other: Explanation,
): readonly Difference[] {
  const all = [...own.jurors, ...other.jurors.filter(({ juror }) => !own.jurors.some((each) => each.juror === juror))]
  const totalIn = (explanation: Explanation, { juror }: ExplainedJuror) =>
    explanation.jurors.find((each) => each.juror === juror)?.total ?? null
  const share = jurorsShare(competition)
  const areSame = all.every((each) => totalIn(own, each) !== null && totalIn(other, each) !== null)
  const weightOf = ({ juror }: ExplainedJuror) => (share?.isWeighed ? toFraction(jurors[juror]!.weight) : fraction(1))
  const divisor = share?.isMean ? all.map(weightOf).reduce(add, zero) : fraction(1)
  const timesOf = (each: ExplainedJuror) =>
    share === null || !areSame || divisor.n === 0n ? null : divide(multiply(share.times, weightOf(each)), divisor)
  return all
    .toSorted((a, b) => a.juror - b.juror)
    .map((each) => differ(each.label, totalIn(own, each), totalIn(other, each), timesOf(each)))
}
