// The lists of steps: whether each can be followed to one number, and what thresholds and ties need of them.
import type { Competition, Step } from '../model/competition.js'
import type { CubeFacts } from '../model/cube.js'
import { error, type Finding, type Place, type Sentences, type StepFault } from '../model/finding.js'
import type { Folder, KeyPath } from '../model/folder.js'
import {
  combiningSteps,
  firstFacts,
  follow,
  followFacts,
  isRefused,
  jurorSteps,
  type RefusedStep,
  refusedStep,
} from '../rules/follow.js'
import { firstPartial, firstWeighted, jurorFacts } from '../rules/jurors.js'
import { ruleOf } from '../rules/steps.js'
import { tieRuleOf } from '../rules/ties.js'
import { checkKnown } from './ids.js'

export function checkSteps(folder: Folder): readonly Finding[] {
  const { competition } = folder
  if (competition === null) return []
  const first = firstFacts(competition, jurorFacts(folder.jurors ?? []))
  const tally = checkList(folder, competition.tally, first, ['tally'], '')
  return [
    ...tally,
    ...competition.measures.flatMap(({ id, steps }) => checkList(folder, steps, first, ['measures', id], id)),
    ...(tally.length > 0 ? [] : checkDependents(folder, competition, first)),
  ]
}

function checkList(
  folder: Folder,
  steps: readonly Step[],
  first: CubeFacts,
  path: KeyPath,
  measure: string,
): readonly Finding[] {
  const refused = refusedStep(steps, first)
  if (refused === null) return []
  const { index, step, fault } = refused
  const place = folder.placeOf(index < steps.length ? [...path, index] : path)
  const values = {
    step,
    no: index < steps.length ? index + 1 : 0,
    measure,
    sentence: sentenceOf(steps, first, refused),
    fault,
  }
  return [error(place, 'step-refused', { ...values, detail: detailOf(folder, refused) })]
}

/** The sentence of the step that is refused, on the facts that it meets. */
function sentenceOf(steps: readonly Step[], first: CubeFacts, { index, fault }: RefusedStep): Sentences {
  const step = steps[index]
  const facts = followFacts(steps.slice(0, index), first)
  if (step === undefined || isRefused(facts) || saysNothing.has(fault)) return { de: '', en: '' }
  const { de, en } = ruleOf(step.name).sentence
  const met = facts.at(-1)!
  return { de: de(step.parameters, met, follow), en: en(step.parameters, met, follow) }
}

/** A step that lacks what it is about has no sentence to read. */
const saysNothing: ReadonlySet<StepFault> = new Set(['drop-nothing', 'parameters-clash', 'groups-none'])

function detailOf({ jurors }: Folder, { fault, detail }: RefusedStep): string {
  if (fault === 'juror-weights') return firstWeighted(jurors ?? [])?.id ?? ''
  return fault === 'jurors-partial' ? (firstPartial(jurors ?? [])?.id ?? '') : detail
}

/** Whether a list of steps leaves nothing but a value for each juror. */
const isOnlyJurors = (refused: RefusedStep | null): boolean =>
  refused?.fault === 'never-collapsed' && refused.detail === 'jurors'

/** What looks at combined scores, jurors' totals and measures, where the rule makes none. */
function checkDependents(folder: Folder, competition: Competition, first: CubeFacts): readonly Finding[] {
  const hasTotals = isOnlyJurors(refusedStep(jurorSteps(competition.tally), first))
  const combined = followFacts(combiningSteps(competition.tally), first)
  const isWithout = (id: unknown) =>
    isRefused(combined) || combined.at(-1)!.criteria.some((criterion) => criterion.id === id && criterion.jurorsStand)
  const hasCombined = (id: unknown) => !competition.criteria.some((criterion) => criterion.id === id) || !isWithout(id)
  return [
    ...competition.ties.flatMap((step, index) => {
      const place = folder.placeOf(['ties', index])
      if (tieRuleOf(step.name).needsJurorTotals && !hasTotals) {
        return [error(place, 'tie-without-totals', { step: step.name })]
      }
      const { criterion } = step.parameters
      return hasCombined(criterion) ? [] : lacksCombined(criterion, place)
    }),
    ...competition.require.flatMap((requirement, index) => {
      const place = folder.placeOf(['require', index])
      if (requirement.kind === 'criterion') {
        return hasCombined(requirement.criterion) ? [] : lacksCombined(requirement.criterion, place)
      }
      const lacking = competition.criteria.find(({ id }) => !hasCombined(id))
      return requirement.kind === 'criteria' ? lacksCombined(lacking?.id, place) : []
    }),
  ]
}

const lacksCombined = (criterion: unknown, place: Place): readonly Finding[] =>
  typeof criterion === 'string' ? [error(place, 'combined-without', { criterion })] : []

/** Measures that ties and thresholds name. */
export function checkMeasured({ placeOf }: Folder, { ties, require, measures }: Competition): readonly Finding[] {
  const known = measures.map(({ id }) => id)
  return [
    ...ties.flatMap(({ parameters }, index) =>
      typeof parameters.measure === 'string'
        ? checkKnown('unknown-measure', parameters.measure, known, placeOf(['ties', index]))
        : [],
    ),
    ...require.flatMap((each, index) =>
      each.kind === 'measure' ? checkKnown('unknown-measure', each.measure, known, placeOf(['require', index])) : [],
    ),
  ]
}
