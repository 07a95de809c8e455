// The rulebook written a second time, slowly and plainly, from the design alone. The real program is compared with it.
// It imports nothing of the program and assumes a world in which `check` finds no error.

import {
  addAll,
  compare,
  equal,
  type Fraction,
  hundred,
  middle,
  minus,
  over,
  plus,
  printDecimal,
  printExact,
  type Rounding,
  readDecimal,
  round,
  smallestFirst,
  times,
  whole,
  zero,
} from './fraction'

// What is read: the files of a competition folder as plain values.

export type Decimal = number | string
export type Axis = 'criteria' | 'jurors'
export type Best = 'high' | 'low'

export type Scale = { min: Decimal; max: Decimal; step?: Decimal; best?: Best; labels?: Record<string, string> }

export type Criterion = {
  id: string
  name?: string
  question?: string
  help?: string
  weight?: Decimal
  scale?: Scale
}

export type Step =
  | 'rescale'
  | { mean: Axis }
  | { sum: Axis }
  | { median: Axis }
  | { drop: { highest?: Decimal; lowest?: Decimal } }
  | { round: Decimal | { decimals: Decimal; mode?: Rounding } }

export type Preset = 'weighted-mean' | 'percent' | 'point-sum'

/** At least so much, or more than that. */
export type Threshold = { minimum: Decimal } | { above: Decimal }

export type Requirement =
  | ({ criterion: string } & Threshold)
  | { total: Decimal | Threshold }
  | ({ criteria: Decimal } & Threshold)

export type PlacesStep = { from: Decimal; places: Decimal; every?: Decimal }

export type TieStep =
  | { criterion: string }
  | 'median'
  | 'best-lowest'
  | 'most-firsts'
  | 'head-to-head'
  | 'decision'
  | 'lot'

export type Award = {
  id: string
  name?: string
  division?: string
  places?: Decimal | PlacesStep[]
  prize?: Decimal | Decimal[]
  minimum?: Decimal
  above?: Decimal
  share?: { atMost: Decimal; with?: string[] }
  shared?: 'stop' | 'extend' | 'split' | 'leave'
  list?: 'ranked' | 'alphabetical'
  caps?: { per: string; atMost: Decimal }[]
  excludes?: string[]
}

export type Competition = {
  $schema?: string
  version?: number
  id?: string
  title?: string
  organizer?: string
  language?: string
  currency?: string
  divisions?: { id: string; name?: string }[]
  scale?: Scale
  criteria: Criterion[]
  submissions?: { show?: string[] }
  ballots?: {
    expected?: 'all' | 'assigned' | 'as-cast'
    quorum?: Decimal
    missing?: 'refuse' | 'renormalise' | 'worst'
    comments?: 'optional' | 'required' | 'off'
  }
  tally?: Preset | Step[]
  ranking?: { places?: 'standard' | 'dense' | 'mean'; tolerance?: Decimal }
  require?: Requirement[]
  ties?: TieStep[]
  awards?: Award[]
  budget?: Decimal
  deviation?: 'none' | 'majority' | 'unanimous'
}

export type Submission = {
  id: string
  division?: string
  applicant: string
  title: string
  [column: string]: string | undefined
}

export type Juror = { id: string; role?: string; deputy_of?: string; weight?: string }

/** `scores` holds a text per criterion; '' is a missing score. */
export type Ballot = {
  juror: string
  submission: string
  scores: Record<string, string>
  comment?: string
  cast_at?: string
}

export type Decision = {
  no: number
  kind: string
  division?: string
  submission?: string
  juror?: string
  award?: string
  value?: string
  reason: string
  for?: number
  against?: number
  abstained?: number
}

export type World = {
  competition: Competition
  submissions: Submission[]
  jurors: Juror[]
  assignments?: { juror: string; submission: string }[]
  ballots: Ballot[]
  decisions: Decision[]
}

// What is written: `divisions` and `awards` of tally.json.

export type RankingRow = {
  place: number
  submission: string
  applicant: string
  title: string
  total: string
  exact: string
  ballots: number
  criteria: Record<string, string | null>
  decidedBy: string | null
  sharedWith: string[]
  status: 'ranked' | 'below-requirement'
}

export type UnrankedStatus = 'excluded' | 'below-quorum' | 'short-panel' | 'incomplete'

export type UnrankedRow = { submission: string; status: UnrankedStatus; ballots: number }

export type DivisionTally = { id: string | null; ranking: RankingRow[]; unranked: UnrankedRow[] }

export type WinnerRow = {
  place: number
  submission: string
  prize: string
  sharedWith: string[]
  decidedBy: string | null
}

export type Undecided = { place: number | null; tied: string[]; steps: string[] }

export type AwardTally = {
  id: string
  division: string | null
  status: 'given' | 'undecided' | 'withheld'
  winners: WinnerRow[]
  undecided: Undecided | null
  passedOver: { submission: string; reason: string }[]
}

export type PlainTally = { divisions: DivisionTally[]; awards: AwardTally[] }

/** Everything that is counted of a world: the rankings first, then the awards that stand on them. */
export function countPlainly(world: World): PlainTally {
  const decisions = decisionsThatHold(world)
  const tallied = world.submissions.map((submission) => tallySubmission(world, decisions, submission))
  const rankings = rankingIds(world.competition).map((id) => rank(world, decisions, tallied, id))
  return {
    divisions: rankings.map((ranking) => printRanking(world.competition, ranking)),
    awards: giveAwards(world, decisions, rankings).map((given) => printAward(world.competition, given)),
  }
}

// ───────────────────────── Section 3: decisions, and which ballots count ─────────────────────────

/** A revoked decision no longer holds; nor does a revocation that was itself revoked, and then the first holds again. */
function decisionsThatHold(world: World): Decision[] {
  const revoked = new Set<number>()
  const holding: Decision[] = []
  for (const decision of [...world.decisions].sort((a, b) => b.no - a.no)) {
    if (revoked.has(decision.no)) continue
    if (decision.kind === 'revoke') revoked.add(Number(decision.value))
    holding.unshift(decision)
  }
  return holding
}

/** A juror is recused from the submission that the decision names, or from every submission of the division it names. */
function isRecused(decisions: Decision[], juror: string, submission: Submission): boolean {
  return decisions
    .filter((decision) => decision.kind === 'recusal' && decision.juror === juror)
    .some((decision) =>
      isFilled(decision.submission)
        ? decision.submission === submission.id
        : isFilled(decision.division) && decision.division === submission.division,
    )
}

function isAbsent(decisions: Decision[], juror: string): boolean {
  return decisions.some((decision) => decision.kind === 'absence' && decision.juror === juror)
}

