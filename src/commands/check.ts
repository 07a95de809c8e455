// jury check: every finding over all files at once, and each file's last chain for the minutes.
import { countDocket } from '../count/count.js'
import { type Common, type ExitCode, openFolder, put, sayFindings } from '../desk.js'
import { hasErrors, sortFindings } from '../model/finding.js'
import { checkDocument, checkScreen } from '../write/check-report.js'

export async function check(options: Common): Promise<ExitCode> {
  const opened = await openFolder(options, { chains: true })
  const counted = opened.docket === null ? [] : countDocket(opened.docket).findings
  const findings = sortFindings([...opened.findings, ...counted])
  if (options.json) await put(checkDocument(opened.folder, findings))
  else {
    await sayFindings(options, opened, findings, null)
    if (!options.quiet) await put(checkScreen(opened.folder, opened.docket, opened.language))
  }
  return hasErrors(findings) ? 1 : 0
}
