// jury score --entered-by in a real pseudo-terminal: what the secretariat keys from paper, and what then stands in the folder.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bytesIn, folders, jury, plain, smallCompetition } from './jury.js'
import { openSession, whyNoTerminal } from './pseudo-terminal.js'

const folder = folders()
const key = (dir: string, by: string, ...more: readonly string[]) =>
  openSession(['score', '--entered-by', by, ...more], dir)
/** Juror, submission, scores, comment and who keyed it, of every row. */
const castIn = (dir: string, juror: string): readonly string[] =>
  readFileSync(join(dir, `ballots/${juror}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','))
    .map((cells) => [...cells.slice(0, 6), cells[7]].join(','))
const draftsIn = (dir: string) => readdirSync(join(dir, 'ballots/.drafts')).filter((name) => name.endsWith('.json'))
const draftedIn = (dir: string) => JSON.parse(jury(['status', '--json', '--dir', dir]).stdout).ballots.drafted

describe.skipIf(whyNoTerminal !== null)('in a pseudo-terminal (needs script from util-linux)', () => {
  test('forms keyed from paper count as the same forms imported', async () => {
    const dir = folder(smallCompetition(2))
    const { answer, shows, prompted, type, ended, drawn } = key(dir, 'buero-1')
    await answer('Jurymitglied:', '1')
    await answer('Beitrag:', '1')
    await prompted('Wertungen:')
    type('8\t7\t10\r')
    await shows('Zuletzt: berg · Z-001 · konzept 8 · wirkung 7 · transfer 10')
    await answer('1 erfasst · Beitrag:', '2')
    await answer('Wertungen:', '3 4 5 / knapp')
    await shows('Wertungsbogen von berg zu Z-001 abgegeben.')
    await answer('2 erfasst · Beitrag:', '')
    await answer('Jurymitglied:', 'tal')
    await answer('Beitrag:', 'z-001')
    await answer('Wertungen:', '9;9;9')
    await answer('Beitrag:', '2')
    await prompted('Wertungen:')
    type('2 2\r')
    await shows('Zu wenige Wertungen: 3 sind nötig, hier sind es 2.')
    type(' 3\r')
    await answer('4 erfasst · Beitrag:', 'e')
    expect(await ended).toBe(0)
    expect(plain(drawn())).toContain('4 Bögen erfasst, 4 Wertungsbögen abgegeben.')
    expect(castIn(dir, 'berg')).toEqual(['berg,Z-001,8,7,10,,buero-1', 'berg,Z-002,3,4,5,knapp,buero-1'])
    expect(castIn(dir, 'tal')).toEqual(['tal,Z-001,9,9,9,,buero-1', 'tal,Z-002,2,2,3,,buero-1'])
    expect(readdirSync(join(dir, 'ballots/.drafts'))).toEqual([])
    expect(jury(['check', '--dir', dir])).toMatchObject({ code: 0, stderr: '' })

    const imported = folder(smallCompetition(2))
    const rows = [...castIn(dir, 'berg'), ...castIn(dir, 'tal')].map((row) => row.split(',').slice(0, 6).join(','))
    writeFileSync(
      join(imported, 'forms.csv'),
      ['juror,submission,konzept,wirkung,transfer,comment', ...rows, ''].join('\n'),
    )
    expect(jury(['import', 'ballots', 'forms.csv'], { cwd: imported }).code).toBe(0)
    for (const each of [dir, imported]) expect(jury(['award', '--dir', each]).code).toBe(0)
    const results = (of: string) =>
      new Map([...bytesIn(join(of, 'results'))].filter(([name]) => name !== 'record.json'))
    expect(results(dir)).toEqual(results(imported))
  })

  test('Ctrl-C keeps the form keyed last; at the next start it is offered, corrected and cast once', async () => {
    const dir = folder(smallCompetition(2))
    const first = key(dir, 'buero-1', '--juror', 'berg')
    await first.answer('Beitrag:', '1')
    await first.answer('Wertungen:', '8 7 10')
    await first.prompted('1 erfasst · Beitrag:')
    first.type('\u0003')
    expect(await first.ended).toBe(130)
    expect(plain(first.drawn())).toContain('Weiter mit: jury score --entered-by buero-1')
    expect(draftsIn(dir)).toEqual(['berg~Z-001~entry.json'])
    expect(draftedIn(dir)).toBe(1)
    const second = key(dir, 'buero-1')
    await second.shows('Beim letzten Mal erfasst und noch nicht abgegeben: berg · Z-001')
    await second.answer('Auswahl:', '2')
    await second.answer('Wertungen: (8 7 10)', '8 7 9')
    await second.shows('Zuletzt: berg · Z-001 · konzept 8 · wirkung 7 · transfer 9')
    await second.answer('Jurymitglied:', 'e')
    expect(await second.ended).toBe(0)
    expect(castIn(dir, 'berg')).toEqual(['berg,Z-001,8,7,9,,buero-1'])
    expect([draftsIn(dir), draftedIn(dir)]).toEqual([[], 0])
  })

  test('a session that was killed has lost nothing, and its seat is free at once', async () => {
    const dir = folder(smallCompetition(2))
    const first = key(dir, 'buero-1', '--juror', 'berg')
    await first.answer('Beitrag:', '1')
    await first.answer('Wertungen:', '1 2 3')
    await first.answer('Beitrag:', '2')
    await first.answer('Wertungen:', '4 5 6')
    await first.prompted('2 erfasst · Beitrag:')
    first.kill()
    await first.ended
    expect(castIn(dir, 'berg')).toEqual(['berg,Z-001,1,2,3,,buero-1'])
    const second = key(dir, 'buero-1')
    await second.answer('Auswahl:', '1')
    await second.shows('Wertungsbogen von berg zu Z-002 abgegeben.')
    await second.answer('Jurymitglied:', 'e')
    expect(await second.ended).toBe(0)
    expect(castIn(dir, 'berg')).toEqual(['berg,Z-001,1,2,3,,buero-1', 'berg,Z-002,4,5,6,,buero-1'])
  })

  test('with four eyes a form is a draft until somebody else has keyed the same; both are named in the ballot', async () => {
    const dir = folder(smallCompetition(1))
    const first = key(dir, 'buero-1', '--second', '--juror', 'berg')
    await first.answer('0 erfasst, 0 warten · Beitrag:', '1')
    await first.answer('Wertungen:', '8 7 10')
    await first.answer('1 erfasst, 1 wartet · Beitrag:', 'e')
    expect(await first.ended).toBe(0)
    expect([draftsIn(dir), draftedIn(dir)]).toEqual([['berg~Z-001~entry.json'], 1])
    const second = key(dir, 'buero-2', '--second', '--juror', 'berg')
    await second.answer('0 erfasst, 1 wartet · Beitrag:', '1')
    await second.prompted('Wertungen:')
    expect(plain(second.drawn())).not.toContain('8 7 10')
    second.type('8 6 10\r')
    await second.shows('Wirkung: erste 7, zweite 6')
    await second.answer('Auswahl:', '1')
    await second.answer('Wertungen: (8 6 10)', '8 7 10')
    await second.shows('Z-001: gleich wie die erste Erfassung von buero-1.')
    await second.answer('1 erfasst, 0 warten · Beitrag:', 'e')
    expect(await second.ended).toBe(0)
    expect(castIn(dir, 'berg')).toEqual(['berg,Z-001,8,7,10,,buero-1 buero-2'])
    expect(jury(['check', '--dir', dir])).toMatchObject({ code: 0, stderr: '' })
    const third = key(dir, 'BUERO-1', '--second', '--juror', 'berg')
    await third.answer('Beitrag:', '1')
    await third.answer('Wertungen:', '8 7 10')
    await third.shows('Z-001: bestätigt')
    await third.answer('Beitrag:', 'e')
    expect(await third.ended).toBe(0)
  })

  test('juror and secretary never sit at one seat; each is told who does', async () => {
    const dir = folder(smallCompetition(1))
    const juror = openSession(['score', '--juror', 'berg'], dir)
    await juror.prompted('Auswahl:')
    const only = key(dir, 'buero-1', '--juror', 'berg')
    expect(await only.ended).toBe(2)
    expect(plain(only.drawn())).toContain('Der Platz von berg ist besetzt')
    const office = key(dir, 'buero-1')
    await office.answer('Jurymitglied:', 'berg')
    await office.shows('Der Platz von berg ist besetzt')
    await juror.answer('Auswahl:', 'e')
    await juror.ended
    await office.answer('Jurymitglied:', 'berg')
    await office.prompted('Beitrag:')
    const again = openSession(['score', '--juror', 'berg'], dir)
    expect(await again.ended).toBe(2)
    await office.answer('Beitrag:', 'e')
    expect(await office.ended).toBe(0)
  })
})

describe('without a terminal', () => {
  test.each([
    [['--entered-by', 'buero-1'], 'jury import ballots'],
    [['--entered-by', 'buero-1', '--second', '--juror', 'berg'], 'jury import ballots'],
    [['--second'], 'Die Option --entered-by fehlt.'],
    [['--second', '--juror', 'berg'], 'Die Option --entered-by fehlt.'],
    [['--entered-by', 'büro 1'], '--entered-by ist „büro 1“'],
    [['--entered-by', 'buero-1', '--juror', 'bergg'], 'Meinten Sie berg?'],
    [[], 'Die Option --juror fehlt.'],
  ])('score %j ends with 2 and says why', (args, why) => {
    const dir = folder(smallCompetition())
    const before = bytesIn(dir)
    const { code, stdout, stderr } = jury(['score', ...args], { cwd: dir })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(why)
    expect(bytesIn(dir)).toEqual(before)
  })
})
