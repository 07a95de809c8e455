// A record appended to a CSV file, in one flushed write under its lock: what stands there is never written over.
import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, statSync, truncateSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { at, nullIfMissing, quietly } from './attempts.js'
import { makeFolder, writeAll } from './disk.js'
import { readRegularFile, writeFileAtomically, writeNewFile } from './files.js'
import { DEFAULT_PATIENCE, withLock } from './locks.js'
import { findRecords, LINE_FEED, type Records, type Tail, tailOf } from './tail.js'

/** The text to append, with the header where the file is new; with `cutTornTail` in place of the last record. */
export type Appended = string | { readonly cutTornTail: boolean; readonly text: string }

/**
 * Appends to a CSV file under its write lock; `make` sees the tail and returns the text, '' for nothing, and may be
 * called again if the file changes meanwhile. A line feed missing before the text is put in. A torn last record is
 * first moved to `.drafts/<name>.<n>.torn`, whose path is returned. A new file appears whole; a failed append leaves
 * the whole records as they were. Throws ELOCKED if the lock is not free within `patience` milliseconds (10 s).
 */
export function appendRecord(
  path: string,
  make: (tail: Tail) => Appended,
  options: { readonly patience?: number } = {},
): { readonly torn: string | null } {
  makeFolder(dirname(path))
  const append = () => {
    for (;;) {
      const bytes = nullIfMissing(() => readRegularFile(path))
      const records = findRecords(bytes ?? new Uint8Array())
      const made = make(tailOf(bytes, records))
      const { cutTornTail, text } = typeof made === 'string' ? { cutTornTail: false, text: made } : made
      if (sizeOf(path) !== (bytes?.length ?? null)) continue
      const torn = cutTornTail ? cutTail(path, bytes, records) : null
      if (text === '' || addText(path, bytes, records, text)) return { torn }
    }
  }
  return at(path, () => withLock(path, options.patience ?? DEFAULT_PATIENCE, append))
}

/** Moves the last record to a file of its own and, only once that is on disk, takes it from the end of the file. */
function cutTail(path: string, bytes: Uint8Array | null, { last }: Records): string {
  if (bytes === null || last === null) throw new Error(`no record to be cut from ${path}`)
  const torn = setAside(path, bytes.subarray(last.start))
  cutTo(path, last.start)
  return torn
}

function setAside(path: string, bytes: Uint8Array): string {
  for (let number = 1; ; number++) {
    const torn = join(dirname(path), '.drafts', `${basename(path)}.${number}.torn`)
    if (writeNewFile(torn, bytes)) return torn
  }
}

/** False if the file, missing when it was read, has come into being without us. */
function addText(path: string, bytes: Uint8Array | null, { header }: Records, text: string): boolean {
  if (bytes === null) return writeNewFile(path, text)
  if (header === null) writeFileAtomically(path, text)
  else appendFlushed(path, text)
  return true
}

/** Appends by the system's append mode, which cannot write over what others wrote; undoes what it wrote if it fails. */
function appendFlushed(path: string, text: string): void {
  const file = openSync(path, constants.O_RDWR | constants.O_APPEND)
  const { size } = fstatSync(file)
  try {
    writeAll(file, endsWithLineFeed(file, size) || text.startsWith('\n') ? text : `\n${text}`)
    fsyncSync(file)
  } catch (error) {
    quietly(() => cutTo(path, size))
    throw error
  } finally {
    closeSync(file)
  }
}

function endsWithLineFeed(file: number, size: number): boolean {
  const byte = new Uint8Array(1)
  return readSync(file, byte, 0, 1, size - 1) === 1 && byte[0] === LINE_FEED
}

function cutTo(path: string, size: number): void {
  truncateSync(path, size)
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null
}
