// Every text of the screen on the wall, `jury status --watch`, that `jury status` does not say too: German and English.
import type { Language } from '../model/competition.js'
import { spokenDay } from './instant.js'

/** What keeps a newer picture from being shown: findings in the files, or a folder that cannot be read. */
export type Trouble = { readonly kind: 'findings'; readonly count: number } | { readonly kind: 'unreadable' }

export type WallWords = {
  readonly percent: (percent: number) => string
  /** Submissions that are complete, begun, and without any ballot. */
  readonly submissions: (complete: number, begun: number, untouched: number) => string
  readonly absent: string
  readonly trouble: (trouble: Trouble) => string
  readonly closed: (no: number) => string
  /** Legends of what stands in a row beside its bar. */
  readonly scoring: string
  readonly drafts: string
  /** `at` as the clock on the wall shows it, `2018-03-01T11:05:09`; the day where it is another one. */
  readonly changed: (at: string, isToday: boolean) => string
  readonly keys: string
}

const timeOf = (at: string, isToday: boolean): string => (isToday ? at.slice(11, 19) : at.slice(11, 16))

const german: WallWords = {
  percent: (percent) => `${percent} %`,
  submissions: (complete, begun, untouched) =>
    `Beiträge: ${complete} vollständig, ${begun} begonnen, ${untouched} noch ohne Wertungsbogen`,
  absent: 'abwesend',
  trouble: (trouble) =>
    trouble.kind === 'unreadable'
      ? 'Der Ordner lässt sich gerade nicht lesen. Gezeigt ist der Stand davor.'
      : `${trouble.count === 1 ? 'Eine Beanstandung' : `${trouble.count} Beanstandungen`} in den Dateien: jury check. Gezeigt ist der Stand davor.`,
  closed: (no) => `Die Wertung ist geschlossen: Beschluss ${no}.`,
  scoring: '● wertet gerade',
  drafts: '+1: ein Entwurf',
  changed: (at, isToday) => `zuletzt geändert ${isToday ? '' : `am ${spokenDay.de(at)}, `}${timeOf(at, isToday)}`,
  keys: 'q beendet',
}

const english: WallWords = {
  percent: (percent) => `${percent}%`,
  submissions: (complete, begun, untouched) =>
    `Submissions: ${complete} complete, ${begun} begun, ${untouched} still without any ballot`,
  absent: 'absent',
  trouble: (trouble) =>
    trouble.kind === 'unreadable'
      ? 'The folder cannot be read just now. Shown is how things stood before.'
      : `${trouble.count === 1 ? 'One error' : `${trouble.count} errors`} in the files: jury check. Shown is how things stood before.`,
  closed: (no) => `Scoring is closed: decision ${no}.`,
  scoring: '● scoring now',
  drafts: '+1: one draft',
  changed: (at, isToday) => `last changed ${isToday ? '' : `on ${spokenDay.en(at)}, `}${timeOf(at, isToday)}`,
  keys: 'q quits',
}

export const wallWords: Readonly<Record<Language, WallWords>> = { de: german, en: english }
