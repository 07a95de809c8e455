// Every text of the interview and of guided questions: what a juror reads while scoring, German and English.
import type { Language, MissingRule } from '../model/competition.js'

/** What may be typed at a question instead of an answer. */
export type Command = 'back' | 'skip' | 'recuse' | 'undo' | 'leave'

/** What a menu or the summary offers, each by one letter. */
export type Choice = 'go-on' | 'choose' | 'open' | 'cast' | 'discard'

export type NamedColumn = 'applicant' | 'title' | 'summary'

export type InterviewWords = {
  /** The letter of a command, its word in the line under a question, and what it does. No letter can be a score. */
  readonly commandKeys: Readonly<Record<Command, string>>
  readonly commandNames: Readonly<Record<Command, string>>
  readonly commandHelp: Readonly<Record<Command, string>>
  /** What leaving a form means, of which nothing is kept. */
  readonly leaveForm: string
  readonly choiceKeys: Readonly<Record<Choice, string>>
  readonly help: string
  readonly literally: string
  readonly yes: string
  readonly no: string
  readonly number: (text: string) => string
  // Always in view
  readonly progress: (cast: number, all: number) => string
  readonly greeting: (juror: string, competition: string) => string
  readonly guest: string
  /** Said to a juror who judges only some criteria. */
  readonly judgesOnly: (criteria: readonly string[]) => string
  readonly deputy: (juror: string) => string
  readonly absent: string
  // The menu and the lists
  readonly menu: string
  readonly choice: string
  readonly goOn: (submission: string, number: number) => string
  readonly resume: (submission: string, number: number) => string
  readonly choose: (count: number) => string
  readonly open: (count: number) => string
  readonly notYetScored: string
  readonly alreadyCast: string
  readonly drafted: string
  readonly whichSubmission: string
  readonly nothingOutstanding: string
  readonly nothingToScore: string
  // A question
  /** Columns that have a name of their own; every other column has the name that its file gives it. */
  readonly columns: Readonly<Record<NamedColumn, string>>
  readonly submission: (number: number, id: string) => string
  readonly criterion: (number: number, all: number) => string
  readonly scale: (min: string, max: string, step: string, best: string) => string
  readonly label: (score: string, label: string) => string
  readonly mayBeEmpty: (rule: MissingRule) => string
  readonly score: string
  readonly keepScore: string
  readonly comment: string
  readonly commentQuestion: (isRequired: boolean) => string
  readonly keepText: string
  readonly recusal: (submission: string) => string
  readonly reasonQuestion: string
  readonly reason: string
  readonly confirmRecusal: (submission: string) => string
  // The summary
  readonly summary: string
  readonly noScore: string
  readonly noComment: string
  readonly cast: string
  readonly castAnew: string
  readonly discard: string
  readonly change: string
  readonly confirm: string
  readonly withoutScores: string
  // What happened
  readonly wasCast: (submission: string) => string
  readonly wasSkipped: (submission: string) => string
  readonly wasOnlyOne: (submission: string) => string
  readonly wasRecused: (submission: string) => string
  readonly wasDiscarded: (submission: string) => string
  // What cannot be taken
  readonly offScale: (typed: string, min: string, max: string, step: string) => string
  readonly ambiguous: (typed: string) => string
  readonly scoreNeeded: string
  readonly textNeeded: string
  readonly numberNeeded: string
  readonly choiceNeeded: (choices: string) => string
}

