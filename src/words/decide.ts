// Every text of `jury decide`: what was recorded and what it changes, and the guided questions, German and English.
import type { Language } from '../model/competition.js'
import type { DecisionKind } from '../model/decision.js'
import { placeText } from './place.js'

/** The fields that are asked for one after another. */
export type DecisionQuestion =
  | 'kind'
  | 'juror'
  | 'scope'
  | 'submission'
  | 'division'
  | 'award'
  | 'set'
  | 'method'
  | 'seed'
  | 'reason'
  | 'for'
  | 'against'
  | 'abstained'
  | 'recordedBy'

/** The kinds whose value is asked as such: the others have an order, or none. */
export type AskedValue = 'quorum' | 'withhold' | 'give' | 'places' | 'prize' | 'revoke'

export type DecideWords = {
  readonly recorded: (no: number, said: string) => string
  readonly kinds: Readonly<Record<DecisionKind, (fields: SpokenFields) => string>>
  // What it changes
  readonly uncounted: (ballots: number) => string
  readonly lifted: (ballots: number) => string
  readonly due: (ballots: number) => string
  readonly place: (submission: string, division: string | null, before: number | null, after: number | null) => string
  readonly more: (count: number) => string
  readonly award: (name: string, id: string, changes: string) => string
  readonly added: (submissions: string) => string
  readonly removed: (submissions: string) => string
  readonly otherPrize: (submissions: string) => string
  readonly status: Readonly<Record<'given' | 'undecided' | 'withheld', string>>
  readonly unchanged: string
  readonly countable: string
  readonly uncountable: string
  // Which sets are tied
  readonly tiedNow: string
  readonly nobodyTied: string
  readonly tiedSet: (division: string | null, place: number, ids: string) => string
  readonly seedReason: (seed: string) => string
  /** Why scoring was closed, where nobody says it. */
  readonly closeReason: string
  // Guided
  readonly questions: Readonly<Record<DecisionQuestion, string>>
  /** Said behind a question that may stay unanswered. */
  readonly orNothing: string
  readonly orEveryWinner: string
  readonly labels: Readonly<Record<DecisionQuestion | 'place', string>>
  /** A value's label, by what is asked; `order` is that of a tie or lot. */
  readonly valueLabels: Readonly<Record<AskedValue | 'order', string>>
  readonly values: Readonly<Record<AskedValue, string>>
  readonly quorum: Readonly<Record<'rank' | 'unranked', string>>
  readonly scopes: Readonly<Record<'submission' | 'division', string>>
  readonly methods: Readonly<Record<'drawn' | 'seed', string>>
  readonly placeOf: (place: number, ids: string) => string
  readonly unknownSubmission: (id: string, nearest: string | null) => string
  readonly notInSet: (id: string) => string
  readonly wholeNumber: string
  readonly money: string
  readonly noSuchDecision: string
  readonly confirm: string
  readonly heading: string
  readonly summary: string
  readonly notRecorded: string
  readonly amendmentQuestion: string
}

export type SpokenFields = {
  readonly juror: string
  readonly submission: string
  readonly division: string
  readonly award: string
  readonly value: string
}

/** An order as it is written, by spaces. */
const inOrder = (value: string): string => value.trim().split(/\s+/).join(', ')

/** The ranking of all submissions stands under `*`. */
const divisionSaid = (division: string | null, all: string): string =>
  division === null ? '' : division === '*' ? `* (${all}), ` : `${division}, `

