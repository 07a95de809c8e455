// Results against what was recorded of them, and against a second count.
import { fileDigest } from '../model/digest.js'
import { error, type Finding, note, place } from '../model/finding.js'
import type { Files } from '../model/folder.js'
import { byCodeUnit } from '../model/ids.js'

/** What a record says: the digests of the files read and written, by path. */
export type Recorded = { readonly read: ReadonlyMap<string, string>; readonly written: ReadonlyMap<string, string> }

/** The files read now against those recorded: changed, gone, new. */
export function compareInputs(recorded: Recorded, files: Files): readonly Finding[] {
  const paths = [...new Set([...recorded.read.keys(), ...files.keys()])].toSorted(byCodeUnit)
  return paths.flatMap((path): readonly Finding[] => {
    const bytes = files.get(path)
    const digest = recorded.read.get(path)
    if (bytes === undefined) return [error(place(path), 'input-missing', { file: path })]
    if (digest === undefined) return [error(place(path), 'input-new', { file: path })]
    return fileDigest(bytes) === digest ? [] : [error(place(path), 'input-differs', { file: path })]
  })
}

/**
 * The files of the results, by path, against the digests recorded of them; those counted again may not be missing. One
 * that is none of `own`, the paths that results can have, is somebody's own, and noted.
 */
export function compareOutputs(
  recorded: Recorded,
  results: Files,
  counted: readonly string[],
  own: readonly string[],
): readonly Finding[] {
  const paths = [...new Set([...recorded.written.keys(), ...results.keys(), ...counted])].toSorted(byCodeUnit)
  return paths.flatMap((path): readonly Finding[] => {
    const bytes = results.get(path)
    const expected = recorded.written.get(path)
    if (bytes === undefined) return [error(place(path), 'input-missing', { file: path })]
    if (expected === undefined) return [(own.includes(path) ? error : note)(place(path), 'input-new', { file: path })]
    const found = fileDigest(bytes)
    return found === expected ? [] : [error(place(path), 'result-differs', { file: path, expected, found })]
  })
}

/** Files of the results against the texts of a second count: the first line that differs, or a note on line ends. */
export function compareCounted(counted: ReadonlyMap<string, string>, results: Files): readonly Finding[] {
  return [...counted].flatMap(([path, expected]): readonly Finding[] => {
    const bytes = results.get(path)
    if (bytes === undefined) return []
    const found = Buffer.from(bytes).toString('utf8')
    if (found === expected) return []
    const difference = firstDifference(withLineFeeds(expected), withLineFeeds(found))
    if (difference === null) return [note(place(path), 'line-ends-differ', { file: path })]
    return [error(place(path, difference.line), 'result-differs', { file: path, ...difference.texts })]
  })
}

const withLineFeeds = (text: string): string => text.replaceAll('\r\n', '\n')

type Difference = { readonly line: number; readonly texts: { readonly expected: string; readonly found: string } }

function firstDifference(expected: string, found: string): Difference | null {
  if (expected === found) return null
  const [wanted, had] = [expected.split('\n'), found.split('\n')]
  const index = wanted.findIndex((line, at) => line !== had[at])
  const at = index < 0 ? wanted.length : index
  return { line: at + 1, texts: { expected: (wanted[at] ?? '').trim(), found: (had[at] ?? '').trim() } }
}

/**
 * A document against what is expected of it: every key that `expected` has, lists whole and in order. The paths where
 * they part, as `divisions[0].ranking[2].place`.
 */
export function compareExpected(expected: unknown, found: unknown, path = ''): readonly Finding[] {
  const differs = (): readonly Finding[] => [
    error(place('expected.json'), 'expected-differs', {
      path: path === '' ? '.' : path,
      expected: JSON.stringify(expected) ?? '',
      found: JSON.stringify(found) ?? '',
    }),
  ]
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return differs()
    return expected.flatMap((each, index) => compareExpected(each, found[index], `${path}[${index}]`))
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return differs()
    return Object.entries(expected).flatMap(([key, value]) =>
      compareExpected(value, (found as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`),
    )
  }
  return expected === found ? [] : differs()
}
