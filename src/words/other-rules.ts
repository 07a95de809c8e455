// What `jury tally --rules` says, in German and English: which places and awards other rules would change.
import type { Language } from '../model/competition.js'

export type OtherRulesWords = {
  readonly heading: (file: string) => string
  readonly nothingWritten: string
  readonly rules: string
  readonly sameSteps: string
  readonly now: (rule: string) => string
  readonly weight: (criterion: string, weight: string) => string
  readonly ofAward: (award: string, rules: string) => string
  readonly ofMeasure: (measure: string, rule: string) => string
  readonly ofDivision: (division: string) => string
  readonly places: string
  readonly columns: {
    readonly now: string
    readonly after: string
    readonly totalNow: string
    readonly totalThen: string
  }
  /** How something would be: a rule, or the status of a submission. */
  readonly afterwards: (status: string) => string
  readonly ranked: string
  readonly belowRequirement: string
  readonly unmoved: (count: number) => string
  readonly allUnmoved: (count: number) => string
  readonly awards: string
  readonly nothingChanges: string
  readonly won: (names: string) => string
  readonly lost: (names: string) => string
  readonly open: (names: string) => string
  readonly prize: (name: string, before: string, after: string) => string
  readonly status: Readonly<Record<'given' | 'undecided' | 'withheld', string>>
  readonly newAward: (status: string) => string
  readonly noAward: string
  readonly statusChange: (before: string, after: string) => string
  readonly sameAward: string
}

/** Said where rules were changed after ballots were cast: `before` are those of the ballots, the others are in force. */
export type AmendedRulesWords = OtherRulesWords & {
  readonly amended: (before: string, inForce: string) => string
  readonly unsaved: string
}

const german: OtherRulesWords = {
  heading: (file) => `Dieselben Wertungsbögen nach den Regeln in ${file}`,
  nothingWritten: 'Es wurde nichts geschrieben; in Kraft bleiben die Wertungsregeln des Wettbewerbs.',
  rules: 'Diese Regeln',
  sameSteps: 'Gezählt wird in denselben Schritten wie jetzt.',
  now: (rule) => `jetzt: ${rule}`,
  weight: (criterion, weight) => `Gewicht von „${criterion}“: ${weight}`,
  ofAward: (award, rules) => `„${award}“: ${rules}`,
  ofMeasure: (measure, rule) => `Wertung „${measure}“: ${rule}`,
  ofDivision: (division) => `Wettbewerbsgruppe „${division}“`,
  places: 'Ränge',
  columns: { now: 'jetzt', after: 'dann', totalNow: 'Gesamt jetzt', totalThen: 'Gesamt dann' },
  afterwards: (status) => `dann: ${status}`,
  ranked: 'Mindestanforderungen erreicht',
  belowRequirement: 'Mindestanforderungen nicht erreicht',
  unmoved: (count) =>
    count === 1 ? 'Ein weiterer Beitrag behält seinen Rang.' : `${count} weitere Beiträge behalten ihren Rang.`,
  allUnmoved: (count) =>
    count === 1 ? 'Der eine Beitrag mit Rang behält ihn.' : `Alle ${count} Beiträge mit Rang behalten ihn.`,
  awards: 'Preise',
  nothingChanges: 'Kein Rang und kein Preis ändert sich.',
  won: (names) => `käme hinzu: ${names}`,
  lost: (names) => `ginge leer aus: ${names}`,
  open: (names) => `offen zwischen: ${names}`,
  prize: (name, before, after) => `${name}: ${after} statt ${before}`,
  status: {
    given: 'vergeben',
    undecided: 'noch nicht entschieden',
    withheld: 'nicht vergeben',
  },
  newAward: (status) => `neu, ${status}`,
  noAward: 'entfiele',
  statusChange: (before, after) => `${after} statt ${before}`,
  sameAward: 'unverändert',
}

const english: OtherRulesWords = {
  heading: (file) => `The same ballots under the rules in ${file}`,
  nothingWritten: 'Nothing was written; the rules of the competition stay in force.',
  rules: 'These rules',
  sameSteps: 'It is counted by the same steps as now.',
  now: (rule) => `now: ${rule}`,
  weight: (criterion, weight) => `weight of “${criterion}”: ${weight}`,
  ofAward: (award, rules) => `“${award}”: ${rules}`,
  ofMeasure: (measure, rule) => `measure “${measure}”: ${rule}`,
  ofDivision: (division) => `division “${division}”`,
  places: 'Places',
  columns: { now: 'now', after: 'then', totalNow: 'total now', totalThen: 'total then' },
  afterwards: (status) => `then: ${status}`,
  ranked: 'requirements reached',
  belowRequirement: 'requirements not reached',
  unmoved: (count) =>
    count === 1 ? 'One more submission keeps its place.' : `${count} more submissions keep their place.`,
  allUnmoved: (count) =>
    count === 1 ? 'The one ranked submission keeps its place.' : `All ${count} ranked submissions keep their place.`,
  awards: 'Awards',
  nothingChanges: 'No place and no award changes.',
  won: (names) => `would win: ${names}`,
  lost: (names) => `would lose it: ${names}`,
  open: (names) => `open between: ${names}`,
  prize: (name, before, after) => `${name}: ${after} in place of ${before}`,
  status: { given: 'given', undecided: 'not decided yet', withheld: 'withheld' },
  newAward: (status) => `new, ${status}`,
  noAward: 'would no longer be given',
  statusChange: (before, after) => `${after} in place of ${before}`,
  sameAward: 'unchanged',
}

export const amendedRulesWords: Readonly<Record<Language, AmendedRulesWords>> = {
  de: {
    ...german,
    amended: (before, inForce) =>
      `Was sich durch die Änderung der Wertungsregeln ändert: bisher ${before}, in Kraft ${inForce}`,
    unsaved:
      'Die Wertungsregeln, unter denen diese Wertungsbögen abgegeben wurden, stehen nicht mehr in rules/; was sich ändert, lässt sich deshalb nicht zeigen.',
    rules: 'Die Regeln in Kraft',
    sameSteps: 'Gezählt wird in denselben Schritten wie bisher.',
    now: (rule) => `bisher: ${rule}`,
    afterwards: (status) => `jetzt: ${status}`,
    columns: { now: 'bisher', after: 'jetzt', totalNow: 'Gesamt bisher', totalThen: 'Gesamt jetzt' },
    won: (names) => `kommt hinzu: ${names}`,
    lost: (names) => `geht leer aus: ${names}`,
    noAward: 'entfällt',
  },
  en: {
    ...english,
    amended: (before, inForce) => `What the amendment changes: before ${before}, in force ${inForce}`,
    unsaved:
      'The rules under which these ballots were cast no longer stand in rules/; what changes can therefore not be shown.',
    rules: 'The rules in force',
    sameSteps: 'It is counted by the same steps as before.',
    now: (rule) => `before: ${rule}`,
    afterwards: (status) => `now: ${status}`,
    columns: { now: 'before', after: 'now', totalNow: 'total before', totalThen: 'total now' },
    won: (names) => `wins: ${names}`,
    lost: (names) => `no longer wins: ${names}`,
    noAward: 'no longer given',
  },
}

export const otherRulesWords: Readonly<Record<Language, OtherRulesWords>> = { de: german, en: english }
