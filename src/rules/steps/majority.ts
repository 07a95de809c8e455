// majority: yes or no on a criterion, as more than half of the jurors say.
import { type Column, countGroups, countValue, pickValues } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import type { Cube, CubeFacts, Range } from '../../model/cube.js'
import type { Fraction } from '../../model/fraction.js'
import { refused, type StepRule, type Transformed } from '../step.js'
import { averaged, collapse, collapseJurorColumns, collapseScope, type Demands, standingAmong } from './collapse.js'
import { englishAbout, germanAbout } from './said.js'
import { onlyCriteria } from './standing.js'

const demands: Demands = { range: 'alike', isUnweighed: true, ...averaged }

/**
 * On a scale of two scores, such as 0 or 15 points: the better one where more than half of the values there are it,
 * else the other; half of them is no majority. Of five reviewers 15, 15, 0, 0, 0 make 0: the all-or-nothing criterion
 * of Race to the Top, which two of five granted (US Department of Education, 2010). Missing where nobody scored. Proven
 * by fixtures/counted/majority-*.
 */
export const majority: StepRule = {
  name: 'majority',
  form: {
    short: 'over',
    parameters: { over: { type: 'choice', choices: ['jurors'], default: 'jurors' }, ...onlyCriteria },
  },
  scope: collapseScope,
  transform: transformMajority,
  apply: (parameters, cube, facts) =>
    collapseJurorColumns(parameters, cube, facts, (column, index) =>
      majorityOf(cube, column, cube.facts.criteria[index]!.range),
    ),
  sentence: {
    de: (parameters, facts) =>
      `${germanAbout(aboutOf(parameters, facts), facts) || 'Bei jedem Kriterium'} gilt die bessere der beiden Wertungen, wenn mehr als die Hälfte der Jurymitglieder sie gegeben hat, sonst die andere.`,
    en: (parameters, facts) =>
      `${englishAbout(aboutOf(parameters, facts), facts) || 'On each criterion'}, the better of the two scores counts if more than half of the jurors gave it, else the other.`,
  },
}

/** A single criterion is named. */
const aboutOf = (parameters: Parameters, { criteria }: CubeFacts): Parameters =>
  criteria.length === 1 ? { only: [criteria[0]!.id] } : parameters

/** Only scores as they were given are a yes or a no. */
function transformMajority(parameters: Parameters, facts: CubeFacts): Transformed {
  const collapsed = collapse(parameters, facts, demands)
  if ('fault' in collapsed) return collapsed
  const other = standingAmong(parameters, facts).find((index) => facts.criteria[index]!.range.steps !== 1)
  return other === undefined ? collapsed : refused('not-yes-or-no', facts.criteria[other]!.id)
}

function majorityOf({ panels }: Cube, column: Column, range: Range): Column {
  const [better, other] = endsOf(range)
  const all = countGroups(column, panels)
  const inFavour = countValue(column, panels, better)
  return pickValues(
    [better, other],
    all.map((there, submission) => (there === 0 ? -1 : 2 * inFavour[submission]! > there ? 0 : 1)),
  )
}

/** The best end of a range first. */
const endsOf = ({ min, max, best }: Range): readonly [Fraction, Fraction] =>
  best === 'high' ? [max!, min!] : [min!, max!]
