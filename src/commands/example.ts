// jury example: the main job on the example competition, in a new folder, and what to try next.
import { join } from 'node:path'
import { version } from '../../package.json'
import {
  type Common,
  countFolder,
  type ExitCode,
  openFolder,
  put,
  refuse,
  say,
  sayFindings,
  screenFor,
  spokenIn,
} from '../desk.js'
import { exists } from '../io/files.js'
import { copyFolder } from '../io/folder.js'
import { writeFolderAtomically } from '../io/results.js'
import { undecidedMatters } from '../model/undecided-matters.js'
import { reportWords } from '../words/reports.js'
import { resultsScreen, undecidedScreen } from '../write/award-report.js'
import { awardsScreen } from '../write/awards-screen.js'
import { countsLine } from '../write/check-report.js'
import { recordDigest } from '../write/record.js'
import { recordName, resultFiles, resultNames } from '../write/results.js'

export type ExampleOptions = Common & { readonly directory: string | null; readonly source: string }

export async function example(options: ExampleOptions): Promise<ExitCode> {
  const dir = options.directory ?? freeFolder('jury-example')
  copyFolder(options.source, dir)
  const opened = await openFolder({ ...options, dir }, { chains: true })
  const words = reportWords[opened.language]
  const { outcome, findings } = countFolder(opened)
  if (outcome === null) return refuse(options, opened, findings, 'not-counted')
  const matters = undecidedMatters(outcome)
  if (matters.isAny) {
    await say(options, undecidedScreen(outcome, matters, opened.language))
    return 3
  }
  const files = resultFiles(outcome, { provisional: false, excel: true, named: false }, opened.read, version)
  writeFolderAtomically(join(dir, 'results'), files, recordName, resultNames)
  await say(options, `${words.example(dir)}\n${countsLine(opened.folder, opened.language)}\n${words.sound}\n`)
  await put(awardsScreen(spokenIn(opened.language, outcome), await screenFor(options)))
  await sayFindings(options, opened, findings, null)
  await say(options, resultsScreen('results', [...files.keys()], recordDigest(files.get(recordName)!), opened.language))
  await say(options, words.exampleNext(dir))
  return 0
}

/** The first of name, name-2, name-3 … that is not there yet. */
function freeFolder(name: string): string {
  for (let number = 1; ; number++) {
    const dir = number === 1 ? name : `${name}-${number}`
    if (!exists(dir)) return dir
  }
}
