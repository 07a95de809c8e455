// Every text of the interview and of guided questions: what a juror reads while scoring, German and English.
import type { Language, MissingRule } from '../model/competition.js'

/** What may be typed at a question instead of an answer. */
export type Command = 'back' | 'skip' | 'recuse' | 'undo' | 'leave'

/** What the terminal does by itself at a question: shows all of a long text, opens an editor. */
export type LocalCommand = 'read' | 'edit'

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
  readonly localKeys: Readonly<Record<LocalCommand, string>>
  readonly localNames: Readonly<Record<LocalCommand, string>>
  readonly localHelp: Readonly<Record<LocalCommand, string>>
  /** The keys that are no letters, in the help. */
  readonly keysHelp: Readonly<Record<'enter' | 'choices' | 'scores' | 'search' | 'escape' | 'interrupt', string>>
  /** The line of keys under a search, where every letter is searched for. */
  readonly searchKeys: string
  readonly help: string
  readonly literally: string
  readonly nowhereBack: string
  /** `key` goes back to the question. */
  readonly page: (number: number, all: number, key: string) => string
  readonly more: (count: number) => string
  readonly matches: (typed: string, count: number) => string
  /** Before a message that a line cannot be taken, where no colour says so. */
  readonly refused: string
  readonly yes: string
  readonly no: string
  /** The same as who never saw a terminal types it. */
  readonly yesInFull: string
  readonly noInFull: string
  readonly number: (text: string) => string
  // Always in view
  readonly progress: (cast: number, all: number) => string
  readonly greeting: (juror: string, competition: string) => string
  readonly ahead: (outstanding: number, criteria: number) => string
  readonly behind: (cast: number, begun: number) => string
  readonly atPace: (minutesEach: number, minutes: number) => string
  readonly howTo: string
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
  readonly choose: (unscored: number, cast: number) => string
  readonly stillAhead: (outstanding: number, minutes: number | null) => string
  readonly open: (count: number) => string
  readonly allSubmissions: string
  readonly alreadyCast: string
  readonly drafted: string
  readonly isCast: string
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
  readonly ownScores: (count: number, mean: string, lowest: string, highest: string) => string
  readonly mayBeEmpty: (rule: MissingRule) => string
  readonly score: string
  readonly keepScore: string
  readonly comment: string
  readonly commentQuestion: (isRequired: boolean) => string
  readonly keepText: string
  /** The same where no key but letters and Enter is heard. */
  readonly keepTextPlain: string
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
  readonly tooLong: (length: number, limit: number) => string
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
  localKeys: { read: 't', edit: 'x' },
  localNames: { read: 'ganzer Text', edit: 'Texteditor' },
  localHelp: {
    read: 'den ganzen Text lesen, Seite für Seite',
    edit: 'den Text im Texteditor schreiben (Umgebungsvariable VISUAL oder EDITOR)',
  },
  keysHelp: {
    enter: 'Enter bestätigt; Buchstaben gelten erst mit Enter',
    choices: '↑ und ↓ wählen eine Zeile, Enter nimmt sie',
    scores: '↑ und ↓ ändern die Wertung um einen Schritt der Skala',
    search:
      'Tippen sucht in allem, was in der Liste steht; ↑ und ↓, Bild↑ und Bild↓ wählen, Enter öffnet die markierte Zeile',
    escape: 'Esc geht zurück',
    interrupt: 'Strg-C beendet sofort; was beantwortet ist, bleibt gespeichert',
  },
  searchKeys: 'Tippen sucht · ↑ ↓ wählt · Enter öffnet · Esc zurück · ? Hilfe',
  help: 'Hilfe',
  literally: 'Soll einer dieser Buchstaben selbst der Text sein, setzen Sie ein Leerzeichen davor.',
  nowhereBack: 'Weiter zurück geht es hier nicht; ? und Enter zeigt die Tasten.',
  page: (number, all, key) =>
    number === all
      ? `Ende des Textes · Enter zurück zur Frage`
      : `Seite ${number} von ${all} · Enter blättert, ${key} zurück zur Frage`,
  more: (count) => (count === 1 ? '… und 1 weitere Zeile' : `… und ${count} weitere Zeilen`),
  matches: (typed, count) =>
    count === 0
      ? `Zu „${typed}“ gibt es keinen Beitrag.`
      : `Zu „${typed}“ gibt es ${count} Beiträge; bitte tippen Sie mehr, oder die ganze Nummer.`,
  refused: 'Nicht angenommen:',
  yes: 'j',
  no: 'n',
  yesInFull: 'ja',
  noInFull: 'nein',
  number: (text) => text.replace('.', ','),
  progress: (cast, all) => `${cast} von ${all}`,
  greeting: (juror, competition) => `${competition}: Wertung durch ${juror}`,
  judgesOnly: (criteria) => `Sie urteilen nur über: ${criteria.map((each) => `„${each}“`).join(', ')}.`,
  ahead: (outstanding, criteria) =>
    `Vor Ihnen ${outstanding === 1 ? 'liegt ein Beitrag' : `liegen ${outstanding} Beiträge`}, ${criteria === 1 ? 'mit einem Kriterium' : `${outstanding === 1 ? 'mit' : 'jeder mit'} ${criteria} Kriterien`}.`,
  behind: (cast, begun) => {
    const parts = [
      ...(cast === 0 ? [] : [cast === 1 ? 'ein Wertungsbogen ist abgegeben' : `${cast} Wertungsbögen sind abgegeben`]),
      ...(begun === 0 ? [] : [begun === 1 ? 'einer ist begonnen' : `${begun} sind begonnen`]),
    ]
    const said = parts.join(', ')
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  },
  atPace: (minutesEach, minutes) =>
    `Beim jetzigen Tempo, etwa ${germanSpan(minutesEach)} je Beitrag, dauert das noch etwa ${germanSpan(minutes)}.`,
  howTo:
    'Jede Antwort ist sofort gespeichert, aufhören können Sie jederzeit. ? und Enter zeigt an jeder Stelle die Tasten.',
  guest: 'Sie nehmen als Gast teil: Ihre Wertungsbögen werden aufbewahrt, zählen aber nicht.',
  deputy: (juror) =>
    `Sie vertreten ${juror}. Ihre Wertungsbögen zählen dort, wo dieses Jurymitglied befangen oder ohne Wertung abwesend ist.`,
  absent: 'Sie sind als abwesend vermerkt: Es steht nichts aus. Was Sie dennoch abgeben, zählt.',
  menu: 'Was möchten Sie tun?',
  choice: 'Auswahl',
  goOn: (submission, number) => `weiter mit Beitrag Nr. ${number} (${submission})`,
  resume: (submission, number) => `weiter im Entwurf zu Beitrag Nr. ${number} (${submission})`,
  choose: (unscored, cast) =>
    `aus der Liste wählen (${[...(unscored === 0 ? [] : [`${unscored} noch nicht bewertet`]), ...(cast === 0 ? [] : [`${cast} abgegeben`])].join(', ')})`,
  stillAhead: (outstanding, minutes) =>
    `${outstanding === 1 ? 'Ein Wertungsbogen steht' : `${outstanding} Wertungsbögen stehen`} aus${minutes === null ? '' : `; beim jetzigen Tempo noch etwa ${germanSpan(minutes)}`}.`,
  open: (count) =>
    count === 1
      ? 'den abgegebenen Wertungsbogen öffnen und neu abgeben'
      : `einen von ${count} abgegebenen Wertungsbögen öffnen und neu abgeben`,
  allSubmissions: 'Ihre Beiträge',
  alreadyCast: 'Abgegebene Wertungsbögen',
  drafted: 'Entwurf',
  isCast: 'abgegeben',
  whichSubmission: 'Nummer oder Kennung des Beitrags',
  nothingOutstanding: 'Es steht kein Wertungsbogen mehr aus.',
  nothingToScore: 'Für Sie gibt es nichts zu bewerten.',
  columns: { applicant: 'Einreichende Stelle', title: 'Titel', summary: 'Kurzfassung' },
  submission: (number, id) => `Beitrag Nr. ${number} (${id})`,
  criterion: (number, all) => `Kriterium ${number} von ${all}`,
  scale: (min, max, step, best) => `Skala von ${min} bis ${max} in Schritten von ${step}; ${best} ist am besten.`,
  label: (score, label) => `${score} = ${label}`,
  ownScores: (count, mean, lowest, highest) =>
    count === 1
      ? `Ihre bisherige Wertung hier: ${comma(mean.replace(/[.]?0+$/, ''))}.`
      : `Ihre ${count} bisherigen Wertungen hier: im Mittel ${comma(mean)} (von ${comma(lowest)} bis ${comma(highest)}).`,
  mayBeEmpty: (rule) =>
    rule === 'worst'
      ? 'Darf leer bleiben: „-“ und Enter. Eine leere Wertung zählt als die schlechteste der Skala.'
      : 'Darf leer bleiben: „-“ und Enter. Eine leere Wertung wird nicht mitgezählt.',
  score: 'Wertung',
  keepScore: 'Enter behält die angezeigte Wertung.',
  comment: 'Bemerkung',
  commentQuestion: (isRequired) =>
    isRequired ? 'Bitte begründen Sie Ihre Wertung.' : 'Möchten Sie etwas anmerken? Enter allein: keine Bemerkung.',
  keepText: 'Enter behält den Text, Tab holt ihn zum Ändern, die Rücktaste löscht ihn.',
  keepTextPlain: 'Enter behält den Text, „-“ und Enter löscht ihn; was Sie eingeben, ersetzt ihn.',
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
  tooLong: (length, limit) => `Der Text hat ${length} Zeichen; höchstens ${limit} sind möglich.`,
  numberNeeded: 'Bitte geben Sie eine Zahl ein.',
  choiceNeeded: (choices) => `Bitte wählen Sie: ${choices}`,
}

