// New bytes on disk, before they bear the name that readers know: a temporary name beside it, all of it, flushed.
// Whatever moment the process is killed at, what is renamed from here is whole.
import { closeSync, fchmodSync, fsyncSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { quietly } from './attempts.js'
import { randomHex } from './clock.js'
import { codeOf, failure } from './faults.js'

export type Content = string | Uint8Array

/** A name of its own beside a file: `.<name>.<pid>.<random>.<ending>`. */
export function siblingOf(path: string, ending: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomHex(6)}.${ending}`)
}

/** The temporary file that now holds the content, on disk; none if it could not be written. */
export function writeTemporaryFile(path: string, content: Content, mode?: number): string {
  const temporary = siblingOf(path, 'tmp')
  try {
    writeFlushed(temporary, content, mode)
  } catch (error) {
    quietly(() => rmSync(temporary, { force: true }))
    throw error
  }
  return temporary
}

/** Writes a file that must not exist yet, on disk when this returns. */
export function writeFlushed(path: string, content: Content, mode?: number): void {
  const file = openSync(path, 'wx')
  try {
    if (mode !== undefined) quietly(() => fchmodSync(file, mode & 0o777))
    writeAll(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** One write as a rule; the system may take fewer bytes, on a full disk for one, and then says why at the next. */
export function writeAll(file: number, content: Content): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
}

/** Makes a folder and those above it, with the true reason where one cannot be made. */
export function makeFolder(dir: string): void {
  const standing = statSync(dir, { throwIfNoEntry: false })
  if (standing?.isDirectory()) return
  if (standing !== undefined) throw failure('ENOTDIR', dir, 'not a folder')
  if (dirname(dir) !== dir) makeFolder(dirname(dir))
  try {
    mkdirSync(dir)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error // made by another process meanwhile
  }
  flushFolder(dirname(dir))
}

/** Puts names on disk, where the platform lets one. Failing is no failure of the work: the names stand. */
export function flushFolder(dir: string): void {
  if (process.platform === 'win32') return
  quietly(() => {
    const folder = openSync(dir, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  })
}
