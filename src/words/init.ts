// Every text of `jury init`: the guided questions, what was written and what to do next, German and English.
import type { Language } from '../model/competition.js'

export type InitQuestion =
  | 'title'
  | 'id'
  | 'language'
  | 'organizer'
  | 'currency'
  | 'division'
  | 'criterion'
  | 'question'
  | 'weight'
  | 'min'
  | 'max'
  | 'step'
  | 'best'
  | 'quorum'
  | 'award'
  | 'awardDivision'
  | 'places'
  | 'prize'

/** A further one of a list: Enter alone ends it. */
export type InitList = 'division' | 'criterion' | 'award'

export type InitWords = {
  /** `files` are lines of their own. */
  readonly written: (dir: string, files: string) => string
  readonly next: (commands: InitCommands) => string
  readonly notWritten: string
  readonly questions: Readonly<Record<InitQuestion, string>>
  readonly labels: Readonly<Record<InitQuestion, string>>
  readonly further: Readonly<Record<InitList, (count: number) => string>>
  readonly languages: Readonly<Record<Language, string>>
  readonly best: Readonly<Record<'high' | 'low', string>>
  readonly allDivisions: string
  readonly heading: string
  readonly summary: string
  readonly scale: string
  readonly scaleSaid: (min: string, max: string, step: string) => string
  readonly criterionSaid: (name: string, weight: string) => string
  readonly awardSaid: (name: string, places: string, prize: string, division: string) => string
  readonly confirm: string
  readonly wrongId: string
  readonly taken: (name: string) => string
  readonly wholeNumber: string
  readonly notNegative: string
  readonly money: string
  readonly endsWrong: string
  readonly stepWrong: string
}

/** Each with the folder where it is not the current one. */
export type InitCommands = Readonly<
  Record<'submissions' | 'jurors' | 'check' | 'score' | 'status' | 'tally' | 'award', string>
>

const german: InitWords = {
  written: (dir, files) => `Der Wettbewerb ist angelegt in ${dir}:\n${files}`,
  next: (commands) => `So geht es weiter:
  1. Lesen Sie die Regeln in competition.json, und passen Sie sie an.
  2. Übernehmen Sie Beiträge und Jurymitglieder aus CSV-Dateien:
       ${commands.submissions}
       ${commands.jurors}
  3. Prüfen Sie Regeln und Daten:
       ${commands.check}
  4. Lassen Sie werten, und sehen Sie nach, was noch aussteht:
       ${commands.score}
       ${commands.status}
  5. Sehen Sie die Rangfolge an, und vergeben Sie die Preise:
       ${commands.tally}
       ${commands.award}
`,
  notWritten: 'Es wurde nichts angelegt.',
  questions: {
    title: 'Wie heißt der Wettbewerb?',
    id: 'Welche Kennung soll er haben? Möglich sind Buchstaben, Ziffern, Punkt, Unter- und Bindestrich.',
    language: 'In welcher Sprache stehen die Ergebnisse?',
    organizer: 'Wer richtet den Wettbewerb aus? Enter allein: keine Angabe.',
    currency: 'In welcher Währung werden Preisgelder gezahlt?',
    division: 'Gibt es Wettbewerbsgruppen mit je eigener Rangfolge? Nennen Sie die erste; Enter allein: keine.',
    criterion: 'Nach welchen Kriterien wird gewertet? Nennen Sie das erste.',
    question: 'Welche Frage soll das Jurymitglied dazu beantworten? Enter allein: keine.',
    weight: 'Welches Gewicht hat es?',
    min: 'Was ist die niedrigste Wertung?',
    max: 'Was ist die höchste Wertung?',
    step: 'In welchen Schritten wird gewertet?',
    best: 'Welche Wertung ist am besten?',
    quorum: 'Wie viele Wertungsbögen braucht ein Beitrag mindestens für einen Rang?',
    award: 'Welche Preise gibt es? Nennen Sie den ersten; Enter allein: keine.',
    awardDivision: 'In welcher Wettbewerbsgruppe wird er vergeben?',
    places: 'Wie viele Beiträge erhalten ihn?',
    prize: 'Wie viel Preisgeld erhält jeder davon? Enter allein: keines.',
  },
  labels: {
    title: 'Titel',
    id: 'Kennung',
    language: 'Sprache',
    organizer: 'Ausrichter',
    currency: 'Währung',
    division: 'Wettbewerbsgruppe',
    criterion: 'Kriterium',
    question: 'Frage',
    weight: 'Gewicht',
    min: 'Niedrigste',
    max: 'Höchste',
    step: 'Schritt',
    best: 'Am besten',
    quorum: 'Mindestzahl',
    award: 'Preis',
    awardDivision: 'Wettbewerbsgruppe',
    places: 'Plätze',
    prize: 'Preisgeld',
  },
  further: {
    division: (count) => `Und die nächste? Bisher ${count}; Enter allein: keine weitere.`,
    criterion: (count) => `Und das nächste? Bisher ${count}; Enter allein: kein weiteres.`,
    award: (count) => `Und der nächste? Bisher ${count}; Enter allein: kein weiterer.`,
  },
  languages: { de: 'Deutsch', en: 'Englisch' },
  best: { high: 'die höchste', low: 'die niedrigste, wie bei Schulnoten' },
  allDivisions: 'über alle Wettbewerbsgruppen hinweg',
  heading: 'Der neue Wettbewerb',
  summary: 'Ihre Angaben',
  scale: 'Skala',
  scaleSaid: (min, max, step) => `${min} bis ${max} in Schritten von ${step}`,
  criterionSaid: (name, weight) => `${name} (Gewicht ${weight})`,
  awardSaid: (name, places, prize, division) =>
    `${name} (${division === '' ? '' : `${division}, `}${places === '1' ? '1 Platz' : `${places} Plätze`}${prize === '' ? '' : `, je ${prize}`})`,
  confirm: 'Diesen Wettbewerb anlegen?',
  wrongId:
    'Eine Kennung hat bis zu 64 Buchstaben, Ziffern, Punkte, Unter- und Bindestriche; sie beginnt mit einem Buchstaben oder einer Ziffer und endet nicht mit einem Punkt.',
  taken: (name) => `„${name}“ gibt es schon.`,
  wholeNumber: 'Bitte geben Sie eine ganze Zahl ab 1 ein.',
  notNegative: 'Bitte geben Sie eine Zahl ab 0 ein.',
  money: 'Bitte geben Sie einen Geldbetrag mit höchstens zwei Nachkommastellen ein.',
  endsWrong: 'Die höchste Wertung muss über der niedrigsten liegen.',
  stepWrong: 'Von der niedrigsten zur höchsten Wertung muss es eine ganze Zahl solcher Schritte sein.',
}