/** An excluded submission was received and is not judged. */
function isExcluded(decisions: Decision[], submission: Submission): boolean {
  return decisions.some((decision) => decision.kind === 'exclusion' && decision.submission === submission.id)
}

/** Of one juror's ballots on one submission the latest stands; one without an instant is earlier than any other. */
function latestBallot(world: World, juror: string, submission: Submission): Ballot | null {
  let latest: Ballot | null = null
  for (const ballot of world.ballots) {
    if (ballot.juror !== juror || ballot.submission !== submission.id) continue
    if (latest === null || castAt(ballot) >= castAt(latest)) latest = ballot
  }
  return latest
}

function castAt(ballot: Ballot): number {
  return isFilled(ballot.cast_at) ? Date.parse(ballot.cast_at) : Number.NEGATIVE_INFINITY
}

/**
 * A member's ballot counts unless they are recused; a guest's never does; a deputy's counts, unless the deputy is
 * recused, exactly where the juror named is recused, or is absent and has no counted ballot.
 */
function ballotCounts(world: World, decisions: Decision[], juror: Juror, submission: Submission): boolean {
  if (latestBallot(world, juror.id, submission) === null) return false
  if (juror.role === 'guest' || isRecused(decisions, juror.id, submission)) return false
  if (juror.role !== 'deputy') return true
  const named = world.jurors.find((other) => other.id === juror.deputy_of)
  if (named === undefined) return false
  if (isRecused(decisions, named.id, submission)) return true
  return isAbsent(decisions, named.id) && !ballotCounts(world, decisions, named, submission)
}

/** The panel of a submission: the jurors whose ballots on it count. */
function panel(world: World, decisions: Decision[], submission: Submission): Juror[] {
  return world.jurors.filter((juror) => ballotCounts(world, decisions, juror, submission))
}

// ───────────────────────── Section 2: scales, weights, missing scores, quorum ─────────────────────────

function scaleOf(competition: Competition, criterion: Criterion): Scale {
  const scale = criterion.scale ?? competition.scale
  if (scale === undefined) throw new Error(`${criterion.id} has no scale`)
  return scale
}

function weightOf(criterion: Criterion): Fraction {
  return readDecimal(criterion.weight ?? 1)
}

function jurorWeight(world: World, id: string): Fraction {
  const weight = world.jurors.find((juror) => juror.id === id)?.weight
  return isFilled(weight) ? readDecimal(weight) : whole(1)
}

function criterionById(competition: Competition, id: string): Criterion {
  const criterion = competition.criteria.find((candidate) => candidate.id === id)
  if (criterion === undefined) throw new Error(`no criterion ${id}`)
  return criterion
}

/** A missing score is left out, or where the rule is `worst`, is the worst of its scale before the first step. */
function scoreOn(competition: Competition, criterion: Criterion, ballot: Ballot): Fraction | null {
  const written = Object.hasOwn(ballot.scores, criterion.id) ? (ballot.scores[criterion.id] ?? '').trim() : ''
  if (written !== '') return readDecimal(written)
  if (competition.ballots?.missing !== 'worst') return null
  const scale = scaleOf(competition, criterion)
  return readDecimal(scale.best === 'low' ? scale.max : scale.min)
}

/** Dropping so many highest and so many lowest needs one value more than it drops; several drops add up. */
function ballotsThatDropNeeds(steps: Step[]): number {
  let dropped = 0
  for (const step of steps) {
    if (step !== 'rescale' && 'drop' in step) dropped += Number(step.drop.highest ?? 0) + Number(step.drop.lowest ?? 0)
  }
  return dropped + 1
}

/** In force is the larger of the declared quorum and what `drop` needs; a decision `rank` lifts the declared one alone. */
function quorumFor(competition: Competition, decisions: Decision[], submission: Submission): number {
  const needed = ballotsThatDropNeeds(stepsOf(competition))
  const declared = Number(competition.ballots?.quorum ?? 1)
  const decided = decisions.findLast(
    (decision) => decision.kind === 'quorum' && decision.submission === submission.id,
  )?.value
  return decided === 'rank' ? needed : Math.max(declared, needed)
}

// ───────────────────────── Section 4: the steps ─────────────────────────

const presets: Record<Preset, Step[]> = {
  'weighted-mean': [{ mean: 'criteria' }, { mean: 'jurors' }],
  percent: ['rescale', { mean: 'criteria' }, { mean: 'jurors' }],
  'point-sum': [{ sum: 'criteria' }, { mean: 'jurors' }],
}

function stepsOf(competition: Competition): Step[] {
  const tally = competition.tally ?? 'weighted-mean'
  return typeof tally === 'string' ? presets[tally] : tally
}

/** One value: of a juror and a criterion, or null for an axis that is collapsed. A missing value is null; a dropped one is gone. */
type Score = { juror: string | null; criterion: string | null; value: Fraction | null }

/** What stands of one submission between two steps. `incomplete`: something that weighs cannot be computed. */
type Scores = { scores: Score[]; incomplete: boolean }

/** The scores of a submission: every counted ballot on every criterion. */
function scoresOf(world: World, decisions: Decision[], submission: Submission): Score[] {
  const scores: Score[] = []
  for (const juror of panel(world, decisions, submission)) {
    const ballot = latestBallot(world, juror.id, submission)
    if (ballot === null) continue
    for (const criterion of world.competition.criteria) {
      const value = scoreOn(world.competition, criterion, ballot)
      scores.push({ juror: juror.id, criterion: criterion.id, value })
    }
  }
  return scores
}

/** The steps are applied in the order written; what is left is one value, or none. */
function follow(world: World, steps: Step[], scores: Score[]): Fraction | null {
  let standing: Scores = { scores, incomplete: false }
  for (const step of steps) standing = applyStep(world, step, standing)
  return standing.incomplete ? null : (standing.scores[0]?.value ?? null)
}

function applyStep(world: World, step: Step, before: Scores): Scores {
  if (step === 'rescale') return { ...before, scores: before.scores.map((score) => rescale(world.competition, score)) }
  if ('round' in step) return { ...before, scores: before.scores.map((score) => roundScore(step.round, score)) }
  if ('drop' in step)
    return drop(world.competition, Number(step.drop.highest ?? 0), Number(step.drop.lowest ?? 0), before)
  if ('mean' in step) return step.mean === 'criteria' ? meanOverCriteria(world, before) : meanOverJurors(world, before)
  if ('sum' in step) return step.sum === 'criteria' ? sumOverCriteria(world, before) : sumOverJurors(world, before)
  return step.median === 'criteria' ? medianOverCriteria(before) : medianOverJurors(before)
}

