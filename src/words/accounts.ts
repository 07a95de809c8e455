// What is said of a step where it is shown at work on one submission, in German and English.
import type { Language } from '../model/competition.js'
import { placeText } from './place.js'

export type AccountWords = {
  readonly dropped: (values: string) => string
  readonly droppedNothing: string
  readonly unchanged: string
  readonly middle: string
  /** Best, worst or nearest: how many were taken. */
  readonly chosen: Readonly<Record<'best' | 'worst' | 'nearest', (count: number) => string>>
  /** How many of so many gave the better score. */
  readonly votes: (count: number, of: number, score: string) => string
  readonly centre: (calculation: string) => string
  readonly rounded: (value: string) => string
  /** Both ends included, and both left out. */
  readonly within: (low: string, high: string) => string
  readonly between: (low: string, high: string) => string
  readonly away: (distance: string) => string
  readonly rank: (ranks: string) => string
  readonly weight: (weight: string) => string
  readonly inColumn: (column: string, value: string) => string
  readonly inRound: (round: string) => string
  readonly spread: (mean: string, variance: string) => string
  readonly spreadOfAll: (spread: string) => string
  readonly standardised: string
  readonly majority: (count: number, of: number) => string
  readonly upTo: (place: number) => string
  readonly placeHeading: string
  readonly danceSum: (sum: string) => string
  readonly sameSum: (names: string) => string
  readonly dances: (name: string, places: string, marks: string) => string
  readonly marksUpTo: (place: number, count: number, sum: string) => string
  readonly place: (place: string) => string
}

const german: AccountWords = {
  dropped: (values) => `gestrichen: ${values}`,
  droppedNothing: 'nichts gestrichen',
  unchanged: 'Kein Wert ändert sich.',
  middle: 'Mitte',
  chosen: {
    best: (count) => (count === 1 ? 'der beste' : `die ${count} besten`),
    worst: (count) => (count === 1 ? 'der schlechteste' : `die ${count} schlechtesten`),
    nearest: (count) => (count === 1 ? 'der beste' : `die ${count}, die am nächsten beieinanderliegen`),
  },
  votes: (count, of, score) => `${count} von ${of} gaben ${score}`,
  centre: (calculation) => `Mitte ${calculation}`,
  rounded: (value) => `gerundet ${value}`,
  within: (low, high) => `zulässig ${low} bis ${high}`,
  between: (low, high) => `zulässig über ${low} und unter ${high}`,
  away: (distance) => `Abstand ${distance}`,
  rank: (ranks) => `Rang ${ranks}`,
  weight: (weight) => `Gewicht ${weight}`,
  inColumn: (column, value) => `Spalte „${column}“: ${value}`,
  inRound: (round) => `„${round}“`,
  spread: (mean, variance) => `Mittel ${mean}, Varianz ${variance}`,
  spreadOfAll: (spread) => `ganze Jury: ${spread}`,
  standardised: 'Neuer Wert = Mittel der Jury + (Wert − eigenes Mittel) · √(Varianz der Jury / eigene Varianz)',
  majority: (count, of) =>
    `Gezählt ist, wie oft dieser oder ein besserer Platz gegeben wurde; in Klammern die Summe dieser Plätze. Mehrheit: mindestens ${count} von ${of}.`,
  upTo: (place) => (place === 1 ? '1' : `1–${place}`),
  placeHeading: 'Platz',
  danceSum: (sum) => `Summe der Plätze: ${sum}`,
  sameSum: (names) => `Gleiche Summe: ${names}. Über die Reihenfolge entscheiden die Regeln 10 und 11:`,
  dances: (name, places, marks) => `${name}: Plätze ${places}; alle Wertungen zusammen: ${marks}`,
  marksUpTo: (place, count, sum) => `${placeText.de(place)} und besser ${count} (Summe ${sum})`,
  place: (place) => `Platz ${place}`,
}

const english: AccountWords = {
  dropped: (values) => `left out: ${values}`,
  droppedNothing: 'nothing left out',
  unchanged: 'No value changes.',
  middle: 'middle',
  chosen: {
    best: (count) => (count === 1 ? 'the best' : `the ${count} best`),
    worst: (count) => (count === 1 ? 'the worst' : `the ${count} worst`),
    nearest: (count) => (count === 1 ? 'the best' : `the ${count} closest together`),
  },
  votes: (count, of, score) => `${count} of ${of} gave ${score}`,
  centre: (calculation) => `middle ${calculation}`,
  rounded: (value) => `rounded ${value}`,
  within: (low, high) => `allowed ${low} to ${high}`,
  between: (low, high) => `allowed above ${low} and below ${high}`,
  away: (distance) => `${distance} away`,
  rank: (ranks) => `rank ${ranks}`,
  weight: (weight) => `weight ${weight}`,
  inColumn: (column, value) => `column “${column}”: ${value}`,
  inRound: (round) => `“${round}”`,
  spread: (mean, variance) => `mean ${mean}, variance ${variance}`,
  spreadOfAll: (spread) => `whole jury: ${spread}`,
  standardised: 'New value = mean of the jury + (value − own mean) · √(variance of the jury / own variance)',
  majority: (count, of) =>
    `Counted is how often this place or a better one was given; in brackets the sum of these places. Majority: at least ${count} of ${of}.`,
  upTo: (place) => (place === 1 ? '1' : `1–${place}`),
  placeHeading: 'place',
  danceSum: (sum) => `sum of the places: ${sum}`,
  sameSum: (names) => `Same sum: ${names}. The rules 10 and 11 decide the order:`,
  dances: (name, places, marks) => `${name}: places ${places}; all marks together: ${marks}`,
  marksUpTo: (place, count, sum) => `${placeText.en(place)} and better ${count} (sum ${sum})`,
  place: (place) => `place ${place}`,
}

export const accountWords: Readonly<Record<Language, AccountWords>> = { de: german, en: english }
