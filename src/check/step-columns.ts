// The columns of submissions.csv that steps read numbers from: there, and a number for every submission not excluded.
import type { Competition, Parameter, Step, StepsFrom } from '../model/competition.js'
import { readDecimal } from '../model/decimal.js'
import { excludedIds } from '../model/decision.js'
import { error, type Finding, place } from '../model/finding.js'
import type { Folder, KeyPath } from '../model/folder.js'
import { nearestName } from '../model/ids.js'
import { cellOf, type SubmissionTable } from '../model/submission.js'
import { ruleOf } from '../rules/steps.js'

/** A step that reads a column, and where it stands. */
type Reader = {
  readonly step: string
  readonly column: string
  readonly isNegativeRefused: boolean
  readonly path: KeyPath
}

export function checkStepColumns(folder: Folder): readonly Finding[] {
  const { competition, submissions } = folder
  if (competition === null || submissions === null) return []
  const readers = readersIn(competition)
  const known = readers.filter(({ column }) => submissions.columns.includes(column))
  const missing = readers.filter(({ column }) => !submissions.columns.includes(column))
  return [
    ...missing.map(({ column, path }) =>
      error(folder.placeOf(path), 'unknown-column', { column, nearest: nearestName(column, submissions.columns) }),
    ),
    ...onePerColumn(known).flatMap((reader) => checkCells(folder, submissions, reader)),
  ]
}

/** The columns that the rules read numbers from. */
export const columnsRead = (competition: Competition): readonly string[] => [
  ...new Set(readersIn(competition).map(({ column }) => column)),
]

function readersIn({ tally, measures, ties }: Competition): readonly Reader[] {
  return [
    ...readersAmong(tally, ['tally']),
    ...measures.flatMap(({ id, steps }) => readersAmong(steps, ['measures', id])),
    ...ties.flatMap(({ name, parameters }, index) =>
      typeof parameters.column === 'string'
        ? [{ step: name, column: parameters.column, isNegativeRefused: false, path: ['ties', index] }]
        : [],
    ),
  ]
}

const readersAmong = (steps: readonly Step[], path: KeyPath): readonly Reader[] =>
  steps.flatMap(({ name, parameters }, index): readonly Reader[] => {
    const rule = ruleOf(name)
    const at = [...path, index]
    const own = (rule.columns?.(parameters) ?? []).map((column) => ({
      step: name,
      column,
      isNegativeRefused: rule.isNegativeRefused === true,
      path: at,
    }))
    return [
      ...own,
      ...Object.values(parameters).flatMap((parameter) => listsIn(parameter).flatMap((list) => readersAmong(list, at))),
    ]
  })

const listsIn = (parameter: Parameter | undefined): readonly (readonly Step[])[] =>
  Array.isArray(parameter) && typeof parameter[0] === 'object' && 'steps' in parameter[0]
    ? (parameter as readonly StepsFrom[]).map(({ steps }) => steps)
    : []

/** Of the readers of one column the strictest. */
function onePerColumn(readers: readonly Reader[]): readonly Reader[] {
  const strictest = new Map<string, Reader>()
  for (const reader of readers)
    if (!strictest.has(reader.column) || reader.isNegativeRefused) strictest.set(reader.column, reader)
  return [...strictest.values()]
}

function checkCells({ decisions }: Folder, table: SubmissionTable, reader: Reader): readonly Finding[] {
  const excluded = excludedIds(decisions)
  return table.rows.flatMap((row): readonly Finding[] => {
    const value = cellOf(table, row, reader.column)
    const number = readDecimal(value)
    const isNegative = reader.isNegativeRefused && number !== null && number.units < 0
    if (excluded.has(row.id) || (number !== null && !isNegative)) return []
    const { step, column } = reader
    return [
      error(place('submissions.csv', row.line), 'step-column-wrong', { step, column, id: row.id, value, isNegative }),
    ]
  })
}
