// What the jury, or chance, decided: the rows of decisions.csv, and which of them hold.

export const decisionKinds = [
  'recusal',
  'absence',
  'exclusion',
  'tie',
  'lot',
  'quorum',
  'withhold',
  'give',
  'pass',
  'places',
  'prize',
  'decline',
  'amendment',
  'revoke',
  'close',
  'reopen',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** The fields that a kind may fill besides reason, votes and recorded_by; `?` marks those that may stay empty. */
export const decisionFields: Readonly<Record<DecisionKind, readonly DecisionField[]>> = {
  recusal: ['juror', 'submission?', 'division?'],
  absence: ['juror'],
  exclusion: ['submission'],
  tie: ['division?', 'value'],
  lot: ['division?', 'value'],
  quorum: ['submission', 'value'],
  withhold: ['award', 'value?'],
  give: ['award', 'submission', 'value?'],
  pass: ['award', 'submission'],
  places: ['award', 'value'],
  prize: ['award', 'submission?', 'value'],
  decline: ['award', 'submission'],
  amendment: ['value'],
  revoke: ['value'],
  close: [],
  reopen: [],
}
type FieldName = 'division' | 'submission' | 'juror' | 'award' | 'value'
export type DecisionField = FieldName | `${FieldName}?`

/** The kinds by which the jury awards otherwise than computed, as `deviation` allows. A winner's `decline` is no deviation. */
export const deviationKinds: readonly DecisionKind[] = ['give', 'pass', 'places', 'prize']

/** A row of decisions.csv; the minutes cite it as Beschluss `no`. Empty cells are empty texts, votes not taken are null. */
export type Decision = {
  readonly no: number
  readonly at: string
  readonly kind: DecisionKind
  readonly division: string
  readonly submission: string
  readonly juror: string
  readonly award: string
  readonly value: string
  readonly reason: string
  readonly for: number | null
  readonly against: number | null
  readonly abstained: number | null
  readonly recordedBy: string
  readonly line: number
}

/** The decisions that no later decision revokes; a revocation may itself be revoked. In the order of their numbers. */
export function holdingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const revoked = new Set<number>()
  const holding: Decision[] = []
  for (const decision of decisions.toSorted((a, b) => b.no - a.no)) {
    if (revoked.has(decision.no)) continue
    if (decision.kind === 'revoke') revoked.add(Number(decision.value))
    holding.push(decision)
  }
  return holding.reverse()
}

/** The ids of the submissions that a holding decision excludes. */
export const excludedIds = (decisions: readonly Decision[]): ReadonlySet<string> =>
  new Set(holdingDecisions(decisions).flatMap(({ kind, submission }) => (kind === 'exclusion' ? [submission] : [])))

/** The ids of a `tie` or `lot`, in the order decided. */
export const decidedOrder = (decision: Decision): readonly string[] =>
  decision.value.split(' ').filter((id) => id !== '')