/** Rescale: where the score lies between the worst and the best end of its scale, the worst being 0, the best 100. */
function rescale(competition: Competition, score: Score): Score {
  if (score.value === null || score.criterion === null) return score
  const scale = scaleOf(competition, criterionById(competition, score.criterion))
  const lowest = readDecimal(scale.min)
  const highest = readDecimal(scale.max)
  const above = scale.best === 'low' ? minus(highest, score.value) : minus(score.value, lowest)
  return { ...score, value: times(hundred, over(above, minus(highest, lowest))) }
}

/** Round: to so many decimals, half away from zero unless another way is named. */
function roundScore(rule: Decimal | { decimals: Decimal; mode?: Rounding }, score: Score): Score {
  if (score.value === null) return score
  if (typeof rule !== 'object') return { ...score, value: round(score.value, Number(rule), 'half-up') }
  return { ...score, value: round(score.value, Number(rule.decimals), rule.mode ?? 'half-up') }
}

/** Mean over criteria: Σwx/Σw over the values there; where what is there weighs nothing, the value is missing. */
function meanOverCriteria(world: World, before: Scores): Scores {
  return collapseCriteria(before, (scores) => weightedMean(world.competition, scores))
}

/** Sum over criteria: Σwx; with a value missing it is the mean of those there times all weights. */
function sumOverCriteria(world: World, before: Scores): Scores {
  const allWeights = addAll(world.competition.criteria.map(weightOf))
  return collapseCriteria(before, (scores) => {
    const mean = weightedMean(world.competition, scores)
    return mean === null ? null : times(mean, allWeights)
  })
}

/** Median over criteria: the middle of the values there, or the mean of the two middle ones. */
function medianOverCriteria(before: Scores): Scores {
  return collapseCriteria(before, (scores) => middle(valuesThere(scores)))
}

function weightedMean(competition: Competition, scores: Score[]): Fraction | null {
  let sum = zero
  let weights = zero
  for (const score of scores) {
    if (score.value === null || score.criterion === null) continue
    const weight = weightOf(criterionById(competition, score.criterion))
    sum = plus(sum, times(weight, score.value))
    weights = plus(weights, weight)
  }
  return equal(weights, zero) ? null : over(sum, weights)
}

/** Mean over jurors: Σwx/Σw over the values there, w being how much a juror counts. */
function meanOverJurors(world: World, before: Scores): Scores {
  return collapseJurors(before, (scores) => {
    let sum = zero
    let weights = zero
    for (const score of scores) {
      if (score.value === null || score.juror === null) continue
      const weight = jurorWeight(world, score.juror)
      sum = plus(sum, times(weight, score.value))
      weights = plus(weights, weight)
    }
    return equal(weights, zero) ? null : over(sum, weights)
  })
}

/**
 * Sum over jurors: Σwx. Where a ballot of the panel has no value the sum cannot be computed: the submission is
 * incomplete, unless the value belongs to a criterion that weighs nothing; that one has no value then.
 */
function sumOverJurors(world: World, before: Scores): Scores {
  const gap = before.scores.some((score) => score.value === null && weighs(world.competition, score.criterion))
  const after = collapseJurors(before, (scores) => {
    let sum = zero
    for (const score of scores) {
      if (score.value === null || score.juror === null) return null
      sum = plus(sum, times(jurorWeight(world, score.juror), score.value))
    }
    return sum
  })
  return { ...after, incomplete: after.incomplete || gap }
}

/** Median over jurors: the middle of the values there, or the mean of the two middle ones. */
function medianOverJurors(before: Scores): Scores {
  return collapseJurors(before, (scores) => middle(valuesThere(scores)))
}

/** Drop: so many highest and so many lowest jurors' values; of each criterion apart, while criteria stand. */
function drop(competition: Competition, highest: number, lowest: number, before: Scores): Scores {
  const kept: Score[] = []
  let incomplete = before.incomplete
  for (const criterion of distinct(before.scores.map((score) => score.criterion))) {
    const scores = before.scores.filter((score) => score.criterion === criterion)
    const there = scores.filter((score) => score.value !== null)
    if (there.length < highest + lowest + 1) {
      // Too few values left: of what weighs, the submission is incomplete; of what weighs nothing, all are missing.
      if (weighs(competition, criterion)) incomplete = true
      kept.push(...scores.map((score) => ({ ...score, value: null })))
      continue
    }
    const sorted = [...there].sort((a, b) => compare(a.value ?? zero, b.value ?? zero))
    kept.push(...sorted.slice(lowest, sorted.length - highest), ...scores.filter((score) => score.value === null))
  }
  return { scores: kept, incomplete }
}

/** A value that is no longer one criterion's always weighs; a criterion's value weighs where its weight is not 0. */
function weighs(competition: Competition, criterion: string | null): boolean {
  return criterion === null || !equal(weightOf(criterionById(competition, criterion)), zero)
}

function valuesThere(scores: Score[]): Fraction[] {
  return scores.map((score) => score.value).filter((value) => value !== null)
}

function collapseCriteria(before: Scores, collapse: (scores: Score[]) => Fraction | null): Scores {
  const scores = distinct(before.scores.map((score) => score.juror)).map((juror) => ({
    juror,
    criterion: null,
    value: collapse(before.scores.filter((score) => score.juror === juror)),
  }))
  return { ...before, scores }
}

function collapseJurors(before: Scores, collapse: (scores: Score[]) => Fraction | null): Scores {
  const scores = distinct(before.scores.map((score) => score.criterion)).map((criterion) => ({
    juror: null,
    criterion,
    value: collapse(before.scores.filter((score) => score.criterion === criterion)),
  }))
  return { ...before, scores }
}

function collapses(step: Step, axis: Axis): boolean {
  if (step === 'rescale') return false
  return ('mean' in step && step.mean === axis) || ('sum' in step && step.sum === axis) || medianOver(step, axis)
}

function medianOver(step: Step, axis: Axis): boolean {
  return step !== 'rescale' && 'median' in step && step.median === axis
}

/** A criterion's combined score: the same steps on that criterion alone, the collapses over criteria left out. */
function combinedScore(world: World, scores: Score[], criterion: Criterion): Fraction | null {
  const steps = stepsOf(world.competition).filter((step) => !collapses(step, 'criteria'))
  return follow(
    world,
    steps,
    scores.filter((score) => score.criterion === criterion.id),
  )
}

/** A juror's total: the same steps on that juror's ballot alone, `drop` and the collapses over jurors left out. */
function jurorTotal(world: World, scores: Score[], juror: string): Fraction | null {
  const isDrop = (step: Step) => step !== 'rescale' && 'drop' in step
  const steps = stepsOf(world.competition).filter((step) => !collapses(step, 'jurors') && !isDrop(step))
  return follow(
    world,
    steps,
    scores.filter((score) => score.juror === juror),
  )
}

