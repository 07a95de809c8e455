// The rules in force as data: each step with its sentence and a small example, what else holds, the awards, the doubts.
import { valueAt } from '../model/column.js'
import { allDivisions, type Competition, type Language } from '../model/competition.js'
import type { Cube } from '../model/cube.js'
import { type Decimal, writeDecimal } from '../model/decimal.js'
import { countJudged, type Docket } from '../model/docket.js'
import type { Doubt } from '../model/doubt.js'
import type { Scale } from '../model/scale.js'
import { type Example, exampleOf } from '../rules/example-cube.js'
import { followSteps, stepsWithin } from '../rules/follow.js'
import { sayDoubt } from '../words/doubts.js'
import type { ResultWords } from '../words/results.js'
import { rulesWords, type SpokenScale } from '../words/rules.js'
import { exactNumber } from './audit-numbers.js'
import { spokenPrize } from './award-lines.js'
import { awardRules } from './award-rules.js'
import { awardHeading } from './awards-screen.js'
import { listed, wordsOf } from './names.js'
import { spokenNumber } from './printed.js'
import { measureRules, otherRules, requirementLines, tallySentences } from './rules-in-force.js'
import { accountStep } from './step-account.js'
import { type AccountTable, cellText, columnName, labelled, rowsOf, type StepView } from './step-view.js'

/** A step: its number from 1, its sentence, and what it does to the made-up submission. */
export type StepInWords = { readonly no: number; readonly sentence: string; readonly example: readonly string[] }

/** A made-up submission and what the jurors gave it: `J1 8; 7; 9 – J2 …`, in the order of the criteria. */
export type ExampleScores = { readonly submission: string; readonly scores: string }

/** `example` only where it is another one than that of the tally. */
export type MeasureInWords = {
  readonly id: string
  readonly example: readonly ExampleScores[]
  readonly steps: readonly StepInWords[]
}

export type RulesInWords = {
  readonly digest: string
  readonly criteria: readonly string[]
  readonly example: readonly ExampleScores[]
  readonly steps: readonly StepInWords[]
  readonly measures: readonly MeasureInWords[]
  readonly others: readonly string[]
  readonly requirements: readonly string[]
  readonly awards: readonly { readonly name: string; readonly rules: readonly string[] }[]
  readonly doubts: readonly { readonly code: Doubt['code']; readonly text: string }[]
}

export function rulesInWords(docket: Docket, doubts: readonly Doubt[]): RulesInWords {
  const { language, tally } = docket.competition
  const example = exampleOf(docket, tally)
  return {
    digest: docket.rulesDigest,
    criteria: criteriaInWords(docket.competition),
    example: exampleScores(example, language),
    steps: stepsInWords(docket, example, tallySentences(docket)),
    measures: measuresInWords(docket, exampleScores(example, language)),
    others: [...whoScores(docket), ...otherRules(docket), ...budgetRules(docket)],
    requirements: requirementLines(docket),
    awards: awardsInWords(docket),
    doubts: doubts.map((doubt) => ({ code: doubt.code, text: sayDoubt(doubt, language) })),
  }
}

function measuresInWords(docket: Docket, shown: readonly ExampleScores[]): readonly MeasureInWords[] {
  const { language, measures } = docket.competition
  return measureRules(docket).map(({ id, sentences }, index) => {
    const example = exampleOf(docket, measures[index]!.steps)
    const scores = exampleScores(example, language)
    const isShown = JSON.stringify(scores) === JSON.stringify(shown)
    return { id, example: isShown ? [] : scores, steps: stepsInWords(docket, example, sentences) }
  })
}

/** The scale once where all share it; then each criterion with what it does not share. */
function criteriaInWords({ criteria, groups, language }: Competition): readonly string[] {
  const words = rulesWords[language]
  const scales = criteria.map(({ scale }) => words.scale(spokenScale(scale, language)))
  const isShared = new Set(scales).size === 1
  const weights = criteria.map(({ weight }) => spokenNumber(writeDecimal(weight), language))
  const isWeighted = weights.some((weight) => weight !== '1')
  const nameOf = (id: string) => criteria.find((criterion) => criterion.id === id)!.name
  return [
    ...(isShared ? [scales[0]!] : []),
    ...criteria.map(({ name }, index) =>
      words.criterion(name, isShared ? null : scales[index]!, isWeighted ? weights[index]! : null),
    ),
    ...groups.map((group) =>
      words.group(group.name, group.criteria.map(nameOf), spokenNumber(writeDecimal(group.weight), language)),
    ),
  ]
}

