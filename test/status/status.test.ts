// jury status: how far the scoring is, and never a score or a reason that concerns a juror.
import { describe, expect, test } from 'vitest'
import { status } from '../../src/commands/status.js'
import type { StatusDocument } from '../../src/write/status-document.js'
import {
  allCast,
  common,
  competitionFiles,
  decisionHeader,
  folderWith,
  ran,
  rules,
  type Texts,
} from '../decide/desk.js'

const decisions = (...rows: readonly string[]): Texts => ({ 'decisions.csv': `${decisionHeader}${rows.join('\n')}\n` })
const ballots = (...rows: readonly string[]): Texts => ({
  'ballots/import.csv': `${['juror,submission,konzept,transfer', ...rows].join('\n')}\n`,
})
const draft = (juror: string, submission: string): Texts => ({
  [`ballots/.drafts/${juror}.${submission}.json`]: JSON.stringify({
    version: 1,
    juror,
    submission,
    scores: [['konzept', '7']],
    comment: null,
    at: { criterion: 'transfer' },
  }),
})

async function documentOf(files: Texts): Promise<StatusDocument> {
  const { code, out } = await ran(() => status(common(folderWith(competitionFiles(files)), { json: true })))
  expect(code).toBe(0)
  return JSON.parse(out)
}

async function screenOf(files: Texts, more: Parameters<typeof common>[1] = {}): Promise<string> {
  const { code, out } = await ran(() => status(common(folderWith(competitionFiles(files)), more)))
  expect(code).toBe(0)
  return out
}

const jurorIn = (document: StatusDocument, id: string) => document.jurors.find((juror) => juror.id === id)
const submissionIn = (document: StatusDocument, id: string) => document.submissions.find((each) => each.id === id)

