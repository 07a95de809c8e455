// A share: at most so many per cent of the submissions win this award or one of those before it.
import { countInShare, type Share } from '../model/award-places.js'

/**
 * How many may win this award and the earlier ones together, and who has won one of the earlier ones: each counts once.
 * Of 10 samples at most 30 per cent get a medal; one has gold, so that two more get silver: the next best two, and not the
 * third, though it has the points. Source: OIV standard for international wine competitions. Proven by
 * fixtures/counted/award-share and award-share-counts-a-winner-of-both-once.
 */
export type ShareLimit = { readonly most: number; readonly winners: ReadonlySet<number> }

/** `winners`: those of the earlier awards that the share names. */
export const shareLimit = (share: Share, submissions: number, winners: ReadonlySet<number>): ShareLimit => ({
  most: countInShare(share, submissions),
  winners,
})

/** Of some submissions those that have won no earlier award of the share: each takes a place in it. */
export const newIn = ({ winners }: ShareLimit, submissions: readonly number[]): readonly number[] =>
  submissions.filter((submission) => !winners.has(submission))
