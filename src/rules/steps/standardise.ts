// standardise: the values of each juror put on the mean and the standard deviation of the whole jury.
import { type Column, hideRows, lengthOf, wholeColumn } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import { type Cube, type CubeFacts, hasOneEnd, hasOneRange, type Range } from '../../model/cube.js'
import type { UnfollowableReason } from '../../model/finding.js'
import { exactText } from '../../model/fraction.js'
import { firstOfGroups } from '../../model/juror-groups.js'
import {
  type Moments,
  momentsByJuror,
  type Series,
  seriesOf,
  spreadOf,
  standardScores,
} from '../../model/standard-scores.js'
import { numberOf, refused, type StepRule, type Transformed, textOf, type Unfollowable } from '../step.js'
import { refuseDropped, unrankedRows } from './compared.js'
import { englishPlaces, germanPlaces } from './round.js'
import { englishLed, germanAbout } from './said.js'
import { changeCriteria, changedBy, chosenOfJurors, jurorPositionsOf, namedIn, onlyCriteria } from './standing.js'

/**
 * While jurors stand: a juror's value x becomes M + (x − m)·S/s, rounded half away from zero to `decimals`. m and s are
 * the mean and the standard deviation (divisor n − 1) of the juror's values, M and S those of all jurors' values in the
 * cube; of each criterion, or over all criteria together. One juror gives 2, 4, 6, another 5, 6, 7: m is 4 and 6, s is 2
 * and 1, and both end at the same three numbers. A strict juror and a generous one, a bold one and a cautious one, so
 * count alike. 100&Change and other competitions of Lever for Change normalise in this way (fairness page: standard
 * deviation with n − 1; the adjusted values have the mean and the deviation of all). Read by the letter, with the mean
 * of the values as they were, its second step misses that mean; what is meant is this (standardise-not-by-the-letter).
 * Submissions that already have no place take no part. Proven by fixtures/counted/standardise-*.
 *
 * It compares submissions: one more, or a recusal, changes the others (standardise-another-submission), and a better
 * score may widen a juror's deviation so that its lead counts less (standardise-a-better-score-that-costs-a-place).
 */
export const standardise: StepRule = {
  name: 'standardise',
  form: {
    parameters: {
      per: { type: 'choice', choices: ['criterion', 'all'], default: 'criterion' },
      decimals: { type: 'whole-number', min: 0, max: 12 },
      minimum: { type: 'whole-number', min: 2, max: 1000, default: 2 },
      ...onlyCriteria,
    },
  },
  scope: () => ({ axis: null, collapses: null }),
  transform: transformStandardise,
  apply: (parameters, cube, facts) => {
    const columns = cube.columns.slice()
    for (const positions of seriesIn(parameters, cube.facts)) {
      const scores = scoresOf(parameters, cube, positions)
      for (const [at, index] of positions.entries()) columns[index] = scores[at]!
    }
    return { ...cube, facts, columns }
  },
  unfollowable: (parameters, cube) =>
    seriesIn(parameters, cube.facts).flatMap((positions) =>
      reasonsAgainst(parameters, cube, positions, givenIn(cube, positions)),
    ),
  sentence: {
    de: (parameters, facts) => {
      const about = isOfAll(parameters) ? '' : germanAbout(parameters, facts)
      const values =
        about === '' ? 'Die Werte jedes Jurymitglieds werden' : `${about} werden die Werte jedes Jurymitglieds`
      const rounded = `auf ${germanPlaces(numberOf(parameters, 'decimals'))} kaufmännisch gerundet`
      const minimum = minimumOf(parameters)
      const needs = minimum > 2 ? `; jedes Jurymitglied braucht dafür mindestens ${minimum} Werte` : ''
      return `${values}${germanSeries(parameters, facts)} auf Mittel und Standardabweichung aller Werte der Jury gebracht und ${rounded}${needs}.`
    },
    en: (parameters, facts) => {
      const put = 'The values of each juror are put on the mean and the standard deviation of all values of the jury'
      const rounded = `rounded to ${englishPlaces(numberOf(parameters, 'decimals'))}, halves away from zero`
      const minimum = minimumOf(parameters)
      const needs = minimum > 2 ? `; each juror needs at least ${minimum} values for that` : ''
      const sentence = `${put}${englishSeries(parameters, facts)}, and ${rounded}${needs}`
      return isOfAll(parameters) ? `${sentence}.` : englishLed(parameters, facts, sentence)
    },
  },
}

const minimumOf = (parameters: Parameters): number => numberOf(parameters, 'minimum')
const isOfAll = (parameters: Parameters): boolean => textOf(parameters, 'per') === 'all'

