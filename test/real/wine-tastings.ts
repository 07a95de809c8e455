// Fourteen wine tastings by rank (Ashenfelter, Quandt): the smallest sum of ranks is the best wine.
import { ruleBooks } from '../../src/rules/rule-books.js'
import {
  ballotsOf,
  datasetRows,
  datasetText,
  distinct,
  exactTotalsIn,
  namedById,
  placesIn,
  type RealCompetition,
  tallyBuilt,
} from './built-program.js'
import { type Figures, type Proof, prove, together } from './proof.js'

const dataset = 'Wine tastings (Quandt)'

type Ranks = {
  readonly rank: readonly number[]
  readonly votes?: readonly number[]
  readonly rank_sums?: readonly number[]
}
type Tasting = {
  readonly wines: Readonly<Record<string, string>>
  readonly published: Ranks
  readonly recomputed: Ranks
}

const tastings = (): readonly (readonly [string, Tasting])[] =>
  Object.entries(JSON.parse(datasetText('quandt_wine_tastings/expected.json')))

/** By the rule book of the rank sum: the tasters' ranks are ranked once more, which leaves them as they are, and added. */
function competitionOf(id: string): RealCompetition {
  const rows = datasetRows('quandt_wine_tastings/ratings.csv').filter(({ criterion }) => criterion === id)
  const wines = distinct(rows.map(({ submission = '' }) => submission))
  return {
    rules: {
      version: 1,
      id,
      title: id,
      scale: { min: 1, max: wines.length, best: 'low' },
      criteria: [{ id: 'rank' }],
      tally: ruleBooks['rank-sum'].tally,
    },
    submissions: wines.map(namedById),
    jurors: distinct(rows.map(({ juror = '' }) => juror)).map((juror) => ({ id: juror, name: juror })),
    ballots: ballotsOf(rows.map((row) => ({ ...row, criterion: 'rank' }))),
  }
}

export function proveWineTastings(): readonly Proof[] {
  const all = tastings()
  const tallies = tallyBuilt(Object.fromEntries(all.map(([id]) => [id, competitionOf(id)])))
  const figures = (of: (tasting: Tasting) => readonly number[] | undefined) =>
    together(
      all.flatMap(([id, tasting]) => (of(tasting) === undefined ? [] : [[id, byWine(tasting, of(tasting))] as const])),
    )
  const counted = (of: (tally: (typeof tallies)[string]) => Figures, ids: readonly string[]) =>
    together(ids.map((id) => [id, of(tallies[id]!)]))
  const ids = all.map(([id]) => id)
  const withVotes = all.filter(([, { published }]) => published.votes).map(([id]) => id)
  return [
    prove(
      dataset,
      'rank sums',
      figures(({ published }) => published.votes),
      counted(exactTotalsIn, withVotes),
    ),
    prove(
      dataset,
      'rank sums (computed in the data set)',
      figures(({ recomputed }) => recomputed.rank_sums),
      counted(exactTotalsIn, ids),
    ),
    prove(
      dataset,
      'places',
      figures(({ published }) => published.rank),
      counted(placesIn, ids),
    ),
  ]
}

/** The figures stand in the order of the wines' letters. */
const byWine = ({ wines }: Tasting, figures: readonly number[] = []): Figures =>
  new Map(Object.keys(wines).map((wine, index) => [wine, `${figures[index]}`]))
