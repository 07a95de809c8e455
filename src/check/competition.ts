// The rules themselves: ids, scales, the list of steps, ties, thresholds, awards and the budget.
import { mostPlaces } from '../model/award-places.js'
import type { Award, Competition, Requirement } from '../model/competition.js'
import { unitsAt, writeDecimal } from '../model/decimal.js'
import { error, type Finding } from '../model/finding.js'
import type { Folder, KeyPath } from '../model/folder.js'
import { nearestName, reservedColumns } from '../model/ids.js'
import { readScore, type Scale, scaleDecimals, stepsOf } from '../model/scale.js'
import { checkPlaces, checkShare } from './award-limits.js'
import { checkBudget } from './budget.js'
import { checkIds, checkKnown } from './ids.js'
import { checkMeasured } from './steps.js'

type Where = Folder['placeOf']

export function checkCompetition(folder: Folder): readonly Finding[] {
  const { competition, placeOf } = folder
  if (competition === null) return []
  return [
    ...checkIds([{ id: competition.id, place: placeOf(['id']) }]),
    ...checkDivisions(competition, placeOf),
    ...checkCriteria(competition, placeOf),
    ...checkGroups(competition, placeOf),
    ...checkMeasures(competition, placeOf),
    ...checkMeasured(folder, competition),
    ...checkTies(competition, placeOf),
    ...competition.require.flatMap((each, index) => checkRequirement(competition, each, placeOf(['require', index]))),
    ...checkAwards(folder, competition),
    ...checkBudget(folder, competition),
    ...checkShown(folder, competition),
    ...checkConflicts(folder, competition),
    ...checkExpected(folder, competition),
  ]
}

const checkDivisions = ({ divisions }: Competition, placeOf: Where): readonly Finding[] =>
  checkIds(divisions.map(({ id }, index) => ({ id, place: placeOf(['divisions', index, 'id']) })))

function checkCriteria(competition: Competition, placeOf: Where): readonly Finding[] {
  const { criteria, groups, measures, scale } = competition
  const reserved = criteria.flatMap(({ id }, index) =>
    reservedColumns.includes(id) ? [error(placeOf(['criteria', index, 'id']), 'id-reserved', { id })] : [],
  )
  const isWeightless = criteria.every(({ weight }) => weight.units === 0)
  return [
    ...checkIds([
      ...criteria.map(({ id }, index) => ({ id, place: placeOf(['criteria', index, 'id']) })),
      ...groups.map(({ id }, index) => ({ id, place: placeOf(['groups', index, 'id']) })),
      ...measures.map(({ id }) => ({ id, place: placeOf(['measures', id]) })),
    ]),
    ...reserved,
    ...(scale === null ? [] : checkScale(scale, ['scale'], placeOf)),
    ...criteria.flatMap((criterion, index) =>
      criterion.scale === scale ? [] : checkScale(criterion.scale, ['criteria', index, 'scale'], placeOf),
    ),
    ...(isWeightless ? [error(placeOf(['criteria']), 'weights-zero', {})] : []),
  ]
}

/** So many steps still fit a column of whole numbers. */
const mostSteps = 2 ** 31 - 2

function checkScale(scale: Scale, path: KeyPath, placeOf: Where): readonly Finding[] {
  const decimals = scaleDecimals(scale)
  const [min, max, step] = [scale.min, scale.max, scale.step].map(writeDecimal) as [string, string, string]
  const units = [scale.min, scale.max, scale.step].map((value) => unitsAt(value, decimals))
  if (units[0]! >= units[1]!) return [error(placeOf([...path, 'max']), 'scale-ends', { min, max })]
  const steps = stepsOf(scale)
  const isWhole = units[2]! > 0 && Number.isInteger(steps)
  if (!isWhole) return [error(placeOf([...path, 'step']), 'scale-step', { min, max, step })]
  if (!units.every(Number.isSafeInteger) || steps > mostSteps) {
    return [error(placeOf([...path, 'step']), 'scale-too-fine', { steps: `${steps}` })]
  }
  return [...scale.labels.keys()].flatMap((label) =>
    readScore(scale, label) === null ? [error(placeOf([...path, 'labels', label]), 'label-off-scale', { label })] : [],
  )
}

