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

const mostNamed = 12
const command = (juror: string): string => `jury score --juror ${inCommand(juror)}`

function named(ids: readonly string[], more: (count: number) => string): string {
  const shown = ids.slice(0, mostNamed).join(', ')
  return ids.length > mostNamed ? `${shown} ${more(ids.length - mostNamed)}` : shown
}

export const sessionWords: Readonly<Record<Language, SessionWords>> = {
  de: {
    ended: ({ cast, all, session, outstanding, begun }, juror) => {
      const more = (count: number) => `und ${count} weitere`
      const done =
        session.cast + session.recused === 0
          ? []
          : [
              `In dieser Sitzung (${session.minutes === 1 ? '1 Minute' : `${session.minutes} Minuten`}): ${[
                ...(session.cast === 0
                  ? []
                  : [session.cast === 1 ? '1 Wertungsbogen abgegeben' : `${session.cast} Wertungsbögen abgegeben`]),
                ...(session.recused === 0
                  ? []
                  : [session.recused === 1 ? '1 Befangenheit erklärt' : `${session.recused} Befangenheiten erklärt`]),
              ].join(', ')}.`,
            ]
      if (all === 0) return ['Es steht kein Wertungsbogen aus.', ...done].join('\n')
      if (outstanding.length === 0) {
        const left = begun.length === 0 ? [] : [`Als Entwurf liegen noch: ${named(begun, more)}.`]
        return [
          `Es steht kein Wertungsbogen mehr aus: ${cast} von ${all} abgegeben. Vielen Dank.`,
          ...done,
          ...left,
          `Einen abgegebenen öffnet wieder: ${command(juror)}`,
        ].join('\n')
      }
      return [
        `${cast} von ${all} Wertungsbögen abgegeben.`,
        ...done,
        `Noch ${outstanding.length === 1 ? 'steht aus' : 'stehen aus'}: ${named(outstanding, more)}.`,
        ...(begun.length === 0 ? [] : [`Begonnen und als Entwurf erhalten: ${named(begun, more)}.`]),
        `Weiter mit: ${command(juror)}`,
      ].join('\n')
    },
    seatLost:
      'Eine andere Sitzung dieses Jurymitglieds hat inzwischen übernommen; hier wird nichts mehr gespeichert oder abgegeben. Was Sie zuletzt eingegeben haben, ist noch zu sehen. Bitte beenden Sie diese Sitzung, und fahren Sie in der anderen fort.',
  },
  en: {
    ended: ({ cast, all, session, outstanding, begun }, juror) => {
      const more = (count: number) => `and ${count} more`
      const done =
        session.cast + session.recused === 0
          ? []
          : [
              `In this session (${session.minutes === 1 ? '1 minute' : `${session.minutes} minutes`}): ${[
                ...(session.cast === 0 ? [] : [session.cast === 1 ? '1 ballot cast' : `${session.cast} ballots cast`]),
                ...(session.recused === 0
                  ? []
                  : [session.recused === 1 ? '1 recusal declared' : `${session.recused} recusals declared`]),
              ].join(', ')}.`,
            ]
      if (all === 0) return ['No ballot is outstanding.', ...done].join('\n')
      if (outstanding.length === 0) {
        const left = begun.length === 0 ? [] : [`Still there as drafts: ${named(begun, more)}.`]
        return [
          `No ballot is outstanding any more: ${cast} of ${all} are cast. Thank you.`,
          ...done,
          ...left,
          `To open one that is cast: ${command(juror)}`,
        ].join('\n')
      }
      return [
        `${cast} of ${all} ballots are cast.`,
        ...done,
        `Still outstanding: ${named(outstanding, more)}.`,
        ...(begun.length === 0 ? [] : [`Begun and kept as drafts: ${named(begun, more)}.`]),
        `Go on with: ${command(juror)}`,
      ].join('\n')
    },
    seatLost:
      'Another session of this juror has taken over meanwhile; nothing is saved or cast here any more. What you entered last can still be seen. Please leave this session and go on in the other one.',
  },
}
