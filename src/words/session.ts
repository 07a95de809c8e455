// What is said around a scoring session, in German and English.
import type { Language } from '../model/competition.js'

export type SessionWords = {
  readonly ended: (cast: number, all: number, juror: string) => string
  readonly seatLost: string
}

export const sessionWords: Readonly<Record<Language, SessionWords>> = {
  de: {
    ended: (cast, all, juror) =>
      all === 0
        ? 'Es steht kein Wertungsbogen aus.'
        : cast === all
          ? `Es steht kein Wertungsbogen mehr aus.\nEinen abgegebenen öffnet wieder: jury score --juror ${juror}`
          : `${cast} von ${all} Wertungsbögen abgegeben; Begonnenes bleibt als Entwurf erhalten.\nWeiter mit: jury score --juror ${juror}`,
    seatLost:
      'Eine andere Sitzung dieses Jurymitglieds hat inzwischen übernommen. Der Entwurf ist gespeichert; beenden Sie eine der beiden.',
  },
  en: {
    ended: (cast, all, juror) =>
      all === 0
        ? 'No ballot is outstanding.'
        : cast === all
          ? `No ballot is outstanding any more.\nTo open one that is cast: jury score --juror ${juror}`
          : `${cast} of ${all} ballots are cast; what was begun is kept as a draft.\nGo on with: jury score --juror ${juror}`,
    seatLost: 'Another session of this juror has taken over meanwhile. The draft is saved; leave one of the two.',
  },
}
