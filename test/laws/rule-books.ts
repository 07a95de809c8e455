// Random rules of every kind: lists of steps at their likely places, groups, measures, earlier rounds, jurors of some
// criteria, columns of numbers, and the forms that places, requirements, ties and awards can take.
import fc from 'fast-check'
import type {
  Award,
  Ballot,
  Best,
  Competition,
  Group,
  Juror,
  PlacesByNumber,
  Requirement,
  Scale,
  Step,
  Submission,
  Threshold,
  TieStep,
} from '../oracle/oracle.js'

/** Every part of the rule book that a random competition may use. */
export const everyPart = [
  ...(['only', 'equal', 'weigh', 'best', 'worst', 'nearest', 'majority', 'clip', 'discard'] as const),
  ...(['arithmetic', 'ranks', 'points', 'panel', 'skating', 'standardise', 'keep', 'carry'] as const),
  ...(['groups', 'measures', 'ranking', 'average', 'partial jurors', 'requirements', 'ties', 'awards'] as const),
] as const

export type Part = (typeof everyPart)[number]

/** THE SWITCH: parts that the program and the oracle do not count alike yet; none once they do. */
const partsNotYetAlike: readonly Part[] = []

const partsInUse: readonly Part[] = everyPart.filter((part) => !partsNotYetAlike.includes(part))

const isInUse = (part: Part): boolean => partsInUse.includes(part)

// ── What is drawn ──

const sometimes = <Value>(times: number, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 10 - times, arbitrary: fc.constant(null) }, { weight: times, arbitrary })

const moveNames = [
  ...(['rescale', 'weigh', 'round', 'drop', 'clip', 'clip', 'discard', 'discard', 'arithmetic', 'arithmetic'] as const),
  ...(['ranks', 'points', 'standardise', 'panel', 'keep', 'criteria', 'groups', 'jurors', 'majority'] as const),
] as const

type MoveName = (typeof moveNames)[number]

/** One thing that happens in a list: what, to which criteria, and three numbers that choose its parameters. */
const moveIngredients = fc.record({
  name: fc.constantFrom<MoveName>(...moveNames),
  only: sometimes(4, fc.nat(31)),
  a: fc.nat(59),
  b: fc.nat(59),
  isLong: fc.boolean(),
})
type Move = Drawn<typeof moveIngredients>

const listIngredients = fc.record({
  kind: fc.constantFrom('likely', 'likely', 'likely', 'likely', 'likely', 'likely', 'skating', 'wild'),
  moves: fc.array(moveIngredients, { maxLength: 5, size: '+1' }),
  close: fc.tuple(moveIngredients, moveIngredients),
  last: fc.array(moveIngredients, { maxLength: 2 }),
  criteriaFirst: fc.boolean(),
})

const thresholds = fc.record({ level: fc.nat(12), isAbove: fc.boolean() })

export const ruleBookIngredients = fc.record({
  list: listIngredients,
  measures: fc.array(listIngredients, { maxLength: 2 }),
  groups: sometimes(4, fc.array(fc.record({ mask: fc.nat(31), weight: fc.nat(3) }), { minLength: 1, maxLength: 2 })),
  twoScores: fc.nat(31),
  hasTwoScores: fc.constantFrom(false, false, false, true),
  earlier: sometimes(3, fc.array(fc.array(fc.nat(40), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 2 })),
  ranking: sometimes(
    5,
    fc.record(
      {
        places: fc.constantFrom('standard', 'dense', 'mean', 'mean'),
        tolerance: fc.constantFrom(0, 0.25, 0.5, 1, 2, 0.02, 10),
      },
      { requiredKeys: [] },
    ),
  ),
  isAverage: fc.boolean(),
  judged: sometimes(3, fc.array(fc.nat(62), { minLength: 7, maxLength: 7 })),
  columns: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8)), { minLength: 6, maxLength: 6 }),
  requirements: fc.array(
    fc.tuple(fc.constantFrom('criterion', 'total', 'criteria', 'measure'), fc.nat(4), thresholds),
    {
      maxLength: 2,
    },
  ),
  ties: fc.array(fc.tuple(fc.constantFrom('measure', 'measure', 'column', 'column', 'best'), fc.nat(3), fc.nat(3)), {
    maxLength: 2,
  }),
  awards: fc.array(
    fc.record({
      places: sometimes(4, fc.array(fc.nat(3), { minLength: 1, maxLength: 3 })),
      every: sometimes(4, fc.integer({ min: 1, max: 3 })),
      isAbove: fc.boolean(),
      share: sometimes(4, fc.tuple(fc.constantFrom(30, 34, 50, 66.7, 100), fc.array(fc.nat(3), { maxLength: 2 }))),
      isLeft: fc.constantFrom(true, false, false),
    }),
    { minLength: 4, maxLength: 4 },
  ),
})

