// jury award: write the results; not before everything is decided, unless they are asked for as provisional.
import { version } from '../../package.json'
import {
  type Common,
  countFolder,
  type ExitCode,
  type Opened,
  openFolder,
  pathIn,
  put,
  refuse,
  say,
  sayFindings,
  screenFor,
  spokenIn,
} from '../desk.js'
import { writeFolderAtomically } from '../io/results.js'
import { undecidedMatters } from '../model/undecided-matters.js'
import { resultsScreen, undecidedScreen } from '../write/award-report.js'
import { awardsScreen } from '../write/awards-screen.js'
import { closingLines } from '../write/closing-line.js'
import { recordDigest } from '../write/record.js'
import { recordName, resultFiles, resultNames } from '../write/results.js'
import { outcomeText } from '../write/tally-document.js'

export type AwardOptions = Common & { readonly provisional: boolean; readonly excel: boolean; readonly named: boolean }

export async function award(options: AwardOptions): Promise<ExitCode> {
  const opened = await openFolder(options, { chains: true })
  const { outcome, findings } = countFolder(opened)
  if (outcome === null) {
    const code = await refuse(options, opened, findings, 'not-counted')
    const { sayAmendment } = await import('../desks/amendment.js')
    await sayAmendment(options, opened)
    return code
  }
  const matters = undecidedMatters(outcome)
  if (options.json) await put(outcomeText(outcome))
  if (matters.isAny && !options.provisional) {
    await say({ ...options, quiet: false }, undecidedScreen(outcome, matters, opened.language))
    await sayClosing(options, opened)
    return 3
  }
  const { provisional, excel, named } = options
  const files = resultFiles(outcome, { provisional, excel, named }, opened.read, version)
  const folder = provisional ? 'provisional' : 'results'
  writeFolderAtomically(pathIn(opened, folder), files, recordName, resultNames)
  if (!options.json && !options.quiet) {
    await put(awardsScreen(spokenIn(opened.language, outcome), await screenFor(options)))
    await sayFindings(options, opened, findings, null)
    await sayClosing(options, opened)
    await say(options, resultsScreen(folder, [...files.keys()], recordDigest(files.get(recordName)!), opened.language))
  }
  return 0
}

const sayClosing = (options: AwardOptions, { folder, language }: Opened): Promise<void> =>
  say(options, closingLines(folder.decisions, language).join('\n'))
