// Files that this program has written: what a chain protects is taken as it stands, byte for byte.
import { type ByteSource, bytesOf } from '../../model/byte-source.js'
import type { ImportKind } from '../../model/import-plan.js'
import { firstBadByte, withoutMark } from '../encoding.js'

/** Decisions in the folder's own form, and ballots with a chain. */
export function isOwnFile(source: ByteSource, what: ImportKind): boolean {
  if (what !== 'ballots' && what !== 'decisions') return false
  const start = withoutMark(bytesOf(source, 1 << 16))
  const end = start.indexOf(10)
  const header = start.subarray(0, end < 0 ? start.length : end)
  if (firstBadByte(header) !== null) return false
  const names = new TextDecoder()
    .decode(header)
    .split(',')
    .map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
  return what === 'decisions' ? names.includes('kind') : names.at(-1) === 'chain'
}
