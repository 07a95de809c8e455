// Sessions that end, stop or change in the middle: what is answered stands, and the terminal is left as it was found.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/model/width.js'
import { folders, jury, smallCompetition } from './jury.js'
import { command, gone, openSession, type Session, whyNoTerminal } from './pseudo-terminal.js'

const folder = folders()
const arguments_ = ['score', '--juror', 'berg']
const seatMark = (dir: string) => join(dir, 'ballots/.drafts/berg.seat')
const drafted = (dir: string) =>
  Object.fromEntries(JSON.parse(readFileSync(join(dir, 'ballots/.drafts/berg~Z-001.json'), 'utf8')).scores)

/** A session at the second question, the first one answered. */
async function atSecondQuestion(dir: string, size?: { readonly columns: number; readonly rows: number }) {
  const session = openSession(arguments_, dir, size)
  await session.answer('Auswahl:', 'w')
  await session.answer('Wertung:', '8')
  await session.shows('Kriterium 2 von 3')
  await session.prompted('Wertung:')
  return session
}

/** What a terminal is as one finds it: lines are edited and echoed by it, Ctrl-C is a signal. */
async function expectAsFound({ settings, modes }: Pick<Session, 'settings' | 'modes'>): Promise<void> {
  expect(settings()).toMatch(/(?<!-)\bicanon\b/)
  expect(settings()).toMatch(/(?<!-)\bisig\b/)
  expect(settings()).toMatch(/(?<!-)\bicrnl\b/)
  expect(settings()).toMatch(/(?<!-)\bopost\b/)
  expect(await modes()).toEqual({ showsCursor: true, marksPasted: false })
}

/** A shell with job control in which the session was begun and stands at the second question. */
async function inShell(dir: string) {
  const shell = openSession([], dir, { inShell: true })
  await shell.shows('shell> ')
  const before = shell.settings()
  shell.type(`${command(arguments_)}; echo "left with $?"\r`)
  await shell.answer('Auswahl:', 'w')
  await shell.answer('Wertung:', '8')
  await shell.shows('Kriterium 2 von 3')
  await shell.prompted('Wertung:')
  return { ...shell, before }
}

/** The number of the program that was begun in the shell, as its seat mark says. */
const programIn = (dir: string): number => Number(/"pid": ?(\d+)/.exec(readFileSync(seatMark(dir), 'utf8'))?.[1])

