// Who gets how much: everybody on the left gets the partners they need, and the loads on the right are as even as they can
// be. A minimum-cost flow of its own: min-cost-flow on npm (2.1.0) keeps matrices of all nodes, 2 GB for 11,000 of them.

/**
 * Two sides: submissions that need jurors, or jurors that need submissions. Nodes are numbered from 0 on either side.
 * `groups` are lists of the right, the preferred ones first; each on the left may have those of its group but for `barred`.
 */
export type Sides = {
  readonly needs: readonly number[]
  /** What each on the right has already. */
  readonly loads: readonly number[]
  readonly groups: readonly (readonly number[])[]
  readonly groupOf: readonly number[]
  readonly barred: readonly ReadonlySet<number>[]
}

/** Told of every pair that is made or parted; `strain` says of several equally loaded which is to be preferred: the least. */
export type Pairing = {
  readonly join: (left: number, right: number) => void
  readonly part: (left: number, right: number) => void
  readonly strain: (left: number, right: number) => number
}

/** The partners of each on the left, those that it has been given here. */
export type Sharing = { readonly partners: readonly (readonly number[])[]; readonly loads: readonly number[] }

/** What changes while partners are found: the same pairs by both of their ends. */
type Flow = {
  readonly sides: Sides
  readonly pairing: Pairing
  readonly partners: readonly Set<number>[]
  readonly takers: readonly Set<number>[]
  readonly loads: number[]
}

/**
 * The cost of the n-th unit of a load is 2n − 1, so that all loads together cost the sum of their squares: the flow of
 * least cost then has the least possible maximum, the greatest possible minimum, and loads that differ by at most one
 * wherever that is possible. Only the arcs of loads have a cost; no path therefore needs potentials.
 * A greedy flow, from which cycles of negative cost are cancelled until none is left (Ahuja, Magnanti and Orlin, Network
 * Flows, 1993, theorem 9.1 and section 9.6; for loads: Harvey, Ladner, Lovász and Tamir, Semi-matchings, 2006).
 * Loads 3, 1 of two jurors who may both score a submission of the first become 2, 2.
 */
export function evenLoads(sides: Sides, pairing: Pairing): Sharing {
  const flow: Flow = {
    sides,
    pairing,
    partners: sides.needs.map(() => new Set()),
    takers: sides.loads.map(() => new Set()),
    loads: [...sides.loads],
  }
  for (const [left, need] of sides.needs.entries()) {
    let least = 0
    for (let got = 0; got < need; got++) least = takeLeastLoaded(flow, left, least)
  }
  cancelCycles(flow)
  return { partners: flow.partners.map((each) => [...each]), loads: flow.loads }
}

/** How many partners one on the left can have here at most. */
export function possiblePartners({ groups, groupOf, barred }: Sides, left: number): number {
  const group = groups[groupOf[left]!]!
  return barred[left]!.size === 0 ? group.length : group.filter((right) => !barred[left]!.has(right)).length
}

function join({ partners, takers, loads, pairing }: Flow, left: number, right: number): void {
  partners[left]!.add(right)
  takers[right]!.add(left)
  loads[right]!++
  pairing.join(left, right)
}

function part({ partners, takers, loads, pairing }: Flow, left: number, right: number): void {
  partners[left]!.delete(right)
  takers[right]!.delete(left)
  loads[right]!--
  pairing.part(left, right)
}

/** Of those with the least load the one of least strain; of those the first. No load is below `least`; returns the load taken. */
function takeLeastLoaded(flow: Flow, left: number, least: number): number {
  const { sides, partners, loads, pairing } = flow
  const [barred, own] = [sides.barred[left]!, partners[left]!]
  let [best, load, strain] = [-1, Number.POSITIVE_INFINITY, 0]
  for (const right of sides.groups[sides.groupOf[left]!]!) {
    if (loads[right]! > load || barred.has(right) || own.has(right)) continue
    const its = pairing.strain(left, right)
    if (loads[right]! < load || its < strain) [best, load, strain] = [right, loads[right]!, its]
    if (load === least && strain === 0) break
  }
  if (best >= 0) join(flow, left, best)
  return load
}

// ---- Cycles of negative cost

/**
 * From the highest load down: while a path leads from one of that load to one that is lower by two or more, a unit is
 * moved along it. When none does, all that was reached is settled for good: whatever leads there ends there, and no load
 * there is low enough for those that are looked at later.
 */
function cancelCycles(flow: Flow): void {
  const settled = flow.loads.map(() => false)
  for (;;) {
    const highest = flow.loads.reduce((so, load, right) => (settled[right] ? so : Math.max(so, load)), -1)
    if (highest < 0) return
    const search = openSearch(flow, settled)
    const found = reachLower(flow, search, settled, highest)
    if (found === null) for (const right of search.reached) settled[right] = true
    else moveUnit(flow, search, found)
  }
}

/** What is reached: each on the right by which on the left (−1: it is a start), each on the left by which on the right. */
type Search = {
  readonly reached: number[]
  readonly reachedBy: Int32Array
  readonly leftBy: Int32Array
  /** Of each group those that are not reached yet. */
  readonly unreached: (readonly number[])[]
}

const notReached = -2

function openSearch({ sides, loads }: Flow, settled: readonly boolean[]): Search {
  return {
    reached: [],
    reachedBy: new Int32Array(loads.length).fill(notReached),
    leftBy: new Int32Array(sides.needs.length).fill(notReached),
    unreached: sides.groups.map((group) => group.filter((right) => !settled[right])),
  }
}

/** Breadth first from all of the highest load; the first that is lower by two or more, or null. */
function reachLower(flow: Flow, search: Search, settled: readonly boolean[], highest: number): number | null {
  const { loads, takers } = flow
  for (const [right, load] of loads.entries()) if (load === highest && !settled[right]) reach(search, right, -1)
  for (let at = 0; at < search.reached.length; at++) {
    const right = search.reached[at]!
    for (const left of takers[right]!) {
      if (search.leftBy[left] !== notReached) continue
      search.leftBy[left] = right
      const found = reachFrom(flow, search, left, highest)
      if (found !== null) return found
    }
  }
  return null
}

function reach(search: Search, right: number, by: number): void {
  search.reachedBy[right] = by
  search.reached.push(right)
}

/** Everybody whom one on the left might take instead; those are unreached no more. */
function reachFrom(flow: Flow, search: Search, left: number, highest: number): number | null {
  const { sides, partners, loads } = flow
  const group = sides.groupOf[left]!
  const [barred, own] = [sides.barred[left]!, partners[left]!]
  const rest: number[] = []
  for (const right of search.unreached[group]!) {
    if (search.reachedBy[right] !== notReached) continue
    if (barred.has(right) || own.has(right)) rest.push(right)
    else {
      reach(search, right, left)
      if (loads[right]! <= highest - 2) return right
    }
  }
  search.unreached[group] = rest
  return null
}

/** Along the path back to where it started: each on the left takes the next and leaves the one before. */
function moveUnit(flow: Flow, search: Search, end: number): void {
  let right = end
  while (search.reachedBy[right]! >= 0) {
    const left = search.reachedBy[right]!
    const before = search.leftBy[left]!
    part(flow, left, before)
    join(flow, left, right)
    right = before
  }
}
