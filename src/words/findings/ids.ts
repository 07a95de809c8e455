// Findings about ids, and about names that nothing bears.
import type { IdFault } from '../../model/ids.js'
import { bare, nearestOr, quoted } from '../quotes.js'
import type { FindingWords } from './finding-words.js'

export const idFindings = {
  'id-malformed': {
    de: ({ id, fault }) => ({
      text: `${isFault(fault, 'empty') ? 'Die Kennung' : quoted.de(id)} ${germanFaults[faultOf(fault)]}.`,
      remedy: germanRemedies.get(faultOf(fault)) ?? germanForm,
    }),
    en: ({ id, fault }) => ({
      text: `${isFault(fault, 'empty') ? 'The id' : quoted.en(id)} ${englishFaults[faultOf(fault)]}.`,
      remedy: englishRemedies.get(faultOf(fault)) ?? englishForm,
    }),
  },
  'id-repeated': {
    de: ({ id, line }) => ({
      text: `Die Kennung ${bare(id)} ist schon vergeben${line === null ? '' : `, in Zeile ${line}`}.`,
      remedy: 'Geben Sie einem der beiden eine andere Kennung, oder streichen Sie die doppelte Zeile.',
    }),
    en: ({ id, line }) => ({
      text: `The id ${bare(id)} is taken already${line === null ? '' : `, in line ${line}`}.`,
      remedy: 'Give one of the two another id, or remove the repeated row.',
    }),
  },
  'id-case': {
    de: ({ id, other }) => ({
      text: `Die Kennungen ${bare(id)} und ${bare(other)} unterscheiden sich nur in der Groß- und Kleinschreibung.`,
      remedy: 'Schreiben Sie sie gleich, wenn dasselbe gemeint ist; sonst geben Sie einem davon eine andere Kennung.',
    }),
    en: ({ id, other }) => ({
      text: `The ids ${bare(id)} and ${bare(other)} differ only in capital and small letters.`,
      remedy: 'Write them alike where the same is meant; else give one of them another id.',
    }),
  },
  'id-reserved': {
    de: ({ id }) => ({
      text: `${bare(id)} kann keine Kennung eines Kriteriums oder einer Wertung sein; so heißt eine Spalte mit fester Bedeutung.`,
      remedy: 'Wählen Sie eine andere Kennung.',
    }),
    en: ({ id }) => ({
      text: `${bare(id)} cannot be the id of a criterion or a measure; a column with a fixed meaning has that name.`,
      remedy: 'Choose another id.',
    }),
  },
  'unknown-division': {
    de: ({ id, nearest }) => ({
      text: `Die Wettbewerbsgruppe ${quoted.de(id)} gibt es nicht.`,
      remedy: nearestOr.de(
        nearest,
        'Berichtigen Sie sie, oder nehmen Sie sie unter divisions in competition.json auf.',
      ),
    }),
    en: ({ id, nearest }) => ({
      text: `There is no division ${quoted.en(id)}.`,
      remedy: nearestOr.en(nearest, 'Correct it, or add it to divisions in competition.json.'),
    }),
  },
  'unknown-measure': {
    de: ({ id, nearest }) => ({
      text: `Die Wertung ${quoted.de(id)} gibt es nicht.`,
      remedy: nearestOr.de(nearest, 'Berichtigen Sie sie, oder nehmen Sie sie unter measures in competition.json auf.'),
    }),
    en: ({ id, nearest }) => ({
      text: `There is no measure ${quoted.en(id)}.`,
      remedy: nearestOr.en(nearest, 'Correct it, or add it to measures in competition.json.'),
    }),
  },
  'unknown-criterion': {
    de: ({ id, nearest }) => ({
      text: `Das Kriterium ${quoted.de(id)} gibt es nicht.`,
      remedy: nearestOr.de(nearest, 'Berichtigen Sie es, oder nehmen Sie es unter criteria in competition.json auf.'),
    }),
    en: ({ id, nearest }) => ({
      text: `There is no criterion ${quoted.en(id)}.`,
      remedy: nearestOr.en(nearest, 'Correct it, or add it to criteria in competition.json.'),
    }),
  },
  'unknown-submission': {
    de: ({ id, nearest }) => ({
      text: `Den Beitrag ${quoted.de(id)} gibt es in submissions.csv nicht.`,
      remedy: nearestOr.de(nearest, 'Berichtigen Sie die Kennung, oder nehmen Sie den Beitrag in submissions.csv auf.'),
    }),
    en: ({ id, nearest }) => ({
      text: `There is no submission ${quoted.en(id)} in submissions.csv.`,
      remedy: nearestOr.en(nearest, 'Correct the id, or add the submission to submissions.csv.'),
    }),
  },
  'unknown-juror': {
    de: ({ id, nearest }) => ({
      text: `Das Jurymitglied ${quoted.de(id)} gibt es in jurors.csv nicht.`,
      remedy: nearestOr.de(nearest, 'Berichtigen Sie die Kennung, oder nehmen Sie das Jurymitglied in jurors.csv auf.'),
    }),
    en: ({ id, nearest }) => ({
      text: `There is no juror ${quoted.en(id)} in jurors.csv.`,
      remedy: nearestOr.en(nearest, 'Correct the id, or add the juror to jurors.csv.'),
    }),
  },
  'unknown-award': {
    de: ({ id, nearest }) => ({
      text: `Den Preis ${quoted.de(id)} gibt es nicht.`,
      remedy: nearestOr.de(nearest, 'Berichtigen Sie ihn, oder nehmen Sie ihn unter awards in competition.json auf.'),
    }),
    en: ({ id, nearest }) => ({
      text: `There is no award ${quoted.en(id)}.`,
      remedy: nearestOr.en(nearest, 'Correct it, or add it to awards in competition.json.'),
    }),
  },
  'unknown-column': {
    de: ({ column, nearest }) => ({
      text: `submissions.csv hat keine Spalte ${quoted.de(column)}.`,
      remedy: nearestOr.de(nearest, 'Berichtigen Sie den Namen, oder ergänzen Sie die Spalte in submissions.csv.'),
    }),
    en: ({ column, nearest }) => ({
      text: `submissions.csv has no column ${quoted.en(column)}.`,
      remedy: nearestOr.en(nearest, 'Correct the name, or add the column to submissions.csv.'),
    }),
  },
  'cell-empty': {
    de: ({ column }) => ({
      text: `Die Spalte ${bare(column)} ist in dieser Zeile leer.`,
      remedy: 'Tragen Sie den Wert nach.',
    }),
    en: ({ column }) => ({
      text: `The column ${bare(column)} is empty in this row.`,
      remedy: 'Fill in the value.',
    }),
  },
  'division-missing': {
    de: ({ id }) => ({
      text: `Beim Beitrag ${bare(id)} fehlt die Wettbewerbsgruppe.`,
      remedy: 'Tragen Sie in der Spalte division eine der Gruppen aus competition.json ein.',
    }),
    en: ({ id }) => ({
      text: `The submission ${bare(id)} has no division.`,
      remedy: 'Enter one of the divisions of competition.json in the column division.',
    }),
  },
  'division-unused': {
    de: ({ id }) => ({
      text: `${quoted.de(id)} steht als Wettbewerbsgruppe da, aber der Wettbewerb hat keine Wettbewerbsgruppen.`,
      remedy: 'Leeren Sie die Zelle, oder nehmen Sie die Gruppe unter divisions in competition.json auf.',
    }),
    en: ({ id }) => ({
      text: `${quoted.en(id)} is given as a division, but the competition has no divisions.`,
      remedy: 'Empty the cell, or add the division to divisions in competition.json.',
    }),
  },
} satisfies Partial<FindingWords>

