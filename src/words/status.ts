// Every text of `jury status`: how far the scoring is, and what stands in its way, German and English.
import type { Language } from '../model/competition.js'
import type { Role } from '../model/juror.js'

export type StatusWords = {
  readonly done: (cast: number, expected: number) => string
  readonly doneAsCast: (cast: number) => string
  readonly outstanding: (count: number) => string
  readonly nothingOutstanding: string
  readonly drafted: (count: number) => string
  readonly columns: Readonly<
    Record<
      | 'juror'
      | 'cast'
      | 'drafted'
      | 'outstanding'
      | 'recused'
      | 'absent'
      | 'submission'
      | 'missing'
      | 'division'
      | 'submissions'
      | 'complete',
      string
    >
  >
  /** Ballots cast, of those expected. */
  readonly of: (cast: number, expected: number) => string
  readonly roles: Readonly<Record<Role, string>>
  readonly guest: (cast: number) => string
  readonly deputy: (seat: string, cast: number, counted: number) => string
  readonly absent: (no: number, lifted: number) => string
  readonly allSubmissions: string
  readonly isDraft: (juror: string) => string
  readonly untouched: (count: number) => string
  readonly unasked: (count: number) => string
  readonly uncounted: (count: number) => string
  readonly because: {
    readonly recusal: (no: number) => string
    readonly exclusion: (no: number) => string
    readonly guest: string
    readonly deputy: string
  }
  readonly more: (count: number) => string
  readonly stillBelowQuorum: (count: number, quorum: number) => string
  readonly belowQuorum: (count: number, quorum: number) => string
  readonly quorumOf: (submission: string, counted: number, decided: 'rank' | 'unranked' | null) => string
  readonly quorumRemedy: string
  readonly excluded: (count: number) => string
  readonly excludedBy: (submission: string, no: number) => string
}

const german: StatusWords = {
  done: (cast, expected) => `${cast} von ${expected} ${expected === 1 ? 'Wertungsbogen' : 'Wertungsbögen'} abgegeben`,
  doneAsCast: (cast) => `${germanBallots(cast)} abgegeben; erwartet wird keine bestimmte Zahl`,
  outstanding: (count) => (count === 1 ? '1 steht aus' : `${count} stehen aus`),
  nothingOutstanding: 'nichts steht aus',
  drafted: (count) => (count === 1 ? '1 Entwurf' : `${count} Entwürfe`),
  columns: {
    juror: 'Jurymitglied',
    cast: 'abgegeben',
    drafted: 'Entwurf',
    outstanding: 'ausstehend',
    recused: 'befangen',
    absent: 'abwesend',
    submission: 'Beitrag',
    missing: 'Es fehlt noch',
    division: 'Wettbewerbsgruppe',
    submissions: 'Beiträge',
    complete: 'vollständig',
  },
  of: (cast, expected) => `${cast} von ${expected}`,
  roles: { member: 'Mitglied', chair: 'Vorsitz', deputy: 'Stellvertretung', guest: 'Gast' },
  guest: (cast) => `Gast: ${cast === 0 ? 'Wertungsbögen zählen nie' : `${germanBallots(cast)}, nie gezählt`}`,
  deputy: (seat, cast, counted) =>
    `vertritt ${seat}: ${cast === 0 ? 'noch kein Wertungsbogen' : `${germanBallots(cast)}, davon gezählt: ${counted}`}`,
  absent: (no, lifted) =>
    `abwesend (Beschluss ${no})${lifted === 0 ? '' : `; ${germanBallots(lifted)} ${lifted === 1 ? 'steht' : 'stehen'} deshalb nicht mehr aus`}`,
  allSubmissions: 'Alle Beiträge',
  isDraft: (juror) => `${juror} (Entwurf)`,
  untouched: (count) => `Noch ohne jeden Wertungsbogen (${count}):`,
  unasked: (count) => `Niemand ist um eine Wertung gebeten (${count}):`,
  uncounted: (count) => `Abgegeben, zählt aber nicht (${count}):`,
  because: {
    recusal: (no) => `Befangenheit, Beschluss ${no}`,
    exclusion: (no) => `Beitrag nicht zugelassen, Beschluss ${no}`,
    guest: 'Gast',
    deputy: 'Stellvertretung, hier nicht gebraucht',
  },
  more: (count) => `… und ${count} weitere`,
  stillBelowQuorum: (count, quorum) =>
    `Die Mindestzahl der Wertungen (${quorum}) ist bei ${germanSubmissions(count)} noch nicht erreicht.`,
  belowQuorum: (count, quorum) =>
    `Die Mindestzahl der Wertungen (${quorum}) wird bei ${germanSubmissions(count)} auch mit allem, was aussteht, nicht erreicht:`,
  quorumOf: (submission, counted, decided) =>
    `${submission}: ${counted} gezählt${decided === null ? '' : decided === 'rank' ? '; soll dennoch einen Rang erhalten' : '; bleibt ohne Rang'}`,
  quorumRemedy: 'Beschließen Sie darüber: jury decide quorum --submission … --value rank|unranked --reason …',
  excluded: (count) => `Nicht zugelassen (${count}):`,
  excludedBy: (submission, no) => `${submission} (Beschluss ${no})`,
}

