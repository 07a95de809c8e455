// Half-filled rows of ballots become drafts: what is filled in waits for the juror, nothing of it is counted.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import {
  digest,
  documentOf,
  type Files,
  filesOf,
  findingsOf,
  folderWith,
  importText,
  removeFolders,
  sound,
} from './desk.js'

afterEach(removeFolders)

const json = { json: true } as const
const drafts = { settings: { drafts: true } }
const draftOf = (dir: string, pair: string): unknown =>
  JSON.parse(filesOf(dir)[`ballots/.drafts/${pair}.json`] ?? 'null')
const castIn = (dir: string) => Object.entries(filesOf(dir)).filter(([path]) => path.startsWith('ballots/import-'))

const header = 'Jurymitglied;Beitrag Nr.;Titel;Gesamtkonzeption;Know-how-Transfer;Bemerkung\n'
const rows = {
  full: 'staedtetag;Z-001;Hafen;7;8;\n',
  half: 'staedtetag;Z-002;Dialog;5;;noch offen\n',
  comment: 'staedtetag;Z-003;Allianz;;;nur ein Wort\n',
  blank: 'landkreistag;Z-001;Hafen;;;\n',
}
const all = header + Object.values(rows).join('')

describe('with --drafts', () => {
  test('full rows are cast, half-filled ones become drafts, rows without anything are passed over', async () => {
    const dir = folderWith(sound)
    const said = await importText(dir, 'ballots', all, { ...json, ...drafts })
    expect(said.code).toBe(0)
    expect(documentOf(said)).toMatchObject({ added: 1, drafts: 2, blank: 1 })
    expect(castIn(dir)).toHaveLength(1)
    expect(draftOf(dir, 'staedtetag~Z-002')).toMatchObject({
      juror: 'staedtetag',
      submission: 'Z-002',
      scores: [['konzept', '5']],
      comment: 'noch offen',
    })
    expect(draftOf(dir, 'staedtetag~Z-003')).toMatchObject({ scores: [], comment: 'nur ein Wort' })
    expect(filesOf(dir)['ballots/.drafts/landkreistag~Z-001.json']).toBe(undefined)
  })

  test('the same file again changes nothing', async () => {
    const dir = folderWith(sound)
    await importText(dir, 'ballots', all, drafts)
    const before = filesOf(dir)
    const said = await importText(dir, 'ballots', all, { ...json, ...drafts })
    expect([said.code, documentOf(said).written]).toEqual([0, []])
    expect(filesOf(dir)).toEqual(before)
  })

  test('a draft that would be another one needs --replace, cell by cell', async () => {
    const dir = folderWith(sound)
    await importText(dir, 'ballots', header + rows.half, drafts)
    const before = filesOf(dir)
    const other = header + rows.half.replace(';5;;', ';6;;')
    const refused = await importText(dir, 'ballots', other, { ...json, ...drafts })
    expect([refused.code, findingsOf(refused)]).toEqual([1, ['brought.csv:2 replaces']])
    expect(filesOf(dir)).toEqual(before)
    expect((await importText(dir, 'ballots', other, { ...drafts, replace: true })).code).toBe(0)
    expect(draftOf(dir, 'staedtetag~Z-002')).toMatchObject({ scores: [['konzept', '6']] })
  })

  test('a half-filled row on a ballot that is cast is refused', async () => {
    const dir = folderWith({ ...sound, 'ballots/a.csv': 'juror,submission,konzept,transfer\nstaedtetag,Z-002,7,8\n' })
    const before = filesOf(dir)
    const said = await importText(dir, 'ballots', header + rows.half, { ...json, ...drafts })
    expect([said.code, findingsOf(said)]).toEqual([1, ['brought.csv:2 draft-of-ballot']])
    expect(filesOf(dir)).toEqual(before)
  })

  test.each([
    ['a score off the scale', 'staedtetag;Z-002;x;11;;\n', 'score-off-scale'],
    ['a juror whom nobody knows', 'niemand;Z-002;x;5;;\n', 'unknown-juror'],
    ['a submission that nobody knows', 'staedtetag;Z-900;x;5;;\n', 'unknown-submission'],
  ])('%s is found in a half-filled row too, and nothing is written', async (_, row, code) => {
    const dir = folderWith(sound)
    const said = await importText(dir, 'ballots', header + rows.full + row, { ...json, ...drafts })
    expect([said.code, findingsOf(said)]).toEqual([1, [`brought.csv:3 ${code}`]])
    expect(filesOf(dir)).toEqual(sound)
  })

  test('a dry run writes no draft', async () => {
    const dir = folderWith(sound)
    const said = await importText(dir, 'ballots', all, { ...json, ...drafts, dryRun: true })
    expect(documentOf(said)).toMatchObject({ added: 1, drafts: 2, blank: 1, written: [] })
    expect(filesOf(dir)).toEqual(sound)
  })

  test('decimal commas in drafts are decimal points', async () => {
    const half: Files = {
      ...sound,
      'competition.json': sound['competition.json']!.replace('"max": 10', '"max": 10, "step": 0.5'),
    }
    const dir = folderWith(half)
    expect((await importText(dir, 'ballots', `${header}staedtetag;Z-002;x;7,5;;\n`, drafts)).code).toBe(0)
    expect(draftOf(dir, 'staedtetag~Z-002')).toMatchObject({ scores: [['konzept', '7.5']] })
  })
})

test('without --drafts a half-filled row is found', async () => {
  const dir = folderWith(sound)
  const said = await importText(dir, 'ballots', header + rows.full + rows.half, json)
  expect([said.code, findingsOf(said)]).toEqual([1, ['brought.csv:3 score-missing']])
  expect(filesOf(dir)).toEqual(sound)
})

test('the mark of a scoring sheet stands for --drafts', async () => {
  const dir = folderWith(sound)
  const said = await importText(dir, 'ballots', `Wertungsbogen;;;;;jury-sheet ${digest}\n${all}`, json)
  expect(said.code, said.out).toBe(0)
  expect(documentOf(said)).toMatchObject({ added: 1, drafts: 2, blank: 1 })
  expect(castIn(dir)[0]![1]).toContain(digest)
})

test('rejected rows go, half-filled ones become drafts all the same', async () => {
  const dir = folderWith(sound)
  const bad = 'landkreistag;Z-002;x;11;;\n'
  const said = await importText(dir, 'ballots', all + bad, { ...json, ...drafts, rejects: 'rejects.csv' })
  expect(said.code).toBe(1)
  expect(documentOf(said)).toMatchObject({ added: 1, drafts: 2, blank: 1, rejects: { lines: [6] } })
  expect(draftOf(dir, 'staedtetag~Z-002')).not.toBe(null)
})

test('rejects of a scoring sheet are a scoring sheet again: a row that is still half-filled becomes a draft', async () => {
  const dir = folderWith(sound)
  const sheet = `Wertungsbogen;;;;;jury-sheet ${digest}\n${header}${rows.full}staedtetag;Z-002;x;11;;'=gut\n`
  const first = await importText(dir, 'ballots', sheet, { ...json, rejects: 'rejects.csv' })
  expect(documentOf(first)).toMatchObject({ added: 1, drafts: 0, rejects: { lines: [4] } })
  const mended = readFileSync(join(dir, 'rejects.csv'), 'utf8').replace(';11;', ';10;')
  const second = await importText(dir, 'ballots', mended, json)
  expect([second.code, documentOf(second).drafts]).toEqual([0, 1])
  expect(draftOf(dir, 'staedtetag~Z-002')).toMatchObject({ scores: [['konzept', '10']], comment: '=gut' })
})
