// Eurovision Song Contest 2016, final: 42 juries of five, each juror ranking all songs but the own country's (Burgoyne,
// Spijkervet and Baker 2023). Every jury is a division: its ranks make its points.
import { ruleBooks } from '../../src/rules/rule-books.js'
import {
  datasetRows,
  distinct,
  exactTotalsIn,
  namedById,
  placesIn,
  type RealCompetition,
  type Row,
  tallyBuilt,
} from './built-program.js'
import { type Figures, figuresIn, type Proof, prove } from './proof.js'

const dataset = 'Eurovision 2016, juries of the final'
const { scale, criteria, tally } = ruleBooks['eurovision-2017']
const table = [12, 10, 8, 7, 6, 5, 4, 3, 2, 1]

/** A song before a jury: `AL AU` is Australia's before the Albanian jury. */
type Judged = { readonly jury: string; readonly song: string; readonly sum: number; readonly points: number }

const published = (): readonly Judged[] =>
  datasetRows('eurovision_2016_final_juries/national_points.csv').map((row) => ({
    jury: row.from_country ?? '',
    song: row.submission ?? '',
    sum: Number(row.rank_sum),
    points: Number(row.jury_points),
  }))

const idOf = ({ jury, song }: Pick<Judged, 'jury' | 'song'>): string => `${jury}-${song}`

/**
 * Songs of equal rank sum before a jury on places of different points: which of them gets which was settled within the
 * jury by a rule that nobody knows. The ranks decide the points of all others.
 */
function tiedSets(songs: readonly Judged[]): readonly (readonly Judged[])[] {
  const sets = new Map<string, readonly Judged[]>()
  for (const each of songs) {
    const key = `${each.jury} ${each.sum}`
    sets.set(key, [...(sets.get(key) ?? []), each])
  }
  return [...sets.values()].filter((set) => distinct(pointsOccupied(songs, set)).length > 1)
}

function pointsOccupied(songs: readonly Judged[], set: readonly Judged[]): readonly number[] {
  const [{ jury, sum } = { jury: '', sum: 0 }] = set
  const before = songs.filter((other) => other.jury === jury && other.sum < sum).length
  return set.map((_, index) => table[before + index] ?? 0)
}

/** By the rule book until 2017; `settled` is what a tied set adds to its mean rank, far below the fifth of a rank. */
function juriesOf(songs: readonly Judged[], settled: ReadonlyMap<string, number>): RealCompetition {
  const ranks = datasetRows('eurovision_2016_final_juries/ratings.csv')
  const jurors = distinct(ranks.map(({ juror = '' }) => juror))
  const juries = distinct(songs.map(({ jury }) => jury))
  return {
    rules: {
      version: 1,
      id: 'eurovision-juries',
      title: 'Eurovision 2016: each jury by itself',
      divisions: juries.map((id) => ({ id })),
      scale,
      criteria,
      ballots: { expected: 'as-cast' },
      tally: settled.size === 0 ? tally : [...tally.slice(0, -1), { plus: 'settled' }, ...tally.slice(-1)],
    },
    submissions: songs.map((each) => ({
      ...namedById(idOf(each)),
      division: each.jury,
      settled: settled.get(idOf(each)) ?? 0,
    })),
    jurors: jurors.map((id) => ({ id, name: id })),
    ballots: ranks.map(({ juror = '', submission = '', score = '' }): Row => {
      const [jury = ''] = juror.split('-')
      return { juror, submission: idOf({ jury, song: submission }), rank: score }
    }),
  }
}

/** The points that each jury gave, added. */
function totalsOf(songs: readonly Judged[], points: Figures): RealCompetition {
  return {
    rules: {
      version: 1,
      id: 'eurovision-final',
      title: 'Eurovision 2016: all juries',
      scale: { min: 0, max: 12 },
      criteria: [{ id: 'points' }],
      ballots: { expected: 'as-cast' },
      tally: [{ sum: 'jurors' }, { sum: 'criteria' }],
    },
    submissions: distinct(songs.map(({ song }) => song)).map(namedById),
    jurors: distinct(songs.map(({ jury }) => jury)).map((id) => ({ id, name: id })),
    ballots: songs.map((each) => ({
      juror: each.jury,
      submission: each.song,
      points: points.get(idOf(each)) ?? '',
    })),
  }
}

