// What `jury explain` says, in German and English: how one place came about, and where a difference arises.
import type { Language } from '../model/competition.js'
import type { UnrankedStatus } from '../model/ranking.js'
import { placeText } from './place.js'

/** What became of an award. */
export type AwardWords = Readonly<
  Record<'won' | 'passed' | 'notReached' | 'undecided' | 'withheld', string> & {
    readonly asked: (total: string) => string
  }
>

export type ExplainWords = {
  readonly division: (name: string) => string
  readonly jury: string
  readonly ballots: string
  readonly uncounted: string
  readonly steps: string
  readonly total: (said: string) => string
  readonly criteria: string
  readonly requirements: string
  readonly ties: string
  readonly awards: string
  readonly unranked: Readonly<Record<UnrankedStatus, string>>
  readonly measure: (name: string) => string
  readonly measureValue: (value: string) => string
  readonly award: (name: string) => string
  readonly overAll: (name: string, place: number) => string
  readonly awardSaid: AwardWords
  readonly against: (own: string, other: string) => string
  readonly standing: (id: string, place: string, total: string) => string
  readonly otherDivision: string
  readonly difference: (value: string) => string
  readonly sameTotal: string
  readonly byCriterion: string
  readonly byJuror: string
  readonly columns: {
    readonly criterion: string
    readonly juror: string
    readonly difference: string
    readonly share: string
  }
  readonly sharesAddUp: string
  readonly noShares: string
  readonly brought: string
  readonly source: string
  readonly sharesLeave: (rest: string) => string
  readonly withoutTotal: (ids: string) => string
}

const german: ExplainWords = {
  division: (name) => `Wettbewerbsgruppe „${name}“`,
  jury: 'Jury',
  ballots: 'Gezählte Wertungsbögen',
  uncounted: 'Nicht gezählt',
  steps: 'Der Weg zur Gesamtwertung',
  total: (said) => `Gesamtwertung: ${said}`,
  criteria: 'Wertung je Kriterium',
  requirements: 'Mindestanforderungen für einen Preis',
  ties: 'Punktgleichheit',
  awards: 'Preise',
  unranked: {
    'below-quorum': 'Ohne Rang: Die Mindestzahl der Wertungen ist nicht erreicht.',
    'short-panel': 'Ohne Rang: Es haben weniger Jurymitglieder gewertet als bei anderen Beiträgen.',
    incomplete: 'Ohne Rang: Eine Wertung, die zählt, fehlt.',
    excluded: 'Ohne Rang: Der Beitrag ist nicht zugelassen.',
  },
  measure: (name) => `Der Weg zur Wertung „${name}“`,
  measureValue: (value) => `Ergebnis: ${value}`,
  award: (name) => `„${name}“`,
  overAll: (name, place) => `„${name}“ (über alle Wettbewerbsgruppen, dort Rang ${placeText.de(place)})`,
  awardSaid: {
    won: 'erhalten',
    passed: 'nicht berücksichtigt',
    notReached: 'nicht erreicht',
    asked: (total) => `verlangt: ${total}`,
    undecided: 'noch nicht entschieden',
    withheld: 'nicht vergeben',
  },
  against: (own, other) => `${own} gegenüber ${other}`,
  standing: (id, place, total) => `${id}: ${place} Gesamtwertung: ${total}`,
  otherDivision: 'Die beiden Beiträge stehen in verschiedenen Wettbewerbsgruppen.',
  difference: (value) => `Unterschied der Gesamtwertungen: ${value}`,
  sameTotal: 'Die Gesamtwertungen sind gleich.',
  byCriterion: 'Nach Kriterien',
  byJuror: 'Nach Jurymitgliedern',
  columns: { criterion: 'Kriterium', juror: 'Jurymitglied', difference: 'Unterschied', share: 'Anteil' },
  noShares: 'Nach diesen Schritten lässt sich der Unterschied nicht auf die einzelnen Werte aufteilen.',
  brought: 'Aus Spalten von submissions.csv und früheren Runden',
  source: 'Spalte oder Runde',
  sharesAddUp: 'Die Anteile ergeben zusammen genau den Unterschied der Gesamtwertungen.',
  sharesLeave: (rest) =>
    `Die Anteile ergeben den Unterschied bis auf ${rest}; dieser Rest entsteht in Schritten, deren Wirkung sich so nicht aufteilen lässt.`,
  withoutTotal: (ids) => `Keine Gesamtwertung: ${ids}.`,
}

const english: ExplainWords = {
  division: (name) => `Division “${name}”`,
  jury: 'Jury',
  ballots: 'Counted ballots',
  uncounted: 'Not counted',
  steps: 'The way to the total',
  total: (said) => `Total: ${said}`,
  criteria: 'Combined score of each criterion',
  requirements: 'Requirements for an award',
  ties: 'Tie',
  awards: 'Awards',
  unranked: {
    'below-quorum': 'Not ranked: fewer ballots count than the quorum.',
    'short-panel': 'Not ranked: fewer jurors scored it than others.',
    incomplete: 'Not ranked: a score that counts is missing.',
    excluded: 'Not ranked: the submission is excluded.',
  },
  measure: (name) => `The way to the measure “${name}”`,
  measureValue: (value) => `Value: ${value}`,
  award: (name) => `“${name}”`,
  overAll: (name, place) => `“${name}” (over all divisions, place ${placeText.en(place)} there)`,
  awardSaid: {
    won: 'won',
    passed: 'passed over',
    notReached: 'not reached',
    asked: (total) => `asked for: ${total}`,
    undecided: 'not decided yet',
    withheld: 'withheld',
  },
  against: (own, other) => `${own} against ${other}`,
  standing: (id, place, total) => `${id}: ${place} Total: ${total}`,
  otherDivision: 'The two submissions stand in different divisions.',
  difference: (value) => `Difference of the totals: ${value}`,
  sameTotal: 'The totals are equal.',
  byCriterion: 'By criterion',
  byJuror: 'By juror',
  columns: { criterion: 'Criterion', juror: 'Juror', difference: 'Difference', share: 'share' },
  noShares: 'By these steps the difference cannot be split up over the single values.',
  brought: 'From columns of submissions.csv and earlier rounds',
  source: 'Column or round',
  sharesAddUp: 'The shares add up to exactly the difference of the totals.',
  sharesLeave: (rest) =>
    `The shares make the difference but for ${rest}; that arises in steps whose effect cannot be split up like this.`,
  withoutTotal: (ids) => `No total: ${ids}.`,
}

export const explainWords: Readonly<Record<Language, ExplainWords>> = { de: german, en: english }
