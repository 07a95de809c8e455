// --rejects: good rows are imported, the others go to a file in the dialect of the source; corrected and imported, the folder
// is what the whole corrected file would have made it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'iconv-lite'
import { afterEach, describe, expect, test } from 'vitest'
import { faultOf } from '../../src/model/fault.js'
import { decoded } from '../../src/read/incoming/encoding.js'
import { readWorkbook } from '../../src/read/workbook.js'
import { workbookBytes } from '../../src/write/workbook.js'
import {
  type Asked,
  besides,
  documentOf,
  type Files,
  filesOf,
  findingsOf,
  folderWith,
  importPath,
  importText,
  removeFolders,
  sound,
  withRules,
} from './desk.js'

afterEach(removeFolders)

const divided: Files = { 'competition.json': sound['competition.json']! }
const german: Files = { 'competition.json': withRules({ language: 'de' })['competition.json']! }

/** Two rows are wrong: a division that nobody knows, and an id with a space in it. */
const table = (divisionOfTwo: string, idOfThree: string) => [
  ['Nr.', 'Kategorie', 'Kommune', 'Titel', 'Ort'],
  ['Z-001', 'Städte', 'Stadt Auenbrück', 'Zusammen; immer', 'Köln'],
  ['Z-002', divisionOfTwo, 'Stadt Bärenstett', 'Dialog, "Streit"', 'Mölln'],
  [idOfThree, 'Landkreise', 'Landkreis Übersee', 'Allianz\nin zwei Zeilen', ''],
  ['Z-004', 'Landkreise', 'Landkreis Gräfenau', '=1+1', 'Ülzen'],
]
const wrong = table('Dörfer', 'Z 003')
const corrected = table('Städte', 'Z-003')

type Dialect = {
  readonly name: string
  readonly write: (rows: readonly (readonly string[])[]) => Uint8Array
  readonly read: (bytes: Uint8Array) => string | Promise<string>
  readonly asked?: Asked
  readonly begins: string
}

const quoted = (delimiter: string, end: string, inside: string) => (rows: readonly (readonly string[])[]) =>
  rows
    .map((row) =>
      row
        .map((cell) => `"${cell.replaceAll('\\', inside === '\\"' ? '\\\\' : '\\').replaceAll('"', inside)}"`)
        .join(delimiter),
    )
    .join(end) + end

const textual = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh', before: string) => ({
  text: (text: string) =>
    encode(
      before + text,
      {
        'utf-8': 'utf8',
        'utf-16le': 'utf16le',
        'utf-16be': 'utf16be',
        'windows-1252': 'win1252',
        macintosh: 'macroman',
      }[encoding],
    ),
  read: (bytes: Uint8Array) => decoded(bytes, encoding),
})

function dialect(
  name: string,
  encoding: Parameters<typeof textual>[0],
  before: string,
  write: (rows: readonly (readonly string[])[]) => string,
  begins: string,
  asked: Asked = {},
): Dialect {
  const { text, read } = textual(encoding, before)
  return { name, write: (rows) => text(write(rows)), read, begins, asked }
}

const flat = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' ')))
const plain = (rows: readonly (readonly string[])[]) =>
  `${flat(rows)
    .map((row) => row.join('\t'))
    .join('\r\n')}\r\n`

