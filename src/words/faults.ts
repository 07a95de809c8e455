// Why a command could not be run, a fault in the program, an interruption: the words for each, German and English.
import type { Language } from '../model/competition.js'
import type { Fault, FaultCode, FaultValues } from '../model/fault.js'
import { spokenInstant } from './instant.js'
import { bare, cited, inCommand, listed, nearestOr, quoted } from './quotes.js'
import type { Said } from './said.js'

type FaultWords = {
  readonly [Code in FaultCode]: { readonly [L in Language]: (values: Readonly<FaultValues[Code]>) => Said }
}

const faultWords: FaultWords = {
  'no-competition': {
    de: ({ dir }) => ({
      text: `${germanFolder(dir)} enthält keinen Wettbewerb; es fehlt competition.json.`,
      remedy: 'Nennen Sie den Ordner mit --dir, oder legen Sie einen Wettbewerb an: jury init',
    }),
    en: ({ dir }) => ({
      text: `${englishFolder(dir)} holds no competition; competition.json is missing.`,
      remedy: 'Name its folder with --dir, or make a new competition: jury init',
    }),
  },
  'unknown-id': {
    de: ({ what, id, nearest }) => ({
      text: `${germanNames[what]} ${quoted.de(id)} gibt es in diesem Wettbewerb nicht.`,
      remedy: nearestOr.de(nearest, `Die Kennungen stehen in ${files[what]}.`),
    }),
    en: ({ what, id, nearest }) => ({
      text: `There is no ${what} ${quoted.en(id)} in this competition.`,
      remedy: nearestOr.en(nearest, `The ids stand in ${files[what]}.`),
    }),
  },
  'no-terminal': {
    de: ({ command }) => ({
      text: `jury ${command} stellt Fragen und braucht dafür ein Terminal.`,
      remedy: germanWithoutTerminal[command],
    }),
    en: ({ command }) => ({
      text: `jury ${command} asks questions and needs a terminal for them.`,
      remedy: englishWithoutTerminal[command],
    }),
  },
  'no-screen': {
    de: ({ option }) => ({
      text: `${bare(option)} zeigt den Stand fortlaufend in einem Terminal; umgeleitet oder mit --json geht das nicht.`,
      remedy: 'Den Stand von jetzt gibt als JSON aus: jury status --json',
    }),
    en: ({ option }) => ({
      text: `${bare(option)} keeps showing the status in a terminal; redirected or with --json it cannot.`,
      remedy: 'The status as it is now, as JSON, comes from: jury status --json',
    }),
  },
  'held-open': {
    de: ({ path }) => ({
      text: `${quoted.de(path)} ist in einem anderen Programm geöffnet, vielleicht in Excel; es wurde nichts geändert.`,
      remedy: 'Schließen Sie die Datei dort, und wiederholen Sie den Befehl.',
    }),
    en: ({ path }) => ({
      text: `${quoted.en(path)} is open in another program, perhaps in Excel; nothing was changed.`,
      remedy: 'Close the file there, and run the command again.',
    }),
  },
  'read-only': {
    de: ({ path }) => ({
      text: `${quoted.de(path)} darf hier nicht gelesen oder geschrieben werden; es wurde nichts geändert.`,
      remedy: 'Lassen Sie sich den Zugriff geben, oder arbeiten Sie mit einer Kopie des Ordners.',
    }),
    en: ({ path }) => ({
      text: `${quoted.en(path)} may not be read or written here; nothing was changed.`,
      remedy: 'Ask for access to it, or work on a copy of the folder.',
    }),
  },
  'disk-full': {
    de: ({ path }) => ({
      text: `Für ${quoted.de(path)} ist auf dem Datenträger kein Platz mehr; was vorher gespeichert war, ist erhalten.`,
      remedy: 'Schaffen Sie Platz, und wiederholen Sie den Befehl.',
    }),
    en: ({ path }) => ({
      text: `There is no space left on the disk for ${quoted.en(path)}; what was saved before is kept.`,
      remedy: 'Make space, and run the command again.',
    }),
  },
  'not-a-folder': {
    de: ({ path }) => ({ text: `${quoted.de(path)} ist kein Ordner.`, remedy: 'Nennen Sie einen Ordner.' }),
    en: ({ path }) => ({ text: `${quoted.en(path)} is no folder.`, remedy: 'Name a folder.' }),
  },
  'no-file': {
    de: ({ path }) => ({
      text: `${quoted.de(path)} gibt es nicht.`,
      remedy: 'Prüfen Sie den Namen und den Ordner.',
    }),
    en: ({ path }) => ({ text: `${quoted.en(path)} does not exist.`, remedy: 'Check the name and the folder.' }),
  },
  'too-large': {
    de: ({ path }) => ({
      text: `${quoted.de(path)} ist zu groß, um gelesen zu werden.`,
      remedy: 'Prüfen Sie, ob es die richtige Datei ist, oder teilen Sie sie auf mehrere auf.',
    }),
    en: ({ path }) => ({
      text: `${quoted.en(path)} is too large to be read.`,
      remedy: 'Check that it is the right file, or divide it into several.',
    }),
  },
  'disk-other': {
    de: ({ path, code }) => ({
      text: `${quoted.de(path)} lässt sich nicht lesen oder schreiben; das Betriebssystem meldet ${bare(code)}.`,
      remedy: 'Prüfen Sie, ob Datei und Laufwerk erreichbar sind, und wiederholen Sie den Befehl.',
    }),
    en: ({ path, code }) => ({
      text: `${quoted.en(path)} cannot be read or written; the system says ${bare(code)}.`,
      remedy: 'Check that the file and its drive can be reached, and run the command again.',
    }),
  },
  locked: {
    de: ({ path }) => ({
      text: `${quoted.de(path)} wird gerade von anderer Stelle geschrieben; es wurde nichts geändert.`,
      remedy: 'Wiederholen Sie den Befehl in einem Augenblick.',
    }),
    en: ({ path }) => ({
      text: `${quoted.en(path)} is just being written from elsewhere; nothing was changed.`,
      remedy: 'Run the command again in a moment.',
    }),
  },
  'seat-taken': {
    de: ({ juror, host, pid }) => ({
      text: `${bare(juror)} wertet gerade schon an anderer Stelle (Rechner ${bare(host)}, Prozess ${pid}).`,
      remedy:
        'Machen Sie dort weiter, oder beenden Sie es dort. Nach einem Absturz ist der Platz in einer Minute frei.',
    }),
    en: ({ juror, host, pid }) => ({
      text: `${bare(juror)} is scoring elsewhere already (computer ${bare(host)}, process ${pid}).`,
      remedy: 'Go on there, or end it there. After a crash the seat is free within a minute.',
    }),
  },
  'scoring-closed': {
    de: ({ no, at }) => ({
      text: `Die Wertung ist geschlossen: Beschluss ${no}${at === '' ? '' : ` vom ${instantIn('de', at)}`}. Wertungsbögen werden nicht mehr angenommen.`,
      remedy: 'Soll noch gewertet werden, muss die Wertung wieder geöffnet werden: jury reopen --reason …',
    }),
    en: ({ no, at }) => ({
      text: `Scoring is closed: decision ${no}${at === '' ? '' : ` of ${instantIn('en', at)}`}. Ballots are no longer accepted.`,
      remedy: 'If there is more to score, it must be opened again: jury reopen --reason …',
    }),
  },
  'not-empty': {
    de: ({ dir }) => ({
      text: `${germanFolder(dir)} ist nicht leer; es wurde nichts geändert.`,
      remedy: 'Nennen Sie einen neuen oder leeren Ordner.',
    }),
    en: ({ dir }) => ({
      text: `${englishFolder(dir)} is not empty; nothing was changed.`,
      remedy: 'Name a new or an empty folder.',
    }),
  },
  'unknown-template': {
    de: ({ name, known }) => ({
      text: `Die Vorlage ${quoted.de(name)} gibt es nicht.`,
      remedy: `Möglich sind: ${listed(known)}.`,
    }),
    en: ({ name, known }) => ({
      text: `There is no template ${quoted.en(name)}.`,
      remedy: `Possible are: ${listed(known)}.`,
    }),
  },
  'unknown-preset': {
    de: ({ name, nearest, known }) => ({
      text: `Ein Regelwerk ${quoted.de(name)} gibt es hier nicht.`,
      remedy: nearestOr.de(nearest, `Möglich sind: ${listed(known)}.`),
    }),
    en: ({ name, nearest, known }) => ({
      text: `There is no preset ${quoted.en(name)}.`,
      remedy: nearestOr.en(nearest, `Possible are: ${listed(known)}.`),
    }),
  },
  'unknown-kind': {
    de: ({ kind, nearest, known }) => ({
      text: `Die Art ${quoted.de(kind)} gibt es bei Beschlüssen nicht.`,
      remedy: nearestOr.de(nearest, `Möglich sind: ${known.join(', ')}.`),
    }),
    en: ({ kind, nearest, known }) => ({
      text: `There is no kind of decision ${quoted.en(kind)}.`,
      remedy: nearestOr.en(nearest, `Possible are: ${known.join(', ')}.`),
    }),
  },
  'unknown-import': {
    de: ({ what, nearest, known }) => ({
      text: `${quoted.de(what)} lässt sich nicht übernehmen.`,
      remedy: nearestOr.de(nearest, `Möglich sind: ${listed(known)}.`),
    }),
    en: ({ what, nearest, known }) => ({
      text: `${quoted.en(what)} cannot be imported.`,
      remedy: nearestOr.en(nearest, `Possible are: ${listed(known)}.`),
    }),
  },
  'unknown-column': {
    de: ({ option, name, nearest, known }) => ({
      text: `${bare(option)} nennt ${quoted.de(name)}; das gibt es in der Datei nicht.`,
      remedy: nearestOr.de(nearest, `Möglich sind: ${listed(known)}.`),
    }),
    en: ({ option, name, nearest, known }) => ({
      text: `${bare(option)} names ${quoted.en(name)}, which the file does not have.`,
      remedy: nearestOr.en(nearest, `Possible are: ${listed(known)}.`),
    }),
  },
  'unknown-export': {
    de: ({ what, nearest, known }) => ({
      text: `${quoted.de(what)} kann nicht exportiert werden.`,
      remedy: nearestOr.de(nearest, `Möglich ist: ${listed(known)}.`),
    }),
    en: ({ what, nearest, known }) => ({
      text: `${quoted.en(what)} cannot be exported.`,
      remedy: nearestOr.en(nearest, `Possible is: ${listed(known)}.`),
    }),
  },
  'file-exists': {
    de: ({ path }) => ({
      text: `${quoted.de(path)} gibt es schon; es wurde nichts geschrieben.`,
      remedy: 'Nennen Sie einen anderen Namen oder Ordner, oder verschieben Sie die Datei.',
    }),
    en: ({ path }) => ({
      text: `${quoted.en(path)} is there already; nothing was written.`,
      remedy: 'Name another file or folder, or move this one away.',
    }),
  },
  'option-wrong': {
    de: ({ option, value, expected }) => ({
      text: `${bare(option)} ist ${cited.de(value)}; möglich ist: ${bare(expected)}.`,
      remedy: 'Berichtigen Sie den Wert.',
    }),
    en: ({ option, value, expected }) => ({
      text: `${bare(option)} is ${cited.en(value)}; possible is: ${bare(expected)}.`,
      remedy: 'Correct the value.',
    }),
  },
  'option-idle': {
    de: ({ option }) => ({
      text: `Die Option ${bare(option)} passt nicht zu dieser Datei.`,
      remedy: 'Lassen Sie sie weg; jury import --help zeigt, wofür sie gedacht ist.',
    }),
    en: ({ option }) => ({
      text: `The option ${bare(option)} does not fit this file.`,
      remedy: 'Leave it out; jury import --help shows what it is for.',
    }),
  },
  'option-missing': {
    de: ({ option }) => ({
      text: option.includes(',') ? `Es fehlen die Optionen ${bare(option)}.` : `Die Option ${bare(option)} fehlt.`,
      remedy: `Ergänzen Sie ${bare(option)}; --help zeigt, was möglich ist.`,
    }),
    en: ({ option }) => ({
      text: option.includes(',')
        ? `The options ${bare(option)} are missing.`
        : `The option ${bare(option)} is missing.`,
      remedy: `Add ${bare(option)}; --help shows what is possible.`,
    }),
  },
  'top-over-divisions': {
    de: ({ top }) => ({
      text: `Die besten ${top} lassen sich nicht bestimmen: Jede Wettbewerbsgruppe hat ihre eigene Rangfolge, und keine reicht über alle.`,
      remedy: `Sagen Sie mit --each-division, wie viele aus jeder Gruppe weiterkommen, oder mit --minimum, ab welcher Gesamtwertung.`,
    }),
    en: ({ top }) => ({
      text: `The best ${top} cannot be told: each division is ranked by itself, and no ranking goes over all of them.`,
      remedy: `Say by --each-division how many of each division go on, or by --minimum from which total.`,
    }),
  },
}

