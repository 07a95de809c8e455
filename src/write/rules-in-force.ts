// The rules in force as sentences, as every result prints them.
import type { Competition, Criterion, Requirement, Step } from '../model/competition.js'
import { bestOf, type CubeFacts } from '../model/cube.js'
import { type Decimal, toFraction, writeDecimal } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import { add, decimalText, divide, type Fraction, fraction, multiply, subtract } from '../model/fraction.js'
import { type BestEnd, highest, lowest } from '../model/scale.js'
import { combinedBests } from '../rules/combined.js'
import { firstFacts, follow, followFacts, isRefused } from '../rules/follow.js'
import { firstPartial, jurorFacts } from '../rules/jurors.js'
import { textOf } from '../rules/step.js'
import { ruleOf } from '../rules/steps.js'
import { tieRuleOf } from '../rules/ties.js'
import { criterionName, wordsOf } from './names.js'
import { spokenNumber } from './printed.js'

/** The facts before each step and after the last. Throws where the rule was not checked: that would be our own fault. */
function factsOf({ competition, jurors }: Docket, steps = competition.tally): readonly CubeFacts[] {
  const facts = followFacts(steps, firstFacts(competition, jurorFacts(jurors)))
  if (isRefused(facts)) throw new Error(`the rule was not checked: ${facts.fault}`)
  return facts
}

/** Which end of the totals is the best one. */
export const bestTotal = (docket: Docket): BestEnd => bestOf(factsOf(docket).at(-1)!)

/** A measure as people read it: which end of it is the best one, and a sentence for each of its steps. */
export type MeasureRule = { readonly id: string; readonly best: BestEnd; readonly sentences: readonly string[] }

/** In the order of competition.json. */
export const measureRules = (docket: Docket): readonly MeasureRule[] =>
  docket.competition.measures.map(({ id, steps }) => {
    const facts = factsOf(docket, steps)
    return { id, best: bestOf(facts.at(-1)!), sentences: stepSentences(docket.competition, steps, facts) }
  })

/** Which end of a measure is the best one. */
export const bestMeasured = (docket: Docket, measure: string): BestEnd =>
  bestOf(factsOf(docket, docket.competition.measures.find(({ id }) => id === measure)!.steps).at(-1)!)

/** Which end is the best one of each criterion's combined score. */
export const bestsCombined = ({ competition, jurors }: Docket): readonly BestEnd[] =>
  combinedBests(competition.tally, firstFacts(competition, jurorFacts(jurors)))

/** Which end is the best one of what a requirement looks at; of several criteria that of the first. */
export function bestRequired(docket: Docket, requirement: Requirement): BestEnd {
  const { competition } = docket
  switch (requirement.kind) {
    case 'total':
      return bestTotal(docket)
    case 'measure':
      return bestMeasured(docket, requirement.measure)
    case 'criterion':
      return bestsCombined(docket)[competition.criteria.findIndex(({ id }) => id === requirement.criterion)]!
    case 'criteria':
      return bestsCombined(docket)[0]!
  }
}

/** One sentence for each step of the counting rule, in the competition's language. */
export const tallySentences = (docket: Docket): readonly string[] =>
  stepSentences(docket.competition, docket.competition.tally, factsOf(docket))

/** The steps as sentences; `facts` are those before each. */
export const stepSentences = (
  { language }: Pick<Competition, 'language'>,
  steps: readonly Step[],
  facts: readonly CubeFacts[],
): readonly string[] =>
  steps.map((step, index) => ruleOf(step.name).sentence[language](step.parameters, facts[index]!, follow))

const missingSentence = (competition: Competition): string =>
  wordsOf(competition).rules.missing[competition.ballots.missing]

function tiesSentence(competition: Competition): string {
  const steps = competition.ties.map(({ name, parameters }) => {
    const criterion = parameters.criterion === undefined ? '' : textOf(parameters, 'criterion')
    return tieRuleOf(name).sentence[competition.language](parameters, criterionName(competition, criterion))
  })
  return wordsOf(competition).rules.ties(steps)
}

