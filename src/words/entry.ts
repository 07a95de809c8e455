// Every text of the secretary's seat: keying the jury's paper forms, alone or with four eyes, German and English.
import type { Language } from '../model/competition.js'
import { type InterviewWords, interviewWords } from './interview.js'
import { bare, inCommand, listed, quoted } from './quotes.js'

/** Why a submission cannot be keyed for a juror. */
export type EntryRefusal = 'excluded' | 'recused' | 'division' | 'deputy' | 'unassigned'

/** What can be chosen where something is to be decided, each by its number. */
export type EntryChoice = 'cast' | 'correct' | 'drop' | 'keep' | 'mine' | 'aside' | 'anew'

type Shared = Pick<
  InterviewWords,
  'number' | 'offScale' | 'ambiguous' | 'comment' | 'noComment' | 'tooLong' | 'withoutScores'
>

export type EntryWords = Shared & {
  readonly greeting: (by: string, competition: string) => string
  readonly holding: string
  readonly fourEyes: string
  readonly progress: (keyed: number, waiting: number | null) => string
  readonly last: (juror: string, submission: string, form: string) => string
  readonly lastIs: Readonly<Record<'held' | 'first' | 'agreed', string>>
  // Whose form, and which
  readonly whichJuror: string
  readonly juror: string
  readonly jurorHelp: (isNumbered: boolean) => string
  readonly whichSubmission: (juror: string) => string
  readonly submission: string
  readonly submissionHelp: (example: string | null) => string
  readonly otherJuror: string
  readonly unknownJuror: (typed: string, nearest: string | null) => string
  readonly unknownSubmission: (typed: string, nearest: string | null) => string
  readonly ambiguousSubmission: (typed: string, ids: readonly string[]) => string
  readonly refusals: Readonly<Record<EntryRefusal, (juror: string, submission: string) => string>>
  readonly guest: (juror: string) => string
  readonly absent: (juror: string) => string
  readonly judgesOnly: (juror: string, criteria: readonly string[]) => string
  readonly broken: string
  readonly seatTaken: (juror: string, host: string, pid: number) => string
  readonly seatLost: (juror: string) => string
  // The line
  readonly scores: string
  readonly wanted: (criteria: readonly string[]) => string
  readonly lineHelp: readonly string[]
  readonly emptyHelp: string
  readonly commentHelp: string
  readonly alreadyCast: string
  readonly firstStands: (by: string) => string
  readonly ownDraft: (juror: string) => string
  readonly commentNeeded: string
  readonly leaving: string
  readonly leavingSecond: string
  readonly leavingForm: string
  readonly leavingUndo: string
  // What is wrong with it
  readonly count: (given: number, needed: number) => string
  readonly cell: (number: number, criterion: string, fault: string) => string
  readonly emptyCell: (mayBeEmpty: boolean) => string
  readonly mayNotBeEmpty: string
  readonly commas: (typed: string) => string
  readonly noComments: string
  readonly unclear: string
  readonly tooMany: (count: number) => string
  readonly offScaleShortly: (min: string, max: string) => string
  readonly noScore: string
  // What happens to a form
  readonly wasCast: (juror: string, submission: string) => string
  readonly unchanged: (submission: string) => string
  readonly replaceHeading: (submission: string, by: string | null) => string
  readonly replace: string
  readonly replaceHeld: string
  readonly difference: (before: string, after: string) => string
  readonly notTaken: (submission: string) => string
  readonly taking: string
  readonly choice: string
  // Four eyes
  readonly awaitsSecond: (by: string, submission: string, own: string) => string
  readonly sameHand: (submission: string) => string
  readonly ownEntry: (submission: string) => string
  readonly ownRefused: (submission: string) => string
  readonly isFirst: (submission: string) => string
  readonly isEqual: (first: string, submission: string) => string
  readonly differHeading: (submission: string, first: string) => string
  readonly differCast: (submission: string) => string
  readonly firstAndSecond: (first: string, second: string) => string
  readonly castAndKeyed: (cast: string, keyed: string) => string
  readonly confirmed: (submission: string) => string
  readonly ownCast: (submission: string) => string
  // Undo, and what was left behind
  readonly undoHeading: (juror: string, submission: string) => string
  readonly leftHeading: (juror: string, submission: string) => string
  readonly leftInvalid: string
  readonly leftStray: string
  readonly leftIsCast: (juror: string, submission: string) => string
  readonly leftIsFirst: (juror: string, submission: string) => string
  readonly stays: (submission: string) => string
  readonly dropped: (submission: string) => string
  readonly choices: Readonly<Record<EntryChoice, string>>
  // The end
  readonly ended: (ending: EntryCounts) => string
  readonly goOn: (by: string, isSecond: boolean) => string
}

