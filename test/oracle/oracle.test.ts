// The oracle itself is tested with tiny worlds that were counted by hand; the hand counting stands in each comment.

import { describe, expect, test } from 'vitest'
import type { Award, Competition, Decision, Step } from './oracle'
import {
  award,
  count,
  idea,
  passedOver,
  places,
  type Sketch,
  scored,
  ten,
  tied,
  totals,
  unranked,
  use,
  winners,
  world,
} from './sketch'

describe('the steps', () => {
  test('the weighted mean of the criteria is taken, then the mean of the jurors', () => {
    // Aue:  ada (2·8 + 5)/3 = 7, ben (2·6 + 6)/3 = 6, total 13/2; idea (8+6)/2 = 7, use (5+6)/2 = 5.5
    // Bode: ada (2·9 + 3)/3 = 7, ben (2·9 + 6)/3 = 8, total 15/2; idea 9, use (3+6)/2 = 4.5
    const counted = count(
      world({
        competition: { scale: ten, criteria: [{ id: 'idea', weight: 2 }, use] },
        submissions: ['Aue', 'Bode', 'Calbe'],
        ballots: ['ada Aue 8 5', 'ben Aue 6 6', 'ada Bode 9 3', 'ben Bode 9 6'],
      }),
    )
    const row = { ballots: 2, decidedBy: null, sharedWith: [], status: 'ranked' }
    expect(counted).toEqual({
      divisions: [
        {
          id: null,
          ranking: [
            {
              ...{ place: 1, submission: 'Bode', applicant: 'Gemeinde Bode', title: 'Bode hilft', total: '7.50' },
              ...{ ...row, exact: '15/2', criteria: { idea: '9.00', use: '4.50' } },
            },
            {
              ...{ place: 2, submission: 'Aue', applicant: 'Gemeinde Aue', title: 'Aue hilft', total: '6.50' },
              ...{ ...row, exact: '13/2', criteria: { idea: '7.00', use: '5.50' } },
            },
          ],
          unranked: [{ submission: 'Calbe', status: 'below-quorum', ballots: 0 }],
        },
      ],
      awards: [],
    })
    expect(Object.keys(counted.divisions[0]?.ranking[0] ?? {}).join(' ')).toBe(
      'place submission applicant title total exact ballots criteria decidedBy sharedWith status',
    )
  })

  test('rescale puts every score on 0 to 100 of its own scale, its best end being 100', () => {
    // 3 of 0–10 is 30; 2 of 1–6, low being best, is (6 − 2)/5 = 80; the mean is 55
    const transfer = { id: 'transfer', scale: { min: 1, max: 6, step: '0.5', best: 'low' as const } }
    const counted = count(
      world({
        competition: { scale: ten, criteria: [idea, transfer], tally: 'percent' },
        submissions: ['Aue'],
        ballots: ['ada Aue 3 2'],
      }),
    )
    expect(counted.divisions[0]?.ranking[0]).toMatchObject({
      total: '55.00',
      exact: '55',
      criteria: { idea: '30.00', transfer: '80.00' },
    })
  })

  test('without rescale the lowest total takes the first place where low is best, and reaches means at most', () => {
    const low = world({
      competition: {
        scale: { min: 1, max: 6, step: 0.5, best: 'low' },
        criteria: [idea],
        require: [{ total: '1.5' }],
      },
      submissions: ['Aue', 'Bode'],
      ballots: ['ada Aue 2', 'ada Bode 1.5'],
    })
    expect(places(low)).toEqual(['1 Bode 1.50', '2 Aue 2.00'])
    expect(count(low).divisions[0]?.ranking.map((row) => row.status)).toEqual(['ranked', 'below-requirement'])
  })

  test('drop takes away whole jurors after a collapse, and values of each criterion before it', () => {
    // Of each criterion: idea 1 5 9 leaves 5, use 8 2 3 leaves 3, mean 4.
    // Of the jurors: 9/2, 7/2, 6 leaves 9/2.
    const trimmed = (tally: Step[]) =>
      world({
        competition: { scale: ten, criteria: [idea, use], tally },
        submissions: ['Aue'],
        ballots: ['ada Aue 1 8', 'ben Aue 5 2', 'cleo Aue 9 3'],
      })
    const drop = { drop: { highest: 1, lowest: 1 } }
    expect(totals(trimmed([drop, { mean: 'jurors' }, { mean: 'criteria' }]))).toEqual(['Aue 4'])
    expect(totals(trimmed([{ mean: 'criteria' }, drop, { mean: 'jurors' }]))).toEqual(['Aue 9/2'])
    expect(totals(trimmed([{ mean: 'criteria' }, { drop: { lowest: 2 } }, { mean: 'jurors' }]))).toEqual(['Aue 6'])
  })

  test('halves are rounded away from zero, to the even digit or toward zero, as the rule says', () => {
    // The mean of 2 and 3 is 5/2, of −2 and −3 it is −5/2.
    const rounded = (mode: 'half-up' | 'half-even' | 'down') =>
      places(
        world({
          competition: {
            scale: { min: -5, max: 5 },
            criteria: [idea, use],
            tally: [{ mean: 'criteria' }, { mean: 'jurors' }, { round: { decimals: 0, mode } }],
          },
          submissions: ['Aue', 'Bode'],
          ballots: ['ada Aue 2 3', 'ada Bode -2 -3'],
        }),
      )
    expect(rounded('half-up')).toEqual(['1 Aue 3', '2 Bode -3'])
    expect(rounded('half-even')).toEqual(['1 Aue 2', '2 Bode -2'])
    expect(rounded('down')).toEqual(['1 Aue 2', '2 Bode -2'])
  })

  test('where a rule rounds is part of the rule', () => {
    // 5/2 and 3/2 rounded first are 3 and 2, mean 5/2; their mean 2 rounded last is 2.
    const rounding = (tally: Step[]) =>
      places(
        world({
          competition: { scale: ten, criteria: [idea, use], tally },
          submissions: ['Aue'],
          ballots: ['ada Aue 2 3', 'ben Aue 1 2'],
        }),
      )
    expect(rounding([{ mean: 'criteria' }, { round: 0 }, { mean: 'jurors' }])).toEqual(['1 Aue 2.50'])
    expect(rounding([{ mean: 'criteria' }, { mean: 'jurors' }, { round: 0 }])).toEqual(['1 Aue 2'])
  })

  test('a juror counts as much in the mean over jurors as their weight says', () => {
    // (3·8 + 1·4)/4 = 7
    const weighted = world({
      competition: { scale: ten, criteria: [idea] },
      submissions: ['Aue'],
      jurors: [{ id: 'ada', weight: '3' }, { id: 'ben' }],
      ballots: ['ada Aue 8', 'ben Aue 4'],
    })
    expect(totals(weighted)).toEqual(['Aue 7'])
  })
})

