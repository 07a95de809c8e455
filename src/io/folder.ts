// Folders: which files make up a competition, read in one order everywhere; and a folder copied to another.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { at, nullIfMissing } from './attempts.js'
import { makeFolder } from './disk.js'
import { codeOf, failure } from './faults.js'
import { readFile, readSettledFile, writeFileAtomically } from './files.js'

const FIXED_FILES = [
  'assignments.csv',
  'competition.json',
  'decisions.csv',
  'expected.json',
  'jurors.csv',
  'source.json',
  'submissions.csv',
]

/** `ballots`: whether those are asked for; they are, unless it is said. */
type FolderPaths = { readonly ballots?: boolean }

/**
 * The files of a competition folder by path relative to it, with `/`, in code unit order: those of `FIXED_FILES` that
 * exist, `ballots/*.csv` (unless they are not asked for) and `rules/*.json`. Names beginning with `.` or `~` are no files of the competition.
 * Throws where the folder is missing.
 */
export function pathsIn(dir: string, { ballots = true }: FolderPaths = {}): readonly string[] {
  const standing = new Set(at(dir, () => readdirSync(dir)))
  const paths = [
    ...FIXED_FILES.filter((name) => standing.has(name)),
    ...(ballots ? namesIn(join(dir, 'ballots'), '.csv').map((name) => `ballots/${name}`) : []),
    ...namesIn(join(dir, 'rules'), '.json').map((name) => `rules/${name}`),
  ]
  return paths.sort()
}

/** What stands in them, by path. Throws also where a folder stands in a file's place (EISDIR). */
export const readFolder = (dir: string, wanted: FolderPaths = {}): Map<string, Uint8Array> =>
  new Map(pathsIn(dir, wanted).map((path) => [path, readSettledFile(join(dir, path))]))

/** Files beside the folder that its rules name, by their paths from it; those that cannot be there are left out. */
export function readBeside(dir: string, paths: readonly string[]): Map<string, Uint8Array> {
  const read = paths.map((path) => [path, readIfThere(join(dir, path))] as const)
  return new Map(read.filter((entry): entry is [string, Uint8Array] => entry[1] !== null))
}

/** Null also where the way leads through a file, or has a name too long for the disk. */
function readIfThere(path: string): Uint8Array | null {
  try {
    return readSettledFile(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error))) return null
    throw error
  }
}

/** Names in a folder with this ending, in code unit order; none where the folder is missing. */
export function namesIn(dir: string, ending: string): string[] {
  const names = nullIfMissing(() => at(dir, () => readdirSync(dir))) ?? []
  return names.filter((name) => name.endsWith(ending) && !/^[.~]/.test(name)).sort()
}

/** Whether nothing at all stands under a path, or a folder without anything in it. */
export const isEmptyFolder = (dir: string): boolean =>
  (nullIfMissing(() => at(dir, () => readdirSync(dir))) ?? []).length === 0

/** Copies a folder with all in it to one that is missing or empty; otherwise throws ENOTEMPTY. */
export function copyFolder(from: string, to: string): void {
  if (!isEmptyFolder(to)) throw failure('ENOTEMPTY', to, 'the folder is not empty')
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
