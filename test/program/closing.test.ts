// jury close and jury reopen as built: exit codes, and a session that is running when scoring is closed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ballotsOf, folders, jury, smallCompetition } from './jury.js'
import { openSession, whyNoTerminal } from './pseudo-terminal.js'

const folder = folders()
const berg = { 'ballots/berg.csv': ballotsOf('berg', 3) }
const tal = { 'ballots/tal.csv': ballotsOf('tal', 3, 1) }
const decisionsIn = (dir: string) => readFileSync(join(dir, 'decisions.csv'), 'utf8').trimEnd().split('\n').slice(1)

test('open, closed, reopened: exit codes 3, 0, 2, 0', () => {
  const cwd = folder({ ...smallCompetition(), ...berg })
  expect(jury(['close'], { cwd })).toMatchObject({ code: 3, stdout: '' })
  expect(existsSync(join(cwd, 'decisions.csv'))).toBe(false)
  expect(jury(['decide', 'absence', '--juror', 'tal', '--reason', 'Erkrankt'], { cwd }).code).toBe(0)
  expect(jury(['close', '--reason', 'Sitzungsende', '--recorded-by', 'Büro'], { cwd }).code).toBe(0)
  const refused = jury(['score', '--juror', 'tal'], { cwd })
  expect(refused.code).toBe(2)
  expect(refused.stderr).toMatch(/^Die Wertung ist geschlossen: Beschluss 2 vom .*jury reopen --reason …\n$/s)
  expect(jury(['import', 'ballots', '-'], { cwd, input: 'juror,submission\n' }).code).toBe(2)
  expect(jury(['reopen'], { cwd })).toMatchObject({ code: 2, stdout: '' })
  expect(jury(['reopen', '--reason', 'tal ist doch da'], { cwd }).code).toBe(0)
  expect(decisionsIn(cwd).map((line) => line.split(',')[2])).toEqual(['absence', 'close', 'reopen'])
})

describe.skipIf(whyNoTerminal !== null)('in a pseudo-terminal (needs script from util-linux)', () => {
  test('a ballot of a session that began before the close is not cast; its draft stays', async () => {
    const dir = folder({ ...smallCompetition(), ...tal })
    const { answer, shows, ended } = openSession(['score', '--juror', 'berg'], dir)
    await answer('Auswahl:', 'w')
    for (const score of ['1', '2', '3']) await answer('Wertung:', score)
    await answer('Bemerkung:', '')
    expect(jury(['decide', 'absence', '--juror', 'berg', '--reason', 'Zu spät'], { cwd: dir }).code).toBe(0)
    expect(jury(['close'], { cwd: dir }).code).toBe(0)
    await answer('Abgeben oder ändern:', 'a')
    await shows('Die Wertung ist geschlossen: Beschluss 2')
    await answer('Auswahl:', 'e')
    expect(await ended).toBe(0)
    expect(existsSync(join(dir, 'ballots/berg.csv'))).toBe(false)
    expect(existsSync(join(dir, 'ballots/.drafts/berg~Z-001.json'))).toBe(true)
    expect(jury(['check'], { cwd: dir }).code).toBe(0)
  })

  test('what a chair may do is offered, and what is chosen is done', async () => {
    const dir = folder({ ...smallCompetition(), ...berg })
    const { answer, shows, ended } = openSession(['close', '--recorded-by', 'Büro'], dir)
    await shows('Bruno Tal (tal): 3 Wertungsbögen stehen aus')
    await answer('Auswahl:', '2')
    await answer('Begründung:', 'Erkrankt')
    await answer('Die Wertung jetzt schließen?', 'j')
    expect(await ended).toBe(0)
    expect(decisionsIn(dir).map((line) => line.split(',')[2])).toEqual(['absence', 'close'])
  })

  test('others are given what a juror has not cast, and the quorum is lowered: shown, confirmed, written', async () => {
    const rules = { ballots: { quorum: 2 } }
    const assignments = 'juror,submission\nberg,Z-001\ntal,Z-001\ntal,Z-002\nberg,Z-003\ntal,Z-003\n'
    const files = { ...smallCompetition(3, rules), 'assignments.csv': assignments }
    const dir = folder({ ...files, 'jurors.csv': 'id,name\nberg,Anna Berg\ntal,Bruno Tal\nau,Sitz Au\n' })
    const brought = ballotsOf('berg', 3).replace(/^berg,Z-002.*\n/m, '')
    expect(jury(['import', 'ballots', '-'], { cwd: dir, input: brought }).code).toBe(0)
    const { answer, shows, ended } = openSession(['close', '--recorded-by', 'Büro'], dir)
    await shows('Bruno Tal (tal): 3 Wertungsbögen stehen aus')
    await answer('Auswahl:', '4')
    await answer('Mindestzahl:', '1')
    await shows('Was sich mit einer Mindestzahl von 1')
    await answer('Begründung:', 'Sonst entscheidet niemand')
    await answer('Die Mindestzahl auf 1 herabsetzen? (j/n):', 'j')
    await shows('Beschluss 1 ist festgehalten')
    await answer('Auswahl:', '3')
    await shows('au bei Z-001')
    await answer('So in assignments.csv eintragen? (j/n):', 'j')
    await answer('Begründung:', 'Erkrankt')
    expect(await ended).toBe(3)
    expect(readFileSync(join(dir, 'assignments.csv'), 'utf8')).not.toContain('tal')
    expect(readFileSync(join(dir, 'competition.json'), 'utf8')).toBe(
      files['competition.json'].replace('"quorum": 2', '"quorum": 1'),
    )
    expect(decisionsIn(dir).map((line) => line.split(',')[2])).toEqual(['amendment'])
    expect(jury(['check'], { cwd: dir }).code).toBe(0)
  })
})
