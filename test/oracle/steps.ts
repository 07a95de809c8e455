// Section 4: a list of steps followed by all submissions of a ranking together, step by step in the order written.

import { endsOf, numberIn, scoresOf, weightOf } from './ballots'
import { collapseOverCriteria, collapseOverJurors, drop } from './collapses'
import type { Amount, Arithmetic, Centre, Clip, Discard, Only, Panel, PlainStep } from './forms'
import {
  compare,
  distance,
  equal,
  type Fraction,
  hundred,
  meanOf,
  middle,
  minus,
  over,
  plus,
  readDecimal,
  readExact,
  round,
  times,
  whole,
  zero,
} from './fraction'
import { distinct } from './lists'
import { givePoints, rankValues } from './ranks'
import { skate } from './skating'
import { standardise } from './standardise'
import {
  type Column,
  type Cube,
  changeColumns,
  changeValues,
  type Gap,
  type Purpose,
  type Standing,
  saidFor,
  selected,
  there,
  type Value,
  valuesOf,
  withGaps,
} from './standing'
import type { Decision, Submission } from './world'

/** Before the first step: the scores of every counted ballot, each criterion with its weight and its better end. */
export function startingFrom(cube: Cube, decisions: Decision[], purpose: Purpose): Standing {
  const { competition } = cube.world
  const columns = competition.criteria.map((criterion): Column => {
    const { best = 'high' } = criterion.scale ?? competition.scale ?? {}
    return { id: criterion.id, members: [criterion.id], weight: weightOf(criterion), best, jurors: true }
  })
  const values = [...cube.ballots.keys()].flatMap((id) =>
    scoresOf(cube.world, decisions, submissionById(cube, id)).map(
      ({ juror, criterion, value }): Value => ({ submission: id, juror, column: criterion, value }),
    ),
  )
  const start = { purpose, columns, values, incomplete: [], shortPanel: [] }
  return purpose === 'totals' ? withGaps(start, unjudged(cube, columns, values)) : start
}

/** A criterion that weighs and that nobody of a submission's panel judges: then there is no total. */
function unjudged(cube: Cube, columns: Column[], values: Value[]): Gap[] {
  const weighing = columns.filter(({ weight }) => !equal(weight, zero))
  const judged = [...cube.ballots].filter(([, ballots]) => ballots > 0)
  return judged.flatMap(([submission]) =>
    weighing
      .filter(({ id }) => !values.some((one) => one.submission === submission && one.column === id))
      .map(({ id }): Gap => ({ submission, juror: null, column: id })),
  )
}

export function follow(cube: Cube, steps: PlainStep[], start: Standing): Standing {
  return steps.reduce((standing, step) => apply(cube, step, standing), start)
}

function apply(cube: Cube, step: PlainStep, before: Standing): Standing {
  switch (step.kind) {
    case 'rescale':
      return rescale(cube, step.only, before)
    case 'weigh':
      return weigh(cube, step.only, before)
    case 'round':
      return changeValues(before, selected(cube.world.competition, before.columns, step.only), (value) =>
        round(value, step.decimals, step.mode),
      )
    case 'collapse':
      return step.over === 'jurors' ? collapseOverJurors(cube, step, before) : collapseOverCriteria(cube, step, before)
    case 'drop':
      return drop(cube, step, before)
    case 'clip':
      return clip(cube, step, before)
    case 'discard':
      return discard(cube, step, before)
    case 'times':
    case 'plus':
    case 'minus':
      return calculate(cube, step, before)
    case 'ranks':
      return rankValues(cube, step, before)
    case 'points':
      return givePoints(cube, step, before)
    case 'panel':
      return followByPanel(cube, step, before)
    case 'skating':
      return skate(cube, step.alone, before)
    case 'standardise':
      return standardise(cube, step, before)
    case 'only':
      return keepOnly(cube, step.only, before)
    case 'carry':
      return carry(cube, step.own, before)
  }
}

function submissionById(cube: Cube, id: string): Submission {
  const submission = cube.world.submissions.find((one) => one.id === id)
  if (submission === undefined) throw new Error(`no submission ${id}`)
  return submission
}

// ───────────────────────── Steps that change each value ─────────────────────────

/** Rescale: where the score lies between the worst and the best end of its scale, the worst being 0, the best 100. */
function rescale(cube: Cube, only: Only, before: Standing): Standing {
  const { competition } = cube.world
  const columns = selected(competition, before.columns, only)
  const rescaled = changeValues(before, columns, (value, { members: [id = ''] }) => {
    const { best, worst } = endsOf(competition, id)
    return times(hundred, over(minus(value, worst), minus(best, worst)))
  })
  return changeColumns(rescaled, columns, (column) => ({ ...column, best: 'high' }))
}

/** Weigh: each value times the weight of its criterion; afterwards the weight is 1. A weight of 0 stays, and so do its values. */
function weigh(cube: Cube, only: Only, before: Standing): Standing {
  const columns = selected(cube.world.competition, before.columns, only).filter(({ weight }) => !equal(weight, zero))
  const weighed = changeValues(before, columns, (value, column) => times(value, column.weight))
  return changeColumns(weighed, columns, (column) => ({ ...column, weight: whole(1) }))
}

/** Times, plus, minus: with a number that is the same for all, or the submission's own. */
function calculate(cube: Cube, { kind, amount, only }: Arithmetic, before: Standing): Standing {
  const { competition } = cube.world
  const calculation = { times, plus, minus }[kind]
  return changeValues(before, selected(competition, before.columns, only), (value, column, submission) => {
    const number = amountFor(cube, amount, column, submissionById(cube, submission))
    return number === null ? value : calculation(value, number)
  })
}

