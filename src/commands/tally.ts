// jury tally: the ranking as it stands.
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
import { rankingScreen } from '../write/ranking-screen.js'

export async function tally(options: Common): Promise<ExitCode> {
  const opened = await openFolder(options, { chains: false })
  const counted = countFolder(opened)
  if (counted.outcome === null) return refuse(options, opened, counted.findings, 'not-counted')
  if (options.json) {
    const { outcomeText } = await import('../write/tally-document.js')
    await put(outcomeText(counted.outcome))
  } else {
    await put(rankingScreen(spokenIn(opened.language, counted.outcome), await screenFor(options)))
    if (!options.quiet) await sayFindings(options, opened, counted.findings, null)
  }
  return 0
}
