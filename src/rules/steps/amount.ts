// What times, plus and minus share: a number of the rule, or a number of each submission from submissions.csv.
import { type Column, takeRows } from '../../model/column.js'
import type { Parameters } from '../../model/competition.js'
import { type Cube, type CubeFacts, type Range, submissionOfRows } from '../../model/cube.js'
import { type Decimal, toFraction, writeDecimal } from '../../model/decimal.js'
import { exactText, type Fraction } from '../../model/fraction.js'
import type { StepRule, Transformed, WrittenForm } from '../step.js'
import { type EnglishAmount, englishAmounts, type GermanAmount, germanAmounts } from './amount-said.js'
import { changeColumns, changedBy, chosenBy, onlyCriteria } from './standing.js'

/** What values are changed by. */
export type Amount = { readonly number: Decimal } | { readonly column: string }

/** Which criteria are changed by what; `only` as the step names them. */
export type AmountOf = { readonly only: Parameters['only']; readonly amount: Amount }

/** How a value is changed by a number, and what is said of it. */
export type Arithmetic = {
  readonly name: string
  readonly sign: '×' | '+' | '−'
  /** The least that the number may be, where it may not be any. */
  readonly least?: number
  readonly end: (end: Fraction, number: Fraction) => Fraction
  readonly byNumber: (column: Column, number: Fraction) => Column
  readonly byNumbers: (column: Column, numbers: Column) => Column
  readonly de: GermanAmount
  readonly en: EnglishAmount
}

/** A step that changes each value by a number: one for all, one of each submission, or one of each by criterion. */
export const arithmeticStep = (arithmetic: Arithmetic): StepRule => ({
  name: arithmetic.name,
  form: formFor(arithmetic),
  scope: ({ only, columns }) => ({
    axis: null,
    collapses: null,
    isAddedToTotals: only === undefined && columns === undefined,
  }),
  columns: (parameters) => [
    ...new Set(amountsIn(parameters).flatMap(({ amount }) => ('column' in amount ? [amount.column] : []))),
  ],
  ...(arithmetic.least === undefined ? {} : { isNegativeRefused: true }),
  transform: (parameters, facts) => {
    const found = changesIn(parameters, facts)
    if ('fault' in found) return found
    const criteria = facts.criteria.map((criterion, index) => {
      const amount = found.changes.get(index)
      return amount === undefined ? criterion : { ...criterion, range: rangeAfter(arithmetic, criterion.range, amount) }
    })
    return { facts: { ...facts, criteria } }
  },
  apply: (parameters, cube, facts) => applyArithmetic(arithmetic, parameters, cube, facts),
  sentence: {
    de: (parameters, facts) => germanAmounts(arithmetic.de, amountsIn(parameters), facts),
    en: (parameters, facts) => englishAmounts(arithmetic.en, amountsIn(parameters), facts),
  },
})

const formFor = ({ least }: Arithmetic): WrittenForm => ({
  short: { number: 'number', text: 'column' },
  parameters: {
    number: { type: 'decimal', optional: true, ...(least === undefined ? {} : { least }) },
    column: { type: 'column', optional: true },
    columns: { type: 'columns', optional: true },
    ...onlyCriteria,
  },
})

function amountsIn({ number, column, columns, only }: Parameters): readonly AmountOf[] {
  return [
    ...(number === undefined ? [] : [{ only, amount: { number: number as Decimal } }]),
    ...(column === undefined ? [] : [{ only, amount: { column: column as string } }]),
    ...[...((columns as ReadonlyMap<string, string> | undefined) ?? [])].map(([id, name]) => ({
      only: [id],
      amount: { column: name },
    })),
  ]
}

type Changes = { readonly changes: ReadonlyMap<number, Amount> } | Extract<Transformed, { fault: unknown }>

/** What is changed by what: positions of the cube. Exactly one kind of number is said, and one number for a criterion. */
function changesIn(parameters: Parameters, facts: CubeFacts): Changes {
  const kinds = ['number', 'column', 'columns']
  if (kinds.filter((kind) => parameters[kind] !== undefined).length !== 1) return clash(kinds)
  if (parameters.columns !== undefined && parameters.only !== undefined) return clash(['columns', 'only'])
  const changes = new Map<number, Amount>()
  for (const { only, amount } of amountsIn(parameters)) {
    const found = chosenBy({ only }, facts)
    if ('fault' in found) return found
    if (found.chosen.some((index) => changes.has(index))) return clash(namesAll(parameters))
    for (const index of found.chosen) changes.set(index, amount)
  }
  return { changes }
}

const clash = (keys: readonly string[]) => ({ fault: 'parameters-clash', detail: keys.join(', ') }) as const

const namesAll = (parameters: Parameters): readonly string[] =>
  amountsIn(parameters).flatMap(({ only }) => (only as readonly string[] | undefined) ?? [])

/** By a number the ends move with the values; by a column criteria stay alike that were alike and read the same one. */
function rangeAfter({ sign, end }: Arithmetic, range: Range, amount: Amount): Range {
  const { min, max } = range
  const ends = min === null || max === null ? '' : `${exactText(min)}…${exactText(max)} `
  if ('column' in amount) return changedBy(range, `${ends}${sign} ${amount.column}`)
  if (ends === '') return changedBy(range, `${sign} ${writeDecimal(amount.number)}`)
  const moved = (limit: Fraction | null) => limit && end(limit, toFraction(amount.number))
  return { ...range, min: moved(min), max: moved(max), steps: null }
}

function applyArithmetic(arithmetic: Arithmetic, parameters: Parameters, cube: Cube, facts: CubeFacts): Cube {
  const found = changesIn(parameters, cube.facts)
  const changes: ReadonlyMap<number, Amount> = 'fault' in found ? new Map() : found.changes
  const numbersAt = numbersOfRows(cube)
  return changeColumns(cube, facts, [...changes.keys()], (column, index) => {
    const amount = changes.get(index)!
    return 'number' in amount
      ? arithmetic.byNumber(column, toFraction(amount.number))
      : arithmetic.byNumbers(column, numbersAt(amount.column, index))
  })
}

/** The numbers of a column of submissions.csv for the rows of a criterion; those of one column are gathered once. */
function numbersOfRows(cube: Cube): (column: string, index: number) => Column {
  const gathered = { ballots: new Map<string, Column>(), submissions: new Map<string, Column>() }
  return (column, index) => {
    const known = gathered[cube.facts.criteria[index]!.jurorsStand ? 'ballots' : 'submissions']
    const numbers = known.get(column) ?? takeRows(cube.outside.numbers(column), submissionOfRows(cube, index))
    known.set(column, numbers)
    return numbers
  }
}
