// What holds of every way of counting, on random competitions: each law a sentence, with the rules for which it holds.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Files } from '../../src/model/folder.js'
import { readFolder } from '../../src/read/folder.js'
import { newFileText } from '../../src/write/chained-rows.js'
import { resultTexts } from '../../src/write/results.js'
import { type TallyDocument, tallyDocument } from '../../src/write/tally-document.js'
import * as plain from '../oracle/fraction.js'
import type { Ballot, Criterion, Decision, Scale, Step, TieStep, World } from '../oracle/oracle.js'
import { countFiles, countWorld, filesOf } from './files.js'
import { type Ingredients, scoreText, worlds, worldsWith } from './worlds.js'

type Counted = Pick<TallyDocument, 'divisions' | 'awards'>
type Ranked = Counted['divisions'][number]['ranking'][number]

const runs = Math.ceil(Number(process.env.JURY_RUNS ?? 400) / 4)
const seed = Number(process.env.JURY_SEED ?? 20180301)

/** A law on worlds that check accepts and that it says something about; `law` returns whether it did. */
function checkLaw<Drawn>(
  arbitrary: fc.Arbitrary<World>,
  change: fc.Arbitrary<Drawn>,
  law: (before: Counted, world: World, drawn: Drawn) => boolean,
  times = 1,
): void {
  let applied = 0
  fc.assert(
    fc.property(arbitrary, change, (world, drawn) => {
      const before = countedOrNull(world)
      if (before !== null && law(before, world, drawn)) applied++
    }),
    { numRuns: runs * times, seed },
  )
  expect(applied).toBeGreaterThan((runs * times) / 8)
}

function countedOrNull(world: World): Counted | null {
  const { outcome } = countWorld(world)
  if (outcome === null) return null
  const { divisions, awards } = tallyDocument(outcome)
  return { divisions, awards }
}

/** Of a world that check must accept, since it accepted the one it was made from. */
function countedAgain(world: World): Counted {
  const { outcome, findings } = countWorld(world)
  if (outcome === null) throw new Error(`check refuses the changed world: ${JSON.stringify(findings)}`)
  const { divisions, awards } = tallyDocument(outcome)
  return { divisions, awards }
}

const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 })
const seeds = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 })
const rowsOf = (counted: Counted): readonly Ranked[] => counted.divisions.flatMap(({ ranking }) => ranking)

// ── Rules of a world ──

const presets: Readonly<Record<string, readonly Step[]>> = {
  'weighted-mean': [{ mean: 'criteria' }, { mean: 'jurors' }],
  percent: ['rescale', { mean: 'criteria' }, { mean: 'jurors' }],
  'point-sum': [{ sum: 'criteria' }, { mean: 'jurors' }],
}
const stepsOf = ({ competition: { tally = 'weighted-mean' } }: World): readonly Step[] =>
  typeof tally === 'string' ? (presets[tally] ?? []) : tally

/** Whether the rule has a step of this name, over this axis where one is said. */
const has = (world: World, name: string, axis?: string): boolean =>
  stepsOf(world).some((step) =>
    typeof step === 'string'
      ? step === name
      : Object.entries(step).some(([key, over]) => key === name && (axis === undefined || over === axis)),
  )

const scaleOf = ({ competition }: World, criterion: Criterion | undefined): Scale =>
  criterion?.scale ?? competition.scale ?? { min: 0, max: 1 }

/** Whether a smaller total is the better one. */
const isLowBest = (world: World): boolean =>
  !has(world, 'rescale') && scaleOf(world, world.competition.criteria[0]).best === 'low'

/** Above 0 where a is the better total. */
function compareTotals(world: World, a: Ranked, b: Ranked): number {
  const comparison = plain.compare(exactOf(a), exactOf(b))
  return isLowBest(world) ? -comparison : comparison
}

function exactOf({ exact }: Ranked): plain.Fraction {
  const [n = '', d = '1'] = exact.split('/')
  return plain.fraction(BigInt(n), BigInt(d))
}

/** A score so many steps better, at most the best; or so many worse, at most the worst. */
function movedScore(scale: Scale, text: string, steps: number): string {
  const step = Number(scale.step ?? 1)
  const count = Math.round((Number(scale.max) - Number(scale.min)) / step)
  const position = Math.round((Number(text) - Number(scale.min)) / step)
  const moved = position + (scale.best === 'low' ? -steps : steps)
  return scoreText(scale, Math.min(count, Math.max(0, moved)))
}

