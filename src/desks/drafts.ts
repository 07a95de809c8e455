// What lies in a folder and is not cast: the jurors' half-filled ballots, and the forms that the secretariat has keyed.
import { readDraftNamed, readDrafts } from '../io/drafts.js'
import type { Draft } from '../model/draft.js'
import { type Entry, type EntryPair, entryName } from '../model/entry.js'
import { readDraft } from '../read/draft.js'
import { readEntry } from '../read/entry.js'

/** What can be read as a draft, of all or of those whose name begins so; anything else lying there is nobody's ballot. */
export const savedDrafts = (dir: string, beginning = ''): readonly Draft[] =>
  [...readDrafts(dir, beginning).values()].flatMap((bytes) => readDraft(bytes) ?? [])

/** What can be read as an entry, under the name that it has. */
export const savedEntries = (dir: string): readonly Entry[] =>
  [...readDrafts(dir)].flatMap(([name, bytes]) => {
    const entry = readEntry(bytes)
    return entry !== null && entryName(entry) === name ? [entry] : []
  })

export function savedEntry(dir: string, pair: EntryPair): Entry | null {
  const bytes = readDraftNamed(dir, entryName(pair))
  const entry = bytes && readEntry(bytes)
  return entry !== null && entryName(entry) === entryName(pair) ? entry : null
}

/** Of which ballots something is begun and not cast, by whomever; a pair may stand there twice. */
export const begunBallots = (dir: string): readonly EntryPair[] => [...savedDrafts(dir), ...savedEntries(dir)]
