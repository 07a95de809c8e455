// Who might judge their own: what of jurors and submissions is compared, and what a comparison found.

/** A column of jurors.csv and one of submissions.csv that name the same where a juror judges their own. */
export type ConflictRule = { readonly juror: JurorColumn; readonly submission: string }

/** The columns of jurors.csv that say who somebody is. */
export const jurorColumns = ['name', 'affiliation'] as const
export type JurorColumn = (typeof jurorColumns)[number]

/** What is compared where a competition does not say. */
export const defaultConflicts: readonly ConflictRule[] = [
  { juror: 'affiliation', submission: 'applicant' },
  { juror: 'name', submission: 'applicant' },
]

/**
 * In what two names agree, the surest first: letter by letter; up to case, accents, punctuation and word order; up to legal
 * forms, titles and articles; up to words for the same kind of municipality (Stadt, Hansestadt); up to one that only one of
 * them has; up to those of another kind (Stadt, Landkreis); up to the endings of words; all words of one stand in the other.
 */
export const agreements = [
  'equal',
  'spelling',
  'legal-form',
  'same-kind',
  'kind-unsaid',
  'other-kind',
  'endings',
  'contains',
] as const
export type Agreement = (typeof agreements)[number]

/** Sure: the same name. Possible: a person has to look. */
export const isSure = (agreement: Agreement): boolean =>
  agreements.indexOf(agreement) <= agreements.indexOf('same-kind')

/** A juror and a submission, by their numbers, that may have to do with each other; the two texts as they stand. */
export type Conflict = {
  readonly juror: number
  readonly submission: number
  readonly rule: ConflictRule
  readonly jurorText: string
  readonly submissionText: string
  readonly agreement: Agreement
}
