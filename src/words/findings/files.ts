// Findings about files and their form: what cannot be read, and what a cell or a setting should have been.
import type { Expectation, Place } from '../../model/finding.js'
import { nearestName } from '../../model/ids.js'
import { bare, cited, importCommand, isOfFolder, listed, nearestOr, quoted } from '../quotes.js'
import type { FindingWords } from './finding-words.js'

/** `Step 2: `, where a key leads into a step of the counting rule or of a measure; steps count from 1. */
function stepIn(key: string, word: string): string {
  const [, index] = /^(?:tally|measures\..{1,64}?)\[(\d{1,6})\]/.exec(key) ?? []
  return index === undefined ? '' : `${word} ${Number(index) + 1}: `
}

export const fileFindings = {
  'file-missing': {
    de: ({ file }) => ({
      text: `Die Datei ${bare(file)} fehlt.`,
      remedy: missingFile(file, germanMissing),
    }),
    en: ({ file }) => ({
      text: `The file ${bare(file)} is missing.`,
      remedy: missingFile(file, englishMissing),
    }),
  },
  'not-utf8': {
    de: ({ byte }, { file }) => ({
      text: `Die Datei ist nicht in UTF-8 geschrieben; Byte ${byte} passt nicht dazu.`,
      remedy: !isOfFolder(file)
        ? 'Speichern Sie sie als UTF-8.'
        : `Übernehmen Sie sie mit ${importCommand(file)}, oder speichern Sie sie als UTF-8.`,
    }),
    en: ({ byte }, { file }) => ({
      text: `The file is not written in UTF-8; byte ${byte} does not fit.`,
      remedy: !isOfFolder(file) ? 'Save it as UTF-8.' : `Import it with ${importCommand(file)}, or save it as UTF-8.`,
    }),
  },
  'csv-empty': {
    de: ({ columns }) => ({
      text: 'Die Datei ist leer; es fehlt die Kopfzeile.',
      remedy: `Schreiben Sie als erste Zeile die Spaltennamen: ${listed(columns)}.`,
    }),
    en: ({ columns }) => ({
      text: 'The file is empty; it has no header.',
      remedy: `Write the column names as the first line: ${listed(columns)}.`,
    }),
  },
  'csv-dialect': {
    de: ({ delimiter, what }, { file }) => ({
      text:
        delimiter === ''
          ? `Die Datei ist in ${bare(what.toUpperCase())} geschrieben; ${isOfFolder(file) ? 'im Wettbewerbsordner gilt' : 'erwartet wird'} UTF-8.`
          : `Die Zellen sind durch ${germanDelimiter(delimiter)} getrennt; ${isOfFolder(file) ? 'im Wettbewerbsordner trennt sie' : 'erwartet wird'} ein Komma.`,
      remedy: isOfFolder(file)
        ? `Übernehmen Sie die Datei: ${importCommand(file)}`
        : 'Speichern Sie die Datei als CSV in UTF-8 mit Kommas zwischen den Zellen.',
    }),
    en: ({ delimiter, what }, { file }) => ({
      text:
        delimiter === ''
          ? `The file is written in ${bare(what.toUpperCase())}; ${isOfFolder(file) ? 'in a competition folder it is UTF-8' : 'UTF-8 is expected'}.`
          : `The cells are separated by ${englishDelimiter(delimiter)}; ${isOfFolder(file) ? 'in a competition folder a comma separates them' : 'a comma is expected'}.`,
      remedy: isOfFolder(file)
        ? `Import the file: ${importCommand(file)}`
        : 'Save the file as CSV in UTF-8 with commas between the cells.',
    }),
  },
  'csv-quote': {
    de: ({ detail }) => ({
      text:
        detail === 'open'
          ? 'Hier beginnt eine Zelle in Anführungszeichen, die nicht geschlossen wird.'
          : 'Hier steht ein Anführungszeichen mitten in einer Zelle.',
      remedy: 'Eine Zelle steht ganz in Anführungszeichen ("…"); ein Anführungszeichen darin wird verdoppelt ("").',
    }),
    en: ({ detail }) => ({
      text:
        detail === 'open'
          ? 'A cell in quotation marks begins here and is never closed.'
          : 'A quotation mark stands in the middle of a cell here.',
      remedy: 'Put the whole cell in quotation marks ("…"), and write a quotation mark inside it twice ("").',
    }),
  },
  'header-repeated': {
    de: ({ column }) => ({
      text: `Die Spalte ${bare(column)} steht mehrmals in der Kopfzeile.`,
      remedy: 'Lassen Sie jeden Spaltennamen nur einmal stehen.',
    }),
    en: ({ column }) => ({
      text: `The column ${bare(column)} stands in the header more than once.`,
      remedy: 'Keep each column name only once.',
    }),
  },
  'column-missing': {
    de: ({ column, nearest }, { file }) => ({
      text: `Die Spalte ${bare(column)} fehlt.`,
      remedy: isOfFolder(file)
        ? nearest === null
          ? `Ergänzen Sie die Spalte ${bare(column)} in der Kopfzeile und in jeder Zeile.`
          : `Heißt die Spalte ${bare(nearest)} richtig ${bare(column)}? Berichtigen Sie die Kopfzeile.`
        : nearest === null
          ? `Sagen Sie, welche Spalte es ist: --map "${bare(column)}=…", oder ergänzen Sie sie.`
          : `Ist es die Spalte ${bare(nearest)}? Dann: --map "${bare(column)}=${bare(nearest)}"`,
    }),
    en: ({ column, nearest }, { file }) => ({
      text: `The column ${bare(column)} is missing.`,
      remedy: isOfFolder(file)
        ? nearest === null
          ? `Add the column ${bare(column)} to the header and to every row.`
          : `Should the column ${bare(nearest)} be called ${bare(column)}? Correct the header.`
        : nearest === null
          ? `Say which column it is: --map "${bare(column)}=…", or add it.`
          : `Is it the column ${bare(nearest)}? Then: --map "${bare(column)}=${bare(nearest)}"`,
    }),
  },
  'column-unknown': {
    de: ({ column, nearest, known }) => ({
      text: `Die Spalte ${quoted.de(column)} ist hier nicht bekannt.`,
      remedy: nearestOr.de(nearest, `Möglich sind: ${listed(known)}.`),
    }),
    en: ({ column, nearest, known }) => ({
      text: `The column ${quoted.en(column)} is not known here.`,
      remedy: nearestOr.en(nearest, `Possible are: ${listed(known)}.`),
    }),
  },
  'columns-too-many': {
    de: ({ count, limit }) => ({
      text: `Die Datei hat ${count} Spalten; höchstens ${limit} sind möglich.`,
      remedy: 'Entfernen Sie die Spalten, die niemand braucht.',
    }),
    en: ({ count, limit }) => ({
      text: `The file has ${count} columns; at most ${limit} are possible.`,
      remedy: 'Remove the columns that nobody needs.',
    }),
  },
  'record-too-large': {
    de: ({ limit }) => ({
      text: `Die Zeile ist länger als ${limit} Byte.`,
      remedy: 'Kürzen Sie sie, oder suchen Sie in ihr ein Anführungszeichen, das nicht geschlossen wird.',
    }),
    en: ({ limit }) => ({
      text: `The row is longer than ${limit} bytes.`,
      remedy: 'Shorten it, or look for a quotation mark in it that is never closed.',
    }),
  },
  'cells-differ': {
    de: ({ cells, columns }, { file }) => ({
      text: `Die Zeile hat ${cells} ${cells === 1 ? 'Zelle' : 'Zellen'}; die Kopfzeile nennt ${columns} ${columns === 1 ? 'Spalte' : 'Spalten'}.`,
      remedy: `${cells === 1 ? 'Eine leere Zeile streichen Sie ganz; sonst ergänzen' : 'Ergänzen'} oder streichen Sie ${isOfFolder(file) ? 'Kommas; eine Zelle, die ein Komma enthält' : 'Zellen; eine Zelle, die das Trennzeichen enthält'}, steht in Anführungszeichen.`,
    }),
    en: ({ cells, columns }, { file }) => ({
      text: `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'}; the header names ${columns} ${columns === 1 ? 'column' : 'columns'}.`,
      remedy: `${cells === 1 ? 'Remove an empty line; else add' : 'Add'} or remove ${isOfFolder(file) ? 'commas; a cell that holds a comma' : 'cells; a cell that holds the delimiter'} stands in quotation marks.`,
    }),
  },
  'json-broken': {
    de: ({ found }, at) => {
      if (isEmptyFile(found, at)) {
        return { text: 'Die Datei ist leer.', remedy: 'Stellen Sie sie aus einer Sicherung wieder her.' }
      }
      return {
        text:
          found === ''
            ? 'Die Datei endet mitten in einer Angabe.'
            : `${germanSigns.get(found) ?? quoted.de(found)} passt an dieser Stelle nicht.`,
        remedy: 'Prüfen Sie davor und hier Kommas, Klammern und Anführungszeichen.',
      }
    },
    en: ({ found }, at) => {
      if (isEmptyFile(found, at)) return { text: 'The file is empty.', remedy: 'Restore it from a backup.' }
      return {
        text:
          found === ''
            ? 'The file ends in the middle of a value.'
            : `${englishSigns.get(found) ?? quoted.en(found)} does not fit here.`,
        remedy: 'Check the commas, brackets and quotation marks here and just before.',
      }
    },
  },
  'json-too-deep': {
    de: ({ limit }) => ({
      text: `Hier sind mehr als ${limit} Klammern ineinander geschachtelt.`,
      remedy: 'Prüfen Sie, ob eine Klammer nicht geschlossen wird.',
    }),
    en: ({ limit }) => ({
      text: `More than ${limit} brackets stand inside one another here.`,
      remedy: 'Check whether a bracket is never closed.',
    }),
  },
  'key-repeated': {
    de: ({ key }) => ({
      text: `Die Angabe ${quoted.de(key)} steht hier mehrmals.`,
      remedy: 'Lassen Sie sie nur einmal stehen.',
    }),
    en: ({ key }) => ({
      text: `The key ${quoted.en(key)} stands here more than once.`,
      remedy: 'Keep it only once.',
    }),
  },
  'key-unknown': {
    de: ({ key, nearest }) => ({
      text: `Die Angabe ${quoted.de(key)} ist hier nicht bekannt.`,
      remedy: nearestOr.de(nearest, 'Berichtigen oder streichen Sie die Angabe.'),
    }),
    en: ({ key, nearest }) => ({
      text: `The key ${quoted.en(key)} is not known here.`,
      remedy: nearestOr.en(nearest, 'Correct the key or remove it.'),
    }),
  },
  'key-missing': {
    de: ({ key }) => ({
      text: `${stepIn(key, 'Schritt')}Die Angabe ${quoted.de(key)} fehlt.`,
      remedy: `Ergänzen Sie ${quoted.de(key)}.`,
    }),
    en: ({ key }) => ({
      text: `${stepIn(key, 'Step')}The key ${quoted.en(key)} is missing.`,
      remedy: `Add ${quoted.en(key)}.`,
    }),
  },
  'value-wrong': {
    de: ({ key, value, expected, limits }) => {
      const subject = key === '' ? 'Die Datei' : `${stepIn(key, 'Schritt')}${bare(key)}`
      if (expected === 'not-empty') return { text: `${subject} ist leer.`, remedy: 'Tragen Sie etwas ein.' }
      if (expected === 'text' && /\p{Surrogate}/u.test(value)) {
        return {
          text: `${subject} enthält ein unvollständiges Zeichen: ${cited.de(value)}.`,
          remedy: 'Schreiben Sie es neu.',
        }
      }
      return {
        text: `${subject} ist ${cited.de(value)}; erwartet wird ${germanExpectations[expected](limits)}.`,
        remedy: nearestOr.de(expected === 'one-of' ? nearestName(value, limits) : null, 'Berichtigen Sie den Wert.'),
      }
    },
    en: ({ key, value, expected, limits }) => {
      const subject = key === '' ? 'The file' : `${stepIn(key, 'Step')}${bare(key)}`
      if (expected === 'not-empty') return { text: `${subject} is empty.`, remedy: 'Fill something in.' }
      if (expected === 'text' && /\p{Surrogate}/u.test(value)) {
        return { text: `${subject} holds an incomplete character: ${cited.en(value)}.`, remedy: 'Write it anew.' }
      }
      return {
        text: `${subject} is ${cited.en(value)}; it must be ${englishExpectations[expected](limits)}.`,
        remedy: nearestOr.en(expected === 'one-of' ? nearestName(value, limits) : null, 'Correct the value.'),
      }
    },
  },
} satisfies Partial<FindingWords>

