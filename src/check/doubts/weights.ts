// Weights that do nothing, or so much that nothing else counts.
import type { Competition, Step } from '../../model/competition.js'
import { type CubeCriterion, type CubeFacts, counts, one } from '../../model/cube.js'
import { toFraction } from '../../model/decimal.js'
import type { Docket } from '../../model/docket.js'
import { type Doubt, doubt } from '../../model/doubt.js'
import { compare, divide, type Fraction, fraction, isEqual, multiply, subtract } from '../../model/fraction.js'
import { isWeighed, mergesOf, overOf } from '../../rules/steps/collapse.js'
import { factsAlong, knownRange, stepsWithin } from './followed.js'

/** So many times the weight, and the lighter one decides hardly anything. */
const drowning = fraction(100)

export function weightDoubts(docket: Docket): readonly Doubt[] {
  const { competition } = docket
  return [
    ...uncountedDoubts(competition),
    ...unusedDoubts(docket),
    ...drownedDoubts(docket),
    ...jurorWeightDoubts(docket),
  ]
}

const allSteps = ({ tally, measures }: Competition): readonly Step[] =>
  stepsWithin([...tally, ...measures.flatMap(({ steps }) => steps)])

const isCollapse = ({ name }: Step): boolean => ['mean', 'sum', 'median', 'best', 'worst', 'nearest'].includes(name)
const isOver = (step: Step, axis: 'criteria' | 'groups' | 'jurors'): boolean =>
  isCollapse(step) && overOf(step.parameters) === axis

/** Of weight 0 and used for nothing; or required for an award, though it does not count for the place. */
function uncountedDoubts(competition: Competition): readonly Doubt[] {
  const isEach = allSteps(competition).some(
    (step) => isCollapse(step) && !isOver(step, 'jurors') && !isWeighed(step.parameters),
  )
  if (isEach) return []
  const used = JSON.stringify([competition.ties, competition.measures.map(({ steps }) => steps)])
  return competition.criteria.flatMap(({ id, name, weight }): readonly Doubt[] => {
    if (weight.units !== 0 || used.includes(JSON.stringify(id))) return []
    const isRequired = competition.require.some((each) => each.kind === 'criterion' && each.criterion === id)
    return [doubt('criterion-uncounted', { criterion: name, isRequired })]
  })
}

/** Weights are declared, and no step counts by them. */
function unusedDoubts({ competition, jurors }: Docket): readonly Doubt[] {
  const { criteria, groups } = competition
  const steps = allSteps(competition)
  const isByWeights = (step: Step) => (step.name === 'mean' || step.name === 'sum') && isWeighed(step.parameters)
  const isWeighing = (step: Step) =>
    step.name === 'weigh' || (isByWeights(step) && overOf(step.parameters) !== 'jurors')
  const differ = (weights: readonly Fraction[]) => weights.some((weight) => !isEqual(weight, weights[0]!))
  const counting = jurors.filter(({ role }) => role !== 'guest')
  const isOfCriteria = differ(criteria.map(({ weight }) => toFraction(weight))) && !steps.some(isWeighing)
  const isOfJurors =
    differ(counting.map(({ weight }) => toFraction(weight))) &&
    !steps.some((step) => isByWeights(step) && overOf(step.parameters) === 'jurors')
  const isOfGroups = groups.length > 0 && !steps.some((step) => isOver(step, 'groups'))
  return [
    ...(isOfCriteria ? [doubt('weights-unused', { of: 'criteria' })] : []),
    ...(isOfGroups && !isNamed(groups, steps) ? [doubt('weights-unused', { of: 'groups' })] : []),
    ...(isOfJurors ? [doubt('weights-unused', { of: 'jurors' })] : []),
  ]
}

/** Whether a step names a group, as a short word for its criteria. */
function isNamed(groups: Competition['groups'], steps: readonly Step[]): boolean {
  const named = steps.flatMap(({ parameters }) => [
    ...((parameters.only as readonly string[] | undefined) ?? []),
    ...Object.values(parameters).flatMap((value) => (value instanceof Map ? [...value.keys()] : [])),
  ])
  return groups.some(({ id }) => named.includes(id))
}

/** In a mean or a sum one criterion moves the value a hundred times as far as another: by weight, or by its scale. */
function drownedDoubts(docket: Docket): readonly Doubt[] {
  const { tally } = docket.competition
  const facts = factsAlong(docket, tally)
  return tally.flatMap((step, index): readonly Doubt[] => {
    const isMix = (step.name === 'mean' || step.name === 'sum') && overOf(step.parameters) !== 'jurors'
    return isMix
      ? mergesOf(step.parameters, facts[index]!).flatMap((merge) =>
          drownedIn(step, index + 1, merge.positions, facts[index]!),
        )
      : []
  })
}

type Influence = { readonly name: string; readonly moves: Fraction }

function drownedIn(step: Step, no: number, positions: readonly number[], { criteria }: CubeFacts): readonly Doubt[] {
  const isByWeights = isWeighed(step.parameters)
  const influences = positions
    .map((index) => criteria[index]!)
    .filter((each) => !isByWeights || counts(each))
    .map((each) => influenceOf(each, isByWeights))
  if (influences.length < 2 || influences.includes(null)) return []
  const [least, ...others] = (influences as readonly Influence[]).toSorted((a, b) => compare(a.moves, b.moves))
  const most = others.at(-1)!
  const factor = divide(most.moves, least!.moves)
  if (compare(factor, drowning) < 0) return []
  return [doubt('criterion-drowned', { no, least: least!.name, most: most.name, factor: wholes(factor) })]
}

/** How far a criterion can move the value; null where the rules do not tell. */
function influenceOf({ name, weight, range }: CubeCriterion, isByWeights: boolean): Influence | null {
  const known = knownRange(range)
  if (known === null || compare(known.max, known.min) <= 0) return null
  return { name, moves: multiply(subtract(known.max, known.min), isByWeights ? weight : one) }
}

const wholes = ({ n, d }: Fraction): string => `${n / d}`

function jurorWeightDoubts({ competition, jurors }: Docket): readonly Doubt[] {
  const isByWeights = stepsWithin(competition.tally).some(
    (step) => (step.name === 'mean' || step.name === 'sum') && isOver(step, 'jurors') && isWeighed(step.parameters),
  )
  const weights = jurors
    .filter(({ role, weight }) => role !== 'guest' && weight.units > 0)
    .map(({ weight }) => toFraction(weight))
    .sort(compare)
  if (!isByWeights || weights.length < 2) return []
  const factor = divide(weights.at(-1)!, weights[0]!)
  return compare(factor, drowning) < 0 ? [] : [doubt('juror-drowned', { factor: wholes(factor) })]
}
