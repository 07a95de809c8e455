// The steps of issue 3 in the oracle, each on a tiny world that was counted by hand.

import { describe, expect, test } from 'vitest'
import type { Competition, Juror, Step } from './oracle'
import {
  combined,
  idea,
  measures,
  places,
  scoredByJurors,
  ten,
  totals,
  unranked,
  use,
  whyRefused,
  world,
} from './sketch'

const meanOfJurors: Step = { mean: 'jurors' }
const style = { id: 'style' }

/** The exact total of one submission from the scores of its jurors. */
function totalOf(scores: number[], ...tally: Step[]): string | undefined {
  return totals(scoredByJurors(scores, tally, { min: 0, max: 100 }))[0]?.replace('Aue ', '')
}

/** One submission, one ballot a juror, a score per criterion in each. */
function judged(ballots: number[][], competition: Omit<Competition, 'scale'>) {
  return world({
    competition: { scale: { min: 0, max: 100 }, ...competition },
    submissions: ['Aue'],
    ballots: ballots.map((scores, index) => `j${index} Aue ${scores.join(' ')}`),
  })
}

describe('collapses', () => {
  test('best and worst are the mean of so many values from their end', () => {
    // Of 2 5 6 7 9: the two best (7 + 9)/2 = 8, the two worst (2 + 5)/2 = 7/2.
    const scores = [7, 2, 9, 6, 5]
    expect(totalOf(scores, { best: { over: 'jurors', count: 2 } })).toBe('8')
    expect(totalOf(scores, { worst: { over: 'jurors', count: 2 } })).toBe('7/2')
  })

  test('where low is best, the best values are the low ones', () => {
    const low = { min: 1, max: 10, best: 'low' as const }
    expect(totals(scoredByJurors([7, 2, 9], [{ best: { over: 'jurors', count: 2 } }], low))).toEqual(['Aue 9/2'])
  })

  test('nearest is the mean of the values closest together, of equally close ones the better', () => {
    // IJRU rope skipping, three judges: of 60 70 72 the two closest, 71; of 60 70 80 the two higher, 75.
    const two: Step = { nearest: { over: 'jurors', count: 2 } }
    expect(totalOf([60, 72, 70], two)).toBe('71')
    expect(totalOf([80, 60, 70], two)).toBe('75')
    expect(totals(scoredByJurors([8, 6, 7], [two], { min: 1, max: 9, best: 'low' }))).toEqual(['Aue 13/2'])
  })

  test('with fewer values than it needs, best has no value, and the submission is incomplete', () => {
    const best = (weight: number) =>
      world({
        competition: {
          scale: ten,
          criteria: [idea, { id: 'use', weight }],
          ballots: { missing: 'renormalise' },
          tally: [{ best: { over: 'jurors', count: 2 } }, { mean: 'criteria' }],
        },
        submissions: ['Aue'],
        ballots: ['ada Aue 4 9', 'ben Aue 6 -'],
      })
    expect(unranked(best(1))).toEqual(['Aue incomplete'])
    expect(totals(best(0))).toEqual(['Aue 5'])
  })

  test('the best two of three criteria are counted for each juror', () => {
    // ada 9 7 of 9 1 7: 8; ben 5 6 of 4 5 6: 11/2; mean 27/4
    const tally: Step[] = [{ best: { over: 'criteria', count: 2 } }, meanOfJurors]
    expect(
      totals(
        judged(
          [
            [9, 1, 7],
            [4, 5, 6],
          ],
          { criteria: [idea, use, style], tally },
        ),
      ),
    ).toEqual(['Aue 27/4'])
  })

  test('a criterion of yes or no is decided by more than half of the jurors', () => {
    // Race to the Top 2010: 15 points or none; 2 of 5 yes are 0 points, 3 of 5 are 15, half is no majority.
    const stem = (...scores: number[]) =>
      totals(
        world({
          competition: {
            criteria: [{ id: 'stem', scale: { min: 0, max: 15, step: 15 } }],
            tally: [{ majority: 'jurors' }, { sum: 'criteria' }],
          },
          submissions: ['Aue'],
          ballots: scores.map((score, index) => `j${index} Aue ${score}`),
        }),
      )[0]
    expect(stem(15, 0, 15, 0, 0)).toBe('Aue 0')
    expect(stem(15, 0, 15, 0, 15)).toBe('Aue 15')
    expect(stem(15, 0, 15, 0)).toBe('Aue 0')
  })

  test('criteria merged by `only` weigh what they weighed together, after a sum 1', () => {
    // idea 2·8 and use 1·5 merged: 7, weight 3; style 1 with weight 1: (3·7 + 1)/4 = 11/2.
    // Summed: 21, weight 1: (21 + 1)/2 = 11.
    const criteria = [{ id: 'idea', weight: 2 }, use, style]
    const merged = (name: 'mean' | 'sum') =>
      totals(
        judged([[8, 5, 1]], {
          criteria,
          tally: [
            meanOfJurors,
            { [name]: { over: 'criteria', only: ['idea', 'use'] } } as Step,
            { round: { decimals: 2, only: ['idea+use'] } },
            { mean: 'criteria' },
          ],
        }),
      )
    expect(merged('mean')).toEqual(['Aue 11/2'])
    expect(merged('sum')).toEqual(['Aue 11'])
  })

  test('groups become one value each with the weight of the group, and criteria in no group stay', () => {
    // content (idea 8, use 4): 6 with weight 3; style 2 with weight 1: (18 + 2)/4 = 5.
    const grouped: Omit<Competition, 'scale'> = {
      criteria: [idea, use, style],
      groups: [{ id: 'content', weight: 3, criteria: ['idea', 'use'] }],
      tally: [{ mean: 'groups' }, { mean: 'criteria' }, meanOfJurors],
    }
    expect(totals(judged([[8, 4, 2]], grouped))).toEqual(['Aue 5'])
    expect(combined(judged([[8, 4, 2]], grouped))).toEqual(['Aue idea=8.00 use=4.00 style=2.00'])
  })

  test('`only` on a group applies to its criteria, until it is merged to the group’s own value', () => {
    // idea 8 and use 4 plus 1 each: 9 and 5; merged 7; times 10: 70; mean of 70 and 2: 36.
    // For the criterion alone: (8 + 1)·10 = 90.
    const grouped = judged([[8, 4, 2]], {
      criteria: [idea, use, style],
      groups: [{ id: 'content', criteria: ['idea', 'use'] }],
      tally: [
        { plus: { number: 1, only: ['content'] } },
        { mean: 'groups' },
        { times: { number: 10, only: ['content'] } },
        meanOfJurors,
        { mean: 'criteria' },
      ],
    })
    expect(totals(grouped)).toEqual(['Aue 36'])
    expect(combined(grouped)).toEqual(['Aue idea=90.00 use=50.00 style=2.00'])
  })

  test('over jurors with `only` the other criteria keep their jurors until a later collapse', () => {
    // idea 2 4 9: median 4; use 2 4 9: mean 5; sum 9.
    const tally: Step[] = [{ median: { over: 'jurors', only: ['idea'] } }, meanOfJurors, { sum: 'criteria' }]
    expect(
      totals(
        judged(
          [
            [2, 2],
            [4, 4],
            [9, 9],
          ],
          { criteria: [idea, use], tally },
        ),
      ),
    ).toEqual(['Aue 9'])
  })

  test('with equal weights every criterion and every juror counts one', () => {
    // Declared: (3·8 + 4)/4 = 7; equal: 6. Jurors 8 (weight 3) and 4: declared 7, equal 6.
    const equal = { over: 'criteria', weights: 'equal' } as const
    const criteria = [{ id: 'idea', weight: 3 }, use]
    expect(totals(judged([[8, 4]], { criteria, tally: [{ mean: equal }, meanOfJurors] }))).toEqual(['Aue 6'])
    const jurors: Juror[] = [{ id: 'ada', weight: '3' }, { id: 'ben' }]
    const weighted = (step: Step) =>
      totals(
        world({
          competition: { scale: ten, criteria: [idea], tally: [{ mean: 'criteria' }, step] },
          submissions: ['Aue'],
          jurors,
          ballots: ['ada Aue 8', 'ben Aue 4'],
        }),
      )
    expect(weighted(meanOfJurors)).toEqual(['Aue 7'])
    expect(weighted({ mean: { over: 'jurors', weights: 'equal' } })).toEqual(['Aue 6'])
  })
})