const germanBallots = (count: number): string => (count === 1 ? '1 Wertungsbogen' : `${count} Wertungsbögen`)
const germanSubmissions = (count: number): string => (count === 1 ? '1 Beitrag' : `${count} Beiträgen`)

const english: StatusWords = {
  done: (cast, expected) => `${cast} of ${expected} ${expected === 1 ? 'ballot' : 'ballots'} cast`,
  doneAsCast: (cast) => `${englishBallots(cast)} cast; no certain number is expected`,
  outstanding: (count) => `${count} outstanding`,
  nothingOutstanding: 'nothing outstanding',
  drafted: (count) => `${count} drafted`,
  columns: {
    juror: 'Juror',
    cast: 'cast',
    drafted: 'drafted',
    outstanding: 'outstanding',
    recused: 'recused',
    absent: 'absent',
    submission: 'Submission',
    missing: 'Outstanding',
    division: 'Division',
    submissions: 'submissions',
    complete: 'complete',
  },
  of: (cast, expected) => `${cast} of ${expected}`,
  roles: { member: 'member', chair: 'chair', deputy: 'deputy', guest: 'guest' },
  guest: (cast) => `guest: ${cast === 0 ? 'ballots never count' : `${englishBallots(cast)}, never counted`}`,
  deputy: (seat, cast, counted) =>
    `deputy of ${seat}: ${cast === 0 ? 'no ballot yet' : `${englishBallots(cast)}, of them counted: ${counted}`}`,
  absent: (no, lifted) =>
    `absent (decision ${no})${lifted === 0 ? '' : `; ${englishBallots(lifted)} no longer outstanding for that`}`,
  allSubmissions: 'All submissions',
  isDraft: (juror) => `${juror} (draft)`,
  untouched: (count) => `Still without any ballot (${count}):`,
  unasked: (count) => `Nobody is asked to score (${count}):`,
  uncounted: (count) => `Cast, but does not count (${count}):`,
  because: {
    recusal: (no) => `recusal, decision ${no}`,
    exclusion: (no) => `submission excluded, decision ${no}`,
    guest: 'guest',
    deputy: 'deputy, not needed here',
  },
  more: (count) => `… and ${count} more`,
  stillBelowQuorum: (count, quorum) =>
    `${englishSubmissions(count)} ${count === 1 ? 'has' : 'have'} not reached the quorum (${quorum}) yet.`,
  belowQuorum: (count, quorum) =>
    `${englishSubmissions(count)} ${count === 1 ? 'does' : 'do'} not reach the quorum (${quorum}), even with all that is outstanding:`,
  quorumOf: (submission, counted, decided) =>
    `${submission}: ${counted} counted${decided === null ? '' : decided === 'rank' ? '; to be ranked all the same' : '; stays unranked'}`,
  quorumRemedy: 'Decide on it: jury decide quorum --submission … --value rank|unranked --reason …',
  excluded: (count) => `Excluded (${count}):`,
  excludedBy: (submission, no) => `${submission} (decision ${no})`,
}

const englishBallots = (count: number): string => (count === 1 ? '1 ballot' : `${count} ballots`)
const englishSubmissions = (count: number): string => (count === 1 ? '1 submission' : `${count} submissions`)

export const statusWords: Readonly<Record<Language, StatusWords>> = { de: german, en: english }
