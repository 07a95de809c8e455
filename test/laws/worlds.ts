// Random competitions, whole: rules, submissions, jurors, ballots and decisions, as the oracle's World. Independent
// ingredients are drawn and then put together, so that a counterexample shrinks ingredient by ingredient.
import fc from 'fast-check'
import {
  type Award,
  type Axis,
  type Ballot,
  type Competition,
  type Criterion,
  countPlainly,
  type Decision,
  type DivisionTally,
  type Juror,
  type Requirement,
  type Scale,
  type Step,
  type Submission,
  type TieStep,
  type World,
} from '../oracle/oracle.js'
import {
  asJudged,
  earlierTotals,
  judging,
  type RuleBook,
  ruleBookIngredients,
  underRules,
  withNumbers,
} from './rule-books.js'

// ── What is drawn ──

const scales: readonly Scale[] = [
  { min: 0, max: 3 },
  { min: 1, max: 5 },
  { min: 0, max: 2, step: 0.5 },
  { min: -2, max: 2 },
  { min: 1, max: 6, best: 'low' },
  { min: 0, max: 1, step: 0.25 },
  { min: 1, max: 3, step: 0.5, best: 'low' },
  { min: -1, max: 3, step: 2, best: 'high' },
  { min: -1000000, max: 1000000, step: 0.001 },
]

/** A value so many times of ten, else null. */
const sometimes = <Value>(times: number, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 10 - times, arbitrary: fc.constant(null) }, { weight: times, arbitrary })

const anyScale = fc.constantFrom(...scales)
const anyAxis = fc.constantFrom<Axis>('criteria', 'jurors')
const anyDecimals = fc.constantFrom(0, 1, 2, 3, 12)
const rounding = fc.oneof(
  anyDecimals.map((round): Step => ({ round })),
  fc
    .record({ decimals: anyDecimals, mode: fc.constantFrom('half-up', 'half-even', 'down') })
    .map((round): Step => ({ round: round as { decimals: number; mode: 'half-up' | 'half-even' | 'down' } })),
)
const dropping = fc
  .record({ highest: fc.nat(2), lowest: fc.nat(1) }, { requiredKeys: [] })
  .map((drop): Step => ({ drop }))
const anyStep = fc.oneof(
  fc.constant<Step>('rescale'),
  anyAxis.map((mean): Step => ({ mean })),
  anyAxis.map((sum): Step => ({ sum })),
  anyAxis.map((median): Step => ({ median })),
  dropping,
  rounding,
)
const anyCollapse = fc.constantFrom('mean', 'mean', 'sum', 'median')

/** Steps at their likely places; `wild` lists have them anywhere, and check refuses most of those. */
const tallyIngredients = fc.record({
  kind: fc.constantFrom('list', 'list', 'list', 'list', 'preset', 'wild'),
  preset: fc.constantFrom('weighted-mean', 'percent', 'point-sum'),
  wild: fc.array(anyStep, { minLength: 1, maxLength: 5 }),
  rescales: fc.boolean(),
  criteriaFirst: fc.boolean(),
  overCriteria: anyCollapse,
  overJurors: anyCollapse,
  drops: fc.array(dropping, { minLength: 1, maxLength: 2 }),
  isDropped: fc.boolean(),
  rounds: fc.tuple(sometimes(3, rounding), sometimes(3, rounding), sometimes(4, rounding)),
  /** Whether a list that check would refuse for its scales and weights is put right. */
  isSound: fc.constantFrom(true, true, true, true, true, false),
})

const criterionIngredients = fc.record({
  weight: fc.constantFrom(undefined, undefined, 1, 2, 0.5, 1.25, 0, 3, 0.333),
  scale: sometimes(6, anyScale),
})

const requirementIngredients = fc.record({
  kind: fc.constantFrom('criterion', 'total', 'criteria'),
  criterion: fc.nat(4),
  level: fc.nat(5),
})

const money = fc.constantFrom(0, 100, 250.5, 33.33, 1000)
const awardIngredients = fc.record({
  division: sometimes(7, fc.nat(2)),
  places: sometimes(8, fc.integer({ min: 1, max: 4 })),
  minimum: sometimes(3, fc.nat(10)),
  prize: fc.oneof(money, fc.array(money, { minLength: 1, maxLength: 4 }), fc.constant([1000, 500, 500, 99.99])),
  shared: fc.constantFrom(undefined, 'stop', 'extend', 'extend', 'split', 'split'),
  caps: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 1 }),
  per: fc.constantFrom('state', 'state', 'region'),
  excludes: fc.array(fc.nat(3), { maxLength: 2 }),
})

