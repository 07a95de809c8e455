// The rules that can move a place, in RFC 8785 form, and their digest: which rules a ballot was cast under.
import type { AwardPlaces, Share } from '../model/award-places.js'
import type { Award, Competition, CriteriaGroup, RankingRules, Requirement, Step } from '../model/competition.js'
import { type Decimal, isSameDecimal, wholeNumber, writeDecimal } from '../model/decimal.js'
import { sha256 } from '../model/digest.js'
import { byCodeUnit } from '../model/ids.js'
import type { Scale } from '../model/scale.js'
import type { Threshold } from '../model/threshold.js'
import { defaultTies, presets } from './presets.js'
import { ruleOf } from './steps.js'
import { tieRuleOf } from './ties.js'
import { type Written, writeStep } from './written-form.js'

/** A JSON value in which numbers are decimals, kept as written. */
type Canonical = string | boolean | Decimal | readonly Canonical[] | { readonly [key: string]: Canonical | undefined }

/**
 * Scale, criteria, groups, rounds, ballots, tally, measures, ranking, require, ties, divisions, awards, budget and deviation, without what cannot move a
 * place (names, labels, comments, lists) and without keys that have their default; no spaces, keys by code unit.
 */
export function canonicalRules(competition: Competition): string {
  return canonicalText({
    scale: competition.scale === null ? undefined : canonicalScale(competition.scale),
    criteria: competition.criteria.map((criterion) => ({
      id: criterion.id,
      weight: unless(criterion.weight, wholeNumber(1)),
      scale: criterionScale(competition, criterion.scale),
    })),
    groups: ifAnyListed(competition.groups.map(canonicalGroup)),
    rounds: ifAnyListed(competition.rounds.map(({ id, weight }) => ({ id, weight: unless(weight, wholeNumber(1)) }))),
    ballots: ifAny({
      expected: competition.ballots.expected === 'all' ? undefined : (competition.ballots.expected ?? undefined),
      quorum: unless(wholeNumber(competition.ballots.quorum), wholeNumber(1)),
      missing: competition.ballots.missing === 'refuse' ? undefined : competition.ballots.missing,
    }),
    tally: isSameList(competition.tally, presets['weighted-mean']!, canonicalStep)
      ? undefined
      : competition.tally.map(canonicalStep),
    measures: ifAny(Object.fromEntries(competition.measures.map(({ id, steps }) => [id, steps.map(canonicalStep)]))),
    ranking: canonicalRanking(competition.ranking),
    require: ifAnyListed(competition.require.map(canonicalRequirement)),
    ties: isSameList(competition.ties, defaultTies, canonicalTie) ? undefined : competition.ties.map(canonicalTie),
    divisions: ifAnyListed(competition.divisions.map((division) => division.id)),
    awards: ifAnyListed(competition.awards.map(canonicalAward)),
    budget: competition.budget === null ? undefined : money(competition.budget),
    deviation: competition.deviation === 'none' ? undefined : competition.deviation,
  })
}

/** The first 16 hex digits of the SHA-256 of the canonical rules. */
export const rulesDigest = (competition: Competition): string => sha256(canonicalRules(competition)).slice(0, 16)

/** A scale as canonical JSON: the form in which criteria are compared from the first ballot on. */
export const canonicalScaleText = (scale: Scale): string => canonicalText(canonicalScale(scale))

function canonicalScale(scale: Scale): Canonical {
  return {
    min: scale.min,
    max: scale.max,
    step: unless(scale.step, wholeNumber(1)),
    best: scale.best === 'high' ? undefined : scale.best,
  }
}

function criterionScale(competition: Competition, scale: Scale): Canonical | undefined {
  const isCommon = competition.scale !== null && canonicalScaleText(scale) === canonicalScaleText(competition.scale)
  return isCommon ? undefined : canonicalScale(scale)
}

const canonicalStep = (step: Step): Canonical => canonical(writeStep(step, (name) => ruleOf(name).form))

const canonicalTie = (step: Step): Canonical => canonical(writeStep(step, (name) => tieRuleOf(name).form))

