// A cube in parts: some of its submissions for themselves, and parts that were counted apart put together again.
import { scatterRows, takeRows } from './column.js'
import { type Cube, type CubeFacts, panelSize, submissionsIn } from './cube.js'

/** Submissions of a cube by position, in ascending order, and the cube of those alone. */
export type Part = { readonly positions: Int32Array; readonly cube: Cube }

/** The submissions with at least `from` ballots and fewer than `to`. */
export function positionsBetween(cube: Cube, from: number, to: number): Int32Array {
  const positions: number[] = []
  for (let submission = 0; submission < submissionsIn(cube); submission++) {
    const ballots = panelSize(cube, submission)
    if (ballots >= from && ballots < to) positions.push(submission)
  }
  return Int32Array.from(positions)
}

/** The cube of some submissions; where it is all of them, the cube itself. */
export function takeSubmissions(cube: Cube, positions: Int32Array): Cube {
  if (positions.length === submissionsIn(cube)) return cube
  const ballots = ballotsOf(cube, positions)
  const rowsOf = (index: number) => (cube.facts.criteria[index]!.jurorsStand ? ballots : positions)
  const { outside } = cube
  return {
    ...cube,
    columns: cube.columns.map((column, index) => takeRows(column, rowsOf(index))),
    panels: panelsOf(cube, positions),
    jurors: ballots.map((row) => cube.jurors[row]!),
    jurorWeights: takeRows(cube.jurorWeights, ballots),
    unasked: cube.unasked.map((mask) => mask && Uint8Array.from(ballots, (row) => mask[row]!)),
    states: Uint8Array.from(positions, (position) => cube.states[position]!),
    outside: {
      numbers: (column) => takeRows(outside.numbers(column), positions),
      earlier: (round) => takeRows(outside.earlier(round), positions),
    },
  }
}

/** The rows of these submissions' ballots. */
function ballotsOf(cube: Cube, positions: Int32Array): Int32Array {
  const rows = new Int32Array(positions.reduce((so, position) => so + panelSize(cube, position), 0))
  let next = 0
  for (const position of positions)
    for (let row = cube.panels[position]!; row < cube.panels[position + 1]!; row++) rows[next++] = row
  return rows
}

function panelsOf(cube: Cube, positions: Int32Array): Int32Array {
  const panels = new Int32Array(positions.length + 1)
  for (const [i, position] of positions.entries()) panels[i + 1] = panels[i]! + panelSize(cube, position)
  return panels
}

/** The parts of a cube, each with `facts`, in their old order; what is in no part has no values. */
export function joinParts(cube: Cube, parts: readonly Part[], facts: CubeFacts): Cube {
  const ballots = parts.map(({ positions }) => ballotsOf(cube, positions))
  const submissions = parts.map(({ positions }) => positions)
  const columns = facts.criteria.map(({ jurorsStand }, index) =>
    scatterRows(
      parts.map((part) => part.cube.columns[index]!),
      jurorsStand ? ballots : submissions,
      jurorsStand ? cube.jurors.length : submissionsIn(cube),
    ),
  )
  const unasked = facts.criteria.map((_, index) =>
    joinMasks(
      parts.map((part) => part.cube.unasked[index]!),
      ballots,
      cube.jurors.length,
    ),
  )
  const states = cube.states.slice()
  for (const part of parts)
    for (const [i, position] of part.positions.entries()) states[position] = part.cube.states[i]!
  return { ...cube, facts, columns, unasked, states }
}

function joinMasks(
  masks: readonly (Uint8Array | null)[],
  rows: readonly Int32Array[],
  length: number,
): Uint8Array | null {
  if (masks.every((mask) => mask === null)) return null
  const joined = new Uint8Array(length)
  for (const [part, mask] of masks.entries()) for (const [i, row] of rows[part]!.entries()) joined[row] = mask?.[i] ?? 0
  return joined
}
