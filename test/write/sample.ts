// A small docket built by hand: a municipal competition with three jurors and two criteria, to be counted and written.

import { countDocket } from '../../src/count/count.js'
import type { BallotBox } from '../../src/model/ballot-box.js'
import type { Award, Competition, Criterion, Step } from '../../src/model/competition.js'
import { type Decimal, readDecimal } from '../../src/model/decimal.js'
import type { Decision, DecisionKind } from '../../src/model/decision.js'
import type { Docket } from '../../src/model/docket.js'
import type { Juror } from '../../src/model/juror.js'
import type { Outcome } from '../../src/model/outcome.js'
import { readScore, type Scale } from '../../src/model/scale.js'
import type { Submission } from '../../src/model/submission.js'
import { quorumInForce } from '../../src/rules/follow.js'

export const decimal = (text: string): Decimal => readDecimal(text)!

export const scale = (min: string, max: string, best: 'high' | 'low' = 'high', step = '1'): Scale => ({
  min: decimal(min),
  max: decimal(max),
  step: decimal(step),
  best,
  labels: new Map(),
})

export const criterion = (id: string, name: string, weight: string, own: Scale = scale('0', '10')): Criterion => ({
  id,
  name,
  question: null,
  help: null,
  weight: decimal(weight),
  scale: own,
})

export const mean = (over: string): Step => ({ name: 'mean', parameters: { over } })
export const sum = (over: string): Step => ({ name: 'sum', parameters: { over } })
export const median = (over: string): Step => ({ name: 'median', parameters: { over } })
export const drop = (highest: number, lowest: number): Step => ({ name: 'drop', parameters: { highest, lowest } })
export const round = (decimals: number): Step => ({ name: 'round', parameters: { decimals, mode: 'half-up' } })
export const rescale: Step = { name: 'rescale', parameters: {} }
export const tieStep = (name: string): Step => ({ name, parameters: {} })

export const award = (id: string, name: string, more: Partial<Award> = {}): Award => ({
  id,
  name,
  division: null,
  places: 1,
  threshold: null,
  share: null,
  prize: { kind: 'each', cents: 0 },
  shared: 'stop',
  list: 'ranked',
  caps: [],
  excludes: [],
  ...more,
})

export const competition = (more: Partial<Competition> = {}): Competition => ({
  id: 'zusammenleben-2017',
  title: 'Zusammenleben Hand in Hand – Kommunen gestalten',
  organizer: 'Bundesministerium des Innern',
  language: 'de',
  currency: 'EUR',
  divisions: [],
  scale: scale('0', '10'),
  criteria: [criterion('konzept', 'Kommunale Gesamtkonzeption', '2'), criterion('transfer', 'Know-how-Transfer', '1')],
  groups: [],
  rounds: [],
  measures: [],
  show: ['applicant', 'title'],
  conflicts: null,
  order: { kind: 'listed' },
  ballots: { expected: null, quorum: 1, missing: 'renormalise', comments: 'optional' },
  tally: [mean('criteria'), mean('jurors')],
  ranking: { places: 'standard', tolerance: decimal('0') },
  require: [],
  ties: [tieStep('decision'), tieStep('lot')],
  awards: [],
  budget: null,
  deviation: 'none',
  ...more,
})

export const juror = (id: string, name: string, more: Partial<Juror> = {}): Juror => ({
  id,
  name,
  affiliation: '',
  role: 'member',
  deputyOf: null,
  criteria: null,
  divisions: null,
  weight: decimal('1'),
  line: 2,
  ...more,
})

export const decision = (no: number, kind: DecisionKind, more: Partial<Decision> = {}): Decision => ({
  no,
  at: '2018-03-01T10:00:00.000Z',
  kind,
  division: '',
  submission: '',
  juror: '',
  award: '',
  value: '',
  reason: 'geheimer Grund',
  for: null,
  against: null,
  abstained: null,
  recordedBy: '',
  line: no + 1,
  ...more,
})

/** `scores`: juror, submission, and the scores as written in the file, in the order of the criteria. */
export type SampleBallot = readonly [juror: string, submission: string, ...scores: string[]]

export type Sample = {
  readonly competition?: Partial<Competition>
  readonly submissions?: readonly (readonly [id: string, applicant: string, title: string, division?: string])[]
  readonly jurors?: readonly Juror[]
  readonly ballots: readonly SampleBallot[]
  readonly decisions?: readonly Decision[]
}

const threeJurors = [
  juror('staedtetag', 'Dr. Anna Beispiel', { affiliation: 'Deutscher Städtetag' }),
  juror('landkreistag', 'Bernd Muster', { affiliation: 'Deutscher Landkreistag' }),
  juror('wissenschaft', 'Prof. Cem Probe', { role: 'chair' }),
]

