// What the rules allow and a chair should know: ties that stay, thresholds that nobody misses, rounding that makes ties.
import type { Award, Competition, Requirement, Step } from '../model/competition.js'
import type { CubeFacts, Range } from '../model/cube.js'
import { toFraction } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import { type Doubt, doubt, type ThresholdOf } from '../model/doubt.js'
import { decimalText, type Fraction, fraction, multiply, subtract } from '../model/fraction.js'
import { hasSeat } from '../model/juror.js'
import { meetsThreshold, type Threshold } from '../model/threshold.js'
import { combiningSteps, firstFacts, followFacts, isRefused } from '../rules/follow.js'
import { jurorFacts } from '../rules/jurors.js'
import { ruleOf } from '../rules/steps.js'

export function doubtsAbout(docket: Docket): readonly Doubt[] {
  return [
    ...tieDoubts(docket.competition),
    ...thresholdDoubts(docket),
    ...dropDoubts(docket),
    ...roundingDoubts(docket),
    ...budgetDoubts(docket.competition),
    ...jurorDoubts(docket),
    ...docket.competition.criteria.flatMap(({ name, weight }) =>
      weight.units === 0 ? [doubt('criterion-uncounted', { criterion: name })] : [],
    ),
  ]
}

/** Without `decision` and `lot` nobody can record what separates; an award that stops at a tie would wait for ever. */
function tieDoubts({ ties, criteria, awards }: Competition): readonly Doubt[] {
  const isClosed = ties.some(({ name }) => name === 'decision' || name === 'lot')
  const waiting = isClosed ? [] : awards.filter(({ places, shared }) => places !== null && shared === 'stop')
  const texts = ties.map((step) => JSON.stringify(step))
  const lot = ties.findIndex(({ name }) => name === 'lot')
  return [
    ...waiting.map(({ name }) => doubt('ties-end-open', { award: name })),
    ...ties.flatMap((step, index): readonly Doubt[] => {
      if (step.name === 'criterion' && criteria.length === 1)
        return [doubt('tie-idle', { no: index + 1, why: 'only-criterion' })]
      if (texts.indexOf(texts[index]!) < index) return [doubt('tie-idle', { no: index + 1, why: 'repeated' })]
      return lot >= 0 && index > lot && step.name !== 'decision'
        ? [doubt('tie-idle', { no: index + 1, why: 'after-lot' })]
        : []
    }),
  ]
}

/** Thresholds against the ends between which values can lie; nothing where the rules do not tell those. */
function thresholdDoubts(docket: Docket): readonly Doubt[] {
  const { competition } = docket
  const total = rangeAfter(docket, competition.tally)
  const combined = rangesAfter(docket, combiningSteps(competition.tally))
  return [
    ...competition.require.flatMap((requirement) => requirementDoubts(docket, requirement, total, combined)),
    ...competition.awards.flatMap(({ name, threshold }) =>
      threshold === null ? [] : thresholdDoubt({ kind: 'award', name }, threshold, total),
    ),
  ]
}

function requirementDoubts(
  docket: Docket,
  requirement: Requirement,
  total: Range | null,
  combined: readonly Range[],
): readonly Doubt[] {
  const { criteria, measures } = docket.competition
  switch (requirement.kind) {
    case 'total':
      return thresholdDoubt({ kind: 'total', name: '' }, requirement, total)
    case 'criterion': {
      const index = criteria.findIndex(({ id }) => id === requirement.criterion)
      return thresholdDoubt(
        { kind: 'criterion', name: criteria[index]?.name ?? '' },
        requirement,
        combined[index] ?? null,
      )
    }
    case 'criteria': {
      const about: ThresholdOf = { kind: 'criteria', name: '' }
      const all = combined.map((range) => thresholdDoubt(about, requirement, range))
      return all.length > 0 && all.every((found) => found.length > 0 && found[0]!.code === all[0]![0]!.code)
        ? all[0]!
        : []
    }
    case 'measure': {
      const measure = measures.find(({ id }) => id === requirement.measure)
      const range = measure === undefined ? null : rangeAfter(docket, measure.steps)
      return thresholdDoubt({ kind: 'measure', name: requirement.measure }, requirement, range)
    }
  }
}