export type RuleBook = Drawn<typeof ruleBookIngredients>
type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never

/** The columns of submissions.csv that are numbers: a difficulty, a base value, a deduction. */
const columnNames = ['schwierigkeit', 'basis', 'abzug'] as const
const columnAt = (index: number): string => columnNames[index % columnNames.length] ?? 'basis'

// ── A competition under these rules ──

/** The competition with its groups, list, measures and all the rest; what is not in use stays as it was. */
export function underRules(competition: Competition, book: RuleBook): Competition {
  const isSkated = isInUse('skating') && book.list.kind === 'skating'
  const scaled = isSkated ? forSkating(competition) : withTwoScores(competition, book)
  const groups = isInUse('groups') ? groupsOf(scaled, book) : []
  const rounds = roundsOf(book)
  const based: Competition = {
    ...scaled,
    ...(groups.length > 0 ? { groups } : {}),
    ...(rounds.length > 0 ? { rounds } : {}),
    ...(isInUse('ranking') && book.ranking !== null
      ? { ranking: book.ranking as NonNullable<Competition['ranking']> }
      : {}),
    ...(isInUse('average') && book.isAverage && competition.ballots?.missing === 'renormalise'
      ? { ballots: { ...competition.ballots, missing: 'average' as const } }
      : {}),
  }
  const measures = isInUse('measures') ? measuresOf(based, book) : {}
  const names = Object.keys(measures)
  return {
    ...based,
    tally: listOf(based, book, book.list),
    ...(names.length > 0 ? { measures } : {}),
    require: [...(based.require ?? []), ...(isInUse('requirements') ? requirementsOf(based, book, names) : [])],
    ...tiesUnder(based, book, names, isSkated),
    awards: isInUse('awards') ? awardsOf(based.awards ?? [], book) : (based.awards ?? []),
  }
}

/** Places from 1, all weights 1. */
function forSkating(competition: Competition): Competition {
  const criteria = competition.criteria.map(({ id }) => ({ id }))
  return { ...competition, scale: { min: 1, max: 6, best: 'low' }, criteria }
}

const twoScores: Scale[] = [
  { min: 0, max: 15, step: 15 },
  { min: 0, max: 1, best: 'low' },
]

function withTwoScores(competition: Competition, { hasTwoScores, twoScores: mask }: RuleBook): Competition {
  if (!isInUse('majority') || !hasTwoScores) return competition
  const scale = twoScores[mask % 2] ?? { min: 0, max: 1 }
  const criteria = competition.criteria.map((one, index) => ((mask >> index) & 1 ? { ...one, scale } : one))
  return { ...competition, criteria }
}

function groupsOf({ criteria }: Competition, { groups }: RuleBook): Group[] {
  const taken = new Set<string>()
  return (groups ?? []).flatMap(({ mask, weight }, index): Group[] => {
    const own = criteria.map(({ id }) => id).filter((id, at) => (mask >> at) & 1 && !taken.has(id))
    for (const id of own) taken.add(id)
    if (own.length === 0) return []
    const weighed = weight === 0 ? {} : { weight: [1, 2, 0.5][weight - 1] ?? 1 }
    return [{ id: ['inhalt', 'gestalt'][index] ?? 'rest', criteria: own, ...weighed }]
  })
}

const roundFolder = (index: number): string => `../runde-${index + 1}`

function roundsOf({ earlier }: RuleBook): NonNullable<Competition['rounds']> {
  if (!isInUse('carry')) return []
  return (earlier ?? []).map((_, index) => ({
    id: `runde-${index + 1}`,
    folder: roundFolder(index),
    ...(index === 0 ? {} : { weight: 0.35 }),
  }))
}

