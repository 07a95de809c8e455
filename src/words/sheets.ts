// Every text of scoring sheets and of `jury export`: the names in their header, their scales, what was written; German and
// English.
import type { Language } from '../model/competition.js'
import type { SheetNames } from '../model/scoring-sheet.js'
import { bare } from './quotes.js'

export type ScaleValues = {
  readonly min: string
  readonly max: string
  readonly step: string
  readonly best: string
  /** A score and what it means. */
  readonly labels: readonly (readonly [score: string, label: string])[]
}

export type SheetWords = {
  readonly names: SheetNames
  /** On the tab of a workbook. */
  readonly tab: string
  readonly title: (competition: string, juror: string) => string
  /** A number as it is written in the language. */
  readonly number: (text: string) => string
  readonly scale: (values: ScaleValues) => string
  readonly scaleOf: (criteria: readonly string[], scale: string) => string
  readonly refusalTitle: string
  readonly refusal: (values: ScaleValues) => string
  // The command
  readonly written: (count: number) => string
  readonly file: (file: string, juror: string, submissions: number) => string
  readonly nothing: string
  readonly nothingFor: (juror: string) => string
  readonly next: string
}

/** Names to which importing ballots gives a meaning. */
const reserved: readonly string[] = [
  ...['Jurymitglied', 'Juror', 'Jurorin', 'Juror/in', 'Jury', 'Gutachter', 'Gutachterin', 'Gutachter/in'],
  ...['Reviewer', 'Judge', 'Mitglied', 'Name'],
  ...['Beitrag', 'Beitragsnummer', 'Beitrag Nr.', 'Beitrags-Nr.', 'Nummer des Beitrags', 'Lfd. Nr.'],
  ...['Laufende Nummer', 'Antragsnummer', 'Submission', 'Submission ID', 'Submission No.', 'Nr.', 'Nummer'],
  ...['Kennung', 'ID', 'No.', 'Number', 'Entry'],
  ...['Kriterium', 'Criterion', 'Punkte', 'Punktzahl', 'Wertung', 'Bewertung', 'Score', 'Points'],
  ...['Kommentar', 'Bemerkung', 'Bemerkungen', 'Anmerkung', 'Anmerkungen', 'Begründung', 'Comment', 'Comments'],
  ...['Remarks', 'Erfasst von', 'Entered by', 'cast_at', 'rules', 'chain', 'Beanstandung', 'finding'],
]

const labelled = (labels: ScaleValues['labels']): string =>
  labels.length === 0 ? '' : ` (${labels.map(([score, label]) => `${score} = ${label}`).join(', ')})`

const german: SheetWords = {
  names: {
    juror: 'Jurymitglied',
    submission: 'Beitrag',
    comment: 'Bemerkung',
    reserved,
    shown: { applicant: 'Einreichende Stelle', title: 'Titel', summary: 'Kurzfassung', division: 'Wettbewerbsgruppe' },
    ofSubmission: (column) => `Angabe zum Beitrag: ${column}`,
  },
  tab: 'Wertungsbögen',
  title: (competition, juror) => `${competition}: Wertungsbögen (${juror})`,
  number: (text) => text.replace('.', ','),
  scale: ({ min, max, step, best, labels }) =>
    `Skala von ${min} bis ${max} in Schritten von ${step}; ${best} ist am besten${labelled(labels)}.`,
  scaleOf: (criteria, scale) => `${criteria.join(', ')}: ${scale}`,
  refusalTitle: 'Keine Wertung dieser Skala',
  refusal: ({ min, max, step }) => `Möglich sind Wertungen von ${min} bis ${max} in Schritten von ${step}.`,
  written: (count) => (count === 1 ? '1 Datei geschrieben:' : `${count} Dateien geschrieben:`),
  file: (file, juror, submissions) =>
    `${file}  ${juror}, ${submissions === 1 ? '1 Beitrag' : `${submissions} Beiträge`}`,
  nothing: 'Es gibt für niemanden etwas zu werten; es wurde nichts geschrieben.',
  nothingFor: (juror) => `Für ${bare(juror)} gibt es nichts zu werten; es wurde nichts geschrieben.`,
  next: 'Ausgefüllt lassen sie sich übernehmen mit: jury import ballots DATEI',
}

const english: SheetWords = {
  names: {
    juror: 'Juror',
    submission: 'Submission',
    comment: 'Comment',
    reserved,
    shown: { applicant: 'Applicant', title: 'Title', summary: 'Summary', division: 'Division' },
    ofSubmission: (column) => `About the submission: ${column}`,
  },
  tab: 'Ballots',
  title: (competition, juror) => `${competition}: ballots (${juror})`,
  number: (text) => text,
  scale: ({ min, max, step, best, labels }) =>
    `Scale from ${min} to ${max} in steps of ${step}; ${best} is best${labelled(labels)}.`,
  scaleOf: (criteria, scale) => `${criteria.join(', ')}: ${scale}`,
  refusalTitle: 'No score of this scale',
  refusal: ({ min, max, step }) => `Possible are scores from ${min} to ${max} in steps of ${step}.`,
  written: (count) => (count === 1 ? '1 file written:' : `${count} files written:`),
  file: (file, juror, submissions) =>
    `${file}  ${juror}, ${submissions === 1 ? '1 submission' : `${submissions} submissions`}`,
  nothing: 'There is nothing to score for anybody; nothing was written.',
  nothingFor: (juror) => `There is nothing to score for ${bare(juror)}; nothing was written.`,
  next: 'Filled in, import them with: jury import ballots FILE',
}

export const sheetWords: Readonly<Record<Language, SheetWords>> = { de: german, en: english }
