// The order in which each juror is asked: one that others can draw again, and that favours no submission.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inAskingOrder } from '../../src/model/asking-order.js'

const six = ['Z-001', 'Z-002', 'Z-003', 'Z-004', 'Z-005', 'Z-006']
const shuffled = (seed: string) => ({ kind: 'shuffled', seed }) as const

/** Seeds that people write, and ids as they are allowed. */
const seeds = fc.string({ minLength: 1, maxLength: 20 })
const id = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,7}$/)
const lists = fc.uniqueArray(id, { maxLength: 40 })

describe('as they are listed', () => {
  test('is the order of submissions.csv', () => {
    expect(inAskingOrder({ kind: 'listed' }, 'praxis', ['Z-2', 'Z-1', 'Z-3'])).toEqual(['Z-2', 'Z-1', 'Z-3'])
  })
})

// Computed with another program: printf '%s\n%s\n%s' SEED JUROR SUBMISSION | sha256sum for each, and sorted.
describe('the test vector', () => {
  test.each([
    ['zusammenleben-2017', 'staedtetag', [5, 4, 1, 6, 2, 3]],
    ['zusammenleben-2017', 'praxis', [1, 6, 5, 4, 2, 3]],
    ['Fanfare 7', 'staedtetag', [1, 5, 4, 6, 3, 2]],
    ['Fanfare 7', 'praxis', [5, 1, 2, 6, 4, 3]],
  ] as const)('of %s and %s', (seed, juror, numbers) => {
    expect(inAskingOrder(shuffled(seed), juror, six)).toEqual(numbers.map((number) => `Z-00${number}`))
  })
})

describe('shuffled', () => {
  test('every order holds every submission once, whatever the order they are listed in', () => {
    fc.assert(
      fc.property(seeds, id, lists, (seed, juror, ids) => {
        const order = inAskingOrder(shuffled(seed), juror, ids)
        expect([...order].sort()).toEqual([...ids].sort())
        expect(inAskingOrder(shuffled(seed), juror, ids.toReversed())).toEqual(order)
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  test('a submission that comes later, or goes, leaves the others in their order', () => {
    fc.assert(
      fc.property(seeds, id, lists, fc.nat(), (seed, juror, ids, at) => {
        const gone = ids[at % Math.max(1, ids.length)]
        const without = (list: readonly string[]) => list.filter((each) => each !== gone)
        const order = inAskingOrder(shuffled(seed), juror, ids)
        expect(inAskingOrder(shuffled(seed), juror, without(ids))).toEqual(without(order))
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  test('over many jurors each submission is asked for in the middle on average, and as often first as any other', () => {
    const [jurors, ids] = [4000, Array.from({ length: 12 }, (_, index) => `Z-${index}`)]
    const [positions, firsts] = [new Map<string, number>(), new Map<string, number>()]
    const add = (counts: Map<string, number>, key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by)
    for (let juror = 0; juror < jurors; juror++) {
      const order = inAskingOrder(shuffled('fatigue'), `juror-${juror}`, ids)
      for (const [position, each] of order.entries()) add(positions, each, position)
      add(firsts, order[0]!, 1)
    }
    // The deviation of a mean of 4000 positions from 0 to 11 is 3.45 / √4000 = 0.055, that of firsts √(4000 · 11) / 12 = 17.
    for (const each of ids) {
      expect(Math.abs(positions.get(each)! / jurors - 5.5)).toBeLessThan(4 * 0.055)
      expect(Math.abs(firsts.get(each)! - jurors / 12)).toBeLessThan(4 * 17.5)
    }
  })
})
