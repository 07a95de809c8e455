// `standardise` in the oracle: counted by hand where the roots are whole, and the rounding of a root where they are not.

import { describe, expect, test } from 'vitest'
import { fraction, printDecimal, zero } from './fraction'
import type { Step } from './oracle'
import { combined, idea, ten, totals, use, whyRefused, world } from './sketch'
import { roundedWithRoot } from './standardise'

const meanOfJurors: Step = { mean: 'jurors' }

function judged(ballots: string[], ...tally: Step[]) {
  const submissions = [...new Set(ballots.map((line) => line.split(' ')[1] ?? ''))]
  const criteria = ballots[0]?.split(' ').length === 4 ? [idea, use] : [idea]
  const missing = 'renormalise' as const
  return world({ competition: { scale: ten, criteria, tally, ballots: { missing } }, submissions, ballots })
}

describe('standardise', () => {
  test('a juror’s values are put on the mean and the deviation of the whole jury', () => {
    // ada 1 2 3: mean 2, deviation 1; ben 2 4 6: mean 4, deviation 2; all: mean 3, variance 16/5, deviation 1.78885.
    // Aue 3 − 1.78885 = 1.21115, rounded 1.21, from both; Bode 3; Calbe 4.79.
    const ballots = ['ada Aue 1', 'ada Bode 2', 'ada Calbe 3', 'ben Aue 2', 'ben Bode 4', 'ben Calbe 6']
    expect(totals(judged(ballots, { mean: 'criteria' }, { standardise: { decimals: 2 } }, meanOfJurors))).toEqual([
      'Calbe 479/100',
      'Bode 3',
      'Aue 121/100',
    ])
  })

  test('the values of one juror alone stay as they are', () => {
    const ballots = ['ada Aue 1', 'ada Bode 2', 'ada Calbe 4']
    expect(totals(judged(ballots, { mean: 'criteria' }, { standardise: { decimals: 1 } }, meanOfJurors))).toEqual([
      'Calbe 4',
      'Bode 2',
      'Aue 1',
    ])
  })

  test('per criterion each is a series of its own; per `all` they are one', () => {
    // idea: both 0 2, mean 1, variance 2; all 0 2 0 2: mean 1, variance 4/3; 1 ± √(2/3) = 0.1835, 1.8165.
    // use: ada 4 10, mean 7, variance 18; ben 1 3, mean 2, variance 2; all 4 10 1 3: mean 9/2, variance
    // (1/4 + 121/4 + 49/4 + 9/4)/3 = 15; ada's 4: 9/2 − 3·√(15/18) = 1.7614, ben's 1: 9/2 − √(15/2) = 1.7614.
    const ballots = ['ada Aue 0 4', 'ada Bode 2 10', 'ben Aue 0 1', 'ben Bode 2 3']
    const single = judged(ballots, { standardise: { decimals: 2 } }, meanOfJurors, { sum: 'criteria' })
    expect(combined(single)).toEqual(['Bode idea=1.82 use=7.24', 'Aue idea=0.18 use=1.76'])
    // All: ada 0 4 2 10: mean 4, variance (16 + 0 + 4 + 36)/3 = 56/3; ben 0 1 2 3: mean 3/2, variance 5/3;
    // jury: mean 22/8 = 11/4, variance (134 − 8·121/16)/7 = 21/2.
    // ada's 0: 11/4 − 4·√(21/2 · 3/56) = 11/4 − 4·0.75 = −1/4, exactly; to one decimal −0.3. Her 2: 5/4 → 1.3;
    // her 4: 11/4 → 2.8; her 10: 29/4 → 7.3. ben's 0: 11/4 − 1.5·√(63/10) = −1.015 → −1.0; 2: 4.005 → 4.0;
    // 1: 1.495 → 1.5; 3: 6.515 → 6.5.
    const all = judged(ballots, { standardise: { per: 'all', decimals: 1 } }, meanOfJurors, { sum: 'criteria' })
    expect(combined(all)).toEqual(['Bode idea=2.65 use=6.90', 'Aue idea=-0.65 use=2.15'])
    expect(totals(all)).toEqual(['Bode 191/20', 'Aue 3/2'])
  })

  test('a criterion that cannot be standardised alone has no combined score, though the totals can be', () => {
    // Totals of ada 2 and 4 stay as they are; idea 1 and 5 alone too; use is 3 and 3.
    const ballots = ['ada Aue 1 3', 'ada Bode 5 3']
    const counted = judged(ballots, { mean: 'criteria' }, { standardise: { decimals: 1 } }, meanOfJurors)
    expect(totals(counted)).toEqual(['Bode 4', 'Aue 2'])
    expect(combined(counted)).toEqual(['Bode idea=5.00 use=–', 'Aue idea=1.00 use=–'])
  })

  test('a juror with too few values, or whose values are all equal, refuses the count', () => {
    const standardise = (...ballots: string[]) =>
      whyRefused(judged(ballots, { standardise: { decimals: 2, minimum: 3 } }, meanOfJurors, { mean: 'criteria' }))
    expect(standardise('ada Aue 1', 'ada Bode 2', 'ada Calbe 3', 'ben Aue 1', 'ben Bode 2')).toBe('too few values')
    expect(standardise('ada Aue 4', 'ada Bode 4', 'ada Calbe 4')).toBe('does not vary')
    expect(standardise('ada Aue 4', 'ada Bode 4', 'ada Calbe 5')).toBeNull()
  })

  test('jurors that fall into groups sharing no submission refuse the count', () => {
    // ada and ben share Aue, ben and cleo share Bode: one jury. Without ben there are two.
    const standardise = (...ballots: string[]) =>
      whyRefused(judged(ballots, { standardise: { decimals: 2 } }, meanOfJurors, { mean: 'criteria' }))
    const ends = ['ada Aue 1', 'ada Dahme 2', 'cleo Bode 1', 'cleo Elze 3']
    expect(standardise(...ends)).toBe('groups that share no submission')
    expect(standardise(...ends, 'ben Aue 4', 'ben Bode 5')).toBeNull()
  })
})

