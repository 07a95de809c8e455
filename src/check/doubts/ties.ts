// Ties that stay: chains that nobody can end, tie steps that separate nobody, tolerances that do all or nothing.
import type { Award, Competition, Step } from '../../model/competition.js'
import { toFraction, writeDecimal } from '../../model/decimal.js'
import type { Docket } from '../../model/docket.js'
import { type Doubt, doubt } from '../../model/doubt.js'
import { compare, decimalText, fraction, subtract } from '../../model/fraction.js'
import { combiningSteps } from '../../rules/follow.js'
import { ruleOf } from '../../rules/steps.js'
import { writeStep } from '../../rules/written-form.js'
import { rangeAfter } from './followed.js'

export const tieDoubts = (docket: Docket): readonly Doubt[] => [
  ...openDoubts(docket.competition),
  ...docket.competition.ties.flatMap((_, index): readonly Doubt[] => {
    const why = whyIdle(docket.competition, index)
    return why === null ? [] : [doubt('tie-idle', { no: index + 1, why })]
  }),
  ...toleranceDoubts(docket),
]

/** Without `decision` and `lot` nothing can be recorded that separates; an award that stops at a tie would wait for ever. */
function openDoubts({ ties, awards, deviation }: Competition): readonly Doubt[] {
  if (ties.some(({ name }) => name === 'decision' || name === 'lot')) return []
  const waiting = awards.filter(canWait).map(({ name }) => name)
  return waiting.length === 0 ? [] : [doubt('ties-end-open', { awards: waiting, mayDeviate: deviation !== 'none' })]
}

/** Whether a tie can leave the award undecided: across its last place, its share, its caps, or unequal prizes. */
function canWait({ places, share, caps, prize, shared }: Award): boolean {
  if (caps.length > 0) return true
  if (shared === 'leave') return false
  if (share !== null) return true
  return shared === 'stop' && (places !== null || prize.kind === 'by-place')
}

type WhyIdle = 'only-criterion' | 'as-total' | 'repeated' | 'after-lot'

function whyIdle({ ties, criteria, tally, measures, ranking }: Competition, index: number): WhyIdle | null {
  const step = ties[index]!
  const texts = ties.map((each) => JSON.stringify(each))
  if (texts.indexOf(texts[index]!) < index) return 'repeated'
  const lot = ties.findIndex(({ name }) => name === 'lot')
  if (lot >= 0 && index > lot && step.name !== 'decision') return 'after-lot'
  // Within a tolerance totals differ that are tied.
  if (ranking.tolerance.units !== 0) return null
  if (step.name === 'criterion') return isWholeTotal(criteria.length, tally) ? 'only-criterion' : null
  const measure = measures.find(({ id }) => step.name === 'measure' && id === step.parameters.measure)
  return (measure !== undefined && isSameTally(measure.steps, tally)) || isLastOfJurors(step, tally) ? 'as-total' : null
}

/** Whether a single criterion's combined score says no more than the total: what is left out only collapses criteria. */
function isWholeTotal(criteria: number, tally: readonly Step[]): boolean {
  const kept = combiningSteps(tally)
  const others = tally.filter((step) => !kept.includes(step))
  return (
    criteria === 1 && others.every(({ name, parameters }) => ruleOf(name).scope(parameters).collapses === 'criteria')
  )
}

const isSameTally = (a: readonly Step[], b: readonly Step[]): boolean => writtenText(a) === writtenText(b)

const writtenText = (steps: readonly Step[]): string =>
  JSON.stringify(steps.map((step) => writeStep(step, (name) => ruleOf(name).form)))

/** `median` of the jurors' totals where the total is just that: the criteria first, then the median of the jurors. */
function isLastOfJurors({ name }: Step, tally: readonly Step[]): boolean {
  const [last, before] = [tally.at(-1), tally.slice(0, -1)]
  const isMedian = name === 'median' && last?.name === 'median'
  return isMedian && last.parameters.over === 'jurors' && before.every((step) => isOfJuror(step))
}

const isOfJuror = ({ name, parameters }: Step): boolean => {
  const { axis, collapses } = ruleOf(name).scope(parameters)
  return axis !== 'jurors' && collapses !== 'jurors' && collapses !== 'both'
}

/** A tolerance as wide as all totals ties everybody; one below the last digit of rounded totals ties nobody. */
function toleranceDoubts(docket: Docket): readonly Doubt[] {
  const { ranking, tally } = docket.competition
  if (ranking.tolerance.units === 0) return []
  const [tolerance, said] = [toFraction(ranking.tolerance), writeDecimal(ranking.tolerance)]
  const range = rangeAfter(docket, tally)
  const span = range && subtract(range.max, range.min)
  if (span !== null && compare(tolerance, span) >= 0)
    return [doubt('tolerance-all', { tolerance: said, span: decimalText(span, 6).replace(/\.?0+$/, '') })]
  const last = tally.at(-1)!
  const decimals = ruleOf(last.name).decimals?.(last.parameters) ?? null
  const isBelow = decimals !== null && compare(tolerance, fraction(1n, 10n ** BigInt(decimals))) < 0
  return isBelow ? [doubt('tolerance-idle', { tolerance: said, decimals })] : []
}
