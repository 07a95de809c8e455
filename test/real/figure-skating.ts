// Figure skating by components (ISU, season 2016/17): the world championships of the ladies, and a short program with an
// absent judge. Element scores are taken as published; what the judges' component marks make of them is counted.
import { ruleBooks } from '../../src/rules/rule-books.js'
import {
  ballotsOf,
  datasetRows,
  distinct,
  figuresOf,
  namedById,
  placesIn,
  type RealCompetition,
  tallyBuilt,
  totalsIn,
} from './built-program.js'
import { type Figures, figuresIn, type Proof, prove, together } from './proof.js'

type Rows = readonly Readonly<Record<string, string>>[]

const components = [
  ['skating-skills', 'Skating Skills'],
  ['transitions', 'Transitions'],
  ['performance', 'Performance'],
  ['composition', 'Composition'],
  ['interpretation', 'Interpretation of the Music'],
] as const

const { scale, tally: componentTotal } = ruleBooks['isu-components']
/** Up to the first rounding: before the factor. */
const panelMean = componentTotal.slice(0, 3)
const segmentTotal = [...componentTotal, { plus: 'elements' }, { minus: 'deductions' }]

/** Each panel score by itself, before its factor; the components' total; the segment without what is carried over. */
const measures = {
  ...Object.fromEntries(
    components.map(([id]) => [`panel-${id}`, [{ only: [id] }, ...panelMean, { mean: 'criteria' }]]),
  ),
  components: componentTotal,
  segment: segmentTotal,
}

type Segment = {
  readonly dataset: string
  readonly name: string
  readonly ratings?: string
  readonly zerosAreMarks?: boolean
}

/** One segment of a competition; `earlier` is carried over. */
function competitionOf(segment: Segment, ties: readonly object[], earlier?: string): RealCompetition {
  const marks = marksOf(segment)
  const judges = distinct(marks.map(({ juror = '' }) => juror))
  const absent = segment.zerosAreMarks ? [] : judges.filter((judge) => isAbsent(marks, judge))
  return {
    rules: {
      version: 1,
      id: segment.name.toLowerCase().replaceAll(' ', '-'),
      title: segment.name,
      scale,
      criteria: components.map(([id, name]) => ({ id, name, weight: factorOf(segment, name) })),
      tally: earlier ? [...segmentTotal, 'carry'] : segmentTotal,
      measures,
      ties,
    },
    rounds: earlier ? [earlier] : [],
    submissions: publishedSegments(segment).map((row) => ({
      ...namedById(row.submission ?? ''),
      elements: row.total_element_score ?? '',
      deductions: row.deductions ?? '',
    })),
    jurors: judges.map((id) => ({ id, name: id })),
    ballots: ballotsOf(marks.filter(({ juror = '' }) => !absent.includes(juror))),
    decisions: absent.map(absenceOf),
  }
}

function marksOf({ dataset, name, ratings = 'ratings.csv' }: Segment): Rows {
  const ids = new Map<string, string>(components.map(([id, component]) => [`${name}|${component}`, id]))
  return datasetRows(`${dataset}/${ratings}`).flatMap((row) => {
    const criterion = ids.get(row.criterion ?? '')
    return criterion === undefined ? [] : [{ ...row, criterion }]
  })
}

/** A judge with 0 everywhere in the protocol was not there. */
const isAbsent = (marks: Rows, judge: string): boolean =>
  marks.every(({ juror, score }) => juror !== judge || Number(score) === 0)

const absenceOf = (juror: string, index: number) => ({
  no: index + 1,
  at: '2016-10-21',
  kind: 'absence',
  division: '',
  submission: '',
  juror,
  award: '',
  value: '',
  reason: '0 everywhere in the protocol',
  for: '',
  against: '',
  abstained: '',
  recorded_by: '',
})

const inSegment = (name: string, file: string): Rows => datasetRows(file).filter(({ segment }) => segment === name)
const publishedSegments = ({ dataset, name }: Segment): Rows => inSegment(name, `${dataset}/segments.csv`)
const publishedPanels = ({ dataset, name }: Segment): Rows => inSegment(name, `${dataset}/expected.csv`)

