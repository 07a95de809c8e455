// jury explain: how one place came about, from each juror's scores to the award; or where two totals differ.
import {
  type Common,
  countFolder,
  type ExitCode,
  openFolder,
  put,
  refuse,
  sayFindings,
  screenFor,
  spokenIn,
} from '../desk.js'
import type { Docket } from '../model/docket.js'
import { faultError } from '../model/fault.js'
import { nearestName } from '../model/ids.js'
import { compareExplanations } from '../write/comparison.js'
import { explainDocument } from '../write/explain-document.js'
import { explainScreen } from '../write/explain-screen.js'
import { explain as explainSubmission } from '../write/explanation.js'

export type ExplainOptions = Common & {
  readonly submission: string
  readonly against: string | null
  readonly named: boolean
}

export async function explain(options: ExplainOptions): Promise<ExitCode> {
  const opened = await openFolder(options, { chains: false })
  const { outcome, findings } = countFolder(opened)
  if (outcome === null) return refuse(options, opened, findings, 'not-counted')
  const told = options.json ? outcome : spokenIn(opened.language, outcome)
  const { named } = options
  const own = explainSubmission(told, numberOf(told.docket, options.submission))
  const other = options.against === null ? null : explainSubmission(told, numberOf(told.docket, options.against))
  const against = other && { other, comparison: compareExplanations(told.docket, own, other) }
  if (options.json) await put(explainDocument(told, own, against, named))
  else {
    await put(explainScreen(told, own, against, { ...(await screenFor(options)), named }))
    if (!options.quiet) await sayFindings(options, opened, findings, null)
  }
  return 0
}

/** The number of a submission in the docket. Throws a fault where there is none of this id. */
function numberOf({ submissions }: Docket, id: string): number {
  const ids = submissions.rows.map((row) => row.id)
  const number = ids.indexOf(id)
  if (number >= 0) return number
  throw faultError('unknown-id', { what: 'submission', id, nearest: nearestName(id, ids.slice(0, 2000)) })
}
