// The one door to disk, clock, terminal and chance. What is written here is old or new, never half, whatever moment
// the process is killed at: new bytes go to a temporary name, are flushed, and are renamed; a record is appended in one
// flushed write under a lock. All but the streams is synchronous, so that no two steps of one process can interleave.

import { constants as bufferLimits } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Fault } from './model/fault.js'

type Content = string | Uint8Array

// ---- Faults

/** Why a file could not be read or written: what a person can do something about. `code` is the system's own word. */
export type FileFault = {
  readonly kind: 'missing' | 'held-open' | 'read-only' | 'disk-full' | 'not-a-folder' | 'too-large' | 'other'
  readonly path: string
  readonly code: string
}

const FAULT_KINDS: Readonly<Record<string, FileFault['kind']>> = {
  ENOENT: 'missing',
  EBUSY: 'held-open',
  ETXTBSY: 'held-open',
  ELOCKED: 'held-open',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOTDIR: 'not-a-folder',
  EFBIG: 'too-large',
}

/**
 * The file fault that an error stands for, or null if it is none: a fault in this program, or one of a stream.
 * On Windows EPERM nearly always means that another program holds the file open; elsewhere, that it may not be changed.
 */
export function fileFault(error: unknown, platform: NodeJS.Platform = process.platform): FileFault | null {
  if (!(error instanceof Error)) return null
  const { code, path }: NodeJS.ErrnoException = error
  if (path === undefined || code === undefined || !/^E[A-Z0-9]+$/.test(code)) return null
  if (code === 'EPERM' && platform === 'win32') return { kind: 'held-open', path, code }
  return { kind: FAULT_KINDS[code] ?? 'other', path, code }
}

/** The same as the fault that a command ends with, for words/ to say; null where it is our own fault. */
export function diskFault(error: unknown): Fault | null {
  const found = fileFault(error)
  if (found === null) return null
  const { kind, path, code } = found
  if (code === 'ELOCKED') return { code: 'locked', values: { path } }
  if (kind === 'other') return { code: 'disk-other', values: { path, code } }
  return { code: kind === 'missing' ? 'no-file' : kind, values: { path } }
}

