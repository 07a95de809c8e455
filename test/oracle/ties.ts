// Section 5: places by the totals, and the steps that break ties.

import { isBetter, numberIn } from './ballots'
import { compare, distance, equal, type Fraction, middle, readDecimal, smallestFirst, whole } from './fraction'
import { byCodeUnit, distinct, idsIn, isFilled } from './lists'
import type { Counted, Rankable, Ranked, Ranking } from './ranking'
import type { Best, Competition, Decision, TieStep } from './world'

/** Where a tie happens: the ranking, everyone ranked in it, and the decisions that hold. */
type Scene = { competition: Competition; decisions: Decision[]; counted: Counted }

/** The better total first; totals that count as equal go through the steps of `ties`; the places follow. */
export function givePlaces(competition: Competition, decisions: Decision[], counted: Counted): Ranking {
  const scene = { competition, decisions, counted }
  const steps = tieSteps(competition)
  const parts = groupsOfEqual(scene).flatMap((group) => breakTie(scene, group, steps, null))
  const ranked = parts.flatMap(({ members, decidedBy }, index): Ranked[] => {
    const place = placeOf(competition, parts.slice(0, index), members)
    return members.map((one) => ({ ...one, place, decidedBy }))
  })
  return { id: counted.id, ends: counted.ends, ranked: ranked.sort(byPlacing), unranked: counted.unranked }
}

export function tieSteps(competition: Competition): TieStep[] {
  return competition.ties ?? ['decision', 'lot']
}

/** From the best downwards: the best total that is left, and every total at most the tolerance away from it. */
function groupsOfEqual({ competition, counted }: Scene): Rankable[][] {
  const tolerance = readDecimal(competition.ranking?.tolerance ?? 0)
  const groups: Rankable[][] = []
  let left = bestFirst(counted.rankable, (one) => one.total, counted.ends.total).flat()
  for (let [best] = left; best !== undefined; [best] = left) {
    const { total } = best
    const group = left.filter((one) => compare(distance(one.total, total), tolerance) <= 0)
    groups.push(group)
    left = left.filter((one) => !group.includes(one))
  }
  return groups
}

/** Standard: 1, 2, 2, 4. Dense: 1, 2, 2, 3. Mean: 1, 2.5, 2.5, 4. */
function placeOf(competition: Competition, before: { members: Rankable[] }[], members: Rankable[]): number {
  const ahead = before.flatMap((part) => part.members).length
  switch (competition.ranking?.places ?? 'standard') {
    case 'standard':
      return ahead + 1
    case 'dense':
      return before.length + 1
    case 'mean':
      return ahead + (members.length + 1) / 2
  }
}

/** A group goes through the steps; each part that is still tied goes on with the next step, never back. */
function breakTie(
  scene: Scene,
  group: Rankable[],
  steps: TieStep[],
  decidedBy: string | null,
): { members: Rankable[]; decidedBy: string | null }[] {
  const [step, ...later] = steps
  if (group.length < 2 || step === undefined) return [{ members: group, decidedBy }]
  const { parts, name } = separate(scene, group, step)
  if (parts.length < 2) return breakTie(scene, group, later, decidedBy)
  return parts.flatMap((part) => breakTie(scene, part, later, name))
}

/** What one step makes of a tied group: its parts, the better first, and the name by which the step is cited. */
function separate(scene: Scene, group: Rankable[], step: TieStep): { parts: Rankable[][]; name: string } {
  const name = tieName(step)
  if (typeof step === 'object') return { parts: byNumber(scene, group, step), name }
  switch (step) {
    case 'median':
      return { parts: byMedian(scene, group), name }
    case 'best-lowest':
      return { parts: byBestLowest(scene, group), name }
    case 'most-firsts':
      return { parts: byMostFirsts(scene, group), name }
    case 'head-to-head':
      return { parts: byHeadToHead(scene, group), name }
    case 'decision':
      return byRecord(scene, group, 'tie', 'decision')
    case 'lot':
      return byRecord(scene, group, 'lot', 'lot')
  }
}

export function tieName(step: TieStep): string {
  if (typeof step === 'string') return step
  if ('criterion' in step) return `criterion ${step.criterion}`
  if ('measure' in step) return `measure ${step.measure}`
  return `column ${columnOf(step).column}`
}

function columnOf({ column: said }: { column: string | { column: string; best?: Best } }): {
  column: string
  best: Best
} {
  const { column, best = 'high' } = typeof said === 'string' ? { column: said } : said
  return { column, best }
}

