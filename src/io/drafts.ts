// Drafts: ballots half filled, saved after every answer and never counted.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { at, nullIfMissing, patiently } from './attempts.js'
import { readSettledFile, writeFileAtomically } from './files.js'
import { namesIn } from './folder.js'

/** Saves a half-filled ballot under a name (without ending), on disk when this returns. */
export function saveDraft(dir: string, name: string, text: string): void {
  writeFileAtomically(join(draftsOf(dir), `${name}.json`), text)
}

/** Removes a draft, if there is one. */
export function removeDraft(dir: string, name: string): void {
  const path = join(draftsOf(dir), `${name}.json`)
  at(path, () => patiently(() => rmSync(path, { force: true })))
}

/** One draft by its name, or null where there is none. */
export function readDraftNamed(dir: string, name: string): Uint8Array | null {
  return nullIfMissing(() => readSettledFile(join(draftsOf(dir), `${name}.json`)))
}

/** The drafts by the name they were saved under, all or those whose name begins so. One removed meanwhile is left out. */
export function readDrafts(dir: string, beginning = ''): Map<string, Uint8Array> {
  const drafts = new Map<string, Uint8Array>()
  for (const name of namesIn(draftsOf(dir), '.json')) {
    if (!name.startsWith(beginning)) continue
    const bytes = nullIfMissing(() => readSettledFile(join(draftsOf(dir), name)))
    if (bytes !== null) drafts.set(name.slice(0, -'.json'.length), bytes)
  }
  return drafts
}

/** The folder of drafts, seat marks and torn records in a competition folder. */
export function draftsOf(dir: string): string {
  return join(dir, 'ballots', '.drafts')
}