/** The exact totals of the earlier rounds: thirds, and whole ones. */
export function earlierTotals(
  submissions: readonly Submission[],
  { earlier }: RuleBook,
): Record<string, Record<string, string>> {
  const exact = (total: number): string => (total % 3 === 0 ? `${total / 3}` : `${total}/3`)
  return Object.fromEntries(
    (isInUse('carry') ? (earlier ?? []) : []).map((totals, index) => [
      `runde-${index + 1}`,
      Object.fromEntries(submissions.map(({ id }, at) => [id, exact(totals[at] ?? 0)])),
    ]),
  )
}

/** The juror with the criteria that they judge; all are named as none. */
export function judging(juror: Juror, index: number, { criteria }: Competition, { judged, list }: RuleBook): Juror {
  if (!isInUse('partial jurors') || judged === null || (isInUse('skating') && list.kind === 'skating')) return juror
  const mask = judged[index] ?? 0
  const own = criteria.map(({ id }) => id).filter((_, at) => (mask >> at) & 1)
  return mask % 2 === 0 || own.length === 0 ? juror : { ...juror, criteria: own.join(' ') }
}

/** The ballot without scores on what its juror does not judge; one score always stands. */
export function asJudged(ballot: Ballot, jurors: readonly Juror[], { criteria }: Competition): Ballot {
  const own = (jurors.find(({ id }) => id === ballot.juror)?.criteria ?? '').split(' ').filter((id) => id !== '')
  if (own.length === 0) return ballot
  const some = Object.values(ballot.scores).find((text) => text !== '') ?? ''
  const judged = criteria.map(({ id }) => [id, own.includes(id) ? (ballot.scores[id] ?? '') : ''] as const)
  const isEmpty = judged.every(([, text]) => text === '')
  const scores = Object.fromEntries(judged.map(([id, text]) => [id, isEmpty && id === own[0] ? some : text]))
  return { ...ballot, scores }
}

/** The submission with its numbers; a factor is never negative. */
export function withNumbers(submission: Submission, index: number, { columns }: RuleBook): Submission {
  if (!isInUse('arithmetic') && !isInUse('ties')) return submission
  const [difficulty = 0, base = 0, deduction = 0] = columns[index] ?? []
  return {
    ...submission,
    schwierigkeit: ['1', '0', '2.5', '3.1', '0.6', '1', '1.05', '2', '3'][difficulty] ?? '1',
    basis: ['0', '10', '-3', '2.25', '1', '0', '7', '0.001', '5'][base] ?? '0',
    abzug: ['0', '0', '1', '0.5', '-1', '2', '0', '0', '4'][deduction] ?? '0',
  }
}

function measuresOf(competition: Competition, book: RuleBook): NonNullable<Competition['measures']> {
  return Object.fromEntries(
    book.measures.map((list, index) => [['technik', 'ausdruck'][index] ?? 'rest', listOf(competition, book, list)]),
  )
}

// ── Requirements, ties, awards ──

const limitOf = ({ level, isAbove }: Drawn<typeof thresholds>): Threshold => {
  const limit = [0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 10, 20, 40, 60][level] ?? 0
  return isAbove ? { above: limit } : { minimum: limit }
}

function requirementsOf({ criteria }: Competition, { requirements }: RuleBook, measures: string[]): Requirement[] {
  return requirements.map(([kind, at, threshold]): Requirement => {
    const measure = measures[at % Math.max(1, measures.length)]
    if (kind === 'measure' && measure !== undefined) return { measure, ...limitOf(threshold) }
    if (kind === 'total') return { total: limitOf(threshold) }
    if (kind === 'criteria') return { criteria: 1 + (at % criteria.length), ...limitOf(threshold) }
    return { criterion: criteria[at % criteria.length]?.id ?? '', ...limitOf(threshold) }
  })
}

/** Steps of ties that look at jurors' totals are refused with skating. */
function tiesUnder(
  competition: Competition,
  book: RuleBook,
  measures: string[],
  isSkated: boolean,
): Pick<Competition, 'ties'> {
  const byJurors: TieStep[] = ['median', 'best-lowest', 'most-firsts', 'head-to-head']
  const added = isInUse('ties') ? book.ties.map((one) => tieOf(one, measures)) : []
  if (competition.ties === undefined && added.length === 0) return {}
  const ties = (competition.ties ?? ['decision', 'lot']).filter((step) => !isSkated || !byJurors.includes(step))
  const distinct = new Map([...added, ...ties].map((step) => [JSON.stringify(step), step]))
  return { ties: [...distinct.values()] }
}

