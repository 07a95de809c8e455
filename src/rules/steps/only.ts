// only: from here on some criteria stand, and no others.
import type { StepRule } from '../step.js'
import { chosenBy, listedNames, positionsOf } from './standing.js'

/**
 * The criteria named go on, the others are out of what follows: of `technik` and `ausdruck`, with {"only": ["technik"]}
 * and then the mean over criteria, `technik` alone makes the total. For measures above all: a technical score beside the
 * total. Every criterion keeps its combined score, since that is the criterion's alone. Proven by fixtures/counted/only-*.
 */
export const only: StepRule = {
  name: 'only',
  form: { short: 'only', parameters: { only: { type: 'criteria' } } },
  scope: () => ({ axis: 'criteria', collapses: null }),
  transform: (parameters, facts) => {
    const found = chosenBy(parameters, facts)
    return 'fault' in found ? found : { facts: { ...facts, criteria: found.chosen.map((at) => facts.criteria[at]!) } }
  },
  apply: (parameters, cube, facts) => {
    const chosen = positionsOf(parameters, cube.facts)
    return {
      ...cube,
      facts,
      columns: chosen.map((index) => cube.columns[index]!),
      unasked: chosen.map((index) => cube.unasked[index]!),
    }
  },
  sentence: {
    de: (parameters, facts) => {
      const names = positionsOf(parameters, facts).map((index) => facts.criteria[index]!.name)
      const verb = names.length === 1 ? 'zählt nur das Kriterium' : 'zählen nur die Kriterien'
      return `Von hier an ${verb} ${listedNames(names, 'de')}.`
    },
    en: (parameters, facts) => {
      const names = positionsOf(parameters, facts).map((index) => facts.criteria[index]!.name)
      return `From here on only ${listedNames(names, 'en')} ${names.length === 1 ? 'counts' : 'count'}.`
    },
  },
}
