// The write lock of a file: held only while bytes are written, never while a person thinks. It works on network
// shares, and one whose holder is gone is broken.
import { linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { patiently, quietly } from './attempts.js'
import { sleep } from './clock.js'
import { siblingOf } from './disk.js'
import { failure } from './faults.js'
import { createMark, isStale, newMark, readMark, rewriteMark } from './marks.js'

/** For how many milliseconds one waits for a lock. */
export const DEFAULT_PATIENCE = 10_000
const LOCK_LIFE = 30_000

/** Where the lock of a file or folder stands: beside it. */
export function lockOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.lock`)
}

/**
 * Runs an action while no other process does so for the same file. Waits so many milliseconds, then throws ELOCKED. A
 * lock whose process is gone, or that was not renewed for 30 s, is broken. `renew` is for what may take that long.
 */
export function withLock<T>(path: string, patience: number, action: (renew: () => void) => T): T {
  const lock = lockOf(path)
  const mark = newMark()
  const until = performance.now() + patience
  for (let round = 0; !createMark(lock, mark); round++) {
    const free = breakStaleMark(lock, round % 64 === 0)
    if (performance.now() >= until && !(free && round < 3)) {
      throw failure('ELOCKED', path, 'another program is writing to it')
    }
    sleep(free ? 1 : 2 + Math.random() * 8)
  }
  try {
    quietly(() => sweepLitter(lock))
    return action(() => quietly(() => rewriteMark(lock, mark)))
  } finally {
    if (readMark(lock) === mark) quietly(() => patiently(() => rmSync(lock, { force: true })))
  }
}

const LITTER = /^\..+\.\d+\.[0-9a-f]{12}\.tmp$/
const LITTER_LIFE = 3_600_000

/** Removes the temporary files that killed processes left an hour ago; a lock just made tells the disk's time. */
function sweepLitter(lock: string): void {
  const clock = statSync(lock).mtimeMs
  for (const name of readdirSync(dirname(lock)).filter((other) => LITTER.test(other))) {
    const stat = statSync(join(dirname(lock), name), { throwIfNoEntry: false })
    if (stat?.isFile() && clock - stat.mtimeMs > LITTER_LIFE) rmSync(join(dirname(lock), name), { force: true })
  }
}

/**
 * True if the lock may be free now. Who breaks one holds a mark of its own, so that of two waiters none removes the
 * lock that the other has just made; and a lock is moved aside and looked at before it is thrown away.
 */
function breakStaleMark(lock: string, byAge: boolean): boolean {
  const seen = readMark(lock)
  if (seen === null) return true
  if (!isStale(lock, seen, LOCK_LIFE, byAge)) return false
  const breaking = `${lock}.break`
  if (!createMark(breaking, newMark())) {
    const other = readMark(breaking)
    if (other !== null && isStale(breaking, other, LOCK_LIFE, byAge)) quietly(() => rmSync(breaking))
    return false
  }
  try {
    if (readMark(lock) === seen) moveAside(lock, seen)
    return true
  } finally {
    quietly(() => patiently(() => rmSync(breaking, { force: true })))
  }
}

function moveAside(lock: string, stale: string): void {
  const aside = siblingOf(lock, 'tmp')
  quietly(() => {
    patiently(() => renameSync(lock, aside))
    if (readMark(aside) !== stale) quietly(() => linkSync(aside, lock)) // a living one's after all: put it back
    patiently(() => rmSync(aside, { force: true }))
  })
}