const comma = (text: string): string => text.replace('.', ',')

/** `35 Minuten`, `2 Stunden 15 Minuten`. */
function germanSpan(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const said = [
    ...(hours === 0 ? [] : [hours === 1 ? '1 Stunde' : `${hours} Stunden`]),
    ...(rest === 0 && hours > 0 ? [] : [rest === 1 ? '1 Minute' : `${rest} Minuten`]),
  ]
  return said.join(' ')
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
  localKeys: { read: 't', edit: 'x' },
  localNames: { read: 'whole text', edit: 'text editor' },
  localHelp: {
    read: 'read the whole text, page by page',
    edit: 'write the text in your editor (environment variable VISUAL or EDITOR)',
  },
  keysHelp: {
    enter: 'Enter confirms; a letter counts only with Enter',
    choices: '↑ and ↓ choose a line, Enter takes it',
    scores: '↑ and ↓ change the score by one step of the scale',
    search:
      'typing searches all that stands in the list; ↑ and ↓, Page Up and Page Down choose, Enter opens the marked line',
    escape: 'Esc goes back',
    interrupt: 'Ctrl-C stops at once; what is answered stays saved',
  },
  searchKeys: 'type to search · ↑ ↓ choose · Enter opens · Esc back · ? help',
  help: 'help',
  literally: 'If one of these letters is itself the text, put a space before it.',
  nowhereBack: 'There is nothing further back; ? and Enter shows the keys.',
  page: (number, all, key) =>
    number === all
      ? 'End of the text · Enter goes back to the question'
      : `Page ${number} of ${all} · Enter turns it, ${key} goes back to the question`,
  more: (count) => `… and ${count} more`,
  matches: (typed, count) =>
    count === 0
      ? `No submission is found for “${typed}”.`
      : `${count} submissions are found for “${typed}”; please type more, or the whole number.`,
  refused: 'Not taken:',
  yes: 'y',
  no: 'n',
  yesInFull: 'yes',
  noInFull: 'no',
  number: (text) => text,
  progress: (cast, all) => `${cast} of ${all}`,
  greeting: (juror, competition) => `${competition}: scoring by ${juror}`,
  judgesOnly: (criteria) => `You judge only: ${criteria.map((each) => `“${each}”`).join(', ')}.`,
  ahead: (outstanding, criteria) =>
    `Ahead of you: ${outstanding === 1 ? '1 submission' : `${outstanding} submissions`}, ${criteria === 1 ? '1 criterion' : `${criteria} criteria`}${outstanding === 1 ? '' : ' each'}.`,
  behind: (cast, begun) => {
    const parts = [
      ...(cast === 0 ? [] : [cast === 1 ? '1 ballot is cast' : `${cast} ballots are cast`]),
      ...(begun === 0 ? [] : [begun === 1 ? '1 is begun' : `${begun} are begun`]),
    ]
    return `${parts.join(', ')}.`
  },
  atPace: (minutesEach, minutes) =>
    `At the present pace, about ${englishSpan(minutesEach)} a submission, this takes about ${englishSpan(minutes)} more.`,
  howTo: 'Every answer is saved at once, and you can stop at any time. ? and Enter shows the keys at any question.',
  guest: 'You take part as a guest: your ballots are kept but do not count.',
  deputy: (juror) =>
    `You are the deputy of ${juror}. Your ballots count where that juror is recused, or absent without a ballot.`,
  absent: 'You are recorded as absent: nothing is outstanding. What you cast all the same counts.',
  menu: 'What would you like to do?',
  choice: 'Choice',
  goOn: (submission, number) => `go on with submission no. ${number} (${submission})`,
  resume: (submission, number) => `go on in the draft for submission no. ${number} (${submission})`,
  choose: (unscored, cast) =>
    `choose from the list (${[...(unscored === 0 ? [] : [`${unscored} not yet scored`]), ...(cast === 0 ? [] : [`${cast} cast`])].join(', ')})`,
  stillAhead: (outstanding, minutes) =>
    `${outstanding === 1 ? '1 ballot is' : `${outstanding} ballots are`} outstanding${minutes === null ? '' : `; about ${englishSpan(minutes)} more at the present pace`}.`,
  open: (count) =>
    count === 1 ? 'open the 1 ballot cast and cast it anew' : `open one of ${count} ballots cast and cast it anew`,
  allSubmissions: 'Your submissions',
  alreadyCast: 'Ballots cast',
  drafted: 'draft',
  isCast: 'cast',
  whichSubmission: 'Number or id of the submission',
  nothingOutstanding: 'No ballot is outstanding any more.',
  nothingToScore: 'There is nothing for you to score.',
  columns: { applicant: 'Applicant', title: 'Title', summary: 'Summary' },
  submission: (number, id) => `Submission no. ${number} (${id})`,
  criterion: (number, all) => `Criterion ${number} of ${all}`,
  scale: (min, max, step, best) => `Scale from ${min} to ${max} in steps of ${step}; ${best} is best.`,
  label: (score, label) => `${score} = ${label}`,
  ownScores: (count, mean, lowest, highest) =>
    count === 1
      ? `Your own score here so far: ${mean.replace(/[.]?0+$/, '')}.`
      : `Your own ${count} scores here so far: ${mean} on average (from ${lowest} to ${highest}).`,
  mayBeEmpty: (rule) =>
    rule === 'worst'
      ? 'May be left empty: “-” and Enter. An empty score counts as the worst of the scale.'
      : 'May be left empty: “-” and Enter. An empty score is left out of the count.',
  score: 'Score',
  keepScore: 'Enter keeps the score shown.',
  comment: 'Comment',
  commentQuestion: (isRequired) =>
    isRequired ? 'Please give reasons for your scores.' : 'Anything to add? Enter alone: no comment.',
  keepText: 'Enter keeps the text, Tab brings it here to be changed, Backspace deletes it.',
  keepTextPlain: 'Enter keeps the text, “-” and Enter deletes it; what you type replaces it.',
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
  tooLong: (length, limit) => `The text has ${length} characters; at most ${limit} are possible.`,
  numberNeeded: 'Please give a number.',
  choiceNeeded: (choices) => `Please choose: ${choices}`,
}

/** `35 minutes`, `2 hours 15 minutes`. */
function englishSpan(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const said = [
    ...(hours === 0 ? [] : [hours === 1 ? '1 hour' : `${hours} hours`]),
    ...(rest === 0 && hours > 0 ? [] : [rest === 1 ? '1 minute' : `${rest} minutes`]),
  ]
  return said.join(' ')
}

export const interviewWords: Readonly<Record<Language, InterviewWords>> = { de: german, en: english }
