// What `jury rules` says around the rules themselves, in German and English.
import type { Expected, Language } from '../model/competition.js'

/** Its ends, its step and the best end, as numbers are written in the language. */
export type SpokenScale = { readonly min: string; readonly max: string; readonly step: string; readonly best: string }

export type RulesWords = {
  readonly heading: string
  readonly digest: (digest: string) => string
  readonly criteria: string
  readonly scale: (scale: SpokenScale) => string
  /** `scale` and `weight` are null where all criteria share them. */
  readonly criterion: (name: string, scale: string | null, weight: string | null) => string
  readonly group: (name: string, criteria: readonly string[], weight: string) => string
  readonly expected: Readonly<Record<Expected, string>>
  readonly divisions: (names: readonly string[]) => string
  /** How the order in which each juror is asked was drawn. */
  readonly shuffled: (seed: string) => string
  /** What a sum over jurors demands. */
  readonly fullPanels: string
  readonly noAwards: string
  readonly tally: string
  readonly example: (submission: string, scores: string) => string
  readonly measure: (id: string) => string
  readonly others: string
  readonly requirements: string
  readonly awards: string
  readonly budget: (money: string) => string
  readonly deviation: Readonly<Record<'none' | 'majority' | 'unanimous', string>>
  readonly doubts: string
  readonly noDoubts: string
  readonly signature: string
  readonly exampleLabel: string
}

const german: RulesWords = {
  heading: 'Wertungsregeln',
  digest: (digest) => `Kennziffer der Regeln: ${digest}`,
  criteria: 'Die Kriterien',
  scale: ({ min, max, step, best }) =>
    `Gewertet wird von ${min} bis ${max} in Schritten von ${step}; ${best} ist die beste Wertung.`,
  criterion: (name, scale, weight) =>
    [`${name}${weight === null ? '' : ` (Gewicht ${weight})`}`, ...(scale === null ? [] : [scale])].join(': '),
  group: (name, criteria, weight) => `Kriteriengruppe ${name} (Gewicht ${weight}): ${criteria.join('; ')}`,
  expected: {
    all: 'Jedes Jurymitglied wertet jeden Beitrag, bei dem es nicht befangen ist.',
    assigned: 'Jedes Jurymitglied wertet die Beiträge, die ihm zugeteilt sind und bei denen es nicht befangen ist.',
    'as-cast': 'Gezählt werden die Wertungsbögen, die abgegeben sind; wer befangen ist, zählt nicht.',
  },
  divisions: (names) => `Jede Wettbewerbsgruppe hat ihre eigene Rangfolge: ${names.join('; ')}.`,
  shuffled: (seed) =>
    `Jedem Jurymitglied werden die Beiträge in einer eigenen Reihenfolge vorgelegt, ausgelost mit „${seed}“: aufsteigend nach der SHA-256 von diesem Text, Zeilenvorschub, Kennung des Jurymitglieds, Zeilenvorschub und Kennung des Beitrags.`,
  fullPanels: 'Ein Beitrag, für den weniger Wertungsbögen zählen als für andere seiner Rangfolge, erhält keinen Rang.',
  noAwards: 'Preise sind nicht vorgesehen.',
  tally: 'So wird gezählt',
  example: (submission, scores) => `Beispiel, erfunden: Beitrag ${submission} erhält ${scores}.`,
  measure: (id) => `Weitere Wertung „${id}“`,
  others: 'Außerdem gilt',
  requirements: 'Für einen Preis muss ein Beitrag erreichen',
  awards: 'Die Preise',
  budget: (money) => `Für alle Preise zusammen stehen höchstens ${money} zur Verfügung.`,
  deviation: {
    none: 'Die Jury vergibt die Preise so, wie sie sich aus der Berechnung ergeben.',
    majority:
      'Die Jury kann mit der Mehrheit ihrer Stimmen von der Berechnung abweichen; jede Abweichung wird mit ihrer Begründung festgehalten.',
    unanimous:
      'Die Jury kann einstimmig von der Berechnung abweichen; jede Abweichung wird mit ihrer Begründung festgehalten.',
  },
  doubts: 'Zu bedenken',
  noDoubts: 'Das Programm findet an diesen Regeln nichts Bedenkliches.',
  signature: 'Ort, Datum und Unterschrift des Vorsitzes:',
  exampleLabel: 'Beispiel',
}

const english: RulesWords = {
  heading: 'The counting rules',
  digest: (digest) => `Digest of the rules: ${digest}`,
  criteria: 'The criteria',
  scale: ({ min, max, step, best }) =>
    `Scores go from ${min} to ${max} in steps of ${step}; ${best} is the best score.`,
  criterion: (name, scale, weight) =>
    [`${name}${weight === null ? '' : ` (weight ${weight})`}`, ...(scale === null ? [] : [scale])].join(': '),
  group: (name, criteria, weight) => `Group ${name} (weight ${weight}): ${criteria.join('; ')}`,
  expected: {
    all: 'Each juror scores every submission from which they are not recused.',
    assigned: 'Each juror scores the submissions assigned to them from which they are not recused.',
    'as-cast': 'The ballots that are cast are counted; those of recused jurors are not.',
  },
  divisions: (names) => `Each division has its own ranking: ${names.join('; ')}.`,
  shuffled: (seed) =>
    `Each juror is asked for the submissions in an order of their own, drawn by “${seed}”: ascending by the SHA-256 of this text, a line feed, the juror’s id, a line feed and the submission’s id.`,
  fullPanels: 'A submission with fewer counted ballots than others of its ranking is not ranked.',
  noAwards: 'There are no awards.',
  tally: 'How it is counted',
  example: (submission, scores) => `Example, made up: submission ${submission} gets ${scores}.`,
  measure: (id) => `Further measure “${id}”`,
  others: 'Besides',
  requirements: 'For an award a submission must reach',
  awards: 'The awards',
  budget: (money) => `The budget for all awards together is ${money} at most.`,
  deviation: {
    none: 'The jury gives the awards as computed.',
    majority:
      'By a majority of its votes the jury may deviate from what is computed; each deviation is recorded with its reason.',
    unanimous:
      'By a unanimous vote the jury may deviate from what is computed; each deviation is recorded with its reason.',
  },
  doubts: 'To be considered',
  noDoubts: 'The program finds nothing doubtful in these rules.',
  signature: 'Place, date and signature of the chair:',
  exampleLabel: 'Example',
}

export const rulesWords: Readonly<Record<Language, RulesWords>> = { de: german, en: english }
