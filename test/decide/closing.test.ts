// jury close and jury reopen: scoring is closed once nothing is outstanding; then no ballot is accepted until it is reopened.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'
import { award } from '../../src/commands/award.js'
import { check } from '../../src/commands/check.js'
import { close } from '../../src/commands/close.js'
import { decide } from '../../src/commands/decide.js'
import { importFile } from '../../src/commands/import.js'
import { score } from '../../src/commands/score.js'
import { status } from '../../src/commands/status.js'
import { tally } from '../../src/commands/tally.js'
import type { Common } from '../../src/desk.js'
import { faultOf } from '../../src/model/fault.js'
import { writeDraft } from '../../src/write/draft.js'
import {
  allCast,
  common,
  competitionFiles,
  decisionHeader,
  folderWith,
  linesOf,
  ran,
  rules,
  type Texts,
} from './desk.js'
import { scripted } from './scripted.js'

const folder = (more: Texts = {}) => folderWith(competitionFiles(more))
const closed = (dir: string, more: Partial<Common> = {}, asker: Asker | null = null) =>
  ran(() => close({ ...common(dir, more), reason: undefined, recordedBy: 'Geschäftsstelle' }, asker))
const reopened = (dir: string, reason: string | undefined) =>
  ran(() => decide({ ...common(dir), kind: 'reopen', reason }))
const decisionsIn = (dir: string) => linesOf(dir, 'decisions.csv').slice(1)

/** landkreistag has cast nothing but Z-001. */
const oneMissing: Texts = {
  'ballots/import.csv': allCast
    .split('\n')
    .filter((line) => !line.startsWith('landkreistag,') || line.includes('Z-001'))
    .join('\n'),
}

async function faultFrom(command: () => Promise<unknown>) {
  try {
    await command()
  } catch (thrown) {
    return faultOf(thrown)?.code
  }
  return null
}

describe('where nothing is outstanding', () => {
  test('scoring is closed by a decision, whose reason is that nothing is outstanding', async () => {
    const dir = folder()
    const { code, out } = await closed(dir)
    expect(code).toBe(0)
    expect(out).toContain('Beschluss 1 ist festgehalten: Die Wertung ist geschlossen;')
    expect(decisionsIn(dir)[0]).toMatch(
      /^1,\d{4}-\d\d-\d\dT[\d:.]+Z,close,,,,,,Es steht kein Wertungsbogen mehr aus\.,,,,Geschäftsstelle,[0-9a-f]{64}$/,
    )
  })

  test('a reason that is given is recorded in place of it', async () => {
    const dir = folder()
    await ran(() => decide({ ...common(dir), kind: 'close', reason: 'Sitzungsende' }))
    expect(decisionsIn(dir)[0]).toContain(',close,,,,,,Sitzungsende,')
  })

  test('a folder with an error is not closed', async () => {
    const dir = folder({ 'ballots/import.csv': allCast.replace('Z-001,8,8', 'Z-001,11,8') })
    const { code, err } = await closed(dir)
    expect({ code, isSaid: err.includes('konzept ist 11') }).toEqual({ code: 1, isSaid: true })
    expect(err).toContain('Es wurde nichts festgehalten.')
  })

  test('a file whose chain does not fit is not closed', async () => {
    const dir = folder()
    await ran(() => decide({ ...common(dir), kind: 'absence', juror: 'landkreistag', reason: 'Erkrankt' }))
    const altered = linesOf(dir, 'decisions.csv').join('\n').replace('Erkrankt', 'Verreist')
    writeFileSync(join(dir, 'decisions.csv'), `${altered}\n`)
    const { code, err } = await closed(dir)
    expect({ code, isSaid: err.includes('Die Prüfkette passt') }).toEqual({ code: 1, isSaid: true })
  })

  test('a second close is refused, and so is a reopening of what is open', async () => {
    const dir = folder()
    expect((await reopened(dir, 'Verfrüht')).err).toContain('sie ist nicht geschlossen')
    await closed(dir)
    const { code, err } = await closed(dir)
    expect({ code, isSaid: err.includes('geschlossen ist sie seit Beschluss 1') }).toEqual({ code: 1, isSaid: true })
    expect(decisionsIn(dir).length).toBe(1)
  })

  test('a ballot whose clock runs ahead is not cast after the close', async () => {
    const dir = folder({
      'ballots/spaet.csv': 'juror,submission,konzept,transfer,cast_at\nstaedtetag,Z-001,8,8,2099-01-01T00:00:00.000Z\n',
    })
    expect((await closed(dir)).code).toBe(0)
    expect(decisionsIn(dir)[0]).toContain('1,2099-01-01T00:00:00.000Z,close,')
    expect((await ran(() => check(common(dir)))).code).toBe(0)
  })

  test('drafts that nobody will cast any more are mentioned', async () => {
    const asCast = { ...rules, ballots: { expected: 'as-cast', quorum: 1 } }
    const dir = folder({
      ...oneMissing,
      'competition.json': JSON.stringify(asCast),
      'ballots/.drafts/landkreistag~Z-003.json': writeDraft({
        juror: 'landkreistag',
        submission: 'Z-003',
        scores: new Map([['konzept', '7']]),
        comment: null,
        at: { kind: 'criterion', criterion: 'transfer' },
      }),
    })
    const { code, err } = await closed(dir)
    expect({ code, err }).toEqual({ code: 0, err: 'Ein Entwurf ist nicht abgegeben worden; er zählt nicht.\n' })
  })
})