// ── The laws ──

test('who the jurors are changes nothing: under other names and in another order they count the same', () => {
  checkLaw(worlds, orders, (before, world, order) => {
    const named = new Map(world.jurors.map(({ id }, index) => [id, `k${order[index]}`]))
    const of = (id: string) => named.get(id) ?? id
    const renamed: World = {
      ...world,
      jurors: world.jurors
        .map((juror) => ({
          ...juror,
          id: of(juror.id),
          ...(juror.deputy_of ? { deputy_of: of(juror.deputy_of) } : {}),
        }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      ballots: world.ballots.map((ballot) => ({ ...ballot, juror: of(ballot.juror) })),
      decisions: world.decisions.map((each) => ({ ...each, ...(each.juror ? { juror: of(each.juror) } : {}) })),
      ...(world.assignments
        ? { assignments: world.assignments.map((each) => ({ ...each, juror: of(each.juror) })) }
        : {}),
    }
    expect(countedAgain(renamed)).toStrictEqual(before)
    return true
  })
})

test('what the submissions are called changes nothing but the order in which a shared place lists them', () => {
  checkLaw(worlds, orders, (before, world, order) => {
    const named = new Map(world.submissions.map(({ id }, index) => [id, `N-${order[index]}`]))
    const of = (id: string) => named.get(id) ?? id
    const renamed: World = {
      ...world,
      submissions: world.submissions.map((each) => ({ ...each, id: of(each.id) })),
      ballots: world.ballots.map((ballot) => ({ ...ballot, submission: of(ballot.submission) })),
      decisions: world.decisions.map((each) => renameDecision(each, of)),
      ...(world.assignments
        ? { assignments: world.assignments.map((each) => ({ ...each, submission: of(each.submission) })) }
        : {}),
    }
    expect(withoutOrder(countedAgain(renamed), (id) => id)).toStrictEqual(withoutOrder(before, of))
    return true
  })
})

function renameDecision(decision: Decision, of: (id: string) => string): Decision {
  const isSet = decision.kind === 'tie' || decision.kind === 'lot'
  return {
    ...decision,
    ...(decision.submission ? { submission: of(decision.submission) } : {}),
    ...(isSet ? { value: (decision.value ?? '').split(' ').map(of).join(' ') } : {}),
  }
}

/** What was counted under other ids, everything that stands in the order of ids sorted anew. */
function withoutOrder({ divisions, awards }: Counted, of: (id: string) => string): unknown {
  const sorted = <Row>(list: readonly Row[]): readonly string[] => list.map((row) => JSON.stringify(row)).sort()
  const shared = (ids: readonly string[]) => ids.map(of).sort()
  return [
    divisions.map(({ id, ranking, unranked }) => [
      id,
      sorted(ranking.map((row) => ({ ...row, submission: of(row.submission), sharedWith: shared(row.sharedWith) }))),
      sorted(unranked.map((row) => ({ ...row, submission: of(row.submission) }))),
    ]),
    awards.map(({ winners, undecided, passedOver, ...award }) => [
      award,
      sorted(winners.map((row) => ({ ...row, submission: of(row.submission), sharedWith: shared(row.sharedWith) }))),
      undecided && { ...undecided, tied: shared(undecided.tied) },
      sorted(passedOver.map((row) => ({ ...row, submission: of(row.submission) }))),
    ]),
  ]
}

/** One ballot of each juror and submission, no decision but absences and recusals. */
const singleBallots = (drawn: Ingredients): Ingredients => ({
  ...drawn,
  cells: drawn.cells.map((cell) => ({ ...cell, again: null })),
  decisions: drawn.decisions.filter(({ kind }) => kind === 'absence' || kind === 'recusal'),
  records: [],
  revokes: null,
})

/** Half of the rules end in whole numbers, so that totals stay equal and the ties are what tells. */
const coarsely = (drawn: Ingredients): Ingredients => {
  const [first, second, last] = drawn.tally.rounds
  const rounds = [first, second, drawn.cells.length % 2 === 0 ? { round: 0 } : last] as const
  return { ...singleBallots(drawn), tally: { ...drawn.tally, rounds: [...rounds] } }
}

/**
 * The total holds for every rule: every step leaves a better score no worse, dropping included, since what is left over
 * in order is no worse in every position. The place holds where each step of ties looks at the submission itself;
 * head-to-head and what is recorded look at who else is tied, and a better score may bring another one in.
 */
test('a better score never costs a submission total or place', () => {
  const change = fc.record({ ballot: fc.nat(1000), criterion: fc.nat(4), steps: fc.integer({ min: 1, max: 3 }) })
  const law = (
    _: Counted,
    drawn: World,
    { ballot, criterion, steps }: { ballot: number; criterion: number; steps: number },
  ) => {
    const world = withTies(drawn, (step) => step !== 'head-to-head')
    const improved = improve(world, ballot, criterion, steps)
    if (improved === null) return false
    expectNoWorse(world, improved.submission, countedAgain(world), countedAgain(improved.world))
    return true
  }
  checkLaw(worldsWith(coarsely), change, law, 4)
})

/** In each ranking that has the submission it is ranked still, with a total and a place no worse. */
function expectNoWorse(world: World, id: string, before: Counted, after: Counted): void {
  for (const [index, { ranking }] of before.divisions.entries()) {
    const old = ranking.find(({ submission }) => submission === id)
    const now = after.divisions[index]?.ranking.find(({ submission }) => submission === id)
    if (old === undefined) continue
    if (now === undefined) throw new Error(`${id} is no longer ranked`)
    expect(compareTotals(world, now, old)).toBeGreaterThanOrEqual(0)
    expect(now.place).toBeLessThanOrEqual(old.place)
  }
}

const withTies = (world: World, keeps: (step: TieStep) => boolean): World => ({
  ...world,
  competition: { ...world.competition, ties: (world.competition.ties ?? ['decision', 'lot']).filter(keeps) },
})

function improve(world: World, index: number, criterionIndex: number, steps: number) {
  const criterion = world.competition.criteria[criterionIndex % world.competition.criteria.length]
  const ballot = world.ballots[index % Math.max(1, world.ballots.length)]
  const score = (ballot?.scores[criterion?.id ?? ''] ?? '').trim()
  if (criterion === undefined || ballot === undefined || score === '') return null
  const better = movedScore(scaleOf(world, criterion), score, steps)
  if (Number(better) === Number(score)) return null
  const ballots = world.ballots.with(world.ballots.indexOf(ballot), {
    ...ballot,
    scores: { ...ballot.scores, [criterion.id]: better },
  })
  return { world: { ...world, ballots }, submission: ballot.submission }
}

/** B is judged by the same jurors as A, each score at most as good: for every rule, and every tie that nobody decided. */
test('whom every juror finds at least as good on every criterion is not behind', () => {
  const bend = (drawn: Ingredients): Ingredients => ({
    ...coarsely(drawn),
    decisions: [],
    awards: [],
    expected: undefined,
  })
  const law = (_: Counted, world: World, by: readonly number[]) => {
    const [a, b] = world.submissions
    if (a === undefined || b === undefined) return false
    const changed = worsen(world, a.id, b.id, by)
    const pairs = countedAgain(changed.world).divisions.map(({ ranking }) =>
      [a.id, b.id].flatMap((id) => ranking.filter(({ submission }) => submission === id)),
    )
    for (const [better, worse] of pairs) {
      if (better === undefined || worse === undefined) continue
      expect([better.submission, worse.submission]).toEqual([a.id, b.id])
      expect(compareTotals(world, better, worse)).toBeGreaterThanOrEqual(0)
      expect(better.place).toBeLessThanOrEqual(worse.place)
      if (changed.isWorse && isStrict(world)) expect(better.place).toBeLessThan(worse.place)
    }
    return pairs.some((pair) => pair.length === 2)
  }
  checkLaw(worldsWith(bend), seeds, law, 4)
})

/** A rule under which every score that weighs moves the total, and every total the place. */
const isStrict = (world: World): boolean =>
  Number(world.competition.ranking?.tolerance ?? 0) === 0 &&
  !['median', 'round', 'drop'].some((name) => has(world, name))

/** The world in which B has A's ballots, each score so many steps worse; whether one that weighs is worse indeed. */
function worsen(world: World, a: string, b: string, by: readonly number[]): { world: World; isWorse: boolean } {
  let isWorse = false
  let drawn = 0
  const copies = world.ballots
    .filter(({ submission }) => submission === a)
    .map((ballot): Ballot => {
      const scores = world.competition.criteria.map((criterion) => {
        const score = (ballot.scores[criterion.id] ?? '').trim()
        if (score === '') return [criterion.id, score] as const
        const worse = movedScore(scaleOf(world, criterion), score, (by[drawn++ % by.length] ?? 0) % 4 === 1 ? -1 : 0)
        if (Number(worse) !== Number(score) && criterion.weight !== 0 && isSeat(world, ballot.juror)) isWorse = true
        return [criterion.id, worse] as const
      })
      return { ...ballot, submission: b, scores: Object.fromEntries(scores) }
    })
  const division = world.submissions.find(({ id }) => id === a)?.division
  const submissions = world.submissions.map((each) => (each.id === b && division ? { ...each, division } : each))
  const ballots = [...world.ballots.filter(({ submission }) => submission !== b), ...copies]
  return { world: { ...world, submissions, ballots }, isWorse }
}

const isSeat = (world: World, id: string): boolean =>
  ['', 'member', 'chair'].includes(world.jurors.find((juror) => juror.id === id)?.role ?? '')

/** For mean and median over jurors without drop, which leaves out so many, however many there are. */
test('every ballot cast twice, by jurors who are each other’s doubles, gives the same ranking', () => {
  const bend = (drawn: Ingredients): Ingredients => ({
    ...singleBallots(drawn),
    decisions: [],
    quorum: undefined,
    expected: undefined,
    tally: {
      ...drawn.tally,
      isDropped: false,
      overJurors: drawn.tally.overJurors === 'sum' ? 'mean' : drawn.tally.overJurors,
    },
  })
  checkLaw(worldsWith(bend), fc.constant(null), (before, world) => {
    if (has(world, 'drop') || has(world, 'sum', 'jurors')) return false
    const double = (id: string) => `${id}-zwei`
    const doubled: World = {
      ...world,
      jurors: world.jurors.flatMap((juror) => [juror, { ...juror, id: double(juror.id) }]),
      ballots: world.ballots.flatMap((ballot) => [ballot, { ...ballot, juror: double(ballot.juror) }]),
    }
    expect(withoutBallots(countedAgain(doubled))).toStrictEqual(withoutBallots(before))
    return rowsOf(before).length > 0
  })
})

/** What was counted but for the numbers of ballots. */
const withoutBallots = ({ divisions, awards }: Counted): unknown => [
  divisions.map(({ id, ranking, unranked }) => [
    id,
    ranking.map(({ ballots, ...row }) => row),
    unranked.map(({ ballots, ...row }) => row),
  ]),
  awards,
]

/** Where the mean over criteria is taken: a sum grows with its weights, a median takes none. */
test('weights count by their proportions', () => {
  const bend = (drawn: Ingredients): Ingredients => ({ ...drawn, tally: { ...drawn.tally, overCriteria: 'mean' } })
  checkLaw(worldsWith(bend), fc.constantFrom(2, 3, 10, 0.5), (before, world, factor) => {
    if (has(world, 'sum', 'criteria') || has(world, 'median', 'criteria')) return false
    const weigh = (criterion: Criterion): Criterion => ({
      ...criterion,
      weight: Math.round(Number(criterion.weight ?? 1) * 10_000 * factor) / 10_000,
    })
    const competition = { ...world.competition, criteria: world.competition.criteria.map(weigh) }
    expect(countedAgain({ ...world, competition })).toStrictEqual(before)
    return true
  })
})

/** But for the sum over jurors: with fewer ballots on one, another may no longer be short of jurors. */
test('a recusal changes the total of no other submission', () => {
  const change = fc.record({ juror: fc.nat(6), submission: fc.nat(5) })
  checkLaw(worlds, change, (before, world, { juror, submission }) => {
    if (has(world, 'sum', 'jurors')) return false
    const of = world.submissions[submission % world.submissions.length]?.id ?? ''
    const by = world.jurors[juror % world.jurors.length]?.id ?? ''
    const recusal = { no: world.decisions.length + 1, kind: 'recusal', juror: by, submission: of, reason: 'befangen' }
    const after = countedAgain({ ...world, decisions: [...world.decisions, recusal] })
    const others = (counted: Counted) =>
      counted.divisions.map(({ ranking, unranked }) => [
        ranking
          .map(({ submission: id, exact, ballots, criteria, status }) => ({ id, exact, ballots, criteria, status }))
          .filter(({ id }) => id !== of)
          .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        unranked.filter(({ submission: id }) => id !== of),
      ])
    expect(others(after)).toStrictEqual(others(before))
    return true
  })
})

test('a place goes by how many stand strictly before, and who is better by more than the tolerance always does', () => {
  checkLaw(worlds, fc.constant(null), (counted, world) => {
    for (const { ranking } of counted.divisions) {
      for (const row of ranking) {
        expect(row.place).toBe(placeIn(world, ranking, row))
        const sharing = ranking.filter((other) => other !== row && other.place === row.place)
        expect(row.sharedWith).toEqual(sharing.map(({ submission }) => submission).sort())
        for (const other of ranking) expectBehind(world, row, other)
      }
    }
    return rowsOf(counted).length > 1
  })
})

/** One more than how many stand before; or than how many places do; or the mean of the places that it shares. */
function placeIn({ competition }: World, ranking: readonly Ranked[], { place }: Ranked): number {
  const before = ranking.filter((other) => other.place < place)
  const sharing = ranking.filter((other) => other.place === place).length
  switch (competition.ranking?.places ?? 'standard') {
    case 'standard':
      return 1 + before.length
    case 'dense':
      return 1 + new Set(before.map((other) => other.place)).size
    case 'mean':
      return before.length + (1 + sharing) / 2
  }
}

function expectBehind(world: World, row: Ranked, other: Ranked): void {
  const comparison = compareTotals(world, row, other)
  const apart = plain.minus(exactOf(row), exactOf(other))
  const tolerance = plain.readDecimal(world.competition.ranking?.tolerance ?? 0)
  const isNear = [apart, plain.minus(plain.zero, apart)].every((each) => plain.compare(each, tolerance) <= 0)
  if (comparison > 0 && !isNear) expect(row.place).toBeLessThan(other.place)
  if (comparison === 0 && row.place !== other.place) expect(row.decidedBy).not.toBeNull()
}

test('what happens in one division changes nothing in another', () => {
  const bend = (drawn: Ingredients): Ingredients => ({ ...drawn, divisions: 2 + (drawn.divisions % 2), budget: null })
  checkLaw(worldsWith(bend), fc.constant(null), (before, world) => {
    const own = world.submissions[0]?.division
    const elsewhere = new Set(world.submissions.filter(({ division }) => division !== own).map(({ id }) => id))
    const [keeper] = world.jurors
    const ballots = world.ballots.filter(({ submission, juror }) => elsewhere.has(submission) || juror !== keeper?.id)
    const apart = ({ divisions, awards }: Counted) => ({
      divisions: divisions.filter(({ id }) => id !== own && id !== '*'),
      awards: awards.filter(({ id, division }) => division !== own && division !== '*' && !dependsOnAny(world, id)),
    })
    expect(apart(countedAgain({ ...world, ballots }))).toStrictEqual(apart(before))
    return elsewhere.size > 0 && ballots.length < world.ballots.length
  })
})

/** Whether what comes of an award hangs on another one. */
function dependsOnAny({ competition }: World, id: string): boolean {
  const { excludes = [], share } = competition.awards?.find((award) => award.id === id) ?? {}
  return excludes.length + (share?.with ?? []).length > 0
}

test('of a juror’s ballots on a submission the latest counts, and the older ones change nothing', () => {
  checkLaw(worlds, fc.constant(null), (before, world) => {
    const instant = ({ cast_at }: Ballot) => (cast_at ? Date.parse(cast_at) : Number.NEGATIVE_INFINITY)
    const isLatest = (ballot: Ballot) =>
      world.ballots.every(
        (other) =>
          other.juror !== ballot.juror || other.submission !== ballot.submission || instant(other) <= instant(ballot),
      )
    const ballots = world.ballots.filter(isLatest)
    expect(countedAgain({ ...world, ballots })).toStrictEqual(before)
    return ballots.length < world.ballots.length
  })
})

test('the same files give the same bytes, whatever the order of files and rows', () => {
  fc.assert(
    fc.property(worlds, seeds, orders, (world, keys, order) => {
      const texts = resultsOf(filesOf(world))
      fc.pre(texts !== null)
      const shuffled = {
        ...world,
        ballots: shuffle(world.ballots, keys),
        submissions: shuffle(world.submissions, keys),
        jurors: shuffle(world.jurors, order),
      }
      const files = filesOf(shuffled, (_, index) => `import-${order[index % 3]}`)
      expect(resultsOf(new Map(shuffle([...files], keys)))).toEqual(texts)
    }),
    { numRuns: runs, seed },
  )
})

function resultsOf(files: Files): readonly (string | undefined)[] | null {
  const { outcome } = countFiles(files)
  if (outcome === null) return null
  const texts = resultTexts(outcome, { provisional: false, excel: false, named: false })
  return ['tally.json', 'ranking.csv', 'awards.csv'].map((name) => texts.get(name))
}

const shuffle = <One>(list: readonly One[], keys: readonly number[]): One[] =>
  list
    .map((one, index) => ({ one, key: (keys[index % keys.length] ?? 0) * 31 + ((index * 7919) % 101) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one)

// ── What is written is read back ──

const pieces = fc.constantFrom('gut', ' ', '"', ',', ';', '\n', '\r\n', '\r', "'", '=', 'ä', '👍', '\t', '\ufeff', '')
const commentTexts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const ballotRows = fc.array(
  fc.record({
    juror: fc.constantFrom('j1', 'jurymitglied.ä', 'fremd'),
    submission: fc.constantFrom('Z-1', 'Z-2'),
    idee: fc.constantFrom('0', '7.5', '10', ''),
    nutzen: fc.constantFrom('0.5', '3'),
    comment: commentTexts,
    cast_at: fc.constantFrom('', '2018-03-01T10:00:00.000Z', '2018-03-01T10:00:00.001Z'),
    entered_by: commentTexts,
    rules: fc.constantFrom('', '0123456789abcdef'),
  }),
  { minLength: 1, maxLength: 6 },
)

test('what is written of ballots is read back to the same ballots, and its chain fits', () => {
  const rules = {
    version: 1,
    id: 'klein',
    title: 'Klein',
    scale: { min: 0, max: 10, step: 0.5 },
    criteria: [{ id: 'idee' }, { id: 'nutzen' }],
    ballots: { missing: 'renormalise' },
  }
  const columns = ['juror', 'submission', 'idee', 'nutzen', 'comment', 'cast_at', 'entered_by', 'rules', 'chain']
  fc.assert(
    fc.property(ballotRows, (rows) => {
      const bytes = (text: string) => new TextEncoder().encode(text)
      const written = bytes(newFileText(columns, rows))
      const files = new Map([
        ['competition.json', bytes(JSON.stringify(rules))],
        ['submissions.csv', bytes('id,applicant,title\n')],
        ['jurors.csv', bytes('id,name\n')],
        ['ballots/j1.csv', written],
      ])
      const { box, chains, findings } = readFolder(files, { chains: true })
      expect(findings).toEqual([])
      expect(chains.map((chain) => chain.rows)).toEqual([rows.length])
      const read = Array.from({ length: box.size }, (_, row) => ({
        juror: box.jurorIds[box.juror[row] ?? -1],
        submission: box.submissionIds[box.submission[row] ?? -1],
        scores: box.scores.map((column) => (column[row] === -1 ? null : (column[row] ?? 0) / 2)),
        comment: box.texts[box.comment[row] ?? -1],
        instant: box.castAt[row],
        rules: box.texts[box.rules[row] ?? -1],
      }))
      const meant = rows.map((row) => ({
        juror: row.juror,
        submission: row.submission,
        scores: [row.idee, row.nutzen].map((score) => (score === '' ? null : Number(score))),
        comment: row.comment,
        instant: row.cast_at === '' ? Number.NEGATIVE_INFINITY : Date.parse(row.cast_at),
        rules: row.rules,
      }))
      expect(read).toEqual(meant)
    }),
    { numRuns: runs * 2, seed },
  )
})
