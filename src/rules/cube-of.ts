// The cube that a counting rule starts from: the counted ballots of some submissions.
import { type Column, type Groups, wholeColumn } from '../model/column.js'
import type { Cube } from '../model/cube.js'
import { unitsAt } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import { missingScore, type Scale, scaleDecimals, stepsOf, worstSteps } from '../model/scale.js'
import { firstFacts } from './follow.js'
import { jurorsCountEqually } from './jurors.js'

/** A cube, and which ballot each of its rows is: rows of the box, those of submission i from panels[i] to panels[i+1]. */
export type StartingCube = { readonly cube: Cube; readonly ballots: Int32Array; readonly submissions: Int32Array }

/** The counted ballots of these submissions (numbers of the docket), a missing score filled where the rules say `worst`. */
export function cubeOf(docket: Docket, submissions: Int32Array): StartingCube {
  const { panels, ballots } = takePanels(docket, submissions)
  const { competition, box } = docket
  const columns = competition.criteria.map((criterion, index) =>
    scoreColumn(criterion.scale, box.scores[index]!, ballots, competition.ballots.missing === 'worst'),
  )
  const cube: Cube = {
    facts: firstFacts(competition, jurorsCountEqually(docket.jurors)),
    columns,
    panels,
    jurorWeights: weightColumn(docket, ballots),
    states: new Uint8Array(submissions.length),
  }
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

/** Scores as whole numbers over 10^decimals of the scale; NaN where missing. */
function scoreColumn(scale: Scale, steps: Int32Array, ballots: Int32Array, fillsWorst: boolean): Column {
  const decimals = scaleDecimals(scale)
  const [min, step] = [unitsAt(scale.min, decimals), unitsAt(scale.step, decimals)]
  const absent = fillsWorst ? min + worstSteps(scale) * step : Number.NaN
  const values = new Float64Array(ballots.length)
  for (let row = 0; row < ballots.length; row++) {
    const score = steps[ballots[row]!]!
    values[row] = score === missingScore ? absent : min + score * step
  }
  return wholeColumn(values, 10 ** decimals, Math.max(Math.abs(min), Math.abs(min + stepsOf(scale) * step)))
}

function weightColumn(docket: Docket, ballots: Int32Array): Column {
  const decimals = Math.max(0, ...docket.jurors.map((juror) => juror.weight.decimals))
  const weights = docket.jurors.map((juror) => unitsAt(juror.weight, decimals))
  const values = new Float64Array(ballots.length)
  for (let row = 0; row < ballots.length; row++) values[row] = weights[docket.box.juror[ballots[row]!]!]!
  return wholeColumn(values, 10 ** decimals, Math.max(0, ...weights))
}