/** After `rescale` the high end is best; before it, the best end is that of the criterion's own scale. */
function bestOfCriterion(competition: Competition, criterion: Criterion): Best {
  return stepsOf(competition).includes('rescale') ? 'high' : (scaleOf(competition, criterion).best ?? 'high')
}

/** The best end of a total is that of the criteria that make it up; they agree, or are rescaled. */
function bestOfTotal(competition: Competition): Best {
  const weighing = competition.criteria.find((criterion) => weighs(competition, criterion.id))
  return weighing === undefined ? 'high' : bestOfCriterion(competition, weighing)
}

/** A submission counted by itself, before it meets the others. */
type Tallied = {
  submission: Submission
  ballots: number
  excluded: boolean
  belowQuorum: boolean
  total: Fraction | null
  combined: Map<string, Fraction | null>
  jurorTotals: Map<string, Fraction>
}

function tallySubmission(world: World, decisions: Decision[], submission: Submission): Tallied {
  const { competition } = world
  const jurors = panel(world, decisions, submission)
  const scores = scoresOf(world, decisions, submission)
  const combined = new Map<string, Fraction | null>()
  for (const criterion of competition.criteria) combined.set(criterion.id, combinedScore(world, scores, criterion))
  const jurorTotals = new Map<string, Fraction>()
  for (const juror of jurors) {
    const total = jurorTotal(world, scores, juror.id)
    if (total !== null) jurorTotals.set(juror.id, total)
  }
  return {
    submission,
    ballots: jurors.length,
    excluded: isExcluded(decisions, submission),
    belowQuorum: jurors.length < quorumFor(competition, decisions, submission),
    total: follow(world, stepsOf(competition), scores),
    combined,
    jurorTotals,
  }
}

// ───────────────────────── Section 5: places and ties ─────────────────────────

type Rankable = Tallied & { total: Fraction }

type Ranked = Rankable & { place: number; decidedBy: string | null }

type Ranking = { id: string | null; ranked: Ranked[]; unranked: { tallied: Tallied; status: UnrankedStatus }[] }

/** Each division is ranked alone; an award without division, where divisions exist, adds a ranking of all: `*`. */
function rankingIds(competition: Competition): (string | null)[] {
  const divisions = competition.divisions ?? []
  if (divisions.length === 0) return [null]
  const ids = divisions.map((division) => division.id)
  return (competition.awards ?? []).some((award) => award.division === undefined) ? [...ids, '*'] : ids
}

function isIn(submission: Submission, rankingId: string | null): boolean {
  return rankingId === null || rankingId === '*' || submission.division === rankingId
}

function rank(world: World, decisions: Decision[], tallied: Tallied[], id: string | null): Ranking {
  const here = tallied.filter((one) => isIn(one.submission, id))
  const largest = largestPanel(here)
  const rankable: Rankable[] = []
  const unranked: Ranking['unranked'] = []
  for (const one of here) {
    const status = whyUnranked(world.competition, one, largest)
    if (status !== null) unranked.push({ tallied: one, status })
    else if (one.total !== null) rankable.push({ ...one, total: one.total })
  }
  return { id, ranked: givePlaces(world.competition, decisions, rankable, id), unranked }
}

/** The most counted ballots among the submissions of a ranking that are neither excluded nor below the quorum. */
function largestPanel(tallied: Tallied[]): number {
  const judged = tallied.filter((one) => !one.excluded && !one.belowQuorum)
  return Math.max(0, ...judged.map((one) => one.ballots))
}

/** Excluded goes before below-quorum, that before short-panel (only where jurors are summed), that before incomplete. */
function whyUnranked(competition: Competition, one: Tallied, largest: number): UnrankedStatus | null {
  const sumsJurors = stepsOf(competition).some((step) => step !== 'rescale' && 'sum' in step && step.sum === 'jurors')
  if (one.excluded) return 'excluded'
  if (one.belowQuorum) return 'below-quorum'
  if (sumsJurors && one.ballots < largest) return 'short-panel'
  return one.total === null ? 'incomplete' : null
}

/** The better total first; those tied go through the steps of `ties`; then the parts get their places. */
function givePlaces(
  competition: Competition,
  decisions: Decision[],
  rankable: Rankable[],
  id: string | null,
): Ranked[] {
  const ranked: Ranked[] = []
  const steps = competition.ties ?? ['decision', 'lot']
  let parts = 0
  for (const group of tiedFirst(competition, rankable)) {
    for (const part of breakTie({ competition, decisions, rankable, id }, group, steps, null)) {
      parts += 1
      const place = placeAfter(competition, ranked.length, parts, part.members.length)
      for (const one of part.members) ranked.push({ ...one, place, decidedBy: part.decidedBy })
    }
  }
  return ranked.sort(byPlacing)
}

/** The best one left and everyone whose total is at most the tolerance away from it, again and again. */
function tiedFirst(competition: Competition, rankable: Rankable[]): Rankable[][] {
  const tolerance = readDecimal(competition.ranking?.tolerance ?? 0)
  const groups: Rankable[][] = []
  let rest = rankable
  while (rest.length > 0) {
    const best = bestFirst(rest, (one) => one.total, bestOfTotal(competition))[0]?.[0]
    if (best === undefined) throw new Error('nobody is best')
    const isNear = (one: Rankable) =>
      compare(minus(one.total, best.total), tolerance) <= 0 && compare(minus(best.total, one.total), tolerance) <= 0
    groups.push(rest.filter(isNear))
    rest = rest.filter((one) => !isNear(one))
  }
  return groups
}

/** Standard: 1 + how many stand before. Dense: the number of the part. Mean: of the places that the part fills. */
function placeAfter(competition: Competition, before: number, part: number, size: number): number {
  const filled = Array.from({ length: size }, (_, index) => before + index + 1)
  switch (competition.ranking?.places ?? 'standard') {
    case 'standard':
      return before + 1
    case 'dense':
      return part
    case 'mean':
      return filled.reduce((sum, place) => sum + place, 0) / size
  }
}

/** Where a tie happens: the ranking, everyone ranked in it, and the decisions that hold. */
type Scene = { competition: Competition; decisions: Decision[]; rankable: Rankable[]; id: string | null }

/** A group goes through the steps; each part that is still tied goes on with the next step, never back. */
function breakTie(
  scene: Scene,
  group: Rankable[],
  steps: TieStep[],
  decidedBy: string | null,
): { members: Rankable[]; decidedBy: string | null }[] {
  const [step, ...later] = steps
  if (group.length < 2 || step === undefined) return [{ members: group, decidedBy }]
  const { parts, name } = separate(scene, group, step)
  if (parts.length < 2) return breakTie(scene, group, later, decidedBy)
  return parts.flatMap((part) => breakTie(scene, part, later, name))
}

