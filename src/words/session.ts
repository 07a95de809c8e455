// What is said around a scoring session, in German and English: its closing page.
import type { Language } from '../model/competition.js'
import { inCommand } from './quotes.js'

/** How far a juror is when they leave, and what of it was done in this session. */
export type SessionEnd = {
  readonly cast: number
  readonly all: number
  readonly session: { readonly cast: number; readonly recused: number; readonly minutes: number }
  /** The ids of the submissions that are outstanding, and of those that are begun. */
  readonly outstanding: readonly string[]
  readonly begun: readonly string[]
}

export type SessionWords = {
  readonly ended: (end: SessionEnd, juror: string) => string
  readonly seatLost: string
}

/** The sentences of the closing page; ids come as they are to be read. */
type EndWords = {
  readonly more: (count: number) => string
  readonly inSession: (minutes: number, done: string) => string
  readonly cast: (count: number) => string
  readonly recused: (count: number) => string
  readonly nothing: string
  readonly allCast: (cast: number, all: number) => string
  readonly drafts: (ids: string) => string
  readonly openAgain: (command: string) => string
  readonly castOf: (cast: number, all: number) => string
  readonly outstanding: (count: number, ids: string) => string
  readonly begun: (ids: string) => string
  readonly goOn: (command: string) => string
}

const mostNamed = 12

function endedIn(words: EndWords): SessionWords['ended'] {
  const named = (ids: readonly string[]): string => {
    const shown = ids.slice(0, mostNamed).join(', ')
    return ids.length > mostNamed ? `${shown} ${words.more(ids.length - mostNamed)}` : shown
  }
  return (end, juror) => {
    const { cast, all, outstanding, begun } = end
    const done = doneIn(words, end)
    const command = `jury score --juror ${inCommand(juror)}`
    const kept = (say: (ids: string) => string) => (begun.length === 0 ? [] : [say(named(begun))])
    if (all === 0) return [words.nothing, ...done].join('\n')
    const lines =
      outstanding.length === 0
        ? [words.allCast(cast, all), ...done, ...kept(words.drafts), words.openAgain(command)]
        : [
            words.castOf(cast, all),
            ...done,
            words.outstanding(outstanding.length, named(outstanding)),
            ...kept(words.begun),
            words.goOn(command),
          ]
    return lines.join('\n')
  }
}

/** What was done in this session, in a sentence; none where nothing was. */
function doneIn(words: EndWords, { session: { cast, recused, minutes } }: SessionEnd): readonly string[] {
  const done = [...(cast === 0 ? [] : [words.cast(cast)]), ...(recused === 0 ? [] : [words.recused(recused)])]
  return done.length === 0 ? [] : [words.inSession(minutes, done.join(', '))]
}

export const sessionWords: Readonly<Record<Language, SessionWords>> = {
  de: {
    ended: endedIn({
      more: (count) => `und ${count} weitere`,
      inSession: (minutes, done) =>
        `In dieser Sitzung (${minutes === 1 ? '1 Minute' : `${minutes} Minuten`}): ${done}.`,
      cast: (count) => (count === 1 ? '1 Wertungsbogen abgegeben' : `${count} Wertungsbögen abgegeben`),
      recused: (count) => (count === 1 ? '1 Befangenheit erklärt' : `${count} Befangenheiten erklärt`),
      nothing: 'Es steht kein Wertungsbogen aus.',
      allCast: (cast, all) => `Es steht kein Wertungsbogen mehr aus: ${cast} von ${all} abgegeben. Vielen Dank.`,
      drafts: (ids) => `Als Entwurf liegen noch: ${ids}.`,
      openAgain: (command) => `Einen abgegebenen öffnet wieder: ${command}`,
      castOf: (cast, all) => `${cast} von ${all} Wertungsbögen abgegeben.`,
      outstanding: (count, ids) => `Noch ${count === 1 ? 'steht aus' : 'stehen aus'}: ${ids}.`,
      begun: (ids) => `Begonnen und als Entwurf erhalten: ${ids}.`,
      goOn: (command) => `Weiter mit: ${command}`,
    }),
    seatLost:
      'Eine andere Sitzung dieses Jurymitglieds hat inzwischen übernommen; hier wird nichts mehr gespeichert oder abgegeben. Was Sie zuletzt eingegeben haben, ist noch zu sehen. Bitte beenden Sie diese Sitzung, und fahren Sie in der anderen fort.',
  },
  en: {
    ended: endedIn({
      more: (count) => `and ${count} more`,
      inSession: (minutes, done) => `In this session (${minutes === 1 ? '1 minute' : `${minutes} minutes`}): ${done}.`,
      cast: (count) => (count === 1 ? '1 ballot cast' : `${count} ballots cast`),
      recused: (count) => (count === 1 ? '1 recusal declared' : `${count} recusals declared`),
      nothing: 'No ballot is outstanding.',
      allCast: (cast, all) => `No ballot is outstanding any more: ${cast} of ${all} are cast. Thank you.`,
      drafts: (ids) => `Still there as drafts: ${ids}.`,
      openAgain: (command) => `To open one that is cast: ${command}`,
      castOf: (cast, all) => `${cast} of ${all} ballots are cast.`,
      outstanding: (_, ids) => `Still outstanding: ${ids}.`,
      begun: (ids) => `Begun and kept as drafts: ${ids}.`,
      goOn: (command) => `Go on with: ${command}`,
    }),
    seatLost:
      'Another session of this juror has taken over meanwhile; nothing is saved or cast here any more. What you entered last can still be seen. Please leave this session and go on in the other one.',
  },
}
