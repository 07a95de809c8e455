// What `jury tally --rules` says, in German and English: which places and awards other rules would change.
import type { Language } from '../model/competition.js'

export type OtherRulesWords = {
  readonly heading: (file: string) => string
  readonly nothingWritten: string
  readonly rules: string
  readonly places: string
  readonly columns: {
    readonly now: string
    readonly after: string
    readonly totalNow: string
    readonly totalThen: string
  }
  /** What of its status changes, beside or without its place. */
  readonly afterwards: (status: string) => string
  readonly ranked: string
  readonly belowRequirement: string
  readonly unmoved: (count: number) => string
  readonly awards: string
  readonly nothingChanges: string
  readonly won: (names: string) => string
  readonly lost: (names: string) => string
  readonly prize: (name: string, before: string, after: string) => string
  readonly status: Readonly<Record<'given' | 'undecided' | 'withheld' | 'none', string>>
  readonly statusChange: (before: string, after: string) => string
  readonly sameAward: string
}

const german: OtherRulesWords = {
  heading: (file) => `Dieselben Wertungsbögen nach den Regeln in ${file}`,
  nothingWritten: 'Es wurde nichts geschrieben; in Kraft bleiben die Wertungsregeln des Wettbewerbs.',
  rules: 'Diese Regeln',
  places: 'Ränge',
  columns: { now: 'jetzt', after: 'dann', totalNow: 'Gesamt jetzt', totalThen: 'Gesamt dann' },
  afterwards: (status) => `dann: ${status}`,
  ranked: 'Mindestanforderungen erreicht',
  belowRequirement: 'Mindestanforderungen nicht erreicht',
  unmoved: (count) => (count === 1 ? 'Ein Beitrag behält seinen Rang.' : `${count} Beiträge behalten ihren Rang.`),
  awards: 'Preise',
  nothingChanges: 'Kein Rang und kein Preis ändert sich.',
  won: (names) => `käme hinzu: ${names}`,
  lost: (names) => `ginge leer aus: ${names}`,
  prize: (name, before, after) => `${name}: ${after} statt ${before}`,
  status: {
    given: 'vergeben',
    undecided: 'noch nicht entschieden',
    withheld: 'nicht vergeben',
    none: 'nicht vorgesehen',
  },
  statusChange: (before, after) => `${after} statt ${before}`,
  sameAward: 'unverändert',
}

const english: OtherRulesWords = {
  heading: (file) => `The same ballots under the rules in ${file}`,
  nothingWritten: 'Nothing was written; the rules of the competition stay in force.',
  rules: 'These rules',
  places: 'Places',
  columns: { now: 'now', after: 'then', totalNow: 'total now', totalThen: 'total then' },
  afterwards: (status) => `then: ${status}`,
  ranked: 'requirements reached',
  belowRequirement: 'requirements not reached',
  unmoved: (count) => (count === 1 ? 'One submission keeps its place.' : `${count} submissions keep their place.`),
  awards: 'Awards',
  nothingChanges: 'No place and no award changes.',
  won: (names) => `would win: ${names}`,
  lost: (names) => `would lose it: ${names}`,
  prize: (name, before, after) => `${name}: ${after} in place of ${before}`,
  status: { given: 'given', undecided: 'not decided yet', withheld: 'withheld', none: 'not provided for' },
  statusChange: (before, after) => `${after} in place of ${before}`,
  sameAward: 'unchanged',
}

export const otherRulesWords: Readonly<Record<Language, OtherRulesWords>> = { de: german, en: english }