function tieOf([kind, at, end]: RuleBook['ties'][number], measures: string[]): TieStep {
  const measure = measures[at % Math.max(1, measures.length)]
  if (kind === 'measure' && measure !== undefined) return { measure }
  if (kind === 'column' || end === 0) return { column: columnAt(at) }
  return { column: { column: columnAt(at), ...(end === 1 ? { best: 'low' } : end === 2 ? { best: 'high' } : {}) } }
}

function awardsOf(awards: Award[], book: RuleBook): Award[] {
  return awards.map((award, index) => {
    const { places, every, isAbove, share, isLeft } = book.awards[index] ?? {}
    const { minimum, ...others } = award
    const withs = [...new Set((share?.[1] ?? []).filter((other) => other < index))].map(
      (other) => awards[other]?.id ?? '',
    )
    return {
      ...(isAbove && minimum !== undefined ? { ...others, above: minimum } : award),
      ...(places ? numbered(award, placesByNumber(places, every ?? null)) : {}),
      ...(share ? { share: { atMost: share[0], ...(withs.length > 0 ? { with: withs } : {}) } } : {}),
      ...(isLeft ? { shared: 'leave' as const } : {}),
    }
  })
}

/** No list of prizes is longer than there are places. */
function numbered({ prize }: Award, places: PlacesByNumber): Pick<Award, 'places' | 'prize'> {
  const most = Math.max(...places.map((row) => Number(row.places)))
  return { places, ...(Array.isArray(prize) ? { prize: prize.slice(0, most) } : {}) }
}

/** From 1, 3, 5 … submissions so many places, at least one. */
function placesByNumber(places: number[], every: number | null): PlacesByNumber {
  return places.map((number, index) => ({
    from: 2 * index + 1,
    places: number + 1,
    ...(every !== null && index === places.length - 1 ? { every } : {}),
  }))
}

// ── Lists of steps ──

/** A criterion, or several merged, as far as a list must know it to be sound. */
type Column = {
  id: string
  members: string[]
  jurors: boolean
  isOne: boolean
  best: Best
  range: string
  hasTwo: boolean
}

type State = {
  steps: Step[]
  columns: Column[]
  /** Whether the criteria are all collapsed. */
  isTotal: boolean
  /** After `drop` or `discard` while criteria stand: the next collapse is over jurors. */
  isHolding: boolean
  /** After `drop` which of two equal values is gone is nobody's business: no step that looks at a juror's values follows. */
  hasDropped: boolean
  hasDiscarded: boolean
  hasRescaled: boolean
  hasPartialJurors: boolean
  groups: Group[]
}

function listOf(competition: Competition, book: RuleBook, list: RuleBook['list']): Step[] {
  const start = startOf(competition, book)
  if (list.kind === 'wild') return wildList(start, list)
  if (
    list.kind === 'skating' &&
    isInUse('skating') &&
    start.columns.every(({ best, isOne }) => best === 'low' && isOne)
  ) {
    const ranked: Step[] = list.criteriaFirst && isInUse('ranks') ? ['ranks'] : []
    const skated = collapsed({ ...start, steps: [...ranked, 'skating'] }, 'low', 'places')
    return ending(skated, list.last, competition).steps
  }
  const moves = book.hasTwoScores && list.criteriaFirst ? list.moves.map(asMajority) : list.moves
  const moved = moves.reduce((state, move) => moveOn(state, move), start)
  return ending(closed(moved, list), list.last, competition).steps
}

/** The first thing that happens is the majority. */
const asMajority = (move: Move, index: number): Move => (index === 0 ? { ...move, name: 'majority' } : move)

function startOf(competition: Competition, { judged }: RuleBook): State {
  const columns = competition.criteria.map(({ id, weight = 1, scale = competition.scale }): Column => {
    const { min = 0, max = 1, step = 1, best = 'high' } = scale ?? {}
    const hasTwo = Number(max) - Number(min) === Number(step)
    return {
      id,
      members: [id],
      jurors: true,
      isOne: Number(weight) === 1,
      best,
      range: `${min} ${max} ${best}`,
      hasTwo,
    }
  })
  return {
    ...{ steps: [], columns, isTotal: false, isHolding: false, hasDropped: false, hasDiscarded: false },
    ...{ hasRescaled: false, hasPartialJurors: isInUse('partial jurors') && judged !== null },
    groups: competition.groups ?? [],
  }
}

