// What is legal in the rules of a competition, but doubtful: a chair should know it before signing them.

/** What each doubt's sentence is made from; numbers of steps count from 1. */
export type DoubtValues = {
  /** Nothing in `ties` can separate everybody, and an award waits for that. */
  'ties-end-open': { award: string }
  /** A tie step that compares what is equal already, or that stands a second time. */
  'tie-idle': { no: number; why: 'only-criterion' | 'repeated' | 'after-lot' }
  'threshold-beyond': { what: ThresholdOf; threshold: string; best: string }
  'threshold-empty': { what: ThresholdOf; threshold: string; worst: string }
  'drop-most': { dropped: number; panel: number }
  'rounding-ties': { decimals: number; totals: number; submissions: number; award: string }
  'budget-open': { award: string; why: 'no-places' | 'extend' }
  'jurors-unalike': { no: number }
  'ranks-unalike': { no: number }
  'criterion-uncounted': { criterion: string }
}
/** What a threshold is about; `name` of a criterion, a measure or an award. */
export type ThresholdOf = {
  readonly kind: 'criterion' | 'criteria' | 'total' | 'measure' | 'award'
  readonly name: string
}

export type DoubtCode = keyof DoubtValues
export type Doubt = {
  readonly [Code in DoubtCode]: { readonly code: Code; readonly values: DoubtValues[Code] }
}[DoubtCode]

export const doubt = <Code extends DoubtCode>(code: Code, values: DoubtValues[Code]): Doubt =>
  ({ code, values }) as Doubt
