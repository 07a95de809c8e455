// How long what is ahead takes: instants in, minutes out.
import { describe, expect, test } from 'vitest'
import { minutesAhead, paceOf } from '../../src/ask/juror/pace.js'

const minute = 60_000
/** Instants so many minutes after the first ballot. */
const at = (...minutes: readonly number[]): readonly number[] =>
  minutes.map((each) => 1_500_000_000_000 + each * minute)

describe('the pace of a juror', () => {
  test.each([
    ['is the median time from one ballot to the next', at(0, 4, 6, 9), 3],
    ['is the mean of the two middle times where their number is even', at(0, 4, 6), 3],
    ['leaves out breaks of more than half an hour', at(0, 4, 6, 180), 3],
    ['counts a time of exactly half an hour', at(0, 30, 60), 30],
    ['leaves out ballots that a file brought in at once', at(0, 0, 0, 4, 6), 3],
    ['does not depend on the order of the ballots', at(6, 0, 4), 3],
    ['leaves out ballots of which nobody knows when they were cast', [Number.NEGATIVE_INFINITY, ...at(0, 4, 6)], 3],
  ])('%s', (_, instants, minutes) => {
    expect(paceOf(instants)).toBe(minutes * minute)
  })

  test.each([
    ['no ballot', []],
    ['one', at(0)],
    ['two', at(0, 4)],
    ['many of one instant', at(0, 0, 0, 0, 0)],
  ])('nobody knows it after %s', (_, instants) => {
    expect(paceOf(instants)).toBeNull()
  })
})

describe('the time ahead is said as people say it', () => {
  test.each([
    [3, 1, 3, 'under ten minutes to the minute'],
    [0.2, 1, 1, 'never nothing'],
    [3, 4, 10, 'under an hour to five minutes: 12 are about 10'],
    [3, 16, 50, '48 are about 50'],
    [3, 23, 75, 'beyond an hour to a quarter of one: 69 are about 75'],
    [7.2, 52, 375, '374 are about 375'],
  ])('%d minutes each, %d ballots: about %d minutes (%s)', (each, outstanding, minutes) => {
    expect(minutesAhead(each * minute, outstanding)).toBe(minutes)
  })
})
