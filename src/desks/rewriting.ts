// A file of the folder written anew, as long as it is still what was read: what was written meanwhile is never written over.
import { type Opened, pathIn } from '../desk.js'
import { exists, readFile, writeFileAtomically } from '../io/files.js'
import { faultError } from '../model/fault.js'

export function rewriteFile(opened: Opened, file: string, content: string | Uint8Array): void {
  const path = pathIn(opened, file)
  const [before, now] = [opened.files.get(file), exists(path) ? readFile(path) : undefined]
  if (Buffer.compare(before ?? new Uint8Array(), now ?? new Uint8Array()) !== 0) throw faultError('locked', { path })
  writeFileAtomically(path, content)
}
