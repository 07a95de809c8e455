// jury tally: the ranking as it stands; or what other rules would make of the same ballots.
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

/** `rules`: the file of other rules. */
export type TallyOptions = Common & { readonly rules?: string }

export async function tally(options: TallyOptions): Promise<ExitCode> {
  const opened = await openFolder(options, { chains: false })
  const counted = countFolder(opened)
  if (counted.outcome === null) {
    const code = await refuse(options, opened, counted.findings, 'not-counted')
    const { sayAmendment } = await import('../desks/amendment.js')
    await sayAmendment(options, opened)
    return code
  }
  if (options.rules !== undefined) {
    const { compareRules } = await import('../desks/other-rules.js')
    return compareRules(options, opened, counted.outcome, options.rules)
  }
  if (options.json) {
    const { outcomeText } = await import('../write/tally-document.js')
    await put(outcomeText(counted.outcome))
  } else {
    await put(rankingScreen(spokenIn(opened.language, counted.outcome), await screenFor(options)))
    if (!options.quiet) await sayFindings(options, opened, counted.findings, null)
  }
  return 0
}
