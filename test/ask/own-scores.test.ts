// What a juror sees of their own scores: exact, of this criterion alone, never of the ballot at hand.
import { describe, expect, test } from 'vitest'
import type { AskedBallot } from '../../src/ask/juror/asked-ballot.js'
import { ownScores } from '../../src/ask/juror/own-scores.js'
import { criterionPassages } from '../../src/ask/screen.js'
import { interviewWords } from '../../src/words/interview.js'
import { competitionWith, viewOf } from './jury.js'

const competition = competitionWith()
const [konzept, transfer] = [competition.criteria[0]!, competition.criteria[1]!]
const cast = (submission: number, ...scores: readonly (string | null)[]): AskedBallot => ({
  submission,
  state: 'cast',
  cast: { scores, comment: '' },
  draft: null,
})
const none = 99

describe('own scores so far', () => {
  const ballots = [cast(0, '8', '2'), cast(1, '7.5', '3'), cast(2, '4', '3')]

  test('their mean is exact, with one decimal more than a score has, half away from zero', () => {
    expect(ownScores(ballots, konzept, 0, none)).toEqual({ count: 3, mean: '6.50', lowest: '4', highest: '8' })
    expect(ownScores(ballots, transfer, 1, none)).toEqual({ count: 3, mean: '2.7', lowest: '2', highest: '3' })
    const quarter = [cast(0, '0.5', '1'), cast(1, '0', '1'), cast(2, '0', '1'), cast(3, '0', '1')]
    expect(ownScores(quarter, konzept, 0, none)?.mean).toBe('0.13')
  })

  test('the ballot at hand is left out, so that it is not weighed against itself', () => {
    expect(ownScores(ballots, konzept, 0, 2)).toEqual({ count: 2, mean: '7.75', lowest: '7.5', highest: '8' })
  })

  test('a score left empty is none, and nor is a draft', () => {
    const draft = { juror: 'staedtetag', submission: 'Z-003', scores: new Map([['konzept', '1']]), comment: null }
    const begun: AskedBallot = {
      ...cast(2),
      state: 'outstanding',
      cast: null,
      draft: { ...draft, at: { kind: 'comment' } },
    }
    expect(ownScores([cast(0, null, '2'), cast(1, '7', '2'), begun], konzept, 0, none)?.count).toBe(1)
  })

  test('a ballot from which the juror is recused meanwhile is none of them any more', () => {
    expect(ownScores([{ ...cast(0, '8', '2'), state: 'recused' }], konzept, 0, none)).toBeNull()
  })

  test('they are null before the first ballot', () => {
    expect(ownScores([], konzept, 0, none)).toBeNull()
  })

  test("never another juror's: what the others gave is no part of the view", () => {
    const { ballots: seen } = viewOf({
      cast: [
        [0, 0, [16, 1]],
        [1, 1, [2, 5]],
        [1, 2, [3, 4]],
      ],
    })
    expect(ownScores(seen, konzept, 0, none)).toEqual({ count: 1, mean: '8.00', lowest: '8', highest: '8' })
  })
})

describe('own scores as a sentence', () => {
  const said = (language: 'de' | 'en', mean: string, count: number) =>
    criterionPassages(interviewWords[language], competition, konzept, { count, mean, lowest: '4', highest: '10' })
      .flatMap((each) => ('text' in each ? [each.text] : []))
      .at(-1)

  test.each([
    ['8.00', 'Ihre bisherige Wertung hier: 8.'],
    ['10.00', 'Ihre bisherige Wertung hier: 10.'],
    ['7.50', 'Ihre bisherige Wertung hier: 7,5.'],
    ['0.00', 'Ihre bisherige Wertung hier: 0.'],
  ])('one score of %s is said as it was given', (mean, sentence) => {
    expect(said('de', mean, 1)).toBe(sentence)
  })

  test('several are said with their mean, the lowest and the highest, with the sign of the language', () => {
    expect(said('de', '6.75', 3)).toBe('Ihre 3 bisherigen Wertungen hier: im Mittel 6,75 (von 4 bis 10).')
    expect(said('en', '6.75', 3)).toBe('Your own 3 scores here so far: 6.75 on average (from 4 to 10).')
  })
})