const tieIngredients = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.nat(4) },
    {
      weight: 6,
      arbitrary: fc.constantFrom<TieStep>('median', 'best-lowest', 'most-firsts', 'head-to-head', 'decision', 'lot'),
    },
  ),
  { maxLength: 5, size: '+1' },
)

const jurorIngredients = fc.record({
  role: fc.constantFrom('', '', 'member', 'chair', 'deputy', 'deputy', 'guest'),
  seat: fc.nat(6),
  weight: fc.constantFrom('', '', '', '1', '2', '0.5', '1.50'),
})

/**
 * Whose scores a submission has, so that totals are equal though the scores are not: shifted by so many jurors, turned
 * by so many criteria, and so many steps taken from one juror and given to another.
 */
const likeness = fc.record({ submission: fc.nat(5), shift: fc.nat(2), turn: fc.nat(2), moves: fc.nat(2) })

const submissionIngredients = fc.record({
  division: fc.nat(2),
  state: fc.constantFrom('', 'Nord', 'Süd', 'Nord'),
  region: fc.constantFrom('', 'A', 'B'),
  title: fc.constantFrom('Haus', 'Haus, "Hof"', 'Zwei\nZeilen', "='1", ''),
  like: sometimes(5, likeness),
})

const scoreIngredients = fc.array(fc.nat(5), { minLength: 5, maxLength: 5 })
const cellIngredients = fc.record({
  isCast: fc.constantFrom(true, true, true, true, true, true, true, true, false),
  scores: scoreIngredients,
  lacks: fc.constantFrom(0, 0, 0, 1, 2, 4, 5, 30),
  at: fc.nat(4),
  again: sometimes(2, fc.record({ scores: scoreIngredients, at: fc.nat(4), isBefore: fc.boolean() })),
  comment: fc.constantFrom('', '', 'gut, aber "spät"', 'zwei\nZeilen'),
})

const decisionIngredients = fc.record({
  kind: fc.constantFrom(
    ...([
      'recusal',
      'recusal',
      'absence',
      'absence',
      'exclusion',
      'quorum',
      'quorum',
      'withhold',
      'amendment',
    ] as const),
    ...(['give', 'give', 'pass', 'places', 'prize', 'decline', 'decline', 'revoke'] as const),
  ),
  juror: fc.nat(6),
  submission: fc.nat(5),
  division: fc.nat(2),
  award: fc.nat(3),
  value: fc.nat(5),
  isWide: fc.boolean(),
})

const recordIngredients = fc.record({
  kind: fc.constantFrom('tie', 'tie', 'lot'),
  group: fc.nat(7),
  turn: fc.nat(3),
  set: fc.constantFrom('same', 'same', 'same', 'less', 'more'),
  division: fc.constantFrom('own', 'own', 'empty', 'all'),
})

const model = {
  divisions: fc.constantFrom<number>(0, 0, 1, 1, 2, 3),
  scale: anyScale,
  mayDiffer: fc.constantFrom(false, false, true),
  criteria: fc.array(criterionIngredients, { minLength: 1, maxLength: 5 }),
  tally: tallyIngredients,
  quorum: fc.constantFrom(undefined, undefined, 1, 2, 3),
  missing: fc.constantFrom(undefined, 'refuse', 'renormalise', 'renormalise', 'worst'),
  expected: fc.constantFrom(undefined, 'all', 'assigned', 'as-cast'),
  require: fc.array(requirementIngredients, { maxLength: 2, size: '-1' }),
  ties: sometimes(9, tieIngredients),
  awards: fc.array(awardIngredients, { maxLength: 4 }),
  budget: sometimes(3, fc.nat(6)),
  deviation: fc.constantFrom(undefined, 'majority', 'majority', 'unanimous'),
  jurors: fc.array(jurorIngredients, { minLength: 2, maxLength: 7 }),
  submissions: fc.array(submissionIngredients, { minLength: 1, maxLength: 6 }),
  cells: fc.array(cellIngredients, { minLength: 1, maxLength: 30 }),
  decisions: fc.array(decisionIngredients, { maxLength: 7 }),
  records: fc.array(recordIngredients, { maxLength: 5 }),
  revokes: sometimes(2, fc.array(fc.nat(9), { maxLength: 3 })),
  book: fc.constant<RuleBook | null>(null),
}
const ingredients = fc.record(model)

