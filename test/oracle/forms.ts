// The ways to write a step, brought to one: short and long forms with their defaults. And what a list of steps says
// about itself: which of its steps a criterion alone or a juror alone goes through, and how many ballots it needs.

import { type Fraction, type Rounding, readDecimal } from './fraction'
import type { Competition, Decimal, Group, Over, Preset, Sharing, Step, StepForms, StepName } from './world'

/** The ids that a step applies to; null is all that stand. */
export type Only = string[] | null

/** One number for all, or one for each criterion named. */
export type ByName<Value> = Value | Map<string, Value>

export type Rule =
  | { name: 'mean' | 'sum' | 'median' }
  | { name: 'best' | 'worst' | 'nearest'; count: number }
  | { name: 'majority' }

export type Collapse = { kind: 'collapse'; over: Over; rule: Rule; equal: boolean; only: Only }
export type Drop = { kind: 'drop'; highest: number; lowest: number; only: Only }
export type Centre = { of: 'mean' | 'median'; decimals: number | null }
export type Clip = { kind: 'clip'; deviation: ByName<Fraction>; centre: Centre; only: Only }
export type Discard = {
  kind: 'discard'
  limit: ByName<Fraction>
  /** `from`: a value just as far as the limit goes too. */
  including: boolean
  centre: Centre
  repeat: boolean
  keep: number
  only: Only
}
export type Amount = { number: Fraction } | { column: string } | { columns: Map<string, string> }
export type Arithmetic = { kind: 'times' | 'plus' | 'minus'; amount: Amount; only: Only }
export type Ranks = { kind: 'ranks'; equal: Sharing; only: Only }
export type Points = { kind: 'points'; table: Fraction[]; beyond: Fraction; equal: Sharing; only: Only }
export type Panel = { kind: 'panel'; lists: { from: number; steps: PlainStep[] }[] }
export type Standardise = { kind: 'standardise'; together: boolean; decimals: number; minimum: number; only: Only }

export type PlainStep =
  | { kind: 'rescale' | 'weigh'; only: Only }
  | { kind: 'round'; decimals: number; mode: Rounding; only: Only }
  | { kind: 'only'; only: string[] }
  | { kind: 'carry'; own: Fraction }
  /** `alone`: each criterion by itself, its dance places. */
  | { kind: 'skating'; alone: boolean }
  | Collapse
  | Drop
  | Clip
  | Discard
  | Arithmetic
  | Ranks
  | Points
  | Panel
  | Standardise

// ── Reading ──

const presets: Record<Preset, Step[]> = {
  'weighted-mean': [{ mean: 'criteria' }, { mean: 'jurors' }],
  percent: ['rescale', { mean: 'criteria' }, { mean: 'jurors' }],
  'point-sum': [{ sum: 'criteria' }, { mean: 'jurors' }],
}

export function readTally(competition: Competition): PlainStep[] {
  return readList(competition.tally ?? 'weighted-mean')
}

export function readList(tally: Preset | Step[]): PlainStep[] {
  return (typeof tally === 'string' ? presets[tally] : tally).map(readStep)
}

function readStep(step: Step): PlainStep {
  if (typeof step === 'string') return readers[step]({})
  const [name] = Object.keys(step) as StepName[]
  if (name === undefined) throw new Error('a step without a name')
  const reader = readers[name] as (form: unknown) => PlainStep
  return reader((step as Record<string, unknown>)[name])
}

