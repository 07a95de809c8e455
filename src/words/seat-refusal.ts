// What a juror is told where the folder is not in order: in which file and how much, never what stands there.
import type { Language } from '../model/competition.js'
import type { Severity } from '../model/finding.js'
import { bare } from './quotes.js'
import type { Said } from './said.js'

/** How many errors a file has. */
export type FileErrors = { readonly file: string; readonly count: number }

export type SeatRefusalWords = {
  /** `files` by name; `others` are those that are not named. */
  readonly cannotBegin: (files: readonly FileErrors[], others: FileErrors['count']) => Said
  /** One finding in --json. */
  readonly finding: (severity: Severity) => Said
}

const germanErrors = (count: number): string => (count === 1 ? '1 Beanstandung' : `${count} Beanstandungen`)
const englishErrors = (count: number): string => (count === 1 ? '1 error' : `${count} errors`)

export const seatRefusalWords: Readonly<Record<Language, SeatRefusalWords>> = {
  de: {
    cannotBegin: (files, others) => ({
      text: `Die Wertung kann nicht beginnen: ${[
        ...files.map(({ file, count }) => `${germanErrors(count)} in ${bare(file)}`),
        ...(others === 0 ? [] : [`${germanErrors(others)} in weiteren Dateien`]),
      ].join(', ')}.`,
      remedy: 'Das Jurysekretariat sieht sie mit: jury check',
    }),
    finding: (severity) => ({
      text: severity === 'error' ? 'Hier ist etwas zu beanstanden.' : 'Hierzu gibt es einen Hinweis.',
      remedy: 'Das Jurysekretariat sieht es mit: jury check',
    }),
  },
  en: {
    cannotBegin: (files, others) => ({
      text: `Scoring cannot begin: ${[
        ...files.map(({ file, count }) => `${englishErrors(count)} in ${bare(file)}`),
        ...(others === 0 ? [] : [`${englishErrors(others)} in other files`]),
      ].join(', ')}.`,
      remedy: 'The jury secretariat sees what is wrong with: jury check',
    }),
    finding: (severity) => ({
      text: severity === 'error' ? 'Something is wrong here.' : 'There is a note on this.',
      remedy: 'The jury secretariat sees it with: jury check',
    }),
  },
}
