import { expect, test } from 'vitest'
import { type Fraction, fraction } from '../../src/model/fraction.js'
import type { Ranking } from '../../src/model/ranking.js'
import { printedTotals, spokenMoney, spokenNumber } from '../../src/write/printed.js'
import { mean, round } from './sample.js'

const rankingOf = (...totals: readonly Fraction[]): Ranking => ({
  division: null,
  best: 'high',
  ranked: totals.map((total, submission) => ({
    submission,
    place: 1,
    total,
    ballots: 1,
    combined: [],
    measures: [],
    decidedBy: null,
    sharedWith: [],
    status: 'ranked',
  })),
  unranked: [],
})

const means = [mean('criteria'), mean('jurors')]

function totalsOf(ranking: Ranking, steps = means): readonly string[] {
  const printed = printedTotals(ranking, steps)
  return ranking.ranked.map(({ total }) => printed.total(total))
}

test('totals have two decimals, half-up', () => {
  expect(totalsOf(rankingOf(fraction(78), fraction(1, 8)))).toEqual(['78.00', '0.13'])
})

test('totals have the decimals of the last step if it rounds', () => {
  expect(totalsOf(rankingOf(fraction(78)), [...means, round(0)])).toEqual(['78'])
  expect(totalsOf(rankingOf(fraction(78)), [round(0), ...means])).toEqual(['78.00'])
})

test('two different totals never look equal, two equal ones may', () => {
  expect(totalsOf(rankingOf(fraction(78001, 1000), fraction(78004, 1000), fraction(78004, 1000)))).toEqual([
    '78.001',
    '78.004',
    '78.004',
  ])
})

test('more decimals are taken until all totals are told apart at once', () => {
  const totals = [fraction(149, 100), fraction(151, 100), fraction(20001, 10000), fraction(20004, 10000)]
  expect(totalsOf(rankingOf(...totals), [...means, round(0)])).toEqual(['1.4900', '1.5100', '2.0001', '2.0004'])
  expect(totalsOf(rankingOf(fraction(49, 1000), fraction(51, 1000)), [...means, round(1)])).toEqual(['0.0', '0.1'])
})

test('combined scores keep the decimals of the rule', () => {
  const printed = printedTotals(rankingOf(fraction(78001, 1000), fraction(78004, 1000)), means)
  expect(printed.combined(fraction(78001, 1000))).toBe('78.00')
})

test.each([
  [2500000, 'EUR', '25.000 €', '€25,000'],
  [2500050, 'EUR', '25.000,50 €', '€25,000.50'],
  [100000000, 'CHF', '1.000.000 CHF', 'CHF 1,000,000'],
  [99900, 'EUR', '999 €', '€999'],
  [5, null, '0,05', '0.05'],
] as const)('%i cents in %s are %s and %s for people', (cents, currency, german, english) => {
  expect(spokenMoney(cents, currency, 'de')).toBe(german)
  expect(spokenMoney(cents, currency, 'en')).toBe(english)
})

test('numbers for people have a decimal comma in German', () => {
  expect([spokenNumber('78.00', 'de'), spokenNumber('78.00', 'en')]).toEqual(['78,00', '78.00'])
})