const german: DecideWords = {
  recorded: (no, said) => `Beschluss ${no} ist festgehalten: ${said}`,
  kinds: {
    recusal: ({ juror, submission, division }) =>
      submission === ''
        ? `${juror} wertet in der Wettbewerbsgruppe ${division} wegen Befangenheit nicht.`
        : `${juror} wertet den Beitrag ${submission} wegen Befangenheit nicht.`,
    absence: ({ juror }) => `${juror} ist abwesend; was nicht abgegeben ist, steht nicht mehr aus.`,
    exclusion: ({ submission }) => `Der Beitrag ${submission} ist nicht zugelassen.`,
    tie: ({ value }) => `Für die punktgleichen Beiträge gilt die Reihenfolge ${inOrder(value)}.`,
    lot: ({ value }) => `Für die punktgleichen Beiträge gilt durch Losentscheid die Reihenfolge ${inOrder(value)}.`,
    quorum: ({ submission, value }) =>
      value === 'rank'
        ? `Der Beitrag ${submission} erhält einen Rang, auch wenn er die Mindestzahl der Wertungen nicht erreicht.`
        : `Der Beitrag ${submission} bleibt ohne Rang, wenn er die Mindestzahl der Wertungen nicht erreicht.`,
    withhold: ({ award, value }) =>
      value === ''
        ? `Der Preis ${award} wird nicht vergeben.`
        : `Beim Preis ${award} ${value === '1' ? 'wird ein Platz' : `werden ${value} Plätze`} nicht vergeben.`,
    give: ({ award, submission }) =>
      `Der Beitrag ${submission} erhält den Preis ${award}, abweichend von der Berechnung.`,
    pass: ({ award, submission }) => `Der Beitrag ${submission} wird beim Preis ${award} nicht berücksichtigt.`,
    places: ({ award, value }) => `Der Preis ${award} hat ${value === '1' ? 'einen Platz' : `${value} Plätze`}.`,
    prize: ({ award, submission, value }) =>
      `Das Preisgeld beim Preis ${award}${submission === '' ? '' : ` für ${submission}`} beträgt ${value}.`,
    decline: ({ award, submission }) => `${submission} nimmt den Preis ${award} nicht an.`,
    amendment: ({ value }) => `Wertungsbögen nach früheren Wertungsregeln gelten unter den Regeln ${value}.`,
    revoke: ({ value }) => `Beschluss ${value} gilt nicht mehr.`,
    close: () => 'Die Wertung ist geschlossen; Wertungsbögen werden nicht mehr angenommen.',
    reopen: () => 'Die Wertung ist wieder geöffnet.',
  },
  uncounted: (ballots) =>
    ballots === 1
      ? 'Ein bereits abgegebener Wertungsbogen zählt deshalb nicht mehr; er bleibt in der Datei stehen.'
      : `${ballots} bereits abgegebene Wertungsbögen zählen deshalb nicht mehr; sie bleiben in den Dateien stehen.`,
  lifted: (ballots) =>
    ballots === 1 ? 'Ein Wertungsbogen steht nicht mehr aus.' : `${ballots} Wertungsbögen stehen nicht mehr aus.`,
  due: (ballots) => (ballots === 1 ? 'Ein Wertungsbogen steht nun aus.' : `${ballots} Wertungsbögen stehen nun aus.`),
  place: (submission, division, before, after) =>
    `${submission}${division === null ? '' : ` (${division})`}: ${after === null ? 'ohne Rang' : `Rang ${placeText.de(after)}`} statt ${before === null ? 'ohne Rang' : `Rang ${placeText.de(before)}`}`,
  more: (count) => `… und ${count} weitere Ränge`,
  award: (name, id, changes) => `Preis „${name}“ (${id}): ${changes}`,
  added: (submissions) => `nun an ${submissions}`,
  removed: (submissions) => `nicht mehr an ${submissions}`,
  otherPrize: (submissions) => `anderes Preisgeld für ${submissions}`,
  status: { given: 'damit entschieden', undecided: 'noch nicht entschieden', withheld: 'nicht vergeben' },
  unchanged: 'An Rängen und Preisen ändert sich dadurch nichts.',
  countable: 'Damit kann wieder gezählt werden.',
  uncountable: 'Gezählt werden kann noch nicht; die Beanstandungen nennt jury check.',
  tiedNow: 'Jetzt sind punktgleich:',
  nobodyTied: 'Zurzeit sind keine Beiträge punktgleich, über die so zu entscheiden wäre.',
  tiedSet: (division, place, ids) =>
    `${divisionSaid(division, 'alle Wettbewerbsgruppen')}Rang ${placeText.de(place)}: ${ids}`,
  seedReason: (seed) =>
    `Losentscheid mit „${seed}“: Reihenfolge nach der SHA-256 von diesem Text, Zeilenvorschub und Kennung, aufsteigend.`,
  closeReason: 'Es steht kein Wertungsbogen mehr aus.',
  questions: {
    kind: 'Was wurde beschlossen?',
    juror: 'Um welches Jurymitglied geht es?',
    scope: 'Betrifft die Befangenheit einen Beitrag oder eine ganze Wettbewerbsgruppe?',
    submission: 'Um welchen Beitrag geht es?',
    division: 'Um welche Wettbewerbsgruppe geht es?',
    award: 'Um welchen Preis geht es?',
    set: 'Über welche punktgleichen Beiträge wurde entschieden?',
    method: 'Wie wird gelost?',
    seed: 'Mit welchem Text wird gelost? Derselbe Text ergibt immer dasselbe Los; legen Sie ihn vorher fest.',
    reason: 'Aus welchem Grund?',
    for: 'Wie viele Ja-Stimmen?',
    against: 'Wie viele Nein-Stimmen?',
    abstained: 'Wie viele Enthaltungen?',
    recordedBy: 'Wer hält den Beschluss fest?',
  },
  labels: {
    kind: 'Beschluss',
    juror: 'Jurymitglied',
    scope: 'Umfang',
    submission: 'Beitrag',
    division: 'Wettbewerbsgruppe',
    award: 'Preis',
    set: 'Punktgleich',
    method: 'Los',
    seed: 'Text',
    reason: 'Begründung',
    for: 'Ja-Stimmen',
    against: 'Nein-Stimmen',
    abstained: 'Enthaltungen',
    recordedBy: 'Festgehalten von',
    place: 'Beitrag',
  },
  orNothing: 'Enter allein: keine Angabe.',
  orEveryWinner: 'Enter allein: um alle Preisträger.',
  valueLabels: {
    order: 'Reihenfolge',
    quorum: 'Folge',
    withhold: 'Plätze',
    give: 'Preisgeld',
    places: 'Plätze',
    prize: 'Preisgeld',
    revoke: 'Beschluss',
  },
  values: {
    quorum: 'Was geschieht mit dem Beitrag, wenn er die Mindestzahl der Wertungen nicht erreicht?',
    withhold: 'Wie viele Plätze werden nicht vergeben? Enter allein: der ganze Preis.',
    give: 'Mit welchem Preisgeld? Enter allein: wie nach den Regeln.',
    places: 'Auf wie viele Plätze wird der Preis vergeben?',
    prize: 'Wie hoch ist das Preisgeld?',
    revoke: 'Welcher Beschluss (Nummer) gilt nicht mehr?',
  },
  quorum: { rank: 'er erhält dennoch einen Rang', unranked: 'er bleibt ohne Rang' },
  scopes: { submission: 'einen Beitrag', division: 'eine ganze Wettbewerbsgruppe' },
  methods: {
    drawn: 'es wurde schon gelost; die Reihenfolge wird eingetragen',
    seed: 'jetzt, nach einem vorher festgelegten Text',
  },
  placeOf: (place, ids) => `Welcher Beitrag steht an ${place}. Stelle? Zur Wahl stehen ${ids}.`,
  unknownSubmission: (id, nearest) =>
    `Den Beitrag „${id}“ gibt es nicht.${nearest === null ? '' : ` Meinten Sie ${nearest}?`}`,
  notInSet: (id) => `„${id}“ steht hier nicht zur Wahl.`,
  wholeNumber: 'Bitte geben Sie eine ganze Zahl ein.',
  money: 'Bitte geben Sie einen Geldbetrag mit höchstens zwei Nachkommastellen ein.',
  noSuchDecision: 'Einen Beschluss mit dieser Nummer, der noch gilt, gibt es nicht.',
  confirm: 'Diesen Beschluss festhalten?',
  heading: 'Der Beschluss',
  summary: 'Ihre Angaben',
  notRecorded: 'Es wurde nichts festgehalten.',
  amendmentQuestion: 'Sollen die früher abgegebenen Wertungsbögen unter den geänderten Regeln gelten?',
}

