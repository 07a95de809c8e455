// The skating system in the oracle: the worked examples of "Tabulating DanceSport Competition Marks" (dancepartner.com,
// after A. Dawson, The Skating System), of which the marks and places are facts; and small cases counted by hand.

import { describe, expect, test } from 'vitest'
import type { Competition, Step } from './oracle'
import { combined, count, places, unranked, whyRefused, world } from './sketch'

/** Couples with their marks, a line each: '51 1 1 1 2 1'; one list of lines for each dance. */
function danced(dances: Record<string, string[]>, more: Partial<Competition> = {}, before: Step[] = []) {
  const names = Object.keys(dances)
  const marks = names.map(
    (name) => new Map(dances[name]?.map((line) => [line.split(' ')[0], line.split(' ').slice(1)])),
  )
  const couples = [...(marks[0]?.keys() ?? [])].map((couple) => couple ?? '')
  const jurors = [...(marks[0]?.values() ?? [])][0]?.map((_, index) => index) ?? []
  return world({
    competition: {
      scale: { min: 1, max: 8, best: 'low' },
      criteria: names.map((id) => ({ id })),
      tally: [...before, 'skating'],
      ...more,
    },
    submissions: couples,
    ballots: couples.flatMap((couple) =>
      jurors.map((juror) => `j${juror} ${couple} ${marks.map((of) => of.get(couple)?.[juror]).join(' ')}`),
    ),
  })
}

/** '51 1': couple and place by the skating system, in the order of the ranking. */
function order(dances: Record<string, string[]>): string[] {
  return (count(danced(dances)).divisions[0]?.ranking ?? []).map((row) => `${row.submission} ${row.exact}`)
}

/** One dance in a line for each couple; and the same places as one line for each couple with its places in the dances. */
function dancePlaces(lines: string[]): Record<string, string[]> {
  const [first = ''] = lines
  const names = first.split(' ').slice(1)
  return Object.fromEntries(
    names.map((_, index) => [
      `d${index}`,
      lines.map((line) => [0, index + 1].map((at) => line.split(' ')[at]).join(' ')),
    ]),
  )
}

describe('rules 5 to 8, within a dance', () => {
  test('rule 5: a place goes to the couple that a majority puts there or higher', () => {
    const rule5 = ['51 1 1 1 2 1', '52 4 2 2 1 2', '53 3 3 3 5 4', '54 2 4 5 4 3', '55 5 6 4 3 5', '56 6 5 6 6 6']
    expect(order({ dance: rule5 })).toEqual(['51 1', '52 2', '53 3', '54 4', '55 5', '56 6'])
  })

  test('rule 6: of several with a majority the larger goes first', () => {
    const rule6 = [
      ...['61 1 1 2 1 4 2 1', '62 6 2 1 5 2 1 2', '63 2 4 3 3 6 3 3'],
      ...['64 3 3 5 2 1 5 4', '65 4 5 6 4 3 6 5', '66 5 6 4 6 5 4 6'],
    ]
    expect(order({ dance: rule6 })).toEqual(['61 1', '62 2', '63 3', '64 4', '65 5', '66 6'])
  })

  test('rules 7 and 8: equal majorities by the sum of those marks, then with the next place', () => {
    const rule7 = [
      ...['71 3 1 6 1 1 2 1', '72 2 2 1 5 3 1 3', '73 1 5 4 2 2 6 2'],
      ...['74 5 4 2 4 6 5 4', '75 4 6 3 3 5 4 6', '76 6 3 5 6 4 3 5'],
    ]
    expect(order({ dance: rule7 })).toEqual(['71 1', '72 2', '73 3', '74 4', '75 5', '76 6'])
  })

  test('who is equal in every column shares the mean of the places', () => {
    // 11 and 12 have the same marks from different jurors: places 1 and 2, each 1.5.
    expect(order({ dance: ['11 1 2 3', '12 2 1 3', '13 3 3 1', '14 4 4 2'] })).toEqual([
      ...['11 3/2', '12 3/2', '13 3', '14 4'],
    ])
  })
})