const dialects: readonly Dialect[] = [
  dialect('commas in UTF-8', 'utf-8', '', quoted(',', '\n', '""'), 'Nr.,Kategorie,Kommune,Titel,Ort,finding\n'),
  dialect(
    'semicolons in UTF-8 with its mark, CRLF',
    'utf-8',
    '\ufeff',
    quoted(';', '\r\n', '""'),
    'Nr.;Kategorie;Kommune;Titel;Ort;finding\r\n',
  ),
  dialect(
    'semicolons below a sep= line',
    'utf-8',
    'sep=;\r\n',
    quoted(';', '\r\n', '""'),
    'sep=;\r\nNr.;Kategorie;Kommune;Titel;Ort;finding\r\n',
  ),
  dialect(
    'semicolons in Windows-1252',
    'windows-1252',
    '',
    quoted(';', '\r\n', '""'),
    'Nr.;Kategorie;Kommune;Titel;Ort;finding\r\n',
  ),
  dialect(
    'tabs in UTF-16 with its mark',
    'utf-16le',
    '\ufeff',
    quoted('\t', '\r\n', '""'),
    'Nr.\tKategorie\tKommune\tTitel\tOrt\tfinding\r\n',
  ),
  dialect(
    'semicolons in UTF-16 BE without a mark',
    'utf-16be',
    '',
    quoted(';', '\n', '""'),
    'Nr.;Kategorie;Kommune;Titel;Ort;finding\n',
  ),
  dialect(
    'a Macintosh of old, lines ending with CR',
    'macintosh',
    '',
    quoted(';', '\r', '""'),
    'Nr.;Kategorie;Kommune;Titel;Ort;finding\r',
    { settings: { encoding: 'macintosh' } },
  ),
  dialect(
    'backslashes before quotation marks',
    'utf-8',
    '',
    quoted(',', '\n', '\\"'),
    'Nr.,Kategorie,Kommune,Titel,Ort,finding\n',
  ),
  dialect(
    'tabs, quotation marks being signs like others',
    'utf-8',
    '',
    plain,
    'Nr.\tKategorie\tKommune\tTitel\tOrt\tfinding\r\n',
    { settings: { quoting: 'none' } },
  ),
  dialect('bars', 'utf-8', '', quoted('|', '\n', '""'), 'Nr.|Kategorie|Kommune|Titel|Ort|finding\n'),
  {
    name: 'a workbook',
    write: (rows) =>
      workbookBytes({
        name: 'Einreichungen',
        header: 0,
        rules: [],
        rows: rows.map((row) => row.map((text) => ({ kind: 'text', text }) as const)),
      }),
    read: async (bytes) => {
      const read = await readWorkbook(bytes, null)
      if (read.kind !== 'read') throw new Error(read.kind)
      return `${read.sheet}: ${read.rows.map(({ cells }) => cells.join('|')).join('\n')}`
    },
    begins: 'Einreichungen: Nr.|Kategorie|Kommune|Titel|Ort|finding\n',
  },
]

const rejectsIn = (dir: string, name = 'rejects.csv'): Buffer => readFileSync(join(dir, name))
const submissionsIn = (dir: string): string => filesOf(dir)['submissions.csv'] ?? ''
const sorted = (text: string): readonly string[] => text.trimEnd().split('\nZ-').toSorted()