describe('missing scores and the quorum', () => {
  test('a missing score is left out, or is the worst of its scale', () => {
    // Weights 2 and 1, only idea scored: 6. Left out: mean 12/2 = 6; sum 6 · 3 = 18. Worst: (12 + 0)/3 = 4; sum 12.
    const missing = (tally: 'weighted-mean' | 'point-sum', rule: 'renormalise' | 'worst') =>
      world({
        competition: { scale: ten, criteria: [{ id: 'idea', weight: 2 }, use], tally, ballots: { missing: rule } },
        submissions: ['Aue'],
        ballots: ['ada Aue 6 -'],
      })
    expect(totals(missing('weighted-mean', 'renormalise'))).toEqual(['Aue 6'])
    expect(totals(missing('point-sum', 'renormalise'))).toEqual(['Aue 18'])
    expect(totals(missing('weighted-mean', 'worst'))).toEqual(['Aue 4'])
    expect(totals(missing('point-sum', 'worst'))).toEqual(['Aue 12'])
    const row = count(missing('weighted-mean', 'renormalise')).divisions[0]?.ranking[0]
    expect(row?.criteria).toEqual({ idea: '6.00', use: null })
  })

  test('a ballot whose scores weigh nothing has no value, and a submission without any is incomplete', () => {
    // Aue has only a score of weight 0; Bode is 5.
    const weightless = world({
      competition: { scale: ten, criteria: [idea, { id: 'style', weight: 0 }], ballots: { missing: 'renormalise' } },
      submissions: ['Aue', 'Bode'],
      ballots: ['ada Aue - 7', 'ada Bode 5 7'],
    })
    expect(totals(weightless)).toEqual(['Bode 5'])
    expect(unranked(weightless)).toEqual(['Aue incomplete'])
  })

  test('a decision to rank lifts the declared quorum, but never below what drop needs', () => {
    // Aue has two ballots, Bode three. Declared 3: Aue is below; `rank` lifts it to 1. With drop 1 + 1 it needs 3.
    const quorate = (tally: Step[], value: string) =>
      world({
        competition: { scale: ten, criteria: [idea], ballots: { quorum: 3 }, tally },
        submissions: ['Aue', 'Bode'],
        ballots: ['ada Aue 4', 'ben Aue 6', 'ada Bode 1', 'ben Bode 2', 'cleo Bode 6'],
        decisions: [
          { no: 1, kind: 'quorum', submission: 'Aue', value },
          { no: 2, kind: 'quorum', submission: 'Bode', value: 'unranked' },
        ],
      })
    const mean: Step[] = [{ mean: 'criteria' }, { mean: 'jurors' }]
    const trimmed: Step[] = [{ mean: 'criteria' }, { drop: { highest: 1, lowest: 1 } }, { mean: 'jurors' }]
    expect(totals(quorate(mean, 'rank'))).toEqual(['Aue 5', 'Bode 3'])
    expect(unranked(quorate(mean, 'unranked'))).toEqual(['Aue below-quorum'])
    expect(totals(quorate(trimmed, 'rank'))).toEqual(['Bode 2'])
    expect(unranked(quorate(trimmed, 'rank'))).toEqual(['Aue below-quorum'])
  })

  test('a sum over jurors needs the largest panel of those judged, and a value of each of its ballots', () => {
    // Aue 1+2+3 = 6 of three ballots; Bode has two; Calbe has four and is excluded; Dahme has three, one without a value.
    const summed = world({
      competition: {
        scale: ten,
        criteria: [idea, { id: 'style', weight: 0 }],
        tally: [{ mean: 'criteria' }, { sum: 'jurors' }],
        ballots: { missing: 'renormalise' },
      },
      submissions: ['Dahme', 'Calbe', 'Bode', 'Aue'],
      ballots: [
        ...['ada Aue 1 1', 'ben Aue 2 1', 'cleo Aue 3 1', 'ada Bode 9 1', 'ben Bode 9 1'],
        ...['ada Calbe 1 1', 'ben Calbe 1 1', 'cleo Calbe 1 1', 'dora Calbe 1 1'],
        ...['ada Dahme 9 1', 'ben Dahme 9 1', 'cleo Dahme - 1'],
      ],
      decisions: [{ no: 1, kind: 'exclusion', submission: 'Calbe' }],
    })
    expect(totals(summed)).toEqual(['Aue 6'])
    expect(unranked(summed)).toEqual(['Bode short-panel', 'Calbe excluded', 'Dahme incomplete'])
  })

  test('too few values for drop make a submission incomplete, unless the criterion weighs nothing', () => {
    // idea 2 4 9 leaves 4; use has two values and needs three.
    const trimmed = (weight: number) =>
      world({
        competition: {
          scale: ten,
          criteria: [idea, { id: 'use', weight }],
          ballots: { missing: 'renormalise' },
          tally: [{ drop: { highest: 1, lowest: 1 } }, { mean: 'jurors' }, { mean: 'criteria' }],
        },
        submissions: ['Aue'],
        ballots: ['ada Aue 2 5', 'ben Aue 4 5', 'cleo Aue 9 -'],
      })
    expect(unranked(trimmed(1))).toEqual(['Aue incomplete'])
    expect(totals(trimmed(0))).toEqual(['Aue 4'])
    expect(count(trimmed(0)).divisions[0]?.ranking[0]?.criteria).toEqual({ idea: '4.00', use: null })
  })
})

