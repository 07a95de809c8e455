// What tells that a competition folder has changed, by looking at it again and again: the names, sizes and times of its
// files. No notices of the system: a network share sends none.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { draftsOf } from './drafts.js'
import { namesIn, pathsIn } from './folder.js'

/** `text` is another one as soon as a file is; `latest` is when one was last written, by the disk's clock. */
export type FolderMarks = { readonly text: string; readonly latest: number }

/**
 * Of the files that are read, those `beside` the folder too, by their paths from it; and of the drafts by name: a draft
 * never moves to another juror or submission.
 */
export function folderMarks(dir: string, beside: readonly string[] = []): FolderMarks {
  let [text, latest] = [namesIn(draftsOf(dir), '.json').join('\n'), 0]
  for (const path of [...pathsIn(dir), ...beside]) {
    const stat = statSync(join(dir, path), { throwIfNoEntry: false })
    text += `\n${path} ${stat?.size} ${stat?.mtimeMs} ${stat?.ino}`
    latest = Math.max(latest, stat?.mtimeMs ?? 0)
  }
  return { text, latest }
}
