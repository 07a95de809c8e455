// Breaking ties: the steps in order, each leaving what it cannot separate to the next.
import type { Step } from '../model/competition.js'
import type { TieEvidence } from '../rules/tie.js'
import { tieRuleOf } from '../rules/ties.js'

/** Submissions that share a place, and for each the last step that separated it from another of equal total. */
export type Placed = { readonly members: readonly number[]; readonly decidedBy: string | null }

/**
 * Best first. With totals equal, A, B and C, a first step that puts A before B and C, and a second that puts B before C:
 * A is decided by the first, B and C by the second. What none separates stays one part and shares the place.
 */
export function breakTies(
  group: readonly number[],
  steps: readonly Step[],
  evidence: TieEvidence,
  decidedBy: string | null = null,
): readonly Placed[] {
  const [step, ...rest] = steps
  if (group.length === 1 || step === undefined) return [{ members: group, decidedBy }]
  const { parts, by } = tieRuleOf(step.name).separate(step.parameters, group, evidence)
  const separated = parts.length > 1 ? by : decidedBy
  return parts.flatMap((part) => breakTies(part, rest, evidence, separated))
}
