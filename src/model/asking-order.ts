// In which order a juror is asked for submissions: as they are listed, or drawn for each juror, so that fatigue spreads.
import { drawLot } from './tied-set.js'

/** What `order` in competition.json says; the seed is part of the record, so that anyone can draw again. */
export type AskingOrder = { readonly kind: 'listed' } | { readonly kind: 'shuffled'; readonly seed: string }

/**
 * The submissions in the order in which one juror is asked for them. Shuffled: ascending by the SHA-256 (hex) of the seed,
 * a line feed, the juror's id, a line feed and the submission's id. So one that is received later, or is taken away,
 * changes the order of no others.
 */
export const inAskingOrder = (order: AskingOrder, juror: string, submissions: readonly string[]): readonly string[] =>
  order.kind === 'listed' ? submissions : drawLot(`${order.seed}\n${juror}`, submissions)
