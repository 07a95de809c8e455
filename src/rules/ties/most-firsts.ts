// most-firsts: more jurors who gave it their best total.
import { type Column, isMissing } from '../../model/column.js'
import { partition, type TieEvidence, type TieRule } from '../tie.js'
import { compareBetter } from './better.js'

/**
 * Each juror's best total among the ranked submissions of the division is a first; equal bests count for each. Two
 * firsts go before one. Heads count once, whatever their weight. Proven by fixtures/counted/tie-most-firsts.
 */
export const mostFirsts: TieRule = {
  name: 'most-firsts',
  form: { parameters: {} },
  needsJurorTotals: true,
  separate: (_, group, evidence) => {
    const firsts = firstsOf(evidence)
    return { parts: partition(group, (a, b) => firsts[b]! - firsts[a]!), by: 'most-firsts' }
  },
  sentence: {
    de: () => 'die größere Zahl der Jurymitglieder, die dem Beitrag ihre beste Gesamtwertung gaben',
    en: () => 'the greater number of jurors who gave the submission their best total',
  },
}

const known = new WeakMap<TieEvidence, Int32Array>()

function firstsOf(evidence: TieEvidence): Int32Array {
  const firsts = known.get(evidence) ?? countFirsts(evidence)
  known.set(evidence, firsts)
  return firsts
}

function countFirsts(evidence: TieEvidence): Int32Array {
  const { jurorTotals, jurors, best } = evidence
  const bestRow = new Map<number, number>()
  forEachRankedRow(evidence, (row) => {
    const so = bestRow.get(jurors[row]!)
    if (so === undefined || compareBetter(jurorTotals, best, row, so) < 0) bestRow.set(jurors[row]!, row)
  })
  const firsts = new Int32Array(evidence.panels.length - 1)
  forEachRankedRow(evidence, (row, submission) => {
    if (isBest(jurorTotals, evidence, row, bestRow.get(jurors[row]!)!)) firsts[submission]!++
  })
  return firsts
}

const isBest = (totals: Column, evidence: TieEvidence, row: number, bestRow: number): boolean =>
  compareBetter(totals, evidence.best, row, bestRow) === 0

function forEachRankedRow(evidence: TieEvidence, visit: (row: number, submission: number) => void): void {
  const { panels, jurorTotals } = evidence
  for (let submission = 0; submission + 1 < panels.length; submission++) {
    if (!evidence.isRanked(submission)) continue
    for (let row = panels[submission]!; row < panels[submission + 1]!; row++) {
      if (!isMissing(jurorTotals, row)) visit(row, submission)
    }
  }
}