const english: DecideWords = {
  recorded: (no, said) => `Decision ${no} is recorded: ${said}`,
  kinds: {
    recusal: ({ juror, submission, division }) =>
      submission === ''
        ? `${juror} is recused from the division ${division}.`
        : `${juror} is recused from the submission ${submission}.`,
    absence: ({ juror }) => `${juror} is absent; what is not cast is no longer outstanding.`,
    exclusion: ({ submission }) => `the submission ${submission} is excluded.`,
    tie: ({ value }) => `the order of the tied submissions is ${inOrder(value)}.`,
    lot: ({ value }) => `the order of the tied submissions is, by lot, ${inOrder(value)}.`,
    quorum: ({ submission, value }) =>
      value === 'rank'
        ? `the submission ${submission} is ranked, even if it does not reach the quorum.`
        : `the submission ${submission} stays unranked if it does not reach the quorum.`,
    withhold: ({ award, value }) =>
      value === ''
        ? `the award ${award} is withheld.`
        : `${value === '1' ? 'one place' : `${value} places`} of the award ${award} ${value === '1' ? 'is' : 'are'} withheld.`,
    give: ({ award, submission }) => `${submission} is given the award ${award}, otherwise than computed.`,
    pass: ({ award, submission }) => `${submission} is passed over for the award ${award}.`,
    places: ({ award, value }) => `the award ${award} has ${value === '1' ? 'one place' : `${value} places`}.`,
    prize: ({ award, submission, value }) =>
      `the prize of the award ${award}${submission === '' ? '' : ` for ${submission}`} is ${value}.`,
    decline: ({ award, submission }) => `${submission} declines the award ${award}.`,
    amendment: ({ value }) => `ballots cast under earlier rules stand under the rules ${value}.`,
    revoke: ({ value }) => `decision ${value} no longer holds.`,
    close: () => 'scoring is closed; ballots are no longer accepted.',
    reopen: () => 'scoring is open again.',
  },
  uncounted: (ballots) =>
    ballots === 1
      ? 'One ballot cast before therefore no longer counts; it stays in its file.'
      : `${ballots} ballots cast before therefore no longer count; they stay in their files.`,
  lifted: (ballots) =>
    ballots === 1 ? 'One ballot is no longer outstanding.' : `${ballots} ballots are no longer outstanding.`,
  due: (ballots) => (ballots === 1 ? 'One ballot is outstanding now.' : `${ballots} ballots are outstanding now.`),
  place: (submission, division, before, after) =>
    `${submission}${division === null ? '' : ` (${division})`}: ${after === null ? 'unranked' : `place ${placeText.en(after)}`} instead of ${before === null ? 'unranked' : `place ${placeText.en(before)}`}`,
  more: (count) => `… and ${count} more places`,
  award: (name, id, changes) => `Award “${name}” (${id}): ${changes}`,
  added: (submissions) => `now to ${submissions}`,
  removed: (submissions) => `no longer to ${submissions}`,
  otherPrize: (submissions) => `another prize for ${submissions}`,
  status: { given: 'thereby decided', undecided: 'not decided yet', withheld: 'withheld' },
  unchanged: 'It changes no place and no award.',
  countable: 'With it the ballots can be counted again.',
  uncountable: 'Nothing can be counted yet; jury check names the findings.',
  tiedNow: 'Tied now are:',
  nobodyTied: 'At present no submissions are tied that could be decided on in this way.',
  tiedSet: (division, place, ids) => `${divisionSaid(division, 'all divisions')}place ${placeText.en(place)}: ${ids}`,
  seedReason: (seed) =>
    `Drawn by lot with “${seed}”: in ascending order of the SHA-256 of this text, a line feed and the id.`,
  closeReason: 'No ballot is outstanding any more.',
  questions: {
    kind: 'What was decided?',
    juror: 'Which juror is it about?',
    scope: 'Is the recusal from one submission or from a whole division?',
    submission: 'Which submission is it about?',
    division: 'Which division is it about?',
    award: 'Which award is it about?',
    set: 'Which tied submissions were decided on?',
    method: 'How is the lot drawn?',
    seed: 'By which text is the lot drawn? The same text always draws the same lot; settle it beforehand.',
    reason: 'For which reason?',
    for: 'How many votes for it?',
    against: 'How many votes against it?',
    abstained: 'How many abstentions?',
    recordedBy: 'Who records the decision?',
  },
  labels: {
    kind: 'Decision',
    juror: 'Juror',
    scope: 'Scope',
    submission: 'Submission',
    division: 'Division',
    award: 'Award',
    set: 'Tied',
    method: 'Lot',
    seed: 'Text',
    reason: 'Reason',
    for: 'For',
    against: 'Against',
    abstained: 'Abstained',
    recordedBy: 'Recorded by',
    place: 'Submission',
  },
  orNothing: 'Enter alone: not said.',
  orEveryWinner: 'Enter alone: all winners.',
  valueLabels: {
    order: 'Order',
    quorum: 'Effect',
    withhold: 'Places',
    give: 'Prize',
    places: 'Places',
    prize: 'Prize',
    revoke: 'Decision',
  },
  values: {
    quorum: 'What happens to the submission if it does not reach the quorum?',
    withhold: 'How many places are withheld? Enter alone: the whole award.',
    give: 'With which prize? Enter alone: as the rules say.',
    places: 'For how many places is the award given?',
    prize: 'How much is the prize?',
    revoke: 'Which decision (number) no longer holds?',
  },
  quorum: { rank: 'it is ranked all the same', unranked: 'it stays unranked' },
  scopes: { submission: 'one submission', division: 'a whole division' },
  methods: {
    drawn: 'it has been drawn; the order is entered',
    seed: 'now, by a text settled beforehand',
  },
  placeOf: (place, ids) => `Which submission is number ${place} in the order? The choice is among ${ids}.`,
  unknownSubmission: (id, nearest) =>
    `There is no submission “${id}”.${nearest === null ? '' : ` Did you mean ${nearest}?`}`,
  notInSet: (id) => `“${id}” is not among the choices here.`,
  wholeNumber: 'Please give a whole number.',
  money: 'Please give an amount of money with at most two decimals.',
  noSuchDecision: 'There is no decision of this number that still holds.',
  confirm: 'Record this decision?',
  heading: 'The decision',
  summary: 'Your answers',
  notRecorded: 'Nothing was recorded.',
  amendmentQuestion: 'Are the ballots cast before to stand under the rules as amended?',
}

export const decideWords: Readonly<Record<Language, DecideWords>> = { de: german, en: english }