describe('what is far from the others', () => {
  test('clip moves what is further than the deviation to that distance, the centre rounded first where the rule says so', () => {
    // 15 18 20 24: mean 77/4 = 19.25. To 16.25 … 22.25: 16.25 + 18 + 20 + 22.25 = 76.5, /4 = 153/8.
    // Chopin rounds the mean first: 19, so 16 … 22: (16 + 18 + 20 + 22)/4 = 19. The median is 19 too.
    expect(totalOf([15, 18, 20, 24], { clip: 3 }, meanOfJurors)).toBe('153/8')
    expect(totalOf([15, 18, 20, 24], { clip: { deviation: 3, round: 0 } }, meanOfJurors)).toBe('19')
    expect(totalOf([15, 18, 20, 24], { clip: { deviation: 3, centre: 'median' } }, meanOfJurors)).toBe('19')
  })

  test('the deviation may differ by criterion, and a criterion that is not named is not clipped', () => {
    // idea 2 8: mean 5, to 4 and 6; use stays 0 10; ada (4 + 0), ben (6 + 10): mean 10 whatever; the best: 16.
    const clip: Step = { clip: { deviation: { idea: 1 } } }
    const tally: Step[] = [clip, { sum: 'criteria' }, { best: { over: 'jurors', count: 1 } }]
    expect(
      totals(
        judged(
          [
            [2, 0],
            [8, 10],
          ],
          { criteria: [idea, use], tally },
        ),
      ),
    ).toEqual(['Aue 16'])
  })

  test('discard leaves out what is beyond the deviation, or as far as it', () => {
    // EGTA: of 80 82 84 50 the mean is 74; 50 is 24 away and goes, from 15 on: 82. OIV: beyond 7 of the mean.
    // 70 80 84: mean 78; 70 is 8 away and goes: 82. From 6 on, 70 and 84 go: 80; beyond 6 only 70.
    expect(totalOf([80, 82, 84, 50], { discard: { from: 15 } }, meanOfJurors)).toBe('82')
    expect(totalOf([70, 80, 84], { discard: { beyond: 7 } }, meanOfJurors)).toBe('82')
    expect(totalOf([70, 80, 84], { discard: { from: 6 } }, meanOfJurors)).toBe('80')
    expect(totalOf([70, 80, 84], { discard: { beyond: 6 } }, meanOfJurors)).toBe('82')
  })

  test('repeat discards again with the new mean until none goes', () => {
    // 5 5 5 5 5 5 11 20: mean 61/8, 20 goes; of the rest the mean is 41/7 and 11 goes; 5 is left.
    const scores = [5, 5, 5, 5, 5, 5, 11, 20]
    expect(totalOf(scores, { discard: { beyond: 4 } }, meanOfJurors)).toBe('41/7')
    expect(totalOf(scores, { discard: { beyond: 4, repeat: true } }, meanOfJurors)).toBe('5')
  })

  test('the farthest go first, equally far ones together, and only as long as enough remain', () => {
    // 0 10 11 12 30, median 11: 30 is 19 away, 0 is 11. Keeping 4, only 30 goes: 33/4; keeping 3, both: 11.
    const discard = (keep: number): Step => ({ discard: { beyond: 5, centre: 'median', keep } })
    expect(totalOf([0, 10, 11, 12, 30], discard(4), meanOfJurors)).toBe('33/4')
    expect(totalOf([0, 10, 11, 12, 30], discard(3), meanOfJurors)).toBe('11')
    // 1 10 19: both ends are 9 away; keeping 2, both stay; keeping 1, both go.
    expect(totalOf([1, 10, 19], discard(2), { best: { over: 'jurors', count: 1 } })).toBe('19')
    expect(totalOf([1, 10, 19], discard(1), { best: { over: 'jurors', count: 1 } })).toBe('10')
  })

  test('what is discarded is no missing score', () => {
    // idea 1 8 9, mean 6: 1 goes, mean 17/2; use 5. Mean 27/4.
    const tally: Step[] = [{ discard: { beyond: 4, only: ['idea'] } }, meanOfJurors, { mean: 'criteria' }]
    expect(
      totals(
        judged(
          [
            [1, 5],
            [8, 5],
            [9, 5],
          ],
          { criteria: [idea, use], tally },
        ),
      ),
    ).toEqual(['Aue 27/4'])
  })

  test('drop with `only` leaves the other criteria whole', () => {
    // idea 1 5 9 without the highest: 3; use 1 5 9: 5; sum 8.
    const tally: Step[] = [{ drop: { highest: 1, only: ['idea'] } }, meanOfJurors, { sum: 'criteria' }]
    expect(
      totals(
        judged(
          [
            [1, 1],
            [5, 5],
            [9, 9],
          ],
          { criteria: [idea, use], tally },
        ),
      ),
    ).toEqual(['Aue 8'])
  })
})

