// Findings about ballots: scores, comments, instants, and the chain that makes a file tamper-evident.
import { bare, cited, inCommand } from '../quotes.js'
import type { FindingWords } from './finding-words.js'

const recusal = (juror: string, submission: string): string =>
  `jury decide recusal --juror ${inCommand(juror)} --submission ${inCommand(submission)} --reason …`

const hasDecimalComma = (value: string): boolean => /^-?\d+,\d+$/.test(value)

export const ballotFindings = {
  'score-off-scale': {
    de: ({ criterion, value, min, max, step, juror, submission }) => ({
      text: `${bare(criterion)} ist ${cited.de(value)}; die Skala reicht von ${bare(min)} bis ${bare(max)} in Schritten von ${bare(step)}.`,
      remedy: hasDecimalComma(value)
        ? `Schreiben Sie die Zahl mit einem Punkt: ${bare(value.replace(',', '.'))}`
        : `Geben Sie eine Wertung von ${bare(min)} bis ${bare(max)}, oder halten Sie eine Befangenheit fest: ${recusal(juror, submission)}`,
    }),
    en: ({ criterion, value, min, max, step, juror, submission }) => ({
      text: `${bare(criterion)} is ${cited.en(value)}; the scale runs from ${bare(min)} to ${bare(max)} in steps of ${bare(step)}.`,
      remedy: hasDecimalComma(value)
        ? `Write the number with a point: ${bare(value.replace(',', '.'))}`
        : `Give a score from ${bare(min)} to ${bare(max)}, or record a recusal: ${recusal(juror, submission)}`,
    }),
  },
  'score-unasked': {
    de: ({ criterion, juror, submission }) => ({
      text: `${bare(juror)} hat ${bare(submission)} bei ${bare(criterion)} gewertet, urteilt nach jurors.csv aber nicht über dieses Kriterium.`,
      remedy: 'Streichen Sie die Wertung, oder ergänzen Sie das Kriterium in jurors.csv, Spalte criteria.',
    }),
    en: ({ criterion, juror, submission }) => ({
      text: `${bare(juror)} has scored ${bare(submission)} on ${bare(criterion)}, but by jurors.csv does not judge this criterion.`,
      remedy: 'Remove the score, or add the criterion in jurors.csv, column criteria.',
    }),
  },
  'score-missing': {
    de: ({ criterion, juror, submission }) => ({
      text: `Auf dem Wertungsbogen von ${bare(juror)} zu ${bare(submission)} fehlt die Wertung für ${bare(criterion)}.`,
      remedy: `Tragen Sie die Wertung nach, oder halten Sie eine Befangenheit fest: ${recusal(juror, submission)}`,
    }),
    en: ({ criterion, juror, submission }) => ({
      text: `The ballot of ${bare(juror)} on ${bare(submission)} has no score for ${bare(criterion)}.`,
      remedy: `Fill in the score, or record a recusal: ${recusal(juror, submission)}`,
    }),
  },
  'score-repeated': {
    de: ({ criterion, juror, submission, line }) => ({
      text: `Für ${bare(criterion)} gibt es von ${bare(juror)} zu ${bare(submission)} schon eine Wertung, in Zeile ${line}.`,
      remedy: 'Lassen Sie nur eine der beiden Zeilen stehen.',
    }),
    en: ({ criterion, juror, submission, line }) => ({
      text: `${bare(juror)} has scored ${bare(criterion)} of ${bare(submission)} already, in line ${line}.`,
      remedy: 'Keep only one of the two rows.',
    }),
  },
  'ballot-empty': {
    de: ({ juror, submission }) => ({
      text: `Der Wertungsbogen von ${bare(juror)} zu ${bare(submission)} enthält keine Wertung.`,
      remedy: `Tragen Sie die Wertungen nach, streichen Sie die Zeile, oder halten Sie eine Befangenheit fest: ${recusal(juror, submission)}`,
    }),
    en: ({ juror, submission }) => ({
      text: `The ballot of ${bare(juror)} on ${bare(submission)} has no score at all.`,
      remedy: `Fill in the scores, remove the row, or record a recusal: ${recusal(juror, submission)}`,
    }),
  },
  'comment-missing': {
    de: ({ juror, submission }) => ({
      text: `Auf dem Wertungsbogen von ${bare(juror)} zu ${bare(submission)} fehlt die Bemerkung; sie ist vorgeschrieben.`,
      remedy: 'Tragen Sie sie in der Spalte comment nach, oder setzen Sie ballots.comments auf optional.',
    }),
    en: ({ juror, submission }) => ({
      text: `The ballot of ${bare(juror)} on ${bare(submission)} has no comment; one is required.`,
      remedy: 'Fill in the column comment, or set ballots.comments to optional.',
    }),
  },
  'comment-unwanted': {
    de: ({ juror, submission }) => ({
      text: `Der Wertungsbogen von ${bare(juror)} zu ${bare(submission)} enthält eine Bemerkung; Bemerkungen sind nicht vorgesehen.`,
      remedy: 'Leeren Sie die Zelle comment, oder setzen Sie ballots.comments auf optional.',
    }),
    en: ({ juror, submission }) => ({
      text: `The ballot of ${bare(juror)} on ${bare(submission)} has a comment; comments are off.`,
      remedy: 'Empty the cell comment, or set ballots.comments to optional.',
    }),
  },
  'instant-wrong': {
    de: ({ value }) => ({
      text: `Der Zeitpunkt ist ${cited.de(value)}; erwartet werden Tag und Uhrzeit in UTC mit Millisekunden.`,
      remedy: 'Schreiben Sie ihn in dieser Form: 2018-03-01T10:00:00.000Z.',
    }),
    en: ({ value }) => ({
      text: `The instant is ${cited.en(value)}; it must be a day and time in UTC with milliseconds.`,
      remedy: 'Write it in this form: 2018-03-01T10:00:00.000Z.',
    }),
  },
  'ballots-differ': {
    de: ({ juror, submission, file, line }) => ({
      text: `Von ${bare(juror)} zu ${bare(submission)} gibt es zwei verschiedene Wertungsbögen vom selben Zeitpunkt oder beide ohne Zeitpunkt; der andere steht in ${bare(file)}, Zeile ${line}.`,
      remedy:
        'Klären Sie, welcher gilt, und streichen Sie den anderen, oder geben Sie dem gültigen einen späteren Zeitpunkt.',
    }),
    en: ({ juror, submission, file, line }) => ({
      text: `There are two different ballots of ${bare(juror)} on ${bare(submission)} from the same instant, or both without one; the other is in ${bare(file)}, line ${line}.`,
      remedy: 'Settle which of them holds and remove the other, or give the right one a later instant.',
    }),
  },
  'ballot-unassigned': {
    de: ({ juror, submission }) => ({
      text: `${bare(juror)} hat einen Wertungsbogen zu ${bare(submission)} abgegeben, der nicht zugeteilt war.`,
      remedy: 'Nehmen Sie die Zuteilung in assignments.csv auf, oder streichen Sie den Wertungsbogen.',
    }),
    en: ({ juror, submission }) => ({
      text: `${bare(juror)} has cast a ballot on ${bare(submission)} that was not assigned.`,
      remedy: 'Add the pair to assignments.csv, or remove the ballot.',
    }),
  },
  'ballot-outside': {
    de: ({ juror, submission, division }) => ({
      text: `${bare(juror)} wertet nach jurors.csv nicht in der Wettbewerbsgruppe ${cited.de(division)}, hat aber einen Wertungsbogen zu ${bare(submission)} abgegeben.`,
      remedy: `Nehmen Sie die Gruppe in die Spalte divisions von jurors.csv auf, oder nehmen Sie den Wertungsbogen aus der Zählung: ${recusal(juror, submission)}`,
    }),
    en: ({ juror, submission, division }) => ({
      text: `By jurors.csv ${bare(juror)} does not judge the division ${cited.en(division)}, but has cast a ballot on ${bare(submission)}.`,
      remedy: `Add the division to the column divisions of jurors.csv, or take the ballot out of the count: ${recusal(juror, submission)}`,
    }),
  },
  'ballot-after-close': {
    de: ({ juror, submission, castAt, no, closed }) => ({
      text: `Der Wertungsbogen von ${bare(juror)} zu ${bare(submission)} wurde abgegeben (${bare(castAt)}), nachdem die Wertung geschlossen war (Beschluss ${no}, ${bare(closed)}).`,
      remedy: `Nehmen Sie die Zeile heraus, oder heben Sie den Beschluss auf und schließen Sie danach von Neuem: jury decide revoke --value ${no} --reason …`,
    }),
    en: ({ juror, submission, castAt, no, closed }) => ({
      text: `The ballot of ${bare(juror)} on ${bare(submission)} was cast (${bare(castAt)}) after scoring was closed (decision ${no}, ${bare(closed)}).`,
      remedy: `Remove the row, or revoke the decision and close anew after that: jury decide revoke --value ${no} --reason …`,
    }),
  },
  'ballot-other-rules': {
    de: ({ digest, inForce }) => ({
      text: `Wertungsbögen in dieser Datei wurden unter den Wertungsregeln ${bare(digest)} abgegeben; in Kraft sind ${bare(inForce)}.`,
      remedy: `Stellen Sie die früheren Regeln wieder her, oder halten Sie die Änderung der Wertungsregeln fest (was sie ändert, zeigt jury tally): jury decide amendment --value ${inCommand(inForce)} --reason …`,
    }),
    en: ({ digest, inForce }) => ({
      text: `Ballots in this file were cast under the rules ${bare(digest)}; those in force are ${bare(inForce)}.`,
      remedy: `Restore the earlier rules, or record the amendment (jury tally shows what it changes): jury decide amendment --value ${inCommand(inForce)} --reason …`,
    }),
  },
  'chain-broken': {
    de: ({ row }) => ({
      text: `Die Prüfkette passt beim Eintrag ${row} nicht mehr; dort oder davor wurde die Datei nachträglich verändert.`,
      remedy:
        'Stellen Sie die Datei aus einer Sicherung wieder her; berichtigt wird mit einem neuen Wertungsbogen oder Beschluss.',
    }),
    en: ({ row }) => ({
      text: `The chain no longer fits at row ${row}; there or before it the file was changed afterwards.`,
      remedy: 'Restore the file from a backup; a correction is a new ballot or a new decision.',
    }),
  },
  'chain-partial': {
    de: () => ({
      text: 'In dieser Zeile fehlt die Prüfkette; entweder ist jede Zeile einer Datei verkettet oder keine.',
      remedy:
        'Stellen Sie die Datei aus einer Sicherung wieder her; Neues kommt mit jury score, jury decide oder jury import hinzu.',
    }),
    en: () => ({
      text: 'This row has no chain; either every row of a file is chained or none.',
      remedy: 'Restore the file from a backup; what is new is added by jury score, jury decide or jury import.',
    }),
  },
  'chain-last': {
    de: () => ({
      text: 'Die Spalte chain ist nicht die letzte.',
      remedy: 'Stellen Sie die Spalten wieder in ihre frühere Reihenfolge, mit chain am Ende.',
    }),
    en: () => ({
      text: 'The column chain is not the last one.',
      remedy: 'Put the columns back into their earlier order, with chain at the end.',
    }),
  },
  'line-torn': {
    de: (_, { file }) => ({
      text: 'Die letzte Zeile ist unvollständig; das Schreiben wurde unterbrochen.',
      remedy: isOfDecisions(file)
        ? 'Halten Sie diesen Beschluss noch einmal fest; der Rest der Zeile wird dabei beiseitegelegt.'
        : 'Geben Sie diesen Wertungsbogen noch einmal ab; der Rest der Zeile wird dabei beiseitegelegt.',
    }),
    en: (_, { file }) => ({
      text: 'The last line is incomplete; its writing was interrupted.',
      remedy: isOfDecisions(file)
        ? 'Record this decision again; what is left of the line is then put aside.'
        : 'Cast this ballot again; what is left of the line is then put aside.',
    }),
  },
} satisfies Partial<FindingWords>

const isOfDecisions = (file: string): boolean => file.endsWith('decisions.csv')
