// What is said at a seat where the folder has changed since the session began, so that a ballot or a recusal is not
// written: what came in between, never why; and that nothing is lost.
import type { Language } from '../model/competition.js'
import { bare } from './quotes.js'
import type { FileErrors } from './seat-refusal.js'

/** What was about to be written. */
export type Written = 'ballot' | 'recusal'

export type MeanwhileWords = {
  /** The errors that keep anything from being written now, as `cannotBegin` says them. */
  readonly broken: (files: readonly FileErrors[], others: number) => string
  readonly rulesChanged: string
  readonly jurorGone: (juror: string) => string
  readonly submissionGone: (submission: string) => string
  readonly excluded: (submission: string, no: number) => string
  readonly recused: (submission: string, no: number) => string
  readonly notTheirs: (submission: string, juror: string) => string
  /** What follows from it, and what to do. */
  readonly kept: Readonly<Record<Written, string>>
  readonly notAsked: string
  readonly beginAgain: string
}

export const meanwhileWords: Readonly<Record<Language, MeanwhileWords>> = {
  de: {
    broken: (files, others) =>
      `Im Ordner des Wettbewerbs ist inzwischen etwas zu beanstanden (${[
        ...files.map(({ file, count }) => `${count} in ${bare(file)}`),
        ...(others === 0 ? [] : [`${others} in weiteren Dateien`]),
      ].join(', ')}). Das Jurysekretariat sieht es mit: jury check`,
    rulesChanged: 'Was zu werten ist oder wie es gewertet und gezählt wird, ist inzwischen geändert worden.',
    jurorGone: (juror) => `${bare(juror)} steht inzwischen nicht mehr in jurors.csv.`,
    submissionGone: (submission) => `${bare(submission)} steht inzwischen nicht mehr in submissions.csv.`,
    excluded: (submission, no) => `${bare(submission)} ist inzwischen nicht mehr zugelassen (Beschluss ${no}).`,
    recused: (submission, no) => `Zu ${bare(submission)} ist inzwischen Befangenheit vermerkt (Beschluss ${no}).`,
    notTheirs: (submission, juror) => `${bare(submission)} ist inzwischen nicht mehr von ${bare(juror)} zu werten.`,
    kept: {
      ballot: 'Es wurde nichts abgegeben; was eingegeben ist, bleibt als Entwurf gespeichert.',
      recusal: 'Es wurde nichts vermerkt; was eingegeben ist, bleibt als Entwurf gespeichert.',
    },
    notAsked: 'Der Beitrag wird nicht mehr vorgelegt.',
    beginAgain: 'Beenden Sie die Sitzung, und beginnen Sie sie neu.',
  },
  en: {
    broken: (files, others) =>
      `Meanwhile something is wrong in the folder of the competition (${[
        ...files.map(({ file, count }) => `${count} in ${bare(file)}`),
        ...(others === 0 ? [] : [`${others} in other files`]),
      ].join(', ')}). The jury secretariat sees it with: jury check`,
    rulesChanged: 'What is to be scored, or how it is scored and counted, has been changed meanwhile.',
    jurorGone: (juror) => `${bare(juror)} stands no longer in jurors.csv.`,
    submissionGone: (submission) => `${bare(submission)} stands no longer in submissions.csv.`,
    excluded: (submission, no) => `${bare(submission)} has been excluded meanwhile (decision ${no}).`,
    recused: (submission, no) => `A recusal from ${bare(submission)} has been recorded meanwhile (decision ${no}).`,
    notTheirs: (submission, juror) => `${bare(submission)} is no longer for ${bare(juror)} to score.`,
    kept: {
      ballot: 'Nothing was cast; what you have entered is kept as a draft.',
      recusal: 'Nothing was recorded; what you have entered is kept as a draft.',
    },
    notAsked: 'The submission is not asked for any more.',
    beginAgain: 'Leave the session and begin it again.',
  },
}
