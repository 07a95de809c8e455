// Importing ballots: wide or long into one new file; what counts is replaced only when asked for, and shown first.
import { afterEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/model/digest.js'
import { readFolder } from '../../src/read/folder.js'
import {
  type Asked,
  digest,
  documentOf,
  filesOf,
  findingsOf,
  folderWith,
  importText,
  removeFolders,
  sound,
  withRules,
} from './desk.js'

afterEach(removeFolders)

const json: Asked = { json: true }
const wide = `juror,submission,konzept,transfer,comment
staedtetag,Z-001,8,9,"gut, aber spät"
staedtetag,Z-002,7,6,
landkreistag,Z-001,5,4,
`
const long = `juror,submission,criterion,score,comment
staedtetag,Z-001,konzept,8,"gut, aber spät"
staedtetag,Z-001,transfer,9,
staedtetag,Z-002,transfer,6,
landkreistag,Z-001,transfer,4,
staedtetag,Z-002,konzept,7,
landkreistag,Z-001,konzept,5,
`
const ballot = (row: string): string => `juror,submission,konzept,transfer,cast_at\n${row}\n`

/** The one file that an import has put into ballots/, by its path and its rows. */
function importedIn(dir: string): readonly (readonly [path: string, text: string])[] {
  return Object.entries(filesOf(dir)).filter(([path]) => path.startsWith('ballots/import-'))
}

/** The rows of imported files without their chains. */
const rowsOf = (dir: string): readonly string[] =>
  importedIn(dir).flatMap(([, text]) =>
    text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.replace(/,[0-9a-f]{64}$/, '')),
  )

/** The folder as the program reads it, chains tested. */
function reread(dir: string) {
  const bytes = Object.entries(filesOf(dir)).map(([path, text]) => [path, new TextEncoder().encode(text)] as const)
  return readFolder(new Map(bytes), { chains: true })
}

