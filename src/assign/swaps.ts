// Panels mixed better while every load stays as it is: two jurors change places, as long as that makes pairs of jurors share
// submissions more evenly, or joins groups of jurors that share none. A heuristic: what comes of it is reported.
import { linkedJurors, type Panels } from './panels.js'

/** Who may be moved: `mayJoin` where a juror is free for a submission, `isKept` where one stays. */
export type Freedom = {
  readonly mayJoin: (juror: number, submission: number) => boolean
  readonly isKept: (juror: number, submission: number) => boolean
}

/** So many exchanges are weighed at most in either part: a second or two. */
const mostWeighed = 6_000_000
/** The same while groups are joined, where looking at a juror of a panel costs one. */
const mostSpent = 20_000_000

/**
 * Every pair of jurors costs the square of the submissions that it shares: the more even, the less. Each exchange that
 * costs less is made: first for jurors who share more than most with somebody, then between panels at growing distance,
 * until a whole round finds none.
 * a, b on D-1 and D-2, c, d on D-3 and D-4 cost 2² + 2² = 8; with b and d exchanged on D-2 and D-4 they cost 4.
 */
export function evenPairs(panels: Panels, freedom: Freedom): void {
  repeat((spend) => easeStrained(panels, freedom, usualShare(panels), spend))
  repeat((spend) => exchangeAll(panels, freedom, spend))
}

/** Rounds until one changes nothing, or enough was weighed. */
function repeat(round: (spend: Spend) => boolean): void {
  const spend = openBudget(mostWeighed)
  while (round(spend) && spend(1));
}

/** What a pair shares where all share alike, rounded up. */
function usualShare(panels: Panels): number {
  const jurors = new Set<number>()
  let shares = 0
  for (let submission = 0; submission < panels.size; submission++) {
    const panel = panels.of(submission)
    shares += (panel.length * (panel.length - 1)) / 2
    for (const juror of panel) jurors.add(juror)
  }
  return Math.ceil(shares / Math.max(1, (jurors.size * (jurors.size - 1)) / 2))
}

function easeStrained(panels: Panels, freedom: Freedom, usual: number, spend: Spend): boolean {
  let improved = false
  for (let one = 0; one < panels.size; one++) {
    for (const a of [...panels.of(one)]) {
      if (panels.of(one).every((mate) => mate === a || panels.shared(a, mate) <= usual)) continue
      for (let distance = 1; distance < panels.size; distance++) {
        const other = (one + distance) % panels.size
        if (!spend(panels.of(other).length)) return improved
        if (!exchangeOf(panels, freedom, a, one, other)) continue
        improved = true
        break
      }
    }
  }
  return improved
}

function exchangeAll(panels: Panels, freedom: Freedom, spend: Spend): boolean {
  let improved = false
  for (let distance = 1; distance < panels.size; distance++) {
    for (let one = 0; one + distance < panels.size; one++) {
      const other = one + distance
      if (!spend(panels.of(one).length * panels.of(other).length)) return improved
      if (panels.of(one).some((a) => exchangeOf(panels, freedom, a, one, other))) improved = true
    }
  }
  return improved
}

/** The first exchange of a juror with one of another panel that costs less, made. */
function exchangeOf(panels: Panels, freedom: Freedom, a: number, one: number, other: number): boolean {
  for (const b of panels.of(other)) {
    if (areTogether(panels, a, one, b, other) || costOf(panels, a, one, b, other) >= 0) continue
    if (!mayExchange(freedom, a, one, b, other)) continue
    exchange(panels, a, one, b, other)
    return true
  }
  return false
}

const areTogether = (panels: Panels, a: number, one: number, b: number, other: number): boolean =>
  a === b || panels.of(other).includes(a) || panels.of(one).includes(b)

function mayExchange({ mayJoin, isKept }: Freedom, a: number, one: number, b: number, other: number): boolean {
  return !isKept(a, one) && !isKept(b, other) && mayJoin(a, other) && mayJoin(b, one)
}

/** What the exchange adds to the sum of squares: one pair more from n to n + 1 is 2n + 1, one less is −(2n − 1). */
function costOf(panels: Panels, a: number, one: number, b: number, other: number): number {
  const [mates, others] = [panels.of(one), panels.of(other)]
  let cost = 0
  for (const mate of mates) {
    if (mate === a || others.includes(mate)) continue
    cost += 2 * (panels.shared(b, mate) - panels.shared(a, mate)) + 2
  }
  for (const mate of others) {
    if (mate === b || mates.includes(mate)) continue
    cost += 2 * (panels.shared(a, mate) - panels.shared(b, mate)) + 2
  }
  return cost
}

function exchange(panels: Panels, a: number, one: number, b: number, other: number): void {
  panels.part(a, one)
  panels.part(b, other)
  panels.join(a, other)
  panels.join(b, one)
}

/** Joins groups of jurors that share no submission, as far as one exchange after another does. */
export function joinGroups(panels: Panels, freedom: Freedom): void {
  const submissions = Array.from({ length: panels.size }, (_, submission) => submission)
  const linked = () => linkedJurors(submissions.map(panels.of))
  const spend = openBudget(mostSpent)
  let groups = linked()
  for (let joined = true; joined && groups.length > 1; ) {
    joined = false
    for (const [a, one, b, other] of exchangesAcross(panels, freedom, groups, spend)) {
      exchange(panels, a, one, b, other)
      const now = linked()
      joined = now.length < groups.length
      if (joined) groups = now
      else exchange(panels, b, one, a, other)
      if (joined || !spend(panels.size * panels.of(one).length)) break
    }
  }
}

/** False as soon as all is spent. */
type Spend = (cost: number) => boolean

function openBudget(most: number): Spend {
  let left = most
  return (cost) => {
    left -= cost
    return left > 0
  }
}

type Exchange = readonly [a: number, one: number, b: number, other: number]

/** Exchanges between a panel of the smallest group and one of another. */
function* exchangesAcross(
  panels: Panels,
  freedom: Freedom,
  groups: readonly (readonly number[])[],
  spend: Spend,
): Generator<Exchange> {
  const smallest = new Set(groups.reduce((so, group) => (group.length < so.length ? group : so)))
  const isOf = (submission: number) => panels.of(submission).some((juror) => smallest.has(juror))
  const submissions = Array.from({ length: panels.size }, (_, submission) => submission)
  const foreign = submissions.filter((each) => !isOf(each))
  for (const one of submissions.filter(isOf)) {
    for (const other of foreign) {
      if (!spend(panels.of(one).length * panels.of(other).length)) return
      yield* exchangesBetween(panels, freedom, one, other)
    }
  }
}

function* exchangesBetween(panels: Panels, freedom: Freedom, one: number, other: number): Generator<Exchange> {
  for (const a of [...panels.of(one)]) {
    for (const b of [...panels.of(other)]) {
      if (!areTogether(panels, a, one, b, other) && mayExchange(freedom, a, one, b, other)) yield [a, one, b, other]
    }
  }
}