function failure(code: string, path: string, message: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${message}, '${path}'`), { code, path })
}

function codeOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? '') : ''
}

/** Runs an action so that a system error names the file that the user knows, not a descriptor or a temporary name. */
function at<T>(path: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) Object.assign(error, { path })
    throw error
  }
}

function nullIfMissing<T>(action: () => T): T | null {
  try {
    return action()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** For what may fail without harm: clearing up after the work is done. */
function quietly(action: () => void): void {
  try {
    action()
  } catch {
    // What is left lying about is swept up by a later run, or does not matter.
  }
}

/** On Windows a virus scanner or a reader may hold a file for a moment: tries for about a second before it gives up. */
function patiently<T>(action: () => T): T {
  for (let wait = 8; ; wait *= 2) {
    try {
      return action()
    } catch (error) {
      if (process.platform !== 'win32' || wait > 512 || !/^(EPERM|EBUSY|EACCES)$/.test(codeOf(error))) throw error
      sleep(wait)
    }
  }
}

// ---- Clock and chance

/** Milliseconds since 1970, UTC. */
export function now(): number {
  return Date.now()
}

/** So many random bytes, as twice as many hex digits. */
export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

// ---- Terminal

/** Whether a person sits there: standard input and the stream that is drawn on are both a terminal. */
export function isTerminal(output: 'stdout' | 'stderr' = 'stdout'): boolean {
  return process.stdin.isTTY === true && process[output].isTTY === true
}

/** The streams that questions are asked on. */
export function terminalStreams(): { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream } {
  return { input: process.stdin, output: process.stdout }
}

/** Whether standard output shows colours: a terminal, unless NO_COLOR (no-color.org) is set to anything. */
export function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR
}

/** Columns of the terminal; 80 when unknown. */
export function terminalWidth(): number {
  return process.stdout.columns || process.stderr.columns || 80
}

/** Writes to standard output; fulfilled when all of it is handed over. A reader that has gone away is no error. */
export function writeOut(text: string): Promise<void> {
  return writeToStream(process.stdout, 'standard output', text)
}

/** Writes to standard error; otherwise as `writeOut`. */
export function writeErr(text: string): Promise<void> {
  return writeToStream(process.stderr, 'standard error', text)
}

const READER_GONE = /^(EPIPE|EOF|ERR_STREAM_DESTROYED)$/

function writeToStream(stream: NodeJS.WriteStream, name: string, text: string): Promise<void> {
  if (stream.listenerCount('error') === 0) stream.on('error', () => {}) // the callback below hears of it as well
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error == null || READER_GONE.test(codeOf(error))) resolve()
      else reject(Object.assign(error, { path: name }))
    })
  })
}

/** All of standard input, to its end. */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

// ---- Reading

/** Whether something stands under this path. */
export function exists(path: string): boolean {
  return existsSync(path)
}

/** The bytes of a file, in a buffer of their size; a pipe is read to its end. */
export function readFile(path: string): Uint8Array {
  return at(path, () => (statSync(path).isFile() ? readRegularFile(path) : readFileSync(path)))
}

const FIXED_FILES = [
  'assignments.csv',
  'competition.json',
  'decisions.csv',
  'expected.json',
  'jurors.csv',
  'submissions.csv',
]

/**
 * The files of a competition folder by path relative to it, with `/`, in code unit order: those of `FIXED_FILES` that
 * exist, `ballots/*.csv` and `rules/*.json`. Names beginning with `.` or `~` are no files of the competition.
 * Throws where the folder is missing or a folder stands in a file's place (EISDIR).
 */
export function readFolder(dir: string): Map<string, Uint8Array> {
  const standing = new Set(at(dir, () => readdirSync(dir)))
  const paths = [
    ...FIXED_FILES.filter((name) => standing.has(name)),
    ...namesIn(join(dir, 'ballots'), '.csv').map((name) => `ballots/${name}`),
    ...namesIn(join(dir, 'rules'), '.json').map((name) => `rules/${name}`),
  ]
  return new Map(paths.sort().map((path) => [path, readSettledFile(join(dir, path))]))
}

/**
 * The files of `results/` or `provisional/` by name; empty where there is none. All of them are of one writing: if
 * the folder is swapped while it is being read, it is read again.
 */
export function readResults(dir: string, name: 'results' | 'provisional'): Map<string, Uint8Array> {
  const folder = join(dir, name)
  for (let attempt = 0; attempt < 50; attempt++) {
    healFolder(folder)
    const before = identityOf(folder)
    if (before === null && leftoversOf(folder).length === 0 && identityOf(folder) === null) break
    const files = before === null ? null : nullIfMissing(() => readPlainFiles(folder))
    if (files !== null && identityOf(folder) === before) return files
    sleep(5)
  }
  return new Map()
}

/** The drafts by the name they were saved under. One that is removed meanwhile is left out. */
export function readDrafts(dir: string): Map<string, Uint8Array> {
  const drafts = new Map<string, Uint8Array>()
  for (const name of namesIn(draftsOf(dir), '.json')) {
    const bytes = nullIfMissing(() => readSettledFile(join(draftsOf(dir), name)))
    if (bytes !== null) drafts.set(name.slice(0, -'.json'.length), bytes)
  }
  return drafts
}

/** Names in a folder with this ending, in code unit order; none where the folder is missing. */
function namesIn(dir: string, ending: string): string[] {
  const names = nullIfMissing(() => at(dir, () => readdirSync(dir))) ?? []
  return names.filter((name) => name.endsWith(ending) && !/^[.~]/.test(name)).sort()
}

function readPlainFiles(dir: string): Map<string, Uint8Array> {
  const names = namesIn(dir, '').filter((name) => statSync(join(dir, name)).isFile())
  return new Map(names.map((name) => [name, readSettledFile(join(dir, name))]))
}

/** What tells a folder from the one that is swapped into its place; null where none stands. */
function identityOf(dir: string): string | null {
  const stat = statSync(dir, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? null : `${stat.dev} ${stat.ino} ${stat.mtimeNs}`
}

/** Reads a file that may be appended to meanwhile: a record seen half while its writer holds the lock is read again. */
function readSettledFile(path: string): Uint8Array {
  for (let attempt = 0; ; attempt++) {
    const bytes = readRegularFile(path)
    const whole = bytes.length === 0 || bytes.at(-1) === LINE_FEED || !existsSync(lockOf(path))
    if (attempt === 20 || (whole && at(path, () => statSync(path).size) === bytes.length)) return bytes
    sleep(5)
  }
}

function readRegularFile(path: string): Uint8Array {
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

// ---- Writing a file

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

/** Copies a folder with all in it to one that is missing or empty; otherwise throws ENOTEMPTY. */
export function copyFolder(from: string, to: string): void {
  const standing = nullIfMissing(() => at(to, () => readdirSync(to))) ?? []
  if (standing.length > 0) throw failure('ENOTEMPTY', to, 'the folder is not empty')
  copyInto(from, to)
}

function copyInto(from: string, to: string): void {
  const names = at(from, () => readdirSync(from)).sort()
  makeFolder(to)
  for (const name of names) {
    const source = join(from, name)
    if (statSync(source).isDirectory()) copyInto(source, join(to, name))
    else writeFileAtomically(join(to, name), readFile(source))
  }
}

function writeTemporaryFile(path: string, content: Content, mode?: number): string {
  const temporary = siblingOf(path, 'tmp')
  try {
    writeFlushed(temporary, content, mode)
  } catch (error) {
    quietly(() => rmSync(temporary, { force: true }))
    throw error
  }
  return temporary
}

function writeFlushed(path: string, content: Content, mode?: number): void {
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
function writeAll(file: number, content: Content): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
}

/** Makes a folder and those above it, with the true reason where one cannot be made. */
function makeFolder(dir: string): void {
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
function flushFolder(dir: string): void {
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

/** A name of its own beside a file: `.<name>.<pid>.<random>.<ending>`. */
function siblingOf(path: string, ending: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomHex(6)}.${ending}`)
}

// ---- Writing a folder

/**
 * Replaces a folder by one with exactly these files, `last` written last. The new folder is made beside it, and then
 * swapped in by two renames: old out, new in. Between them, for microseconds, no folder stands under the name; who
 * looks through `readResults` waits and gets old or new, other programs may find it missing. If the process is killed
 * there, the old one stands complete beside it, and `healFolder` puts it back. Whatever else lay in the folder is gone.
 */
export function writeFolderAtomically(dir: string, files: ReadonlyMap<string, Content>, last: string): void {
  const content = files.get(last)
  if (content === undefined) throw new Error(`${last} is not among the files`)
  makeFolder(dirname(dir))
  at(dir, () => {
    withLock(dir, DEFAULT_PATIENCE, (renew) => {
      sweep(dir)
      const temporary = siblingOf(dir, 'tmp')
      try {
        mkdirSync(temporary)
        for (const [name, text] of files) {
          if (name !== last) writeFlushed(join(temporary, name), text)
          renew()
        }
        writeFlushed(join(temporary, last), content)
        flushFolder(temporary)
        swapIn(temporary, dir)
      } catch (error) {
        discardFolder(temporary)
        throw error
      }
    })
  })
}

function swapIn(temporary: string, dir: string): void {
  const standing = statSync(dir, { throwIfNoEntry: false })
  if (standing !== undefined && !standing.isDirectory()) throw failure('ENOTDIR', dir, 'not a folder')
  const old = siblingOf(dir, 'old')
  if (standing !== undefined) patiently(() => renameSync(dir, old))
  try {
    patiently(() => renameSync(temporary, dir))
  } catch (error) {
    if (standing !== undefined) patiently(() => renameSync(old, dir))
    throw error
  }
  flushFolder(dirname(dir))
  if (standing !== undefined) discardOld(old)
}

/**
 * Undoes what a killed `writeFolderAtomically` left: puts the old folder back where none stands, and removes temporary
 * ones. Leaves alone what a writer is at work on; where the disk is read-only there is nothing to be done.
 */
export function healFolder(dir: string): void {
  const left = leftoversOf(dir)
  if (left.length === 0 && !existsSync(lockOf(dir))) return
  const urgent = !existsSync(dir) && left.some(isOld)
  try {
    withLock(dir, urgent ? DEFAULT_PATIENCE : 0, () => at(dir, () => sweep(dir)))
  } catch (error) {
    if (fileFault(error)?.kind !== 'read-only' && (urgent || codeOf(error) !== 'ELOCKED')) throw error
  }
}

/** To be called under the lock: then whatever is left beside the folder belongs to nobody. */
function sweep(dir: string): void {
  const left = leftoversOf(dir)
  const newest = left.filter(isOld).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
  if (newest !== undefined && !existsSync(dir)) patiently(() => renameSync(newest, dir))
  for (const path of left) {
    if (!isOld(path)) discardFolder(path)
    else if (existsSync(path)) discardOld(path)
  }
}

const LEFTOVER = /^\d+\.[0-9a-f]+\.(tmp|old)$/

/** What stands beside a folder under a name of `siblingOf`. */
function leftoversOf(dir: string): string[] {
  const parent = dirname(dir)
  const prefix = `.${basename(dir)}.`
  const names = nullIfMissing(() => at(parent, () => readdirSync(parent))) ?? []
  const left = names.filter((name) => name.startsWith(prefix) && LEFTOVER.test(name.slice(prefix.length)))
  return left.map((name) => join(parent, name))
}

function isOld(path: string): boolean {
  return path.endsWith('.old')
}

/** What bears the name of an old folder is always complete, as it may be put back: renamed before it is taken apart. */
function discardOld(old: string): void {
  const doomed = old.replace(/old$/, 'tmp')
  quietly(() => {
    patiently(() => renameSync(old, doomed))
    discardFolder(doomed)
  })
}

function discardFolder(dir: string): void {
  quietly(() => rmSync(dir, { recursive: true, force: true }))
}

// ---- Appending a record

/**
 * What stands in a CSV file before a record is appended. `header` and `lastRecord` are its first and last record
 * without line end and byte order mark, null where there is none; a quoted cell may hold line feeds. A record torn off
 * within a quoted cell does not end with a line feed, even if its last byte is one. Blank lines are no records.
 */
export type Tail = {
  readonly exists: boolean
  readonly bytes: Uint8Array
  readonly header: string | null
  readonly lastRecord: string | null
  /** The byte at which the last record begins; the length of the file where there is none. */
  readonly lastStart: number
  readonly endsWithLineFeed: boolean
}

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

/** Where a record lies among the bytes, without its line end. */
type Span = { readonly start: number; readonly end: number }
type Records = { readonly header: Span | null; readonly last: Span | null; readonly endsWithLineFeed: boolean }

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const QUOTE = 0x22

/** A line feed ends a record where the quotes before it are even in number, since a quote in a cell is doubled. */
function findRecords(bytes: Uint8Array): Records {
  let header: Span | null = null
  let last: Span | null = null
  let endsWithLineFeed = false
  let quoted = false
  let start = hasByteOrderMark(bytes) ? 3 : 0
  for (let index = start; index <= bytes.length; index++) {
    const ended = index === bytes.length
    if (bytes[index] === QUOTE) quoted = !quoted
    if (!ended && (quoted || bytes[index] !== LINE_FEED)) continue
    const span = { start, end: bytes[index - 1] === CARRIAGE_RETURN && index > start ? index - 1 : index }
    start = index + 1
    if (span.end > span.start) {
      if (header === null) header = span
      else last = span
      endsWithLineFeed = !ended
    }
  }
  return { header, last, endsWithLineFeed }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function tailOf(bytes: Uint8Array | null, { header, last, endsWithLineFeed }: Records): Tail {
  const content = Buffer.from(bytes ?? [])
  const textOf = (span: Span | null) => (span === null ? null : content.toString('utf8', span.start, span.end))
  return {
    exists: bytes !== null,
    bytes: content,
    header: textOf(header),
    lastStart: last?.start ?? content.length,
    lastRecord: textOf(last),
    endsWithLineFeed,
  }
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

// ---- Who holds a mark

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
function newMark(): string {
  const owner: Owner = {
    host: hostname(),
    pid: process.pid,
    machine: thisMachine(),
    started: startOf(process.pid),
    since: new Date(now()).toISOString(),
  }
  return `${JSON.stringify({ ...owner, token: randomHex(8) })}\n`
}

function ownerIn(mark: string): Owner | null {
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
function readMark(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : ''
  }
}

/** Writes a mark in place, the same bytes again: so that its age is counted from now, by the disk's own clock. */
function rewriteMark(path: string, mark: string): void {
  writeFileSync(path, mark, { flag: 'r+' })
}

// ---- Write lock

const DEFAULT_PATIENCE = 10_000
const LOCK_LIFE = 30_000

function lockOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.lock`)
}

/**
 * Runs an action while no other process does so for the same file. Waits so many milliseconds, then throws ELOCKED. A
 * lock whose process is gone, or that was not renewed for 30 s, is broken. `renew` is for what may take that long.
 */
function withLock<T>(path: string, patience: number, action: (renew: () => void) => T): T {
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

/**
 * False if the mark of another stands there. A link makes a mark appear whole; where the file system has none, who is
 * killed between making and writing it leaves an empty one, which only its age breaks.
 */
function createMark(path: string, mark: string): boolean {
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

function isStale(path: string, mark: string, life: number, byAge: boolean): boolean {
  const owner = ownerIn(mark)
  return (owner !== null && isGone(owner)) || (byAge && (nullIfMissing(() => ageOf(path)) ?? 0) > life)
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

// ---- Seats and drafts

const SEAT_LIFE = 60_000
const SEAT_RENEWAL = 10_000

/**
 * A juror's seat. `isHeld` is false once another session has taken it over, as after a computer's long sleep. Who holds
 * it otherwise: host '' and pid 0 if the mark cannot be read; `since` is an instant, or ''.
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
  const isHeld = () => readMark(path) === mark
  const timer = setInterval(() => quietly(() => renewSeat(path, mark)), SEAT_RENEWAL).unref()
  const release = () => {
    clearInterval(timer)
    process.off('exit', release)
    if (isHeld()) quietly(() => patiently(() => rmSync(path, { force: true })))
  }
  process.once('exit', release)
  return { taken: true, isHeld, release }
}

/** A mark that somebody cleared away is made again; one that another session has put in its place is left. */
function renewSeat(path: string, mark: string): void {
  const standing = readMark(path)
  if (standing === mark) rewriteMark(path, mark)
  else if (standing === null) writeNewFile(path, mark)
}

/** Saves a half-filled ballot under a name (without ending), on disk when this returns. */
export function saveDraft(dir: string, name: string, text: string): void {
  writeFileAtomically(join(draftsOf(dir), `${name}.json`), text)
}

/** Removes a draft, if there is one. */
export function removeDraft(dir: string, name: string): void {
  const path = join(draftsOf(dir), `${name}.json`)
  at(path, () => patiently(() => rmSync(path, { force: true })))
}

function draftsOf(dir: string): string {
  return join(dir, 'ballots', '.drafts')
}
