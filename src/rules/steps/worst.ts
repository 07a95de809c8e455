// worst: collapses the criteria or the jurors to the mean of the worst values.
import { windowStep } from './window.js'

/**
 * The mean of the `count` worst values of those that are there, by the best end of the values: of 9, 7, 4 with count 2,
 * where high is best, 5.5; with count 1 the weakest criterion alone decides, 4. Values that are lacking and weights count
 * as for `best`. Proven by fixtures/counted/worst-*.
 */
export const worst = windowStep({
  name: 'worst',
  windows: { high: 'lowest', low: 'highest' },
  de: (count) => (count === 1 ? 'der schlechteste' : `das Mittel der ${count} schlechtesten`),
  en: (count) => (count === 1 ? 'the worst one counts' : `the mean of the ${count} worst ones counts`),
})
