// The table of steps: one line each. A new step is one new file in steps/ and one new line here.
import type { StepRule } from './step.js'
import { best } from './steps/best.js'
import { carry } from './steps/carry.js'
import { clip } from './steps/clip.js'
import { discard } from './steps/discard.js'
import { drop } from './steps/drop.js'
import { majority } from './steps/majority.js'
import { mean } from './steps/mean.js'
import { median } from './steps/median.js'
import { minus } from './steps/minus.js'
import { nearest } from './steps/nearest.js'
import { only } from './steps/only.js'
import { panel } from './steps/panel.js'
import { plus } from './steps/plus.js'
import { points } from './steps/points.js'
import { ranks } from './steps/ranks.js'
import { rescale } from './steps/rescale.js'
import { round } from './steps/round.js'
import { skating } from './steps/skating.js'
import { standardise } from './steps/standardise.js'
import { sum } from './steps/sum.js'
import { times } from './steps/times.js'
import { weigh } from './steps/weigh.js'
import { worst } from './steps/worst.js'

export const steps: Readonly<Record<string, StepRule>> = {
  rescale,
  mean,
  sum,
  median,
  best,
  worst,
  nearest,
  drop,
  clip,
  discard,
  round,
  weigh,
  times,
  plus,
  minus,
  panel,
  only,
  carry,
  majority,
  ranks,
  points,
  skating,
  standardise,
}

/** The rule of a step that the reader has accepted. Throws where there is none: that would be our own fault. */
export function ruleOf(name: string): StepRule {
  const rule = steps[name]
  if (rule === undefined) throw new Error(`no step is called ${name}`)
  return rule
}
