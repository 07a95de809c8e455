// The rules in force as data: each step with its sentence and a small example, what else holds, the awards, the doubts.
import { valueAt } from '../model/column.js'
import type { Language, Step } from '../model/competition.js'
import type { Cube } from '../model/cube.js'
import type { Docket } from '../model/docket.js'
import type { Doubt } from '../model/doubt.js'
import type { Outcome } from '../model/outcome.js'
import { judgedIn } from '../model/ranking.js'
import { exampleCube } from '../rules/example-cube.js'
import { followSteps } from '../rules/follow.js'
import { sayDoubt } from '../words/doubts.js'
import { rulesWords } from '../words/rules.js'
import { exactNumber } from './audit-numbers.js'
import { spokenPrize } from './award-lines.js'
import { awardRules } from './award-rules.js'
import { awardHeading } from './awards-screen.js'
import { listed, wordsOf } from './names.js'
import { measureRules, otherRules, requirementLines, tallySentences } from './rules-in-force.js'
import { accountStep } from './step-account.js'
import { columnName, labelled, rowsOf, type StepView } from './step-view.js'

/** A step: its number from 1, its sentence, and what it does to the made-up submission. */
export type StepInWords = { readonly no: number; readonly sentence: string; readonly example: readonly string[] }

export type RulesInWords = {
  readonly digest: string
  /** The scores of the made-up submission. */
  readonly example: string
  readonly steps: readonly StepInWords[]
  readonly measures: readonly { readonly id: string; readonly steps: readonly StepInWords[] }[]
  readonly others: readonly string[]
  readonly requirements: readonly string[]
  readonly awards: readonly { readonly name: string; readonly rules: readonly string[] }[]
  readonly doubts: readonly { readonly code: Doubt['code']; readonly text: string }[]
}

/** The outcome tells how many submissions an award's steps of places and shares go by. */
export function rulesInWords(outcome: Outcome, doubts: readonly Doubt[]): RulesInWords {
  const { docket } = outcome
  const { competition } = docket
  const { language, measures, tally } = competition
  const start = exampleCube(docket)
  return {
    digest: docket.rulesDigest,
    example: exampleScores(start, language),
    steps: stepsInWords(docket, tally, tallySentences(docket), start),
    measures: measureRules(docket).map(({ id, sentences }, index) => ({
      id,
      steps: stepsInWords(docket, measures[index]!.steps, sentences, start),
    })),
    others: [...otherRules(docket), ...budgetRules(docket)],
    requirements: requirementLines(docket),
    awards: awardsInWords(outcome),
    doubts: doubts.map((doubt) => ({ code: doubt.code, text: sayDoubt(doubt, language) })),
  }
}

function budgetRules(docket: Docket): readonly string[] {
  const { budget, deviation, language } = docket.competition
  const words = rulesWords[language]
  return [...(budget === null ? [] : [words.budget(spokenPrize(docket, budget))]), words.deviation[deviation]]
}

const awardsInWords = (outcome: Outcome): RulesInWords['awards'] =>
  outcome.awards.map((list) => {
    const ranking = outcome.rankings.find(({ division }) => division === list.division)!
    return {
      name: awardHeading(outcome.docket, list),
      rules: awardRules(outcome.docket, list.award, judgedIn(ranking)),
    }
  })

const jurorOf = (cube: Cube) => (row: number) => `J${cube.jurors[row]! + 1}`

/** `J1 8, 7, 9; J2 …`, the scores in the order of the criteria. */
function exampleScores(start: Cube, language: Language): string {
  return rowsOf(start, 0, 0)
    .map(
      (row) =>
        `${jurorOf(start)(row)} ${start.columns.map((column) => exactNumber(valueAt(column, row)!, language)).join('; ')}`,
    )
    .join(' – ')
}

function stepsInWords(
  { competition }: Docket,
  steps: readonly Step[],
  sentences: readonly string[],
  start: Cube,
): readonly StepInWords[] {
  const cubes = followSteps(steps, start)
  return steps.map((step, index) => {
    const [before, after] = [cubes[index]!, cubes[index + 1]!]
    const { language } = competition
    const names = { jurorHeading: '', jurorOf: jurorOf(start), submissionAt: (at: number) => 'ABC'[at] ?? '' }
    const view: StepView = { step, before, after, position: 0, language, ...names }
    return { no: index + 1, sentence: sentences[index]!, example: exampleOf(view, wordsOf(competition)) }
  })
}

/** Two lines of what the step does; of a table of jurors the values that the first has before and after. */
function exampleOf(view: StepView, words: Parameters<typeof listed>[0]): readonly string[] {
  const { lines, table } = accountStep(view)
  const isOfJurors = table !== null && view.after.columns.length === view.before.columns.length
  return isOfJurors ? [...lines.slice(0, 1), changedValues(view, words)] : lines.slice(0, 2)
}

function changedValues(
  { before, after, language, jurorOf: labelOf }: StepView,
  words: Parameters<typeof listed>[0],
): string {
  const row = rowsOf(before, 0, 0)[0]!
  const said = (cube: Cube, index: number) => {
    const value = valueAt(cube.columns[index]!, row)
    return value === null ? '–' : exactNumber(value, language)
  }
  const changes = before.columns.map((_, index) =>
    labelled([columnName(before, index)], `${said(before, index)} → ${said(after, index)}`),
  )
  return `${labelOf(row)}: ${listed(words, changes.slice(0, 2))}`
}
