// ranks: each value becomes its rank among the submissions, 1 for the best.
import { type Column, wholeColumn } from '../../model/column.js'
import type { Standings } from '../../model/column-order.js'
import { one, type Range } from '../../model/cube.js'
import type { StepRule } from '../step.js'
import {
  compareColumns,
  comparing,
  englishComparison,
  germanComparison,
  type Sharing,
  sharedAmongEqual,
  sharingOf,
} from './compared.js'

const ranked: Range = { min: one, max: null, best: 'low', steps: null, after: 'ranks' }

/**
 * For each juror while jurors stand, else among the totals; for each criterion while criteria stand. A juror's 9, 7, 7,
 * 4 become the ranks 1, 2.5, 2.5, 4; with equal `best` 1, 2, 2, 4, with `worst` 1, 3, 3, 4. Low is best afterwards.
 * Wine tastings are decided by the sum of the tasters' ranks (Ashenfelter, Quandt and others, liquidasset.com). A rank
 * depends on the other submissions: one more or less can turn the order of two (ranks-with-a-third). Proven by
 * fixtures/counted/ranks-*.
 */
export const ranks: StepRule = {
  name: 'ranks',
  form: { short: 'equal', parameters: sharedAmongEqual },
  scope: () => ({ axis: null, collapses: null }),
  transform: (parameters, facts) => comparing(parameters, facts, ranked),
  apply: (parameters, cube, facts) =>
    compareColumns(parameters, cube, facts, (standings) => ranksOf(standings, sharingOf(parameters))),
  sentence: {
    de: (parameters, facts) =>
      germanComparison(
        parameters,
        facts,
        `durch seine Rangzahl unter den Beiträgen ersetzt, 1 für den besten; gleiche Werte erhalten ${germanShares[sharingOf(parameters)]} ihrer Rangzahlen`,
      ),
    en: (parameters, facts) =>
      englishComparison(
        parameters,
        facts,
        'Each value becomes its rank among the submissions, 1 for the best',
        `equal values get the ${sharingOf(parameters)} of their ranks`,
      ),
  },
}

/** For each class: a value occupies as many ranks as there are equal ones, after all that are better. */
function ranksOf({ better, equal }: Standings, sharing: Sharing): Column {
  const halves = new Float64Array(better.length)
  for (let at = 0; at < halves.length; at++) {
    const [first, last] = [better[at]! + 1, better[at]! + equal[at]!]
    halves[at] = sharing === 'mean' ? first + last : 2 * (sharing === 'best' ? first : last)
  }
  return wholeColumn(
    halves,
    2,
    halves.reduce((so, half) => Math.max(so, half), 0),
  )
}

const germanShares: Readonly<Record<Sharing, string>> = {
  mean: 'das Mittel',
  best: 'die beste',
  worst: 'die schlechteste',
}
