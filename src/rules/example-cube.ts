// A small made-up panel on a competition's own scales, by which each step of its counting rule can be shown at work.
import { type Column, fractionColumn, wholeColumn } from '../model/column.js'
import type { Criterion } from '../model/competition.js'
import type { Cube } from '../model/cube.js'
import { toFraction, unitsAt } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import { type Fraction, fraction } from '../model/fraction.js'
import { scaleDecimals, stepsOf } from '../model/scale.js'
import { ballotsNeeded, firstFacts } from './follow.js'
import { jurorFacts } from './jurors.js'

const submissions = 3

/** A larger panel shows no more. */
const mostJurors = 5

/** How far up its scale each score stands, in tenths: uneven, so that every step has something to do. */
const tenths = [7, 9, 6, 8, 3, 10, 5, 8, 7, 4, 9]

/** Three submissions, each scored on every criterion by as many jurors as the steps need, by three at least. */
export function exampleCube(docket: Docket): Cube {
  const { competition } = docket
  const jurors = Math.max(3, Math.min(docket.quorum, mostJurors), ballotsNeeded(competition.tally))
  const rows = submissions * jurors
  return {
    facts: firstFacts(competition, jurorFacts(docket.jurors)),
    columns: competition.criteria.map((criterion, index) => exampleScores(criterion, index, jurors)),
    largestPanel: jurors,
    panels: Int32Array.from({ length: submissions + 1 }, (_, submission) => submission * jurors),
    jurors: Int32Array.from({ length: rows }, (_, row) => row % jurors),
    jurorWeights: fractionColumn(Array.from({ length: rows }, (_, row) => weightOf(docket, row % jurors))),
    unasked: competition.criteria.map(() => null),
    states: new Uint8Array(submissions),
    outside: {
      numbers: exampleNumbers,
      earlier: () => fractionColumn([fraction(9), fraction(8), fraction(10)]),
    },
  }
}

function exampleScores({ scale }: Criterion, index: number, jurors: number): Column {
  const decimals = scaleDecimals(scale)
  const [min, step] = [unitsAt(scale.min, decimals), unitsAt(scale.step, decimals)]
  const values = Float64Array.from({ length: submissions * jurors }, (_, row) => {
    const tenth = tenths[(row * 3 + index * 2 + Math.floor(row / jurors)) % tenths.length]!
    return min + Math.round((stepsOf(scale) * tenth) / 10) * step
  })
  return wholeColumn(values, 10 ** decimals, Math.max(Math.abs(min), Math.abs(min + stepsOf(scale) * step)))
}

/** That of the juror in this seat, where there is one. */
function weightOf({ jurors }: Docket, juror: number): Fraction {
  const seats = jurors.filter(({ role }) => role === 'member' || role === 'chair')
  const weight = seats[juror]?.weight
  return weight === undefined ? fraction(1) : toFraction(weight)
}

/** Made-up numbers for a column of submissions.csv. */
const exampleNumbers = (): Column => fractionColumn([fraction(5, 2), fraction(3), fraction(2)])
