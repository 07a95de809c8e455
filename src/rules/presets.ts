// Counting rules by name, only as the whole of `tally`.
import type { Step } from '../model/competition.js'

const over = (name: string, axis: 'criteria' | 'jurors'): Step => ({
  name,
  parameters: { over: axis, weights: 'declared' },
})
const means: readonly Step[] = [over('mean', 'criteria'), over('mean', 'jurors')]

export const presets: Readonly<Record<string, readonly Step[]>> = {
  'weighted-mean': means,
  percent: [{ name: 'rescale', parameters: {} }, ...means],
  'point-sum': [over('sum', 'criteria'), over('mean', 'jurors')],
}

export const defaultTally = 'weighted-mean'
export const defaultTies: readonly Step[] = [
  { name: 'decision', parameters: {} },
  { name: 'lot', parameters: {} },
]
