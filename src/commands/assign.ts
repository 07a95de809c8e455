// jury assign: who scores what, as even as it can be; what stands and what is cast stays.
import { findConflicts } from '../assign/conflicts.js'
import { planAssignment } from '../assign/plan.js'
import { castPairs } from '../check/cast-pairs.js'
import { checkFolder } from '../check/folder.js'
import {
  type Common,
  type ExitCode,
  type Opened,
  openFolder,
  put,
  refuse,
  refuseClosed,
  sayFindings,
  screenFor,
} from '../desk.js'
import { rewriteFile } from '../desks/rewriting.js'
import type { AssignmentPlan, Wanted } from '../model/assigning.js'
import { type Conflict, isSure } from '../model/conflict.js'
import type { Docket } from '../model/docket.js'
import { faultError } from '../model/fault.js'
import { readColumns } from '../read/table.js'
import {
  type AssignReport,
  assignDocument,
  assignmentsText,
  assignScreen,
  groupedShortages,
  newPairs,
  shortageFindings,
} from '../write/assign-report.js'
import { findingDocuments } from '../write/tally-document.js'

export type AssignOptions = Common & {
  readonly perSubmission: string | null
  readonly perJuror: string | null
  readonly seed: string | null
  readonly dryRun: boolean
}

const file = 'assignments.csv'

export async function assign(options: AssignOptions): Promise<ExitCode> {
  const wanted = wantedIn(options)
  const opened = await openFolder(options, { chains: false })
  const { docket, findings } = docketToAssign(opened)
  if (docket === null) return refuse(options, opened, findings, 'not-written')
  const conflicts = findConflicts(docket, docket.competition.conflicts ?? [])
  const plan = planAssignment(docket, wanted, conflicts, options.seed)
  const written = !options.dryRun && plan.shortages.length === 0 && newPairs(plan).length > 0
  if (written) {
    refuseClosed(docket)
    write(opened, docket, plan)
  }
  const { seed, dryRun } = options
  return tell(options, opened, { docket, plan, seed, dryRun, written, possible: countPossible(plan, conflicts) })
}

function wantedIn({ perSubmission, perJuror }: AssignOptions): Wanted {
  if (perSubmission !== null) return { per: 'submission', count: countIn('--per-submission', perSubmission) }
  if (perJuror !== null) return { per: 'juror', count: countIn('--per-juror', perJuror) }
  throw faultError('option-missing', { option: '--per-submission' })
}

function countIn(option: string, value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value)
  throw faultError('option-wrong', { option, value, expected: '1, 2, 3 …' })
}

/** Where no ballots are assigned yet, those that are cast are taken for assigned: none of them is one too many. */
function docketToAssign({ folder, docket, findings }: Opened): Pick<Opened, 'docket' | 'findings'> {
  if (folder.assignments !== null) return { docket, findings }
  const checked = checkFolder({ ...folder, assignments: castPairs(folder) })
  const attendance = checked.docket && { ...checked.docket.attendance, assigned: null }
  return attendance === null ? checked : { ...checked, docket: { ...checked.docket!, assignments: null, attendance } }
}

const countPossible = ({ added }: AssignmentPlan, conflicts: readonly Conflict[]): number => {
  const pairs = new Set(added.map(({ juror, submission }) => `${juror} ${submission}`))
  return conflicts.filter(
    ({ juror, submission, agreement }) => !isSure(agreement) && pairs.has(`${juror} ${submission}`),
  ).length
}

function write(opened: Opened, docket: Docket, plan: AssignmentPlan): void {
  const before = opened.files.get(file)
  const columns = before === undefined ? null : readColumns(before, file)
  rewriteFile(opened, file, assignmentsText(columns ?? ['juror', 'submission'], docket, plan))
}

async function tell(options: AssignOptions, opened: Opened, report: AssignReport): Promise<ExitCode> {
  const short = shortageFindings(report.plan)
  const { language } = opened
  if (options.json) await put(assignDocument(report, findingDocuments(short, report.docket.competition)))
  else if (short.length > 0) await sayFindings(options, opened, groupedShortages(report.plan), 'not-written')
  else if (!options.quiet) await put(assignScreen(report, { ...(await screenFor(options)), language }))
  return short.length > 0 ? 1 : 0
}
