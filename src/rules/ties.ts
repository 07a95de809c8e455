// The table of tie steps: one line each.
import type { TieRule } from './tie.js'
import { bestLowest } from './ties/best-lowest.js'
import { column } from './ties/column.js'
import { criterion } from './ties/criterion.js'
import { headToHead } from './ties/head-to-head.js'
import { measure } from './ties/measure.js'
import { median } from './ties/median.js'
import { mostFirsts } from './ties/most-firsts.js'
import { decision, lot } from './ties/recorded.js'

export const ties: Readonly<Record<string, TieRule>> = {
  criterion,
  median,
  'best-lowest': bestLowest,
  'most-firsts': mostFirsts,
  'head-to-head': headToHead,
  decision,
  lot,
  measure,
  column,
}

/** The rule of a tie step that the reader has accepted. Throws where there is none: that would be our own fault. */
export function tieRuleOf(name: string): TieRule {
  const rule = ties[name]
  if (rule === undefined) throw new Error(`no tie step is called ${name}`)
  return rule
}