/** Whether even the best value misses a threshold, or even the worst one meets it. */
function thresholdDoubt(what: ThresholdOf, threshold: Threshold, range: Range | null): readonly Doubt[] {
  if (range === null || range.min === null || range.max === null) return []
  const [best, worst] = range.best === 'high' ? [range.max, range.min] : [range.min, range.max]
  const limit = toFraction(threshold.minimum)
  const meets = (value: Fraction) => meetsThreshold(threshold, range.best, value)
  if (!meets(best)) return [doubt('threshold-beyond', { what, threshold: text(limit), best: text(best) })]
  return meets(worst) ? [doubt('threshold-empty', { what, threshold: text(limit), worst: text(worst) })] : []
}

/** Without zeros at the end. */
const text = (value: Fraction): string => {
  const decimal = decimalText(value, 6)
  return decimal.replace(/\.?0+$/, '')
}

function rangesAfter({ competition, jurors }: Docket, steps: readonly Step[]): readonly Range[] {
  const facts = followFacts(steps, firstFacts(competition, jurorFacts(jurors)))
  return isRefused(facts) ? [] : facts.at(-1)!.criteria.map(({ range }) => range)
}

const rangeAfter = (docket: Docket, steps: readonly Step[]): Range | null => rangesAfter(docket, steps)[0] ?? null

/** More than half of a panel left out. A full panel has every seat, or the assigned ones. */
function dropDoubts({ competition, jurors, quorum, expected }: Docket): readonly Doubt[] {
  const dropped = competition.tally.reduce(
    (so, { name, parameters }) => so + (ruleOf(name).drops?.(parameters) ?? 0),
    0,
  )
  const seats = jurors.filter(hasSeat).length
  const panel = expected === 'all' && seats >= quorum ? seats : quorum
  return dropped * 2 > panel ? [doubt('drop-most', { dropped, panel })] : []
}

/** So many submissions to each possible total make a tie at a given place likely: about one in ten and more. */
const crowded = 40

/**
 * Totals rounded to few decimals: with K possible totals and n submissions, most of them in the middle quarter, another
 * has the same total as the last winner with a chance of about 4n / K. From one in ten on it is said.
 */
function roundingDoubts(docket: Docket): readonly Doubt[] {
  const { competition, submissions } = docket
  const last = competition.tally.at(-1)
  const decimals = last === undefined ? null : (ruleOf(last.name).decimals?.(last.parameters) ?? null)
  const range = rangeAfter(docket, competition.tally)
  if (decimals === null || range === null || range.min === null || range.max === null) return []
  const span = multiply(subtract(range.max, range.min), fraction(10n ** BigInt(decimals)))
  const totals = Number(span.n / span.d) + 1
  return competition.awards.flatMap(({ name, places, division, shared }) => {
    const members = submissions.rows.filter((row) => division === null || row.division === division).length
    const isLikely = places !== null && shared === 'stop' && members * crowded >= totals && members > 1
    return isLikely ? [doubt('rounding-ties', { decimals, totals, submissions: members, award: name })] : []
  })
}

/** Awards whose money has no end that the rules know, where there is a budget. */
function budgetDoubts({ awards, budget }: Competition): readonly Doubt[] {
  if (budget === null) return []
  return awards.flatMap((award): readonly Doubt[] => {
    if (!isPaid(award)) return []
    if (award.places === null) return [doubt('budget-open', { award: award.name, why: 'no-places' })]
    return award.shared === 'extend' ? [doubt('budget-open', { award: award.name, why: 'extend' })] : []
  })
}

const isPaid = ({ prize }: Award): boolean =>
  prize.kind === 'each' ? prize.cents > 0 : prize.cents.some((cents) => cents > 0)

/** Jurors' totals that are not alike: of other criteria, or ranks among other submissions. */
function jurorDoubts({ competition, jurors, expected }: Docket): readonly Doubt[] {
  const facts = followFacts(competition.tally, firstFacts(competition, jurorFacts(jurors)))
  if (isRefused(facts)) return []
  return competition.tally.flatMap(({ name, parameters }, index): readonly Doubt[] => {
    const met: CubeFacts = facts[index]!
    const ofJurors = met.criteria.some(({ jurorsStand }) => jurorsStand)
    if (name === 'mean' && parameters.over === 'criteria' && ofJurors && met.jurorsPartial) {
      return [doubt('jurors-unalike', { no: index + 1 })]
    }
    return (name === 'ranks' || name === 'points') && ofJurors && expected !== 'all'
      ? [doubt('ranks-unalike', { no: index + 1 })]
      : []
  })
}