describe('which ballots count', () => {
  test('a recused juror is left out, until the recusal is revoked, and again when the revocation is revoked', () => {
    // ada 10 and ben 4: mean 7; without ada 4.
    const recused = (count: number) =>
      totals(
        world({
          competition: { scale: ten, criteria: [idea], divisions: [{ id: 'staedte' }] },
          submissions: [{ id: 'Aue', division: 'staedte' }],
          ballots: ['ada Aue 10', 'ben Aue 4'],
          decisions: [
            { no: 1, kind: 'recusal', juror: 'ada', division: 'staedte' },
            { no: 2, kind: 'revoke', value: '1' },
            { no: 3, kind: 'revoke', value: '2' },
          ].slice(0, count),
        }),
      )
    expect(recused(0)).toEqual(['Aue 7'])
    expect(recused(1)).toEqual(['Aue 4'])
    expect(recused(2)).toEqual(['Aue 7'])
    expect(recused(3)).toEqual(['Aue 4'])
  })

  test('a deputy counts exactly where the juror is recused, or absent without a ballot; a guest never', () => {
    // Aue: ada 8, ben 6, her deputy dora 2, the guest 10. Bode: ben 6, dora 2; ada has cast nothing.
    const deputised = (...decisions: Omit<Decision, 'reason' | 'no'>[]) =>
      totals(
        world({
          competition: { scale: ten, criteria: [idea] },
          submissions: ['Aue', 'Bode'],
          jurors: [
            { id: 'ada', role: 'chair' },
            { id: 'ben', role: 'member' },
            { id: 'dora', role: 'deputy', deputy_of: 'ada' },
            { id: 'gast', role: 'guest' },
          ],
          ballots: ['ada Aue 8', 'ben Aue 6', 'dora Aue 2', 'gast Aue 10', 'ben Bode 6', 'dora Bode 2'],
          decisions: decisions.map((decision, index) => ({ no: index + 1, ...decision })),
        }),
      ).sort()
    const recusal = { kind: 'recusal', juror: 'ada', submission: 'Aue' }
    expect(deputised()).toEqual(['Aue 7', 'Bode 6'])
    expect(deputised(recusal)).toEqual(['Aue 4', 'Bode 6'])
    expect(deputised({ kind: 'absence', juror: 'ada' })).toEqual(['Aue 7', 'Bode 4'])
    expect(deputised(recusal, { kind: 'recusal', juror: 'dora', submission: 'Aue' })).toEqual(['Aue 6', 'Bode 6'])
  })

  test('of several ballots of one juror the latest counts, in whatever row it stands', () => {
    const twice = world({
      competition: { scale: ten, criteria: [idea] },
      submissions: ['Aue'],
      ballots: ['ada Aue 3', 'ada Aue 8', 'ada Aue 5'],
    })
    const instants = ['', '2018-03-01T10:00:00.000Z', '2018-02-28T23:00:00.000Z']
    const ballots = twice.ballots.map((cast, row) => ({ ...cast, cast_at: instants[row] ?? '' }))
    expect(totals({ ...twice, ballots })).toEqual(['Aue 8'])
  })
})

