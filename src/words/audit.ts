// What an audit says, in German and English: how every place came about.
import type { Language } from '../model/competition.js'
import { placeText } from './place.js'

export type AuditWords = {
  readonly heading: (title: string) => string
  readonly intro: readonly string[]
  readonly jurors: string
  readonly anonymous: (count: number) => string
  readonly jurorWeight: (juror: string, weight: string) => string
  readonly judgesOnly: (juror: string, criteria: string) => string
  readonly judgesDivisions: (juror: string, divisions: string) => string
  readonly criteria: string
  readonly scale: (min: string, max: string, step: string, best: 'high' | 'low') => string
  readonly rescaled: string
  readonly score: string
  readonly notCounted: string
  readonly overview: string
  readonly exact: string
  readonly ballots: string
  readonly noBallots: string
  readonly filled: (score: string) => string
  readonly averaged: (score: string) => string
  readonly unasked: string
  readonly recused: string
  readonly absent: string
  readonly outstanding: string
  readonly guest: string
  readonly deputyUnneeded: string
  readonly standsFor: (juror: string) => string
  readonly step: (number: number) => string
  readonly droppedOthers: string
  readonly noValue: string
  readonly total: (exact: string, printed: string) => string
  readonly combinedHeading: string
  readonly printed: string
  readonly measureHeading: (name: string) => string
  readonly measured: (exact: string, printed: string) => string
  readonly placed: (place: number, of: number) => string
  readonly sharedPlace: (place: number, others: string) => string
  readonly tieHeading: (total: string) => string
  readonly tieHeadingBetween: (best: string, worst: string) => string
  readonly tied: (names: string) => string
  /** Totals that differ: each name with its total. */
  readonly tiedWithin: (names: string, tolerance: string) => string
  readonly jurorTotals: (steps: string) => string
  readonly bestOfAll: string
  readonly before: string
  readonly stillTied: (names: string) => string
  readonly separatesNobody: string
  readonly onlyTwo: string
  readonly noRecord: string
  readonly byRecord: (no: number) => string
  readonly firsts: (count: number) => string
  readonly preferred: (count: number) => string
  readonly noTieSteps: string
  readonly requirements: string
  readonly required: (requirement: string, values: string, isMet: boolean) => string
  readonly reachedBy: (count: number) => string
  readonly unranked: (names: string, ballots: string) => string
  readonly needed: (quorum: number) => string
  readonly excluded: (no: number) => string
  readonly everything: string
  readonly looked: string
  readonly wins: (name: string, prize: string | null) => string
  /** Tied with a winner within the tolerance, or placed before one, by a total that is not good enough itself. */
  readonly misses: (name: string) => string
  readonly passed: (name: string, reason: string) => string
  readonly rest: string
}

