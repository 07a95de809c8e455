// Several new files at once: all of them or none, and none that stands is written over.
import { rmSync } from 'node:fs'
import { quietly } from './attempts.js'
import type { Content } from './disk.js'
import { exists, writeNewFile } from './files.js'

/** Writes files that must not exist yet, each appearing whole. The path of one that does, and nothing written, else null. */
export function writeNewFiles(files: ReadonlyMap<string, Content>): string | null {
  const standing = [...files.keys()].find(exists)
  if (standing !== undefined) return standing
  const written: string[] = []
  try {
    for (const [path, content] of files) {
      if (!writeNewFile(path, content)) {
        removeAll(written)
        return path
      }
      written.push(path)
    }
  } catch (error) {
    removeAll(written)
    throw error
  }
  return null
}

function removeAll(paths: readonly string[]): void {
  for (const path of paths) quietly(() => rmSync(path, { force: true }))
}
