// Which drafts half-filled ballots become, and which of those that stand they would replace.
import { describe, expect, test } from 'vitest'
import { planDrafts } from '../../../src/check/incoming/drafts.js'
import type { Draft } from '../../../src/model/draft.js'
import type { IncomingBallot } from '../../../src/model/import-plan.js'
import { readFolder } from '../../../src/read/folder.js'
import { type Files, sound } from '../../import/desk.js'

const folderOf = (files: Files) =>
  readFolder(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])), { chains: true })
const cast = { ...sound, 'ballots/a.csv': 'juror,submission,konzept,transfer\nstaedtetag,Z-001,7,8\n' }
/** A juror who judges one criterion alone. */
const narrow = { ...sound, 'jurors.csv': 'id,name,criteria\nstaedtetag,Sitz,transfer\n' }

const ballot = (
  konzept: string,
  transfer: string,
  comment = '',
  more: Partial<IncomingBallot> = {},
): IncomingBallot => ({
  juror: 'staedtetag',
  submission: 'Z-001',
  scores: [konzept, transfer],
  comment,
  castAt: '',
  enteredBy: '',
  rules: '',
  line: 2,
  ...more,
})
const planned = (incoming: IncomingBallot, files: Files = sound, standing: readonly Draft[] = []) =>
  planDrafts([incoming], standing, folderOf(files), 'brought.csv')
const draftOf = (incoming: IncomingBallot, files: Files = sound): Draft => planned(incoming, files).drafts[0]!

describe('the interview goes on', () => {
  test.each([
    ['at the first criterion that has no score', ballot('', '8'), { kind: 'criterion', criterion: 'konzept' }],
    ['at the second where the first has one', ballot('7', ''), { kind: 'criterion', criterion: 'transfer' }],
    ['at the first where there is only a comment', ballot('', '', 'gut'), { kind: 'criterion', criterion: 'konzept' }],
  ])('%s', (_, incoming, at) => expect(draftOf(incoming).at).toEqual(at))

  test('at the comment where all that is asked has a score', () => {
    expect(draftOf(ballot('', '8'), narrow)).toMatchObject({ at: { kind: 'comment' } })
  })
})

test('a draft holds what is filled in, and no comment where none is', () => {
  expect([...draftOf(ballot('7', '')).scores]).toEqual([['konzept', '7']])
  expect(draftOf(ballot('7', '')).comment).toBe(null)
  expect(draftOf(ballot('', '', ' gut ')).comment).toBe(' gut ')
})

describe('a draft that stands', () => {
  const standing: Draft = {
    juror: 'staedtetag',
    submission: 'Z-001',
    scores: new Map([['konzept', '7']]),
    comment: null,
    at: { kind: 'criterion', criterion: 'transfer' },
  }
  test('is left as it is where it says the same', () => {
    expect(planned(ballot('7', ''), sound, [standing])).toEqual({ drafts: [], changes: [], findings: [] })
  })
  test('is replaced where it says something else, cell by cell', () => {
    expect(planned(ballot('6', '', 'gut'), sound, [standing])).toMatchObject({
      drafts: [{ submission: 'Z-001' }],
      changes: [
        {
          id: 'staedtetag Z-001',
          line: 2,
          what: [
            { column: 'konzept', before: '7', after: '6' },
            { column: 'comment', before: '', after: 'gut' },
          ],
        },
      ],
    })
  })
  test('of another submission is none of this one', () => {
    expect(planned(ballot('6', '', '', { submission: 'Z-002' }), sound, [standing]).changes).toEqual([])
  })
})

describe('no draft is made', () => {
  test.each([
    ['of a ballot that is cast', ballot('6', ''), cast, ['draft-of-ballot']],
    ['for a juror whom nobody knows', ballot('6', '', '', { juror: 'niemand' }), sound, ['unknown-juror']],
    ['on a submission that nobody knows', ballot('6', '', '', { submission: 'Z-9' }), sound, ['unknown-submission']],
  ])('%s', (_, incoming, files, codes) => {
    const { drafts, findings } = planned(incoming, files)
    expect([drafts, findings.map(({ code }) => code)]).toEqual([[], codes])
  })
})
