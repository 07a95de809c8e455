// Values compared among the submissions: what `ranks` and `points` share. While jurors stand each juror's values are
// compared by themselves; what a submission that cannot be ranked has there is left out.
import { type Column, hideRows, lengthOf, takeRows } from '../../model/column.js'
import { gatherRows, type Standings, standingsOf } from '../../model/column-order.js'
import type { Parameters } from '../../model/competition.js'
import {
  type Cube,
  type CubeCriterion,
  type CubeFacts,
  type Range,
  submissionOfRows,
  submissionsIn,
  takesPart,
} from '../../model/cube.js'
import { type ParameterShape, refused, type Transformed, textOf } from '../step.js'
import { englishAbout, germanAbout } from './said.js'
import { changeColumns, changing, onlyCriteria, positionsOf } from './standing.js'

/** What equal values get: the mean, the best or the worst of what the ranks that they occupy are worth. */
export type Sharing = 'mean' | 'best' | 'worst'
export const sharingOf = (parameters: Parameters): Sharing => textOf(parameters, 'equal') as Sharing

export const sharedAmongEqual: Readonly<Record<'equal' | 'only', ParameterShape>> = {
  equal: { type: 'choice', choices: ['mean', 'best', 'worst'], default: 'mean' },
  ...onlyCriteria,
}

/** The facts after a comparison: whatever the values were before, they are all of this range now. */
export function comparing(parameters: Parameters, facts: CubeFacts, range: Range): Transformed {
  const after = changing(parameters, facts, (criterion) => ({ ...criterion, range }))
  if ('fault' in after) return after
  return refuseDropped(positionsOf(parameters, facts).map((index) => facts.criteria[index]!)) ?? after
}

/** Of two equal values `drop` leaves out either: what each juror has left is no fact to compare submissions by. */
export function refuseDropped(criteria: readonly CubeCriterion[]): Transformed | null {
  const isDropped = criteria.some(({ jurorsStand, dropped }) => jurorsStand && dropped > 0)
  return isDropped ? refused('drop-then-compared') : null
}

/** The cube in which each value is what `worth` makes of its class: of how many are better and how many equal. */
export function compareColumns(
  parameters: Parameters,
  cube: Cube,
  facts: CubeFacts,
  worth: (standings: Standings) => Column,
): Cube {
  const ofJurors = gatherRows(cube.jurors)
  const ofAll = gatherRows(new Int32Array(submissionsIn(cube)))
  return changeColumns(cube, facts, positionsOf(parameters, cube.facts), (column, index) => {
    const { range, jurorsStand } = cube.facts.criteria[index]!
    const compared = hideRows(column, unrankedRows(cube, index))
    const standings = standingsOf(compared, jurorsStand ? ofJurors : ofAll, range.best)
    return takeRows(worth(standings), standings.classes)
  })
}

/** 1 for each row of a submission that is not compared. */
export function unrankedRows(cube: Cube, index: number): Uint8Array {
  if (!cube.states.some((state) => state !== 0)) return new Uint8Array(lengthOf(cube.columns[index]!))
  const left = Uint8Array.from(cube.states.keys(), (submission) => (takesPart(cube, submission) ? 0 : 1))
  return Uint8Array.from(submissionOfRows(cube, index), (submission) => left[submission]!)
}

/** `Beim Kriterium „A“ wird bei jedem Jurymitglied jeder Wert REST`. */
export function germanComparison(parameters: Parameters, facts: CubeFacts, rest: string): string {
  const about = germanAbout(parameters, facts) || (facts.criteria.length > 1 ? 'Bei jedem Kriterium' : '')
  const jurors = germanJurors[jurorsAmong(parameters, facts)]
  if (about !== '') return `${about} wird ${jurors === '' ? '' : `${jurors} `}jeder Wert ${rest}.`
  return jurors === '' ? `Jeder Wert wird ${rest}.` : `B${jurors.slice(1)} wird jeder Wert ${rest}.`
}

/** `On “A”, SUBJECT, for each juror by itself`. */
export function englishComparison(parameters: Parameters, facts: CubeFacts, subject: string, rest: string): string {
  const about = englishAbout(parameters, facts)
  const apart = [
    ...(about === '' && facts.criteria.length > 1 ? ['each criterion'] : []),
    ...englishJurors[jurorsAmong(parameters, facts)],
  ]
  const place = apart.length === 0 ? '' : `, for ${apart.join(' and ')} by itself`
  const sentence = `${subject}${place}; ${rest}.`
  return about === '' ? sentence : `${about}, ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`
}

type Presence = 'all' | 'some' | 'none'

/** In how many of the criteria concerned the jurors stand. */
function jurorsAmong(parameters: Parameters, facts: CubeFacts): Presence {
  const chosen = positionsOf(parameters, facts).map((index) => facts.criteria[index]!.jurorsStand)
  return chosen.every((stands) => stands) ? 'all' : chosen.includes(true) ? 'some' : 'none'
}

const germanJurors: Readonly<Record<Presence, string>> = {
  all: 'bei jedem Jurymitglied',
  some: 'bei jedem Jurymitglied, wo dessen Werte noch einzeln stehen,',
  none: '',
}
const englishJurors: Readonly<Record<Presence, readonly string[]>> = {
  all: ['each juror'],
  some: ['each juror (where there still is a value for each)'],
  none: [],
}
