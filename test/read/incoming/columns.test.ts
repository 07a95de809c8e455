// Which column of a file is what here, and what becomes of those that nothing goes by.
import { describe, expect, test } from 'vitest'
import { type ImportSettings, noSettings } from '../../../src/model/dialect.js'
import type { ImportKind, RememberedImport } from '../../../src/model/import-plan.js'
import { columnNamed, type ImportContext, knownNameCounter, mapColumns } from '../../../src/read/incoming/columns.js'
import { competitionWith } from '../readings.js'

const divisions = [{ id: 'staedte', name: 'Städte' }]
const contextOf = (what: ImportKind, more: Partial<ImportContext> = {}, keys: object = {}): ImportContext => ({
  what,
  competition: competitionWith({ ...(what === 'submissions' ? { divisions } : {}), ...keys }),
  knownJurors: new Set(),
  jurorIds: new Map(),
  submissionColumns: ['id', 'division', 'applicant', 'title', 'state'],
  standing: [],
  needed: [],
  numbers: [],
  remembered: [],
  ...more,
})
const said = (settings: Partial<ImportSettings>): ImportSettings => ({ ...noSettings, ...settings })

/** `from → column`, what is left out as `from: reason`, and what is missing. */
function mapped(names: readonly string[], context: ImportContext, settings: Partial<ImportSettings> = {}) {
  const read = mapColumns(names, context, said(settings))
  if (read.kind === 'clash') return `${read.clash.column}? ${read.clash.candidates.join(' | ')}`
  return {
    taken: Object.fromEntries(read.mapping.taken.map(({ column, from }) => [column, from])),
    leftOut: Object.fromEntries(read.mapping.leftOut.map(({ from, reason }) => [from, reason])),
    missing: read.missing,
  }
}

describe('the columns of submissions go by the names that offices give them', () => {
  test.each<readonly [string, string, string, string]>([
    ['Lfd. Nr.', 'Wettbewerbsgruppe', 'Kommune', 'Titel'],
    ['LFD NR', 'kategorie', 'ANTRAGSTELLER/IN', 'Titel des Beitrags'],
    ['Beitragsnummer', 'Sparte', 'Einreichende Stelle', 'Projekttitel'],
    ['Antragsnummer', 'Gruppe', 'Träger', 'Projektname'],
    ['Aktenzeichen', 'Kategorie (Pflichtfeld)', 'Bewerber/in', 'Titel [max. 80 Zeichen]'],
    ['No.', 'Category', 'Municipality', 'Project Title'],
    ['Reference', 'Division', 'Organization', 'Submission Title'],
    ['id', 'division', 'applicant', 'title'],
    ['  Nr. ', 'Wettbewerbs-\ngruppe', 'Name der\r\nKommune', 'Titel:'],
  ])('%s, %s, %s, %s', (id, division, applicant, title) => {
    const plain = (name: string) => name.replace(/\s+/g, ' ').trim()
    expect(mapped([id, division, applicant, title], contextOf('submissions'))).toEqual({
      taken: { id: plain(id), division: plain(division), applicant: plain(applicant), title: plain(title) },
      leftOut: {},
      missing: [],
    })
  })

  test('a weak name counts only where no better one is there', () => {
    const { taken } = mapped(['Nr.', 'Gruppe', 'Träger', 'Kommune', 'Titel', 'Projekt'], contextOf('submissions')) as {
      taken: Record<string, string>
    }
    expect(taken).toMatchObject({ applicant: 'Kommune', title: 'Titel', Träger: 'Träger', Projekt: 'Projekt' })
  })

  test('two columns that may both be one are asked', () => {
    expect(mapped(['Nr.', 'Kategorie', 'Kommune', 'Titel', 'Projekttitel'], contextOf('submissions'))).toBe(
      'title? Titel | Projekttitel',
    )
  })

  test('its own name goes before any other', () => {
    expect(mapped(['id', 'Nr.', 'division', 'Kommune', 'title', 'Titel'], contextOf('submissions'))).toMatchObject({
      taken: { id: 'id', title: 'title', 'Nr.': 'Nr.', Titel: 'Titel', applicant: 'Kommune' },
    })
  })

  test('what --map says goes before any name', () => {
    const map = new Map([
      ['id', 'Aktenzeichen'],
      ['title', 'worum es geht'],
    ])
    expect(
      mapped(['Nr.', 'Aktenzeichen', 'Kategorie', 'Kommune', 'Titel', 'Worum es geht'], contextOf('submissions'), {
        map,
      }),
    ).toMatchObject({
      taken: { id: 'Aktenzeichen', title: 'Worum es geht', 'Nr.': 'Nr.', Titel: 'Titel' },
      missing: [],
    })
  })

  test('a required column that no name leads to is missing; an id is not required', () => {
    expect(mapped(['Wer', 'Titel'], contextOf('submissions'))).toMatchObject({ missing: ['division', 'applicant'] })
    expect(mapped(['Kommune', 'Titel'], contextOf('submissions', {}, { divisions: undefined }))).toMatchObject({
      missing: [],
    })
  })
})