describe('places and ties', () => {
  const four = (decisions: Omit<Decision, 'reason'>[]) =>
    world({
      competition: { scale: ten, criteria: [idea, use], ties: [{ criterion: 'idea' }, 'decision'] },
      submissions: ['Dahme', 'Calbe', 'Bode', 'Aue'],
      ballots: ['ada Aue 8 4', 'ada Bode 6 6', 'ada Calbe 6 6', 'ada Dahme 4 8'],
      decisions,
    })

  test('a step that separates only some leaves the rest to the next one', () => {
    // All have 6. idea: Aue 8, then Bode and Calbe 6, then Dahme 4; the decision orders the two.
    expect(places(four([{ no: 5, kind: 'tie', value: 'Calbe Bode' }]))).toEqual([
      '1 Aue 6.00 by criterion idea',
      '2 Calbe 6.00 by decision 5',
      '3 Bode 6.00 by decision 5',
      '4 Dahme 6.00 by criterion idea',
    ])
  })

  test('what no step separates shares the place, and a decision on another set is inert', () => {
    const inert = four([{ no: 1, kind: 'tie', value: 'Calbe Bode Aue' }])
    expect(places(inert)).toEqual([
      '1 Aue 6.00 by criterion idea',
      '2 Bode 6.00 by criterion idea',
      '2 Calbe 6.00 by criterion idea',
      '4 Dahme 6.00 by criterion idea',
    ])
    expect(count(inert).divisions[0]?.ranking.map((row) => row.sharedWith)).toEqual([[], ['Calbe'], ['Bode'], []])
  })

  test('the last lot on the tied set counts, and only in the ranking it names', () => {
    const drawn = (division: string) =>
      world({
        competition: { scale: ten, criteria: [idea], divisions: [{ id: 'staedte' }] },
        submissions: [
          { id: 'Aue', division: 'staedte' },
          { id: 'Bode', division: 'staedte' },
        ],
        ballots: ['ada Aue 5', 'ada Bode 5'],
        decisions: [
          { no: 1, kind: 'lot', division: 'staedte', value: 'Aue Bode' },
          { no: 2, kind: 'lot', division, value: 'Bode Aue' },
        ],
      })
    expect(places(drawn(''))).toEqual(['1 Bode 5.00 by lot 2', '2 Aue 5.00 by lot 2'])
    expect(places(drawn('*'))).toEqual(['1 Aue 5.00 by lot 1', '2 Bode 5.00 by lot 1'])
  })

  test('median, best-lowest, most-firsts and head-to-head look at the totals of the jurors', () => {
    // Aue 2 6 7 and Bode 3 4 8: both 5. Medians 6 and 4: Aue. Lowest 2 and 3: Bode.
    // Calbe 1 7 1 takes ben's best; ada's 3 and cleo's 8 are Bode's: firsts 0 and 2. Head to head 1 and 2: Bode.
    const two = (step: 'median' | 'best-lowest' | 'most-firsts' | 'head-to-head') =>
      places(
        world({
          competition: { scale: ten, criteria: [idea], ties: [step] },
          submissions: ['Aue', 'Bode', 'Calbe'],
          ballots: [
            ...['ada Aue 2', 'ben Aue 6', 'cleo Aue 7', 'ada Bode 3', 'ben Bode 4', 'cleo Bode 8'],
            ...['ada Calbe 1', 'ben Calbe 7', 'cleo Calbe 1'],
          ],
        }),
      ).slice(0, 2)
    expect(two('median')).toEqual(['1 Aue 5.00 by median', '2 Bode 5.00 by median'])
    expect(two('best-lowest')).toEqual(['1 Bode 5.00 by best-lowest', '2 Aue 5.00 by best-lowest'])
    expect(two('most-firsts')).toEqual(['1 Bode 5.00 by most-firsts', '2 Aue 5.00 by most-firsts'])
    expect(two('head-to-head')).toEqual(['1 Bode 5.00 by head-to-head', '2 Aue 5.00 by head-to-head'])
  })

  test('head-to-head is between exactly two', () => {
    // All have 5. Aue beats Bode with ada, Bode beats Calbe with ben, Calbe beats Aue with cleo: three stay tied.
    const three = world({
      competition: { scale: ten, criteria: [idea], ties: ['head-to-head'] },
      submissions: ['Aue', 'Bode', 'Calbe'],
      ballots: [
        ...['ada Aue 6', 'ada Bode 5', 'ada Calbe 4', 'ben Aue 4', 'ben Bode 6', 'ben Calbe 5'],
        ...['cleo Aue 5', 'cleo Bode 4', 'cleo Calbe 6'],
      ],
    })
    expect(places(three)).toEqual(['1 Aue 5.00', '1 Bode 5.00', '1 Calbe 5.00'])
  })

  test('totals are printed with as many decimals as tell them apart', () => {
    // 7.001 and 7.002 look equal with two decimals; combined scores keep two.
    const close = world({
      competition: { scale: { min: 0, max: 10, step: '0.001' }, criteria: [idea] },
      submissions: ['Aue', 'Bode', 'Calbe'],
      ballots: ['ada Aue 7.001', 'ada Bode 7.002', 'ada Calbe 5'],
    })
    expect(places(close)).toEqual(['1 Bode 7.002', '2 Aue 7.001', '3 Calbe 5.000'])
    expect(count(close).divisions[0]?.ranking[0]?.criteria).toEqual({ idea: '7.00' })
  })
})