function toleranceSentence(competition: Competition): readonly string[] {
  const { tolerance } = competition.ranking
  return tolerance.units === 0 ? [] : [wordsOf(competition).rules.tolerance(spoken(competition, tolerance))]
}

/** Nothing where places are numbered as everyone expects. */
function placesSentence(competition: Competition): readonly string[] {
  const { places } = competition.ranking
  return places === 'standard' ? [] : [wordsOf(competition).rules.places[places]]
}

/** What follows the steps: missing scores, the quorum in force, ties, and how places are numbered. */
export const otherRules = (docket: Docket): readonly string[] => [
  wordsOf(docket.competition).rules.best[bestTotal(docket)],
  ...toleranceSentence(docket.competition),
  missingSentence(docket.competition),
  ...(firstPartial(docket.jurors) === null ? [] : [wordsOf(docket.competition).rules.partial]),
  wordsOf(docket.competition).rules.quorum(docket.quorum),
  tiesSentence(docket.competition),
  ...placesSentence(docket.competition),
]

/** Each requirement, on the values after the steps and, where `rescale` stands, on the criterion's own scale. */
export function requirementLines(docket: Docket): readonly string[] {
  return docket.competition.require.map((requirement) => requirementLine(docket, requirement))
}

function requirementLine(docket: Docket, requirement: Requirement): string {
  const { competition } = docket
  const words = wordsOf(competition).rules
  const reach = { best: bestRequired(docket, requirement), isAbove: requirement.isAbove }
  const minimum = spoken(competition, requirement.minimum)
  switch (requirement.kind) {
    case 'criterion': {
      const criteria = competition.criteria.filter(({ id }) => id === requirement.criterion)
      const own = onOwnScales(competition, requirement.minimum, criteria, false)
      return words.requireCriterion(criterionName(competition, requirement.criterion), minimum, own, reach)
    }
    case 'total':
      return words.requireTotal(
        minimum,
        onOwnScales(competition, requirement.minimum, competition.criteria, true),
        reach,
      )
    case 'measure':
      return words.requireMeasure(requirement.measure, minimum, reach)
    case 'criteria': {
      const own = onOwnScales(competition, requirement.minimum, competition.criteria, false)
      return words.requireCriteria(requirement.count, minimum, own, reach)
    }
  }
}

const spoken = (competition: Competition, value: Decimal): string =>
  spokenNumber(writeDecimal(value), competition.language)

/**
 * A threshold of 30 after `rescale` is 3 on a scale from 0 to 10. Null where nothing is rescaled, where a sum makes the
 * values leave 0–100, and for a total over scales that differ.
 */
function onOwnScales(
  competition: Competition,
  minimum: Decimal,
  criteria: readonly Criterion[],
  isTotal: boolean,
): string | null {
  const { tally, language } = competition
  const sums = tally.filter(({ name, parameters }) => name === 'sum' && (isTotal || parameters.over === 'jurors'))
  if (!tally.some(({ name }) => name === 'rescale') || sums.length > 0) return null
  const values = criteria.map((criterion) => ({
    name: criterion.name,
    value: ownValue(criterion, toFraction(minimum)),
  }))
  const texts = values.map(({ name, value }) => ({ name, text: spokenNumber(shortest(value), language) }))
  const words = wordsOf(competition).rules
  if (new Set(texts.map(({ text }) => text)).size === 1) return words.own(texts[0]!.text)
  return isTotal ? null : words.own(texts.map(({ name, text }) => words.ownOn(text, name)).join(', '))
}

/** The worst end of the scale, and so much of the way to its best. */
function ownValue({ scale }: Criterion, percent: Fraction): Fraction {
  const [worst, best] = scale.best === 'high' ? [lowest(scale), highest(scale)] : [highest(scale), lowest(scale)]
  return add(worst, multiply(divide(percent, fraction(100)), subtract(best, worst)))
}

/** Without zeros at the end. */
export const shortest = (value: Fraction): string => decimalText(value, 12).replace(/\.?0+$/, '')
