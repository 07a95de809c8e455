// jury status: how far the scoring is, by juror and by submission; never a score.
import { type Common, type ExitCode, openFolder, put, refuse, sayFindings, screenFor } from '../desk.js'
import { begunBallots } from '../desks/drafts.js'
import { statusDocument, statusText } from '../write/status-document.js'
import { statusScreen } from '../write/status-screen.js'

export async function status(options: Common): Promise<ExitCode> {
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