/** Nothing stands before the place where the file ends. */
const isEmptyFile = (found: string, { line, column }: Place): boolean => found === '' && line === 1 && column === 1

/** Signs that cannot stand in quotes themselves. */
const germanSigns: ReadonlyMap<string, string> = new Map([
  ['"', 'Ein Anführungszeichen'],
  ['U+0009', 'Ein Tabulator'],
  ['U+000A', 'Ein Zeilenumbruch'],
  ['U+000D', 'Ein Zeilenumbruch'],
])
const englishSigns: ReadonlyMap<string, string> = new Map([
  ['"', 'A quotation mark'],
  ['U+0009', 'A tab'],
  ['U+000A', 'A line break'],
  ['U+000D', 'A line break'],
])

type MissingFile = Readonly<Record<'competition.json' | 'submissions.csv' | 'jurors.csv' | 'other', string>>

const germanMissing: MissingFile = {
  'competition.json': 'Legen Sie einen Wettbewerb an: jury init',
  'submissions.csv': 'Übernehmen Sie die Beiträge: jury import submissions DATEI',
  'jurors.csv': 'Übernehmen Sie die Jurymitglieder: jury import jurors DATEI',
  other: 'Legen Sie die Datei wieder in den Wettbewerbsordner.',
}
const englishMissing: MissingFile = {
  'competition.json': 'Make a new competition: jury init',
  'submissions.csv': 'Import the submissions: jury import submissions FILE',
  'jurors.csv': 'Import the jurors: jury import jurors FILE',
  other: 'Put the file back into the competition folder.',
}

