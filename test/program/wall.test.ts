// jury status --watch in a real pseudo-terminal: it follows what other processes do, and leaves the terminal as it was.
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { ballotsOf, folders, jury, smallCompetition } from './jury.js'
import { openSession, type Session, whyNoTerminal } from './pseudo-terminal.js'

const folder = folders()
const begun = () => folder({ ...smallCompetition(), 'ballots/berg.csv': ballotsOf('berg', 1) })
const open: Session[] = []
afterEach(() => {
  for (const session of open.splice(0)) session.kill()
})
function session(args: readonly string[], dir: string, terminal?: string): Session {
  const opened = openSession(args, dir, terminal === undefined ? {} : { env: { TERM: terminal } })
  open.push(opened)
  return opened
}
const watch = (dir: string) => session(['status', '--watch'], dir)
const oneMore = (dir: string) =>
  jury(['import', 'ballots', '-'], {
    cwd: dir,
    input: 'juror,submission,konzept,wirkung,transfer\ntal,Z-002,1,2,3\n',
  })

/** Milliseconds until it shows. */
async function timeTo({ shows }: Session, text: string): Promise<number> {
  const from = performance.now()
  await shows(text)
  return performance.now() - from
}

test('without a terminal, or with --json, it is refused, and the way to a single status is named', () => {
  const cwd = begun()
  for (const more of [[], ['--json']]) {
    const { code, stdout, stderr } = jury(['status', '--watch', ...more], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('jury status --json')
  }
})

describe.skipIf(whyNoTerminal !== null)('in a pseudo-terminal (needs script from util-linux)', () => {
  test('a ballot that another process casts is on the screen in a moment', async () => {
    const dir = begun()
    const wall = watch(dir)
    await wall.shows('1 von 6 Wertungsbögen abgegeben')
    expect(oneMore(dir).code).toBe(0)
    expect(await timeTo(wall, '2 von 6 Wertungsbögen abgegeben')).toBeLessThan(3_000)
    expect(jury(['decide', 'absence', '--juror', 'tal', '--reason', 'Erkrankt'], { cwd: dir }).code).toBe(0)
    await wall.shows('abwesend')
    wall.type('q')
    expect(await wall.ended).toBe(0)
  })

  test('it is drawn on a screen of its own, and the terminal is as before when it ends', async () => {
    const wall = watch(begun())
    await wall.shows('q beendet')
    wall.type('\u001b')
    expect(await wall.ended).toBe(0)
    const drawn = wall.drawn()
    expect(drawn.indexOf('\u001b[?1049h\u001b[?25l')).toBe(0)
    expect(drawn.endsWith('\u001b[?25h\u001b[?1049l')).toBe(true)
    expect(drawn.match(/\u001b\[\?1049/g)?.length).toBe(2)
  })

  test('an arrow key ends nothing, Ctrl-L draws anew, Ctrl-C ends with 130', async () => {
    const wall = watch(begun())
    await wall.shows('q beendet')
    wall.type('\u001b[B')
    wall.type('\u000c')
    await wall.shows('q beendet')
    wall.type('\u0003')
    expect(await wall.ended).toBe(130)
    expect(wall.drawn().endsWith('\u001b[?25h\u001b[?1049l')).toBe(true)
  })

  test.each(['SIGTERM', 'SIGHUP'] as const)('after %s too the terminal is as before', async (signal) => {
    const wall = watch(begun())
    await wall.shows('q beendet')
    wall.signal(signal)
    expect(await wall.ended).toBe(signal === 'SIGTERM' ? 143 : 129)
    expect(wall.drawn()).toMatch(/\u001b\[\?25h\u001b\[\?1049l/)
  })

  test('continued after a stop it draws anew', async () => {
    const wall = watch(begun())
    await wall.shows('q beendet')
    wall.type(' ')
    wall.signal('SIGCONT')
    await wall.shows('q beendet')
    wall.type('q')
    expect(await wall.ended).toBe(0)
  })

  test('where the data break a rule the last good picture stays, until they are put in order', async () => {
    const dir = begun()
    const wall = watch(dir)
    await wall.shows('1 von 6')
    const path = join(dir, 'ballots/berg.csv')
    const good = readFileSync(path)
    appendFileSync(path, 'berg,Z-002,11,2,3\nberg,Z-003,11,2,3\n')
    await wall.shows(/\n2 Beanstandungen in den Dateien: jury check\. Gezeigt ist der Stand davor\.\n[\s\S]*1 von 6 /)
    writeFileSync(path, good)
    wall.type('\u000c')
    await wall.shows('Gute Nachbarn\n\n')
    wall.type('q')
    expect(await wall.ended).toBe(0)
  })

  test('a folder that is gone for a while is waited for', async () => {
    const dir = begun()
    const competition = join(dir, 'competition.json')
    const wall = watch(dir)
    await wall.shows('1 von 6')
    renameSync(competition, `${competition}.away`)
    await wall.shows('Der Ordner lässt sich gerade nicht lesen.')
    renameSync(`${competition}.away`, competition)
    wall.type('\u000c')
    await wall.shows('Gute Nachbarn\n\n')
    wall.type('q')
    expect(await wall.ended).toBe(0)
  })

  test('where there is nothing good to show at the start, the findings are said and that is all', async () => {
    const dir = begun()
    appendFileSync(join(dir, 'ballots/berg.csv'), 'berg,Z-002,11,2,3\n')
    const wall = watch(dir)
    expect(await wall.ended).toBe(1)
    expect(wall.drawn()).toContain('konzept ist 11')
    expect(wall.drawn()).not.toContain('\u001b[?1049h')
  })

  test('who scores at a seat just now is marked', async () => {
    const dir = begun()
    const wall = watch(dir)
    await wall.shows('Anna Berg')
    const seat = session(['score', '--juror', 'tal'], dir)
    await wall.shows('● wertet gerade')
    seat.type('\u0003')
    await seat.ended
    wall.type('\u000c')
    await wall.shows(/geändert \d\d:\d\d:\d\d · q beendet(?! · ●)/)
    wall.type('q')
    expect(await wall.ended).toBe(0)
  })

  test('a terminal that knows no movements gets one line for each change', async () => {
    const dir = begun()
    const wall = session(['status', '--watch', '--lang', 'en'], dir, 'dumb')
    await wall.shows(/^\d\d:\d\d:\d\d {2}1 of 6 ballots cast; 5 outstanding\.$/m)
    expect(oneMore(dir).code).toBe(0)
    await wall.shows(/^\d\d:\d\d:\d\d {2}2 of 6 ballots cast; 4 outstanding\.$/m)
    wall.type('q')
    expect(await wall.ended).toBe(0)
    expect(wall.drawn()).not.toContain('\u001b')
  })
})
