// The templates of `jury init`: a simple competition to begin with, in both languages, and the model case. A test holds
// the model case to the example competition, word for word.
import type { Language } from '../model/competition.js'
import type { WrittenRules } from '../model/written-rules.js'

const common = { $schema: './competition.schema.json', version: 1 } as const

const german: WrittenRules = {
  ...common,
  id: 'wettbewerb',
  title: 'Unser Wettbewerb',
  organizer: 'Wer den Wettbewerb ausrichtet',
  language: 'de',
  currency: 'EUR',
  scale: { min: 1, max: 10, labels: { '1': 'überzeugt nicht', '10': 'überzeugt vollkommen' } },
  criteria: [
    {
      id: 'idee',
      name: 'Idee',
      question: 'Wie eigenständig und einleuchtend ist die Idee des Beitrags?',
      help: 'Zu werten ist die Idee selbst, nicht ihre Darstellung.',
      weight: 1,
    },
    {
      id: 'umsetzung',
      name: 'Umsetzung',
      question: 'Wie gut ist die Idee umgesetzt?',
      help: 'Anhaltspunkte sind Sorgfalt, Machbarkeit und der Umgang mit den verfügbaren Mitteln.',
      weight: 1,
    },
    {
      id: 'wirkung',
      name: 'Wirkung',
      question: 'Welche Wirkung hat der Beitrag für die Menschen, an die er sich richtet?',
      help: 'Zu werten ist auch, ob die Wirkung von Dauer ist.',
      weight: 1,
    },
  ],
  submissions: { show: ['applicant', 'title'] },
  ballots: { expected: 'all', quorum: 2, missing: 'refuse', comments: 'optional' },
  tally: 'weighted-mean',
  ties: ['decision', 'lot'],
  awards: [{ id: 'jurypreis', name: 'Preis der Jury', places: 3, prize: [3000, 2000, 1000], shared: 'stop' }],
  deviation: 'none',
}

const english: WrittenRules = {
  ...common,
  id: 'competition',
  title: 'Our competition',
  organizer: 'Who runs the competition',
  language: 'en',
  currency: 'EUR',
  scale: { min: 1, max: 10, labels: { '1': 'not convincing', '10': 'fully convincing' } },
  criteria: [
    {
      id: 'idea',
      name: 'Idea',
      question: 'How original and how sound is the idea of the submission?',
      help: 'Score the idea itself, not how it is presented.',
      weight: 1,
    },
    {
      id: 'execution',
      name: 'Execution',
      question: 'How well is the idea carried out?',
      help: 'Look at care, at feasibility and at the use made of the means at hand.',
      weight: 1,
    },
    {
      id: 'impact',
      name: 'Impact',
      question: 'What does the submission change for the people it is meant for?',
      help: 'Consider also whether the change will last.',
      weight: 1,
    },
  ],
  submissions: { show: ['applicant', 'title'] },
  ballots: { expected: 'all', quorum: 2, missing: 'refuse', comments: 'optional' },
  tally: 'weighted-mean',
  ties: ['decision', 'lot'],
  awards: [{ id: 'jury-award', name: 'Jury award', places: 3, prize: [3000, 2000, 1000], shared: 'stop' }],
  deviation: 'none',
}

export const simpleTemplate: Readonly<Record<Language, WrittenRules>> = { de: german, en: english }

