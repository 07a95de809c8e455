// What an import would replace, as findings: each cell by itself, for who has not asked for it.
import { error, type Finding, place } from '../../model/finding.js'
import type { ImportPlan } from '../../model/import-plan.js'

export const findReplaced = ({ changes }: ImportPlan, file: string): readonly Finding[] =>
  changes.flatMap(({ id, line, what }) =>
    what.map(({ column, before, after }) => error(place(file, line), 'replaces', { id, what: column, before, after })),
  )