describe('a number with a root is rounded exactly', () => {
  const rounded = (rational: number, sign: number, underRoot: [bigint, bigint], decimals: number) =>
    printDecimal(
      roundedWithRoot({ rational: fraction(BigInt(rational)), sign, underRoot: fraction(...underRoot) }, decimals),
      decimals,
    )

  test('half goes away from zero, on either side', () => {
    expect(rounded(0, 1, [1n, 4n], 0)).toBe('1')
    expect(rounded(0, -1, [1n, 4n], 0)).toBe('-1')
    expect(rounded(1, -1, [1n, 4n], 0)).toBe('1')
    expect(rounded(1, -1, [9n, 4n], 0)).toBe('-1')
    expect(rounded(-3, 1, [1n, 4n], 0)).toBe('-3')
  })

  test('the least bit below half goes down', () => {
    // √(1/4 − 10⁻³⁰) is 0.49999…; a float says one half.
    const tiny = 10n ** 30n
    expect(rounded(0, 1, [tiny / 4n - 1n, tiny], 0)).toBe('0')
    expect(rounded(0, -1, [tiny / 4n - 1n, tiny], 0)).toBe('0')
    expect(rounded(0, -1, [tiny / 4n + 1n, tiny], 0)).toBe('-1')
  })

  test('√2 and 1 − √2 to twelve decimals', () => {
    // √2 = 1.414 213 562 373 095 …
    expect(rounded(0, 1, [2n, 1n], 12)).toBe('1.414213562373')
    expect(rounded(1, -1, [2n, 1n], 12)).toBe('-0.414213562373')
    expect(roundedWithRoot({ rational: zero, sign: 0, underRoot: zero }, 3)).toEqual(zero)
  })
})
