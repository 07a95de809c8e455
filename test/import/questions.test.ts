// Where a file can be read in two ways: it is asked, and the answer is the reading; it is left, and nothing has happened;
// nobody is there, and the refusal names the flag that says the same.
import { encode } from 'iconv-lite'
import { afterEach, describe, expect, test } from 'vitest'
import type { ImportSettings } from '../../src/model/dialect.js'
import {
  answering,
  documentOf,
  type Files,
  filesOf,
  folderWith,
  importText,
  jurors,
  removeFolders,
  sound,
  withRules,
} from './desk.js'

afterEach(removeFolders)

const bare: Files = { 'competition.json': withRules({ divisions: undefined })['competition.json']! }
const divided: Files = { 'competition.json': sound['competition.json']! }
const ranked: Files = { ...sound, 'jurors.csv': jurors }

type Case = {
  readonly what: string
  readonly files: Files
  readonly text: string | Uint8Array
  /** What is asked, and by answer what then stands in the folder. */
  readonly asks: string
  readonly readings: readonly (readonly [answers: readonly string[], holds: string, said: Partial<ImportSettings>])[]
  readonly flag: string
}

const map = (pairs: Readonly<Record<string, string>>): Partial<ImportSettings> => ({
  map: new Map(Object.entries(pairs)),
})

const cases: Readonly<Record<string, Case>> = {
  'the encoding, where the letters of a Macintosh stand in place of those of Windows': {
    what: 'submissions',
    files: bare,
    text: encode('id,applicant,title\nZ-001,Stadt Köln,Brücken\n', 'macroman'),
    asks: 'What encoding is the file in?',
    readings: [
      [['macintosh'], 'Stadt Köln,Brücken', { encoding: 'macintosh' }],
      [['windows-1252'], 'Stadt Kšln,BrŸcken', { encoding: 'windows-1252' }],
    ],
    flag: '--encoding',
  },
  'the delimiter, where two signs divide the header alike': {
    what: 'submissions',
    files: bare,
    text: 'Titel;Kommune;Vorjahr,Titel,Kommune\nNachbarn;Stadt Au;alt,Hafen,Stadt Eng\nEin Dorf;Gemeinde Aue;neu,Ein Weiler,Gemeinde Erl\n',
    asks: 'What separates the cells?',
    readings: [
      [['comma'], 'Z-001,Stadt Eng,Hafen,Nachbarn;Stadt Au;alt\n', { delimiter: ',' }],
      [['semicolon'], 'Z-001,Stadt Au,Nachbarn,"alt,Hafen,Stadt Eng"\n', { delimiter: ';' }],
    ],
    flag: '--delimiter',
  },
  'the decimal sign, where a number can be thousands': {
    what: 'jurors',
    files: divided,
    text: 'id\tname\tweight\nstadt\tSitz der Stadt\t1,234\n',
    asks: 'What does the number in the column “weight” mean?',
    readings: [
      [['comma'], 'stadt,Sitz der Stadt,1.234\n', { decimal: 'comma' }],
      [['point'], 'stadt,Sitz der Stadt,1234\n', { decimal: 'point' }],
    ],
    flag: '--decimal',
  },
  'cells left empty below a division': {
    what: 'submissions',
    files: divided,
    text: 'id,division,applicant,title\nZ-001,Städte,Stadt Au,Zusammen\nZ-002,,Stadt Eng,Streit\n',
    asks: 'Cells of the column “division” are empty. Does the value above apply there?',
    readings: [[['yes'], 'Z-002,staedte,Stadt Eng,Streit\n', { fill: ['division'] }]],
    flag: '--fill',
  },
  'which of two columns is one here': {
    what: 'submissions',
    files: bare,
    text: 'id,applicant,Titel,Projekttitel\nZ-001,Stadt Au,Zusammen,Hafen\n',
    asks: 'Which column of the file is: the title?',
    readings: [
      [['Titel'], 'id,applicant,title,Projekttitel\nZ-001,Stadt Au,Zusammen,Hafen\n', map({ title: 'Titel' })],
      [['Projekttitel'], 'id,applicant,title,Titel\nZ-001,Stadt Au,Hafen,Zusammen\n', map({ title: 'Projekttitel' })],
    ],
    flag: '--map',
  },
  'a column that no name leads to': {
    what: 'submissions',
    files: bare,
    text: 'id,applicant,Worum es geht\nZ-001,Stadt Au,Zusammen\n',
    asks: 'Which column of the file is: the title?',
    readings: [[['Worum es geht'], 'id,applicant,title\nZ-001,Stadt Au,Zusammen\n', map({ title: 'Worum es geht' })]],
    flag: '--map',
  },
  'a row that is nearly one that stands': {
    what: 'submissions',
    files: { ...bare, 'submissions.csv': 'id,applicant,title\nZ-007,Stadt Auenbrück,Zusammen in Auenbrück\n' },
    text: 'applicant,title\nStadt Auenbrück,Zusammen in Auenbrueck\n',
    asks: 'Line 2: is “Stadt Auenbrück, Zusammen in Auenbrueck” the same submission as Z-007, “Stadt Auenbrück, Zusammen in Auenbrück”?',
    readings: [
      [['yes'], 'Z-007,Stadt Auenbrück,Zusammen in Auenbrueck\n', { key: ['applicant', 'title'] }],
      [
        ['no'],
        'Z-007,Stadt Auenbrück,Zusammen in Auenbrück\nZ-008,Stadt Auenbrück,Zusammen in Auenbrueck\n',
        { key: ['applicant', 'title'] },
      ],
    ],
    flag: 'near',
  },
}

