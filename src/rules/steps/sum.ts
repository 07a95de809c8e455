// sum: collapses the criteria or the jurors to their weighted sum.
import {
  type Column,
  countGroups,
  divideColumns,
  hideRows,
  isMissing,
  lengthOf,
  onesLike,
  scaleColumn,
  weighColumns,
  weighGroups,
} from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import { askedIn, type Cube, type CubeFacts, counts, markState, panelSize, submissionsIn } from '../../model/cube.js'
import { add, type Fraction, zero } from '../../model/fraction.js'
import { refused, type StepRule, type Transformed } from '../step.js'
import {
  collapse,
  collapseJurorColumns,
  collapseScope,
  type Demands,
  isWeighed,
  mergeColumns,
  overAxis,
  overOf,
  standingAmong,
  summed,
} from './collapse.js'
import { englishClause, germanClause, weightsSaid } from './said.js'

const demands: Demands = { range: 'end', isUnweighed: false, ...summed }

/**
 * Over criteria Σwx; with a score missing the mean of those there times all weights, so that it counts neither for nor
 * against: 8, 6 and a missing one, weights 1, make 21. Over jurors Σwx; a submission with fewer ballots than the most of
 * its division is unranked (`short-panel`), and so is one whose panel left a value out (`incomplete`): fewer summands are
 * no worse work. Proven by fixtures/counted/sum-*.
 */
export const sum: StepRule = {
  name: 'sum',
  form: overAxis,
  scope: collapseScope,
  transform: transformSum,
  apply: (parameters, cube, facts) =>
    overOf(parameters) === 'jurors'
      ? sumJurors(parameters, cube, facts)
      : mergeColumns(parameters, cube, facts, addCriteria),
  sentence: {
    de: (parameters, facts) => germanClause(parameters, facts, germanWeights[weightsSaid(parameters, facts)]),
    en: (parameters, facts) => englishClause(parameters, facts, englishWeights[weightsSaid(parameters, facts)]),
  },
}

/** With a score missing the mean of those there times all weights; of criteria none of which counts nothing but 0. */
function addCriteria(columns: readonly Column[], weights: readonly Fraction[]): Column {
  const present = weighColumns(columns, weights)
  const all = weights.reduce(add, zero)
  if (all.n !== 0n) return scaleColumn(divideColumns(present.sum, present.weight), all, zero)
  const lacking = Uint8Array.from({ length: lengthOf(present.sum) }, (_, row) =>
    columns.some((column) => isMissing(column, row)) ? 1 : 0,
  )
  return hideRows(present.sum, lacking)
}

/** Fewer summands are no worse work: refused where a juror judges only some of the criteria, or values were left out. */
function transformSum(parameters: Parameters, facts: CubeFacts): Transformed {
  const collapsed = collapse(parameters, facts, demands)
  if ('fault' in collapsed) return collapsed
  if (overOf(parameters) !== 'jurors') {
    const isOfJurors = facts.criteria.some(
      (criterion, index) => criterion.jurorsStand && collapsed.facts.criteria[index] !== criterion,
    )
    return facts.jurorsPartial && isOfJurors ? refused('jurors-partial') : collapsed
  }
  const discarded = standingAmong(parameters, facts).find((index) => facts.criteria[index]!.isDiscarded)
  return discarded === undefined ? collapsed : refused('discard-then-sum')
}

function sumJurors(parameters: Parameters, cube: Cube, facts: CubeFacts): Cube {
  const states = cube.states.slice()
  for (let submission = 0; submission < submissionsIn(cube); submission++) {
    if (panelSize(cube, submission) < cube.largestPanel) markState(states, submission, 'short-panel')
  }
  const shares = isWeighed(parameters) ? cube.jurorWeights : onesLike(cube.jurorWeights)
  const summed = collapseJurorColumns(parameters, cube, facts, (column, index) => {
    const lacks = lacksScores(cube, index)
    if (counts(cube.facts.criteria[index]!)) markAll(states, lacks)
    const present = countGroups(column, cube.panels)
    const without = lacks.map((lack, submission) => (present[submission] === 0 ? 1 : lack))
    return hideRows(weighGroups(column, cube.panels, shares).sum, without)
  })
  return { ...summed, states }
}

/** 1 for a submission of which a score is missing that was asked for and not dropped. */
function lacksScores(cube: Cube, index: number): Uint8Array {
  const present = countGroups(cube.columns[index]!, cube.panels)
  const { dropped } = cube.facts.criteria[index]!
  return Uint8Array.from(present, (there, submission) => (there + dropped < askedIn(cube, index, submission) ? 1 : 0))
}

function markAll(states: Uint8Array, submissions: Uint8Array): void {
  for (let submission = 0; submission < submissions.length; submission++)
    if (submissions[submission] === 1) markState(states, submission, 'incomplete')
}

const germanWeights = {
  criteria: 'mit ihren Gewichten multipliziert und zusammengezählt',
  jurors: 'mit deren Gewichten multipliziert und zusammengezählt',
  equal: 'ohne Gewichte zusammengezählt',
  none: 'zusammengezählt',
}
const englishWeights = {
  criteria: 'multiplied by their weights and added',
  jurors: 'multiplied by the jurors’ weights and added',
  equal: 'added without weights',
  none: 'added',
}