describe('steps that change each value', () => {
  test('products are rounded before they are added where `weigh` and `round` stand before the sum', () => {
    // ISU components: 8.57 · 0.8 = 6.856, rounded 6.86; twice 13.72. Unrounded 13.712, rounded last 13.71.
    const components = (...tally: Step[]) =>
      totals(
        world({
          competition: {
            scale: { min: 0, max: 10, step: 0.01 },
            criteria: [
              { id: 'idea', weight: 0.8 },
              { id: 'use', weight: 0.8 },
            ],
            tally,
          },
          submissions: ['Aue'],
          ballots: ['ada Aue 8.57 8.57'],
        }),
      )
    expect(components(meanOfJurors, 'weigh', { round: 2 }, { sum: 'criteria' })).toEqual(['Aue 343/25'])
    expect(components(meanOfJurors, { sum: 'criteria' }, { round: 2 })).toEqual(['Aue 1371/100'])
  })

  test('diving: the sum of five of seven is multiplied by the difficulty and by 0.6', () => {
    // 8 9 8.5 8.5 8 9 8 without the highest and the lowest: 42; 42 · 3.1 · 0.6 = 78.12 (rules of 2000)
    const dive = world({
      competition: {
        scale: { min: 0, max: 10, step: 0.5 },
        criteria: [{ id: 'dive' }],
        tally: [
          { mean: 'criteria' },
          { drop: { highest: 1, lowest: 1 } },
          { sum: 'jurors' },
          { times: 'difficulty' },
          { times: 0.6 },
          { round: 2 },
        ],
      },
      submissions: [{ id: 'Aue', difficulty: '3.1' }],
      ballots: ['8', '9', '8.5', '8.5', '8', '9', '8'].map((score, index) => `j${index} Aue ${score}`),
    })
    expect(places(dive)).toEqual(['1 Aue 78.12'])
    // The difficulty belongs to the dive, but the factors stand after the criteria: the combined score has none of it.
    expect(combined(dive)).toEqual(['Aue dive=42.00'])
  })

  test('a column may be meant for one criterion alone, and what is added before the collapse is in the combined score', () => {
    // 7 · 1.5 = 21/2 and 4 + 2.5 − 1 = 11/2; sum 16 − 0.5 = 31/2
    const own = world({
      competition: {
        scale: ten,
        criteria: [idea, use],
        tally: [
          meanOfJurors,
          { times: { columns: { idea: 'factor' } } },
          { plus: { column: 'base', only: ['use'] } },
          { minus: { number: 1, only: ['use'] } },
          { sum: 'criteria' },
          { minus: 'deduction' },
        ],
      },
      submissions: [{ id: 'Aue', factor: '1.5', base: '2.5', deduction: '0.5' }],
      ballots: ['ada Aue 7 4'],
    })
    expect(totals(own)).toEqual(['Aue 31/2'])
    expect(combined(own)).toEqual(['Aue idea=10.50 use=5.50'])
  })

  test('from `only` on, the other criteria are gone from the total; each keeps its combined score', () => {
    const tally: Step[] = [{ only: ['use', 'style'] }, meanOfJurors, { sum: 'criteria' }]
    const some = judged([[9, 2, 4]], { criteria: [idea, use, style], tally })
    expect(totals(some)).toEqual(['Aue 6'])
    expect(combined(some)).toEqual(['Aue idea=9.00 use=2.00 style=4.00'])
  })

  test('earlier rounds are carried into the total with their weights, and not into the combined scores', () => {
    // Own weight 0.5: 8/2 = 4; first round 1/3 · 3 = 1, semi-final 10 · 1 = 10: 15. Bode 9/2 + 0 + 9 = 27/2.
    const final = world({
      competition: {
        scale: ten,
        criteria: [idea],
        rounds: [
          { id: 'first', folder: '../first', weight: 3 },
          { id: 'semi', folder: '../semi' },
        ],
        tally: [{ mean: 'criteria' }, meanOfJurors, { carry: 0.5 }],
      },
      submissions: ['Aue', 'Bode'],
      ballots: ['ada Aue 8', 'ada Bode 9'],
      rounds: { first: { Aue: '1/3', Bode: '0' }, semi: { Aue: '10', Bode: '9' } },
    })
    expect(totals(final)).toEqual(['Aue 15', 'Bode 27/2'])
    expect(combined(final)).toEqual(['Aue idea=8.00', 'Bode idea=9.00'])
  })
})