const settingsOf = ({ what, readings }: Case): Partial<ImportSettings> =>
  what === 'submissions' ? { key: readings[0]?.[2].key ?? null } : {}
const told = (name: string, dir: string): string => filesOf(dir)[`${name}.csv`] ?? ''
const names = Object.keys(cases)

describe('is asked', () => {
  test.each(names)('%s', async (name) => {
    const each = cases[name]!
    for (const [answers, holds] of each.readings) {
      const dir = folderWith(each.files)
      const { asker, asked } = answering(...answers)
      const said = await importText(dir, each.what, each.text, { asker, replace: true, settings: settingsOf(each) })
      expect(said).toMatchObject({ code: 0, err: expect.not.stringContaining('error') })
      expect(told(each.what, dir)).toContain(holds)
      expect(asked.map(({ heading }) => heading)).toEqual([each.asks])
    }
  })
})

describe('is refused with the name of the flag where nobody is there to answer', () => {
  test.each(names)('%s', async (name) => {
    const each = cases[name]!
    const dir = folderWith(each.files)
    const said = await importText(dir, each.what, each.text, { replace: true, settings: settingsOf(each) })
    expect(said).toMatchObject({ code: 1, err: expect.stringContaining(each.flag) })
    expect(filesOf(dir)).toEqual(each.files)
  })
})

describe('is read as the flag says, without a question', () => {
  const flagged = names.filter((name) => !name.startsWith('a row that'))
  test.each(flagged)('%s', async (name) => {
    const each = cases[name]!
    for (const [, holds, settings] of each.readings) {
      const dir = folderWith(each.files)
      expect((await importText(dir, each.what, each.text, { settings, asker: answering().asker })).code).toBe(0)
      expect(told(each.what, dir)).toContain(holds)
    }
  })
})

describe('is left, and nothing is written', () => {
  test.each(names)('%s', async (name) => {
    const each = cases[name]!
    for (const [answer, code] of [
      ['⇠', 0],
      ['^C', 130],
    ] as const) {
      const dir = folderWith(each.files)
      const { asker } = answering(answer)
      const said = await importText(dir, each.what, each.text, { asker, replace: true, settings: settingsOf(each) })
      expect(said).toMatchObject({ code, out: '' })
      expect(said.err).not.toBe('')
      expect(filesOf(dir)).toEqual(each.files)
    }
  })
})

test('delimiters are told apart by what the header becomes', async () => {
  const { files, text } = cases['the delimiter, where two signs divide the header alike']!
  const { asker, asked } = answering('⇠')
  await importText(folderWith(files), 'submissions', text, { asker })
  expect(asked[0]!.choices).toEqual([
    'comma: Titel;Kommune;Vorjahr | Titel | Kommune',
    'semicolon: Titel | Kommune | Vorjahr,Titel,Kommune',
  ])
})

test('cells that are to stay empty are found, each by its line', async () => {
  const { files, text } = cases['cells left empty below a division']!
  const dir = folderWith(files)
  const said = await importText(dir, 'submissions', text, { asker: answering('no').asker })
  expect(said.code).toBe(1)
  expect(said.err).toContain('brought.csv:3')
  expect(filesOf(dir)).toEqual(files)
})

test('several questions are asked one after the other, each with the file in view', async () => {
  const dir = folderWith(divided)
  const text = encode(
    'Kategorie;Wer;Titel;Projekttitel\nStädte;Stadt Köln;Brücken;Über\n;Stadt Mölln;Hügel;Öl\n',
    'macroman',
  )
  const { asker, asked } = answering('macintosh', 'Titel', 'Wer', 'yes')
  expect((await importText(dir, 'submissions', text, { asker })).code).toBe(0)
  expect(asked).toHaveLength(4)
  expect(told('submissions', dir)).toBe(
    'id,division,applicant,title,Projekttitel\nZ-001,staedte,Stadt Köln,Brücken,Über\nZ-002,staedte,Stadt Mölln,Hügel,Öl\n',
  )
})

test('with --json and with --quiet nobody is asked', async () => {
  for (const asked of [{ json: true }, { quiet: true }]) {
    const dir = folderWith(ranked)
    const text = 'id\tname\tweight\nstadt\tSitz der Stadt\t1,234\n'
    const said = await importText(dir, 'jurors', text, asked)
    expect(said.code).toBe(1)
    if (asked.json) expect(documentOf(said).findings.map(({ code }) => code)).toEqual(['number-open'])
  }
})
