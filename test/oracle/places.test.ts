// Places, ties, requirements and awards of issue 3 in the oracle, each on a tiny world that was counted by hand.

import { describe, expect, test } from 'vitest'
import type { Award, Competition, Requirement } from './oracle'
import { award, count, idea, passedOver, places, scored, ten, tied, use, winners, world } from './sketch'

const only: Award = { id: 'haupt', places: 1 }
const four = { Aue: 9, Bode: 7, Calbe: 7, Dahme: 5 }
const ranked = (ranking: Competition['ranking'], scores: Record<string, string | number> = four) =>
  places(scored(scores, only, { ...(ranking ? { ranking } : {}) }))

describe('places', () => {
  test('are standard, dense, or the mean of those that are shared', () => {
    expect(ranked({})).toEqual(['1 Aue 9.00', '2 Bode 7.00', '2 Calbe 7.00', '4 Dahme 5.00'])
    expect(ranked({ places: 'dense' })).toEqual(['1 Aue 9.00', '2 Bode 7.00', '2 Calbe 7.00', '3 Dahme 5.00'])
    expect(ranked({ places: 'mean' })).toEqual(['1 Aue 9.00', '2.5 Bode 7.00', '2.5 Calbe 7.00', '4 Dahme 5.00'])
  })

  test('totals at most the tolerance away from the best one left count as equal, without chaining', () => {
    // From 9: 8 is 1 away, 7 is 2. From 7: 6 is 1 away. With 0.5 all are apart.
    const scores = { Aue: 9, Bode: 8, Calbe: 7, Dahme: 6 }
    const shared = ['1 Aue 9.00', '1 Bode 8.00', '3 Calbe 7.00', '3 Dahme 6.00']
    expect(ranked({ tolerance: 1 }, scores)).toEqual(shared)
    expect(ranked({ tolerance: 0.5 }, scores)).toEqual(['1 Aue 9.00', '2 Bode 8.00', '3 Calbe 7.00', '4 Dahme 6.00'])
  })

  test('the tie steps are tried on totals that count as equal', () => {
    // Chopin 2025: 21.03 and 21.01 were one place. Here idea puts the lower total first.
    const close = world({
      competition: { scale: ten, criteria: [idea, use], ranking: { tolerance: 1 }, ties: [{ criterion: 'idea' }] },
      submissions: ['Aue', 'Bode'],
      ballots: ['ada Aue 5 9', 'ada Bode 7 6'],
    })
    expect(places(close)).toEqual(['1 Bode 6.50 by criterion idea', '2 Aue 7.00 by criterion idea'])
  })
})

describe('ties', () => {
  const twoMeasured = (more: Partial<Competition>, columns: Record<string, string>[] = [{}, {}, {}]) =>
    world({
      competition: {
        scale: ten,
        criteria: [idea, use],
        ballots: { missing: 'renormalise' },
        measures: { technical: [{ only: ['idea'] }, { mean: 'criteria' }, { mean: 'jurors' }, 'ranks'] },
        ...more,
      },
      submissions: ['Aue', 'Bode', 'Calbe'].map((id, index) => ({ id, ...columns[index] })),
      ballots: ['ada Aue 4 8', 'ada Bode 8 4', 'ada Calbe - 6'],
    })

  test('by a measure: by its own best end, a missing one last', () => {
    // idea 4, 8, –: ranks 2, 1, –; low is best.
    expect(places(twoMeasured({ ties: [{ measure: 'technical' }] }))).toEqual([
      '1 Bode 6.00 by measure technical',
      '2 Aue 6.00 by measure technical',
      '3 Calbe 6.00 by measure technical',
    ])
  })

  test('by a number of the submission, high or low being best', () => {
    const regions = [{ women: '3' }, { women: '2' }, { women: '10' }]
    const by = (column: string | { column: string; best: 'low' }) =>
      places(twoMeasured({ ties: [{ column }] }, regions))
    expect(by('women')).toEqual([
      '1 Calbe 6.00 by column women',
      '2 Aue 6.00 by column women',
      '3 Bode 6.00 by column women',
    ])
    expect(by({ column: 'women', best: 'low' }).map((line) => line.slice(0, 3))).toEqual(['1 B', '2 A', '3 C'])
  })
})

describe('requirements', () => {
  const statuses = (requirement: Requirement, measures: Competition['measures'] = {}) =>
    count(
      world({
        competition: { scale: ten, criteria: [idea, use], require: [requirement], measures },
        submissions: ['Aue', 'Bode'],
        ballots: ['ada Aue 6 4', 'ada Bode 5 3'],
      }),
    ).divisions[0]?.ranking.map((row) => (row.status === 'ranked' ? row.submission : '–'))

  test('above is strictly better, a minimum is reached', () => {
    expect(statuses({ criterion: 'idea', minimum: 5 })).toEqual(['Aue', 'Bode'])
    expect(statuses({ criterion: 'idea', above: 5 })).toEqual(['Aue', '–'])
    expect(statuses({ total: { above: 4 } })).toEqual(['Aue', '–'])
    expect(statuses({ total: { minimum: 4 } })).toEqual(['Aue', 'Bode'])
    expect(statuses({ criteria: 1, above: 5 })).toEqual(['Aue', '–'])
  })

  test('a measure is compared by its own best end', () => {
    // The unweighted sums are 10 and 8, their ranks 1 and 2, of which the low one is better.
    const sum = [{ mean: 'jurors' as const }, { sum: 'criteria' as const }]
    expect(statuses({ measure: 'sum', minimum: 10 }, { sum })).toEqual(['Aue', '–'])
    expect(statuses({ measure: 'rank', minimum: 1 }, { rank: [...sum, 'ranks'] })).toEqual(['Aue', '–'])
    expect(statuses({ measure: 'rank', above: 3 }, { rank: [...sum, 'ranks'] })).toEqual(['Aue', 'Bode'])
  })
})