/** As a sentence has it, where it is an instant or a day. */
const instantIn = (language: Language, at: string): string =>
  /^\d{4}-(0[1-9]|1[0-2])-\d\d(T\d\d:\d\d|$)/.test(at) ? spokenInstant[language](at) : bare(at)

/** Why the command could not be run, and what to do. */
export const sayFault = (fault: Fault, language: Language): Said => say(fault.code, fault.values, language)

function say<Code extends FaultCode>(code: Code, values: Readonly<FaultValues[Code]>, language: Language): Said {
  return faultWords[code][language](values)
}

/** Our own fault; the stack follows it. */
export const ownFault: Readonly<Record<Language, (version: string) => Said>> = {
  de: (version) => ({
    text: `Das ist ein Fehler in diesem Programm (Fassung ${bare(version)}), nicht in Ihren Daten.`,
    remedy:
      'Bitte melden Sie ihn mit den folgenden Zeilen. Was abgegeben oder als Entwurf gespeichert war, ist erhalten.',
  }),
  en: (version) => ({
    text: `This is a fault in this program (version ${bare(version)}), not in your data.`,
    remedy: 'Please report it with the lines that follow. What was cast or saved as a draft is kept.',
  }),
}

/** Ctrl-C; `juror` where an interview was left. */
export const interrupted: Readonly<Record<Language, (juror: string | null) => Said>> = {
  de: (juror) => ({
    text: 'Abgebrochen. Was abgegeben oder als Entwurf gespeichert war, ist erhalten.',
    remedy: juror === null ? 'Sie können den Befehl wiederholen.' : `Weiter geht es mit: ${scoring(juror)}`,
  }),
  en: (juror) => ({
    text: 'Interrupted. What was cast or saved as a draft is kept.',
    remedy: juror === null ? 'You can run the command again.' : `Go on with: ${scoring(juror)}`,
  }),
}

