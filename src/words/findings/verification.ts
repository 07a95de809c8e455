// Findings of a verification: what does not agree.
import { bare, cited, listed, quoted } from '../quotes.js'
import type { FindingWords } from './finding-words.js'

export const verificationFindings = {
  'result-differs': {
    de: ({ file, expected, found }) => ({
      text: isDigest(expected)
        ? `${bare(file)} wurde nach dem Schreiben verändert: die Prüfsumme ist ${bare(found)} statt ${bare(expected)}.`
        : `${bare(file)} stimmt nicht mit der Nachzählung überein: dort steht ${germanLine(fromDifference(found, expected))}, gezählt wurde ${germanLine(fromDifference(expected, found))}.`,
      remedy: 'Klären Sie, was seit der Auszählung geändert wurde; jury award schreibt die Ergebnisse neu.',
    }),
    en: ({ file, expected, found }) => ({
      text: isDigest(expected)
        ? `${bare(file)} was changed after it was written: its digest is ${bare(found)} instead of ${bare(expected)}.`
        : `${bare(file)} does not agree with the count: it has ${englishLine(fromDifference(found, expected))}, counted was ${englishLine(fromDifference(expected, found))}.`,
      remedy: 'Settle what has changed since the awards were written; jury award writes them again.',
    }),
  },
  'input-differs': {
    de: ({ file }) => ({
      text: `${bare(file)} wurde geändert, seit die Ergebnisse geschrieben wurden.`,
      remedy:
        'Ist die Änderung gewollt, schreiben Sie die Ergebnisse neu: jury award; sonst stellen Sie die Datei wieder her.',
    }),
    en: ({ file }) => ({
      text: `${bare(file)} has changed since the results were written.`,
      remedy: 'If the change is meant, write the results again: jury award; else restore the file.',
    }),
  },
  'input-missing': {
    de: ({ file }) => ({
      text: `${bare(file)} fehlt; als die Ergebnisse geschrieben wurden, war die Datei da.`,
      remedy: 'Stellen Sie die Datei wieder her, oder schreiben Sie die Ergebnisse neu: jury award',
    }),
    en: ({ file }) => ({
      text: `${bare(file)} is missing; it was there when the results were written.`,
      remedy: 'Restore the file, or write the results again: jury award',
    }),
  },
  'input-new': {
    de: ({ file }) => ({
      text: `${bare(file)} ist hinzugekommen, seit die Ergebnisse geschrieben wurden.`,
      remedy: 'Schreiben Sie die Ergebnisse neu: jury award, oder nehmen Sie die Datei wieder heraus.',
    }),
    en: ({ file }) => ({
      text: `${bare(file)} is new since the results were written.`,
      remedy: 'Write the results again: jury award, or take the file out again.',
    }),
  },
  'line-ends-differ': {
    de: ({ file }) => ({
      text: `${bare(file)} unterscheidet sich nur in den Zeilenenden.`,
      remedy: 'Es ist nichts zu tun; am Ergebnis ändert das nichts.',
    }),
    en: ({ file }) => ({
      text: `${bare(file)} differs only in its line ends.`,
      remedy: 'There is nothing to do; it changes nothing in the results.',
    }),
  },
  'prose-unchecked': {
    de: ({ version, own }) => ({
      text: `Die Ergebnisse schrieb die Programmfassung ${bare(version)}, dies ist ${bare(own)}; die Fließtexte wurden nicht verglichen.`,
      remedy: `Um auch sie zu vergleichen, nehmen Sie die Fassung ${bare(version)}; die Zahlen sind geprüft.`,
    }),
    en: ({ version, own }) => ({
      text: `The results were written by version ${bare(version)}, this is ${bare(own)}; the prose was not compared.`,
      remedy: `To compare it too, use version ${bare(version)}; the numbers are verified.`,
    }),
  },
  'nothing-to-verify': {
    de: () => ({
      text: 'Hier gibt es noch keine Ergebnisse, mit denen sich die Nachzählung vergleichen lässt.',
      remedy: 'Schreiben Sie die Ergebnisse: jury award',
    }),
    en: () => ({
      text: 'There are no results here yet that a count could be compared with.',
      remedy: 'Write the results: jury award',
    }),
  },
  'record-broken': {
    de: () => ({
      text: 'Das Verzeichnis der Prüfsummen (record.json) ist beschädigt.',
      remedy: 'Stellen Sie es aus einer Sicherung wieder her, oder schreiben Sie die Ergebnisse neu: jury award',
    }),
    en: () => ({
      text: 'The record of digests (record.json) is damaged.',
      remedy: 'Restore it from a backup, or write the results again: jury award',
    }),
  },
  'expected-differs': {
    de: ({ path, expected, found }) => ({
      text: `Bei ${bare(path)} erwartet expected.json ${germanLine(expected)}; gezählt wurde ${germanLine(found)}.`,
      remedy: 'Klären Sie, welches von beiden richtig ist: die Regeln und Wertungen oder expected.json.',
    }),
    en: ({ path, expected, found }) => ({
      text: `At ${bare(path)} expected.json has ${englishLine(expected)}; counted was ${englishLine(found)}.`,
      remedy: 'Settle which of them is right: the rules and scores, or expected.json.',
    }),
  },
  'source-broken': {
    de: () => ({
      text: 'source.json nennt die vorige Runde nicht so, wie jury advance es schreibt, oder führt im Kreis.',
      remedy: 'Stellen Sie die Datei aus einer Sicherung wieder her, oder legen Sie die Runde neu an: jury advance',
    }),
    en: () => ({
      text: 'source.json does not name the round before as jury advance writes it, or leads in a circle.',
      remedy: 'Restore the file from a backup, or make the round again: jury advance',
    }),
  },
  'source-missing': {
    de: ({ folder }) => ({
      text: `Die vorige Runde ist unter ${quoted.de(folder)} nicht zu finden.`,
      remedy: 'Legen Sie ihren Ordner wieder dorthin, vom Ordner dieser Runde aus gesehen.',
    }),
    en: ({ folder }) => ({
      text: `The round before is not to be found at ${quoted.en(folder)}.`,
      remedy: 'Put its folder back there, as seen from the folder of this round.',
    }),
  },
  'source-differs': {
    de: ({ folder, expected, found }) => ({
      text: `Die Ergebnisse der vorigen Runde in ${quoted.de(folder)} sind nicht die, aus denen diese Runde gemacht ist: ${found === '' ? 'sie fehlen; gemacht ist sie aus denen mit der Prüfsumme' : `ihre Prüfsumme ist ${bare(found)} statt`} ${bare(expected)}.`,
      remedy:
        'Klären Sie, was seither geändert wurde; gelten die neuen Ergebnisse, legen Sie die Runde neu an: jury advance',
    }),
    en: ({ folder, expected, found }) => ({
      text: `The results of the round before in ${quoted.en(folder)} are not those from which this round was made: ${found === '' ? 'they are missing; it was made from those of the digest' : `their digest is ${bare(found)} instead of`} ${bare(expected)}.`,
      remedy: 'Settle what has changed since; if the new results hold, make the round again: jury advance',
    }),
  },
  'survivors-differ': {
    de: ({ missing, added }) => ({
      text: `Nach den Ergebnissen der vorigen Runde kommen andere Beiträge weiter: ${germanDifference(missing, added)}.`,
      remedy: 'Legen Sie die Runde neu an: jury advance',
    }),
    en: ({ missing, added }) => ({
      text: `By the results of the round before other submissions go on: ${englishDifference(missing, added)}.`,
      remedy: 'Make the round again: jury advance',
    }),
  },
  'survivors-changed': {
    de: ({ missing, added }) => ({
      text: `Gewertet werden andere Beiträge, als weitergekommen sind: ${germanDifference(missing, added)}.`,
      remedy: 'Hat die Jury es so beschlossen, ist nichts zu tun; sonst stellen Sie submissions.csv wieder her.',
    }),
    en: ({ missing, added }) => ({
      text: `Other submissions are judged than went on: ${englishDifference(missing, added)}.`,
      remedy: 'If the jury decided so, there is nothing to do; else restore submissions.csv.',
    }),
  },
  'digest-differs': {
    de: ({ expected, found }) => ({
      text: `Die Prüfsumme der Ergebnisse ist ${bare(found)}; erwartet war ${bare(expected)}.`,
      remedy: 'Vergleichen Sie die Niederschrift; diese Ergebnisse sind nicht die, die dort festgehalten sind.',
    }),
    en: ({ expected, found }) => ({
      text: `The digest of the results is ${bare(found)}; expected was ${bare(expected)}.`,
      remedy: 'Compare the minutes; these results are not those recorded there.',
    }),
  },
} satisfies Partial<FindingWords>

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** A long line from shortly before the place where it differs from the other, so that the difference is seen. */
function fromDifference(line: string, other: string): string {
  const [signs, others] = [[...line], [...other]]
  const at = signs.findIndex((sign, index) => sign !== others[index])
  const start = (at < 0 ? signs.length : at) - 20
  return signs.length <= 60 || start <= 10 ? line : `…${signs.slice(start).join('')}`
}

/** A line of a file or of a count; there may be none. */
const germanLine = (text: string): string => (text === '' ? 'nichts' : cited.de(text))
const englishLine = (text: string): string => (text === '' ? 'nothing' : cited.en(text))

const germanDifference = (missing: readonly string[], added: readonly string[]): string =>
  [
    ...(missing.length === 0 ? [] : [`ohne ${listed(missing)}`]),
    ...(added.length === 0 ? [] : [`dazu ${listed(added)}`]),
  ].join('; ')
const englishDifference = (missing: readonly string[], added: readonly string[]): string =>
  [
    ...(missing.length === 0 ? [] : [`without ${listed(missing)}`]),
    ...(added.length === 0 ? [] : [`and also ${listed(added)}`]),
  ].join('; ')
