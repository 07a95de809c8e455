// What happens in the folder while a juror sits and thinks: a ballot or a recusal is held against it before it is written.
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Opened, openFolder } from '../../src/desk.js'
import { castBallot, declareRecusal, refusalToAsk } from '../../src/desks/casting.js'
import type { Docket } from '../../src/model/docket.js'
import { common } from '../decide/desk.js'
import { folders, jury, smallCompetition, writeFiles } from '../program/jury.js'

const folder = folders()
/** A session of berg that has begun, and its folder. */
async function session(files: Readonly<Record<string, string>> = {}) {
  const dir = folder({ ...smallCompetition(), ...files })
  const opened = await openFolder(common(dir), { chains: false, appends: true })
  return { dir, opened, docket: opened.docket! }
}

const scores = new Map([
  ['konzept', '8'],
  ['wirkung', '7'],
  ['transfer', '6'],
])
const cast = ({ opened, docket }: { opened: Opened; docket: Docket }, submission = 'Z-001', given = scores) =>
  castBallot(opened, docket, { juror: 'berg', submission, scores: given, comment: '', enteredBy: 'berg' })
const recuse = ({ opened, docket }: { opened: Opened; docket: Docket }, submission = 'Z-001') =>
  declareRecusal(opened, docket, { juror: 'berg', submission, reason: 'eigener Verein' })

const rows = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8').trimEnd().split('\n').slice(1)
const decide = (dir: string, ...args: readonly string[]) =>
  expect(jury(['decide', ...args, '--reason', 'Geheimnis', '--dir', dir, '--quiet'])).toMatchObject({ code: 0 })
/** Though ballots are outstanding, as a jury may decide. */
const close = (dir: string) =>
  writeFileSync(
    join(dir, 'decisions.csv'),
    `no,at,kind,division,submission,juror,reason,recorded_by\n1,${new Date().toISOString()},close,,,,Geheimnis,buero\n`,
  )
const rewrite = (dir: string, file: string, change: (text: string) => string) =>
  writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')))

describe('a ballot is not cast, and who sits there is told, where meanwhile', () => {
  test.each<readonly [string, (dir: string) => void, RegExp]>([
    [
      'a recusal is recorded',
      (dir) => decide(dir, 'recusal', '--juror', 'berg', '--submission', 'Z-001'),
      /^Zu Z-001 ist inzwischen Befangenheit vermerkt \(Beschluss 1\)\. Der Beitrag wird nicht mehr vorgelegt/,
    ],
    [
      'the submission is excluded',
      (dir) => decide(dir, 'exclusion', '--submission', 'Z-001'),
      /^Z-001 ist inzwischen nicht mehr zugelassen \(Beschluss 1\)\./,
    ],
    ['scoring is closed', close, /^Die Wertung ist geschlossen: Beschluss 1 vom /],
    [
      'the rules are amended',
      (dir) => rewrite(dir, 'competition.json', (text) => text.replace('"weight": 2', '"weight": 3')),
      /inzwischen geändert worden\. Beenden Sie die Sitzung, und beginnen Sie sie neu\./,
    ],
    [
      'a comment is made obligatory, which moves no place',
      (dir) =>
        rewrite(dir, 'competition.json', (text) =>
          text.replace('"scale"', '"ballots": {"comments": "required"}, "scale"'),
        ),
      /inzwischen geändert worden\./,
    ],
    [
      'another scale is set',
      (dir) => rewrite(dir, 'competition.json', (text) => text.replace('"max": 10', '"max": 5')),
      /inzwischen geändert worden\./,
    ],
    [
      'the juror is to judge other criteria',
      (dir) => writeFileSync(join(dir, 'jurors.csv'), 'id,name,criteria\nberg,Anna Berg,transfer\ntal,Bruno Tal,\n'),
      /inzwischen geändert worden\./,
    ],
    [
      'the juror becomes a guest, whose ballots do not count',
      (dir) => writeFileSync(join(dir, 'jurors.csv'), 'id,name,role\nberg,Anna Berg,guest\ntal,Bruno Tal,\n'),
      /inzwischen geändert worden\./,
    ],
    [
      'the juror is taken from jurors.csv',
      (dir) => writeFileSync(join(dir, 'jurors.csv'), 'id,name\ntal,Bruno Tal\n'),
      /^berg steht inzwischen nicht mehr in jurors\.csv\./,
    ],
    [
      'the submission is taken from submissions.csv',
      (dir) => rewrite(dir, 'submissions.csv', (text) => text.replace(/Z-001.*\n/, '')),
      /^Z-001 steht inzwischen nicht mehr in submissions\.csv\./,
    ],
    [
      'the submission is assigned to others',
      (dir) => writeFileSync(join(dir, 'assignments.csv'), 'juror,submission\nberg,Z-002\ntal,Z-001\n'),
      /^Z-001 ist inzwischen nicht mehr von berg zu werten\./,
    ],
    [
      'a file is damaged: it is named, and nothing of it is shown',
      (dir) => appendFileSync(join(dir, 'submissions.csv'), 'Z-002,Geheimnis,Geheimnis,\n'),
      /etwas zu beanstanden \(1 in submissions\.csv\)\. Das Jurysekretariat sieht es mit: jury check/,
    ],
    ['competition.json is away', (dir) => rmSync(join(dir, 'competition.json')), /\(1 in competition\.json\)/],
  ])('%s', async (_, change, said) => {
    const begun = await session()
    change(begun.dir)
    const done = await cast(begun)
    const isGone = JSON.stringify(done).includes('nicht mehr vorgelegt')
    expect(done).toEqual({ kind: 'refused', text: expect.stringMatching(said), next: isGone ? 'gone' : 'menu' })
    expect(JSON.stringify(done)).not.toContain('Geheimnis')
    if (!said.source.includes('geschlossen')) expect(JSON.stringify(done)).toContain('Es wurde nichts abgegeben')
    expect(readdirSync(begun.dir)).not.toContain('ballots')
    expect(readdirSync(begun.dir)).not.toContain('rules')
  })
})

