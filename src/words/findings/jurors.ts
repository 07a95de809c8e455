// Findings about jurors and about who scores what.
import { bare, cited, nearestOr, quoted } from '../quotes.js'
import type { FindingWords } from './finding-words.js'

type Why = Partial<Readonly<Record<keyof typeof germanReasons, number>>>

const germanReasons = {
  excluded: 'nicht zugelassen',
  absent: 'abwesend',
  recused: 'befangen',
  elsewhere: 'nur in anderen Wettbewerbsgruppen',
  conflicted: 'mit der einreichenden Stelle verbunden',
}
const englishReasons: typeof germanReasons = {
  excluded: 'excluded',
  absent: 'absent',
  recused: 'recused',
  elsewhere: 'only in other divisions',
  conflicted: 'connected with the applicant',
}

/** Of all how many are kept from it by what; nothing where nobody is. */
function reasons(language: 'de' | 'en', why: Why): string {
  const words = language === 'de' ? germanReasons : englishReasons
  const names = Object.keys(words) as (keyof Why)[]
  const told = names.flatMap((name) => ((why[name] ?? 0) === 0 ? [] : [`${why[name]} ${words[name]}`]))
  return told.length === 0 ? '' : `${language === 'de' ? ', davon' : ', of them'} ${told.join(', ')}`
}

const bareList = (ids: readonly string[]): string => ids.map(bare).join(', ')