/** Few different totals in one division, many different ballots behind them: what the steps of ties are for. */
const tiedIngredients = fc.record({
  ...model,
  divisions: fc.constant(0),
  tally: tallyIngredients.map((tally): Drawn<typeof tallyIngredients> => {
    const [first, second] = tally.rounds
    return { ...tally, rounds: [first, second, { round: 0 }] }
  }),
  missing: fc.constantFrom(undefined, 'renormalise', 'renormalise'),
  quorum: fc.constantFrom(undefined, undefined, 2),
  ties: fc.shuffledSubarray<number | TieStep>(
    [0, 1, 2, 'median', 'best-lowest', 'most-firsts', 'head-to-head', 'head-to-head', 'decision', 'lot'],
    { minLength: 1 },
  ),
  submissions: fc.array(submissionIngredients, { minLength: 3, maxLength: 6 }),
  decisions: fc.array(decisionIngredients, { maxLength: 2 }),
})

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never
export type Ingredients = Drawn<typeof ingredients>
const allIngredients: fc.Arbitrary<Ingredients> = fc.oneof(ingredients, tiedIngredients)

/** Any world; check refuses some. */
export const worlds: fc.Arbitrary<World> = allIngredients.map(worldOf)

/** Worlds whose ingredients are bent towards a law: what it says nothing about is left out. */
export const worldsWith = (bend: (drawn: Ingredients) => Ingredients): fc.Arbitrary<World> =>
  allIngredients.map((drawn) => worldOf(bend(drawn)))

/** Worlds under any rule of the rule book that is in use; check refuses more of them. */
export const ruleBookWorlds: fc.Arbitrary<World> = fc
  .record({ ...model, book: ruleBookIngredients })
  .map((drawn) => worldOf(completed(drawn)))

/** Skating and standardise need every mark: mostly every ballot is cast then, and nobody is recused. */
function completed(drawn: Ingredients): Ingredients {
  const isStrict = /skating|standardise/.test(JSON.stringify(drawn.book?.list)) && drawn.quorum === undefined
  if (!isStrict) return drawn
  return {
    ...drawn,
    cells: drawn.cells.map((cell) => ({ ...cell, isCast: true, lacks: 0 })),
    decisions: drawn.decisions.filter(({ kind }) => kind !== 'recusal'),
  }
}

// ── How it is put together ──

function worldOf(drawn: Ingredients): World {
  const { book } = drawn
  const plain = competitionOf(drawn)
  const competition = book === null ? plain : withBudget(underRules(plain, book), drawn)
  const submissions = drawn.submissions.map((each, index) => {
    const submission = submissionOf(drawn, each, index)
    return book === null ? submission : withNumbers(submission, index, book)
  })
  const jurors = jurorsOf(drawn, competition).map((juror, index) =>
    book === null ? juror : judging(juror, index, competition, book),
  )
  const ballots = submissions
    .flatMap((_, index) => ballotsOn(drawn, competition, index))
    .map((ballot) => (book === null ? ballot : asJudged(ballot, jurors, competition)))
  const rounds = book !== null && competition.rounds ? { rounds: earlierTotals(submissions, book) } : {}
  const world: World = { competition, submissions, jurors, ballots, decisions: [], ...rounds }
  const decided = { ...world, decisions: decisionsOf(drawn, world) }
  const recorded = { ...decided, decisions: [...decided.decisions, ...recordsOf(drawn, decided)] }
  const whole = { ...recorded, decisions: [...recorded.decisions, ...revokesOf(drawn, recorded)] }
  return drawn.expected === 'assigned' ? { ...whole, assignments: assignmentsOf(whole) } : whole
}

