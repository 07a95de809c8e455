// What panel does to one submission: the list that its ballots choose, followed for it alone.

import { panelSize } from '../model/cube.js'
import { takeSubmissions } from '../model/cube-parts.js'
import { follow, followSteps } from '../rules/follow.js'
import { stepsFromOf } from '../rules/step.js'
import { resultWords } from '../words/results.js'
import { type Account, type AccountTable, labelled, onlyLines, type StepView } from './step-view.js'

/** How many ballots there are, then each step of their list with what it does. */
export function accountPanel(view: StepView, accountStep: (view: StepView) => Account): Account {
  const { step, before, position, language, jurorOf } = view
  const ballots = panelSize(before, position)
  const steps = stepsFromOf(step.parameters, 'lists').findLast(({ from }) => from <= ballots)?.steps ?? []
  const first = before.panels[position]!
  const cubes = followSteps(steps, takeSubmissions(before, Int32Array.of(position)))
  const sentences = follow.sentences(steps, before.facts, language)
  const lines = steps.flatMap((inner, index) => {
    const between = { step: inner, before: cubes[index]!, after: cubes[index + 1]!, position: 0 }
    const account = accountStep({ ...view, ...between, jurorOf: (row) => jurorOf(first + row) })
    return withSentence(sentences[index]!, [...account.lines, ...tableLines(account.table)])
  })
  return onlyLines([`${resultWords[language].ballots(ballots)}:`, ...lines])
}

const withSentence = (sentence: string, lines: readonly string[]): readonly string[] =>
  lines.length === 1 ? [`${sentence} ${lines[0]}`] : [sentence, ...lines]

/** `J1: Konzept 80, Transfer 60`. */
const tableLines = (table: AccountTable | null): readonly string[] =>
  (table?.rows ?? []).map(([juror = '', ...cells]) =>
    labelled([juror], cells.map((cell, index) => `${table!.headings[index + 1]} ${cell}`).join(', ')),
  )