describe('awards', () => {
  /** Z-01 with the most points, then Z-02 …; the scale is wide enough for all. */
  const field = (submissions: number, awards: Award[], more: Partial<Competition> = {}) =>
    scored(
      Object.fromEntries(
        Array.from({ length: submissions }, (_, index) => [`Z-${String(index + 1).padStart(2, '0')}`, 100 - index]),
      ),
      awards,
      { scale: { min: 0, max: 100 }, ...more },
    )
  const number = (submissions: number, ...awards: Award[]) =>
    winners(field(submissions, awards), awards.length - 1).length

  test('places go by the number of submissions, and with `every` by one more for each further so many', () => {
    // Unser Dorf hat Zukunft, in tenths: up to 10 one, 11 to 30 two … here from 2, from 5, from 9 and every 3 more.
    const quota: Award = {
      id: 'quote',
      places: [
        { from: 2, places: 1 },
        { from: 5, places: 2 },
        { from: 9, places: 4, every: 3 },
      ],
    }
    expect([1, 2, 4, 5, 8, 9, 11, 12, 15].map((submissions) => number(submissions, quota))).toEqual([
      ...[0, 1, 1, 2, 2, 4, 4, 5, 6],
    ])
    expect(award(field(1, [quota])).status).toBe('given')
  })

  test('excluded submissions are not reckoned in, those below the quorum are', () => {
    const quota: Award = {
      id: 'quote',
      places: [
        { from: 1, places: 1 },
        { from: 3, places: 2 },
      ],
    }
    const three = (decisions: number) => ({
      ...field(3, [quota]),
      decisions: [{ no: 1, kind: 'exclusion', submission: 'Z-03', reason: 'zu spät' }].slice(0, decisions),
    })
    expect(winners(three(0)).length).toBe(2)
    expect(winners(three(1)).length).toBe(1)
    const quorate = three(0)
    expect(winners({ ...quorate, ballots: quorate.ballots.filter((cast) => cast.submission !== 'Z-03') }).length).toBe(
      2,
    )
  })

  test('above an award’s limit is strictly better than it', () => {
    const gold = (limit: Partial<Award>) => winners(scored(four, { id: 'gold', ...limit })).length
    expect(gold({ minimum: 7 })).toBe(3)
    expect(gold({ above: 7 })).toBe(1)
  })

  test('with `leave` a tie across the last place leaves all of them out, and everyone after them', () => {
    const leave = (awards: Partial<Award>) =>
      scored({ Aue: 9, Bode: 8, Calbe: 8, Dahme: 7 }, { id: 'haupt', shared: 'leave', ...awards })
    expect(winners(leave({ places: 2 }))).toEqual(['1 Aue 0.00'])
    expect(award(leave({ places: 2 }))).toMatchObject({ status: 'given', undecided: null, passedOver: [] })
    expect(winners(leave({ places: 3 })).length).toBe(3)
    expect(winners(leave({ places: 4, prize: [100, 50, 25, 25] }))).toEqual(['1 Aue 100.00'])
  })

  test('medals are at most so many per cent of the submissions together, the lowest left out first', () => {
    // OIV: 30 per cent of 10 are 3. Two have 99 or more: gold. Of those with 92 or more one is silver still.
    const gold: Award = { id: 'gold', minimum: 99, share: { atMost: 30 } }
    const silver: Award = { id: 'silber', minimum: 92, excludes: ['gold'], share: { atMost: 30, with: ['gold'] } }
    const medals = field(10, [gold, silver])
    expect(winners(medals, 0)).toEqual(['1 Z-01 0.00', '2 Z-02 0.00'])
    expect(winners(medals, 1)).toEqual(['3 Z-03 0.00'])
    expect(passedOver(medals, 1)).toEqual(['Z-01 excludes', 'Z-02 excludes'])
    // Of 9 they are 2, rounded down.
    expect(winners(field(9, [gold, silver]), 1)).toEqual([])
  })

  test('the share is never exceeded: a tie across it is undecided, or all of them are left out', () => {
    const medal = (shared: 'stop' | 'extend' | 'leave') =>
      scored({ ...four, Elze: 4, Fulda: 3, Gera: 2 }, { id: 'gold', minimum: 1, shared, share: { atMost: 30 } })
    // 30 per cent of 7 are 2: Aue, and one of Bode and Calbe.
    expect(tied(medal('stop'))).toEqual([2, 'Bode Calbe'])
    expect(tied(medal('extend'))).toEqual([2, 'Bode Calbe'])
    expect(winners(medal('leave'))).toEqual(['1 Aue 0.00'])
  })

  test('who won one of the sharing awards already adds nothing to the share', () => {
    // 30 per cent of 10 are 3: two of gold; best of all is open to them too, and one more.
    const gold: Award = { id: 'gold', places: 2 }
    const best: Award = { id: 'beste', minimum: 92, share: { atMost: 30, with: ['gold'] } }
    expect(winners(field(10, [gold, best]), 1)).toEqual(['1 Z-01 0.00', '2 Z-02 0.00', '3 Z-03 0.00'])
  })

  test('while an award that shares is undecided, so is this', () => {
    const gold: Award = { id: 'gold', places: 1, share: { atMost: 50 } }
    const both = scored({ Aue: 9, Bode: 9, Calbe: 8 }, [
      gold,
      { id: 'silber', minimum: 1, share: { atMost: 50, with: ['gold'] } },
    ])
    expect(tied(both, 1)).toEqual([null, ''])
  })
})
