// What a counting rule needs to know of the jurors as such.
import { isSameDecimal, wholeNumber } from '../model/decimal.js'
import type { Juror } from '../model/juror.js'
import type { JurorFacts } from './follow.js'

export const jurorFacts = (jurors: readonly Juror[]): JurorFacts => ({
  areEqual: firstWeighted(jurors) === null,
  arePartial: firstPartial(jurors) !== null,
})

/** The first juror whose ballots can count and who counts otherwise than 1, or null. */
export const firstWeighted = (jurors: readonly Juror[]): Juror | null =>
  jurors.find((juror) => juror.role !== 'guest' && !isSameDecimal(juror.weight, wholeNumber(1))) ?? null

/** The first juror whose ballots can count and who judges only some criteria, or null. */
export const firstPartial = (jurors: readonly Juror[]): Juror | null =>
  jurors.find((juror) => juror.role !== 'guest' && juror.criteria !== null) ?? null
