// carry: adds the totals of earlier rounds to the total.
import { addColumns, type Column, scaleColumn } from '../../model/column.js'
import type { EarlierRound, Parameters } from '../../model/competition.js'
import { type CubeFacts, jurorsStand, type Range } from '../../model/cube.js'
import { type Decimal, isSameDecimal, toFraction, wholeNumber } from '../../model/decimal.js'
import { zero } from '../../model/fraction.js'
import { decimalOf, refused, type StepRule, type Transformed } from '../step.js'
import { spokenDecimal } from './said.js'
import { changedBy } from './standing.js'

/**
 * The total becomes own · total + Σ weight · the total of each earlier round, as the results in its folder have it: with
 * own 0.6 and a semi-final of weight 0.4, 80 and 90 there make 84. At the Olympic diving of 2000 the final's ranking
 * was by final and semi-final added (Emerson, Seltzer and Lin 2009). Combined scores and jurors' totals are those of this
 * round alone. Proven by fixtures/counted/carry-*.
 */
export const carry: StepRule = {
  name: 'carry',
  form: { short: 'own', parameters: { own: { type: 'decimal', least: 0, default: wholeNumber(1) } } },
  scope: () => ({ axis: null, collapses: null, isOfTotals: true }),
  transform: transformCarry,
  apply: (parameters, cube, facts) => {
    const weighed = (totals: Column, weight: Decimal) => scaleColumn(totals, toFraction(weight), zero)
    const total = facts.earlierRounds.reduce(
      (so, { id, weight }) => addColumns(so, weighed(cube.outside.earlier(id), weight)),
      weighed(cube.columns[0]!, decimalOf(parameters, 'own')),
    )
    return { ...cube, facts, columns: [total] }
  },
  sentence: {
    de: (parameters, facts) => `${germanOwn(parameters)}${listed(facts.earlierRounds.map(germanRound))}.`,
    en: (parameters, facts) => `${englishOwn(parameters)}${listed(facts.earlierRounds.map(englishRound))}.`,
  },
}

/** Once, on a total. */
function transformCarry(_: Parameters, facts: CubeFacts): Transformed {
  if (facts.rounds === 'none') return refused('carry-nothing')
  if (facts.rounds === 'carried') return refused('carry-twice')
  if (facts.criteriaStand || jurorsStand(facts)) return refused('carry-early')
  const criteria = facts.criteria.map((total) => ({ ...total, range: carried(total.range) }))
  return { facts: { ...facts, criteria, rounds: 'carried' } }
}

/** Between which ends earlier totals lie, their folders do not tell. */
const carried = (range: Range): Range => changedBy(range, 'carry')

const isOwnWhole = (parameters: Parameters): boolean => isSameDecimal(decimalOf(parameters, 'own'), wholeNumber(1))

const germanOwn = (parameters: Parameters): string =>
  isOwnWhole(parameters)
    ? 'Zur Gesamtwertung werden die Gesamtwertungen der früheren Runden hinzugezählt'
    : `Die Gesamtwertung wird mit ${ownSaid(parameters, 'de')} multipliziert; hinzugezählt werden die Gesamtwertungen der früheren Runden`

const englishOwn = (parameters: Parameters): string =>
  isOwnWhole(parameters)
    ? 'The totals of the earlier rounds are added to the total'
    : `The total is multiplied by ${ownSaid(parameters, 'en')}, and the totals of the earlier rounds are added`

const ownSaid = (parameters: Parameters, language: 'de' | 'en') => spokenDecimal(decimalOf(parameters, 'own'), language)

const listed = (rounds: readonly string[]): string => (rounds.length === 0 ? '' : `: ${rounds.join('; ')}`)

const germanRound = ({ id, weight }: EarlierRound): string =>
  isSameDecimal(weight, wholeNumber(1)) ? `„${id}“` : `„${id}“, multipliziert mit ${spokenDecimal(weight, 'de')}`

const englishRound = ({ id, weight }: EarlierRound): string =>
  isSameDecimal(weight, wholeNumber(1)) ? `“${id}”` : `“${id}”, multiplied by ${spokenDecimal(weight, 'en')}`
