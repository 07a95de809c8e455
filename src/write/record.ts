// record.json: which program made the results, from which bytes, and the digest of each; so that anyone can verify them.
import { fileDigest, sha256 } from '../model/digest.js'
import type { Files } from '../model/folder.js'
import { byCodeUnit } from '../model/ids.js'
import { jsonText } from './json.js'

/** How the results were asked for: what their prose depends on besides the folder. */
export type ResultOptions = { readonly named: boolean; readonly excel: boolean; readonly provisional: boolean }

export type ResultRecord = {
  readonly format: 1
  readonly program: { readonly name: 'jury'; readonly version: string }
  readonly options: ResultOptions
  /** SHA-256 in hex by path, CRLF read as LF. */
  readonly read: Readonly<Record<string, string>>
  readonly written: Readonly<Record<string, string>>
}

/** The record of results; `written` are paths in the competition folder with their texts. */
export function recordText(version: string, options: ResultOptions, read: Files, written: Files): string {
  const record: ResultRecord = {
    format: 1,
    program: { name: 'jury', version },
    options,
    read: digestsOf(read),
    written: digestsOf(written),
  }
  return jsonText(record)
}

/** The one digest for the minutes: over record.json, CRLF read as LF. */
export const recordDigest = (record: Uint8Array | string): string =>
  typeof record === 'string' ? sha256(record) : fileDigest(record)

function digestsOf(files: Files): Readonly<Record<string, string>> {
  const paths = [...files.keys()].toSorted(byCodeUnit)
  return Object.fromEntries(paths.map((path) => [path, fileDigest(files.get(path)!)]))
}