/** Groups share the ids of criteria; a criterion is in one of them at most. */
function checkGroups({ groups, criteria }: Competition, placeOf: Where): readonly Finding[] {
  const known = criteria.map(({ id }) => id)
  const homes = (criterion: string) => groups.filter((group) => group.criteria.includes(criterion)).map(({ id }) => id)
  return groups.flatMap((group, index) => [
    ...group.criteria.flatMap((id, at) =>
      checkKnown('unknown-criterion', id, known, placeOf(['groups', index, 'criteria', at])),
    ),
    ...group.criteria.flatMap((criterion, at) =>
      homes(criterion).length > 1 && homes(criterion)[0] !== group.id
        ? [error(placeOf(['groups', index, 'criteria', at]), 'group-twice', { criterion, groups: homes(criterion) })]
        : [],
    ),
  ])
}

/** Measures are columns of the results, beside the criteria. */
function checkMeasures({ measures }: Competition, placeOf: Where): readonly Finding[] {
  return measures.flatMap(({ id }) =>
    reservedColumns.includes(id) ? [error(placeOf(['measures', id]), 'id-reserved', { id })] : [],
  )
}

function checkTies({ ties, criteria }: Competition, placeOf: Where): readonly Finding[] {
  return ties.flatMap((step, index) =>
    step.parameters.criterion === undefined
      ? []
      : checkKnown(
          'unknown-criterion',
          String(step.parameters.criterion),
          criteria.map(({ id }) => id),
          placeOf(['ties', index]),
        ),
  )
}

function checkRequirement(
  competition: Competition,
  requirement: Requirement,
  place: ReturnType<Where>,
): readonly Finding[] {
  const ids = competition.criteria.map(({ id }) => id)
  switch (requirement.kind) {
    case 'criterion':
      return checkKnown('unknown-criterion', requirement.criterion, ids, place)
    case 'criteria':
      return requirement.count <= ids.length
        ? []
        : [
            error(place, 'value-wrong', {
              key: 'criteria',
              value: `${requirement.count}`,
              expected: 'at-most',
              limits: [`${ids.length}`],
            }),
          ]
    case 'total':
    case 'measure':
      return []
  }
}

function checkAwards(folder: Folder, competition: Competition): readonly Finding[] {
  const { placeOf } = folder
  const ids = checkIds(competition.awards.map(({ id }, index) => ({ id, place: placeOf(['awards', index, 'id']) })))
  return [...ids, ...competition.awards.flatMap((award, index) => checkAward(folder, competition, award, index))]
}

function checkAward(folder: Folder, competition: Competition, award: Award, index: number): readonly Finding[] {
  const at = (...path: KeyPath) => folder.placeOf(['awards', index, ...path])
  const divisions = competition.divisions.map(({ id }) => id)
  const earlier = competition.awards.slice(0, index).map(({ id }) => id)
  const all = competition.awards.map(({ id }) => id)
  return [
    ...(award.division === null ? [] : checkKnown('unknown-division', award.division, divisions, at('division'))),
    ...award.caps.flatMap(({ per }, cap) => checkColumn(folder, per, at('caps', cap, 'per'))),
    ...award.excludes.flatMap((id, other): readonly Finding[] => {
      if (!all.includes(id)) return checkKnown('unknown-award', id, all, at('excludes', other))
      return earlier.includes(id) ? [] : [error(at('excludes', other), 'award-later', { award: award.id, other: id })]
    }),
    ...checkPrizes(award, at('prize')),
    ...checkPlaces(award, at),
    ...checkShare(award, earlier, all, at),
  ]
}

function checkPrizes({ id, prize, places }: Award, place: ReturnType<Where>): readonly Finding[] {
  if (prize.kind === 'each' || places === null || prize.cents.length <= mostPlaces(places)) return []
  return [error(place, 'prizes-too-many', { award: id, prizes: prize.cents.length, places: mostPlaces(places) })]
}

function checkColumn({ submissions }: Folder, column: string, place: ReturnType<Where>): readonly Finding[] {
  if (submissions === null || submissions.columns.includes(column)) return []
  return [error(place, 'unknown-column', { column, nearest: nearestName(column, submissions.columns) })]
}

const checkConflicts = (folder: Folder, { conflicts }: Competition): readonly Finding[] =>
  (conflicts ?? []).flatMap(({ submission }, index) =>
    checkColumn(folder, submission, folder.placeOf(['conflicts', index, 'submission'])),
  )

const checkShown = (folder: Folder, { show }: Competition): readonly Finding[] =>
  show.flatMap((column, index) => checkColumn(folder, column, folder.placeOf(['submissions', 'show', index])))

function checkExpected({ assignments, placeOf }: Folder, { ballots }: Competition): readonly Finding[] {
  const lacksThem = ballots.expected === 'assigned' && assignments === null
  return lacksThem ? [error(placeOf(['ballots', 'expected']), 'assignments-missing', {})] : []
}
