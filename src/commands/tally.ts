// jury tally: the ranking as it stands; or what other rules would make of the same ballots.
import { checkOtherRules } from '../check/other-rules.js'
import { compareOutcomes } from '../count/compare-outcomes.js'
import {
  type Common,
  countFolder,
  type ExitCode,
  type Opened,
  openFolder,
  put,
  refuse,
  sayFindings,
  screenFor,
  spokenIn,
} from '../desk.js'
import { readFile } from '../io/files.js'
import type { Outcome } from '../model/outcome.js'
import { readOtherRules } from '../read/other-rules.js'
import { readRoundTotals, roundFile } from '../read/rounds.js'
import { otherRulesDocument, otherRulesScreen } from '../write/other-rules.js'
import { rankingScreen } from '../write/ranking-screen.js'
import { outcomeText } from '../write/tally-document.js'

/** `rules`: the file of other rules. */
export type TallyOptions = Common & { readonly rules?: string }

export async function tally(options: TallyOptions): Promise<ExitCode> {
  const opened = openFolder(options, { chains: false })
  const counted = countFolder(opened)
  if (counted.outcome === null) return refuse(options, opened, counted.findings, 'not-counted')
  if (options.rules !== undefined) return compareRules(options, opened, counted.outcome, options.rules)
  if (options.json) await put(outcomeText(counted.outcome))
  else {
    await put(rankingScreen(spokenIn(opened.language, counted.outcome), await screenFor(options)))
    if (!options.quiet) await sayFindings(options, opened, counted.findings, null)
  }
  return 0
}

async function compareRules(options: TallyOptions, opened: Opened, outcome: Outcome, file: string): Promise<ExitCode> {
  const other = openOther(opened, outcome, file)
  const counted = countFolder(other)
  if (counted.outcome === null) return refuse(options, other, counted.findings, 'not-counted')
  const changes = compareOutcomes(outcome, counted.outcome)
  const language = options.json ? outcome.docket.competition.language : opened.language
  const speak = (told: Outcome) => spokenIn(language, told)
  const compared = { file, before: speak(outcome), after: speak(counted.outcome), changes }
  await put(options.json ? otherRulesDocument(compared) : otherRulesScreen(compared, await screenFor(options)))
  return 0
}

/** The same folder under the rules of another file. */
function openOther(opened: Opened, { docket }: Outcome, file: string): Opened {
  const bytes = readFile(file)
  const { competition, placeOf, findings } = readOtherRules(bytes, file, opened.files.get('competition.json')!)
  const { earlier } = readRoundTotals(opened.files, competition)
  const roundFiles = (competition?.rounds ?? []).map(roundFile)
  const folder = { ...opened.folder, competition, placeOf, findings, earlier, roundFiles }
  const checked = checkOtherRules(folder, docket)
  return { ...opened, files: new Map([...opened.files, [file, bytes]]), folder, ...checked }
}
