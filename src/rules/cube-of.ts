// The cube that a counting rule starts from: the counted ballots of some submissions.
import {
  averagePanels,
  type Column,
  fillMissing,
  fractionColumn,
  type Groups,
  largestGroup,
  wholeColumn,
} from '../model/column.js'
import type { Criterion } from '../model/competition.js'
import { type Cube, counts, markState, type Outside } from '../model/cube.js'
import { readDecimal, toFraction, unitsAt } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import { judges } from '../model/juror.js'
import { missingScore, type Scale, scaleDecimals, stepsOf, worstSteps } from '../model/scale.js'
import { cellOf } from '../model/submission.js'
import { firstFacts } from './follow.js'
import { jurorFacts } from './jurors.js'

/** A cube, and which ballot each of its rows is: rows of the box, those of submission i from panels[i] to panels[i+1]. */
export type StartingCube = { readonly cube: Cube; readonly ballots: Int32Array; readonly submissions: Int32Array }

/** The counted ballots of these submissions (numbers of the docket), a missing score filled where the rules say so. */
export function cubeOf(docket: Docket, submissions: Int32Array): StartingCube {
  const { panels, ballots } = takePanels(docket, submissions)
  const { competition, box } = docket
  const jurors = ballots.map((ballot) => box.juror[ballot]!)
  const unasked = competition.criteria.map((criterion) => unaskedRows(docket, criterion, jurors))
  const columns = competition.criteria.map((criterion, index) => {
    const column = scoreColumn(
      criterion.scale,
      box.scores[index]!,
      ballots,
      competition.ballots.missing === 'worst' ? unasked[index]! : undefined,
    )
    return competition.ballots.missing === 'average'
      ? fillMissing(column, averagePanels(column, panels), panels, unasked[index]!)
      : column
  })
  const cube: Cube = {
    facts: firstFacts(competition, jurorFacts(docket.jurors)),
    columns,
    panels,
    largestPanel: largestGroup(panels),
    jurors,
    jurorWeights: weightColumn(docket, ballots),
    unasked,
    states: new Uint8Array(submissions.length),
    outside: outsideOf(docket, submissions),
  }
  markUnjudged(cube)
  return { cube, ballots, submissions }
}

function takePanels(docket: Docket, submissions: Int32Array): { panels: Groups; ballots: Int32Array } {
  const panels = new Int32Array(submissions.length + 1)
  for (const [i, submission] of submissions.entries()) {
    panels[i + 1] = panels[i]! + docket.panels[submission + 1]! - docket.panels[submission]!
  }
  const ballots = new Int32Array(panels.at(-1)!)
  for (const [i, submission] of submissions.entries()) {
    ballots.set(docket.counted.subarray(docket.panels[submission]!, docket.panels[submission + 1]!), panels[i])
  }
  return { panels, ballots }
}

/** 1 for each ballot whose juror does not judge this criterion; null where every juror does. */
function unaskedRows({ jurors: all }: Docket, { id }: Criterion, jurors: Int32Array): Uint8Array | null {
  const isAsked = all.map((juror) => judges(juror, id))
  return isAsked.includes(false) ? Uint8Array.from(jurors, (juror) => (isAsked[juror] ? 0 : 1)) : null
}

/** A criterion that counts and that nobody of a panel judges leaves the submission without a total. */
function markUnjudged({ facts, unasked, panels, states }: Cube): void {
  for (const [index, mask] of unasked.entries()) {
    if (mask === null || !counts(facts.criteria[index]!)) continue
    for (let submission = 0; submission < states.length; submission++) {
      const isJudged = mask.subarray(panels[submission], panels[submission + 1]).includes(0)
      if (!isJudged && panels[submission]! < panels[submission + 1]!) markState(states, submission, 'incomplete')
    }
  }
}

/** Scores as whole numbers over 10^decimals of the scale; NaN where missing. `worst`: filled, but for rows unasked. */
function scoreColumn(
  scale: Scale,
  steps: Int32Array,
  ballots: Int32Array,
  worst: Uint8Array | null | undefined,
): Column {
  const decimals = scaleDecimals(scale)
  const [min, step] = [unitsAt(scale.min, decimals), unitsAt(scale.step, decimals)]
  const absent = worst === undefined ? Number.NaN : min + worstSteps(scale) * step
  const values = new Float64Array(ballots).map((ballot, row) => {
    const score = steps[ballot]!
    return score === missingScore ? (worst?.[row] === 1 ? Number.NaN : absent) : min + score * step
  })
  return wholeColumn(values, 10 ** decimals, Math.max(Math.abs(min), Math.abs(min + stepsOf(scale) * step)))
}

function weightColumn(docket: Docket, ballots: Int32Array): Column {
  const decimals = Math.max(0, ...docket.jurors.map((juror) => juror.weight.decimals))
  const weights = docket.jurors.map((juror) => unitsAt(juror.weight, decimals))
  const values = new Float64Array(ballots.length)
  for (let row = 0; row < ballots.length; row++) values[row] = weights[docket.box.juror[ballots[row]!]!]!
  return wholeColumn(values, 10 ** decimals, Math.max(0, ...weights))
}

function outsideOf(docket: Docket, submissions: Int32Array): Outside {
  return {
    numbers: (column) => numberColumn(docket, submissions, column),
    earlier: (round) => earlierColumn(docket, submissions, round),
  }
}

/** The numbers that stand in a column of submissions.csv; missing where a cell is none, which check/ finds. */
function numberColumn({ submissions: table }: Docket, submissions: Int32Array, name: string): Column {
  const values = Array.from(submissions, (submission) => readDecimal(cellOf(table, table.rows[submission]!, name)))
  const decimals = values.reduce((so, value) => Math.max(so, value?.decimals ?? 0), 0)
  const units = values.map((value) => (value === null ? Number.NaN : unitsAt(value, decimals)))
  const bound = units.reduce((so, each) => (Number.isNaN(each) ? so : Math.max(so, Math.abs(each))), 0)
  if (bound <= Number.MAX_SAFE_INTEGER) return wholeColumn(Float64Array.from(units), 10 ** decimals, bound)
  return fractionColumn(values.map((value) => value && toFraction(value)))
}

function earlierColumn({ earlier, submissions: table }: Docket, submissions: Int32Array, round: string): Column {
  const totals = earlier.get(round)
  return fractionColumn(Array.from(submissions, (submission) => totals?.get(table.rows[submission]!.id) ?? null))
}