describe('rules 9 to 11, over the dances', () => {
  test('rule 9: the lowest sum of the places in the dances is first', () => {
    const rule9 = [
      ...['91 1 1 1 1 1', '92 4 2 2 2 2', '93 2 3 3 3 3', '94 5 5 6 4 5'],
      ...['95 3 4 5 7 7', '96 6 7 4 5 6', '97 7 6 7 6 4', '98 8 8 8 8 8'],
    ]
    expect(order(dancePlaces(rule9))).toEqual(['91 1', '92 2', '93 3', '94 4', '95 5', '96 6', '97 7', '98 8'])
  })

  test('rule 10: of equal sums, more places of that place and higher, then the lower sum of those', () => {
    // A: 103 (6 4 2) and 104 (5 3 4) have 12 and one place each up to 3: 2 before 3.
    const rule10a = ['101 1 1 3', '102 2 2 1', '103 6 4 2', '104 5 3 4', '105 4 5 5', '106 3 6 6']
    expect(order(dancePlaces(rule10a))).toEqual(['101 1', '102 2', '103 3', '104 4', '105 5', '106 6'])
    const rule10b = ['101 1 6 4 1', '102 6 2 2 2', '103 2 1 6 3', '104 3 4 1 4', '105 5 3 5 5', '106 4 5 3 6']
    expect(order(dancePlaces(rule10b))).toEqual(['101 1', '102 2', '103 3', '104 4', '105 5', '106 6'])
  })

  test('rule 11: all marks of all dances as one; who was tied under rule 10 is finished first', () => {
    // 112, 113 and 117 all have 14. For the sixth place 112 and 113 have one place up to 6, the sixth; 117 none. By all
    // marks 112 is sixth; 113 is then seventh, though 117 has two places up to 7.
    const waltz = [
      ...['111 2 5 6 6 4', '112 6 8 1 5 7', '113 8 3 2 8 8', '114 7 4 3 3 2'],
      ...['115 1 1 5 2 6', '116 4 2 4 1 1', '117 5 7 8 7 3', '118 3 6 7 4 5'],
    ]
    const tango = [
      ...['111 3 6 5 5 4', '112 7 8 3 8 7', '113 8 5 4 6 8', '114 6 3 1 3 3'],
      ...['115 1 1 2 4 5', '116 5 2 6 2 2', '117 2 7 7 7 1', '118 4 4 8 1 6'],
    ]
    const final = ['115 1', '116 2', '114 3', '111 4', '118 5', '112 6', '113 7', '117 8']
    expect(order({ waltz, tango })).toEqual(final)
    expect(combined(danced({ waltz, tango }))).toEqual([
      ...['115 waltz=2.00 tango=1.00', '116 waltz=1.00 tango=2.00', '114 waltz=3.00 tango=3.00'],
      ...['111 waltz=4.00 tango=5.00', '118 waltz=5.00 tango=4.00', '112 waltz=6.00 tango=8.00'],
      ...['113 waltz=8.00 tango=6.00', '117 waltz=7.00 tango=7.00'],
    ])
  })
})

describe('the step', () => {
  test('a missing mark refuses the count', () => {
    const lines = { waltz: ['11 1 2', '12 2 -'] }
    expect(whyRefused(danced(lines, { ballots: { missing: 'renormalise' } }))).toBe('missing marks')
    expect(whyRefused(danced({ waltz: ['11 1 2', '12 2 1'] }))).toBeNull()
  })

  test('a juror who has not marked every couple refuses the count', () => {
    const waltz = danced({ waltz: ['11 1 2', '12 2 1'] }, { ballots: { expected: 'as-cast' } })
    expect(whyRefused({ ...waltz, ballots: waltz.ballots.slice(1) })).toBe('missing marks')
  })

  test('the numbers of a submission take no part in the place in a dance, which stands beside the total', () => {
    // Both jurors put 11 before 12. Places 1 and 2; a deduction of 3 puts 11 behind.
    const waltz = danced({ waltz: ['11 1 1', '12 2 2'] }, { tally: ['skating', { plus: 'penalty' }] })
    const penalised = {
      ...waltz,
      submissions: waltz.submissions.map((couple) => ({ ...couple, penalty: couple.id === '11' ? '3' : '0' })),
    }
    expect(places(penalised)).toEqual(['1 12 2.00', '2 11 4.00'])
    expect(combined(penalised)).toEqual(['12 waltz=2.00', '11 waltz=1.00'])
  })

  test('scores may be made ranks first', () => {
    const scores = danced(
      { waltz: ['11 9 7 8', '12 8 9 9', '13 1 8 7'] },
      { scale: { min: 0, max: 10 }, tally: ['ranks', 'skating'] },
    )
    // Ranks: 11 1 3 2, 12 2 1 1, 13 3 2 3. Majority of first places: 12; up to second: 11 (2 of 3); then 13.
    expect(places(scores)).toEqual(['1 12 1.00', '2 11 2.00', '3 13 3.00'])
    expect(unranked(scores)).toEqual([])
  })
})
