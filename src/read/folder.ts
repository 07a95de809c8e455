// Any competition folder → the model, with the place of whatever is wrong in its JSON. Loaded only where something is.
import { place } from '../model/finding.js'
import type { Files, Folder } from '../model/folder.js'
import type { JsonReading } from './json.js'
import { latePlaces, readCompetition } from './placed-competition.js'
import { readJsonContent } from './placed-json.js'
import { roundFiles } from './rounds.js'
import { otherJson, type ReadingOptions, readFolderWith } from './sound-folder.js'

export function readFolder(files: Files, options: ReadingOptions): Folder {
  const written = files.get('competition.json')
  const rules = written === undefined ? null : readCompetition(written)
  return readFolderWith({ rules, others: readOtherJson(files) }, files, options)
}

/** Saved rules and the results of earlier rounds, by their paths. */
export const readOtherJson = (files: Files): ReadonlyMap<string, JsonReading> =>
  new Map(otherJson(files).map((path) => [path, readJsonContent(files.get(path)!, path)]))

/** Where the values of competition.json stand. */
export function placesIn(files: Files): Folder['placeOf'] {
  const [file, bytes] = ['competition.json', files.get('competition.json')]
  return bytes === undefined ? () => place(file) : latePlaces(bytes, file)
}

/** The files of the earlier rounds that a competition.json names. */
export const roundFilesIn = (bytes: Uint8Array): readonly string[] =>
  roundFiles(readJsonContent(bytes, 'competition.json'))