const german: InterviewWords = {
  commandKeys: { back: 'z', skip: 's', recuse: 'b', undo: 'u', leave: 'e' },
  commandNames: { back: 'zurück', skip: 'später', recuse: 'befangen', undo: 'zurücknehmen', leave: 'Ende' },
  commandHelp: {
    back: 'zur vorigen Frage zurückgehen',
    skip: 'diesen Beitrag vorerst zurückstellen; sonst ändert sich nichts',
    recuse: 'für diesen Beitrag Befangenheit erklären, mit Begründung',
    undo: 'den zuletzt erfassten Bogen zurücknehmen: berichtigen oder verwerfen',
    leave: 'aufhören; alle Antworten sind gespeichert, beim nächsten Mal geht es hier weiter',
  },
  leaveForm: 'aufhören; was Sie hier eingegeben haben, wird nicht festgehalten',
  choiceKeys: { 'go-on': 'w', choose: 'n', open: 'o', cast: 'a', discard: 'v' },
  help: 'Hilfe',
  literally: 'Soll einer dieser Buchstaben selbst der Text sein, setzen Sie ein Leerzeichen davor.',
  yes: 'j',
  no: 'n',
  number: (text) => text.replace('.', ','),
  progress: (cast, all) => `${cast} von ${all}`,
  greeting: (juror, competition) => `${competition}: Wertung durch ${juror}`,
  judgesOnly: (criteria) => `Sie urteilen nur über: ${criteria.map((each) => `„${each}“`).join(', ')}.`,
  guest: 'Sie nehmen als Gast teil: Ihre Wertungsbögen werden aufbewahrt, zählen aber nicht.',
  deputy: (juror) =>
    `Sie vertreten ${juror}. Ihre Wertungsbögen zählen dort, wo dieses Jurymitglied befangen oder ohne Wertung abwesend ist.`,
  absent: 'Sie sind als abwesend vermerkt: Es steht nichts aus. Was Sie dennoch abgeben, zählt.',
  menu: 'Was möchten Sie tun?',
  choice: 'Auswahl',
  goOn: (submission, number) => `weiter mit Beitrag Nr. ${number} (${submission})`,
  resume: (submission, number) => `weiter im Entwurf zu Beitrag Nr. ${number} (${submission})`,
  choose: (count) =>
    count === 1
      ? 'den einen noch nicht bewerteten Beitrag'
      : `einen von ${count} noch nicht bewerteten Beiträgen auswählen`,
  open: (count) =>
    count === 1
      ? 'den abgegebenen Wertungsbogen öffnen und neu abgeben'
      : `einen von ${count} abgegebenen Wertungsbögen öffnen und neu abgeben`,
  notYetScored: 'Noch nicht bewertet',
  alreadyCast: 'Abgegebene Wertungsbögen',
  drafted: 'Entwurf',
  whichSubmission: 'Nummer oder Kennung des Beitrags',
  nothingOutstanding: 'Es steht kein Wertungsbogen mehr aus.',
  nothingToScore: 'Für Sie gibt es nichts zu bewerten.',
  columns: { applicant: 'Einreichende Stelle', title: 'Titel', summary: 'Kurzfassung' },
  submission: (number, id) => `Beitrag Nr. ${number} (${id})`,
  criterion: (number, all) => `Kriterium ${number} von ${all}`,
  scale: (min, max, step, best) => `Skala von ${min} bis ${max} in Schritten von ${step}; ${best} ist am besten.`,
  label: (score, label) => `${score} = ${label}`,
  mayBeEmpty: (rule) =>
    rule === 'worst'
      ? 'Darf leer bleiben: „-“ und Enter. Eine leere Wertung zählt als die schlechteste der Skala.'
      : 'Darf leer bleiben: „-“ und Enter. Eine leere Wertung wird nicht mitgezählt.',
  score: 'Wertung',
  keepScore: 'Enter behält die angezeigte Wertung.',
  comment: 'Bemerkung',
  commentQuestion: (isRequired) =>
    isRequired ? 'Bitte begründen Sie Ihre Wertung.' : 'Möchten Sie etwas anmerken? Enter allein: keine Bemerkung.',
  keepText: 'Enter behält den angezeigten Text, Tab holt ihn zum Ändern, die Rücktaste löscht ihn.',
  recusal: (submission) => `Befangenheit zu Beitrag ${submission}`,
  reasonQuestion: 'Aus welchem Grund? Die Begründung steht im Beschluss und erscheint in keinem Ergebnis.',
  reason: 'Begründung',
  confirmRecusal: (submission) => `Befangenheit zu Beitrag ${submission} erklären?`,
  summary: 'Ihr Wertungsbogen',
  noScore: 'leer',
  noComment: 'keine',
  cast: 'abgeben',
  castAnew: 'neu abgeben; der bisherige Wertungsbogen bleibt als Vorgeschichte erhalten',
  discard: 'Änderungen verwerfen; der abgegebene Wertungsbogen gilt weiter',
  change: 'Eine Zahl führt zu der Antwort zurück, die Sie ändern möchten.',
  confirm: 'Abgeben oder ändern',
  withoutScores: 'Ein Wertungsbogen ohne jede Wertung kann nicht abgegeben werden.',
  wasCast: (submission) => `Wertungsbogen zu ${submission} abgegeben.`,
  wasSkipped: (submission) => `${submission} ist vorerst zurückgestellt.`,
  wasOnlyOne: (submission) => `${submission} ist vorerst zurückgestellt; es ist der einzige noch ausstehende Beitrag.`,
  wasRecused: (submission) => `Befangenheit zu ${submission} ist vermerkt.`,
  wasDiscarded: (submission) => `Änderungen zu ${submission} verworfen.`,
  offScale: (typed, min, max, step) =>
    `„${typed}“ liegt nicht auf der Skala: ${min} bis ${max} in Schritten von ${step}.`,
  ambiguous: (typed) => `„${typed}“ ist mehrdeutig: bitte ohne Tausendertrennzeichen und mit weniger Nachkommastellen.`,
  scoreNeeded: 'Bitte geben Sie eine Wertung ein.',
  textNeeded: 'Bitte geben Sie einen Text ein.',
  numberNeeded: 'Bitte geben Sie eine Zahl ein.',
  choiceNeeded: (choices) => `Bitte wählen Sie: ${choices}`,
}