const jurorId = (index: number): string => `j${index + 1}`
const submissionId = (index: number): string => `Z-${index + 1}`
const criterionId = (index: number): string => ['konzept', 'transfer', 'wirkung', 'kosten', 'form'][index] ?? 'form'
const divisionId = (index: number): string => ['staedte', 'kreise', 'gemeinden'][index] ?? 'gemeinden'
const awardId = (index: number): string => `preis-${index + 1}`

/** The object without the keys that are not said. */
function said<Shape extends object>(shape: Shape): { [Key in keyof Shape]: Exclude<Shape[Key], undefined> } {
  const entries = Object.entries(shape).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [Key in keyof Shape]: Exclude<Shape[Key], undefined> }
}

function competitionOf(drawn: Ingredients): Competition {
  const criteria = criteriaOf(drawn)
  const tally = tallyOf(drawn, criteria)
  const isRescaled = tally === 'percent' || (Array.isArray(tally) && tally.includes('rescale'))
  const divisions = Array.from({ length: drawn.divisions }, (_, index) => ({ id: divisionId(index) }))
  const awards = drawn.awards.map((each, index) => awardOf(drawn, each, index, isRescaled))
  return said({
    version: 1,
    id: 'welt',
    title: 'Welt',
    language: 'de',
    divisions: divisions.length > 0 ? divisions : undefined,
    scale: drawn.scale,
    criteria,
    ballots: said({ expected: drawn.expected, quorum: drawn.quorum, missing: drawn.missing }),
    tally,
    require: drawn.require.map((each) => requirementOf(drawn, each, isRescaled)),
    ties: drawn.ties?.map((each) => (typeof each === 'number' ? { criterion: idAt(drawn, each) } : each)),
    awards,
    budget: budgetOf(drawn, awards),
    deviation: drawn.deviation,
  }) as Competition
}

const budgetOf = ({ budget }: Ingredients, awards: readonly Award[]): number | undefined =>
  budget === null ? undefined : cents(mostMoney(awards) + budget * 100)

/** The budget for other awards than those it was made for. */
function withBudget(competition: Competition, drawn: Ingredients): Competition {
  const budget = budgetOf(drawn, competition.awards ?? [])
  return budget === undefined ? competition : { ...competition, budget }
}

const cents = (amount: number): number => Math.round(amount * 100) / 100
const idAt = (drawn: Ingredients, index: number): string => criterionId(index % drawn.criteria.length)

function criteriaOf({ criteria, mayDiffer, tally }: Ingredients): Criterion[] {
  const isMedian = tally.isSound && tally.kind === 'list' && tally.overCriteria === 'median'
  const isWeightless = criteria.every(({ weight }) => weight === 0)
  return criteria.map(({ weight, scale }, index) =>
    said({
      id: criterionId(index),
      weight: isMedian || (isWeightless && index === 0) ? undefined : weight,
      scale: mayDiffer ? (scale ?? undefined) : undefined,
    }),
  ) as Criterion[]
}

function tallyOf({ tally }: Ingredients, criteria: readonly Criterion[]): Competition['tally'] {
  if (tally.kind === 'wild') return [...tally.wild]
  const isMixed = criteria.some(({ scale }) => scale !== undefined)
  if (tally.kind === 'preset') return isMixed && tally.isSound ? 'percent' : (tally.preset as 'percent')
  const rescale: Step[] = tally.rescales || (isMixed && tally.isSound) ? ['rescale'] : []
  const overCriteria = { [tally.overCriteria]: 'criteria' } as Step
  const overJurors = [
    ...(tally.isDropped ? tally.drops.filter(dropsAny) : []),
    { [tally.overJurors]: 'jurors' } as Step,
  ]
  const collapses = tally.criteriaFirst ? [[overCriteria], overJurors] : [overJurors, [overCriteria]]
  const rounds = tally.rounds.map((round) => (round === null ? [] : [round]))
  return [rescale, rounds[0] ?? [], collapses[0] ?? [], rounds[1] ?? [], collapses[1] ?? [], rounds[2] ?? []].flat()
}

const dropsAny = (step: Step): boolean =>
  typeof step === 'object' && 'drop' in step && Number(step.drop.highest ?? 0) + Number(step.drop.lowest ?? 0) > 0

/** A threshold that some reach: tens after rescale, halves before. */
const levelOf = (level: number, isRescaled: boolean): number => (isRescaled ? level * 10 : level / 2)