/** What one step makes of a tied group: its parts, the better first, and the name by which the step is cited. */
function separate(scene: Scene, group: Rankable[], step: TieStep): { parts: Rankable[][]; name: string } {
  if (typeof step === 'object') return { parts: byCriterion(scene, group, step.criterion), name: tieName(step) }
  switch (step) {
    case 'median':
      return { parts: byMedian(scene, group), name: step }
    case 'best-lowest':
      return { parts: byBestLowest(scene, group), name: step }
    case 'most-firsts':
      return { parts: byMostFirsts(scene, group), name: step }
    case 'head-to-head':
      return { parts: byHeadToHead(scene, group), name: step }
    case 'decision':
      return byRecord(scene, group, 'tie', 'decision')
    case 'lot':
      return byRecord(scene, group, 'lot', 'lot')
  }
}

function tieName(step: TieStep): string {
  return typeof step === 'object' ? `criterion ${step.criterion}` : step
}

/** `criterion`: the better combined score on it first; who has none comes last. */
function byCriterion(scene: Scene, group: Rankable[], id: string): Rankable[][] {
  const best = bestOfCriterion(scene.competition, criterionById(scene.competition, id))
  return bestFirst(group, (one) => one.combined.get(id) ?? null, best)
}

/** `median`: the better median of the jurors' totals first. */
function byMedian(scene: Scene, group: Rankable[]): Rankable[][] {
  return bestFirst(group, (one) => middle([...one.jurorTotals.values()]), bestOfTotal(scene.competition))
}

/** `best-lowest`: the better worst juror's total first. */
function byBestLowest(scene: Scene, group: Rankable[]): Rankable[][] {
  const best = bestOfTotal(scene.competition)
  return bestFirst(group, (one) => worstOf([...one.jurorTotals.values()], best), best)
}

/** `most-firsts`: first whom more jurors gave their best total among the ranked; equal bests count for each. */
function byMostFirsts(scene: Scene, group: Rankable[]): Rankable[][] {
  const best = bestOfTotal(scene.competition)
  const jurors = distinct(scene.rankable.flatMap((one) => [...one.jurorTotals.keys()]))
  const firsts = (one: Rankable) =>
    jurors.filter((juror) => {
      const mine = one.jurorTotals.get(juror)
      const all = scene.rankable.map((other) => other.jurorTotals.get(juror)).filter((total) => total !== undefined)
      return mine !== undefined && all.every((total) => !isBetter(total, mine, best))
    }).length
  return bestFirst(group, (one) => whole(firsts(one)), 'high')
}

/** `head-to-head`, of exactly two: first who has the strictly better total from more of the jurors who scored both. */
function byHeadToHead(scene: Scene, group: Rankable[]): Rankable[][] {
  if (group.length !== 2) return [group]
  const best = bestOfTotal(scene.competition)
  const preferring = (one: Rankable) => {
    const other = group.find((candidate) => candidate !== one)
    return [...one.jurorTotals].filter(([juror, total]) => {
      const others = other?.jurorTotals.get(juror)
      return others !== undefined && isBetter(total, others, best)
    }).length
  }
  return bestFirst(group, (one) => whole(preferring(one)), 'high')
}

/** `decision`, `lot`: the last record of this very set in this very ranking says the order. */
function byRecord(scene: Scene, group: Rankable[], kind: string, word: string): { parts: Rankable[][]; name: string } {
  const record = scene.decisions.findLast(
    (decision) =>
      decision.kind === kind &&
      isAboutRanking(decision, scene) &&
      isSameSet(
        idsIn(decision),
        group.map((one) => one.submission.id),
      ),
  )
  if (record === undefined) return { parts: [group], name: word }
  const parts = idsIn(record).map((id) => group.filter((one) => one.submission.id === id))
  return { parts, name: `${word} ${record.no}` }
}

/** A record names its division: `*` for the ranking of all; an empty cell is the division of the submissions themselves. */
function isAboutRanking(decision: Decision, scene: Scene): boolean {
  if (scene.id === null) return !isFilled(decision.division)
  if (scene.id === '*') return decision.division === '*'
  return !isFilled(decision.division) || decision.division === scene.id
}

function idsIn(decision: Decision): string[] {
  return (decision.value ?? '').split(' ').filter((id) => id !== '')
}

function isSameSet(some: string[], others: string[]): boolean {
  return some.length === others.length && others.every((id) => some.includes(id))
}

function isBetter(a: Fraction, b: Fraction, best: Best): boolean {
  return best === 'high' ? compare(a, b) > 0 : compare(a, b) < 0
}

function worstOf(values: Fraction[], best: Best): Fraction | null {
  const sorted = smallestFirst(values)
  return (best === 'high' ? sorted[0] : sorted.at(-1)) ?? null
}

/** Puts the better first and the equal together; a missing value is worse than any. */
function bestFirst<One>(all: One[], measure: (one: One) => Fraction | null, best: Best): One[][] {
  const groups: { value: Fraction | null; members: One[] }[] = []
  for (const one of all) {
    const value = measure(one)
    const same = groups.find((group) => isSameValue(group.value, value))
    if (same !== undefined) same.members.push(one)
    else groups.push({ value, members: [one] })
  }
  groups.sort((a, b) => {
    if (a.value === null) return 1
    if (b.value === null) return -1
    return isBetter(a.value, b.value, best) ? -1 : 1
  })
  return groups.map((group) => group.members)
}

function isSameValue(a: Fraction | null, b: Fraction | null): boolean {
  return a === null || b === null ? a === b : equal(a, b)
}

// ───────────────────────── Section 2: what a submission must reach ─────────────────────────

/** At least: the limit or better, which is less where low is best. Above: better than it. None is neither. */
function passes(value: Fraction | null, threshold: Threshold, best: Best): boolean {
  if (value === null) return false
  if ('above' in threshold) return isBetter(value, readDecimal(threshold.above), best)
  return !isBetter(readDecimal(threshold.minimum), value, best)
}

/** Every requirement must be met. */
function meetsRequirements(competition: Competition, one: Ranked): boolean {
  return (competition.require ?? []).every((requirement) => meets(competition, one, requirement))
}

/** A criterion's combined score; the total; or at least so many criteria of all, whatever they weigh. */
function meets(competition: Competition, one: Ranked, requirement: Requirement): boolean {
  const criterionPasses = (criterion: Criterion, threshold: Threshold) =>
    passes(one.combined.get(criterion.id) ?? null, threshold, bestOfCriterion(competition, criterion))
  if ('total' in requirement) {
    const { total } = requirement
    return passes(one.total, typeof total === 'object' ? total : { minimum: total }, bestOfTotal(competition))
  }
  if ('criterion' in requirement) {
    return criterionPasses(criterionById(competition, requirement.criterion), requirement)
  }
  const enough = competition.criteria.filter((criterion) => criterionPasses(criterion, requirement))
  return enough.length >= Number(requirement.criteria)
}

