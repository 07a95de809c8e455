// Every text of `jury advance`: who goes on, a tie at the line, what to see to in the new folder. German and English.
import type { Language } from '../model/competition.js'
import { placeText } from './place.js'
import { inCommand } from './quotes.js'

export type AdvanceWords = {
  readonly written: (dir: string, survivors: number, judged: number) => string
  readonly files: (names: string) => string
  readonly belowRequirement: (submissions: string, count: number) => string
  readonly source: (digest: string) => string
  readonly see: string
  readonly toSee: readonly string[]
  readonly tied: (division: string | null, place: number, submissions: string) => string
  readonly notWritten: string
  readonly decideTie: string
  readonly thenAward: string
  readonly nobody: string
}

/** The ids in a command to copy. */
export const tieCommand = (ids: readonly string[], division: string | null): string =>
  `jury decide tie${division === '*' ? " --division '*'" : ''} --value "${ids.map(inCommand).join(' ')}" --reason "…" --recorded-by "…"`

export const advanceWords: Readonly<Record<Language, AdvanceWords>> = {
  de: {
    written: (dir, survivors, judged) =>
      `${survivors === 1 ? 'Einer' : survivors} von ${judged} Beiträgen ${survivors === 1 ? 'kommt' : 'kommen'} weiter; die nächste Runde ist angelegt in ${dir}.`,
    files: (names) => `Dateien: ${names}`,
    belowRequirement: (submissions, count) =>
      `Nicht weiter, weil die Mindestanforderungen nicht erreicht sind: ${count === 1 ? 'der Beitrag' : 'die Beiträge'} ${submissions}.`,
    source: (digest) => `Prüfsumme der Ergebnisse dieser Runde, festgehalten in source.json:\n  ${digest}`,
    see: 'Bevor gewertet wird, sehen Sie durch:',
    toSee: [
      'competition.json: Titel, Kriterien, Zählweise und Preise sind unverändert übernommen.',
      'jurors.csv: Die Jury ist unverändert übernommen.',
      'Beschlüsse gelten nur in ihrer Runde; Befangenheit ist neu festzuhalten (jury decide recusal).',
    ],
    tied: (division, place, submissions) =>
      `${division === null ? '' : `${division === '*' ? 'Alle Wettbewerbsgruppen' : division}: `}Die Grenze verläuft mitten durch Rang ${placeText.de(place)}, den ${submissions} teilen.`,
    notWritten: 'Es wurde nichts geschrieben.',
    decideTie: 'Die Jury entscheidet über die Reihenfolge:',
    thenAward: 'Danach werden die Ergebnisse neu geschrieben: jury award',
    nobody: 'Kein Beitrag kommt weiter; es wurde nichts geschrieben.',
  },
  en: {
    written: (dir, survivors, judged) =>
      `${survivors} of ${judged} submissions ${survivors === 1 ? 'goes' : 'go'} on; the next round is made in ${dir}.`,
    files: (names) => `Files: ${names}`,
    belowRequirement: (submissions, count) =>
      `Not going on, since the requirements are not reached: ${count === 1 ? 'the submission' : 'the submissions'} ${submissions}.`,
    source: (digest) => `Digest of the results of this round, recorded in source.json:\n  ${digest}`,
    see: 'Before anyone scores, look through:',
    toSee: [
      'competition.json: title, criteria, counting rule and awards are taken over as they are.',
      'jurors.csv: the jury is taken over as it is.',
      'Decisions hold in their round alone; recusals are to be recorded anew (jury decide recusal).',
    ],
    tied: (division, place, submissions) =>
      `${division === null ? '' : `${division === '*' ? 'All divisions' : division}: `}The line runs through place ${placeText.en(place)}, which ${submissions} share.`,
    notWritten: 'Nothing was written.',
    decideTie: 'The jury decides on their order:',
    thenAward: 'Then the results are written again: jury award',
    nobody: 'No submission goes on; nothing was written.',
  },
}