describe('rows with findings go to a file as the source is written, and come back from it corrected', () => {
  test.each(dialects.map((each) => [each.name, each] as const))('%s', async (_, { write, read, asked, begins }) => {
    const dir = folderWith(divided)
    const said = await importText(dir, 'submissions', write(wrong), { ...asked, rejects: 'rejects.csv' })
    expect(said.code).toBe(1)
    expect(said.err).toContain('brought.csv:')
    expect(submissionsIn(dir)).not.toContain('Bärenstett')
    const text = await read(rejectsIn(dir))
    expect(text.slice(0, begins.length)).toBe(begins)
    expect(text).toContain('Bärenstett')
    expect(text).not.toContain('Auenbrück')
    const mended = text.replace('Dörfer', 'Städte').replace('Z 003', 'Z-003')
    const bytes = begins.startsWith('Einreichungen')
      ? write(
          mended
            .slice('Einreichungen: '.length)
            .split(/\n(?=Nr|Z-)/)
            .map((row) => row.split('|')),
        )
      : mendedBytes(rejectsIn(dir), text, mended)
    const second = await importText(dir, 'submissions', bytes, asked)
    expect(second).toMatchObject({ code: 0, err: '' })
    const whole = folderWith(divided)
    expect((await importText(whole, 'submissions', write(corrected), asked)).code).toBe(0)
    expect(sorted(submissionsIn(dir))).toEqual(sorted(submissionsIn(whole)))
    expect(filesOf(dir)['imports.json']).toBe(filesOf(whole)['imports.json'])

    function mendedBytes(before: Uint8Array, was: string, is: string): Uint8Array {
      const own = dialects.find((each) => each.begins === begins && each.read === read)!
      const encoding = (['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const).find(
        (each) => own.read(before) === was && decoded(before, each) === was && !was.includes('\ufffd'),
      )!
      const hasMark = (before[0] === 0xef && before[1] === 0xbb) || (before[0] === 0xff && before[1] === 0xfe)
      return textual(encoding, hasMark ? '\ufeff' : '').text(is)
    }
  })

  test('imported again without a correction, the same rows are rejected for the same reasons', async () => {
    for (const { write, asked } of dialects) {
      const dir = folderWith(divided)
      const first = await importText(dir, 'submissions', write(wrong), { ...asked, rejects: 'a.csv', json: true })
      const before = filesOf(dir)
      writeFileSync(join(dir, 'brought.csv'), rejectsIn(dir, 'a.csv'))
      const again = { ...asked, rejects: 'b.csv', json: true }
      const second = await importPath(dir, 'submissions', join(dir, 'brought.csv'), again)
      expect(second.code).toBe(1)
      const codes = (said: typeof first) =>
        documentOf(said)
          .findings.map(({ code }) => code)
          .sort()
      expect(codes(second)).toEqual(codes(first))
      expect(rejectsIn(dir, 'b.csv').toString('latin1')).toBe(rejectsIn(dir, 'a.csv').toString('latin1'))
      expect(filesOf(dir)).toEqual(before)
    }
  })

  test('their reasons stand in a last column, in the language of the competition', async () => {
    const dir = folderWith(german)
    await importText(dir, 'submissions', quoted(';', '\r\n', '""')(wrong), { rejects: 'rejects.csv', lang: 'de' })
    const [header, second] = rejectsIn(dir).toString('utf8').split('\r\n')
    expect(header).toBe('Nr.;Kategorie;Kommune;Titel;Ort;Beanstandung')
    expect(second).toMatch(/^Z-002;Dörfer;Stadt Bärenstett;.*;Mölln;.*Dörfer/)
  })

  test('a German Windows-1252 file whose findings quote „words“ is still read as Windows-1252 when it comes back', async () => {
    const dir = folderWith(german)
    const text = (division: string) =>
      `Nr.;Kategorie;Kommune;Titel\r\nZ-001;Städte;Stadt Köln;Hafen\r\nZ-002;${division};Stadt Bern;Hafen\r\nZ-003;${division};Stadt Genf;Hafen\r\n`
    const asked = { rejects: 'rejects.csv', lang: 'de' } as const
    await importText(dir, 'submissions', encode(text('Dorf'), 'win1252'), asked)
    const rejects = decoded(rejectsIn(dir), 'windows-1252').replaceAll(';Dorf;', ';Landkreise;')
    expect(rejects).toContain('Beanstandung')
    const said = await importText(dir, 'submissions', encode(rejects, 'win1252'), { lang: 'de' })
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(submissionsIn(dir)).toContain('Z-003,landkreise,Stadt Genf,Hafen\n')
  })
})

describe('a row is rejected', () => {
  test('with empty cells beyond the header, which are left out', async () => {
    const dir = folderWith(divided)
    const text = 'id;division;applicant;title\nZ-001;staedte;Stadt Au;Zusammen;;;\nZ-002;dorf;Stadt Eng;Streit;;;\n'
    expect((await importText(dir, 'submissions', text, { rejects: 'rejects.csv' })).code).toBe(1)
    const mended = rejectsIn(dir).toString('utf8').replace(';dorf;', ';staedte;')
    expect(mended).toMatch(/Z-002;staedte;Stadt Eng;Streit;[^;]/)
    expect((await importText(dir, 'submissions', mended)).code).toBe(0)
  })

  test('twice, where only some of the rows were corrected', async () => {
    const dir = folderWith(divided)
    const text = 'id;division;applicant;title\nZ-001;weiler;Stadt Au;Zusammen\nZ-002;dorf;Stadt Eng;Streit\n'
    expect((await importText(dir, 'submissions', text, { rejects: 'a.csv' })).code).toBe(1)
    const half = rejectsIn(dir, 'a.csv').toString('utf8').replace(';dorf;', ';staedte;')
    expect((await importText(dir, 'submissions', half, { rejects: 'b.csv' })).code).toBe(1)
    const mended = rejectsIn(dir, 'b.csv').toString('utf8').replace(';weiler;', ';landkreise;')
    expect((await importText(dir, 'submissions', mended)).code).toBe(0)
    expect(submissionsIn(dir)).toBe(
      'id,division,applicant,title\nZ-002,staedte,Stadt Eng,Streit\nZ-001,landkreise,Stadt Au,Zusammen\n',
    )
  })

  test('below title rows, which stay above the header', async () => {
    const dir = folderWith(divided)
    const text =
      'Wettbewerb 2018;;;\r\nStand: heute;;;\r\nid;division;applicant;title\r\nZ-001;dorf;Stadt Au;Zusammen\r\n'
    expect((await importText(dir, 'submissions', text, { rejects: 'rejects.csv' })).code).toBe(1)
    const rejects = rejectsIn(dir).toString('utf8')
    expect(rejects).toMatch(/^Wettbewerb 2018;;;\r\nStand: heute;;;\r\nid;division;applicant;title;finding\r\nZ-001;/)
    expect((await importText(dir, 'submissions', rejects.replace(';dorf;', ';staedte;'))).code).toBe(0)
    expect(submissionsIn(dir)).toBe('id,division,applicant,title\nZ-001,staedte,Stadt Au,Zusammen\n')
  })

  test('with a cell too few, and comes back with it', async () => {
    const dir = folderWith(divided)
    const text = 'id;division;applicant;title\nZ-001;staedte;Stadt Au;Zusammen\nZ-002;staedte;Stadt Eng\n'
    const said = await importText(dir, 'submissions', text, { rejects: 'rejects.csv', json: true })
    expect(documentOf(said).rejects).toMatchObject({ lines: [3] })
    const rejects = rejectsIn(dir).toString('utf8')
    expect(rejects).toMatch(/^id;division;applicant;title;finding\nZ-002;staedte;Stadt Eng;;/)
    const mended = rejects.replace('Stadt Eng;;', 'Stadt Eng;Streit;')
    expect((await importText(dir, 'submissions', mended)).code).toBe(0)
    expect(submissionsIn(dir)).toContain('Z-002,staedte,Stadt Eng,Streit\n')
  })

  test('that would replace one that stands, unless --replace says so', async () => {
    const text = 'id,division,applicant,title\nZ-001,staedte,Stadt Auenbrück,Anders\nZ-009,staedte,Stadt Neu,Neu\n'
    const dir = folderWith(sound)
    expect((await importText(dir, 'submissions', text, { rejects: 'rejects.csv' })).code).toBe(1)
    expect(submissionsIn(dir)).toContain('Zusammen in Auenbrück')
    expect(submissionsIn(dir)).toContain('Z-009')
    expect(rejectsIn(dir).toString()).toContain('Z-001,staedte,Stadt Auenbrück,Anders')
    const other = folderWith(sound)
    expect((await importText(other, 'submissions', text, { rejects: 'rejects.csv', replace: true })).code).toBe(0)
    expect(besides(other)).toEqual([])
  })

  test('that has an id under which another row says something else: both, since their order decides nothing', async () => {
    const dir = folderWith(divided)
    const text =
      'id,division,applicant,title\nZ-001,staedte,Stadt Au,A\nZ-001,staedte,Stadt Eng,B\nZ-002,staedte,Stadt Alb,C\n'
    const said = await importText(dir, 'submissions', text, { rejects: 'rejects.csv', json: true })
    expect(documentOf(said).rejects).toMatchObject({ lines: [2, 3] })
    expect(submissionsIn(dir)).toBe('id,division,applicant,title\nZ-002,staedte,Stadt Alb,C\n')
  })

  test('because of another that was rejected: a deputy goes with the juror', async () => {
    const dir = folderWith(divided)
    const text =
      'id,name,role,deputy_of\nstadt,Sitz der Stadt,vorstand,\nvertretung,Vertretung,deputy,stadt\nkreis,Sitz des Kreises,member,\n'
    const said = await importText(dir, 'jurors', text, { rejects: 'rejects.csv', json: true })
    expect(said.code).toBe(1)
    expect(documentOf(said).rejects).toMatchObject({ lines: [2, 3] })
    expect(filesOf(dir)['jurors.csv']).toBe('id,name,role,deputy_of\nkreis,Sitz des Kreises,member,\n')
    const mended = rejectsIn(dir).toString().replace('vorstand', 'chair')
    expect((await importText(dir, 'jurors', mended)).code).toBe(0)
    expect(filesOf(dir)['jurors.csv']).toContain('vertretung,Vertretung,deputy,stadt\n')
  })
})

describe('of ballots', () => {
  const long = (score: string) => `Jurymitglied;Beitrag Nr.;Kriterium;Punkte
staedtetag;Z-001;konzept;7
staedtetag;Z-001;transfer;${score}
landkreistag;Z-001;konzept;8
landkreistag;Z-001;transfer;9
staedtetag;Z-002;konzept;5
staedtetag;Z-002;transfer;6
`
  /** By ballot: what is cast, whatever file it stands in. */
  const cast = (dir: string) =>
    Object.entries(filesOf(dir))
      .filter(([path]) => path.startsWith('ballots/import-'))
      .flatMap(([, text]) => text.split('\n').slice(1, -1))
      .map((row) => row.split(',').slice(0, 4).join(','))
      .sort()

  test('with a row per score all rows of a ballot go together', async () => {
    const dir = folderWith(sound)
    const said = await importText(dir, 'ballots', long('11'), { rejects: 'rejects.csv', json: true })
    expect(said.code).toBe(1)
    expect(documentOf(said).rejects).toMatchObject({ lines: [2, 3] })
    expect(cast(dir)).toEqual(['landkreistag,Z-001,8,9', 'staedtetag,Z-002,5,6'])
    const mended = rejectsIn(dir).toString().replace('transfer;11', 'transfer;10')
    expect((await importText(dir, 'ballots', mended)).code).toBe(0)
    const whole = folderWith(sound)
    expect((await importText(whole, 'ballots', long('10'))).code).toBe(0)
    expect(cast(dir)).toEqual(cast(whole))
  })

  test.each([
    ['a score is missing', ''],
    ['a criterion is unknown', 'x'],
  ])('where %s the whole ballot is rejected', async (_, score) => {
    const dir = folderWith(sound)
    const text =
      score === 'x' ? long('5').replace('transfer;5', 'transfär;5').replace('transfär', 'qualität') : long(score)
    const said = await importText(dir, 'ballots', text, { rejects: 'rejects.csv', json: true })
    expect(said.code).toBe(1)
    expect(cast(dir)).toEqual(['landkreistag,Z-001,8,9', 'staedtetag,Z-002,5,6'])
    expect(documentOf(said).rejects).toMatchObject({ lines: [2, 3] })
  })

  test('a row that lacks a cell takes the rest of its ballot with it, even where scores may be missing', async () => {
    const files = withRules({ ballots: { missing: 'renormalise' } })
    const dir = folderWith(files)
    const text = long('9').replace('transfer;9\nlandkreistag;Z-001;konzept', 'transfer\nlandkreistag;Z-001;konzept')
    const said = await importText(dir, 'ballots', text, { rejects: 'rejects.csv', json: true })
    expect(said.code).toBe(1)
    expect(cast(dir)).toEqual(['landkreistag,Z-001,8,9', 'staedtetag,Z-002,5,6'])
    const mended = rejectsIn(dir).toString().replace('transfer;;', 'transfer;10;')
    expect((await importText(dir, 'ballots', mended)).code).toBe(0)
    expect(cast(dir)).toContain('staedtetag,Z-001,7,10')
  })

  test('with a row per ballot the bad ones go, with decimal commas as they stood', async () => {
    const files = withRules({ scale: { min: 0, max: 10, step: 0.5 } })
    const text = (score: string) =>
      `Jury;Nr.;konzept;transfer\nstaedtetag;Z-001;7,5;8\nstaedtetag;Z-002;${score};6\nlandkreistag;Z-001;4;4,5\n`
    const dir = folderWith(files)
    expect((await importText(dir, 'ballots', text('7,3'), { rejects: 'rejects.csv' })).code).toBe(1)
    const rejects = rejectsIn(dir).toString()
    expect(rejects).toContain('staedtetag;Z-002;7,3;6;')
    expect((await importText(dir, 'ballots', rejects.replace('7,3;6', '9,5;6'))).code).toBe(0)
    const whole = folderWith(files)
    await importText(whole, 'ballots', text('9,5'))
    expect(cast(dir)).toEqual(cast(whole))
  })
})

describe('the file of rejects', () => {
  test('is never written over', async () => {
    const dir = folderWith(divided)
    writeFileSync(join(dir, 'rejects.csv'), 'mine')
    const text = quoted(',', '\n', '""')(wrong)
    await expect(importText(dir, 'submissions', text, { rejects: 'rejects.csv' })).rejects.toSatisfy(
      (thrown) => faultOf(thrown)?.code === 'file-exists',
    )
    expect(rejectsIn(dir).toString()).toBe('mine')
    expect(filesOf(dir)).toEqual(divided)
  })

  test('is not written where nothing is rejected, and that is said', async () => {
    const dir = folderWith(divided)
    const said = await importText(dir, 'submissions', quoted(',', '\n', '""')(corrected), { rejects: 'rejects.csv' })
    expect(said.code).toBe(0)
    expect(said.out).toContain('No row had a finding')
    expect(besides(dir)).toEqual([])
  })

  test('is not written in a dry run, which says all the same which rows it would hold', async () => {
    const dir = folderWith(divided)
    const asked = { rejects: 'rejects.csv', dryRun: true }
    const said = await importText(dir, 'submissions', quoted(',', '\n', '""')(wrong), { ...asked, json: true })
    expect(said.code).toBe(1)
    expect(documentOf(said)).toMatchObject({ added: 2, written: [], rejects: { lines: [3, 4] } })
    expect(besides(dir)).toEqual([])
    expect(filesOf(dir)).toEqual(divided)
  })

  test('is not written where the file cannot be understood at all', async () => {
    const dir = folderWith(divided)
    const said = await importText(dir, 'submissions', 'a,b\n1,2\n', { rejects: 'rejects.csv' })
    expect(said.code).toBe(1)
    expect(besides(dir)).toEqual([])
    expect(filesOf(dir)).toEqual(divided)
  })

  test('is not written where something in the folder itself is wrong', async () => {
    const files = { ...sound, 'jurors.csv': 'id,name,role\nx,X,vorstand\n' }
    const dir = folderWith(files)
    const said = await importText(dir, 'submissions', quoted(',', '\n', '""')(wrong), { rejects: 'rejects.csv' })
    expect(said.code).toBe(1)
    expect(besides(dir)).toEqual([])
    expect(filesOf(dir)).toEqual(files)
  })

  test('holds everything where every row is bad, and the folder is as it was but for the mapping', async () => {
    const dir = folderWith(sound)
    const text = 'id,division,applicant,title\nZ 1,staedte,A,B\nZ 2,staedte,C,D\n'
    const said = await importText(dir, 'submissions', text, { rejects: 'rejects.csv', json: true })
    expect(said.code).toBe(1)
    expect(findingsOf(said)).toEqual(['brought.csv:2 id-malformed', 'brought.csv:3 id-malformed'])
    expect(filesOf(dir)).toEqual(sound)
    expect(existsSync(join(dir, 'rejects.csv'))).toBe(true)
  })

  test('is named first among what was written', async () => {
    const dir = folderWith(divided)
    const asked = { rejects: 'rejects.csv', json: true }
    const said = await importText(dir, 'submissions', quoted(',', '\n', '""')(wrong), asked)
    const [first, ...rest] = documentOf(said).written
    expect(first).toContain('rejects.csv')
    expect(rest).toEqual(['submissions.csv', 'imports.json'])
  })
})
