// Other rules on the same ballots: what jury tally --rules shows. Loaded only where they are asked for.
import { checkOtherRules } from '../check/other-rules.js'
import { compareOutcomes } from '../count/compare-outcomes.js'
import { type Common, countFolder, type ExitCode, type Opened, put, refuse, screenFor, spokenIn } from '../desk.js'
import { readFile } from '../io/files.js'
import type { Docket } from '../model/docket.js'
import type { Outcome } from '../model/outcome.js'
import type { CompetitionReading } from '../read/competition.js'
import { readOtherJson } from '../read/folder.js'
import { readOtherRules } from '../read/other-rules.js'
import { readRoundTotals, roundFile } from '../read/rounds.js'
import { otherRulesDocument, otherRulesScreen } from '../write/other-rules.js'

/** What would change under the rules of a file. */
export async function compareRules(options: Common, opened: Opened, outcome: Outcome, file: string): Promise<ExitCode> {
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
  const reading = readOtherRules(bytes, file, opened.files.get('competition.json')!)
  return openUnder({ ...opened, files: new Map([...opened.files, [file, bytes]]) }, docket, reading)
}

/** The same folder under rules as they were read; `docket` is that under the rules in force. */
export function openUnder(opened: Opened, docket: Docket, reading: CompetitionReading): Opened {
  const { competition, placeOf, findings } = reading
  const { earlier, earlierBests } = readRoundTotals(readOtherJson(opened.files), competition)
  const roundFiles = (competition?.rounds ?? []).map(roundFile)
  const folder = { ...opened.folder, competition, placeOf, findings, earlier, earlierBests, roundFiles }
  const checked = checkOtherRules(folder, docket)
  return { ...opened, folder, ...checked }
}