const german: AuditWords = {
  heading: (title) => `Wertungsnachweis: ${title}`,
  intro: [
    'Dieser Nachweis zeigt zu jedem Beitrag, wie aus den abgegebenen Wertungsbögen Gesamtwertung und Rang entstanden sind. Jede Rechnung lässt sich mit einem Taschenrechner nachvollziehen.',
    'Gerechnet wird mit genauen Brüchen. Nach ≈ steht ein Bruch als gerundete Dezimalzahl, nur zum Lesen; weitergerechnet wird mit dem Bruch.',
  ],
  jurors: 'Jury',
  anonymous: (count) =>
    count === 1 ? 'Das Jurymitglied erscheint als J1.' : `Die Jurymitglieder erscheinen als J1 bis J${count}.`,
  jurorWeight: (juror, weight) => `${juror} zählt mit dem Gewicht ${weight}.`,
  judgesOnly: (juror, criteria) => `${juror} urteilt nur über ${criteria}.`,
  judgesDivisions: (juror, divisions) => `${juror} wertet nur Beiträge aus ${divisions}.`,
  criteria: 'Kriterien',
  scale: (min, max, step, best) =>
    `${min} bis ${max} in Schritten von ${step}, am besten ${best === 'high' ? max : min}`,
  rescaled: 'Umrechnung auf 0 bis 100',
  score: 'Wertung',
  notCounted: '0 (wird nicht gezählt)',
  overview: 'Rangfolge',
  exact: 'genau',
  ballots: 'Gezählte Wertungsbögen:',
  noBallots: 'Kein Wertungsbogen zählt.',
  filled: (score) => `${score} (fehlt, schlechteste)`,
  averaged: (score) => `${score} (fehlt, Mittel der anderen)`,
  unasked: '– (nicht gefragt)',
  recused: 'befangen',
  absent: 'abwesend',
  outstanding: 'Wertungsbogen steht aus',
  guest: 'Gast, zählt nicht mit',
  deputyUnneeded: 'Stellvertretung, nicht gebraucht',
  standsFor: (juror) => `in Vertretung von ${juror}`,
  step: (number) => `Schritt ${number}:`,
  droppedOthers:
    'Gestrichen wird hier bei jedem Kriterium für sich; das können andere Jurymitglieder sein als bei der Gesamtwertung.',
  noValue: 'keine Wertung',
  total: (exact, printed) =>
    exact === printed ? `Gesamtwertung: ${printed}.` : `Gesamtwertung: ${exact}, ausgewiesen als ${printed}.`,
  combinedHeading: 'Wertung je Kriterium, ohne die Zusammenfassung über die Kriterien:',
  printed: 'ausgewiesen',
  measureHeading: (name) => `Wertung „${name}“:`,
  measured: (exact, printed) =>
    exact === printed ? `Ergebnis: ${printed}.` : `Ergebnis: ${exact}, ausgewiesen als ${printed}.`,
  placed: (place, of) => `Rang ${placeText.de(place)} von ${of}.`,
  sharedPlace: (place, others) => `Rang ${placeText.de(place)}, geteilt mit ${others}.`,
  tieHeading: (total) => `Punktgleichheit bei ${total}`,
  tieHeadingBetween: (best, worst) => `Punktgleichheit bei ${best} bis ${worst}`,
  tied: (names) => `Punktgleich sind ${names}.`,
  tiedWithin: (names, tolerance) =>
    `Als punktgleich gelten ${names}; keine dieser Gesamtwertungen ist mehr als ${tolerance} von der besten entfernt.`,
  jurorTotals: (steps) =>
    `Gesamtwertungen der einzelnen Jurymitglieder (aus ihrem Wertungsbogen allein, Schritte ${steps}):`,
  bestOfAll: 'beste aller Beiträge mit Rang',
  before: ' vor ',
  stillTied: (names) => `${names} (weiter punktgleich)`,
  separatesNobody: 'trennt nicht',
  onlyTwo: 'gilt nur bei genau zweien',
  noRecord: 'für genau diese Beiträge liegt nichts vor',
  byRecord: (no) => `Beschluss ${no}`,
  firsts: (count) => `${count}-mal`,
  preferred: (count) => (count === 1 ? '1 Jurymitglied' : `${count} Jurymitglieder`),
  noTieSteps: 'Die Wertungsregeln sehen dafür keinen Schritt vor; der Rang wird geteilt.',
  requirements: 'Mindestanforderungen für einen Preis:',
  required: (requirement, values, isMet) => `${requirement}: ${values} – ${isMet ? 'erreicht' : 'nicht erreicht'}`,
  reachedBy: (count) => (count === 1 ? '1 Kriterium' : `${count} Kriterien`),
  unranked: (reason, ballots) => `${reason} (${ballots})`,
  needed: (quorum) => `nötig: ${quorum}`,
  excluded: (no) => `Beschluss ${no}`,
  everything:
    'Diese Rangfolge umfasst alle Wettbewerbsgruppen. Wie jede Gesamtwertung entstanden ist, steht bei der Wettbewerbsgruppe des Beitrags.',
  looked: 'Der Reihe nach:',
  wins: (name, prize) => (prize === null ? `${name} wird ausgezeichnet` : `${name} erhält ${prize}`),
  misses: (name) => `${name} erreicht selbst nicht die Gesamtwertung, die der Preis verlangt`,
  passed: (name, reason) => `${name} wird nicht berücksichtigt: ${reason}`,
  rest: 'Die übrigen Beiträge mit Rang kamen nicht mehr zum Zug.',
}