describe('steps that compare the submissions', () => {
  const threeBy = (tally: Step[], more: Partial<Competition> = {}) =>
    world({
      competition: { scale: ten, criteria: [idea], tally, ...more },
      submissions: ['Aue', 'Bode', 'Calbe'],
      ballots: ['ada Aue 9', 'ada Bode 7', 'ada Calbe 7', 'ben Aue 3', 'ben Bode 6', 'ben Calbe 5'],
    })

  test('each juror’s values become ranks; equal ones share the mean, the best or the worst of theirs', () => {
    // ada: 1, 2.5, 2.5 (best 2, worst 3); ben: 3, 1, 2. Sums: Aue 4, Bode 7/2 (3, 4), Calbe 9/2 (4, 5). Low is best.
    const ranked = (step: Step) => totals(threeBy([{ mean: 'criteria' }, step, { sum: 'jurors' }]))
    expect(ranked('ranks')).toEqual(['Bode 7/2', 'Aue 4', 'Calbe 9/2'])
    expect(ranked({ ranks: 'best' })).toEqual(['Bode 3', 'Aue 4', 'Calbe 4'])
    expect(ranked({ ranks: { equal: 'worst' } })).toEqual(['Aue 4', 'Bode 4', 'Calbe 5'])
  })

  test('once the jurors are collapsed the totals are ranked', () => {
    // 6, 13/2 and 6: Bode 1, the others 2.5.
    const ranked = threeBy([{ mean: 'criteria' }, meanOfJurors, 'ranks'])
    expect(places(ranked)).toEqual(['1 Bode 1.00', '2 Aue 2.50', '2 Calbe 2.50'])
    expect(combined(ranked)).toEqual(['Bode idea=1.00', 'Aue idea=2.50', 'Calbe idea=2.50'])
  })

  test('points are given by rank; equal values share the mean of the points they occupy, or all get the best', () => {
    // CLRG: 100, 75, 65, then 60. ada: 100, 70, 70 (best 75); ben: 65, 100, 75. Aue 165, Bode 170, Calbe 145.
    const points = (step: Step) => totals(threeBy([{ mean: 'criteria' }, step, { sum: 'jurors' }]))
    expect(points({ points: [100, 75, 65] })).toEqual(['Bode 170', 'Aue 165', 'Calbe 145'])
    expect(points({ points: { table: { '1': 100, '2': 75, '3': 65 }, equal: 'best' } })).toEqual([
      'Bode 175',
      'Aue 165',
      'Calbe 150',
    ])
    // Beyond the table: the third has 10. ada: 100, (75 + 10)/2 = 85/2; ben: 10, 100, 75.
    expect(points({ points: { table: [100, 75], beyond: 10 } })).toEqual(['Bode 285/2', 'Calbe 235/2', 'Aue 110'])
  })

  test('Eurovision until 2017: the mean rank is ranked again for the points', () => {
    // Ranks of five jurors; the mean ranks 8/5, 9/5, 13/5 get 12, 10 and 8.
    const song = (ranks: number[]) => ranks.map((rank, index) => [`j${index}`, rank] as const)
    const jury = world({
      competition: {
        scale: { min: 1, max: 26, best: 'low' },
        criteria: [{ id: 'rank' }],
        tally: [{ mean: 'criteria' }, meanOfJurors, { points: [12, 10, 8, 7, 6, 5, 4, 3, 2, 1] }],
      },
      submissions: ['Aue', 'Bode', 'Calbe'],
      ballots: [
        ...song([2, 1, 2, 1, 2]).map(([juror, rank]) => `${juror} Aue ${rank}`),
        ...song([1, 3, 1, 3, 1]).map(([juror, rank]) => `${juror} Bode ${rank}`),
        ...song([3, 2, 3, 2, 3]).map(([juror, rank]) => `${juror} Calbe ${rank}`),
      ],
    })
    expect(places(jury)).toEqual(['1 Aue 12.00', '2 Bode 10.00', '3 Calbe 8.00'])
  })

  test('while criteria stand each is ranked for itself, and a missing value has no rank', () => {
    // idea 9, 7, –: ranks 1, 2; use 1, 5, 5 (low 0–10, high best): 3, 1.5, 1.5. Means: 2, 7/4, 3/2.
    const both = world({
      competition: {
        scale: ten,
        criteria: [idea, use],
        ballots: { missing: 'renormalise' },
        tally: ['ranks', { mean: 'criteria' }, meanOfJurors],
      },
      submissions: ['Aue', 'Bode', 'Calbe'],
      ballots: ['ada Aue 9 1', 'ada Bode 7 5', 'ada Calbe - 5'],
    })
    expect(totals(both)).toEqual(['Calbe 3/2', 'Bode 7/4', 'Aue 2'])
  })

  test('a submission that is already incomplete or short of jurors is not ranked among the others', () => {
    // Aue has one ballot, the others two: after the sum it takes no part. Sums 11 and 7: ranks 1 and 2.
    const short = world({
      competition: { scale: ten, criteria: [idea], tally: [{ mean: 'criteria' }, { sum: 'jurors' }, 'ranks'] },
      submissions: ['Aue', 'Bode', 'Calbe'],
      ballots: ['ada Aue 9', 'ada Bode 6', 'ben Bode 5', 'ada Calbe 4', 'ben Calbe 3'],
    })
    expect(totals(short)).toEqual(['Bode 1', 'Calbe 2'])
    expect(unranked(short)).toEqual(['Aue short-panel'])
  })

  test('who is excluded or below the quorum takes no rank, and the ranking of all ranks all', () => {
    const all = world({
      competition: {
        scale: ten,
        criteria: [idea],
        divisions: [{ id: 'staedte' }, { id: 'kreise' }],
        tally: [{ mean: 'criteria' }, 'ranks', meanOfJurors],
        awards: [{ id: 'alle', places: 1 }],
      },
      submissions: [
        { id: 'Aue', division: 'staedte' },
        { id: 'Bode', division: 'staedte' },
        { id: 'Calbe', division: 'kreise' },
        { id: 'Dahme', division: 'kreise' },
      ],
      ballots: ['ada Aue 9', 'ada Bode 7', 'ada Calbe 8', 'ada Dahme 10'],
      decisions: [{ no: 1, kind: 'exclusion', submission: 'Dahme' }],
    })
    expect([places(all, 0), places(all, 1), places(all, 2)]).toEqual([
      ['1 Aue 1.00', '2 Bode 2.00'],
      ['1 Calbe 1.00'],
      ['1 Aue 1.00', '2 Calbe 2.00', '3 Bode 3.00'],
    ])
  })
})