describe('by juror', () => {
  test('of the ballots expected of a juror some are cast and the others outstanding', async () => {
    const document = await documentOf(ballots('staedtetag,Z-001,8,8', 'staedtetag,Z-002,9,7'))
    expect(jurorIn(document, 'staedtetag')).toMatchObject({
      expected: 4,
      cast: 2,
      outstanding: 2,
      recused: 0,
      absent: 0,
    })
    expect(document.ballots).toEqual({ expected: 12, cast: 2, drafted: 0, outstanding: 10 })
  })

  test('a ballot cast anew counts once', async () => {
    const document = await documentOf(ballots('staedtetag,Z-001,8,8', 'staedtetag,Z-001,8,8'))
    expect(jurorIn(document, 'staedtetag')).toMatchObject({ cast: 1, outstanding: 3 })
  })

  test('a draft is outstanding, and no draft any more once its ballot is cast', async () => {
    const files = { ...draft('staedtetag', 'Z-001'), ...draft('staedtetag', 'Z-002') }
    const document = await documentOf({ ...ballots('staedtetag,Z-002,9,7'), ...files })
    expect(jurorIn(document, 'staedtetag')).toMatchObject({ cast: 1, drafted: 1, outstanding: 3 })
    expect(submissionIn(document, 'Z-001')?.drafted).toEqual(['staedtetag'])
  })

  test('what lies among the drafts and is none is left alone', async () => {
    const document = await documentOf({
      ...ballots(),
      'ballots/.drafts/x.json': '{"juror":',
      ...draft('niemand', 'Z-001'),
    })
    expect(document.ballots.drafted).toBe(0)
  })

  test('for a recused juror nothing is outstanding on that submission', async () => {
    const document = await documentOf({ ...ballots(), ...decisions('1,,recusal,,Z-001,staedtetag,,,Verwandt,,,,') })
    expect(jurorIn(document, 'staedtetag')).toMatchObject({ expected: 3, outstanding: 3, recused: 1 })
    expect(submissionIn(document, 'Z-001')).toMatchObject({ recused: ['staedtetag'], expected: 2 })
  })

  test('what an absent juror has not cast is no longer outstanding', async () => {
    const files = { ...ballots('staedtetag,Z-001,8,8'), ...decisions('1,,absence,,,staedtetag,,,Krank,,,,') }
    const document = await documentOf(files)
    expect(jurorIn(document, 'staedtetag')).toMatchObject({
      absence: 1,
      expected: 1,
      cast: 1,
      outstanding: 0,
      absent: 3,
    })
  })

  test('for every seat cast, outstanding, recused and absent are together all that was asked', async () => {
    const files = {
      ...ballots('staedtetag,Z-001,8,8', 'wissenschaft,Z-003,5,5'),
      ...decisions(
        '1,,absence,,,staedtetag,,,Krank,,,,',
        '2,,recusal,landkreise,,wissenschaft,,,Verwandt,,,,',
        '3,,exclusion,,Z-002,,,,Verspätet,,,,',
      ),
    }
    const document = await documentOf(files)
    for (const id of ['staedtetag', 'landkreistag', 'wissenschaft']) {
      const { cast, outstanding, recused, absent } = jurorIn(document, id)!
      expect(cast + outstanding + recused + absent).toBe(3)
    }
  })

  test('a deputy counts only where the seat is recused, and the screen says how many do', async () => {
    const files = {
      ...ballots('vertretung,Z-001,8,8', 'vertretung,Z-002,8,8'),
      ...decisions('1,,recusal,,Z-001,landkreistag,,,Verwandt,,,,'),
    }
    expect(jurorIn(await documentOf(files), 'vertretung')).toMatchObject({ expected: 0, cast: 2, counted: 1 })
    expect(await screenOf(files)).toContain('vertritt landkreistag: 2 Wertungsbögen, davon gezählt: 1')
  })

  test('a guest is never expected and never counted', async () => {
    const files = ballots('gast,Z-001,8,8')
    expect(jurorIn(await documentOf(files), 'gast')).toMatchObject({ expected: 0, cast: 1, counted: 0, outstanding: 0 })
    expect(await screenOf(files)).toContain('Gast: 1 Wertungsbogen, nie gezählt')
  })

  test('where ballots stand as cast nothing is outstanding', async () => {
    const files = { 'competition.json': JSON.stringify({ ...rules, ballots: { expected: 'as-cast' } }) }
    const document = await documentOf({ ...files, ...ballots('staedtetag,Z-001,8,8') })
    expect(document.ballots).toEqual({ expected: 0, cast: 1, drafted: 0, outstanding: 0 })
    expect(document.unasked).toEqual([])
  })
})

describe('by submission', () => {
  test('a submission that somebody has scored is listed with who is missing', async () => {
    const screen = await screenOf(ballots('staedtetag,Z-001,8,8', 'wissenschaft,Z-001,8,8'))
    expect(screen).toMatch(/^Z-001 +2 von 3 +landkreistag$/m)
    expect(screen).toContain('Noch ohne jeden Wertungsbogen (3):\n  Z-002, Z-003, Z-004')
  })

  test('where all are cast nothing is listed', async () => {
    const screen = await screenOf({ 'ballots/import.csv': allCast })
    expect(screen).toContain('12 von 12 Wertungsbögen abgegeben; nichts steht aus.')
    expect(screen).not.toMatch(/Z-00\d/)
  })

  test('a submission that is assigned to nobody is one that nobody was asked to score', async () => {
    const assignments =
      'juror,submission\nstaedtetag,Z-001\nlandkreistag,Z-001\nstaedtetag,Z-002\nlandkreistag,Z-002\nwissenschaft,Z-003\n'
    const files = { ...ballots(), 'assignments.csv': assignments }
    expect((await documentOf(files)).unasked).toEqual(['Z-004'])
    expect(await screenOf(files)).toContain('Niemand ist um eine Wertung gebeten (1):\n  Z-004')
  })

  test('one that cannot reach the quorum any more is listed until the jury has decided', async () => {
    const rows = ['1,,recusal,,Z-001,staedtetag,,,Verwandt,,,,', '2,,recusal,,Z-001,wissenschaft,,,Verwandt,,,,']
    const files = { ...ballots(), ...decisions(...rows) }
    const document = await documentOf(files)
    expect(submissionIn(document, 'Z-001')).toMatchObject({ belowQuorum: true, quorumInReach: false, quorum: null })
    expect(submissionIn(document, 'Z-002')).toMatchObject({ belowQuorum: true, quorumInReach: true })
    expect(await screenOf(files)).toContain('jury decide quorum')
    const decided = await screenOf({ ...ballots(), ...decisions(...rows, '3,,quorum,,Z-001,,,rank,Sonst keiner,,,,') })
    expect(decided).toContain('Z-001: 0 gezählt; soll dennoch einen Rang erhalten')
    expect(decided).not.toContain('jury decide quorum')
  })

  test('an excluded submission is listed with its decision and asked of nobody', async () => {
    const files = { ...ballots(), ...decisions('1,,exclusion,,Z-004,,,,Verspätet,,,,') }
    expect(submissionIn(await documentOf(files), 'Z-004')).toMatchObject({ excluded: 1, expected: 0, outstanding: [] })
    expect(await screenOf(files)).toContain('Nicht zugelassen (1):\n  Z-004 (Beschluss 1)')
  })
})

