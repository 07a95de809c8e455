import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { takeSeat } from '../../src/io/seats'
import { children, folders } from './children'

const folder = folders()
const start = children()
afterEach(() => void vi.useRealTimers())

const seatOf = (dir: string) => join(dir, 'ballots/.drafts/staedtetag.seat')

function writeSeat(dir: string, mark: object, age: number): void {
  mkdirSync(join(dir, 'ballots/.drafts'), { recursive: true })
  writeFileSync(seatOf(dir), JSON.stringify(mark))
  utimesSync(seatOf(dir), Date.now() / 1000 - age, Date.now() / 1000 - age)
}

function take(dir: string): Extract<ReturnType<typeof takeSeat>, { taken: true }> {
  const seat = takeSeat(dir, 'staedtetag')
  if (!seat.taken) throw new Error('the seat is held')
  return seat
}

describe("a juror's seat", () => {
  test('is refused to a second session, and free again once it is left', () => {
    const dir = folder()
    const seat = take(dir)
    expect(takeSeat(dir, 'staedtetag')).toMatchObject({ taken: false, host: hostname(), pid: process.pid })
    const other = takeSeat(dir, 'landkreistag')
    expect(other.taken).toBe(true)
    if (other.taken) other.release()
    seat.release()
    seat.release()
    expect(readdirSync(join(dir, 'ballots/.drafts'))).toEqual([])
    take(dir).release()
  })

  test('names host and process in its mark', () => {
    const dir = folder()
    const seat = take(dir)
    expect(JSON.parse(readFileSync(seatOf(dir), 'utf8'))).toMatchObject({ host: hostname(), pid: process.pid })
    seat.release()
  })

  const SIT = `console.log(io.takeSeat(args[0], 'staedtetag').taken); process.stdin.resume()`

  test('is refused while its process lives, and free at once when that is killed', async () => {
    const dir = folder()
    const { child, ended, said } = start(SIT, dir)
    await said('true')
    expect(takeSeat(dir, 'staedtetag')).toMatchObject({ taken: false, pid: child.pid })
    child.kill('SIGKILL')
    await ended
    expect(existsSync(seatOf(dir))).toBe(true)
    take(dir).release()
  })

  test('is left by itself when the process ends, and does not keep it from ending', async () => {
    const dir = folder()
    const { code, output } = await start(`console.log(io.takeSeat(args[0], 'staedtetag').taken)`, dir).ended
    expect([code, output]).toEqual([0, 'true\n'])
    expect(existsSync(seatOf(dir))).toBe(false)
  })

  test('goes to exactly one of those who take it at the same moment', async () => {
    const dir = folder()
    const program = `while (io.now() < Number(args[1])); ${SIT}`
    for (let round = 0; round < 3; round++) {
      const at = String(Date.now() + 500)
      const takers = [1, 2, 3, 4, 5].map(() => start(program, dir, at))
      await Promise.all(takers.map(({ said }) => said('e\n')))
      for (const { child } of takers) child.kill('SIGKILL')
      const outputs = (await Promise.all(takers.map(({ ended }) => ended))).map(({ output }) => output)
      expect(outputs.sort()).toEqual(['false\n', 'false\n', 'false\n', 'false\n', 'true\n'])
    }
  })

  test('of another host is taken over 60 s after its last renewal, not before', () => {
    const dir = folder()
    writeSeat(dir, { host: 'elsewhere', pid: 4711, since: '2018-03-01T10:00:00.000Z' }, 55)
    expect(takeSeat(dir, 'staedtetag')).toEqual({
      taken: false,
      host: 'elsewhere',
      pid: 4711,
      since: '2018-03-01T10:00:00.000Z',
    })
    writeSeat(dir, { host: 'elsewhere', pid: 4711 }, 61)
    take(dir).release()
  })

  test('whose mark cannot be read is held until it is old', () => {
    const dir = folder()
    writeSeat(dir, {}, 0)
    expect(takeSeat(dir, 'staedtetag')).toEqual({ taken: false, host: '', pid: 0, since: '' })
    writeSeat(dir, {}, 61)
    take(dir).release()
  })

  test.runIf(process.platform === 'linux')('is free when its number belongs to a later process', () => {
    const dir = folder()
    writeSeat(dir, { host: hostname(), pid: process.pid, started: '1' }, 0)
    take(dir).release()
  })

  test('is renewed every 10 s, also when somebody cleared the drafts away', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const dir = folder()
    const seat = take(dir)
    utimesSync(seatOf(dir), 0, 0)
    vi.advanceTimersByTime(10_000)
    expect(Date.now() - statSync(seatOf(dir)).mtimeMs).toBeLessThan(5000)
    rmSync(join(dir, 'ballots'), { recursive: true })
    vi.advanceTimersByTime(10_000)
    expect(existsSync(seatOf(dir))).toBe(true)
    rmSync(join(dir, 'ballots'), { recursive: true })
    expect(seat.isHeld()).toBe(true)
    seat.release()
  })

  test('that another session has taken over is neither renewed nor released by the first', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const dir = folder()
    const seat = take(dir)
    utimesSync(seatOf(dir), 0, 0)
    const other = take(dir)
    utimesSync(seatOf(dir), 1000, 1000)
    expect([seat.isHeld(), other.isHeld()]).toEqual([false, true])
    seat.release()
    expect(statSync(seatOf(dir)).mtimeMs).toBe(1_000_000)
    other.release()
    vi.advanceTimersByTime(10_000)
    expect([seat.isHeld(), existsSync(seatOf(dir))]).toEqual([false, false])
  })

  test('is not taken up again after a long sleep in which another session may have come and gone', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    const [dir, other] = [folder(), folder()]
    const [gone, slept] = [take(dir), take(other)]
    rmSync(seatOf(dir))
    vi.setSystemTime(Date.now() + 61_000)
    vi.advanceTimersByTime(10_000)
    expect([gone.isHeld(), slept.isHeld(), existsSync(seatOf(dir))]).toEqual([false, true, false])
    slept.release()
  })
})
