// jury rules: the rules in force as sentences that a chair can read aloud and sign, and what is doubtful in them.
import { doubtsAbout } from '../check/doubts.js'
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
import { rulesInWords } from '../write/rules-in-words.js'
import { rulesDocument, rulesScreen } from '../write/rules-screen.js'

export async function rules(options: Common): Promise<ExitCode> {
  const opened = await openFolder(options, { chains: false })
  const { outcome, findings } = countFolder(opened)
  if (outcome === null) return refuse(options, opened, findings, 'not-counted')
  const told = options.json ? outcome : spokenIn(opened.language, outcome)
  const { competition } = told.docket
  const said = rulesInWords(told, doubtsAbout(told.docket))
  if (options.json) await put(rulesDocument(competition, said))
  else {
    await put(rulesScreen(competition, said, await screenFor(options)))
    if (!options.quiet) await sayFindings(options, opened, findings, null)
  }
  return 0
}
