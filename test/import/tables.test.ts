// Importing submissions, jurors and assignments: all or nothing, every bad row named, nothing replaced unasked.
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { faultOf } from '../../src/model/fault.js'
import {
  type Asked,
  documentOf,
  type Files,
  filesOf,
  findingsOf,
  folderWith,
  importPath,
  importText,
  jurors,
  removeFolders,
  sound,
  submissions,
  withRules,
  withStdin,
} from './desk.js'

afterEach(removeFolders)

const only = (...names: readonly string[]): Files =>
  Object.fromEntries(Object.entries(sound).filter(([name]) => names.includes(name)))
const json: Asked = { json: true }
const faultIn = async (action: Promise<unknown>) => {
  try {
    await action
    return null
  } catch (thrown) {
    return faultOf(thrown)
  }
}

describe('into a fresh folder', () => {
  test('submissions may come first, then jurors', async () => {
    const dir = folderWith(only('competition.json'))
    const first = await importText(dir, 'submissions', submissions)
    expect(first).toMatchObject({ code: 0, err: '' })
    const second = await importText(dir, 'jurors', jurors)
    expect(second).toMatchObject({ code: 0, err: '' })
    expect(filesOf(dir)).toMatchObject({ 'submissions.csv': submissions, 'jurors.csv': jurors })
  })

  test('jurors may come first, though ballots are to be assigned and no assignments stand yet', async () => {
    const dir = folderWith({
      'competition.json': withRules({ ballots: { expected: 'assigned' } })['competition.json']!,
    })
    expect((await importText(dir, 'jurors', jurors)).code).toBe(0)
    expect((await importText(dir, 'submissions', submissions)).code).toBe(0)
  })

  test('assignments wait for submissions and jurors', async () => {
    const dir = folderWith(only('competition.json'))
    const said = await importText(dir, 'assignments', 'juror,submission\nstaedtetag,Z-001\n', json)
    expect(said.code).toBe(1)
    expect(findingsOf(said)).toEqual(['jurors.csv:null file-missing', 'submissions.csv:null file-missing'])
  })
})