const english: InterviewWords = {
  commandKeys: { back: 'b', skip: 's', recuse: 'r', undo: 'u', leave: 'q' },
  commandNames: { back: 'back', skip: 'skip', recuse: 'recusal', undo: 'undo', leave: 'leave' },
  commandHelp: {
    back: 'go back to the previous question',
    skip: 'put this submission aside for now; nothing else changes',
    recuse: 'declare a recusal from this submission, with its reason',
    undo: 'take back the form keyed last: correct it, or drop it',
    leave: 'stop here; every answer is saved, next time you go on at this question',
  },
  leaveForm: 'stop here; nothing that you have entered here is kept',
  choiceKeys: { 'go-on': 'g', choose: 'n', open: 'o', cast: 'c', discard: 'd' },
  help: 'help',
  literally: 'If one of these letters is itself the text, put a space before it.',
  yes: 'y',
  no: 'n',
  number: (text) => text,
  progress: (cast, all) => `${cast} of ${all}`,
  greeting: (juror, competition) => `${competition}: scoring by ${juror}`,
  judgesOnly: (criteria) => `You judge only: ${criteria.map((each) => `“${each}”`).join(', ')}.`,
  guest: 'You take part as a guest: your ballots are kept but do not count.',
  deputy: (juror) =>
    `You are the deputy of ${juror}. Your ballots count where that juror is recused, or absent without a ballot.`,
  absent: 'You are recorded as absent: nothing is outstanding. What you cast all the same counts.',
  menu: 'What would you like to do?',
  choice: 'Choice',
  goOn: (submission, number) => `go on with submission no. ${number} (${submission})`,
  resume: (submission, number) => `go on in the draft for submission no. ${number} (${submission})`,
  choose: (count) => (count === 1 ? 'choose the 1 not yet scored' : `choose one of ${count} not yet scored`),
  open: (count) =>
    count === 1 ? 'open the 1 ballot cast and cast it anew' : `open one of ${count} ballots cast and cast it anew`,
  notYetScored: 'Not yet scored',
  alreadyCast: 'Ballots cast',
  drafted: 'draft',
  whichSubmission: 'Number or id of the submission',
  nothingOutstanding: 'No ballot is outstanding any more.',
  nothingToScore: 'There is nothing for you to score.',
  columns: { applicant: 'Applicant', title: 'Title', summary: 'Summary' },
  submission: (number, id) => `Submission no. ${number} (${id})`,
  criterion: (number, all) => `Criterion ${number} of ${all}`,
  scale: (min, max, step, best) => `Scale from ${min} to ${max} in steps of ${step}; ${best} is best.`,
  label: (score, label) => `${score} = ${label}`,
  mayBeEmpty: (rule) =>
    rule === 'worst'
      ? 'May be left empty: “-” and Enter. An empty score counts as the worst of the scale.'
      : 'May be left empty: “-” and Enter. An empty score is left out of the count.',
  score: 'Score',
  keepScore: 'Enter keeps the score shown.',
  comment: 'Comment',
  commentQuestion: (isRequired) =>
    isRequired ? 'Please give reasons for your scores.' : 'Anything to add? Enter alone: no comment.',
  keepText: 'Enter keeps the text shown, Tab brings it here to be changed, Backspace deletes it.',
  recusal: (submission) => `Recusal from submission ${submission}`,
  reasonQuestion: 'For which reason? It stands in the decision and is shown in no results.',
  reason: 'Reason',
  confirmRecusal: (submission) => `Declare a recusal from submission ${submission}?`,
  summary: 'Your ballot',
  noScore: 'empty',
  noComment: 'none',
  cast: 'cast',
  castAnew: 'cast anew; the earlier ballot stays as history',
  discard: 'discard the changes; the ballot cast stands',
  change: 'A number leads back to the answer that you want to change.',
  confirm: 'Cast or change',
  withoutScores: 'A ballot without any score cannot be cast.',
  wasCast: (submission) => `Ballot for ${submission} cast.`,
  wasSkipped: (submission) => `${submission} is put aside for now.`,
  wasOnlyOne: (submission) => `${submission} is put aside for now; it is the only one outstanding.`,
  wasRecused: (submission) => `Recusal from ${submission} recorded.`,
  wasDiscarded: (submission) => `Changes to ${submission} discarded.`,
  offScale: (typed, min, max, step) => `“${typed}” is not on the scale: ${min} to ${max} in steps of ${step}.`,
  ambiguous: (typed) => `“${typed}” is ambiguous: no thousands separator, please, and fewer decimals.`,
  scoreNeeded: 'Please give a score.',
  textNeeded: 'Please give a text.',
  numberNeeded: 'Please give a number.',
  choiceNeeded: (choices) => `Please choose: ${choices}`,
}

export const interviewWords: Readonly<Record<Language, InterviewWords>> = { de: german, en: english }
