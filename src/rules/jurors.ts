// What a counting rule needs to know of the jurors as such.
import { isSameDecimal, wholeNumber } from '../model/decimal.js'
import type { Juror } from '../model/juror.js'

/** Whether every juror whose ballots can count has weight 1. */
export const jurorsCountEqually = (jurors: readonly Juror[]): boolean => firstWeighted(jurors) === null

/** The first juror who counts otherwise than 1, or null. */
export const firstWeighted = (jurors: readonly Juror[]): Juror | null =>
  jurors.find((juror) => juror.role !== 'guest' && !isSameDecimal(juror.weight, wholeNumber(1))) ?? null
