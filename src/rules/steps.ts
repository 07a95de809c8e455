// The table of steps: one line each. A new step is one new file in steps/ and one new line here.
import type { StepRule } from './step.js'
import { drop } from './steps/drop.js'
import { mean } from './steps/mean.js'
import { median } from './steps/median.js'
import { rescale } from './steps/rescale.js'
import { round } from './steps/round.js'
import { sum } from './steps/sum.js'
import { weigh } from './steps/weigh.js'

export const steps: Readonly<Record<string, StepRule>> = {
  rescale,
  mean,
  sum,
  median,
  drop,
  round,
  weigh,
}

/** The rule of a step that the reader has accepted. Throws where there is none: that would be our own fault. */
export function ruleOf(name: string): StepRule {
  const rule = steps[name]
  if (rule === undefined) throw new Error(`no step is called ${name}`)
  return rule
}