function transformStandardise(parameters: Parameters, facts: CubeFacts): Transformed {
  const found = chosenOfJurors(parameters, facts)
  if ('fault' in found) return found
  const criteria = found.chosen.map((index) => facts.criteria[index]!)
  const lost = criteria.find(({ jurorsStand }) => !jurorsStand)
  if (lost !== undefined) return refused('jurors-gone', lost.id)
  if (isOfAll(parameters) && !hasOneEnd(criteria)) return refused('ends-mixed')
  if (isOfAll(parameters) && !hasOneRange(criteria)) return refused('scales-differ')
  const after = changeCriteria(facts, found.chosen, (each) => ({ ...each, range: standardised(each.range) }))
  return refuseDropped(criteria) ?? { facts: after }
}

/** How far values reach now the rules do not tell; they stay on the scale that they came from. */
function standardised(range: Range): Range {
  const { min, max } = range
  const scale = min === null || max === null ? '' : `${exactText(min)}…${exactText(max)} `
  return changedBy(range, `${scale}standardise`)
}

/** Which columns are standardised together. */
function seriesIn(parameters: Parameters, facts: CubeFacts): readonly (readonly number[])[] {
  const chosen = jurorPositionsOf(parameters, facts)
  return isOfAll(parameters) ? [chosen] : chosen.map((index) => [index])
}

/** What the jurors have given in columns that are standardised together. */
type Given = {
  readonly columns: readonly Column[]
  readonly series: Series
  readonly moments: ReadonlyMap<number, Moments>
}

function givenIn(cube: Cube, positions: readonly number[]): Given {
  const columns = positions.map((index) => hideRows(cube.columns[index]!, unrankedRows(cube, index)))
  const series = seriesOf(columns)
  return { columns, series, moments: momentsByJuror(series, cube.jurors) }
}

/**
 * Where it cannot be followed there are no values: a criterion alone, or jurors' totals without what is dropped, may
 * lack what the whole rule has, which `unfollowable` has asked before.
 */
function scoresOf(parameters: Parameters, cube: Cube, positions: readonly number[]): readonly Column[] {
  const given = givenIn(cube, positions)
  return reasonsAgainst(parameters, cube, positions, given).length > 0
    ? given.columns.map(noneLike)
    : standardScores(given.series, cube.jurors, given.moments, numberOf(parameters, 'decimals'))
}

const noneLike = (column: Column): Column => wholeColumn(new Float64Array(lengthOf(column)).fill(Number.NaN), 1, 0)

/** Jurors with too few values, those whose values are all equal, and jurors whom no submission links to the first. */
function reasonsAgainst(
  parameters: Parameters,
  cube: Cube,
  positions: readonly number[],
  { columns, moments }: Given,
): readonly Unfollowable[] {
  const criterion = isOfAll(parameters) ? '' : cube.facts.criteria[positions[0]!]!.id
  const reason = (why: UnfollowableReason, juror: number, count: number): Unfollowable => ({
    ...{ why, juror, submission: null, criterion, count },
  })
  const ofJurors = [...moments].flatMap(([juror, own]) => {
    const count = Number(own.count)
    if (count < minimumOf(parameters)) return [reason('scores-too-few', juror, count)]
    return spreadOf(own) === 0n ? [reason('scores-alike', juror, count)] : []
  })
  const first = firstOfGroups(columns, cube.panels, cube.jurors)
  return first.length > 1 ? [...ofJurors, reason('jury-in-groups', first[1]!, first.length)] : ofJurors
}

/** ` bei jedem Kriterium`, ` über alle Kriterien zusammen`. */
function germanSeries(parameters: Parameters, facts: CubeFacts): string {
  if (!facts.criteriaStand || facts.criteria.length === 1) return ''
  const names = namedIn(parameters, facts, 'de')
  if (isOfAll(parameters))
    return names === '' ? ' über alle Kriterien zusammen' : ` über die Kriterien ${names} zusammen`
  return names === '' ? ' bei jedem Kriterium' : jurorPositionsOf(parameters, facts).length > 1 ? ' je Kriterium' : ''
}

function englishSeries(parameters: Parameters, facts: CubeFacts): string {
  if (!facts.criteriaStand || facts.criteria.length === 1) return ''
  const names = namedIn(parameters, facts, 'en')
  if (isOfAll(parameters)) return names === '' ? ' over all criteria together' : ` over ${names} together`
  return jurorPositionsOf(parameters, facts).length > 1 ? ', for each criterion by itself' : ''
}