describe('places of another kind, and near-ties', () => {
  const five = { Aue: 9, Bode: 8, Calbe: 8, Dahme: 7, Elze: 6 }
  const numbered = (ranking: NonNullable<Competition['ranking']>) =>
    places(scored(five, [], { ranking })).map((row) => row.slice(0, -5))

  test('after a shared place come 1 + how many stand before, or the next, or each has the mean', () => {
    expect(numbered({})).toEqual(['1 Aue', '2 Bode', '2 Calbe', '4 Dahme', '5 Elze'])
    expect(numbered({ places: 'dense' })).toEqual(['1 Aue', '2 Bode', '2 Calbe', '3 Dahme', '4 Elze'])
    expect(numbered({ places: 'mean' })).toEqual(['1 Aue', '2.5 Bode', '2.5 Calbe', '4 Dahme', '5 Elze'])
  })

  test('a total at most the tolerance away from the best one left is tied with it, and with no other', () => {
    // 9 with 8 and 8; then 7 with 6.
    expect(numbered({ tolerance: 1 })).toEqual(['1 Aue', '1 Bode', '1 Calbe', '4 Dahme', '4 Elze'])
    // 9; 8 with 8: 7 is 1 away; 7; 6.
    expect(numbered({ tolerance: '0.99' })).toEqual(['1 Aue', '2 Bode', '2 Calbe', '4 Dahme', '5 Elze'])
    const low = scored(five, [], { scale: { ...ten, best: 'low' }, ranking: { tolerance: 1 } })
    // 6 with 7; then 8 and 8 with 9.
    expect(places(low).map((row) => row.slice(0, -5))).toEqual(['1 Dahme', '1 Elze', '3 Aue', '3 Bode', '3 Calbe'])
  })

  test('the steps of ties are tried on near-ties, and each has its own total for an award', () => {
    // Totals 5 and 4.5, one group: use puts Bode first. The minimum of 5 is Aue's alone.
    const near = world({
      competition: {
        scale: ten,
        criteria: [idea, use],
        ranking: { tolerance: 1 },
        ties: [{ criterion: 'use' }],
        awards: [{ id: 'haupt', minimum: 5 }],
      },
      submissions: ['Aue', 'Bode', 'Calbe'],
      ballots: ['ada Aue 8 2', 'ada Bode 4 5', 'ada Calbe 1 1'],
    })
    expect(places(near)).toEqual(['1 Bode 4.50 by criterion use', '2 Aue 5.00 by criterion use', '3 Calbe 1.00'])
    expect(winners(near)).toEqual(['2 Aue 0.00'])
    expect(passedOver(near)).toEqual([])
  })
})

