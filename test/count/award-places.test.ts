// How many win: places by the number of submissions, and a share of them; how places are numbered.
import { expect, test } from 'vitest'
import { placesInOrder } from '../../src/count/places.js'
import { countInShare, mostPlaces, placesAmong } from '../../src/model/award-places.js'
import { readDecimal } from '../../src/model/decimal.js'

/** "Unser Dorf hat Zukunft", 24th competition: the quota of villages that go on to the federal final. */
const villages = [
  { from: 1, places: 1, every: null },
  { from: 101, places: 2, every: null },
  { from: 301, places: 3, every: null },
  { from: 501, places: 4, every: null },
  { from: 701, places: 5, every: null },
  { from: 901, places: 6, every: null },
  { from: 1101, places: 7, every: null },
  { from: 1301, places: 8, every: 200 },
]

test.each([
  [0, 0],
  [1, 1],
  [100, 1],
  [101, 2],
  [300, 2],
  [301, 3],
  [700, 4],
  [701, 5],
  [1100, 6],
  [1101, 7],
  [1300, 7],
  [1301, 8],
  [1500, 8],
  [1501, 9],
  [1701, 10],
])('of %i villages %i go on', (submissions, places) => {
  expect(placesAmong(villages, submissions)).toBe(places)
})

test('a number of places does not go by the submissions', () => {
  expect([0, 1, 5000].map((submissions) => placesAmong(4, submissions))).toEqual([4, 4, 4])
  expect([mostPlaces(4), mostPlaces(villages.slice(0, 7)), mostPlaces(villages)]).toEqual([
    4,
    7,
    Number.POSITIVE_INFINITY,
  ])
})

test.each([
  ['30', 9, 2],
  ['30', 10, 3],
  ['33.3', 1000, 333],
  ['33.3', 3, 0],
  ['0.1', 999, 0],
  ['0.1', 1000, 1],
  ['100', 7, 7],
  ['30', 0, 0],
  ['14', 50, 7],
  ['29', 100, 29],
])('%s per cent of %i are %i, rounded down and never by a float', (percent, submissions, count) => {
  expect(countInShare({ atMost: readDecimal(percent)!, with: [] }, submissions)).toBe(count)
})

test('after a shared place come 1 + how many stand before, the next place, or each has the mean of those filled', () => {
  const sizes = [1, 2, 1, 3, 4]
  expect(placesInOrder('standard', sizes)).toEqual([1, 2, 4, 5, 8])
  expect(placesInOrder('dense', sizes)).toEqual([1, 2, 3, 4, 5])
  expect(placesInOrder('mean', sizes)).toEqual([1, 2.5, 4, 6, 9.5])
})