describe('panel', () => {
  const lists: Step = {
    panel: {
      '2': [meanOfJurors],
      '3': [{ nearest: { over: 'jurors', count: 2 } }],
      '4': [{ drop: { highest: 1, lowest: 1 } }, meanOfJurors],
    },
  }
  const rope = (...panels: [string, number[]][]) =>
    world({
      competition: { scale: { min: 0, max: 100 }, criteria: [idea], tally: [{ mean: 'criteria' }, lists] },
      submissions: panels.map(([id]) => id),
      ballots: panels.flatMap(([id, scores]) => scores.map((score, index) => `j${index} ${id} ${score}`)),
    })

  test('the number of counted ballots chooses the list; fewer than the smallest number are below the quorum', () => {
    // IJRU: two judges, mean 65; three, the two closest of 60 70 72, 71; five as four: 0 60 61 65 99 → 62.
    const counted = rope(['Aue', [60, 70]], ['Bode', [60, 70, 72]], ['Calbe', [0, 60, 61, 65, 99]], ['Dahme', [99]])
    expect(totals(counted)).toEqual(['Bode 71', 'Aue 65', 'Calbe 62'])
    expect(unranked(counted)).toEqual(['Dahme below-quorum'])
  })
})

describe('measures', () => {
  test('a measure is a tally of its own with its own decimals and its own best end', () => {
    // Horizon Europe, innovation action: impact counts 1.5 for the ranking, 1 for the threshold.
    // Aue 4 4 4: 12, weighted 14; Bode 3 5 4: 12, weighted 14.5; ranks of the unweighted sums 1.5 and 1.5.
    const call = world({
      competition: {
        scale: { min: 0, max: 5, step: 0.5 },
        criteria: [{ id: 'excellence' }, { id: 'impact', weight: 1.5 }, { id: 'implementation' }],
        tally: [meanOfJurors, { sum: 'criteria' }, { round: 1 }],
        measures: {
          unweighted: [meanOfJurors, { sum: { over: 'criteria', weights: 'equal' } }],
          order: [meanOfJurors, { sum: { over: 'criteria', weights: 'equal' } }, 'ranks', { round: 1 }],
          excellent: [{ only: ['excellence'] }, { mean: 'criteria' }, meanOfJurors, { round: 0 }],
        },
      },
      submissions: ['Aue', 'Bode'],
      ballots: ['ada Aue 4 4 4', 'ada Bode 3 5 4'],
    })
    expect(places(call)).toEqual(['1 Bode 14.5', '2 Aue 14.0'])
    expect(measures(call)).toEqual([
      'Bode unweighted=12.00 order=1.5 excellent=3',
      'Aue unweighted=12.00 order=1.5 excellent=4',
    ])
  })

  test('where no measure is declared none is printed', () => {
    expect(measures(scoredByJurors([5], [meanOfJurors]))).toEqual(['Aue'])
  })
})