describe('a ballot is cast all the same where meanwhile', () => {
  test.each<readonly [string, (dir: string) => void]>([
    ['nothing has happened', () => {}],
    ['another juror is recused', (dir) => decide(dir, 'recusal', '--juror', 'tal', '--submission', 'Z-001')],
    [
      'the same juror is recused from another',
      (dir) => decide(dir, 'recusal', '--juror', 'berg', '--submission', 'Z-002'),
    ],
    ['the juror is recorded as absent: what is cast counts', (dir) => decide(dir, 'absence', '--juror', 'berg')],
    [
      'a recusal is recorded and revoked',
      (dir) => {
        decide(dir, 'recusal', '--juror', 'berg', '--submission', 'Z-001')
        decide(dir, 'revoke', '--value', '1')
      },
    ],
    [
      'scoring is closed and opened again',
      (dir) => {
        close(dir)
        decide(dir, 'reopen')
      },
    ],
    [
      'only the title is changed',
      (dir) => rewrite(dir, 'competition.json', (text) => text.replace('Gute Nachbarn', 'Nachbarn')),
    ],
    ['a submission is received', (dir) => appendFileSync(join(dir, 'submissions.csv'), 'Z-004,Stadt 4,Haus\n')],
    ['the ballots of another are damaged', (dir) => writeFiles(dir, { 'ballots/tal.csv': 'juror,submission\ntal,' })],
    [
      'another ballot under the same rules saves them',
      (dir) => writeFiles(dir, { 'rules/0123456789abcdef.json': '{}' }),
    ],
  ])('%s', async (_, change) => {
    const begun = await session()
    change(begun.dir)
    expect(await cast(begun)).toEqual({ kind: 'cast' })
    expect(rows(begun.dir, 'ballots/berg.csv')).toEqual([expect.stringMatching(/^berg,Z-001,8,7,6,,/)])
  })

  test('a decision that is torn off is no decision', async () => {
    const begun = await session()
    decide(begun.dir, 'absence', '--juror', 'tal')
    appendFileSync(join(begun.dir, 'decisions.csv'), '2,2018-03-01T10:00:00.000Z,exclusion,,Z-0')
    expect(await cast(begun)).toEqual({ kind: 'cast' })
  })

  test('a reopening by a clock that is ahead is earlier than what is cast after it', async () => {
    const begun = await session()
    const ahead = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    const header = 'no,at,kind,reason,recorded_by'
    writeFileSync(
      join(begun.dir, 'decisions.csv'),
      `${header}\n1,${ahead(-60)},close,Pause,buero\n2,${ahead(5)},reopen,weiter,buero\n`,
    )
    expect(await cast(begun)).toEqual({ kind: 'cast' })
    expect(jury(['check', '--dir', begun.dir])).toMatchObject({ code: 0, stderr: '' })
  })

  test('a file of other columns put in its place is left alone, and nothing of the ballot is lost', async () => {
    const begun = await session()
    writeFiles(begun.dir, { 'ballots/berg.csv': 'juror,submission,konzept,wirkung,transfer\nberg,Z-002,1,2,3\n' })
    expect(await cast(begun)).toEqual({ kind: 'cast' })
    expect(rows(begun.dir, 'ballots/berg.csv')).toEqual(['berg,Z-002,1,2,3'])
    expect(rows(begun.dir, 'ballots/berg-2.csv')).toEqual([expect.stringMatching(/^berg,Z-001,8,7,6,,.*Z,berg,/)])
  })
})