describe('where a ballot is outstanding', () => {
  test('what may be done is said juror by juror, and nothing is written', async () => {
    const dir = folder(oneMissing)
    const { code, out, err } = await closed(dir, { quiet: true })
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toBe(`3 Wertungsbögen stehen noch aus. Die Wertung ist nicht geschlossen; es wurde
nichts geschrieben.

Bernd Muster (landkreistag): 3 Wertungsbögen stehen aus
    Z-002, Z-003, Z-004
  – Erinnern; gewertet wird mit:
      jury score --juror landkreistag
  – Abwesenheit beschließen; was nicht abgegeben ist, steht dann nicht mehr aus:
      jury decide absence --juror landkreistag --reason "…" --recorded-by "…"

Danach:
      jury close
`)
    expect(() => decisionsIn(dir)).toThrow()
  })

  test('jury decide close is refused alike', async () => {
    const { code, err } = await ran(() => decide({ ...common(folder(oneMissing)), kind: 'close' }))
    expect({ code, isSaid: err.includes('jury decide absence --juror landkreistag') }).toEqual({
      code: 3,
      isSaid: true,
    })
  })

  test('where the quorum would not be reached, the ways to lower it are named', async () => {
    const strict = { ...rules, ballots: { quorum: 3 } }
    const { err } = await closed(folder({ ...oneMissing, 'competition.json': JSON.stringify(strict) }), { lang: 'en' })
    expect(err).toContain('Without these ballots Z-002, Z-003, Z-004 do not reach the quorum of 3.')
    expect(err).toContain('\n      jury decide amendment --reason "…" --recorded-by "…"\n')
    expect(err).toContain('\n      jury decide quorum --submission Z-002 --value rank --reason "…" --recorded-by "…"\n')
  })

  test('a quorum that the steps need cannot be lowered', async () => {
    const dropping = {
      ...rules,
      ballots: {},
      tally: [{ mean: 'criteria' }, { drop: { highest: 1, lowest: 1 } }, { mean: 'jurors' }],
    }
    const { err } = await closed(folder({ ...oneMissing, 'competition.json': JSON.stringify(dropping) }), {
      lang: 'en',
    })
    expect(err).toContain('do not reach the quorum of 3.')
    expect(err).not.toContain('jury decide amendment')
  })

  test('where a deputy has cast, the absence leaves the quorum reached', async () => {
    const strict = { ...rules, ballots: { quorum: 3 } }
    const dir = folder({
      ...oneMissing,
      'competition.json': JSON.stringify(strict),
      'ballots/vertretung.csv': 'juror,submission,konzept,transfer\nvertretung,Z-002,5,5\nvertretung,Z-003,5,5\n',
    })
    expect((await closed(dir, { lang: 'en' })).err).toContain(
      'Without these ballots Z-004 does not reach the quorum of 3.',
    )
  })

  test('where ballots are assigned, the rows to assign to others are named', async () => {
    const dir = folder({ ...oneMissing, 'assignments.csv': 'juror,submission\nlandkreistag,Z-002\nstaedtetag,Z-001\n' })
    writeFileSync(join(dir, 'ballots/import.csv'), 'juror,submission,konzept,transfer\nstaedtetag,Z-001,8,8\n')
    expect((await closed(dir)).err).toContain(
      '  – Anderen zuteilen; zu ändern ist in assignments.csv diese Zeile:\n    landkreistag,Z-002\n',
    )
  })

  test('as JSON each juror has the submissions and the commands', async () => {
    const { code, out } = await closed(folder(oneMissing), { json: true })
    expect(code).toBe(3)
    expect(JSON.parse(out)).toEqual({
      format: 1,
      decision: null,
      outstanding: [
        {
          juror: 'landkreistag',
          name: 'Bernd Muster',
          submissions: ['Z-002', 'Z-003', 'Z-004'],
          drafted: 0,
          belowQuorum: [],
          commands: {
            remind: 'jury score --juror landkreistag',
            absent: 'jury decide absence --juror landkreistag --reason "…" --recorded-by "…"',
          },
        },
      ],
      findings: [],
    })
  })

  test('in a terminal the juror is declared absent there and then, and scoring is closed', async () => {
    const dir = folder(oneMissing)
    const asker = scripted([
      ['Choice', 'absent'],
      ['Reason', 'Erkrankt'],
      ['confirm', 'yes'],
    ])
    expect((await closed(dir, { lang: 'en' }, asker)).code).toBe(0)
    expect(decisionsIn(dir).map((line) => line.split(',').slice(2, 9).join(','))).toEqual([
      'absence,,,landkreistag,,,Erkrankt',
      'close,,,,,,Es steht kein Wertungsbogen mehr aus.',
    ])
    expect(decisionsIn(dir)[0]).toContain(',Geschäftsstelle,')
  })

  test('who is to be reminded stays outstanding, and scoring open', async () => {
    const dir = folder(oneMissing)
    const { code, err } = await closed(dir, { lang: 'en' }, scripted([['Choice', 'remind']]))
    expect({ code, isSaid: err.includes('jury score --juror landkreistag') }).toEqual({ code: 3, isSaid: true })
  })

  test('an absence stays recorded where closing is not confirmed', async () => {
    const dir = folder(oneMissing)
    const asker = scripted([
      ['Choice', 'absent'],
      ['Reason', 'Erkrankt'],
      ['confirm', 'no'],
    ])
    const { code, err } = await closed(dir, { lang: 'en' }, asker)
    expect({ code, err }).toEqual({ code: 0, err: 'Scoring is not closed.\n' })
    expect(decisionsIn(dir).length).toBe(1)
  })
})

