// A juror's seat: who scores for whom just now, so that nobody scores twice at the same time.
import { rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { at, patiently, quietly } from './attempts.js'
import { now } from './clock.js'
import { makeFolder } from './disk.js'
import { draftsOf } from './drafts.js'
import { writeFileAtomically, writeNewFile } from './files.js'
import { namesIn } from './folder.js'
import { DEFAULT_PATIENCE, withLock } from './locks.js'
import { isStale, newMark, ownerIn, readMark, rewriteMark } from './marks.js'

const SEAT_LIFE = 60_000
const SEAT_RENEWAL = 10_000

/**
 * A juror's seat. `isHeld` is false once another session has taken it over, as after a computer's long sleep; it stays so
 * when that one has left, since much may have changed. Who holds it otherwise: host '' and pid 0 if the mark cannot be
 * read; `since` is an instant, or ''.
 */
export type Seat =
  | { readonly taken: true; readonly isHeld: () => boolean; readonly release: () => void }
  | { readonly taken: false; readonly host: string; readonly pid: number; readonly since: string }

/**
 * Takes a juror's seat, so that no second session scores for the same one. Renewed every 10 s, free for others 60 s
 * after the last renewal or when its process on this machine is gone, and left by itself when the process ends.
 */
export function takeSeat(dir: string, juror: string): Seat {
  const path = join(draftsOf(dir), `${juror}.seat`)
  makeFolder(dirname(path))
  return at(path, () =>
    withLock(path, DEFAULT_PATIENCE, () => {
      const standing = readMark(path)
      if (standing !== null && !isStale(path, standing, SEAT_LIFE, true)) return seatOfAnother(standing)
      const mark = newMark()
      writeFileAtomically(path, mark)
      return ownSeat(path, mark)
    }),
  )
}

function seatOfAnother(mark: string): Seat {
  const owner = ownerIn(mark)
  return { taken: false, host: owner?.host ?? '', pid: owner?.pid ?? 0, since: owner?.since ?? '' }
}

function ownSeat(path: string, mark: string): Seat {
  let [renewed, isLost] = [now(), false]
  /** What stands there; another session's mark, or none after so long that one may have come and gone, ends it for good. */
  const look = (): string | null => {
    const standing = readMark(path)
    const isAnothers = standing !== null && standing !== '' && standing !== mark
    isLost ||= isAnothers || (standing === null && now() - renewed > SEAT_LIFE)
    return standing
  }
  /** A mark that somebody cleared away is made again; one that cannot be read just now is left for the next time. */
  const renew = (): void => {
    const standing = look()
    if (isLost || standing === '') return
    if (standing === mark) rewriteMark(path, mark)
    else writeNewFile(path, mark)
    renewed = now()
  }
  const timer = setInterval(() => quietly(renew), SEAT_RENEWAL).unref()
  const isHeld = () => {
    if (look() === mark) return !isLost
    quietly(renew)
    look()
    return !isLost
  }
  const release = () => {
    clearInterval(timer)
    process.off('exit', release)
    if (readMark(path) === mark) quietly(() => patiently(() => rmSync(path, { force: true })))
  }
  process.once('exit', release)
  return { taken: true, isHeld, release }
}

/** A mark as it was last looked at: when it was renewed by the disk's clock, and when that was noticed by this one. */
type Sight = { readonly renewed: number; readonly noticed: number; readonly mark: string }

/**
 * Who is scoring at a seat just now, to be asked again and again; nothing is written. A seat counts until its mark was
 * not seen renewed for 60 s or its process on this machine is gone: clocks of other hosts are not relied upon.
 */
export function watchSeats(dir: string): () => readonly string[] {
  const sights = new Map<string, Sight>()
  const isTaken = (name: string): boolean => {
    const path = join(draftsOf(dir), name)
    const renewed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    const before = sights.get(name)
    const isFresh = before === undefined ? Math.abs(now() - renewed) < SEAT_LIFE : before.renewed !== renewed
    if (before === undefined || isFresh) {
      const mark = readMark(path) ?? ''
      sights.set(name, { renewed, noticed: isFresh ? now() : Number.NEGATIVE_INFINITY, mark })
    }
    const { noticed, mark } = sights.get(name)!
    return now() - noticed < SEAT_LIFE && !isStale(path, mark, SEAT_LIFE, false)
  }
  return () => {
    const names = namesIn(draftsOf(dir), '.seat')
    for (const name of sights.keys()) if (!names.includes(name)) sights.delete(name)
    return names.filter(isTaken).map((name) => name.slice(0, -'.seat'.length))
  }
}
