// What somebody says who wants a decision recorded, on the command line or in answers: texts, not yet a row.
import type { DecisionKind } from './decision.js'

/** The fields of a decision as they are given; those not given are undefined. */
export type GivenFields = {
  readonly [Name in GivenName]?: string | undefined
}
export type GivenName =
  | 'juror'
  | 'submission'
  | 'division'
  | 'award'
  | 'value'
  | 'seed'
  | 'reason'
  | 'for'
  | 'against'
  | 'abstained'
  | 'recordedBy'

export type Wish = { readonly kind: DecisionKind; readonly given: GivenFields }

/** The fields of a decision alone, of whatever carries them. */
export function givenIn(options: GivenFields): GivenFields {
  const { juror, submission, division, award, value, seed, reason, for: inFavour, against, abstained } = options
  const { recordedBy } = options
  return { juror, submission, division, award, value, seed, reason, for: inFavour, against, abstained, recordedBy }
}

/** What puts tied submissions in an order: on a count alone. */
export const isOrder = (kind: DecisionKind | null): kind is 'tie' | 'lot' => kind === 'tie' || kind === 'lot'

/** The ids of a value, in their order. */
export const idsIn = (value: string | undefined): readonly string[] =>
  (value ?? '').split(/\s+/).filter((id) => id !== '')
