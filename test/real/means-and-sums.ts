// Two small ones: a weighted sum whose weights do not sum to 1, and means that rankings tell apart.
import {
  ballotsOf,
  datasetRows,
  datasetText,
  distinct,
  namedById,
  placesIn,
  type RealCompetition,
  tallyBuilt,
  totalsIn,
} from './built-program.js'
import { type Figures, figuresIn, type Proof, prove } from './proof.js'

type Rows = readonly Readonly<Record<string, string>>[]

/** So fine is a share of a criterion's sum; the published sums have three decimals. */
const decimals = 6
const step = 0.000001

/**
 * Each value as its share of the criterion's sum, 1/x instead of x where low is best, is made before the program sees it;
 * weighing and adding is the program's.
 */
function weightedSum(): RealCompetition {
  const criteria = datasetRows('mcdm_wsm_pymcdm/criteria.csv')
  const scores = datasetRows('mcdm_wsm_pymcdm/ratings.csv')
  const shares = criteria.flatMap((criterion) =>
    sharesOf(
      scores.filter((row) => row.criterion === criterion.criterion),
      criterion.direction === 'min',
    ),
  )
  return {
    rules: {
      version: 1,
      id: 'weighted-sum',
      title: 'Weighted sum',
      scale: { min: 0, max: 1, step },
      criteria: criteria.map(({ criterion, weight }) => ({
        id: criterion,
        weight: Number(Number(weight).toFixed(14)),
      })),
      tally: ['weigh', { sum: 'criteria' }, { mean: 'jurors' }, { round: 3 }],
    },
    submissions: distinct(scores.map(({ submission = '' }) => submission)).map(namedById),
    jurors: [{ id: 'panel', name: 'Panel' }],
    ballots: ballotsOf(shares),
  }
}

function sharesOf(rows: Rows, isLowBest: boolean): Rows {
  const values = rows.map(({ score }) => (isLowBest ? 1 / Number(score) : Number(score)))
  const sum = values.reduce((so, value) => so + value, 0)
  return rows.map((row, index) => ({ ...row, score: ((values[index] ?? 0) / sum).toFixed(decimals) }))
}

export function proveWeightedSum(): readonly Proof[] {
  const dataset = 'Weighted sum (pymcdm)'
  const { score_reference_3dp: scores, rank } = JSON.parse(datasetText('mcdm_wsm_pymcdm/expected.json')) as {
    readonly score_reference_3dp: readonly number[]
    readonly rank: readonly number[]
  }
  const inOrder = (figures: readonly string[]): Figures =>
    new Map(figures.map((each, index) => [`A${index + 1}`, each]))
  const { sum } = tallyBuilt({ sum: weightedSum() })
  return [
    prove(dataset, 'weighted sums to three decimals', inOrder(scores.map((score) => score.toFixed(3))), totalsIn(sum)),
    prove(dataset, 'places', inOrder(rank.map(String)), placesIn(sum)),
  ]
}

/** Grades from 0 (best) to 4, and the judges' rankings, which count only where means are equal. */
function scoreThenRank(ties: readonly object[]): RealCompetition {
  const ratings = datasetRows('score_then_rank_toy1/ratings.csv')
  const rankings = datasetRows('score_then_rank_toy1/rankings.csv').map((row) => ({
    ...row,
    criterion: 'ranking',
    score: row.place ?? '',
  }))
  return {
    rules: {
      version: 1,
      id: 'score-then-rank',
      title: 'Score, then rank',
      criteria: [
        { id: 'overall', scale: { min: 0, max: 4, best: 'low' } },
        { id: 'ranking', weight: 0, scale: { min: 1, max: 3, best: 'low' } },
      ],
      tally: [{ mean: 'jurors' }, { sum: 'criteria' }],
      ties,
    },
    submissions: distinct(ratings.map(({ submission = '' }) => submission)).map(namedById),
    jurors: distinct(ratings.map(({ juror = '' }) => juror)).map((id) => ({ id, name: id })),
    ballots: ballotsOf([...ratings, ...rankings]),
  }
}

export function proveScoreThenRank(): readonly Proof[] {
  const dataset = 'Score, then rank: toy example 1'
  const { published, mean_recomputed: means } = JSON.parse(datasetText('score_then_rank_toy1/expected.json')) as {
    readonly published: { readonly mallows_binomial_order: readonly string[] }
    readonly mean_recomputed: readonly number[]
  }
  const tallies = tallyBuilt({ ratings: scoreThenRank([]), both: scoreThenRank([{ criterion: 'ranking' }]) })
  const ratingsOnly = figuresIn(
    [
      { submission: 'P1', place: '1' },
      { submission: 'P2', place: '1' },
      { submission: 'P3', place: '3' },
    ],
    ['submission'],
    'place',
  )
  return [
    prove(
      dataset,
      'means',
      new Map(means.map((mean, index) => [`P${index + 1}`, `${mean}`])),
      new Map([...totalsIn(tallies.ratings)].map(([id, total]) => [id, `${Number(total)}`])),
    ),
    prove(dataset, 'places by ratings alone: P1 = P2 before P3', ratingsOnly, placesIn(tallies.ratings)),
    prove(
      dataset,
      'places where rankings tell equal means apart: P1, P2, P3',
      new Map(published.mallows_binomial_order.map((id, index) => [id, `${index + 1}`])),
      placesIn(tallies.both),
    ),
  ]
}
