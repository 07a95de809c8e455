// Importing decisions: appended with the numbers that follow; what is on record is never changed.
import { afterEach, describe, expect, test } from 'vitest'
import { readFolder } from '../../src/read/folder.js'
import { type Asked, documentOf, filesOf, findingsOf, folderWith, importText, removeFolders, sound } from './desk.js'

afterEach(removeFolders)

const json: Asked = { json: true }
const columns = 'no,at,kind,division,submission,juror,award,value,reason,for,against,abstained,recorded_by'
const brought = `no,at,kind,submission,juror,reason
,2018-01-24,exclusion,Z-001,,"Vorprüfung: zu spät,
nicht zulässig"
,2018-01-25,recusal,Z-002,staedtetag,Sitz in der Stadt
`

describe('decisions', () => {
  test('begin a chained file, numbered 1, 2, 3 …', async () => {
    const dir = folderWith(sound)
    const said = await importText(dir, 'decisions', brought, json)
    expect(said.code).toBe(0)
    expect(documentOf(said)).toMatchObject({ rows: 2, added: 2, written: ['decisions.csv'] })
    const text = filesOf(dir)['decisions.csv']!
    expect(text.split('\n')[0]).toBe(`${columns},chain`)
    const folder = readFolder(new Map(Object.entries(filesOf(dir)).map(([path, each]) => [path, Buffer.from(each)])), {
      chains: true,
    })
    expect(folder.findings).toEqual([])
    expect(folder.chains).toMatchObject([{ file: 'decisions.csv', rows: 2 }])
    expect(folder.decisions.map(({ no, kind }) => `${no} ${kind}`)).toEqual(['1 exclusion', '2 recusal'])
  })

  test('brought again change nothing, with numbers and without', async () => {
    const dir = folderWith(sound)
    await importText(dir, 'decisions', brought)
    const after = filesOf(dir)
    for (const text of [brought, after['decisions.csv']!]) {
      const said = await importText(dir, 'decisions', text, json)
      expect(said.code).toBe(0)
      expect(documentOf(said)).toMatchObject({ added: 0, unchanged: 2, written: [] })
    }
    expect(filesOf(dir)).toEqual(after)
  })

  test('that follow are appended, the rows on record left byte by byte', async () => {
    const dir = folderWith(sound)
    await importText(dir, 'decisions', brought)
    const before = filesOf(dir)['decisions.csv']!
    const next =
      'no,at,kind,juror,reason\n3,2018-02-01,absence,landkreistag,Krank\n,2018-02-02,absence,staedtetag,Krank\n'
    expect((await importText(dir, 'decisions', next)).code).toBe(0)
    const after = filesOf(dir)['decisions.csv']!
    expect(after.startsWith(before)).toBe(true)
    expect(after.slice(before.length)).toMatch(/^3,2018-02-01,absence,.*\n4,2018-02-02,absence,.*\n$/)
    expect((await importText(dir, 'decisions', next)).code).toBe(0)
    expect(filesOf(dir)['decisions.csv']).toBe(after)
  })

  test('on record are never changed, not even with --replace', async () => {
    const dir = folderWith(sound)
    await importText(dir, 'decisions', brought)
    const before = filesOf(dir)
    const text =
      'no,at,kind,juror,reason\n1,2018-02-01,absence,landkreistag,Krank\n4,2018-02-01,absence,landkreistag,Krank\n'
    const said = await importText(dir, 'decisions', text, { json: true, replace: true })
    expect(said.code).toBe(1)
    expect(findingsOf(said)).toEqual(['brought.csv:2 decision-stands', 'brought.csv:3 number-wrong'])
    expect(filesOf(dir)).toEqual(before)
    const spoken = await importText(dir, 'decisions', text)
    expect(spoken.err).toContain('jury decide revoke --value 1')
  })

  test('that break a rule are named by the file brought and their line', async () => {
    const dir = folderWith(sound)
    await importText(dir, 'decisions', brought)
    const text = `no,at,kind,submission,juror,reason
,2018-01-24,exclusion,Z-001,,
,gestern,exclusion,Z-001,,Grund
,2018-01-24,ausschluss,Z-001,,Grund
,2018-01-24,exclusion,Z-999,,Grund
`
    expect(findingsOf(await importText(dir, 'decisions', text, json))).toEqual([
      'brought.csv:2 reason-missing',
      'brought.csv:3 instant-wrong',
      'brought.csv:4 kind-unknown',
      'brought.csv:5 unknown-submission',
    ])
  })

  test('with a filled column that the file on record lacks are refused, since it would be lost', async () => {
    const dir = folderWith({ ...sound, 'decisions.csv': 'no,at,kind,submission,reason\n1,,exclusion,Z-001,Grund\n' })
    const text = 'no,at,kind,submission,reason,recorded_by,juror\n,,exclusion,Z-002,Grund,Büro,\n'
    expect(findingsOf(await importText(dir, 'decisions', text, json))).toEqual(['brought.csv:1 column-unknown'])
  })

  test('follow a torn last line, which is moved away', async () => {
    const dir = folderWith(sound)
    await importText(dir, 'decisions', brought)
    const whole = filesOf(dir)['decisions.csv']!
    const torn = folderWith({ ...sound, 'decisions.csv': `${whole}3,2018-02-01,abs` })
    const next = 'no,at,kind,juror,reason\n,2018-02-01,absence,landkreistag,Krank\n'
    expect((await importText(torn, 'decisions', next)).code).toBe(0)
    expect(filesOf(torn)['decisions.csv']).toMatch(/\n3,2018-02-01,absence,.*\n$/)
    expect(filesOf(torn)['.drafts/decisions.csv.1.torn']).toBe('3,2018-02-01,abs')
  })

  test('whose own chain is broken are refused', async () => {
    const [a, b] = [folderWith(sound), folderWith(sound)]
    await importText(a, 'decisions', brought)
    const sent = filesOf(a)['decisions.csv']!.replace('Z-002', 'Z-003')
    expect(findingsOf(await importText(b, 'decisions', sent, json))).toContain('brought.csv:4 chain-broken')
    expect(filesOf(b)).not.toHaveProperty(['decisions.csv'])
  })

  test('are not appended to a file whose chain is broken', async () => {
    const dir = folderWith(sound)
    await importText(dir, 'decisions', brought)
    const broken = filesOf(dir)['decisions.csv']!.replace('Sitz in', 'Wohnt in')
    const other = folderWith({ ...sound, 'decisions.csv': broken })
    const said = await importText(other, 'decisions', 'no,at,kind,juror,reason\n,,absence,landkreistag,Krank\n', json)
    expect(findingsOf(said)).toEqual(['decisions.csv:4 chain-broken'])
  })

  test('that would close the scoring are refused while a ballot is outstanding, as jury close refuses', async () => {
    const dir = folderWith(sound)
    const before = filesOf(dir)
    const closing = 'no,at,kind,juror,reason\n,2018-02-03T10:00:00.000Z,close,,Fertig\n'
    const said = await importText(dir, 'decisions', closing, json)
    expect({ code: said.code, found: findingsOf(said) }).toEqual({ code: 1, found: ['brought.csv:2 close-early'] })
    expect(filesOf(dir)).toEqual(before)
    expect((await importText(dir, 'decisions', closing)).err).toContain('jury close')
  })

  test('that close the scoring are taken once nothing is outstanding, or where it is open again at their end', async () => {
    const jurors = sound['jurors.csv']!.trimEnd().split('\n').slice(1)
    const absences = jurors.map((row) => `,2018-02-01,absence,${row.split(',')[0]},Krank\n`).join('')
    const head = 'no,at,kind,juror,reason\n'
    const closing = ',2018-02-03T10:00:00.000Z,close,,Fertig\n'
    const reopening = ',2018-02-04T10:00:00.000Z,reopen,,Doch nicht\n'
    expect((await importText(folderWith(sound), 'decisions', `${head}${absences}${closing}`)).code).toBe(0)
    expect((await importText(folderWith(sound), 'decisions', `${head}${closing}${reopening}`)).code).toBe(0)
  })
})
