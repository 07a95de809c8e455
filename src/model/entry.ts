// A ballot keyed from a paper form by the secretariat and not cast yet: held for an undo, or waiting for four eyes.
import { foldedId } from './ids.js'

/**
 * `held`: cast with the next form that is keyed, or on leaving. `first`: waits until somebody else keys the same.
 * `agreed`: `by` has keyed the same, and casts it as what is held.
 */
export type EntryStage =
  | { readonly kind: 'held' }
  | { readonly kind: 'first' }
  | { readonly kind: 'agreed'; readonly by: string }

/** A form as it was keyed (German: Erfassung). `scores` by criterion as decimal text; null where it is left empty. */
export type Entry = {
  readonly juror: string
  readonly submission: string
  readonly scores: ReadonlyMap<string, string | null>
  readonly comment: string
  /** Who keyed it; of two who keyed the same the first. */
  readonly enteredBy: string
  readonly stage: EntryStage
}

export type EntryPair = Pick<Entry, 'juror' | 'submission'>

/** The name under which an entry is saved: one for each pair, and never that of the juror's own draft. */
export const entryName = ({ juror, submission }: EntryPair): string => `${juror}~${submission}~entry`

/** Whether two ids are one person's: those that differ only in case are. */
export const isSamePerson = (a: string, b: string): boolean => foldedId(a) === foldedId(b)

/** Who casts an entry; nobody yet where it waits for a second one. */
export function keeperOf({ stage, enteredBy }: Entry): string | null {
  if (stage.kind === 'held') return enteredBy
  return stage.kind === 'agreed' ? stage.by : null
}

/** What stands in `entered_by` of the ballot: who keyed it; of two both, the first one first. No id has a space. */
export const enteredByOf = ({ stage, enteredBy }: Entry): string =>
  stage.kind === 'agreed' ? `${enteredBy} ${stage.by}` : enteredBy
