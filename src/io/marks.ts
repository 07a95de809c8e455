// Marks: small files that say which process holds something, and how one tells that it does no longer.
import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { nullIfMissing, patiently, quietly } from './attempts.js'
import { now, randomHex } from './clock.js'
import { siblingOf, writeAll } from './disk.js'
import { codeOf } from './faults.js'

/** What a lock or a seat mark says of the process that made it. Only `host` and `pid` need be there to be understood. */
type Owner = {
  readonly host: string
  readonly pid: number
  /** Where a pid means the same process: two systems, or two boots, may share a host name. */
  readonly machine?: string | undefined
  /** When the process began, in the system's own count, since pids are used again; null where it is not cheap to know. */
  readonly started?: string | null | undefined
  readonly since?: string | undefined
}

/** A mark of this process, unlike any other. */
export function newMark(): string {
  const owner: Owner = {
    host: hostname(),
    pid: process.pid,
    machine: thisMachine(),
    started: startOf(process.pid),
    since: new Date(now()).toISOString(),
  }
  return `${JSON.stringify({ ...owner, token: randomHex(8) })}\n`
}

/** The owner that a mark names; null where it cannot be understood. */
export function ownerIn(mark: string): Owner | null {
  try {
    const owner: Partial<Owner> | null = JSON.parse(mark)
    return typeof owner?.host === 'string' && Number.isInteger(owner.pid) ? (owner as Owner) : null
  } catch {
    return null
  }
}

function thisMachine(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return process.platform
  }
}

function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

/** Whether the process is known to be gone; of another machine's process nothing is known. */
function isGone({ host, pid, machine, started }: Owner): boolean {
  if (host !== hostname() || (machine !== undefined && machine !== thisMachine())) return false
  if (!isRunning(pid)) return true
  const running = startOf(pid)
  return typeof started === 'string' && running !== null && running !== started
}

function isRunning(pid: number): boolean {
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH' // EPERM: it runs, as another user
  }
}

/** Milliseconds since a file was last written, by the clock of the disk it lies on: hosts' clocks may differ. */
function ageOf(path: string): number {
  const fresh = siblingOf(path, 'tmp')
  try {
    closeSync(openSync(fresh, 'wx'))
    return statSync(fresh).mtimeMs - statSync(path).mtimeMs
  } finally {
    quietly(() => rmSync(fresh, { force: true }))
  }
}

/** What a mark says; null if it is not there, '' if it cannot be read just now. */
export function readMark(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : ''
  }
}

/** Writes a mark in place, the same bytes again: so that its age is counted from now, by the disk's own clock. */
export function rewriteMark(path: string, mark: string): void {
  writeFileSync(path, mark, { flag: 'r+' })
}

/**
 * False if the mark of another stands there. A link makes a mark appear whole; where the file system has none, who is
 * killed between making and writing it leaves an empty one, which only its age breaks.
 */
export function createMark(path: string, mark: string): boolean {
  if (existsSync(path)) return false
  const whole = siblingOf(path, 'tmp')
  try {
    patiently(() => writeMark(whole, mark))
    return linkMark(whole, path) || patiently(() => writeMark(path, mark))
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return readMark(path) === mark // over a network an answer may be lost
    throw error
  } finally {
    quietly(() => rmSync(whole, { force: true }))
  }
}

function linkMark(whole: string, path: string): boolean {
  try {
    linkSync(whole, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    return false
  }
}

function writeMark(path: string, mark: string): true {
  const file = openSync(path, 'wx')
  try {
    writeAll(file, mark)
    return true
  } catch (error) {
    quietly(() => rmSync(path, { force: true }))
    throw error
  } finally {
    closeSync(file)
  }
}

/** Whether who left the mark is gone, or has not renewed it for so many milliseconds, if its age is to be looked at. */
export function isStale(path: string, mark: string, life: number, byAge: boolean): boolean {
  const owner = ownerIn(mark)
  return (owner !== null && isGone(owner)) || (byAge && (nullIfMissing(() => ageOf(path)) ?? 0) > life)
}