const germanFaults: Readonly<Record<IdFault, string>> = {
  empty: 'ist leer',
  'too-long': 'ist als Kennung zu lang',
  characters: 'enthält ein Zeichen, das in einer Kennung nicht stehen kann',
  'last-dot': 'kann als Kennung nicht mit einem Punkt enden',
  'not-composed': 'ist mit getrennten Umlaut- oder Akzentzeichen geschrieben (nicht in der Form NFC)',
  'device-name': 'kann keine Kennung sein, weil Windows diesen Namen für ein Gerät vorbehält',
}
const englishFaults: Readonly<Record<IdFault, string>> = {
  empty: 'is empty',
  'too-long': 'is too long for an id',
  characters: 'contains a character that an id cannot contain',
  'last-dot': 'cannot be an id, because it ends with a dot',
  'not-composed': 'is written with accents apart from their letters (not in the form NFC)',
  'device-name': 'cannot be an id, because Windows reserves the name for a device',
}

const germanForm =
  'Eine Kennung hat 1 bis 64 Buchstaben, Ziffern, Punkte, Unter- und Bindestriche und beginnt mit einem Buchstaben oder einer Ziffer.'
const englishForm =
  'An id has 1 to 64 letters, digits, dots, underscores and hyphens, and begins with a letter or a digit.'

/** Where the form of an id is not what is at fault. */
const germanRemedies: ReadonlyMap<IdFault, string> = new Map([
  ['last-dot', 'Streichen Sie den Punkt am Ende.'],
  ['not-composed', 'Tippen Sie die Kennung neu ein, Umlaute und Buchstaben mit Akzent als je ein Zeichen.'],
  ['device-name', 'Wählen Sie eine andere Kennung.'],
])
const englishRemedies: ReadonlyMap<IdFault, string> = new Map([
  ['last-dot', 'Remove the dot at the end.'],
  ['not-composed', 'Type the id anew, each accented letter as one character.'],
  ['device-name', 'Choose another id.'],
])

const isFault = (fault: string, expected: IdFault): boolean => fault === expected

/** An unforeseen fault is one of the characters. */
const faultOf = (fault: string): IdFault => (Object.hasOwn(germanFaults, fault) ? (fault as IdFault) : 'characters')