describe('once scoring is closed', () => {
  test('neither scoring nor an import of ballots is possible until it is reopened', async () => {
    const dir = folder()
    await closed(dir)
    const brought = join(dir, 'gebracht.csv')
    writeFileSync(brought, 'juror,submission,konzept,transfer\nvertretung,Z-001,1,1\n')
    const bring = () => importFile({ ...common(dir), what: 'ballots', file: brought, dryRun: false, replace: false })
    expect(await faultFrom(() => score({ ...common(dir), juror: 'staedtetag' }))).toBe('scoring-closed')
    expect(await faultFrom(() => score({ ...common(dir), juror: 'vertretung' }))).toBe('scoring-closed')
    expect(await faultFrom(() => ran(bring))).toBe('scoring-closed')
    expect((await reopened(dir, 'Ein Bogen fehlte')).code).toBe(0)
    expect((await ran(bring)).code).toBe(0)
    expect(await faultFrom(() => score({ ...common(dir), juror: 'staedtetag' }))).toBe('no-terminal')
  })

  test('reopening needs a reason', async () => {
    const dir = folder()
    await closed(dir)
    expect(await faultFrom(() => reopened(dir, undefined))).toBe('option-missing')
  })

  test('a close that is revoked never closed anything', async () => {
    const dir = folder()
    await closed(dir)
    await ran(() => decide({ ...common(dir), kind: 'revoke', value: '1', reason: 'Versehen' }))
    expect(await faultFrom(() => score({ ...common(dir), juror: 'staedtetag' }))).toBe('no-terminal')
  })

  test('a reopening is not revoked while ballots are outstanding: scoring would be closed all the same', async () => {
    const dir = folder()
    await closed(dir)
    await reopened(dir, 'Ein Beitrag fehlte')
    const path = join(dir, 'submissions.csv')
    writeFileSync(path, `${readFileSync(path, 'utf8')}Z-005,staedte,Stadt Neu,Nachzügler\n`)
    const revoked = () => ran(() => decide({ ...common(dir), kind: 'revoke', value: '2', reason: 'Versehen' }))
    const { code, err } = await revoked()
    expect({ code, isSaid: err.includes('3 Wertungsbögen stehen aber noch aus') }).toEqual({ code: 1, isSaid: true })
    await ran(() => decide({ ...common(dir), kind: 'exclusion', submission: 'Z-005', reason: 'Zu spät' }))
    expect((await revoked()).code).toBe(0)
  })

  test('a decision that asks for ballots again is refused until it is reopened', async () => {
    const dir = folder(oneMissing)
    const record = (more: object) => ran(() => decide({ ...common(dir), reason: 'Versehen', ...more }))
    await record({ kind: 'absence', juror: 'landkreistag' })
    await record({ kind: 'exclusion', submission: 'Z-004' })
    expect((await closed(dir)).code).toBe(0)
    const { code, err } = await record({ kind: 'revoke', value: '1' })
    expect(code).toBe(1)
    expect(err).toContain(
      'Mit Beschluss 4 stünden 2 Wertungsbögen aus; die Wertung ist aber seit Beschluss 3 geschlossen.',
    )
    expect((await record({ kind: 'revoke', value: '2' })).code).toBe(0)
    await reopened(dir, 'Doch anwesend')
    expect((await record({ kind: 'revoke', value: '1' })).code).toBe(0)
  })

  test('other decisions are still recorded', async () => {
    const dir = folder()
    await closed(dir)
    const recusal = { kind: 'recusal', juror: 'staedtetag', submission: 'Z-001', reason: 'Verwandt' }
    expect((await ran(() => decide({ ...common(dir), ...recusal }))).code).toBe(0)
  })

  test('status, tally and award say so', async () => {
    const dir = folder({
      'decisions.csv': `${decisionHeader}1,2018-03-01T10:05:00.000Z,close,,,,,,Fertig,,,,\n`,
    })
    const line = 'Die Wertung ist geschlossen: Beschluss 1 vom 1. März 2018, 10:05 Uhr (UTC).\n'
    expect((await ran(() => status(common(dir)))).out).toContain(line)
    expect((await ran(() => tally(common(dir)))).out).toContain(line)
    const options = { provisional: true, excel: false, named: false }
    expect((await ran(() => award({ ...common(dir), ...options }))).err).toContain(line)
    const shown = JSON.parse((await ran(() => status(common(dir, { json: true })))).out) as { closed: unknown }
    expect(shown.closed).toEqual({ decision: 1, at: '2018-03-01T10:05:00.000Z' })
  })
})
