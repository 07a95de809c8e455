// What the measures of a competition make of the submissions of a cube.
import { type Column, hideRows } from '../model/column.js'
import type { Competition } from '../model/competition.js'
import { bestOf, type Cube } from '../model/cube.js'
import type { BestEnd } from '../model/scale.js'
import { countCube } from './follow.js'

/** A value for each submission, by position, missing where there is none; and which end of it is the best. */
export type Measured = { readonly best: BestEnd; readonly column: Column }

export const measuredOf = ({ measures }: Competition, start: Cube): ReadonlyMap<string, Measured> =>
  new Map(
    measures.map(({ id, steps }) => {
      const cube = countCube(steps, start)
      const unranked = cube.states.map((state) => (state === 0 ? 0 : 1))
      return [id, { best: bestOf(cube.facts), column: hideRows(cube.columns[0]!, unranked) }]
    }),
  )