const spokenScale = ({ min, max, step, best }: Scale, language: Language): SpokenScale => {
  const said = (decimal: Decimal) => spokenNumber(writeDecimal(decimal), language)
  return { min: said(min), max: said(max), step: said(step), best: said(best === 'high' ? max : min) }
}

/** Whose ballots are expected, that divisions are ranked apart, what a sum over jurors demands, and how the order was drawn. */
function whoScores({ competition, expected }: Docket): readonly string[] {
  const words = rulesWords[competition.language]
  const isSum = stepsWithin(competition.tally).some(
    ({ name, parameters }) => name === 'sum' && parameters.over === 'jurors',
  )
  return [
    words.expected[expected],
    ...(competition.divisions.length === 0 ? [] : [words.divisions(competition.divisions.map(({ name }) => name))]),
    ...(isSum ? [words.fullPanels] : []),
    ...(competition.order.kind === 'shuffled' ? [words.shuffled(competition.order.seed)] : []),
  ]
}

/** Nothing of awards where there are none. */
function budgetRules(docket: Docket): readonly string[] {
  const { budget, deviation, awards, language } = docket.competition
  const words = rulesWords[language]
  if (awards.length === 0) return []
  return [...(budget === null ? [] : [words.budget(spokenPrize(docket, budget))]), words.deviation[deviation]]
}

/** An award that names no division stands on the ranking of all, where there are divisions. */
const awardsInWords = (docket: Docket): RulesInWords['awards'] =>
  docket.competition.awards.map((award) => {
    const division = award.division ?? (docket.competition.divisions.length > 0 ? allDivisions : null)
    return {
      name: awardHeading(docket, { award, division }),
      rules: awardRules(docket, award, countJudged(docket, award.division)),
    }
  })

const jurorOf = (cube: Cube) => (row: number) => `J${cube.jurors[row]! + 1}`
const submissionAt = (position: number): string => String.fromCharCode(65 + position)

/** One submission is enough where no step compares it with others. */
function exampleScores({ steps, start }: Example, language: Language): readonly ExampleScores[] {
  const areCompared = stepsWithin(steps).some(({ name }) => comparing.has(name))
  const shown = areCompared ? [...start.states.keys()] : [0]
  return shown.map((position) => ({ submission: submissionAt(position), scores: scoresOf(start, position, language) }))
}

const comparing: ReadonlySet<string> = new Set(['ranks', 'points', 'skating', 'standardise'])

function scoresOf(start: Cube, position: number, language: Language): string {
  const said = (row: number) => start.columns.map((column) => exactNumber(valueAt(column, row)!, language)).join('; ')
  return rowsOf(start, 0, position)
    .map((row) => `${jurorOf(start)(row)} ${said(row)}`)
    .join(' – ')
}

function stepsInWords(
  { competition }: Docket,
  { steps, start }: Example,
  sentences: readonly string[],
): readonly StepInWords[] {
  const cubes = followSteps(steps, start)
  const { language } = competition
  const common = { position: 0, language, jurorHeading: '', jurorOf: jurorOf(start), submissionAt }
  return steps.map((step, index) => {
    const view: StepView = { ...common, step, before: cubes[index]!, after: cubes[index + 1]! }
    return { no: index + 1, sentence: sentences[index]!, example: shownOf(view, wordsOf(competition)) }
  })
}

/**
 * Two lines of what the step does. Of a table of jurors the values that the first of them has before and after; of one
 * that ends both axes at once its last row, and what is said after it.
 */
function shownOf(view: StepView, words: ResultWords): readonly string[] {
  const { lines, table } = accountStep(view)
  if (table === null) return lines.slice(0, 2)
  const [first, others] = [lines.slice(0, 1), lines.slice(1)]
  return view.after.facts.criteriaStand ? [...first, changedValues(view, words)] : [lastRow(table), ...others]
}

/** `Rang: Walzer 1, Tango 2`. */
function lastRow({ headings, rows }: AccountTable): string {
  const [label = '', ...cells] = rows.at(-1) ?? []
  return labelled([label], cells.map((cell, index) => `${headings[index + 1]} ${cell}`).join(', '))
}

function changedValues({ before, after, language, jurorOf: labelOf }: StepView, words: ResultWords): string {
  const row = rowsOf(before, 0, 0)[0]!
  const changes = before.columns.map((column, index) =>
    labelled(
      [columnName(before, index)],
      `${cellText(column, row, language)} → ${cellText(after.columns[index]!, row, language)}`,
    ),
  )
  return `${labelOf(row)}: ${listed(words, changes.slice(0, 2))}`
}
