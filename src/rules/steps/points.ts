// points: each value becomes the points of its rank among the submissions.
import { type Column, pickValues } from '../../model/column.js'
import type { Standings } from '../../model/column-order.js'
import type { Parameters } from '../../model/competition.js'
import type { CubeFacts } from '../../model/cube.js'
import { type Decimal, toFraction, wholeNumber, writeDecimal } from '../../model/decimal.js'
import { add, compare, divide, type Fraction, fraction, multiply, subtract, zero } from '../../model/fraction.js'
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
 * 10, 8, 7 … a juror's best submission gets 12. Equal values share the mean of the points of the ranks that they
 * occupy: two second ones 9 each; with equal `best` 10, with `worst` 8. High is best afterwards. Eurovision juries
 * until 2017 (12, 10, 8 … 1 by the mean rank of five jurors; eurovision.tv); Irish dance (CLRG: 100, 75, 65, 60 …, ties
 * share the mean). A submission's points depend on the others: one more or less can turn the order of two
 * (points-with-a-third). Proven by fixtures/counted/points-*.
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
        `durch die Punkte seines Rangs unter den Beiträgen ersetzt (${listed(tableOf(parameters), beyondOf(parameters), 'de')}); gleiche Werte erhalten ${germanShares[sharingOf(parameters)]}`,
      ),
    en: (parameters, facts) =>
      englishComparison(
        parameters,
        facts,
        `Each value becomes the points of its rank among the submissions (${listed(tableOf(parameters), beyondOf(parameters), 'en')})`,
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

/** The points by rank, and their sums: sums[2] is of the ranks 1 and 2. */
type Scoring = {
  readonly table: readonly Fraction[]
  readonly sums: readonly Fraction[]
  readonly beyond: Fraction
  readonly sharing: Sharing
}

function scoringOf(parameters: Parameters): Scoring {
  const table = tableOf(parameters).map(toFraction)
  const sums = [zero]
  for (const points of table) sums.push(add(sums.at(-1)!, points))
  return { table, sums, beyond: toFraction(beyondOf(parameters)), sharing: sharingOf(parameters) }
}

/** The points of each class; those that as many equal values share behind as many better ones are computed once. */
function pointsOf({ better, equal }: Standings, scoring: Scoring): Column {
  const values = [scoring.beyond]
  const picks = new Map<number, number>()
  const pickOf = (before: number, together: number): number => {
    if (before >= scoring.table.length) return 0
    const key = before * 2 ** 26 + together
    const known = picks.get(key)
    if (known !== undefined) return known
    picks.set(key, values.length)
    return values.push(worthOf(before + 1, before + together, scoring)) - 1
  }
  return pickValues(
    values,
    better.map((before, at) => (equal[at] === 0 ? -1 : pickOf(before, equal[at]!))),
  )
}

/** What a value gets that occupies the ranks from the first to the last. */
function worthOf(first: number, last: number, { table, sums, beyond, sharing }: Scoring): Fraction {
  if (sharing !== 'mean') return table[(sharing === 'best' ? first : last) - 1] ?? beyond
  const end = Math.min(last, table.length)
  const within = subtract(sums[end]!, sums[first - 1]!)
  return divide(add(within, multiply(beyond, fraction(last - end))), fraction(last - first + 1))
}

/** Rank by rank and what lies beyond; with a semicolon between them where one has a decimal comma: `1; 0,75; danach 0`. */
function listed(table: readonly Decimal[], beyond: Decimal, language: 'de' | 'en'): string {
  const isWithComma = language === 'de' && [...table, beyond].some(({ decimals }) => decimals > 0)
  const last = `${language === 'de' ? 'danach' : 'then'} ${spokenDecimal(beyond, language)}`
  return [...table.map((each) => spokenDecimal(each, language)), last].join(isWithComma ? '; ' : ', ')
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