/** Any steps in any order, which check mostly refuses. What `drop` would leave to chance is left out. */
function wildList(start: State, { moves, close, last }: RuleBook['list']): Step[] {
  const all = [...moves, ...close, ...last]
  const looksAtJurors = all.some(({ name }) => ['ranks', 'points', 'standardise'].includes(name))
  const steps = all.flatMap((move) => (looksAtJurors && move.name === 'drop' ? [] : (stepFor(start, move) ?? [])))
  return steps.length > 0 ? steps : [{ mean: 'criteria' }]
}

/** The step that a move makes here, and what stands after it; a move that cannot be made here is left out. */
function moveOn(state: State, move: Move): State {
  if (!isPossible(state, move)) return state
  const step = stepFor(state, move)
  return step === null ? state : after({ ...state, steps: [...state.steps, step] }, move, step)
}

const jurorsStand = ({ columns }: State): boolean => columns.some(({ jurors }) => jurors)

function isPossible(state: State, { name, a }: Move): boolean {
  const chosen = state.columns
  const agree = new Set(chosen.map(({ jurors }) => jurors)).size === 1
  switch (name) {
    case 'rescale':
      return !state.hasRescaled && state.steps.length === 0
    case 'weigh':
    case 'keep':
      return !state.isTotal
    case 'criteria':
    case 'groups':
      return !state.isTotal && !state.isHolding && agree && chosen.length > 1 && isAlike(state, a)
    case 'ranks':
    case 'points':
      return !(state.hasDropped && jurorsStand(state))
    case 'standardise':
      return jurorsStand(state) && !state.hasDropped && agree
    case 'majority':
      return jurorsStand(state) && chosen.some(({ hasTwo, jurors }) => hasTwo && jurors)
    case 'drop':
    case 'clip':
    case 'discard':
    case 'panel':
    case 'jurors':
      return jurorsStand(state)
    default:
      return true
  }
}

/** A sum needs one better end, anything else one range. */
function isAlike({ columns, hasPartialJurors }: State, a: number): boolean {
  if (collapseName(a) !== 'sum') return new Set(columns.map(({ range }) => range)).size === 1
  return (
    new Set(columns.map(({ best }) => best)).size === 1 && !(hasPartialJurors && columns.some(({ jurors }) => jurors))
  )
}

const collapseNames = ['mean', 'mean', 'sum', 'median', 'best', 'worst', 'nearest'] as const
type CollapseName = (typeof collapseNames)[number]

function collapseName(a: number): CollapseName {
  const name = collapseNames[a % collapseNames.length] ?? 'mean'
  return (name === 'best' || name === 'worst' || name === 'nearest') && !isInUse(name) ? 'mean' : name
}

function stepFor(state: State, move: Move): Step | null {
  const { name, a, b, isLong } = move
  const only = onlyOf(state, move)
  const limited = only === null ? {} : { only }
  switch (name) {
    case 'rescale':
      return only === null ? 'rescale' : { rescale: limited }
    case 'weigh':
      return isInUse('weigh') ? (only === null ? 'weigh' : { weigh: limited }) : null
    case 'round': {
      const decimals = [0, 1, 2, 3][a % 4] ?? 2
      const mode = (['half-up', 'half-even', 'down'] as const)[b % 3] ?? 'half-up'
      return isLong || only !== null ? { round: { decimals, mode, ...limited } } : { round: decimals }
    }
    case 'drop':
      return { drop: { ...[{ highest: 1 }, { lowest: 1 }, { highest: 1, lowest: 1 }][a % 3], ...limited } }
    case 'clip':
      return isInUse('clip') ? clipOf(state, move, limited) : null
    case 'discard':
      return isInUse('discard') ? discardOf(state, move, limited) : null
    case 'arithmetic':
      return isInUse('arithmetic') ? arithmeticOf(state, move, limited) : null
    case 'ranks': {
      const equal = (['mean', 'best', 'worst'] as const)[a % 3] ?? 'mean'
      if (!isInUse('ranks')) return null
      return isLong || only !== null ? { ranks: { equal, ...limited } } : a % 2 === 0 ? 'ranks' : { ranks: equal }
    }
    case 'points':
      return isInUse('points') ? pointsOf(move, limited) : null
    case 'standardise': {
      if (!isInUse('standardise')) return null
      const isOneRange = new Set(state.columns.map(({ range }) => range)).size === 1
      const per = isOneRange && b % 2 === 0 ? ('all' as const) : ('criterion' as const)
      return {
        standardise: {
          decimals: a % 4,
          ...(isLong ? { per } : {}),
          ...(b % 5 === 0 ? { minimum: 3 } : {}),
          ...limited,
        },
      }
    }
    case 'panel':
      return isInUse('panel') ? { panel: panels[a % panels.length] ?? {} } : null
    case 'keep':
      return isInUse('keep') && only !== null ? { only } : null
    case 'majority': {
      const two = state.columns.filter(({ hasTwo, jurors }) => hasTwo && jurors).map(({ id }) => id)
      if (!isInUse('majority') || two.length === 0) return null
      return two.length === state.columns.length ? { majority: 'jurors' } : { majority: { over: 'jurors', only: two } }
    }
    case 'criteria':
      return collapseOf(state, move, 'criteria')
    case 'groups':
      return state.groups.length > 0 ? collapseOf(state, { ...move, only: null }, 'groups') : null
    case 'jurors':
      return collapseOf(state, move, 'jurors')
  }
}

