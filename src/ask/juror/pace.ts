// How fast a juror scores, and how long what is ahead takes at that pace. Pure: instants are handed in.

/** Shorter than this nobody scores: such ballots were brought in by a file. In milliseconds. */
const shortest = 5_000
/** Longer than this is a break, and no scoring. */
const longest = 30 * 60_000
/** Fewer gaps say nothing. */
const fewestGaps = 2

/**
 * The median time from one ballot to the next, in milliseconds; null while there are too few. Two ballots at 10:00, 10:04,
 * 10:06 and, after lunch, 13:00 give 3 minutes. `instants` are those at which ballots were begun or cast, in any order.
 */
export function paceOf(instants: readonly number[]): number | null {
  const sorted = instants.filter(Number.isFinite).toSorted((a, b) => a - b)
  const gaps = sorted
    .slice(1)
    .map((instant, index) => instant - sorted[index]!)
    .filter((gap) => gap >= shortest && gap <= longest)
    .toSorted((a, b) => a - b)
  if (gaps.length < fewestGaps) return null
  const middle = Math.floor(gaps.length / 2)
  return gaps.length % 2 === 1 ? gaps[middle]! : (gaps[middle - 1]! + gaps[middle]!) / 2
}

/** Whole minutes as one says them: under an hour to five minutes, beyond to a quarter of an hour; at least so much. */
export function minutesAhead(pace: number, outstanding: number): number {
  const minutes = (pace * outstanding) / 60_000
  const grain = minutes < 10 ? 1 : minutes < 60 ? 5 : 15
  return Math.max(1, Math.round(minutes / grain) * grain)
}