const scoring = (juror: string): string => `jury score --juror ${inCommand(juror)}`

const isHere = (dir: string): boolean => dir === '' || dir === '.'
const germanFolder = (dir: string): string => (isHere(dir) ? 'Dieser Ordner' : `Der Ordner ${quoted.de(dir)}`)
const englishFolder = (dir: string): string => (isHere(dir) ? 'This folder' : `The folder ${quoted.en(dir)}`)

type Named = FaultValues['unknown-id']['what']

const germanNames: Readonly<Record<Named, string>> = {
  juror: 'Ein Jurymitglied',
  submission: 'Einen Beitrag',
  division: 'Eine Wettbewerbsgruppe',
  award: 'Einen Preis',
  criterion: 'Ein Kriterium',
}

/** Where the ids stand. */
const files: Readonly<Record<Named, string>> = {
  juror: 'jurors.csv',
  submission: 'submissions.csv',
  division: 'competition.json',
  award: 'competition.json',
  criterion: 'competition.json',
}

type Asking = FaultValues['no-terminal']['command']

const germanWithoutTerminal: Readonly<Record<Asking, string>> = {
  score: 'Rufen Sie den Befehl in einem Terminal auf, oder übernehmen Sie Wertungsbögen: jury import ballots DATEI',
  init: 'Rufen Sie den Befehl in einem Terminal auf, oder nennen Sie eine Vorlage: jury init --template NAME',
  decide: 'Rufen Sie den Befehl in einem Terminal auf, oder geben Sie alles als Option an: jury decide --help',
  import: 'Rufen Sie den Befehl in einem Terminal auf, oder geben Sie alles als Option an: jury import --help',
}
const englishWithoutTerminal: Readonly<Record<Asking, string>> = {
  score: 'Run the command in a terminal, or import ballots: jury import ballots FILE',
  init: 'Run the command in a terminal, or name a template: jury init --template NAME',
  decide: 'Run the command in a terminal, or give everything as options: jury decide --help',
  import: 'Run the command in a terminal, or give everything as options: jury import --help',
}
