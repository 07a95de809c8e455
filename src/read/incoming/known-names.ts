// The names that columns bear in the files of offices, in German and English, by what the column is here. Case, accents,
// spaces and punctuation do not matter. `weak` names count only where no other column has a better one.
import type { ImportKind } from '../../model/import-plan.js'

export type KnownName = { readonly column: string; readonly names: readonly string[]; readonly weak: readonly string[] }

const submission: readonly string[] = [
  'Beitrag',
  'Beitragsnummer',
  'Beitrag Nr.',
  'Beitrags-Nr.',
  'Nummer des Beitrags',
  'Lfd. Nr.',
  'Laufende Nummer',
  'Antragsnummer',
  'Submission ID',
  'Submission No.',
]
const juror: readonly string[] = [
  'Jurymitglied',
  'Jurorin',
  'Juror/in',
  'Jury',
  'Gutachter',
  'Gutachterin',
  'Gutachter/in',
  'Reviewer',
  'Judge',
]

const named = (column: string, names: readonly string[], weak: readonly string[] = []): KnownName => ({
  column,
  names,
  weak,
})

const scored: readonly KnownName[] = [
  named('juror', juror, ['Mitglied', 'Name']),
  named('submission', submission, ['Nr.', 'Nummer', 'Kennung', 'ID', 'No.', 'Number', 'Entry']),
]

export const knownNames: Readonly<Record<ImportKind, readonly KnownName[]>> = {
  submissions: [
    named(
      'id',
      [
        'Nr.',
        'Nummer',
        'Lfd. Nr.',
        'Laufende Nr.',
        'Laufende Nummer',
        'Beitragsnummer',
        'Beitrag Nr.',
        'Beitrags-Nr.',
        'Antragsnummer',
        'Antrags-Nr.',
        'Bewerbungsnummer',
        'Projektnummer',
        'Vorgangsnummer',
        'Kennung',
        'Kennnummer',
        'No.',
        'Number',
        'Submission ID',
        'Entry ID',
        'Submission No.',
      ],
      ['Aktenzeichen', 'Az.', 'Kennzeichen', 'Reference', 'Ref.', 'Referenz'],
    ),
    named(
      'division',
      ['Wettbewerbsgruppe', 'Wettbewerbskategorie', 'Kategorie', 'Sparte', 'Category', 'Competition Category'],
      ['Gruppe', 'Group', 'Class', 'Klasse', 'Track'],
    ),
    named(
      'applicant',
      [
        'Einreichende Stelle',
        'Antragsteller',
        'Antragstellerin',
        'Antragsteller/in',
        'Antragstellende',
        'Einreicher',
        'Einreicherin',
        'Einreicher/in',
        'Bewerber',
        'Bewerberin',
        'Bewerber/in',
        'Kommune',
        'Name der Kommune',
        'Gemeinde',
        'Municipality',
        'Submitter',
        'Submitted by',
      ],
      ['Träger', 'Projektträger', 'Organisation', 'Organization', 'Institution', 'Einrichtung', 'Stelle'],
    ),
    named(
      'title',
      [
        'Titel',
        'Titel des Beitrags',
        'Titel des Projekts',
        'Beitragstitel',
        'Projekttitel',
        'Projektname',
        'Name des Projekts',
        'Project Title',
        'Submission Title',
        'Title of the Submission',
      ],
      ['Beitrag', 'Projekt', 'Bezeichnung', 'Thema', 'Project', 'Submission', 'Name'],
    ),
  ],
  jurors: [
    named('id', ['Kürzel', 'Kuerzel', 'Kennung', 'Nr.', 'Nummer', 'Lfd. Nr.', 'No.']),
    named(
      'name',
      ['Jurymitglied', 'Vor- und Nachname', 'Juror', 'Jurorin', 'Juror/in', 'Full Name'],
      ['Mitglied', 'Sitz'],
    ),
    named(
      'affiliation',
      ['Institution', 'Organisation', 'Organization', 'Verband', 'Einrichtung', 'Entsendende Stelle'],
      ['Stelle', 'Behörde', 'Arbeitgeber'],
    ),
    named('role', ['Rolle', 'Funktion', 'Function']),
    named('deputy_of', ['Vertretung für', 'Stellvertretung für', 'Vertritt', 'Deputy of']),
    named('weight', ['Gewicht', 'Stimmgewicht', 'Gewichtung']),
    named('criteria', ['Kriterien']),
    named('divisions', ['Wettbewerbsgruppen', 'Kategorien', 'Sparten']),
  ],
  assignments: scored,
  ballots: [
    ...scored,
    named('criterion', ['Kriterium']),
    named('score', ['Punkte', 'Punktzahl', 'Wertung', 'Bewertung', 'Points']),
    named('comment', [
      'Kommentar',
      'Bemerkung',
      'Bemerkungen',
      'Anmerkung',
      'Anmerkungen',
      'Begründung',
      'Comments',
      'Remarks',
    ]),
    named('entered_by', ['Erfasst von', 'Entered by']),
  ],
  decisions: [],
}

/** The roles of jurors as lists have them. */
export const knownRoles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mitglied: 'member',
    jurymitglied: 'member',
    vorsitz: 'chair',
    vorsitzende: 'chair',
    vorsitzender: 'chair',
    juryvorsitz: 'chair',
    stellvertretung: 'deputy',
    stellvertreter: 'deputy',
    stellvertreterin: 'deputy',
    stellvertretendesmitglied: 'deputy',
    gast: 'guest',
  }),
)
