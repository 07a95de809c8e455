// head-to-head: of exactly two, the one that more jurors preferred.
import { isMissing } from '../../model/column.js'
import { partition, type TieEvidence, type TieRule } from '../tie.js'
import { compareBetter } from './better.js'

/**
 * Of the jurors who scored both, more gave it the strictly better total: with 3 for A, 2 for B and 1 alike, A goes
 * first. Only for exactly two. Proven by fixtures/counted/tie-head-to-head.
 */
export const headToHead: TieRule = {
  name: 'head-to-head',
  form: { parameters: {} },
  needsJurorTotals: true,
  separate: (_, group, evidence) => {
    const [first, second] = group
    if (group.length !== 2 || first === undefined || second === undefined) return { parts: [group], by: 'head-to-head' }
    const lead = leadOf(evidence, first, second)
    return { parts: partition(group, (a) => (a === first ? -lead : lead)), by: 'head-to-head' }
  },
  sentence: {
    de: () => 'bei genau zwei Beiträgen die größere Zahl der Jurymitglieder, die den Beitrag besser gewertet haben',
    en: () => 'of exactly two submissions the one to which more jurors gave the better total',
  },
}

/** How many more jurors preferred the first to the second; rows of a panel stand in the order of the jurors. */
function leadOf({ panels, jurors, jurorTotals, best }: TieEvidence, first: number, second: number): number {
  let lead = 0
  let other = panels[second]!
  for (let row = panels[first]!; row < panels[first + 1]!; row++) {
    while (other < panels[second + 1]! && jurors[other]! < jurors[row]!) other++
    if (other === panels[second + 1]! || jurors[other] !== jurors[row]) continue
    if (isMissing(jurorTotals, row) || isMissing(jurorTotals, other)) continue
    lead -= Math.sign(compareBetter(jurorTotals, best, row, other))
  }
  return lead
}
