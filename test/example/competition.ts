// The rules of the example as competition.json states them, and the part of them that can move a place.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export const criteria = [
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
] as const

export const divisions = [
  { id: 'kreisfreie-staedte', name: 'Kreisfreie Städte' },
  { id: 'kreisangehoerige-kommunen', name: 'Kreisangehörige Kommunen' },
  { id: 'landkreise', name: 'Landkreise' },
  { id: 'einzelprojekte', name: 'Einzelprojekte' },
] as const

const tally = ['rescale', { mean: 'criteria' }, { drop: { highest: 1, lowest: 1 } }, { mean: 'jurors' }, { round: 2 }]
const requirement = [{ criteria: 6, minimum: 50 }]
const ties = [{ criterion: 'gesamtkonzept' }, 'median', 'decision', 'lot']
const awards = [
  { id: 'strategie-staedte', division: 'kreisfreie-staedte', places: 4 },
  { id: 'strategie-kommunen', division: 'kreisangehoerige-kommunen', places: 10 },
  { id: 'strategie-landkreise', division: 'landkreise', places: 3 },
]

export const competition: Json = {
  $schema: './competition.schema.json',
  version: 1,
  id: 'zusammenleben-2017',
  title:
    'Zusammenleben Hand in Hand – Kommunen gestalten (Beispiel mit erfundenen Beiträgen, Wertungen und Beschlüssen)',
  organizer: 'Bundesministerium des Innern',
  language: 'de',
  currency: 'EUR',
  divisions,
  scale: {
    min: 0,
    max: 10,
    step: 1,
    best: 'high',
    labels: { '0': 'nicht erkennbar', '5': 'teilweise erfüllt', '10': 'vorbildlich erfüllt' },
  },
  criteria,
  submissions: { show: ['applicant', 'title', 'summary'] },
  ballots: { expected: 'all', quorum: 4, missing: 'refuse', comments: 'optional' },
  tally,
  require: requirement,
  ties,
  awards: [
    ...awards.map(({ id, division, places }) => ({
      id,
      name: 'Hervorragende strategische Aktivitäten',
      division,
      places,
      prize: 25000,
      list: 'alphabetical',
    })),
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

/** What can move a place, with every key that has its default left out; its digest stands in each ballot. */
export const rulesInForce: Json = {
  scale: { min: 0, max: 10 },
  criteria: criteria.map(({ id }) => ({ id })),
  ballots: { quorum: 4 },
  tally,
  require: requirement,
  ties,
  divisions: divisions.map(({ id }) => id),
  awards: [
    ...awards.map(({ id, division, places }) => ({ id, division, places, prize: 25000 })),
    { id: 'einzelprojekte', division: 'einzelprojekte', places: 4, prize: 10000 },
  ],
  budget: 1000000,
  deviation: 'majority',
}

/** RFC 8785 for what occurs in rules: keys sorted by code unit, no spaces. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
