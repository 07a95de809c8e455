// Every text of `jury close`: what is outstanding and what a chair may do about it; that scoring is closed. German and
// English.
import type { Language } from '../model/competition.js'
import { spokenInstant } from './instant.js'
import { inCommand } from './quotes.js'

/** What may be done about a juror's outstanding ballots. */
export const offers = ['remind', 'absent', 'reassign', 'quorum'] as const
export type Offer = (typeof offers)[number]

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
  readonly recordedBy: string
  readonly recordedByLabel: string
  // Others in a juror's place
  readonly reassignHeading: (juror: string) => string
  /** `after`: how many submissions this juror has then. */
  readonly proposed: (juror: string, submissions: string, after: number) => string
  readonly mayConflict: (juror: string, submissions: string) => string
  readonly nobodyElse: (submissions: string, count: number) => string
  readonly confirmReassign: string
  readonly reassignReason: string
  readonly reassigned: (rows: number) => string
  readonly notReassigned: string
  readonly byHand: string
  /** Stands in the row of assignments.csv, in the language of the competition. */
  readonly inPlaceOf: (from: string, reason: string) => string
  readonly noteForMinutes: string
  // Another quorum
  readonly quorumHeading: string
  readonly quorumQuestion: (from: number, to: number) => string
  readonly quorumLabel: string
  readonly quorumFault: (from: number, to: number) => string
  readonly quorumPreview: (quorum: number) => string
  readonly quorumReason: string
  readonly confirmQuorum: (quorum: number) => string
  readonly quorumKept: string
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
    quorum: 'die Mindestzahl der Wertungen herabsetzen, als Änderung der Wertungsregeln',
  },
  reason: 'Aus welchem Grund ist das Jurymitglied abwesend?',
  reasonLabel: 'Begründung',
  nothingOutstanding: 'Es steht kein Wertungsbogen mehr aus.',
  confirm: 'Die Wertung jetzt schließen?',
  leaving: 'Die Wertung bleibt offen; was beschlossen ist, bleibt festgehalten.',
  leftOpen: 'Die Wertung ist nicht geschlossen.',
  recordedBy: 'Wer hält es fest?',
  recordedByLabel: 'Festgehalten von',
  reassignHeading: (juror) => `An die Stelle von ${juror} treten`,
  proposed: (juror, submissions, after) =>
    `${juror} bei ${submissions}; damit ${after === 1 ? 'eine Zuteilung' : `${after} Zuteilungen`}`,
  mayConflict: (juror, submissions) => `${juror} könnte bei ${submissions} befangen sein: jury conflicts`,
  nobodyElse: (submissions, count) =>
    `Für ${submissions} kommt niemand sonst in Frage; ${count === 1 ? 'diese Zuteilung bleibt' : 'diese Zuteilungen bleiben'}.`,
  confirmReassign: 'So in assignments.csv eintragen?',
  reassignReason: 'Aus welchem Grund werten andere? Die Antwort kommt in die Niederschrift.',
  reassigned: (rows) =>
    rows === 1 ? 'In assignments.csv ist eine Zeile geändert.' : `In assignments.csv sind ${rows} Zeilen geändert.`,
  notReassigned: 'Die Zuteilung bleibt, wie sie ist.',
  byHand: 'assignments.csv ist anders geschrieben, als dieses Programm es tut; ändern Sie diese Zeilen von Hand:',
  inPlaceOf: (from, reason) => `Anstelle von ${from}: ${reason}`,
  noteForMinutes: 'Der Grund steht dort dabei und kommt in die Niederschrift.',
  quorumHeading: 'Die Mindestzahl der Wertungen herabsetzen',
  quorumQuestion: (from, to) =>
    from === to
      ? `Welche Mindestzahl soll gelten? Möglich ist ${from}.`
      : `Welche Mindestzahl soll gelten? Möglich ist ${from} bis ${to}.`,
  quorumLabel: 'Mindestzahl',
  quorumFault: (from, to) => (from === to ? `Möglich ist ${from}.` : `Möglich ist ${from} bis ${to}.`),
  quorumPreview: (quorum) => `Was sich mit einer Mindestzahl von ${quorum} nach dem jetzigen Stand ändert`,
  quorumReason: 'Aus welchem Grund wird die Mindestzahl herabgesetzt?',
  confirmQuorum: (quorum) => `Die Mindestzahl auf ${quorum} herabsetzen?`,
  quorumKept: 'Die Mindestzahl bleibt, wie sie ist.',
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
    quorum: 'lower the quorum, as an amendment of the rules',
  },
  reason: 'For which reason is the juror absent?',
  reasonLabel: 'Reason',
  nothingOutstanding: 'No ballot is outstanding any more.',
  confirm: 'Close the scoring now?',
  leaving: 'Scoring stays open; what was decided stays recorded.',
  leftOpen: 'Scoring is not closed.',
  recordedBy: 'Who records it?',
  recordedByLabel: 'Recorded by',
  reassignHeading: (juror) => `In the place of ${juror}`,
  proposed: (juror, submissions, after) =>
    `${juror} on ${submissions}; that makes ${after === 1 ? 'one submission' : `${after} submissions`}`,
  mayConflict: (juror, submissions) => `${juror} may have a conflict with ${submissions}: jury conflicts`,
  nobodyElse: (submissions, count) =>
    `Nobody else can score ${submissions}; ${count === 1 ? 'this row stays' : 'these rows stay'} as ${count === 1 ? 'it is' : 'they are'}.`,
  confirmReassign: 'Write this to assignments.csv?',
  reassignReason: 'For which reason do others score? The answer comes into the minutes.',
  reassigned: (rows) =>
    rows === 1 ? 'One row of assignments.csv is changed.' : `${rows} rows of assignments.csv are changed.`,
  notReassigned: 'The assignment stays as it is.',
  byHand: 'assignments.csv is written otherwise than this program does it; change these rows by hand:',
  inPlaceOf: (from, reason) => `In place of ${from}: ${reason}`,
  noteForMinutes: 'The reason stands there too and comes into the minutes.',
  quorumHeading: 'Lowering the quorum',
  quorumQuestion: (from, to) =>
    from === to
      ? `Which quorum is to be in force? Possible is ${from}.`
      : `Which quorum is to be in force? Possible is ${from} to ${to}.`,
  quorumLabel: 'Quorum',
  quorumFault: (from, to) => (from === to ? `Possible is ${from}.` : `Possible is ${from} to ${to}.`),
  quorumPreview: (quorum) => `What a quorum of ${quorum} changes as things stand now`,
  quorumReason: 'For which reason is the quorum lowered?',
  confirmQuorum: (quorum) => `Lower the quorum to ${quorum}?`,
  quorumKept: 'The quorum stays as it is.',
}

export const closingWords: Readonly<Record<Language, ClosingWords>> = { de: german, en: english }