/** The order of each tied set as published, in hundredths. */
const settledAsPublished = (sets: readonly (readonly Judged[])[]): ReadonlyMap<string, number> =>
  new Map(
    sets.flatMap((set) =>
      set.toSorted((a, b) => b.points - a.points).map((each, index) => [idOf(each), index / 100] as const),
    ),
  )

/** The points that the ranks decide; the rest in sum; and the totals, with the tied sets as the juries settled them. */
export function proveEurovision(): readonly Proof[] {
  const songs = published()
  const sets = tiedSets(songs)
  const counted = exactTotalsIn(tallyBuilt({ juries: juriesOf(songs, new Map()) }).juries)
  const settled = exactTotalsIn(tallyBuilt({ juries: juriesOf(songs, settledAsPublished(sets)) }).juries)
  const { final } = tallyBuilt({ final: totalsOf(songs, settled) })
  const totals = datasetRows('eurovision_2016_final_juries/expected.csv')
  const figure = (column: string) => figuresIn(totals, ['submission'], column)
  const undecided = new Set(sets.flat().map(idOf))
  const decided = songs.filter((each) => !undecided.has(idOf(each)))
  const certain = distinct(songs.map(({ song }) => song)).filter(
    (song) => !sets.flat().some((each) => each.song === song),
  )
  return [
    prove(
      dataset,
      'points of a jury that the ranks decide',
      publishedPoints(decided),
      only(counted, decided.map(idOf)),
    ),
    prove(
      dataset,
      `points of the ${sets.length} tied sets, each in sum`,
      sumsOf(sets, publishedPoints(songs)),
      sumsOf(sets, counted),
    ),
    prove(
      dataset,
      'jury totals that the ranks decide',
      only(figure('jury_points'), certain),
      sumsBySong(songs, certain, counted),
    ),
    prove(dataset, 'jury totals, tied sets as the juries settled them', figure('jury_points'), exactTotalsIn(final)),
    prove(
      dataset,
      'places by jury totals, tied sets as the juries settled them',
      figure('jury_place'),
      placesIn(final),
    ),
  ]
}

/** `AT 54: LT NL` – the sets whose points the data do not decide. */
export const undecidedSets = (): readonly string[] =>
  tiedSets(published()).map(
    (set) =>
      `${set[0]?.jury} ${set[0]?.sum}: ${set
        .map(({ song }) => song)
        .toSorted()
        .join(' ')}`,
  )

const publishedPoints = (songs: readonly Judged[]): Figures =>
  new Map(songs.map((each) => [idOf(each), `${each.points}`]))

const only = (figures: Figures, keys: readonly string[]): Figures =>
  new Map(keys.map((key) => [key, figures.get(key) ?? 'none']))

const sumsOf = (sets: readonly (readonly Judged[])[], points: Figures): Figures =>
  new Map(sets.map((set) => [set.map(idOf).join(' '), `${sumOf(set, points)}`]))

const sumsBySong = (songs: readonly Judged[], certain: readonly string[], points: Figures): Figures =>
  new Map(
    certain.map((song) => [
      song,
      `${sumOf(
        songs.filter((each) => each.song === song),
        points,
      )}`,
    ]),
  )

/** Points shared by two or three are halves or thirds: a float's error stays far below the thousandth that is cut. */
const sumOf = (songs: readonly Judged[], points: Figures): number =>
  Number(songs.reduce((sum, each) => sum + numberOf(points.get(idOf(each)) ?? ''), 0).toFixed(3))

function numberOf(exact: string): number {
  const [numerator, denominator = 1] = exact.split('/').map(Number)
  return (numerator ?? Number.NaN) / denominator
}
