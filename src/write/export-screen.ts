// What jury export reports: each file with whose it is and how many submissions are in it; the same as --json.
import type { Language } from '../model/competition.js'
import { sheetWords } from '../words/sheets.js'
import { harmless } from './harmless.js'
import { jsonText } from './json.js'

/** A sheet that was written: whose, its path, and how many submissions are in it. */
export type WrittenSheet = {
  readonly juror: string
  readonly name: string
  readonly file: string
  readonly submissions: number
}

/** What was written, or that nothing was: for `juror` alone where one was named. */
export function exportScreen(sheets: readonly WrittenSheet[], juror: string | null, language: Language): string {
  const words = sheetWords[language]
  if (sheets.length === 0) return `${juror === null ? words.nothing : words.nothingFor(juror)}\n`
  const lines = sheets.map(({ file, name, submissions }) => words.file(harmless(file), harmless(name), submissions))
  return [words.written(sheets.length), ...lines.map((line) => `  ${line}`), ''].join('\n')
}

/** The one document of --json. */
export const exportDocument = (sheets: readonly WrittenSheet[]): string =>
  jsonText({
    format: 1,
    written: sheets.map(({ file }) => file),
    sheets: sheets.map(({ juror, file, submissions }) => ({ juror, file, submissions })),
  })