describe('what does not count', () => {
  test('a ballot on an excluded submission is neither expected nor counted', async () => {
    const document = await documentOf(decisions('1,,exclusion,,Z-004,,,,Verspätet,,,,'))
    expect(jurorIn(document, 'staedtetag')).toMatchObject({ expected: 3, cast: 3, counted: 3 })
    expect(document.ballots).toMatchObject({ expected: 9, cast: 9 })
    expect(document.uncounted.map(({ submission, because, decision }) => [submission, because, decision])).toEqual(
      Array(3).fill(['Z-004', 'exclusion', 1]),
    )
  })

  test('a ballot of a recused juror stands in its file, and status says that it does not count', async () => {
    const files = decisions('1,,recusal,,Z-001,staedtetag,,,Verwandt,,,,')
    expect((await documentOf(files)).uncounted).toEqual([
      {
        juror: 'staedtetag',
        submission: 'Z-001',
        file: 'ballots/import.csv',
        line: 2,
        because: 'recusal',
        decision: 1,
      },
    ])
    expect(await screenOf(files)).toContain('ballots/import.csv:2  staedtetag, Z-001: Befangenheit, Beschluss 1')
  })

  test('the reasons of recusals and absences are nowhere, nor is any score', async () => {
    const files = {
      ...ballots('staedtetag,Z-001,9.25,9.25', 'gast,Z-002,9.25,9.25'),
      'competition.json': JSON.stringify({ ...rules, scale: { min: 0, max: 10, step: 0.25 } }),
      ...decisions('1,,recusal,,Z-001,staedtetag,,,GEHEIM,,,,', '2,,absence,,,wissenschaft,,,GEHEIM,,,,'),
      ...draft('landkreistag', 'Z-001'),
    }
    const [document, screen] = [JSON.stringify(await documentOf(files)), await screenOf(files)]
    for (const text of [document, screen]) {
      expect(text).not.toContain('GEHEIM')
      expect(text).not.toContain('9.25')
      expect(text).not.toContain('9,25')
    }
    expect(document).not.toMatch(/"(scores?|total|place|konzept|transfer)"/)
  })
})

describe('the screen', () => {
  test('fits eighty columns in both languages, however long the names are', async () => {
    const long = 'x'.repeat(64)
    const files = {
      ...ballots(`${long},Z-001,8,8`),
      'jurors.csv': `id,name\n${long},A\n${long.slice(1)}y,B\n`,
      ...decisions(`1,,recusal,,Z-001,${long},,,Verwandt,,,,`),
    }
    for (const lang of ['de', 'en'] as const) {
      const screen = await screenOf(files, { lang })
      expect(Math.max(...screen.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    }
  })

  test('where the data break a rule there is no status, only the findings', async () => {
    const dir = folderWith(competitionFiles(ballots('staedtetag,Z-001,11,8')))
    const { code, out, err } = await ran(() => status(common(dir)))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('ballots/import.csv:2')
  })
})