function requirementOf(
  drawn: Ingredients,
  { kind, criterion, level }: Drawn<typeof requirementIngredients>,
  isRescaled: boolean,
): Requirement {
  const minimum = levelOf(level, isRescaled)
  if (kind === 'total') return { total: minimum }
  if (kind === 'criterion') return { criterion: idAt(drawn, criterion), minimum }
  return { criteria: 1 + (criterion % drawn.criteria.length), minimum }
}

function awardOf(
  drawn: Ingredients,
  { division, places, minimum, prize, shared, caps, per, excludes }: Drawn<typeof awardIngredients>,
  index: number,
  isRescaled: boolean,
): Award {
  const limit = places ?? (minimum === null ? 1 : undefined)
  return said({
    id: awardId(index),
    division: division === null || drawn.divisions === 0 ? undefined : divisionId(division % drawn.divisions),
    places: limit,
    minimum: minimum === null ? undefined : levelOf(minimum, isRescaled),
    prize: Array.isArray(prize) ? prize.slice(0, limit ?? prize.length) : prize,
    shared,
    caps: caps.length > 0 ? caps.map((atMost) => ({ per, atMost })) : undefined,
    excludes: [...new Set(excludes.filter((other) => other < index).map(awardId))],
  }) as Award
}

/** What the rules alone can give away. */
const mostMoney = (awards: readonly Award[]): number =>
  awards.reduce((so, { prize = 0, places = 0 }) => {
    const each = Array.isArray(prize) ? prize.reduce<number>((sum, one) => sum + Number(one), 0) : Number(prize)
    return so + (Array.isArray(prize) ? each : each * mostPlaces(places))
  }, 0)

/** Of places by the number of submissions the most that there can be of the few that are drawn. */
const mostPlaces = (places: NonNullable<Award['places']>): number =>
  Array.isArray(places) ? Math.max(...places.map((row) => Number(row.places))) + 6 : Number(places)

function submissionOf(
  drawn: Ingredients,
  { division, state, region, title }: Drawn<typeof submissionIngredients>,
  index: number,
): Submission {
  const own = drawn.divisions === 0 ? {} : { division: divisionId(division % drawn.divisions) }
  return { id: submissionId(index), ...own, applicant: `Gemeinde ${index + 1}`, title, state, region }
}

/** The first juror always has a seat; deputies stand in for one who has. Weights only where the steps allow them. */
function jurorsOf({ jurors, tally }: Ingredients, competition: Competition): Juror[] {
  const lists = JSON.stringify([competition.tally ?? '', competition.measures ?? {}])
  const looksAlike = /"drop"|"median"|best"|worst"|nearest|majority|clip|discard|skating|standardise/.test(lists)
  const mayWeigh = !(tally.isSound && looksAlike)
  const isSeat = jurors.map(({ role }, index) => index === 0 || (role !== 'deputy' && role !== 'guest'))
  const seats = jurors.map((_, index) => index).filter((index) => isSeat[index])
  return jurors.map(({ role, seat, weight }, index) => {
    const own = { id: jurorId(index), weight: mayWeigh ? weight : '' }
    if (index === 0) return { ...own, role: isSeat[0] && role !== 'deputy' && role !== 'guest' ? role : 'chair' }
    if (role !== 'deputy') return { ...own, role }
    return { ...own, role, deputy_of: jurorId(seats[seat % seats.length] ?? 0) }
  })
}

function ballotsOn(drawn: Ingredients, competition: Competition, submission: number): Ballot[] {
  const { like } = drawn.submissions[submission] ?? { like: null }
  const source = like === null ? submission : like.submission % drawn.submissions.length
  return drawn.jurors.flatMap((_, juror) => {
    const scorer = (juror + (like?.shift ?? 0)) % drawn.jurors.length
    const cell = drawn.cells[(source * drawn.jurors.length + scorer) % drawn.cells.length]
    if (!cell?.isCast) return []
    return ballotsOf(
      { ...cell, scores: likened(cell.scores.slice(0, competition.criteria.length), like, juror) },
      competition,
      juror,
      submission,
    )
  })
}

function likened(scores: readonly number[], like: Drawn<typeof likeness> | null, juror: number): number[] {
  if (like === null) return [...scores]
  const moved = juror === 0 ? like.moves : juror === 1 ? -like.moves : 0
  const turn = like.turn % scores.length
  return [...scores.slice(turn), ...scores.slice(0, turn)].map((score) => Math.max(0, score + moved))
}

