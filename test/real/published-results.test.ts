// Competitions whose judges' scores and results were published: each as a competition folder made from the data, counted by
// the built program, compared figure by figure. The data sets are not part of the project; without them this is not proven.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildIfMissing, hasDatasets } from './built-program.js'
import { proveDiving } from './diving.js'
import { proveEurovision, undecidedSets } from './eurovision.js'
import { panelScoresWithZerosAsMarks, proveFigureSkating } from './figure-skating.js'
import { proveScoreThenRank, proveWeightedSum } from './means-and-sums.js'
import { type Proof, tableRow } from './proof.js'
import { disputedPlaces, proveSkatingSystem } from './skating-system.js'
import { proveWineTastings } from './wine-tastings.js'

const withoutDatasets =
  'not proven: that the published results of diving, figure skating, Eurovision, the skating system, wine tastings and ' +
  'weighted sums are counted again exactly – their scores are neither in ../shared/datasets nor where JURY_DATASETS says'

const proofs: Proof[] = []

beforeAll(buildIfMissing)

afterAll(() => {
  const table = ['| published | figures | reproduced |', '|---|---|---|', ...proofs.map(tableRow)]
  console.log(hasDatasets ? table.join('\n') : withoutDatasets)
})

describe('the published results are counted again, figure by figure', () => {
  test.for([
    ['diving at the Olympic Games 2000', proveDiving, [295, 295, 4]],
    ['figure skating by components', proveFigureSkating, [305, 61, 61, 61, 24, 24, 40, 8, 8, 8]],
    ['the juries of Eurovision 2016', proveEurovision, [998, 32, 1, 26, 26]],
    ['the worked examples of the skating system', proveSkatingSystem, [34, 22]],
    ['fourteen wine tastings', proveWineTastings, [103, 107, 107]],
    ['a weighted sum', proveWeightedSum, [5, 5]],
    ['means that rankings tell apart', proveScoreThenRank, [3, 3, 3]],
  ] as const)('%s', ([, prove, numbers], { skip }) => {
    skip(!hasDatasets, withoutDatasets)
    const proven = prove()
    proofs.push(...proven)
    expect(proven.flatMap(({ differing }) => differing)).toEqual([])
    expect(proven.map(({ published }) => published)).toEqual(numbers)
  })
})

describe('what the data do not decide', () => {
  test('a judge who was absent stands in the protocol with zeros: taken for marks, they change every panel score', ({
    skip,
  }) => {
    skip(!hasDatasets, withoutDatasets)
    expect(panelScoresWithZerosAsMarks()).toEqual({ alike: 0, differing: 40 })
  })

  test('songs of equal rank sum before a jury: its own settling is not known', ({ skip }) => {
    skip(!hasDatasets, withoutDatasets)
    expect(undecidedSets()).toHaveLength(32)
  })

  test('rule 10 of the skating system gives the third place to the lower sum, in the example on which its sources disagree', ({
    skip,
  }) => {
    skip(!hasDatasets, withoutDatasets)
    expect([disputedPlaces().get('103'), disputedPlaces().get('104')]).toEqual(['3', '4'])
  })
})