describe('a submission is laid before a juror', () => {
  const asked = ({ opened, docket }: { opened: Opened; docket: Docket }, submission: string) =>
    refusalToAsk(opened, docket, { juror: 'berg', submission })

  test('not where it is theirs no more, and nothing is said of anything written', async () => {
    const begun = await session()
    decide(begun.dir, 'recusal', '--juror', 'berg', '--submission', 'Z-001')
    decide(begun.dir, 'exclusion', '--submission', 'Z-002')
    const said = [await asked(begun, 'Z-001'), await asked(begun, 'Z-002')]
    expect(said).toEqual([
      {
        kind: 'refused',
        text: 'Zu Z-001 ist inzwischen Befangenheit vermerkt (Beschluss 1). Der Beitrag wird nicht mehr vorgelegt.',
        next: 'gone',
      },
      {
        kind: 'refused',
        text: 'Z-002 ist inzwischen nicht mehr zugelassen (Beschluss 2). Der Beitrag wird nicht mehr vorgelegt.',
        next: 'gone',
      },
    ])
    expect(await asked(begun, 'Z-003')).toBeNull()
  })

  test('not where scoring was closed, nor where other questions are to be asked', async () => {
    const [closed, amended] = [await session(), await session()]
    close(closed.dir)
    rewrite(amended.dir, 'competition.json', (text) => text.replace('"max": 10', '"max": 5'))
    expect(await asked(closed, 'Z-001')).toMatchObject({ next: 'menu', text: expect.stringMatching(/geschlossen/) })
    expect(await asked(amended, 'Z-001')).toMatchObject({ next: 'menu', text: expect.stringMatching(/geändert/) })
  })

  test.each<readonly [string, (dir: string) => void]>([
    [
      'somebody mends submissions.csv',
      (dir) => appendFileSync(join(dir, 'submissions.csv'), 'Z-002,doppelt,doppelt\n'),
    ],
    ['competition.json is away for a moment', (dir) => rmSync(join(dir, 'competition.json'))],
    ['nothing has happened', () => {}],
  ])('where %s', async (_, change) => {
    const begun = await session()
    change(begun.dir)
    expect(await asked(begun, 'Z-001')).toBeNull()
  })
})

describe('a recusal', () => {
  test('is numbered after the decisions that were recorded meanwhile', async () => {
    const begun = await session()
    decide(begun.dir, 'absence', '--juror', 'tal')
    expect(await recuse(begun)).toEqual({ kind: 'recorded' })
    expect(rows(begun.dir, 'decisions.csv')[1]).toMatch(/^2,[^,]*,recusal,,Z-001,berg,,,eigener Verein,/)
    expect(jury(['check', '--dir', begun.dir]).code).toBe(0)
  })

  test('does not wait for new rules, nor for scoring to be opened again', async () => {
    const begun = await session()
    rewrite(begun.dir, 'competition.json', (text) => text.replace('"weight": 2', '"weight": 3'))
    close(begun.dir)
    expect(await recuse(begun)).toEqual({ kind: 'recorded' })
  })

  test('that somebody else has recorded is not recorded twice', async () => {
    const begun = await session()
    decide(begun.dir, 'recusal', '--juror', 'berg', '--submission', 'Z-001')
    const done = await recuse(begun)
    const text = expect.stringMatching(/Beschluss 1.*Es wurde nichts vermerkt/)
    expect(done).toEqual({ kind: 'refused', text, next: 'gone' })
    expect(JSON.stringify(done)).not.toContain('Geheimnis')
    expect(rows(begun.dir, 'decisions.csv')).toHaveLength(1)
  })

  test.each([
    ['is damaged', 'no,at,kind,reason\nx,2018-03-01,absense,Geheimnis\n', '2 in decisions.csv'],
    [
      'has no column for who is recused',
      'no,at,kind,submission,reason\n1,2018-03-01,exclusion,Z-003,Geheimnis\n',
      'juror',
    ],
  ])('is not appended to a decisions.csv that %s', async (_, text, said) => {
    const begun = await session()
    writeFileSync(join(begun.dir, 'decisions.csv'), text)
    const done = await recuse(begun)
    expect(done).toEqual({ kind: 'refused', text: expect.stringContaining(said), next: 'menu' })
    expect(JSON.stringify(done)).not.toContain('Geheimnis')
    expect(readFileSync(join(begun.dir, 'decisions.csv'), 'utf8')).toBe(text)
  })
})

test('nobody is asked to begin again because of what was there when the session began', async () => {
  const begun = await session({
    'decisions.csv': 'no,at,kind,juror,reason\n1,2018-03-01T10:00:00.000Z,absence,tal,krank\n',
    'assignments.csv': 'juror,submission\nberg,Z-001\n',
  })
  expect(await cast(begun)).toEqual({ kind: 'cast' })
  expect(await cast(begun)).toEqual({ kind: 'cast' })
  expect(existsSync(join(begun.dir, 'decisions.csv'))).toBe(true)
})