describe('a batch', () => {
  test('becomes one new file, chained, named after its rows, under the rules in force', async () => {
    const dir = folderWith(sound)
    const said = await importText(dir, 'ballots', wide, json)
    expect(said.code).toBe(0)
    const [[path, text] = ['', '']] = importedIn(dir)
    const rows = text.slice(text.indexOf('\n') + 1)
    expect(path).toBe(`ballots/import-${sha256(rows).slice(0, 12)}.csv`)
    expect(text.split('\n')[0]).toBe('juror,submission,konzept,transfer,comment,cast_at,entered_by,rules,chain')
    expect(rowsOf(dir)).toEqual([
      `staedtetag,Z-001,8,9,"gut, aber spät",,,${digest}`,
      `staedtetag,Z-002,7,6,,,,${digest}`,
      `landkreistag,Z-001,5,4,,,,${digest}`,
    ])
    const folder = reread(dir)
    expect(folder.findings).toEqual([])
    expect(folder.chains).toMatchObject([{ file: path, rows: 3 }])
    expect(documentOf(said)).toMatchObject({ rows: 3, added: 3, written: [`rules/${digest}.json`, path] })
    expect(filesOf(dir)).toHaveProperty([`rules/${digest}.json`])
  })

  test('long gives the same file as wide', async () => {
    const [a, b] = [folderWith(sound), folderWith(sound)]
    await importText(a, 'ballots', wide)
    await importText(b, 'ballots', long)
    expect(filesOf(b)).toEqual(filesOf(a))
  })

  test('the same file again changes nothing, nor does the same in the other form', async () => {
    const dir = folderWith(sound)
    await importText(dir, 'ballots', wide)
    const after = filesOf(dir)
    for (const text of [wide, long]) {
      const said = await importText(dir, 'ballots', text, json)
      expect(said.code).toBe(0)
      expect(documentOf(said)).toMatchObject({ rows: 3, added: 0, changed: 0, unchanged: 3, older: 0, written: [] })
    }
    expect(filesOf(dir)).toEqual(after)
  })

  test('a dry run leaves every byte of the folder as it was', async () => {
    const dir = folderWith(sound)
    const before = filesOf(dir)
    const said = await importText(dir, 'ballots', wide, { dryRun: true })
    expect(said.code).toBe(0)
    expect(said.out).toContain('3 rows would be added')
    expect(filesOf(dir)).toEqual(before)
  })

  test('rows equal to the counted ballot are dropped, the others added', async () => {
    const dir = folderWith({ ...sound, 'ballots/a.csv': ballot('staedtetag,Z-001,8,9,2018-03-01T10:00:00.000Z') })
    const said = await importText(dir, 'ballots', wide.replace('"gut, aber spät"', ''), json)
    expect(documentOf(said)).toMatchObject({ rows: 3, added: 2, unchanged: 1 })
    expect(rowsOf(dir)).toHaveLength(2)
  })

  test('never goes over a file of its name that holds other rows', async () => {
    const dir = folderWith(sound)
    await importText(dir, 'ballots', wide)
    const [[path, text] = ['', '']] = importedIn(dir)
    const header = text.slice(0, text.indexOf('\n') + 1)
    const emptied = folderWith({ ...sound, [path]: header })
    await expect(importText(emptied, 'ballots', wide)).rejects.toMatchObject({ fault: { code: 'locked' } })
    expect(filesOf(emptied)[path]).toBe(header)
  })

  test('entered_by and the rules that a row names are kept', async () => {
    const dir = folderWith({
      ...sound,
      'decisions.csv': `no,at,kind,value,reason\n1,,amendment,${digest},Neu gefasst\n`,
    })
    const text = `juror,submission,konzept,transfer,entered_by,rules\nstaedtetag,Z-001,8,9,Büro,0123456789abcdef\n`
    expect((await importText(dir, 'ballots', text)).code).toBe(0)
    expect(rowsOf(dir)).toEqual(['staedtetag,Z-001,8,9,,,Büro,0123456789abcdef'])
    expect(filesOf(dir)).not.toHaveProperty([`rules/${digest}.json`])
  })

  test('ballots under other rules than those in force are refused', async () => {
    const dir = folderWith(sound)
    const text = `juror,submission,konzept,transfer,rules\nstaedtetag,Z-001,8,9,0123456789abcdef\n`
    expect(findingsOf(await importText(dir, 'ballots', text, json))).toEqual(['brought.csv:2 ballot-other-rules'])
  })
})