const readers: { [Name in StepName]: (form: StepForms[Name]) => PlainStep } = {
  rescale: ({ only = null }) => ({ kind: 'rescale', only }),
  weigh: ({ only = null }) => ({ kind: 'weigh', only }),
  mean: (form) => readCollapse({ name: 'mean' }, form),
  sum: (form) => readCollapse({ name: 'sum' }, form),
  median: (form) => readCollapse({ name: 'median' }, form),
  best: (form) => readCollapse({ name: 'best', count: Number(form.count) }, form),
  worst: (form) => readCollapse({ name: 'worst', count: Number(form.count) }, form),
  nearest: (form) => readCollapse({ name: 'nearest', count: Number(form.count) }, form),
  majority: (form) => readCollapse({ name: 'majority' }, typeof form === 'string' ? form : { ...form, over: 'jurors' }),
  drop: ({ highest = 0, lowest = 0, only = null }) => ({
    kind: 'drop',
    highest: Number(highest),
    lowest: Number(lowest),
    only,
  }),
  clip: (form) => {
    const { deviation, only = null, ...centre } = typeof form === 'object' ? form : { deviation: form }
    return { kind: 'clip', deviation: readByName(deviation, readDecimal), centre: readCentre(centre), only }
  },
  discard: ({ beyond, from, repeat = false, keep = 1, only = null, ...centre }) => ({
    kind: 'discard',
    limit: readByName(beyond ?? from ?? 0, readDecimal),
    including: beyond === undefined,
    centre: readCentre(centre),
    repeat,
    keep: Number(keep),
    only,
  }),
  round: (form) => {
    const { decimals, mode = 'half-up', only = null } = typeof form === 'object' ? form : { decimals: form }
    return { kind: 'round', decimals: Number(decimals), mode, only }
  },
  times: (form) => readArithmetic('times', form),
  plus: (form) => readArithmetic('plus', form),
  minus: (form) => readArithmetic('minus', form),
  ranks: (form) => {
    const { equal = 'mean', only = null } = typeof form === 'string' ? { equal: form } : form
    return { kind: 'ranks', equal, only }
  },
  points: (form) => {
    const { table, beyond = 0, equal = 'mean', only = null } = Array.isArray(form) ? { table: form } : form
    return { kind: 'points', table: readTable(table), beyond: readDecimal(beyond), equal, only }
  },
  panel: (lists) => ({
    kind: 'panel',
    lists: Object.entries(lists)
      .map(([from, steps]) => ({ from: Number(from), steps: steps.map(readStep) }))
      .sort((a, b) => a.from - b.from),
  }),
  skating: () => ({ kind: 'skating', alone: false }),
  standardise: ({ per = 'criterion', decimals, minimum = 2, only = null }) => ({
    kind: 'standardise',
    together: per === 'all',
    decimals: Number(decimals),
    minimum: Number(minimum),
    only,
  }),
  only: (form) => ({ kind: 'only', only: Array.isArray(form) ? form : form.only }),
  carry: (form) => ({ kind: 'carry', own: readDecimal(typeof form === 'object' ? (form.own ?? 1) : form) }),
}

function readCollapse(
  rule: Rule,
  form: Over | { over?: Over; weights?: 'declared' | 'equal'; only?: string[] },
): Collapse {
  const { over = 'criteria', weights = 'declared', only = null } = typeof form === 'string' ? { over: form } : form
  return { kind: 'collapse', rule, over, equal: weights === 'equal', only }
}

function readCentre({ centre = 'mean', round }: { centre?: 'mean' | 'median'; round?: Decimal }): Centre {
  return { of: centre, decimals: round === undefined ? null : Number(round) }
}

/** A text alone is a column of submissions.csv, a number alone the number. */
function readArithmetic(kind: Arithmetic['kind'], form: StepForms['times']): Arithmetic {
  if (typeof form === 'number') return { kind, amount: { number: readDecimal(form) }, only: null }
  if (typeof form === 'string') return { kind, amount: { column: form }, only: null }
  if ('columns' in form) return { kind, amount: { columns: new Map(Object.entries(form.columns)) }, only: null }
  const amount = 'number' in form ? { number: readDecimal(form.number) } : { column: form.column }
  return { kind, amount, only: form.only ?? null }
}