/** How far a session has come. `left`: keyed, and not cast; offered again next time. */
export type EntryCounts = {
  readonly keyed: number
  readonly cast: number
  readonly confirmed: number
  readonly waiting: number
  readonly left: number
  readonly isSecond: boolean
}

const command = (by: string, isSecond: boolean): string =>
  `jury score --entered-by ${inCommand(by)}${isSecond ? ' --second' : ''}`

const germanForms = (count: number): string => (count === 1 ? '1 Bogen' : `${count} Bögen`)
const germanBallots = (count: number): string => (count === 1 ? '1 Wertungsbogen' : `${count} Wertungsbögen`)

const german: EntryWords = {
  ...interviewWords.de,
  greeting: (by, competition) => `${competition}: Erfassung von Bögen durch ${by}`,
  holding:
    'Der zuletzt erfasste Bogen wird mit dem nächsten oder beim Beenden abgegeben; bis dahin nimmt „u“ ihn zurück.',
  fourEyes:
    'Vier-Augen-Erfassung: Abgegeben wird ein Bogen, sobald zwei Personen ihn gleich erfasst haben; was die erste erfasst hat, wird vorher nicht gezeigt.',
  progress: (keyed, waiting) =>
    `${keyed} erfasst${waiting === null ? '' : `, ${waiting} ${waiting === 1 ? 'wartet' : 'warten'}`}`,
  last: (juror, submission, form) => `Zuletzt: ${juror} · ${submission} · ${form}`,
  lastIs: {
    held: 'wird mit dem nächsten Bogen oder beim Beenden abgegeben',
    first: 'wartet auf die zweite Erfassung durch jemand anderes',
    agreed: 'zweimal gleich erfasst; wird mit dem nächsten Bogen oder beim Beenden abgegeben',
  },
  whichJuror: 'Wessen Bögen?',
  juror: 'Jurymitglied',
  jurorHelp: (isNumbered) =>
    isNumbered ? 'Kennung des Jurymitglieds oder seine Nummer in der Liste.' : 'Kennung des Jurymitglieds.',
  whichSubmission: (juror) => `Bögen von ${juror}`,
  submission: 'Beitrag',
  submissionHelp: (example) =>
    example === null
      ? 'Kennung des Beitrags oder seine laufende Nummer in submissions.csv.'
      : `Kennung des Beitrags oder die Zahl, auf die sie endet (${example}).`,
  otherJuror: 'Enter allein: ein anderes Jurymitglied.',
  unknownJuror: (typed, nearest) =>
    `Ein Jurymitglied ${quoted.de(typed)} gibt es hier nicht.${nearest === null ? '' : ` Meinten Sie ${bare(nearest)}?`}`,
  unknownSubmission: (typed, nearest) =>
    `Einen Beitrag ${quoted.de(typed)} gibt es hier nicht.${nearest === null ? '' : ` Meinten Sie ${bare(nearest)}?`}`,
  ambiguousSubmission: (typed, ids) => `${quoted.de(typed)} ist mehrdeutig: ${listed(ids)}. Bitte die ganze Kennung.`,
  refusals: {
    excluded: (_, submission) => `${submission} ist nicht zugelassen und wird nicht gewertet.`,
    recused: (juror, submission) => `${juror} ist bei ${submission} befangen; dieser Bogen wird nicht angenommen.`,
    division: (juror, submission) => `${submission} liegt in einer Wettbewerbsgruppe, die ${juror} nicht wertet.`,
    deputy: (juror, submission) => `${juror} wertet ${submission} nicht: Das vertretene Jurymitglied wertet selbst.`,
    unassigned: (juror, submission) => `${submission} ist ${juror} nicht zugeteilt.`,
  },
  guest: (juror) => `${juror} nimmt als Gast teil: Diese Wertungsbögen werden aufbewahrt, zählen aber nicht.`,
  absent: (juror) => `${juror} ist als abwesend vermerkt; was dennoch abgegeben wird, zählt.`,
  judgesOnly: (juror, criteria) => `${juror} urteilt nur über: ${criteria.join(', ')}.`,
  broken: 'Der Ordner ist nicht mehr in Ordnung; jury check zeigt die Beanstandungen. Erfasstes ist gespeichert.',
  seatTaken: (juror, host, pid) =>
    `Der Platz von ${juror} ist besetzt (Rechner ${bare(host)}, Prozess ${pid}): Dort wird gerade gewertet oder erfasst. Bitte erst ein anderes Jurymitglied.`,
  seatLost: (juror) =>
    `Am Platz von ${juror} hat inzwischen eine andere Sitzung übernommen. Gespeichertes wird beim nächsten Mal wieder angeboten.`,
  scores: 'Wertungen',
  wanted: (criteria) =>
    criteria.length === 1 ? `Eine Wertung: ${criteria[0]}` : `${criteria.length} Wertungen: ${criteria.join(', ')}`,
  lineHelp: [
    'Alle Wertungen in einer Zeile, getrennt durch Leerzeichen, Semikolon oder Tabulator; Nachkommastellen mit Komma oder Punkt: 8 7 9 6,5',
  ],
  emptyHelp: '„-“ steht für eine leere Wertung.',
  commentHelp: 'Eine Bemerkung folgt nach einem Schrägstrich: 8 7 9 / gut begründet',
  alreadyCast: 'Zu diesem Beitrag ist schon ein Wertungsbogen abgegeben.',
  firstStands: (by) => `Zweite Erfassung; die erste ist von ${by}.`,
  ownDraft: (juror) => `${juror} hat selbst einen Entwurf begonnen; er bleibt, wie er ist.`,
  commentNeeded: 'Eine Bemerkung ist vorgeschrieben. Was steht auf dem Bogen?',
  leaving: 'aufhören; der zuletzt erfasste Bogen wird abgegeben',
  leavingSecond: 'aufhören; zweimal gleich Erfasstes wird abgegeben, erste Erfassungen warten weiter',
  leavingForm: 'aufhören; dieser Bogen wird nicht übernommen',
  leavingUndo: 'aufhören; dieser Bogen wird nicht abgegeben, er bleibt liegen',
  count: (given, needed) =>
    given === 0
      ? `Bitte ${needed === 1 ? 'eine Wertung' : `${needed} Wertungen`} eingeben.`
      : `Zu ${given < needed ? 'wenige' : 'viele'} Wertungen: ${needed} ${needed === 1 ? 'ist' : 'sind'} nötig, hier ${given === 1 ? 'ist es eine' : `sind es ${given}`}.`,
  cell: (number, criterion, fault) => `${number}. Wertung (${bare(criterion)}): ${fault}`,
  emptyCell: (mayBeEmpty) => (mayBeEmpty ? 'Sie fehlt; „-“ lässt sie leer.' : 'Sie fehlt.'),
  mayNotBeEmpty: 'Sie darf nicht leer bleiben.',
  commas: (typed) =>
    `${quoted.de(typed)} ist mehrdeutig: Leerzeichen, Semikolon oder Tabulator trennen Wertungen; Komma und Punkt stehen nur vor Nachkommastellen.`,
  noComments: 'Bemerkungen sind in diesem Wettbewerb nicht vorgesehen.',
  unclear: 'mehrdeutig',
  tooMany: (count) => `${count} zu viel`,
  offScaleShortly: (min, max) => `(nicht auf der Skala ${min} bis ${max})`,
  noScore: 'leer',
  wasCast: (juror, submission) => `Wertungsbogen von ${juror} zu ${submission} abgegeben.`,
  unchanged: (submission) => `Der Bogen zu ${submission} steht schon genau so da; es wird nichts geändert.`,
  replaceHeading: (submission, by) =>
    by === null
      ? `Zu ${submission} ist schon ein anderer Wertungsbogen abgegeben`
      : `Zu ${submission} liegt schon eine andere Erfassung von ${by}, noch nicht abgegeben`,
  replace: 'Den abgegebenen Wertungsbogen ersetzen?',
  replaceHeld: 'Diese Erfassung ersetzen?',
  difference: (before, after) => `bisher ${before}, jetzt ${after}`,
  notTaken: (submission) => `Der Bogen zu ${submission} ist nicht übernommen.`,
  taking: 'Was soll geschehen?',
  choice: 'Auswahl',
  awaitsSecond: (by, submission, own) =>
    `Zu ${submission} wartet eine erste Erfassung von ${by} auf die zweite: ${command(own, true)}`,
  sameHand: (submission) =>
    `Die erste Erfassung zu ${submission} ist von Ihnen; die zweite muss von jemand anderem kommen.`,
  ownEntry: (submission) => `Ihre erste Erfassung zu ${submission}`,
  ownRefused: (submission) => `Ihre Erfassung zu ${submission}, die nicht mehr abgegeben werden kann`,
  isFirst: (submission) => `Erste Erfassung zu ${submission}; sie wartet auf die zweite durch jemand anderes.`,
  isEqual: (first, submission) => `${submission}: gleich wie die erste Erfassung von ${first}.`,
  differHeading: (submission, first) => `${submission}: anders als die erste Erfassung von ${first}`,
  differCast: (submission) => `${submission}: anders als der abgegebene Wertungsbogen`,
  firstAndSecond: (first, second) => `erste ${first}, zweite ${second}`,
  castAndKeyed: (cast, keyed) => `abgegeben ${cast}, jetzt ${keyed}`,
  confirmed: (submission) =>
    `${submission}: bestätigt, gleich wie der abgegebene Wertungsbogen; es wird nichts geschrieben.`,
  ownCast: (submission) =>
    `${submission}: gleich wie der abgegebene Wertungsbogen, den aber Sie selbst erfasst haben; bestätigen muss ihn jemand anderes.`,
  undoHeading: (juror, submission) => `Zurücknehmen: ${juror} · ${submission}`,
  leftHeading: (juror, submission) => `Beim letzten Mal erfasst und noch nicht abgegeben: ${juror} · ${submission}`,
  leftInvalid: 'So kann dieser Bogen nicht mehr abgegeben werden.',
  leftStray: 'Jurymitglied oder Beitrag gibt es hier nicht mehr; die Erfassung bleibt liegen.',
  leftIsCast: (juror, submission) => `Der Bogen von ${juror} zu ${submission} war schon abgegeben.`,
  leftIsFirst: (juror, submission) =>
    `Der beim letzten Mal erfasste Bogen von ${juror} zu ${submission} wartet nun auf die zweite Erfassung.`,
  stays: (submission) => `Der Bogen zu ${submission} bleibt, wie er war.`,
  dropped: (submission) => `Die Erfassung zu ${submission} ist verworfen.`,
  choices: {
    cast: 'abgeben',
    correct: 'berichtigen',
    drop: 'verwerfen',
    keep: 'so lassen, wie es ist',
    mine: 'die erste Erfassung war falsch: meine gilt als erste und wartet auf jemand anderes',
    aside: 'zurückstellen: die erste Erfassung wartet weiter, meine gilt nicht',
    anew: 'neu erfassen: meine gilt als erste Erfassung und wartet auf jemand anderes',
  },
  ended: ({ keyed, cast, confirmed, waiting, left, isSecond }) =>
    [
      `${germanForms(keyed)} erfasst, ${germanBallots(cast)} abgegeben${confirmed === 0 ? '' : `, ${confirmed} bestätigt`}.`,
      ...(left === 0
        ? []
        : [
            `${left === 1 ? '1 Bogen ist' : `${left} Bögen sind`} erfasst und nicht abgegeben; beim nächsten Mal wieder angeboten.`,
          ]),
      ...(!isSecond
        ? []
        : [`${waiting} ${waiting === 1 ? 'erste Erfassung wartet' : 'erste Erfassungen warten'} auf die zweite.`]),
    ].join('\n'),
  goOn: (by, isSecond) => `Weiter mit: ${command(by, isSecond)}`,
}