export const jurorFindings = {
  'role-unknown': {
    de: ({ role, nearest }) => ({
      text: `Die Rolle ${quoted.de(role)} gibt es nicht.`,
      remedy: nearestOr.de(
        nearest,
        'Möglich sind: member (Mitglied), chair (Vorsitz), deputy (Vertretung), guest (Gast).',
      ),
    }),
    en: ({ role, nearest }) => ({
      text: `There is no role ${quoted.en(role)}.`,
      remedy: nearestOr.en(nearest, 'Possible are: member, chair, deputy, guest.'),
    }),
  },
  'deputy-of-whom': {
    de: ({ juror, of }) => ({
      text:
        of === ''
          ? `${bare(juror)} ist Vertretung, aber es ist nicht angegeben, für wen.`
          : `${bare(juror)} vertritt ${bare(of)}; vertreten werden kann nur, wer in jurors.csv Mitglied oder Vorsitz ist.`,
      remedy: 'Nennen Sie in der Spalte deputy_of ein Mitglied oder den Vorsitz.',
    }),
    en: ({ juror, of }) => ({
      text:
        of === ''
          ? `${bare(juror)} is a deputy, but the row does not say of whom.`
          : `${bare(juror)} is the deputy of ${bare(of)}; only a member or the chair listed in jurors.csv can have a deputy.`,
      remedy: 'Name a member or the chair in the column deputy_of.',
    }),
  },
  'deputy-of-unneeded': {
    de: ({ juror, role }) => ({
      text: `Bei ${bare(juror)} ist deputy_of ausgefüllt, aber die Rolle ist ${cited.de(role)}.`,
      remedy: 'Leeren Sie deputy_of, oder tragen Sie als Rolle deputy ein.',
    }),
    en: ({ juror, role }) => ({
      text: `${bare(juror)} has a deputy_of, but the role is ${cited.en(role)}.`,
      remedy: 'Empty deputy_of, or enter deputy as the role.',
    }),
  },
  'weight-wrong': {
    de: ({ value }) => ({
      text: `Das Gewicht ist ${cited.de(value)}; erwartet wird eine Zahl über 0 mit höchstens 15 Ziffern.`,
      remedy: 'Schreiben Sie etwa 1 oder 0.5; eine leere Zelle bedeutet 1.',
    }),
    en: ({ value }) => ({
      text: `The weight is ${cited.en(value)}; it must be a number above 0 of at most 15 digits.`,
      remedy: 'Write 1 or 0.5, say; an empty cell means 1.',
    }),
  },
  'assignment-repeated': {
    de: ({ juror, submission, line }) => ({
      text: `Der Beitrag ${bare(submission)} ist ${bare(juror)} schon in Zeile ${line} zugeteilt.`,
      remedy: 'Streichen Sie eine der beiden Zeilen.',
    }),
    en: ({ juror, submission, line }) => ({
      text: `The submission ${bare(submission)} is assigned to ${bare(juror)} already in line ${line}.`,
      remedy: 'Remove one of the two rows.',
    }),
  },
  'assignment-outside': {
    de: ({ juror, submission, division }) => ({
      text: `${bare(juror)} wertet nach jurors.csv nicht in der Wettbewerbsgruppe ${cited.de(division)}; der Beitrag ${bare(submission)} gehört dazu.`,
      remedy: 'Streichen Sie die Zuteilung, oder nehmen Sie die Gruppe in die Spalte divisions von jurors.csv auf.',
    }),
    en: ({ juror, submission, division }) => ({
      text: `By jurors.csv ${bare(juror)} does not judge the division ${cited.en(division)}, to which the submission ${bare(submission)} belongs.`,
      remedy: 'Remove the assignment, or add the division to the column divisions of jurors.csv.',
    }),
  },
  'panel-short': {
    de: ({ submissions, wanted, possible, least, all, ...why }) => {
      const jurors = `${possible} statt ${wanted} ${wanted === 1 ? 'Jurymitglied' : 'Jurymitglieder'}`
      const of = `${all} insgesamt${reasons('de', why)}`
      return {
        text:
          submissions.length === 1
            ? `Der Beitrag ${bare(submissions[0]!)} kann höchstens ${jurors} erhalten: ${of}.`
            : `Höchstens ${jurors} (${of}) können diese ${submissions.length} Beiträge erhalten: ${bareList(submissions)}.`,
        remedy: `Nehmen Sie weitere Jurymitglieder in jurors.csv auf${least === 0 ? '.' : `, oder teilen Sie jedem Beitrag weniger zu: jury assign --per-submission ${least}`}`,
      }
    },
    en: ({ submissions, wanted, possible, least, all, ...why }) => {
      const jurors = `${possible} of ${wanted} ${wanted === 1 ? 'juror' : 'jurors'} at most`
      const of = `${all} in all${reasons('en', why)}`
      return {
        text:
          submissions.length === 1
            ? `The submission ${bare(submissions[0]!)} can get ${jurors}: ${of}.`
            : `These ${submissions.length} submissions can get ${jurors} (${of}): ${bareList(submissions)}.`,
        remedy: `Add jurors to jurors.csv${least === 0 ? '.' : `, or assign fewer to each submission: jury assign --per-submission ${least}`}`,
      }
    },
  },
  'load-short': {
    de: ({ jurors, wanted, possible, least, all, ...why }) => ({
      text: `${bareList(jurors)} ${jurors.length === 1 ? 'kann' : 'können'} ${jurors.length === 1 ? '' : 'je '}höchstens ${possible} statt ${wanted} ${wanted === 1 ? 'Beitrag' : 'Beiträge'} erhalten: ${all} insgesamt${reasons('de', why)}.`,
      remedy: `Teilen Sie jedem Jurymitglied weniger zu${least === 0 ? ', oder legen Sie fest, wie viele Jurymitglieder ein Beitrag erhält: jury assign --per-submission' : `: jury assign --per-juror ${least}`}`,
    }),
    en: ({ jurors, wanted, possible, least, all, ...why }) => ({
      text: `${bareList(jurors)} can get ${possible} of ${wanted} ${wanted === 1 ? 'submission' : 'submissions'} ${jurors.length === 1 ? '' : 'each '}at most: ${all} in all${reasons('en', why)}.`,
      remedy: `Assign fewer to each juror${least === 0 ? ', or say how many jurors a submission gets: jury assign --per-submission' : `: jury assign --per-juror ${least}`}`,
    }),
  },
} satisfies Partial<FindingWords>
