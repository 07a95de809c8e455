// What the rules allow and a chair should know. Only what is sure is said, and the one estimate says how sure it is.
import type { Docket } from '../model/docket.js'
import type { Doubt } from '../model/doubt.js'
import { awardDoubts } from './doubts/awards.js'
import { budgetDoubts } from './doubts/budget.js'
import { panelDoubts } from './doubts/panels.js'
import { roundingDoubts } from './doubts/rounding.js'
import { thresholdDoubts } from './doubts/thresholds.js'
import { tieDoubts } from './doubts/ties.js'
import { weightDoubts } from './doubts/weights.js'

/** In the order of the rules: how it is counted, ties and places, thresholds, awards. */
export const doubtsAbout = (docket: Docket): readonly Doubt[] => [
  ...weightDoubts(docket),
  ...panelDoubts(docket),
  ...tieDoubts(docket),
  ...thresholdDoubts(docket),
  ...awardDoubts(docket),
  ...roundingDoubts(docket),
  ...budgetDoubts(docket),
]
