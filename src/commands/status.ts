// jury status: how far the scoring is, by juror and by submission; never a score. With --watch, on a screen that follows.
import { type Common, type ExitCode, openFolder, put, refuse, sayFindings, screenFor } from '../desk.js'
import { begunBallots } from '../desks/drafts.js'
import { isTerminal } from '../io/streams.js'
import { faultError } from '../model/fault.js'
import { statusDocument, statusText } from '../write/status-document.js'
import { statusScreen } from '../write/status-screen.js'

export type StatusOptions = Common & { readonly watch?: boolean }

export async function status(options: StatusOptions): Promise<ExitCode> {
  if (options.watch === true) return watch(options)
  const opened = await openFolder(options, { chains: false })
  const { docket, findings, language } = opened
  if (docket === null) return refuse(options, opened, findings, 'not-counted')
  const document = statusDocument(docket, begunBallots(options.dir), findings)
  if (options.json) await put(statusText(document))
  else {
    await put(statusScreen(document, docket.competition, { ...(await screenFor(options)), language }))
    if (!options.quiet) await sayFindings(options, opened, findings, null)
  }
  return 0
}

async function watch(options: Common): Promise<ExitCode> {
  if (options.json || !isTerminal()) throw faultError('no-screen', { option: '--watch' })
  const { watchFolder } = await import('../desks/wall.js')
  return watchFolder(options)
}