describe('a ballot that would replace the one that counts', () => {
  const standing = { ...sound, 'ballots/a.csv': ballot('staedtetag,Z-001,5,9,2018-03-01T10:00:00.000Z') }
  const brought = ballot('staedtetag,Z-001,8,9,')

  test('needs --replace, and its scores are shown', async () => {
    const dir = folderWith(standing)
    const before = filesOf(dir)
    const said = await importText(dir, 'ballots', brought)
    expect(said.code).toBe(1)
    expect(said.out).toContain('staedtetag Z-001')
    expect(said.out).toContain('konzept\n    before: 5\n    after: 8')
    expect(said.err).toContain('--replace')
    expect(filesOf(dir)).toEqual(before)
  })

  test('is cast now, and then counts; the same again changes nothing', async () => {
    const dir = folderWith(standing)
    const start = Date.now()
    expect((await importText(dir, 'ballots', brought, { replace: true })).code).toBe(0)
    const [row = ''] = rowsOf(dir)
    const castAt = Date.parse(row.split(',')[5]!)
    expect(castAt).toBeGreaterThanOrEqual(start)
    expect(castAt).toBeLessThanOrEqual(Date.now())
    const after = filesOf(dir)
    expect((await importText(dir, 'ballots', brought)).code).toBe(0)
    expect(filesOf(dir)).toEqual(after)
  })

  test('is cast after the juror’s latest, however fast that clock ran', async () => {
    const ahead = ballot('staedtetag,Z-001,5,9,2999-01-01T00:00:00.000Z\nstaedtetag,Z-002,5,9,2999-01-01T00:00:00.007Z')
    const dir = folderWith({ ...sound, 'ballots/a.csv': ahead })
    await importText(dir, 'ballots', ballot('staedtetag,Z-001,8,9,\nstaedtetag,Z-002,1,1,'), { replace: true })
    expect(rowsOf(dir).map((row) => row.split(',')[5])).toEqual([
      '2999-01-01T00:00:00.008Z',
      '2999-01-01T00:00:00.009Z',
    ])
  })

  test('with a later instant of its own keeps it', async () => {
    const dir = folderWith(standing)
    const later = ballot('staedtetag,Z-001,8,9,2018-03-02T10:00:00.000Z')
    expect((await importText(dir, 'ballots', later)).code).toBe(1)
    expect((await importText(dir, 'ballots', later, { replace: true })).code).toBe(0)
    expect(rowsOf(dir)[0]).toContain('2018-03-02T10:00:00.000Z')
  })

  test('neither ballot having an instant, is cast now', async () => {
    const dir = folderWith({ ...sound, 'ballots/a.csv': ballot('staedtetag,Z-001,5,9,') })
    expect((await importText(dir, 'ballots', brought)).code).toBe(1)
    expect((await importText(dir, 'ballots', brought, { replace: true })).code).toBe(0)
    expect(rowsOf(dir)[0]).not.toContain('8,9,,,,')
  })

  test('differs in its comment alone: that is shown', async () => {
    const dir = folderWith(standing)
    const text = 'juror,submission,konzept,transfer,comment\nstaedtetag,Z-001,5,9,besser\n'
    const said = documentOf(await importText(dir, 'ballots', text, json))
    expect(said.changes).toEqual([
      { id: 'staedtetag Z-001', what: [{ column: 'comment', before: '', after: 'besser' }] },
    ])
  })

  test('writes a score otherwise, 8.0 for 8: that is no difference', async () => {
    const dir = folderWith({ ...sound, 'ballots/a.csv': ballot('staedtetag,Z-001,8.0,9,') })
    expect(documentOf(await importText(dir, 'ballots', brought, json))).toMatchObject({ changed: 0, unchanged: 1 })
  })
})

describe('history', () => {
  const standing = { ...sound, 'ballots/a.csv': ballot('staedtetag,Z-001,5,9,2018-03-01T10:00:00.000Z') }

  test('an older ballot is kept and does not count; the same again changes nothing', async () => {
    const dir = folderWith(standing)
    const older = ballot('staedtetag,Z-001,8,9,2018-02-01T10:00:00.000Z')
    const said = await importText(dir, 'ballots', older)
    expect(said.code).toBe(0)
    expect(said.out).toContain('1 older ballot, kept as history')
    const after = filesOf(dir)
    expect(documentOf(await importText(dir, 'ballots', older, json))).toMatchObject({ older: 0, unchanged: 1 })
    expect(filesOf(dir)).toEqual(after)
  })

  test('of two in one file the later counts; the same file again changes nothing', async () => {
    const dir = folderWith(sound)
    const two = ballot('staedtetag,Z-001,8,9,2018-02-02T10:00:00.000Z\nstaedtetag,Z-001,1,1,2018-02-01T10:00:00.000Z')
    expect(documentOf(await importText(dir, 'ballots', two, json))).toMatchObject({ added: 1, older: 1 })
    const after = filesOf(dir)
    expect(documentOf(await importText(dir, 'ballots', two, json))).toMatchObject({ unchanged: 2 })
    expect(filesOf(dir)).toEqual(after)
  })

  test('a ballot changed and changed back counts as it was brought last', async () => {
    const dir = folderWith(standing)
    const two = ballot('staedtetag,Z-001,1,1,2018-03-02T10:00:00.000Z\nstaedtetag,Z-001,5,9,2018-03-03T10:00:00.000Z')
    expect(documentOf(await importText(dir, 'ballots', two, json))).toMatchObject({ changed: 0, added: 1, older: 1 })
    expect(documentOf(await importText(dir, 'ballots', two, json))).toMatchObject({ added: 0, older: 0, unchanged: 2 })
  })
})