/** Some of those that stand; sometimes a group for its criteria. */
function onlyOf({ columns, isTotal, groups }: State, { only, name }: Move): string[] | null {
  if (isTotal || only === null || !(isInUse('only') || name === 'keep')) return null
  const group = groups[only % 3]
  const isWhole = group?.criteria.every((id) => columns.some((column) => column.id === id))
  if (group !== undefined && (isWhole || columns.some(({ id }) => id === group.id))) return [group.id]
  const some = columns.filter((_, index) => (only >> index) & 1).map(({ id }) => id)
  return some.length === 0 ? null : some
}

type Limited = { only?: string[] }

const centreOf = (a: number, b: number) => ({
  ...(a % 3 === 0 ? { centre: 'median' as const } : a % 3 === 1 ? { centre: 'mean' as const } : {}),
  ...(b % 4 === 0 ? { round: b % 3 } : {}),
})

const deviationOf = (a: number): number => [1, 0.5, 2, 0.25, 10, 3][a % 6] ?? 1

/** One for all, or one for each of some criteria. */
function deviationsOf({ columns, isTotal }: State, { a, b, only }: Move): number | Record<string, number> {
  if (isTotal || only === null || b % 3 !== 0) return deviationOf(a)
  const some = columns.filter((_, index) => (only >> index) & 1)
  return some.length === 0
    ? deviationOf(a)
    : Object.fromEntries(some.map(({ id }, index) => [id, deviationOf(a + index)]))
}

function clipOf(state: State, move: Move, limited: Limited): Step {
  const deviation = deviationsOf(state, move)
  if (typeof deviation === 'object') return { clip: { deviation, ...centreOf(move.a, move.b) } }
  if (!move.isLong && limited.only === undefined) return { clip: deviation }
  return { clip: { deviation, ...centreOf(move.a, move.b), ...limited } }
}

function discardOf(state: State, move: Move, limited: Limited): Step {
  const { a, b, isLong } = move
  const limit = deviationsOf(state, move)
  return {
    discard: {
      ...(isLong ? { beyond: limit } : { from: limit }),
      ...centreOf(a, b),
      ...(a % 2 === 0 ? { repeat: true } : {}),
      ...(b % 5 > 1 ? { keep: b % 5 } : {}),
      ...(typeof limit === 'object' ? {} : limited),
    },
  }
}

function arithmeticOf({ columns, isTotal }: State, { a, b, isLong }: Move, limited: Limited): Step {
  const name = (['times', 'plus', 'minus'] as const)[a % 3] ?? 'plus'
  const column = name === 'times' ? 'schwierigkeit' : columnAt(b)
  const number = [0.6, 2, 1, 0.5][b % 4] ?? 1
  const some = limited.only === undefined ? undefined : columns.filter(({ id }) => limited.only?.includes(id))
  const written = (): Record<string, unknown> | number | string => {
    if (!isTotal && some !== undefined && some.length > 0 && b % 3 === 0) {
      return { columns: Object.fromEntries(some.map(({ id }) => [id, column])) }
    }
    if (limited.only !== undefined || isLong) return b % 2 === 0 ? { number, ...limited } : { column, ...limited }
    return b % 2 === 0 ? number : column
  }
  return { [name]: written() } as Step
}

