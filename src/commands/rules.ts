// jury rules: the rules in force as sentences that a chair can read aloud and sign, and what is doubtful in them.
import { doubtsAbout } from '../check/doubts.js'
import { type Common, docketIn, type ExitCode, openFolder, put, refuse, sayFindings, screenFor } from '../desk.js'
import { rulesInWords } from '../write/rules-in-words.js'
import { rulesDocument, rulesScreen } from '../write/rules-screen.js'

/** Without counting: the rules stand, whether or not they can be followed on the ballots cast so far. */
export async function rules(options: Common): Promise<ExitCode> {
  const opened = await openFolder(options, { chains: false })
  if (opened.docket === null) return refuse(options, opened, opened.findings, null)
  const docket = options.json ? opened.docket : docketIn(opened.language, opened.docket)
  const said = rulesInWords(docket, doubtsAbout(docket))
  if (options.json) await put(rulesDocument(docket.competition, said))
  else {
    await put(rulesScreen(docket.competition, said, await screenFor(options)))
    if (!options.quiet) await sayFindings(options, opened, opened.findings, null)
  }
  return 0
}
