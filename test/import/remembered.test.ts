// imports.json: what was said about one file is not asked about the next one that has the same columns.
import { afterEach, describe, expect, test } from 'vitest'
import {
  answering,
  documentOf,
  type Files,
  filesOf,
  findingsOf,
  folderWith,
  importText,
  removeFolders,
  sound,
  withRules,
} from './desk.js'

afterEach(removeFolders)

const bare: Files = { 'competition.json': withRules({ divisions: undefined })['competition.json']! }
const divided: Files = { 'competition.json': sound['competition.json']! }
const remembered = (dir: string): unknown => JSON.parse(filesOf(dir)['imports.json'] ?? 'null')
const json = { json: true } as const

describe('the next file of the same columns', () => {
  test('needs no answer to which column is which', async () => {
    const dir = folderWith(bare)
    const { asker } = answering('Wer', 'Worum es geht')
    const first = 'Wer;Worum es geht;Lfd. Nr.\nStadt Au;Zusammen;1\n'
    const said = await importText(dir, 'submissions', first, { asker })
    expect(said.code).toBe(0)
    expect(remembered(dir)).toEqual({
      version: 1,
      submissions: [{ map: { id: 'Lfd. Nr.', applicant: 'Wer', title: 'Worum es geht' } }],
    })
    const second = await importText(dir, 'submissions', 'Wer;Worum es geht;Lfd. Nr.\nStadt Eng;Streit;2\n', json)
    expect(second.code).toBe(0)
    expect(filesOf(dir)['submissions.csv']).toBe('id,applicant,title\n1,Stadt Au,Zusammen\n2,Stadt Eng,Streit\n')
  })

  test('takes the columns that were asked for, and leaves the others out, time after time', async () => {
    const dir = folderWith(bare)
    const settings = { columns: ['Nr', 'Kommune', 'Titel', 'Telefon'] }
    const file = (nr: number) => `Nr;Kommune;Titel;Telefon;Farbe\n${nr};Stadt Au;Beitrag ${nr};0711 123456;rot\n`
    expect((await importText(dir, 'submissions', file(1), { settings })).code).toBe(0)
    for (const nr of [2, 3, 4]) expect((await importText(dir, 'submissions', file(nr))).code).toBe(0)
    expect(filesOf(dir)['submissions.csv']).toBe(
      `id,applicant,title,Telefon\n${[1, 2, 3, 4].map((nr) => `${nr},Stadt Au,Beitrag ${nr},0711 123456\n`).join('')}`,
    )
  })

  test('leaves an address out however often it comes, where --columns did', async () => {
    const dir = folderWith(bare)
    const settings = { columns: ['Nr', 'Kommune', 'Titel'] }
    const file = (nr: number) => `Nr;Kommune;Titel;Ansprechperson\n${nr};Stadt Au;Beitrag ${nr};Frau Muster\n`
    expect((await importText(dir, 'submissions', file(1), { settings })).code).toBe(0)
    for (const nr of [2, 3]) expect((await importText(dir, 'submissions', file(nr))).code).toBe(0)
    expect(filesOf(dir)['submissions.csv']).not.toContain('Muster')
  })

  test('is filled from above where the one before it was, time after time', async () => {
    const dir = folderWith(divided)
    const file = (nr: number) =>
      `Nr;Kategorie;Kommune;Titel\n${nr};Städte;Stadt Au;Beitrag ${nr}\n${nr + 1};;Stadt Au;Beitrag ${nr + 1}\n`
    const settings = { fill: ['division'] }
    expect((await importText(dir, 'submissions', file(1), { settings })).code).toBe(0)
    for (const nr of [3, 5, 7]) expect((await importText(dir, 'submissions', file(nr))).code).toBe(0)
    expect(filesOf(dir)['submissions.csv']).toContain('8,staedte,Stadt Au,Beitrag 8\n')
  })

  test('finds its rows by the key that was named, time after time', async () => {
    const dir = folderWith(bare)
    const settings = { key: ['applicant', 'title'] }
    const text = 'Kommune;Titel\nStadt Au;Zusammen\nStadt Eng;Streit\n'
    expect((await importText(dir, 'submissions', text, { settings })).code).toBe(0)
    for (const _ of [1, 2, 3]) {
      const said = await importText(dir, 'submissions', text, json)
      expect([said.code, documentOf(said).added, documentOf(said).unchanged]).toEqual([0, 0, 2])
    }
  })

  test('of another kind asks for itself', async () => {
    const dir = folderWith(bare)
    const { asker } = answering('Wer', 'Worum')
    expect((await importText(dir, 'submissions', 'Wer;Worum\nStadt Au;Zusammen\n', { asker })).code).toBe(0)
    const said = await importText(dir, 'jurors', 'Kürzel;Wer\nstadt;Sitz der Stadt\n', json)
    expect(said.code).toBe(1)
    expect(findingsOf(said)).toEqual(['brought.csv:1 column-missing'])
  })

  test('may say something else: what is said now is what is remembered', async () => {
    const dir = folderWith(bare)
    const text = (nr: number) => `Nr;Wer;Was;Wozu\n${nr};Stadt Au;Zusammen;Hafen\n`
    const map = (title: string) => ({
      map: new Map([
        ['applicant', 'Wer'],
        ['title', title],
      ]),
    })
    expect((await importText(dir, 'submissions', text(1), { settings: map('Was') })).code).toBe(0)
    expect((await importText(dir, 'submissions', text(2), { settings: map('Wozu') })).code).toBe(0)
    expect((await importText(dir, 'submissions', text(3))).code).toBe(0)
    expect(filesOf(dir)['submissions.csv']).toContain('3,Stadt Au,Hafen')
  })
})

describe('nothing is remembered', () => {
  test.each([
    ['of a dry run', { dryRun: true }, 'Nr;Kommune;Titel\n1;Stadt Au;Zusammen\n', 0],
    ['of a file that is refused', {}, 'Nr;Kommune;Titel\n1;Stadt Au;Zusammen\n1;Stadt Eng;Streit\n', 1],
    ['of a file in the folder’s own names', {}, 'id,applicant,title\n1,Stadt Au,Zusammen\n', 0],
  ])('%s', async (_, asked, text, code) => {
    const dir = folderWith(bare)
    expect((await importText(dir, 'submissions', text, asked)).code).toBe(code)
    expect(remembered(dir)).toBe(null)
  })
})

describe('an imports.json that is broken is found, and nothing is imported', () => {
  test.each([
    ['{', 'imports.json:1'],
    ['{"version": 1, "submissions": {}}', 'imports.json:1'],
    ['{"version": 1,\n"submissions": [{}]}', 'imports.json:2'],
    ['{"version": 1,\n"submissions": [3]}', 'imports.json:2'],
    ['{"version": 1,\n"submissions": [{"map": {"id": 3}}]}', 'imports.json:2'],
    ['[]', 'imports.json:1'],
    ['', 'imports.json:'],
  ])('%j', async (text, at) => {
    const files = { ...bare, 'imports.json': text }
    const dir = folderWith(files)
    const said = await importText(dir, 'submissions', 'id,applicant,title\n1,Stadt Au,Zusammen\n')
    expect(said.code).toBe(1)
    expect(said.err).toContain(at)
    expect(filesOf(dir)).toEqual(files)
  })
})
