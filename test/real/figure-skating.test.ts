// ISU World Figure Skating Championships 2017, ladies: every published panel score, counted again by the built program.
import { beforeAll, describe, expect, test } from 'vitest'
import { buildIfMissing, datasetRows, hasDatasets, type Row, tallyBuilt, withoutDatasets } from './built-program.js'

const components = new Map([
  ['Skating Skills', 'skating-skills'],
  ['Transitions', 'transitions'],
  ['Performance', 'performance'],
  ['Composition', 'composition'],
  ['Interpretation of the Music', 'interpretation'],
])

const rulesOf = (segment: string): object => ({
  version: 1,
  id: segment.toLowerCase().replaceAll(' ', '-'),
  title: segment,
  scale: { min: 0, max: 10, step: 0.25 },
  criteria: [...components].map(([name, id]) => ({ id, name })),
  tally: [{ drop: { highest: 1, lowest: 1 } }, { mean: 'jurors' }, { round: 2 }, { mean: 'criteria' }],
})

/** A ballot for each judge and skater of a segment, from one row per component. */
function ballotsOf(segment: string): readonly Row[] {
  const ballots = new Map<string, Record<string, string>>()
  for (const { juror = '', submission = '', criterion = '', score = '' } of datasetRows(
    'isu_worlds_2017_ladies/ratings.csv',
  )) {
    const [of, component = ''] = criterion.split('|')
    if (of !== segment) continue
    const ballot = ballots.get(`${juror} ${submission}`) ?? { juror, submission }
    ballot[components.get(component) ?? component] = score
    ballots.set(`${juror} ${submission}`, ballot)
  }
  return [...ballots.values()]
}

function countedScores(segment: string): ReadonlyMap<string, string | null> {
  const criteria = [...components.values()]
  const { divisions } = tallyBuilt({ rules: rulesOf(segment), criteria, ballots: ballotsOf(segment) })
  const rows = divisions.flatMap(({ ranking }) => ranking)
  return new Map(
    rows.flatMap((row) =>
      criteria.map((criterion) => [`${row.submission} ${criterion}`, row.criteria[criterion] ?? null] as const),
    ),
  )
}

const publishedScores = (segment: string): ReadonlyMap<string, string> =>
  new Map(
    datasetRows('isu_worlds_2017_ladies/expected.csv')
      .filter((row) => row.segment === segment)
      .map((row) => [`${row.submission} ${components.get(row.component ?? '')}`, row.panel_score ?? '']),
  )

const sorted = (scores: ReadonlyMap<string, string | null>) => [...scores].sort(([a], [b]) => (a < b ? -1 : 1))

describe('the 2017 world championships of figure skating', () => {
  beforeAll(buildIfMissing)

  test.for([
    { segment: 'LADIES SHORT PROGRAM', skaters: 37 },
    { segment: 'LADIES FREE SKATING', skaters: 24 },
  ])(
    'every published panel score of the $segment is the combined score of its component',
    ({ segment, skaters }, { skip }) => {
      skip(!hasDatasets, withoutDatasets)
      const published = publishedScores(segment)
      expect(published.size).toBe(skaters * components.size)
      expect(sorted(countedScores(segment))).toEqual(sorted(published))
    },
  )
})