/** One ballot, or two of which the later counts, whichever row comes first. */
function ballotsOf(
  cell: Drawn<typeof cellIngredients>,
  competition: Competition,
  juror: number,
  submission: number,
): Ballot[] {
  const mayLack = competition.ballots?.missing === 'renormalise' || competition.ballots?.missing === 'worst'
  const pair = { juror: jurorId(juror), submission: submissionId(submission) }
  const lacks = mayLack ? cell.lacks : 0
  const first = {
    ...pair,
    scores: spelt(scoresOf(competition, cell.scores, lacks), cell.at),
    cast_at: instantOf(cell.at),
    comment: cell.comment,
  }
  if (cell.again === null) return [first]
  if (cell.again.at === cell.at) return [first, { ...first }]
  const again = { ...pair, scores: scoresOf(competition, cell.again.scores, 0), cast_at: instantOf(cell.again.at) }
  return cell.again.isBefore ? [again, first] : [first, again]
}

/** The same scores as people write them: 2 as 2.0, or after a space. */
function spelt(scores: Record<string, string>, way: number): Record<string, string> {
  const spell = (text: string) =>
    way === 3 && text !== '' ? `${text}${text.includes('.') ? '0' : '.0'}` : way === 4 ? ` ${text}` : text
  return Object.fromEntries(Object.entries(scores).map(([id, text]) => [id, spell(text)]))
}

const instantOf = (at: number): string =>
  at === 0 ? '' : at === 1 ? '2018-03-01T10:00:01Z' : `2018-03-01T10:00:00.00${at}Z`

/** A ballot always has one score. */
function scoresOf(competition: Competition, steps: readonly number[], lacks: number): Record<string, string> {
  const { criteria, scale } = competition
  const isLacking = (index: number) => ((lacks >> index) & 1) === 1
  const lacksAll = criteria.every((_, index) => isLacking(index))
  return Object.fromEntries(
    criteria.map((criterion, index) => {
      const own = criterion.scale ?? scale
      const text = own === undefined ? '' : scoreText(own, steps[index] ?? 0)
      return [criterion.id, isLacking(index) && !(lacksAll && index === 0) ? '' : text]
    }),
  )
}

const thousandths = (value: number | string | undefined): number => Math.round(Number(value ?? 1) * 1000)

/** The score so many steps above the lowest, starting again above the highest. */
export function scoreText(scale: Scale, steps: number): string {
  const [min, max, step] = [thousandths(scale.min), thousandths(scale.max), thousandths(scale.step)]
  const count = (max - min) / step + 1
  return `${(min + (steps % count) * step) / 1000}`
}

// ── Decisions ──

const deviations: readonly string[] = ['give', 'pass', 'places', 'prize']

function decisionsOf(drawn: Ingredients, world: World): Decision[] {
  const decisions: Decision[] = []
  for (const each of drawn.decisions) {
    const fields = fieldsOf(each, world, decisions.length)
    if (fields === null) continue
    const votes = deviations.includes(each.kind) ? { for: 1 } : {}
    decisions.push({ no: decisions.length + 1, kind: each.kind, reason: 'so beschlossen', ...fields, ...votes })
  }
  return decisions
}

/** What a decision of a kind names; null where this world has nothing that it could be about. */
function fieldsOf(
  { kind, juror, submission, division, award, value, isWide }: Drawn<typeof decisionIngredients>,
  { competition, submissions, jurors }: World,
  count: number,
): Partial<Decision> | null {
  const of = submissions[submission % submissions.length]?.id ?? ''
  const by = jurors[juror % jurors.length]?.id ?? ''
  const divisions = competition.divisions ?? []
  const about = awardIdIn(competition, award)
  const isForbidden = deviations.includes(kind) && competition.deviation === undefined
  switch (kind) {
    case 'recusal':
      return isWide && divisions.length > 0
        ? { juror: by, division: divisions[division % divisions.length]?.id ?? '' }
        : { juror: by, submission: of }
    case 'absence':
      return { juror: by }
    case 'exclusion':
      return { submission: of }
    case 'quorum':
      return { submission: of, value: isWide ? 'rank' : 'unranked' }
    case 'amendment':
      return { value: '0123456789abcdef' }
    case 'revoke':
      return count === 0 ? null : { value: `${1 + (value % count)}` }
    default:
      return about === null || isForbidden ? null : { award: about, ...awardFields(kind, of, value, isWide) }
  }
}

