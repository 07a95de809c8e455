// A half-filled ballot: saved after every answer, never counted.

/** Where in the interview a juror is. */
export type Question =
  | { readonly kind: 'criterion'; readonly criterion: string }
  | { readonly kind: 'comment' }
  | { readonly kind: 'summary' }

/**
 * A ballot not cast yet (German: Entwurf). `scores` by criterion as decimal text; null where the juror left it empty,
 * no entry where it was not answered yet. `comment` is null until it was answered, `''` where there is none.
 */
export type Draft = {
  readonly juror: string
  readonly submission: string
  readonly scores: ReadonlyMap<string, string | null>
  readonly comment: string | null
  readonly at: Question
}

/** The name under which a draft is saved. No id has a ~, so that it is its own. */
export const draftName = ({ juror, submission }: Pick<Draft, 'juror' | 'submission'>): string =>
  `${juror}~${submission}`
