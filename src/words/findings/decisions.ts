// Findings about decisions.csv: what the jury decided, and whether it can hold.
import { type DecisionKind, decisionKinds } from '../../model/decision.js'
import type { InertReason } from '../../model/finding.js'
import { bare, cited, listed, nearestOr, quoted } from '../quotes.js'
import type { FindingWords } from './finding-words.js'

export const decisionFindings = {
  'number-wrong': {
    de: ({ value, expected }) => ({
      text: `Die Nummer ist ${cited.de(value)}; hier folgt Beschluss ${expected}.`,
      remedy: 'Nummerieren Sie die Beschlüsse fortlaufend 1, 2, 3 …, ohne Lücke.',
    }),
    en: ({ value, expected }) => ({
      text: `The number is ${cited.en(value)}; decision ${expected} comes next here.`,
      remedy: 'Number the decisions 1, 2, 3 …, without a gap.',
    }),
  },
  'kind-unknown': {
    de: ({ kind, nearest, known }) => ({
      text: `Die Art ${quoted.de(kind)} gibt es bei Beschlüssen nicht.`,
      remedy: nearestOr.de(nearest, `Möglich sind: ${listedAll(known)}.`),
    }),
    en: ({ kind, nearest, known }) => ({
      text: `There is no kind of decision ${quoted.en(kind)}.`,
      remedy: nearestOr.en(nearest, `Possible are: ${listedAll(known)}.`),
    }),
  },
  'field-missing': {
    de: ({ kind, field }) => ({
      text: isRecusalFromNothing(kind, field)
        ? 'Ein Beschluss der Art recusal braucht submission oder division; beide sind leer.'
        : `Ein Beschluss der Art ${bare(kind)} braucht das Feld ${bare(field)}; es ist leer.`,
      remedy: isRecusalFromNothing(kind, field) ? 'Füllen Sie eines von beiden aus.' : `Füllen Sie ${bare(field)} aus.`,
    }),
    en: ({ kind, field }) => ({
      text: isRecusalFromNothing(kind, field)
        ? 'A decision of the kind recusal needs submission or division; both are empty.'
        : `A decision of the kind ${bare(kind)} needs ${bare(field)}; it is empty.`,
      remedy: isRecusalFromNothing(kind, field) ? 'Fill in one of them.' : `Fill in ${bare(field)}.`,
    }),
  },
  'field-unused': {
    de: ({ kind, field, value }) => ({
      text: `In ${bare(field)} steht ${cited.de(value)}; bei einem Beschluss der Art ${bare(kind)} bleibt dieses Feld leer.`,
      remedy: `Leeren Sie ${bare(field)}, oder berichtigen Sie die Art des Beschlusses.`,
    }),
    en: ({ kind, field, value }) => ({
      text: `${bare(field)} is ${cited.en(value)}; in a decision of the kind ${bare(kind)} it stays empty.`,
      remedy: `Empty ${bare(field)}, or correct the kind of the decision.`,
    }),
  },
  'reason-missing': {
    de: ({ no }) => ({
      text: `Bei Beschluss ${no} fehlt die Begründung.`,
      remedy: 'Tragen Sie sie in der Spalte reason nach.',
    }),
    en: ({ no }) => ({
      text: `Decision ${no} has no reason.`,
      remedy: 'Fill in the column reason.',
    }),
  },
  'votes-wrong': {
    de: ({ column, value }) => ({
      text: `${bare(column)} ist ${cited.de(value)}; erwartet wird die Zahl der Stimmen, eine ganze Zahl ab 0.`,
      remedy: 'Schreiben Sie die Zahl der Stimmen, oder leeren Sie die Zelle, wenn nicht abgestimmt wurde.',
    }),
    en: ({ column, value }) => ({
      text: `${bare(column)} is ${cited.en(value)}; it must be the number of votes, a whole number from 0 up.`,
      remedy: 'Write the number of votes, or empty the cell where no vote was taken.',
    }),
  },
  'votes-too-many': {
    de: ({ no, votes, jurors }) => ({
      text: `Beschluss ${no} nennt ${votes} ${votes === 1 ? 'Stimme' : 'Stimmen'}; ${jurors === 1 ? 'stimmberechtigt ist 1 Jurymitglied' : `stimmberechtigt sind ${jurors} Jurymitglieder`}.`,
      remedy: 'Berichtigen Sie Ja-Stimmen (for), Nein-Stimmen (against) und Enthaltungen (abstained).',
    }),
    en: ({ no, votes, jurors }) => ({
      text: `Decision ${no} has ${votes} ${votes === 1 ? 'vote' : 'votes'}; ${jurors} ${jurors === 1 ? 'juror' : 'jurors'} may vote on it.`,
      remedy: 'Correct for, against and abstained.',
    }),
  },
  'vote-lacking': {
    de: ({ no, kind, rule }) => ({
      text: `Für Beschluss ${no} (${bare(kind)}) reichen die Stimmen nicht; nötig ist ${germanVote(rule)}.`,
      remedy: `Berichtigen Sie die Stimmen, wenn sie falsch eingetragen sind. Ist er schon festgehalten, heben Sie ihn auf: ${revoke(no)}`,
    }),
    en: ({ no, kind, rule }) => ({
      text: `The votes on decision ${no} (${bare(kind)}) do not suffice; it needs ${englishVote(rule)}.`,
      remedy: `Correct the votes if they were entered wrongly. If it is recorded already, revoke it: ${revoke(no)}`,
    }),
  },
  'vote-missing': {
    de: ({ no, kind, rule }) => ({
      text: `Bei Beschluss ${no} (${bare(kind)}) fehlen die Stimmen; nötig ist ${germanVote(rule)}.`,
      remedy: 'Tragen Sie Ja-Stimmen (for), Nein-Stimmen (against) und Enthaltungen (abstained) nach.',
    }),
    en: ({ no, kind, rule }) => ({
      text: `Decision ${no} (${bare(kind)}) has no votes; it needs ${englishVote(rule)}.`,
      remedy: 'Fill in for, against and abstained.',
    }),
  },
  'deviation-forbidden': {
    de: ({ no, kind }) => ({
      text: `Mit Beschluss ${no} (${bare(kind)}) weicht die Jury von der Berechnung ab; die Regeln lassen das nicht zu.`,
      remedy: `Setzen Sie deviation auf majority oder unanimous. Ist er schon festgehalten, heben Sie ihn auf: ${revoke(no)}`,
    }),
    en: ({ no, kind }) => ({
      text: `By decision ${no} (${bare(kind)}) the jury deviates from what was computed; the rules do not allow it.`,
      remedy: `Set deviation to majority or unanimous. If it is recorded already, revoke it: ${revoke(no)}`,
    }),
  },
  'decision-value': {
    de: ({ no, kind, value, expected }) => ({
      text: `Bei Beschluss ${no} (${bare(kind)}) ist value ${cited.de(value)}; erwartet wird ${expectedValue(kind, expected, germanValues)}.`,
      remedy: 'Berichtigen Sie value.',
    }),
    en: ({ no, kind, value, expected }) => ({
      text: `In decision ${no} (${bare(kind)}) value is ${cited.en(value)}; it must be ${expectedValue(kind, expected, englishValues)}.`,
      remedy: 'Correct value.',
    }),
  },
  'decision-repeats': {
    de: ({ no, id }) => ({
      text: `Beschluss ${no} nennt ${bare(id)} zweimal.`,
      remedy: 'Nennen Sie jeden Beitrag nur einmal.',
    }),
    en: ({ no, id }) => ({
      text: `Decision ${no} names ${bare(id)} twice.`,
      remedy: 'Name each submission only once.',
    }),
  },
  'revoke-unknown': {
    de: ({ no, value }) => ({
      text: `Beschluss ${no} hebt ${cited.de(value)} auf; davor steht kein solcher Beschluss.`,
      remedy: 'Nennen Sie in value die Nummer eines früheren Beschlusses.',
    }),
    en: ({ no, value }) => ({
      text: `Decision ${no} revokes ${cited.en(value)}; no such decision stands before it.`,
      remedy: 'Give the number of an earlier decision in value.',
    }),
  },
  'decision-inert': {
    de: ({ no, kind, why }) => ({
      text: `Beschluss ${no} (${bare(kind)}) bewirkt nichts: ${germanInert[why]}.`,
      remedy: `Soll er nicht mehr gelten, heben Sie ihn auf: ${revoke(no)}`,
    }),
    en: ({ no, kind, why }) => ({
      text: `Decision ${no} (${bare(kind)}) has no effect: ${englishInert[why]}.`,
      remedy: `If it is to hold no longer, revoke it: ${revoke(no)}`,
    }),
  },
  'closed-already': {
    de: ({ no, since }) => ({
      text: `Mit Beschluss ${no} wäre die Wertung ein zweites Mal geschlossen; geschlossen ist sie seit Beschluss ${since}.`,
      remedy: 'Wieder geöffnet wird sie mit: jury reopen --reason …',
    }),
    en: ({ no, since }) => ({
      text: `By decision ${no} scoring would be closed a second time; it has been closed since decision ${since}.`,
      remedy: 'It is opened again by: jury reopen --reason …',
    }),
  },
  'close-early': {
    de: ({ no, outstanding }) => ({
      text: `Mit Beschluss ${no} wäre die Wertung geschlossen; ${outstanding === 1 ? 'ein Wertungsbogen steht' : `${outstanding} Wertungsbögen stehen`} aber noch aus.`,
      remedy: 'Was zu tun ist, nennt jury close; Wertungsbögen von anderer Stelle gehören vorher übernommen.',
    }),
    en: ({ no, outstanding }) => ({
      text: `By decision ${no} scoring would be closed, but ${outstanding === 1 ? 'one ballot is' : `${outstanding} ballots are`} still outstanding.`,
      remedy: 'What can be done says jury close; ballots from elsewhere are to be imported before.',
    }),
  },
  'closed-outstanding': {
    de: ({ no, closed, outstanding }) => ({
      text: `Mit Beschluss ${no} ${outstanding === 1 ? 'stünde ein Wertungsbogen' : `stünden ${outstanding} Wertungsbögen`} aus; die Wertung ist aber seit Beschluss ${closed} geschlossen.`,
      remedy: 'Öffnen Sie sie vorher wieder: jury reopen --reason …',
    }),
    en: ({ no, closed, outstanding }) => ({
      text: `By decision ${no} ${outstanding === 1 ? 'one ballot' : `${outstanding} ballots`} would be outstanding, but scoring has been closed since decision ${closed}.`,
      remedy: 'Open it again before: jury reopen --reason …',
    }),
  },
  'not-closed': {
    de: ({ no }) => ({
      text: `Mit Beschluss ${no} würde die Wertung wieder geöffnet; sie ist nicht geschlossen.`,
      remedy: 'Geschlossen wird sie mit: jury close',
    }),
    en: ({ no }) => ({
      text: `By decision ${no} scoring would be opened again; it is not closed.`,
      remedy: 'It is closed by: jury close',
    }),
  },
  'not-tied': {
    de: ({ no, kind, sets }) => ({
      text: `Beschluss ${no} (${bare(kind)}) entscheidet über Beiträge, die so nicht punktgleich sind.`,
      remedy:
        sets.length === 0
          ? 'Zurzeit ist über keine Punktgleichheit so zu entscheiden.'
          : `Jetzt sind punktgleich: ${listedSets(sets)}.`,
    }),
    en: ({ no, kind, sets }) => ({
      text: `Decision ${no} (${bare(kind)}) is about submissions that are not tied like that.`,
      remedy: sets.length === 0 ? 'No tie is to be decided like that at present.' : `Tied now: ${listedSets(sets)}.`,
    }),
  },
} satisfies Partial<FindingWords>

