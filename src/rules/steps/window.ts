// What best, worst and nearest share: the mean of so many values that stand together among those of a row or a panel.
import { acrossColumns, averageWindows, type Column, countGroups, isMissing, type Window } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import { askedIn, type Cube, type CubeFacts, counts, markState, submissionOfRows } from '../../model/cube.js'
import type { BestEnd } from '../../model/scale.js'
import { numberOf, refused, type StepRule, type Transformed } from '../step.js'
import {
  averaged,
  type Combine,
  collapse,
  collapseJurorColumns,
  collapseScope,
  type Demands,
  mergeColumns,
  mergesOf,
  overAxisCounted,
  overOf,
  standingAmong,
} from './collapse.js'
import { englishChoice, germanChoice, isUnlike } from './said.js'

const demands: Demands = { range: 'alike', isUnweighed: true, ...averaged }

/** Which values are taken where high is best and where low is, and what is said of them: `das Mittel der 3 besten`. */
type WindowWords = {
  readonly name: string
  readonly windows: Windows
  readonly de: (count: number) => string
  readonly en: (count: number) => string
}

/** A collapse to the mean of `count` values; there is none where fewer values are there. */
export const windowStep = ({ name, windows, de, en }: WindowWords): StepRule => ({
  name,
  form: overAxisCounted,
  scope: collapseScope,
  needs: (parameters) => (overOf(parameters) === 'jurors' ? countOf(parameters) : 1),
  transform: transformWindow,
  apply: (parameters, cube, facts) =>
    overOf(parameters) === 'jurors'
      ? collapsePanels(parameters, cube, facts, windows)
      : combineCriteria(parameters, cube, facts, windows),
  sentence: {
    de: (parameters, facts) =>
      germanChoice(
        parameters,
        facts,
        `${de(countOf(parameters))}${isUnlike(parameters, facts) ? ', ohne Gewichte' : ''}`,
      ),
    en: (parameters, facts) =>
      englishChoice(
        parameters,
        facts,
        `${en(countOf(parameters))}${isUnlike(parameters, facts) ? ', without weights' : ''}`,
      ),
  },
})

const countOf = (parameters: Parameters): number => numberOf(parameters, 'count')

/** Refused where so many criteria do not stand: no row could have that many values. */
function transformWindow(parameters: Parameters, facts: CubeFacts): Transformed {
  const collapsed = collapse(parameters, facts, demands)
  if ('fault' in collapsed || overOf(parameters) === 'jurors') return collapsed
  const count = countOf(parameters)
  const isTooFew = mergesOf(parameters, facts).some(({ positions }) => positions.length < count)
  return isTooFew ? refused('count-too-many', `${count}`) : collapsed
}

type Windows = Readonly<Record<BestEnd, Window>>

function combineCriteria(parameters: Parameters, cube: Cube, facts: CubeFacts, windows: Windows): Cube {
  const count = countOf(parameters)
  const take: Combine = (columns, _, best) =>
    acrossColumns(columns, (column, groups) => averageWindows(column, groups, count, windows[best]))
  const combined = mergeColumns(parameters, cube, facts, take, count)
  const states = cube.states.slice()
  for (const { id, positions } of mergesOf(parameters, cube.facts)) {
    const index = facts.criteria.findIndex((criterion) => criterion.id === id)
    if (counts(facts.criteria[index]!)) markLacking(states, cube, positions, combined.columns[index]!, count)
  }
  return { ...combined, states }
}

/** A submission is incomplete where a value is lacking, but not that of a juror who judges too few of these criteria. */
function markLacking(
  states: Uint8Array,
  cube: Cube,
  positions: readonly number[],
  combined: Column,
  count: number,
): void {
  const submissions = submissionOfRows(cube, positions[0]!)
  for (let row = 0; row < submissions.length; row++) {
    if (!isMissing(combined, row)) continue
    const asked = positions.filter((index) => cube.unasked[index]?.[row] !== 1)
    if (asked.length >= count) markState(states, submissions[row]!, 'incomplete')
  }
}

function collapsePanels(parameters: Parameters, cube: Cube, facts: CubeFacts, windows: Windows): Cube {
  const states = cube.states.slice()
  for (const index of standingAmong(parameters, cube.facts)) markShort(states, cube, index, countOf(parameters))
  const collapsed = collapseJurorColumns(parameters, cube, facts, (column, index) =>
    averageWindows(column, cube.panels, countOf(parameters), windows[cube.facts.criteria[index]!.range.best]),
  )
  return { ...collapsed, states }
}

/** A panel with fewer values on a criterion that counts is incomplete; not where nobody of it was asked. */
function markShort(states: Uint8Array, cube: Cube, index: number, count: number): void {
  if (!counts(cube.facts.criteria[index]!)) return
  const present = countGroups(cube.columns[index]!, cube.panels)
  for (let submission = 0; submission < present.length; submission++)
    if (present[submission]! < count && askedIn(cube, index, submission) > 0)
      markState(states, submission, 'incomplete')
}