const threeSubmissions: NonNullable<Sample['submissions']> = [
  ['Z-001', 'Stadt Musterhafen', 'Ankommen im Hafenviertel'],
  ['Z-002', 'Stadt Auenbrück', 'Gesamtstrategie „Zusammen in Auenbrück“'],
  ['Z-003', 'Stadt Lindenhöhe', 'Vielfalt steuern: Integrationsmonitoring und Stadtteilbudgets'],
]

export function sampleDocket(sample: Sample): Docket {
  const rules = competition(sample.competition)
  const jurors = sample.jurors ?? threeJurors
  const submissions = (sample.submissions ?? threeSubmissions).map(
    ([id, applicant, title, division], index): Submission => ({
      id,
      applicant,
      title,
      division: division ?? null,
      cells: [id, division ?? '', applicant, title],
      line: index + 2,
    }),
  )
  const decisions = sample.decisions ?? []
  const pair = (jurorIndex: number, submission: number) => jurorIndex * submissions.length + submission
  const indexOfJuror = (id: string) => jurors.findIndex((each) => each.id === id)
  const indexOfSubmission = (id: string) => submissions.findIndex((each) => each.id === id)
  const recusals = new Map(
    decisions
      .filter(({ kind }) => kind === 'recusal')
      .map((each) => [pair(indexOfJuror(each.juror), indexOfSubmission(each.submission)), each.no]),
  )
  const numbersOf = (kind: DecisionKind, of: (each: Decision) => number) =>
    new Map(decisions.filter((each) => each.kind === kind).map((each) => [of(each), each.no]))
  const box = boxOf(rules, jurors, submissions, sample.ballots)
  const latest = Int32Array.from(sample.ballots.keys()).sort(
    (a, b) => box.submission[a]! - box.submission[b]! || box.juror[a]! - box.juror[b]!,
  )
  const counted = latest.filter(
    (row) => !recusals.has(pair(box.juror[row]!, box.submission[row]!)) && jurors[box.juror[row]!]!.role !== 'guest',
  )
  const panels = new Int32Array(submissions.length + 1)
  for (const row of counted) panels[box.submission[row]! + 1]!++
  for (let index = 0; index < submissions.length; index++) panels[index + 1]! += panels[index]!
  return {
    competition: rules,
    rulesDigest: '0123456789abcdef',
    earlier: new Map(),
    expected: 'all',
    quorum: quorumInForce(rules),
    submissions: { columns: ['id', 'division', 'applicant', 'title'], rows: submissions },
    jurors,
    assignments: null,
    box,
    latest,
    counted,
    panels,
    decisions,
    holding: decisions,
    attendance: {
      submissionCount: submissions.length,
      recusals,
      absences: numbersOf('absence', (each) => indexOfJuror(each.juror)),
      exclusions: numbersOf('exclusion', (each) => indexOfSubmission(each.submission)),
      quorums: new Map(),
      assigned: null,
    },
  }
}

function boxOf(
  rules: Competition,
  jurors: readonly Juror[],
  submissions: readonly Submission[],
  ballots: readonly SampleBallot[],
): BallotBox {
  const numbers = (of: (ballot: SampleBallot) => number) => Int32Array.from(ballots, of)
  return {
    size: ballots.length,
    juror: numbers(([id]) => jurors.findIndex((each) => each.id === id)),
    submission: numbers(([, id]) => submissions.findIndex((each) => each.id === id)),
    jurorIds: jurors.map(({ id }) => id),
    submissionIds: submissions.map(({ id }) => id),
    scores: rules.criteria.map((each, index) =>
      numbers(([, , ...scores]) => (scores[index] === '' ? -1 : readScore(each.scale, scores[index]!)!)),
    ),
    castAt: new Float64Array(ballots.length),
    comment: new Int32Array(ballots.length),
    rules: new Int32Array(ballots.length),
    texts: [''],
    file: new Int32Array(ballots.length),
    files: ['ballots/import.csv'],
    line: Int32Array.from(ballots.keys(), (index) => index + 2),
  }
}

export const counted = (sample: Sample): Outcome => countDocket(sampleDocket(sample))

/** Totals: Z-001 8, Z-002 8, Z-003 20/3. */
export const simpleBallots: readonly SampleBallot[] = [
  ['staedtetag', 'Z-001', '8', '8'],
  ['landkreistag', 'Z-001', '9', '6'],
  ['wissenschaft', 'Z-001', '8', '8'],
  ['staedtetag', 'Z-002', '9', '6'],
  ['landkreistag', 'Z-002', '7', '10'],
  ['wissenschaft', 'Z-002', '9', '6'],
  ['staedtetag', 'Z-003', '6', '8'],
  ['landkreistag', 'Z-003', '7', '5'],
  ['wissenschaft', 'Z-003', '7', '7'],
]