/** One number; that of the submission's column; that of the column named for this criterion, or none. */
function amountFor(cube: Cube, amount: Amount, column: Column, submission: Submission): Fraction | null {
  if ('number' in amount) return amount.number
  if ('column' in amount) return numberIn(submission, amount.column)
  const name = saidFor(cube.world.competition, column, amount.columns)
  return name === null ? null : numberIn(submission, name)
}

/** Only: from here on only these criteria stand. */
function keepOnly(cube: Cube, only: string[], before: Standing): Standing {
  const columns = selected(cube.world.competition, before.columns, only)
  const values = before.values.filter((one) => columns.some((column) => column.id === one.column))
  return { ...before, columns, values }
}

/** Carry: own · total + Σ weight · the total in each earlier round. */
function carry(cube: Cube, own: Fraction, before: Standing): Standing {
  const { competition, rounds = {} } = cube.world
  return changeValues(before, before.columns, (total, _, submission) =>
    (competition.rounds ?? []).reduce(
      (sum, { id, weight = 1 }) => {
        const earlier = rounds[id]?.[submission]
        if (earlier === undefined) throw new Error(`${submission} has no total in ${id}`)
        return plus(sum, times(readDecimal(weight), readExact(earlier)))
      },
      times(own, total),
    ),
  )
}

// ───────────────────────── Steps that look at the jurors of one submission ─────────────────────────

/** Clip: a value further from the centre than the deviation is moved to that distance. */
function clip(cube: Cube, step: Clip, before: Standing): Standing {
  return changePanels(cube, step.only, before, (values, column) => {
    const deviation = saidFor(cube.world.competition, column, step.deviation)
    const centre = centreOf(step.centre, there(values))
    if (deviation === null || centre === null) return values
    return values.map((one) => ({ ...one, value: one.value === null ? null : clipped(one.value, centre, deviation) }))
  })
}

function clipped(value: Fraction, centre: Fraction, deviation: Fraction): Fraction {
  if (compare(value, plus(centre, deviation)) > 0) return plus(centre, deviation)
  return compare(value, minus(centre, deviation)) < 0 ? minus(centre, deviation) : value
}

/** Discard: values too far from the centre are left out; with `repeat` again, until none goes. */
function discard(cube: Cube, step: Discard, before: Standing): Standing {
  return changePanels(cube, step.only, before, (values, column) => {
    const limit = saidFor(cube.world.competition, column, step.limit)
    if (limit === null) return values
    let left = discardOnce(step, limit, values)
    for (let earlier = values; step.repeat && left.length < earlier.length; ) {
      earlier = left
      left = discardOnce(step, limit, left)
    }
    return left
  })
}

/** The farthest first, those equally far together, as long as at least `keep` values remain. */
function discardOnce(step: Discard, limit: Fraction, values: Value[]): Value[] {
  const centre = centreOf(step.centre, there(values))
  if (centre === null) return values
  const farness = (one: Value) => (one.value === null ? zero : distance(one.value, centre))
  const far = values.map(farness).filter((one) => compare(one, limit) > (step.including ? -1 : 0))
  let left = values
  for (const farthest of far.sort((a, b) => compare(b, a))) {
    const nearer = left.filter((one) => one.value === null || compare(farness(one), farthest) < 0)
    if (there(nearer).length < step.keep) break
    left = nearer
  }
  return left
}

/** The mean or the median of the values there, rounded where the rule says so. */
function centreOf({ of, decimals }: Centre, values: Fraction[]): Fraction | null {
  const centre = of === 'mean' ? meanOf(values) : middle(values)
  return centre === null || decimals === null ? centre : round(centre, decimals, 'half-up')
}

/** Changes the jurors' values of each submission, of each criterion while criteria stand. */
function changePanels(
  cube: Cube,
  only: Only,
  before: Standing,
  change: (values: Value[], column: Column) => Value[],
): Standing {
  const columns = selected(cube.world.competition, before.columns, only).filter((column) => column.jurors)
  const ids = columns.map((column) => column.id)
  const others = before.values.filter((one) => !ids.includes(one.column))
  const changed = [...cube.ballots.keys()].flatMap((submission) =>
    columns.flatMap((column) => change(valuesOf(before, submission, column), column)),
  )
  return { ...before, values: [...others, ...changed] }
}

/** Panel: the list for the submission's number of counted ballots; each holds up to the next. */
function followByPanel(cube: Cube, { lists }: Panel, before: Standing): Standing {
  const listOf = (ballots: number) => lists.findLast(({ from }) => from <= ballots)
  const parts = lists.map((list) => {
    const here = new Map([...cube.ballots].filter(([, ballots]) => listOf(ballots) === list))
    const values = before.values.filter((one) => here.has(one.submission))
    return follow({ ...cube, ballots: here }, list.steps, { ...before, values })
  })
  const tooFew = [...cube.ballots].filter(([, ballots]) => listOf(ballots) === undefined)
  const together: Standing = {
    ...before,
    columns: parts[0]?.columns ?? before.columns,
    values: parts.flatMap((part) => part.values),
    incomplete: parts.flatMap((part) => part.incomplete),
    shortPanel: distinct(parts.flatMap((part) => part.shortPanel)),
  }
  return withoutList(
    together,
    tooFew.map(([submission]) => submission),
  )
}

/** Fewer ballots than the smallest number: no list, and nothing to be counted by. */
function withoutList(standing: Standing, submissions: string[]): Standing {
  const everywhere = submissions.map((submission) => ({ submission, juror: null, column: null }))
  return { ...standing, incomplete: [...standing.incomplete, ...everywhere] }
}