const englishForms = (count: number): string => (count === 1 ? '1 form' : `${count} forms`)
const englishBallots = (count: number): string => (count === 1 ? '1 ballot' : `${count} ballots`)

const english: EntryWords = {
  ...interviewWords.en,
  greeting: (by, competition) => `${competition}: forms keyed by ${by}`,
  holding: 'The form keyed last is cast with the next one or on leaving; until then “u” takes it back.',
  fourEyes:
    'Four eyes: a form is cast once two people have keyed it equally; what the first one has keyed is not shown before.',
  progress: (keyed, waiting) => `${keyed} keyed${waiting === null ? '' : `, ${waiting} waiting`}`,
  last: (juror, submission, form) => `Last: ${juror} · ${submission} · ${form}`,
  lastIs: {
    held: 'cast with the next form or on leaving',
    first: 'waits to be keyed a second time by somebody else',
    agreed: 'keyed equally twice; cast with the next form or on leaving',
  },
  whichJuror: 'Whose forms?',
  juror: 'Juror',
  jurorHelp: (isNumbered) => (isNumbered ? 'Id of the juror, or the number in the list.' : 'Id of the juror.'),
  whichSubmission: (juror) => `Forms of ${juror}`,
  submission: 'Submission',
  submissionHelp: (example) =>
    example === null
      ? 'Id of the submission, or its place in submissions.csv.'
      : `Id of the submission, or the number with which it ends (${example}).`,
  otherJuror: 'Enter alone: another juror.',
  unknownJuror: (typed, nearest) =>
    `There is no juror ${quoted.en(typed)} here.${nearest === null ? '' : ` Did you mean ${bare(nearest)}?`}`,
  unknownSubmission: (typed, nearest) =>
    `There is no submission ${quoted.en(typed)} here.${nearest === null ? '' : ` Did you mean ${bare(nearest)}?`}`,
  ambiguousSubmission: (typed, ids) => `${quoted.en(typed)} is ambiguous: ${listed(ids)}. The whole id, please.`,
  refusals: {
    excluded: (_, submission) => `${submission} is excluded and not judged.`,
    recused: (juror, submission) => `${juror} is recused from ${submission}; this form is not taken.`,
    division: (juror, submission) => `${submission} is in a division that ${juror} does not judge.`,
    deputy: (juror, submission) => `${juror} does not score ${submission}: the juror deputised for does so.`,
    unassigned: (juror, submission) => `${submission} is not assigned to ${juror}.`,
  },
  guest: (juror) => `${juror} takes part as a guest: these ballots are kept but do not count.`,
  absent: (juror) => `${juror} is recorded as absent; what is cast all the same counts.`,
  judgesOnly: (juror, criteria) => `${juror} judges only: ${criteria.join(', ')}.`,
  broken: 'The folder is no longer in order; jury check shows the findings. What was keyed is saved.',
  seatTaken: (juror, host, pid) =>
    `The seat of ${juror} is taken (computer ${bare(host)}, process ${pid}): somebody is scoring or keying there. Another juror first, please.`,
  seatLost: (juror) =>
    `Another session has taken over the seat of ${juror} meanwhile. What is saved is offered again next time.`,
  scores: 'Scores',
  wanted: (criteria) =>
    criteria.length === 1 ? `One score: ${criteria[0]}` : `${criteria.length} scores: ${criteria.join(', ')}`,
  lineHelp: [
    'All scores in one line, separated by spaces, semicolons or tabs; decimals with a point or a comma: 8 7 9 6.5',
  ],
  emptyHelp: '“-” is an empty score.',
  commentHelp: 'A comment follows after a slash: 8 7 9 / well reasoned',
  alreadyCast: 'A ballot for this submission is cast already.',
  firstStands: (by) => `Keyed a second time; the first time by ${by}.`,
  ownDraft: (juror) => `${juror} has begun a draft; it stays as it is.`,
  commentNeeded: 'A comment is required. What does the form say?',
  leaving: 'stop here; the form keyed last is cast',
  leavingSecond: 'stop here; what was keyed equally twice is cast, all else goes on waiting',
  leavingForm: 'stop here; this form is not taken',
  leavingUndo: 'stop here; this form is not cast, it is left where it is',
  count: (given, needed) =>
    given === 0
      ? `Please type ${needed === 1 ? 'one score' : `${needed} scores`}.`
      : `Too ${given < needed ? 'few' : 'many'} scores: ${needed} ${needed === 1 ? 'is' : 'are'} needed, here ${given === 1 ? 'is one' : `are ${given}`}.`,
  cell: (number, criterion, fault) => `Score ${number} (${bare(criterion)}): ${fault}`,
  emptyCell: (mayBeEmpty) => (mayBeEmpty ? 'It is missing; “-” leaves it empty.' : 'It is missing.'),
  mayNotBeEmpty: 'It may not be left empty.',
  commas: (typed) =>
    `${quoted.en(typed)} is ambiguous: spaces, semicolons or tabs separate scores; commas and points stand only before decimals.`,
  noComments: 'This competition has no comments.',
  unclear: 'ambiguous',
  tooMany: (count) => `${count} too many`,
  offScaleShortly: (min, max) => `(not on the scale ${min} to ${max})`,
  noScore: 'empty',
  wasCast: (juror, submission) => `Ballot of ${juror} for ${submission} cast.`,
  unchanged: (submission) => `The form for ${submission} stands there exactly so already; nothing is changed.`,
  replaceHeading: (submission, by) =>
    by === null
      ? `Another ballot for ${submission} is cast already`
      : `For ${submission} stands another form keyed by ${by}, not cast yet`,
  replace: 'Replace the ballot cast?',
  replaceHeld: 'Replace that form?',
  difference: (before, after) => `${before} before, ${after} now`,
  notTaken: (submission) => `The form for ${submission} is not taken.`,
  taking: 'What is to be done?',
  choice: 'Choice',
  awaitsSecond: (by, submission, own) =>
    `For ${submission} a form keyed by ${by} waits to be keyed a second time: ${command(own, true)}`,
  sameHand: (submission) =>
    `You have keyed the form for ${submission} the first time; somebody else must key it the second time.`,
  ownEntry: (submission) => `Your first keying for ${submission}`,
  ownRefused: (submission) => `What you have keyed for ${submission} can no longer be cast`,
  isFirst: (submission) => `Keyed for the first time: ${submission}; it waits to be keyed by somebody else.`,
  isEqual: (first, submission) => `${submission}: equal to what ${first} has keyed.`,
  differHeading: (submission, first) => `${submission}: other than what ${first} has keyed`,
  differCast: (submission) => `${submission}: other than the ballot cast`,
  firstAndSecond: (first, second) => `first ${first}, second ${second}`,
  castAndKeyed: (cast, keyed) => `cast ${cast}, now ${keyed}`,
  confirmed: (submission) => `${submission}: confirmed, equal to the ballot cast; nothing is written.`,
  ownCast: (submission) =>
    `${submission}: equal to the ballot cast, but you have keyed that one; somebody else must confirm it.`,
  undoHeading: (juror, submission) => `Undo: ${juror} · ${submission}`,
  leftHeading: (juror, submission) => `Keyed last time and not cast yet: ${juror} · ${submission}`,
  leftInvalid: 'As it is, this form can no longer be cast.',
  leftStray: 'There is no such juror or submission any more; the form is left where it is.',
  leftIsCast: (juror, submission) => `The form of ${juror} for ${submission} was cast already.`,
  leftIsFirst: (juror, submission) =>
    `The form of ${juror} for ${submission} keyed last time now waits to be keyed a second time.`,
  stays: (submission) => `The form for ${submission} stays as it was.`,
  dropped: (submission) => `What was keyed for ${submission} is dropped.`,
  choices: {
    cast: 'cast it',
    correct: 'correct it',
    drop: 'drop it',
    keep: 'leave it as it is',
    mine: 'the first one was wrong: mine counts as the first and waits for somebody else',
    aside: 'put aside: the first one goes on waiting, mine is not taken',
    anew: 'key it anew: mine counts as the first and waits for somebody else',
  },
  ended: ({ keyed, cast, confirmed, waiting, left, isSecond }) =>
    [
      `${englishForms(keyed)} keyed, ${englishBallots(cast)} cast${confirmed === 0 ? '' : `, ${confirmed} confirmed`}.`,
      ...(left === 0
        ? []
        : [`${englishForms(left)} ${left === 1 ? 'is' : 'are'} keyed and not cast; offered again next time.`]),
      ...(!isSecond ? [] : [`${englishForms(waiting)} ${waiting === 1 ? 'waits' : 'wait'} to be keyed a second time.`]),
    ].join('\n'),
  goOn: (by, isSecond) => `Go on with: ${command(by, isSecond)}`,
}

export const entryWords: Readonly<Record<Language, EntryWords>> = { de: german, en: english }
