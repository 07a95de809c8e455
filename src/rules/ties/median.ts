// median: the better median of the jurors' totals.
import { type Column, medianOfGroups } from '../../model/column.js'
import { partition, type TieEvidence, type TieRule } from '../tie.js'
import { compareBetter } from './better.js'

/** Totals 6, 8, 9 (median 8) go before 7, 7, 9 (median 7). Every juror counts once. Proven by fixtures/counted/tie-median. */
export const median: TieRule = {
  name: 'median',
  form: { parameters: {} },
  needsJurorTotals: true,
  separate: (_, group, evidence) => {
    const medians = mediansOf(evidence)
    return { parts: partition(group, (a, b) => compareBetter(medians, evidence.best, a, b)), by: 'median' }
  },
  sentence: {
    de: () => 'der bessere Median der Gesamtwertungen der einzelnen Jurymitglieder',
    en: () => 'the better median of the jurors’ totals',
  },
}

const known = new WeakMap<TieEvidence, Column>()

function mediansOf(evidence: TieEvidence): Column {
  const medians = known.get(evidence) ?? medianOfGroups(evidence.jurorTotals, evidence.panels)
  known.set(evidence, medians)
  return medians
}