describe('awards', () => {
  test('above is better than so much, not so much itself', () => {
    const above = (more: Partial<Competition> = {}) =>
      scored({ Aue: 9, Bode: 8, Calbe: 7 }, { id: 'haupt', above: 8 }, more)
    expect(winners(above())).toEqual(['1 Aue 0.00'])
    expect(winners(above({ scale: { ...ten, best: 'low' } }))).toEqual(['1 Calbe 0.00'])
    const statuses = (require: NonNullable<Competition['require']>) =>
      (count(scored({ Aue: 9, Bode: 8 }, [], { require })).divisions[0]?.ranking ?? []).map(({ status }) => status)
    for (const require of [[{ criterion: 'idea', above: 8 }], [{ total: { above: 8 } }], [{ criteria: 1, above: 8 }]]) {
      expect(statuses(require)).toEqual(['ranked', 'below-requirement'])
    }
    expect(statuses([{ total: { minimum: 8 } }, { total: 8 }])).toEqual(['ranked', 'ranked'])
  })

  test('places go by the submissions that are not excluded', () => {
    const steps = [
      { from: 2, places: 1 },
      { from: 4, places: 2, every: 2 },
    ]
    const won = (count: number, decisions: Sketch['decisions'] = []) => {
      const all = { Aue: 9, Bode: 8, Calbe: 7, Dahme: 6, Elze: 5, Fulda: 4, Gera: 3 }
      const some = Object.fromEntries(Object.entries(all).slice(0, count))
      return winners(scored(some, { id: 'haupt', places: steps }, {}, decisions)).length
    }
    expect([1, 2, 3, 4, 5, 6, 7].map((count) => won(count))).toEqual([0, 1, 1, 2, 2, 3, 3])
    expect(won(4, [{ no: 1, kind: 'exclusion', submission: 'Dahme' }])).toBe(1)
    expect(won(4, [{ no: 1, kind: 'places', award: 'haupt', value: '4' }])).toBe(4)
    expect(won(4, [{ no: 1, kind: 'withhold', award: 'haupt', value: '1' }])).toBe(1)
  })

  test('a tie across the last place or different prizes is left out, and nobody after it wins', () => {
    const left = scored({ Aue: 9, Bode: 8, Calbe: 8, Dahme: 7 }, { id: 'haupt', places: 2, shared: 'leave' })
    expect([winners(left), tied(left), award(left).status]).toEqual([['1 Aue 0.00'], null, 'given'])
    const haupt: Award = { id: 'haupt', places: 4, prize: [50, 20, 10], shared: 'leave' }
    expect(winners(scored({ Aue: 9, Bode: 8, Calbe: 8, Dahme: 7 }, haupt))).toEqual(['1 Aue 50.00'])
    const equal = { ...haupt, prize: [50, 20, 20] }
    expect(winners(scored({ Aue: 9, Bode: 8, Calbe: 8, Dahme: 7 }, equal)).length).toBe(4)
  })

  describe('a share', () => {
    // 40 per cent of 5 are 2.
    const medals = (shared: Award['shared'], scores: Record<string, number>, more: Partial<Award> = {}) =>
      scored(scores, [
        { id: 'gold', minimum: 9 },
        {
          id: 'silber',
          minimum: 6,
          share: { atMost: 40, with: ['gold'] },
          excludes: ['gold'],
          ...said(shared),
          ...more,
        },
      ])
    const said = (shared: Award['shared']) => (shared === undefined ? {} : { shared })

    test('lets the lowest go first, together with the awards before it', () => {
      const counted = medals(undefined, { Aue: 9, Bode: 8, Calbe: 7, Dahme: 6, Elze: 5 })
      expect(winners(counted, 1)).toEqual(['2 Bode 0.00'])
      expect(passedOver(counted, 1)).toEqual(['Aue excludes'])
    })

    test('that is full before the award begins lets nobody win, and nobody is looked at', () => {
      const counted = medals(undefined, { Aue: 9, Bode: 9, Calbe: 7, Dahme: 6, Elze: 5 })
      expect([winners(counted, 1), passedOver(counted, 1), award(counted, 1).status]).toEqual([[], [], 'given'])
    })

    test('is not exceeded by a tie: it is undecided, or left out', () => {
      const scores = { Aue: 9, Bode: 8, Calbe: 8, Dahme: 6, Elze: 5 }
      for (const shared of [undefined, 'extend', 'split'] as const) {
        expect(tied(medals(shared, scores), 1)).toEqual([2, 'Bode Calbe'])
      }
      expect([winners(medals('leave', scores), 1), tied(medals('leave', scores), 1)]).toEqual([[], null])
    })

    test('counts once who has won before, even where the share is full', () => {
      const counted = medals(undefined, { Aue: 9, Bode: 9, Calbe: 7, Dahme: 6, Elze: 5 }, { excludes: [] })
      expect(winners(counted, 1)).toEqual(['1 Aue 0.00', '1 Bode 0.00'])
    })

    test('waits while an award that it counts in is undecided', () => {
      const waiting = scored({ Aue: 9, Bode: 9, Calbe: 7, Dahme: 6, Elze: 5 }, [
        { id: 'gold', places: 1 },
        { id: 'silber', minimum: 6, share: { atMost: 40, with: ['gold'] } },
      ])
      expect([winners(waiting, 1), tied(waiting, 1)]).toEqual([[], [null, '']])
    })
  })

  test('who does not meet the requirement keeps the place and is passed over', () => {
    // Bode 90 40 40 has only one criterion of 50, Aue 50 50 0 has two.
    const required = world({
      competition: {
        scale: ten,
        criteria: [idea, use, { id: 'style' }],
        tally: 'percent',
        require: [{ criteria: 2, minimum: 50 }],
        awards: [{ id: 'haupt', places: 1 }],
      },
      submissions: ['Aue', 'Bode'],
      ballots: ['ada Aue 5 5 0', 'ada Bode 9 4 4'],
    })
    expect(count(required).divisions[0]?.ranking.map((row) => row.status)).toEqual(['below-requirement', 'ranked'])
    expect(winners(required)).toEqual(['2 Aue 0.00'])
    expect(passedOver(required)).toEqual(['Bode requirement'])
  })

  test('a tie across the last place is undecided, or all of them win, or they share the money', () => {
    // Aue 9, Bode and Calbe 8, two places. Split of 50 by two: 25; of 50.01 by two, down to the cent: 25.00.
    const across = (shared: 'stop' | 'extend' | 'split', prize: Award['prize'] & object) =>
      scored({ Aue: 9, Bode: 8, Calbe: 8, Dahme: 7 }, { id: 'haupt', places: 2, prize, shared })
    const stopped = across('stop', [100, 50])
    expect(award(stopped)).toEqual({
      id: 'haupt',
      division: null,
      status: 'undecided',
      winners: [{ place: 1, submission: 'Aue', prize: '100.00', sharedWith: [], decidedBy: null }],
      undecided: { place: 2, tied: ['Bode', 'Calbe'], steps: ['decision', 'lot'] },
      passedOver: [],
    })
    expect(winners(across('extend', [100, 50]))).toEqual(['1 Aue 100.00', '2 Bode 50.00', '2 Calbe 50.00'])
    expect(winners(across('split', [100, '50.01']))).toEqual(['1 Aue 100.00', '2 Bode 25.00', '2 Calbe 25.00'])
    expect(award(across('extend', [100, 50])).winners[1]?.sharedWith).toEqual(['Calbe'])
  })

  test('a tie across places of different prizes is undecided, or has the better prize, or shares them', () => {
    // Aue and Bode fill the first two of 100, 50, 25; Calbe has the third.
    const within = (shared: 'stop' | 'extend' | 'split') =>
      scored({ Aue: 9, Bode: 9, Calbe: 8 }, { id: 'haupt', places: 3, prize: [100, 50, 25], shared })
    expect(tied(within('stop'))).toEqual([1, 'Aue Bode'])
    expect(winners(within('stop'))).toEqual([])
    expect(winners(within('extend'))).toEqual(['1 Aue 100.00', '1 Bode 100.00', '3 Calbe 25.00'])
    expect(winners(within('split'))).toEqual(['1 Aue 75.00', '1 Bode 75.00', '3 Calbe 25.00'])
  })

  test('everyone who reaches the minimum wins, and who does not is not passed over', () => {
    const minimum = scored({ Aue: 9, Bode: 8, Calbe: 7, Dahme: 6 }, { id: 'haupt', minimum: 7, prize: 10 })
    expect(winners(minimum)).toEqual(['1 Aue 10.00', '2 Bode 10.00', '3 Calbe 10.00'])
    expect(passedOver(minimum)).toEqual([])
  })

  test('a full cap lets the next move up, and a tie across a cap is undecided whatever `shared` says', () => {
    const states = { Aue: 'NW', Bode: 'NW', Calbe: 'NW', Dahme: 'BY' }
    const haupt: Award = { id: 'haupt', places: 3, shared: 'extend', caps: [{ per: 'state', atMost: 2 }] }
    const full = scored({ Aue: 9, Bode: 8, Calbe: 7, Dahme: 6 }, haupt, {}, [], states)
    expect(winners(full)).toEqual(['1 Aue 0.00', '2 Bode 0.00', '4 Dahme 0.00'])
    expect(passedOver(full)).toEqual(['Calbe cap'])
    const across = scored({ Aue: 9, Bode: 8, Calbe: 8, Dahme: 8 }, haupt, {}, [], states)
    expect(winners(across)).toEqual(['1 Aue 0.00'])
    expect(tied(across)).toEqual([2, 'Bode Calbe Dahme'])
  })

  test('winners of an excluded award cannot win again, and while that one is undecided so is this', () => {
    const both: Award[] = [
      { id: 'haupt', places: 1 },
      { id: 'sonder', places: 1, excludes: ['haupt'] },
    ]
    const clear = scored({ Aue: 9, Bode: 8 }, both)
    expect(winners(clear, 1)).toEqual(['2 Bode 0.00'])
    expect(passedOver(clear, 1)).toEqual(['Aue excludes'])
    expect(award(scored({ Aue: 9, Bode: 9 }, both), 1)).toEqual({
      id: 'sonder',
      division: null,
      status: 'undecided',
      winners: [],
      undecided: { place: null, tied: [], steps: [] },
      passedOver: [],
    })
  })

  test('withheld are so many places, or all', () => {
    const withheld = (value: string) =>
      scored({ Aue: 9, Bode: 8 }, { id: 'haupt', places: 2 }, {}, [{ no: 1, kind: 'withhold', award: 'haupt', value }])
    expect(winners(withheld('1'))).toEqual(['1 Aue 0.00'])
    expect(award(withheld('1')).status).toBe('given')
    expect(award(withheld('2'))).toMatchObject({ status: 'withheld', winners: [], undecided: null })
    expect(award(withheld('')).status).toBe('withheld')
  })

  test('the jury gives an award to whom it decides, and that takes one of the places', () => {
    // Two places, one kept for Dahme: Aue has the first slot, Dahme in fourth place the second. Bode was not looked at.
    const given = (value: string) =>
      scored({ Aue: 9, Bode: 8, Calbe: 7, Dahme: 6 }, { id: 'haupt', places: 2, prize: [100, 50] }, {}, [
        { no: 1, kind: 'give', award: 'haupt', submission: 'Dahme', value },
      ])
    expect(winners(given(''))).toEqual(['1 Aue 100.00', '4 Dahme 50.00'])
    expect(winners(given('70'))).toEqual(['1 Aue 100.00', '4 Dahme 70.00'])
    expect(passedOver(given(''))).toEqual([])
  })

  test('who is given the award is no candidate in the tie at that place', () => {
    // Two places for three in first place. One given to Bode leaves one for Aue and Calbe; two given leave none.
    const haupt: Award = { id: 'haupt', places: 2, prize: [100, 50] }
    const give = (...ids: string[]) =>
      scored(
        { Aue: 9, Bode: 9, Calbe: 9 },
        haupt,
        {},
        ids.map((id, index) => ({ no: index + 1, kind: 'give', award: 'haupt', submission: id })),
      )
    expect(tied(give())).toEqual([1, 'Aue Bode Calbe'])
    expect(tied(give('Bode'))).toEqual([1, 'Aue Calbe'])
    expect(winners(give('Bode'))).toEqual(['1 Bode 100.00'])
    expect(winners(give('Bode', 'Calbe'))).toEqual(['1 Bode 100.00', '1 Calbe 50.00'])
  })

  test('the jury passes over, a winner declines, and the number of places and the money are decided', () => {
    // Aue is passed over, Calbe declines: Bode and Dahme move up. Three places instead of one; Dahme gets 5.
    const decided = scored({ Aue: 9, Bode: 8, Calbe: 7, Dahme: 6, Elze: 5, Fulda: 4 }, { id: 'haupt', places: 1 }, {}, [
      { no: 1, kind: 'pass', award: 'haupt', submission: 'Aue' },
      { no: 2, kind: 'decline', award: 'haupt', submission: 'Calbe' },
      { no: 3, kind: 'places', award: 'haupt', value: '3' },
      { no: 4, kind: 'prize', award: 'haupt', value: '20' },
      { no: 5, kind: 'prize', award: 'haupt', submission: 'Dahme', value: '5.5' },
    ])
    expect(winners(decided)).toEqual(['2 Bode 20.00', '4 Dahme 5.50', '5 Elze 20.00'])
    expect(passedOver(decided)).toEqual(['Aue decision 1', 'Calbe decision 2'])
  })

  test('an award that a tie widened beyond the budget is undecided', () => {
    // 100 for Aue, Bode and Calbe are 300.
    const within = (budget: number) =>
      scored({ Aue: 9, Bode: 8, Calbe: 8 }, { id: 'haupt', places: 2, prize: 100, shared: 'extend' }, { budget })
    expect(award(within(300)).status).toBe('given')
    expect(award(within(299)).status).toBe('undecided')
    expect(winners(within(299))).toEqual(['1 Aue 100.00'])
    expect(tied(within(299))).toEqual([2, 'Bode Calbe'])
  })

  test('an award without a division stands on a ranking of all, printed after the divisions', () => {
    const all = world({
      competition: {
        scale: ten,
        criteria: [idea],
        divisions: [{ id: 'staedte' }, { id: 'kreise' }],
        awards: [
          { id: 'publikum', places: 2 },
          { id: 'kreis', division: 'kreise', places: 1 },
        ],
      },
      submissions: [
        { id: 'Aue', division: 'staedte' },
        { id: 'Bode', division: 'staedte' },
        { id: 'Calbe', division: 'kreise' },
      ],
      ballots: ['ada Aue 9', 'ada Bode 5', 'ada Calbe 7'],
    })
    expect(count(all).divisions.map((division) => division.id)).toEqual(['staedte', 'kreise', '*'])
    expect(places(all, 0)).toEqual(['1 Aue 9.00', '2 Bode 5.00'])
    expect(places(all, 2)).toEqual(['1 Aue 9.00', '2 Calbe 7.00', '3 Bode 5.00'])
    expect(winners(all, 0)).toEqual(['1 Aue 0.00', '2 Calbe 0.00'])
    expect(award(all, 0).division).toBe('*')
    expect(winners(all, 1)).toEqual(['1 Calbe 0.00'])
  })
})
