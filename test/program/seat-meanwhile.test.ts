// What comes between while a juror sits at the built program: another session of the same juror, a recusal recorded.
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folders, jury, smallCompetition } from './jury.js'
import { openSession, whyNoTerminal } from './pseudo-terminal.js'

const folder = folders()

describe.skipIf(whyNoTerminal !== null)('meanwhile, at a terminal', () => {
  test("another session takes over: its draft is left alone, and the juror's answer can still be seen", async () => {
    const dir = folder(smallCompetition())
    const { type, answer, sees, screen, ended } = openSession(['score', '--juror', 'berg'], dir)
    await answer('Auswahl', '')
    await answer('Wertung', '7')
    await sees('Kriterium 2 von 3')
    writeFileSync(join(dir, 'ballots/.drafts/berg.seat'), '{"host":"anderswo","pid":1}\n')
    writeFileSync(join(dir, 'ballots/.drafts/berg~Z-001.json'), 'another session')
    type('9\r')
    await sees(/Eine andere Sitzung dieses\nJurymitglieds hat|Eine andere Sitzung dieses Jurymitglieds hat/)
    await sees('Wertung: (9)')
    expect(screen().join('\n')).toContain('Kriterium 2 von 3')
    type('e\r')
    expect(await ended).toBe(0)
    expect(readFileSync(join(dir, 'ballots/.drafts/berg~Z-001.json'), 'utf8')).toBe('another session')
    expect(readFileSync(join(dir, 'ballots/.drafts/berg.seat'), 'utf8')).toContain('anderswo')
  })

  test('the seat is taken: that is said in whole words', async () => {
    const dir = folder(smallCompetition())
    const first = openSession(['score', '--juror', 'berg'], dir)
    await first.sees('Auswahl:')
    const second = openSession(['score', '--juror', 'berg'], dir)
    expect(await second.ended).toBe(2)
    await second.sees(/Nach einem Absturz ist der\nPlatz in einer Minute frei\./)
    first.type('e\r')
    expect(await first.ended).toBe(0)
  })

  test('a draft cannot be written for a while: the answer stands at its question until it can', async () => {
    const dir = folder(smallCompetition())
    const { answer, sees, type, ended } = openSession(['score', '--juror', 'berg'], dir)
    const path = join(dir, 'ballots/.drafts/berg~Z-001.json')
    await answer('Auswahl', '')
    await sees('Kriterium 1 von 3')
    mkdirSync(join(path, 'x'), { recursive: true })
    type('7\r')
    await sees('Wertung: (7)')
    await sees('berg~Z-001.json')
    rmdirSync(join(path, 'x'))
    rmdirSync(path)
    type('\r')
    await sees('Kriterium 2 von 3')
    expect(readFileSync(path, 'utf8')).toContain('"7"')
    type('e\r')
    expect(await ended).toBe(0)
  })

  test('a recusal is recorded: the submission is not asked for, and never why', async () => {
    const dir = folder(smallCompetition())
    const { type, sees, everything, ended } = openSession(['score', '--juror', 'berg'], dir)
    await sees('Auswahl:')
    const args = ['--juror', 'berg', '--submission', 'Z-001', '--reason', 'Geheimnis', '--dir', dir]
    expect(jury(['decide', 'recusal', ...args])).toMatchObject({ code: 0 })
    type('\r')
    await sees(
      /Zu Z-001 ist inzwischen Befangenheit vermerkt \(Beschluss 1\)\.[\s\S]*weiter mit Beitrag Nr\. 2 \(Z-002\)/,
    )
    type('\r')
    await sees('Beitrag Nr. 2 (Z-002)')
    type('e\r')
    expect(await ended).toBe(0)
    expect(everything().join('\n')).not.toContain('Geheimnis')
  })
})
