// The files of the next round's folder: the rules as they stand, the survivors' rows, the jurors, and where all of it is from.

import type { Competition } from '../model/competition.js'
import { writeDecimal } from '../model/decimal.js'
import type { SubmissionTable } from '../model/submission.js'
import { type Line, type RoundSource, sourceName } from '../model/survivors.js'
import type { WrittenRules, WrittenValue } from '../model/written-rules.js'
import { ruleOf } from '../rules/steps.js'
import { writeStep } from '../rules/written-form.js'
import { jsonText } from './json.js'
import { newFolder } from './new-folder.js'
import { csvText } from './rows.js'

/** The round before as an earlier round, whose totals `carry` adds. */
export type CarriedRound = { readonly id: string; readonly folder: string }

/** Everything but earlier rounds and `carry`; these only where the round before is to be carried over. */
export function nextRules(rules: WrittenRules, competition: Competition, carried: CarriedRound | null): WrittenRules {
  const { rounds: _, ...rest } = rules
  if (carried !== null) return { ...rest, rounds: [carried], tally: withCarry(rules.tally, competition) }
  if (competition.rounds.length === 0) return rest
  const { tally, measures } = rest
  return {
    ...rest,
    ...(tally === undefined ? {} : { tally: withoutCarry(tally) }),
    ...(measures === undefined ? {} : { measures: measuresWithoutCarry(measures) }),
  }
}

const isCarry = (step: WrittenValue): boolean =>
  step === 'carry' || (typeof step === 'object' && !Array.isArray(step) && 'carry' in step)

const withoutCarry = (steps: WrittenValue): WrittenValue =>
  Array.isArray(steps) ? (steps as readonly WrittenValue[]).filter((step) => !isCarry(step)) : steps

const measuresWithoutCarry = (measures: WrittenValue): WrittenValue =>
  Object.fromEntries(
    Object.entries(measures as WrittenRules).flatMap(([id, steps]) =>
      steps === undefined ? [] : [[id, withoutCarry(steps)] as const],
    ),
  )

/** At the end of the steps; a preset is written out for it. */
function withCarry(tally: WrittenValue | undefined, competition: Competition): WrittenValue {
  const steps: readonly WrittenValue[] = Array.isArray(tally)
    ? (tally as readonly WrittenValue[])
    : competition.tally.map((step) => writeStep(step, (name) => ruleOf(name).form))
  return steps.some(isCarry) ? steps : [...steps, 'carry']
}

export type NextRound = {
  readonly rules: WrittenRules
  readonly schema: string
  readonly submissions: SubmissionTable
  /** The rows of the survivors, in the order of the table. */
  readonly survivors: readonly number[]
  readonly jurors: Uint8Array
  readonly source: RoundSource
}

/** Every file by its name, as bytes. */
export function nextRoundFiles(next: NextRound): ReadonlyMap<string, Uint8Array> {
  const { rules, schema, submissions, survivors, jurors, source } = next
  const rows = survivors.map((submission) => submissions.rows[submission]!.cells)
  const texts = new Map([
    ...newFolder(rules, schema, []),
    ['submissions.csv', csvText([submissions.columns, ...rows])] as const,
    [sourceName, sourceText(source)] as const,
  ])
  const bytes = [...texts].map(([name, text]) => [name, new TextEncoder().encode(text)] as const)
  return new Map([...bytes, ['jurors.csv', jurors]])
}

const sourceText = ({ folder, record, line, submissions }: RoundSource): string =>
  jsonText({ format: 1, folder, record, line: writtenLine(line), submissions })

const writtenLine = (line: Line) =>
  line.kind === 'minimum' ? { minimum: writeDecimal(line.minimum) } : { [line.kind]: line.count }