const awardIdIn = ({ awards = [] }: Competition, award: number): string | null =>
  awards[award % Math.max(1, awards.length)]?.id ?? null

function awardFields(kind: string, submission: string, value: number, isWide: boolean): Partial<Decision> {
  const amount = ['', '0', '75', '75.5', '1200.05', ''][value] ?? ''
  switch (kind) {
    case 'withhold':
      return { value: ['', '1', '1', '2', '1', '3'][value] ?? '' }
    case 'places':
      return { value: `${value}` }
    case 'prize':
      return isWide ? { value: amount || '10' } : { submission, value: amount || '10' }
    case 'give':
      return { submission, value: amount }
    default:
      return { submission }
  }
}

/** Ties and lots: of sets that are tied without them, in any order; of sets that are not. */
function recordsOf(drawn: Ingredients, world: World): Decision[] {
  const groups = drawn.records.length > 0 ? tiedSets(world) : []
  if (groups.length === 0) return []
  return drawn.records.flatMap((each, index) => {
    const group = groups[each.group % groups.length]
    if (group === undefined) return []
    const ids = setOf(each.set, group, world)
    const turned = [...ids.slice(each.turn % ids.length), ...ids.slice(0, each.turn % ids.length)]
    const division =
      each.division === 'all' ? '*' : each.division === 'empty' && group.division !== '*' ? '' : (group.division ?? '')
    const no = world.decisions.length + 1 + index
    return [{ no, kind: each.kind, division, value: turned.join(' '), reason: 'so beschlossen' }]
  })
}

type TiedSet = { readonly division: string | null; readonly ids: readonly string[] }

function tiedSets(world: World): TiedSet[] {
  return countedDivisions(world).flatMap(({ id, ranking }) => {
    const keys = [...new Set(ranking.flatMap(({ exact, place }) => [`total ${exact}`, `place ${place}`]))]
    return keys.flatMap((key): TiedSet[] => {
      const members = ranking.filter(({ exact, place }) => key === `total ${exact}` || key === `place ${place}`)
      return members.length < 2 ? [] : [{ division: id, ids: members.map(({ submission }) => submission) }]
    })
  })
}

/** The oracle may stumble over rules that check refuses, or refuse to count; nothing is tied there. */
function countedDivisions(world: World): readonly DivisionTally[] {
  try {
    const counted = countPlainly(world)
    return 'refused' in counted ? [] : counted.divisions
  } catch {
    return []
  }
}

function setOf(set: string, group: TiedSet, world: World): readonly string[] {
  if (set === 'less' && group.ids.length > 2) return group.ids.slice(1)
  if (set !== 'more') return group.ids
  const isOwn = ({ division }: Submission) =>
    group.division === null || group.division === '*' || division === group.division
  const other = world.submissions.find((each) => isOwn(each) && !group.ids.includes(each.id))
  return other === undefined ? group.ids : [...group.ids, other.id]
}

const revokesOf = (drawn: Ingredients, { decisions }: World): Decision[] =>
  decisions.length === 0
    ? []
    : (drawn.revokes ?? []).map((value, index) => ({
        no: decisions.length + 1 + index,
        kind: 'revoke',
        value: `${1 + (value % (decisions.length + index))}`,
        reason: 'doch nicht',
      }))

/** Every ballot that stands is assigned, a deputy's to the seat. */
function assignmentsOf({ ballots, jurors }: World): { juror: string; submission: string }[] {
  const seats = new Map(jurors.map(({ id, deputy_of }) => [id, deputy_of ?? id]))
  const guests = new Set(jurors.filter(({ role }) => role === 'guest').map(({ id }) => id))
  const pairs = ballots
    .filter(({ juror }) => !guests.has(juror))
    .map(({ juror, submission }) => `${seats.get(juror) ?? juror} ${submission}`)
  return [...new Set(pairs)].map((pair) => {
    const [juror = '', submission = ''] = pair.split(' ')
    return { juror, submission }
  })
}
