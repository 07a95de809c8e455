// The drafts that lie in a folder: half-filled ballots, never counted.
import { readDrafts } from '../io/drafts.js'
import type { Draft } from '../model/draft.js'
import { readDraft } from '../read/draft.js'

/** What can be read as a draft; anything else lying there is nobody's ballot. */
export const savedDrafts = (dir: string): readonly Draft[] =>
  [...readDrafts(dir).values()].flatMap((bytes) => readDraft(bytes) ?? [])