function missingFile(file: string, words: MissingFile): string {
  if (file === 'competition.json' || file === 'submissions.csv' || file === 'jurors.csv') return words[file]
  return words.other
}

const germanDelimiter = (delimiter: string): string =>
  delimiter === ';' ? 'Semikolons' : delimiter === '\t' ? 'Tabulatoren' : quoted.de(delimiter)
const englishDelimiter = (delimiter: string): string =>
  delimiter === ';' ? 'semicolons' : delimiter === '\t' ? 'tabs' : quoted.en(delimiter)

type Expectations = Readonly<Record<Exclude<Expectation, 'not-empty'>, (limits: readonly string[]) => string>>

const firstOf = (limits: readonly string[]): string => bare(limits[0] ?? '')

const germanExpectations: Expectations = {
  text: () => 'ein Text in Anführungszeichen',
  number: () => 'eine Zahl mit höchstens 15 Ziffern, ohne Anführungszeichen',
  'whole-number': () => 'eine ganze Zahl, ohne Anführungszeichen',
  ballots: () => 'vor dem Doppelpunkt eine Zahl von Wertungsbögen, etwa "3"',
  list: () => 'eine Liste in eckigen Klammern',
  object: () => 'eine Gruppe von Angaben in geschweiften Klammern',
  'one-of': (limits) => `einer dieser Werte: ${listed(limits)}`,
  'not-negative': () => 'eine Zahl ab 0',
  positive: () => 'eine Zahl größer als 0',
  money: () => 'ein Geldbetrag ab 0 mit höchstens zwei Nachkommastellen',
  'at-least': (limits) => `mindestens ${firstOf(limits)}`,
  'at-most': (limits) => `höchstens ${firstOf(limits)}`,
  version: (limits) => `die Fassung ${firstOf(limits) || '1'}, die dieses Programm kennt`,
  step: ([example]) => `ein Schritt wie ${bare(example ?? '"median" oder {"mean": "criteria"}')}`,
  requirement: () =>
    'eine Anforderung wie {"criterion": "…", "minimum": 30}, {"total": 50} oder {"criteria": 6, "minimum": 50}',
  cents: () => 'ein Betrag auf den Cent genau, mit höchstens zwei Nachkommastellen',
}

const englishExpectations: Expectations = {
  text: () => 'a text in quotation marks',
  number: () => 'a number of at most 15 digits, without quotation marks',
  'whole-number': () => 'a whole number, without quotation marks',
  ballots: () => 'a number of ballots before the colon, such as "3"',
  list: () => 'a list in square brackets',
  object: () => 'a group of keys in braces',
  'one-of': (limits) => `one of these: ${listed(limits)}`,
  'not-negative': () => 'a number from 0 up',
  positive: () => 'a number above 0',
  money: () => 'an amount of money from 0 up with at most two decimals',
  'at-least': (limits) => `at least ${firstOf(limits)}`,
  'at-most': (limits) => `at most ${firstOf(limits)}`,
  version: (limits) => `version ${firstOf(limits) || '1'}, which this program knows`,
  step: ([example]) => `a step such as ${bare(example ?? '"median" or {"mean": "criteria"}')}`,
  requirement: () =>
    'a requirement such as {"criterion": "…", "minimum": 30}, {"total": 50} or {"criteria": 6, "minimum": 50}',
  cents: () => 'an amount to the cent, with at most two decimals',
}