/** The better combined score, measure or number of the submission first; who has none comes last. */
function byNumber(scene: Scene, group: Rankable[], step: TieStep & object): Rankable[][] {
  const { ends } = scene.counted
  if ('criterion' in step) {
    return bestFirst(group, (one) => one.combined.get(step.criterion) ?? null, ends.criteria.get(step.criterion))
  }
  if ('measure' in step) {
    return bestFirst(group, (one) => one.measures.get(step.measure) ?? null, ends.measures.get(step.measure))
  }
  const { column: name, best } = columnOf(step)
  return bestFirst(group, (one) => numberIn(one.submission, name), best)
}

/** `median`: the better median of the jurors' totals first. */
function byMedian({ counted }: Scene, group: Rankable[]): Rankable[][] {
  return bestFirst(group, (one) => middle([...one.jurorTotals.values()]), counted.ends.jurors)
}

/** `best-lowest`: the better worst juror's total first. */
function byBestLowest({ counted }: Scene, group: Rankable[]): Rankable[][] {
  const best = counted.ends.jurors
  return bestFirst(group, (one) => worstOf([...one.jurorTotals.values()], best), best)
}

/** `most-firsts`: first whom more jurors gave their best total among the ranked; equal bests count for each. */
function byMostFirsts({ counted }: Scene, group: Rankable[]): Rankable[][] {
  const { rankable, ends } = counted
  const jurors = distinct(rankable.flatMap((one) => [...one.jurorTotals.keys()]))
  const firsts = (one: Rankable) =>
    jurors.filter((juror) => {
      const mine = one.jurorTotals.get(juror)
      const all = rankable.map((other) => other.jurorTotals.get(juror)).filter((total) => total !== undefined)
      return mine !== undefined && all.every((total) => !isBetter(total, mine, ends.jurors))
    }).length
  return bestFirst(group, (one) => whole(firsts(one)), 'high')
}

/** `head-to-head`, of exactly two: first who has the strictly better total from more of the jurors who scored both. */
function byHeadToHead({ counted }: Scene, group: Rankable[]): Rankable[][] {
  if (group.length !== 2) return [group]
  const preferring = (one: Rankable) => {
    const other = group.find((candidate) => candidate !== one)
    return [...one.jurorTotals].filter(([juror, total]) => {
      const others = other?.jurorTotals.get(juror)
      return others !== undefined && isBetter(total, others, counted.ends.jurors)
    }).length
  }
  return bestFirst(group, (one) => whole(preferring(one)), 'high')
}

/** `decision`, `lot`: the last record of this very set in this very ranking says the order. */
function byRecord(scene: Scene, group: Rankable[], kind: string, word: string): { parts: Rankable[][]; name: string } {
  const record = scene.decisions.findLast(
    (decision) =>
      decision.kind === kind &&
      isAboutRanking(decision, scene.counted.id) &&
      isSameSet(
        idsIn(decision.value),
        group.map((one) => one.submission.id),
      ),
  )
  if (record === undefined) return { parts: [group], name: word }
  const parts = idsIn(record.value).map((id) => group.filter((one) => one.submission.id === id))
  return { parts, name: `${word} ${record.no}` }
}

/** A record names its division: `*` for the ranking of all; an empty cell is the division of the submissions themselves. */
function isAboutRanking(decision: Decision, id: string | null): boolean {
  if (id === null) return !isFilled(decision.division)
  if (id === '*') return decision.division === '*'
  return !isFilled(decision.division) || decision.division === id
}

function isSameSet(some: string[], others: string[]): boolean {
  return some.length === others.length && others.every((id) => some.includes(id))
}

function worstOf(values: Fraction[], best: Best): Fraction | null {
  const sorted = smallestFirst(values)
  return (best === 'high' ? sorted[0] : sorted.at(-1)) ?? null
}

/** Puts the better first and the equal together; a missing value is worse than any. */
function bestFirst<One>(all: One[], measure: (one: One) => Fraction | null, best: Best = 'high'): One[][] {
  const groups: { value: Fraction | null; members: One[] }[] = []
  for (const one of all) {
    const value = measure(one)
    const same = groups.find((group) => isSameValue(group.value, value))
    if (same !== undefined) same.members.push(one)
    else groups.push({ value, members: [one] })
  }
  groups.sort((a, b) => {
    if (a.value === null) return 1
    if (b.value === null) return -1
    return isBetter(a.value, b.value, best) ? -1 : 1
  })
  return groups.map((group) => group.members)
}

function isSameValue(a: Fraction | null, b: Fraction | null): boolean {
  return a === null || b === null ? a === b : equal(a, b)
}

export function byPlacing(a: Ranked, b: Ranked): number {
  return a.place - b.place || byCodeUnit(a.submission.id, b.submission.id)
}
