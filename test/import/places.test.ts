// Where a finding stands: the line on which its row begins in the file brought, and the number of its cell there.
import { afterEach, describe, expect, test } from 'vitest'
import { workbookBytes } from '../../src/write/workbook.js'
import { documentOf, type Files, folderWith, importText, removeFolders, sound, withRules } from './desk.js'

afterEach(removeFolders)

const divided: Files = { 'competition.json': sound['competition.json']! }
const json = { json: true } as const

/** Each finding as `code line:column`. */
const placesOf = (said: Parameters<typeof documentOf>[0]): readonly string[] =>
  documentOf(said)
    .findings.filter(({ code }) => code !== 'likely-duplicate')
    .map(({ code, line, column }) => `${code} ${line}:${column}`)

describe('a finding names the line on which its row begins', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('where lines end with %s, in cells too', async (_, end) => {
    const lines = [
      'Nr.;Kategorie;Kommune;Titel',
      'Z-001;Städte;Stadt Au;"Zwei',
      'Zeilen"',
      '',
      'Z-002;Dorf;Stadt Eng;Streit',
    ]
    const said = await importText(folderWith(divided), 'submissions', lines.join(end), json)
    expect(placesOf(said)).toEqual(['unknown-division 5:2'])
  })

  test('below title rows and a sep= line', async () => {
    const text =
      'sep=;\r\nWettbewerb;;;\r\n"Stand:\r\nheute";;;\r\nNr.;Kategorie;Kommune;Titel\r\nZ-001;Dorf;Stadt Au;Hafen\r\n'
    expect(placesOf(await importText(folderWith(divided), 'submissions', text, json))).toEqual(['unknown-division 6:2'])
  })

  test('in a workbook', async () => {
    const rows = [
      ['Nr.', 'Kategorie', 'Kommune', 'Titel'],
      ['Z-001', 'Städte', 'Stadt Au', 'Zwei\nZeilen'],
      ['Z-002', 'Dorf', 'Stadt Eng', 'x'],
    ]
    const cells = rows.map((row) => row.map((text) => ({ kind: 'text', text }) as const))
    const bytes = workbookBytes({ name: 'Liste', rows: cells, header: 0, rules: [] })
    const said = await importText(folderWith(divided), 'submissions', bytes, { ...json, name: 'brought.xlsx' })
    expect(placesOf(said)).toEqual(['unknown-division 3:2'])
  })
})

describe('a finding names the cell of the file, wherever its column went', () => {
  test.each([
    ['an id', 'submissions', 'Titel;Kommune;Kategorie;Nr.\nHafen;Au;Städte;Z 1\n', 'id-malformed 2:4'],
    [
      'an id that stands twice',
      'submissions',
      'Titel;Kommune;Kategorie;Nr.\na;b;Städte;Z-1\na;b;Städte;Z-1\n',
      'id-repeated 3:4',
    ],
    ['a division', 'submissions', 'Titel;Kommune;Kategorie;Nr.\nHafen;Au;Dorf;Z-1\n', 'unknown-division 2:3'],
    ['a role', 'jurors', 'Name;Funktion;Kürzel\nSitz;Vorstand;x\n', 'role-unknown 2:2'],
    ['a weight', 'jurors', 'Name;Gewicht;Kürzel\nSitz;viel;x\n', 'weight-wrong 2:2'],
    ['a juror', 'assignments', 'Beitrag;Jurymitglied\nZ-001;niemand\n', 'unknown-juror 2:2'],
    ['a submission', 'assignments', 'Jurymitglied;Beitrag\nstaedtetag;Z-900\n', 'unknown-submission 2:2'],
    [
      'a score',
      'ballots',
      'Nr.;Jury;Know-how-Transfer;Gesamtkonzeption\nZ-001;staedtetag;5;11\n',
      'score-off-scale 2:4',
    ],
    [
      'a score in a file with a row per score',
      'ballots',
      'Punkte;Kriterium;Nr.;Jury\n5;konzept;Z-001;staedtetag\n11;transfer;Z-001;staedtetag\n',
      'score-off-scale 3:1',
    ],
    [
      'a criterion',
      'ballots',
      'Punkte;Kriterium;Nr.;Jury\n5;konzept;Z-001;staedtetag\n5;stil;Z-001;staedtetag\n',
      'unknown-criterion 3:2',
    ],
  ] as const)('%s', async (_, what, text, place) => {
    const { 'submissions.csv': __, ...rest } = sound
    const files = what === 'submissions' ? divided : what === 'jurors' ? rest : sound
    expect(placesOf(await importText(folderWith(files), what, text, json))).toContain(place)
  })

  test('a cell that would be replaced', async () => {
    const text = 'Ort;Nr.;Kategorie;Kommune;Titel;state\n;Z-001;Städte;Stadt Auenbrück;Anders;Hessen\n'
    expect(placesOf(await importText(folderWith(sound), 'submissions', text, json))).toEqual(['replaces 2:5'])
  })

  test('a row as a whole has no cell', async () => {
    const text = 'id,division,applicant,title\nZ-009,staedte,Stadt\n'
    expect(placesOf(await importText(folderWith(sound), 'submissions', text, json))).toEqual(['cells-differ 2:null'])
  })

  test('a cell left empty below a division', async () => {
    const text = 'Nr.;Kategorie;Kommune;Titel\nZ-001;Städte;Stadt Au;Hafen\nZ-002;;Stadt Eng;Streit\n'
    expect(placesOf(await importText(folderWith(divided), 'submissions', text, json))).toEqual(['gaps-open 3:2'])
  })

  test('a number that can be read in two ways', async () => {
    const said = await importText(folderWith(withRules({})), 'jurors', 'Kürzel\tName\tGewicht\nx\tSitz\t1,234\n', json)
    expect(placesOf(said)).toEqual(['number-open 2:3'])
  })
})
