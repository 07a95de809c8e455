// Findings of an import: what a file from outside does not say clearly, and what it would change.
import type { FindingValues } from '../../model/finding.js'
import { bare, cited, listed, quoted } from '../quotes.js'
import type { FindingWords } from './finding-words.js'

type Part = FindingValues['workbook-too-large']['of']

const germanParts: Readonly<Record<Part, string>> = {
  bytes: 'Byte',
  parts: 'Bestandteile',
  rows: 'Zeilen',
  columns: 'Spalten',
  cells: 'Zellen',
  letters: 'Zeichen in einer Zelle',
}

const englishParts: Readonly<Record<Part, string>> = {
  bytes: 'bytes',
  parts: 'parts',
  rows: 'rows',
  columns: 'columns',
  cells: 'cells',
  letters: 'letters in a cell',
}

export const importFindings = {
  'not-text': {
    de: ({ found }) => ({
      text:
        found === 'zeros'
          ? 'Die Datei ist kein Text: Sie enthält Nullbytes.'
          : 'Die Datei ist keine Tabelle, sondern eine Webseite (HTML oder XML).',
      remedy: 'Exportieren Sie die Tabelle als CSV oder als Excel-Arbeitsmappe (.xlsx).',
    }),
    en: ({ found }) => ({
      text:
        found === 'zeros'
          ? 'The file is no text: it holds zero bytes.'
          : 'The file is no table but a web page (HTML or XML).',
      remedy: 'Export the table as CSV or as an Excel workbook (.xlsx).',
    }),
  },
  'workbook-broken': {
    de: () => ({
      text: 'Die Datei ist keine lesbare Excel-Arbeitsmappe (.xlsx): Sie ist beschädigt oder hat ein anderes Format, etwa .ods.',
      remedy: 'Öffnen Sie sie im Tabellenprogramm und speichern Sie sie als .xlsx oder als CSV.',
    }),
    en: () => ({
      text: 'The file is no readable Excel workbook (.xlsx): it is damaged or has another format, such as .ods.',
      remedy: 'Open it in a spreadsheet program and save it as .xlsx or as CSV.',
    }),
  },
  'workbook-locked': {
    de: () => ({
      text: 'Die Arbeitsmappe ist mit einem Kennwort geschützt oder hat das alte Format .xls.',
      remedy: 'Speichern Sie sie in Excel ohne Kennwort als .xlsx.',
    }),
    en: () => ({
      text: 'The workbook is protected by a password, or has the old format .xls.',
      remedy: 'Save it in Excel without a password as .xlsx.',
    }),
  },
  'workbook-too-large': {
    de: ({ of, most }) => ({
      text: `Die Arbeitsmappe ist zu groß: ausgepackt mehr als ${most} ${germanParts[of]}.`,
      remedy: 'Löschen Sie, was nicht zur Tabelle gehört, oder exportieren Sie die Tabelle als CSV.',
    }),
    en: ({ of, most }) => ({
      text: `The workbook is too large: unpacked more than ${most} ${englishParts[of]}.`,
      remedy: 'Remove what does not belong to the table, or export the table as CSV.',
    }),
  },
  'encoding-open': {
    de: ({ windows, macintosh }) => ({
      text: `Die Datei ist nicht in UTF-8 geschrieben und lässt sich auf zwei Arten lesen: ${quoted.de(windows)} (Windows-1252) oder ${quoted.de(macintosh)} (Mac Roman).`,
      remedy: 'Sagen Sie, welche gilt: --encoding windows-1252 oder --encoding macintosh.',
    }),
    en: ({ windows, macintosh }) => ({
      text: `The file is not written in UTF-8 and can be read in two ways: ${quoted.en(windows)} (Windows-1252) or ${quoted.en(macintosh)} (Mac Roman).`,
      remedy: 'Say which one holds: --encoding windows-1252 or --encoding macintosh.',
    }),
  },
  'delimiter-open': {
    de: ({ choices }) => ({
      text: `Die Zeilen lassen sich an mehr als einem Zeichen in gleich viele Zellen teilen: ${listed(choices)}.`,
      remedy: `Sagen Sie, welches gilt: --delimiter ${bare(choices[0] ?? '…')} oder ein anderes davon.`,
    }),
    en: ({ choices }) => ({
      text: `The rows fall into equally many cells at more than one sign: ${listed(choices)}.`,
      remedy: `Say which one holds: --delimiter ${bare(choices[0] ?? '…')} or another of them.`,
    }),
  },
  'number-open': {
    de: ({ column, value, comma, point }) => ({
      text: `In der Spalte ${quoted.de(column)} steht ${cited.de(value)}; das kann ${bare(comma.replace('.', ','))} oder ${bare(point.replace('.', ','))} heißen, und die Datei zeigt nicht, welches.`,
      remedy: `Sagen Sie, was gilt: --decimal comma (${bare(comma.replace('.', ','))}) oder --decimal point (${bare(point.replace('.', ','))}).`,
    }),
    en: ({ column, value, comma, point }) => ({
      text: `The column ${quoted.en(column)} has ${cited.en(value)}; that may be ${bare(comma)} or ${bare(point)}, and the file does not show which.`,
      remedy: `Say what holds: --decimal comma (${bare(comma)}) or --decimal point (${bare(point)}).`,
    }),
  },
  'gaps-open': {
    de: ({ column }) => ({
      text: `In der Spalte ${quoted.de(column)} ist die Zelle leer; darüber steht ein Wert, der auch für diese Zeile gelten kann (verbundene Zellen).`,
      remedy:
        'Gilt der Wert darüber, wiederholen Sie die Übernahme mit --fill division; sonst ergänzen Sie die Zelle, oder lassen Sie sie mit --fill none leer.',
    }),
    en: ({ column }) => ({
      text: `The cell of the column ${quoted.en(column)} is empty; the value above may hold for this row too (merged cells).`,
      remedy:
        'If the value above holds, import again with --fill division; else fill in the cell, or leave it empty with --fill none.',
    }),
  },
  'columns-alike': {
    de: ({ column, candidates }) => ({
      text: `Mehr als eine Spalte kann ${bare(column)} sein: ${listed(candidates)}.`,
      remedy: `Sagen Sie, welche es ist: --map "${bare(column)}=${bare(candidates[0] ?? '…')}"`,
    }),
    en: ({ column, candidates }) => ({
      text: `More than one column may be ${bare(column)}: ${listed(candidates)}.`,
      remedy: `Say which one it is: --map "${bare(column)}=${bare(candidates[0] ?? '…')}"`,
    }),
  },
  'cell-rounded': {
    de: ({ column, stored, value }) => ({
      text: `In der Spalte ${quoted.de(column)} zeigt die Zelle ${cited.de(value)}, gespeichert ist ${cited.de(stored.replace('.', ','))}; das Zahlenformat der Zelle verbirgt den Unterschied.`,
      remedy: 'Geben Sie der Spalte in Excel das Zahlenformat Standard, und prüfen Sie, welche Zahl gemeint ist.',
    }),
    en: ({ column, stored, value }) => ({
      text: `In the column ${quoted.en(column)} the cell shows ${cited.en(value)} but holds ${cited.en(stored)}; its number format hides the difference.`,
      remedy: 'Give the column the number format General in Excel, and check which number is meant.',
    }),
  },
  'formula-empty': {
    de: ({ column }) => ({
      text: `In der Spalte ${quoted.de(column)} steht eine Formel, deren Ergebnis nicht gespeichert ist.`,
      remedy:
        'Öffnen Sie die Arbeitsmappe in Excel, lassen Sie sie berechnen, und speichern Sie sie; oder tragen Sie den Wert ein.',
    }),
    en: ({ column }) => ({
      text: `The column ${quoted.en(column)} has a formula whose result is not stored.`,
      remedy: 'Open the workbook in Excel, let it calculate, and save it; or enter the value.',
    }),
  },
  'cell-fault': {
    de: ({ column, value }) => ({
      text: `In der Spalte ${quoted.de(column)} steht ${cited.de(value)} statt eines Werts.`,
      remedy: 'Berichtigen Sie die Formel, oder tragen Sie den Wert ein.',
    }),
    en: ({ column, value }) => ({
      text: `The column ${quoted.en(column)} holds ${cited.en(value)} in place of a value.`,
      remedy: 'Correct the formula, or enter the value.',
    }),
  },
  'rows-hidden': {
    de: ({ count }) => ({
      text: `${count === 1 ? 'Eine Zeile ist' : `${count} Zeilen sind`} im Tabellenblatt ausgeblendet (gefiltert); auch sie ${count === 1 ? 'wird' : 'werden'} übernommen.`,
      remedy: 'Sollen sie nicht übernommen werden, löschen Sie sie aus der Tabelle.',
    }),
    en: ({ count }) => ({
      text: `${count === 1 ? 'One row is' : `${count} rows are`} hidden in the sheet (filtered); ${count === 1 ? 'it is' : 'they are'} imported too.`,
      remedy: 'If they are not to be imported, delete them from the table.',
    }),
  },
  'text-misread': {
    de: ({ count, text, meant }) => ({
      text: `${count === 1 ? 'Eine Zelle sieht' : `${count} Zellen sehen`} so aus, als sei UTF-8 früher als Windows-1252 gelesen worden: ${quoted.de(text)} statt ${quoted.de(meant)}.`,
      remedy: 'Exportieren Sie die Tabelle neu aus dem Programm, aus dem sie kommt; hier wird kein Text geändert.',
    }),
    en: ({ count, text, meant }) => ({
      text: `${count === 1 ? 'One cell looks' : `${count} cells look`} as if UTF-8 had been read as Windows-1252 before: ${quoted.en(text)} for ${quoted.en(meant)}.`,
      remedy: 'Export the table anew from the program where it comes from; no text is changed here.',
    }),
  },
  'likely-duplicate': {
    de: ({ id, other }) => ({
      text: `${bare(id)} und ${bare(other)} haben dieselbe einreichende Stelle und denselben Titel (Groß- und Kleinschreibung, Akzente und Leerzeichen ausgenommen).`,
      remedy: 'Prüfen Sie, ob ein Beitrag doppelt eingereicht wurde.',
    }),
    en: ({ id, other }) => ({
      text: `${bare(id)} and ${bare(other)} have the same applicant and title (up to case, accents and spaces).`,
      remedy: 'Check whether one submission was received twice.',
    }),
  },
  'near-match': {
    de: ({ said, id, other }) => ({
      text: `${quoted.de(said)} ist beinahe, was zu ${bare(id)} steht: ${quoted.de(other)}.`,
      remedy:
        'Sind alle diese Zeilen dieselben Beiträge: --near same; sind alle neu: --near new. Sonst ergänzen Sie eine Spalte mit der Nummer, oder beantworten Sie die Fragen im Terminal.',
    }),
    en: ({ said, id, other }) => ({
      text: `${quoted.en(said)} is nearly what ${bare(id)} says: ${quoted.en(other)}.`,
      remedy:
        'If all such rows are the same submissions: --near same; if all are new: --near new. Else add a column with the number, or answer the questions in a terminal.',
    }),
  },
  'key-needed': {
    de: ({ id, count }) => ({
      text: `Die Datei hat keine Spalte mit Nummern, und ${count === 1 ? 'eine Zeile gleicht einem Beitrag' : `${count} Zeilen gleichen Beiträgen`} im Wettbewerb; diese hier ${bare(id)}.`,
      remedy: 'Sagen Sie, woran die Beiträge zu erkennen sind: --key applicant,title',
    }),
    en: ({ id, count }) => ({
      text: `The file has no column of numbers, and ${count === 1 ? 'one row is like a submission' : `${count} rows are like submissions`} of the competition; this one is like ${bare(id)}.`,
      remedy: 'Say what tells the submissions apart: --key applicant,title',
    }),
  },
  'key-twice': {
    de: ({ id, other }) => ({
      text: `${bare(id)} und ${bare(other)} sind an dem, was --key nennt, nicht zu unterscheiden.`,
      remedy: 'Nennen Sie mit --key weitere Spalten, oder ergänzen Sie eine Spalte mit der Nummer.',
    }),
    en: ({ id, other }) => ({
      text: `${bare(id)} and ${bare(other)} are not told apart by what --key names.`,
      remedy: 'Name more columns with --key, or add a column with the number.',
    }),
  },
  'draft-of-ballot': {
    de: ({ juror, submission, criterion }) => ({
      text: `${bare(juror)} hat ${bare(submission)} schon gewertet; in dieser Zeile fehlt ${bare(criterion)}.`,
      remedy: 'Ergänzen Sie die Wertung, oder löschen Sie die Zeile; der abgegebene Wertungsbogen gilt weiter.',
    }),
    en: ({ juror, submission, criterion }) => ({
      text: `${bare(juror)} has scored ${bare(submission)} already; this row lacks ${bare(criterion)}.`,
      remedy: 'Fill in the score, or remove the row; the ballot cast goes on counting.',
    }),
  },
  replaces: {
    de: ({ id, what, before, after }) => ({
      text: `${bare(id)} steht schon im Wettbewerb; ${bare(what)} wäre nicht mehr ${cited.de(before)}, sondern ${cited.de(after)}.`,
      remedy: 'Ist die Änderung gewollt, wiederholen Sie die Übernahme mit --replace.',
    }),
    en: ({ id, what, before, after }) => ({
      text: `${bare(id)} is in the competition already; ${bare(what)} would change from ${cited.en(before)} to ${cited.en(after)}.`,
      remedy: 'If the change is meant, import again with --replace.',
    }),
  },
  'row-conflict': {
    de: ({ id, line }) => ({
      text: `Zu ${bare(id)} steht in Zeile ${line} etwas anderes.`,
      remedy: 'Lassen Sie nur eine der beiden Zeilen stehen.',
    }),
    en: ({ id, line }) => ({
      text: `Line ${line} says something else about ${bare(id)}.`,
      remedy: 'Keep only one of the two rows.',
    }),
  },
  'decision-stands': {
    de: ({ no }) => ({
      text: `Beschluss ${no} ist schon festgehalten und sagt etwas anderes; ein Beschluss wird nie geändert.`,
      remedy: `Streichen Sie die Zeile. Gilt der Beschluss nicht mehr: jury decide revoke --value ${no} --reason …`,
    }),
    en: ({ no }) => ({
      text: `Decision ${no} is on record already and says something else; a decision is never changed.`,
      remedy: `Remove the row. If the decision no longer holds: jury decide revoke --value ${no} --reason …`,
    }),
  },
} satisfies Partial<FindingWords>
