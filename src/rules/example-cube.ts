// A small made-up panel on a competition's own scales, by which each step of its counting rules can be shown at work.
import { type Column, fractionColumn, isMissing, valueAt, wholeColumn } from '../model/column.js'
import type { Competition, Criterion, Step } from '../model/competition.js'
import { type Cube, groupsOf } from '../model/cube.js'
import { toFraction, unitsAt, wholeNumber } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import { exactText, type Fraction, fraction } from '../model/fraction.js'
import { hasSeat } from '../model/juror.js'
import { type Scale, scaleDecimals, stepsOf } from '../model/scale.js'
import { ballotsNeeded, countCube, firstFacts, followSteps, unfollowableOn } from './follow.js'
import { jurorFacts } from './jurors.js'
import { ruleOf } from './steps.js'

/** Steps that are shown, and the cube before the first of them. */
export type Example = { readonly steps: readonly Step[]; readonly start: Cube }

/**
 * Three submissions, five where jurors' values are standardised; each scored on every criterion by as many jurors as the
 * quorum asks for, three at least, and one more than the steps need where they leave any out. The scores are arranged so
 * that the rules can be followed on them to a total, and that as many steps as can be change something.
 */
export function exampleOf(docket: Docket, written: readonly Step[]): Example {
  const steps = written.map(withFewScores)
  for (const spread of spreads) {
    const cubes = beginnings.map((from) => exampleCube(docket, steps, { from, spread }))
    const ending = cubes
      .filter((cube) => endsInTotal(steps, cube))
      .map((start) => ({ start, shown: changesIn(steps, start) }))
    const most = ending.reduce((so, { shown }) => Math.max(so, shown), 0)
    const found = ending.find(({ shown }) => shown === most)
    if (found !== undefined) return { steps, start: found.start }
  }
  return { steps, start: exampleCube(docket, steps, { from: 0, spread: 1 }) }
}

/** How many of the steps change a value of the first submission, so that there is something to see. */
function changesIn(steps: readonly Step[], start: Cube): number {
  const texts = followSteps(steps, start).map((cube) =>
    cube.columns.map((column, index) => {
      const rows = Array.from({ length: groupsOf(cube, index)[1]! }, (_, row) => valueAt(column, row))
      return rows.map((value) => (value === null ? '' : exactText(value))).join(' ')
    }),
  )
  return texts.slice(1).filter((text, index) => text.join('; ') !== texts[index]!.join('; ')).length
}

/** A step that asks each juror for so many values is shown with fewer. */
const withFewScores = (step: Step): Step =>
  step.name === 'standardise' ? { ...step, parameters: { ...step.parameters, minimum: 2 } } : step

function endsInTotal(steps: readonly Step[], cube: Cube): boolean {
  if (unfollowableOn(steps, cube).length > 0) return false
  return !isMissing(countCube(steps, cube).columns[0]!, 0)
}

/** A larger panel shows no more. */
const mostJurors = 7

/** Never more than have a seat, once those are known and enough for the steps. */
function jurorsFor({ quorum, competition, jurors }: Docket, steps: readonly Step[]): number {
  const needed = Math.max(ballotsNeeded(steps), ballotsNeeded(competition.tally))
  const leavesOut = steps.some(({ name, parameters }) => (ruleOf(name).drops?.(parameters) ?? 0) > 0)
  const wanted = Math.max(3, Math.min(quorum, mostJurors), needed + (leavesOut ? 1 : 0))
  const seats = jurors.filter(hasSeat).length
  return seats === 0 ? wanted : Math.max(needed, Math.min(wanted, seats))
}

/** From where in the made-up scores they begin, and how far they lie apart: closer where else too many would go. */
type Arrangement = { readonly from: number; readonly spread: number }
const beginnings = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
const spreads = [1, 0.5, 0.2, 0] as const

