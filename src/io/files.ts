// One file: read to its last byte, even while another program appends to it; written all of it or not at all, whatever
// moment the process is killed at. All of it is synchronous, so that no two steps of one process interleave.
import { constants as bufferLimits } from 'node:buffer'
import {
  closeSync,
  existsSync,
  fstatSync,
  linkSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { at, patiently, quietly } from './attempts.js'
import { sleep } from './clock.js'
import { type Content, flushFolder, makeFolder, writeTemporaryFile } from './disk.js'
import { codeOf, failure } from './faults.js'
import { DEFAULT_PATIENCE, lockOf, withLock } from './locks.js'
import { LINE_FEED } from './tail.js'

const QUOTE = 0x22

/** Whether something stands under this path. */
export function exists(path: string): boolean {
  return existsSync(path)
}

/** The bytes of a file, in a buffer of their size; a pipe is read to its end. */
export function readFile(path: string): Uint8Array {
  return at(path, () => (statSync(path).isFile() ? readRegularFile(path) : readFileSync(path)))
}

/** Reads a file that may be appended to meanwhile: a record seen half while its writer holds the lock is read again. */
export function readSettledFile(path: string): Uint8Array {
  for (let attempt = 0; ; attempt++) {
    const bytes = readRegularFile(path)
    const whole = !existsSync(lockOf(path)) || endsInRecord(bytes)
    if (attempt === 20 || (whole && at(path, () => statSync(path).size) === bytes.length)) return bytes
    sleep(5)
  }
}

/** Whether the last record is whole: a line feed at its end that is not one of a cell, in which a quote is still open. */
function endsInRecord(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return true
  let quotes = 0
  for (let at = bytes.indexOf(QUOTE); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) quotes++
  return bytes.at(-1) === LINE_FEED && quotes % 2 === 0
}

/** The bytes of a plain file as they are now; a folder or a pipe in its place is a fault. */
export function readRegularFile(path: string): Uint8Array {
  return at(path, () => {
    const stat = statSync(path)
    if (stat.isDirectory()) throw failure('EISDIR', path, 'a folder stands where a file should be')
    if (!stat.isFile()) throw failure('ENOTSUP', path, 'not a plain file')
    const file = openSync(path, 'r')
    try {
      return readOpenFile(file, path)
    } finally {
      closeSync(file)
    }
  })
}

/** Exactly the file's bytes, in a buffer of their own: none of the pool that small buffers share. */
function readOpenFile(file: number, path: string): Uint8Array {
  const { size } = fstatSync(file)
  if (size > bufferLimits.MAX_LENGTH) throw failure('EFBIG', path, 'too large to be read')
  const bytes = Buffer.allocUnsafeSlow(size)
  let filled = 0
  while (filled < size) {
    const count = readSync(file, bytes, filled, Math.min(size - filled, 1 << 30), filled)
    if (count === 0) break
    filled += count
  }
  return filled === size ? bytes : Uint8Array.prototype.slice.call(bytes, 0, filled)
}

/** Writes or replaces a file, and makes its folders: all of it, on disk, or nothing. Keeps the old file's permissions. */
export function writeFileAtomically(path: string, content: Content): void {
  makeFolder(dirname(path))
  at(path, () => {
    const temporary = writeTemporaryFile(path, content, statSync(path, { throwIfNoEntry: false })?.mode)
    try {
      patiently(() => renameSync(temporary, path))
    } catch (error) {
      quietly(() => rmSync(temporary, { force: true }))
      throw error
    }
    flushFolder(dirname(path))
  })
}

/** Writes a file that must not exist yet, all of it or nothing; false, and nothing done, if it does. */
export function writeNewFile(path: string, content: Content): boolean {
  if (existsSync(path)) return false
  makeFolder(dirname(path))
  return at(path, () => {
    const temporary = writeTemporaryFile(path, content)
    try {
      const placed = placeNewFile(temporary, path)
      flushFolder(dirname(path))
      return placed
    } finally {
      quietly(() => rmSync(temporary, { force: true }))
    }
  })
}

/** A link never replaces a file. Where the file system has none, those who come this way exclude one another by a lock. */
function placeNewFile(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
  }
  return withLock(`${path}.new`, DEFAULT_PATIENCE, () => {
    if (existsSync(path)) return false
    patiently(() => renameSync(temporary, path))
    return true
  })
}
