// What `jury rules` says around the rules themselves, in German and English.
import type { Language } from '../model/competition.js'

export type RulesWords = {
  readonly heading: string
  readonly digest: (digest: string) => string
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
  tally: 'So wird gezählt',
  example: (submission, scores) => `Als Beispiel ein erfundener Beitrag ${submission}: ${scores}.`,
  measure: (id) => `Weitere Wertung „${id}“`,
  others: 'Außerdem gilt',
  requirements: 'Für einen Preis muss ein Beitrag erreichen',
  awards: 'Die Preise',
  budget: (money) => `Alle Preise zusammen kosten höchstens ${money}.`,
  deviation: {
    none: 'Die Jury vergibt die Preise, wie sie berechnet sind.',
    majority:
      'Die Jury kann mit der Mehrheit ihrer Stimmen von der Berechnung abweichen; jede Abweichung wird mit ihrer Begründung festgehalten.',
    unanimous:
      'Die Jury kann einstimmig von der Berechnung abweichen; jede Abweichung wird mit ihrer Begründung festgehalten.',
  },
  doubts: 'Zu bedenken',
  noDoubts: 'Nichts an diesen Regeln erscheint bedenklich.',
  signature: 'Ort, Datum und Unterschrift des Vorsitzes:',
  exampleLabel: 'Beispiel',
}

const english: RulesWords = {
  heading: 'The counting rules',
  digest: (digest) => `Digest of the rules: ${digest}`,
  tally: 'How it is counted',
  example: (submission, scores) => `As an example a made-up submission ${submission}: ${scores}.`,
  measure: (id) => `Further measure “${id}”`,
  others: 'It also holds',
  requirements: 'For an award a submission must reach',
  awards: 'The awards',
  budget: (money) => `All awards together cost ${money} at most.`,
  deviation: {
    none: 'The jury gives the awards as computed.',
    majority:
      'By a majority of its votes the jury may deviate from what is computed; each deviation is recorded with its reason.',
    unanimous:
      'By a unanimous vote the jury may deviate from what is computed; each deviation is recorded with its reason.',
  },
  doubts: 'To be considered',
  noDoubts: 'Nothing about these rules seems doubtful.',
  signature: 'Place, date and signature of the chair:',
  exampleLabel: 'Example',
}

export const rulesWords: Readonly<Record<Language, RulesWords>> = { de: german, en: english }