const factorOf = (segment: Segment, component: string): number =>
  Number(publishedPanels(segment).find((row) => row.component === component)?.factor)

const short: Segment = { dataset: 'isu_worlds_2017_ladies', name: 'LADIES SHORT PROGRAM' }
const free: Segment = { dataset: 'isu_worlds_2017_ladies', name: 'LADIES FREE SKATING' }
const pairs: Segment = {
  dataset: 'isu_skate_america_2016_pairs_absent_judge',
  name: 'PAIRS SHORT PROGRAM',
  ratings: 'ratings_raw_with_zeros.csv',
}

const higherElements = [{ column: 'elements' }]
const higherComponents = [{ measure: 'components' }]
const betterFree = [{ measure: 'segment' }]

type Tally = ReturnType<typeof tallyBuilt>[string]

/** The ladies' two segments each by itself, and the free skating with the short program carried over; the pairs. */
export function proveFigureSkating(): readonly Proof[] {
  const ladies = tallyBuilt({
    short: competitionOf(short, higherElements),
    free: competitionOf(free, higherComponents),
    overall: competitionOf(free, betterFree, 'short'),
  })
  const { absent } = tallyBuilt({ absent: competitionOf(pairs, higherElements) })
  return [
    ...proveSegments('ISU Worlds 2017, ladies', [
      [short, ladies.short],
      [free, ladies.free],
    ]),
    ...proveOverall(ladies.overall),
    ...proveSegments('ISU Skate America 2016, pairs, one judge absent', [[pairs, absent]]),
  ]
}

function proveSegments(name: string, segments: readonly (readonly [Segment, Tally])[]): readonly Proof[] {
  const counted = (figures: (tally: Tally) => Figures) =>
    together(segments.map(([segment, tally]) => [segment.name, figures(tally)]))
  const published = segments.flatMap(([segment]) => publishedSegments(segment))
  const figure = (column: string) => figuresIn(published, ['segment', 'submission'], column)
  return [
    prove(
      name,
      'panel scores of components',
      publishedPanelScores(segments.map(([segment]) => segment)),
      counted(panelScoresIn),
    ),
    prove(
      name,
      'component totals',
      figure('total_component_score'),
      counted((tally) => measureIn(tally, 'components')),
    ),
    prove(name, 'segment totals', figure('segment_score'), counted(totalsIn)),
    prove(name, 'places in the segment', figure('place'), counted(placesIn)),
  ]
}

const publishedPanelScores = (segments: readonly Segment[]): Figures =>
  figuresIn(segments.flatMap(publishedPanels), ['segment', 'submission', 'component'], 'panel_score')

/** `S001 Transitions` → `8.25` */
const panelScoresIn = (tally: Tally): Figures =>
  new Map(
    components.flatMap(([id, name]) =>
      [...measureIn(tally, `panel-${id}`)].map(([submission, score]) => [`${submission} ${name}`, score] as const),
    ),
  )

const measureIn = (tally: Tally, measure: string): Figures =>
  figuresOf(tally, ({ measures: measured }) => measured?.[measure] ?? '')

function proveOverall(tally: Tally): readonly Proof[] {
  const own = datasetRows('isu_worlds_2017_ladies/overall_own.csv')
  const name = 'ISU Worlds 2017, ladies'
  return [
    prove(
      name,
      'totals of both segments (computed in the data set)',
      figuresIn(own, ['submission'], 'total'),
      totalsIn(tally),
    ),
    prove(
      name,
      'places over both segments (computed in the data set)',
      figuresIn(own, ['submission'], 'place'),
      placesIn(tally),
    ),
  ]
}

/** How the pairs' panel scores would come out with the absent judge's zeros among the marks. */
export function panelScoresWithZerosAsMarks(): { readonly alike: number; readonly differing: number } {
  const { zeros } = tallyBuilt({ zeros: competitionOf({ ...pairs, zerosAreMarks: true }, higherElements) })
  const published = publishedPanelScores([pairs])
  const counted = together([[pairs.name, panelScoresIn(zeros)]])
  const { published: all, reproduced } = prove('', '', published, counted)
  return { alike: reproduced, differing: all - reproduced }
}