const english: InitWords = {
  written: (dir, files) => `The competition has been made in ${dir}:\n${files}`,
  next: (commands) => `What comes next:
  1. Read the rules in competition.json, and make them yours.
  2. Import submissions and jurors from CSV files:
       ${commands.submissions}
       ${commands.jurors}
  3. Check rules and data:
       ${commands.check}
  4. Have the jurors score, and see what is outstanding:
       ${commands.score}
       ${commands.status}
  5. Look at the ranking, and give the awards:
       ${commands.tally}
       ${commands.award}
`,
  notWritten: 'Nothing was made.',
  questions: {
    title: 'What is the competition called?',
    id: 'Which id is it to have? Letters, digits, points, underscores and hyphens are allowed.',
    language: 'In which language are the results?',
    organizer: 'Who runs the competition? Enter alone: not said.',
    currency: 'In which currency are prizes paid?',
    division: 'Are there divisions, each with a ranking of its own? Name the first; Enter alone: none.',
    criterion: 'By which criteria are submissions scored? Name the first.',
    question: 'Which question is the juror to answer on it? Enter alone: none.',
    weight: 'What is its weight?',
    min: 'What is the lowest score?',
    max: 'What is the highest score?',
    step: 'In steps of how much?',
    best: 'Which score is best?',
    quorum: 'How many ballots does a submission need at least to be ranked?',
    award: 'Which awards are there? Name the first; Enter alone: none.',
    awardDivision: 'In which division is it given?',
    places: 'How many submissions win it?',
    prize: 'How much money does each of them get? Enter alone: none.',
  },
  labels: {
    title: 'Title',
    id: 'Id',
    language: 'Language',
    organizer: 'Organizer',
    currency: 'Currency',
    division: 'Division',
    criterion: 'Criterion',
    question: 'Question',
    weight: 'Weight',
    min: 'Lowest',
    max: 'Highest',
    step: 'Step',
    best: 'Best',
    quorum: 'Quorum',
    award: 'Award',
    awardDivision: 'Division',
    places: 'Places',
    prize: 'Prize',
  },
  further: {
    division: (count) => `And the next one? So far ${count}; Enter alone: no more.`,
    criterion: (count) => `And the next one? So far ${count}; Enter alone: no more.`,
    award: (count) => `And the next one? So far ${count}; Enter alone: no more.`,
  },
  languages: { de: 'German', en: 'English' },
  best: { high: 'the highest', low: 'the lowest, as with German school marks' },
  allDivisions: 'over all divisions',
  heading: 'The new competition',
  summary: 'Your answers',
  scale: 'Scale',
  scaleSaid: (min, max, step) => `${min} to ${max} in steps of ${step}`,
  criterionSaid: (name, weight) => `${name} (weight ${weight})`,
  awardSaid: (name, places, prize, division) =>
    `${name} (${division === '' ? '' : `${division}, `}${places === '1' ? '1 place' : `${places} places`}${prize === '' ? '' : `, ${prize} each`})`,
  confirm: 'Make this competition?',
  wrongId:
    'An id has up to 64 letters, digits, points, underscores and hyphens; it begins with a letter or digit and does not end with a point.',
  taken: (name) => `There is “${name}” already.`,
  wholeNumber: 'Please give a whole number from 1 up.',
  notNegative: 'Please give a number from 0 up.',
  money: 'Please give an amount of money with at most two decimals.',
  endsWrong: 'The highest score must lie above the lowest.',
  stepWrong: 'From the lowest to the highest score there must be a whole number of such steps.',
}

export const initWords: Readonly<Record<Language, InitWords>> = { de: german, en: english }