function pointsOf({ a, b, isLong }: Move, limited: Limited): Step {
  const table = [[12, 10, 8, 7, 6, 5, 4, 3, 2, 1], [100, 75, 65], [5, 5, 2.5, 2], [3]][a % 4] ?? [1]
  if (!isLong && limited.only === undefined) return { points: table }
  const equal = (['mean', 'best', 'worst'] as const)[b % 3] ?? 'mean'
  const beyond = b % 2 === 0 ? {} : { beyond: 1 }
  const object = Object.fromEntries(table.map((points, index) => [`${index + 1}`, points]))
  return { points: { table: b % 4 === 0 ? object : table, equal, ...beyond, ...limited } }
}

/** Lists by the number of ballots, each of which leaves no jurors. */
const panels: Record<string, Step[]>[] = [
  { '1': [{ mean: 'jurors' }], '3': [{ drop: { highest: 1, lowest: 1 } }, { mean: 'jurors' }] },
  {
    ...{ '2': [{ mean: 'jurors' }], '3': [{ nearest: { over: 'jurors', count: 2 } }] },
    '4': [{ drop: { highest: 1, lowest: 1 } }, { mean: 'jurors' }],
  },
  { '1': [{ round: 1 }, { median: 'jurors' }], '2': [{ clip: 1 }, { mean: 'jurors' }] },
  { '1': [{ best: { over: 'jurors', count: 1 } }], '4': [{ worst: { over: 'jurors', count: 3 } }, { round: 0 }] },
  { '2': [{ discard: { beyond: 1 } }, { mean: 'jurors' }] },
]

function collapseOf(state: State, move: Move, over: 'criteria' | 'jurors' | 'groups'): Step {
  const wanted = collapseName(move.a)
  const name = wanted === 'sum' && over === 'jurors' && state.hasDiscarded ? 'mean' : wanted
  const only = over === 'groups' ? null : onlyOf(state, move)
  const some = selected(state, only)
  const mustBeEqual = name !== 'mean' && name !== 'sum' && over !== 'jurors' && some.some(({ isOne }) => !isOne)
  if (mustBeEqual && !isInUse('equal')) return collapseOf(state, { ...move, a: 0 }, over)
  const isEqual = isInUse('equal') && (mustBeEqual || move.b % 4 === 0)
  const count = name === 'best' || name === 'worst' || name === 'nearest' ? { count: 1 + (move.b % 3) } : {}
  const options = { ...count, ...(isEqual ? { weights: 'equal' } : {}), ...(only === null ? {} : { only }) }
  const isShort = Object.keys(options).length === 0
  return { [name]: isShort ? over : { over, ...options } } as Step
}

const selected = ({ columns }: State, only: string[] | null): Column[] =>
  only === null
    ? columns
    : columns.filter(({ id, members }) => only.includes(id) || members.every((one) => only.includes(one)))

/** What stands after a step. */
function after(state: State, move: Move, step: Step): State {
  const only = onlyOf(state, move)
  const some = new Set(selectedWithGroups(state, only).map(({ id }) => id))
  const change = (changed: Partial<Column>): Column[] =>
    state.columns.map((one) => (some.has(one.id) ? { ...one, ...changed, hasTwo: false } : one))
  const marked = (mark: string): Column[] =>
    state.columns.map((one) => (some.has(one.id) ? { ...one, range: `${one.range} ${mark}`, hasTwo: false } : one))
  switch (move.name) {
    case 'rescale':
      return { ...state, hasRescaled: true, columns: change({ best: 'high', range: '0 100 high' }) }
    case 'weigh':
      return { ...state, columns: marked('weighed').map((one) => (some.has(one.id) ? { ...one, isOne: true } : one)) }
    case 'ranks':
      return { ...state, columns: change({ best: 'low', range: 'ranks' }) }
    case 'points':
      return { ...state, columns: change({ best: 'high', range: JSON.stringify(step) }) }
    case 'arithmetic':
    case 'standardise':
      return { ...state, columns: marked(JSON.stringify(step)) }
    case 'drop':
      return { ...state, isHolding: !state.isTotal, hasDropped: true }
    case 'discard':
      return { ...state, isHolding: !state.isTotal, hasDiscarded: true }
    case 'keep':
      return { ...state, columns: state.columns.filter(({ id }) => some.has(id)) }
    case 'criteria':
      return mergedState(state, only, step)
    case 'groups':
      return state.groups.reduce((so, { id, criteria }) => mergedAs(so, criteria, id, step), state)
    case 'majority':
      return withoutJurors(state, ({ hasTwo }) => hasTwo)
    case 'jurors':
      return withoutJurors(state, ({ id }) => some.has(id))
    case 'panel':
      return withoutJurors(state, () => true)
    default:
      return { ...state, columns: marked('') }
  }
}