/** Zusammenleben Hand in Hand – Kommunen gestalten, 2017: the rules of the example, which is in German. */
export const zusammenlebenTemplate: WrittenRules = {
  ...common,
  id: 'zusammenleben-2017',
  title: 'Zusammenleben Hand in Hand – Kommunen gestalten',
  organizer: 'Bundesministerium des Innern',
  language: 'de',
  currency: 'EUR',
  divisions: [
    {
      id: 'kreisfreie-staedte',
      name: 'Kreisfreie Städte',
    },
    {
      id: 'kreisangehoerige-kommunen',
      name: 'Kreisangehörige Kommunen',
    },
    {
      id: 'landkreise',
      name: 'Landkreise',
    },
    {
      id: 'einzelprojekte',
      name: 'Einzelprojekte',
    },
  ],
  scale: {
    min: 0,
    max: 10,
    step: 1,
    best: 'high',
    labels: {
      '0': 'nicht erkennbar',
      '5': 'teilweise erfüllt',
      '10': 'vorbildlich erfüllt',
    },
  },
  criteria: [
    {
      id: 'gesamtkonzept',
      name: 'Kommunale Gesamtkonzeption',
      question: 'Ist der Beitrag in ein kommunales Gesamtkonzept zu Integration und Zusammenleben eingebunden?',
      help: 'Anhaltspunkte sind ein beschlossenes Integrationskonzept, ein Leitbild oder erkennbare Bezüge zu anderen Fachplanungen.',
    },
    {
      id: 'bedarfsanalyse',
      name: 'Analyse von Ausgangslage und Bedarf',
      question: 'Beruht der Beitrag auf einer Analyse der Ausgangslage und des Bedarfs vor Ort?',
      help: 'Anhaltspunkte sind eigene Erhebungen, kleinräumige Daten oder die Befragung der Menschen, an die sich der Beitrag richtet.',
    },
    {
      id: 'ziele',
      name: 'Festgelegte Ziele',
      question: 'Verfolgt der Beitrag klar festgelegte Ziele?',
      help: 'Die Ziele sollen benannt, mit Maßnahmen unterlegt und überprüfbar sein.',
    },
    {
      id: 'qualitaet',
      name: 'Qualitätsmanagement und Evaluation',
      question: 'Sieht der Beitrag ein Qualitätsmanagement und eine Evaluation vor?',
      help: 'Zu werten ist auch, ob die Ergebnisse in die weitere Arbeit einfließen.',
    },
    {
      id: 'vernetzung',
      name: 'Verbindliche Vernetzung',
      question: 'Stützt sich der Beitrag auf eine verbindlich vereinbarte Vernetzung und Zusammenarbeit der Akteure?',
      help: 'Anhaltspunkte sind Kooperationsvereinbarungen, gemeinsame Gremien und klar verteilte Aufgaben.',
    },
    {
      id: 'einfluss',
      name: 'Kommunale Einflussmöglichkeiten',
      question: 'Schöpft der Beitrag die Möglichkeiten der Kommune aus, auf die Integration Einfluss zu nehmen?',
      help: 'Zu werten ist der Beitrag im Verhältnis zu den Zuständigkeiten und Mitteln der einreichenden Stelle.',
    },
    {
      id: 'nachhaltigkeit',
      name: 'Nachhaltigkeit',
      question: 'Ist der Beitrag auf dauerhafte Wirkung angelegt?',
      help: 'Anhaltspunkte sind eine gesicherte Finanzierung, feste Stellen und die Übernahme in die Regelaufgaben.',
    },
    {
      id: 'politik',
      name: 'Kommunalpolitische Verankerung',
      question: 'Ist der Beitrag in der Kommunalpolitik verankert und wird er von ihr getragen?',
      help: 'Anhaltspunkte sind Beschlüsse der Vertretung, regelmäßige Berichte und die Unterstützung der Verwaltungsspitze.',
    },
    {
      id: 'vielfalt',
      name: 'Gleichstellung und Vielfalt',
      question: 'Berücksichtigt der Beitrag Aspekte der Geschlechtergerechtigkeit und der Vielfalt?',
      help: 'Zu werten ist auch, ob Zugewanderte an Planung und Umsetzung beteiligt sind.',
    },
    {
      id: 'transfer',
      name: 'Know-how-Transfer',
      question: 'Macht der Beitrag Wissen und Erfahrungen für andere Kommunen nutzbar?',
      help: 'Anhaltspunkte sind Handreichungen, Fortbildungen, Hospitationen und bereits erfolgte Übernahmen durch andere Kommunen.',
    },
  ],
  submissions: {
    show: ['applicant', 'title', 'summary'],
  },
  ballots: {
    expected: 'all',
    quorum: 4,
    missing: 'refuse',
    comments: 'optional',
  },
  tally: [
    'rescale',
    {
      mean: 'criteria',
    },
    {
      drop: {
        highest: 1,
        lowest: 1,
      },
    },
    {
      mean: 'jurors',
    },
    {
      round: 2,
    },
  ],
  require: [
    {
      criteria: 6,
      minimum: 50,
    },
  ],
  ties: [
    {
      criterion: 'gesamtkonzept',
    },
    'median',
    'decision',
    'lot',
  ],
  awards: [
    {
      id: 'strategie-staedte',
      name: 'Hervorragende strategische Aktivitäten',
      division: 'kreisfreie-staedte',
      places: 4,
      prize: 25000,
      list: 'alphabetical',
    },
    {
      id: 'strategie-kommunen',
      name: 'Hervorragende strategische Aktivitäten',
      division: 'kreisangehoerige-kommunen',
      places: 10,
      prize: 25000,
      list: 'alphabetical',
    },
    {
      id: 'strategie-landkreise',
      name: 'Hervorragende strategische Aktivitäten',
      division: 'landkreise',
      places: 3,
      prize: 25000,
      list: 'alphabetical',
    },
    {
      id: 'einzelprojekte',
      name: 'Bemerkenswerte Einzelprojekte',
      division: 'einzelprojekte',
      places: 4,
      prize: 10000,
      list: 'alphabetical',
    },
  ],
  budget: 1000000,
  deviation: 'majority',
}
