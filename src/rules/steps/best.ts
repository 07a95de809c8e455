// best: collapses the criteria or the jurors to the mean of the best values.
import { windowStep } from './window.js'

/**
 * The mean of the `count` best values of those that are there, by the best end of the values: of 9, 7, 4 with count 2,
 * where high is best, 8. With fewer than `count` there is no value and the submission is unranked (`incomplete`); only a
 * juror who judges fewer criteria than that just has none. Weights other than 1 are refused unless `weights` is `equal`.
 * Proven by fixtures/counted/best-*.
 */
export const best = windowStep({
  name: 'best',
  windows: { high: 'highest', low: 'lowest' },
  de: (count) => (count === 1 ? 'der beste' : `das Mittel der ${count} besten`),
  en: (count) => (count === 1 ? 'the best one counts' : `the mean of the ${count} best ones counts`),
})
