// Every text of `jury conflicts`: who may have to do with what, why, and what a person is asked about it; German and English.
import type { Language } from '../model/competition.js'
import type { Agreement } from '../model/conflict.js'

export type ConflictWords = {
  readonly none: string
  readonly found: (open: number, sure: number) => string
  readonly allRecused: string
  readonly sure: string
  readonly possible: string
  readonly recused: (count: number) => string
  readonly agreements: Readonly<Record<Agreement, string>>
  /** The two texts, as they stand. */
  readonly texts: (juror: string, submission: string) => string
  readonly counts: string
  readonly byDecision: (no: number) => string
  readonly nothingDecided: string
  // Asked one after the other
  readonly progress: (at: number, of: number) => string
  readonly heading: (juror: string, submission: string) => string
  readonly fields: Readonly<Record<'juror' | 'submission' | 'why', string>>
  readonly prompt: string
  readonly choices: Readonly<Record<'yes' | 'no' | 'later', string>>
  readonly reason: string
  readonly reasonPrompt: string
  readonly leaving: string
  readonly asked: (recorded: number, denied: number, open: number) => string
}

const german: ConflictWords = {
  none: 'Kein Name eines Jurymitglieds und keine Zugehörigkeit stimmt mit einem Beitrag überein.',
  found: (open, sure) =>
    `${open === 1 ? '1 möglicher Fall' : `${open} mögliche Fälle`} von Befangenheit, davon ${sure === 0 ? 'keiner' : sure} mit demselben Namen. Entschieden ist nichts; prüfen Sie jeden Fall.`,
  allRecused: 'Alle Fälle, die nach den Namen infrage kommen, sind schon als Befangenheit festgehalten.',
  sure: 'Derselbe Name:',
  possible: 'Ähnlich, bitte prüfen:',
  recused: (count) => `Schon als Befangenheit festgehalten (${count}):`,
  agreements: {
    equal: 'derselbe Name',
    spelling: 'derselbe Name bis auf Schreibweise oder Wortfolge',
    'legal-form': 'derselbe Name bis auf Rechtsform, Titel oder Artikel',
    'same-kind': 'derselbe Ort und dieselbe Art von Gebietskörperschaft',
    'kind-unsaid': 'derselbe Ortsname; welche Gebietskörperschaft gemeint ist, bleibt offen',
    'other-kind': 'derselbe Ortsname, aber eine andere Gebietskörperschaft',
    endings: 'derselbe Name bis auf Wortendungen',
    contains: 'alle Wörter der einen Angabe stehen in der anderen',
  },
  texts: (juror, submission) => `„${juror}“ und „${submission}“`,
  counts: 'Ein Wertungsbogen ist abgegeben und zählt zurzeit.',
  byDecision: (no) => `Beschluss ${no}`,
  nothingDecided: 'Es wurde nichts festgehalten.',
  progress: (at, of) => `${at} von ${of}`,
  heading: (juror, submission) => `Ist ${juror} bei ${submission} befangen?`,
  fields: { juror: 'Jurymitglied', submission: 'Beitrag', why: 'Grund des Vorschlags' },
  prompt: 'Antwort',
  choices: { yes: 'ja, als Befangenheit festhalten', no: 'nein', later: 'später entscheiden' },
  reason: 'Warum? Die Begründung steht im Beschluss, nicht in der Niederschrift.',
  reasonPrompt: 'Begründung',
  leaving: 'aufhören; was festgehalten ist, bleibt',
  asked: (recorded, denied, open) => `Festgehalten: ${recorded}. Verneint: ${denied}. Offen: ${open}.`,
}

const english: ConflictWords = {
  none: 'No name of a juror and no affiliation agrees with any submission.',
  found: (open, sure) =>
    `${open === 1 ? '1 possible conflict' : `${open} possible conflicts`}, ${sure === 0 ? 'none' : sure} of them with the same name. Nothing is decided; look at each of them.`,
  allRecused: 'All possible conflicts are recorded as recusals already.',
  sure: 'The same name:',
  possible: 'Alike, please look:',
  recused: (count) => `Recorded as recusals already (${count}):`,
  agreements: {
    equal: 'the same name',
    spelling: 'the same name but for spelling or word order',
    'legal-form': 'the same name but for legal form, title or article',
    'same-kind': 'the same place and the same kind of municipality',
    'kind-unsaid': 'the same place name; which kind of municipality is meant stays open',
    'other-kind': 'the same place name, but another kind of municipality',
    endings: 'the same name but for the endings of words',
    contains: 'all words of one stand in the other',
  },
  texts: (juror, submission) => `“${juror}” and “${submission}”`,
  counts: 'A ballot is cast and counts at present.',
  byDecision: (no) => `decision ${no}`,
  nothingDecided: 'Nothing was recorded.',
  progress: (at, of) => `${at} of ${of}`,
  heading: (juror, submission) => `Does ${juror} have a conflict with ${submission}?`,
  fields: { juror: 'Juror', submission: 'Submission', why: 'Why it is proposed' },
  prompt: 'Answer',
  choices: { yes: 'yes, record a recusal', no: 'no', later: 'decide later' },
  reason: 'Why? The reason stands in the decision, not in the minutes.',
  reasonPrompt: 'Reason',
  leaving: 'stop here; what is recorded stays',
  asked: (recorded, denied, open) => `Recorded: ${recorded}. Denied: ${denied}. Open: ${open}.`,
}

export const conflictWords: Readonly<Record<Language, ConflictWords>> = { de: german, en: english }