/** Sets of ids, each with spaces between; the first twelve of either. */
const listedSets = (sets: readonly string[]): string =>
  sets
    .slice(0, 12)
    .map((set) => set.split(' ').slice(0, 12).map(bare).join(' '))
    .join('; ')

/** A recusal names a submission or a division. */
const isRecusalFromNothing = (kind: string, field: string): boolean => kind === 'recusal' && field === 'submission'

const revoke = (no: number): string => `jury decide revoke --value ${no} --reason …`

/** All kinds, even where they are more than a list in a sentence usually shows. */
const listedAll = (names: readonly string[]): string =>
  names.length <= decisionKinds.length ? names.map(bare).join(', ') : listed(names)

const germanVote = (rule: string): string =>
  rule === 'unanimous' ? 'Einstimmigkeit' : rule === 'majority' ? 'die Mehrheit der Stimmen' : bare(rule)
const englishVote = (rule: string): string =>
  rule === 'unanimous' ? 'a unanimous vote' : rule === 'majority' ? 'a majority of the votes' : bare(rule)

const germanInert: Readonly<Record<InertReason, string>> = {
  'not-tied': 'wenn er an der Reihe ist, sind nicht genau diese Beiträge punktgleich',
  'not-ranked': 'der Beitrag hat keinen Rang',
  'quorum-met': 'der Beitrag erreicht die Mindestzahl der Wertungen ohnehin',
  'not-a-winner': 'der Beitrag erhält diesen Preis nicht',
  'no-places': 'der Preis hat keine feste Zahl von Rängen',
  'closed-already': 'die Wertung ist schon geschlossen',
  'not-closed': 'die Wertung ist nicht geschlossen',
}
const englishInert: Readonly<Record<InertReason, string>> = {
  'not-tied': 'when its turn comes, not exactly these submissions are tied',
  'not-ranked': 'the submission has no place',
  'quorum-met': 'the submission reaches the quorum anyway',
  'not-a-winner': 'the submission does not win this award',
  'no-places': 'the award has no fixed number of places',
  'closed-already': 'scoring is closed already',
  'not-closed': 'scoring is not closed',
}