function exampleCube(docket: Docket, steps: readonly Step[], arrangement: Arrangement): Cube {
  const { competition } = docket
  const submissions = steps.some(({ name }) => name === 'standardise') ? 5 : 3
  const jurors = jurorsFor(docket, steps)
  const panel: Panel = { submissions, jurors, arrangement }
  const rows = submissions * jurors
  return {
    facts: firstFacts(competition, jurorFacts(docket.jurors)),
    columns: columnsFor(competition, steps, panel),
    largestPanel: jurors,
    panels: Int32Array.from({ length: submissions + 1 }, (_, submission) => submission * jurors),
    jurors: Int32Array.from({ length: rows }, (_, row) => row % jurors),
    jurorWeights: fractionColumn(Array.from({ length: rows }, (_, row) => weightOf(docket, row % jurors))),
    unasked: competition.criteria.map(() => null),
    states: new Uint8Array(submissions),
    outside: { numbers: () => cycled(numbers, submissions), earlier: () => cycled(earlierTotals, submissions) },
  }
}

type Panel = { readonly submissions: number; readonly jurors: number; readonly arrangement: Arrangement }

function columnsFor({ criteria }: Competition, steps: readonly Step[], panel: Panel): readonly Column[] {
  const arePlaces = steps.some(({ name }) => name === 'skating')
  return criteria.map(({ scale }, index) =>
    columnOf(scale, panel, (submission, juror) =>
      (arePlaces ? placeStep : scoreStep)(scale, panel, submission, juror, index),
    ),
  )
}

/** The scores that lie so many steps above the lowest of the scale. */
function columnOf(
  scale: Scale,
  { submissions, jurors }: Panel,
  stepsAt: (submission: number, juror: number) => number,
): Column {
  const decimals = scaleDecimals(scale)
  const [min, step] = [unitsAt(scale.min, decimals), unitsAt(scale.step, decimals)]
  const values = Float64Array.from(
    { length: submissions * jurors },
    (_, row) => min + stepsAt(Math.floor(row / jurors), row % jurors) * step,
  )
  return wholeColumn(values, 10 ** decimals, Math.max(Math.abs(min), Math.abs(min + stepsOf(scale) * step)))
}

/** How far up a scale of many steps each score stands, in hundredths, as juries score: close together, but for some. */
const close = [72, 80, 66, 78, 60, 85, 68, 75, 74, 95, 70]
/** On a scale of few steps, so that not all scores are the same. */
const apart = [70, 90, 60, 80, 30, 100, 50, 80, 70, 40, 90]
const manySteps = 10

/** Steps above the lowest score; a juror never gives every submission the same. */
function scoreStep(scale: Criterion['scale'], panel: Panel, submission: number, juror: number, index: number): number {
  const steps = stepsOf(scale)
  const { from, spread } = panel.arrangement
  const drawn = (of: number) => drawnStep(steps, (of * panel.jurors + juror) * 3 + index * 2 + of + from, spread)
  const all = Array.from({ length: panel.submissions }, (_, of) => drawn(of))
  const own = all[submission]!
  const isSame = submission === panel.submissions - 1 && all.every((each) => each === own)
  const score = isSame ? (own > 0 ? own - 1 : 1) : own
  return scale.best === 'high' ? score : steps - score
}

/** The middle about which they lie. */
const usual = 70

function drawnStep(steps: number, at: number, spread: number): number {
  const hundredths = steps < manySteps ? apart : close
  return Math.round((steps * (usual + (hundredths[at % hundredths.length]! - usual) * spread)) / 100)
}

/** The places that jurors give to three. */
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [0, 1, 2],
  [1, 2, 0],
  [2, 0, 1],
]

/** Each juror gives every place once, the first the best of the scale. */
function placeStep(scale: Criterion['scale'], panel: Panel, submission: number, juror: number, index: number): number {
  const order = orders[(juror + index * 2 + panel.arrangement.from) % orders.length]!
  const place = Math.min(order[submission % order.length]!, stepsOf(scale))
  return scale.best === 'low' ? place : stepsOf(scale) - place
}

/** That of the juror in this seat, where there is one. */
const weightOf = ({ jurors }: Docket, juror: number): Fraction =>
  toFraction(jurors.filter(hasSeat)[juror]?.weight ?? wholeNumber(1))

/** Made-up numbers for a column of submissions.csv, and totals of an earlier round. */
const numbers = [fraction(5, 2), fraction(3), fraction(2)]
const earlierTotals = [fraction(9), fraction(8), fraction(10)]

const cycled = (list: readonly Fraction[], length: number): Column =>
  fractionColumn(Array.from({ length }, (_, index) => list[index % list.length]!))
