// What jury import says: what it changed, what it would change, and what it left alone, in German and English.
import type { Language } from '../model/competition.js'
import type { ImportKind } from '../model/import-plan.js'

/** How many of each; a count of 0 is not said. */
export type CountWords = {
  readonly added: (count: number) => string
  readonly changed: (count: number) => string
  readonly unchanged: (count: number) => string
  readonly older: (count: number) => string
  readonly absent: (count: number) => string
}

/** `done`: it was imported; `dry-run`: it would be; `refused`: it was not. */
export type ImportOutcome = 'done' | 'dry-run' | 'refused'

export type ImportWords = {
  readonly kinds: Readonly<Record<ImportKind, string>>
  readonly counts: Readonly<Record<ImportOutcome, CountWords>>
  readonly heading: (kind: string, file: string) => string
  readonly line: (line: number) => string
  readonly before: string
  readonly after: string
  readonly empty: string
  readonly nothing: Readonly<Record<ImportOutcome, string>>
  readonly written: (paths: string) => string
  readonly dryRun: string
  readonly needsReplace: (count: number) => string
  readonly checking: string
  /** A question was left without an answer. */
  readonly left: string
}

const rows = (count: number): string => (count === 1 ? '1 Zeile' : `${count} Zeilen`)
const ballots = (count: number): string => (count === 1 ? '1 früherer Wertungsbogen' : `${count} frühere Wertungsbögen`)
const germanUnchanged = (count: number): string => `${rows(count)} unverändert`
const germanAbsent = (count: number): string =>
  `${rows(count)} des Wettbewerbs nicht in der Datei; ${count === 1 ? 'sie bleibt' : 'sie bleiben'} stehen`
const germanWould: CountWords = {
  added: (count) => `${rows(count)} ${count === 1 ? 'käme' : 'kämen'} hinzu`,
  changed: (count) => `${rows(count)} ${count === 1 ? 'würde' : 'würden'} ersetzt`,
  unchanged: germanUnchanged,
  older: (count) => `${ballots(count)} ${count === 1 ? 'würde' : 'würden'} nur aufbewahrt und nicht gezählt`,
  absent: germanAbsent,
}

const german: ImportWords = {
  kinds: {
    submissions: 'Beiträge',
    jurors: 'Jurymitglieder',
    assignments: 'Zuteilungen',
    ballots: 'Wertungsbögen',
    decisions: 'Beschlüsse',
  },
  counts: {
    done: {
      added: (count) => `${rows(count)} hinzugekommen`,
      changed: (count) => `${rows(count)} ersetzt`,
      unchanged: germanUnchanged,
      older: (count) => `${ballots(count)} nur aufbewahrt und nicht gezählt`,
      absent: germanAbsent,
    },
    'dry-run': germanWould,
    refused: germanWould,
  },
  heading: (kind, file) => `${kind} aus ${file}:`,
  line: (line) => `Zeile ${line}`,
  before: 'bisher',
  after: 'neu',
  empty: '(leer)',
  nothing: {
    done: 'Es ist nichts zu ändern.',
    'dry-run': 'Es wäre nichts zu ändern.',
    refused: 'Es wäre nichts zu ändern.',
  },
  written: (paths) => `Geschrieben: ${paths}`,
  dryRun: 'Probelauf: Es wurde nichts geschrieben.',
  needsReplace: (count) =>
    `${rows(count)} ${count === 1 ? 'würde' : 'würden'} ersetzt. Es wurde nichts übernommen.\nIst das gewollt, wiederholen Sie die Übernahme mit --replace.`,
  checking: 'Die Datei wird geprüft …',
  left: 'Es wurde nichts übernommen.',
}

const englishRows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`)
const englishBallots = (count: number): string => (count === 1 ? '1 older ballot' : `${count} older ballots`)
const englishUnchanged = (count: number): string => `${englishRows(count)} unchanged`
const englishAbsent = (count: number): string =>
  `${englishRows(count)} of the competition not in the file, left as ${count === 1 ? 'it is' : 'they are'}`
const englishWould: CountWords = {
  added: (count) => `${englishRows(count)} would be added`,
  changed: (count) => `${englishRows(count)} would be replaced`,
  unchanged: englishUnchanged,
  older: (count) => `${englishBallots(count)} would be kept as history`,
  absent: englishAbsent,
}

const english: ImportWords = {
  kinds: {
    submissions: 'Submissions',
    jurors: 'Jurors',
    assignments: 'Assignments',
    ballots: 'Ballots',
    decisions: 'Decisions',
  },
  counts: {
    done: {
      added: (count) => `${englishRows(count)} added`,
      changed: (count) => `${englishRows(count)} replaced`,
      unchanged: englishUnchanged,
      older: (count) => `${englishBallots(count)}, kept as history`,
      absent: englishAbsent,
    },
    'dry-run': englishWould,
    refused: englishWould,
  },
  heading: (kind, file) => `${kind} from ${file}:`,
  line: (line) => `line ${line}`,
  before: 'before',
  after: 'after',
  empty: '(empty)',
  nothing: {
    done: 'There is nothing to change.',
    'dry-run': 'There would be nothing to change.',
    refused: 'There would be nothing to change.',
  },
  written: (paths) => `Written: ${paths}`,
  dryRun: 'A dry run: nothing was written.',
  needsReplace: (count) =>
    `${englishRows(count)} would be replaced. Nothing was imported.\nIf that is meant, import again with --replace.`,
  checking: 'The file is being checked …',
  left: 'Nothing was imported.',
}

export const importWords: Readonly<Record<Language, ImportWords>> = { de: german, en: english }