// ───────────────────────── Section 6: awards ─────────────────────────

type Winner = { placing: Ranked; prize: Fraction }

type GivenAward = {
  award: Award
  rankingId: string | null
  status: AwardTally['status']
  winners: Winner[]
  undecided: { place: number | null; tied: Ranked[] } | null
  passedOver: { placing: Ranked; reason: string }[]
  /** The place of the last group whose tie was settled by `extend` at a cost. */
  extendedAt: number | null
}

/**
 * Awards are given in the order listed; each sees the winners of those before it, and the prizes spent so far. If the
 * prizes of all of them exceed the budget and a tie was settled by `extend`, the last such group is undecided instead.
 */
function giveAwards(world: World, decisions: Decision[], rankings: Ranking[]): GivenAward[] {
  const notAffordable = new Map<string, number>()
  for (;;) {
    const given = giveAllAwards(world, decisions, rankings, notAffordable)
    const last = given.findLast((one) => one.extendedAt !== null)
    if (last === undefined || last.extendedAt === null || !exceedsBudget(world.competition, given)) return given
    notAffordable.set(last.award.id, last.extendedAt)
  }
}

function giveAllAwards(
  world: World,
  decisions: Decision[],
  rankings: Ranking[],
  notAffordable: Map<string, number>,
): GivenAward[] {
  const given: GivenAward[] = []
  for (const award of world.competition.awards ?? []) {
    const ranking = rankings.find((candidate) => candidate.id === rankingOf(world.competition, award))
    if (ranking === undefined) throw new Error(`no ranking for ${award.id}`)
    const notAffordableAt = notAffordable.get(award.id) ?? null
    given.push(giveWithinBudget(world.competition, decisions, award, ranking, given, notAffordableAt))
  }
  return given
}

/** An award stands on its division's ranking, or without one on that of all. */
function rankingOf(competition: Competition, award: Award): string | null {
  return (competition.divisions ?? []).length === 0 ? null : (award.division ?? '*')
}

/** If the prizes so far exceed the budget and a tie was settled here by `extend`, that group is undecided instead. */
function giveWithinBudget(
  competition: Competition,
  decisions: Decision[],
  award: Award,
  ranking: Ranking,
  earlier: GivenAward[],
  notAffordableAt: number | null,
): GivenAward {
  let given = giveAward(competition, decisions, award, ranking, earlier, notAffordableAt)
  while (given.extendedAt !== null && exceedsBudget(competition, [...earlier, given])) {
    given = giveAward(competition, decisions, award, ranking, earlier, given.extendedAt)
  }
  return given
}

function exceedsBudget(competition: Competition, awards: GivenAward[]): boolean {
  const spent = addAll(awards.flatMap((given) => given.winners.map((winner) => winner.prize)))
  return competition.budget !== undefined && compare(spent, readDecimal(competition.budget)) > 0
}

/** Withheld whole: nobody wins. Excluding an award that is undecided: undecided too. Else the ranking is walked. */
function giveAward(
  competition: Competition,
  decisions: Decision[],
  award: Award,
  ranking: Ranking,
  earlier: GivenAward[],
  notAffordableAt: number | null,
): GivenAward {
  const about = decisions.filter((decision) => decision.award === award.id)
  const nobody = { award, rankingId: ranking.id, winners: [], undecided: null, passedOver: [], extendedAt: null }
  if (isWithheld(about, award, ranking)) return { ...nobody, status: 'withheld' }
  const excluded = earlier.filter((one) => (award.excludes ?? []).includes(one.award.id))
  const sharing = earlier.filter((one) => (award.share?.with ?? []).includes(one.award.id))
  if ([...excluded, ...sharing].some((one) => one.status === 'undecided')) {
    return { ...nobody, status: 'undecided', undecided: { place: null, tied: [] } }
  }
  const winnersOf = (awards: GivenAward[]) =>
    awards.flatMap((one) => one.winners.map((winner) => winner.placing.submission.id))
  const [barred, sharers] = [winnersOf(excluded), winnersOf(sharing)]
  return walk({ competition, about, award, ranking, barred, sharers, notAffordableAt })
}

/** A decided number of places replaces the rule's; without either there is no limit. */
function placesBeforeWithholding(about: Decision[], award: Award, ranking: Ranking): number {
  const decided = about.findLast((decision) => decision.kind === 'places' && isFilled(decision.value))
  return decided === undefined ? placesByRule(award, ranking) : Number(decided.value)
}

/** Of steps the one with the greatest `from` that the submissions come up to; none below the first. */
function placesByRule({ places }: Award, ranking: Ranking): number {
  if (places === undefined) return Number.POSITIVE_INFINITY
  if (!Array.isArray(places)) return Number(places)
  const judged = judgedIn(ranking)
  const step = places.filter(({ from }) => Number(from) <= judged).at(-1)
  if (step === undefined) return 0
  let count = Number(step.places)
  if (step.every === undefined) return count
  for (let from = Number(step.from) + Number(step.every); from <= judged; from += Number(step.every)) count += 1
  return count
}

/** The submissions of a ranking that are not excluded. */
function judgedIn(ranking: Ranking): number {
  return ranking.ranked.length + ranking.unranked.filter(({ status }) => status !== 'excluded').length
}

/** Withholding decisions add up; one without a number withholds all. */
function withheldPlaces(about: Decision[]): number {
  const numbers = about
    .filter((decision) => decision.kind === 'withhold')
    .map((decision) => (isFilled(decision.value) ? Number(decision.value) : Number.POSITIVE_INFINITY))
  return numbers.reduce((sum, number) => sum + number, 0)
}

function isWithheld(about: Decision[], award: Award, ranking: Ranking): boolean {
  const withheld = withheldPlaces(about)
  return withheld > 0 && withheld >= placesBeforeWithholding(about, award, ranking)
}

/** What an award is given by: the decisions about it, its ranking, who is barred, and with whom it shares a limit. */
type Walk = {
  competition: Competition
  about: Decision[]
  award: Award
  ranking: Ranking
  barred: string[]
  /** Who has won an award that the share counts in. */
  sharers: string[]
  notAffordableAt: number | null
}

/**
 * The ranking is walked by groups of equal place, until the places are full, a group is undecided or left out, or nobody
 * from here on has the total that is asked for. Who is given the award by decision wins in any case.
 */
