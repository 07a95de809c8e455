// What `jury explain` says, in German and English: how one place came about, and where a difference arises.
import type { Language } from '../model/competition.js'
import type { UnrankedStatus } from '../model/ranking.js'

export type ExplainWords = {
  readonly division: (name: string) => string
  readonly ballots: string
  readonly uncounted: string
  readonly steps: string
  readonly total: (said: string) => string
  readonly criteria: string
  readonly measures: string
  readonly requirements: string
  readonly ties: string
  readonly awards: string
  readonly unranked: Readonly<Record<UnrankedStatus, string>>
  readonly won: (award: string, prize: string | null) => string
  readonly passed: (award: string, reason: string) => string
  readonly notReached: (award: string) => string
  readonly undecided: (award: string) => string
  readonly withheld: (award: string) => string
  readonly against: (own: string, other: string) => string
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
  readonly sharesLeave: (rest: string) => string
  readonly onlyOne: string
}

const german: ExplainWords = {
  division: (name) => `in der Wettbewerbsgruppe „${name}“`,
  ballots: 'Gezählte Wertungsbögen',
  uncounted: 'Nicht gezählt',
  steps: 'Der Weg zur Gesamtwertung',
  total: (said) => `Gesamtwertung: ${said}`,
  criteria: 'Wertung je Kriterium',
  measures: 'Weitere Wertungen',
  requirements: 'Mindestanforderungen für einen Preis',
  ties: 'Punktgleichheit',
  awards: 'Preise',
  unranked: {
    'below-quorum': 'Ohne Rang: Die Mindestzahl der Wertungen ist nicht erreicht.',
    'short-panel': 'Ohne Rang: Es haben weniger Jurymitglieder gewertet als bei anderen Beiträgen.',
    incomplete: 'Ohne Rang: Eine Wertung, die zählt, fehlt.',
    excluded: 'Ohne Rang: Der Beitrag ist nicht zugelassen.',
  },
  won: (award, prize) => (prize === null ? `„${award}“: erhalten` : `„${award}“: erhalten, ${prize}`),
  passed: (award, reason) => `„${award}“: nicht berücksichtigt (${reason})`,
  notReached: (award) => `„${award}“: nicht erreicht`,
  undecided: (award) => `„${award}“: noch nicht entschieden`,
  withheld: (award) => `„${award}“: nicht vergeben`,
  against: (own, other) => `${own} gegenüber ${other}`,
  difference: (value) => `Unterschied der Gesamtwertungen: ${value}`,
  sameTotal: 'Die Gesamtwertungen sind gleich.',
  byCriterion: 'Nach Kriterien',
  byJuror: 'Nach Jurymitgliedern',
  columns: { criterion: 'Kriterium', juror: 'Jurymitglied', difference: 'Unterschied', share: 'davon im Ergebnis' },
  sharesAddUp: 'Die Anteile ergeben zusammen genau den Unterschied der Gesamtwertungen.',
  sharesLeave: (rest) =>
    `Die Anteile ergeben den Unterschied bis auf ${rest}; dieser Rest entsteht in Schritten, die mehrere Werte zusammen ansehen.`,
  onlyOne: 'Nur einer der beiden Beiträge hat eine Gesamtwertung.',
}

const english: ExplainWords = {
  division: (name) => `in the division “${name}”`,
  ballots: 'Counted ballots',
  uncounted: 'Not counted',
  steps: 'The way to the total',
  total: (said) => `Total: ${said}`,
  criteria: 'Combined score of each criterion',
  measures: 'Further measures',
  requirements: 'Requirements for an award',
  ties: 'Tie',
  awards: 'Awards',
  unranked: {
    'below-quorum': 'Not ranked: fewer ballots count than the quorum.',
    'short-panel': 'Not ranked: fewer jurors scored it than others.',
    incomplete: 'Not ranked: a score that counts is missing.',
    excluded: 'Not ranked: the submission is excluded.',
  },
  won: (award, prize) => (prize === null ? `“${award}”: won` : `“${award}”: won, ${prize}`),
  passed: (award, reason) => `“${award}”: passed over (${reason})`,
  notReached: (award) => `“${award}”: not reached`,
  undecided: (award) => `“${award}”: not decided yet`,
  withheld: (award) => `“${award}”: withheld`,
  against: (own, other) => `${own} against ${other}`,
  difference: (value) => `Difference of the totals: ${value}`,
  sameTotal: 'The totals are equal.',
  byCriterion: 'By criterion',
  byJuror: 'By juror',
  columns: { criterion: 'Criterion', juror: 'Juror', difference: 'Difference', share: 'of it in the total' },
  sharesAddUp: 'The shares add up to exactly the difference of the totals.',
  sharesLeave: (rest) =>
    `The shares make the difference but for ${rest}; that arises in steps that look at several values together.`,
  onlyOne: 'Only one of the two submissions has a total.',
}

export const explainWords: Readonly<Record<Language, ExplainWords>> = { de: german, en: english }
