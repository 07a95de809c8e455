// The plan of an import, and every finding on the folder as it would be afterwards, each where a person can mend it.
import type { Finding } from '../../model/finding.js'
import {
  type Brought,
  changesAnything,
  type ImportKind,
  type ImportTarget,
  type PlacedReading,
  type Planning,
} from '../../model/import-plan.js'
import { planDecisions } from './decisions.js'
import { distinctFindings, moveFindings } from './places.js'
import { type KeyColumns, planTable } from './tables.js'

const keyColumnsOf: Readonly<Record<'submissions' | 'jurors' | 'assignments', KeyColumns>> = {
  submissions: ['id'],
  jurors: ['id'],
  assignments: ['juror', 'submission'],
}

/** Any file but one of ballots, as it was read, against the rows that stand; `decisionColumns` are those of a file begun. */
export function planRows(
  { what, file }: Pick<Brought, 'file'> & { readonly what: Exclude<ImportKind, 'ballots'> },
  incoming: PlacedReading,
  standing: PlacedReading,
  decisionColumns: readonly string[],
): Planning {
  if (incoming.table === null) return { plan: null, findings: incoming.findings }
  const plan =
    what === 'decisions'
      ? planDecisions(standing.table, incoming.table, decisionColumns, file)
      : planTable(standing.table, incoming.table, keyColumnsOf[what], file)
  const isMovedAway = ({ code }: Finding) => code === 'line-torn' && what === 'decisions'
  return { plan, findings: [...incoming.findings, ...standing.findings.filter((finding) => !isMovedAway(finding))] }
}

/** Where nothing could be planned: what was found in the file, and in the folder as it stands. */
export const foundAsItStands = (
  what: ImportKind,
  { findings }: Planning,
  now: readonly Finding[],
): readonly Finding[] => distinctFindings([...findings, ...now.filter(matters(what))])

/** On the file and on the folder as it would be; `after` are those on that folder, `standing` the columns of its file. */
export function foundAfter(
  { what, file }: Brought,
  { findings }: Planning,
  { path, plan }: ImportTarget,
  after: readonly Finding[],
  standing: readonly string[],
): readonly Finding[] {
  const mattering = after.filter(matters(what))
  const moved = changesAnything(plan) ? moveFindings(mattering, { path, file, plan, standing }) : mattering
  return distinctFindings([...findings, ...plan.findings, ...moved])
}

/** Submissions and jurors may come first, into a folder whose other files are still missing. */
const matters =
  (what: ImportKind) =>
  ({ code }: Finding): boolean =>
    !(what === 'submissions' || what === 'jurors') || (code !== 'file-missing' && code !== 'assignments-missing')