describe('submissions', () => {
  test('new rows follow those that stand, under the columns that stand, new columns last', async () => {
    const dir = folderWith(sound)
    const said = await importText(
      dir,
      'submissions',
      'title,id,contact,applicant,division\nNeu,Z-004,a@b.example,Stadt Neu,staedte\n',
    )
    expect(said.code).toBe(0)
    const [header, first, , , fourth] = filesOf(dir)['submissions.csv']!.split('\n')
    expect(header).toBe('id,division,applicant,title,state,contact')
    expect(first).toBe('Z-001,staedte,Stadt Auenbrück,Zusammen in Auenbrück,Hessen,')
    expect(fourth).toBe('Z-004,staedte,Stadt Neu,Neu,,a@b.example')
    expect(said.out).toContain('1 row added')
    expect(said.out).toContain('3 rows of the competition not in the file')
  })

  test('the same file again changes nothing', async () => {
    const dir = folderWith(sound)
    const before = filesOf(dir)
    const said = await importText(dir, 'submissions', submissions, json)
    expect(said.code).toBe(0)
    expect(documentOf(said)).toMatchObject({ rows: 3, added: 0, changed: 0, unchanged: 3, written: [] })
    expect(filesOf(dir)).toEqual(before)
  })

  const changed = submissions.replace('Fachkräfteallianz', 'Allianz').replace(',Hessen', ',Bayern')

  test('what would replace something needs --replace, and is named cell by cell', async () => {
    const dir = folderWith(sound)
    const before = filesOf(dir)
    const said = await importText(dir, 'submissions', changed)
    expect(said.code).toBe(1)
    expect(said.out).toContain(
      'Z-003  brought.csv, line 4\n  title\n    before: Fachkräfteallianz\n    after: Allianz\n',
    )
    expect(said.err).toContain('2 rows would be replaced')
    expect(said.err).toContain('--replace')
    expect(filesOf(dir)).toEqual(before)
    const quiet = await importText(dir, 'submissions', changed, { quiet: true })
    expect(quiet).toMatchObject({ code: 1, out: '' })
    expect(quiet.err).toContain('brought.csv:4')
    const document = documentOf(await importText(dir, 'submissions', changed, json))
    expect(document.changes).toEqual([
      { id: 'Z-001', what: [{ column: 'state', before: 'Hessen', after: 'Bayern' }] },
      { id: 'Z-003', what: [{ column: 'title', before: 'Fachkräfteallianz', after: 'Allianz' }] },
    ])
    expect(document.findings.map(({ code }) => code)).toEqual(['replaces', 'replaces'])
  })

  test('with --replace the row stands where it stood, and the same again changes nothing', async () => {
    const dir = folderWith(sound)
    const said = await importText(dir, 'submissions', changed, { replace: true })
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out.indexOf('before: Hessen')).toBeLessThan(said.out.indexOf('2 rows replaced'))
    expect(filesOf(dir)['submissions.csv']).toBe(changed)
    expect((await importText(dir, 'submissions', changed)).code).toBe(0)
  })

  test('what is replaced is shown before anything is written', async () => {
    const dir = folderWith(sound)
    const stood: boolean[] = []
    const seen = (text: string) => {
      if (text.includes('before: Hessen')) stood.push(filesOf(dir)['submissions.csv'] === submissions)
    }
    await importText(dir, 'submissions', changed, { replace: true, seen })
    expect(stood).toEqual([true])
    expect(filesOf(dir)['submissions.csv']).toBe(changed)
  })

  test('a column that the file lacks keeps its cells', async () => {
    const dir = folderWith(sound)
    const said = await importText(
      dir,
      'submissions',
      'id,division,applicant,title\nZ-001,staedte,Stadt Auenbrück,Gemeinsam\n',
      {
        replace: true,
      },
    )
    expect(said.code).toBe(0)
    expect(filesOf(dir)['submissions.csv']).toContain('Z-001,staedte,Stadt Auenbrück,Gemeinsam,Hessen\n')
  })

  test('a dry run says what would change, with the exit code of the import, and writes nothing', async () => {
    const dir = folderWith(sound)
    const before = filesOf(dir)
    const added = 'id,division,applicant,title\nZ-009,staedte,Stadt Neu,Neu\n'
    const dry = await importText(dir, 'submissions', added, { dryRun: true })
    expect(dry.code).toBe(0)
    expect(dry.out).toContain('1 row would be added')
    expect((await importText(dir, 'submissions', changed, { dryRun: true })).code).toBe(1)
    expect((await importText(dir, 'submissions', changed, { dryRun: true, replace: true })).code).toBe(0)
    expect((await importText(dir, 'submissions', 'id\n', { dryRun: true })).code).toBe(1)
    expect(filesOf(dir)).toEqual(before)
  })

  test('every bad row is named by the file brought and its line, and nothing is applied', async () => {
    const dir = folderWith(sound)
    const before = filesOf(dir)
    const text = `id,division,applicant,title
Z-004,staedte,"Stadt
Zwei",Gut
Z-005,dorf,Dorf,Unbekannt
z-001,staedte,Stadt,Groß und klein
Z-006,staedte,Stadt
,staedte,Stadt,Ohne
Z 7,staedte,Stadt,Leerzeichen
\u001b[31m,staedte,Stadt,Rot
__proto__,staedte,Stadt,Prototyp
Z-004,staedte,Stadt,Noch einmal
Z-005,dorf,Dorf,Unbekannt
`
    const said = await importText(dir, 'submissions', text, json)
    expect(said.code).toBe(1)
    expect(findingsOf(said)).toEqual([
      'brought.csv:4 unknown-division',
      'brought.csv:5 id-case',
      'brought.csv:6 cells-differ',
      'brought.csv:7 cell-empty',
      'brought.csv:8 id-malformed',
      'brought.csv:9 id-malformed',
      'brought.csv:10 id-malformed',
      'brought.csv:11 row-conflict',
      'brought.csv:12 id-repeated',
    ])
    expect(filesOf(dir)).toEqual(before)
    const spoken = await importText(dir, 'submissions', text)
    expect(spoken.out).toBe('')
    expect(spoken.err).toContain('brought.csv:5')
    expect(spoken.err).not.toContain('\u001b')
  })

  test.each([
    ['an empty file', '', 'csv-empty'],
    ['a misspelt column', 'id,division,aplicant,title\n', 'column-missing'],
    ['a repeated column', 'id,division,applicant,title,title\n', 'header-repeated'],
    ['an open quote', 'id,division,applicant,title\nZ-009,staedte,"a,b\n', 'csv-quote'],
    ['a cell of 5 MB', `id,division,applicant,title\nZ-009,staedte,${'x'.repeat(5e6)},b\n`, 'record-too-large'],
    [
      'bytes that are no text',
      Buffer.from('id,division,applicant,title\nZ-009,staedte,M\xfcnchen\x00,b\n', 'latin1'),
      'not-text',
    ],
  ])('%s is a finding', async (_, text, code) => {
    const dir = folderWith(sound)
    const before = filesOf(dir)
    const said = await importText(dir, 'submissions', text, json)
    expect(said.code).toBe(1)
    expect(documentOf(said).findings.map((each) => each.code)).toContain(code)
    expect(filesOf(dir)).toEqual(before)
  })

  test('a column called like an inherited property is a column like any other', async () => {
    const dir = folderWith(sound)
    const text = 'id,division,applicant,title,__proto__,constructor\nZ-009,staedte,a,b,eins,zwei\n'
    expect((await importText(dir, 'submissions', text)).code).toBe(0)
    expect(filesOf(dir)['submissions.csv']).toContain('Z-009,staedte,a,b,,eins,zwei\n')
    expect(documentOf(await importText(dir, 'submissions', text, json))).toMatchObject({ unchanged: 1, added: 0 })
  })
})

