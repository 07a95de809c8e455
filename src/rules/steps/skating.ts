// skating: the places that jurors give in each dance, combined to one place by the skating system.
import { isMissing, scatterRows } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import {
  type Cube,
  type CubeCriterion,
  type CubeFacts,
  one,
  panelSize,
  type Range,
  submissionsIn,
} from '../../model/cube.js'
import { takeSubmissions } from '../../model/cube-parts.js'
import { compare } from '../../model/fraction.js'
import { refused, type StepRule, type Transformed, type Unfollowable } from '../step.js'
import { placesInDance, placesOverDances } from './skating-places.js'

const places: Range = { min: one, max: null, best: 'low', steps: null, after: 'skating' }

/**
 * Rules 5 to 11 of the skating system. Marks 1, 1, 1, 2, 1 have a majority for the first place; over the dances the
 * lowest sum of places goes first, of equal sums the rules 10 and 11 decide; who stays equal shares the mean of the
 * places. A criterion alone has its place in that dance. One couple more or less can turn the order of two
 * (skating-with-a-third). The worked examples of A. Dawson, The Skating System (dancepartner.com, Tabulating DanceSport
 * Competition Marks), are proven by fixtures/counted/skating-*.
 */
export const skating: StepRule = {
  name: 'skating',
  form: { parameters: {} },
  scope: (parameters) => ({ axis: 'jurors', collapses: isAlone(parameters) ? 'jurors' : 'both' }),
  alone: () => ({ over: 'jurors' }),
  transform: transformSkating,
  unfollowable: (_, cube) => missingMark(cube),
  apply: applySkating,
  sentence: {
    de: (parameters, { criteria }) => {
      const lead = criteria.length === 1 ? 'Ein Platz geht' : 'Bei jedem Kriterium geht ein Platz'
      const over = isAlone(parameters) || criteria.length === 1 ? '' : `; ${germanFinal}`
      return `${lead} ${germanDance}${over}.`
    },
    en: (parameters, { criteria }) => {
      const lead = criteria.length === 1 ? 'A place goes' : 'On each criterion a place goes'
      const over = isAlone(parameters) || criteria.length === 1 ? '' : `; ${englishFinal}`
      return `${lead} ${englishDance}${over}.`
    },
  },
}

/** Whether each criterion stands for itself and keeps its own place. */
const isAlone = (parameters: Parameters): boolean => parameters.over === 'jurors'

function transformSkating(parameters: Parameters, facts: CubeFacts): Transformed {
  const fault = refuseSkating(facts)
  if (fault !== null) return fault
  const placed = facts.criteria.map((each): CubeCriterion => ({ ...each, range: places, jurorsStand: false }))
  return isAlone(parameters)
    ? { facts: { ...facts, criteria: placed } }
    : { facts: { ...facts, criteria: [{ ...placed[0]!, id: '', name: '' }], criteriaStand: false } }
}

/** It takes all marks as they were given, low ones best, and every juror and every dance alike. */
function refuseSkating({ criteria, criteriaStand, jurorsEqual, groups }: CubeFacts): Transformed | null {
  const isCombined = ({ id }: CubeCriterion) => id.includes('+') || groups.some((group) => group.id === id)
  const isGiven = criteria.every((each) => each.jurorsStand && each.dropped === 0 && !each.isDiscarded)
  if (!criteriaStand || !isGiven || criteria.some(isCombined)) return refused('skating-late')
  const high = criteria.find(({ range }) => range.best === 'high')
  if (high !== undefined) return refused('skating-best', high.id)
  const weighted = criteria.find(({ weight }) => compare(weight, one) !== 0)
  if (weighted !== undefined) return refused('weights-differ', weighted.id)
  return jurorsEqual ? null : refused('juror-weights')
}

/** The first mark that is missing: every juror of the cube marks every submission that has a total, on every criterion. */
function missingMark(cube: Cube): readonly Unfollowable[] {
  const jurors = [...new Set(cube.jurors)].sort((a, b) => a - b)
  for (const submission of dancersIn(cube)) {
    const rowOf = new Map(rowsOf(cube, submission).map((row) => [cube.jurors[row]!, row]))
    for (const juror of jurors) {
      const criterion = lackingIn(cube, rowOf.get(juror))
      if (criterion !== null) return [{ why: 'marks-missing', juror, submission, criterion, count: 0 }]
    }
  }
  return []
}

/** The first criterion without a mark in a ballot; empty where there is no ballot, null where every mark is there. */
function lackingIn({ columns, facts }: Cube, row: number | undefined): string | null {
  if (row === undefined) return ''
  const index = columns.findIndex((column) => isMissing(column, row))
  return index < 0 ? null : facts.criteria[index]!.id
}

/** Those that have a total, by position: of the others marks are missing. */
const dancersIn = ({ states }: Cube): Int32Array =>
  Int32Array.from(states.keys()).filter((submission) => states[submission] === 0)

function rowsOf(cube: Cube, submission: number): readonly number[] {
  const first = cube.panels[submission]!
  return Array.from({ length: panelSize(cube, submission) }, (_, row) => first + row)
}

function applySkating(parameters: Parameters, cube: Cube, facts: CubeFacts): Cube {
  const dancers = dancersIn(cube).filter((submission) => panelSize(cube, submission) > 0)
  const danced = takeSubmissions(cube, dancers)
  const inDances = danced.columns.map((marks) => placesInDance(marks, danced.panels))
  const placed = isAlone(parameters) ? inDances : [placesOverDances(danced.columns, inDances, danced.panels)]
  const columns = placed.map((column) => scatterRows([column], [dancers], submissionsIn(cube)))
  return { ...cube, facts, columns, unasked: columns.map(() => null) }
}

const germanDance =
  'an den Beitrag, dem mehr als die Hälfte der Jurymitglieder diesen oder einen besseren gegeben hat (Skating-System, Regeln 5 bis 8)'
const germanFinal =
  'über alle Kriterien ist die kleinste Summe dieser Plätze die beste (Regel 9), bei gleicher Summe entscheiden die Regeln 10 und 11'
const englishDance =
  'to the submission that more than half of the jurors gave this place or a better one (skating system, rules 5 to 8)'
const englishFinal =
  'over all criteria the lowest sum of these places is the best (rule 9), and of equal sums the rules 10 and 11 decide'
