// Files without ids: numbers are given, and the next delivery finds its rows by a key.
import { afterEach, describe, expect, test } from 'vitest'
import { faultOf } from '../../src/model/fault.js'
import {
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
const json = { json: true } as const
const key = { key: ['applicant', 'title'] }
const first = 'Kommune;Titel;Einwohner\nStadt Au;Hafen;1000\nStadt Eng;Streit;2000\n'

describe('a file without ids', () => {
  test('gets the next free numbers, in its order, and that is said', async () => {
    const dir = folderWith(bare)
    const said = await importText(dir, 'submissions', first)
    expect(said.code).toBe(0)
    expect(said.out).toContain('2 new ones given')
    expect(filesOf(dir)['submissions.csv']).toBe(
      'id,applicant,title,Einwohner\nZ-001,Stadt Au,Hafen,1000\nZ-002,Stadt Eng,Streit,2000\n',
    )
  })

  test('brought again by its key changes what changed and adds what is new', async () => {
    const dir = folderWith(bare)
    await importText(dir, 'submissions', first)
    const next = 'Kommune;Titel;Einwohner\nStadt Neu;Fest;5\nStadt Eng;Streit;2001\nStadt Au;Hafen;1000\n'
    const said = await importText(dir, 'submissions', next, { ...json, settings: key, replace: true })
    expect(said.code).toBe(0)
    expect(documentOf(said)).toMatchObject({
      added: 1,
      changed: 1,
      unchanged: 1,
      given: 1,
      new: ['Z-003'],
      changes: [{ id: 'Z-002', what: [{ column: 'Einwohner', before: '2000', after: '2001' }] }],
    })
    expect(filesOf(dir)['submissions.csv']).toBe(
      'id,applicant,title,Einwohner\nZ-001,Stadt Au,Hafen,1000\nZ-002,Stadt Eng,Streit,2001\nZ-003,Stadt Neu,Fest,5\n',
    )
  })

  test('brought again without a key is refused, and the refusal names --key', async () => {
    const dir = folderWith(bare)
    await importText(dir, 'submissions', first)
    const before = filesOf(dir)
    const said = await importText(dir, 'submissions', first)
    expect(said.code).toBe(1)
    expect(said.err).toContain('--key')
    expect(filesOf(dir)).toEqual(before)
  })

  test('may have the same row twice: both get a number, and that is noted', async () => {
    const said = await importText(folderWith(bare), 'submissions', `${first}Stadt Au;HAFEN;1000\n`, json)
    expect([said.code, findingsOf(said)]).toEqual([0, ['brought.csv:4 likely-duplicate']])
  })

  test('says what it lacks and what is new in a dry run', async () => {
    const dir = folderWith(bare)
    await importText(dir, 'submissions', first)
    const next = 'Kommune;Titel;Einwohner\nStadt Neu;Fest;5\nStadt Eng;Streit;2000\n'
    const said = await importText(dir, 'submissions', next, { settings: key, dryRun: true })
    expect(said.out).toContain('new: Z-003')
    expect(said.out).toContain('not in the file: Z-001')
    const document = documentOf(await importText(dir, 'submissions', next, { ...json, settings: key, dryRun: true }))
    expect(document).toMatchObject({ new: ['Z-003'], gone: ['Z-001'] })
  })

  test('is never joined by a key that it does not have', async () => {
    const dir = folderWith(bare)
    const said = importText(dir, 'submissions', first, { settings: { key: ['Ort'] } })
    await expect(said).rejects.toSatisfy((thrown) => faultOf(thrown)?.code === 'unknown-column')
    expect(filesOf(dir)).toEqual(bare)
  })
})

describe('a file with ids', () => {
  test('keeps them, whatever the key says', async () => {
    const dir = folderWith(sound)
    const text = 'id,division,applicant,title\nZ-009,staedte,Stadt Auenbrück,Zusammen in Auenbrück\n'
    const said = await importText(dir, 'submissions', text, { ...json, settings: key })
    expect([said.code, documentOf(said).new]).toEqual([0, ['Z-009']])
    expect(findingsOf(said)).toEqual(['brought.csv:2 likely-duplicate'])
  })

  test('that lacks one of them is found by the line', async () => {
    const said = await importText(folderWith(bare), 'submissions', 'Nr.;Kommune;Titel\n1;Au;Hafen\n;Eng;Streit\n', json)
    expect([said.code, findingsOf(said)]).toEqual([1, ['brought.csv:3 cell-empty']])
  })
})
