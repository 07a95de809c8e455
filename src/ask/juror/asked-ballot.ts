// A ballot as one juror has it before them: what is cast, what is begun, and how far it is.
import type { Draft } from '../../model/draft.js'

/** The scores and the comment of a ballot, in the order of the criteria; null where a score was left empty. */
export type Scores = { readonly scores: readonly (string | null)[]; readonly comment: string }

/** `open`: may be scored, but is not outstanding. `recused`: not for this juror to score, or no longer. */
export type AskedState = 'outstanding' | 'open' | 'cast' | 'recused'

/** A submission before a juror, by its index in the table, with the ballot that stands and the draft begun. */
export type AskedBallot = {
  readonly submission: number
  readonly state: AskedState
  readonly cast: Scores | null
  readonly draft: Draft | null
}