describe.skipIf(whyNoTerminal !== null)('in a pseudo-terminal (needs script from util-linux)', () => {
  test('Ctrl-C ends with 130: the draft is kept, the seat free, the terminal as it was found', async () => {
    const dir = folder(smallCompetition())
    const { type, shows, settings, modes, before, ended } = await inShell(dir)
    expect(settings()).not.toBe(before)
    expect((await modes()).marksPasted).toBe(true)
    type('7\u0003')
    await shows('left with 130')
    await shows(/\nshell> $/)
    expect(settings()).toBe(before)
    await expectAsFound({ settings, modes })
    expect(drafted(dir)).toEqual({ konzept: '8' })
    expect(existsSync(seatMark(dir))).toBe(false)
    type('exit\r')
    await ended
  })

  test('leaving with a letter gives the terminal back too', async () => {
    const { type, shows, settings, modes, before, ended } = await inShell(folder(smallCompetition()))
    type('e\r')
    await shows('left with 0')
    await shows(/\nshell> $/)
    expect(settings()).toBe(before)
    await expectAsFound({ settings, modes })
    type('exit\r')
    await ended
  })

  test('Ctrl-Z stops it and gives the terminal back; fg goes on at the same question with what was typed', async () => {
    const dir = folder(smallCompetition())
    const { type, shows, settings, before, ended } = await inShell(dir)
    type('7')
    await shows('Wertung: 7')
    type('\u001a')
    await shows(/Stopped|suspended/i)
    await shows(/shell> $/)
    expect(settings()).toBe(before)
    type('fg\r')
    await shows(/Kriterium 2 von 3[\s\S]*Wertung: 7$/)
    expect(settings()).not.toBe(before)
    type('\r')
    await shows('Kriterium 3 von 3')
    type('e\r')
    await shows('shell> ')
    expect(drafted(dir)).toEqual({ konzept: '8', wirkung: '7' })
    type('exit\r')
    await ended
  })

  test('a session that is stopped keeps its seat: a second one is refused', async () => {
    const dir = folder(smallCompetition())
    const { type, shows, ended } = await inShell(dir)
    type('\u001a')
    await shows(/shell> $/)
    type(`${command(arguments_)}; echo "left with $?"\r`)
    await shows('left with 2')
    type('fg\r')
    await shows(/Kriterium 2 von 3[\s\S]*Wertung:/)
    type('\u0003')
    await shows(/shell> $/)
    type('exit\r')
    await ended
  })

  test('a terminal that is closed ends it: the draft is kept, the seat free, no process is left', async () => {
    const dir = folder(smallCompetition())
    const session = await atSecondQuestion(dir)
    const pid = session.pid()
    session.type('7')
    await session.shows('Wertung: 7')
    session.hangUp()
    await gone(pid)
    expect(drafted(dir)).toEqual({ konzept: '8' })
    expect(existsSync(seatMark(dir))).toBe(false)
    expect(readdirSync(join(dir, 'ballots'))).toEqual(['.drafts'])
    const next = openSession(arguments_, dir)
    await next.shows('weiter im Entwurf zu Beitrag Nr. 1 (Z-001)')
    next.type('\u0003')
    expect(await next.ended).toBe(130)
  })

  test('a shell that goes away with its terminal takes the session with it', async () => {
    const dir = folder(smallCompetition())
    const { hangUp } = await inShell(dir)
    const pid = programIn(dir)
    hangUp()
    await gone(pid)
    expect(drafted(dir)).toEqual({ konzept: '8' })
    expect(existsSync(seatMark(dir))).toBe(false)
  })

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('%s ends it as Ctrl-C does', async (name) => {
    const dir = folder(smallCompetition())
    const session = await atSecondQuestion(dir)
    session.signal(name)
    expect(await session.ended).toBe(130)
    expect(drafted(dir)).toEqual({ konzept: '8' })
    expect(existsSync(seatMark(dir))).toBe(false)
    expect(await session.modes()).toEqual({ showsCursor: true, marksPasted: false })
    await session.sees('Weiter mit: jury score --juror berg')
  })

  test('kill -9 loses no answer: the next session goes on at the same question', async () => {
    const dir = folder(smallCompetition())
    const first = await atSecondQuestion(dir)
    first.type('7')
    await first.shows('Wertung: 7')
    first.kill()
    await first.ended
    const second = openSession(arguments_, dir)
    await second.answer('Auswahl:', 'w')
    await second.shows('Kriterium 2 von 3')
    await second.prompted('Wertung:')
    second.type('e\r')
    expect(await second.ended).toBe(0)
    expect(drafted(dir)).toEqual({ konzept: '8' })
    expect(jury(['check', '--dir', dir]).code).toBe(0)
  })

  test('another size in the middle of a score keeps what is typed, and nothing is drawn beyond it', async () => {
    const dir = folder(smallCompetition())
    const session = await atSecondQuestion(dir, { columns: 120, rows: 40 })
    session.type('1')
    await session.sees(/Wertung: 1$/)
    for (const [columns, rows] of [
      [60, 20],
      [30, 12],
      [80, 24],
    ] as const) {
      session.resize({ columns, rows })
      await session.shows(new RegExp(`─{${columns}}\\n0 von 3[\\s\\S]*Wertung: 1$`))
      const widths = session.fresh().split('\n').map(widthOf)
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns)
    }
    session.type('0\r')
    await session.shows('Kriterium 3 von 3')
    session.type('\u0003')
    await session.ended
    expect(drafted(dir)).toEqual({ konzept: '8', wirkung: '10' })
  })

  test('another size in the middle of a search keeps the search, and as many lines as there is room for', async () => {
    const session = openSession(arguments_, folder(smallCompetition(40)))
    await session.answer('Auswahl:', 'n')
    await session.prompted('Beitrags:')
    session.type('stadt 3')
    await session.shows('>  3  Z-003')
    session.resize({ columns: 50, rows: 14 })
    await session.shows(/─{50}\n0 von 40[\s\S]*Beitrags: stadt\n 3\n> {2}3 {2}Z-003/)
    await session.sees((screen) => screen.split('\n').length <= 14 && screen.includes('… und 5 weitere Zeilen'))
    session.type('\u0003')
    await session.ended
  })

  test('a closed standard input is no terminal', () => {
    const dir = folder(smallCompetition())
    writeFileSync(join(dir, 'keys'), 'w\n8\n')
    const { code, stderr } = jury(arguments_, { cwd: dir })
    expect(code).toBe(2)
    expect(stderr).not.toMatch(/ {4}at /)
  })
})
