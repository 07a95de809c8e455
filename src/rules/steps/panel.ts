// panel: other steps for submissions of few ballots than for those of many.

import type { Parameters, Step, StepsFrom } from '../../model/competition.js'
import {
  type Cube,
  type CubeCriterion,
  type CubeFacts,
  jurorsStand,
  markState,
  panelSize,
  type Range,
  submissionsIn,
} from '../../model/cube.js'
import { joinParts, positionsBetween, takeSubmissions } from '../../model/cube-parts.js'
import { compare, exactText, type Fraction, isEqual } from '../../model/fraction.js'
import { type Follow, refused, type StepRule, stepsFromOf, type Transformed } from '../step.js'

/**
 * The counted ballots of a submission choose its list; each holds from its number on, up to the next. Rope skipping
 * (IJRU rules 3.0.0) takes the mean of 2 judges, of 3 the mean of the two closest, from 4 on the mean without the
 * highest and the lowest: 7 and 8 make 7.5; 7, 8 and 9.5 make 7.5; 6, 7, 8 and 10 make 7.5. Aerobic gymnastics (FIG
 * Code of Points) leaves out one highest and one lowest of 4 judges, two of each of 6. What compares submissions cannot
 * stand inside, and all lists leave the same criteria and jurors, so that one rule goes on for all. A law that it breaks:
 * with every ballot twice the order may be another, since another list holds (fixtures/counted/panel-every-ballot-twice).
 * Proven by fixtures/counted/panel-*.
 */
export const panel: StepRule = {
  name: 'panel',
  form: { short: 'lists', isAlwaysShort: true, parameters: { lists: { type: 'steps-by-number' } } },
  scope: () => ({ axis: null, collapses: null }),
  smallestPanel: (parameters) => listsOf(parameters)[0]!.from,
  lists: (parameters) => listsOf(parameters).map(({ steps }) => steps),
  withLists: (parameters, change) => ({
    ...parameters,
    lists: listsOf(parameters).map(({ from, steps }) => ({ from, steps: change(steps) })),
  }),
  transform: transformPanel,
  apply: (parameters, cube, facts, follow) => {
    const lists = listsOf(parameters)
    const parts = lists.map(({ from, steps }, index) => {
      const positions = positionsBetween(cube, from, lists[index + 1]?.from ?? Number.POSITIVE_INFINITY)
      return { positions, cube: follow.cube(steps, takeSubmissions(cube, positions)) }
    })
    return withoutSmaller(joinParts(cube, parts, facts), lists[0]!.from)
  },
  sentence: {
    de: (parameters, facts, follow) => sayLists(listsOf(parameters), facts, follow, german),
    en: (parameters, facts, follow) => sayLists(listsOf(parameters), facts, follow, english),
  },
}

/** In ascending order of their numbers. */
const listsOf = (parameters: Parameters): readonly StepsFrom[] => stepsFromOf(parameters, 'lists')

/** A submission for which no list holds has no total. */
function withoutSmaller(cube: Cube, smallest: number): Cube {
  const states = cube.states.slice()
  for (let submission = 0; submission < submissionsIn(cube); submission++)
    if (panelSize(cube, submission) < smallest) markState(states, submission, 'incomplete')
  return { ...cube, states }
}

const comparing: ReadonlySet<string> = new Set(['ranks', 'points', 'skating', 'standardise', 'carry', 'panel'])

function transformPanel(parameters: Parameters, facts: CubeFacts, follow: Follow): Transformed {
  if (!jurorsStand(facts)) return refused('jurors-gone')
  const left: CubeFacts[] = []
  for (const { from, steps } of listsOf(parameters)) {
    const followed = followList(from, steps, facts, follow)
    if ('fault' in followed) return followed
    if (left[0] !== undefined && !leavesSame(left[0], followed.facts)) return refused('panel-lists-differ', `${from}`)
    left.push(followed.facts)
  }
  return { facts: commonFacts(left) }
}

function followList(from: number, steps: readonly Step[], facts: CubeFacts, follow: Follow): Transformed {
  const outside = steps.find(({ name }) => comparing.has(name))
  if (outside !== undefined) return refused('panel-inside', outside.name)
  const dropped = facts.criteria.reduce((so, each) => Math.max(so, each.jurorsStand ? each.dropped : 0), 0)
  if (dropped + follow.ballotsNeeded(steps) > from) return refused('panel-too-few', `${from}`)
  return follow.facts(steps, facts)
}

