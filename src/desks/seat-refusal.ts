// What is said where scoring cannot begin, by whose seat it is: a juror sees places and numbers alone, since findings
// quote the lines of files in which addresses, others' scores and the reasons of recusals stand.
import { type Common, type ExitCode, type Opened, put, refuse, screenWidth } from '../desk.js'
import { isErrOnScreen, writeErr } from '../io/streams.js'
import type { Finding } from '../model/finding.js'
import type { Said } from '../words/said.js'
import { type FileErrors, seatRefusalWords } from '../words/seat-refusal.js'
import { indented } from '../write/screen.js'
import { failedDocument, tallyText } from '../write/tally-document.js'

/** Whose seat it is. The secretariat sees the whole folder anyway, and mends it. */
export type SeatKind = 'juror' | 'secretariat'

/** Exit 1, nothing cast. */
export function refuseAtSeat(seat: SeatKind, options: Common, opened: Opened): Promise<ExitCode> {
  return seat === 'secretariat' ? refuse(options, opened, opened.findings, 'not-cast') : refuseJuror(options, opened)
}

async function refuseJuror(options: Common, { findings, folder, language }: Opened): Promise<ExitCode> {
  if (options.json) await put(tallyText(failedDocument(folder.competition, findings, blindTexts)))
  else {
    const { text, remedy } = cannotBegin(findings, language)
    const lines = isErrOnScreen() ? indented(text, 0, screenWidth()) : [text]
    await writeErr(`${[...lines, remedy].join('\n')}\n`)
  }
  return 1
}

const blindTexts = ({ severity }: Finding, language: Opened['language']): Said =>
  seatRefusalWords[language].finding(severity)

function cannotBegin(findings: readonly Finding[], language: Opened['language']): Said {
  const { files, others } = errorsByFile(findings)
  return seatRefusalWords[language].cannotBegin(files, others)
}

const mostFiles = 3

/** The first files by name with how many errors each has; of the others how many they have together. */
export function errorsByFile(findings: readonly Finding[]): {
  readonly files: readonly FileErrors[]
  readonly others: number
} {
  const counts = new Map<string, number>()
  for (const { file, severity } of findings) {
    if (severity === 'error') counts.set(file, (counts.get(file) ?? 0) + 1)
  }
  const files = [...counts].map(([file, count]): FileErrors => ({ file, count }))
  const others = files.slice(mostFiles).reduce((so, { count }) => so + count, 0)
  return { files: files.slice(0, mostFiles), others }
}
