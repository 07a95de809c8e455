// What ranks and points make of one submission: each value, the ranks that it occupies, and what these are worth.
import { hideRows } from '../model/column.js'
import { gatherRows, type Standings, standingsOf } from '../model/column-order.js'
import { type Cube, submissionsIn } from '../model/cube.js'
import { unrankedRows } from '../rules/steps/compared.js'
import { positionsOf } from '../rules/steps/standing.js'
import { accountWords } from '../words/accounts.js'
import { type Account, cellText, type StepView, valuesSaid } from './step-view.js'

/** `11,8 → Rang 9 → 2`; in a table of jurors `8 → 2–3 → 2,5`, and `8 → 1` where nobody shares the rank. */
export function accountRanks(view: StepView): Account {
  const { step, before, after, language } = view
  const isTable = before.facts.criteriaStand
  return valuesSaid(view, positionsOf(step.parameters, before.facts), (index, row) => {
    const [from, to] = [before, after].map((cube) => cellText(cube.columns[index]!, row, language))
    const ranks = ranksAt(before, index, row)
    if (ranks === null) return `${from} → ${to}`
    const isPlain = step.name === 'ranks' && ranks === to
    const said = isTable ? ranks : accountWords[language].rank(ranks)
    return isPlain ? `${from} → ${said}` : `${from} → ${said} → ${to}`
  })
}

/** `9`, or of equal values all that they occupy: `2–3`; null where the value is not compared. */
function ranksAt(cube: Cube, index: number, row: number): string | null {
  const { classes, better, equal } = standingsIn(cube, index)
  const at = classes[row]!
  if (at < 0) return null
  const [first, last] = [better[at]! + 1, better[at]! + equal[at]!]
  return first === last ? `${first}` : `${first}–${last}`
}

const known = new WeakMap<Cube, Map<number, Standings>>()

/** As the step compares them; once for each column, however many submissions are told of. */
function standingsIn(cube: Cube, index: number): Standings {
  const byIndex = known.get(cube) ?? new Map<number, Standings>()
  known.set(cube, byIndex)
  const found = byIndex.get(index) ?? computeStandings(cube, index)
  byIndex.set(index, found)
  return found
}

function computeStandings(cube: Cube, index: number): Standings {
  const { range, jurorsStand } = cube.facts.criteria[index]!
  const labels = jurorsStand ? cube.jurors : new Int32Array(submissionsIn(cube))
  return standingsOf(hideRows(cube.columns[index]!, unrankedRows(cube, index)), gatherRows(labels), range.best)
}