const canonicalGroup = ({ id, weight, criteria }: CriteriaGroup): Canonical => ({
  id,
  weight: unless(weight, wholeNumber(1)),
  criteria,
})

function canonicalRequirement(requirement: Requirement): Canonical {
  switch (requirement.kind) {
    case 'criterion':
      return { criterion: requirement.criterion, ...canonicalThreshold(requirement) }
    case 'total':
      return { total: requirement.isAbove ? canonicalThreshold(requirement) : requirement.minimum }
    case 'criteria':
      return { criteria: wholeNumber(requirement.count), ...canonicalThreshold(requirement) }
    case 'measure':
      return { measure: requirement.measure, ...canonicalThreshold(requirement) }
  }
}

const canonicalRanking = ({ places, tolerance }: RankingRules): Canonical | undefined =>
  ifAny({ places: places === 'standard' ? undefined : places, tolerance: unless(tolerance, wholeNumber(0)) })

const canonicalThreshold = ({ minimum, isAbove }: Threshold): { readonly [key: string]: Canonical } =>
  isAbove ? { above: minimum } : { minimum }

function canonicalAward(award: Award): Canonical {
  return {
    id: award.id,
    division: award.division ?? undefined,
    places: award.places === null ? undefined : canonicalPlaces(award.places),
    ...(award.threshold && canonicalThreshold(award.threshold)),
    share: award.share === null ? undefined : canonicalShare(award.share),
    prize: canonicalPrize(award),
    shared: award.shared === 'stop' ? undefined : award.shared,
    caps: ifAnyListed(award.caps.map((cap) => ({ per: cap.per, atMost: wholeNumber(cap.atMost) }))),
    excludes: ifAnyListed(award.excludes),
  }
}

function canonicalPlaces(places: AwardPlaces): Canonical {
  if (typeof places === 'number') return wholeNumber(places)
  return places.map(({ from, places: count, every }) => ({
    from: wholeNumber(from),
    places: wholeNumber(count),
    every: every === null ? undefined : wholeNumber(every),
  }))
}

const canonicalShare = (share: Share): Canonical => ({ atMost: share.atMost, with: ifAnyListed(share.with) })

function canonicalPrize({ prize }: Award): Canonical | undefined {
  if (prize.kind === 'by-place') return prize.cents.map(money)
  return prize.cents === 0 ? undefined : money(prize.cents)
}

const money = (cents: number): Decimal => {
  const decimals = cents % 100 === 0 ? 0 : cents % 10 === 0 ? 1 : 2
  return { units: cents / 10 ** (2 - decimals), decimals }
}

const unless = (value: Decimal, usual: Decimal): Decimal | undefined =>
  isSameDecimal(value, usual) ? undefined : value

const ifAnyListed = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

const ifAny = (keys: { readonly [key: string]: Canonical | undefined }): Canonical | undefined =>
  Object.values(keys).some((value) => value !== undefined) ? keys : undefined

/** Whether two lists are written alike in their shortest form. */
const isSameList = (a: readonly Step[], b: readonly Step[], write: (step: Step) => Canonical): boolean =>
  canonicalText(a.map(write)) === canonicalText(b.map(write))

/** What `writeStep` made, its numbers as decimals. */
function canonical(written: Written): Canonical {
  if (typeof written === 'number') return wholeNumber(written)
  if (typeof written !== 'object' || isDecimal(written)) return written
  if (Array.isArray(written)) return written.map(canonical)
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, canonical(value)]))
}

function isDecimal(value: Canonical | Written): value is Decimal {
  return typeof value === 'object' && 'units' in value && typeof value.units === 'number'
}

function canonicalText(value: Canonical): string {
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (isDecimal(value)) return writeDecimal(value)
  if (Array.isArray(value)) return `[${value.map((each: Canonical) => canonicalText(each)).join(',')}]`
  const said = Object.entries(value).filter((entry): entry is [string, Canonical] => entry[1] !== undefined)
  const sorted = said.toSorted(([a], [b]) => byCodeUnit(a, b))
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonicalText(each)}`).join(',')}}`
}
