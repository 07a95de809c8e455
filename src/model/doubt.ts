// What is legal in the rules of a competition, but doubtful: a chair should know it before signing them.

/** What each doubt's sentence is made from; numbers of steps count from 1. */
export type DoubtValues = {
  /** Nothing in `ties` can separate everybody, and these awards wait for that. */
  'ties-end-open': { awards: readonly string[]; mayDeviate: boolean }
  /** A tie step that separates nobody who is tied. */
  'tie-idle': { no: number; why: 'only-criterion' | 'as-total' | 'repeated' | 'after-lot' }
  'tolerance-all': { tolerance: string; span: string }
  'tolerance-idle': { tolerance: string; decimals: number }
  /** `value`: the best that there can be, or the worst; null where it differs by criterion. */
  'threshold-beyond': { what: ThresholdOf; threshold: string; isAbove: boolean; value: string | null }
  'threshold-empty': { what: ThresholdOf; threshold: string; value: string | null }
  /** What every award asks of the total is more than this award does. */
  'threshold-covered': { award: string; threshold: string; required: string }
  'drop-most': { dropped: number; panel: number }
  'quorum-beyond': { quorum: number; panel: number }
  /** In so many of ten competitions like this one a tie reaches across the last place. */
  'rounding-ties': { decimals: number; totals: number; submissions: number; award: string; inTen: number }
  'budget-open': { award: string; why: 'no-places' | 'extend' }
  'award-never': { award: string; by: string }
  'awards-together': { award: string; earlier: readonly string[] }
  'prizes-fewer': { award: string; prizes: number; places: number }
  'prizes-rise': { award: string }
  'cap-idle': { award: string; per: string; atMost: number; places: number }
  'jurors-unalike': { no: number }
  'ranks-unalike': { no: number }
  'sum-unalike': { no: number }
  'criterion-uncounted': { criterion: string; isRequired: boolean }
  'criterion-drowned': { no: number; least: string; most: string; factor: string }
  'juror-drowned': { factor: string }
  'weights-unused': { of: 'criteria' | 'groups' | 'jurors' }
}

/** What a threshold is about: `name` of a criterion, a measure or an award; `count` of so many criteria. */
export type ThresholdOf = {
  readonly kind: 'criterion' | 'criteria' | 'total' | 'measure' | 'award'
  readonly name: string
  readonly count: number
}

export type DoubtCode = keyof DoubtValues
export type Doubt = {
  readonly [Code in DoubtCode]: { readonly code: Code; readonly values: DoubtValues[Code] }
}[DoubtCode]

export const doubt = <Code extends DoubtCode>(code: Code, values: DoubtValues[Code]): Doubt =>
  ({ code, values }) as Doubt
