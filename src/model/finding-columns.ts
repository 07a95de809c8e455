// The column of a table that a finding on one of its rows is about.
import type { Finding } from './finding.js'

const columnsOf: Readonly<Partial<Record<Finding['code'], string>>> = {
  'id-malformed': 'id',
  'id-repeated': 'id',
  'id-case': 'id',
  'row-conflict': 'id',
  'likely-duplicate': 'title',
  'unknown-division': 'division',
  'division-missing': 'division',
  'unknown-juror': 'juror',
  'unknown-submission': 'submission',
  'unknown-criterion': 'criterion',
  'role-unknown': 'role',
  'deputy-of-whom': 'deputy_of',
  'deputy-of-unneeded': 'deputy_of',
  'weight-wrong': 'weight',
  'comment-missing': 'comment',
  'comment-unwanted': 'comment',
  'instant-wrong': 'cast_at',
  'gaps-open': 'division',
  'kind-unknown': 'kind',
  'number-wrong': 'no',
}

/** Its name in the folder; null where the finding is about the row as a whole. */
export function columnOf({ code, values }: Finding): string | null {
  if (code === 'replaces') return (values as { readonly what: string }).what
  if ('criterion' in values && typeof values.criterion === 'string') return values.criterion
  if ('column' in values && typeof values.column === 'string') return values.column
  return columnsOf[code] ?? null
}

/** The column that `--rejects` adds: what is wrong with a row. It is passed over when the file comes back. */
export const findingColumns: Readonly<Record<'de' | 'en', string>> = { de: 'Beanstandung', en: 'finding' }
