// What clip and discard do to one submission: the middle of its panel, how far from it values may lie, and which go.
import { type Column, isMissing, orderGroup, valueAt } from '../model/column.js'
import type { Step } from '../model/competition.js'
import type { Cube } from '../model/cube.js'
import { takeSubmissions } from '../model/cube-parts.js'
import { add, compare, type Fraction, isEqual, subtract, zero } from '../model/fraction.js'
import { followSteps } from '../rules/follow.js'
import { centreDecimals, centresOf, deviationsOf } from '../rules/steps/deviation.js'
import { accountWords } from '../words/accounts.js'
import { auditWords } from '../words/audit.js'
import { exactNumber, readableNumber } from './audit-numbers.js'
import { type Account, columnName, labelled, meanText, onlyLines, type StepView } from './step-view.js'

/** A line for each criterion that the step is about: its middle, and between which values it leaves all as they are. */
export const accountClip = (view: StepView): readonly string[] =>
  spansOf(view, 'deviation').map(({ name, said }) => labelled([name], said))

/** `Mitte (90 + 90 + 47) / 3 = 227/3 ≈ 75,6667, zulässig …; gestrichen: J3 (47, Abstand …)`, again for each new middle. */
export function accountDiscard(view: StepView): Account {
  const limit = view.step.parameters.from === undefined ? 'beyond' : 'from'
  return onlyLines(passesOf(view).flatMap((pass, index) => passLines(pass, limit, index > 0)))
}

/** The step once for each middle that it measures from; the last leaves nothing out where it is repeated. */
function passesOf(view: StepView): readonly StepView[] {
  const { step, before, position, jurorOf } = view
  const once: Step = { ...step, parameters: { ...step.parameters, repeat: false } }
  const first = before.panels[position]!
  let cube = takeSubmissions(before, Int32Array.of(position))
  const passes: StepView[] = []
  do {
    const [from, to] = followSteps([once], cube) as [Cube, Cube]
    passes.push({ ...view, step: once, before: from, after: to, position: 0, jurorOf: (row) => jurorOf(first + row) })
    cube = to
  } while (step.parameters.repeat === true && isChanged(passes.at(-1)!))
  return passes
}

const isChanged = ({ before, after }: StepView): boolean =>
  before.columns.some((column, index) => goneFrom(column, after.columns[index]!).length > 0)

const goneFrom = (column: Column, after: Column): readonly number[] =>
  Array.from({ length: column.values.length }, (_, row) => row).filter(
    (row) => !isMissing(column, row) && isMissing(after, row),
  )

/** From the second middle on only what goes is worth a line. */
function passLines(view: StepView, limit: 'beyond' | 'from', isAgain: boolean): readonly string[] {
  const { before, after, language, jurorOf } = view
  const words = accountWords[language]
  return spansOf(view, limit).flatMap(({ index, name, centre, said }) => {
    const column = before.columns[index]!
    const gone = goneFrom(column, after.columns[index]!).toSorted((a, b) => byDistance(column, centre, b, a))
    const away = (row: number) => {
      const value = valueAt(column, row)!
      const distance = words.away(exactNumber(distanceBetween(value, centre), language))
      return `${jurorOf(row)} (${exactNumber(value, language)}, ${distance})`
    }
    if (gone.length === 0) return isAgain ? [] : [labelled([name], `${said}; ${words.droppedNothing}`)]
    return [labelled([name], `${said}; ${words.dropped(gone.map(away).join(', '))}`)]
  })
}

const byDistance = (column: Column, centre: Fraction, a: number, b: number): number =>
  compare(distanceBetween(valueAt(column, a)!, centre), distanceBetween(valueAt(column, b)!, centre)) || b - a

function distanceBetween(a: Fraction, b: Fraction): Fraction {
  const difference = subtract(a, b)
  return difference.n < 0n ? subtract(zero, difference) : difference
}

type Span = { readonly index: number; readonly name: string; readonly centre: Fraction; readonly said: string }

function spansOf(view: StepView, limit: 'deviation' | 'beyond' | 'from'): readonly Span[] {
  const { step, before, position, language } = view
  const words = accountWords[language]
  const panel = before.panels.slice(position, position + 2)
  return [...deviationsOf(step.parameters, limit, before.facts)]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([index, deviation]) => {
      const centre = valueAt(centresOf(step.parameters, before.columns[index]!, panel), 0)
      if (centre === null) return []
      const ends = [subtract(centre, deviation), add(centre, deviation)].map((end) => exactNumber(end, language))
      const allowed = (limit === 'from' ? words.between : words.within)(ends[0]!, ends[1]!)
      const said = `${words.centre(centreText(view, index, centre))}, ${allowed}`
      return [{ index, name: columnName(before, index), centre, said }]
    })
}

/** `(25 + 20 + 18) / 3 = 21`, `18; 20; 25 → 20`; with what it is rounded to. */
function centreText({ step, before, position, language }: StepView, index: number, centre: Fraction): string {
  const [column, panel] = [before.columns[index]!, before.panels.slice(position, position + 2)]
  const ordered = orderGroup(column, panel, 0).map((row) => valueAt(column, row)!)
  const isMedian = step.parameters.centre === 'median'
  const texts = ordered.map((value) => exactNumber(value, language))
  if (texts.length < 2) return texts[0] ?? auditWords[language].noValue
  const exact = valueAt(centresOf({ ...step.parameters, round: undefined }, column, panel), 0)!
  const said = isMedian ? `${texts.join('; ')} → ` : `${meanText(inOrder(column, panel), language)} = `
  const isRounded = centreDecimals(step.parameters) !== null && !isEqual(exact, centre)
  const rounded = isRounded ? `, ${accountWords[language].rounded(exactNumber(centre, language))}` : ''
  return `${said}${readableNumber(exact, language)}${rounded}`
}

/** The values that a panel has, in the order of its jurors. */
function inOrder(column: Column, panel: Int32Array): readonly Fraction[] {
  const rows = Array.from({ length: panel[1]! - panel[0]! }, (_, row) => panel[0]! + row)
  return rows.flatMap((row) => valueAt(column, row) ?? [])
}