describe('the folder itself', () => {
  test('no number of replacements pushes a bad row out of sight', async () => {
    const many = Array.from({ length: 80 }, (_, index) => `Z-1${index},staedte,Stadt,Titel\n`)
    const standing = `id,division,applicant,title\n${many.join('')}`
    const dir = folderWith({ ...sound, 'submissions.csv': standing })
    const text = `${standing.replaceAll('Titel', 'Anders')}Z-900,dorf,Dorf,Titel\n`
    const said = await importText(dir, 'submissions', text)
    expect(said).toMatchObject({ code: 1, out: '' })
    expect(said.err).toContain('brought.csv:82')
  })

  test('an error that has nothing to do with the import is said, and nothing is imported', async () => {
    const dir = folderWith({ ...sound, 'jurors.csv': jurors.replace('member', 'mitglied') })
    const before = filesOf(dir)
    const said = await importText(dir, 'submissions', 'id,division,applicant,title\nZ-009,staedte,a,b\n', json)
    expect(said.code).toBe(1)
    expect(findingsOf(said)).toEqual(['jurors.csv:2 role-unknown'])
    expect(filesOf(dir)).toEqual(before)
  })

  test('a row that stands and cannot be read is never lost', async () => {
    const dir = folderWith({ ...sound, 'submissions.csv': `${submissions}Z-004,staedte\n` })
    const said = await importText(dir, 'submissions', 'id,division,applicant,title\nZ-009,staedte,a,b\n', json)
    expect(said.code).toBe(1)
    expect(findingsOf(said)).toEqual(['submissions.csv:5 cells-differ'])
  })

  test('an error that the import puts right does not keep it back', async () => {
    const ballots = `juror,submission,konzept,transfer\nstaedtetag,Z-009,7,8\n`
    const dir = folderWith({ ...sound, 'ballots/a.csv': ballots })
    expect((await importText(dir, 'submissions', 'id,division,applicant,title\nZ-009,staedte,a,b\n')).code).toBe(0)
  })

  test('a finding on a row that stood is named where it stands, whatever the import does to the lines', async () => {
    const standing = 'id,division,applicant,title\nZ-001,staedte,"a\nb",c\nZ-002,dorf,a,b\n'
    const dir = folderWith({ ...sound, 'submissions.csv': standing })
    const said = await importText(
      dir,
      'submissions',
      'id,division,applicant,title\nZ-001,staedte,ab,c\nZ-003,weiler,a,b\n',
      {
        json: true,
        replace: true,
      },
    )
    expect(findingsOf(said)).toEqual([
      'brought.csv:3 unknown-division',
      'brought.csv:3 likely-duplicate',
      'submissions.csv:4 unknown-division',
    ])
  })

  test('rules that cannot be read are said, and nothing is imported', async () => {
    const dir = folderWith({ ...sound, 'competition.json': '{' })
    const said = await importText(dir, 'submissions', submissions, json)
    expect(said.code).toBe(1)
    expect(documentOf(said).findings[0]?.file).toBe('competition.json')
  })
})

