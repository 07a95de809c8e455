// best-lowest: the better worst total of a juror.
import { orderGroup } from '../../model/column.js'
import { partition, type TieEvidence, type TieRule } from '../tie.js'
import { compareBetter } from './better.js'

/** Totals 6, 7, 8 go before 5, 8, 8: the worst juror gave more. Proven by fixtures/counted/tie-best-lowest. */
export const bestLowest: TieRule = {
  name: 'best-lowest',
  form: { parameters: {} },
  needsJurorTotals: true,
  separate: (_, group, evidence) => {
    const worst = new Map(group.map((submission) => [submission, worstRow(evidence, submission)]))
    return { parts: partition(group, (a, b) => compareWorst(evidence, worst.get(a), worst.get(b))), by: 'best-lowest' }
  },
  sentence: {
    de: () => 'die schlechteste Gesamtwertung, die ein Jurymitglied gegeben hat (die bessere geht vor)',
    en: () => 'the worst total that a juror gave (the better one goes first)',
  },
}

/** The ballot with the worst total, or undefined where no juror has a total. */
function worstRow(evidence: TieEvidence, submission: number): number | undefined {
  const ordered = orderGroup(evidence.jurorTotals, evidence.panels, submission)
  return evidence.best === 'high' ? ordered[0] : ordered.at(-1)
}

function compareWorst(evidence: TieEvidence, a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return compareBetter(evidence.jurorTotals, evidence.best, a, b)
}