function walk(rules: Walk): GivenAward {
  const { award, ranking } = rules
  const given: GivenAward = {
    award,
    rankingId: ranking.id,
    status: 'given',
    winners: [],
    undecided: null,
    passedOver: [],
    extendedAt: null,
  }
  const groups = groupsByPlace(ranking)
  for (const [index, group] of groups.entries()) {
    if (
      placesLeft(rules, given) <= 0 ||
      !groups
        .slice(index)
        .flat()
        .some((one) => hasTheTotal(rules, one))
    )
      break
    const isLeft = lookAtGroup(rules, given, group) === 'left'
    if (given.undecided !== null || isLeft) break
  }
  for (const placing of ranking.ranked) giveByDecision(rules, given, placing)
  for (const winner of given.winners) winner.prize = prizeAsDecided(rules, winner)
  given.winners.sort((a, b) => byPlacing(a.placing, b.placing))
  return { ...given, status: given.undecided === null ? 'given' : 'undecided' }
}

function groupsByPlace(ranking: Ranking): Ranked[][] {
  return distinct(ranking.ranked.map((one) => one.place)).map((place) =>
    ranking.ranked.filter((one) => one.place === place),
  )
}

/** Places left for those who win by the rules: a place is kept for everyone given the award who is not reached yet. */
function placesLeft(rules: Walk, given: GivenAward): number {
  const places = placesBeforeWithholding(rules.about, rules.award, rules.ranking) - withheldPlaces(rules.about)
  const kept = rules.ranking.ranked.filter((one) => giftTo(rules, one) !== null && !hasWon(given, one))
  return places - given.winners.length - kept.length
}

function hasWon(given: GivenAward, placing: Ranked): boolean {
  return given.winners.some((winner) => winner.placing === placing)
}

function hasTheTotal(rules: Walk, one: Ranked): boolean {
  const { minimum, above } = rules.award
  if (above !== undefined) return passes(one.total, { above }, bestOfTotal(rules.competition))
  return minimum === undefined || passes(one.total, { minimum }, bestOfTotal(rules.competition))
}

/** How many more submissions may win something of the share: who has won already, or is given it further down, is in it. */
function roomInShare(rules: Walk, given: GivenAward): number {
  const { share } = rules.award
  if (share === undefined) return Number.POSITIVE_INFINITY
  const hundredth = over(times(readDecimal(share.atMost), whole(judgedIn(rules.ranking))), hundred)
  const most = Number(printDecimal(round(hundredth, 0, 'down'), 0))
  const kept = rules.ranking.ranked.filter((one) => giftTo(rules, one) !== null)
  const inIt = [...given.winners.map((winner) => winner.placing), ...kept].map((one) => one.submission.id)
  return most - distinct([...inIt, ...rules.sharers]).length
}

function isSharer(rules: Walk, one: Ranked): boolean {
  return rules.sharers.includes(one.submission.id)
}

/**
 * First who is given the award, then who is refused; then the candidates left win together, or are undecided together, or
 * are left out. Who has not the total is not looked at, nor, once the share is full, anyone who would be new in it.
 */
function lookAtGroup(rules: Walk, given: GivenAward, group: Ranked[]): 'left' | null {
  for (const placing of group) giveByDecision(rules, given, placing)
  const candidates: Ranked[] = []
  const earlierWinners = [...given.winners]
  const isFull = roomInShare(rules, given) <= 0
  for (const placing of group) {
    if (hasWon(given, placing) || !hasTheTotal(rules, placing)) continue
    if (isFull && (!isSharer(rules, placing) || rules.barred.includes(placing.submission.id))) continue
    const reason = whyRefused(rules, earlierWinners, placing)
    if (reason === null) candidates.push(placing)
    else given.passedOver.push({ placing, reason })
  }
  return candidates.length > 0 ? decideCandidates(rules, given, candidates) : null
}

/** The last decision to give the award to this submission, unless the jury decided otherwise about it afterwards. */
function giftTo(rules: Walk, placing: Ranked): Decision | null {
  const last = lastAbout(rules, placing)
  return last !== null && last.kind === 'give' ? last : null
}

function lastAbout(rules: Walk, placing: Ranked): Decision | null {
  const kinds = ['give', 'pass', 'decline']
  return (
    rules.about.findLast(
      (decision) => kinds.includes(decision.kind) && decision.submission === placing.submission.id,
    ) ?? null
  )
}

/** Given by decision: wins whatever its place, requirement, minimum, caps and excludes; it fills the slot of its turn. */
function giveByDecision(rules: Walk, given: GivenAward, placing: Ranked): void {
  const gift = giftTo(rules, placing)
  if (gift === null || hasWon(given, placing)) return
  const prize = isFilled(gift.value) ? readDecimal(gift.value) : prizeOfSlot(rules.award, given.winners.length + 1)
  given.winners.push({ placing, prize })
}

/** Refused, for the first reason that applies: requirement, a cap already full, excludes, a decision. */
function whyRefused(rules: Walk, winners: Winner[], placing: Ranked): string | null {
  if (!meetsRequirements(rules.competition, placing)) return 'requirement'
  for (const cap of rules.award.caps ?? []) {
    const value = columnOf(placing, cap.per)
    if (value !== '' && winnersUnder(winners, cap.per, value) >= Number(cap.atMost)) return 'cap'
  }
  if (rules.barred.includes(placing.submission.id)) return 'excludes'
  const decision = lastAbout(rules, placing)
  return decision === null || decision.kind === 'give' ? null : `decision ${decision.no}`
}

function columnOf(placing: Ranked, column: string): string {
  return Object.hasOwn(placing.submission, column) ? (placing.submission[column] ?? '') : ''
}

function winnersUnder(winners: Winner[], column: string, value: string): number {
  return winners.filter((winner) => columnOf(winner.placing, column) === value).length
}

/**
 * Candidates of one place: undecided across a cap; across the last place or across different prizes as `shared` says; a
 * share is never exceeded, so across it they are undecided, or left out.
 */
function decideCandidates(rules: Walk, given: GivenAward, candidates: Ranked[]): 'left' | null {
  const prizes = sharedPrizes(rules, given, candidates)
  const place = candidates[0]?.place ?? null
  const isAcrossShare = candidates.filter((one) => !isSharer(rules, one)).length > roomInShare(rules, given)
  const isAcrossCap = isTieAcrossCap(rules, given, candidates)
  if (!isAcrossCap && (prizes === 'left' || (isAcrossShare && rules.award.shared === 'leave'))) return 'left'
  const isUndecided = prizes === 'undecided' || prizes === 'left' || isAcrossShare || isAcrossCap
  if (isUndecided || place === rules.notAffordableAt) {
    given.undecided = { place, tied: candidates }
    return null
  }
  if (prizes.extended) given.extendedAt = place
  for (const placing of candidates) given.winners.push({ placing, prize: prizes.each })
  return null
}

