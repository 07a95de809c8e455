// Loads are as even as they can be: against every flow there is on small cases, and by the absence of cycles on large ones.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evenLoads, type Pairing, possiblePartners, type Sides } from '../../src/assign/even-loads.js'

const nothing: Pairing = { join: () => {}, part: () => {}, strain: () => 0 }

const drawnSides = (lefts: number, rights: number): fc.Arbitrary<Sides> =>
  fc
    .record({
      needs: fc.array(fc.nat(3), { minLength: 1, maxLength: lefts }),
      loads: fc.array(fc.nat(4), { minLength: 1, maxLength: rights }),
      memberships: fc.array(fc.array(fc.boolean(), { minLength: rights, maxLength: rights }), {
        minLength: 1,
        maxLength: 3,
      }),
      homes: fc.array(fc.nat(99), { minLength: lefts, maxLength: lefts }),
      barred: fc.array(fc.array(fc.nat(rights - 1), { maxLength: 3 }), { minLength: lefts, maxLength: lefts }),
    })
    .map(({ needs, loads, memberships, homes, barred }) => {
      const groups = memberships.map((isIn) => [...loads.keys()].filter((right) => isIn[right]))
      const sides: Sides = {
        needs,
        loads,
        groups,
        groupOf: needs.map((_, left) => homes[left]! % groups.length),
        barred: needs.map((_, left) => new Set(barred[left])),
      }
      return { ...sides, needs: needs.map((need, left) => Math.min(need, possiblePartners(sides, left))) }
    })

const eligible = ({ groups, groupOf, barred }: Sides, left: number): readonly number[] =>
  groups[groupOf[left]!]!.filter((right) => !barred[left]!.has(right))

const squares = (loads: readonly number[]): number => loads.reduce((so, load) => so + load * load, 0)

/** Every way to choose so many of a list. */
function choices(list: readonly number[], count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  return list.flatMap((first, at) => choices(list.slice(at + 1), count - 1).map((rest) => [first, ...rest]))
}

/** The least sum of squares of all assignments there are. */
function leastByForce(sides: Sides, left = 0, loads: readonly number[] = sides.loads): number {
  if (left === sides.needs.length) return squares(loads)
  const sums = choices(eligible(sides, left), sides.needs[left]!).map((chosen) =>
    leastByForce(
      sides,
      left + 1,
      loads.map((load, right) => load + (chosen.includes(right) ? 1 : 0)),
    ),
  )
  return Math.min(...sums)
}

const runs = { numRuns: 400, seed: 17 }

describe('loads', () => {
  test('cost as little as those of the best of all assignments', () => {
    fc.assert(
      fc.property(drawnSides(4, 4), (sides) => {
        expect(squares(evenLoads(sides, nothing).loads)).toBe(leastByForce(sides))
      }),
      runs,
    )
  })

  test('everybody on the left gets as many different partners as needed, all of them eligible', () => {
    fc.assert(
      fc.property(drawnSides(40, 12), (sides) => {
        const { partners, loads } = evenLoads(sides, nothing)
        const sums = [...sides.loads]
        for (const [left, own] of partners.entries()) {
          expect(new Set(own).size).toBe(sides.needs[left])
          for (const right of own) sums[right]!++
          expect(own.filter((right) => !eligible(sides, left).includes(right))).toEqual([])
        }
        expect(loads).toEqual(sums)
      }),
      runs,
    )
  })

  test('leave no path from one to another that has two less', () => {
    fc.assert(
      fc.property(drawnSides(60, 15), (sides) => {
        const { partners, loads } = evenLoads(sides, nothing)
        for (const start of loads.keys()) {
          expect([...reachable(sides, partners, start)].filter((right) => loads[right]! <= loads[start]! - 2)).toEqual(
            [],
          )
        }
      }),
      runs,
    )
  })

  test('what is joined and parted adds up to the partners', () => {
    fc.assert(
      fc.property(drawnSides(30, 8), (sides) => {
        const pairs = new Set<string>()
        const { partners } = evenLoads(sides, {
          join: (left, right) => expect(pairs.has(`${left} ${right}`) || !pairs.add(`${left} ${right}`)).toBe(false),
          part: (left, right) => expect(pairs.delete(`${left} ${right}`)).toBe(true),
          strain: () => 0,
        })
        expect(pairs.size).toBe(partners.reduce((so, own) => so + own.length, 0))
      }),
      runs,
    )
  })

  test('of two jurors of whom one may score everything and one a half become equal', () => {
    const needs = [1, 1, 1, 1]
    const groups = [[0], [0, 1]]
    const sides = { needs, loads: [0, 0], groups, groupOf: [1, 1, 0, 0], barred: needs.map(() => new Set<number>()) }
    expect(evenLoads(sides, nothing).loads).toEqual([2, 2])
  })
})

/** Everybody to whom a unit of load can be moved, however long the way. */
function reachable(sides: Sides, partners: readonly (readonly number[])[], start: number): ReadonlySet<number> {
  const seen = new Set([start])
  for (const right of seen) {
    for (const [left, own] of partners.entries()) {
      if (own.includes(right)) for (const other of eligible(sides, left)) if (!own.includes(other)) seen.add(other)
    }
  }
  return seen
}
