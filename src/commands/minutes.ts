// jury minutes: the minutes of the competition as a page, on standard output or as minutes.md in its folder.
import { type Common, countFolder, type ExitCode, type Opened, openFolder, pathIn, put, refuse, say } from '../desk.js'
import { exists, readFile, writeNewFile } from '../io/files.js'
import { readResults } from '../io/results.js'
import { faultError } from '../model/fault.js'
import type { Outcome } from '../model/outcome.js'
import { type RoundSource, sourceName } from '../model/survivors.js'
import { readSource } from '../read/source.js'
import { reportWords } from '../words/reports.js'
import { minutesPage } from '../write/minutes.js'
import { recordDigest } from '../write/record.js'
import { recordName } from '../write/results.js'
import { outcomeText } from '../write/tally-document.js'

export type MinutesOptions = Common & { readonly write: boolean }

const file = 'minutes.md'

export async function minutes(options: MinutesOptions): Promise<ExitCode> {
  const opened = await openFolder(options, { chains: true })
  const { outcome, findings } = countFolder(opened)
  if (outcome === null) return refuse(options, opened, findings, 'not-counted')
  const text = minutesPage(outcome, {
    chains: opened.folder.chains,
    results: resultsDigest(opened, outcome),
    source: sourceOf(opened),
  })
  if (!options.write) await put(text)
  else {
    writeOnce(opened, text)
    await say(options, reportWords[opened.language].minutesWritten(file))
  }
  return 0
}

/** Minutes that stand may have been added to by hand, or signed: others are never written over them. */
function writeOnce(opened: Opened, text: string): void {
  const path = pathIn(opened, file)
  const isThere = exists(path) && Buffer.from(readFile(path)).toString('utf8') === text
  if (!isThere && !writeNewFile(path, text)) throw faultError('file-exists', { path })
}

/** The round before, where source.json names one as jury advance does; jury verify says where it does not. */
function sourceOf({ files }: Opened): RoundSource | null {
  const bytes = files.get(sourceName)
  return bytes === undefined ? null : readSource(bytes)
}

/** That which jury award prints, where the results that stand are those of this outcome. */
function resultsDigest({ dir }: Opened, outcome: Outcome): string | null {
  const results = readResults(dir, 'results')
  const [record, tally] = [results.get(recordName), results.get('tally.json')]
  if (record === undefined || tally === undefined) return null
  const isCurrent = Buffer.from(tally).toString('utf8').replaceAll('\r\n', '\n') === outcomeText(outcome)
  return isCurrent ? recordDigest(record) : null
}