/** The points of rank 1, 2, 3 … */
function readTable(table: Decimal[] | Record<string, Decimal>): Fraction[] {
  if (Array.isArray(table)) return table.map(readDecimal)
  return Object.entries(table)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, points]) => readDecimal(points))
}

function readByName<Value>(
  written: Decimal | Record<string, Decimal>,
  read: (written: Decimal) => Value,
): Value | Map<string, Value> {
  if (typeof written !== 'object') return read(written)
  return new Map(Object.entries(written).map(([id, one]) => [id, read(one)]))
}

// ── Ids: criteria, groups, and values merged of them ──

/** The criteria that an id means: its own, those of the group, or of a merged value `a+b` those of its parts. */
export function criteriaMeant(competition: Competition, id: string): string[] {
  return id.split('+').flatMap((part) => groupById(competition, part)?.criteria ?? [part])
}

export function groupById(competition: Competition, id: string): Group | null {
  return competition.groups?.find((group) => group.id === id) ?? null
}

// ── Parts of a list ──

/**
 * What a criterion alone goes through: no collapse over criteria or groups, no `carry`, nothing that is multiplied,
 * added or taken away once the criteria are all collapsed; of `skating` the place in that dance.
 */
export function stepsForCriterion(steps: PlainStep[]): PlainStep[] {
  return forCriterion(steps, true).kept
}

function forCriterion(steps: PlainStep[], criteriaStand: boolean): { kept: PlainStep[]; criteriaStand: boolean } {
  const kept: PlainStep[] = []
  let standing = criteriaStand
  for (const step of steps) {
    if (step.kind === 'carry' || step.kind === 'only') continue
    if ((step.kind === 'times' || step.kind === 'plus' || step.kind === 'minus') && !standing) continue
    if (step.kind === 'collapse' && step.over !== 'jurors') {
      if (step.over === 'criteria' && step.only === null) standing = false
    } else if (step.kind === 'skating') {
      kept.push({ kind: 'skating', alone: true })
      standing = false
    } else if (step.kind === 'panel') {
      const lists = step.lists.map(({ from, steps: list }) => ({ from, ...forCriterion(list, standing) }))
      kept.push({ kind: 'panel', lists: lists.map((list) => ({ from: list.from, steps: list.kept })) })
      standing = lists.every((list) => list.criteriaStand)
    } else {
      kept.push(step)
    }
  }
  return { kept, criteriaStand: standing }
}

/** What a juror's ballots alone go through: no collapse over jurors, nothing dropped, clipped or discarded, no `carry`. */
export function stepsForJuror(steps: PlainStep[]): PlainStep[] {
  return steps
    .filter((step) => !['drop', 'clip', 'discard', 'carry'].includes(step.kind))
    .filter((step) => step.kind !== 'collapse' || step.over !== 'jurors')
    .map((step) =>
      step.kind === 'panel'
        ? { ...step, lists: step.lists.map(({ from, steps: list }) => ({ from, steps: stepsForJuror(list) })) }
        : step,
    )
}

/**
 * How many ballots a list needs: what its drops take together and the most values that one of its steps over jurors
 * needs; the smallest number of a `panel` if that is more.
 */
export function ballotsNeeded(steps: PlainStep[]): number {
  let dropped = 0
  let collapsed = 1
  let smallestPanel = 0
  for (const step of steps) {
    if (step.kind === 'drop') dropped += step.highest + step.lowest
    if (step.kind === 'collapse' && step.over === 'jurors' && 'count' in step.rule) {
      collapsed = Math.max(collapsed, step.rule.count)
    }
    if (step.kind === 'panel') smallestPanel = Math.max(smallestPanel, step.lists[0]?.from ?? 0)
  }
  return Math.max(dropped + collapsed, smallestPanel)
}

/** The decimals of what a list ends in: those of its last step if that is a `round`, else 2. */
export function decimalsOf(steps: PlainStep[]): number {
  const last = steps.at(-1)
  return last?.kind === 'round' ? last.decimals : 2
}
