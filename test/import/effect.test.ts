// An import that changes the ranking says which places: on ballots that are cast already.
import { afterEach, describe, expect, test } from 'vitest'
import {
  documentOf,
  type Files,
  filesOf,
  folderWith,
  importText,
  removeFolders,
  submissions,
  withRules,
} from './desk.js'

afterEach(removeFolders)

const awards = [{ id: 'preis', name: 'Preis', division: 'staedte', places: 1, prize: 100 }]
const ballots = `juror,submission,konzept,transfer
staedtetag,Z-001,9,9
staedtetag,Z-002,5,5
staedtetag,Z-003,7,7
landkreistag,Z-001,8,8
landkreistag,Z-002,6,6
landkreistag,Z-003,7,7
`
const cast: Files = { ...withRules({ awards }), 'ballots/a.csv': ballots }
const json = { json: true, replace: true } as const

describe('says which places change', () => {
  test('where a submission goes to another division', async () => {
    const dir = folderWith(cast)
    const text = submissions.replace('Z-003,landkreise', 'Z-003,staedte')
    const said = await importText(dir, 'submissions', text, json)
    expect(said.code).toBe(0)
    const { places } = documentOf(said).effect!
    expect(places).toContainEqual({ submission: 'Z-003', division: 'staedte', before: null, after: 2 })
    expect(places).toContainEqual({ submission: 'Z-002', division: 'staedte', before: 2, after: 3 })
    const spoken = await importText(folderWith(cast), 'submissions', text, { replace: true })
    expect(spoken.out).toContain('What changes in the ranking:')
    expect(spoken.out).toContain('Z-002')
  })

  test('where a ballot is replaced, and with it an award', async () => {
    const dir = folderWith(cast)
    const text = 'juror,submission,konzept,transfer\nstaedtetag,Z-001,0,0\n'
    const said = documentOf(await importText(dir, 'ballots', text, json))
    expect(said.effect!.places).toEqual([
      { submission: 'Z-002', division: 'staedte', before: 2, after: 1 },
      { submission: 'Z-001', division: 'staedte', before: 1, after: 2 },
    ])
    expect(said.effect).toMatchObject({ awards: [{ id: 'preis', added: ['Z-002'], removed: ['Z-001'] }] })
  })

  test('where a juror weighs more', async () => {
    const dir = folderWith({
      ...cast,
      'ballots/a.csv': ballots
        .replace('staedtetag,Z-002,5,5', 'staedtetag,Z-002,10,10')
        .replace('landkreistag,Z-002,6,6', 'landkreistag,Z-002,4,4'),
    })
    const text =
      'id,name,affiliation,role,deputy_of,weight\nstaedtetag,Sitz des Städtetages,Städtetag,member,,9\nlandkreistag,Sitz des Landkreistages,Landkreistag,chair,,1\n'
    const said = await importText(dir, 'jurors', text, json)
    expect(said.code, said.out).toBe(0)
    expect(documentOf(said).effect!.places).toEqual([
      { submission: 'Z-002', division: 'staedte', before: 2, after: 1 },
      { submission: 'Z-001', division: 'staedte', before: 1, after: 2 },
    ])
  })

  test('in a dry run, with --replace and without', async () => {
    const text = 'juror,submission,konzept,transfer\nstaedtetag,Z-001,0,0\n'
    for (const asked of [{ dryRun: true }, { dryRun: true, replace: true }]) {
      const dir = folderWith(cast)
      const said = await importText(dir, 'ballots', text, asked)
      expect(said.out).toContain('What changes in the ranking:')
      expect(filesOf(dir)).toEqual(cast)
    }
  })
})

describe('says nothing of places', () => {
  test.each([
    ['where none is another one', 'submissions', submissions.replace('Fachkräfteallianz', 'Allianz'), []],
    ['where nothing changes', 'submissions', submissions, null],
  ])('%s', async (_, what, text, places) => {
    const { effect } = documentOf(await importText(folderWith(cast), what, text, json))
    expect(effect?.places ?? null).toEqual(places)
  })

  test('where nothing is cast yet', async () => {
    const { 'ballots/a.csv': _, ...uncast } = cast
    const said = await importText(
      folderWith(uncast),
      'submissions',
      submissions.replace('Z-003,landkreise', 'Z-003,staedte'),
      json,
    )
    expect(documentOf(said).effect).toBe(null)
  })
})

test('rows that the file lacks and that have ballots are counted in a dry run', async () => {
  const text =
    'id,division,applicant,title,state\nZ-002,staedte,Stadt Bärenstett,"Dialog, Streit inbegriffen",Sachsen\n'
  const said = await importText(folderWith(cast), 'submissions', text, { dryRun: true })
  expect(said.out).toContain('not in the file: Z-001, Z-003 (2 of them with ballots)')
})