type ExpectedValues = Readonly<Partial<Record<DecisionKind, (expected: string) => string>>>

/** What `value` is to be, by the kind of the decision. */
function expectedValue(kind: string, expected: string, words: ExpectedValues): string {
  const known = decisionKinds.find((each) => each === kind)
  return (known === undefined ? undefined : words[known])?.(expected) ?? bare(expected)
}

/** The division that `division kreisfreie-staedte` names; null where the expected value is another one. */
const divisionIn = (expected: string): string | null => /^division (.+)$/.exec(expected)?.[1] ?? null

function orderOf(expected: string, ofDivision: (id: string) => string, ofAny: string): string {
  const division = divisionIn(expected)
  return division === null ? ofAny : ofDivision(bare(division))
}

const germanOrder = (expected: string): string =>
  orderOf(
    expected,
    (id) => `eine Reihenfolge von Beiträgen der Wettbewerbsgruppe ${id}`,
    'die Reihenfolge von mindestens zwei Beiträgen, durch Leerzeichen getrennt, etwa Z-001 Z-002',
  )
const englishOrder = (expected: string): string =>
  orderOf(
    expected,
    (id) => `an order of submissions of the division ${id}`,
    'the order of at least two submissions, with spaces between them, such as Z-001 Z-002',
  )

const germanValues: ExpectedValues = {
  tie: germanOrder,
  lot: germanOrder,
  quorum: () => 'rank oder unranked',
  withhold: () => 'eine ganze Zahl von Rängen ab 1, oder eine leere Zelle für alle',
  places: () => 'eine ganze Zahl von Rängen ab 0',
  give: () => 'ein Geldbetrag wie 25000.00, oder nichts',
  prize: () => 'ein Geldbetrag wie 25000.00',
  amendment: () => 'die Kennziffer der geltenden Wertungsregeln mit 16 Stellen',
  revoke: () => 'die Nummer eines früheren Beschlusses',
}
const englishValues: ExpectedValues = {
  tie: englishOrder,
  lot: englishOrder,
  quorum: () => 'rank or unranked',
  withhold: () => 'a whole number of places from 1 up, or an empty cell for all of them',
  places: () => 'a whole number of places from 0 up',
  give: () => 'an amount of money such as 25000.00, or nothing',
  prize: () => 'an amount of money such as 25000.00',
  amendment: () => 'the digest of the rules in force, of 16 digits',
  revoke: () => 'the number of an earlier decision',
}