describe('a column of submissions that nothing goes by', () => {
  const names = ['Nr.', 'Kategorie', 'Kommune', 'Titel']
  test('is kept under its own name, behind those that are known', () => {
    expect(mapped(['Einwohner', ...names, 'Land'], contextOf('submissions'))).toEqual({
      taken: {
        id: 'Nr.',
        division: 'Kategorie',
        applicant: 'Kommune',
        title: 'Titel',
        Einwohner: 'Einwohner',
        Land: 'Land',
      },
      leftOut: {},
      missing: [],
    })
  })

  test('is left out where it holds an address by its name, unless it stands here already or the rules need it', () => {
    expect(mapped([...names, 'E-Mail', 'PLZ'], contextOf('submissions'))).toMatchObject({
      leftOut: { 'E-Mail': 'personal', PLZ: 'personal' },
    })
    expect(
      mapped([...names, 'E-Mail', 'PLZ'], contextOf('submissions', { standing: ['E-Mail'], needed: ['PLZ'] })),
    ).toMatchObject({ leftOut: {} })
  })

  test('is left out where --columns does not name it, and an address comes in where it does', () => {
    expect(
      mapped([...names, 'Land', 'E-Mail'], contextOf('submissions'), { columns: ['Titel', 'e-mail'] }),
    ).toMatchObject({
      taken: { id: 'Nr.', 'E-Mail': 'E-Mail' },
      leftOut: { Land: 'not-asked' },
    })
  })

  test('is left out where it is one of findings', () => {
    for (const name of ['Beanstandung', 'finding']) {
      expect(mapped([...names, name], contextOf('submissions'))).toMatchObject({ leftOut: { [name]: 'findings' } })
    }
  })
})

describe('the columns of other files', () => {
  test.each<readonly [string, ImportKind, readonly string[], Readonly<Record<string, string>>]>([
    [
      'jurors',
      'jurors',
      ['Kürzel', 'Name', 'Verband', 'Funktion', 'Vertretung für', 'Gewicht'],
      {
        id: 'Kürzel',
        name: 'Name',
        affiliation: 'Verband',
        role: 'Funktion',
        deputy_of: 'Vertretung für',
        weight: 'Gewicht',
      },
    ],
    ['assignments', 'assignments', ['Jurymitglied', 'Beitrag'], { juror: 'Jurymitglied', submission: 'Beitrag' }],
    [
      'ballots with a row per ballot',
      'ballots',
      ['Jury', 'Nr.', 'Konzept', 'transfer', 'Bemerkung'],
      { juror: 'Jury', submission: 'Nr.', konzept: 'Konzept', transfer: 'transfer', comment: 'Bemerkung' },
    ],
    [
      'ballots with a row per score',
      'ballots',
      ['Gutachter/in', 'Beitragsnummer', 'Kriterium', 'Punkte', 'Kommentar'],
      {
        juror: 'Gutachter/in',
        submission: 'Beitragsnummer',
        criterion: 'Kriterium',
        score: 'Punkte',
        comment: 'Kommentar',
      },
    ],
  ])('%s', (_, what, names, taken) =>
    expect(mapped(names, contextOf(what))).toEqual({ taken, leftOut: {}, missing: [] }),
  )

  test('what a ballot tells of its submission is not needed', () => {
    expect(
      mapped(['Jury', 'Nr.', 'Kommune', 'Titel', 'state', 'konzept', 'transfer'], contextOf('ballots')),
    ).toMatchObject({
      leftOut: { Kommune: 'unneeded', Titel: 'unneeded', state: 'unneeded' },
      missing: [],
    })
  })

  test('a criterion that is missing is missing', () => {
    expect(mapped(['juror', 'submission', 'konzept'], contextOf('ballots'))).toMatchObject({ missing: ['transfer'] })
  })
})

describe('what is remembered', () => {
  const before: RememberedImport = {
    map: new Map([
      ['applicant', 'Wer'],
      ['title', 'Was'],
    ]),
    columns: null,
    key: null,
    fill: null,
  }
  const context = contextOf('submissions', { remembered: [before] }, { divisions: undefined })

  test('holds where the file has all its columns', () => {
    expect(mapped(['Nr.', 'Wer', 'Was', 'Titel'], context)).toMatchObject({
      taken: { applicant: 'Wer', title: 'Was', Titel: 'Titel' },
    })
  })

  test('does not hold where one of them is missing', () => {
    expect(mapped(['Nr.', 'Wer', 'Titel'], context)).toMatchObject({
      taken: { title: 'Titel' },
      missing: ['applicant'],
    })
  })

  test('gives way to what is said now', () => {
    expect(mapped(['Wer', 'Was', 'Wozu'], context, { map: new Map([['title', 'Wozu']]) })).toMatchObject({
      taken: { applicant: 'Wer', title: 'Wozu' },
    })
  })

  test('helps to find the header', () => {
    expect(knownNameCounter(context, noSettings)(['Wer', 'Was', 'Nr.', 'sonst'])).toBe(3)
  })
})

test('a column is named as it stands, or up to case, accents, spaces and punctuation', () => {
  const columns = [{ name: 'Lfd. Nr.' }, { name: 'LFD NR' }]
  expect(columnNamed('LFD NR', columns)).toBe(columns[1])
  expect(columnNamed('lfd.nr', columns)).toBe(columns[0])
  expect(columnNamed('Nummer', columns)).toBe(undefined)
})
