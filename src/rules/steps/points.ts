// points: each value becomes the points of its rank among the submissions.
import { type Column, pickValues } from '../../model/column.js'
import type { Standings } from '../../model/column-order.js'
import type { Parameters } from '../../model/competition.js'
import type { CubeFacts } from '../../model/cube.js'
import { type Decimal, toFraction, wholeNumber, writeDecimal } from '../../model/decimal.js'
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  isEqual,
  multiply,
  subtract,
  zero,
} from '../../model/fraction.js'
import { decimalOf, refused, type StepRule, type Transformed } from '../step.js'
import {
  compareColumns,
  comparing,
  englishComparison,
  germanComparison,
  type Sharing,
  sharedAmongEqual,
  sharingOf,
} from './compared.js'
import { spokenDecimal } from './said.js'

/**
 * Ranks by itself, as `ranks` does, and gives the points of the rank; beyond the table's end `beyond`. By the table 12,
 * 10, 8, 7 … a juror's best submission gets 12. Equal values share the mean of the points of the ranks that they occupy:
 * two second ones 9 each; with equal `best` 10, with `worst` 8. High is best afterwards. Eurovision juries until 2017
 * (12, 10, 8 … 1 by the mean rank of five jurors; eurovision.tv); Irish dance (CLRG: 100, 75, 65, 60 …, ties share the
 * mean). Proven by fixtures/counted/points-*.
 */
export const points: StepRule = {
  name: 'points',
  form: {
    short: 'table',
    parameters: {
      table: { type: 'decimals' },
      beyond: { type: 'decimal', default: wholeNumber(0) },
      ...sharedAmongEqual,
    },
  },
  scope: () => ({ axis: null, collapses: null }),
  transform: transformPoints,
  apply: (parameters, cube, facts) => {
    const scoring = scoringOf(parameters)
    return compareColumns(parameters, cube, facts, (standings) => pointsOf(standings, scoring))
  },
  sentence: {
    de: (parameters, facts) =>
      germanComparison(
        parameters,
        facts,
        `durch die Punkte seines Rangs unter den Beiträgen ersetzt (${listed(tableOf(parameters), 'de')}, danach ${spokenDecimal(beyondOf(parameters), 'de')}); gleiche Werte erhalten ${germanShares[sharingOf(parameters)]}`,
      ),
    en: (parameters, facts) =>
      englishComparison(
        parameters,
        facts,
        `Each value becomes the points of its rank among the submissions (${listed(tableOf(parameters), 'en')}, then ${spokenDecimal(beyondOf(parameters), 'en')})`,
        `equal values ${englishShares[sharingOf(parameters)]}`,
      ),
  },
}

const tableOf = (parameters: Parameters): readonly Decimal[] => parameters.table as readonly Decimal[]
const beyondOf = (parameters: Parameters): Decimal => decimalOf(parameters, 'beyond')

function transformPoints(parameters: Parameters, facts: CubeFacts): Transformed {
  const [table, beyond] = [tableOf(parameters).map(toFraction), toFraction(beyondOf(parameters))]
  if (compare(beyond, table.at(-1)!) > 0) return refused('points-beyond', writeDecimal(beyondOf(parameters)))
  return comparing(parameters, facts, { min: beyond, max: table[0]!, best: 'high', steps: null, after: 'points' })
}

/** The points of rank n at n, those beyond the table at 0; and their sums up to each rank: sums[2] is of ranks 1 and 2. */
type Scoring = { readonly points: readonly Fraction[]; readonly sums: readonly Fraction[]; readonly sharing: Sharing }

function scoringOf(parameters: Parameters): Scoring {
  const table = tableOf(parameters).map(toFraction)
  const sums = [zero]
  for (const each of table) sums.push(add(sums.at(-1)!, each))
  return { points: [toFraction(beyondOf(parameters)), ...table], sums, sharing: sharingOf(parameters) }
}

/** The points of each class; those that equal values share are computed once for each such set. */
function pointsOf({ better, equal }: Standings, scoring: Scoring): Column {
  const values = [...scoring.points]
  const shares = new Map<number, number>()
  const picks = better.map((before, at) =>
    equal[at] === 0 ? -1 : pickOf(before + 1, before + equal[at]!, scoring, values, shares),
  )
  return pickValues(values, picks)
}

/** Which of the values those get who occupy the ranks from the first to the last; a new one is added. */
function pickOf(
  first: number,
  last: number,
  scoring: Scoring,
  values: Fraction[],
  shares: Map<number, number>,
): number {
  const at = (rank: number) => (rank < scoring.points.length ? rank : 0)
  if (scoring.sharing === 'worst') return at(last)
  if (scoring.sharing === 'best' || isEqual(values[at(first)]!, values[at(last)]!)) return at(first)
  const key = first * 2 ** 26 + last
  const known = shares.get(key)
  if (known !== undefined) return known
  shares.set(key, values.length)
  return values.push(divide(sumOfRanks(first, last, scoring), fraction(last - first + 1))) - 1
}

/** The points of the ranks from the first to the last together. */
function sumOfRanks(first: number, last: number, { points, sums }: Scoring): Fraction {
  const end = sums.length - 1
  const within = subtract(sums[Math.min(last, end)]!, sums[Math.min(first - 1, end)]!)
  return add(within, multiply(points[0]!, fraction(Math.max(0, last - Math.max(first - 1, end)))))
}

/** Rank by rank; with a semicolon between them where one has a decimal comma: `1; 0,75`. */
function listed(numbers: readonly Decimal[], language: 'de' | 'en'): string {
  const isWithComma = language === 'de' && numbers.some(({ decimals }) => decimals > 0)
  return numbers.map((each) => spokenDecimal(each, language)).join(isWithComma ? '; ' : ', ')
}

const germanShares: Readonly<Record<Sharing, string>> = {
  mean: 'das Mittel der Punkte ihrer Ränge',
  best: 'die Punkte des besten ihrer Ränge',
  worst: 'die Punkte des schlechtesten ihrer Ränge',
}
const englishShares: Readonly<Record<Sharing, string>> = {
  mean: 'share the mean of the points of their ranks',
  best: 'get the points of the best of their ranks',
  worst: 'get the points of the worst of their ranks',
}