describe('missing scores and jurors of some criteria', () => {
  test('a missing score becomes the mean of the others on that criterion, before the first step', () => {
    // use: 4 and 8 give ben 6. Jurors: ada 5, ben (9 + 6)/2 = 15/2, cleo 7: sum 39/2. Nobody scored style: left out.
    const average = world({
      competition: {
        scale: ten,
        criteria: [idea, use, style],
        ballots: { missing: 'average' },
        tally: [{ mean: 'criteria' }, { sum: 'jurors' }],
      },
      submissions: ['Aue'],
      ballots: ['ada Aue 6 4 -', 'ben Aue 9 - -', 'cleo Aue 6 8 -'],
    })
    expect(totals(average)).toEqual(['Aue 39/2'])
    expect(unranked(average)).toEqual([])
  })

  test('what a juror does not judge is no missing score: it is not filled in and leaves no gap', () => {
    // idea 8 and 4: 12; use only of ada and cleo: 2 and 3: 5. Were ben's filled with the worst, use would still be 5,
    // but its mean 5/3 instead of 5/2.
    const jurors: Juror[] = [{ id: 'ada' }, { id: 'ben', criteria: 'idea' }, { id: 'cleo', criteria: 'use' }]
    const partial = (over: Step, missing: 'worst' | 'renormalise' | 'average') =>
      totals(
        world({
          competition: { scale: ten, criteria: [idea, use], ballots: { missing }, tally: [over, { sum: 'criteria' }] },
          submissions: ['Aue'],
          jurors,
          ballots: ['ada Aue 8 2', 'ben Aue 4 -', 'cleo Aue - 3'],
        }),
      )
    for (const missing of ['worst', 'renormalise', 'average'] as const) {
      expect(partial({ sum: 'jurors' }, missing)).toEqual(['Aue 17'])
      expect(partial(meanOfJurors, missing)).toEqual(['Aue 17/2'])
    }
  })
})

describe('what only counting refuses', () => {
  test('a count that is refused says why', () => {
    const short = world({
      competition: { scale: ten, criteria: [idea], tally: [{ standardise: { decimals: 2 } }, meanOfJurors] },
      submissions: ['Aue'],
      ballots: ['ada Aue 5'],
    })
    expect(whyRefused(short)).toBe('too few values')
  })
})