describe('bad rows', () => {
  test('are named by the file brought and their line, all of them, and nothing is applied', async () => {
    const dir = folderWith({ ...sound, 'ballots/a.csv': ballot('landkreistag,Z-003,5,9,2018-03-01T10:00:00.000Z') })
    const before = filesOf(dir)
    const text = ballot(`staedtetag,Z-001,11,9,
niemand,Z-001,8,9,
staedtetag,Z-999,8,9,
staedtetag,Z-002,8,9,gestern
staedtetag,Z-003,8
,Z-001,8,9,
landkreistag,Z-003,6,9,2018-03-01T10:00:00.000Z
landkreistag,Z-001,6,9,
landkreistag,Z-001,7,9,`)
    const said = await importText(dir, 'ballots', text, json)
    expect(said.code).toBe(1)
    expect(findingsOf(said)).toEqual([
      'brought.csv:2 score-off-scale',
      'brought.csv:3 unknown-juror',
      'brought.csv:4 unknown-submission',
      'brought.csv:5 instant-wrong',
      'brought.csv:6 cells-differ',
      'brought.csv:7 cell-empty',
      'brought.csv:8 ballots-differ',
      'brought.csv:10 ballots-differ',
    ])
    expect(filesOf(dir)).toEqual(before)
    const quiet = await importText(dir, 'ballots', text, { quiet: true })
    expect(quiet.out).toBe('')
    expect(quiet.err).toContain('brought.csv:8')
  })

  test('the same ballot twice in one file is one', async () => {
    const dir = folderWith(sound)
    const said = await importText(dir, 'ballots', ballot('staedtetag,Z-001,8,9,\nstaedtetag,Z-001,8,9,'), json)
    expect(documentOf(said)).toMatchObject({ added: 1, unchanged: 1 })
    expect(rowsOf(dir)).toHaveLength(1)
  })

  test('a score repeated in a long file, and a criterion unknown, are named', async () => {
    const dir = folderWith(sound)
    const text = `juror,submission,criterion,score
staedtetag,Z-001,konzept,8
staedtetag,Z-001,transfer,9
staedtetag,Z-001,konzept,7
staedtetag,Z-001,anzahl,7
`
    expect(findingsOf(await importText(dir, 'ballots', text, json))).toEqual([
      'brought.csv:4 score-repeated',
      'brought.csv:5 unknown-criterion',
    ])
  })

  test('one beyond the assignments is named', async () => {
    const dir = folderWith({ ...sound, 'assignments.csv': 'juror,submission\nstaedtetag,Z-001\n' })
    expect(findingsOf(await importText(dir, 'ballots', wide, json))).toEqual([
      'brought.csv:3 ballot-unassigned',
      'brought.csv:4 ballot-unassigned',
    ])
  })

  test('a score missing where none may is said once', async () => {
    const dir = folderWith(withRules({ ballots: { missing: 'refuse' } }))
    expect(findingsOf(await importText(dir, 'ballots', ballot('staedtetag,Z-001,,9,'), json))).toEqual([
      'brought.csv:2 score-missing',
    ])
  })
})

describe('a file sent back by a juror working elsewhere', () => {
  test('comes with its chain, which is tested; its rows are chained anew', async () => {
    const elsewhere = folderWith(sound)
    await importText(elsewhere, 'ballots', wide)
    const [[, sent] = ['', '']] = importedIn(elsewhere)
    const dir = folderWith(sound)
    expect((await importText(dir, 'ballots', sent)).code).toBe(0)
    expect(filesOf(dir)).toEqual(filesOf(elsewhere))
    const struck = folderWith(sound)
    const said = await importText(struck, 'ballots', sent.replace('Z-002,7,6', 'Z-002,7,7'), json)
    expect(said.code).toBe(1)
    expect(findingsOf(said)).toContain('brought.csv:3 chain-broken')
    expect(importedIn(struck)).toEqual([])
  })
})
