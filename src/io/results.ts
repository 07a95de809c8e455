// A folder of results: written anew as a whole and swapped in, so that a reader sees the old ones or the new ones.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { at, nullIfMissing, patiently, quietly } from './attempts.js'
import { sleep } from './clock.js'
import { type Content, flushFolder, makeFolder, siblingOf, writeFlushed } from './disk.js'
import { codeOf, failure, fileFault } from './faults.js'
import { readSettledFile } from './files.js'
import { namesIn } from './folder.js'
import { DEFAULT_PATIENCE, lockOf, withLock } from './locks.js'

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

function readPlainFiles(dir: string): Map<string, Uint8Array> {
  const names = namesIn(dir, '').filter((name) => statSync(join(dir, name)).isFile())
  return new Map(names.map((name) => [name, readSettledFile(join(dir, name))]))
}

/** What tells a folder from the one that is swapped into its place; null where none stands. */
function identityOf(dir: string): string | null {
  const stat = statSync(dir, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? null : `${stat.dev} ${stat.ino} ${stat.mtimeNs}`
}

/**
 * Replaces a folder by one with exactly these files, `last` written last. The new folder is made beside it, and then
 * swapped in by two renames: old out, new in. Between them, for microseconds, no folder stands under the name; who
 * looks through `readResults` waits and gets old or new, other programs may find it missing. If the process is killed
 * there, the old one stands complete beside it, and `healFolder` puts it back. `own` are the names that an earlier
 * writing may have left; whatever else lies in the folder (a signed copy, a note) is carried over.
 */
export function writeFolderAtomically(
  dir: string,
  files: ReadonlyMap<string, Content>,
  last: string,
  own: readonly string[] = [],
): void {
  const content = files.get(last)
  if (content === undefined) throw new Error(`${last} is not among the files`)
  makeFolder(dirname(dir))
  at(dir, () => {
    withLock(dir, DEFAULT_PATIENCE, (renew) => {
      sweep(dir)
      const temporary = siblingOf(dir, 'tmp')
      try {
        mkdirSync(temporary)
        carryOver(dir, temporary, new Set([...own, ...files.keys()]))
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

/** Copies what is none of ours; `cpSync` keeps folders and the times of files. */
function carryOver(from: string, to: string, own: ReadonlySet<string>): void {
  const names = nullIfMissing(() => readdirSync(from)) ?? []
  for (const name of names.filter((each) => !own.has(each))) {
    cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true, errorOnExist: true })
  }
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