function selectedWithGroups(state: State, only: string[] | null): Column[] {
  const ids = only?.flatMap((id) => state.groups.find((group) => group.id === id)?.criteria ?? [id]) ?? null
  return selected(state, ids === null ? null : [...ids, ...(only ?? [])])
}

function withoutJurors(state: State, concerns: (column: Column) => boolean): State {
  const columns = state.columns.map((one) => (concerns(one) ? { ...one, jurors: false, hasTwo: false } : one))
  return { ...state, columns, isHolding: state.isHolding && columns.some(({ jurors }) => jurors) }
}

function mergedState(state: State, only: string[] | null, step: Step): State {
  if (only !== null)
    return mergedAs(
      state,
      selectedWithGroups(state, only).flatMap(({ members }) => members),
      null,
      step,
    )
  return collapsed(state, state.columns[0]?.best ?? 'high', JSON.stringify(step))
}

function mergedAs(state: State, criteria: string[], name: string | null, step: Step): State {
  const merged = state.columns.filter(({ members }) => members.every((one) => criteria.includes(one)))
  const [first] = merged
  if (first === undefined) return state
  const id = name ?? merged.map((one) => one.id).join('+')
  const isSum = typeof step === 'object' && 'sum' in step
  const made: Column = {
    ...first,
    ...{ id, members: merged.flatMap(({ members }) => members), hasTwo: false, isOne: isSum && name === null },
    range: isSum ? `${first.range} ${id}` : first.range,
  }
  return {
    ...state,
    columns: state.columns.flatMap((one) => (one === first ? [made] : merged.includes(one) ? [] : [one])),
  }
}

function collapsed(state: State, best: Best, range: string): State {
  const jurors = state.columns.some((one) => one.jurors) && range !== 'places'
  const total: Column = { id: 'total', members: [], jurors, isOne: true, best, range, hasTwo: false }
  return { ...state, columns: [total], isTotal: true, isHolding: false }
}

/** What still stands is collapsed, jurors first where they must be. */
function closed(state: State, { close: [first, second], criteriaFirst }: RuleBook['list']): State {
  const disagree = new Set(state.columns.map(({ jurors }) => jurors)).size > 1
  const jurorsNow = (so: State) =>
    jurorsStand(so)
      ? moveOn(so, { ...first, name: first.a % 5 === 0 && isInUse('panel') ? 'panel' : 'jurors', only: null })
      : so
  const begun = criteriaFirst && !state.isHolding && !disagree && !state.hasPartialJurors ? state : jurorsNow(state)
  return jurorsNow(begun.isTotal ? begun : criteriaNow(begun, second))
}

/** Of criteria that are not alike the ranks are alike; where they may not be ranked they are summed. */
function criteriaNow(state: State, move: Move): State {
  const whole = { ...move, name: 'criteria' as const, only: null }
  const asSum = { ...whole, a: 2 }
  if (isAlike(state, whole.a)) return forced(state, whole)
  if (isAlike(state, asSum.a)) return forced(state, asSum)
  return forced(moveOn(state, { ...whole, name: isInUse('ranks') ? 'ranks' : 'rescale' }), { ...whole, a: 0 })
}

function forced(state: State, move: Move): State {
  const step = collapseOf(state, move, 'criteria')
  return after({ ...state, steps: [...state.steps, step] }, move, step)
}

/** What may follow the total: rounding, numbers of the submission, ranks and points, earlier rounds. */
function ending(state: State, moves: Move[], { rounds = [] }: Competition): State {
  const carried: Step[] =
    rounds.length > 0 ? [moves.length === 0 ? 'carry' : { carry: [1, 0.5, 2][moves.length] ?? 1 }] : []
  const names = ['round', 'arithmetic', 'ranks', 'points', 'round'] as const
  const ended = moves.reduce(
    (so, move, index) => moveOn(so, { ...move, name: names[(move.a + index) % names.length] ?? 'round', only: null }),
    { ...state, steps: [...state.steps, ...(moves.length === 1 ? carried : [])] },
  )
  return { ...ended, steps: [...ended.steps, ...(moves.length === 1 ? [] : carried)] }
}