describe('jurors and assignments', () => {
  test('a juror’s role that nobody knows is named by its line', async () => {
    const dir = folderWith(sound)
    const text = 'id,name,role,deputy_of\npraxis,Sitz der Praxis,beisitz,\nvertretung,Vertretung,deputy,niemand\n'
    const said = await importText(dir, 'jurors', text, json)
    expect(findingsOf(said)).toEqual(['brought.csv:2 role-unknown', 'brought.csv:3 deputy-of-whom'])
  })

  test('a column that jurors cannot have is a finding on the file brought', async () => {
    const dir = folderWith(sound)
    const said = await importText(dir, 'jurors', 'id,name,farbe\npraxis,Sitz der Praxis,blau\n', json)
    expect(findingsOf(said)).toEqual(['brought.csv:1 column-unknown'])
  })

  test('assignments that stand are kept, new ones follow, the same again changes nothing', async () => {
    const dir = folderWith({ ...sound, 'assignments.csv': 'juror,submission\nstaedtetag,Z-001\n' })
    const text = 'submission,juror\nZ-001,staedtetag\nZ-002,landkreistag\n'
    expect((await importText(dir, 'assignments', text)).code).toBe(0)
    const after = filesOf(dir)
    expect(after['assignments.csv']).toBe('juror,submission\nstaedtetag,Z-001\nlandkreistag,Z-002\n')
    expect((await importText(dir, 'assignments', text)).code).toBe(0)
    expect(filesOf(dir)).toEqual(after)
  })

  test('an assignment twice in one file, and one of somebody unknown, are named', async () => {
    const dir = folderWith(sound)
    const text = 'juror,submission\nstaedtetag,Z-001\nstaedtetag,Z-001\nniemand,Z-001\n'
    expect(findingsOf(await importText(dir, 'assignments', text, json))).toEqual([
      'brought.csv:3 assignment-repeated',
      'brought.csv:4 unknown-juror',
    ])
  })
})

describe('the command', () => {
  test('- is standard input', async () => {
    const dir = folderWith(sound)
    const said = await withStdin('id,division,applicant,title\nZ-004,dorf,a,b\n', () =>
      importPath(dir, 'submissions', '-', json),
    )
    expect(findingsOf(said)).toEqual(['-:2 unknown-division'])
    const text = 'id,division,applicant,title\nZ-004,staedte,a,b\n'
    expect((await withStdin(text, () => importPath(dir, 'submissions', '-', { quiet: true }))).code).toBe(0)
    expect(filesOf(dir)['submissions.csv']).toContain('Z-004,staedte,a,b,\n')
  })

  test('an unknown WHAT, and a folder without a competition, are no findings', async () => {
    const dir = folderWith(sound)
    expect(await faultIn(importText(dir, 'submission', submissions))).toMatchObject({
      code: 'unknown-import',
      values: { nearest: 'submissions' },
    })
    expect(await faultIn(importText(folderWith({ 'a.csv': '' }), 'jurors', jurors))).toMatchObject({
      code: 'no-competition',
    })
    await expect(importPath(dir, 'jurors', join(dir, 'missing.csv'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a file brought with byte order mark and CRLF is written without', async () => {
    const dir = folderWith({ 'competition.json': sound['competition.json']! })
    expect((await importText(dir, 'submissions', `\ufeff${submissions.replaceAll('\n', '\r\n')}`)).code).toBe(0)
    expect(filesOf(dir)['submissions.csv']).toBe(submissions)
  })

  test('German words stand where the language is German', async () => {
    const dir = folderWith(sound)
    const said = await importText(dir, 'submissions', submissions.replace('Hessen', 'Bayern'), { lang: 'de' })
    expect(said.out).toContain('bisher: Hessen')
    expect(said.err).toContain('1 Zeile würde ersetzt. Es wurde nichts übernommen.')
  })
})
