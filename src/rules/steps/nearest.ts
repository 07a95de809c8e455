// nearest: collapses the criteria or the jurors to the mean of the values closest together.
import { windowStep } from './window.js'

/**
 * The mean of the `count` values of those that are there whose largest and smallest differ least; of equally close ones
 * the better ones. Of three jurors the two closest: 7, 7.4, 9 make 7.2; 6, 7, 8 make 7.5, where high is best. Values that
 * are lacking and weights count as for `best`. Jump rope, where three judges score (IJRU Competition Rules 3.0.0: the
 * mean of the two closest, of equal distances that of the two higher). Not monotone: a better score can draw the total to
 * a worse pair: 3, 7, 9 make 8, and with 6 in place of 3 they make 6.5 (fixtures/counted/nearest-is-not-monotone).
 * Proven by fixtures/counted/nearest-*.
 */
export const nearest = windowStep({
  name: 'nearest',
  windows: { high: 'closest-high', low: 'closest-low' },
  de: (count) =>
    count === 1
      ? 'der beste'
      : `das Mittel der ${count}, die am nächsten beieinanderliegen, bei gleichem Abstand das der besseren`,
  en: (count) =>
    count === 1
      ? 'the best one counts'
      : `the mean of the ${count} closest together counts, of equally close ones that of the better`,
})
