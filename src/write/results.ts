// The files of results/: every text made from one outcome, and the record of them all.
import type { Files } from '../model/folder.js'
import type { Outcome } from '../model/outcome.js'
import { auditPage } from './audit.js'
import { awardsPage } from './awards-page.js'
import { type ResultOptions, recordText } from './record.js'
import { awardsCsv, awardsExcel, rankingCsv, rankingExcel } from './results-csv.js'
import { outcomeText } from './tally-document.js'

/** The name of the file that is written last. */
export const recordName = 'record.json'

/** Every name that results can have: what else lies in their folder is somebody's own. */
export const resultNames: readonly string[] = [
  'tally.json',
  'ranking.csv',
  'awards.csv',
  'awards.md',
  'audit.md',
  'ranking-excel.csv',
  'awards-excel.csv',
  recordName,
]

/** The files whose bytes depend on the folder alone, whatever the version of the program. */
export const comparedResults: readonly string[] = ['tally.json', 'ranking.csv', 'awards.csv']

/** Every file but the record, by its name in the results' folder. */
export function resultTexts(outcome: Outcome, options: ResultOptions): ReadonlyMap<string, string> {
  const texts: readonly (readonly [string, string])[] = [
    ['tally.json', outcomeText(outcome)],
    ['ranking.csv', rankingCsv(outcome)],
    ['awards.csv', awardsCsv(outcome)],
    ['awards.md', awardsPage(outcome, { provisional: options.provisional })],
    ['audit.md', auditPage(outcome, { named: options.named })],
  ]
  const forExcel: readonly (readonly [string, string])[] = [
    ['ranking-excel.csv', rankingExcel(outcome)],
    ['awards-excel.csv', awardsExcel(outcome)],
  ]
  return new Map(options.excel ? [...texts, ...forExcel] : texts)
}

/** Those texts and the record of them, of the files read and of the program. `folder` is results or provisional. */
export function resultFiles(
  outcome: Outcome,
  options: ResultOptions,
  read: Files,
  version: string,
): ReadonlyMap<string, string> {
  const folder = options.provisional ? 'provisional' : 'results'
  const texts = resultTexts(outcome, options)
  const written = new Map([...texts].map(([name, text]) => [`${folder}/${name}`, new TextEncoder().encode(text)]))
  return new Map([...texts, [recordName, recordText(version, options, read, written)]])
}