const english: AuditWords = {
  heading: (title) => `Audit: ${title}`,
  intro: [
    'This audit shows for each submission how its total and its place came about from the ballots cast. Every calculation can be followed with a pocket calculator.',
    'Fractions are exact. After ≈ a fraction stands as a rounded decimal, for reading only; counting goes on with the fraction.',
  ],
  jurors: 'Jury',
  anonymous: (count) => (count === 1 ? 'The juror appears as J1.' : `The jurors appear as J1 to J${count}.`),
  jurorWeight: (juror, weight) => `${juror} counts with the weight ${weight}.`,
  judgesOnly: (juror, criteria) => `${juror} judges only ${criteria}.`,
  judgesDivisions: (juror, divisions) => `${juror} judges only submissions of ${divisions}.`,
  criteria: 'Criteria',
  scale: (min, max, step, best) => `${min} to ${max} in steps of ${step}, best ${best === 'high' ? max : min}`,
  rescaled: 'On 0 to 100',
  score: 'score',
  notCounted: '0 (not counted)',
  overview: 'Ranking',
  exact: 'exact',
  ballots: 'Counted ballots:',
  noBallots: 'No ballot counts.',
  filled: (score) => `${score} (missing, worst)`,
  averaged: (score) => `${score} (missing, mean of the others)`,
  unasked: '– (not asked)',
  recused: 'recused',
  absent: 'absent',
  outstanding: 'ballot outstanding',
  guest: 'guest, not counted',
  deputyUnneeded: 'deputy, not needed',
  standsFor: (juror) => `for ${juror}`,
  step: (number) => `Step ${number}:`,
  droppedOthers: 'Here values are left out for each criterion by itself; these may be other jurors than for the total.',
  noValue: 'no score',
  total: (exact, printed) => (exact === printed ? `Total: ${printed}.` : `Total: ${exact}, printed as ${printed}.`),
  combinedHeading: 'Combined score of each criterion, without the steps that combine the criteria:',
  printed: 'printed',
  measureHeading: (name) => `Measure “${name}”:`,
  measured: (exact, printed) => (exact === printed ? `Value: ${printed}.` : `Value: ${exact}, printed as ${printed}.`),
  placed: (place, of) => `Place ${placeText.en(place)} of ${of}.`,
  sharedPlace: (place, others) => `Place ${placeText.en(place)}, shared with ${others}.`,
  tieHeading: (total) => `Tie at ${total}`,
  tieHeadingBetween: (best, worst) => `Tie at ${best} to ${worst}`,
  tied: (names) => `${names} are tied.`,
  tiedWithin: (names, tolerance) =>
    `${names} count as tied; none of these totals is more than ${tolerance} away from the best of them.`,
  jurorTotals: (steps) => `Totals of the single jurors (from their ballot alone, steps ${steps}):`,
  bestOfAll: 'best of all ranked',
  before: ' before ',
  stillTied: (names) => `${names} (still tied)`,
  separatesNobody: 'separates nobody',
  onlyTwo: 'only for exactly two',
  noRecord: 'nothing is recorded for exactly these submissions',
  byRecord: (no) => `decision ${no}`,
  firsts: (count) => (count === 1 ? 'once' : `${count} times`),
  preferred: (count) => (count === 1 ? '1 juror' : `${count} jurors`),
  noTieSteps: 'The rules have no step for this; the place is shared.',
  requirements: 'Requirements for an award:',
  required: (requirement, values, isMet) => `${requirement}: ${values} – ${isMet ? 'reached' : 'not reached'}`,
  reachedBy: (count) => (count === 1 ? '1 criterion' : `${count} criteria`),
  unranked: (reason, ballots) => `${reason} (${ballots})`,
  needed: (quorum) => `needed: ${quorum}`,
  excluded: (no) => `decision ${no}`,
  everything:
    'This ranking is over all divisions. How each total came about stands under the division of the submission.',
  looked: 'In order:',
  wins: (name, prize) => (prize === null ? `${name} wins` : `${name} wins ${prize}`),
  misses: (name) => `${name} has not itself the total that the award asks for`,
  passed: (name, reason) => `${name} is passed over: ${reason}`,
  rest: 'The other ranked submissions were not reached.',
}

export const auditWords: Readonly<Record<Language, AuditWords>> = { de: german, en: english }