const leavesSame = (a: CubeFacts, b: CubeFacts): boolean =>
  a.criteriaStand === b.criteriaStand &&
  a.criteria.length === b.criteria.length &&
  a.criteria.every((criterion, index) => isAlike(criterion, b.criteria[index]!))

const isAlike = (a: CubeCriterion, b: CubeCriterion): boolean =>
  a.id === b.id && isEqual(a.weight, b.weight) && a.range.best === b.range.best && a.jurorsStand === b.jurorsStand

/** What holds whichever list was followed. */
function commonFacts(left: readonly CubeFacts[]): CubeFacts {
  const [first] = left
  const criteria = first!.criteria.map((criterion, index) => {
    const each = left.map((facts) => facts.criteria[index]!)
    const dropped = each.map((one) => one.dropped)
    return {
      ...criterion,
      range: commonRange(each.map(({ range }) => range)),
      isRescaled: each.some(({ isRescaled }) => isRescaled),
      dropped: Math.max(...dropped),
      isDiscarded: each.some(({ isDiscarded }) => isDiscarded) || new Set(dropped).size > 1,
    }
  })
  return { ...first!, criteria }
}

/** From the lowest end to the highest; criteria whose ends differ in any list cannot be averaged afterwards. */
function commonRange(ranges: readonly Range[]): Range {
  const [first] = ranges
  if (ranges.every((range) => trail(range) === trail(first!) && range.steps === first!.steps)) return first!
  return {
    min: outermost(
      ranges.map(({ min }) => min),
      -1,
    ),
    max: outermost(
      ranges.map(({ max }) => max),
      1,
    ),
    best: first!.best,
    steps: null,
    after: ranges.map(trail).join(' | '),
  }
}

const trail = ({ min, max, after }: Range): string => [min && exactText(min), max && exactText(max), after].join(' ')

/** The largest of the ends, or with −1 the smallest; null where one is not known. */
function outermost(ends: readonly (Fraction | null)[], sign: 1 | -1): Fraction | null {
  return ends.reduce((a, b) => (a === null || b === null ? null : sign * compare(b, a) > 0 ? b : a))
}

type ListWords = {
  readonly language: 'de' | 'en'
  /** `to` is null for the last list; the first says what is counted. */
  readonly lead: (from: number, to: number | null, isFirst: boolean) => string
  readonly begin: (sentence: string) => string
  readonly next: string
  readonly nothing: string
}

/** `Bei 2 gezählten Wertungsbögen: …; bei 3: …; ab 4: …` */
function sayLists(lists: readonly StepsFrom[], facts: CubeFacts, follow: Follow, words: ListWords): string {
  const said = lists.map(({ from, steps }, index) => {
    const next = lists[index + 1]
    const sentences = follow.sentences(steps, facts, words.language).map((each) => words.begin(each.replace(/\.$/, '')))
    const lead = words.lead(from, next === undefined ? null : next.from - 1, index === 0)
    return `${lead}: ${sentences.length === 0 ? words.nothing : sentences.join(words.next)}`
  })
  const text = said.join('; ')
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`
}

const isOne = (from: number, to: number | null): boolean => from === 1 && (to ?? 1) === 1

const german: ListWords = {
  language: 'de',
  lead: (from, to, isFirst) => {
    const number = from === 1 ? 'einem' : `${from}`
    const ballots = isFirst ? ` gezählten ${isOne(from, to) ? 'Wertungsbogen' : 'Wertungsbögen'}` : ''
    if (to === null) return `ab ${number}${ballots}`
    return to === from ? `bei ${number}${ballots}` : `bei ${from} ${to === from + 1 ? 'oder' : 'bis'} ${to}${ballots}`
  },
  begin: (sentence) => sentence,
  next: ', danach: ',
  nothing: 'Die Werte bleiben, wie sie sind',
}
const english: ListWords = {
  language: 'en',
  lead: (from, to, isFirst) => {
    const number = from === 1 ? 'one' : `${from}`
    const ballots = isFirst ? ` counted ${isOne(from, to) ? 'ballot' : 'ballots'}` : ''
    if (to === null) return `from ${number}${ballots} on`
    return to === from ? `with ${number}${ballots}` : `with ${from} ${to === from + 1 ? 'or' : 'to'} ${to}${ballots}`
  },
  begin: (sentence) => `${sentence[0]!.toLowerCase()}${sentence.slice(1)}`,
  next: ', then ',
  nothing: 'the values stay as they are',
}