/** A tie across a cap: more of the candidates share one value than the cap has left. */
function isTieAcrossCap(rules: Walk, given: GivenAward, candidates: Ranked[]): boolean {
  return (rules.award.caps ?? []).some((cap) =>
    candidates.some((placing) => {
      const value = columnOf(placing, cap.per)
      const left = Number(cap.atMost) - winnersUnder(given.winners, cap.per, value)
      return value !== '' && candidates.filter((other) => columnOf(other, cap.per) === value).length > left
    }),
  )
}

/** What each of the candidates of one place gets. */
function sharedPrizes(
  rules: Walk,
  given: GivenAward,
  candidates: Ranked[],
): { each: Fraction; extended: boolean } | 'undecided' | 'left' {
  const { award } = rules
  const left = placesLeft(rules, given)
  const first = given.winners.length + 1
  const filled = prizesOfSlots(award, first, Math.min(candidates.length, left))
  const across = candidates.length > left
  const different = filled.some((prize) => !equal(prize, prizeOfSlot(award, first)))
  if (!across && !different) return { each: prizeOfSlot(award, first), extended: false }
  switch (award.shared ?? 'stop') {
    case 'stop':
      return 'undecided'
    case 'leave':
      return 'left'
    case 'extend':
      // All of them win, across the last place too, each with the highest prize of the places that the group fills.
      return widened(smallestFirst(filled).at(-1) ?? zero, filled, candidates)
    case 'split':
      // They share the prizes of the slots that they fill, rounded down to the cent.
      return { each: round(over(addAll(filled), whole(candidates.length)), 2, 'down'), extended: false }
  }
}

/** A group that costs more than the slots that it fills. */
function widened(each: Fraction, filled: Fraction[], candidates: Ranked[]): { each: Fraction; extended: boolean } {
  return { each, extended: compare(addAll(candidates.map(() => each)), addAll(filled)) > 0 }
}

/** One prize for every slot, or a list by slot; beyond the end of the list there is none. */
function prizeOfSlot(award: Award, slot: number): Fraction {
  const prize = award.prize ?? 0
  return readDecimal(Array.isArray(prize) ? (prize[slot - 1] ?? 0) : prize)
}

function prizesOfSlots(award: Award, first: number, count: number): Fraction[] {
  const prizes: Fraction[] = []
  for (let slot = first; slot < first + count; slot += 1) prizes.push(prizeOfSlot(award, slot))
  return prizes
}

/** The last decision on the prize of this winner, or of every winner of the award, goes before the rule. */
function prizeAsDecided(rules: Walk, winner: Winner): Fraction {
  const decided = rules.about.findLast(
    (decision) =>
      decision.kind === 'prize' &&
      (!isFilled(decision.submission) || decision.submission === winner.placing.submission.id),
  )
  return isFilled(decided?.value) ? readDecimal(decided.value) : winner.prize
}

// ───────────────────────── Section 8: what is printed ─────────────────────────

/** Numbers have the decimals of the last step if that is a `round`, else 2. */
function baseDecimals(competition: Competition): number {
  const last = stepsOf(competition).at(-1)
  if (last === undefined || last === 'rescale' || !('round' in last)) return 2
  return Number(typeof last.round === 'object' ? last.round.decimals : last.round)
}

/** The totals of a ranking have as many more decimals as tell every two different ones apart. */
function decimalsOfTotals(competition: Competition, ranked: Ranked[]): number {
  const exact = distinct(ranked.map((one) => printExact(one.total)))
  const printed = (decimals: number) => distinct(ranked.map((one) => printDecimal(one.total, decimals)))
  let decimals = baseDecimals(competition)
  while (printed(decimals).length < exact.length) decimals += 1
  return decimals
}

/** Rows by place, then id; the unranked by id. */
function printRanking(competition: Competition, ranking: Ranking): DivisionTally {
  const decimals = decimalsOfTotals(competition, ranking.ranked)
  const unranked = ranking.unranked.map(({ tallied, status }) => ({
    submission: tallied.submission.id,
    status,
    ballots: tallied.ballots,
  }))
  return {
    id: ranking.id,
    ranking: ranking.ranked.map((one) => printRow(competition, ranking, one, decimals)),
    unranked: unranked.sort((a, b) => byCodeUnit(a.submission, b.submission)),
  }
}

function printRow(competition: Competition, ranking: Ranking, one: Ranked, decimals: number): RankingRow {
  const criteria: Record<string, string | null> = {}
  for (const { id } of competition.criteria) {
    const combined = one.combined.get(id) ?? null
    criteria[id] = combined === null ? null : printDecimal(combined, baseDecimals(competition))
  }
  return {
    place: one.place,
    submission: one.submission.id,
    applicant: one.submission.applicant,
    title: one.submission.title,
    total: printDecimal(one.total, decimals),
    exact: printExact(one.total),
    ballots: one.ballots,
    criteria,
    decidedBy: one.decidedBy,
    sharedWith: othersAtPlace(ranking.ranked, one),
    status: meetsRequirements(competition, one) ? 'ranked' : 'below-requirement',
  }
}

function printAward(competition: Competition, given: GivenAward): AwardTally {
  const steps = (competition.ties ?? ['decision', 'lot']).map(tieName)
  const placings = given.winners.map((winner) => winner.placing)
  return {
    id: given.award.id,
    division: given.rankingId,
    status: given.status,
    winners: given.winners.map(({ placing, prize }) => ({
      place: placing.place,
      submission: placing.submission.id,
      prize: printDecimal(prize, 2),
      sharedWith: othersAtPlace(placings, placing),
      decidedBy: placing.decidedBy,
    })),
    undecided: given.undecided === null ? null : printUndecided(given.undecided, steps),
    passedOver: given.passedOver.map(({ placing, reason }) => ({ submission: placing.submission.id, reason })),
  }
}

/** Without a place the award waits for another one: nobody is tied and no step is missing. */
function printUndecided(undecided: { place: number | null; tied: Ranked[] }, steps: string[]): Undecided {
  const tied = undecided.tied.map((one) => one.submission.id).sort(byCodeUnit)
  return { place: undecided.place, tied, steps: undecided.place === null ? [] : steps }
}

function othersAtPlace(placings: Ranked[], one: Ranked): string[] {
  return placings
    .filter((other) => other !== one && other.place === one.place)
    .map((other) => other.submission.id)
    .sort(byCodeUnit)
}

function byPlacing(a: Ranked, b: Ranked): number {
  return a.place - b.place || byCodeUnit(a.submission.id, b.submission.id)
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function distinct<One>(all: One[]): One[] {
  return [...new Set(all)]
}

function isFilled(cell: string | undefined): cell is string {
  return cell !== undefined && cell !== ''
}
