// Fourteen wine tastings by rank (Ashenfelter, Quandt): published rank sums and places, counted again by the built program.
import { beforeAll, expect, test } from 'vitest'
import {
  buildIfMissing,
  datasetRows,
  datasetText,
  hasDatasets,
  type RealCompetition,
  tallyBuilt,
  withoutDatasets,
} from './built-program.js'

type Figures = {
  readonly rank: readonly number[]
  readonly votes?: readonly number[]
  readonly rank_sums?: readonly number[]
}
type Tasting = {
  readonly wines: Readonly<Record<string, string>>
  readonly published: Figures
  readonly recomputed: Figures
}

const tastings = (): readonly (readonly [string, Tasting])[] =>
  Object.entries(JSON.parse(datasetText('quandt_wine_tastings/expected.json')))

function competitionOf(id: string, wines: number): RealCompetition {
  const rows = datasetRows('quandt_wine_tastings/ratings.csv').filter(({ criterion }) => criterion === id)
  return {
    rules: {
      version: 1,
      id,
      title: id,
      scale: { min: 1, max: wines, best: 'low' },
      criteria: [{ id: 'rank' }],
      tally: [{ sum: 'jurors' }, { sum: 'criteria' }],
    },
    criteria: ['rank'],
    ballots: rows.map(({ juror = '', submission = '', score = '' }) => ({ juror, submission, rank: score })),
  }
}

/** Rank sums and places in the order of the wines' letters. */
function countedFigures(id: string, wines: readonly string[]) {
  const [division] = tallyBuilt(competitionOf(id, wines.length)).divisions
  const rows = wines.map((wine) => division?.ranking.find(({ submission }) => submission === wine))
  return { sums: rows.map((row) => Number(row?.exact)), places: rows.map((row) => row?.place) }
}

beforeAll(buildIfMissing)

test('the smallest rank sum takes the first place, and equal ones share it, as fourteen tastings published', ({
  skip,
}) => {
  skip(!hasDatasets, withoutDatasets)
  expect(tastings()).toHaveLength(14)
  for (const [id, { wines, published, recomputed }] of tastings()) {
    const { sums, places } = countedFigures(id, Object.keys(wines))
    expect.soft(sums, `${id}: rank sums`).toEqual(recomputed.rank_sums)
    expect.soft(places, `${id}: places`).toEqual(recomputed.rank)
    expect.soft(places, `${id}: published places`).toEqual(published.rank)
    if (published.votes) expect.soft(sums, `${id}: published rank sums`).toEqual(published.votes)
  }
})
