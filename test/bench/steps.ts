// What each step costs on a cube of a million ballots: the folder is read once, then every step is followed by itself,
// with the steps before it that it needs. Prints the seconds of each as JSON.
import { checkFolder } from '../../src/check/folder.js'
import { readFolder as readFiles } from '../../src/io/folder.js'
import { fractionColumn, wholeColumn } from '../../src/model/column.js'
import type { Step } from '../../src/model/competition.js'
import type { Cube } from '../../src/model/cube.js'
import { fraction } from '../../src/model/fraction.js'
import { readFolder } from '../../src/read/folder.js'
import { readJson } from '../../src/read/placed-json.js'
import { readTally } from '../../src/read/written-steps.js'
import { cubeOf } from '../../src/rules/cube-of.js'
import { countCube } from '../../src/rules/follow.js'
import { steps } from '../../src/rules/steps.js'

/** For each step the list that ends in it; all but the last are followed before the clock starts. */
const lists: Readonly<Record<string, readonly unknown[]>> = {
  rescale: ['rescale'],
  mean: [{ mean: 'jurors' }],
  sum: [{ sum: 'jurors' }],
  median: [{ median: 'jurors' }],
  best: [{ best: { over: 'jurors', count: 3 } }],
  worst: [{ worst: { over: 'jurors', count: 3 } }],
  nearest: [{ nearest: { over: 'jurors', count: 3 } }],
  majority: [{ majority: 'jurors' }],
  drop: [{ drop: { highest: 1, lowest: 1 } }],
  discard: [{ discard: { beyond: 3, repeat: true } }],
  clip: [{ clip: { deviation: 3, round: 2 } }],
  weigh: ['weigh'],
  round: [{ mean: 'criteria' }, { round: 2 }],
  times: [{ times: 'number' }],
  plus: [{ plus: 'number' }],
  minus: [{ minus: 'number' }],
  ranks: [{ ranks: 'mean' }],
  points: [{ points: [12, 10, 8, 7, 6, 5, 4, 3, 2, 1] }],
  panel: [{ panel: { 2: [{ mean: 'jurors' }], 20: [{ drop: { highest: 1, lowest: 1 } }, { mean: 'jurors' }] } }],
  standardise: [{ standardise: { per: 'all', decimals: 4 } }],
  only: [{ only: ['kriterium-1', 'kriterium-2'] }],
  carry: [{ mean: 'criteria' }, { mean: 'jurors' }, 'carry'],
}

/** Skating is for dance floors: forty couples before eleven jurors in ten dances, not a million ballots. */
const small: readonly string[] = ['skating']

function readList(list: readonly unknown[]): readonly Step[] {
  const { value } = readJson(new TextEncoder().encode(JSON.stringify(list)), '')
  const report = (finding: unknown) => {
    throw new Error(JSON.stringify(finding))
  }
  return readTally(value!, { file: '', path: [], report })
}

function prepared(cube: Cube, name: string): Cube {
  const count = cube.panels.length - 1
  const facts = { ...cube.facts, rounds: 'declared' as const }
  const outside = {
    numbers: () =>
      wholeColumn(
        Float64Array.from({ length: count }, (_, at) => 15 + (at % 20)),
        10,
        34,
      ),
    earlier: () => fractionColumn(Array.from({ length: count }, (_, at) => fraction(400 + (at % 300), 7))),
  }
  if (name !== 'majority') return { ...cube, facts, outside }
  const columns = cube.columns.map((column) =>
    column.kind === 'whole'
      ? wholeColumn(
          column.values.map((value) => (value > 5 ? 1 : 0)),
          1,
          1,
        )
      : column,
  )
  const criteria = facts.criteria.map((each) => ({ ...each, range: { ...each.range, max: fraction(1), steps: 1 } }))
  return { ...cube, columns, facts: { ...facts, criteria }, outside }
}

/** So many couples and jurors of the cube, each juror's marks made places. */
function danceFloor(cube: Cube): Cube {
  const [couples, jurors] = [40, 11]
  const rows = couples * jurors
  const columns = cube.columns.map((_, dance) =>
    wholeColumn(
      Float64Array.from(
        { length: rows },
        (__, row) => 1 + ((Math.floor(row / jurors) * 7 + (row % jurors) * 3 + dance * 5) % couples),
      ),
      1,
      couples,
    ),
  )
  const criteria = cube.facts.criteria.map((each) => ({
    ...each,
    weight: fraction(1),
    range: { ...each.range, best: 'low' as const },
  }))
  return {
    ...cube,
    facts: { ...cube.facts, criteria },
    columns,
    panels: Int32Array.from({ length: couples + 1 }, (_, couple) => couple * jurors),
    largestPanel: jurors,
    jurors: Int32Array.from({ length: rows }, (_, row) => row % jurors),
    jurorWeights: wholeColumn(new Float64Array(rows).fill(1), 1, 1),
    unasked: columns.map(() => null),
    states: new Uint8Array(couples),
  }
}

const { docket } = checkFolder(readFolder(readFiles(process.argv[2]!), { chains: false }))
if (docket === null) throw new Error('the generated competition has an error')
const { cube } = cubeOf(docket, Int32Array.from(docket.submissions.rows.keys()))
const missing = Object.keys(steps).filter((name) => lists[name] === undefined && !small.includes(name))
if (missing.length > 0) throw new Error(`no list for ${missing.join(', ')}`)

const taken: Record<string, number> = {}
for (const name of Object.keys(steps)) {
  const list = small.includes(name) ? [name] : lists[name]!
  const all = readList(list)
  const before = countCube(all.slice(0, -1), small.includes(name) ? danceFloor(cube) : prepared(cube, name))
  const start = process.hrtime.bigint()
  countCube(all.slice(-1), before)
  taken[name] = Number(process.hrtime.bigint() - start) / 1e9
}
console.log(JSON.stringify(taken))
