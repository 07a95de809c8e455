// Every text of `jury close`: what is outstanding and what a chair may do about it; that scoring is closed. German and
// English.
import type { Language } from '../model/competition.js'
import { spokenInstant } from './instant.js'
import { inCommand } from './quotes.js'

/** What may be done about a juror's outstanding ballots. */
export type Offer = 'remind' | 'absent' | 'reassign'

export type ClosingWords = {
  /** Said by status, tally and award. */
  readonly closed: (no: number, at: string) => string
  readonly notClosed: (outstanding: number) => string
  readonly juror: (name: string, id: string, outstanding: number, drafted: number) => string
  readonly remind: string
  readonly absent: string
  readonly belowQuorum: (submissions: string, count: number, quorum: number) => string
  readonly reassign: (rows: string, count: number) => string
  readonly more: (count: number) => string
  readonly lowerQuorum: (quorum: number) => string
  readonly orOfOne: string
  readonly thenClose: string
  readonly draftsLeft: (count: number) => string
  // Guided
  readonly heading: string
  readonly question: string
  readonly prompt: string
  readonly offers: Readonly<Record<Offer, string>>
  readonly reason: string
  readonly reasonLabel: string
  readonly nothingOutstanding: string
  readonly confirm: string
  readonly leaving: string
  readonly leftOpen: string
}

/** The commands that the words name, the same in every language. */
export const closingCommands = {
  remind: (juror: string) => `jury score --juror ${inCommand(juror)}`,
  absent: (juror: string) => `jury decide absence --juror ${inCommand(juror)} --reason "…" --recorded-by "…"`,
  amend: 'jury decide amendment --reason "…" --recorded-by "…"',
  rank: (submission: string) =>
    `jury decide quorum --submission ${inCommand(submission)} --value rank --reason "…" --recorded-by "…"`,
  close: 'jury close',
} as const

const german: ClosingWords = {
  closed: (no, at) => `Die Wertung ist geschlossen: Beschluss ${no} vom ${spokenInstant.de(at)}.`,
  notClosed: (outstanding) =>
    `${outstanding === 1 ? 'Ein Wertungsbogen steht' : `${outstanding} Wertungsbögen stehen`} noch aus. Die Wertung ist nicht geschlossen; es wurde nichts geschrieben.`,
  juror: (name, id, outstanding, drafted) =>
    `${name === '' ? id : `${name} (${id})`}: ${outstanding === 1 ? 'ein Wertungsbogen steht' : `${outstanding} Wertungsbögen stehen`} aus${drafted === 0 ? '' : `; ${drafted === 1 ? 'ein Entwurf liegt' : `${drafted} Entwürfe liegen`} vor`}`,
  remind: 'Erinnern; gewertet wird mit:',
  absent: 'Abwesenheit beschließen; was nicht abgegeben ist, steht dann nicht mehr aus:',
  belowQuorum: (submissions, count, quorum) =>
    `Ohne diese Wertungen ${count === 1 ? 'erreicht' : 'erreichen'} ${submissions} die Mindestzahl von ${quorum} nicht.`,
  reassign: (rows, count) =>
    `Anderen zuteilen; zu ändern ${count === 1 ? 'ist in assignments.csv diese Zeile' : 'sind in assignments.csv diese Zeilen'}: ${rows}`,
  more: (count) => `… und ${count} weitere`,
  lowerQuorum: (quorum) =>
    `Wo die Mindestzahl von ${quorum} nicht zu erreichen ist: In competition.json lässt sich ballots.quorum herabsetzen, als Änderung der Wertungsregeln:`,
  orOfOne: 'Oder die Jury beschließt über den einzelnen Beitrag:',
  thenClose: 'Danach:',
  draftsLeft: (count) =>
    count === 1
      ? 'Ein Entwurf ist nicht abgegeben worden; er zählt nicht.'
      : `${count} Entwürfe sind nicht abgegeben worden; sie zählen nicht.`,
  heading: 'Die Wertung schließen',
  question: 'Was soll geschehen?',
  prompt: 'Auswahl',
  offers: {
    remind: 'erinnern; die Wertung bleibt vorerst offen',
    absent: 'Abwesenheit beschließen; was nicht abgegeben ist, steht nicht mehr aus',
    reassign: 'anderen zuteilen, in assignments.csv; die Wertung bleibt vorerst offen',
  },
  reason: 'Aus welchem Grund ist das Jurymitglied abwesend?',
  reasonLabel: 'Begründung',
  nothingOutstanding: 'Es steht kein Wertungsbogen mehr aus.',
  confirm: 'Die Wertung jetzt schließen?',
  leaving: 'Die Wertung bleibt offen; was beschlossen ist, bleibt festgehalten.',
  leftOpen: 'Die Wertung ist nicht geschlossen.',
}

const english: ClosingWords = {
  closed: (no, at) => `Scoring is closed: decision ${no} of ${spokenInstant.en(at)}.`,
  notClosed: (outstanding) =>
    `${outstanding === 1 ? 'One ballot is' : `${outstanding} ballots are`} still outstanding. Scoring is not closed; nothing was written.`,
  juror: (name, id, outstanding, drafted) =>
    `${name === '' ? id : `${name} (${id})`}: ${outstanding === 1 ? 'one ballot is' : `${outstanding} ballots are`} outstanding${drafted === 0 ? '' : `; ${drafted === 1 ? 'one draft is' : `${drafted} drafts are`} there`}`,
  remind: 'Remind; scoring is done with:',
  absent: 'Declare absent; what is not cast is then no longer outstanding:',
  belowQuorum: (submissions, count, quorum) =>
    `Without these ballots ${submissions} ${count === 1 ? 'does' : 'do'} not reach the quorum of ${quorum}.`,
  reassign: (rows, count) =>
    `Assign to others; ${count === 1 ? 'the row' : 'the rows'} of assignments.csv to change: ${rows}`,
  more: (count) => `… and ${count} more`,
  lowerQuorum: (quorum) =>
    `Where the quorum of ${quorum} cannot be reached: ballots.quorum in competition.json can be lowered, as an amendment:`,
  orOfOne: 'Or the jury decides on the one submission:',
  thenClose: 'Then:',
  draftsLeft: (count) =>
    count === 1 ? 'One draft was not cast; it does not count.' : `${count} drafts were not cast; they do not count.`,
  heading: 'Closing the scoring',
  question: 'What is to be done?',
  prompt: 'Choice',
  offers: {
    remind: 'remind; scoring stays open for now',
    absent: 'declare absent; what is not cast is no longer outstanding',
    reassign: 'assign to others, in assignments.csv; scoring stays open for now',
  },
  reason: 'For which reason is the juror absent?',
  reasonLabel: 'Reason',
  nothingOutstanding: 'No ballot is outstanding any more.',
  confirm: 'Close the scoring now?',
  leaving: 'Scoring stays open; what was decided stays recorded.',
  leftOpen: 'Scoring is not closed.',
}

export const closingWords: Readonly<Record<Language, ClosingWords>> = { de: german, en: english }
